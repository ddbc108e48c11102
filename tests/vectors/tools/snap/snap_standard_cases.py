"""snap/sign.json and snap/verify.json: the standard itself, through the verbs that need no client."""

import base64

import snap_emsa
import snap_rules as rules
from snap_bench import CLIENTS, KNOWN, STANDARD, T0, call, moment, refuse_verb  # noqa: F401

DATA = snap_emsa.KNOWN
WHEN, PATH = "2024-03-01T14:56:11+07:00", "/v1.0/emoney/topup"
CREDENTIALS = DATA["credentials"]
SOURCE = STANDARD + "; " + KNOWN


def key(name):
    return snap_emsa.KEYS[name]["private_pkcs8_pem"]


def public(name):
    return snap_emsa.KEYS[name]["public_spki_pem"]


def slug(name):
    return name.replace("_", "-")


def signed(text, signature=None):
    return {"string_to_sign": text, "signature": signature}


def sign():
    out = []
    for row in DATA["minify"] + DATA["faspay_minify"]:
        assert rules.minify(row["raw"]) == row["minified"], row["name"]
        assert row.get("sha256", rules.digest(row["minified"])) == rules.digest(row["minified"])
        arguments = {"scheme": "asymmetric", "timestamp": WHEN, "method": "POST", "path": PATH}
        if row["raw"]:
            arguments["body"] = row["raw"]
        text = ":".join(("POST", PATH, rules.digest(row["minified"]), WHEN))
        folder = "minify" if "note" in row else "minify/faspay"
        out.append(call("sign/%s/%s" % (folder, slug(row["name"])), row.get("note") or "the digest of the minified body", "snap_sign", arguments, signed(text)))
    out.append(call("sign/minify/empty-text", "an empty text is no body", "snap_sign",
                    {"scheme": "asymmetric", "timestamp": WHEN, "method": "GET", "path": PATH, "body": ""}, signed(rules.asymmetric("GET", PATH, "", WHEN))))
    for row in DATA["token"]:
        text = rules.token(row["client_id"], row["timestamp"])
        assert snap_emsa.sign(row["key"], text) == row["signature_base64"], row["name"]
        arguments = {"scheme": "token", "client_id": row["client_id"], "timestamp": row["timestamp"]}
        out.append(call("sign/token/" + slug(row["name"]), "a token request", "snap_sign",
                        {**arguments, "private_key": key(row["key"]), "moment": moment(T0)}, signed(text, row["signature_base64"]), SOURCE))
        out.append(call("sign/token/%s-text" % slug(row["name"]), "its string to sign alone", "snap_sign", arguments, signed(text)))
    for row in DATA["transaction"]:
        arguments = {name: row[name] for name in ("scheme", "timestamp", "method", "path")}
        if row["body"]:
            arguments["body"] = row["body"]
        if row["scheme"] == "symmetric":
            text = rules.symmetric(row["method"], row["path"], row["access_token"], row["body"], row["timestamp"])
            assert rules.hmac_sha512(row["client_secret"], text) == row["signature_base64"], row["name"]
            arguments.update(access_token=row["access_token"], client_secret=row["client_secret"])
        else:
            text = rules.asymmetric(row["method"], row["path"], row["body"], row["timestamp"])
            assert snap_emsa.sign(row["key"], text) == row["signature_base64"], row["name"]
            arguments.update(private_key=key(row["key"]), moment=moment(T0))
        out.append(call("sign/transaction/" + slug(row["name"]), row["note"] or "body, scheme and key as named", "snap_sign", arguments,
                        signed(text, row["signature_base64"]), SOURCE))
    for row in DATA["notification"]:
        if "client_secret" in row:
            token = dict(row["headers"])["Authorization"][len("Bearer "):]
            arguments = {"scheme": "symmetric", "timestamp": row["headers"]["X-TIMESTAMP"], "method": row["method"], "path": row["path"], "body": row["body"],
                         "access_token": token, "client_secret": row["client_secret"]}
            assert rules.hmac_sha512(row["client_secret"], row["string_to_verify"]) == row["headers"]["X-SIGNATURE"]
            out.append(call("sign/" + slug(row["name"]), row["note"], "snap_sign", arguments, signed(row["string_to_verify"], row["headers"]["X-SIGNATURE"]), SOURCE))
    for row in DATA["cashin_requests"]:
        when = row["headers"]["X-TIMESTAMP"]
        for tag, path, known in (("", row["path"], row["signature_base64"]), ("-with-prefix", "/pg/fo" + row["path"], row["prefixed"])):
            text = rules.asymmetric("POST", path, row["body"], when)
            assert snap_emsa.sign("merchant", text) == known, row["name"]
            out.append(call("sign/cashin/%s%s" % (slug(row["name"]), tag), "a request of Cash In, signed over " + path, "snap_sign",
                            {"scheme": "asymmetric", "timestamp": when, "method": "POST", "path": path, "body": row["body"],
                             "private_key": key("merchant"), "moment": moment(T0)}, signed(text, known), SOURCE))
        text = rules.symmetric("POST", row["path"], CREDENTIALS["access_token"], row["body"], when)
        assert rules.hmac_sha512(CREDENTIALS["client_secret"], text) == row["hmac_token"]
        out.append(call("sign/cashin/%s-symmetric" % slug(row["name"]), "the same with a shared secret and a token", "snap_sign",
                        {"scheme": "symmetric", "timestamp": when, "method": "POST", "path": row["path"], "body": row["body"],
                         "access_token": CREDENTIALS["access_token"], "client_secret": CREDENTIALS["client_secret"]}, signed(text, row["hmac_token"]), SOURCE))
    for row in DATA["faspay_requests"]:
        for tag, body in [("", row["body"])] + [("-" + slug(name), body) for name, body in row["equivalent_bodies"].items()]:
            text = rules.asymmetric("POST", row["path"], body, row["timestamp"])
            signature = snap_emsa.sign("partner", text)
            # A blank outside of strings changes nothing; an escaped slash is another text.
            same = tag != "-php-escaped-slashes" or body == row["body"]
            assert (signature == row["signature_base64"]) == same, row["name"] + tag
            about = "a request of Faspay" if not tag else ("the same body, written otherwise" if same else "slashes escaped: another text, another signature")
            out.append(call("sign/faspay/%s%s" % (row["name"], tag), about, "snap_sign",
                            {"scheme": "asymmetric", "timestamp": row["timestamp"], "method": "POST", "path": row["path"], "body": body,
                             "private_key": key("partner"), "moment": moment(T0)}, signed(text, signature), SOURCE if same else None))
        text = rules.asymmetric("POST", row["path"].replace("/account/", "/", 1), row["body"], row["timestamp"])
        assert snap_emsa.sign("partner", text) == row["signature_base64_old_docs_path"]
        out.append(call("sign/faspay/%s-old-path" % row["name"], "the path of Faspay's older page", "snap_sign",
                        {"scheme": "asymmetric", "timestamp": row["timestamp"], "method": "POST", "path": row["path"].replace("/account/", "/", 1),
                         "body": row["body"], "private_key": key("partner"), "moment": moment(T0)}, signed(text, row["signature_base64_old_docs_path"]), SOURCE))
    for row in DATA["faspay_special"]:
        text = rules.asymmetric("POST", "/account/v1.0/transfer-interbank", row["body"], "2025-06-12T13:44:50+07:00")
        signature = snap_emsa.sign("partner", text)
        same = row["body"] == row["canonical"]
        assert (signature == row["signature_base64"]) == same, row["name"]
        out.append(call("sign/faspay/" + row["name"], "each way to write a body is another text", "snap_sign",
                        {"scheme": "asymmetric", "timestamp": "2025-06-12T13:44:50+07:00", "method": "POST", "path": "/account/v1.0/transfer-interbank",
                         "body": row["body"], "private_key": key("partner"), "moment": moment(T0)}, signed(text, signature), SOURCE if same else None))
    for tag, about, text in snap_emsa.forms(snap_emsa.KEYS["merchant"]["private_pkcs8_pem"]) + [
            ("pkcs1-" + tag, about, text) for tag, about, text in snap_emsa.forms(snap_emsa.KEYS["merchant"]["private_pkcs1_pem"])]:
        string = rules.token("CID1", WHEN)
        out.append(call("sign/key/" + tag, about, "snap_sign", {"scheme": "token", "client_id": "CID1", "timestamp": WHEN, "private_key": text, "moment": moment(T0)},
                        signed(string, snap_emsa.sign("merchant", string))))
    string = rules.token("CID1", WHEN)
    out.append(call("sign/other-entropy", "the entropy blinds the computation and changes nothing of the signature", "snap_sign",
                    {"scheme": "token", "client_id": "CID1", "timestamp": WHEN, "private_key": key("merchant"), "moment": moment(T0 + 1, "ff" * 32)},
                    signed(string, snap_emsa.sign("merchant", string))))
    out.append(call("sign/symmetric-no-secret", "without the secret the string alone", "snap_sign",
                    {"scheme": "symmetric", "timestamp": WHEN, "method": "POST", "path": PATH, "body": "{}", "access_token": "t"},
                    signed(rules.symmetric("POST", PATH, "t", "{}", WHEN))))
    return out + mistakes() + sign_refused()


# What goes wrong in practice, as arguments: each must give another string, and another signature, than the right call.
MISTAKES = {
    "bearer_prefix_in_string": {"access_token": "Bearer " + CREDENTIALS["access_token"]},
    "lower_method": {"method": "post"},
    "no_leading_slash": {"path": "v1.0/emoney/topup"},
    "full_url": {"path": "https://api.example/v1.0/emoney/topup"},
    "trailing_slash": {"path": PATH + "/"},
    "timestamp_in_utc": {"timestamp": "2024-03-01T07:56:11+00:00"},
}


def mistakes():
    """The right call gives the right string; what a mistake would give is shown to differ, where arguments can express it."""
    right = {"scheme": "symmetric", "timestamp": WHEN, "method": "POST", "path": PATH, "body": DATA["minify"][0]["raw"],
             "access_token": CREDENTIALS["access_token"], "client_secret": CREDENTIALS["client_secret"]}
    right_text = rules.symmetric("POST", PATH, right["access_token"], right["body"], WHEN)
    right_signature = rules.hmac_sha512(right["client_secret"], right_text)
    out = []
    for row in DATA["mistakes"]:
        wrong = MISTAKES.get(row["name"])
        assert row["signature_base64"] != right_signature
        if wrong is None:
            # A digest in upper case, the body in its place, a secret taken for base64: no argument can ask for these, so the right call must not give them.
            out.append(call("sign/mistake/" + slug(row["name"]), "%s: this is what comes instead" % (row["note"] or slug(row["name"])), "snap_sign", right, signed(right_text, right_signature)))
            continue
        arguments = {**right, **wrong}
        text = rules.symmetric(arguments["method"], arguments["path"], arguments["access_token"], arguments["body"], arguments["timestamp"])
        assert text == row["string_to_sign"] and text != right_text, row["name"]
        out.append(call("sign/mistake/" + slug(row["name"]), row["note"] or "signed as it was given: another string, another signature", "snap_sign", arguments,
                        signed(text, row["signature_base64"]), SOURCE))
    return out


def sign_refused():
    base = {"scheme": "asymmetric", "timestamp": WHEN, "method": "POST", "path": PATH, "body": "{}"}
    with_key = {**base, "private_key": key("merchant"), "moment": moment(T0)}

    def one(id_, about, *violations, **changes):
        whole = {**base, **changes}
        return refuse_verb("sign/refuse/" + id_, about, "snap_sign", {name: value for name, value in whole.items() if value is not None}, list(violations))

    out = []
    for row in DATA["minify_invalid"]:
        if "raw" in row:
            out.append(one("not-json-" + slug(row["note"]).replace(" ", "-"), row["note"], ("body", "json"), body=row["raw"]))
    out += [
        one("no-scheme", "nobody guesses the scheme", ("scheme", "required"), scheme=None),
        one("scheme", "no such scheme", ("scheme", "one_of"), scheme="hmac"),
        one("scheme-number", "not a text", ("scheme", "type"), scheme=1),
        one("no-timestamp", "the time that is signed", ("timestamp", "required"), timestamp=None),
        one("no-method", "the method that is signed", ("method", "required"), method=None),
        one("no-path", "the path that is signed", ("path", "required"), path=None),
        one("body-object", "the text as it is sent, not an object", ("body", "type"), body={"a": 1}),
        one("no-token", "the symmetric scheme signs the token too", ("access_token", "required"), scheme="symmetric"),
        one("no-client-id", "the token scheme signs the client's id", ("client_id", "required"), scheme="token", method=None, path=None, body=None),
        one("unknown-field", "one spelling only", ("accessToken", "unknown_field"), accessToken="t"),
        one("no-moment", "a signature with a key pair is blinded with the moment's entropy", ("moment", "required"), private_key=key("merchant")),
        refuse_verb("sign/refuse/weak-key", "1024 bits", "snap_sign", {**with_key, "private_key": key("weak1024")}, [("private_key", "minimum", 2048)]),
        refuse_verb("sign/refuse/public-key", "a public key cannot sign", "snap_sign", {**with_key, "private_key": public("merchant")}, [("private_key", "format")]),
        refuse_verb("sign/refuse/key-path", "the name of a file", "snap_sign", {**with_key, "private_key": "/etc/keys/private.pem"}, [("private_key", "format")]),
        refuse_verb("sign/refuse/key-empty", "an empty key", "snap_sign", {**with_key, "private_key": ""}, [("private_key", "min_length", 1)]),
        refuse_verb("sign/refuse/moment-seconds", "seconds are not milliseconds", "snap_sign", {**with_key, "moment": moment(T0 // 1000)}, [("moment.now", "minimum")]),
        refuse_verb("sign/refuse/entropy-short", "entropy is 32 bytes", "snap_sign", {**with_key, "moment": moment(T0, "00")}, [("moment.entropy", "format")]),
    ]
    return out


def message(row, **changes):
    headers = [[name, value] for name, value in row["headers"].items()]
    whole = {"method": row["method"], "path": row["path"], "headers": headers, "body": row["body"], **changes}
    return {name: value for name, value in whole.items() if value is not None}


def valid():
    return {"valid": True, "problems": None}


def invalid(*problems):
    return {"valid": False, "problems": [{"path": path, "rule": rule} for path, rule in problems] or None}


def verify():
    out = []
    rows = {row["name"]: row for row in DATA["notification"]}
    for name, row in rows.items():
        if "client_secret" in row:
            continue  # sign/symmetric-notification
        arguments = {"message": message(row), "public_key": public(row["verify_with"])}
        if row["verify_with"] == "weak1024":
            out.append(refuse_verb("verify/" + slug(name), "a key of 1024 bits proves nothing", "snap_verify", arguments, [("public_key", "minimum", 2048)], source=SOURCE))
            continue
        expect = valid() if row["expected_valid"] else invalid(*([("X-SIGNATURE", "missing")] if not row["headers"]["X-SIGNATURE"] else []))
        out.append(call("verify/" + slug(name), row["note"] or "non-ASCII as it arrived", "snap_verify", arguments, expect, SOURCE))
    for row in DATA["faspay_verify"]:
        headers = [["X-TIMESTAMP", row["timestamp"]], ["X-SIGNATURE", row["signature_base64"]]]
        expect = valid() if row["expect"] else invalid(*([("X-SIGNATURE", "missing")] if not row["signature_base64"] else []))
        out.append(call("verify/faspay/" + row["name"], "signed with the partner's key: " + row["name"].replace("-", " "), "snap_verify",
                        {"message": {"method": row["method"], "path": row["path"], "headers": headers, "body": row["body"]},
                         "public_key": public(row["public_key"].split(".")[1])}, expect, SOURCE))
    good = rows["valid"]
    when, signature = good["headers"]["X-TIMESTAMP"], good["headers"]["X-SIGNATURE"]

    def one(id_, about, expect, name="platform", **changes):
        return call("verify/" + id_, about, "snap_verify", {"message": message(good, **changes), "public_key": public(name)}, expect)

    flipped = bytearray(base64.b64decode(signature))
    flipped[-1] ^= 1
    pretty = rows["valid_pretty_body"]
    out += [
        one("header-case", "names of headers in any case", valid(), headers=[["x-timestamp", when], ["X-Signature", signature]]),
        one("method-changed", "another method", invalid(), method="PUT"),
        one("query", "a query that was not signed: the path that would be right is named", invalid(("path", "differs")), path=good["path"] + "?a=1"),
        one("path-address", "an address is no path", invalid(("path", "format")), path="https://merchant.example" + good["path"]),
        one("path-slash", "a path begins with a slash", invalid(("path", "format")), path=good["path"][1:]),
        one("method-case", "the method as it is signed", invalid(), method="post"),
        one("flipped-bit", "one bit of the signature", invalid(), headers=[["X-TIMESTAMP", when], ["X-SIGNATURE", base64.b64encode(bytes(flipped)).decode("ascii")]]),
        one("other-key", "another platform's key", invalid(), name="other"),
        one("no-signature", "no signature", invalid(("X-SIGNATURE", "missing")), headers=[["X-TIMESTAMP", when]]),
        one("no-timestamp", "no time stamp", invalid(("X-TIMESTAMP", "missing")), headers=[["X-SIGNATURE", signature]]),
        one("no-headers", "neither", invalid(("X-TIMESTAMP", "missing"), ("X-SIGNATURE", "missing")), headers=[]),
        one("two-signatures", "two signatures: whose?", invalid(("X-SIGNATURE", "duplicate_key")),
            headers=[["X-TIMESTAMP", when], ["X-SIGNATURE", signature], ["x-signature", signature]]),
        one("two-timestamps", "two time stamps: which?", invalid(("X-TIMESTAMP", "duplicate_key")),
            headers=[["X-TIMESTAMP", when], ["X-Timestamp", "2025-10-13T13:43:31+07:00"], ["X-SIGNATURE", signature]]),
        one("signature-padded", "a blank within the signature", invalid(), headers=[["X-TIMESTAMP", when], ["X-SIGNATURE", signature[:10] + " " + signature[10:]]]),
        one("empty-body", "the body was lost", invalid(), body=""),
        one("body-not-json", "another body, which is not JSON", invalid(), body="latestTransactionStatus=00"),
        one("body-not-utf8", "another body, which is not even UTF-8", invalid(), body=None, body_base64=base64.b64encode(b'{"a":"\xff"}').decode("ascii")),
        *[one("body-not-utf8-known", "the source's body that is not UTF-8", invalid(), body=None, body_base64=row["raw_base64"]) for row in DATA["minify_invalid"] if "raw_base64" in row],
        one("body-base64", "the same body as bytes", valid(), body=None, body_base64=base64.b64encode(good["body"].encode("utf-8")).decode("ascii")),
        call("verify/signed-as-it-came", "signed with its blanks, verified with its blanks", "snap_verify",
             {"message": message(pretty, headers=[["X-TIMESTAMP", when], ["X-SIGNATURE", snap_emsa.sign("platform", ":".join((
                 "POST", pretty["path"], rules.digest(pretty["body"]), when)))]]), "public_key": public("platform")}, valid()),
        call("verify/signed-with-blanks", "signed with blanks that were lost on the way", "snap_verify",
             {"message": message(good, headers=[["X-TIMESTAMP", when], ["X-SIGNATURE", snap_emsa.sign("platform", ":".join((
                 "POST", pretty["path"], rules.digest(pretty["body"]), when)))]]), "public_key": public("platform")}, invalid()),
        call("verify/no-body", "a message without a body", "snap_verify",
             {"message": message(good, body="", headers=[["X-TIMESTAMP", when], ["X-SIGNATURE", snap_emsa.sign("platform", rules.asymmetric("POST", good["path"], "", when))]]),
              "public_key": public("platform")}, valid()),
    ]
    stamps = ["2025-10-13T13:43:30Z", "2025-10-13T13:43:30.000+07:00", "2025-10-13 13:43:30+07:00", "2025-10-13T13:43:30+0700", "2025-02-30T13:43:30+07:00", "1760337810"]
    for stamp in stamps:
        text = rules.asymmetric("POST", good["path"], good["body"], stamp)
        out.append(one("timestamp-form-%d" % (1 + stamps.index(stamp)), "signed, but its time stamp is not of the standard's form", invalid(("X-TIMESTAMP", "format")),
                       headers=[["X-TIMESTAMP", stamp], ["X-SIGNATURE", snap_emsa.sign("platform", text)]]))
    for place, row in enumerate(DATA["fields"]["x_timestamp_25"]):
        text = rules.asymmetric("POST", good["path"], good["body"], row["in"])
        expect = valid() if row["ok"] else invalid(("X-TIMESTAMP", "format" if row["in"] else "missing"))
        out.append(one("timestamp-%d" % (1 + place), "a time stamp of %d characters, which the standard %s" % (len(row["in"]), "takes" if row["ok"] else "does not take"), expect,
                       headers=[["X-TIMESTAMP", row["in"]], ["X-SIGNATURE", snap_emsa.sign("platform", text)]]))
    for tag, about, text in snap_emsa.forms(snap_emsa.KEYS["platform"]["public_spki_pem"]) + [
            ("pkcs1-" + tag, about, text) for tag, about, text in snap_emsa.forms(snap_emsa.KEYS["platform"]["public_pkcs1_pem"])]:
        out.append(call("verify/key/" + tag, about, "snap_verify", {"message": message(good), "public_key": text}, valid()))
    base = {"message": message(good), "public_key": public("platform")}

    def bad(id_, about, *violations, **changes):
        whole = {**base, **changes}
        return refuse_verb("verify/refuse/" + id_, about, "snap_verify", {name: value for name, value in whole.items() if value is not None}, list(violations))

    return out + [
        bad("no-message", "nothing to verify", ("message", "required"), message=None),
        bad("no-key", "no key", ("public_key", "required"), public_key=None),
        bad("private-key", "a private key does not belong here", ("public_key", "format"), public_key=key("platform")),
        bad("not-a-key", "not a key", ("public_key", "format"), public_key="public.pem"),
        bad("key-number", "not a text", ("public_key", "type"), public_key=1),
        bad("message-text", "not a message", ("message", "type"), message="POST / HTTP/1.1"),
        bad("unknown-field", "one spelling only", ("publicKey", "unknown_field"), publicKey="x"),
        bad("no-path", "the path is signed", ("message.path", "required"), message={"method": "POST", "headers": [], "body": ""}),
    ]


FILES = [
    ("snap/sign.json", "Strings to sign, minified bodies, signatures: the verb snap_sign.", STANDARD + "; signatures " + KNOWN + ", and again with integers", sign),
    ("snap/verify.json", "Signatures of messages: the verb snap_verify.", STANDARD + "; signatures " + KNOWN + ", and again with integers", verify),
]
