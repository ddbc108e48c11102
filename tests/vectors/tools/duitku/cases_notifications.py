"""notifications.json and notify.json: callbacks as they arrive, and what they say of a prepared payment."""

from bench import DAY, DROP, FORMULA, MADE_UP, MINUTE, PAGE, SANDBOX, T0, T2, _case, given, moment, refuse_call
from cases_prepare import CO, CT, PADDED, ST
from known import KNOWN
from signing import compact, sign

CLR, COC = "duitku.clearing_callback", "duitku.cash_out_callback"
KEY = SANDBOX["secret_key"]
BASE = {
    CLR: {"disburseId": "12345", "userId": 3551, "email": SANDBOX["email"], "bankCode": "009", "bankAccount": "8760673466", "amountTransfer": 500000000,
          "accountName": "Test Account", "custRefNumber": "000000001278", "statusCode": "00", "statusDesc": "Success", "errorMessage": ""},
    COC: {"disburseId": "23042", "email": SANDBOX["email"], "amountTransfer": 50000, "custRefNumber": "000000001278", "accountName": "Test Account", "bankCode": "2010",
          "phoneNumber": "082211789110", "statusCode": "00", "statusDesc": "x", "errorMessage": ""},
}
COVERED = {
    CLR: ["email", "bank_code", "bank_account", "account_name", "cust_ref_number", "amount", "disburse_id"],
    COC: ["email", "disburse_id", "cust_ref_number"],
}
UNCOVERED = {
    CLR: ["user_id", "status_code", "status_desc", "error_message"],
    COC: ["amount", "account_name", "bank_code", "phone_number", "status_code", "status_desc", "error_message"],
}
STATES = {"00": "succeeded", "01": "failed", "68": "pending"}
SNAKE = {"disburseId": "disburse_id", "email": "email", "bankCode": "bank_code", "bankAccount": "bank_account", "amountTransfer": "amount", "accountName": "account_name",
         "custRefNumber": "cust_ref_number", "phoneNumber": "phone_number", "signature": "signature"}


def fields(kind, key=KEY, signed=None, **changes):
    """A callback's fields; signed over what they say, or over `signed` changes of the usual ones."""
    usual = {**BASE[kind], **(changes if signed is None else signed)}
    whole = {**BASE[kind], **changes}
    whole.setdefault("signature", sign(kind, {name: value for name, value in usual.items() if value is not DROP}, key))
    return {name: value for name, value in whole.items() if value is not DROP}


def untouched(kind, **changes):
    """Changed after it was signed."""
    return fields(kind, signed={}, **changes)


def message(body, base64=None):
    came = {"method": "POST", "path": "/duitku/callback", "headers": [["Content-Type", "application/json"]]}
    if base64:
        came["body_base64"] = base64
    else:
        came["body"] = body if isinstance(body, str) else compact(body)
    return came


def receive(id_, about, kind, body, client="sandbox", source=None, **expect):
    whole = {"operation": kind, "reported": "succeeded", "fresh": None, "covered": COVERED[kind], "uncovered": UNCOVERED[kind],
             "reply": {"status": 200, "body": "SUCCESS"}, **expect}
    return _case("notifications/" + id_, about, "receive", source, client=client, message=message(body), at=moment(T0), expect=whole)


def forged(id_, about, body, client="sandbox", source=None):
    return refuse_call("notifications/" + id_, about, "receive", "forged_notification", "notification", [], client=client, source=source, message=message(body), at=moment(T0))


def malformed(id_, about, body, *violations, base64=None, source=None):
    return refuse_call("notifications/" + id_, about, "receive", "malformed_notification", "notification", list(violations), source=source,
                       message=message(body, base64), at=moment(T0))


def shared():
    """The callback cases that were worked out and checked with PHP before this generator was written."""
    text = compact(fields(CLR))
    assert fields(CLR)["signature"] == KNOWN["clr-cb-1"] and fields(COC)["signature"] == KNOWN["cashout-cb-seed-values"]
    small = dict(amountTransfer=50000)
    shifted = untouched(CLR, disburseId="2345", amountTransfer=500001, signature=fields(CLR, **small)["signature"])
    refs = {"disburse_id": "12345", "cust_ref_number": "000000001278"}
    return [
        receive("clr-ok-int", "the documented form (signature vector clr-cb-1)", CLR, text, code="00", references=refs, unknown_fields=None,
                fields={"disburse_id": "12345", "user_id": "3551", "email": SANDBOX["email"], "bank_code": "009", "bank_account": "8760673466", "amount": "500000000",
                        "account_name": "Test Account", "cust_ref_number": "000000001278", "status_code": "00", "status_desc": "Success"},
                message=message(text)),
        receive("clr-ok-int-disburseId-number", "an id that is a number is the same text", CLR, fields(CLR, disburseId=12345), references=refs),
        receive("clr-ok-decimal-token", "a zero fraction, signed over the whole digits", CLR, text.replace("500000000,", "500000000.0,"), fields={"amount": "500000000.0"}),
        receive("clr-ok-2dec-token", "two zero decimals", CLR, text.replace("500000000,", "500000000.00,"), fields={"amount": "500000000.00"}),
        receive("clr-ok-string-token", "an amount as text", CLR, fields(CLR, amountTransfer="500000000"), fields={"amount": "500000000"}),
        receive("clr-lenient-raw-decimal", "signed over the raw token", CLR,
                text.replace("500000000,", "500000000.0,").replace(KNOWN["clr-cb-1"], sign(CLR, BASE[CLR], KEY, "500000000.0"))),
        receive("clr-ok-upper-hex", "hexadecimal in capital letters", CLR, fields(CLR, signature=KNOWN["clr-cb-1"].upper())),
        forged("clr-bad-amount", "another amount", untouched(CLR, amountTransfer=500000001)),
        forged("clr-bad-name", "another name", untouched(CLR, accountName="Test  Account")),
        receive("clr-status-flip", "the signature does not cover the status: a genuine callback with another status verifies", CLR,
                untouched(CLR, statusCode="01", statusDesc="Failed"), reported="failed", code="01"),
        receive("clr-pending", "68 is pending", CLR, fields(CLR, statusCode="68", statusDesc="Pending"), reported="pending", code="68"),
        receive("clr-unicode-escaped", "JSON's escapes are decoded before hashing", CLR,
                compact(fields(CLR, accountName="José / Ñandú")).replace("José / Ñandú", "Jos\\u00e9 \\/ \\u00d1and\\u00fa"), fields={"account_name": "José / Ñandú"}),
        receive("clr-unicode-raw", "raw UTF-8", CLR, fields(CLR, accountName="José / Ñandú"), fields={"account_name": "José / Ñandú"}),
        receive("clr-quote-in-name", "an escaped quote is valid JSON", CLR, fields(CLR, accountName='PT "MAJU"'), fields={"account_name": 'PT "MAJU"'}),
        receive("clr-backslashed-body", "every quote behind a backslash: one level is taken off when the body is not JSON as it stands", CLR, text.replace('"', '\\"'), references=refs),
        receive("clr-ambiguous-original", "the original", CLR, fields(CLR, **small), references=refs),
        receive("clr-ambiguous-shifted", "a digit moved from the id to the amount: the signature cannot tell (notify must)", CLR, shifted,
                references={"disburse_id": "2345", "cust_ref_number": "000000001278"}),
        receive("co-ok", "the documented form (signature vector cashout-cb-seed-values)", COC, fields(COC), code="00", references={"disburse_id": "23042", "cust_ref_number": "000000001278"}, unknown_fields=None,
                fields={"disburse_id": "23042", "email": SANDBOX["email"], "amount": "50000", "cust_ref_number": "000000001278", "account_name": "Test Account",
                        "bank_code": "2010", "phone_number": "082211789110", "status_code": "00", "status_desc": "x"}),
        receive("co-ok-number-id", "an id that is a number", COC, fields(COC, disburseId=23042)),
        receive("co-amount-not-covered", "the signature does not cover the amount (notify compares it)", COC, untouched(COC, amountTransfer=1000000), fields={"amount": "1000000"}),
        receive("co-status-not-covered", "the signature does not cover the status", COC, untouched(COC, statusCode="01"), reported="failed", code="01"),
        forged("co-seed-sample", "the page's own sample does not verify with the published key",
               fields(COC, signature="103573f87d9a0743de3fc6e499dbf988f03775b39451f95b4bc18cd09fa0959c"), source=PAGE),
    ]


def formulas():
    other = MADE_UP["secret_key"]
    mail = MADE_UP["email"]

    def one(id_, about, kind, **values):
        body = fields(kind, key=other, email=mail, **values)
        assert body["signature"] == KNOWN[id_], id_
        return receive(id_, about, kind, body, client="made_up", references={"disburse_id": body["disburseId"], "cust_ref_number": body["custRefNumber"]})

    empty = fields(COC, key=other, email=mail, disburseId="23044", custRefNumber="")
    assert empty["signature"] == KNOWN["cashout-cb-empty-cust"]
    return [
        one("clr-cb-unicode", "an accent, an apostrophe and a slash", CLR, bankCode="008", bankAccount="1370012345678", accountName="I GUSTI NGURAH D'ÉLAN / BALI",
            custRefNumber="000000541840", amountTransfer=1250000, disburseId="725324342"),
        one("clr-cb-padded-name", "a padded name is hashed with its blanks", CLR, bankCode="002", bankAccount="034101000743303", accountName=PADDED,
            custRefNumber="000000541841", amountTransfer=10000, disburseId="725324343"),
        one("cashout-cb-2", "slashes in the reference", COC, disburseId="23043", custRefNumber="WD-2025/11/42"),
        refuse_call("notifications/cashout-cb-empty-cust", "well signed, but the page's PHP refuses an empty reference", "receive", "malformed_notification", "notification",
                    [("cust_ref_number", "missing")], client="made_up", message=message(empty), at=moment(T2)),
    ]


def read():
    out = []
    for kind, tag in ((CLR, "clearing"), (COC, "cash-out")):
        out += [
            receive(tag + "-failed", "a failure", kind, fields(kind, statusCode="01", errorMessage="Account closed"), reported="failed", code="01",
                    fields={"error_message": "Account closed"}),
            receive(tag + "-pending", "pending", kind, fields(kind, statusCode="68"), reported="pending", code="68"),
            receive(tag + "-unlisted", "a status that the page does not list is told, not refused", kind, fields(kind, statusCode="99"), reported="unknown", code="99", meaning=None),
            receive(tag + "-waiting", "80 is a code of answers, not of callbacks", kind, fields(kind, statusCode="80"), reported="unknown", code="80"),
            receive(tag + "-unknown-field", "what nobody documented is kept", kind, fields(kind, fee=2500, note="x"), unknown_fields={"fee": 2500, "note": "x"}),
            receive(tag + "-white-space", "white space around the tokens", kind, " " + compact(fields(kind)).replace(",", " ,\n") + "\r\n"),
        ]
    whole = compact(fields(CLR, amountTransfer="500000000.00", signed={}))
    return out + [
        receive("clearing-text-decimal", "an amount as decimal text, signed over the whole digits", CLR, whole),
        receive("clearing-text-decimal-raw", "an amount as decimal text, signed over that text", CLR, fields(CLR, amountTransfer="500000000.00")),
        receive("clearing-backslashed-escapes", "one level of backslashes before every quote and backslash", CLR,
                compact(fields(CLR, accountName='PT "MAJU"')).replace("\\", "\\\\").replace('"', '\\"'), fields={"account_name": 'PT "MAJU"'}),
        receive("cash-out-decimal", "the amount is not signed, and may have a zero fraction", COC, compact(fields(COC)).replace("50000,", "50000.00,"), fields={"amount": "50000.00"}),
        receive("cash-out-no-bank-code", "the page's PHP does not ask for bankCode", COC, fields(COC, bankCode=DROP)),
    ]


def refused():
    altered = {"disburseId": "12346", "email": "test@chakratechnology.co", "bankCode": "008", "bankAccount": "8760673467", "amountTransfer": 500000010,
               "accountName": "test account", "custRefNumber": "000000001279", "phoneNumber": "1"}
    out = []
    for kind, tag, covered, needed in (
        (CLR, "clearing", "email bankCode bankAccount accountName custRefNumber amountTransfer disburseId", "email bankCode bankAccount accountName custRefNumber amountTransfer disburseId signature"),
        (COC, "cash-out", "email disburseId custRefNumber", "email phoneNumber accountName custRefNumber amountTransfer disburseId signature"),
    ):
        told_by = "bankAccount" if kind == CLR else "phoneNumber"
        for wire in covered.split():
            out.append(forged("%s-altered-%s" % (tag, SNAKE[wire].replace("_", "-")), "changed after it was signed", untouched(kind, **{wire: altered[wire]})))
        for wire in needed.split():
            dashed = SNAKE[wire].replace("_", "-")
            missing = (SNAKE[wire], "missing")
            if wire == told_by:
                out.append(malformed("%s-removed-%s" % (tag, dashed), "without this field nobody knows what it is", untouched(kind, **{wire: DROP}), ("", "missing")))
            else:
                out.append(malformed("%s-removed-%s" % (tag, dashed), "a field is missing", untouched(kind, **{wire: DROP}), missing))
                out.append(malformed("%s-null-%s" % (tag, dashed), "null is missing", untouched(kind, **{wire: None}), missing))
            out.append(malformed("%s-emptied-%s" % (tag, dashed), "an empty field", untouched(kind, **{wire: ""}), missing))
        good = fields(kind)["signature"]
        flipped = ("0" if good[0] != "0" else "1") + good[1:]
        for name, signature in (("first-digit", flipped), ("short", good[:-1]), ("long", good + "0"), ("zeros", "0" * 64), ("not-hex", "z" * 64), ("blank", " " + good[1:])):
            out.append(forged("%s-signature-%s" % (tag, name), "not the signature", fields(kind, signature=signature)))
        out += [
            forged(tag + "-other-key", "our e-mail, another key", fields(kind, key=MADE_UP["secret_key"])),
            forged(tag + "-other-mail", "our key, another e-mail", fields(kind, email="finance@contoh-merchant.co.id")),
            forged(tag + "-other-merchant", "another merchant's genuine callback", fields(kind, key=MADE_UP["secret_key"], email=MADE_UP["email"])),
            forged(tag + "-received-by-other", "our genuine callback at another merchant", fields(kind), client="made_up"),
            malformed(tag + "-truncated", "cut JSON", compact(fields(kind))[:-5], ("body", "json")),
            malformed(tag + "-duplicate-status", "two statuses", compact(fields(kind))[:-1] + ',"statusCode":"01"}', ("statusCode", "duplicate_key")),
            malformed(tag + "-duplicate-signed", "two ids", compact(fields(kind))[:-1] + ',"disburseId":"1"}', ("disburseId", "duplicate_key")),
        ]
    out += [
        forged("clearing-no-separator", "a digit moved from the id to the amount, and one lost", untouched(CLR, amountTransfer=5000000001, disburseId="345")),
        forged("clearing-payload-of-cash-out", "the signature of the other kind", fields(CLR, signature=fields(COC)["signature"])),
        malformed("clearing-many-missing", "everything but the account", {"bankAccount": "8760673466"}, ("email", "missing"), ("bank_code", "missing"), ("account_name", "missing"),
                  ("cust_ref_number", "missing"), ("amount", "missing"), ("disburse_id", "missing"), ("signature", "missing")),
        malformed("clearing-fraction", "sen", compact(fields(CLR, amountTransfer=500000000.5)), ("amount", "whole_number")),
        malformed("clearing-fraction-text", "sen, as text", fields(CLR, amountTransfer="500000000.50"), ("amount", "whole_number")),
        malformed("cash-out-fraction", "sen", compact(fields(COC, amountTransfer=50000.25)), ("amount", "whole_number")),
        malformed("body-empty", "nothing", "", ("body", "json")),
        malformed("body-html", "not JSON", "<html></html>", ("body", "json")),
        malformed("body-form", "a form", "disburseId=12345&email=test%40chakratechnology.com&statusCode=00", ("body", "json")),
        malformed("body-array", "a list", "[" + compact(fields(CLR)) + "]", ("body", "json")),
        malformed("body-null", "null", "null", ("body", "json")),
        malformed("body-trailing", "something behind the end", compact(fields(CLR)) + "x", ("body", "json")),
        malformed("body-bytes", "bytes that are not UTF-8", None, ("body", "json"), base64="eyJlbWFpbCI6Iv8ifQ=="),
        malformed("body-too-deep", "65 levels", compact(fields(CLR))[:-1] + ',"x":{"y":' + "[" * 63 + "]" * 63 + "}}", ("x.y", "too_deep")),
        malformed("body-empty-object", "an object that says nothing", "{}", ("", "missing")),
        malformed("body-payment-callback", "the form of another product of the same gateway", {"merchantCode": "D0001", "amount": "150000", "merchantOrderId": "1", "resultCode": "00", "signature": "0"},
                  ("", "missing")),
    ]
    return out


H2H = given(CT, bank_code="009", type="H2H")


def notify(id_, about, kind, body, state, reported, matched, next_=None, problems=None, input_=None, operation=None, at=T0 + 5 * MINUTE, client="sandbox", now=T0):
    operation = operation or (CT if kind == CLR else CO)
    payment = {"state": state, "matched": matched}
    if reported:
        payment["reported"] = reported
    expect = {"payment": payment}
    if next_ is not None:
        expect["next"] = next_
    if problems != "any":
        expect["problems"] = [{"path": path, "rule": "differs"} for path in problems] if problems else None
    return _case("notify/" + id_, about, "notify", None, client=client, operation=operation, input=input_ or (H2H if kind == CLR else given(CO)), moment=moment(now),
                 message=message(body), at=moment(at), expect=expect)


def notified():
    at = T0 + 5 * MINUTE
    ask = {"do": "check_status", "operation": ST, "input": {"disburse_id": "12345"}, "after": at}
    person = {"do": "ask_human"}
    out = [
        notify("clearing-succeeded", "the signature does not cover the status: ask for it at once", CLR, fields(CLR), "unknown", "succeeded", True, ask),
        notify("clearing-failed", "the signature does not cover the status: ask for it at once", CLR, fields(CLR, statusCode="01"), "unknown", "failed", True, ask),
        notify("clearing-pending", "pending may be believed", CLR, fields(CLR, statusCode="68"), "pending", "pending", True, {"do": "wait", "operation": ST}),
        notify("clearing-unlisted", "a status that nobody documented", CLR, fields(CLR, statusCode="99"), "unknown", None, True, ask),
        notify("clearing-decimal", "the amount agrees by value", CLR, compact(fields(CLR)).replace("500000000,", "500000000.00,"), "unknown", "succeeded", True, ask),
        notify("clearing-padded", "blanks are not compared", CLR, fields(CLR, accountName="Test Account     "), "unknown", "succeeded", True, ask),
        notify("clearing-number-id", "the id agrees as text", CLR, fields(CLR, disburseId=12345), "unknown", "succeeded", True, ask),
        notify("clearing-backslashed", "read with one level of backslashes taken off", CLR, compact(fields(CLR)).replace('"', '\\"'), "unknown", "succeeded", True, ask),
        notify("clearing-shifted", "a digit moved from the id to the amount: it verifies, but it is not this payment", CLR,
               untouched(CLR, disburseId="2345", amountTransfer=500001, signature=fields(CLR, amountTransfer=50000)["signature"]), "unknown", "succeeded", False, problems="any",
               input_=given(CT, bank_code="009", type="H2H", amount=50000)),
        notify("cash-out-succeeded", "no status call: a person looks", COC, fields(COC), "unknown", "succeeded", True, person),
        notify("cash-out-failed", "no status call: a person looks", COC, fields(COC, statusCode="01"), "unknown", "failed", True, person),
        notify("cash-out-pending", "pending may be believed", COC, fields(COC, statusCode="68"), "pending", "pending", True, {"do": "wait", "after": T0 + DAY}),
        notify("cash-out-unlisted", "a status that nobody documented", COC, fields(COC, statusCode="99"), "unknown", None, True, person),
        notify("cash-out-decimal", "the amount agrees by value", COC, compact(fields(COC)).replace("50000,", "50000.0,"), "unknown", "succeeded", True, person),
        notify("cash-out-of-clearing", "a cash-out's callback is not about a clearing transfer", COC, fields(COC), "unknown", None, False, problems="any", operation=CT, input_=H2H),
        notify("clearing-of-cash-out", "a clearing callback is not about a cash-out", CLR, fields(CLR), "unknown", None, False, problems="any", operation=CO, input_=given(CO)),
        notify("made-up-merchant", "another merchant, in production", COC, fields(COC, key=MADE_UP["secret_key"], email=MADE_UP["email"], disburseId="23043", custRefNumber="WD-2025/11/42"),
               "unknown", "succeeded", True, person, client="made_up", now=T2, at=T2 + MINUTE, input_=given(CO, cust_ref_number="WD-2025/11/42")),
    ]
    for wire, value in (("disburseId", "12346"), ("bankCode", "008"), ("bankAccount", "8760673467"), ("accountName", "Another Account"), ("custRefNumber", "000000001279"),
                        ("amountTransfer", 500000001)):
        out.append(notify("clearing-differs-" + SNAKE[wire].replace("_", "-"), "genuine, but about another payment", CLR, fields(CLR, **{wire: value}), "unknown", "succeeded", False,
                          {"do": "check_status"}, [SNAKE[wire]]))
    for wire, value in (("amountTransfer", 1000000), ("accountName", "Another Name"), ("phoneNumber", "082211789111"), ("bankCode", "2011"), ("custRefNumber", "000000001279")):
        out.append(notify("cash-out-differs-" + SNAKE[wire].replace("_", "-"), "another payment, or changed where the signature does not cover it", COC, fields(COC, **{wire: value}),
                          "unknown", "succeeded", False, person, [SNAKE[wire]]))
    out += [
        notify("clearing-differs-failed", "another payment failed", CLR, fields(CLR, statusCode="01", custRefNumber="1"), "unknown", "failed", False, problems=["cust_ref_number"]),
        notify("clearing-differs-pending", "another payment is pending", CLR, fields(CLR, statusCode="68", custRefNumber="1"), "unknown", "pending", False, problems=["cust_ref_number"]),
        notify("cash-out-differs-pending", "pending, for another amount", COC, fields(COC, statusCode="68", amountTransfer=100000), "unknown", "pending", False, problems=["amount"]),
    ]
    return out


FILES = [
    ("notifications.json", "Callbacks: what is accepted, read, refused.", PAGE + "; signatures " + FORMULA, lambda: shared() + formulas() + read() + refused()),
    ("notify.json", "Callbacks compared with the payment that they claim to be about.", "docs/decisions/0002; signatures " + FORMULA, notified),
]
