"""prepare.json and again.json: the exact bytes of every operation."""

import unicodedata

from bench import DAY, DROP, FORMULA, MINUTE, PAGE, T0, T2, given, paid, prepare
from known import KNOWN

I, T, CI, CT, CO, ST = ("duitku.inquiry", "duitku.transfer", "duitku.clearing_inquiry", "duitku.clearing_transfer", "duitku.cash_out", "duitku.status")
BAL, BANKS = "duitku.balance", "duitku.banks"

SEED_PURPOSE, PHP_PURPOSE = "test inquiry disbursement", "Test Disbursement with duitku"
UNICODE = "Gaji Desember – café “Ñandú” ✓"
PADDED = "BUDI SANTOSO                  "


def signatures():
    """The signature vectors; each is compared with a value that was known before (known.py)."""

    def known(id_, about, operation, now, client="made_up", official=False, **fields):
        # `fields` on the usual input, but nothing optional that was not named
        case = prepare("prepare/" + id_, about, operation, given(operation, **{"purpose": DROP, **fields}) if operation not in (ST, BAL, BANKS) else fields,
                       client=client, now=now, source=PAGE if official else PAGE + "; signature " + FORMULA)
        assert '"signature":"%s"' % KNOWN[id_] in case["expect"]["request"]["body"], id_
        return case

    account = {"bank_code": "014", "bank_account": "8760673566", "amount": 50000}
    clearing = {"bank_code": "014", "bank_account": "8760673466", "amount": 500_000_000, "purpose": "Test Clearing Inquiry with duitku"}
    named = {"account_name": "Test Account", "cust_ref_number": "000000001278", "disburse_id": "12345"}
    return [
        known("bal-seed", "the page's sample: the published signature is reproduced", BAL, 1637308830041, "sandbox", True),
        known("listbank-seed", "the page prints the same signature for the bank list", BANKS, 1637308830041, "sandbox", True),
        known("bal-2", "another merchant", BAL, 1764547200000),
        known("rtol-inq-seed-values", "values of the page's JSON sample", I, T0, "sandbox", **account, purpose=SEED_PURPOSE),
        known("rtol-inq-php-values", "values of the page's PHP sample", I, T0, "sandbox", **account, purpose=PHP_PURPOSE),
        known("rtol-inq-empty-purpose", "an empty purpose is sent empty and adds nothing to the signature", I, T0, "sandbox", **account, purpose=""),
        known("rtol-inq-missing-purpose", "an absent purpose is left out: the same signature as an empty one", I, T0, "sandbox", **account),
        known("rtol-inq-slashes-spaces", "slashes, double and trailing blanks are signed and sent as they are", I, 1764547200123,
              bank_code="008", bank_account="1370012345678", amount=1250000, purpose="Pencairan saldo / INV-2025/11/0042  (2x spasi) "),
        known("rtol-inq-unicode", "UTF-8 bytes are hashed and sent unescaped", I, 1764547200456,
              bank_code="009", bank_account="0123456789", amount=10000, purpose=UNICODE),
        known("rtol-inq-unicode-nfd", "decomposed accents stay decomposed", I, 1764547200456,
              bank_code="009", bank_account="0123456789", amount=10000, purpose=unicodedata.normalize("NFD", UNICODE)),
        known("rtol-inq-ewallet-4digit", "bank codes may have four digits", I, 1764547201000,
              bank_code="1010", bank_account="081234567890", amount=25000, purpose="Top up OVO"),
        known("rtol-inq-leading-zero", "leading zeros of code and account are kept", I, 1764547202000,
              bank_code="002", bank_account="000123450009999", amount=99999999, purpose="x"),
        known("rtol-trf-seed-values", "values of the page's sample", T, 1637307215965, "sandbox", **account, **named, purpose=PHP_PURPOSE),
        known("rtol-trf-int-disburseId", "an id given as a number is the same text", T, 1637307215965, "sandbox",
              **{**account, **named, "disburse_id": 12345}, purpose=PHP_PURPOSE),
        known("rtol-trf-padded-name", "a name padded with blanks is signed and sent untrimmed", T, 1764547210000, bank_code="014", bank_account="8760673561",
              account_name=PADDED, cust_ref_number="1764547209", amount=10000, purpose="TEST TRANSFER", disburse_id="354687"),
        known("rtol-trf-trimmed-name", "the same transfer with the trimmed name: another signature", T, 1764547210000, bank_code="014",
              bank_account="8760673561", account_name="BUDI SANTOSO", cust_ref_number="1764547209", amount=10000, purpose="TEST TRANSFER", disburse_id="354687"),
        known("rtol-trf-unicode-name", "quotes, an apostrophe, a slash and accents in the name", T, 1764547211000, bank_code="110", bank_account="0987654321",
              account_name="SITI NUR'AÏNI / PT. ÉLAN \"JAYA\"", cust_ref_number="000000541835", amount=2500000, purpose="Gaji/Upah 11-2025", disburse_id="592273"),
        *[known("clr-inq-" + type_.lower(), "the page's values with type " + type_, CI, 1637305389875, "unchecked", **clearing, type=type_)
          for type_ in ("RTGS", "LLG", "H2H", "BIFAST")],
        known("clr-inq-empty-purpose", "an empty purpose adds nothing", CI, 1764547220000, bank_code="009", type="BIFAST", bank_account="0123456789",
              amount=250_000_000, purpose=""),
        known("clr-inq-llg-max", "the largest LLG", CI, 1764547221000, bank_code="002", type="LLG", bank_account="034101000743303", amount=1_000_000_000,
              purpose="Pembayaran vendor 1/2"),
        *[known("clr-trf-" + type_.lower(), "the page's values with type " + type_, CT, T0, "unchecked", **clearing, **named, type=type_)
          for type_ in ("RTGS", "LLG", "H2H", "BIFAST")],
        known("clr-trf-unicode", "dashes and typographic quotes in the name", CT, 1764547222000, bank_code="451", type="BIFAST", bank_account="7001234567",
              account_name="PT ANGGREK RAYA – CABANG “BANDUNG”", cust_ref_number="INV/2025/0042", amount=75_000_000,
              purpose="Bayar INV/2025/0042, termin 1", disburse_id="725324342"),
        known("status-seed-values", "the page's values", ST, T0, "sandbox", disburse_id="12345"),
        known("status-int", "an id given as a number is the same text", ST, T0, "sandbox", disburse_id=12345),
        known("status-2", "another merchant", ST, 1764547230000, disburse_id="592278"),
        known("cashout-inq-seed-values", "the page's values", CO, T0, "sandbox", purpose="Test inquiry CashOut"),
        known("cashout-inq-empty-purpose", "an empty purpose adds nothing", CO, T0, "sandbox", purpose=""),
        known("cashout-inq-pos-max", "the largest cash-out at Pos Indonesia", CO, 1764547240000, bank_code="2011", amount=2_000_000, purpose="Tarik tunai Pos / Bantuan"),
    ]


def addresses():
    every = [I, T, CI, CT, CO, ST, BAL, BANKS]
    named = {"sandbox": "the sandbox's address", "made_up": "the address in production", "loopback": "overridden base addresses, sandbox (only inquiries and transfers get the suffix)",
             "loopback_production": "overridden base addresses, production; a trailing slash is tolerated"}
    return [prepare("prepare/url-%s-%s" % (op.split(".")[1].replace("_", "-"), client.replace("_", "-")), about, op, client=client, now=T2)
            for client, about in named.items() for op in every]


def limits():
    def online(id_, about, operation=I, client="sandbox", **changes):
        return prepare("prepare/" + id_, about, operation, given(operation, **changes), client=client)

    out = []
    for op, tag in ((I, "inquiry"), (T, "transfer")):
        out += [
            online("limit-%s-minimum" % tag, "the smallest online amount", op, amount=10_000),
            online("limit-%s-maximum" % tag, "the largest online amount", op, amount=100_000_000),
            online("limit-%s-permata-maximum" % tag, "the largest online amount to Permata", op, bank_code="013", amount=50_000_000),
        ]
    for op, tag in ((CI, "clearing-inquiry"), (CT, "clearing-transfer")):
        out += [
            online("limit-%s-llg-one" % tag, "LLG has no documented minimum", op, type="LLG", amount=1),
            online("limit-%s-llg-maximum" % tag, "the largest LLG", op, type="LLG", amount=1_000_000_000),
            online("limit-%s-rtgs-minimum" % tag, "the smallest RTGS", op, type="RTGS", amount=100_000_000),
            online("limit-%s-rtgs-large" % tag, "RTGS has no documented maximum", op, type="RTGS", amount=10 ** 15),
            online("limit-%s-rtgs-53-bit" % tag, "the largest whole number that every host keeps", op, type="RTGS", amount=2 ** 53 - 1),
            online("limit-%s-h2h-one" % tag, "H2H has no documented limits", op, type="H2H", bank_code="009", amount=1),
            online("limit-%s-bifast-one" % tag, "BIFAST has no documented limits", op, type="BIFAST", amount=1),
            online("limit-%s-bifast-large" % tag, "BIFAST has no documented limits", op, type="BIFAST", amount=250_000_001),
        ]
    out += [
        online("limit-cash-out-indomaret-minimum", "the smallest cash-out at Indomaret", CO, amount=50_000),
        online("limit-cash-out-indomaret-maximum", "the largest cash-out at Indomaret", CO, amount=1_000_000),
        online("limit-cash-out-indomaret-step", "a multiple of 50,000", CO, amount=950_000),
        online("limit-cash-out-pos-minimum", "the smallest cash-out at Pos", CO, bank_code="2011", amount=50_000),
        online("limit-cash-out-pos-no-step", "Pos has no step", CO, bank_code="2011", amount=50_001),
        online("limit-cash-out-pos-maximum", "the largest cash-out at Pos", CO, bank_code="2011", amount=2_000_000),
        online("option-online-minimum", "the client's own minimum", client="limits", amount=1),
        online("option-online-maximum", "the client's own maximum", client="limits", amount=200_000_000),
        online("option-bank-maximum-permata", "the client's own maximum for Permata goes before the documented one", client="limits", bank_code="013", amount=75_000_000),
        online("option-bank-maximum-ovo", "the client's own maximum for OVO", T, client="limits", bank_code="1010", amount=25_000_000),
        online("option-send-within-least", "send_within 1000", T, client="hasty"),
        online("option-send-within-most", "send_within 300000, the life of a time stamp", T, client="patient"),
        online("option-send-within-cash-out", "send_within counts for cash-outs too", CO, client="patient"),
        online("option-send-within-inquiry", "an inquiry pays nothing: it has no send_before", I, client="patient"),
        online("bank-only-in-list", "a code that only the bank list has", bank_code="ASP1R3"),
        online("bank-h2h", "H2H at a bank that has it", CI, bank_code="022", type="H2H", amount=10_000),
        online("bank-bifast-unknown", "BIFAST at a bank of which the page says nothing", CI, bank_code="041", type="BIFAST", amount=10_000),
        online("bank-without-bifast-llg", "a bank without BI-FAST takes LLG", CI, bank_code="146", type="LLG", amount=10_000),
        online("bank-without-h2h-rtgs", "a bank without H2H takes RTGS", CI, bank_code="014", type="RTGS", amount=100_000_000),
        online("bank-unchecked", "with check_banks false any code of three to six letters and digits goes", client="unchecked", bank_code="999"),
        online("bank-unchecked-h2h", "with check_banks false no channel is refused", CT, client="unchecked", type="H2H", amount=10_000),
        online("bank-unchecked-bifast", "with check_banks false no channel is refused", CT, client="unchecked", bank_code="146", type="BIFAST", amount=10_000),
        online("bank-unchecked-shortest", "three characters", client="unchecked", bank_code="ZZ9"),
        online("bank-unchecked-longest", "six characters, small letters too", client="unchecked", bank_code="ab12CD"),
    ]
    return out


def texts():
    def one(id_, about, operation, **changes):
        return prepare("prepare/" + id_, about, operation, given(operation, **changes))

    out = []
    for op, tag, names in (
        (I, "inquiry", "purpose sender_name sender_id"),
        (T, "transfer", "account_name cust_ref_number purpose"),
        (CI, "clearing-inquiry", "purpose cust_ref_number sender_name sender_id"),
        (CT, "clearing-transfer", "account_name cust_ref_number purpose"),
        (CO, "cash-out", "cust_ref_number account_name account_identity account_address purpose"),
    ):
        for name in names.split():
            out.append(one("text-%s-%s-255" % (tag, name.replace("_", "-")), "255 characters, counted as Unicode characters", op, **{name: "é" * 255}))
    out += [
        one("text-inquiry-purpose-astral", "255 characters beyond the basic plane count as 255", I, purpose="😀" * 255),
        one("text-inquiry-bank-account-255", "255 digits", I, bank_account="1" * 255),
        one("text-transfer-bank-account-255", "255 digits", T, bank_account="1" * 255),
        one("text-transfer-disburse-id-255", "255 digits", T, disburse_id="7" * 255),
        one("text-transfer-disburse-id-zeros", "leading zeros of an id are kept", T, disburse_id="0012345"),
        one("text-transfer-one-character", "one character is enough", T, disburse_id="1", bank_account="0", account_name="A", cust_ref_number="-", purpose="."),
        one("text-transfer-escapes", "only what JSON demands is escaped", T, account_name="A \"B\" \\ C / D & <E>", purpose="' = ; %20 \u2028"),
        one("text-transfer-blank-purpose", "a blank is a character like any other", T, purpose=" "),
        one("text-clearing-inquiry-cust-ref", "the merchant's own reference", CI, cust_ref_number="123456789"),
        one("text-inquiry-empty-optionals", "optional texts given empty are sent empty", I, purpose="", sender_name=""),
        one("text-clearing-inquiry-empty-optionals", "optional texts given empty are sent empty", CI, purpose="", sender_name=""),
        one("text-cash-out-empty-optionals", "optional texts given empty are sent empty", CO, purpose="", account_address=""),
        one("text-inquiry-no-optionals", "absent optionals are left out", I, purpose=DROP),
        one("text-cash-out-no-optionals", "absent optionals are left out", CO, purpose=DROP),
        one("null-inquiry-optionals", "null for an optional is the same as leaving it out", I, purpose=None, sender_id=None, sender_name=None),
        one("null-cash-out-optionals", "null for an optional is the same as leaving it out", CO, purpose=None, account_address=None, callback_url=None),
        one("all-inquiry", "every field", I, sender_id="1234567890", sender_name="Budi"),
        one("all-clearing-inquiry", "every field", CI, cust_ref_number="12345789", sender_id="123456789", sender_name="Budi"),
        one("all-cash-out", "every field", CO, account_address="Jl. Sudirman 1, Jakarta", callback_url="https://merchant.example/duitku/callback?x=1&y=2"),
        one("cash-out-phone-plus", "a leading plus", CO, phone_number="+6282211789110"),
        one("cash-out-phone-50", "50 digits", CO, phone_number="8" * 50),
        one("cash-out-phone-one", "one digit", CO, phone_number="8"),
        one("cash-out-callback-http", "plain http is the merchant's affair", CO, callback_url="http://merchant.example/callback"),
        one("cash-out-callback-255", "255 characters", CO, callback_url="https://merchant.example/" + "a" * 230),
    ]
    for tag, value, about in (
        ("number", "1234567890", "canonical digits go as a JSON number"),
        ("integer", 1234567890, "a whole number is the same"),
        ("zero", "0", "zero is canonical"),
        ("leading-zero", "001", "leading zeros cannot be a number: text"),
        ("letters", "CIF-42", "letters: text"),
        ("64-bit", "9223372036854775807", "the largest signed 64-bit number"),
        ("over-64-bit", "9223372036854775808", "one more: text"),
        ("blank", " 1", "a blank: text"),
        ("full-width", "１２", "digits of another script: text"),
    ):
        out.append(one("sender-id-" + tag, about, I, sender_id=value))
    out.append(one("sender-id-clearing", "the same rule at the clearing inquiry", CI, sender_id="007"))
    out.append(one("sender-id-clearing-number", "the same rule at the clearing inquiry", CI, sender_id="7"))
    return out


def statuses():
    return [
        prepare("prepare/status-payment", "the id comes from the payment's context", ST, {"payment": paid()}, now=T0 + MINUTE),
        prepare("prepare/status-payment-clearing", "the same for a clearing transfer", ST, {"payment": paid(CT, disburse_id="99")}, now=T0 + MINUTE),
        prepare("prepare/status-both", "id and payment that agree", ST, {"disburse_id": "12345", "payment": paid()}, now=T0 + MINUTE),
        prepare("prepare/status-both-number", "an id given as a number agrees", ST, {"disburse_id": 12345, "payment": paid()}, now=T0 + MINUTE),
        prepare("prepare/status-second-attempt", "the context of a second attempt", ST, {"payment": paid(again=[T0 + MINUTE])}, now=T0 + 2 * MINUTE),
        prepare("prepare/status-null-payment", "null is absent", ST, {"disburse_id": "12345", "payment": None}),
        prepare("prepare/status-long", "255 digits", ST, {"disburse_id": "4" * 255}),
        prepare("prepare/moment-least", "the first moment with 13 digits", BAL, now=10 ** 12),
        prepare("prepare/moment-most", "the last moment with 13 digits", T, now=10 ** 13 - 1),
    ]


def again():
    def more(id_, about, operation, moments, input_=None, **rest):
        return prepare("again/" + id_, about, operation, input_, again=moments, **rest)

    a, b = T0 + 90_000, T0 + 200_000
    return [
        more("transfer-twice", "the same payment, a new time stamp and signature", T, [a]),
        more("transfer-thrice", "attempt 3", T, [a, b]),
        more("transfer-same-moment", "the same moment gives the same bytes", T, [T0]),
        more("transfer-a-day-later", "time does not matter", T, [T0 + DAY]),
        more("transfer-after-not-sent", "nothing was sent: still the next attempt", T, [a], after_not_sent=True),
        more("transfer-after-not-sent-twice", "nothing was sent, twice", T, [a, b], after_not_sent=True),
        more("transfer-unicode", "every field is kept", T, [a], given(T, account_name="SITI NUR'AÏNI / PT. ÉLAN \"JAYA\"", purpose="Gaji – “✓”")),
        more("transfer-padded", "blanks are kept", T, [a], given(T, account_name=PADDED)),
        more("transfer-number-id", "an id given as a number", T, [a], given(T, disburse_id=12345)),
        more("transfer-option", "send_within counts anew", T, [a], client="patient"),
        *[more("clearing-transfer-" + type_.lower(), "type " + type_, CT, [a], given(CT, type=type_, bank_code="009")) for type_ in ("LLG", "RTGS", "H2H", "BIFAST")],
        more("clearing-transfer-thrice", "attempt 3", CT, [a, b]),
        more("clearing-transfer-after-not-sent", "nothing was sent", CT, [a], after_not_sent=True),
        more("cash-out-after-not-sent", "a repeat pays again, but nothing was sent", CO, [a], after_not_sent=True),
        more("cash-out-after-not-sent-twice", "nothing was sent, twice", CO, [a, b], after_not_sent=True),
        more("cash-out-after-not-sent-all-fields", "every field is kept", CO, [a],
             given(CO, account_address="Jl. Sudirman 1", callback_url="https://merchant.example/cb"), after_not_sent=True),
        more("inquiry-twice", "an inquiry may be asked again", I, [a]),
        more("inquiry-thrice", "attempt 3", I, [a, b]),
        more("inquiry-after-not-sent", "nothing was sent", I, [a], after_not_sent=True),
        more("inquiry-empty-optional", "an empty text stays empty", I, [a], given(I, purpose="")),
        more("inquiry-null-optional", "an absent one stays absent", I, [a], given(I, purpose=None)),
        more("inquiry-sender-id", "a sender's id stays a number", I, [a], given(I, sender_id="123", sender_name="Budi")),
        more("clearing-inquiry-twice", "an inquiry may be asked again", CI, [a], given(CI, cust_ref_number="123456789", sender_id="0123")),
        more("status-twice", "a question may be asked again", ST, [a]),
        more("status-payment-twice", "a question with the payment's context", ST, [a], {"payment": paid()}),
        more("balance-twice", "a read", BAL, [a]),
        more("banks-twice", "a read", BANKS, [a]),
        more("production", "another merchant", T, [T2 + MINUTE], client="made_up", now=T2),
    ]


FILES = [
    ("prepare.json", "Prepared requests, byte for byte: signatures, addresses, limits just inside, texts.", PAGE + "; bodies and signatures " + FORMULA,
     lambda: signatures() + addresses() + limits() + texts() + statuses()),
    ("again.json", "Requests prepared again: the same payment signed at a later moment.", "signatures " + FORMULA, again),
]
