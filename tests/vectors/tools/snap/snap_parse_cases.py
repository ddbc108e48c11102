"""answers.json of both gateways: what is read of an answer, what is believed of it, and what follows."""

import base64

import snap_rules as rules
from snap_bench import (
    CA,
    CALLBACK,
    CASHIN_PAGE,
    CU,
    CUS,
    DROP,
    FA,
    FASPAY_PAGE,
    FB,
    FBI,
    FBP,
    FS,
    FT,
    FTS,
    FU,
    FUS,
    MINUTE,
    NO_ANSWER,
    NOT_SENT,
    SECOND,
    STATUS_OF,
    T0,
    USUAL,
    answer,
    check,
    context_text,
    echo,
    given,
    ladder,
    only_code,
    paid,
    parse,
    reference_of,
    tag,
    usual_client,
)
from snap_wire import SERVICES

READ = {"call": "accepted", "problems": None}


def fields(op, body, expected, id_, about, unknown=None, **more):
    return parse("answers/%s-%s" % (tag(op), id_), about, op, body, {"answer": expected, "unknown_fields": unknown, **more})


def faspay_fields():
    """Every documented field, under its name here."""
    code = {"response_message": "Request has been processed successfully"}
    return [
        fields(FA, echo(FA), {**code, "response_code": "2001600", "reference_no": "20250612134450001088", "partner_reference_no": "20250612134450001",
                              "beneficiary_account_name": "JANE ROE", "beneficiary_account_no": "60004400184", "beneficiary_bank_code": "008",
                              "beneficiary_bank_name": "BANK MANDIRI", "currency": "IDR", "status": "1", "message": "Success"}, "all", "every field", **READ,
               next={"do": "continue", "operation": FT, "input": {"beneficiary_bank_code": "008", "beneficiary_account_no": "60004400184",
                                                                   "beneficiary_account_name": "JANE ROE", "partner_reference_no": "20250612134450001"},
                     "missing": ["amount", "callback_url"]}),
        fields(FT, echo(FT), {**code, "response_code": "2001800", "reference_no": "2025061213445053883001", "partner_reference_no": "20250612134450002", "amount": "10000.00",
                              "currency": "IDR", "beneficiary_account_no": "60004400184", "beneficiary_bank_code": "008", "source_account": "9920000001",
                              "beneficiary_account_name": "JANE ROE", "beneficiary_bank_name": "BANK MANDIRI", "instruct_date": "",
                              "transaction_description": "Invoice 42", "callback_url": CALLBACK, "latest_transaction_status": "03",
                              "transaction_status_desc": "Pending"}, "all", "every field", **READ),
        fields(FT, echo(FT, sourceAccountNo=DROP, sourceAccount="9920000001", additionalInfo__transactionDescription=DROP, additionalInfo__trxDescription="Invoice 42",
                        additionalInfo__callbackUrl=DROP, additionalInfo__callbackURL=CALLBACK, additionalInfo__latestTransactionStatus=DROP,
                        additionalInfo__transactionStatusDesc=DROP, latestTransactionStatus="00", transactionStatusDesc="Success"),
               {"source_account": "9920000001", "transaction_description": "Invoice 42", "callback_url": CALLBACK, "latest_transaction_status": "00",
                "transaction_status_desc": "Success"}, "other-names", "the other names that Faspay's page and libraries use",
               payment={"state": "succeeded", "matched": True}, next={"do": "done"}),
        fields(FTS, echo(FTS), {**code, "response_code": "2003600", "original_reference_no": "53883", "original_partner_reference_no": "20250612134450002", "service_code": "18",
                                "transaction_date": "2025-06-12T13:44:50+07:00", "amount": "10000.00", "currency": "IDR", "beneficiary_account_no": "60004400184",
                                "beneficiary_bank_code": "008", "reference_number": "R-1", "source_account": "9920000001", "latest_transaction_status": "00",
                                "transaction_status_desc": "Success", "beneficiary_account_name": "JANE ROE", "beneficiary_bank_name": "BANK MANDIRI",
                                "transaction_description": "Invoice 42", "callback_url": "  " + CALLBACK + "  ", "transaction_status_date": "2025-06-12T13:45:10+07:00"},
               "all", "every field; blanks are kept", **READ),
        fields(FB, echo(FB), {**code, "response_code": "2001100", "account_no": "9920000001", "account_infos": [
            {"balance_type": "CASH", "amount": "7897000.00", "currency": "IDR", "available_balance": "7000000.00", "available_currency": "IDR", "status": "0001"},
            {"balance_type": "DEPOSIT", "amount": None, "currency": None, "available_balance": "0.00", "available_currency": "IDR", "status": "1"}]},
               "all", "every field", **READ, next={"do": "done"}),
        fields(FB, echo(FB, accountInfos=[]), {"account_infos": []}, "none", "no balances", **READ, next={"do": "done"}),
        parse("answers/balance-invalid-sample", "the page's sample ends with a comma: not JSON", FB, answer(rules.compact(echo(FB))[:-1] + ",}"),
              {"call": "unreadable", "next": {"do": "resend"}, "problems": [{"path": "body", "rule": "json"}]}, source=FASPAY_PAGE),
        fields(FS, echo(FS), {**code, "response_code": "2001200", "account_no": "9920000001", "from_date_time": "2025-06-01T00:00:00+07:00",
                              "to_date_time": "2025-06-12T23:59:59+07:00", "message": "Success", "detail_data": [
            {"date_time": "2025-06-12T13:44:58+07:00", "amount": "25000.00", "currency": "IDR", "remark": "trf_1749710686257450_x", "source_of_funds": [{"source": "BALANCE"}],
             "status": "SUCCESS", "type": "SEND_MONEY", "debit_credit": "D"},
            {"date_time": "2025-06-12T13:44:59+07:00", "amount": "3000.00", "currency": "IDR", "remark": "fee_x_FEE", "source_of_funds": None, "status": "00",
             "type": "PAYMENT", "debit_credit": "D"}]}, "all", "every field", **READ, next={"do": "done"}),
        fields(FU, echo(FU), {**code, "response_code": "2003800", "reference_no": "59732", "partner_reference_no": "20250612134450003", "customer_number": "081234567890",
                              "amount": "50000.00", "currency": "IDR", "source_account": "9920000001", "platform_code": "gpy", "beneficiary_email": "jane@example.com",
                              "transaction_date": "2025-06-12T13:44:50+07:00", "instruct_date": "", "transaction_description": "Pulsa", "transaction_reference": "TR-1",
                              "callback_url": CALLBACK, "latest_transaction_status": "03", "transaction_status_desc": "Pending"}, "all", "every field", **READ),
        fields(FU, echo(FU, additionalInfo__sourceAccount=DROP, additionalInfo__sourceAccountNo="9920000001", additionalInfo__transactionDate=DROP,
                        transactionDate="2025-06-12T13:44:50+07:00", additionalInfo__transactionDescription=DROP, additionalInfo__trxDescription="Pulsa"),
               {"source_account": "9920000001", "transaction_date": "2025-06-12T13:44:50+07:00", "transaction_description": "Pulsa"}, "other-names",
               "the other names that Faspay's page uses"),
        fields(FUS, echo(FUS), {**code, "response_code": "2003900", "original_reference_no": "59732", "original_partner_reference_no": "20250612134450003", "service_code": "38",
                                "amount": "50000.00", "currency": "IDR", "latest_transaction_status": "00", "transaction_status_desc": "Success",
                                "source_account": "9920000001", "transaction_date": "2025-06-12T13:44:50+07:00", "platform_code": "gpy", "platform_name": "GoPay",
                                "customer_number": "081234567890", "customer_name": "JANE ROE", "transaction_description": "Pulsa", "callback_url": CALLBACK,
                                "transaction_status_date": "2025-06-12T13:45:10+07:00"}, "all", "every field", **READ),
        fields(FBI, echo(FBI), {**code, "response_code": "2003200", "partner_reference_no": "20250612134450004", "partner_service_id": "    7008", "customer_no": "08000047816",
                                "virtual_account_no": "700808000047816", "virtual_account_name": "DUM** VA", "total_amount": "41454.00", "currency": "IDR",
                                "virtual_account_trx_type": "C", "biller_code": "013", "source_account": "9920000001", "status": "2", "message": "Success"},
               "all", "every field", **READ,
               next={"do": "continue", "operation": FBP, "missing": ["callback_url"],
                     "input": {"partner_service_id": "7008", "customer_no": "08000047816", "biller_code": "013", "virtual_account_name": "DUM** VA",
                               "partner_reference_no": "20250612134450004", "amount": 41454}}),
        fields(FBI, echo(FBI, additionalInfo__sourceAccountNo=DROP, additionalInfo__sourceAccount="9920000001"), {"source_account": "9920000001"}, "libraries-name",
               "the account under the name of Faspay's libraries"),
        fields(FBP, echo(FBP), {**code, "response_code": "2003300", "partner_reference_no": "20250612134450005", "reference_no": "REF-77", "partner_service_id": "    7008",
                                "customer_no": "08000047816", "virtual_account_no": "700808000047816", "virtual_account_name": "DUMMY VA", "source_account": "9920000001",
                                "amount": "41454.00", "currency": "IDR", "trx_date_time": "2025-06-12T13:44:50+07:00", "biller_code": "013", "instruct_date": "",
                                "callback_url": CALLBACK, "status": "1", "message": "On Process"}, "all", "every field", **READ),
        fields(FBP, echo(FBP, virtualAccountData__sourceAccountNo=DROP, virtualAccountData__sourceAccount="9920000001", additionalInfo__callbackUrl=DROP,
                         additionalInfo__callbackURL=CALLBACK), {"source_account": "9920000001", "callback_url": CALLBACK}, "other-names", "the libraries' names"),
        fields(FT, echo(FT, originatorInfos=[{"a": 1}], additionalInfo__note="x"), {"partner_reference_no": "20250612134450002"}, "unknown",
               "what is not documented is kept", {"originatorInfos": [{"a": 1}]}),
        fields(FT, echo(FT, amount="10000.00"), {"amount": None}, "amount-text", "an amount of another shape is kept aside, and agrees with nothing",
               {"amount": "10000.00"}, payment={"state": "unknown", "reported": "pending", "matched": False}, problems=[{"path": "amount", "rule": "type"}, {"path": "currency", "rule": "type"}]),
    ]


def inquiries():
    """An inquiry continues only where its answer is about what was asked."""
    out = []
    for op, path, name in ((FA, "beneficiaryBankCode", "beneficiary_bank_code"), (FA, "beneficiaryAccountNo", "beneficiary_account_no"),
                           (FBI, "virtualAccountData__partnerServiceId", "partner_service_id"), (FBI, "virtualAccountData__customerNo", "customer_no"),
                           (FBI, "virtualAccountData__virtualAccountNo", "virtual_account_no"), (FBI, "additionalInfo__billerCode", "biller_code"), (CA, "partnerReferenceNo", "partner_reference_no"), (CA, "amount__value", "amount"),
                           (CA, "amount__currency", "currency"), (CA, "customerNumber", "customer_number")):
        wrong = "99999.00" if name == "amount" else "USD" if name == "currency" else "999"
        out.append(parse("answers/%s-%s-differs" % (tag(op), name.replace("_", "-")), "about something else: not continued", op, echo(op, **{path: wrong}),
                         {"call": "unreadable", "payment": None, "next": {"do": "resend"}, "problems": [{"path": name, "rule": "differs"}]}))
        out.append(parse("answers/%s-%s-blanks" % (tag(op), name.replace("_", "-")), "blanks around it do not count", op, echo(op, **{path: {
            "beneficiary_bank_code": " 008 ", "beneficiary_account_no": " 60004400184", "partner_service_id": "7008", "customer_no": "08000047816 ", "virtual_account_no": "    700808000047816", "biller_code": " 013",
            "partner_reference_no": " REF1234567890", "amount": " 10000.00", "currency": " IDR ", "customer_number": " 6281234567890 "}[name]}), {**READ, "next": {"do": "continue"}}))
        out.append(parse("answers/%s-%s-absent" % (tag(op), name.replace("_", "-")), "an echo that is absent disagrees with nothing", op, echo(op, **{path: DROP}),
                         {**READ, "next": {"do": "continue"}}))
    for op, path, name in ((CA, "amount__value", "amount"), (CA, "customerNumber", "customer_number"), (FA, "beneficiaryAccountNo", "beneficiary_account_no"),
                           (FBI, "virtualAccountData__customerNo", "customer_no")):
        out.append(parse("answers/%s-%s-unreadable" % (tag(op), name.replace("_", "-")), "what cannot be compared is not continued", op, echo(op, **{path: ["x"]}),
                         {"call": "unreadable", "next": {"do": "resend", "operation": None}, "problems": [{"path": name, "rule": "type"}]}))
    keep = ["amount", "callback_url"]
    out += [
        parse("answers/account-inquiry-no-name", "no name: the caller must give it", FA, echo(FA, beneficiaryAccountName=" "),
              {**READ, "next": {"do": "continue", "missing": ["beneficiary_account_name", *keep]}}),
        parse("answers/account-inquiry-padded-name", "the name is kept as it came", FA, echo(FA, beneficiaryAccountName="JANE ROE   "),
              {**READ, "next": {"do": "continue", "input": {"beneficiary_account_name": "JANE ROE   "}}}),
        parse("answers/account-inquiry-no-reference", "no reference: the caller must give it", FA, echo(FA),
              {**READ, "next": {"do": "continue", "missing": ["partner_reference_no", *keep]}}, input_=given(FA, partner_reference_no=DROP)),
        parse("answers/account-inquiry-source", "the account that was named is named again", FA, echo(FA), {**READ, "next": {"input": {"source_account": "9920000002"}, "do": "continue"}},
              input_=given(FA, source_account="9920000002")),
        parse("answers/bill-inquiry-open", "a bill without an amount: the caller chooses", FBI, echo(FBI, virtualAccountData__totalAmount=DROP),
              {**READ, "next": {"do": "continue", "missing": ["amount", "callback_url"]}}),
        parse("answers/bill-inquiry-zero", "zero is no amount", FBI, echo(FBI, virtualAccountData__totalAmount={"value": "0.00", "currency": "IDR"}),
              {**READ, "next": {"do": "continue", "missing": ["amount", "callback_url"]}}),
        parse("answers/bill-inquiry-sen", "an amount with sen cannot be paid in whole rupiah", FBI, echo(FBI, virtualAccountData__totalAmount={"value": "41454.50", "currency": "IDR"}),
              {**READ, "next": {"do": "continue", "missing": ["amount", "callback_url"]}}),
        parse("answers/bill-inquiry-no-reference", "no reference: the caller must give it", FBI, echo(FBI),
              {**READ, "next": {"do": "continue", "missing": ["partner_reference_no", "callback_url"]}}, input_=given(FBI, partner_reference_no=DROP)),
        parse("answers/account-inquiry-continues", "the top-up takes the same fields", CA, echo(CA),
              {**READ, "answer": {"customer_name": "Jane Roe", "customer_number": "6281234567890", "amount": "10000.00", "partner_reference_no": "REF1234567890"},
               "next": {"do": "continue", "operation": CU, "missing": None, "input": USUAL[CA]}}),
    ]
    return out


def mismatches(op):
    """At the payment's own answer whatever disagrees makes it unknown; at a status call a person is asked."""
    places = {
        FT: {"partnerReferenceNo": "partner_reference_no", "amount__value": "amount", "amount__currency": "currency", "beneficiaryAccountNo": "beneficiary_account_no",
             "beneficiaryBankCode": "beneficiary_bank_code"},
        FU: {"partnerReferenceNo": "partner_reference_no", "amount__value": "amount", "amount__currency": "currency", "customerNumber": "customer_number",
             "additionalInfo__platformCode": "platform_code"},
        FBP: {"virtualAccountData__partnerReferenceNo": "partner_reference_no", "virtualAccountData__paidAmount__value": "amount",
              "virtualAccountData__paidAmount__currency": "currency", "virtualAccountData__partnerServiceId": "partner_service_id",
              "virtualAccountData__customerNo": "customer_no", "virtualAccountData__virtualAccountNo": "virtual_account_no", "additionalInfo__billerCode": "biller_code"},
        CU: {"partnerReferenceNo": "partner_reference_no", "amount__value": "amount", "amount__currency": "currency", "customerNumber": "customer_number"},
        FTS: {"originalPartnerReferenceNo": "original_partner_reference_no", "amount__value": "amount", "amount__currency": "currency",
              "beneficiaryAccountNo": "beneficiary_account_no", "serviceCode": "service_code"},
        FUS: {"originalPartnerReferenceNo": "original_partner_reference_no", "amount__value": "amount", "amount__currency": "currency",
              "additionalInfo__customerNumber": "customer_number", "serviceCode": "service_code"},
        CUS: {"originalPartnerReferenceNo": "original_partner_reference_no", "amount__value": "amount", "amount__currency": "currency", "serviceCode": "service_code"},
    }[op]
    good = "2" if op == FBP else None if op == CU else "00"
    state = "pending" if op == CU else "succeeded"
    question = op in (FTS, FUS, CUS)
    if question:
        pay = {FTS: FT, FUS: FU, CUS: CU}[op]
        input_, now, next_ = {"payment": paid(pay)}, T0 + MINUTE, {"do": "ask_human"}
    else:
        input_, now = None, T0
        next_ = check(op, T0 + 11500) if op in STATUS_OF else {"do": "ask_human"}
    out = []
    for path, name in places.items():
        dashed = name.replace("_", "-")
        # The reference is all that names a top-up in Cash In's answer.
        only_name = op == CUS and name == "original_partner_reference_no"
        wrong = "99999.00" if name == "amount" else "USD" if name == "currency" else "17" if name == "service_code" else "999"
        out.append(parse("answers/%s-%s-differs" % (tag(op), dashed), "another one than was asked for: nothing is believed", op, echo(op, status=good, **{path: wrong}),
                         {"call": "accepted", "payment": {"state": "unknown", "reported": state, "matched": False}, "next": next_,
                          "problems": [{"path": name, "rule": "differs"}] + ([{"path": name, "rule": "missing"}] if only_name else [])}, input_=input_, now=now))
        if only_name:
            continue  # answers/top-up-status-nameless
        out.append(parse("answers/%s-%s-empty" % (tag(op), dashed), "an empty echo disagrees with nothing", op, echo(op, status=good, **{path: ""}),
                         {"call": "accepted", "payment": {"state": state, "matched": True}, "problems": None}, input_=input_, now=now))
    amounts = [path for path, name in places.items() if name == "amount"][0]
    number = {FT: 10000, FTS: 10000, FU: 50000, FUS: 50000, FBP: 41454, CU: 10000, CUS: 10000}[op]
    for id_, value, same in (("integer", number, True), ("no-decimals", str(number), True), ("one-decimal", "%d.0" % number, True), ("blanks", " %d.00 " % number, True),
                             ("leading-zero", "0%d.00" % number, True), ("sen", "%d.01" % number, False), ("times-100", "%d.00" % (number * 100), False),
                             ("zero", "0.00", False), ("negative", "-%d.00" % number, False)):
        expect = {"payment": {"state": state, "matched": True}} if same else {"payment": {"state": "unknown", "matched": False}, "next": next_,
                                                                             "problems": [{"path": "amount", "rule": "differs"}]}
        out.append(parse("answers/%s-amount-%s" % (tag(op), id_), "the amount as %s" % value, op, echo(op, status=good, **{amounts: value}), expect, input_=input_, now=now))
    # What cannot be read cannot agree; nothing in its place disagrees with nothing.
    unreadable = check({FTS: FT, FUS: FU, CUS: CU}[op], now + 1500 + ladder(now + 1500 - T0)) if question else next_
    whole = amounts.rsplit("__", 1)[0]
    for id_, changes in (("letters", {amounts: "abc"}), ("commas", {amounts: "%d.000,00" % (number // 1000)}), ("currency", {amounts: "IDR %d" % number}), ("flag", {amounts: True}),
                         ("object", {amounts: {"value": number}}), ("whole-text", {whole: "%d.00" % number}), ("whole-number", {whole: number}), ("whole-list", {whole: [number]})):
        lost = ["amount", "currency"] if id_.startswith("whole") else ["amount"]
        expect = {"call": "accepted", "payment": {"state": "unknown", "reported": state, "matched": False}, "next": unreadable, "problems": [{"path": name, "rule": "type"} for name in lost]}
        out.append(parse("answers/%s-amount-unreadable-%s" % (tag(op), id_), "an amount that cannot be read: nothing is believed", op, echo(op, status=good, **changes), expect, input_=input_, now=now))
    for id_, value in (("null", None), ("blank", " "), ("list", []), ("object", {})):
        for place, path in (("", amounts), ("-whole", whole)):
            out.append(parse("answers/%s-amount-nothing-%s%s" % (tag(op), id_, place), "nothing in the place of an amount", op, echo(op, status=good, **{path: value}),
                             {"payment": {"state": state, "matched": True}, "problems": None}, input_=input_, now=now))
    token = rules.compact(echo(op, status=good, **{amounts: "TOKEN"})).replace('"TOKEN"', "%d.00" % number)
    out.append(parse("answers/%s-amount-number" % tag(op), "a number keeps its digits as they came", op, answer(token),
                     {"payment": {"state": state, "matched": True}, "answer": {"amount": "%d.00" % number}}, input_=input_, now=now))
    # A final state is believed only of an answer that names the payment.
    if op not in (CU,):
        names = [path for path, name in places.items() if name in ("partner_reference_no", "original_partner_reference_no", "beneficiary_account_no", "customer_number", "customer_no",
                                                                 "virtual_account_no")]
        nameless = {path: DROP for path in names}
        one_name = {path: DROP for path in names[1:]}
        reference = "original_partner_reference_no" if question else "partner_reference_no"
        waiting = check({FTS: FT, FUS: FU, CUS: CU}[op], now + 1500 + ladder(now + 1500 - T0)) if question else next_
        out += [
            parse("answers/%s-nameless" % tag(op), "success of nobody", op, echo(op, status=good, **nameless),
                  {"payment": {"state": "unknown", "reported": "succeeded", "matched": False}, "next": waiting, "problems": [{"path": reference, "rule": "missing"}]}, input_=input_, now=now),
            *([] if len(names) == 1 else [parse("answers/%s-one-name" % tag(op), "one name is enough", op, echo(op, status=good, **one_name), {"payment": {"state": "succeeded", "matched": True}, "next": {"do": "done"}},
                  input_=input_, now=now)]),
        ]
        returned = "5" if op == FBP else "04"
        out.append(parse("answers/%s-nameless-returned" % tag(op), "a return of nobody's money", op, echo(op, status=returned, **nameless),
                         {"payment": {"state": "unknown", "reported": "returned", "matched": False}, "next": waiting}, input_=input_, now=now))
        failed = "4" if op == FBP else "06"
        expect = {"payment": {"state": "unknown", "reported": "failed", "matched": False}, "next": waiting} if question else {
            "payment": {"state": "failed", "reported": "failed", "matched": True}, "next": {"do": "new_payment"}}
        out.append(parse("answers/%s-nameless-failed" % tag(op), "failures come without echoes; of a question's answer they must name the payment" if question else
                         "refusals of a payment come without echoes, and need none", op, echo(op, status=failed, **nameless), expect, input_=input_, now=now))
    return out


def bodies(op):
    """What no gateway documents: the payment may have happened."""
    good = echo(op, status="2" if op == FBP else None if op == CU else "00") if op in (FT, FU, FBP, CU) else echo(op)
    text = rules.compact(good)
    json_problem = [{"path": "body", "rule": "json"}]
    if op in STATUS_OF:
        next_, payment = check(op, T0 + 11500), {"state": "unknown", "matched": False, "reported": None}
    elif op == FBP:
        next_, payment = {"do": "ask_human"}, {"state": "unknown", "matched": False, "reported": None}
    else:
        next_, payment = {"do": "resend"}, None

    def one(id_, about, came, problems):
        return parse("answers/%s-body-%s" % (tag(op), id_), about, op, came, {"call": "unreadable", "payment": payment, "next": next_, "answer": None, "problems": problems})

    out = [
        one("empty", "200 with nothing", answer(""), json_problem),
        one("html", "a page in place of an answer", answer("<html>Bad Gateway</html>", 502, "text/html"), [{"path": "http_status", "rule": "http_status"}] + json_problem),
        one("cut", "cut in the middle", answer(text[:len(text) // 2]), None),
        one("list", "a list", answer("[" + text + "]"), json_problem),
        one("text", "a JSON text", answer('"2001800"'), json_problem),
        one("null", "null", answer("null"), json_problem),
        one("two", "two answers", answer(text + text), json_problem),
        one("not-utf8", "not UTF-8", answer(base64=base64.b64encode(text.encode("utf-8")[:-1] + b',"x":"\xff"}').decode("ascii")), json_problem),
        one("duplicate", "two codes: which?", answer(text[:-1] + ',"responseCode":"20018%s"}' % "00"), None),
    ]
    for row in out:
        if row["expect"]["problems"] is None:
            del row["expect"]["problems"]
    out += [
        parse("answers/%s-not-sent" % tag(op), "nothing left the host", op, NOT_SENT, {"call": "not_sent", "http_status": None, "next": {"do": "resend"},
                                                                                     "payment": payment and {"state": "unknown", "matched": False}}),
        parse("answers/%s-no-answer" % tag(op), "sent, and nothing came", op, NO_ANSWER, {"call": "no_answer", "http_status": None, "next": next_,
                                                                                       "payment": payment and {"state": "unknown", "matched": False}}),
        parse("answers/%s-pretty" % tag(op), "blanks and line ends", op, answer("\r\n" + __import__("json").dumps(good, indent=4) + "\n"), {"call": "accepted", "problems": None}),
        parse("answers/%s-bom" % tag(op), "a byte order mark in front", op, answer("\ufeff" + text), {"call": "accepted", "problems": None}),
        parse("answers/%s-content-type" % tag(op), "JSON under another name", op, answer(good, content_type="text/plain"), {"call": "accepted", "problems": None}),
    ]
    if payment:
        later = T0 + MINUTE
        after = check(op, later + 11500) if op in STATUS_OF else {"do": "ask_human"}
        out += [
            parse("answers/%s-second-not-sent" % tag(op), "the second was not sent; the first may have been", op, NOT_SENT,
                  {"call": "not_sent", "payment": {"state": "unknown", "attempt": 2}, "next": after}, again=[later]),
            parse("answers/%s-neither-sent" % tag(op), "neither was sent", op, NOT_SENT, {"call": "not_sent", "next": {"do": "resend"}}, again=[later], after_not_sent=True),
            parse("answers/%s-second-no-answer" % tag(op), "nothing is known of either", op, NO_ANSWER, {"payment": {"state": "unknown", "attempt": 2}, "next": after}, again=[later]),
        ]
    return out


def resend_contexts():
    """The context of `resend` says that nothing of that attempt was sent: the next one counts no earlier copy."""
    out = []
    for op in (FT, FU, FBP, CU):
        client = usual_client(op)
        out.append(parse("answers/%s-resend-context" % tag(op), "the context for prepare_again, whole", op, NOT_SENT,
                         {"next": {"do": "resend", "context": context_text(op, client, USUAL[op], unsent=True)}}))
    for op in (FA, CA):
        out.append(parse("answers/%s-resend-context" % tag(op), "a read is asked again with its own context", op, NO_ANSWER,
                         {"next": {"do": "resend", "context": context_text(op, usual_client(op), USUAL[op])}}))
    for op in (FT, FU, CU):
        out.append(parse("answers/%s-check-context" % tag(op), "the status call carries the payment's context, whole", op, NO_ANSWER,
                         {"next": {"do": "check_status", "input": {"original_partner_reference_no": reference_of(op), "payment": context_text(op, usual_client(op), USUAL[op])}}}))
    return out


def outcomes():
    """The source's table of outcomes."""
    rows = []
    at, asked = T0 + 1500, T0 + MINUTE
    for op in (FT, FU, CU):
        pay = check(op, at + 10 * SECOND)
        unknown = {"state": "unknown"}
        for name, came, state, next_ in (
            ("refused-connection", NOT_SENT, "unknown", {"do": "resend"}),
            ("time-out", NO_ANSWER, "unknown", pay),
            ("reset", NO_ANSWER, "unknown", pay),
            ("html-502", answer("<html>", 502), "unknown", pay),
            ("504", only_code(op, "504", "00"), "unknown", pay),
            ("html-503", answer("<html>", 503), "unknown", pay),
            ("503-code", answer({"responseCode": "503%s00" % SERVICES[op], "responseMessage": "Service Unavailable"}, 503), "unknown", pay),
            ("202", only_code(op, "202", "00"), "pending", pay),
            ("200", only_code(op, "200", "00"), "pending", pay),
            ("400-01", only_code(op, "400", "01"), "failed", {"do": "fix"}),
            ("401-00", only_code(op, "401", "00"), "failed", {"do": "fix"}),
            ("401-01", only_code(op, "401", "01"), "failed", {"do": "fix"}),
            ("403-14", only_code(op, "403", "14"), "failed", {"do": "new_payment"}),
            ("404-18", only_code(op, "404", "18"), "unknown", pay),
            ("409-00", only_code(op, "409", "00"), "unknown", pay),
            ("409-01", only_code(op, "409", "01"), "unknown", pay),
            ("429", only_code(op, "429", "00"), "unknown", pay),
            ("500-00", only_code(op, "500", "00"), "unknown", pay),
            ("500-01", only_code(op, "500", "01"), "unknown", pay),
        ):
            rows.append(parse("outcomes/%s-%s" % (tag(op), name), "%s: %s" % (name, state), op, came, {"payment": {**unknown, "state": state}, "next": next_}))
        if op != CU:
            for status, state, next_ in (("03", "pending", pay), ("00", "succeeded", {"do": "done"}), ("06", "failed", {"do": "new_payment"})):
                rows.append(parse("outcomes/%s-200-%s" % (tag(op), status), "200 with status %s: %s" % (status, state), op, echo(op, status=status),
                                  {"payment": {"state": state, "matched": True}, "next": next_}))
    for op, pay in ((FTS, FT), (FUS, FU), (CUS, CU)):
        again = check(pay, asked + 1500 + ladder(asked + 1500 - T0))
        for name, came, state, next_ in (
            ("00", echo(op, status="00"), "succeeded", {"do": "done"}), ("03", echo(op, status="03"), "pending", again), ("04", echo(op, status="04"), "returned", {"do": "new_payment"}),
            ("07", echo(op, status="07"), "unknown", again), ("404-01", only_code(op, "404", "01"), "unknown", again), ("99", echo(op, status="99"), "unknown", again),
            ("word", echo(op, status="SUCCESS"), "unknown", again), ("429", only_code(op, "429", "00"), "unknown", again), ("html-503", answer("<html>", 503), "unknown", again),
            ("no-answer", NO_ANSWER, "unknown", again),
        ):
            rows.append(parse("outcomes/%s-%s" % (tag(op), name), "status call, %s: %s" % (name, state), op, came, {"payment": {"state": state}, "next": next_},
                              input_={"payment": paid(pay)}, now=asked))
    return rows


def cashin_known():
    """The source's answers of Cash In."""
    usual = {"partner_reference_no": "REF1", "customer_number": "6281234567890", "amount": 10000, "channel": "TOP_UP_E_WALLET_DANA"}
    largest = {**usual, "amount": 9_999_999_999_999_999}
    ref = {"do": "check_status", "operation": CUS, "input": {"original_partner_reference_no": "REF1"}, "after": T0 + 11500}
    inner = {"$context": {"operation": CU, "input": usual, "moment": {"now": T0, "entropy": "00" * 32}}}

    def top_up(id_, about, body, expect, input_=usual, status=200):
        return parse("answers/known-" + id_, about, CU, answer(body, status), expect, input_=input_, source=CASHIN_PAGE)

    tail = '"currency":"IDR"},"customerNumber":"6281234567890"}'
    head = '{"responseCode":"2003800","responseMessage":"Successful","partnerReferenceNo":"REF1","amount":{"value":'
    taken = {"call": "accepted", "code": "2003800", "payment": {"state": "pending", "reported": "pending", "matched": True}, "next": ref, "problems": None}
    return [
        top_up("topup-amount-number", "the amount as a number, blanks around the message", '{"responseCode":"2003800","responseMessage":" Successful ","partnerReferenceNo":"REF1",'
               '"amount":{"value":10000.00,"currency":"IDR"},"customerName":"Budi","customerNumber":"6281234567890"}',
               {**taken, "answer": {"amount": "10000.00", "response_message": " Successful ", "customer_name": "Budi"}}),
        top_up("topup-amount-string", "the amount as a text", head + '"10000.00",' + tail, {**taken, "answer": {"amount": "10000.00"}}),
        top_up("amount-integer-number", "the amount as a whole number", head + "10000," + tail, {**taken, "answer": {"amount": "10000"}}),
        top_up("amount-big-number-token", "a double would lose digits", head + "9999999999999999.00," + tail, {**taken, "answer": {"amount": "9999999999999999.00"}}, largest),
        top_up("amount-big-number-other", "a rupiah less: a double would not see it", head + "9999999999999998.00," + tail,
               {"payment": {"state": "unknown", "matched": False}, "next": ref, "problems": [{"path": "amount", "rule": "differs"}]}, largest),
        parse("answers/known-status-success", "a blank before the reference; latestTransactionDesc", CUS,
              answer('{"responseCode":"2003900","responseMessage":"Successful","originalPartnerReferenceNo":"REF1","originalReferenceNo":" TF1","serviceCode":"38",'
                     '"amount":{"value":10000.00,"currency":"IDR"},"latestTransactionStatus":"00","latestTransactionDesc":"Success"}'),
              {"call": "accepted", "payment": {"state": "succeeded", "matched": True}, "next": {"do": "done"},
               "answer": {"original_reference_no": " TF1", "latest_transaction_desc": "Success", "latest_transaction_status": "00", "amount": "10000.00"}, "unknown_fields": None},
              input_={"payment": inner}, now=T0 + MINUTE, source=CASHIN_PAGE),
        parse("answers/known-status-snap-field-name", "transactionStatusDesc, the standard's name", CUS,
              answer('{"responseCode":"2003900","responseMessage":"Successful","originalPartnerReferenceNo":"REF1","serviceCode":"38","latestTransactionStatus":"03",'
                     '"transactionStatusDesc":"Pending"}'),
              {"payment": {"state": "pending", "matched": True}, "answer": {"latest_transaction_desc": "Pending"}, "unknown_fields": None}, input_={"payment": inner},
              now=T0 + MINUTE, source=CASHIN_PAGE),
        top_up("response-code-number", "a code that is a number", '{"responseCode":2003800,"responseMessage":"Successful"}', {**taken, "answer": {"response_code": "2003800"}}),
        top_up("response-code-number-404", "a refusal whose code is a number", '{"responseCode":4043818,"responseMessage":"Inconsistent Request"}',
               {"call": "refused", "code": "4043818", "payment": {"state": "unknown"}, "next": ref, "problems": None}, status=404),
        top_up("response-code-service-00", "the service digits of another gateway's status calls", '{"responseCode":"2000000","responseMessage":"Successful"}',
               {"call": "accepted", "code": "2000000", "payment": {"state": "unknown", "matched": False}, "next": ref, "problems": [{"path": "response_code", "rule": "unlisted_code"}]}),
        top_up("html-error-page", "a page", "<html>Bad Gateway</html>", {"call": "unreadable", "payment": {"state": "unknown"}, "next": ref}, status=502),
        top_up("empty-200", "nothing", "", {"call": "unreadable", "payment": {"state": "unknown"}, "next": ref}),
        top_up("http-and-code-disagree", "200 with a refusal inside", '{"responseCode":"4043811","responseMessage":"Invalid Account"}',
               {"call": "unreadable", "code": "4043811", "payment": {"state": "unknown"}, "next": ref, "problems": [{"path": "http_status", "rule": "http_status"}]}),
        top_up("service-disagrees", "the code of service 43", '{"responseCode":"2004300","responseMessage":"Successful"}',
               {"call": "accepted", "code": "2004300", "payment": {"state": "unknown", "matched": False}, "next": ref, "problems": [{"path": "response_code", "rule": "unlisted_code"}]}),
        top_up("typo-2003800", "2003800 as a refusal, as the page prints it: taken for no more than accepted", '{"responseCode":"2003800","responseMessage":"Invalid field format"}', taken),
        top_up("no-status-here", "a status that is not documented here ends nothing",
               head + '"10000.00","currency":"IDR"},"latestTransactionStatus":"00"}', {**taken, "unknown_fields": {"latestTransactionStatus": "00"}}),
        parse("answers/account-inquiry-unknown", "what is not documented is kept", CA, echo(CA, sessionId="1", feeAmount={"value": "0.00"}),
              {**READ, "unknown_fields": {"sessionId": "1", "feeAmount": {"value": "0.00"}}}),
    ]


def of(gateway, rows):
    return [row for row in rows if row["id"].startswith(gateway + "/")]


def everything():
    return inquiries() + [row for op in (FT, FU, FBP, CU, FTS, FUS, CUS) for row in mismatches(op)] + [
        row for op in (FA, FB, FS, FBI, FT, FU, FBP, CA, CU) for row in bodies(op)] + resend_contexts() + outcomes()


FILES = [
    ("faspay_snap/answers.json", "Answers: fields, echoes, damaged bodies, outcomes.", FASPAY_PAGE + "; docs/decisions/0002", lambda: faspay_fields() + of("faspay_snap", everything())),
    ("cashin/answers.json", "Answers: fields, echoes, damaged bodies, outcomes.", CASHIN_PAGE + "; docs/decisions/0002", lambda: cashin_known() + of("cashin", everything())),
]
