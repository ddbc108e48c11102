"""answers.json of SendMe's older API: what is read of an answer, what is believed of it, what continues."""

import base64
import json

import sendme_wire as wire
import snap_emsa
from sendme_bench import (
    ALFAMART,
    ALL,
    CALLBACK,
    DONE,
    DROP,
    HUMAN,
    KNOWN,
    MINUTE,
    NEW,
    NO_ANSWER,
    NOT_SENT,
    PAGES,
    PAYS,
    PERMATA,
    RC,
    RESEND,
    SECOND,
    T0,
    USUAL,
    B,
    C,
    M,
    N,
    R,
    S,
    T,
    U,
    answer,
    check,
    echo,
    given,
    ladder,
    paid,
    parse,
    status_echo,
    tag,
    waiting,
)

READ = {"call": "accepted", "problems": None}
AFTER = T0 + 1500 + 10 * SECOND
CODE = KNOWN["permata"]["code"]
_TAIL = {"message": "Some text", "response_code": "00", "response_desc": "some text"}


def fields(op, what, expected, id_, about, unknown=None, input_=None, **more):
    return parse("answers/%s-%s" % (tag(op), id_), about, op, what, {"answer": expected, "unknown_fields": unknown, **more}, input_)


def shown(op, input_=None, drop=("source_account", "confirm"), **more):
    """The fields of an echo, under their names here."""
    whole = wire.completed({"source_account": "9920000001"}, op.split(".")[1], USUAL[op] if input_ is None else input_, T0)
    out = {name: value for name, value in whole.items() if name not in drop}
    if "amount" in out:
        out["amount"] = "%d.00" % out["amount"]
    return {"virtual_account": whole["source_account"], **out, **_TAIL, **more}


def every_field():
    """Every documented field, under its name here."""
    rows = [{"transaction_date": "11/06/2025 16:48:11", "transaction_type": "K", "transaction_amount": "25000.00", "transaction_name": "topup", "transaction_desc": "Top up"},
            {"transaction_date": "12/06/2025 09:00:01", "transaction_type": "D", "transaction_amount": "10000.00", "transaction_name": "transfer", "transaction_desc": "Transfer"}]
    return [
        fields(R, echo(R), shown(R, beneficiary_bank_name="BCA", bank_account_number="10000006", bank_account_name="JANE ROE", status="1"), "all", "every field", **READ),
        fields(RC, echo(RC, status="2"), shown(RC, beneficiary_virtual_account="9920000002", status="2"), "all", "every field", **READ),
        fields(T, echo(T), shown(T, instruct_date="", trx_id="6411", trx_reff="AbC-dEf_9999980300000001", status="1"), "all", "every field", **READ),
        fields(C, echo(C), shown(C, instruct_date="", trx_id="308952", trx_reff="aBc1 DEF_Zm9v", cashout_code="1639969650098364", status="1"), "all",
               "every field; the code's name has a blank", **READ),
        fields(C, echo(C, ALFAMART, **{"cash out_code": DROP, "cashout_code": "1639969650098365"}),
               shown(C, ALFAMART, instruct_date="", cashout_code="1639969650098365", decoded_cashout_code=None, status="1"), "alfamart-all", "every field", input_=ALFAMART, **READ),
        fields(C, echo(C, PERMATA, trx_date="2025-06-12 13:44:50", trx_expired="2025-06-13 13:44:50", **{"cash out_code": DROP, "cashout_code": CODE}),
               shown(C, PERMATA, trx_date="2025-06-12 13:44:50", trx_expired="2025-06-13 13:44:50", cashout_code=CODE, decoded_cashout_code=None, status="1"), "permata-all",
               "every field; without Faspay's key the code stays as it came", input_=PERMATA, **READ),
        fields(U, echo(U), shown(U, trx_id="6411", status="1"), "all", "every field", **READ),
        fields(N, echo(N, status="2"), {"virtual_account": "9920000001", "beneficiary_virtual_account": "9920000002", "beneficiary_account": "10000006",
                                        "beneficiary_account_name": "Jane Roe", "status": "2", **_TAIL}, "all", "every field", **READ, next=DONE),
        fields(B, echo(B, status="2"), {"virtual_account": "9920000001", "balance": "7897000.00", "available_balance": "6897000.00", "status": "2", **_TAIL}, "all",
               "every field: here rupiah are rupiah", **READ, next=DONE),
        fields(M, echo(M, status="2"), {"virtual_account": "9920000001", "start_date": "2025-06-01", "end_date": "2025-06-12", "data": rows, "status": "2", **_TAIL}, "all", "every field", **READ,
               next=DONE),
        parse("answers/status-all", "every field", S, status_echo(T, trx_id=6411),
              {**READ, "unknown_fields": None, "answer": {
                  "virtual_account": "9920000001", "beneficiary_virtual_account": "9920000002", "beneficiary_account": "10000006", "beneficiary_name": "Jane Roe", "beneficiary_bank_code": "014",
                  "beneficiary_bank_name": "BCA", "trx_id": "6411", "trx_no": "87640001", "trx_date": "2025-06-12 13:44:50", "amount": "25000.00", "trx_desc": "Transfer",
                  "trx_reff": "AbC-dEf_9999980300000001", "callback_url": CALLBACK, "trx_status_date": "2025-06-12 13:45:10", "bank_response_code": "00", "bank_response_msg": "success",
                  "status": "2", **_TAIL}}, {"payment": paid(T)}, now=T0 + MINUTE),
        fields(T, echo(T, trx_id="6411", trx_amount="2500000", status=1), {"trx_id": "6411", "amount": "25000.00", "status": "1"}, "texts-and-numbers", "texts where numbers come, and the reverse", **READ),
        fields(T, echo(T, fee=3000, note={"a": [1]}), {"trx_no": "87640001"}, "unknown", "what is not documented is kept", {"fee": 3000, "note": {"a": [1]}}),
        fields(C, echo(C, **{"cash out_code": 1639969650098364}), {"cashout_code": "1639969650098364"}, "code-number", "a code that is a number", **READ),
        fields(B, echo(B, status="2", balance=7897000, available_balance="0.50"), {"balance": "7897000", "available_balance": "0.50"}, "numbers", "balances with and without sen"),
        fields(B, echo(B, status="2", balance="-100.00"), {"balance": "-100.00"}, "negative", "less than nothing"),
        fields(M, echo(M, status="2", data=[]), {"data": []}, "nothing-moved", "no movements", **READ, next=DONE),
        parse("answers/statement-no-data", "nobody says how no movements look: absent", M, echo(M, status="2", data=DROP), {**READ, "next": DONE, "answer": {"data": None}}),
        parse("answers/statement-null-data", "null", M, echo(M, status="2", data=None), {**READ, "next": DONE, "answer": {"data": None}}),
        fields(M, echo(M, status="2", data=[{**rows[0], "transaction_amount": 25000, "balance": "1"}]), {"data": [{**rows[0], "transaction_amount": "25000"}]}, "row-numbers", "numbers in a movement", **READ),
    ]


def samples():
    """Answers of the known samples, one of each operation."""
    tail = {"status": "1", "message": "On Process", "response_code": "00", "response_desc": "success"}
    success = {**tail, "status": "2", "message": "Success"}
    taken = {"state": "pending", "reported": "pending", "matched": True}
    at = T0 + 1500
    no_code = {"cash out_code": DROP}
    out = [
        parse("answers/sample-register", "a registration", R, echo(R, **tail), {"call": "accepted", "payment": None, "next": {"do": "continue", "operation": RC}}),
        parse("answers/sample-register-confirm", "its confirmation", RC, echo(RC, **success), {"call": "accepted", "payment": None, "next": {"do": "continue", "operation": T}}),
        parse("answers/sample-transfer", "a transfer", T, echo(T, **tail), {"call": "accepted", "payment": taken, "next": waiting(at)}),
        parse("answers/sample-transfer-error", "the guessed envelope of an error", T,
              {"status": "9", "message": "Your Transaction Number already exists", "response_code": "99", "response_desc": "Your Transaction Number already exists"},
              {"call": "refused", "payment": {"state": "unknown"}, "next": check(AFTER)}),
        parse("answers/sample-balance", "a balance", B, echo(B, **success), {"call": "accepted", "next": DONE, "answer": {"available_balance": "6897000.00"}}),
        parse("answers/sample-inquiry-name", "a name", N, echo(N, **success), {"call": "accepted", "next": DONE, "answer": {"beneficiary_account_name": "Jane Roe"}}),
        parse("answers/sample-mutasi", "a statement", M, echo(M, **success), {"call": "accepted", "next": DONE}),
        parse("answers/sample-inquiry-status", "a status", S, status_echo(T, **success), {"call": "accepted", "payment": {"state": "succeeded", "matched": True}, "next": DONE}, {"payment": paid(T)},
              now=T0 + MINUTE),
        parse("answers/sample-indomaret", "a cash-out at Indomaret", C, echo(C, trx_expired="", callback_url=CALLBACK, **tail),
              {"call": "accepted", "payment": taken, "next": waiting(at, C), "answer": {"trx_reff": "aBc1 DEF_Zm9v", "cashout_code": "1639969650098364"}}),
        parse("answers/sample-alfamart", "a cash-out at Alfamart", C, echo(C, ALFAMART, trx_expired="", trx_id=308953, trx_reff="aBc2_Zm9v", cashout_code="1639969650098365", **no_code, **tail),
              {"call": "accepted", "payment": taken, "next": waiting(at, C, ALFAMART), "answer": {"cashout_code": "1639969650098365"}}, ALFAMART),
        parse("answers/sample-permata", "a cash-out at Permata", C,
              echo(C, PERMATA, beneficiary_name=DROP, trx_desc=DROP, callback_url=DROP, trx_date="2025-06-12 13:44:50", trx_expired="2025-06-13 13:44:50", trx_id=308954, trx_reff="aBc3_Zm9v",
                   cashout_code=CODE, **no_code, **tail),
              {"call": "accepted", "payment": taken, "next": waiting(at, C, PERMATA), "answer": {"cashout_code": CODE}}, PERMATA),
        parse("answers/sample-top-up", "a wallet's top-up", U, echo(U, instruct_date="", trx_id=1246279, trx_reff="AbCdEfGhIjKlMnOpQrSt", **tail), {"call": "accepted", "payment": taken, "next": waiting(at, U)}),
    ]
    return out


# Permata's code: encrypted with Faspay's private key, padded as a signature is.

def padded(content, kind=1, filling=None):
    """RFC 8017's EB of 256 bytes: kind 1 fills with FF."""
    space = 256 - 3 - len(content)
    return b"\x00" + bytes([kind]) + (filling or b"\xff" * space) + b"\x00" + content


def encoded(block, key="faspay"):
    modulus, _, (p, q, dp, dq, qinv) = snap_emsa.numbers(key)
    number = int.from_bytes(block, "big")
    rest = pow(number, dq, q)
    return base64.b64encode((rest + q * ((pow(number, dp, p) - rest) * qinv % p)).to_bytes(256, "big")).decode("ascii")


def permata():
    digits = KNOWN["permata"]["digits"]
    assert encoded(padded(digits.encode("ascii"))) == CODE
    wrong = [{"path": "cashout_code", "rule": "format"}]

    def one(id_, about, code, decoded, client="sendme_permata", status="1"):
        what = echo(C, PERMATA, status, **{"cash out_code": DROP, "cashout_code": code})
        expect = {"call": "accepted", "answer": {"cashout_code": code, "decoded_cashout_code": decoded}, "problems": None if decoded or client == "sendme" else wrong}
        return parse("answers/permata-%s" % id_, about, C, what, expect, PERMATA, client)

    raw = base64.b64decode(CODE)
    out = [
        one("decoded", "the known code", CODE, digits), one("decoded-success", "the known code of a payment that went well", CODE, digits, status="2"),
        one("no-key", "without Faspay's key", CODE, None, "sendme"), one("zeros", "zeros in front", encoded(padded(b"0000000001")), "0000000001"),
        one("blanks", "blanks around it", " %s\n" % CODE, digits),
        one("wrong-key", "another key than Faspay's", CODE, None, "sendme_permata_wrong"), one("cut", "the known code, cut", KNOWN["permata"]["cut_code"], None),
        one("other-key", "encrypted with another key", encoded(padded(digits.encode("ascii")), "other"), None), one("not-base64", "not base64", "***", None), one("words", "no code", "1234567890", None),
        one("letters", "letters are no code", encoded(padded(b"12345abcde")), None), one("nothing-inside", "nothing inside", encoded(padded(b"")), None),
        one("kind-2", "padded as for encryption", encoded(padded(digits.encode("ascii"), 2, b"\x01" * 243)), None), one("kind-0", "padded with nothing", encoded(padded(digits.encode("ascii"), 0, b"\x00" * 243)), None),
        one("filling", "another byte within the padding", encoded(padded(digits.encode("ascii"), 1, b"\xff" * 200 + b"\xfe" + b"\xff" * 42)), None),
        one("short-filling", "less padding than eight bytes", encoded(padded(b"1" * 246)), None), one("bit", "one bit changed", base64.b64encode(raw[:9] + bytes([raw[9] ^ 1]) + raw[10:]).decode("ascii"), None),
        one("longer", "a byte more", base64.b64encode(raw + b"\x00").decode("ascii"), None), one("too-large", "a number beyond the modulus", base64.b64encode(b"\xff" * 256).decode("ascii"), None),
    ]
    out += [
        parse("answers/permata-none", "no code came", C, echo(C, PERMATA, **{"cash out_code": DROP}), {**READ, "answer": {"cashout_code": None, "decoded_cashout_code": None}}, PERMATA, "sendme_permata"),
        parse("answers/permata-empty", "an empty code", C, echo(C, PERMATA, **{"cash out_code": ""}), {**READ, "answer": {"decoded_cashout_code": None}}, PERMATA, "sendme_permata"),
        parse("answers/permata-blank-name", "the code under its name with a blank", C, echo(C, PERMATA, **{"cash out_code": CODE}), {**READ, "answer": {"cashout_code": CODE, "decoded_cashout_code": digits}},
              PERMATA, "sendme_permata"),
        parse("answers/permata-elsewhere", "other outlets' codes are digits, and are not decoded", C, echo(C), {**READ, "answer": {"cashout_code": "1639969650098364", "decoded_cashout_code": None}}, None,
              "sendme_permata"),
        parse("answers/permata-elsewhere-alfamart", "other outlets' codes are digits, and are not decoded", C, echo(C, ALFAMART), {**READ, "answer": {"decoded_cashout_code": None}}, ALFAMART, "sendme_permata"),
    ]
    return out


def mismatches():
    """Whatever disagrees makes a payment's own answer unknown; at a status call a person is asked."""
    out = []
    places = {T: ["trx_no", "beneficiary_account", "beneficiary_bank_code", "beneficiary_virtual_account"], C: ["trx_no", "beneficiary_bank_code", "beneficiary_phone"],
              U: ["trx_no", "beneficiary_account", "beneficiary_bank_code"]}
    for pay in PAYS:
        number = USUAL[pay]["amount"] * 100
        for op, make, input_, now, next_ in ((pay, echo, None, T0, check(AFTER, pay)), (S, status_echo, {"payment": paid(pay)}, T0 + MINUTE, HUMAN)):
            id_ = tag(pay) if op == pay else "status-of-" + tag(pay)
            names = [name for name in places[pay] if op == pay or name != "beneficiary_phone"]
            for name in names:
                dashed, wrong = name.replace("_", "-"), {"beneficiary_bank_code": "alf" if pay == C else "ovo" if pay == U else "008"}.get(name, "999")
                out += [
                    parse("answers/%s-%s-differs" % (id_, dashed), "another one than was asked for: nothing is believed", op, make(pay, status="1", **{name: wrong}),
                          {"call": "accepted", "payment": {"state": "unknown", "reported": "pending", "matched": False}, "next": next_, "problems": [{"path": name, "rule": "differs"}]}, input_, now=now),
                    parse("answers/%s-%s-blanks" % (id_, dashed), "blanks around it do not count", op, make(pay, status="2", **{name: " %s " % USUAL[pay][name]}),
                          {**READ, "payment": {"state": "succeeded", "matched": True}, "next": DONE}, input_, now=now),
                ]
                for status, code in (("2", "00"), ("4", "51" if op == pay else "00"), ("5", "00"))[:3 if name == "trx_no" else 1]:
                    out.append(parse("answers/%s-%s-differs-%s" % (id_, dashed, status), "an end of another payment", op, make(pay, status=status, response_code=code, **{name: wrong}),
                                     {"payment": {"state": "unknown", "matched": False}, "next": next_}, input_, now=now))
                if name != "trx_no":
                    out += [parse("answers/%s-%s-%s" % (id_, dashed, how), "an echo that is %s disagrees with nothing" % how, op, make(pay, status="2", **{name: value}),
                                  {**READ, "payment": {"state": "succeeded", "matched": True}, "next": DONE}, input_, now=now) for how, value in (("absent", DROP), ("empty", ""))]
            amounts = (("text", str(number), True), ("blanks", " %d " % number, True), ("zero-in-front", "0%d" % number, True), ("sen", number + 1, False),
                       ("rupiah", number // 100, False), ("times-100", number * 100, False), ("zero", 0, False), ("negative", -number, False))
            for how, value, same in amounts if pay == T else amounts[::4]:
                expect = {**READ, "payment": {"state": "succeeded", "matched": True}, "next": DONE} if same else {
                    "payment": {"state": "unknown", "reported": "succeeded", "matched": False}, "next": next_, "problems": [{"path": "amount", "rule": "differs"}]}
                out.append(parse("answers/%s-amount-%s" % (id_, how), "the amount as %r" % value, op, make(pay, status="2", trx_amount=value), expect, input_, now=now))
            out.append(parse("answers/%s-amount-absent" % id_, "no amount disagrees with nothing", op, make(pay, status="2", trx_amount=DROP), {**READ, "payment": {"state": "succeeded"}, "next": DONE}, input_,
                             now=now))
            # An end is believed only of an answer that names the payment by its reference.
            later = now + 1500
            then = next_ if op == pay else check(later + ladder(later - T0), pay)
            for status, code, state in (("2", "00", "succeeded"), ("4", "51" if op == pay else "00", "failed"), ("5", "00", "returned")):
                for how, value in (("nameless", DROP), ("empty-name", "")):
                    out.append(parse("answers/%s-%s-%s" % (id_, how, status), "%s, but who?" % state, op, make(pay, status=status, response_code=code, trx_no=value),
                                     {"payment": {"state": "unknown", "reported": state, "matched": False}, "next": then, "problems": [{"path": "trx_no", "rule": "missing"}]}, input_, now=now))
            out.append(parse("answers/%s-nameless-1" % id_, "what is pending needs no name", op, make(pay, status="1", trx_no=DROP), {**READ, "payment": {"state": "pending", "matched": True}}, input_, now=now))
            if pay == T:
                out.append(parse("answers/%s-reference-number" % id_, "a reference that came as a number", op, make(pay, status="2", trx_no=int(USUAL[T]["trx_no"])),
                                 {**READ, "payment": {"state": "succeeded", "matched": True}, "next": DONE}, input_, now=now))
    return out


def bodies(op):
    """What no gateway documents: a payment may have happened."""
    good = echo(op, status="2") if op != R else echo(op)
    text = wire.compact(good)
    json_problem = [{"path": "body", "rule": "json"}]
    pays = op in PAYS
    next_, payment = (check(AFTER, op), {"state": "unknown", "matched": False, "reported": None}) if pays else (RESEND, None)

    def one(id_, about, what, **more):
        return parse("answers/%s-body-%s" % (tag(op), id_), about, op, what, {"call": "unreadable", "payment": payment, "next": next_, "answer": None, **more})

    out = [
        one("empty", "200 with nothing", answer(""), problems=json_problem), one("html", "a page in place of an answer", answer("<html>Bad Gateway</html>", 502, "text/html")),
        one("page", "a page with HTTP 200", answer("<html>", 200, "text/html"), problems=json_problem), one("cut", "cut in the middle", answer(text[:len(text) // 2])), one("list", "a list", answer("[" + text + "]")),
        one("text", "a JSON text", answer('"2"')), one("null", "null", answer("null")), one("two", "two answers", answer(text + text)),
        one("not-utf8", "not UTF-8", answer(base64=base64.b64encode(text.encode("utf-8")[:-1] + b',"x":"\xff"}').decode("ascii")), problems=json_problem),
        one("duplicate", "two statuses: which?", answer(text[:-1] + ',"status":"4"}')), one("403-page", "a page with HTTP 403: not the gateway's own refusal", answer("<html>", 403, "text/html")),
        one("404-page", "a page with HTTP 404", answer("<html>", 404, "text/html")),
    ]
    taken = {"call": "accepted", "problems": None}
    out += [
        parse("answers/%s-not-sent" % tag(op), "nothing left the host", op, NOT_SENT, {"call": "not_sent", "http_status": None, "next": RESEND, "payment": payment and {"state": "unknown", "matched": False}}),
        parse("answers/%s-no-answer" % tag(op), "sent, and nothing came", op, NO_ANSWER, {"call": "no_answer", "http_status": None, "next": next_, "payment": payment and {"state": "unknown", "matched": False}}),
        parse("answers/%s-pretty" % tag(op), "blanks and line ends", op, answer("\r\n" + json.dumps(good, indent=4) + "\n"), taken),
        parse("answers/%s-bom" % tag(op), "a byte order mark in front", op, answer("\ufeff" + text), taken),
        parse("answers/%s-content-type" % tag(op), "JSON under another name", op, answer(good, content_type="text/html"), taken),
    ]
    if pays:
        later = T0 + MINUTE
        after = check(later + 1500 + 10 * SECOND, op)
        out += [
            parse("answers/%s-second-not-sent" % tag(op), "the second was not sent; the first may have been", op, NOT_SENT, {"call": "not_sent", "payment": {"state": "unknown", "attempt": 2}, "next": after},
                  again=[later]),
            parse("answers/%s-neither-sent" % tag(op), "neither was sent", op, NOT_SENT, {"call": "not_sent", "next": RESEND}, again=[later], after_not_sent=True),
            parse("answers/%s-second-no-answer" % tag(op), "nothing is known of either", op, NO_ANSWER, {"payment": {"state": "unknown", "attempt": 2}, "next": after}, again=[later]),
        ]
    return out


def continuations():
    """Registration, confirmation, transfer: each prefilled."""
    confirmed = {"beneficiary_virtual_account": "9920000002", "beneficiary_account": "10000006", "beneficiary_name": "Jane Roe", "beneficiary_bank_code": "014", "beneficiary_region_code": "0391",
                 "beneficiary_country_code": "ID", "beneficiary_purpose_code": "1"}
    missing = ["trx_no", "amount", "trx_desc", "callback_url"]

    def one(id_, about, op, what, next_, input_=None, client="sendme", **more):
        return parse("answers/continue-" + id_, about, op, what, {**READ, "payment": None, **more, "next": {"do": "continue", **next_}}, input_, client)

    contacts = {"beneficiary_phone": "081234567890", "beneficiary_email": "jane@example.com"}
    own = given(R, source_account="9920000002")
    out = [
        one("registration", "confirmed with what the bank says", R, echo(R), {"operation": RC, "input": USUAL[RC], "missing": None}),
        one("registration-contacts", "with everything that was given", R, echo(R, given(R, **contacts)), {"operation": RC, "input": {**USUAL[RC], **contacts}, "missing": None}, given(R, **contacts)),
        one("registration-source", "from the account that was named", R, echo(R, own), {"operation": RC, "input": {"source_account": "9920000002"}, "missing": None}, own),
        one("registration-name", "the bank's name is another one: the caller must look", R, echo(R, bank_account_name="JOHN DOE  "), {"operation": RC, "input": {"bank_account_name": "JOHN DOE  "}, "missing": None}),
        one("registration-no-bank-name", "the bank's own name is optional", R, echo(R, beneficiary_bank_name=DROP), {"operation": RC, "input": {"beneficiary_bank_name": None}, "missing": None}),
        one("registration-no-name", "no name of the account: the caller must give it", R, echo(R, bank_account_name=DROP), {"operation": RC, "missing": ["bank_account_name"]}),
        one("registration-no-number", "no number of the account: the caller must give it", R, echo(R, bank_account_number=""), {"operation": RC, "missing": ["bank_account_number"]}),
        one("registration-neither", "neither of them", R, echo(R, bank_account_number=DROP, bank_account_name=" "), {"operation": RC, "missing": ["bank_account_number", "bank_account_name"]}),
        one("registration-number", "the account's number came as a number", R, echo(R, bank_account_number=10000006), {"operation": RC, "input": {"bank_account_number": "10000006"}, "missing": None}),
        one("registration-known", "registered already: on to the transfer", R, echo(R, status="6", beneficiary_virtual_account="9920000002"),
            {"operation": T, "input": confirmed, "missing": missing}),
        one("confirmed", "on to the transfer", RC, echo(RC, status="2"), {"operation": T, "input": {**confirmed, "trx_no": None, "amount": None}, "missing": missing}),
        one("confirmed-number", "the account came as a number", RC, echo(RC, status=2, beneficiary_virtual_account=9920000002), {"operation": T, "input": confirmed, "missing": missing}),
        one("confirmed-email", "with its e-mail address, without its telephone", RC, echo(RC, given(RC, **contacts), status="2"),
            {"operation": T, "input": {**confirmed, "beneficiary_email": "jane@example.com", "beneficiary_phone": None}, "missing": missing}, given(RC, **contacts)),
        one("confirmed-source", "from the account that was named", RC, echo(RC, given(RC, source_account="9920000002"), status="2"),
            {"operation": T, "input": {**confirmed, "source_account": "9920000002"}, "missing": missing}, given(RC, source_account="9920000002")),
        one("confirmed-no-purpose", "no purpose code: the caller must give it", RC, echo(RC, given(RC, beneficiary_purpose_code=DROP), status="2"), {"operation": T, "input": {"beneficiary_purpose_code": None}},
            given(RC, beneficiary_purpose_code=DROP)),
    ]
    for op, status in ((R, "1"), (RC, "2")):
        for name, wrong in (("beneficiary_account", "999"), ("beneficiary_bank_code", "008")):
            dashed = name.replace("_", "-")
            out += [
                parse("answers/%s-%s-differs" % (tag(op), dashed), "about another account: not continued", op, echo(op, status=status, **{name: wrong}),
                      {"call": "unreadable", "payment": None, "next": RESEND, "problems": [{"path": name, "rule": "differs"}]}),
                parse("answers/%s-%s-absent" % (tag(op), dashed), "an echo that is absent disagrees with nothing", op, echo(op, status=status, **{name: DROP}), {**READ, "next": {"do": "continue"}}),
            ]
    out += [
        parse("answers/name-inquiry-differs", "the name of another account", N, echo(N, status="2", beneficiary_virtual_account="999"),
              {"call": "unreadable", "next": RESEND, "problems": [{"path": "beneficiary_virtual_account", "rule": "differs"}]}),
        parse("answers/name-inquiry-absent", "an echo that is absent disagrees with nothing", N, echo(N, status="2", beneficiary_virtual_account=DROP), {**READ, "next": DONE}),
        parse("answers/registration-known-nowhere", "registered already, but as what? Nobody says", R, echo(R, status="6"), {"call": "refused", "next": {"do": "fix"}}),
        parse("answers/registration-known-empty", "an empty account is none", R, echo(R, status="6", beneficiary_virtual_account=" "), {"call": "refused", "next": {"do": "fix"}}),
    ]
    purpose = next(row for row in out if row["id"].endswith("confirmed-no-purpose"))["expect"]["next"]
    purpose["missing"] = ["beneficiary_purpose_code", *missing]
    return out


def returned():
    """Alfamart takes back what nobody collected: 1, then 5."""
    out = []
    for pay, id_, input_ in ((C, "alfamart", ALFAMART), (C, "indomaret", None), (C, "permata", PERMATA), (T, "transfer", None), (U, "top-up", None)):
        question = {"payment": paid(pay, input_)}
        out += [
            parse("answers/then-%s-pending" % id_, "taken, and asked a minute later", S, status_echo(pay, input_, "1"), {"payment": {"state": "pending", "matched": True}}, question, now=T0 + MINUTE),
            parse("answers/then-%s-returned" % id_, "the money came back", S, status_echo(pay, input_, "5"), {"call": "accepted", "payment": {"state": "returned", "reported": "returned", "matched": True,
                                                                                                                                        "can_be_returned": True}, "next": NEW}, question, now=T0 + 5 * MINUTE),
            parse("answers/then-%s-returned-later" % id_, "also after a success", S, status_echo(pay, input_, "5", bank_response_code="68"), {"payment": {"state": "returned"}, "next": NEW}, question,
                  now=T0 + 100 * MINUTE),
        ]
    return out


def everything():
    return every_field() + samples() + permata() + mismatches() + [row for op in ALL if op != S for row in bodies(op)] + continuations() + returned()


FILES = [("faspay_sendme/answers.json", "Answers: fields, samples, codes of Permata's, echoes, damaged bodies, continuations.", PAGES + "; docs/decisions/0002", everything)]
