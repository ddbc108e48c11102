"""contexts.json: contexts of release 0.1.0, which every later release must read, and contexts that must be refused."""

import json

import frozen
import signing
from bench import DAY, HOUR, MINUTE, NO_ANSWER, NOT_SENT, SANDBOX, SECOND, T0, _case, answer, echo, moment, only_code, refuse_call
from cases_prepare import CO, ST, T


def read(id_, about, text, came, expect, at=T0 + 200 * SECOND):
    return _case("contexts/" + id_, about, "context", None, client="sandbox", context=text, answer=came, at=moment(at), expect=expect)


def again(id_, about, text, now):
    context = json.loads(text)
    expect = signing.prepared(context["operation"], SANDBOX, context["input"], now, context["attempt"] + 1)
    return _case("contexts/" + id_, about, "context", None, client="sandbox", context=text, again=[moment(now)], expect=expect)


def accepted():
    at = T0 + 200 * SECOND
    check = {"do": "check_status", "operation": ST, "input": {"disburse_id": "12345"}, "after": at + 10 * SECOND}
    first, second = frozen.TRANSFER, frozen.SECOND
    spaced = json.dumps(json.loads(first), indent=2)
    return [
        read("frozen-succeeded", "the first attempt succeeded", first, answer(echo(T)),
             {"operation": T, "call": "accepted", "payment": {"state": "succeeded", "reported": "succeeded", "matched": True, "can_be_returned": False, "attempt": 1}, "next": {"do": "done"}}),
        read("frozen-failed", "the first attempt failed", first, answer(only_code("-510")), {"payment": {"state": "failed", "attempt": 1}, "next": {"do": "new_payment"}}),
        read("frozen-no-answer", "no answer to the first attempt", first, NO_ANSWER, {"call": "no_answer", "payment": {"state": "unknown"}, "next": check}),
        read("frozen-not-sent", "the first attempt was not sent", first, NOT_SENT, {"call": "not_sent", "next": {"do": "resend"}}),
        read("frozen-differs", "another amount", first, answer(echo(T, amountTransfer=1)), {"payment": {"state": "unknown", "matched": False}, "problems": [{"path": "amount", "rule": "differs"}]}),
        read("frozen-white-space", "stored as JSON by a database that writes it its own way", spaced, answer(echo(T)), {"payment": {"state": "succeeded", "matched": True}}),
        again("frozen-again", "prepared again", first, T0 + 90 * SECOND),
        read("frozen-second-succeeded", "the second attempt succeeded", second, answer(echo(T)), {"payment": {"state": "succeeded", "attempt": 2, "matched": True}, "next": {"do": "done"}}),
        read("frozen-second-pending", "the second attempt is pending", second, answer(echo(T, "68")), {"payment": {"state": "pending", "attempt": 2}, "next": check}),
        read("frozen-second-failed", "a refusal of the second attempt proves nothing about the first", second, answer(only_code("-510")),
             {"call": "refused", "payment": {"state": "unknown", "reported": "failed", "attempt": 2}, "next": check}),
        read("frozen-second-already-finished", "already finished", second, answer(only_code("-142")), {"call": "refused", "payment": {"state": "unknown", "attempt": 2}, "next": check}),
        read("frozen-second-not-sent", "the second was not sent, the first may have been", second, NOT_SENT, {"call": "not_sent", "payment": {"state": "unknown"}, "next": check}),
        again("frozen-second-again", "prepared a third time", second, T0 + 300 * SECOND),
        read("frozen-cash-out", "a cash-out was accepted", frozen.CASH_OUT, answer(echo(CO)), {"payment": {"state": "pending", "matched": True}, "next": {"do": "wait", "after": T0 + DAY}}),
        read("frozen-cash-out-no-answer", "a cash-out without an answer", frozen.CASH_OUT, NO_ANSWER, {"payment": {"state": "unknown"}, "next": {"do": "wait", "after": T0 + HOUR}}),
    ]


def refused():
    good = frozen.TRANSFER
    bad = [
        ("empty", "nothing", "", ("context", "json")),
        ("text", "not JSON", "hello", ("context", "json")),
        ("truncated", "cut", good[:-30], ("context", "json")),
        ("list", "a list", "[]", ("context", "type")),
        ("object", "an empty object", "{}", ("salur_context", "required")),
        ("other-json", "somebody else's JSON", '{"order":"INV-1"}', ("salur_context", "required")),
        ("no-version", "without its version", frozen.context("transfer", salur_context=None), ("salur_context", "required")),
        ("later-version", "of a later version", frozen.context("transfer", salur_context=2), ("salur_context", "later_than")),
        ("version-text", "a version that is a text", frozen.context("transfer", salur_context="1"), ("salur_context", "type")),
        ("no-operation", "without its operation", frozen.context("transfer", operation=None), ("operation", "required")),
        ("unknown-operation", "an operation that is none", frozen.context("transfer", operation="duitku.refund"), ("operation", "one_of")),
        ("no-client", "without its client", frozen.context("transfer", client=None), ("client", "required")),
        ("no-attempt", "without its attempt", frozen.context("transfer", attempt=None), ("attempt", "required")),
        ("attempt-text", "an attempt that is a text", frozen.context("transfer", attempt="1"), ("attempt", "type")),
        ("no-input", "without its input", frozen.context("transfer", input=None), ("input", "required")),
        ("no-amount", "its input lacks the amount", frozen.context("transfer", input={name: value for name, value in json.loads(good)["input"].items() if name != "amount"}), ("amount", "required")),
        ("no-prepared-at", "without its moment", frozen.context("transfer", prepared_at=None), ("prepared_at", "required")),
        ("duplicate", "a key that is there twice", good[:-1] + ',"attempt":2}', ("attempt", "duplicate_key")),
        ("trailing", "something behind the end", good + "x", ("context", "json")),
        ("too-deep", "65 levels and more", good[:-1] + ',"x":{"y":' + "[" * 70 + "]" * 70 + "}}", ("x.y", "too_deep")),
    ]
    foreign = [
        ("other-merchant", "another merchant's", frozen.context("transfer", client="duitku/sandbox/3552"), ("client", "differs")),
        ("other-environment", "of the other environment", frozen.context("transfer", client="duitku/production/3551"), ("client", "differs")),
        ("other-gateway", "of another gateway", frozen.context("transfer", client="cashin/sandbox/3551", operation="cashin.top_up"), ("client", "differs")),
    ]
    out = []
    for code, rows in (("invalid_context", bad), ("foreign_context", foreign)):
        for id_, about, text, wrong in rows:
            out.append(refuse_call("contexts/parse-" + id_, about, "parse", code, "context", [wrong], context=text, answer=answer(echo(T)), at=moment(T0 + SECOND)))
            out.append(refuse_call("contexts/again-" + id_, about, "prepare_again", code, "context", [wrong], context=text, moment=moment(T0 + MINUTE)))
    pays_again = dict(verb="prepare_again", code="repeat_pays_again", phase="context", violations=[])
    out += [
        refuse_call("contexts/cash-out-repeat", "a second cash-out pays again", **pays_again, context=frozen.CASH_OUT, moment=moment(T0 + MINUTE)),
        refuse_call("contexts/cash-out-repeat-at-once", "also at the same moment", **pays_again, context=frozen.CASH_OUT, moment=moment(T0)),
        refuse_call("contexts/cash-out-repeat-day", "also a day later", **pays_again, context=frozen.CASH_OUT, moment=moment(T0 + DAY)),
    ]
    return out


FILES = [("contexts.json", "Contexts of release 0.1.0, written by hand from docs/documents.md, and contexts that must be refused.",
          "docs/documents.md; digests computed with Python's hashlib", lambda: accepted() + refused())]
