"""codes.json of both gateways: all 63 response codes at each stage, all statuses, and codes that nobody documented."""

import snap_rules as rules
import snap_wire as wire
from snap_bench import (  # noqa: F401
    CA,
    CU,
    CUS,
    DROP,
    FA,
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
    STANDARD,
    STATUS_OF,
    T0,
    USUAL,
    answer,
    case,
    check,
    echo,
    given,
    ladder,
    only_code,
    paid,
    parse,
    reference_of,
    set_at,
    tag,
)

SOURCE = STANDARD + ", response codes; docs/decisions/0002"
PAYMENT_OF = {FTS: FT, FUS: FU, CUS: CU}


def after_refusal(kind):
    return {"mend": "fix", "decline": "new_payment"}[kind]


def reads(op):
    out = []
    for http, number, kind in rules.CODES:
        call, _ = rules.verdict("read", kind)
        if kind == "accepted":
            following = {FA: "faspay_snap.transfer", FBI: "faspay_snap.bill_payment", CA: "cashin.top_up"}.get(op)
            next_ = {"do": "continue", "operation": following} if following else {"do": "done"}
        else:
            next_ = {"do": "resend" if kind in rules.PASSING else "fix"}
        body = echo(op) if kind == "accepted" else only_code(op, http, number)
        out.append(parse("codes/%s/%s%s" % (tag(op), http, number), "%s/%s: %s, then %s" % (http, number, call, next_["do"]), op, body,
                         {"operation": op, "call": call, "http_status": int(http), "code": body["responseCode"], "payment": None, "next": next_, "problems": None}))
    return out


def pays(op, name="", again=(), after_not_sent=False):
    """Each code at a payment. After a copy that may have arrived, a refusal proves nothing."""
    earlier = bool(again) and not after_not_sent
    at = (again[-1] if again else T0) + 1500
    out = []
    for http, number, kind in rules.CODES:
        call, reported = rules.verdict("payment", kind)
        state = "unknown" if reported == "failed" and earlier else reported
        if kind == "accepted":
            # No status beside it: taken, and no more.
            body = echo(op, status=None if op == CU else DROP)
        else:
            body = only_code(op, http, number)
        if state == "failed":
            next_ = {"do": after_refusal(kind)}
        elif op in STATUS_OF:
            next_ = check(op, at + 10 * SECOND)
        else:
            next_ = {"do": "ask_human"}  # bills have no status call
        out.append(parse("codes/%s%s/%s%s" % (tag(op), name, http, number), "%s/%s: %s, %s" % (http, number, call, state), op, body,
                         {"operation": op, "call": call, "http_status": int(http), "code": body["responseCode"],
                          "payment": {"state": state, "reported": reported, "attempt": 1 + len(again), "can_be_returned": True}, "next": next_, "problems": None},
                         again=again, after_not_sent=after_not_sent))
    return out


def asks(op):
    """Each code at a status call, a minute after the payment: it speaks of the question, and leaves the payment as it was."""
    pay, asked = PAYMENT_OF[op], T0 + MINUTE
    at = asked + 1500
    input_ = {"original_partner_reference_no": reference_of(pay), "payment": paid(pay)}
    out = []
    for http, number, kind in rules.CODES:
        call, reported = rules.verdict("status", kind)
        body = echo(op, latestTransactionStatus=DROP) if kind == "accepted" else only_code(op, http, number)
        next_ = {"do": "fix"} if kind == "mend" else check(pay, at + ladder(at - T0))
        out.append(parse("codes/%s/%s%s" % (tag(op), http, number), "%s/%s: %s, the payment stays unknown" % (http, number, call), op, body,
                         {"operation": op, "call": call, "http_status": int(http), "code": body["responseCode"],
                          "payment": {"state": "unknown", "reported": reported, "attempt": 1}, "next": next_, "problems": None}, input_=input_, now=asked))
    return out


def statuses(op):
    """Each status at the payment's own answer and at the status call."""
    out = []
    service = wire.SERVICES[op]
    for status, state in rules.STATUSES.items():
        for id_, about, spelled in (("", "", status), ("-blanks", " (with blanks)", " %s " % status)):
            if op in PAYMENT_OF:
                pay, now = PAYMENT_OF[op], T0 + MINUTE
                at = now + 1500
                input_ = {"payment": paid(pay)}
                next_ = check(pay, at + ladder(at - T0))
            else:
                pay, now, at, input_ = op, T0, T0 + 1500, None
                next_ = check(pay, at + 10 * SECOND)
            if state == "succeeded":
                next_ = {"do": "done"}
            elif state in ("failed", "returned"):
                next_ = {"do": "new_payment"}
            out.append(parse("codes/%s-status/%s%s" % (tag(op), status, id_), "status %s%s: %s" % (status, about, state), op, echo(op, status=spelled),
                             {"call": "accepted", "code": "200%s00" % service, "payment": {"state": state, "reported": state, "matched": True, "can_be_returned": True}, "next": next_,
                              "problems": None}, input_=input_, now=now))
    for status in ("99", "08", "0", "SUCCESS", "-", "000"):
        pay = PAYMENT_OF.get(op, op)
        now = T0 + MINUTE if op in PAYMENT_OF else T0
        at = now + 1500
        out.append(parse("codes/%s-status/unlisted-%s" % (tag(op), status.lower()), "a status of no list ends nothing", op, echo(op, status=status),
                         {"call": "accepted", "payment": {"state": "unknown", "matched": False}, "next": check(pay, at + (ladder(at - T0) if op in PAYMENT_OF else 10 * SECOND)),
                          "problems": [{"path": "latest_transaction_status", "rule": "unlisted_code"}]}, input_={"payment": paid(pay)} if op in PAYMENT_OF else None, now=now))
    return out


def digits():
    """A bill's status is one digit of Faspay's own, perhaps with zeros in front; there is no status call."""
    meaning = {"1": "pending", "2": "succeeded", "4": "failed", "5": "returned"}
    out = []
    for digit, state in meaning.items():
        for spelled in (digit, "0" + digit, "000" + digit, " %s " % digit):
            next_ = {"pending": {"do": "ask_human"}, "succeeded": {"do": "done"}, "failed": {"do": "new_payment"}, "returned": {"do": "new_payment"}}[state]
            out.append(parse("codes/bill-payment-status/%s" % spelled.replace(" ", "_"), "status %s: %s" % (spelled, state), FBP, echo(FBP, status=spelled),
                             {"call": "accepted", "payment": {"state": state, "reported": state, "matched": True, "can_be_returned": True}, "next": next_, "problems": None}))
    for status in ("3", "6", "9", "00", "SUCCESS", "22"):
        out.append(parse("codes/bill-payment-status/unlisted-%s" % status.lower(), "a status of no list ends nothing", FBP, echo(FBP, status=status),
                         {"call": "accepted", "payment": {"state": "unknown", "matched": False}, "next": {"do": "ask_human"},
                          "problems": [{"path": "status", "rule": "unlisted_code"}]}))
    out.append(parse("codes/bill-payment-status/empty", "an empty status says nothing: taken, and no more", FBP, echo(FBP, status=""),
                     {"call": "accepted", "payment": {"state": "pending", "reported": "pending", "matched": True}, "next": {"do": "ask_human"}, "problems": None}))
    out.append(parse("codes/bill-payment-status/number", "a number", FBP, echo(FBP, status=2),
                     {"call": "accepted", "payment": {"state": "succeeded", "matched": True}, "next": {"do": "done"}, "answer": {"status": "2"}}))
    out.append(parse("codes/bill-payment-status/second-failed", "a failure of the second attempt proves nothing about the first", FBP, echo(FBP, status="4"),
                     {"payment": {"state": "unknown", "reported": "failed", "attempt": 2}, "next": {"do": "ask_human"}}, again=[T0 + MINUTE]))
    out.append(parse("codes/bill-payment-status/second-succeeded", "a success is a success", FBP, echo(FBP, status="2"),
                     {"payment": {"state": "succeeded", "attempt": 2}, "next": {"do": "done"}}, again=[T0 + MINUTE]))
    for status, known in (("1", True), ("2", True), ("6", True), ("06", True), ("", True), ("4", False), ("x", False)):
        expect = {"call": "accepted", "next": {"do": "continue"}, "problems": None} if known else {
            "call": "unreadable", "next": {"do": "resend"}, "problems": [{"path": "status", "rule": "unlisted_code"}]}
        out.append(parse("codes/bill-inquiry-status/%s" % (status or "empty"), "a bill whose status is %s" % (status or "empty"), FBI, echo(FBI, status=status), expect))
    for status, known in (("1", True), ("01", True), ("", True), ("0", False), ("00", False), ("2", False), ("x", False)):
        expect = {"call": "accepted", "next": {"do": "continue"}, "problems": None} if known else {
            "call": "unreadable", "next": {"do": "resend"}, "problems": [{"path": "status", "rule": "unlisted_code"}]}
        out.append(parse("codes/account-inquiry-status/%s" % (status or "empty"), "an account whose status is %s" % (status or "empty"), FA, echo(FA, status=status), expect))
    return out


def contradictions():
    """A refusal beside a status that is no failure: which of the two is right, nobody knows. One that is a failure agrees with it."""
    out = []
    for op in (FT, FU, FBP):
        name = "status" if op == FBP else "latest_transaction_status"
        place = {"additionalInfo": {"status" if op == FBP else "latestTransactionStatus": None}}
        statuses_ = {"1": False, "2": False, "4": True, "5": False, "9": False} if op == FBP else {**{status: state == "failed" for status, state in rules.STATUSES.items()}, "99": False}
        for status, agrees in statuses_.items():
            for http, number in (("403", "14"), ("400", "01")):
                info = {key: status for key in place["additionalInfo"]}
                body = {**only_code(op, http, number), "additionalInfo": info}
                unknown = check(op, T0 + 1500 + 10 * SECOND) if op in STATUS_OF else {"do": "ask_human"}
                failed = {"do": "new_payment" if http == "403" else "fix"}
                out.append(parse("codes/%s-refused-with/%s%s-%s" % (tag(op), http, number, status), "%s/%s beside status %s" % (http, number, status), op, body,
                                 {"call": "refused", "payment": {"state": "failed" if agrees else "unknown", "reported": "failed", "matched": agrees}, "next": failed if agrees else unknown,
                                  "problems": None if agrees else [{"path": name, "rule": "differs"}]}))
        # What cannot be read may say anything, beside a refusal too.
        refused = {"call": "refused", "payment": {"state": "unknown", "reported": "failed", "matched": False},
                   "next": check(op, T0 + 1500 + 10 * SECOND) if op in STATUS_OF else {"do": "ask_human"}}
        for id_, place_, wrong in (("status", {"additionalInfo": {key: ["06"] for key in place["additionalInfo"]}}, name),
                                   ("amount", {"virtualAccountData": {"paidAmount": {"value": [1]}}} if op == FBP else {"amount": {"value": [1]}}, "amount"),
                                   ("reference", {"virtualAccountData": {"partnerReferenceNo": [1]}} if op == FBP else {"partnerReferenceNo": [1]}, "partner_reference_no")):
            out.append(parse("codes/%s-refused-with/unreadable-%s" % (tag(op), id_), "a refusal whose %s cannot be read" % id_, op, {**only_code(op, "403", "14"), **place_},
                             {**refused, "problems": [{"path": wrong, "rule": "type"}]}))
        # What a refusal leaves open anyway stays open, and nothing more is said of it.
        body = {**only_code(op, "409", "01"), "additionalInfo": {key: "2" if op == FBP else "00" for key in place["additionalInfo"]}}
        out.append(parse("codes/%s-refused-with/40901" % tag(op), "a reference that was used, beside a success: its status is asked", op, body,
                         {"call": "refused", "payment": {"state": "unknown"}, "next": check(op, T0 + 1500 + 10 * SECOND) if op in STATUS_OF else {"do": "ask_human"}, "problems": None}))
    return out


def unlisted(op):
    """Codes of no list, codes that are none, and HTTP statuses that contradict them: nobody knows."""
    service, now = wire.SERVICES[op], T0
    if op in PAYMENT_OF:
        pay, now = PAYMENT_OF[op], T0 + MINUTE
        at = now + 1500
        input_, payment, next_ = {"payment": paid(pay)}, {"state": "unknown", "matched": False}, check(pay, at + ladder(at - T0))
    elif op in STATUS_OF:
        input_, payment, next_ = None, {"state": "unknown", "matched": False}, check(op, T0 + 1500 + 10 * SECOND)
    elif op == FBP:
        input_, payment, next_ = None, {"state": "unknown", "matched": False}, {"do": "ask_human"}
    else:
        input_, payment, next_ = None, None, {"do": "resend"}

    def one(id_, about, came, problems, code):
        return parse("codes/%s-unlisted/%s" % (tag(op), id_), about, op, came, {"call": "unreadable", "code": code, "payment": payment, "next": next_, "problems": problems},
                     input_=input_, now=now)

    listed = {"path": "response_code", "rule": "unlisted_code"}
    http = {"path": "http_status", "rule": "http_status"}
    missing = {"path": "response_code", "rule": "missing"}
    out = []
    for id_, http_, number in (("20001", 200, "01"), ("40099", 400, "99"), ("40324", 403, "24"), ("40420", 404, "20"), ("40999", 409, "99"), ("50003", 500, "03"),
                               ("50401", 504, "01"), ("30200", 302, "00"), ("41800", 418, "00")):
        code = "%d%s%s" % (http_, service, number)
        out.append(one(id_, "a code of no list", answer(echo(op, responseCode=code), http_), [listed], code))
    for id_, code in (("short", "200" + service + "0"), ("long", "200" + service + "000"), ("letters", "20x" + service + "00"), ("word", "OK"), ("legacy", "00")):
        out.append(one(id_, "not a code of seven digits", answer(echo(op, responseCode=code)), [listed], code))
    out += [
        one("none", "no code", answer(echo(op, responseCode=DROP)), [missing], None),
        one("empty", "an empty code", answer(echo(op, responseCode="")), [missing], None),
        one("null", "null", answer(echo(op, responseCode=None)), [missing], None),
        one("list", "a list", answer(echo(op, responseCode=["200"])), [missing], None),
        one("http-502", "a success in the page of a proxy", answer(echo(op), 502), [http], "200%s00" % service),
        one("http-201", "another success than the code's", answer(echo(op), 201), [http], "200%s00" % service),
        one("http-200", "a refusal with the HTTP status of a success", answer(only_code(op, 404, "11")), [http], "404%s11" % service),
        one("http-400", "another refusal than the code's", answer(only_code(op, 403, "14"), 400), [http], "403%s14" % service),
    ]
    other = "200" + ("17" if service != "17" else "18") + "00"
    out.append(parse("codes/%s-unlisted/service" % tag(op), "the code of another service", op, answer(echo(op, responseCode=other)),
                     {"call": "accepted" if payment else "unreadable", "code": other, "payment": payment, "next": next_, "problems": [listed]}, input_=input_, now=now))
    number = int("200" + service + "00")
    good = parse("codes/%s-unlisted/number" % tag(op), "a code that is a number is a code", op, answer(echo(op, responseCode=number)),
                 {"call": "accepted", "code": str(number), "problems": None}, input_=input_, now=now)
    blanks = parse("codes/%s-unlisted/blanks" % tag(op), "blanks around a code do not count", op, answer(echo(op, responseCode=" %d " % number)),
                   {"call": "accepted", "code": str(number), "problems": None}, input_=input_, now=now)
    return out + [good, blanks]


def second(op):
    at = T0 + MINUTE
    rows = [case_ for case_ in pays(op, "-second", again=[at]) if case_["expect"]["payment"]["reported"] == "failed" or "200" in case_["id"]]
    return rows + [case_ for case_ in pays(op, "-after-not-sent", again=[at], after_not_sent=True) if case_["id"].endswith(("20000", "40001", "40314", "40900", "50000"))]


def faspay():
    out = []
    for op in (FA, FB, FS, FBI):
        out += reads(op)
    for op in (FT, FU, FBP):
        out += pays(op)
    for op in (FTS, FUS):
        out += asks(op)
    for op in (FT, FU, FTS, FUS):
        out += statuses(op)
    for op in (FT, FU, FBP):
        out += second(op)
    return out + digits() + contradictions() + [row for op in (FA, FB, FS, FBI, FT, FU, FBP, FTS, FUS) for row in unlisted(op)]


def cashin():
    return reads(CA) + pays(CU) + asks(CUS) + statuses(CUS) + second(CU) + [row for op in (CA, CU, CUS) for row in unlisted(op)]


FILES = [
    ("faspay_snap/codes.json", "Every response code and status at every stage.", SOURCE, faspay),
    ("cashin/codes.json", "Every response code and status at every stage.", SOURCE, cashin),
]
