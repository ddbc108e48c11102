"""refuse.json of both gateways: every rule of every input field."""

import snap_emsa
from snap_bench import CA, CASHIN_PAGE, CU, DROP, FA, FASPAY_PAGE, FB, FBI, FBP, FS, FT, FU, T0, USUAL, moment, refuse, refuse_call, tag

MARCH_2025 = 1741762800000  # 2025-03-12T14:00:00+07:00
MAY_2025 = 1747032290000  # 2025-05-12T13:44:50+07:00


class Text:
    """The documented rules of a text: fewest and most characters, which ones, of which form."""

    def __init__(self, least, most, of="printable", form=None):
        self.least, self.most, self.of, self.form = least, most, of, form


REFERENCE = Text(1, 64)
ACCOUNT = Text(1, 34, "alphanumeric")
SOURCE = Text(1, 20, "digits")
TIME = Text(25, 25, form="timestamp")
CALLBACK = Text(1, 255, form="address")
DESCRIPTION = Text(1, 15, form="not_fee")
WALLET = {"partner_reference_no": REFERENCE, "customer_number": Text(4, 32, "digits", "mobile")}
RULES = {
    FA: {"beneficiary_bank_code": Text(3, 8, "alphanumeric"), "beneficiary_account_no": ACCOUNT, "partner_reference_no": REFERENCE, "source_account": SOURCE},
    FT: {"partner_reference_no": REFERENCE, "beneficiary_account_name": Text(1, 100), "beneficiary_account_no": ACCOUNT, "beneficiary_bank_code": Text(3, 3, "alphanumeric"),
         "callback_url": CALLBACK, "beneficiary_email": Text(3, 50, form="email"), "source_account": SOURCE, "transaction_date": TIME, "instruct_date": TIME,
         "transaction_description": DESCRIPTION},
    FB: {"account_no": SOURCE},
    FS: {"from_date_time": TIME, "to_date_time": TIME, "account_no": SOURCE},
    FU: {"partner_reference_no": REFERENCE, "customer_number": Text(1, 32, "digits"), "callback_url": CALLBACK, "source_account": SOURCE, "transaction_date": TIME,
         "instruct_date": TIME, "beneficiary_email": Text(3, 128, form="email"), "transaction_description": DESCRIPTION},
    FBI: {"partner_service_id": Text(1, 8, "digits"), "customer_no": Text(1, 20, "digits"), "biller_code": Text(3, 3, "alphanumeric"), "partner_reference_no": REFERENCE,
          "source_account": SOURCE},
    FBP: {"partner_reference_no": REFERENCE, "partner_service_id": Text(1, 8, "digits"), "customer_no": Text(1, 20, "digits"), "biller_code": Text(3, 3, "alphanumeric"),
          "callback_url": CALLBACK, "virtual_account_name": Text(1, 50), "source_account": SOURCE, "trx_date_time": TIME, "instruct_date": TIME},
    CA: WALLET,
    CU: WALLET,
}
REQUIRED = {
    FA: "beneficiary_bank_code beneficiary_account_no",
    FT: "partner_reference_no amount beneficiary_account_name beneficiary_account_no beneficiary_bank_code callback_url",
    FS: "from_date_time to_date_time",
    FU: "partner_reference_no customer_number amount platform_code callback_url",
    FBI: "partner_service_id customer_no biller_code",
    FBP: "partner_reference_no partner_service_id customer_no amount biller_code callback_url",
    CA: "partner_reference_no amount customer_number channel",
    CU: "partner_reference_no amount customer_number channel",
}
AMOUNTS = {FT: 9_999_999_999, FU: 9_999_999_999, FBP: 99_999_999_999_999, CA: 9_999_999_999_999_999, CU: 9_999_999_999_999_999}
CHOICES = {FU: ("platform_code", ["ovo", "gpy", "dna", "lkj"]),
           **{op: ("channel", ["TOP_UP_E_WALLET_DANA", "TRANSFER_E_WALLET_OVO", "TRANSFER_E_WALLET_GOPAY", "TRANSFER_E_WALLET_SHOPEEPAY"]) for op in (CA, CU)}}

# What is not of a form; the length is right.
WRONG_FORM = {
    "timestamp": [("no-zone", "2025-06-12T13:44:50.00000"), ("utc-letter", "2025-06-12T13:44:50.0000Z"), ("blank", "2025-06-12 13:44:50+07:00"), ("month", "2025-13-12T13:44:50+07:00"),
                  ("day", "2025-02-30T13:44:50+07:00"), ("hour", "2025-06-12T24:00:00+07:00"), ("minute", "2025-06-12T13:60:50+07:00"), ("second", "2025-06-12T13:44:60+07:00"),
                  ("offset", "2025-06-12T13:44:50+07.00"), ("sign", "2025-06-12T13:44:50 07:00"), ("slashes", "2025/06/12T13:44:50+07:00")],
    "address": [("no-scheme", "merchant.example/cb"), ("ftp", "ftp://merchant.example/cb"), ("no-host", "https://"), ("blank", "https://merchant.example/c b"), ("word", "callback"),
                ("quote", 'https://merchant.example/"'), ("accent", "https://merchant.example/é"), ("port", "https://merchant.example:0/cb"), ("leading-blank", " https://merchant.example/cb")],
    "email": [("no-at", "jane.example.com"), ("two-at", "jane@example@com"), ("no-name", "@example.com"), ("no-host", "jane@"), ("blank", "jane roe@example.com")],
    "not_fee": [("fee", "fee"), ("fee-upper", "FEE"), ("fee-mixed", "Fee"), ("fee-blanks", " fee ")],
    "mobile": [("local", "081234567890"), ("country-only", "6221555000"), ("other-country", "60123456789"), ("zero", "6208123456")],
}
FILL = {"digits": "1", "alphanumeric": "A", "printable": "é"}


def formed(rule, length):
    """A text of this length that breaks no other rule, and whether the form can be kept at that length."""
    if rule.form == "timestamp":
        base = "2025-06-12T13:44:50+07:00"
        return (base + "0" * (length - 25) if length > 25 else base[:length]), length == 25
    if rule.form == "address":
        return "https://a.id/" + "c" * (length - 13), length > 12
    if rule.form == "email":
        return ("a" * (length - 2) + "@b" if length > 2 else "a@"[:length]), length > 2
    if rule.form == "mobile":
        return "628" + "1" * (length - 3), length >= 3
    return FILL[rule.of] * length, True


def texts(op):
    out = []

    def one(name, id_, about, value, *violations, via="typed"):
        out.append(refuse("refuse/%s-%s-%s" % (tag(op), name.replace("_", "-"), id_), about, op, [(name, *rest) for rest in violations], via=via, **{name: value}))

    for name, rule in RULES[op].items():
        one(name, "empty", "empty", "", ("min_length", rule.least))
        if rule.least > 1:
            text, kept = formed(rule, rule.least - 1)
            one(name, "short", "%d characters" % (rule.least - 1), text, ("min_length", rule.least), *([] if kept else [("format",)]))
        text, kept = formed(rule, rule.most + 1)
        one(name, "long", "%d characters" % (rule.most + 1), text, ("max_length", rule.most), *([] if kept else [("format",)]))
        sample = USUAL[op].get(name) or formed(rule, max(rule.least, min(rule.most, 15)))[0]
        cut = sample[:-1] if len(sample) > 1 else ""
        if rule.of == "printable":
            for tag_, about, character in (("newline", "a line end", "\n"), ("nul", "U+0000", "\u0000"), ("delete", "U+007F", "\u007f"), ("c1", "U+0085", "\u0085")):
                one(name, tag_, about, cut + character, ("characters",))
        if rule.of == "digits":
            for tag_, about, character in (("letter", "a letter", "A"), ("blank", "a blank", " "), ("plus", "a sign", "+"), ("wide", "digits of ASCII only", "８"), ("newline", "a line end", "\n")):
                one(name, tag_, about, cut + character, ("characters",))
        if rule.of == "alphanumeric":
            for tag_, about, character in (("dash", "a dash", "-"), ("blank", "a blank", " "), ("accent", "letters of ASCII only", "é"), ("newline", "a line end", "\n")):
                one(name, tag_, about, cut + character, ("characters",))
        for tag_, value in WRONG_FORM.get(rule.form, []):
            one(name, tag_, "not of its form: " + tag_.replace("-", " "), value, ("format",))
        one(name, "number", "a number is not a text", 14, ("type",))
        one(name, "flag", "a flag is not a text", True, ("type",))
        one(name, "list", "a list is not a text", ["a"], ("type",), via="document")
    return out


def missing(op):
    out = []
    names = REQUIRED.get(op, "").split()
    for name in names:
        dashed = name.replace("_", "-")
        out += [refuse("refuse/%s-no-%s" % (tag(op), dashed), "a required field is missing", op, [(name, "required")], via="document", **{name: DROP}),
                refuse("refuse/%s-null-%s" % (tag(op), dashed), "null for a required field", op, [(name, "required")], via="document", **{name: None})]
    if names:
        out.append(refuse("refuse/%s-nothing" % tag(op), "everything that is required", op, [(name, "required") for name in names], via="document", input_={}))
    out.append(refuse("refuse/%s-unknown-field" % tag(op), "a field that nobody knows", op, [("note", "unknown_field")], via="document", note="x"))
    wire_name = {FA: "beneficiaryBankCode", FB: "accountNo", FS: "fromDateTime", FBI: "customerNo", FBP: "paidAmount"}.get(op, "partnerReferenceNo")
    out.append(refuse("refuse/%s-wire-name" % tag(op), "one spelling only", op, [(wire_name, "unknown_field")], via="document", **{wire_name: "x"}))
    return out


def amounts(op):
    most = AMOUNTS[op]

    def one(id_, about, value, *rest, via="typed"):
        return refuse("refuse/%s-amount-%s" % (tag(op), id_), about, op, [("amount", *rest)], via=via, amount=value)

    return [
        one("zero", "nothing is no payment", 0, "minimum", 1),
        one("negative", "less than nothing", -1, "minimum", 1),
        one("most", "a rupiah over what the notation holds", most + 1, "maximum", most),
        one("huge", "the largest number of 63 bits", 2 ** 63 - 1, "maximum", most),
        one("too-long", "a number of more than 64 bits", 10 ** 25, "whole_number", via="document"),
        one("text", "a text", "10000", "type"),
        one("wire", "as it stands on the wire", "10000.00", "type"),
        one("fraction", "sen", 10000.5, "type"),
        one("float", "a float, though it is whole", 10000.0, "type", via="document"),
        one("flag", "a flag", True, "type"),
        one("object", "an object, as on the wire", {"value": "10000.00", "currency": "IDR"}, "type", via="document"),
    ]


def wire_amounts(op, table):
    """The texts of the standard's amounts, good and bad: an input takes none of them, and a number in their place."""
    return [refuse("refuse/%s-amount-text-%d" % (tag(op), 1 + place), "%s, which stands in bodies alone" % (repr(row["in"]) if row["in"] else "nothing"), op, [("amount", "type")],
                   amount=row["in"]) for place, row in enumerate(snap_emsa.KNOWN["fields"][table])]


def choices(op):
    name, values = CHOICES[op]

    def one(id_, about, value, rule, via="typed"):
        return refuse("refuse/%s-%s-%s" % (tag(op), name.replace("_", "-"), id_), about, op, [(name, rule)], via=via, **{name: value})

    blank = [one("ovo-blank", "the printed blank is the client's quirk, not the caller's", "TRANSFER _E_WALLET_OVO", "one_of"),
             one("linkaja", "a wallet that is not offered", "TRANSFER_E_WALLET_LINKAJA", "one_of")] if name == "channel" else [one("word", "a name is no code", "gopay", "one_of")]
    return [one("unknown", "none of the list", "xyz", "one_of"), one("case", "another letter case", values[0].swapcase(), "one_of"), one("empty", "empty", "", "one_of"),
            one("blanks", "blanks around it", values[0] + " ", "one_of"), one("number", "not a text", 1, "type")] + blank


def faspay():
    out = []
    for op in (FA, FT, FB, FS, FU, FBI, FBP):
        out += texts(op) + missing(op)
    for op in (FT, FU, FBP):
        out += amounts(op)
    out += choices(FU) + wire_amounts(FT, "faspay_amounts")
    for op in (FA, FT, FU, FBI, FBP, FB, FS):
        name = "account_no" if op in (FB, FS) else "source_account"
        dashed = name.replace("_", "-")
        out += [refuse("refuse/%s-%s-nowhere" % (tag(op), dashed), "neither here nor in the configuration", op, [(name, "required")], client="faspay_no_source"),
                refuse("refuse/%s-%s-null-nowhere" % (tag(op), dashed), "null, and none in the configuration", op, [(name, "required")], client="faspay_no_source", **{name: None})]
    day = "2025-06-%02dT00:00:00+07:00"
    out += [
        refuse("refuse/statement-backwards", "until before from", FS, [("to_date_time", "agrees")], from_date_time=day % 2, to_date_time=day % 1),
        refuse("refuse/statement-month", "a second more than a month", FS, [("to_date_time", "agrees")], from_date_time="2025-05-01T00:00:00+07:00", to_date_time="2025-06-01T00:00:01+07:00"),
        refuse("refuse/statement-short-month", "a second more than the month of April", FS, [("to_date_time", "agrees")], from_date_time="2025-04-01T00:00:00+07:00",
               to_date_time="2025-05-01T00:00:01+07:00"),
        refuse("refuse/statement-february", "30 days, of which February has 28", FS, [("to_date_time", "agrees")], moment_=moment(MARCH_2025), from_date_time="2025-02-01T00:00:00+07:00",
               to_date_time="2025-03-03T00:00:00+07:00"),
        refuse("refuse/statement-last-of-january", "from the last of January: to the last of February", FS, [("to_date_time", "agrees")], moment_=moment(MARCH_2025),
               from_date_time="2025-01-31T00:00:00+07:00", to_date_time="2025-02-28T00:00:01+07:00"),
        refuse("refuse/statement-year", "a year", FS, [("to_date_time", "agrees")], from_date_time="2025-05-01T00:00:00+07:00", to_date_time="2026-05-01T00:00:00+07:00"),
        refuse("refuse/statement-old", "a second more than three months ago", FS, [("from_date_time", "minimum")], from_date_time="2025-03-12T13:44:49+07:00", to_date_time="2025-03-13T00:00:00+07:00"),
        refuse("refuse/statement-old-short", "a second more than three months ago, in 89 days", FS, [("from_date_time", "minimum")], moment_=moment(MAY_2025),
               from_date_time="2025-02-12T13:44:49+07:00", to_date_time="2025-02-13T00:00:00+07:00"),
        refuse("refuse/statement-last-year", "a year ago", FS, [("from_date_time", "minimum")], from_date_time="2024-06-01T00:00:00+07:00", to_date_time="2024-06-02T00:00:00+07:00"),
        refuse("refuse/statement-offsets", "the same clock, other offsets: until is before from", FS, [("to_date_time", "agrees")], from_date_time="2025-06-01T00:00:00-07:00",
               to_date_time="2025-06-01T00:00:00+07:00"),
        refuse("refuse/many", "several violations at once", FT, [("partner_reference_no", "min_length", 1), ("amount", "minimum", 1), ("beneficiary_bank_code", "max_length", 3),
                                                                   ("callback_url", "format"), ("transaction_description", "format"), ("beneficiary_email", "format")],
               partner_reference_no="", amount=0, beneficiary_bank_code="CENAIDJA", callback_url="cb", transaction_description="FEE", beneficiary_email="jane"),
        refuse_call("faspay_snap", "refuse/unknown-operation", "no such operation", "prepare", "unknown_operation", "input", [("operation", "one_of")], via="document", client="faspay",
                    operation="faspay_snap.refund", input={}, moment=moment(T0)),
        refuse_call("faspay_snap", "refuse/other-gateway", "an operation of another gateway", "prepare", "unknown_operation", "input", [("operation", "one_of")], via="document", client="faspay",
                    operation=CU, input=USUAL[CU], moment=moment(T0)),
        refuse("refuse/moment-seconds", "seconds are not milliseconds", FT, [("moment.now", "minimum")], via="document", moment_=moment(T0 // 1000)),
        refuse("refuse/moment-zero", "the beginning of Unix time: no clock says so", FT, [("moment.now", "minimum")], via="document", moment_=moment(0)),
        refuse("refuse/moment-entropy", "no entropy", FT, [("moment.entropy", "format")], via="document", moment_=moment(T0, "")),
    ]
    return out


def cashin():
    out = []
    for op in (CA, CU):
        out += texts(op) + missing(op) + amounts(op) + choices(op)
    return out + wire_amounts(CU, "amount_idr_two_decimals") + [
        refuse("refuse/many", "several violations at once", CU, [("partner_reference_no", "max_length", 64), ("amount", "maximum", 9_999_999_999_999_999), ("customer_number", "format"),
                                                               ("channel", "one_of")], partner_reference_no="R" * 65, amount=10 ** 16, customer_number="0812345", channel="OVO"),
        refuse_call("cashin", "refuse/unknown-operation", "no such operation", "prepare", "unknown_operation", "input", [("operation", "one_of")], via="document", client="cashin",
                    operation="cashin.transfer", input={}, moment=moment(T0)),
        refuse("refuse/moment-seconds", "seconds are not milliseconds", CU, [("moment.now", "minimum")], via="document", moment_=moment(T0 // 1000)),
    ]


FILES = [
    ("faspay_snap/refuse.json", "Inputs that must be refused, with every violation.", FASPAY_PAGE, faspay),
    ("cashin/refuse.json", "Inputs that must be refused, with every violation.", CASHIN_PAGE, cashin),
]
