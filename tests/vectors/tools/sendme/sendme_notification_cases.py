"""notifications.json and notify.json of SendMe's older API. How a notification is signed is documented; how the signature travels is not: both readings are taken."""

import base64
import json

import sendme_codes as codes
import sendme_wire as wire
from sendme_bench import (
    ALFAMART,
    BY_CRYPTOGRAPHY,
    CLIENTS,
    DAY,
    DROP,
    KNOWN,
    MINUTE,
    PAGES,
    PERMATA,
    SECOND,
    T0,
    USUAL,
    C,
    R,
    T,
    U,
    case,
    changed,
    check,
    moment,
    refuse_call,
    step,
    tag,
    waiting,
)

PATH = "/cb"
SOURCE = PAGES + ", notification; the signature's transport is assumed"
NAME = "faspay_sendme.payment_notification"
CONFIG = CLIENTS["sendme"]
COVERED = ("request virtual_account va_name beneficiary_virtual_account beneficiary_account beneficiary_name beneficiary_phone trx_id trx_date amount trx_desc trx_status trx_status_date trx_reff"
           " trx_no beneficiary_bank_code bank_name bank_response_code bank_response_msg").split()


def body_of(pay, status="2", input_=None, **changes):
    """What Faspay posts about a payment."""
    whole = USUAL[pay] if input_ is None else input_
    body = {"request": "Transfer Notification", "virtual_account": "9920000001", "va_name": "Acme Test",
            **{name: whole[name] for name in ("beneficiary_virtual_account", "beneficiary_account", "beneficiary_name") if name in whole}, "trx_id": "6411", "trx_date": "2025-06-12 13:44:50",
            "trx_amount": "%d00" % whole["amount"], "trx_desc": whole.get("trx_desc", ""), "trx_status": status, "trx_status_date": "2025-06-12 13:45:10", "trx_reff": "REF_0001",
            "trx_no": whole["trx_no"], "bank_code": whole["beneficiary_bank_code"], "bank_name": "BCA", "bank_response_code": "00", "bank_response_msg": "success"}
    return changed(body, **changes)


FORMS = {"hex": bytes.hex, "upper": lambda digest: digest.hex().upper(), "base64": lambda digest: base64.b64encode(digest).decode("ascii")}


def signature(text, config=CONFIG, form="hex", method="POST"):
    return FORMS[form](wire.callback_signature(config, method, text))


def message(body, header="faspay-signature", signed=None, headers=(), method="POST", **how):
    """Signed in a header. `signed`: another text than the body's."""
    text = body if isinstance(body, str) else wire.compact(body)
    return {"method": method, "path": PATH, "headers": [["Content-Type", "application/json"], [header, signature(text if signed is None else signed, **how)], *headers], "body": text}


def inside(body, place="last", text=None, **how):
    """Signed in the body's own field `signature`, over the body without it."""
    whole = wire.compact(body)
    field = '"signature":"%s"' % signature(whole, **how)
    out = {"last": whole[:-1] + "," + field + "}", "first": "{" + field + "," + whole[1:], "middle": whole.replace(',"trx_no"', "," + field + ',"trx_no"')}[place] if text is None else text(field)
    return {"method": "POST", "path": PATH, "headers": [["Content-Type", "application/json"]], "body": out}


def receive(id_, about, what, expect, source=None, client="sendme", at=T0 + MINUTE):
    return case("notifications/" + id_, about, "receive", source, client=client, message=what, at=moment(at), expect={"operation": NAME, "fresh": True, "covered": COVERED, "uncovered": [], "reply": {"status": 200, "body": ""}, **expect})


def refused(id_, about, what, code="forged_notification", *violations, client="sendme"):
    return refuse_call("notifications/" + id_, about, "receive", code, "notification", list(violations), client=client, message=what, at=moment(T0 + MINUTE))


def received():
    known = KNOWN["callbacks"]
    for row in known:
        assert wire.callback_signature(CONFIG, "POST", row["body"]).hex() == row["hex"] and signature(row["body"], form="base64") == row["base64"]
    good = body_of(T)
    usual = {"references": {"trx_no": "87640001", "trx_id": "6411"}, "reported": "succeeded", "code": "2"}
    fields = {{"bank_code": "beneficiary_bank_code"}.get(name, name): value for name, value in good.items() if name != "trx_amount"}
    out = []
    for row in known:
        for form in FORMS:
            out.append(receive("known-%s-%s" % (row["name"], form), "the known message, signature in %s" % form, message(row["body"], form=form),
                               {"references": {"trx_no": "TRX-0001", "trx_id": "6411"}, "reported": "succeeded", "code": "2", "fields": {"amount": "25000.00", "beneficiary_name": "Jane Roe"}},
                               SOURCE + "; signature " + BY_CRYPTOGRAPHY))
    sample = {**json.loads(known[0]["body"]), "signature": known[0]["hex"]}
    pretty = json.dumps(good, indent=4).replace("\n", "\r\n")
    out += [
        receive("known-sample", "the known sample: its signature is a field of its body", {"method": "POST", "path": PATH, "headers": [], "body": wire.compact(sample)},
                {"references": {"trx_no": "TRX-0001", "trx_id": "6411"}, "reported": "succeeded", "code": "2"}, SOURCE),
        receive("all", "every field", message(good), {**usual, "fields": {**fields, "amount": "25000.00"}, "unknown_fields": None}),
        receive("unknown-fields", "what is not known is kept", message({**good, "merchant": {"id": 1}}), {**usual, "unknown_fields": {"merchant": {"id": 1}}}),
        receive("numbers", "numbers in the place of texts", message({**good, "trx_id": 6411, "trx_amount": 2500000, "trx_status": 2}), {**usual, "fields": {"amount": "25000.00", "trx_status": "2", "trx_id": "6411"}}),
        receive("reference-alone", "a message that says nothing but whose it is", message({"trx_no": "R-1"}),
                {"references": {"trx_no": "R-1", "trx_id": None}, "reported": "unknown", "code": None, "fresh": None}),
        receive("reference-blanks", "blanks around the reference do not count", message({**good, "trx_no": " 87640001 "}), usual),
        receive("pretty", "with blanks and the line ends of Windows", message(pretty), usual),
        receive("pretty-tabs", "with tabs", message(json.dumps(good, indent="\t")), usual),
        receive("pretty-other-blanks", "signed with other blanks than it has", message(pretty, signed=wire.compact(good)), usual),
        receive("blanks-collide", "blanks inside of texts count nowhere: what they change is not noticed, and a hint all the same", message({**good, "beneficiary_name": "JaneRoe"}, signed=wire.compact(good)),
                {**usual, "fields": {"beneficiary_name": "JaneRoe"}}),
        receive("unicode", "beyond ASCII", message({**good, "va_name": "Toko é 🙏"}), {**usual, "fields": {"va_name": "Toko é 🙏"}}),
        receive("header-case", "names of headers in any case", message(good, "Faspay-Signature"), usual),
        receive("header-signature", "a header without the gateway's name", message(good, "signature"), usual),
        receive("header-x-signature", "the standard's header", message(good, "X-SIGNATURE"), usual),
        receive("body-base64", "the body as bytes", as_bytes(message(good)), usual),
        receive("path", "the path is not signed", {**message(good), "path": "/other?x=1"}, usual),
        receive("inside-pretty", "in a body with blanks and line ends", pretty_inside(good), usual),
        receive("other-merchant", "another merchant's, signed with his secrets", message(good, config={**CONFIG, "app_key": "ak", "app_secret": "as", "client_key": "ck", "client_secret": "cs"}), usual,
                client="other_secrets"),
    ]
    for place in ("last", "first", "middle"):
        for form in FORMS:
            out.append(receive("inside-%s-%s" % (place, form), "a field of the body, %s, in %s" % (place, form), inside(good, place, form=form), usual))
    for status, state in codes.STATUSES.items():
        out.append(receive("status-" + status, "status %s: %s" % (status, state), message(body_of(T, status)), {**usual, "reported": state, "code": status}))
        out.append(receive("status-%s-blanks" % status, "blanks around", message(body_of(T, " %s " % status)), {**usual, "reported": state, "code": status}))
    # How old it is, its status alone can tell; on the clock of the client's time stamps.
    told = T0 + 20 * SECOND
    for id_, about, at, fresh in (("fresh-edge", "a quarter of an hour old", told + 15 * MINUTE, True), ("stale", "a moment older", told + 15 * MINUTE + 1, False),
                                  ("stale-day", "a day old: authentic, not fresh", T0 + DAY, False), ("ahead", "a clock that is ahead", told - 15 * MINUTE, True),
                                  ("far-ahead", "a clock that is far ahead", told - 15 * MINUTE - 1, False)):
        out.append(receive(id_, about, message(good), {**usual, "fresh": fresh}, at=at))
    out += [receive("clock-elsewhere", "seven hours, on another clock", message(good), {**usual, "fresh": False}, client="sendme_utc"),
            receive("no-status-date", "nobody says when", message(changed(good, trx_status_date=DROP)), {**usual, "fresh": None}),
            receive("odd-status-date", "no time that can be read", message({**good, "trx_status_date": "12/06/2025"}), {**usual, "fresh": None})]
    for status in ("0", "3", "9", "02", "Success"):
        out.append(receive("status-" + status.lower(), "a status of no list", message(body_of(T, status)), {**usual, "reported": "unknown", "code": status}))
    return out + forged(good)


CLIENTS["other_secrets"] = {**CONFIG, "app_key": "ak", "app_secret": "as", "client_key": "ck", "client_secret": "cs"}


def as_bytes(what):
    out = {name: value for name, value in what.items() if name != "body"}
    return {**out, "body_base64": base64.b64encode(what["body"].encode("utf-8")).decode("ascii")}


def pretty_inside(body):
    whole = json.dumps({**body, "signature": signature(wire.compact(body))}, indent=4).replace("\n", "\r\n")
    return {"method": "POST", "path": PATH, "headers": [], "body": whole}


def forged(good):
    what, kept = message(good), inside(good)
    sign = signature(wire.compact(good))
    malformed = "malformed_notification"

    def signed_by(**secrets):
        return message(good, config={**CONFIG, **secrets})

    def replaced(value, of=what):
        return {**of, "headers": [[name, value if "signature" in name else old] for name, old in of["headers"]]}

    out = [
        refused("tampered", "the known message, another status", {**message(KNOWN["changed_callback"], signed=KNOWN["callbacks"][0]["body"])}),
        refused("method", "it is posted", {**what, "method": "PUT"}, malformed, ("method", "one_of")),
        refused("two-signatures", "two signatures", {**what, "headers": [*what["headers"], ["Faspay-Signature", sign]]}, malformed, ("signature", "duplicate_key")),
        refused("secret", "signed with another secret", signed_by(app_secret="as-other")), refused("key", "signed for another app_key", signed_by(app_key="ak-other")),
        refused("client-key", "signed for another client_key", signed_by(client_key="ck-other")), refused("client-secret", "signed for another client_secret", signed_by(client_secret="cs-other")),
        refused("swapped", "app and client swapped", signed_by(app_key=CONFIG["client_key"], app_secret=CONFIG["client_secret"], client_key=CONFIG["app_key"], client_secret=CONFIG["app_secret"])),
        refused("faspay-secret", "signed with the secret of requests", signed_by(app_secret=CONFIG["faspay_secret"])),
        refused("other-client", "to another merchant", what, client="other_secrets"),
        refused("flipped", "one digit of the signature", replaced(("1" if sign[0] == "0" else "0") + sign[1:])), refused("cut", "a signature that was cut", replaced(sign[:-2])),
        refused("longer", "a digit more", replaced(sign + "0")), refused("twice", "the signature twice", replaced(sign + sign)), refused("word", "not a signature", replaced("rahasia")),
        refused("zeros", "zeros", replaced("0" * 64)), refused("prefix", "with a word in front", replaced("sha256=" + sign)),
        refused("inside-tampered", "another amount", {**kept, "body": kept["body"].replace('"2500000"', '"2500001"')}),
        refused("inside-secret", "signed with another secret", inside(good, config={**CONFIG, "app_secret": "as-other"})),
        refused("none", "no signature", {**what, "headers": [["Content-Type", "application/json"]]}, malformed, ("signature", "missing")),
        refused("empty", "an empty signature", replaced(""), malformed, ("signature", "missing")),
        refused("inside-empty", "an empty signature inside", inside(good, text=lambda _: wire.compact({**good, "signature": ""})), malformed, ("signature", "missing")),
        refused("inside-null", "null", inside(good, text=lambda _: wire.compact({**good, "signature": None})), malformed, ("signature", "missing")),
        refused("empty-body", "nothing", message(""), malformed, ("body", "json")), refused("form", "a form", message("trx_no=1"), malformed, ("body", "json")), refused("list", "a list", message("[]"), malformed, ("body", "json")),
        refused("not-utf8", "not UTF-8", {**{name: value for name, value in what.items() if name != "body"}, "body_base64": base64.b64encode(b'{"trx_no":"\xff"}').decode("ascii")}, malformed, ("body", "json")),
        refused("duplicate", "two references: whose?", message(what["body"][:-1] + ',"trx_no":"X"}'), malformed, ("trx_no", "duplicate_key")),
        refused("nameless", "authentic, and nobody's", message(changed(good, trx_no=DROP)), malformed, ("trx_no", "missing")),
        refused("blank-name", "authentic, and nobody's", message({**good, "trx_no": "  "}), malformed, ("trx_no", "missing")),
        refused("nameless-forged", "whose is not asked of a forged message", {**message({"a": 1}), "body": '{"a":2}'}),
    ]
    for name, value in (("trx_status", "4"), ("trx_amount", "9900000"), ("trx_no", "999"), ("beneficiary_account", "999"), ("trx_id", "1"), ("virtual_account", "1")):
        out.append(refused("tampered-" + name.replace("_", "-"), "another " + name, {**what, "body": wire.compact({**good, name: value})}))
    return out


def notify(id_, about, op, what, expect, input_=None, at=T0 + MINUTE, answers=None):
    operands = step(op, input_, "sendme", T0, answers, (), False, ())
    return case("notify/" + id_, about, "notify", None, **operands, message=what, at=moment(at), expect=expect)


def notified():
    """A hint, whatever it says: the status is asked."""
    out, at = [], T0 + MINUTE
    for op, kind, input_ in ((T, "", None), (C, "-indomaret", None), (C, "-alfamart", ALFAMART), (C, "-permata", PERMATA), (U, "", None)):
        whole = USUAL[op] if input_ is None else input_
        now, soon = check(at, op, whole["trx_no"]), waiting(at, op, input_)
        for status, state in codes.STATUSES.items():
            believed = "pending" if state == "pending" else "unknown"
            out.append(notify("%s%s-%s" % (tag(op), kind, status), "says %s: the status is asked" % state, op, message(body_of(op, status, input_)),
                              {"operation": op, "call": "accepted", "http_status": None, "code": status,
                               "payment": {"state": believed, "reported": state, "matched": True, "attempt": 1, "can_be_returned": True}, "next": soon if state == "pending" else now, "problems": None}, input_))
        differs = [("trx_no", "R-999", "trx_no"), ("trx_amount", "100", "amount")]
        if op == T:
            differs += [("beneficiary_account", "999", "beneficiary_account"), ("beneficiary_virtual_account", "999", "beneficiary_virtual_account")]
        if op == U:
            differs += [("beneficiary_account", "999", "beneficiary_account")]
        for wire_name, value, name in differs:
            for status, reported in (("2", "succeeded"), ("4", "failed"), ("1", "pending")):
                problems = {} if name == "trx_no" and reported != "pending" else {"problems": [{"path": name, "rule": "differs"}]}
                out.append(notify("%s%s-%s-%s-differs" % (tag(op), kind, status, name.replace("_", "-")), "of another payment", op, message(body_of(op, status, input_, **{wire_name: value})),
                                  {"payment": {"state": "unknown", "reported": reported, "matched": False}, "next": now, **problems}, input_))
        out += [
            notify("%s%s-days-later" % (tag(op), kind), "days later: a hint as well", op, message(body_of(op, "2", input_)),
                   {"payment": {"state": "unknown", "reported": "succeeded", "matched": True}, "next": check(T0 + 3 * DAY, op, whole["trx_no"])}, input_, T0 + 3 * DAY),
            notify("%s%s-unlisted" % (tag(op), kind), "a status of no list", op, message(body_of(op, "9", input_)), {"code": "9", "payment": {"state": "unknown"}, "next": now}, input_),
            notify("%s%s-inside" % (tag(op), kind), "signed in a field of its body", op, inside(body_of(op, "2", input_)), {"payment": {"state": "unknown", "reported": "succeeded", "matched": True}, "next": now}, input_),
            notify("%s%s-token-step" % (tag(op), kind), "heard by the context of its token step", op, message(body_of(op, "2", input_)), {"payment": {"state": "unknown", "reported": "succeeded"}, "next": now},
                   input_, answers=()),
        ]
    out.append(notify("transfer-blanks-collide", "blanks that nobody signed", T, message({**body_of(T), "beneficiary_name": "JaneRoe"}, signed=wire.compact(body_of(T))), {"payment": {"state": "unknown"}, "next": check(at)}))
    out.append(notify("registration", "a registration gets none", R, message(body_of(T)), {"payment": None, "problems": [{"path": "operation", "rule": "differs"}]}))
    return out


FILES = [
    ("faspay_sendme/notifications.json", "Messages that claim to come from Faspay.", SOURCE, received),
    ("faspay_sendme/notify.json", "Notifications compared with their payments.", SOURCE, notified),
]
