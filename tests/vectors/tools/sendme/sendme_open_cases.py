"""open.json of SendMe's older API: configurations that must be refused, odd ones that open, and Faspay's key in every form in which people paste it."""

import snap_emsa
from known_keys import CERTIFICATE
from sendme_bench import CLIENTS, FORMULA, KNOWN, PAGES, PERMATA, B, C, T, asks, calls, case, echo, error, parse

CONFIG = CLIENTS["sendme"]
SECRETS = ("faspay_secret", "app_key", "app_secret", "client_key", "client_secret")
SOURCE = PAGES + "; " + FORMULA


def one(id_, about, *violations, via="typed", drop=(), config=None, **changes):
    config = {**CONFIG, **changes} if config is None else config
    config = {name: value for name, value in config.items() if name not in drop}
    return case("open/" + id_, about, "refuse", None, verb="open", via=via, config=config, expect=error("invalid_config", "config", violations))


def credentials():
    out = [one("nothing", "everything at once", *[(name, "required") for name in ("environment", "faspay_key", *SECRETS, "iv")], via="document", config={"gateway": "faspay_sendme"}),
           one("no-secrets", "every secret at once", *[(name, "required") for name in (*SECRETS, "iv")], via="document", drop=(*SECRETS, "iv"))]
    for name in ("environment", "faspay_key", *SECRETS, "iv"):
        dashed = name.replace("_", "-")
        out += [one("no-" + dashed, "a credential is missing", (name, "required"), via="document", drop=[name]), one("null-" + dashed, "null", (name, "required"), via="document", **{name: None}),
                one("number-" + dashed, "not a text", (name, "type"), **{name: 1})]
        if name == "environment":
            continue
        out.append(one("long-" + dashed, "256 characters", (name, "max_length", 255), **{name: "s" * 256}))
        if name != "iv":
            out.append(one("empty-" + dashed, "empty", (name, "min_length", 1), **{name: ""}))
        out.append(one("newline-" + dashed, "a line end", (name, "characters"), **{name: "a\nb"}))
    return out + [
        one("environment", "not one of the two", ("environment", "one_of"), environment="staging"), one("environment-case", "small letters", ("environment", "one_of"), environment="Production"),
        one("faspay-key-blank", "a header's value without blanks", ("faspay_key", "characters"), faspay_key="fk 1"), one("faspay-key-accent", "ASCII only", ("faspay_key", "characters"), faspay_key="fk-é"),
        one("faspay-key-header", "a header more", ("faspay_key", "characters"), faspay_key="fk\r\nfaspay-signature: x"),
        one("wire-name", "one spelling only", ("virtual_account", "unknown_field"), via="document", virtual_account="9920000001"),
        one("camel-case", "one spelling only", ("faspayKey", "unknown_field"), ("faspay_key", "required"), via="document", drop=["faspay_key"], faspayKey="fk"),
        one("snap-partner", "another gateway's credential", ("partner_id", "unknown_field"), via="document", partner_id="99999"),
        one("unknown-field", "a field that nobody knows", ("token", "unknown_field"), via="document", token="x"),
    ]


def options():
    out = [
        one("source-account-21", "21 digits", ("source_account", "max_length", 20), source_account="1" * 21), one("source-account-letters", "digits only", ("source_account", "characters"), source_account="99200A"),
        one("source-account-empty", "empty", ("source_account", "min_length", 1), source_account=""), one("source-account-number", "not a text", ("source_account", "type"), source_account=9920000001),
        one("source-account-slash", "another segment of an address", ("source_account", "characters"), source_account="99/1"),
        one("remember-text", "not a flag", ("remember_tokens", "type"), remember_tokens="true"), one("remember-number", "not a flag", ("remember_tokens", "type"), remember_tokens=0),
        one("signature", "none of the two", ("quirk_signature", "one_of"), quirk_signature="hmac"), one("signature-flag", "not a flag", ("quirk_signature", "type"), quirk_signature=True),
        one("get-path", "none of the two", ("quirk_get_path", "one_of"), quirk_get_path="full"), one("get-path-flag", "not a flag", ("quirk_get_path", "type"), quirk_get_path=False),
        one("offset-low", "west of Greenwich", ("quirk_utc_offset", "minimum", 0), quirk_utc_offset=-1), one("offset-high", "further east than any clock", ("quirk_utc_offset", "maximum", 840), quirk_utc_offset=841),
        one("offset-text", "not a number", ("quirk_utc_offset", "type"), quirk_utc_offset="420"), one("offset-fraction", "no whole minutes", ("quirk_utc_offset", "type"), quirk_utc_offset=7.5),
        one("multiple-text", "not a flag", ("quirk_indomaret_multiple", "type"), quirk_indomaret_multiple="no"),
        one("quirk-of-snap", "another gateway's quirk", ("quirk_signed_path", "unknown_field"), via="document", quirk_signed_path="whole"),
        one("base-url-number", "not a text", ("base_url", "type"), base_url=1), one("base-url-empty", "empty", ("base_url", "min_length", 1), base_url=""),
        one("base-url-long", "256 characters", ("base_url", "max_length", 255), base_url="https://a.id/" + "c" * 243),
    ]
    for name, least, most in (("send_within", 1000, 300_000), ("not_found_window", 0, 2_592_000_000), ("ask_human_after", 60_000, 2_592_000_000)):
        dashed = name.replace("_", "-")
        out += [one(dashed + "-low", "just under the least", (name, "minimum", least), **{name: least - 1}), one(dashed + "-high", "just over the most", (name, "maximum", most), **{name: most + 1}),
                one(dashed + "-text", "not a number", (name, "type"), **{name: "60000"})]
    for id_, address in (("plain-http", "http://api.example/x"), ("no-scheme", "sendme.faspay.co.id"), ("ftp", "ftp://api.example"), ("user", "https://me@api.example"), ("query", "https://api.example/?a=1"),
                         ("fragment", "https://api.example/#a"), ("looks-like-loopback", "http://127.0.0.1.api.example"), ("no-host", "https://"), ("blank", "https://api.example/a b")):
        out.append(one("base-url-" + id_, "not a base address that may be used", ("base_url", "format"), base_url=address))
    return out + [one("many", "several at once", ("environment", "one_of"), ("faspay_key", "characters"), ("app_key", "min_length", 1), ("source_account", "characters"), ("base_url", "format"),
                      ("send_within", "minimum", 1000), ("quirk_utc_offset", "maximum", 840), environment="x", faspay_key="a b", app_key="", source_account="x", base_url="x", send_within=1, quirk_utc_offset=900)]


def opening():
    """Credentials that look wrong, and are not."""
    odd = {
        "longest": {name: name[0] * 255 for name in ("faspay_key", *SECRETS, "iv")}, "shortest": {**{name: name[0] for name in ("faspay_key", *SECRETS)}, "iv": ""},
        "blanks": {name: " %s " % CONFIG[name] for name in (*SECRETS, "iv")}, "colons": {"app_key": "a:b", "app_secret": "c:d", "client_key": "e:f", "client_secret": "g:h"},
        "unicode": {name: CONFIG[name] + "é漢🔑" for name in (*SECRETS, "iv")}, "visible": {"faspay_key": "".join(chr(code) for code in range(33, 127))},
    }
    out = []
    for name, changes in odd.items():
        CLIENTS["odd_" + name] = {**CONFIG, **changes}
        out += [calls("open/opens-" + name, "credentials that look odd: " + name, T, client="odd_" + name, source=SOURCE),
                asks("open/opens-%s-token" % name, "credentials that look odd: " + name, B, client="odd_" + name, source=SOURCE)]
    for name, offset in (("greenwich", 0), ("farthest", 840)):
        CLIENTS["offset_" + name] = {**CONFIG, "quirk_utc_offset": offset}
        out.append(asks("open/opens-offset-" + name, "%d minutes" % offset, T, client="offset_" + name, source=SOURCE))
    return out


def publics():
    """Faspay's key, which decodes Permata's codes."""
    out = []
    key, weak = snap_emsa.KEYS["faspay"], snap_emsa.KEYS["weak1024"]
    what = echo(C, PERMATA, **{"cash out_code": KNOWN["permata"]["code"]})
    forms = snap_emsa.forms(key["public_spki_pem"]) + [("pkcs1-" + id_, about + ", PKCS#1", text) for id_, about, text in snap_emsa.forms(key["public_pkcs1_pem"])]
    for id_, about, text in forms:
        client = "key_" + id_.replace("-", "_").replace("pkcs1", "pkcs_one")
        CLIENTS[client] = {**CONFIG, "faspay_public_key": text}
        out.append(parse("open/public-key-" + id_, about, C, what, {"answer": {"decoded_cashout_code": KNOWN["permata"]["digits"]}, "problems": None}, PERMATA, client))
    bad = [
        ("private", "a private key does not belong here", key["private_pkcs8_pem"], ("format",)), ("private-bare", "a private key's base64", snap_emsa.bare(key["private_pkcs8_pem"]), ("format",)),
        ("short", "1024 bits", weak["public_spki_pem"], ("minimum", 2048)), ("certificate", "a certificate holds the key, and is none", CERTIFICATE, ("format",)),
        ("cut", "without its last line", "\n".join(key["public_spki_pem"].splitlines()[:-1]), ("format",)), ("file-name", "the name of a file", "faspay.pem", ("format",)), ("empty", "empty", "", ("min_length", 1)),
        ("long", "longer than any key", "A" * 16_385, ("max_length", 16_384)), ("number", "not a text", 1, ("type",)),
    ]
    return out + [one("public-key-" + id_, about, ("faspay_public_key", *rest), faspay_public_key=text) for id_, about, text, rest in bad]


def everything():
    return credentials() + options() + opening() + publics()


FILES = [("faspay_sendme/open.json", "Configurations that must be refused, odd ones that open, and Faspay's key as people paste it.", PAGES, everything)]
