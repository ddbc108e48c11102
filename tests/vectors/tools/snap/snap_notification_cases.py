"""notifications.json and notify.json of Faspay SNAP (what it sends is assumed, how it is signed is documented), and what Cash In must refuse."""

import base64

import snap_emsa
import snap_rules as rules
from snap_bench import (
    DAY,
    DROP,
    FBP,
    FT,
    FU,
    HOUR,
    KNOWN,
    MINUTE,
    SECOND,
    T0,
    USUAL,
    case,
    check,
    moment,
    reference_of,
    refuse_call,
    tag,
)

SOURCE = "Faspay, Signature SNAP (how its messages are signed); the fields are assumed"
PATH = "/faspay/cb"
COVERED = ["original_partner_reference_no", "original_reference_no", "service_code", "amount", "currency", "beneficiary_account_no", "customer_number",
           "latest_transaction_status", "transaction_status_desc"]
REPLY = {"status": 200, "headers": [["Content-Type", "application/json"]], "body": '{"responseCode":"2000000","responseMessage":"Successful"}'}
KNOWN_ROW = snap_emsa.KNOWN["faspay_callback"]


def body_of(op, status="00", **changes):
    bodies = {
        FT: {"originalPartnerReferenceNo": reference_of(FT), "originalReferenceNo": "53883", "serviceCode": "18", "amount": {"value": "10000.00", "currency": "IDR"},
             "beneficiaryAccountNo": "60004400184", "latestTransactionStatus": status, "transactionStatusDesc": "Some text"},
        FU: {"originalPartnerReferenceNo": reference_of(FU), "originalReferenceNo": "59732", "serviceCode": "38", "amount": {"value": "50000.00", "currency": "IDR"},
             "customerNumber": "081234567890", "latestTransactionStatus": status, "transactionStatusDesc": "Some text"},
        FBP: {"partnerReferenceNo": reference_of(FBP), "referenceNo": "REF-77", "serviceCode": "33", "paidAmount": {"value": "41454.00", "currency": "IDR"},
              "latestTransactionStatus": status},
    }
    return {name: value for name, value in {**bodies[op], **changes}.items() if value is not DROP}


def message(body, at=T0, key="faspay", method="POST", path=PATH, signed_body=None, signed_path=None, stamp=None, headers=None, **changes):
    text = body if isinstance(body, str) else rules.compact(body)
    stamp = rules.timestamp(at) if stamp is None else stamp
    signature = snap_emsa.sign(key, rules.asymmetric("POST", signed_path or path, text if signed_body is None else signed_body, stamp))
    named = {"Content-Type": "application/json", "X-TIMESTAMP": stamp, "X-SIGNATURE": signature, "X-PARTNER-ID": "99999", "X-EXTERNAL-ID": "123", "CHANNEL-ID": "88001", **(headers or {})}
    out = {"method": method, "path": path, "headers": [[name, value] for name, value in named.items() if value is not None], "body": text}
    out.update(changes)
    return out


def receive(id_, about, came, expect, at=T0 + SECOND, source=None, client="faspay_hears"):
    whole = {"operation": "faspay_snap.payment_notification", "covered": COVERED, "uncovered": [], "reply": REPLY, **expect}
    return case("faspay_snap", "notifications/" + id_, about, "receive", source, client=client, message=came, at=moment(at), expect=whole)


def forged(id_, about, came, code="forged_notification", violations=(), phase="notification", client="faspay_hears", gateway="faspay_snap"):
    return refuse_call(gateway, "notifications/" + id_, about, "receive", code, phase, list(violations), client=client, message=came, at=moment(T0 + SECOND))


def received():
    known = {"method": KNOWN_ROW["method"], "path": KNOWN_ROW["path"], "headers": [["X-TIMESTAMP", KNOWN_ROW["timestamp"]], ["X-SIGNATURE", KNOWN_ROW["signature_base64"]]],
             "body": KNOWN_ROW["body"]}
    assert snap_emsa.sign("faspay", rules.asymmetric("POST", KNOWN_ROW["path"], KNOWN_ROW["body"], KNOWN_ROW["timestamp"])) == KNOWN_ROW["signature_base64"]
    good = body_of(FT)
    names = {"original_partner_reference_no": reference_of(FT), "original_reference_no": "53883"}
    usual = {"references": names, "reported": "succeeded", "code": "00", "fresh": True}
    out = [
        receive("known", "the source's message", known, {**usual, "fields": {**names, "latest_transaction_status": "00", "transaction_status_desc": "Success"}, "message": known}, source=SOURCE + "; signature " + KNOWN),
        receive("all", "every field", message(good), {**usual, "fields": {**names, "service_code": "18", "amount": "10000.00", "currency": "IDR", "beneficiary_account_no": "60004400184",
                                                                          "latest_transaction_status": "00", "transaction_status_desc": "Some text"}, "unknown_fields": None}),
        receive("other-names", "the names of a payment's own answer, or inside of additionalInfo",
                message({"partnerReferenceNo": "R-1", "referenceNo": "F-1", "paidAmount": {"value": "1.00", "currency": "IDR"},
                         "additionalInfo": {"customerNumber": "0812", "latestTransactionStatus": "03", "transactionStatusDesc": "Pending"}}),
                {"references": {"original_partner_reference_no": "R-1", "original_reference_no": "F-1"}, "reported": "pending", "code": "03", "fresh": True,
                 "fields": {"amount": "1.00", "currency": "IDR", "customer_number": "0812", "transaction_status_desc": "Pending"}}),
        receive("unknown-fields", "what is not known is kept", message({**good, "merchantId": "M-1"}), {**usual, "unknown_fields": {"merchantId": "M-1"}}),
        receive("reference-alone", "a message that says nothing but whose it is", message({"originalPartnerReferenceNo": "R-1"}),
                {"references": {"original_partner_reference_no": "R-1", "original_reference_no": None}, "reported": "unknown", "code": None, "fresh": True}),
        receive("blanks", "blanks around the reference do not count", message({**good, "originalPartnerReferenceNo": " %s " % reference_of(FT)}), usual),
        receive("pretty", "sent with line breaks, signed without", message(__import__("json").dumps(good, indent=2)), usual),
        receive("pretty-signed", "signed with its line breaks", {**message(__import__("json").dumps(good, indent=2)), **with_signature(__import__("json").dumps(good, indent=2))}, usual),
        receive("unicode", "beyond ASCII", message({**good, "transactionStatusDesc": "Sukses é 🙏"}), {**usual, "fields": {"transaction_status_desc": "Sukses é 🙏"}}),
        receive("header-case", "names of headers in any case", lower(message(good)), usual),
        receive("query", "the path as it arrived, with its query", message(good, path=PATH + "?a=1"), usual),
        receive("body-base64", "the body as bytes", as_bytes(message(good)), usual),
    ]
    for status, state in rules.STATUSES.items():
        out.append(receive("status-" + status, "status %s: %s" % (status, state), message(body_of(FT, status)), {"references": names, "reported": state, "code": status, "fresh": True}))
    for status in ("99", "SUCCESS"):
        out.append(receive("status-" + status.lower(), "a status of no list", message(body_of(FT, status)), {"references": names, "reported": "unknown", "code": status, "fresh": True}))
    for id_, about, at, fresh in (("fresh-edge", "a quarter of an hour old", T0 + 15 * MINUTE, True), ("stale", "a moment older", T0 + 15 * MINUTE + 1, False), ("stale-day", "a day old: authentic, not fresh", T0 + DAY, False),
                                  ("ahead", "a clock that is ahead", T0 - 10 * MINUTE, True), ("far-ahead", "a clock that is far ahead", T0 - HOUR, False)):
        out.append(receive(id_, about, message(good), {**usual, "fresh": fresh}, at=at))
    out.append(receive("other-offset", "the same time with another offset", message(good, stamp="2025-06-12T06:44:50+00:00"), usual))
    return out + refused(good)


def with_signature(body):
    text = ":".join(("POST", PATH, rules.digest(body), rules.timestamp(T0)))
    return {"headers": [["X-TIMESTAMP", rules.timestamp(T0)], ["X-SIGNATURE", snap_emsa.sign("faspay", text)]]}


def lower(came):
    return {**came, "headers": [[name.lower(), value] for name, value in came["headers"]]}


def as_bytes(came):
    out = {name: value for name, value in came.items() if name != "body"}
    out["body_base64"] = base64.b64encode(came["body"].encode("utf-8")).decode("ascii")
    return out


def replaced(came, **headers):
    return {**came, "headers": [[name, headers.get(name.replace("-", "_"), value)] for name, value in came["headers"]]}


def refused(good):
    came = message(good)
    signature = dict(came["headers"])["X-SIGNATURE"]
    bits = bytearray(base64.b64decode(signature))
    bits[100] ^= 4
    malformed = "malformed_notification"
    out = [
        forged("body-changed", "another status", {**came, "body": came["body"].replace('"00"', '"06"')}),
        forged("amount-changed", "another amount", {**came, "body": came["body"].replace("10000.00", "90000.00")}),
        forged("blank-added", "a blank inside of a text", {**came, "body": came["body"].replace("Some text", "Some  text")}),
        forged("slashes", "slashes escaped on the way: other bytes", {**message({**good, "transactionStatusDesc": "a/b"}), "body": rules.compact({**good, "transactionStatusDesc": "a/b"}).replace("/", "\\/")}),
        forged("path-changed", "another path", {**came, "path": "/faspay/cb/"}),
        forged("path-prefix", "a path that a proxy cut", message(good, path="/cb", signed_path=PATH)),
        forged("query-unsigned", "signed over the path alone: the query is nobody's, and the error says so", message(good, path=PATH + "?order=1", signed_path=PATH), violations=[("path", "differs")]),
        forged("query-unsigned-pretty", "the same, signed without its line breaks", message(__import__("json").dumps(good, indent=2), path=PATH + "?order=1", signed_path=PATH),
               violations=[("path", "differs")]),
        forged("query-changed", "another query than the signed one", message(good, path=PATH + "?order=2", signed_path=PATH + "?order=1")),
        forged("query-lost", "the signed query was lost on the way", message(good, path=PATH, signed_path=PATH + "?order=1")),
        forged("query-forged", "a query, and another key", message(good, key="other", path=PATH + "?order=1", signed_path=PATH)),
        forged("path-address", "a whole address in place of the path", message(good, path="https://merchant.example" + PATH, signed_path=PATH), malformed, [("path", "format")]),
        forged("path-slash", "without the slash in front", message(good, path=PATH[1:], signed_path=PATH), malformed, [("path", "format")]),
        forged("path-empty", "no path", message(good, path="", signed_path=PATH), malformed, [("path", "format")]),
        forged("path-and-headers", "everything that is wrong, at once", {**came, "path": "faspay", "headers": []}, malformed,
               [("path", "format"), ("X-TIMESTAMP", "missing"), ("X-SIGNATURE", "missing")]),
        forged("method-changed", "another method", {**came, "method": "PUT"}),
        forged("timestamp-changed", "a second later", replaced(came, X_TIMESTAMP="2025-06-12T13:44:51+07:00")),
        forged("timestamp-offset", "the same time, written otherwise", replaced(came, X_TIMESTAMP="2025-06-12T06:44:50+00:00")),
        forged("flipped-bit", "one bit of the signature", replaced(came, X_SIGNATURE=base64.b64encode(bytes(bits)).decode("ascii"))),
        forged("truncated", "a signature that was cut", replaced(came, X_SIGNATURE=signature[:-8])),
        forged("not-base64", "not base64", replaced(came, X_SIGNATURE="***")),
        forged("hex", "hex in place of base64", replaced(came, X_SIGNATURE=base64.b64decode(signature).hex())),
        forged("wrong-key", "signed with another key", message(good, key="other")),
        forged("own-key", "signed with the merchant's own key", message(good, key="partner")),
        forged("no-reference-forged", "whose is not asked of a forged message", {**message({"a": 1}), "body": '{"a":2}'}),
        forged("no-signature", "no signature", message(good, headers={"X-SIGNATURE": None}), malformed, [("X-SIGNATURE", "missing")]),
        forged("empty-signature", "an empty signature", message(good, headers={"X-SIGNATURE": ""}), malformed, [("X-SIGNATURE", "missing")]),
        forged("no-timestamp", "no time stamp", message(good, headers={"X-TIMESTAMP": None}), malformed, [("X-TIMESTAMP", "missing")]),
        forged("no-headers", "no header at all", {**came, "headers": []}, malformed, [("X-TIMESTAMP", "missing"), ("X-SIGNATURE", "missing")]),
        forged("two-signatures", "two signatures", {**came, "headers": came["headers"] + [["x-signature", signature]]}, malformed, [("X-SIGNATURE", "duplicate_key")]),
        forged("two-timestamps", "two time stamps", {**came, "headers": came["headers"] + [["X-Timestamp", "2025-06-12T13:44:50+07:00"]]}, malformed, [("X-TIMESTAMP", "duplicate_key")]),
        forged("timestamp-form", "a time stamp of another form", message(good, stamp="2025-06-12T06:44:50Z"), malformed, [("X-TIMESTAMP", "format")]),
        forged("empty-body", "nothing", message(""), malformed, [("body", "json")]),
        forged("not-json", "a form", {**came, "body": "latestTransactionStatus=00"}, malformed, [("body", "json")]),
        forged("list", "a list", message("[]"), malformed, [("body", "json")]),
        forged("not-utf8", "not UTF-8", {**{name: value for name, value in came.items() if name != "body"}, "body_base64": base64.b64encode(b'{"a":"\xff"}').decode("ascii")},
               malformed, [("body", "json")]),
        forged("no-reference", "authentic, and nobody's", message(body_of(FT, originalPartnerReferenceNo=DROP)), malformed, [("original_partner_reference_no", "missing")]),
        forged("blank-reference", "authentic, and nobody's", message(body_of(FT, originalPartnerReferenceNo="  ")), malformed, [("original_partner_reference_no", "missing")]),
        forged("duplicate-key", "authentic, with two references: whose?", message(came["body"][:-1] + ',"originalPartnerReferenceNo":"X"}'), malformed, [("originalPartnerReferenceNo", "duplicate_key")]),
        forged("no-key", "without Faspay's public key nothing proves who sent it", came, "invalid_config", [("faspay_public_key", "required")], "config", client="faspay"),
        forged("no-key-garbage", "also of garbage", {**came, "headers": [], "body": ""}, "invalid_config", [("faspay_public_key", "required")], "config", client="faspay"),
    ]
    return out


def notify(id_, about, op, came, expect, at=T0 + MINUTE, input_=None):
    return case("faspay_snap", "notify/" + id_, about, "notify", None, client="faspay_hears", operation=op, input=USUAL[op] if input_ is None else input_, moment=moment(T0), message=came,
                at=moment(at), expect=expect)


def notified():
    """A hint, whatever it says: it moves only the next question forward."""
    out = []
    at = T0 + MINUTE
    for op in (FT, FU, FBP):
        asked = check(op, at) if op != FBP else {"do": "ask_human"}
        waiting = check(op, at + 10 * SECOND) if op != FBP else {"do": "ask_human"}
        for status, state in rules.STATUSES.items():
            believed = "pending" if state == "pending" else "unknown"
            out.append(notify("%s-%s" % (tag(op), status), "says %s: %s, and the status is asked" % (state, believed), op, message(body_of(op, status)),
                              {"operation": op, "call": "accepted", "http_status": None, "code": status,
                               "payment": {"state": believed, "reported": state, "matched": True, "attempt": 1, "can_be_returned": True}, "next": waiting if believed == "pending" else asked,
                               "problems": None, "answer": {"latest_transaction_status": status}, "body": rules.compact(body_of(op, status))}))
        amount = "paidAmount" if op == FBP else "amount"
        reference = "partnerReferenceNo" if op == FBP else "originalPartnerReferenceNo"
        differs = [(reference, "R-999", "original_partner_reference_no"), (amount, {"value": "1.00", "currency": "IDR"}, "amount")]
        if op != FBP:
            differs.append({FT: ("beneficiaryAccountNo", "999", "beneficiary_account_no"), FU: ("customerNumber", "999", "customer_number")}[op])
        for wire_name, value, name in differs:
            for status, reported in (("00", "succeeded"), ("03", "pending")):
                out.append(notify("%s-%s-%s-differs" % (tag(op), status, name.replace("_", "-")), "of another payment", op, message(body_of(op, status, **{wire_name: value})),
                                  {"payment": {"state": "unknown", "reported": reported, "matched": False}, "next": asked, "problems": [{"path": name, "rule": "differs"}]}))
        out.append(notify("%s-stale" % tag(op), "an old one is a hint as well", op, message(body_of(op)), {"payment": {"state": "unknown", "reported": "succeeded", "matched": True},
                                                                                                       "next": check(op, T0 + DAY) if op != FBP else {"do": "ask_human"}}, at=T0 + DAY))
        out.append(notify("%s-unlisted" % tag(op), "a status of no list", op, message(body_of(op, "99")), {"code": "99", "payment": {"state": "unknown"}, "next": asked}))
    return out


def cashin():
    came = {"method": "POST", "path": "/cashin", "headers": [["X-TIMESTAMP", "2025-06-12T13:44:50+07:00"], ["X-SIGNATURE", "AAAA"]], "body": '{"originalPartnerReferenceNo":"REF1"}'}
    signed = message({"originalPartnerReferenceNo": "REF1234567890", "latestTransactionStatus": "00"}, key="merchant")
    return [
        forged("none", "Cash In documents no notification: whatever claims to be one is none", came, "malformed_notification", [("", "one_of")], client="cashin", gateway="cashin"),
        forged("signed", "also where somebody signed it", signed, "malformed_notification", [("", "one_of")], client="cashin", gateway="cashin"),
        forged("empty", "also of nothing", {**came, "headers": [], "body": ""}, "malformed_notification", [("", "one_of")], client="cashin_hmac", gateway="cashin"),
    ]


FILES = [
    ("faspay_snap/notifications.json", "Messages that claim to come from Faspay.", SOURCE, received),
    ("faspay_snap/notify.json", "Notifications compared with their payments.", SOURCE, notified),
    ("cashin/notifications.json", "Cash In documents no notification.", "Cash In, Transfer to E-Wallet page", cashin),
]
