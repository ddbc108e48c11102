"""contexts.json of SendMe's older API: contexts of its first release, token steps among them, which every later release must read, and contexts that must be refused."""

import json

import sendme_frozen as frozen
import sendme_wire as wire
from sendme_bench import (
    CLIENTS,
    DAY,
    DONE,
    FIX,
    FORMULA,
    FRESH_TOKEN,
    HOUR,
    MINUTE,
    NEW,
    NO_ANSWER,
    NOT_SENT,
    OTHER_ENTROPY,
    PERMATA,
    RESEND,
    SECOND,
    T0,
    TOKEN,
    UNAUTHORIZED,
    B,
    C,
    R,
    S,
    T,
    U,
    answer,
    came,
    case,
    check,
    echo,
    moment,
    parse,
    refuse_call,
    repeated,
    said,
    short,
    status_echo,
    token_answer,
    token_at,
)

SOURCE = "docs/documents.md; " + FORMULA
DECLINED = said("9", "Invalid Request body")


def read(id_, about, text, what, expect, at=T0 + 30 * SECOND, answers=()):
    what = what if "headers" in what or "failure" in what else answer(what)
    return case("contexts/" + id_, about, "context", None, client="sendme", context=text, answers=list(answers) or None, answer=what, at=moment(at), expect=expect)


def sends(id_, about, text, request, attempt, until, answers=(), again=()):
    """The last step of a stored context is a request."""
    return case("contexts/" + id_, about, "context", None, client="sendme", context=text, answers=list(answers) or None, again=[moment(at, OTHER_ENTROPY) for at in again] or None,
                expect={"request": request, "attempt": attempt, "send_before": until, "to_sign": None})


def call_of(text, at, token=TOKEN):
    """The call of a stored context: its dates stand in it."""
    context = json.loads(text)
    return wire.request(CLIENTS["sendme"], short(context["operation"]), context["input"], at, token)


def token_of(text, at):
    return wire.token_request(CLIENTS["sendme"], short(json.loads(text)["operation"]), at)


def until(text, at):
    return wire.send_before(CLIENTS["sendme"], short(json.loads(text)["operation"]), at)


def unsent(text):
    flag = '"earlier_copy":false,'
    return text.replace(flag, flag + '"unsent":true,')


def calls(text, name, good):
    """A first attempt whose call was prepared."""
    op = json.loads(text)["operation"]
    reference = json.loads(text)["input"]["trx_no"]
    at, later = T0 + 30 * SECOND, T0 + 5 * MINUTE
    asked = check(at + 10 * SECOND, op, reference)
    asked["input"] = {**asked["input"], "payment": text}
    return [
        read(name + "-paid", "it was paid", text, good, {"operation": op, "call": "accepted", "payment": {"state": "succeeded", "matched": True, "attempt": 1}, "next": DONE}),
        read(name + "-declined", "it was refused", text, DECLINED, {"call": "refused", "payment": {"state": "failed", "attempt": 1}, "next": FIX}),
        read(name + "-no-answer", "no answer: the status call carries this very text", text, NO_ANSWER, {"call": "no_answer", "payment": {"state": "unknown"}, "next": asked}),
        read(name + "-not-sent", "it was not sent", text, NOT_SENT, {"call": "not_sent", "next": {"do": "resend", "context": unsent(text)}}),
        read(name + "-white-space", "stored as JSON by a database that writes it its own way", json.dumps(json.loads(text), indent=2), good, {"payment": {"state": "succeeded"}}),
        sends(name + "-again", "another process prepares it again: no token lives there", text, token_of(text, later), 2, until(text, later), again=[later]),
        sends(name + "-again-days", "days later", text, call_of(text, T0 + 3 * DAY), 2, until(text, T0 + 3 * DAY), [repeated(T0 + 3 * DAY), token_at(T0 + 3 * DAY)]),
        sends(name + "-unauthorized", "its token was refused: another process asks for a fresh one", text, token_of(text, at), 1, T0 + MINUTE, [came(UNAUTHORIZED, at)]),
        sends(name + "-unauthorized-call", "and sends the call with it", text, call_of(text, at + SECOND, FRESH_TOKEN), 1, T0 + MINUTE, [came(UNAUTHORIZED, at), token_at(at + SECOND, FRESH_TOKEN)]),
    ]


def token_steps():
    """Stored before the request for a token was sent: whatever happened, no payment was sent."""
    text, again = frozen.TRANSFER_TOKEN, frozen.TRANSFER_TOKEN_AGAIN
    at, later = T0 + 30 * SECOND, T0 + 5 * MINUTE
    out = [
        sends("token-given", "the token came to another process", text, call_of(text, at), 1, T0 + MINUTE, [token_at(at)]),
        read("token-late", "the token came too late", text, token_answer(), {"call": "not_sent", "payment": {"state": "unknown", "attempt": 1}, "next": RESEND, "body": None}, T0 + MINUTE + 1),
        read("token-refused", "no token was given", text, UNAUTHORIZED, {"call": "refused", "payment": {"state": "failed", "attempt": 1}, "next": FIX}),
        read("token-no-answer", "killed before an answer came", text, NO_ANSWER, {"call": "no_answer", "payment": {"state": "unknown", "attempt": 1}, "next": RESEND}),
        read("token-not-sent", "not sent", text, NOT_SENT, {"call": "not_sent", "payment": {"state": "unknown", "attempt": 1}, "next": RESEND}),
        sends("token-again", "prepared again: no earlier copy counts", text, token_of(text, later), 2, until(text, later), again=[later]),
        sends("token-again-call", "prepared again, and called", text, call_of(text, later), 2, until(text, later), [repeated(later), token_at(later)]),
        read("token-again-declined", "prepared again, called, and refused: nothing else was ever sent", text, DECLINED, {"payment": {"state": "failed", "attempt": 2}, "next": FIX}, later + SECOND,
             [repeated(later), token_at(later)]),
        read("token-given-paid", "called and paid", text, echo(T, status="2"), {"payment": {"state": "succeeded", "matched": True, "attempt": 1}, "next": DONE}, at + SECOND, [token_at(at)]),
        sends("fresh-token-given", "the fresh token came", again, call_of(again, at, FRESH_TOKEN), 1, T0 + MINUTE, [token_at(at, FRESH_TOKEN)]),
        read("fresh-token-given-unauthorized", "and was refused as well: a silent copy of the call may have been taken", again, UNAUTHORIZED,
             {"call": "refused", "payment": {"state": "unknown", "attempt": 1}, "next": check(at + 11 * SECOND)}, at + SECOND, [token_at(at, FRESH_TOKEN)]),
        read("fresh-token-refused", "no fresh token was given: a silent copy of the call that was refused may have been taken", again, UNAUTHORIZED,
             {"call": "refused", "payment": {"state": "unknown", "attempt": 1}, "next": check(at + 10 * SECOND)}),
        read("fresh-token-again-declined", "no fresh token came, prepared again, and refused: the first copy counts", again, DECLINED, {"payment": {"state": "unknown", "reported": "failed", "attempt": 2}}, later + SECOND,
             [came(NO_ANSWER, at), repeated(later), token_at(later)]),
        read("fresh-token-no-answer", "killed before the fresh token came", again, NO_ANSWER, {"call": "no_answer", "payment": {"state": "unknown"}, "next": RESEND}),
        read("called-again-unauthorized", "the call with the fresh token was refused as well", frozen.TRANSFER_AGAIN, UNAUTHORIZED,
             {"call": "refused", "payment": {"state": "unknown", "attempt": 1}, "next": check(at + 10 * SECOND)}),
        read("called-again-paid", "the call with the fresh token was paid", frozen.TRANSFER_AGAIN, echo(T, status="2"), {"payment": {"state": "succeeded", "attempt": 1}, "next": DONE}),
        sends("called-again-again", "a second attempt after it", frozen.TRANSFER_AGAIN, token_of(text, later), 2, until(text, later), again=[later]),
        sends("later-token-unauthorized", "no more time than the token step had", frozen.TRANSFER_LATER_TOKEN, token_of(text, at), 1, T0 + MINUTE, [came(UNAUTHORIZED, at)]),
        read("later-token-not-found", "asked about until its own end of sending", frozen.TRANSFER_LATER_TOKEN, NO_ANSWER, {"payment": {"state": "unknown"}, "next": check(at + 10 * SECOND)}),
        sends("registration-token-given", "a registration goes on", frozen.REGISTRATION_TOKEN, call_of(frozen.REGISTRATION_TOKEN, at), 1, None, [token_at(at)]),
        read("registration-token-no-answer", "a registration is asked for again", frozen.REGISTRATION_TOKEN, NO_ANSWER, {"operation": R, "call": "no_answer", "payment": None, "next": RESEND}),
        read("registration-token-refused", "no token for a registration", frozen.REGISTRATION_TOKEN, UNAUTHORIZED, {"call": "refused", "payment": None, "next": FIX}),
        read("balance", "a balance", frozen.BALANCE, echo(B, status="2"), {"operation": B, "call": "accepted", "payment": None, "next": DONE}),
        read("balance-no-answer", "a balance is asked for again with its own context", frozen.BALANCE, NO_ANSWER, {"call": "no_answer", "next": {"do": "resend", "context": frozen.BALANCE}}),
    ]
    return out


def second_attempts():
    at = T0 + 2 * MINUTE
    asked = check(at + 10 * SECOND)
    call, token = frozen.TRANSFER_SECOND, frozen.TRANSFER_SECOND_TOKEN
    out = [
        read("second-paid", "the second attempt was paid", call, echo(T, status="2"), {"payment": {"state": "succeeded", "matched": True, "attempt": 2}, "next": DONE}, at),
        read("second-declined", "a refusal of the second attempt proves nothing about the first", call, DECLINED, {"call": "refused", "payment": {"state": "unknown", "reported": "failed", "attempt": 2}, "next": asked}, at),
        read("second-taken", "its reference is there already", call, said("9", "Your Transaction Number already exists"), {"call": "refused", "payment": {"state": "unknown", "attempt": 2}, "next": asked}, at),
        read("second-not-sent", "the second was not sent, the first may have been", call, NOT_SENT, {"call": "not_sent", "payment": {"state": "unknown", "attempt": 2}, "next": asked}, at),
        sends("second-again", "a third attempt", call, token_of(call, at), 3, until(call, at), again=[at]),
        read("second-token-no-answer", "no answer to its request for a token: the first may have been paid", token, NO_ANSWER, {"call": "no_answer", "payment": {"state": "unknown", "attempt": 2}, "next": asked}, at),
        read("second-token-refused", "no token: the first may have been paid", token, UNAUTHORIZED, {"call": "refused", "payment": {"state": "unknown", "attempt": 2}, "next": asked}, at),
        sends("second-token-given", "its token came", token, call_of(token, T0 + 90 * SECOND), 2, T0 + 2 * MINUTE, [token_at(T0 + 90 * SECOND)]),
        read("second-token-again-declined", "a third attempt, refused: the first may have been paid all the same", token, DECLINED, {"payment": {"state": "unknown", "reported": "failed", "attempt": 3}}, at + SECOND,
             [repeated(at), token_at(at)]),
        read("unsent-again-declined", "nothing of the first was sent: the refusal of the second is the refusal of the payment", frozen.TRANSFER_UNSENT, DECLINED, {"payment": {"state": "failed", "attempt": 2}, "next": FIX},
             at + SECOND, [repeated(at), token_at(at)]),
    ]
    return out


def asked():
    """A status call prepared with a frozen context."""
    out = []
    for text, name, pay, input_ in ((frozen.TRANSFER, "transfer", T, None), (frozen.TRANSFER_SECOND, "transfer-second", T, None), (frozen.TRANSFER_TOKEN, "transfer-token", T, None), (frozen.CASH_OUT, "cash-out", C, None),
                                    (frozen.CASH_OUT_PERMATA, "permata", C, PERMATA), (frozen.TOP_UP, "top-up", U, None)):
        for status, state, act in (("2", "succeeded", DONE), ("4", "failed", NEW), ("5", "returned", NEW)):
            out.append(parse("contexts/%s-asked-%s" % (name, status), "its status: %s" % state, S, status_echo(pay, input_, status),
                             {"payment": {"state": state, "matched": True, "attempt": json.loads(text)["attempt"]}, "next": act}, {"payment": text}, now=T0 + HOUR))
    return out


def refused(good):
    inner = json.loads(good)["input"]
    bad = [
        ("empty", "nothing", "", ("context", "json")), ("text", "not JSON", "hello", ("context", "json")), ("truncated", "cut", good[:-30], ("context", "json")), ("list", "a list", "[]", ("context", "type")),
        ("object", "an empty object", "{}", ("salur_context", "required")), ("later-version", "of a later version", frozen.context(good, salur_context=2), ("salur_context", "later_than")),
        ("no-operation", "without its operation", frozen.context(good, operation=None), ("operation", "required")),
        ("unknown-operation", "an operation that is none", frozen.context(good, operation="faspay_sendme.refund"), ("operation", "one_of")),
        ("no-client", "without its client", frozen.context(good, client=None), ("client", "required")), ("attempt-zero", "attempts count from 1", frozen.context(good, attempt=0), ("attempt", "type")),
        ("token-step-text", "not a flag", frozen.context(good, token_step="true"), ("token_step", "type")), ("token-again-number", "not a flag", frozen.context(good, token_again=1), ("token_again", "type")),
        ("no-input", "without its input", frozen.context(good, input=None), ("input", "required")),
        ("no-amount", "its input lacks the amount", frozen.context(good, input={name: value for name, value in inner.items() if name != "amount"}), ("amount", "required")),
        ("bad-input", "its input breaks a rule", frozen.context(good, input={**inner, "trx_no": "a/b"}), ("trx_no", "characters")),
        ("unknown-key", "a key of no release", frozen.context(good, access_token=TOKEN), ("access_token", "unknown_field")),
        ("duplicate", "a key that is there twice", good[:-1] + ',"attempt":2}', ("attempt", "duplicate_key")), ("trailing", "something behind the end", good + "x", ("context", "json")),
    ]
    foreign = [
        ("other-merchant", "another merchant's", frozen.context(good, client="faspay_sendme/sandbox/fk-other"), ("client", "differs")),
        ("other-environment", "of the other environment", frozen.context(good, client="faspay_sendme/production/fk-3b1f7a62"), ("client", "differs")),
        ("other-gateway", "of Faspay's other interface", frozen.context(good, client="faspay_snap/sandbox/99999"), ("client", "differs")),
    ]
    out = []
    for code, rows in (("invalid_context", bad), ("foreign_context", foreign)):
        for id_, about, text, wrong in rows:
            out.append(refuse_call("contexts/parse-" + id_, about, "parse", code, "context", [wrong], client="sendme", context=text, answer=answer(echo(T)), at=moment(T0 + SECOND)))
            out.append(refuse_call("contexts/again-" + id_, about, "prepare_again", code, "context", [wrong], client="sendme", context=text, moment=moment(T0 + MINUTE)))
    for id_, text in (("call", good), ("token-step", frozen.TRANSFER_TOKEN)):
        out.append(refuse_call("contexts/attach-" + id_, "nothing here waits for a signature from outside", "attach_signature", "invalid_context", "context", [("context", "format")], client="sendme", context=text,
                               signature="A" * 344))
    token = frozen.TRANSFER_TOKEN
    for id_, about, text, code, wrong in (("foreign", "another merchant's token step", frozen.context(token, client="faspay_sendme/sandbox/x"), "foreign_context", ("client", "differs")),
                                          ("cut", "a token step that was cut", token[:-5], "invalid_context", ("context", "json"))):
        out.append(refuse_call("contexts/parse-token-%s" % id_, about, "parse", code, "context", [wrong], client="sendme", context=text, answer=token_answer(), at=moment(T0 + SECOND)))
        out.append(refuse_call("contexts/again-token-%s" % id_, about, "prepare_again", code, "context", [wrong], client="sendme", context=text, moment=moment(T0 + MINUTE)))
    return out


def everything():
    out = []
    for text, name, good in ((frozen.TRANSFER, "transfer", echo(T, status="2")), (frozen.CASH_OUT, "cash-out", echo(C, status="2")), (frozen.CASH_OUT_PERMATA, "permata", echo(C, PERMATA, "2")),
                             (frozen.TOP_UP, "top-up", echo(U, status="2"))):
        out += calls(text, name, good)
    return out + token_steps() + second_attempts() + asked() + refused(frozen.TRANSFER)


FILES = [("faspay_sendme/contexts.json", "Contexts of the first release with SendMe's older API, and contexts that must be refused.", SOURCE, everything)]
