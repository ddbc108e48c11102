"""refuse.json of SendMe's older API: every rule of every input field, and of fields together."""

from sendme_bench import ALFAMART, ALL, DROP, PAGES, PERMATA, RC, T0, USUAL, B, C, M, N, R, S, T, U, changed, moment, refuse, refuse_call, tag


class Text:
    """The documented rules of a text: fewest and most characters, which ones, of which form. `most`: None where no page says."""

    def __init__(self, least, most, of="printable", form=None):
        self.least, self.most, self.of, self.form = least, most, of, form


SOURCE = Text(1, 20, "digits")
NAME, PHONE, PURPOSE = Text(1, 255), Text(1, 15, "digits"), Text(1, 1, "digits")
REGION, COUNTRY, ACCOUNT = Text(1, 4, "digits"), Text(2, 2, "letters"), Text(1, 128, "digits")
CALLBACK_RULE, DESCRIPTION, TIME = Text(1, 255, form="address"), Text(1, 15, form="not_fee"), Text(19, 19, form="time")
REFERENCE, DATE = Text(1, 255, "reference"), Text(10, 10, form="date")
_PLACE = {"beneficiary_region_code": REGION, "beneficiary_country_code": COUNTRY, "beneficiary_purpose_code": PURPOSE}
_REGISTRATION = {"source_account": SOURCE, "beneficiary_account": ACCOUNT, "beneficiary_account_name": NAME, "beneficiary_va_name": NAME, "beneficiary_bank_code": Text(1, 10, "digits"),
                 "beneficiary_bank_branch": NAME, **_PLACE, "beneficiary_phone": PHONE, "beneficiary_email": Text(1, None, form="email")}
RULES = {
    R: _REGISTRATION,
    RC: {**_REGISTRATION, "bank_account_number": ACCOUNT, "bank_account_name": NAME, "beneficiary_bank_name": NAME},
    T: {"source_account": SOURCE, "beneficiary_virtual_account": Text(1, 20, "digits"), "beneficiary_account": ACCOUNT, "beneficiary_name": NAME, "beneficiary_bank_code": Text(3, 3, "digits"), **_PLACE,
        "beneficiary_email": Text(1, 255, form="emails"), "trx_no": Text(1, 255, "digits"), "trx_date": TIME, "instruct_date": TIME, "trx_desc": DESCRIPTION, "callback_url": CALLBACK_RULE},
    C: {"source_account": SOURCE, **_PLACE, "beneficiary_phone": PHONE, "beneficiary_email": Text(1, 128, form="email"), "beneficiary_name": NAME, "trx_no": REFERENCE, "trx_date": TIME,
        "trx_expired": TIME, "instruct_date": TIME, "trx_desc": DESCRIPTION, "callback_url": CALLBACK_RULE,
        **{name: NAME for name in "ktp_id place_of_birth date_of_birth gender citizenship occupation address".split()}},
    U: {"source_account": SOURCE, "beneficiary_account": ACCOUNT, "beneficiary_name": NAME, **_PLACE, "beneficiary_phone": PHONE, "beneficiary_email": Text(1, 128, form="email"), "trx_no": REFERENCE,
        "trx_date": TIME, "instruct_date": TIME, "trx_desc": DESCRIPTION, "callback_url": CALLBACK_RULE},
    N: {"source_account": SOURCE, "beneficiary_virtual_account": Text(1, 20, "digits")},
    B: {"source_account": SOURCE},
    M: {"source_account": SOURCE, "start_date": DATE, "end_date": DATE},
}
_ACCOUNT = "beneficiary_account beneficiary_account_name beneficiary_va_name beneficiary_bank_code beneficiary_bank_branch beneficiary_region_code beneficiary_country_code"
REQUIRED = {
    R: _ACCOUNT,
    RC: _ACCOUNT + " bank_account_number bank_account_name",
    T: "beneficiary_virtual_account beneficiary_account beneficiary_name beneficiary_bank_code beneficiary_region_code beneficiary_country_code beneficiary_purpose_code trx_no amount trx_desc callback_url",
    C: "beneficiary_bank_code beneficiary_phone beneficiary_name trx_no amount",
    U: "beneficiary_bank_code beneficiary_account beneficiary_name beneficiary_region_code beneficiary_country_code trx_no amount callback_url",
    N: "beneficiary_virtual_account",
    M: "start_date end_date",
}
# The name of a field on the wire, where it is another one: no input is called so.
WIRE = {R: "virtual_account", RC: "confirm", T: "trx_amount", C: "beneficiary_account_name", U: "trx_amount", N: "virtual_account", B: "virtual_account", M: "virtual_account"}

# What is not of a form; the length is right.
WRONG_FORM = {
    "time": [("letter", "2025-06-12T13:44:50"), ("month", "2025-13-12 13:44:50"), ("day", "2025-02-30 13:44:50"), ("hour", "2025-06-12 24:00:00"), ("minute", "2025-06-12 13:60:50"),
             ("second", "2025-06-12 13:44:60"), ("slashes", "2025/06/12 13:44:50"), ("day-first", "12-06-2025 13:44:50"), ("dots", "2025-06-12 13.44.50")],
    "date": [("month", "2025-13-01"), ("day", "2025-06-31"), ("leap", "2025-02-29"), ("slashes", "2025/06/12"), ("day-first", "12-06-2025"), ("word", "2025-06-xx")],
    "address": [("no-scheme", "merchant.example/cb"), ("ftp", "ftp://merchant.example/cb"), ("no-host", "https://"), ("blank", "https://merchant.example/c b"), ("word", "callback"),
                ("quote", 'https://merchant.example/"'), ("accent", "https://merchant.example/é"), ("port", "https://merchant.example:0/cb"), ("leading-blank", " https://merchant.example/cb")],
    "email": [("no-at", "jane.example.com"), ("two-at", "jane@example@com"), ("no-name", "@example.com"), ("no-host", "jane@"), ("blank", "jane roe@example.com")],
    "emails": [("no-at", "jane.example.com"), ("second", "a@example.com,b"), ("empty-second", "a@example.com,"), ("empty-between", "a@example.com,,b@example.com"), ("semicolon", "a@example.com;b@example.com"),
               ("blank", "jane roe@example.com")],
    "not_fee": [("fee", "fee"), ("fee-upper", "FEE"), ("fee-mixed", "Fee"), ("fee-blanks", " fee ")],
}
FILL = {"digits": "1", "letters": "A", "reference": "R", "printable": "é"}


def formed(rule, length):
    """A text of this length that breaks no other rule; None where there is none."""
    if rule.form in ("time", "date"):
        return None
    if rule.form == "address":
        return "https://a.id/" + "c" * (length - 13) if length > 12 else None
    if rule.form in ("email", "emails"):
        return "a" * (length - 2) + "@b" if length > 2 else None
    return FILL[rule.of] * length


def texts(op):
    out = []

    def one(name, id_, about, value, *violations, via="typed"):
        out.append(refuse("refuse/%s-%s-%s" % (tag(op), name.replace("_", "-"), id_), about, op, [(name, *rest) for rest in violations], via=via, **{name: value}))

    seen = set() if op in (R, T) else {(rule.of, rule.form) for rule in RULES[T].values()}
    for name, rule in RULES[op].items():
        if op == RC and name in RULES[R] and name != "beneficiary_account":
            continue  # the rules of the registration
        # Each kind of text is tried in full once, and then shortly.
        shortly = (rule.of, rule.form) in seen
        seen.add((rule.of, rule.form))
        exact = rule.least == rule.most
        # How short a text of a form may be is not documented.
        if name != "instruct_date":
            one(name, "empty", "empty", "", ("min_length", rule.least) if rule.form in (None, "address", "not_fee") else ("min_length",))
        if exact and rule.least > 1 and rule.form is None:
            one(name, "short", "%d characters" % (rule.least - 1), formed(rule, rule.least - 1), ("min_length", rule.least))
        too_long = None if rule.most is None else formed(rule, rule.most + 1)
        if too_long is not None:
            one(name, "long", "%d characters" % (rule.most + 1), too_long, ("max_length", rule.most))
        sample = USUAL[op].get(name) or formed(rule, 16 if rule.form in ("email", "emails") else 1) or ""
        cut = sample[:-1]
        marks = {
            "printable": [("newline", "a line end", "\n"), ("nul", "U+0000", "\u0000"), ("delete", "U+007F", "\u007f"), ("c1", "U+0085", "\u0085")],
            "digits": [("letter", "a letter", "A"), ("blank", "a blank", " "), ("plus", "a sign", "+"), ("wide", "digits of ASCII only", "８"), ("newline", "a line end", "\n")],
            "letters": [("dash", "a dash", "-"), ("blank", "a blank", " "), ("accent", "letters of ASCII only", "é")],
            "reference": [("slash", "a slash would end a segment of the status call's address", "/"), ("blank", "a blank", " "), ("percent", "a percent sign", "%"), ("question", "a question mark", "?"),
                          ("accent", "letters of ASCII only", "é"), ("newline", "a line end", "\n")],
        }[rule.of]
        for id_, about, character in [] if rule.form in ("time", "date") else marks[:1] if shortly else marks:
            one(name, id_, about, cut + character, ("characters",))
        if rule.of == "reference":
            one(name, "dot", "a place in an address, not a reference", ".", ("format",))
            one(name, "dots", "a place in an address, not a reference", "..", ("format",))
        for id_, value in WRONG_FORM.get(rule.form, [])[:2 if shortly else None]:
            one(name, id_, "not of its form: " + id_.replace("-", " "), value, ("format",))
        if not shortly or op == R:
            one(name, "number", "a number is not a text", 14, ("type",))
        if not shortly:
            one(name, "flag", "a flag is not a text", True, ("type",))
            one(name, "list", "a list is not a text", ["a"], ("type",), via="document")
    return out


def missing(op):
    out = []
    names = REQUIRED.get(op, "").split()
    for name in names:
        dashed = name.replace("_", "-")
        for id_, value in (("no", DROP), ("null", None)):
            violations = [(name, "required")]
            out.append(refuse("refuse/%s-%s-%s" % (tag(op), id_, dashed), "a required field is missing" if value is DROP else "null for a required field", op, violations, via="document", **{name: value}))
    if names:
        out.append(refuse("refuse/%s-nothing" % tag(op), "everything that is required", op, [(name, "required") for name in names], via="document", input_={}))
    out += [
        refuse("refuse/%s-unknown-field" % tag(op), "a field that nobody knows", op, [("note", "unknown_field")], via="document", note="x"),
        refuse("refuse/%s-wire-name" % tag(op), "one spelling only", op, [(WIRE[op], "unknown_field")], via="document", **{WIRE[op]: "x"}),
        refuse("refuse/%s-source-nowhere" % tag(op), "neither here nor in the configuration", op, [("source_account", "required")], client="sendme_no_source"),
        refuse("refuse/%s-source-null-nowhere" % tag(op), "null, and none in the configuration", op, [("source_account", "required")], client="sendme_no_source", source_account=None),
    ]
    return out


def amounts(op):
    def one(id_, about, value, *rest, via="typed"):
        return refuse("refuse/%s-amount-%s" % (tag(op), id_), about, op, [("amount", *rest)], via=via, amount=value)

    return [
        one("too-long", "a number of more than 64 bits", 10 ** 25, "whole_number", via="document"),
        one("fraction", "sen", 10000.5, "type"), one("known-fraction", "sen in a text", "10000.50", "type"), one("exponent", "an exponent", "1e4", "type"), one("minus", "a minus in a text", "-10000", "type"),
        one("zero-text", "nothing, in a text", "0", "type"), one("separator", "thousands, or a fraction?", "10.000", "type"), one("text", "a text", "10000", "type"),
        one("float", "a float, though it is whole", 50000.0, "type", via="document"), one("flag", "a flag", True, "type"), one("list", "a list", [50000], "type", via="document"),
    ] + ([one("zero", "nothing is no payment", 0, "minimum", 1), one("negative", "less than nothing", -1, "minimum", 1),
          one("huge", "the largest number of 63 bits: times a hundred it is none any more", 2 ** 63 - 1, "maximum")] if op != C else [])


def outlets():
    """Cash-outs: what each outlet wants, and what it must not be given."""
    out = []

    def one(id_, about, input_, *violations, via="typed", client="sendme", **changes):
        out.append(refuse("refuse/cash-out-" + id_, about, C, list(violations), via=via, client=client, input_=changed(input_, **changes)))

    for name, input_, required in (("indomaret", USUAL[C], "beneficiary_region_code beneficiary_country_code beneficiary_email"),
                                   ("alfamart", ALFAMART, "beneficiary_region_code beneficiary_country_code beneficiary_purpose_code beneficiary_email trx_desc"),
                                   ("permata", PERMATA, "trx_desc callback_url")):
        for field in required.split():
            # As documents: PHP writes null for what a call leaves out.
            one("%s-no-%s" % (name, field.replace("_", "-")), "this outlet wants it", input_, (field, "required"), via="document", **{field: DROP})
            one("%s-null-%s" % (name, field.replace("_", "-")), "this outlet wants it: null", input_, (field, "required"), via="document", **{field: None})
        one("%s-description-long" % name, "the outlet's own length", input_, ("trx_desc", "max_length", 27 if name == "permata" else 15), trx_desc="T" * (28 if name == "permata" else 16))
        one("%s-fee" % name, "the refused word", input_, ("trx_desc", "format"), trx_desc="fee")
    for field, value in (("beneficiary_region_code", "0102"), ("beneficiary_country_code", "ID"), ("beneficiary_purpose_code", "1"), ("beneficiary_email", "a@example.com"),
                         ("trx_date", "2025-06-12 09:00:00"), ("trx_expired", "2025-06-13 09:00:00"), ("instruct_date", "2025-06-12 10:00:00")):
        one("permata-given-%s" % field.replace("_", "-"), "nothing that this outlet knows", PERMATA, (field, "agrees"), **{field: value})
    one("permata-like-indomaret", "all of another outlet's fields", PERMATA, ("beneficiary_region_code", "agrees"), ("beneficiary_country_code", "agrees"), ("beneficiary_email", "agrees"),
        beneficiary_region_code="0102", beneficiary_country_code="ID", beneficiary_email="a@example.com")
    for name, input_, multiple in (("indomaret", USUAL[C], 50_000), ("alfamart", ALFAMART, 50_000), ("permata", PERMATA, 100_000)):
        for amount in (0, 1, 5_000, multiple - 1):
            one("%s-amount-%d" % (name, amount), "less than the outlet's unit", input_, ("amount", "minimum", multiple), amount=amount)
        for amount in (multiple + 1, 125_000, 10 * multiple - 1):
            one("%s-multiple-%d" % (name, amount), "no multiple of %d" % multiple, input_, ("amount", "multiple_of", multiple), amount=amount)
    one("permata-amount-13-digits", "twelve digits on the wire, sen included", PERMATA, ("amount", "maximum"), amount=10_000_000_000)
    one("permata-amount-50000", "the other outlets' unit", PERMATA, ("amount", "minimum", 100_000), amount=50_000)
    for amount in (150_000, 250_000):
        one("permata-multiple-%d" % amount, "a multiple of the other outlets' unit", PERMATA, ("amount", "multiple_of", 100_000), amount=amount)
    one("alfamart-any-multiple", "the option is about Indomaret alone", ALFAMART, ("amount", "multiple_of", 50_000), client="sendme_any_multiple", amount=75_000)
    one("permata-any-multiple", "the option is about Indomaret alone", PERMATA, ("amount", "multiple_of", 100_000), client="sendme_any_multiple", amount=150_000)
    one("any-multiple-zero", "nothing is no payment", USUAL[C], ("amount", "minimum", 1), client="sendme_any_multiple", amount=0)
    one("alfamart-reference-13", "twelve characters at this outlet", ALFAMART, ("trx_no", "max_length", 12), trx_no="1" * 13)
    one("permata-reference-256", "255 characters", PERMATA, ("trx_no", "max_length", 255), trx_no="P" * 256)
    one("permata-no-source", "no account anywhere", PERMATA, ("source_account", "required"), client="sendme_no_source")
    for field in ("beneficiary_phone", "beneficiary_name", "trx_no", "amount"):
        one("permata-no-%s" % field.replace("_", "-"), "every outlet wants it", PERMATA, (field, "required"), via="document", **{field: DROP})
    one("many", "several violations at once", ALFAMART, ("beneficiary_phone", "characters"), ("beneficiary_email", "format"), ("trx_no", "max_length", 12), ("amount", "multiple_of", 50_000),
        ("trx_desc", "max_length", 15), beneficiary_phone="+628123", beneficiary_email="jane", trx_no="A" * 13, amount=60_000, trx_desc="D" * 16)
    return out


def choices():
    out = []
    for op, values, others in ((C, ("imr", "alf", "C013"), ("gpy", "IMR", "c013", "013", "indomaret")), (U, ("ovo", "gpy", "dna", "lkj"), ("imr", "OVO", "gopay", "shp", "014"))):
        for value in (*others, "", values[0] + " "):
            violations = [("beneficiary_bank_code", "one_of")]
            out.append(refuse("refuse/%s-code-%s" % (tag(op), value.replace(" ", "_").lower() + ("-capitals" if value.isupper() else "") or "empty"), "none of the list", op, violations, beneficiary_bank_code=value))
        out += [refuse("refuse/%s-code-number" % tag(op), "not a text", op, [("beneficiary_bank_code", "type")], beneficiary_bank_code=14),
                refuse("refuse/%s-code-flag" % tag(op), "not a text", op, [("beneficiary_bank_code", "type")], beneficiary_bank_code=True)]
    return out


def statements():
    def one(id_, about, violation, start, end, now=T0, client="sendme"):
        return refuse("refuse/statement-" + id_, about, M, [violation], client=client, input_={"start_date": start, "end_date": end}, moment_=moment(now))

    return [
        one("backwards", "the end before the start", ("end_date", "agrees"), "2025-06-02", "2025-06-01"),
        one("month", "a day more than a month", ("end_date", "agrees"), "2025-05-01", "2025-06-02"),
        one("two-months", "two months", ("end_date", "agrees"), "2025-04-12", "2025-06-12"),
        one("old", "a day more than three months ago", ("start_date", "minimum"), "2025-03-11", "2025-03-20"),
        one("last-year", "a year ago", ("start_date", "minimum"), "2024-06-01", "2024-06-12"),
        one("tomorrow", "the end in the future", ("end_date", "maximum"), "2025-06-01", "2025-06-13"),
        one("next-year", "all of it in the future", ("end_date", "maximum"), "2026-06-01", "2026-06-02"),
        one("midnight", "a millisecond before the day begins in Jakarta", ("end_date", "maximum"), "2025-06-13", "2025-06-13", 1749747599999),
        one("midnight-utc", "Jakarta's day, whatever clock time stamps are in", ("end_date", "maximum"), "2025-06-13", "2025-06-13", 1749747599999, "sendme_far_east"),
    ]


def others():
    return [
        refuse("refuse/many", "several violations at once", T, [("trx_no", "min_length", 1), ("amount", "minimum", 1), ("beneficiary_bank_code", "max_length", 3), ("callback_url", "format"), ("trx_desc", "format"),
                                                               ("beneficiary_email", "format"), ("beneficiary_purpose_code", "characters")],
               trx_no="", amount=0, beneficiary_bank_code="0140", callback_url="cb", trx_desc="FEE", beneficiary_email="jane", beneficiary_purpose_code="x"),
        refuse("refuse/transfer-reference-letters", "digits only: the page's rule for transfers", T, [("trx_no", "characters")], trx_no="TRX-0001"),
        refuse("refuse/transfer-description-long", "Faspay would cut it", T, [("trx_desc", "max_length", 15)], trx_desc="1234567890123456"),
        refuse("refuse/top-up-description-long", "Faspay would cut it", U, [("trx_desc", "max_length", 15)], trx_desc="1234567890123456"),
        refuse("refuse/top-up-virtual-account", "wallets are not registered", U, [("beneficiary_virtual_account", "unknown_field")], via="document", beneficiary_virtual_account="9920000002"),
        refuse("refuse/transfer-http-callback", "an address of another kind", T, [("callback_url", "format")], callback_url="mailto:a@example.com"),
        refuse_call("refuse/unknown-operation", "no such operation", "prepare", "unknown_operation", "input", [("operation", "one_of")], via="document", client="sendme", operation="faspay_sendme.refund", input={},
                    moment=moment(T0)),
        refuse_call("refuse/other-gateway", "an operation of another gateway", "prepare", "unknown_operation", "input", [("operation", "one_of")], via="document", client="sendme",
                    operation="faspay_snap.balance", input={}, moment=moment(T0)),
        refuse("refuse/moment-seconds", "seconds are not milliseconds", T, [("moment.now", "minimum")], via="document", moment_=moment(T0 // 1000)),
        refuse("refuse/moment-entropy", "no entropy", B, [("moment.entropy", "format")], via="document", moment_=moment(T0, "")),
    ]


def everything():
    assert {op for op in ALL if op != S} == set(RULES)  # questions: status.json
    out = []
    for op in RULES:
        out += texts(op) + missing(op)
    for op in (T, C, U):
        out += amounts(op)
    return out + outlets() + choices() + statements() + others()


FILES = [("faspay_sendme/refuse.json", "Inputs that must be refused, with every violation.", PAGES, everything)]
