"""status.json of both gateways: questions about a payment, as it grows older; with its context, with a bare reference, with somebody else's."""

from snap_bench import (
    CASHIN_PAGE,
    CU,
    CUS,
    DAY,
    FASPAY_PAGE,
    FT,
    FTS,
    FU,
    FUS,
    HOUR,
    MINUTE,
    NO_ANSWER,
    NOT_SENT,
    SECOND,
    T0,
    answer,
    check,
    echo,
    ladder,
    only_code,
    paid,
    parse,
    reference_of,
    refuse,
    tag,
    usual_client,
)

PAIRS = ((FTS, FT), (FUS, FU), (CUS, CU))


def ask(id_, about, op, came, expect, at, pay=None, client=None, again=(), input_=None, **changes):
    pay = pay or dict(PAIRS)[op]
    input_ = {"payment": paid(pay, again=again, **changes)} if input_ is None else input_
    return parse("status/%s-%s" % (tag(op), id_), about, op, came, expect, input_=input_, now=at - 1500, at=at, client=client)


def of(op, pay):
    hasty, patient = usual_client(op) + "_hasty", usual_client(op) + "_patient"
    reference = reference_of(pay)
    lost = only_code(op, "404", "01")
    human = {"do": "ask_human"}
    out = []
    # When to ask again: never sooner than the payment is old.
    for age in (10 * SECOND, 10_001, 30 * SECOND, MINUTE, MINUTE + 1, 2 * MINUTE, 5 * MINUTE, 10 * MINUTE, 30 * MINUTE, HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, 12 * HOUR + 1, DAY - 1):
        out.append(ask("pending-%d" % age, "still pending after %d ms" % age, op, echo(op, status="03"), {"payment": {"state": "pending", "matched": True}, "next": check(pay, T0 + age + ladder(age))},
                       T0 + age))
    for id_, about, came, state in (("pending", "pending", echo(op, status="01"), "pending"), ("unknown", "nothing known", NO_ANSWER, "unknown"), ("not-found", "not found", lost, "unknown"),
                                    ("status-07", "status 07", echo(op, status="07"), "unknown"), ("error", "an error", only_code(op, "500", "00"), "unknown")):
        out += [
            ask("day-" + id_, about + " for a day: a person is asked", op, came, {"payment": {"state": state}, "next": human}, T0 + DAY),
            ask("day-before-" + id_, about + ", a moment before", op, came, {"payment": {"state": state}, "next": check(pay, T0 + DAY - 1 + 24 * HOUR)}, T0 + DAY - 1),
            ask("hasty-" + id_, about + " for a minute, and the merchant is in a hurry", op, came, {"payment": {"state": state}, "next": human}, T0 + MINUTE, client=hasty),
            ask("patient-" + id_, about + " for ten days, and the merchant waits thirty", op, came, {"payment": {"state": state}, "next": check(pay, T0 + 11 * DAY)}, T0 + 10 * DAY, client=patient),
            ask("month-" + id_, about + " for thirty days", op, came, {"payment": {"state": state}}, T0 + 30 * DAY, client=patient),
        ]
    # Not found: until the window after the end of sending has passed.
    for name, came in (("404", lost), ("07", echo(op, status="07"))):
        out += [
            ask("window-%s-open" % name, "not found, and a copy may still be under way", op, came, {"payment": {"state": "unknown"}, "next": check(pay, T0 + 999 + 10 * SECOND)}, T0 + 999, client=hasty),
            ask("window-%s-closed" % name, "not found, and nothing can come any more: a person is asked, nothing is failed", op, came, {"payment": {"state": "unknown"}, "next": human}, T0 + 1000 + SECOND, client=hasty),
            ask("window-%s-default" % name, "no window is documented: until the merchant's patience ends", op, came, {"payment": {"state": "unknown"}, "next": check(pay, T0 + 12 * HOUR + 12 * HOUR)}, T0 + 12 * HOUR),
        ]
    # The end of the matter, at any age.
    for age in (SECOND * 2, DAY * 20):
        for status, state, act in (("00", "succeeded", "done"), ("04", "returned", "new_payment"), ("05", "failed", "new_payment"), ("06", "failed", "new_payment")):
            out.append(ask("end-%s-%d" % (status, age), "status %s after %d ms" % (status, age), op, echo(op, status=status),
                           {"payment": {"state": state, "reported": state, "matched": True, "can_be_returned": True}, "next": {"do": act}}, T0 + age))
    # The context of a second attempt: a status speaks of the payment, not of one copy.
    for status, state, act in (("00", "succeeded", "done"), ("06", "failed", "new_payment")):
        out.append(ask("second-%s" % status, "asked with the context of a second attempt", op, echo(op, status=status), {"payment": {"state": state, "matched": True, "attempt": 2}, "next": {"do": act}},
                       T0 + HOUR, again=[T0 + MINUTE]))
    # A bare reference: nothing to compare.
    bare = {"original_partner_reference_no": reference}
    for status, state in (("00", "succeeded"), ("03", "pending"), ("06", "failed"), ("04", "returned"), ("07", "unknown")):
        out.append(ask("bare-%s" % status, "a bare reference: nothing is believed, the context is missing", op, echo(op, status=status),
                       {"call": "accepted", "payment": {"state": "unknown", "reported": state, "matched": False},
                        "next": {"do": "check_status", "operation": op, "input": bare, "missing": ["payment"], "after": T0 + HOUR + 10 * SECOND}}, T0 + HOUR, input_=bare))
    out.append(ask("bare-not-found", "a bare reference that is not found", op, lost, {"call": "refused", "payment": {"state": "unknown", "matched": False}, "next": {"do": "check_status", "missing": ["payment"]}},
                   T0 + HOUR, input_=bare))
    # The question itself.
    out += [
        ask("not-sent", "the question was not sent: ask again", op, NOT_SENT, {"call": "not_sent", "payment": {"state": "unknown"}, "next": {"do": "resend"}}, T0 + MINUTE),
        ask("no-answer", "no answer to the question", op, NO_ANSWER, {"call": "no_answer", "payment": {"state": "unknown"}, "next": check(pay, T0 + MINUTE + MINUTE)}, T0 + MINUTE),
        ask("html", "a page in place of an answer", op, answer("<html>", 503, "text/html"), {"call": "unreadable", "payment": {"state": "unknown"}, "next": check(pay, T0 + 2 * MINUTE)}, T0 + MINUTE),
        ask("format", "the question was refused for its form", op, only_code(op, "400", "01"), {"call": "refused", "payment": {"state": "unknown"}, "next": {"do": "fix"}}, T0 + MINUTE),
        ask("unauthorized", "the question was refused for its signature", op, only_code(op, "401", "00"), {"call": "refused", "payment": {"state": "unknown"}, "next": {"do": "fix"}}, T0 + MINUTE),
        ask("declined", "a decline says nothing of the payment", op, only_code(op, "403", "14"), {"call": "refused", "payment": {"state": "unknown"}, "next": check(pay, T0 + 2 * MINUTE)}, T0 + MINUTE),
        ask("amount-differs-later", "what disagrees asks a person at once", op, echo(op, status="03", amount__value="1.00"),
            {"payment": {"state": "unknown", "matched": False}, "next": {"do": "ask_human"}, "problems": [{"path": "amount", "rule": "differs"}]}, T0 + MINUTE),
        ask("failed-zero", "a failure without its amount", op, echo(op, status="06", amount__value="0.00"), {"payment": {"state": "failed", "matched": True}, "next": {"do": "new_payment"}}, T0 + MINUTE),
        ask("returned-amount", "a return of another amount ends nothing", op, echo(op, status="04", amount__value="1.00"), {"payment": {"state": "unknown"}, "next": {"do": "ask_human"}}, T0 + MINUTE),
    ]
    return out + refusals(op, pay)


def scheduled(op, pay):
    """A payment that falls due in a week: nobody is asked before, and its status is asked when it is due."""
    due, date = T0 + 7 * DAY, "2025-06-19T13:44:50+07:00"
    human = {"do": "ask_human"}
    pending, lost = echo(op, status="03"), only_code(op, "404", "01")
    rows = [
        ("minute", "a minute after it was taken", pending, T0 + MINUTE, T0 + 2 * MINUTE), ("day", "a day after: still six to go", pending, T0 + DAY, T0 + 2 * DAY),
        ("last-day", "half a day before: asked when it is due", pending, due - 12 * HOUR, due), ("last-second", "a second before: not sooner than in ten", pending, due - SECOND, due + 9 * SECOND),
        ("due", "due now: its age begins anew", pending, due, due + 10 * SECOND), ("due-hour", "due for an hour", pending, due + HOUR, due + 2 * HOUR),
        ("due-day-before", "due for a day, a moment before", pending, due + DAY - 1, due + 2 * DAY - 1), ("due-day", "due for a day: a person is asked", pending, due + DAY, None),
        ("unknown", "nothing known a day after it was taken", only_code(op, "500", "00"), T0 + DAY, T0 + 2 * DAY),
        ("not-found-before", "not found, a moment before a day has passed", lost, T0 + DAY - 1, T0 + 2 * DAY - 1),
        ("not-found", "not found a day after it was taken: a person is asked, though it is due later", lost, T0 + DAY, None),
    ]
    out = [ask("scheduled-" + id_, about, op, came, {"payment": {"state": "pending" if came is pending else "unknown"}, "next": human if after is None else check(pay, after)}, at,
               instruct_date=date) for id_, about, came, at, after in rows]
    past = ask("scheduled-past", "a date that has passed is as none", op, pending, {"payment": {"state": "pending"}, "next": human}, T0 + DAY, instruct_date="2025-06-01T00:00:00+07:00")
    paid_ = ask("scheduled-paid", "paid at its date", op, echo(op, status="00"), {"payment": {"state": "succeeded", "matched": True}, "next": {"do": "done"}}, due + MINUTE, instruct_date=date)
    return [*out, past, paid_]


def refusals(op, pay):
    reference = reference_of(pay)
    wrong = [
        ("nothing", "neither context nor reference", {}, [("original_partner_reference_no", "required")]),
        ("nulls", "null for both", {"payment": None, "original_partner_reference_no": None}, [("original_partner_reference_no", "required")]),
        ("disagree", "the context of one payment, the reference of another", {"payment": paid(pay), "original_partner_reference_no": reference + "9"}, [("original_partner_reference_no", "agrees")]),
        ("not-a-context", "not a context", {"payment": "hello"}, [("payment", "format")]),
        ("empty-context", "nothing", {"payment": ""}, [("payment", "min_length", 1), ("payment", "format")]),
        ("context-object", "a context is a text", {"payment": {"operation": pay}}, [("payment", "type")]),
        ("own-context", "the context of a question", {"payment": paid_question(op, pay)}, [("payment", "format")]),
        ("reference-empty", "an empty reference", {"original_partner_reference_no": ""}, [("original_partner_reference_no", "min_length", 1)]),
        ("reference-65", "65 characters", {"original_partner_reference_no": "R" * 65}, [("original_partner_reference_no", "max_length", 64)]),
        ("reference-control", "a control character", {"original_partner_reference_no": "R\n"}, [("original_partner_reference_no", "characters")]),
        ("reference-number", "not a text", {"original_partner_reference_no": 1}, [("original_partner_reference_no", "type")]),
        ("unknown-field", "one spelling only", {"original_partner_reference_no": "R", "service_code": "38"}, [("service_code", "unknown_field")]),
    ]
    other = {FT: FU, FU: FT}.get(pay)
    if other:
        wrong.append(("other-operation", "the context of another kind of payment", {"payment": paid(other)}, [("payment", "format")]))
        wrong += [("original-65", "65 characters", {"original_partner_reference_no": "R", "original_reference_no": "1" * 65}, [("original_reference_no", "max_length", 64)]),
                  ("original-empty", "empty", {"original_partner_reference_no": "R", "original_reference_no": ""}, [("original_reference_no", "min_length", 1)])]
    out = []
    for id_, about, input_, violations in wrong:
        document = id_ in ("unknown-field", "context-object")
        out.append(refuse("status/refuse/%s-%s" % (tag(op), id_), about, op, violations, via="document" if document else "typed", input_=input_))
    foreign = '{"salur_context":1,"operation":"%s","client":"%s","attempt":1,"earlier_copy":false,"prepared_at":1749710690000,"send_before":1749710750000,"request_id":"1","digest":"0","input":{}}'
    for id_, about, client in (("other-merchant", "another merchant's payment", "/sandbox/12345"), ("other-environment", "a payment of the other environment", "/production/99999")):
        out.append(refuse("status/refuse/%s-%s" % (tag(op), id_), about, op, [("payment", "format")], input_={"payment": foreign % (pay, op.split(".")[0] + client)}))
    return out


def paid_question(op, pay):
    return {"$context": {"operation": op, "input": {"original_partner_reference_no": reference_of(pay)}, "moment": {"now": T0, "entropy": "00" * 32}}}


FILES = [
    ("faspay_snap/status.json", "Questions about a payment as it grows older.", FASPAY_PAGE + "; docs/decisions/0002", lambda: of(FTS, FT) + of(FUS, FU) + scheduled(FTS, FT) + scheduled(FUS, FU)),
    ("cashin/status.json", "Questions about a payment as it grows older.", CASHIN_PAGE + "; docs/decisions/0002", lambda: of(CUS, CU)),
]
