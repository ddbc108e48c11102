"""contexts.json of both gateways: contexts of the first release with SNAP, which every later release must read, and contexts that must be refused."""

import json

import snap_emsa
import snap_frozen as frozen
import snap_wire as wire
from snap_bench import (
    CLIENTS,
    CU,
    CUS,
    DAY,
    FBP,
    FT,
    FTS,
    FU,
    FUS,
    HOUR,
    MINUTE,
    NO_ANSWER,
    NOT_SENT,
    OF,
    OTHER_ENTROPY,
    SECOND,
    STATUS_OF,
    T0,
    answer,
    case,
    check,
    echo,
    gateway_of,
    moment,
    only_code,
    parse,
    refuse_call,
    usual_client,
)

SOURCE = "docs/documents.md; digests and signatures computed with Python"


def read(id_, about, text, came, expect, at=T0 + 2 * MINUTE):
    op = json.loads(text)["operation"]
    if "failure" not in came:
        came = came if "status" in came else answer(came, int(came["responseCode"][:3]))
    return case(gateway_of(op), "contexts/" + id_, about, "context", None, client=usual_client(op), context=text, answer=came, at=moment(at), expect=expect)


def again(id_, about, text, now, client=None):
    context = json.loads(text)
    op = context["operation"]
    client = client or usual_client(op)
    config = CLIENTS[client]
    at = moment(now, OTHER_ENTROPY)
    expect = {"attempt": context["attempt"] + 1, "send_before": wire.send_before(op, config, now)}
    if "private_key" in config:
        expect.update(request=wire.request(op, config, OF[gateway_of(op)], context["input"], at, now), to_sign=None)
    else:
        expect.update(request=None, to_sign={"algorithm": "RSASSA-PKCS1-v1_5-SHA256", "string_to_sign": wire.string_to_sign(op, config, context["input"], now, now)})
    return case(gateway_of(op), "contexts/" + id_, about, "context", None, client=client, context=text, again=[at], expect=expect)


def first(text, name):
    """A first attempt, read by its answers; a status call carries the very same text."""
    op = json.loads(text)["operation"]
    at = T0 + 2 * MINUTE
    asked = check(op, at + 10 * SECOND) if op in STATUS_OF else {"do": "ask_human"}
    if op in STATUS_OF:
        asked["input"] = {**asked["input"], "payment": text}
    spaced = json.dumps(json.loads(text), indent=2)
    good = {FT: "00", FU: "00", FBP: "2", CU: None}[op]
    ended = {"state": "pending", "matched": True, "attempt": 1} if op == CU else {"state": "succeeded", "matched": True, "attempt": 1}
    return [
        read("%s-taken" % name, "the first attempt was taken", text, echo(op, status=good), {"operation": op, "call": "accepted", "payment": ended, "next": asked if op == CU else {"do": "done"}}),
        read("%s-failed" % name, "the first attempt was declined", text, only_code(op, "403", "14"), {"payment": {"state": "failed", "attempt": 1}, "next": {"do": "new_payment"}}),
        read("%s-no-answer" % name, "no answer to the first attempt", text, NO_ANSWER, {"call": "no_answer", "payment": {"state": "unknown"}, "next": asked}),
        read("%s-not-sent" % name, "the first attempt was not sent", text, NOT_SENT,
             {"call": "not_sent", "next": {"do": "resend", "context": text.replace('"earlier_copy":false,', '"earlier_copy":false,"unsent":true,')}}),
        read("%s-white-space" % name, "stored as JSON by a database that writes it its own way", spaced, echo(op, status=good), {"payment": ended}),
        again("%s-again" % name, "prepared again: same dates, new id, new time stamp", text, T0 + 90 * SECOND),
        again("%s-again-days" % name, "prepared again days later", text, T0 + 3 * DAY),
    ]


def second(text, name):
    op = json.loads(text)["operation"]
    at = T0 + 3 * MINUTE
    asked = check(op, at + 10 * SECOND)
    good = {FT: "00", CU: None}[op]
    state = "pending" if op == CU else "succeeded"
    return [
        read("%s-taken" % name, "the second attempt was taken", text, echo(op, status=good), {"payment": {"state": state, "matched": True, "attempt": 2}, "next": asked if op == CU else {"do": "done"}}, at),
        read("%s-failed" % name, "a refusal of the second attempt proves nothing about the first", text, only_code(op, "403", "14"),
             {"call": "refused", "payment": {"state": "unknown", "reported": "failed", "attempt": 2}, "next": asked}, at),
        read("%s-duplicate" % name, "its reference is there already", text, only_code(op, "409", "01"), {"call": "refused", "payment": {"state": "unknown", "attempt": 2}, "next": asked}, at),
        read("%s-not-sent" % name, "the second was not sent, the first may have been", text, NOT_SENT, {"call": "not_sent", "payment": {"state": "unknown"}, "next": asked}, at),
        again("%s-again" % name, "prepared a third time", text, T0 + 5 * MINUTE),
    ]


def asked(text, op, name):
    """A status call prepared with a frozen context."""
    reference = json.loads(text)["input"]["partner_reference_no"]
    input_ = {"original_partner_reference_no": reference, "payment": text}
    out = []
    for status, state, act in (("00", "succeeded", "done"), ("04", "returned", "new_payment"), ("06", "failed", "new_payment")):
        out.append(parse("contexts/%s-asked-%s" % (name, status), "its status: %s" % state, op, echo(op, status=status), {"payment": {"state": state, "matched": True, "attempt": json.loads(text)["attempt"]},
                                                                                                                       "next": {"do": act}}, input_=input_, now=T0 + HOUR))
    return out


def waiting(text, name):
    """A frozen context that waits for its signature."""
    context = json.loads(text)
    op, gateway = context["operation"], gateway_of(context["operation"])
    client = usual_client(op) + "_external"
    good = snap_emsa.sign(OF[gateway], wire.string_to_sign(op, CLIENTS[client], context["input"], T0, T0))

    def one(id_, about, code, phase, wrong, changed, client_=client):
        return refuse_call(gateway, "contexts/%s-%s" % (name, id_), about, "attach_signature", code, phase, [wrong], client=client_, context=changed, signature=good)

    return [
        again("%s-again" % name, "prepared again: it waits anew", text, T0 + MINUTE, client),
        one("digest", "of a request of other bytes", "invalid_context", "context", ("digest", "differs"), frozen.context(text, digest="00" * 32)),
        one("amount", "its amount was changed: other bytes", "invalid_context", "context", ("digest", "differs"), frozen.context(text, input={**context["input"], "amount": 1})),
        one("signed", "it waits for no signature", "invalid_context", "context", ("unsigned", "missing"), frozen.context(text, unsigned=None)),
        one("foreign", "another merchant's", "foreign_context", "context", ("client", "differs"), frozen.context(text, client="%s/production/x" % gateway)),
        one("damaged", "not a context", "invalid_context", "context", ("context", "json"), text[:-9]),
    ]


def ids(good, op):
    """Ids of requests in contexts: digits, or a UUID (Cash In's quirk), up to 36 characters. They stand in a header, and what a person is asked names them."""
    name, gateway = op.split(".")[1].replace("_", "-"), gateway_of(op)
    out = []
    for place, row in enumerate(snap_emsa.KNOWN["fields"]["x_external_id_numeric_36"]):
        text, is_uuid = frozen.context(good, request_id=row["in"]), row["in"].count("-") == 4
        if row["ok"] or is_uuid:
            out.append(read("%s-id-%d" % (name, 1 + place), "a UUID" if is_uuid else "an id of %d digits" % len(row["in"]), text, NO_ANSWER, {"call": "no_answer", "payment": {"state": "unknown"}}))
        else:
            out.append(refuse_call(gateway, "contexts/%s-id-%d" % (name, 1 + place), "an id that is none", "prepare_again", "invalid_context", "context", [("request_id", "format")], client=usual_client(op),
                                   context=text, moment=moment(T0 + MINUTE)))
    return out


def refused(good, op):
    gateway = gateway_of(op)
    other = {"faspay_snap": "cashin", "cashin": "faspay_snap"}[gateway]
    inner = json.loads(good)["input"]
    bad = [
        ("empty", "nothing", "", ("context", "json")), ("text", "not JSON", "hello", ("context", "json")), ("truncated", "cut", good[:-30], ("context", "json")), ("list", "a list", "[]", ("context", "type")),
        ("object", "an empty object", "{}", ("salur_context", "required")), ("later-version", "of a later version", frozen.context(good, salur_context=2), ("salur_context", "later_than")),
        ("no-operation", "without its operation", frozen.context(good, operation=None), ("operation", "required")),
        ("unknown-operation", "an operation that is none", frozen.context(good, operation=gateway + ".refund"), ("operation", "one_of")),
        ("no-client", "without its client", frozen.context(good, client=None), ("client", "required")), ("attempt-zero", "attempts count from 1", frozen.context(good, attempt=0), ("attempt", "type")),
        ("request-id-number", "an id that is a number", frozen.context(good, request_id=1), ("request_id", "type")), ("unsigned-text", "not a flag", frozen.context(good, unsigned="true"), ("unsigned", "type")),
        ("no-input", "without its input", frozen.context(good, input=None), ("input", "required")),
        ("no-amount", "its input lacks the amount", frozen.context(good, input={name: value for name, value in inner.items() if name != "amount"}), ("amount", "required")),
        ("unknown-key", "a key of no release", frozen.context(good, signature="x"), ("signature", "unknown_field")),
        ("duplicate", "a key that is there twice", good[:-1] + ',"attempt":2}', ("attempt", "duplicate_key")), ("trailing", "something behind the end", good + "x", ("context", "json")),
    ]
    foreign = [
        ("other-merchant", "another merchant's", frozen.context(good, client="%s/sandbox/12345" % gateway), ("client", "differs")),
        ("other-environment", "of the other environment", frozen.context(good, client=json.loads(good)["client"].replace("sandbox", "production")), ("client", "differs")),
        ("other-gateway", "of another gateway", frozen.context(good, client="%s/sandbox/99999" % other), ("client", "differs")),
    ]
    out = []
    for code, rows in (("invalid_context", bad), ("foreign_context", foreign)):
        for id_, about, text, wrong in rows:
            out.append(refuse_call(gateway, "contexts/parse-" + id_, about, "parse", code, "context", [wrong], client=usual_client(op), context=text, answer=answer(echo(op)), at=moment(T0 + SECOND)))
            out.append(refuse_call(gateway, "contexts/again-" + id_, about, "prepare_again", code, "context", [wrong], client=usual_client(op), context=text, moment=moment(T0 + MINUTE)))
    return out


def faspay():
    out = first(frozen.TRANSFER, "transfer") + first(frozen.TOP_UP, "top-up") + first(frozen.BILL, "bill-payment") + second(frozen.TRANSFER_SECOND, "transfer-second")
    out += asked(frozen.TRANSFER, FTS, "transfer") + asked(frozen.TRANSFER_SECOND, FTS, "transfer-second") + asked(frozen.TOP_UP, FUS, "top-up")
    unsent = again("transfer-unsent-again", "nothing of it was sent: no earlier copy counts", frozen.TRANSFER_UNSENT, T0 + MINUTE)
    return out + [unsent] + waiting(frozen.TRANSFER_UNSIGNED, "transfer-unsigned") + ids(frozen.TRANSFER, FT) + refused(frozen.TRANSFER, FT)


def cashin():
    out = first(frozen.CASHIN, "top-up") + second(frozen.CASHIN_SECOND, "top-up-second") + asked(frozen.CASHIN, CUS, "top-up") + asked(frozen.CASHIN_SECOND, CUS, "top-up-second")
    out += asked(frozen.CASHIN_UUID, CUS, "top-up-uuid")
    out.append(again("top-up-uuid-again", "prepared again with digits", frozen.CASHIN_UUID, T0 + MINUTE))
    return out + waiting(frozen.CASHIN_UNSIGNED, "top-up-unsigned") + ids(frozen.CASHIN, CU) + refused(frozen.CASHIN, CU)


FILES = [
    ("faspay_snap/contexts.json", "Contexts of the first release with SNAP, and contexts that must be refused.", SOURCE, faspay),
    ("cashin/contexts.json", "Contexts of the first release with SNAP, and contexts that must be refused.", SOURCE, cashin),
]
