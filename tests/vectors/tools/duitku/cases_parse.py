"""answers.json and http.json: captured answers, echoes, unreadable answers, HTTP statuses, failures, continuation."""

from bench import DAY, DROP, HOUR, MINUTE, NO_ANSWER, NOT_SENT, PAGE, SANDBOX, SECOND, T0, USUAL, answer, echo, given, only_code, paid, parse
from cases_prepare import BAL, BANKS, CI, CO, CT, PADDED, ST, I, T
from signing import compact

DIFFERS = "differs"


def problem(path, rule):
    return {"path": path, "rule": rule} if path is not None else {"rule": rule}


def fixtures():
    """The answers that clients captured, or that the page prints."""
    page = dict(source=PAGE)
    mail = SANDBOX["email"]
    rtgs = given(CI, type="RTGS")
    rejected = ('{"email":"a@b.id","bankCode":"014","bankAccount":"8760673566","amountTransfer":10000.0,"accountName":"","custRefNumber":"","disburseId":0,'
                '"type":"RTGS","responseCode":"-141","responseDesc":"Amount transfer cannot below 100.000.000"}')
    to_reject = {"bank_code": "014", "bank_account": "8760673566", "amount": 100_000_000, "type": "RTGS"}
    status_doc = ('{"bankCode":"014","bankAccount":"8760673566","amountTransfer":50000.00,"accountName":"Test Account","custRefNumber":"000000001664",'
                  '"responseCode":"00","responseDesc":"Success"}')
    status_upper = ('{"bankCode":"002","bankAccount":"8760673566","amountTransfer":10000.00,"accountName":"Test Account","custRefNumber":"000000541835",'
                    '"responseCode":"00","responseDesc":"SUCCESS"}')
    asked = dict(now=T0 + MINUTE)
    done = {"call": "accepted", "code": "00", "payment": {"state": "succeeded", "reported": "succeeded", "matched": True}, "next": {"do": "done"}, "problems": None}
    return [
        parse("answers/rtol-inq-doc", "the page's answer to an inquiry", I,
              '{"email":"%s","bankCode":"014","bankAccount":"8760673566","amountTransfer":50000.0,"accountName":"Test Account","custRefNumber":"000000001278",'
              '"disburseId":12345,"responseCode":"00","responseDesc":"Success"}' % mail,
              {"call": "accepted", "code": "00", "payment": None, "problems": None, "unknown_fields": None,
               "answer": {"email": mail, "bank_code": "014", "bank_account": "8760673566", "amount": "50000.0", "account_name": "Test Account",
                          "cust_ref_number": "000000001278", "disburse_id": "12345", "response_code": "00", "response_desc": "Success"},
               "next": {"do": "continue", "operation": T, "missing": None,
                        "input": {"disburse_id": "12345", "bank_code": "014", "bank_account": "8760673566", "account_name": "Test Account",
                                  "cust_ref_number": "000000001278", "amount": 50000, "purpose": "test inquiry disbursement"}}}, **page),
        parse("answers/rtol-inq-2020", "a reference of eight digits", I,
              '{"email":"%s","bankCode":"014","bankAccount":"8760673566","amountTransfer":10000.0,"accountName":"Test Account","custRefNumber":"00006261",'
              '"disburseId":6261,"responseCode":"00","responseDesc":"Success"}' % mail,
              {"call": "accepted", "answer": {"amount": "10000.0", "disburse_id": "6261", "cust_ref_number": "00006261"},
               "next": {"do": "continue", "operation": T, "missing": ["purpose"], "input": {"disburse_id": "6261", "cust_ref_number": "00006261", "purpose": None}}},
              input_=given(I, amount=10000, purpose=DROP), source="tlabdotcom/libduitku test comment (2020)"),
        parse("answers/rtol-trf-doc", "the page's answer to a transfer: no disburseId", T,
              '{"email":"%s","bankCode":"014","bankAccount":"8760673566","amountTransfer":50000.0,"accountName":"Test Account","custRefNumber":"000000001278",'
              '"responseCode":"00","responseDesc":"Success"}' % mail,
              {**done, "http_status": 200,
               "answer": {"email": mail, "bank_code": "014", "bank_account": "8760673566", "amount": "50000.0", "account_name": "Test Account",
                          "cust_ref_number": "000000001278", "disburse_id": None, "response_code": "00", "response_desc": "Success"},
               "unknown_fields": None}, **page),
        parse("answers/clr-inq-doc", "the page's answer to a clearing inquiry", CI,
              '{"email":"%s","bankCode":"014","bankAccount":"8760673466","amountTransfer":500000000.0,"accountName":"Test Account","custRefNumber":"000000001278",'
              '"disburseId":125324342,"type":"RTGS","responseCode":"00","responseDesc":"Success"}' % mail,
              {"call": "accepted", "answer": {"amount": "500000000.0", "disburse_id": "125324342", "type": "RTGS"},
               "next": {"do": "continue", "operation": CT, "missing": None,
                        "input": {"disburse_id": "125324342", "bank_code": "014", "bank_account": "8760673466", "account_name": "Test Account",
                                  "cust_ref_number": "000000001278", "amount": 500_000_000, "type": "RTGS", "purpose": "Test Clearing Inquiry with duitku"}}},
              input_=rtgs, **page),
        parse("answers/clr-inq-rejected", "empty texts and id 0 on rejection (this one is about another amount than was asked)", CI, rejected,
              {"code": "-141", "payment": None, "answer": {"amount": "10000.0", "response_desc": "Amount transfer cannot below 100.000.000"}},
              input_=to_reject, client="other_mail", source="shape noted in pyhst/ib-integrator"),
        parse("answers/clr-inq-rejected-agreeing", "the same with the amount that was asked", CI, rejected.replace("10000.0", "100000000.0"),
              {"call": "refused", "code": "-141", "payment": None, "next": {"do": "fix"}, "problems": None}, input_=to_reject, client="other_mail",
              source="shape noted in pyhst/ib-integrator"),
        parse("answers/clr-trf-h2h", "H2H waits for its callback", CT,
              '{"email":"%s","bankCode":"009","bankAccount":"8760673466","amountTransfer":10000.0,"accountName":"Test Account","custRefNumber":"000000001278",'
              '"type":"H2H","responseCode":"80","responseDesc":"Waiting for callback"}' % mail,
              {"call": "accepted", "code": "80", "payment": {"state": "pending", "reported": "pending", "matched": True, "can_be_returned": False},
               "next": {"do": "wait", "operation": ST, "input": {"disburse_id": "12345"}, "after": T0 + 1500 + 10 * MINUTE}},
              input_=given(CT, bank_code="009", amount=10000, type="H2H"), source=PAGE + ": shape of its sample, code of its test table"),
        parse("answers/status-doc", "the page's answer to a status call", ST, status_doc,
              {**done, "answer": {"amount": "50000.00", "cust_ref_number": "000000001664", "bank_code": "014"}},
              input_={"payment": paid(cust_ref_number="000000001664")}, **asked, **page),
        parse("answers/status-upper-desc", "nothing hangs on the letter case of the text", ST, status_upper, {**done, "answer": {"response_desc": "SUCCESS"}},
              input_={"payment": paid(bank_code="002", amount=10000, cust_ref_number="000000541835")}, **asked, source="shuLhan/duitku client_test.go (2025)"),
        parse("answers/balance-doc", "the page's answer to a balance call", BAL,
              '{"userId":3551,"email":"%s","balance":7177.00,"effectiveBalance":7177.00,"responseCode":"00","responseDesc":"Success"}' % mail,
              {"call": "accepted", "payment": None, "next": {"do": "done"},
               "answer": {"user_id": "3551", "email": mail, "balance": "7177.00", "effective_balance": "7177.00", "response_code": "00", "response_desc": "Success"},
               "unknown_fields": None}, **page),
        parse("answers/balance-big-fraction", "decimals are kept digit by digit", BAL,
              '{"userId":3551,"email":"a@b.id","balance":90071992547409.93,"effectiveBalance":0.00,"responseCode":"00","responseDesc":"Success"}',
              {"call": "accepted", "answer": {"balance": "90071992547409.93", "effective_balance": "0.00"}}, client="other_mail", source="made up"),
        parse("answers/balance-huge", "more digits than any number type has", BAL, '{"balance":123456789012345678901234567890.12,"effectiveBalance":-0.10,"responseCode":"00"}',
              {"call": "accepted", "answer": {"balance": "123456789012345678901234567890.12", "effective_balance": "-0.10"}}, source="made up"),
        parse("answers/balance-not-allowed", "a refusal with HTTP 200", BAL,
              '{"userId":0,"email":"x@y.id","balance":0,"effectiveBalance":0,"responseCode":"-120","responseDesc":"User not allowed"}',
              {"call": "refused", "code": "-120", "payment": None, "next": {"do": "fix"}}, source="shape noted in a 2026 NestJS client"),
        parse("answers/listbank-doc-fixed", "the page's bank list, its missing comma added", BANKS,
              '{"responseCode":"00","responseDesc":"Success","Banks":[{"bankCode":"014","bankName":"BANK CENTRAL ASIA","maxAmountTransfer":"50000000"},'
              '{"bankCode":"1010","bankName":"OVO","maxAmountTransfer":"25000000"}]}',
              {"call": "accepted", "next": {"do": "done"},
               "answer": {"banks": [{"bank_code": "014", "bank_name": "BANK CENTRAL ASIA", "max_amount_transfer": "50000000"},
                                    {"bank_code": "1010", "bank_name": "OVO", "max_amount_transfer": "25000000"}]}, "unknown_fields": None}, **page),
        parse("answers/listbank-odd-code", "a code with letters, an ampersand, a maximum of 0", BANKS,
              '{"responseCode":"00","responseDesc":"Success","Banks":[{"bankCode":"ASP1R3","bankName":"ASPIRE ACCOUNT","maxAmountTransfer":"500000000"},'
              '{"bankCode":"041","bankName":"THE HONGKONG \\u0026 SHANGHAI BANKING CORP","maxAmountTransfer":"0"}]}',
              {"call": "accepted", "answer": {"banks": [{"bank_code": "ASP1R3", "max_amount_transfer": "500000000"},
                                                        {"bank_code": "041", "bank_name": "THE HONGKONG & SHANGHAI BANKING CORP", "max_amount_transfer": "0"}]}},
              source="shuLhan/duitku testdata"),
        parse("answers/listbank-doc-as-printed", "the page's bank list as printed, without the comma, is not JSON", BANKS,
              '{"responseCode":"00","responseDesc":"Success","Banks":[{"bankCode":"014"}{"bankCode":"1010"}]}',
              {"call": "unreadable", "problems": [problem("body", "json")], "next": {"do": "resend"}}, **page),
        parse("answers/listbank-empty", "an empty list", BANKS, '{"responseCode":"00","Banks":[]}', {"call": "accepted", "answer": {"banks": []}, "next": {"do": "done"}}),
        parse("answers/cashout-doc", "the page's answer to a cash-out", CO,
              '{"disburseId":23042,"amountTransfer":50000,"custRefNumber":"000000001278","accountName":"Test Account","email":"%s","phoneNumber":"082211789110",'
              '"token":230426073103,"pin":"902607","responseCode":"00","responseDesc":"Success"}' % mail,
              {"call": "accepted", "code": "00", "payment": {"state": "pending", "reported": "pending", "matched": True, "can_be_returned": False, "attempt": 1},
               "answer": {"disburse_id": "23042", "amount": "50000", "cust_ref_number": "000000001278", "account_name": "Test Account", "email": mail,
                          "phone_number": "082211789110", "token": "230426073103", "pin": "902607", "response_code": "00", "response_desc": "Success"},
               "next": {"do": "wait", "after": T0 + DAY}, "unknown_fields": None}, **page),
        parse("answers/cashout-response-message", "the page's table names the text responseMessage", CO, echo(CO, responseDesc=DROP, responseMessage="Success"),
              {"call": "accepted", "answer": {"response_desc": "Success"}, "unknown_fields": None}, **page),
    ]


def lenient():
    """Forms that agree though they look different."""
    good = {"call": "accepted", "payment": {"state": "succeeded", "matched": True}, "next": {"do": "done"}, "problems": None}

    def one(id_, about, **changes):
        expect = dict(good)
        if "answer" in changes:
            expect["answer"] = changes.pop("answer")
        if "unknown_fields" in changes:
            expect["unknown_fields"] = changes.pop("unknown_fields")
        return parse("answers/agrees-" + id_, about, T, echo(T, **changes), expect)

    return [
        one("amount-integer", "an amount without a fraction", amountTransfer=50000, answer={"amount": "50000"}),
        one("amount-text", "an amount as text", amountTransfer="50000", answer={"amount": "50000"}),
        one("amount-text-decimal", "an amount as decimal text", amountTransfer="50000.00", answer={"amount": "50000.00"}),
        one("number-account", "an account that came as a number", bankAccount=8760673566, answer={"bank_account": "8760673566"}),
        one("blank-name", "padded with blanks: kept, not compared", accountName="Test Account      ", answer={"account_name": "Test Account      "}),
        one("blank-code", "a padded bank code", bankCode=" 014 ", answer={"bank_code": " 014 "}),
        one("blank-reference", "a padded reference", custRefNumber="000000001278  "),
        one("empty-name", "an empty echo is no echo", accountName=""),
        one("no-name", "an absent echo is no disagreement", accountName=DROP, answer={"account_name": None}),
        one("no-email", "an absent echo is no disagreement", email=DROP),
        one("zero-id", "id 0 stands for none", disburseId=0),
        one("unknown-fields", "what nobody documented is kept as it came", traceId="a-1", fee=2500, nested={"a": [1, None, True]},
            unknown_fields={"traceId": "a-1", "fee": 2500, "nested": {"a": [1, None, True]}}),
        parse("answers/agrees-padded-context", "blanks of the name that was sent are not compared either", T, echo(T, accountName="BUDI SANTOSO"), good,
              input_=given(T, account_name=PADDED)),
        parse("answers/agrees-no-type", "a clearing answer without type was seen", CT, echo(CT, type=DROP), good, source="pyhst/ib-integrator"),
        parse("answers/agrees-raw-decimals", "two decimals", T, compact(echo(T)).replace("50000.0", "50000.00"), {**good, "answer": {"amount": "50000.00"}}),
        parse("answers/agrees-white-space", "white space around the tokens", T, "\r\n " + compact(echo(T)).replace(",", " ,\n\t") + "\n", good),
        parse("answers/agrees-other-content-type", "the body decides, not its label", T, answer(echo(T), content_type="text/html"), good),
        parse("answers/agrees-no-headers", "no headers", T, {"status": 200, "headers": [], "body": compact(echo(T))}, good),
        parse("answers/agrees-deep-unknown", "64 levels are allowed", T, compact(echo(T))[:-1] + ',"x":' + "[" * 63 + "]" * 63 + "}", good),
        parse("answers/agrees-unicode", "escaped and raw letters are the same", T, compact(echo(T)).replace("Test Account", "Jos\\u00e9 \\/ \\u00d1and\\u00fa"), good,
              input_=given(T, account_name="José / Ñandú")),
        parse("answers/agrees-number-id-context", "an id that was given as a number", T, echo(T), good, input_=given(T, disburse_id=12345)),
        parse("answers/agrees-null-optional-context", "an input given as null", I, echo(I), {"call": "accepted", "next": {"do": "continue", "missing": ["purpose"]}},
              input_=given(I, purpose=None)),
        parse("answers/cash-out-pending-late", "accepted, and already older than ask_human_after", CO, echo(CO),
              {"call": "accepted", "payment": {"state": "pending"}, "next": {"do": "ask_human"}}, at=T0 + DAY + SECOND),
        parse("answers/cash-out-pending-patient", "the wait lasts ask_human_after", CO, echo(CO),
              {"payment": {"state": "pending"}, "next": {"do": "wait", "operation": None, "after": T0 + 30 * DAY}}, client="patient"),
        *[parse("answers/unreadable-amount-%d" % place, "an amount that cannot be read agrees with nothing: %r" % (value,), T, echo(T, amountTransfer=value),
                {"call": "accepted", "payment": {"state": "unknown", "reported": "succeeded", "matched": False}, "next": {"do": "check_status"}, "problems": [problem("amount", "type")]})
          for place, value in enumerate(("abc", "50.000,00", "Rp50000", True, {"value": "50000"}, [50000]), 1)],
        *[parse("answers/agrees-amount-nothing-%d" % place, "nothing in the place of an amount: %r" % (value,), T, echo(T, amountTransfer=value), good)
          for place, value in enumerate((None, "", " ", {}, []), 1)],
        parse("answers/unreadable-account", "a list in the place of an account", T, echo(T, bankAccount=["8760673566"]),
              {"payment": {"state": "unknown", "reported": "succeeded", "matched": False}, "problems": [problem("bank_account", "type")]}),
        parse("answers/unreadable-amount-refused", "a refusal whose echo cannot be read may be about anything", T, echo(T, "-510", amountTransfer="abc"),
              {"call": "refused", "payment": {"state": "unknown", "reported": "failed", "matched": False}, "next": {"do": "check_status"},
               "problems": [problem("amount", "type")]}),
        parse("answers/unreadable-amount-inquiry", "an inquiry is not continued either", I, echo(I, amountTransfer="abc"),
              {"call": "unreadable", "next": {"do": "resend"}, "problems": [problem("amount", "type")]}),
        parse("answers/failed-empty-echo", "a refusal that echoes nothing", T,
              echo(T, "-510", amountTransfer=0, accountName="", custRefNumber="", bankAccount="", bankCode="", email="", disburseId=0),
              {"call": "refused", "payment": {"state": "failed", "reported": "failed", "matched": True}, "next": {"do": "new_payment"}, "problems": None}),
        parse("answers/failed-cash-out-empty-echo", "a refusal that echoes nothing", CO,
              echo(CO, "-510", amountTransfer=0, accountName="", custRefNumber="", phoneNumber="", disburseId=0, token=0, pin=""),
              {"call": "refused", "payment": {"state": "failed"}, "next": {"do": "new_payment"}, "problems": None}),
        parse("answers/failed-status-empty-echo", "the payment's own failure, echoing nothing", ST,
              echo(ST, "-510", amountTransfer=0.0, accountName="", custRefNumber="", bankAccount="", bankCode=""),
              {"call": "accepted", "payment": {"state": "unknown", "reported": "failed", "matched": False}, "next": {"do": "check_status"},
               "problems": [{"path": "cust_ref_number", "rule": "missing"}]}, input_={"payment": paid()}, now=T0 + MINUTE),
        parse("answers/bare-success", "a code that names no payment could be about anything", T, {"responseCode": "00"},
              {"call": "accepted", "payment": {"state": "unknown", "reported": "succeeded", "matched": False}, "next": {"do": "check_status"},
               "problems": [{"path": "cust_ref_number", "rule": "missing"}]}),
        parse("answers/bare-success-clearing", "the same by clearing", CT, {"responseCode": "00"},
              {"payment": {"state": "unknown", "reported": "succeeded", "matched": False}, "next": {"do": "check_status"}}),
        parse("answers/bare-success-status", "the same of a status", ST, {"responseCode": "00"},
              {"call": "accepted", "payment": {"state": "unknown", "reported": "succeeded", "matched": False}, "next": {"do": "check_status"}},
              input_={"payment": paid()}, now=T0 + MINUTE),
        parse("answers/bare-refusal-of-the-question", "30 alone may refuse the question, not the payment", ST, {"responseCode": "30"},
              {"payment": {"state": "unknown", "reported": "failed", "matched": False}, "next": {"do": "check_status"}},
              input_={"payment": paid()}, now=T0 + MINUTE),
        parse("answers/named-by-account", "the account alone names the payment", T, {"bankAccount": USUAL[T]["bank_account"], "responseCode": "00"},
              {"payment": {"state": "succeeded", "matched": True}, "next": {"do": "done"}, "problems": None}),
        parse("answers/named-by-reference", "the reference alone names the payment", T, {"custRefNumber": USUAL[T]["cust_ref_number"], "responseCode": "00"},
              {"payment": {"state": "succeeded", "matched": True}, "next": {"do": "done"}, "problems": None}),
    ]


def wrong_echoes():
    wrong = {"email": ("email", "other@merchant.example"), "bank_code": ("bankCode", "008"), "bank_account": ("bankAccount", "8760673567"),
             "amount": ("amountTransfer", 50001), "account_name": ("accountName", "Another Account"), "cust_ref_number": ("custRefNumber", "000000001279"),
             "type": ("type", "RTGS"), "phone_number": ("phoneNumber", "082211789111")}
    compared = {
        I: "email bank_code bank_account amount", CI: "email bank_code bank_account amount type",
        T: "email bank_code bank_account amount account_name cust_ref_number", CT: "email bank_code bank_account amount account_name cust_ref_number type",
        CO: "email amount cust_ref_number account_name phone_number", ST: "bank_code bank_account amount account_name cust_ref_number",
    }
    out = []
    for op, fields in compared.items():
        tag = op.split(".")[1].replace("_", "-")
        at = T0 + 1500
        rest, reported = {}, "succeeded"
        if op in (I, CI):
            follows = {"call": "unreadable", "payment": None, "next": {"do": "resend"}}
        else:
            next_ = {"do": "check_status", "operation": ST, "after": at + 10 * SECOND}
            if op == CO:
                next_, reported = {"do": "wait", "after": T0 + HOUR}, "pending"
            if op == ST:
                next_, rest = {"do": "ask_human"}, {"input_": {"payment": paid()}, "now": T0 + MINUTE}
            follows = {"call": "accepted", "payment": {"state": "unknown", "reported": reported, "matched": False}, "next": next_}
        for name in fields.split():
            wire, value = wrong[name]
            out.append(parse("answers/differs-%s-%s" % (tag, name.replace("_", "-")), "success, but about another " + name.replace("_", " "), op, echo(op, **{wire: value}),
                             {**follows, "code": "00", "problems": [problem(name, DIFFERS)]}, **rest))
        if op in (T, CO):
            out.append(parse("answers/differs-%s-failed" % tag, "a refusal of another amount proves nothing", op, echo(op, "-510", amountTransfer=60000),
                             {"call": "refused", "payment": {"state": "unknown", "reported": "failed", "matched": False}, "next": follows["next"],
                              "problems": [problem("amount", DIFFERS)]}, **rest))
        if op == ST:
            out.append(parse("answers/differs-status-failed", "the failure of another payment", op, echo(op, "-510", bankAccount="1"),
                             {"payment": {"state": "unknown", "reported": "failed", "matched": False}, "next": {"do": "ask_human"},
                              "problems": [problem("bank_account", DIFFERS)]}, **rest))
            out.append(parse("answers/differs-status-pending", "another payment is pending", op, echo(op, "80", bankAccount="1"),
                             {"payment": {"state": "unknown", "matched": False}, "next": {"do": "ask_human"}, "problems": [problem("bank_account", DIFFERS)]}, **rest))
        if op == T:
            out += [
                parse("answers/differs-transfer-pending", "another payment is pending", op, echo(op, "68", custRefNumber="9"),
                      {"call": "accepted", "payment": {"state": "unknown", "matched": False}, "next": {"do": "check_status"}, "problems": [problem("cust_ref_number", DIFFERS)]}),
                parse("answers/differs-transfer-fraction", "fifty sen more", op, echo(op, amountTransfer=50000.5),
                      {"payment": {"state": "unknown", "matched": False}, "problems": [problem("amount", DIFFERS)]}),
                parse("answers/differs-transfer-zero", "a success of nothing", op, echo(op, amountTransfer=0),
                      {"payment": {"state": "unknown", "matched": False}, "problems": [problem("amount", DIFFERS)]}),
                parse("answers/differs-transfer-inner-blank", "blanks inside a name are part of it", op, echo(op, accountName="Test  Account"),
                      {"payment": {"state": "unknown", "matched": False}, "problems": [problem("account_name", DIFFERS)]}),
            ]
    return out


def continuation():
    def one(id_, about, op, input_, follows, missing=None, **changes):
        next_ = {"do": "continue", "operation": op.replace("inquiry", "transfer"), "input": follows, "missing": missing}
        return parse("answers/continue-" + id_, about, op, echo(op, **changes), {"call": "accepted", "payment": None, "next": next_, "problems": None}, input_=input_)

    def stop(id_, about, op, problems, **changes):
        return parse("answers/stop-" + id_, about, op, echo(op, **changes),
                     {"call": "unreadable", "code": "00", "payment": None, "next": {"do": "resend"}, "problems": problems})

    no_id = [problem("disburse_id", "missing")]
    return [
        one("padded-name", "the padded name goes on untrimmed", I, USUAL[I], {"account_name": PADDED}, accountName=PADDED),
        one("no-purpose", "the transfer wants a purpose", I, given(I, purpose=DROP), {"disburse_id": "12345", "purpose": None}, ["purpose"]),
        one("empty-purpose", "an empty purpose is none", I, given(I, purpose=""), {"disburse_id": "12345"}, ["purpose"]),
        one("text-id", "an id that came as text", I, USUAL[I], {"disburse_id": "0012345"}, disburseId="0012345"),
        one("long-id", "an id beyond 64 bits", I, USUAL[I], {"disburse_id": "123456789012345678901234567890"}, disburseId=123456789012345678901234567890),
        one("own-reference", "the merchant's reference, echoed", CI, given(CI, cust_ref_number="12345789"), {"cust_ref_number": "12345789", "type": "LLG"},
            custRefNumber="12345789"),
        one("server-reference", "the answer's reference goes on, not the merchant's", CI, given(CI, cust_ref_number="12345789"), {"cust_ref_number": "000000541831"},
            custRefNumber="000000541831"),
        one("clearing-no-type-echo", "the type that was asked for goes on", CI, given(CI, type="RTGS"), {"type": "RTGS", "amount": 500_000_000}, type=DROP),
        one("clearing-no-purpose", "the transfer wants a purpose", CI, given(CI, purpose=DROP), {"disburse_id": "125324342", "type": "LLG"}, ["purpose"]),
        one("no-reference", "no reference came and none was given", I, USUAL[I], {"disburse_id": "12345", "cust_ref_number": None}, ["cust_ref_number"], custRefNumber=""),
        one("no-sender", "the sender is no input of the transfer", I, given(I, sender_id="1", sender_name="Budi"), {"sender_id": None, "sender_name": None}),
        one("unicode-name", "letters are kept", I, USUAL[I], {"account_name": "SITI NUR'AÏNI / PT. ÉLAN \"JAYA\""}, accountName="SITI NUR'AÏNI / PT. ÉLAN \"JAYA\""),
        stop("no-id", "accepted without an id", I, no_id, disburseId=DROP),
        stop("zero-id", "0 stands for none", I, no_id, disburseId=0),
        stop("zero-text-id", "0 stands for none", I, no_id, disburseId="0"),
        stop("empty-id", "empty stands for none", I, no_id, disburseId=""),
        stop("clearing-no-id", "accepted without an id", CI, no_id, disburseId=DROP),
        stop("clearing-zero-id", "0 stands for none", CI, no_id, disburseId=0),
    ]


# Bodies that say nothing, with the problem they are.
UNREADABLE = [
    ("empty", "", ("body", "json")),
    ("html", "<html><head><title>502 Bad Gateway</title></head><body></body></html>", ("body", "json")),
    ("truncated", '{"email":"test@chakratechnology.com","responseCode":"00","respo', ("body", "json")),
    ("truncated-end", '{"responseCode":"00","responseDesc":"Success"', ("body", "json")),
    ("trailing", '{"responseCode":"00"}{"responseCode":"-510"}', ("body", "json")),
    ("array", '[{"responseCode":"00"}]', ("body", "json")),
    ("null", "null", ("body", "json")),
    ("text", '"00"', ("body", "json")),
    ("number", "00", ("body", "json")),
    ("plain", "OK", ("body", "json")),
    ("nan", '{"responseCode":"00","amountTransfer":NaN}', ("body", "json")),
    ("surrogate", '{"responseCode":"00","accountName":"\\ud800"}', ("body", "json")),
    ("backslashes", '{\\"responseCode\\":\\"00\\"}', ("body", "json")),
    ("duplicate-code", '{"responseCode":"00","responseCode":"-510"}', ("responseCode", "duplicate_key")),
    ("duplicate-equal", '{"responseCode":"00","responseDesc":"a","responseDesc":"a"}', ("responseDesc", "duplicate_key")),
    ("too-deep", '{"responseCode":"00","x":' + "[" * 64 + "]" * 64 + "}", (None, "too_deep")),
    ("no-code", '{"responseDesc":"Success"}', ("response_code", "missing")),
    ("empty-code", '{"responseCode":"","responseDesc":"Success"}', ("response_code", "missing")),
    ("empty-object", "{}", ("response_code", "missing")),
    ("message", '{"Message":"An error has occurred."}', ("response_code", "missing")),
]


def unknown_next(op, at, now):
    if op in (I, CI, BAL, BANKS):
        return {"do": "resend"}
    if op == CO:
        return {"do": "wait", "after": now + HOUR}
    if op == ST:
        return {"do": "check_status", "operation": ST, "after": at + 2 * MINUTE}
    return {"do": "check_status", "operation": ST, "input": {"disburse_id": "12345"}, "after": at + 10 * SECOND}


def unknown(op, call, http_status=200, now=T0, **rest):
    """What is expected where nothing is known; a status is asked a minute after the payment."""
    expect = {"operation": op, "call": call, "http_status": http_status}
    expect["payment"] = None if op in (I, CI, BAL, BANKS) else {"state": "unknown", "matched": False, "attempt": 1}
    expect["next"] = unknown_next(op, now + 1500, now)
    expect.update(rest)
    return expect


def operands(op):
    return {"input_": {"payment": paid()}, "now": T0 + MINUTE} if op == ST else {}


def unreadable():
    out = []
    for op in (BAL, I, T, CO, ST):
        tag = op.split(".")[1].replace("_", "-")
        now = operands(op).get("now", T0)
        for name, body, (path, rule) in UNREADABLE:
            out.append(parse("answers/unreadable-%s-%s" % (tag, name), "HTTP 200, but " + name.replace("-", " "), op, body,
                             unknown(op, "unreadable", now=now, code=None, meaning=None, problems=[problem(path, rule)], **({"body": body} if body else {})), **operands(op)))
        out.append(parse("answers/unreadable-%s-bytes" % tag, "bytes that are not UTF-8", op, answer(base64="eyJyZXNwb25zZUNvZGUiOiIwMCIsIngiOiL/In0="),
                         unknown(op, "unreadable", now=now, code=None, problems=[problem("body", "json")]), **operands(op)))
    out += [
        parse("answers/unreadable-banks-duplicate", "a duplicate key in a row", BANKS, '{"responseCode":"00","Banks":[{"bankCode":"014"},{"bankCode":"008","bankCode":"009"}]}',
              unknown(BANKS, "unreadable", problems=[problem("Banks[1].bankCode", "duplicate_key")])),
        parse("answers/unreadable-clearing-html", "HTTP 200 with HTML", CT, "<html></html>", unknown(CT, "unreadable", problems=[problem("body", "json")])),
        parse("answers/unreadable-clearing-h2h", "H2H: the status is asked when the answer is lost", CT, "", unknown(CT, "unreadable"),
              input_=given(CT, type="H2H", bank_code="009")),
        parse("answers/unreadable-cash-out-late", "an hour later nobody waits for the callback any more", CO, "", {"payment": {"state": "unknown"}, "next": {"do": "ask_human"}},
              at=T0 + HOUR + SECOND),
        parse("answers/unreadable-cash-out-just-before", "an hour is not over", CO, "", {"payment": {"state": "unknown"}, "next": {"do": "wait", "after": T0 + HOUR}},
              at=T0 + HOUR - 1),
        parse("answers/unreadable-code-number", "a code that came as the number 0 is no success", T, '{"responseCode":0,"responseDesc":"Success"}',
              {"call": "unreadable", "payment": {"state": "unknown"}, "next": {"do": "check_status"}}),
        parse("answers/unreadable-code-true", "true is no code", T, '{"responseCode":true}', {"call": "unreadable", "payment": {"state": "unknown"}, "next": {"do": "check_status"}}),
        parse("answers/unreadable-code-list", "a list is no code", T, '{"responseCode":["00"]}', {"call": "unreadable", "payment": {"state": "unknown"}, "next": {"do": "check_status"}}),
        parse("answers/unreadable-code-nested", "a code somewhere deeper is no code", T, '{"data":{"responseCode":"00"}}',
              {"call": "unreadable", "payment": {"state": "unknown"}, "problems": [problem("response_code", "missing")]}),
        parse("answers/unreadable-code-key-case", "keys are compared as they are", T, '{"ResponseCode":"00"}',
              {"call": "unreadable", "payment": {"state": "unknown"}, "problems": [problem("response_code", "missing")]}),
    ]
    return out


def failures():
    out = []
    for op in (BAL, BANKS, I, CI, T, CT, CO, ST):
        tag = op.split(".")[1].replace("_", "-")
        now = operands(op).get("now", T0)
        out.append(parse("http/no-answer-" + tag, "nothing came back", op, NO_ANSWER, unknown(op, "no_answer", None, now, code=None, body=None, answer=None), **operands(op)))
        out.append(parse("http/not-sent-" + tag, "no byte left", op, NOT_SENT,
                         {"operation": op, "call": "not_sent", "http_status": None, "code": None, "body": None, "answer": None, "next": {"do": "resend"}}, **operands(op)))
    a, b = T0 + MINUTE, T0 + 2 * MINUTE
    out += [
        parse("http/no-answer-cash-out-late", "an hour later nobody waits for the callback any more", CO, NO_ANSWER,
              {"call": "no_answer", "payment": {"state": "unknown"}, "next": {"do": "ask_human"}}, at=T0 + HOUR + SECOND),
        parse("http/no-answer-cash-out-day-later", "the wait is over: a person is asked", CO, NO_ANSWER, {"payment": {"state": "unknown"}, "next": {"do": "ask_human"}}, at=T0 + 2 * DAY),
        parse("http/no-answer-transfer-day-later", "there is a status call: it is asked", T, NO_ANSWER,
              {"payment": {"state": "unknown"}, "next": {"do": "check_status", "after": T0 + DAY + 10 * SECOND}}, at=T0 + DAY),
        parse("http/no-answer-transfer-second", "nothing came back twice", T, NO_ANSWER, {"call": "no_answer", "payment": {"state": "unknown", "attempt": 2}, "next": {"do": "check_status"}},
              again=[a]),
        parse("http/not-sent-transfer-second", "the second was not sent, the first may have been", T, NOT_SENT,
              {"call": "not_sent", "payment": {"state": "unknown", "attempt": 2}, "next": {"do": "check_status", "operation": ST}}, again=[a]),
        parse("http/not-sent-clearing-transfer-second", "the second was not sent, the first may have been", CT, NOT_SENT,
              {"call": "not_sent", "payment": {"state": "unknown", "attempt": 2}, "next": {"do": "check_status", "operation": ST}}, again=[a]),
        parse("http/not-sent-transfer-twice", "neither was sent", T, NOT_SENT, {"call": "not_sent", "payment": {"attempt": 2}, "next": {"do": "resend"}}, again=[a], after_not_sent=True),
        parse("http/not-sent-cash-out-twice", "neither was sent", CO, NOT_SENT, {"call": "not_sent", "payment": {"attempt": 2}, "next": {"do": "resend"}}, again=[a], after_not_sent=True),
        parse("http/no-answer-cash-out-after-not-sent", "the first was not sent, the second may have been", CO, NO_ANSWER,
              {"call": "no_answer", "payment": {"state": "unknown", "attempt": 2}, "next": {"do": "wait", "after": a + HOUR}}, again=[a], after_not_sent=True),
        parse("http/not-sent-inquiry-second", "an inquiry may be repeated", I, NOT_SENT, {"call": "not_sent", "payment": None, "next": {"do": "resend"}}, again=[a, b]),
    ]
    return out


def statuses():
    out = []
    good = compact(echo(T))
    html = "<html><body>Service Unavailable</body></html>"
    for status in (201, 302, 400, 401, 403, 404, 429, 500, 502, 503, 504):
        problems = [problem("http_status", "http_status")]
        out.append(parse("http/%d-transfer-good" % status, "HTTP %d beside a success: they disagree" % status, T, answer(good, status),
                         unknown(T, "unreadable", status, problems=problems, answer={"amount": "50000.0", "cust_ref_number": "000000001278"})))
        out.append(parse("http/%d-transfer-bad" % status, "HTTP %d with HTML" % status, T, answer(html, status, "text/html"), unknown(T, "unreadable", status, code=None)))
        out.append(parse("http/%d-transfer-refused" % status, "HTTP %d beside a refusal: they disagree too" % status, T, answer(only_code("-510"), status),
                         unknown(T, "unreadable", status, problems=problems)))
    for op in (BAL, I, CO, ST, CT):
        tag = op.split(".")[1].replace("_", "-")
        now = operands(op).get("now", T0)
        for status in (201, 400, 401, 500, 503):
            out.append(parse("http/%d-%s-good" % (status, tag), "HTTP %d beside a success" % status, op, answer(echo(op), status),
                             unknown(op, "unreadable", status, now=now, problems=[problem("http_status", "http_status")]), **operands(op)))
        for status in (404, 502):
            out.append(parse("http/%d-%s-bad" % (status, tag), "HTTP %d with HTML" % status, op, answer(html, status, "text/html"),
                             unknown(op, "unreadable", status, now=now, code=None), **operands(op)))
    return out


FILES = [
    ("answers.json", "Answers: captured ones, echoes that agree or differ, unreadable ones, what an inquiry continues with.", PAGE + "; docs/decisions/0002",
     lambda: fixtures() + lenient() + wrong_echoes() + continuation() + unreadable()),
    ("http.json", "Other HTTP statuses, and no answer at all.", "docs/decisions/0002", lambda: failures() + statuses()),
]
