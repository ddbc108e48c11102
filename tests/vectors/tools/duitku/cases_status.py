"""status.json: when to ask again, when to stop asking, and questions without a payment's context."""

from bench import DAY, HOUR, MINUTE, NO_ANSWER, PAGE, SECOND, T0, answer, echo, only_code, paid, parse
from cases_prepare import CT, ST, T

LADDER = [10 * SECOND, 30 * SECOND, MINUTE, 2 * MINUTE, 5 * MINUTE, 10 * MINUTE, 30 * MINUTE, HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, 24 * HOUR]


def asked(id_, about, came, age, state, next_, client="sandbox", operation=T, call=None, **rest):
    """A status asked and answered when the payment is `age` old."""
    at = T0 + age
    given_payment = rest.pop("payment", None) or paid(operation)
    expect = {"payment": {"state": state, **rest.pop("more", {})}, "next": next_}
    if call:
        expect["call"] = call
    return parse("status/" + id_, about, ST, came, expect, input_={"payment": given_payment}, client=client, now=max(T0, at - 1000), at=at, **rest)


def soon(age, wait):
    return {"do": "check_status", "operation": ST, "input": {"disburse_id": "12345"}, "after": T0 + age + wait}


def ladder():
    out = []
    for number, step in enumerate(LADDER[:-1]):
        out.append(asked("ladder-at-%d" % (step // 1000), "pending at an age of %d s: ask again that long from now" % (step // 1000), echo(ST, "80"), step, "pending", soon(step, step)))
        wait = LADDER[number + 1]
        out.append(asked("ladder-past-%d" % (step // 1000), "just past %d s: the next step" % (step // 1000), echo(ST, "80"), step + 1, "pending", soon(step + 1, wait)))
    out += [
        asked("ladder-young", "a payment of a second's age", echo(ST, "68"), SECOND, "pending", soon(SECOND, 10 * SECOND)),
        asked("ladder-just-before-a-day", "not yet older than ask_human_after", echo(ST, "80"), DAY - 1, "pending", soon(DAY - 1, DAY)),
        asked("ladder-unknown", "unknown climbs the same ladder", only_code("EE"), 3 * MINUTE, "unknown", soon(3 * MINUTE, 5 * MINUTE), call="refused"),
        asked("ladder-already-finished", "-142 on the question says nothing of the payment", only_code("-142"), 3 * MINUTE, "unknown", soon(3 * MINUTE, 5 * MINUTE), call="refused"),
        asked("ladder-no-answer", "no answer climbs the same ladder", NO_ANSWER, 20 * MINUTE, "unknown", soon(20 * MINUTE, 30 * MINUTE), call="no_answer"),
        asked("ladder-unreadable", "an unreadable answer climbs the same ladder", "", 40 * MINUTE, "unknown", soon(40 * MINUTE, HOUR), call="unreadable"),
        asked("ladder-http", "so does HTTP 503", answer("", 503), 40 * MINUTE, "unknown", soon(40 * MINUTE, HOUR), call="unreadable"),
        asked("ladder-clearing", "clearing transfers too", echo(ST, "80", bankAccount="8760673466", amountTransfer=500000000.0), 4 * HOUR, "pending", soon(4 * HOUR, 6 * HOUR), operation=CT),
        asked("ladder-patient", "beyond the ladder: once a day", echo(ST, "80"), 3 * DAY, "pending", soon(3 * DAY, DAY), client="patient"),
        asked("ladder-stale", "-960 on the question", only_code("-960"), 30 * SECOND, "unknown", soon(30 * SECOND, 30 * SECOND), call="refused"),
    ]
    return out


def people():
    person = {"do": "ask_human"}
    return [
        asked("human-pending", "older than ask_human_after and still pending", echo(ST, "80"), DAY + 1, "pending", person),
        asked("human-unknown", "older than ask_human_after and still unknown", only_code("TO"), DAY + 1, "unknown", person),
        asked("human-no-answer", "older than ask_human_after, and no answer", NO_ANSWER, DAY + MINUTE, "unknown", person),
        asked("human-unreadable", "older than ask_human_after, and an unreadable answer", "<html>", DAY + MINUTE, "unknown", person),
        asked("human-hasty", "an ask_human_after of a minute", echo(ST, "80"), MINUTE + 1, "pending", person, client="hasty"),
        asked("human-hasty-before", "just before it", echo(ST, "80"), MINUTE - 1, "pending", soon(MINUTE - 1, MINUTE), client="hasty"),
        asked("human-patient-before", "an ask_human_after of thirty days", echo(ST, "80"), 30 * DAY - 1, "pending", soon(30 * DAY - 1, DAY), client="patient"),
        asked("human-patient", "thirty days are over", echo(ST, "80"), 30 * DAY + 1, "pending", person, client="patient"),
        asked("late-success", "success after a month is success", echo(ST), 31 * DAY, "succeeded", {"do": "done"}),
        asked("late-failure", "a documented failure after a month is one", echo(ST, "-510"), 31 * DAY, "failed", {"do": "new_payment"}),
        asked("late-fix", "a question refused for its form is to be corrected, however late", only_code("-191"), HOUR, "unknown", {"do": "fix"}, call="refused"),
    ]


def not_found():
    """Not found is never failed: within send_before + not_found_window it may only be late."""
    end = 60 * SECOND + 5 * MINUTE
    out = []
    for code in ("NF", "-420"):
        tag = code.lower().replace("-", "minus-")
        out += [
            asked("not-found-%s-at-once" % tag, "right after the transfer", only_code(code), SECOND, "unknown", soon(SECOND, 10 * SECOND), call="refused"),
            asked("not-found-%s-just-inside" % tag, "the window is not over", only_code(code), end - 1, "unknown", soon(end - 1, 10 * MINUTE), call="refused"),
            asked("not-found-%s-just-outside" % tag, "the window is over: a person is asked, nobody says failed", only_code(code), end + 1, "unknown", {"do": "ask_human"}, call="refused"),
            asked("not-found-%s-day" % tag, "a day later", only_code(code), DAY + 1, "unknown", {"do": "ask_human"}, call="refused"),
        ]
    out += [
        asked("not-found-hasty-inside", "no window beyond send_before", only_code("NF"), 999, "unknown", soon(999, 10 * SECOND), client="hasty"),
        asked("not-found-hasty-outside", "no window beyond send_before", only_code("NF"), 1001, "unknown", {"do": "ask_human"}, client="hasty"),
        asked("not-found-patient", "a window of thirty days", only_code("-420"), 7 * DAY, "unknown", soon(7 * DAY, DAY), client="patient"),
        asked("not-found-clearing", "clearing transfers too", only_code("NF"), end + 1, "unknown", {"do": "ask_human"}, operation=CT),
    ]
    return out


def bare():
    """Only an id: there is nothing to compare with, so nothing is believed."""
    follows = {"do": "check_status", "operation": ST, "input": {"disburse_id": "12345"}, "missing": ["payment"]}
    out = []
    for code, call, reported in (("00", "accepted", "succeeded"), ("80", "accepted", "pending"), ("68", "accepted", "pending"), ("-510", "accepted", "failed"),
                                 ("76", "accepted", "failed"), ("NF", "refused", None), ("-420", "refused", None), ("EE", "refused", None)):
        payment = {"state": "unknown", "matched": False, "can_be_returned": False}
        if reported:
            payment["reported"] = reported
        out.append(parse("status/bare-" + code.lower().replace("-", "minus-"), "%s for a bare id" % code, ST, echo(ST, code) if call == "accepted" else only_code(code),
                         {"call": call, "code": code, "payment": payment, "next": follows}, input_={"disburse_id": "12345"}))
    out += [
        parse("status/bare-no-answer", "no answer for a bare id", ST, NO_ANSWER, {"call": "no_answer", "payment": {"state": "unknown", "matched": False}, "next": follows},
              input_={"disburse_id": "12345"}),
        parse("status/bare-unreadable", "an unreadable answer for a bare id", ST, "", {"call": "unreadable", "payment": {"state": "unknown", "matched": False}, "next": follows},
              input_={"disburse_id": "12345"}),
        parse("status/bare-number", "an id given as a number", ST, echo(ST), {"payment": {"state": "unknown", "matched": False}, "next": follows}, input_={"disburse_id": 12345}),
        parse("status/bare-day-later", "time does not make it better", ST, echo(ST), {"payment": {"state": "unknown"}, "next": {"do": "check_status", "missing": ["payment"]}},
              input_={"disburse_id": "12345"}, at=T0 + 2 * DAY),
    ]
    return out


def attempts():
    twice = dict(payment=paid(again=[T0 + MINUTE]))
    age = 3 * MINUTE
    return [
        asked("second-attempt-succeeded", "the payment was sent twice: its status is its status", echo(ST), age, "succeeded", {"do": "done"}, more={"attempt": 2, "matched": True}, **twice),
        asked("second-attempt-pending", "the payment was sent twice", echo(ST, "80"), age, "pending", {"do": "check_status"}, more={"attempt": 2}, **twice),
        asked("second-attempt-unknown", "the payment was sent twice", only_code("EE"), age, "unknown", {"do": "check_status"}, more={"attempt": 2}, **twice),
        asked("asked-twice-succeeded", "a question asked again is no second copy of the payment", echo(ST), age, "succeeded", {"do": "done"}, again=[T0 + age - 500]),
        asked("asked-twice-failed", "a question asked again is no second copy of the payment", echo(ST, "-510"), age, "failed", {"do": "new_payment"}, again=[T0 + age - 500]),
    ]


def returned():
    """Only LLG and RTGS may still be returned by the bank."""
    out = []
    for type_, back in (("LLG", True), ("RTGS", True), ("BIFAST", False), ("H2H", False)):
        changes = dict(type=type_, bank_code="009")
        body = echo(ST, bankCode="009", bankAccount="8760673466", amountTransfer=500000000.0)
        expect = {"payment": {"state": "succeeded", "can_be_returned": back}, "next": {"do": "done"}}
        out.append(parse("status/returned-" + type_.lower(), "success by " + type_, ST, body, expect, input_={"payment": paid(CT, **changes)}, now=T0 + MINUTE))
    out.append(asked("returned-online", "online transfers do not come back", echo(ST), MINUTE, "succeeded", {"do": "done"}, more={"can_be_returned": False}))
    return out


FILES = [("status.json", "Status calls: when to ask again, when a person is asked, bare ids.", PAGE + "; docs/decisions/0002",
          lambda: ladder() + people() + not_found() + bare() + attempts() + returned())]
