"""status.json of SendMe's older API: questions about a payment as it grows older; with its context, with a bare reference, with somebody else's."""

import sendme_codes as codes
from sendme_bench import (
    ALFAMART,
    DAY,
    DONE,
    FIX,
    HOUR,
    HUMAN,
    MINUTE,
    NEW,
    NO_ANSWER,
    NOT_SENT,
    PAGES,
    PAYS,
    RESEND,
    SECOND,
    T0,
    USUAL,
    B,
    C,
    S,
    T,
    answer,
    check,
    given,
    ladder,
    paid,
    parse,
    refuse,
    repeated,
    said,
    status_echo,
    tag,
    token_at,
)

LOST = said("9", codes.NOT_FOUND, "99")


def asked(id_, about, pay, what, expect, at, client="sendme", input_=None, **more):
    """The answer came at `at`, to a question that was prepared a moment before."""
    input_ = {"payment": paid(pay, **more)} if input_ is None else input_
    return parse("status/%s-%s" % (tag(pay), id_), about, S, what, expect, input_, client, now=at - 1500, at=at)


ask = asked


def at_once(pay):
    """The usual payment, without a date at which it falls due."""
    return {name: value for name, value in USUAL[pay].items() if name != "instruct_date"}


def scheduled(pay):
    """A payment that falls due in a week, on Jakarta's clock: nobody is asked before that, and its age begins anew."""
    due = T0 + 7 * DAY
    question = {"payment": paid(pay, {**at_once(pay), "instruct_date": "2025-06-19 13:44:50"})}
    pending, state = status_echo(pay, status="1"), {"state": "pending"}
    rows = [("minute", "a minute after it was taken", T0 + MINUTE, T0 + 2 * MINUTE), ("day", "a day after: still six to go", T0 + DAY, T0 + 2 * DAY), ("last-day", "half a day before", due - 12 * HOUR, due),
            ("due", "due now", due, due + 10 * SECOND), ("due-hour", "due for an hour", due + HOUR, due + 2 * HOUR), ("due-day-before", "due for a day, a moment before", due + DAY - 1, due + 2 * DAY - 1)]
    return [ask("scheduled-" + id_, about, pay, pending, {"payment": state, "next": check(after, pay)}, at, input_=question) for id_, about, at, after in rows] + [
        ask("scheduled-due-day", "due for a day: a person is asked", pay, pending, {"payment": state, "next": HUMAN}, due + DAY, input_=question),
        ask("scheduled-not-found", "not found a day after it was taken: a person is asked, though it is due later", pay, LOST, {"payment": {"state": "unknown"}, "next": HUMAN}, T0 + DAY, input_=question),
    ]


def growing(pay):
    """A payment of today, as it grows older."""
    def ask(*what, **more):
        return asked(*what, input_={"payment": paid(pay, at_once(pay))}, **more)

    out = []
    for age in (10 * SECOND, 10_001, 30 * SECOND, MINUTE, MINUTE + 1, 2 * MINUTE, 5 * MINUTE, 10 * MINUTE, 30 * MINUTE, HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, 12 * HOUR + 1, DAY - 1) if pay == T else (
            30 * SECOND, HOUR, DAY - 1):
        out.append(ask("pending-%d" % age, "still pending after %d ms" % age, pay, status_echo(pay, status="1"), {"payment": {"state": "pending", "matched": True},
                                                                                                               "next": check(T0 + age + ladder(age), pay)}, T0 + age))
    for id_, about, what, state in (("pending", "pending", status_echo(pay, status="1"), "pending"), ("unknown", "nothing known", NO_ANSWER, "unknown"), ("not-found", "not found", LOST, "unknown"),
                                    ("99", "the gateway's own error", said(response_code="99"), "unknown"), ("error", "HTTP 500", answer("", 500), "unknown")):
        out += [
            ask("day-" + id_, about + " for a day: a person is asked", pay, what, {"payment": {"state": state}, "next": HUMAN}, T0 + DAY),
            ask("day-before-" + id_, about + ", a moment before", pay, what, {"payment": {"state": state}, "next": check(T0 + DAY - 1 + 24 * HOUR, pay)}, T0 + DAY - 1),
            ask("hasty-" + id_, about + " for a minute, and the merchant is in a hurry", pay, what, {"payment": {"state": state}, "next": HUMAN}, T0 + MINUTE, "sendme_hasty"),
            ask("patient-" + id_, about + " for ten days, and the merchant waits thirty", pay, what, {"payment": {"state": state}, "next": check(T0 + 11 * DAY, pay)}, T0 + 10 * DAY, "sendme_patient"),
        ]
    # Not found: until the window after the end of sending has passed.
    return out + [
        ask("window-open", "not found, and a copy may still be under way", pay, LOST, {"call": "refused", "payment": {"state": "unknown"}, "next": check(T0 + 999 + 10 * SECOND, pay)}, T0 + 999, "sendme_hasty"),
        ask("window-closed", "not found, and nothing can come any more: a person is asked, nothing is failed", pay, LOST, {"call": "refused", "payment": {"state": "unknown"}, "next": HUMAN}, T0 + 2 * SECOND,
            "sendme_hasty"),
        ask("window-default", "no window is documented: until the merchant's patience ends", pay, LOST, {"payment": {"state": "unknown"}, "next": check(T0 + 24 * HOUR, pay)}, T0 + 12 * HOUR),
    ]


def ended(pay):
    out = []
    for age in (2 * SECOND, 20 * DAY):
        for status, state, act in (("2", "succeeded", DONE), ("4", "failed", NEW), ("5", "returned", NEW)):
            out.append(ask("end-%s-%d" % (status, age), "status %s after %d ms" % (status, age), pay, status_echo(pay, status=status),
                           {"call": "accepted", "payment": {"state": state, "reported": state, "matched": True, "can_be_returned": True}, "next": act}, T0 + age))
    # A status speaks of the payment, not of one copy.
    for status, state, act in (("2", "succeeded", DONE), ("4", "failed", NEW)):
        out.append(ask("second-%s" % status, "asked with the context of a second attempt", pay, status_echo(pay, status=status), {"payment": {"state": state, "matched": True, "attempt": 2}, "next": act},
                       T0 + HOUR, again=[T0 + MINUTE]))
        out.append(ask("token-step-%s" % status, "asked with the context of its token step", pay, status_echo(pay, status=status), {"payment": {"state": state, "matched": True, "attempt": 1}, "next": act},
                       T0 + HOUR, answers=[]))
    out.append(ask("second-token-step-4", "asked with the context of the token step of a second attempt", pay, status_echo(pay, status="4"), {"payment": {"state": "failed", "matched": True, "attempt": 2},
                                                                                                                                          "next": NEW}, T0 + 2 * DAY, answers=[token_at(T0), repeated(T0 + DAY)]))
    out.append(ask("returned-after-second", "pending, then returned, of a second attempt", pay, status_echo(pay, status="5"), {"payment": {"state": "returned", "attempt": 2}, "next": NEW}, T0 + HOUR,
                   again=[T0 + MINUTE]))
    return out


def bare(pay):
    """A bare reference: nothing to compare."""
    input_ = {"trx_no": USUAL[pay]["trx_no"]}
    next_ = {"do": "check_status", "operation": S, "input": input_, "missing": ["payment"], "after": T0 + HOUR + 10 * SECOND}
    out = []
    for status, state in codes.STATUSES.items():
        out.append(ask("bare-%s" % status, "a bare reference: nothing is believed, the context is missing", pay, status_echo(pay, status=status),
                       {"call": "accepted", "payment": {"state": "unknown", "reported": state, "matched": False}, "next": next_}, T0 + HOUR, input_=input_))
    out += [
        ask("bare-not-found", "a bare reference that is not found", pay, LOST, {"call": "refused", "payment": {"state": "unknown", "matched": False}, "next": {"do": "check_status", "missing": ["payment"]}},
            T0 + HOUR, input_=input_),
        ask("bare-id", "with the gateway's own number", pay, status_echo(pay), {"payment": {"state": "unknown", "reported": "succeeded", "matched": False}, "next": {"do": "check_status", "missing": ["payment"]}},
            T0 + HOUR, input_={**input_, "trx_id": "6411"}),
    ]
    return out


def questions(pay):
    at = T0 + MINUTE
    waiting = check(at + MINUTE, pay)
    open_ = {"state": "unknown"}
    return [
        ask("not-sent", "the question was not sent: ask again", pay, NOT_SENT, {"call": "not_sent", "payment": open_, "next": RESEND}, at),
        ask("no-answer", "no answer to the question", pay, NO_ANSWER, {"call": "no_answer", "payment": open_, "next": waiting}, at),
        ask("html", "a page in place of an answer", pay, answer("<html>", 503, "text/html"), {"call": "unreadable", "payment": open_, "next": waiting}, at),
        ask("refused", "the question was refused", pay, said("9", "Invalid Virtual Account"), {"call": "refused", "payment": open_, "next": FIX}, at),
        ask("bank-says-no", "the bank's own code stands beside, and decides nothing", pay, status_echo(pay, status="4", bank_response_code="51"), {"payment": {"state": "failed"}, "next": NEW}, at),
        ask("failed-no-amount", "a failure without its amount", pay, status_echo(pay, status="4", trx_amount=0), {"payment": {"state": "failed", "matched": True}, "next": NEW}, at),
        ask("returned-amount", "a return of another amount ends nothing", pay, status_echo(pay, status="5", trx_amount=100), {"payment": open_, "next": HUMAN}, at),
        ask("other-source", "a payment from another account", pay, status_echo(pay, given(pay, source_account="9920000002")), {"payment": {"state": "succeeded", "matched": True}, "next": DONE}, at,
            input_={"payment": paid(pay, given(pay, source_account="9920000002"))}),
    ]


def refusals():
    """What no question may be."""
    long_ = "R" * 256
    out = []

    def one(id_, about, input_, *violations, via="typed", client="sendme"):
        out.append(refuse("status/refuse/" + id_, about, S, list(violations), via=via, client=client, input_=input_))

    one("nothing", "neither context nor reference", {}, ("trx_no", "required"))
    one("nulls", "null for both", {"payment": None, "trx_no": None}, ("trx_no", "required"))
    one("id-alone", "the gateway's number alone is no reference", {"trx_id": "6411"}, ("trx_no", "required"))
    for pay in PAYS:
        one("disagree-" + tag(pay), "the context of one payment, the reference of another", {"payment": paid(pay), "trx_no": USUAL[pay]["trx_no"] + "9"}, ("trx_no", "agrees"))
    one("not-a-context", "not a context", {"payment": "hello"}, ("payment", "format"))
    one("empty-context", "nothing", {"payment": ""}, ("payment", "min_length", 1), ("payment", "format"))
    one("context-object", "a context is a text", {"payment": {"operation": T}}, ("payment", "type"), via="document")
    one("question", "the context of a question", {"payment": paid(S)}, ("payment", "format"))
    one("read", "the context of a balance", {"payment": paid(B)}, ("payment", "format"))
    one("snap", "the context of another gateway", {"payment": context("faspay_snap.transfer", "faspay_snap/sandbox/99999")}, ("payment", "format"))
    one("other-merchant", "another merchant's payment", {"payment": context(T, "faspay_sendme/sandbox/fk-other")}, ("payment", "format"))
    one("other-environment", "a payment of the other environment", {"payment": context(T, "faspay_sendme/production/fk-3b1f7a62")}, ("payment", "format"))
    one("no-source", "no account anywhere", {"trx_no": "1"}, ("source_account", "required"), client="sendme_no_source")
    one("trx-no-empty", "empty", {"trx_no": ""}, ("trx_no", "min_length", 1))
    one("trx-no-256", "256 characters", {"trx_no": long_}, ("trx_no", "max_length", 255))
    for id_, text in (("newline", "a\n"), ("nul", "a\u0000")):
        one("trx-no-" + id_, "a control character", {"trx_no": text}, ("trx_no", "characters"))
    for id_, text in (("slash", "a/b"), ("slash-alone", "/"), ("dot", "."), ("dots", "..")):
        one("trx-no-" + id_, "a place in an address, not a reference", {"trx_no": text}, ("trx_no", "format"))
    one("trx-no-number", "not a text", {"trx_no": 87640001}, ("trx_no", "type"))
    one("trx-id-empty", "an empty segment", {"trx_no": "1", "trx_id": ""}, ("trx_id", "min_length", 1))
    for id_, text in (("letters", "64a"), ("slash", "6/4"), ("blank", "64 "), ("wide", "６")):
        one("trx-id-" + id_, "digits only", {"trx_no": "1", "trx_id": text}, ("trx_id", "characters"))
    one("unknown-field", "one spelling only", {"trx_no": "1", "reference": "1"}, ("reference", "unknown_field"), via="document")
    return out


def context(operation, client):
    return ('{"salur_context":1,"operation":"%s","client":"%s","attempt":1,"earlier_copy":false,"prepared_at":1749710690000,"send_before":1749710750000,"digest":"0","input":{}}'
            % (operation, client))


def everything():
    alfamart = [parse("status/cash-out-alfamart-%s" % status, "status %s of a cash-out at Alfamart" % status, S, status_echo(C, ALFAMART, status), {"payment": {"state": state, "matched": True}},
                      {"payment": paid(C, ALFAMART)}, now=T0 + MINUTE) for status, state in codes.STATUSES.items()]
    return [row for pay in PAYS for row in growing(pay) + scheduled(pay) + ended(pay) + bare(pay) + questions(pay)] + alfamart + refusals()


FILES = [("faspay_sendme/status.json", "Questions about a payment as it grows older.", PAGES + "; docs/decisions/0002", everything)]
