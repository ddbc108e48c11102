"""prepare.json of SendMe's older API: the exact bytes of the request for a token and of the call, for every operation."""

import sendme_wire as wire
from sendme_bench import (
    ALFAMART,
    ALL,
    BY_CRYPTOGRAPHY,
    CALLBACK,
    CLIENTS,
    DROP,
    FORMULA,
    KNOWN,
    MINUTE,
    PAGES,
    PAYS,
    PERMATA,
    RC,
    SECOND,
    T0,
    TOKEN,
    USUAL,
    B,
    C,
    M,
    N,
    R,
    S,
    T,
    U,
    asks,
    calls,
    changed,
    given,
    paid,
    short,
    tag,
    token_at,
)

UNICODE = "Siti Nur’aïni – José 漢 🙏"
OWN = "12345678901234567890"
SOURCE = PAGES + "; " + FORMULA


def header(case, name):
    return dict(case["expect"]["request"]["headers"])[name]


def aes():
    """Faspay's one primitive, seen through the header that every request carries. What no pair of credentials can be is pinned here alone."""
    config = CLIENTS["sendme"]
    for row in KNOWN["aes"]:
        assert wire.encrypted(row["secret"], row["iv"], row["text"]) == row["encrypted"], row["name"]
    assert wire.authorization(config) == KNOWN["authorization"]["right"]
    wrong = ":".join((config["faspay_secret"], config["app_key"], config["app_secret"]))
    assert wire.encrypted(config["faspay_secret"], config["iv"], wrong) == KNOWN["authorization"]["with_the_secret_in_the_text"] != KNOWN["authorization"]["right"]
    out = []
    for row in KNOWN["aes"]:
        key, colon, secret = row["text"].partition(":")
        if not (key and colon and secret):
            continue
        client = "aes_" + row["name"].replace("-", "_").replace("utf8", "utf_eight")
        CLIENTS[client] = {**config, "app_key": key, "app_secret": secret, "faspay_secret": row["secret"], "iv": row["iv"]}
        for id_, make in (("", calls), ("-token", asks)):
            case = make("prepare/aes-%s%s" % (row["name"], id_), "credentials whose authorization is known: " + row["name"].replace("-", " "), B, client=client,
                        source=PAGES + "; authorization " + BY_CRYPTOGRAPHY)
            assert header(case, "faspay-authorization") == row["encrypted"], row["name"]
            assert header(case, "faspay-authorization") != wire.encrypted(row["secret"], row["iv"], row["secret"] + ":" + row["text"])
            out.append(case)
    return out


def signatures():
    """The known signatures: of the token call for each service, of each service, and with its parameters as Faspay's pages want it."""
    rows = {row["name"]: row for row in KNOWN["signatures"]}
    names = {R: "register", RC: "register_confirm", T: "transfer", B: "balance_inquiry", N: "inquiry_name", M: "mutasi", S: "inquiry_status"}
    known = {S: {"trx_no": "TRX-0001", "trx_id": "6411"}}
    out = []

    def one(id_, about, make, op, client, row, variant):
        case = make("prepare/known-" + id_, about, op, known.get(op), client, source=PAGES + "; signature " + BY_CRYPTOGRAPHY)
        assert header(case, "faspay-signature") == row[variant] and header(case, "faspay-timestamp") == row["timestamp"], id_
        out.append(case)

    CLIENTS["sendme_path_hmac"] = {**CLIENTS["sendme_path"], "quirk_signature": "hmac_sha256"}
    for op, name in names.items():
        for client, variant in (("sendme", "aes"), ("sendme_hmac", "hmac")):
            one("token-%s-%s" % (name, variant), "the token call for " + name, asks, op, client, rows["token-call-for-" + name], variant)
            one("%s-%s" % (name, variant), "the service " + name, calls, op, client, rows["service-" + name], variant)
    for op in (B, M, S):
        for client, variant in (("sendme_path", "aes"), ("sendme_path_hmac", "hmac")):
            one("%s-path-%s" % (names[op], variant), "signed with its parameters, as Faspay's pages say", calls, op, client,
                rows["service-%s-docs-full-path-variant" % names[op]], variant)
            one("token-%s-path-%s" % (names[op], variant), "the token call signs the path alone all the same", asks, op, client, rows["token-call-for-" + names[op]], variant)
    # The tokens' own path is signed by no call.
    config, row = CLIENTS["sendme"], rows["token-call-for-get_token_self"]
    text = wire.string_to_sign(config, "GET", row["path"], row["timestamp"], None)
    assert (wire.signature(config, text), wire.signature(CLIENTS["sendme_hmac"], text)) == (row["aes"], row["hmac"])
    assert sum(1 for case in out if "-path-" not in case["id"]) == 2 * 2 * 7 and len(rows) == 18
    return out


def urls():
    out = []
    for id_, op, input_ in (("balance", B, {}), ("name", N, USUAL[N]), ("statement", M, USUAL[M]), ("status", S, {"trx_no": "TRX-0001"}),
                            ("status-id", S, {"trx_no": "TRX-0001", "trx_id": "6411"})):
        out.append(calls("prepare/url-" + id_, "the known address", op, input_, source=SOURCE))
    addresses = [asks("prepare/x", "", B)["expect"]["request"]["url"]] + [case["expect"]["request"]["url"] for case in out]
    assert addresses == KNOWN["urls"], addresses
    return out


def amounts():
    """Two implied decimals."""
    out = []
    for rupiah, sent in KNOWN["amounts"]:
        case = calls("prepare/amount-%d" % rupiah, "%d rupiah" % rupiah, T, given(T, amount=rupiah), source=SOURCE)
        assert '"trx_amount":"%s"' % sent in case["expect"]["request"]["body"]
        out.append(case)
    return out


def clients():
    """Every operation through every kind of client, both steps."""
    names = (
        ("production", "production, another merchant"), ("loopback", "an address on this machine: the signed path stays Faspay's"), ("proxy", "a proxy with a path of its own"),
        ("plain", "the defaults of all options, spelled out"), ("all_quirks", "all quirks at once"), ("utc", "time stamps in UTC"),
        ("forgetful", "a token for each call"),
    )
    out = []
    for op in ALL:
        for name, about in names:
            client, id_ = "sendme_" + name, "%s-%s" % (tag(op), name.replace("_", "-"))
            out.append(calls("prepare/" + id_, about, op, client=client, source=SOURCE))
            if op in (T, B):
                out.append(asks("prepare/%s-token" % id_, about, op, client=client, source=SOURCE))
        out.append(asks("prepare/%s-token" % tag(op), "the first step asks for a token", op, source=SOURCE))
    for op in PAYS:
        for name in ("half_hour", "far_east"):
            out.append(calls("prepare/%s-%s" % (tag(op), name.replace("_", "-")), "clocks elsewhere", op, client="sendme_" + name, source=SOURCE))
        out += [
            calls("prepare/%s-year-end" % tag(op), "the last second of a year on Jakarta's clock", op, now=1735664399999, source=SOURCE),
            calls("prepare/%s-new-year" % tag(op), "the first second of a year", op, now=1735664400000, source=SOURCE),
            calls("prepare/%s-hasty" % tag(op), "send_within of a second", op, client="sendme_hasty", source=SOURCE),
            calls("prepare/%s-patient" % tag(op), "send_within of five minutes", op, client="sendme_patient", source=SOURCE),
            calls("prepare/%s-later-token" % tag(op), "the token came later: its own time stamp, the date of the first step, and no more time to send", op,
                  at=T0 + 7 * SECOND, until=T0 + MINUTE, answers=[token_at(T0 + 7 * SECOND)], source=SOURCE),
            calls("prepare/%s-long-token" % tag(op), "a token as long as Faspay's sample", op, token="Ab1+/" * 136 + "Ab==", answers=[token_at(T0, "Ab1+/" * 136 + "Ab==")], source=SOURCE),
        ]
    out += [
        calls("prepare/balance-odd-token", "a token is taken as it is", B, token='"é\\漢🙏"', answers=[token_at(T0, '"é\\漢🙏"')], source=SOURCE),
        calls("prepare/balance-later-token", "the call has a time stamp of its own", B, at=T0 + MINUTE, answers=[token_at(T0 + MINUTE)], source=SOURCE),
    ]
    return out


def fields():
    def one(id_, about, op, client="sendme", now=T0, **changes):
        return calls("prepare/" + id_, about, op, given(op, **changes), client, now, source=SOURCE)

    def whole(id_, about, op, input_, client="sendme", **changes):
        return calls("prepare/" + id_, about, op, changed(input_, **changes), client, source=SOURCE)

    out = []
    for op in (R, RC):
        out += [
            one("%s-least" % tag(op), "required fields alone", op, beneficiary_purpose_code=DROP, beneficiary_bank_name=DROP),
            one("%s-all" % tag(op), "every field", op, source_account=OWN, beneficiary_phone="081234567890", beneficiary_email="jane@example.com"),
            one("%s-nulls" % tag(op), "null for an optional field is as if it were left out", op, source_account=None, beneficiary_purpose_code=None, beneficiary_phone=None,
                beneficiary_email=None),
            one("%s-no-source" % tag(op), "no account in the configuration, one here", op, "sendme_no_source", source_account="1"),
            one("%s-longest" % tag(op), "every text as long as it may be", op, source_account=OWN, beneficiary_account="9" * 128, beneficiary_account_name="N" * 255,
                beneficiary_va_name="V" * 255, beneficiary_bank_code="0" * 10, beneficiary_bank_branch="B" * 255, beneficiary_region_code="0" * 4, beneficiary_phone="0" * 15),
            one("%s-shortest" % tag(op), "every text as short as it may be", op, beneficiary_account="0", beneficiary_account_name="N", beneficiary_va_name="V",
                beneficiary_bank_code="0", beneficiary_bank_branch="B", beneficiary_region_code="0"),
            one("%s-unicode" % tag(op), "beyond ASCII as it is, in UTF-8", op, beneficiary_account_name=UNICODE, beneficiary_va_name="é", beneficiary_bank_branch="漢"),
            one("%s-html" % tag(op), "`/`, `&`, `<` and `>` stay as they are", op, beneficiary_account_name="A & B <PT> / \"C\" \\ 'D'"),
        ]
    out += [
        one("transfer", "the usual transfer", T),
        one("transfer-least", "required fields alone", T, beneficiary_email=DROP),
        one("transfer-all", "every field", T, source_account=OWN, trx_date="2025-06-12 09:00:00", instruct_date="2025-06-14 08:00:00"),
        one("transfer-nulls", "null for optional fields", T, source_account=None, beneficiary_email=None, trx_date=None, instruct_date=None),
        one("transfer-no-source", "no account in the configuration, one here", T, "sendme_no_source", source_account="9920000002"),
        one("transfer-zeros", "zeros in front are kept", T, beneficiary_bank_code="002", beneficiary_account="0000000007", trx_no="0001", beneficiary_region_code="0001"),
        one("transfer-longest", "every text as long as it may be", T, source_account=OWN, beneficiary_virtual_account="9" * 20, beneficiary_account="9" * 128,
            beneficiary_name="N" * 255, beneficiary_email="a" * 249 + "@b.com", trx_no="7" * 255, trx_desc="D" * 15, callback_url="https://a.id/" + "c" * 242),
        one("transfer-unicode", "beyond ASCII as it is, in UTF-8", T, beneficiary_name=UNICODE, trx_desc="gaji é 🙏"),
        one("transfer-html", "`/`, `&`, `<` and `>` stay as they are", T, beneficiary_name="A & B <PT> / \"C\" \\ 'D'", callback_url="https://a.id/cb?x=1&y=2"),
        one("transfer-blanks", "blanks are kept", T, beneficiary_name="  JANE  ROE  ", trx_desc=" a "),
        one("transfer-description", "fifteen characters", T, trx_desc="123456789012345"),
        one("transfer-fee-inside", "only the word alone is refused", T, trx_desc="fee Juni"),
        one("transfer-one-rupiah", "the least amount", T, amount=1),
        one("transfer-large", "ten digits", T, amount=9_999_999_999),
        one("transfer-http-callback", "Faspay may call plain http", T, callback_url="http://merchant.example:8080/cb"),
        one("transfer-milliseconds", "a time stamp has no milliseconds", T, now=T0 + 999),
        one("cash-out-indomaret", "the usual cash-out at Indomaret", C),
        one("cash-out-indomaret-least", "required fields alone", C, beneficiary_purpose_code=DROP, trx_desc=DROP),
        one("cash-out-indomaret-all", "every field", C, source_account=OWN, trx_date="2025-06-12 09:00:00", trx_expired="2025-06-13 09:00:00", instruct_date="2025-06-12 10:00:00",
            callback_url=CALLBACK, ktp_id="3174000000000001", place_of_birth="Jakarta", date_of_birth="1990-01-02", gender="F", citizenship="WNI", occupation="Guru",
            address="Jl. Mawar 1"),
        one("cash-out-indomaret-older-form", "one field of the older form", C, occupation="Guru"),
        one("cash-out-indomaret-multiple", "a multiple of 50,000", C, amount=150_000),
        one("cash-out-indomaret-any", "the multiple switched off: the page's sample is none", C, "sendme_any_multiple", amount=5_000),
        one("cash-out-indomaret-odd", "the multiple switched off", C, "sendme_any_multiple", amount=1),
        one("cash-out-indomaret-reference", "letters, digits, and - _ . in a reference", C, trx_no="WB-22_06.12aZ"),
        one("cash-out-indomaret-longest", "every text as long as it may be", C, source_account=OWN, beneficiary_phone="0" * 15, beneficiary_email="a" * 122 + "@b.com",
            beneficiary_name="N" * 255, trx_no="W" * 255, trx_desc="D" * 15, callback_url="https://a.id/" + "c" * 242, ktp_id="1" * 255, address="é" * 255),
        one("cash-out-no-source", "no account in the configuration, one here", C, "sendme_no_source", source_account="9920000002"),
        whole("cash-out-alfamart", "the usual cash-out at Alfamart", C, ALFAMART),
        whole("cash-out-alfamart-least", "required fields alone", C, ALFAMART, callback_url=DROP),
        whole("cash-out-alfamart-all", "every field", C, ALFAMART, source_account=OWN, trx_date="2025-06-12 09:00:00", trx_expired="2025-06-13 09:00:00",
              instruct_date="2025-06-12 10:00:00", gender="M", address="Jl. Mawar 1"),
        whole("cash-out-alfamart-any", "Alfamart's multiple is not Indomaret's", C, ALFAMART, "sendme_any_multiple"),
        whole("cash-out-alfamart-nulls", "null for optional fields", C, ALFAMART, source_account=None, trx_date=None, trx_expired=None, instruct_date=None, callback_url=None, ktp_id=None),
        whole("cash-out-permata", "the usual cash-out at Permata: other fields, another name for the receiver's", C, PERMATA),
        whole("cash-out-permata-own-source", "another account of the merchant", C, PERMATA, source_account=OWN),
        whole("cash-out-permata-description", "27 characters, and a reference of any length", C, PERMATA, trx_desc="T" * 27, trx_no="P" * 255),
        whole("cash-out-permata-multiple", "a multiple of 100,000, and no ceiling but the page's twelve digits", C, PERMATA, amount=9_999_900_000),
        whole("cash-out-permata-older-form", "fields of the older form", C, PERMATA, ktp_id="3174000000000001", gender="F"),
        whole("cash-out-permata-nulls", "null for what is not sent there", C, PERMATA, beneficiary_region_code=None, beneficiary_country_code=None, beneficiary_purpose_code=None,
              beneficiary_email=None, trx_expired=None, instruct_date=None),
        one("top-up", "the usual top-up", U),
        one("top-up-least", "required fields alone: no instruct_date", U, instruct_date=DROP, trx_desc=DROP),
        one("top-up-all", "every field", U, source_account=OWN, beneficiary_purpose_code="1", beneficiary_phone="081234567890", beneficiary_email="jane@example.com",
            trx_date="2025-06-12 09:00:00"),
        one("top-up-nulls", "null for optional fields", U, source_account=None, beneficiary_purpose_code=None, beneficiary_phone=None, beneficiary_email=None, trx_date=None,
            instruct_date=None, trx_desc=None),
        *[one("top-up-" + code, "wallet " + code, U, beneficiary_bank_code=code) for code in ("ovo", "gpy", "dna", "lkj")],
        one("top-up-longest", "every text as long as it may be", U, source_account=OWN, beneficiary_account="0" * 128, beneficiary_name="N" * 255, beneficiary_phone="0" * 15,
            beneficiary_email="a" * 122 + "@b.com", trx_no="E" * 255, trx_desc="D" * 15, callback_url="https://a.id/" + "c" * 242),
        one("top-up-unicode", "beyond ASCII as it is, in UTF-8", U, beneficiary_name=UNICODE, trx_desc="é🙏"),
        one("top-up-no-source", "no account in the configuration, one here", U, "sendme_no_source", source_account="9920000002"),
        one("name-inquiry-own-source", "another account of the merchant", N, source_account=OWN),
        one("name-inquiry-no-source", "no account in the configuration, one here", N, "sendme_no_source", source_account="1"),
        one("name-inquiry-longest", "20 digits", N, beneficiary_virtual_account="9" * 20),
        one("balance-own-source", "another account of the merchant", B, source_account=OWN),
        one("balance-no-source", "no account in the configuration, one here", B, "sendme_no_source", source_account="9920000002"),
        one("statement-own-source", "another account of the merchant", M, source_account=OWN),
        one("statement-day", "one day", M, start_date="2025-06-12"),
        one("statement-month", "one month", M, start_date="2025-05-01", end_date="2025-06-01"),
        one("statement-oldest", "three months back", M, start_date="2025-03-12", end_date="2025-03-13"),
        one("statement-leap-day", "a day that exists every fourth year", M, now=1709279771000, start_date="2024-02-29", end_date="2024-03-01"),
        one("statement-midnight", "the day has begun in Jakarta, not yet in Greenwich", M, now=1749747600000, start_date="2025-06-13", end_date="2025-06-13"),
        one("status-number", "a reference that is a number stays a text", S, trx_no="00123"),
        one("status-reference", "letters, digits, and - _ . need no escapes", S, trx_no="WB-22_06.12aZ"),
        *[one("status-escaped-" + id_, "a character that must be escaped in an address", S, trx_no="A%s1" % text) for id_, text in (
            ("blank", " "), ("percent", "%"), ("escaped", "%2F"), ("question", "?"), ("hash", "#"), ("plus", "+"), ("colon", ":"), ("at", "@"), ("ampersand", "&"), ("equals", "="), ("backslash", "\\"),
            ("quote", '"'), ("accent", "é"), ("astral", "🙏"), ("tilde", "~"), ("asterisk", "*"), ("parentheses", "()"), ("semicolon", ";"), ("comma", ","), ("bar", "|"), ("dots", ".."))],
        one("status-own-source", "another account of the merchant", S, source_account=OWN),
        one("status-longest", "255 characters", S, trx_no="W" * 255),
    ]
    for op in PAYS:
        out += [
            whole("status-payment-%s" % tag(op), "the payment's context gives the reference", S, {"payment": paid(op)}),
            whole("status-both-%s" % tag(op), "context and reference agree", S, {"payment": paid(op), "trx_no": USUAL[op]["trx_no"], "trx_id": "6411"}),
            whole("status-second-%s" % tag(op), "the context of a second attempt", S, {"payment": paid(op, again=[T0 + MINUTE])}),
            whole("status-token-step-%s" % tag(op), "the context of a token step is the payment's as well", S, {"payment": paid(op, answers=[])}),
            whole("status-other-source-%s" % tag(op), "a payment from another account is asked about there", S, {"payment": paid(op, given(op, source_account="9920000002"))}),
            whole("status-its-source-%s" % tag(op), "no account but the payment's", S, {"payment": paid(op, given(op, source_account="9920000002"))}, "sendme_no_source"),
        ]
    out += [
        whole("status-payment-alfamart", "the payment's context gives the reference", S, {"payment": paid(C, ALFAMART)}),
        whole("status-payment-permata", "the payment's context gives the reference", S, {"payment": paid(C, PERMATA)}),
        calls("prepare/status-path-escaped", "signed as it stands in the address", S, {"trx_no": "A é"}, "sendme_path", source=SOURCE),
        calls("prepare/status-path-payment", "signed with what the context gave", S, {"payment": paid(T), "trx_id": "6411"}, "sendme_path", source=SOURCE),
    ]
    return out


def prepared():
    out = aes() + signatures() + urls() + amounts() + clients() + fields()
    for case in out:
        headers = [name for name, _ in case["expect"]["request"]["headers"]]
        assert headers == ["Content-Type", "Accept", "faspay-key", "faspay-timestamp", "faspay-signature", "faspay-authorization"]
    assert all(TOKEN not in wire.compact(case["expect"]) for case in out) and {short(op) for op in ALL} == set(wire.SERVICES)
    return out


FILES = [("faspay_sendme/prepare.json", "The request for a token, and the call: every operation, byte for byte.", SOURCE, prepared)]
