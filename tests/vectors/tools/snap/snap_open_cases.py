"""open.json of both gateways: configurations that must be refused, and keys in every form in which people paste them."""

import snap_emsa
import snap_wire as wire
from known_keys import CERTIFICATE, EC, EC_PKCS8, EC_PUBLIC, ENCRYPTED, ENCRYPTED_PKCS1, OPENSSH, TOO_LONG
from snap_bench import CASHIN_PAGE, CLIENTS, CU, FASPAY_PAGE, FT, OF, T0, USUAL, case, error, moment
from snap_notification_cases import body_of, message, receive

USUAL_CONFIG = {"faspay_snap": CLIENTS["faspay"], "cashin": CLIENTS["cashin"]}
FIRST = {"faspay_snap": FT, "cashin": CU}


def refuse_open(gateway, id_, about, violations, via="typed", drop=(), config=None, **changes):
    config = {**USUAL_CONFIG[gateway], **changes} if config is None else config
    config = {name: value for name, value in config.items() if name not in drop}
    return case(gateway, "open/" + id_, about, "refuse", None, verb="open", via=via, config=config, expect=error("invalid_config", "config", violations))


def name_of(gateway, what, tag):
    """The name of a client with a key in this form: letters alone."""
    return "_".join((gateway, what, tag)).replace("-", "_").replace("pkcs1", "pkcs_one")


def keys(gateway):
    """Every way to paste a key opens the client, and signs the same; what is no such key is refused with what to do."""
    name, op = OF[gateway], FIRST[gateway]
    out = []
    request = wire.request(op, USUAL_CONFIG[gateway], name, USUAL[op], moment(T0), T0)
    own = snap_emsa.KEYS[name]
    good = snap_emsa.forms(own["private_pkcs8_pem"]) + [("pkcs1-" + tag, about + ", PKCS#1", text) for tag, about, text in snap_emsa.forms(own["private_pkcs1_pem"])] + [
        ("surrounded", "with what openssl prints around it", "Bag Attributes\n    friendlyName: x\nKey Attributes: <No Attributes>\n" + own["private_pkcs8_pem"] + "\n\n"),
        ("indented", "indented, as in YAML", "\n".join("    " + line for line in own["private_pkcs8_pem"].splitlines())),
        ("no-padding", "bare base64 that lost its padding", snap_emsa.bare(own["private_pkcs8_pem"]).rstrip("=")),
        ("bare-spelled-out", "bare base64 in lines that are spelled out", "\\n".join(own["private_pkcs8_pem"].strip().splitlines()[1:-1])),
        ("bundle", "behind its certificate, as in a bundle", CERTIFICATE + own["private_pkcs8_pem"]),
        ("other-label", "PKCS#8 under the label of PKCS#1", own["private_pkcs8_pem"].replace(" PRIVATE KEY", " RSA PRIVATE KEY")),
        ("pkcs1-other-label", "PKCS#1 under the label of PKCS#8", own["private_pkcs1_pem"].replace(" RSA PRIVATE KEY", " PRIVATE KEY")),
    ]
    for tag, about, text in good:
        client = name_of(gateway, "key", tag)
        CLIENTS[client] = {**USUAL_CONFIG[gateway], "private_key": text}
        out.append(case(gateway, "open/key-" + tag, about, "prepare", None, client=client, operation=op, input=USUAL[op], moment=moment(T0),
                        expect={"attempt": 1, "send_before": T0 + 60_000, "request": request, "to_sign": None}))
    client = name_of(gateway, "key", "long")
    CLIENTS[client] = {**USUAL_CONFIG[gateway], "private_key": snap_emsa.KEYS["long8192"]["private_pkcs8_pem"]}
    out.append(case(gateway, "open/key-8192", "the longest key that is read", "prepare", None, client=client, operation=op, input=USUAL[op], moment=moment(T0),
                    expect={"attempt": 1, "send_before": T0 + 60_000, "request": wire.request(op, USUAL_CONFIG[gateway], "long8192", USUAL[op], moment(T0), T0), "to_sign": None}))
    public = own["public_spki_pem"]
    body = own["private_pkcs8_pem"]
    bad = [
        ("public", "a public key", public, ("format",)), ("public-pkcs1", "a public key, PKCS#1", own["public_pkcs1_pem"], ("format",)),
        ("public-bare", "a public key's base64", snap_emsa.bare(public), ("format",)),
        ("short", "1024 bits", snap_emsa.KEYS["weak1024"]["private_pkcs8_pem"], ("minimum", 2048)), ("short-pkcs1", "1024 bits, PKCS#1", snap_emsa.KEYS["weak1024"]["private_pkcs1_pem"], ("minimum", 2048)),
        ("short-bare", "1024 bits, base64 alone", snap_emsa.bare(snap_emsa.KEYS["weak1024"]["private_pkcs8_pem"]), ("minimum", 2048)),
        ("encrypted", "encrypted with a pass phrase", ENCRYPTED, ("format",)), ("encrypted-pkcs1", "encrypted with a pass phrase, in the older form", ENCRYPTED_PKCS1, ("format",)),
        ("ec", "a key of an elliptic curve", EC, ("format",)), ("ec-pkcs8", "a key of an elliptic curve, PKCS#8", EC_PKCS8, ("format",)),
        ("encrypted-bare", "encrypted with a pass phrase, base64 alone", snap_emsa.bare(ENCRYPTED), ("format",)), ("ec-bare", "a key of an elliptic curve, base64 alone", snap_emsa.bare(EC_PKCS8), ("format",)),
        ("certificate", "a certificate", CERTIFICATE, ("format",)), ("openssh", "OpenSSH's own form", OPENSSH, ("format",)),
        ("cut", "without its last line", "\n".join(body.splitlines()[:-1]), ("format",)), ("cut-inside", "with its last line, and half of its bytes", "\n".join(body.splitlines()[:10] + body.splitlines()[-1:]), ("format",)),
        ("first-line", "its first line alone", body.splitlines()[0], ("format",)),
        ("file-name", "the name of a file", "/etc/keys/private.pem", ("format",)), ("words", "not a key", "rahasia", ("format",)), ("not-base64", "not base64", body.replace("M", "*", 1), ("format",)),
        ("damaged", "a byte of it changed", damaged(own["private_pkcs8_pem"]), ("format",)), ("empty", "empty", "", ("min_length", 1)), ("long", "longer than any key", "A" * 16_385, ("max_length", 16_384)),
        ("number", "not a text", 12345, ("type",)),
    ]
    for tag, about, text, rest in bad:
        out.append(refuse_open(gateway, "private-key-" + tag, about, [("private_key", *rest)], private_key=text))
    return out


def damaged(pem):
    """Another digit in the middle of the modulus: the numbers do not fit together any more."""
    lines = pem.splitlines()
    lines[3] = ("B" if lines[3][10] == "A" else "A").join((lines[3][:10], lines[3][11:]))
    return "\n".join(lines) + "\n"


def publics():
    """Faspay's key, which proves its messages."""
    out = []
    platform = snap_emsa.KEYS["faspay"]
    for tag, about, text in snap_emsa.forms(platform["public_spki_pem"]) + [("pkcs1-" + tag, about + ", PKCS#1", text) for tag, about, text in snap_emsa.forms(platform["public_pkcs1_pem"])]:
        client = name_of("faspay_snap", "hears", tag)
        CLIENTS[client] = {**USUAL_CONFIG["faspay_snap"], "faspay_public_key": text}
        heard = receive("x", about, message(body_of(FT)), {"reported": "succeeded", "fresh": True}, client=client)
        out.append({**heard, "id": "faspay_snap/open/public-key-" + tag})
    client = name_of("faspay_snap", "hears", "long")
    CLIENTS[client] = {**USUAL_CONFIG["faspay_snap"], "faspay_public_key": snap_emsa.KEYS["long8192"]["public_spki_pem"]}
    heard = receive("x", "the longest key that is read", message(body_of(FT), key="long8192"), {"reported": "succeeded", "fresh": True}, client=client)
    out.append({**heard, "id": "faspay_snap/open/public-key-8192"})
    bad = [
        ("ec", "a key of an elliptic curve", EC_PUBLIC, ("format",)), ("too-long", "8200 bits", TOO_LONG, ("maximum", 8192)),
        ("private", "a private key does not belong here", platform["private_pkcs8_pem"], ("format",)), ("private-bare", "a private key's base64", snap_emsa.bare(platform["private_pkcs8_pem"]), ("format",)),
        ("short", "1024 bits", snap_emsa.KEYS["weak1024"]["public_spki_pem"], ("minimum", 2048)), ("short-pkcs1", "1024 bits, PKCS#1", snap_emsa.KEYS["weak1024"]["public_pkcs1_pem"], ("minimum", 2048)),
        ("certificate", "a certificate holds the key, and is none", CERTIFICATE, ("format",)), ("cut", "without its last line", "\n".join(platform["public_spki_pem"].splitlines()[:-1]), ("format",)),
        ("file-name", "the name of a file", "faspay.pem", ("format",)), ("empty", "empty", "", ("min_length", 1)), ("long", "longer than any key", "A" * 16_385, ("max_length", 16_384)),
        ("number", "not a text", 1, ("type",)),
    ]
    for tag, about, text, rest in bad:
        out.append(refuse_open("faspay_snap", "public-key-" + tag, about, [("faspay_public_key", *rest)], faspay_public_key=text))
    return out


def common(gateway):
    def one(id_, about, *violations, **rest):
        return refuse_open(gateway, id_, about, list(violations), **rest)

    out = [
        one("no-environment", "nobody guesses which world is meant", ("environment", "required"), via="document", drop=["environment"]),
        one("environment", "not one of the two", ("environment", "one_of"), environment="staging"),
        one("environment-case", "small letters", ("environment", "one_of"), environment="Sandbox"),
        one("no-partner-id", "a required credential is missing", ("partner_id", "required"), via="document", drop=["partner_id"]),
        one("null-partner-id", "null for a required field", ("partner_id", "required"), via="document", partner_id=None),
        one("partner-id-number", "not a text", ("partner_id", "type"), partner_id=99999),
        one("unknown-field", "a field that nobody knows", ("client_id", "unknown_field"), via="document", client_id="x"),
        one("camel-case", "one spelling only", ("partnerId", "unknown_field"), ("partner_id", "required"), via="document", drop=["partner_id"], partnerId="99999"),
        one("channel-long", "6 digits", ("channel_id", "max_length", 5), channel_id="123456"),
        one("channel-empty", "empty", ("channel_id", "min_length", 1), channel_id=""),
        one("channel-letters", "digits only", ("channel_id", "characters"), channel_id="88A01"),
        one("base-url-number", "not a text", ("base_url", "type"), base_url=1),
        one("base-url-long", "256 characters", ("base_url", "max_length", 255), base_url="https://a.id/" + "c" * 243),
        one("base-url-empty", "empty", ("base_url", "min_length", 1), base_url=""),
    ]
    for name, least, most in (("send_within", 1000, 300_000), ("not_found_window", 0, 2_592_000_000), ("ask_human_after", 60_000, 2_592_000_000)):
        dashed = name.replace("_", "-")
        out += [one(dashed + "-low", "just under the least", (name, "minimum", least), **{name: least - 1}), one(dashed + "-high", "just over the most", (name, "maximum", most), **{name: most + 1}),
                one(dashed + "-text", "not a number", (name, "type"), **{name: "60000"})]
    for tag, address in (("plain-http", "http://api.example/x"), ("no-scheme", "sendme.faspay.co.id"), ("ftp", "ftp://api.example"), ("user", "https://me@api.example"), ("query", "https://api.example/?a=1"),
                         ("fragment", "https://api.example/#a"), ("looks-like-loopback", "http://127.0.0.1.api.example"), ("no-host", "https://"), ("blank", "https://api.example/a b")):
        out.append(one("base-url-" + tag, "not a base address that may be used", ("base_url", "format"), base_url=address))
    return out


def faspay():
    def one(id_, about, *violations, **rest):
        return refuse_open("faspay_snap", id_, about, list(violations), **rest)

    return keys("faspay_snap") + publics() + common("faspay_snap") + [
        one("nothing", "everything at once", ("environment", "required"), ("partner_id", "required"), via="document", config={"gateway": "faspay_snap"}),
        one("partner-id-4", "5 characters, no fewer", ("partner_id", "min_length", 5), partner_id="9999"),
        one("partner-id-6", "5 characters, no more", ("partner_id", "max_length", 5), partner_id="999999"),
        one("partner-id-dash", "letters and digits", ("partner_id", "characters"), partner_id="99-99"),
        one("source-account-21", "21 digits", ("source_account", "max_length", 20), source_account="1" * 21),
        one("source-account-letters", "digits only", ("source_account", "characters"), source_account="99200A"),
        one("source-account-empty", "empty", ("source_account", "min_length", 1), source_account=""),
        one("source-account-number", "not a text", ("source_account", "type"), source_account=9920000001),
        one("origin-blank", "a blank", ("origin", "characters"), origin="www merchant"),
        one("origin-newline", "a header more", ("origin", "characters"), origin="a\r\nX-PARTNER-ID: b"),
        one("origin-256", "256 characters", ("origin", "max_length", 255), origin="o" * 256),
        one("quirk-signed-path", "none of the two", ("quirk_signed_path", "one_of"), quirk_signed_path="old"),
        one("quirk-signed-path-flag", "not a flag", ("quirk_signed_path", "type"), quirk_signed_path=True),
        one("quirk-bill-source", "none of the two", ("quirk_bill_source", "one_of"), quirk_bill_source="source_account"),
        one("quirk-of-cashin", "another gateway's quirk", ("quirk_scheme", "unknown_field"), via="document", quirk_scheme="asymmetric"),
    ]


def cashin():
    def one(id_, about, *violations, **rest):
        return refuse_open("cashin", id_, about, list(violations), **rest)

    return keys("cashin") + common("cashin") + [
        one("nothing", "everything at once", ("environment", "required"), ("partner_id", "required"), ("channel_id", "required"), via="document", config={"gateway": "cashin"}),
        one("no-channel", "the page prints two: nobody guesses", ("channel_id", "required"), via="document", drop=["channel_id"]),
        one("partner-id-37", "37 characters", ("partner_id", "max_length", 36), partner_id="C" * 37),
        one("partner-id-empty", "empty", ("partner_id", "min_length", 1), partner_id=""),
        one("partner-id-blank", "a blank", ("partner_id", "characters"), partner_id="CID 1"),
        one("partner-id-newline", "a header more", ("partner_id", "characters"), partner_id="CID\r\nX: y"),
        one("scheme", "none of the two", ("quirk_scheme", "one_of"), quirk_scheme="hmac"),
        one("hmac-no-secret", "a shared secret is wanted", ("quirk_client_secret", "required"), quirk_scheme="hmac_sha512"),
        one("secret-no-hmac", "a secret that nothing uses", ("quirk_client_secret", "agrees"), quirk_client_secret="rahasia"),
        one("secret-asymmetric", "a secret that nothing uses", ("quirk_client_secret", "agrees"), quirk_scheme="asymmetric", quirk_client_secret="rahasia"),
        one("secret-empty", "an empty secret", ("quirk_client_secret", "min_length", 1), quirk_scheme="hmac_sha512", quirk_client_secret=""),
        one("secret-256", "256 characters", ("quirk_client_secret", "max_length", 255), quirk_scheme="hmac_sha512", quirk_client_secret="s" * 256),
        one("ovo-text", "not a flag", ("quirk_ovo_blank", "type"), quirk_ovo_blank="yes"),
        one("uuid-text", "not a flag", ("quirk_uuid_external_id", "type"), quirk_uuid_external_id="true"),
        one("public-key", "Cash In sends nothing that a key would prove", ("faspay_public_key", "unknown_field"), via="document", faspay_public_key="x"),
    ]


FILES = [
    ("faspay_snap/open.json", "Configurations that must be refused, and keys as people paste them.", FASPAY_PAGE, faspay),
    ("cashin/open.json", "Configurations that must be refused, and keys as people paste them.", CASHIN_PAGE, cashin),
]
