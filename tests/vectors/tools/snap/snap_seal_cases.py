"""snap/seal.json: credentials at rest, the verbs seal and unseal."""

import base64

import snap_emsa
from known_seal import ENTROPY, KEY, NOT_AN_OBJECT, OTHER_ENTROPY, OTHER_KEY, SEALED
from snap_bench import T0, call, moment, refuse_verb

# Keys stand in alphabetical order, since some hosts write objects so, and a sealed text keeps the order in which it was given.
_DUITKU = {"email": "test@chakratechnology.com", "secret_key": "rahasia", "user_id": 3551}
CREDENTIALS = {
    "duitku": _DUITKU, "purpose": _DUITKU, "other-key": _DUITKU, "other-entropy": _DUITKU,
    "faspay": {"partner_id": "99999", "source_account": "9920000001"},
    "cashin": {"partner_id": "CID1234567890", "quirk_client_secret": "rahasia-ñ-印", "quirk_ovo_blank": True},
    "private-key": {"private_key": snap_emsa.KEYS["merchant"]["private_pkcs8_pem"]},
    "empty": {},
    "unicode": {"note": 'é漢🙏 "/\\ \n'},
}
SOURCE = "docs/documents.md; sealed texts computed with Python's cryptography"


def present(**values):
    return {name: value for name, value in values.items() if value is not None}


def made():
    out = []
    for name, (gateway, purpose, sealed) in SEALED.items():
        key = OTHER_KEY if name == "other-key" else KEY
        entropy = OTHER_ENTROPY if name == "other-entropy" else ENTROPY
        out += [
            call("seal/" + name, "sealed", "seal", present(gateway=gateway, purpose=purpose, credentials=CREDENTIALS[name], key=key, moment=moment(T0, entropy)), {"sealed": sealed}),
            call("seal/un-" + name, "and opened again", "unseal", present(gateway=gateway, purpose=purpose, sealed=sealed, key=key), {"credentials": CREDENTIALS[name]}),
        ]
    gateway, _, sealed = SEALED["duitku"]
    return out + [
        call("seal/usual-purpose", "the usual purpose, spelled out, is the same", "seal",
             present(gateway=gateway, purpose="credentials", credentials=_DUITKU, key=KEY, moment=moment(T0, ENTROPY)), {"sealed": sealed}),
        call("seal/later", "the time changes nothing: only the entropy does", "seal", present(gateway=gateway, credentials=_DUITKU, key=KEY, moment=moment(T0 + 1, ENTROPY)), {"sealed": sealed}),
        call("seal/upper-key", "a key in upper-case hex", "seal", present(gateway=gateway, credentials=_DUITKU, key=KEY.upper(), moment=moment(T0, ENTROPY)), {"sealed": sealed}),
        call("seal/un-blanks", "blanks around a stored text do not count", "unseal", present(gateway=gateway, sealed=" %s\n" % sealed, key=KEY), {"credentials": _DUITKU}),
    ]


def shortened(sealed):
    head, text = sealed.rsplit(".", 1)
    data = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))[:-1]
    return head + "." + base64.urlsafe_b64encode(data).decode("ascii").rstrip("=")


def refused():
    gateway, _, sealed = SEALED["duitku"]
    usual = {"gateway": gateway, "sealed": sealed, "key": KEY}

    def broken(id_, about, rule, **changes):
        return refuse_verb("seal/broken/" + id_, about, "unseal", {**usual, **changes}, [("sealed", rule)], "broken_seal", "config")

    def swapped(at):
        return sealed[:at] + ("B" if sealed[at] == "A" else "A") + sealed[at + 1:]

    head = len("salur-seal-1.")
    out = [
        broken("key", "another key", "differs", key=OTHER_KEY),
        broken("gateway", "sealed for another gateway", "differs", gateway="cashin"),
        broken("purpose", "sealed for another purpose", "differs", purpose="backup"),
        broken("purpose-of-other", "a text of another purpose", "differs", sealed=SEALED["purpose"][2]),
        broken("nonce", "its nonce was changed", "differs", sealed=swapped(head)),
        broken("middle", "its middle was changed", "differs", sealed=swapped(head + 40)),
        broken("tag", "its tag was changed", "differs", sealed=swapped(len(sealed) - 4)),
        broken("cut", "its last byte is missing", "differs", sealed=shortened(sealed)),
        broken("longer", "four characters more", "differs", sealed=sealed + "AAAA"),
        broken("later-version", "of a later version", "format", sealed=sealed.replace("seal-1", "seal-2")),
        broken("no-prefix", "without its version", "format", sealed=sealed[head:]),
        broken("plain", "never sealed", "format", sealed="rahasia"),
        broken("empty", "nothing", "format", sealed=""),
        broken("prefix-alone", "the version alone", "format", sealed="salur-seal-1."),
        broken("too-short", "too short for a nonce", "format", sealed="salur-seal-1.AAAA"),
        broken("alphabet", "the other alphabet of base64", "format", sealed="salur-seal-1." + "+/" * 30),
        broken("padded", "padded base64", "format", sealed="salur-seal-1." + "A" * 62 + "=="),
    ]
    for name, text in NOT_AN_OBJECT.items():
        out.append(broken("holds-" + name, "sealed with this key, but no credentials", "json", sealed=text))
    full = {"gateway": gateway, "credentials": _DUITKU, "key": KEY, "moment": moment(T0, ENTROPY)}

    def bad(id_, about, *violations, verb="seal", base=full, **changes):
        whole = {**base, **changes}
        return refuse_verb("seal/refuse/" + id_, about, verb, {name: value for name, value in whole.items() if value is not None}, list(violations))

    return out + [
        bad("no-gateway", "whose credentials?", ("gateway", "required"), gateway=None),
        bad("gateway", "no such gateway", ("gateway", "one_of"), gateway="paypal"),
        bad("purpose-empty", "an empty purpose", ("purpose", "min_length", 1), purpose=""),
        bad("purpose-long", "65 characters", ("purpose", "max_length", 64), purpose="p" * 65),
        bad("purpose-blank", "a blank", ("purpose", "characters"), purpose="a b"),
        bad("purpose-number", "not a text", ("purpose", "type"), purpose=1),
        bad("no-credentials", "nothing to seal", ("credentials", "required"), credentials=None),
        bad("credentials-text", "not an object", ("credentials", "type"), credentials="rahasia"),
        bad("no-key", "no key", ("key", "required"), key=None),
        bad("key-short", "31 bytes", ("key", "type"), key=KEY[2:]),
        bad("key-long", "33 bytes", ("key", "type"), key=KEY + "00"),
        bad("key-words", "not hex", ("key", "type"), key="z" * 64),
        bad("no-moment", "the nonce comes from the moment's entropy", ("moment", "required"), moment=None),
        bad("entropy", "entropy of 31 bytes", ("moment.entropy", "format"), moment=moment(T0, "00" * 31)),
        bad("nonce", "the nonce is not the caller's", ("nonce", "unknown_field"), nonce="000000000000"),
        bad("un-no-sealed", "nothing to open", ("sealed", "required"), verb="unseal", base=usual, sealed=None),
        bad("un-number", "not a text", ("sealed", "type"), verb="unseal", base=usual, sealed=1),
        bad("un-key", "not a key", ("key", "type"), verb="unseal", base=usual, key="secret"),
        bad("un-gateway", "no such gateway", ("gateway", "one_of"), verb="unseal", base=usual, gateway="Duitku"),
        bad("un-moment", "opening needs no moment", ("moment", "unknown_field"), verb="unseal", base=usual, moment=moment(T0)),
    ]


FILES = [("snap/seal.json", "Credentials at rest: the verbs seal and unseal.", SOURCE, lambda: made() + refused())]
