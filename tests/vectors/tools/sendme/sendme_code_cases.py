"""codes.json of SendMe's older API: every status, response code, message and HTTP status, of every operation."""

import sendme_codes as codes
from sendme_bench import (
    ALFAMART,
    DONE,
    DROP,
    FIX,
    MINUTE,
    NEW,
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
    ladder,
    paid,
    parse,
    said,
    status_echo,
    tag,
    waiting,
)

SOURCE = PAGES + "; docs/decisions/0002"
KINDS = [(T, "", None), (C, "-indomaret", None), (U, "", None)]
OUTLETS = [(C, "-alfamart", ALFAMART), (C, "-permata", PERMATA)]
AFTER = T0 + 1500 + 10 * SECOND
UNKNOWN = {"state": "unknown", "matched": False}
HTTP_PROBLEM = {"path": "http_status", "rule": "http_status"}


def following(state, remedy, asked, taken=None):
    """`taken`: what follows of a payment that is pending."""
    return {"pending": taken or asked, "unknown": asked, "succeeded": DONE, "returned": NEW, "failed": remedy}[state]


def pays():
    """A payment's own answer: each status with each response code."""
    out = []
    for op, kind, input_ in KINDS + OUTLETS:
        reference = (input_ or USUAL[op])["trx_no"]
        asked = check(AFTER, op, reference)
        for status in codes.STATUSES:
            for id_, code in (("00", "00"), ("none", DROP), ("empty", ""), ("51", "51"), ("99", "99"), ("01", "01")):
                if status == "5" and code in ("99", "01"):
                    continue  # nobody says what that would be
                call, reported = codes.paid(status, None if code is DROP else code)
                expect = {"operation": op, "http_status": 200, "code": status, "payment": {**UNKNOWN, "attempt": 1, "can_be_returned": True}, "next": asked}
                if reported:
                    expect.update(call=call, problems=None, next=following(reported, NEW, asked, waiting(T0 + 1500, op, input_)))
                    expect["payment"] = {"state": reported, "reported": reported, "matched": True, "attempt": 1, "can_be_returned": True}
                out.append(parse("codes/%s%s-%s-%s" % (tag(op), kind, status, id_), "status %s, response code %s: %s" % (status, id_, reported or "nothing is believed"), op,
                                 echo(op, input_, status, code), expect, input_))
        if kind in ("-alfamart", "-permata"):
            continue
        for id_, about, changes, state in (
            ("number-1", "numbers", {"status": 1, "response_code": 0}, "pending"), ("number-2", "a number for a status", {"status": 2}, "succeeded"),
            ("number-4", "numbers", {"status": 4, "response_code": 51}, "failed"), ("number-5", "a number for a status", {"status": 5}, "returned"),
            ("blanks-2", "blanks around", {"status": " 2 ", "response_code": " 00 "}, "succeeded"), ("blanks-4", "blanks around", {"status": "4 ", "response_code": " 51"}, "failed"),
        ):
            out.append(parse("codes/%s%s-%s" % (tag(op), kind, id_), about, op, echo(op, input_, **changes),
                             {"payment": {"state": state, "reported": state, "matched": True}, "next": following(state, NEW, asked, waiting(T0 + 1500, op, input_)), "problems": None}, input_))
        out += messages(op, kind, input_, asked) + unlisted(op, kind, input_, asked)
    return out


def messages(op, kind, input_, asked):
    """Status 9: words, in any case, alone or inside of others. Error answers echo nothing."""
    out = []

    def one(id_, about, what, state, remedy=FIX, call="refused", **more):
        payment = {"state": state, "attempt": 1, **({"reported": "failed"} if state == "failed" else {})}
        out.append(parse("codes/%s%s-9-%s" % (tag(op), kind, id_), about, op, what, {"operation": op, "call": call, "code": "9", "payment": payment, "next": remedy if state == "failed" else asked, **more}, input_))

    for message in codes.MENDABLE:
        id_ = message.lower().replace(" ", "-")
        forms = (("", message), ("-lower", message.lower()), ("-capitals", message.upper()), ("-inside", "Error: %s." % message))
        for suffix, text in forms if op == T else forms[:1]:
            one(id_ + suffix, "refused before anything was done: " + text, said("9", text), "failed")
        if op != T:
            continue
        one(id_ + "-code", "with the response code and words of an error", said("9", message, "99", response_desc=message), "failed")
        one(id_ + "-number", "a number for a status", said(9, message, "01"), "failed")
        one(id_ + "-400", "with HTTP 400", answer(said("9", message), 400), "failed", http_status=400)
    taken = (("", codes.TAKEN), ("-lower", codes.TAKEN.lower()), ("-inside", "Error: %s (%s)" % (codes.TAKEN, USUAL[op]["trx_no"])),
             ("-and-more", "Invalid Request body: " + codes.TAKEN), ("-then-more", codes.TAKEN + ", Beneficiary Name Not Match"))
    for suffix, text in taken if op == T else taken[::3]:
        one("taken" + suffix, "the reference is there already: this payment's own first copy, perhaps", said("9", text), "unknown")
    one("taken-code", "the guessed envelope of the samples", said("9", codes.TAKEN, "99", response_desc=codes.TAKEN), "unknown")
    one("taken-409", "with HTTP 409", answer(said("9", codes.TAKEN), 409), "unknown")
    words = (("other", "words of no list", "Please contact Faspay"), ("empty", "no words", ""), ("none", "no message", DROP), ("null", "null", None),
             ("not-found", "the status call's words", codes.NOT_FOUND), ("part", "half of a documented message", "Invalid"), ("list", "a list", ["Invalid Request body"]),
             ("timeout", "a time-out", "Timeout"), ("balance", "a reason that is not documented", "Insufficient balance"))
    for id_, about, text in words if op == T else words[:3:2]:
        one("unlisted-" + id_, about + ": it may have happened", said("9", text, "99"), "unknown")
    # Whose refusal is it?
    differs = {**said("9", codes.MENDABLE[4]), "trx_no": "999"}
    out.append(parse("codes/%s%s-9-other-reference" % (tag(op), kind), "a refusal of another payment", op, differs, {"payment": {**UNKNOWN}, "next": asked, "problems": [{"path": "trx_no", "rule": "differs"}]}, input_))
    for field, name, value in (("trx_no", "trx_no", ["87640001"]), ("trx_amount", "amount", "25000.00"), ("beneficiary_bank_code", "beneficiary_bank_code", {"code": "014"})):
        out.append(parse("codes/%s%s-9-unreadable-%s" % (tag(op), kind, name.replace("_", "-")), "a refusal whose %s cannot be read may be about anything" % name, op,
                         {**said("9", codes.MENDABLE[4]), field: value}, {"payment": {**UNKNOWN}, "next": asked, "problems": [{"path": name, "rule": "type"}]}, input_))
    one("same-reference", "a refusal that names this payment", {**said("9", codes.MENDABLE[4]), "trx_no": (input_ or USUAL[op])["trx_no"]}, "failed")
    for code in codes.REFUSING_CODES:
        one("no-status-%s" % code, "no status, response code %s: refused before anything was done" % code, said(response_code=code, message="parameter 'trx_amount' is mandatory"), "failed", code=code)
        one("null-status-%s" % code, "null for a status", said(None, response_code=code), "failed", code=code)
        one("empty-status-%s" % code, "an empty status", said("", response_code=code), "failed", code=code)
    out.append(parse("codes/%s%s-no-status-99" % (tag(op), kind), "no status, response code 99: the gateway's own error", op, said(response_code="99", message="internal error"),
                     {"payment": {"state": "unknown"}, "next": asked}, input_))
    return out


def unlisted(op, kind, input_, asked):
    out = []

    def one(id_, about, what, **more):
        out.append(parse("codes/%s%s-unlisted-%s" % (tag(op), kind, id_), about, op, what, {"payment": {**UNKNOWN}, "next": asked, **more}, input_))

    for status in ("0", "3", "6", "7", "8", "10", "22", "02", "00", "S", "Success", "-", "2.0") if op == T else ("0", "3", "6", "02", "Success"):
        one(status.replace(".", "_").lower(), "a status of no list: " + status, echo(op, input_, status), call="unreadable")
    for id_, about, value in (("list", "a list", ["2"]), ("flag", "a flag", True), ("object", "an object", {"status": "2"})):
        one(id_, about, echo(op, input_, value), call="unreadable")
    for id_, about, changes in (("none", "no status", {"status": DROP}), ("null", "null", {"status": None}), ("empty", "an empty status", {"status": ""}), ("51", "a bank's code alone", {"status": DROP,
                                                                                                                                                              "response_code": "51"}),
                                ("neither", "neither status nor response code", {"status": DROP, "response_code": DROP})):
        one("no-status-" + id_, about, echo(op, input_, **changes), call="unreadable")
    one("nothing", "an empty object", {}, call="unreadable")
    # HTTP statuses.
    for http in (400, 403, 404, 409, 422) if op == T else (400,):
        for status in ("1", "2", "5"):
            one("http-%d-%s" % (http, status), "HTTP %d, and a payment that was taken" % http, answer(echo(op, input_, status), http), http_status=http, problems=[HTTP_PROBLEM])
        out.append(parse("codes/%s%s-http-%d-4" % (tag(op), kind, http), "HTTP %d, and a failure: no documents say with which HTTP status errors come" % http, op,
                         answer(echo(op, input_, "4", "51"), http), {"call": "refused", "http_status": http, "payment": {"state": "failed", "reported": "failed"}, "next": NEW, "problems": None}, input_))
    for http in (302, 500, 502, 503, 504) if op == T else (302, 500):
        for status, code in (("1", "00"), ("2", "00"), ("4", "51"), ("5", "00")):
            one("http-%d-%s" % (http, status), "HTTP %d, whatever it says" % http, answer(echo(op, input_, status, code), http), call="unreadable", http_status=http)
        for id_, message in (("mendable", codes.MENDABLE[4]), ("taken", codes.TAKEN), ("unauthorized", codes.UNAUTHORIZED)):
            one("http-%d-9-%s" % (http, id_), "HTTP %d, whatever it says" % http, answer(said("9", message), http), http_status=http)
        one("http-%d-01" % http, "HTTP %d, whatever it says" % http, answer(said(response_code="01"), http), http_status=http)
    return out


def second():
    """On a second attempt a refusal proves nothing about the first; without a first copy it does."""
    out = []
    at = T0 + MINUTE
    for op, kind, input_ in KINDS:
        reference = (input_ or USUAL[op])["trx_no"]
        asked = check(at + 1500 + 10 * SECOND, op, reference)
        refusals = [("4", echo(op, input_, "4", "51"), NEW), ("01", said(response_code="01"), FIX), ("02", said(response_code="02"), FIX)]
        refusals += [("9-" + message.lower().replace(" ", "-"), said("9", message), FIX) for message in codes.MENDABLE[:None if op == T else 1]]
        for id_, what, remedy in refusals:
            base = "%s%s" % (tag(op), kind)
            out += [
                parse("codes/%s-second-%s" % (base, id_), "a refusal of the second attempt: the first may have been paid", op, what,
                      {"call": "refused", "payment": {"state": "unknown", "reported": "failed", "attempt": 2}, "next": asked}, input_, again=[at]),
                parse("codes/%s-after-not-sent-%s" % (base, id_), "the first was not sent: the refusal of the second is the refusal of the payment", op, what,
                      {"call": "refused", "payment": {"state": "failed", "reported": "failed", "attempt": 2}, "next": remedy}, input_, again=[at], after_not_sent=True),
            ]
        for status, state in (("1", "pending"), ("2", "succeeded"), ("5", "returned")):
            out.append(parse("codes/%s%s-second-%s" % (tag(op), kind, status), "what was taken was taken", op, echo(op, input_, status),
                             {"call": "accepted", "payment": {"state": state, "matched": True, "attempt": 2}, "next": following(state, NEW, asked, waiting(at + 1500, op, input_))}, input_,
                             again=[at]))
        for id_, what in (("taken", said("9", codes.TAKEN)), ("99", said(response_code="99")), ("other", said("9", "Please contact Faspay"))):
            for way, unsent in (("second", False), ("after-not-sent", True)):
                out.append(parse("codes/%s%s-%s-%s" % (tag(op), kind, way, id_), "nobody knows", op, what, {"payment": {"state": "unknown", "attempt": 2}, "next": asked}, input_, again=[at],
                                 after_not_sent=unsent))
    return out


def asks():
    """The status call: its response code is about the question, its status about the payment."""
    return [row for op, kind, input_ in KINDS for row in asked(op, kind, input_)]


def asked(op, kind, input_):
    out = []
    now = T0 + MINUTE
    at = now + 1500
    question = {"payment": paid(op, input_)}
    later = check(at + ladder(at - T0), op, (input_ or USUAL[op])["trx_no"])

    def one(id_, about, what, expect):
        out.append(parse("codes/status-of-%s%s-%s" % (tag(op), kind, id_), about, S, what, {"operation": S, **expect}, question, now=now))

    for status, state in codes.STATUSES.items():
        believed = {"call": "accepted", "code": status, "payment": {"state": state, "reported": state, "matched": True, "attempt": 1, "can_be_returned": True}, "next": following(state, NEW, later), "problems": None}
        for id_, code in (("00", "00"), ("none", DROP), ("empty", "")):
            one("%s-%s" % (status, id_), "status %s: %s" % (status, state), status_echo(op, input_, status, code), believed)
        for code in ("51", "99", "01"):
            one("%s-%s" % (status, code), "the question went wrong: nothing is believed of status " + status, status_echo(op, input_, status, code), {"payment": {**UNKNOWN}, "next": later})
        one("%s-number" % status, "numbers", status_echo(op, input_, int(status)), believed)
        one("%s-blanks" % status, "blanks around", status_echo(op, input_, " %s " % status, " 00 "), believed)
        for http in (302, 500, 503) if op == T else (500,):
            one("%s-http-%d" % (status, http), "HTTP %d, whatever it says" % http, answer(status_echo(op, input_, status), http), {"call": "unreadable", "payment": {**UNKNOWN}, "next": later})
        one("%s-http-400" % status, "HTTP 400, whatever it says", answer(status_echo(op, input_, status), 400), {"payment": {**UNKNOWN}, "next": later, "problems": [HTTP_PROBLEM]})
    for status in ("0", "3", "6", "8", "02", "Success"):
        one("unlisted-" + status.lower(), "a status of no list ends nothing", status_echo(op, input_, status), {"payment": {**UNKNOWN}, "next": later})
    for id_, what in (("none", status_echo(op, input_, DROP)), ("nothing", {}), ("99", said(response_code="99")), ("00", said(response_code="00"))):
        one("no-status-" + id_, "no status ends nothing", what, {"payment": {"state": "unknown"}, "next": later})
    for id_, text in (("", codes.NOT_FOUND), ("-lower", codes.NOT_FOUND.lower()), ("-inside", "Error: %s." % codes.NOT_FOUND)):
        one("9-not-found" + id_, "not found yet, perhaps", said("9", text, "99"), {"call": "refused", "payment": {"state": "unknown"}, "next": later})
    one("9-not-found-404", "not found, with HTTP 404", answer(said("9", codes.NOT_FOUND), 404), {"call": "refused", "payment": {"state": "unknown"}, "next": later})
    for message in codes.MENDABLE[:None if op == T else 1]:
        one("9-" + message.lower().replace(" ", "-"), "the question was refused: the payment is as it was", said("9", message), {"call": "refused", "payment": {"state": "unknown"}, "next": FIX})
    one("9-unlisted", "words of no list may pass: asked again", said("9", "Please contact Faspay"), {"payment": {"state": "unknown"}, "next": later})
    return out


def changes():
    """Registrations: who stays, who goes on. Continuations in full stand in answers.json."""
    out = []
    for op in (R, RC):
        for status, about in codes.REGISTRATIONS.items():
            taken = status in ("1", "2", "3")
            for id_, value in (("", status), ("-number", int(status)), ("-blanks", " %s " % status)):
                changes_ = {} if taken else {"beneficiary_virtual_account": DROP}
                expect = {"operation": op, "call": "accepted" if taken else "refused", "http_status": 200, "payment": None, **({"problems": None} if taken else {"next": FIX})}
                out.append(parse("codes/%s-%s%s" % (tag(op), status, id_), about, op, echo(op, status=value, **changes_), expect))
        for message in [*codes.MENDABLE, "Please contact Faspay", ""]:
            out.append(parse("codes/%s-9-%s" % (tag(op), message.lower().replace(" ", "-") or "empty"), "refused, whatever it says", op, said("9", message), {"call": "refused", "next": FIX}))
        out += passing(op)
    out.append(parse("codes/registration-waits", "the parent partner must confirm it", R, echo(R, status="3"), {"call": "accepted", "next": DONE}))
    out.append(parse("codes/registration-6-known", "registered already, and the answer says as what", R, echo(R, status="6", beneficiary_virtual_account="9920000002"),
                     {"call": "accepted", "problems": None, "next": {"do": "continue", "operation": T}}))
    return out


def reads():
    out = []
    for op in (N, B, M):
        for id_, changes_ in (("", {}), ("-number", {"status": 2}), ("-blanks", {"status": " 2 "}), ("-no-code", {"response_code": DROP})):
            out.append(parse("codes/%s-2%s" % (tag(op), id_), "an answer", op, echo(op, status="2") if not changes_ else echo(op, **{"status": "2", **changes_}),
                             {"operation": op, "call": "accepted", "http_status": 200, "payment": None, "next": DONE, "problems": None}))
        for message in ("Invalid Virtual Account", "Please contact Faspay", ""):
            out.append(parse("codes/%s-9-%s" % (tag(op), message.lower().replace(" ", "-") or "empty"), "refused", op, said("9", message), {"call": "refused", "next": FIX}))
        out.append(parse("codes/%s-9-404" % tag(op), "refused, with HTTP 404", op, answer(said("9", "Invalid Virtual Account"), 404), {"call": "refused", "next": FIX}))
        out += passing(op)
    return out


def passing(op):
    """Nothing moves by asking again."""
    good = "1" if op == R else "2"
    rows = [("99", "the gateway's own error", said(response_code="99")), ("nothing", "an empty object", {}), ("no-status", "no status", echo(op, status=DROP)), ("7", "a status of no list", echo(op, status="7")),
            ("word", "a status of no list", echo(op, status="Success")), ("500", "HTTP 500", answer(echo(op, status=good), 500)), ("503", "HTTP 503", answer(said("9", "x"), 503)),
            ("302", "another place", answer(echo(op, status=good), 302)), ("400", "HTTP 400, and success", answer(echo(op, status=good), 400))]
    return [parse("codes/%s-passing-%s" % (tag(op), id_), about + ": it may pass", op, what, {"payment": None, "next": RESEND}) for id_, about, what in rows]


def everything():
    assert all(codes.paid(*pair) == want for pair, want in ((("2", "00"), ("accepted", "succeeded")), (("2", "51"), (None, None)), (("4", "00"), (None, None)), (("4", None), ("refused", "failed")),
                                                           (("4", "99"), (None, None)), (("9", "00"), (None, None)))) and {op for op, _, _ in KINDS} == set(PAYS)
    return pays() + second() + asks() + changes() + reads()


FILES = [("faspay_sendme/codes.json", "Every status, response code, message and HTTP status of every operation.", SOURCE, everything)]
