"""prepare.json and again.json of both gateways: the exact bytes of every operation, here signed with the merchant's key."""

import snap_emsa
import snap_rules as rules
from snap_bench import (  # noqa: F401
    CA,
    CALLBACK,
    CASHIN_PAGE,
    CLIENTS,
    CU,
    CUS,
    DAY,
    DROP,
    FA,
    FASPAY_PAGE,
    FB,
    FBI,
    FBP,
    FORMULA,
    FS,
    FT,
    FTS,
    FU,
    FUS,
    HOUR,
    KNOWN,
    MINUTE,
    SECOND,
    T0,
    USUAL,
    given,
    paid,
    prepare,
    tag,
)

CASHIN_T0 = 1709279771000  # 2024-03-01T14:56:11+07:00, the time stamp of the source's samples
UNICODE = "Siti Nur’aïni – José 漢 🙏"


def known_faspay():
    """The source's requests of all nine operations, byte for byte."""
    rows = {row["name"]: row for row in snap_emsa.KNOWN["faspay_requests"]}
    names = {FA: "account-inquiry", FT: "transfer-interbank", FTS: "transfer-status", FB: "balance-inquiry", FS: "history-list", FU: "customer-topup",
             FUS: "customer-topup-status", FBI: "bill-inquiry", FBP: "bill-payment"}
    out = []
    for op, name in names.items():
        row = rows[name]
        for client, known, about in (("faspay", "signature_base64", "the source's request"), ("faspay_old_path", "signature_base64_old_docs_path", "signed over the older page's path"),
                                     ("faspay_whole_path", "signature_base64", "the defaults of both quirks, spelled out")):
            case = prepare("prepare/%s%s" % (tag(op), client[6:].replace("_", "-")), about, op, client=client, source=FASPAY_PAGE + "; signature " + KNOWN)
            request = case["expect"]["request"]
            assert request["body"] == row["body"], (request["body"], row["body"])
            assert dict(request["headers"])["X-SIGNATURE"] == row[known]
            out.append(case)
    return out


def faspay():
    def one(id_, about, op, client="faspay", now=T0, **changes):
        return prepare("prepare/" + id_, about, op, given(op, **changes), client, now, source=FASPAY_PAGE + "; " + FORMULA)

    out = known_faspay()
    for op in (FA, FT, FTS, FB, FS, FU, FUS, FBI, FBP):
        for client, about in (("faspay_production", "production, another merchant"), ("faspay_loopback", "an address on this machine: the signed path stays Faspay's"),
                              ("faspay_options", "origin, channel and a proxy"), ("faspay_both_quirks", "both quirks at once")):
            out.append(one("%s%s" % (tag(op), client[6:].replace("_", "-")), about, op, client))
        out.append(one("%s-later" % tag(op), "the last second of a year on Jakarta's clock", op, now=1735664399999,
                       **({"from_date_time": "2024-12-01T00:00:00+07:00", "to_date_time": "2024-12-31T00:00:00+07:00"} if op == FS else {})))
    for op in (FBI, FBP):
        out.append(one("%s-libraries" % tag(op), "the account under the name of Faspay's libraries", op, "faspay_libraries"))
    own = "12345678901234567890"
    out += [
        one("account-inquiry-least", "required fields alone", FA, partner_reference_no=DROP),
        one("account-inquiry-own-source", "another account of the merchant, of 20 digits", FA, source_account=own),
        one("account-inquiry-no-source", "no account in the configuration, one here", FA, "faspay_no_source", source_account="1"),
        one("account-inquiry-code-8", "a code of 8 characters", FA, beneficiary_bank_code="CENAIDJA"),
        one("account-inquiry-account-34", "an account of 34 characters", FA, beneficiary_account_no="A1" * 17),
        one("account-inquiry-null", "null for an optional field is as if it were left out", FA, partner_reference_no=None, source_account=None),
        one("balance-own-account", "another account of the merchant", FB, account_no=own),
        one("balance-no-source", "no account in the configuration, one here", FB, "faspay_no_source", account_no="9920000002"),
        one("statement-own-account", "another account of the merchant", FS, account_no=own),
        one("statement-month", "a month of 31 days to the second", FS, from_date_time="2025-05-01T00:00:00+07:00", to_date_time="2025-06-01T00:00:00+07:00"),
        one("statement-short-month", "April to the second", FS, from_date_time="2025-04-01T00:00:00+07:00", to_date_time="2025-05-01T00:00:00+07:00"),
        one("statement-last-of-month", "from the last of May to the last of June", FS, from_date_time="2025-05-31T00:00:00+07:00", to_date_time="2025-06-30T00:00:00+07:00"),
        one("statement-leap-day", "from the last of January to the 29th of February", FS, now=1709279771000, from_date_time="2024-01-31T08:00:00+07:00", to_date_time="2024-02-29T08:00:00+07:00"),
        one("statement-instant", "a span of nothing", FS, from_date_time="2025-06-01T00:00:00+07:00", to_date_time="2025-06-01T00:00:00+07:00"),
        one("statement-offsets", "other offsets, kept as they are given", FS, from_date_time="2025-06-01T00:00:00+00:00", to_date_time="2025-06-02T00:00:00-07:00"),
        one("statement-oldest", "just inside of three months", FS, from_date_time="2025-03-12T13:44:50+07:00", to_date_time="2025-03-13T00:00:00+07:00"),
        one("transfer-least", "required fields alone", FT, beneficiary_email=DROP, transaction_description=DROP),
        one("transfer-all", "every field", FT, source_account=own, transaction_date="2025-06-13T08:00:00+07:00", instruct_date="2025-06-14T08:00:00+07:00"),
        one("transfer-no-source", "no account in the configuration, one here", FT, "faspay_no_source", source_account="9920000002"),
        one("transfer-one-rupiah", "the least amount", FT, amount=1),
        one("transfer-eight-digits", "eight digits before the point", FT, amount=12_345_678),
        one("transfer-most", "(12,2): ten digits before the point", FT, amount=9_999_999_999),
        one("transfer-longest", "every text as long as it may be", FT, partner_reference_no="R" * 64, beneficiary_account_name="N" * 100, beneficiary_account_no="9" * 34,
            beneficiary_email="a" * 44 + "@b.com", source_account=own, transaction_description="D" * 15, callback_url="https://a.id/" + "c" * 242),
        one("transfer-unicode", "beyond ASCII as lower-case escapes, in pairs beyond U+FFFF", FT, beneficiary_account_name=UNICODE, transaction_description="gaji é 🙏"),
        one("transfer-html", "`/`, `&`, `<` and `>` stay as they are", FT, beneficiary_account_name="A & B <PT> / \"C\" \\ 'D'", callback_url="https://a.id/cb?x=1&y=2"),
        one("transfer-blanks", "blanks are kept", FT, partner_reference_no=" REF 1 ", beneficiary_account_name="  JANE  ROE  "),
        one("transfer-fee-inside", "only the word alone is refused", FT, transaction_description="fee Juni"),
        one("transfer-http-callback", "Faspay may call plain http", FT, callback_url="http://merchant.example:8080/cb"),
        one("transfer-nulls", "null for optional fields", FT, beneficiary_email=None, source_account=None, transaction_date=None, instruct_date=None, transaction_description=None),
        one("transfer-hasty", "send_within of a second", FT, "faspay_hasty"),
        one("transfer-patient", "send_within of five minutes", FT, "faspay_patient"),
        one("transfer-milliseconds", "milliseconds stand in the id, not in the time stamp", FT, now=T0 + 999),
        one("transfer-status-least", "the reference alone", FTS, original_reference_no=DROP),
        one("transfer-status-payment", "the payment's context gives the reference", FTS, original_partner_reference_no=DROP, original_reference_no=DROP, payment=paid(FT)),
        one("transfer-status-both", "context and reference agree", FTS, payment=paid(FT)),
        one("transfer-status-again", "the context of a second attempt", FTS, payment=paid(FT, again=[T0 + MINUTE])),
        one("transfer-status-unicode", "a reference beyond ASCII", FTS, original_partner_reference_no="é"),
        one("top-up-least", "required fields alone", FU, beneficiary_email=DROP, transaction_description=DROP),
        one("top-up-all", "every field", FU, source_account=own, transaction_date="2025-06-13T08:00:00+07:00", instruct_date="2025-06-14T08:00:00+07:00"),
        *[one("top-up-" + code, "platform " + code, FU, platform_code=code) for code in ("ovo", "gpy", "dna", "lkj")],
        one("top-up-longest", "every text as long as it may be", FU, partner_reference_no="R" * 64, customer_number="0" * 32, amount=9_999_999_999,
            beneficiary_email="a" * 122 + "@b.com", transaction_description="D" * 15, callback_url="https://a.id/" + "c" * 242),
        one("top-up-unicode", "beyond ASCII as escapes", FU, transaction_description="é🙏", partner_reference_no="ref-é"),
        one("top-up-no-source", "no account in the configuration, one here", FU, "faspay_no_source", source_account="9920000002"),
        one("top-up-status-payment", "the payment's context gives the reference", FUS, original_partner_reference_no=DROP, original_reference_no=DROP, payment=paid(FU)),
        one("top-up-status-least", "the reference alone", FUS, original_reference_no=DROP),
        one("bill-inquiry-least", "required fields alone", FBI, partner_reference_no=DROP),
        one("bill-inquiry-longest", "8 and 20 digits: nothing to pad", FBI, partner_service_id="1" * 8, customer_no="2" * 20, source_account=own),
        one("bill-inquiry-shortest", "a digit each: 7 blanks", FBI, partner_service_id="1", customer_no="2"),
        *[one("bill-inquiry-account-%d" % (1 + place), "%s is padded alone; with its customer it makes the account" % service, FBI, partner_service_id=service, customer_no=customer)
          for place, (service, customer) in enumerate((("126", "085212344321"), ("9042", "00000009"), ("12345678", "1"), ("1", "12345678901234567890")))],
        one("bill-payment-least", "required fields alone", FBP, virtual_account_name=DROP),
        one("bill-payment-all", "every field", FBP, source_account=own, trx_date_time="2025-06-13T08:00:00+07:00", instruct_date="2025-06-14T08:00:00+07:00"),
        one("bill-payment-most", "(16,2): fourteen digits before the point", FBP, amount=99_999_999_999_999),
        one("bill-payment-longest", "every text as long as it may be", FBP, partner_reference_no="R" * 64, partner_service_id="1" * 8, customer_no="2" * 20,
            virtual_account_name="N" * 50, source_account=own, callback_url="https://a.id/" + "c" * 242),
        one("bill-payment-unicode", "beyond ASCII as escapes", FBP, virtual_account_name="Ibu Ñ 漢🙏"),
        one("bill-payment-no-source", "no account in the configuration, one here", FBP, "faspay_no_source", source_account="9920000002"),
    ]
    return out


def known_cashin():
    """The source's requests that are operations, byte for byte."""
    rows = {row["name"]: row for row in snap_emsa.KNOWN["cashin_requests"]}

    def one(name, op, client="cashin", **changes):
        case = prepare("prepare/known-" + name.replace("_", "-"), "the source's request", op, given(op, **changes), client, CASHIN_T0, source=CASHIN_PAGE + "; signature " + KNOWN)
        request, row = case["expect"]["request"], rows[name]
        assert request["body"] == rules.minify(row["body"]), (request["body"], row["body"])
        known = row["hmac"] if "hmac" in client else row["signature_base64"]
        assert dict(request["headers"])["X-SIGNATURE"] == known, name
        if "hmac" in client:
            case["id"] += "-hmac"
            case["about"] = "the source's request, signed with a shared secret"
        return case

    second = {"partner_reference_no": "REF1234567891", "amount": 25000, "customer_number": "6281298765432", "channel": "TRANSFER_E_WALLET_OVO"}
    out = []
    for client in ("cashin", "cashin_hmac"):
        out += [
            one("inquiry_dana", CA, client),
            one("topup_dana", CU, client),
            one("topup_ovo_no_space", CU, client, **second),
            one("topup_gopay", CU, client, partner_reference_no="REF1234567892", amount=9_999_999_999_999_999, customer_number="6285712345678", channel="TRANSFER_E_WALLET_GOPAY"),
            one("topup_shopeepay", CU, client, partner_reference_no="REF1234567893", amount=1, customer_number="628111111111", channel="TRANSFER_E_WALLET_SHOPEEPAY"),
            one("topup_leading_space_reference", CU, client, partner_reference_no=" REF1234567890"),
            one("topup_pretty_body", CU, client),
            one("status", CUS, client),
        ]
    out += [one("topup_ovo_space_as_printed", CU, client, **second) for client in ("cashin_ovo_blank", "cashin_ovo_blank_hmac")]
    return out


def cashin():
    def one(id_, about, op, client="cashin", now=T0, **changes):
        return prepare("prepare/" + id_, about, op, given(op, **changes), client, now, source=CASHIN_PAGE + "; " + FORMULA)

    out = known_cashin()
    for op in (CA, CU, CUS):
        for client, about in (("cashin_production", "production, another merchant"), ("cashin_loopback", "an address on this machine: the signed path stays Cash In's"),
                              ("cashin_uuid", "ids of requests as UUIDs"), ("cashin_plain", "the defaults of all quirks, spelled out"), ("cashin_hmac_no_key", "a shared secret needs no key"),
                              ("cashin_all_quirks", "all quirks at once")):
            out.append(one("%s%s" % (tag(op), client[6:].replace("_", "-")), about, op, client))
        out.append(one("%s-later" % tag(op), "the first second of a year on Jakarta's clock", op, now=1735664400000))
    channels = ("TOP_UP_E_WALLET_DANA", "TRANSFER_E_WALLET_OVO", "TRANSFER_E_WALLET_GOPAY", "TRANSFER_E_WALLET_SHOPEEPAY")
    for op in (CA, CU):
        for channel in channels:
            short = channel.rsplit("_", 1)[1].lower()
            out += [one("%s-%s" % (tag(op), short), channel, op, channel=channel),
                    one("%s-%s-blank" % (tag(op), short), channel + " where OVO's has a blank", op, "cashin_ovo_blank", channel=channel)]
        out += [
            one(tag(op) + "-unicode", "beyond ASCII as it is, in UTF-8", op, partner_reference_no=UNICODE),
            one(tag(op) + "-html", "`/`, `&`, `<` and `>` stay as they are", op, partner_reference_no="A & B <C> / \"D\" \\ 'E'"),
            one(tag(op) + "-longest", "every text as long as it may be", op, partner_reference_no="R" * 64, customer_number="628" + "1" * 29, amount=9_999_999_999_999_999),
            one(tag(op) + "-shortest", "as short as it may be", op, partner_reference_no="R", customer_number="6281", amount=1),
        ]
    return out + [
        one("top-up-hasty", "send_within of a second", CU, "cashin_hasty"),
        one("top-up-patient", "send_within of five minutes", CU, "cashin_patient"),
        one("top-up-milliseconds", "milliseconds stand in the id, not in the time stamp", CU, now=T0 + 999),
        one("top-up-status-payment", "the payment's context gives the reference", CUS, original_partner_reference_no=DROP, payment=paid(CU)),
        one("top-up-status-both", "context and reference agree", CUS, payment=paid(CU)),
        one("top-up-status-again", "the context of a second attempt", CUS, original_partner_reference_no=DROP, payment=paid(CU, again=[T0 + MINUTE])),
        one("top-up-status-unicode", "a reference beyond ASCII", CUS, original_partner_reference_no="é漢🙏"),
        one("top-up-status-64", "64 characters", CUS, original_partner_reference_no="R" * 64),
    ]


def again(operations, page, clients):
    """Same reference, same dates, same fields; a new X-EXTERNAL-ID, a new time stamp, a new signature."""
    out = []
    for op in operations:
        for id_, about, times in (("", "a minute later", [T0 + MINUTE]), ("-day", "a day later", [T0 + DAY]), ("-third", "a third attempt", [T0 + MINUTE, T0 + HOUR]),
                                  ("-at-once", "in the same millisecond: the id is still new", [T0])):
            case = prepare("again/%s%s" % (tag(op), id_), about, op, again=times, source=page + "; " + FORMULA)
            first = prepare("again/x", "the first attempt", op)["expect"]["request"]
            second = case["expect"]["request"]
            assert first["body"] == second["body"] and dict(first["headers"])["X-EXTERNAL-ID"] != dict(second["headers"])["X-EXTERNAL-ID"]
            out.append(case)
        out.append(prepare("again/%s-not-sent" % tag(op), "nothing was sent the first time", op, again=[T0 + MINUTE], after_not_sent=True))
        for client in clients:
            out.append(prepare("again/%s-%s" % (tag(op), client.split("_", 1)[1].replace("_", "-")), "with this client's quirks", op, client=client, again=[T0 + MINUTE]))
    return out


def faspay_again():
    scheduled = given(FT, transaction_date="2025-06-13T08:00:00+07:00", instruct_date="2025-06-14T08:00:00+07:00")
    return again((FA, FT, FTS, FB, FS, FU, FUS, FBI, FBP), FASPAY_PAGE, ["faspay_both_quirks"]) + [
        prepare("again/transfer-scheduled", "dates that the caller gave stay", FT, scheduled, again=[T0 + HOUR]),
        prepare("again/statement-grown-old", "a repeat keeps its dates, though they are older than three months by now", FS, again=[T0 + 100 * DAY]),
        prepare("again/transfer-status-payment", "asked again with the payment's context", FTS, given(FTS, payment=paid(FT)), again=[T0 + HOUR]),
    ]


def cashin_again():
    return again((CA, CU, CUS), CASHIN_PAGE, ["cashin_uuid", "cashin_hmac", "cashin_all_quirks"]) + [
        prepare("again/top-up-status-payment", "asked again with the payment's context", CUS, given(CUS, payment=paid(CU)), again=[T0 + HOUR]),
    ]


FILES = [
    ("faspay_snap/prepare.json", "The exact requests of every operation, and of every quirk.", FASPAY_PAGE + "; " + FORMULA, faspay),
    ("faspay_snap/again.json", "Repeats: the same payment as another request.", FASPAY_PAGE + "; " + FORMULA, faspay_again),
    ("cashin/prepare.json", "The exact requests of every operation, and of every quirk.", CASHIN_PAGE + "; " + FORMULA, cashin),
    ("cashin/again.json", "Repeats: the same payment as another request.", CASHIN_PAGE + "; " + FORMULA, cashin_again),
]
