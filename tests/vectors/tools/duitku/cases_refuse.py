"""open.json and refuse.json: what must give an error, with every violation."""

import json

import frozen
import signing
from bench import DROP, ENTROPY, NOT_SENT, PAGE, SANDBOX, T0, USUAL, moment, paid, refuse, refuse_call, refuse_open, refuse_text
from cases_prepare import BAL, CI, CO, CT, ST, I, T


def opens():
    def one(id_, about, *violations, **rest):
        return refuse_open("open/" + id_, about, list(violations), **rest)

    out = [
        one("no-user-id", "a required credential is missing", ("user_id", "required"), via="document", drop=["user_id"]),
        one("no-email", "a required credential is missing", ("email", "required"), via="document", drop=["email"]),
        one("no-secret-key", "a required credential is missing", ("secret_key", "required"), via="document", drop=["secret_key"]),
        one("no-environment", "nobody guesses which world is meant", ("environment", "required"), via="document", drop=["environment"]),
        one("null-user-id", "null for a required field is as if it were missing", ("user_id", "required"), via="document", user_id=None),
        one("nothing", "everything at once", ("environment", "required"), ("user_id", "required"), ("email", "required"), ("secret_key", "required"),
            via="document", config={"gateway": "duitku"}),
        refuse_open("open/unknown-gateway", "no such gateway", [("gateway", "one_of")], via="document", gateway="paypal"),
        one("unknown-field", "a field that nobody knows", ("merchant_code", "unknown_field"), via="document", merchant_code="D0001"),
        one("camel-case", "one spelling only", ("userId", "unknown_field"), ("user_id", "required"), via="document", drop=["user_id"], userId=3551),
        one("environment", "not one of the two", ("environment", "one_of"), environment="staging"),
        one("environment-case", "small letters", ("environment", "one_of"), environment="Sandbox"),
        one("user-id-zero", "ids start at 1", ("user_id", "minimum", 1), user_id=0),
        one("user-id-negative", "ids start at 1", ("user_id", "minimum", 1), user_id=-3551),
        one("user-id-text", "the page says int", ("user_id", "type"), user_id="3551"),
        one("user-id-flag", "not a number", ("user_id", "type"), user_id=True),
        one("user-id-fraction", "not a whole number", ("user_id", "type"), user_id=3551.5),
        one("email-no-at", "no @", ("email", "format"), email="finance.merchant.example"),
        one("email-two-at", "two @", ("email", "format"), email="finance@merchant@example"),
        one("email-no-name", "nothing before the @", ("email", "format"), email="@merchant.example"),
        one("email-no-host", "nothing after the @", ("email", "format"), email="finance@"),
        one("email-blank", "a blank", ("email", "format"), email="finance dept@merchant.example"),
        one("email-long", "256 characters", ("email", "max_length", 255), email="a" * 254 + "@b"),
        one("email-number", "not a text", ("email", "type"), email=3551),
        one("secret-empty", "an empty key", ("secret_key", "min_length", 1), secret_key=""),
        one("secret-long", "256 characters", ("secret_key", "max_length", 255), secret_key="k" * 256),
        one("secret-blank", "a blank in the key", ("secret_key", "characters"), secret_key="de56 f832"),
        one("secret-newline", "a line end that was copied along", ("secret_key", "characters"), secret_key="de56f832\n"),
        one("secret-accent", "not printable ASCII", ("secret_key", "characters"), secret_key="kunci-é"),
        one("secret-number", "not a text", ("secret_key", "type"), secret_key=123456),
        one("check-banks-text", "not a flag", ("check_banks", "type"), check_banks="no"),
        one("online-minimum-text", "not a number", ("online_minimum", "type"), online_minimum="10000"),
        one("online-maximum-fraction", "not a whole number", ("online_maximum", "type"), online_maximum=0.5),
        one("bank-maximums-text", "an amount as text", ("bank_maximums.013", "type"), bank_maximums={"013": "50000000"}),
        one("bank-maximums-list", "not a map", ("bank_maximums", "type"), bank_maximums=[50_000_000]),
        one("bank-maximums-negative", "not an amount", ("bank_maximums.014", "minimum", 1), bank_maximums={"013": 50_000_000, "014": -1}),
        one("many", "several violations at once", ("environment", "one_of"), ("user_id", "minimum", 1), ("email", "format"), ("secret_key", "min_length", 1),
            ("send_within", "maximum", 300_000), environment="live", user_id=0, email="nobody", secret_key="", send_within=300_001),
    ]
    for name, least, most in (("send_within", 1000, 300_000), ("not_found_window", 0, 2_592_000_000), ("ask_human_after", 60_000, 2_592_000_000)):
        dashed = name.replace("_", "-")
        out += [
            one(dashed + "-low", "just under the least", (name, "minimum", least), **{name: least - 1}),
            one(dashed + "-high", "just over the most", (name, "maximum", most), **{name: most + 1}),
            one(dashed + "-text", "not a number", (name, "type"), **{name: "60000"}),
        ]
    for tag, address in (
        ("plain-http", "http://duitku.example/webapi/api"), ("no-scheme", "sandbox.duitku.com/webapi/api"), ("ftp", "ftp://sandbox.duitku.com"),
        ("user", "https://me@sandbox.duitku.com"), ("password", "https://me:secret@sandbox.duitku.com"), ("query", "https://sandbox.duitku.com/?a=1"),
        ("fragment", "https://sandbox.duitku.com/#a"), ("looks-like-loopback", "http://127.0.0.1.duitku.example"),
        ("looks-like-localhost", "http://localhost.duitku.example"), ("user-like-loopback", "http://127.0.0.1:80@duitku.example"),
        ("other-address", "http://128.0.0.1"), ("no-host", "https://"), ("blank", "https://sandbox.duitku.com/web api"),
    ):
        out.append(one("disbursement-url-" + tag, "not a base address that may be used", ("disbursement_url", "format"), disbursement_url=address))
    out += [
        one("cash-out-url-plain-http", "plain http to another machine", ("cash_out_url", "format"), cash_out_url="http://duitku.example/api"),
        one("cash-out-url-number", "not a text", ("cash_out_url", "type"), cash_out_url=1),
    ]
    text = signing.compact(SANDBOX)
    out += [
        refuse_text("open/text-duplicate", "a key that is there twice", "open", text[:-1] + ',"email":"a@b.id"}', [("email", "duplicate_key")], "invalid_config", "config"),
        refuse_text("open/text-truncated", "cut JSON", "open", text[:-20], [("secret_key", "json")], "invalid_config", "config"),
        refuse_text("open/text-big-number", "a number of 20 digits", "open", text.replace("3551", "99999999999999999999"), [("user_id", "whole_number")],
                    "invalid_config", "config"),
    ]
    return out


def required():
    names = {
        I: "bank_code bank_account amount", T: "disburse_id bank_code bank_account account_name cust_ref_number amount purpose",
        CI: "bank_code bank_account amount type", CT: "disburse_id bank_code bank_account account_name cust_ref_number amount type purpose",
        CO: "bank_code amount cust_ref_number account_name account_identity phone_number",
    }
    out = []
    for op, fields in names.items():
        tag = op.split(".")[1].replace("_", "-")
        for name in fields.split():
            out.append(refuse("refuse/%s-no-%s" % (tag, name.replace("_", "-")), "a required field is missing", op, [(name, "required")], via="document",
                              **{name: DROP}))
        out.append(refuse("refuse/%s-nothing" % tag, "everything that is required", op, [(name, "required") for name in fields.split()], via="document", input_={}))
        first = fields.split()[0]
        out.append(refuse("refuse/%s-null" % tag, "null for a required field", op, [(first, "required")], via="document", **{first: None}))
    return out


def texts():
    def one(id_, about, op, *violations, **rest):
        return refuse("refuse/" + id_, about, op, list(violations), **rest)

    out = []
    for op, tag, names in (
        (I, "inquiry", "purpose sender_name sender_id bank_account"),
        (T, "transfer", "account_name cust_ref_number purpose bank_account disburse_id"),
        (CI, "clearing-inquiry", "purpose cust_ref_number sender_name sender_id bank_account"),
        (CT, "clearing-transfer", "account_name cust_ref_number purpose bank_account disburse_id"),
        (CO, "cash-out", "cust_ref_number account_name account_identity account_address purpose"),
    ):
        for name in names.split():
            digits = name in ("bank_account", "disburse_id")
            may_be_empty = name == "account_address" or name == "sender_name" or (name == "purpose" and op in (I, CI, CO))
            dashed = name.replace("_", "-")
            out.append(one("%s-%s-256" % (tag, dashed), "256 characters", op, (name, "max_length", 255), **{name: ("1" if digits else "é") * 256}))
            if not may_be_empty:
                out.append(one("%s-%s-empty" % (tag, dashed), "empty", op, (name, "min_length", 1), **{name: ""}))
            out.append(one("%s-%s-newline" % (tag, dashed), "a control character", op, (name, "characters"), **{name: "12\n34"}))
            out.append(one("%s-%s-flag" % (tag, dashed), "not a text", op, (name, "type"), **{name: True}))
    out += [
        one("rtol-trf-empty-purpose", "optional at the inquiry, required at the transfer", T, ("purpose", "min_length", 1), purpose=""),
        one("purpose-number", "a number is not a text", I, ("purpose", "type"), purpose=42),
        one("purpose-list", "a list is not a text", I, ("purpose", "type"), purpose=["a"]),
        one("purpose-nul", "U+0000", I, ("purpose", "characters"), purpose="a\u0000"),
        one("purpose-tab", "a tabulator", I, ("purpose", "characters"), purpose="a\tb"),
        one("purpose-delete", "U+007F", I, ("purpose", "characters"), purpose="\u007f"),
        one("purpose-c1", "U+0085", I, ("purpose", "characters"), purpose="a\u0085"),
        one("purpose-astral-256", "256 characters beyond the basic plane", I, ("purpose", "max_length", 255), purpose="😀" * 256),
        one("bank-account-number", "an account given as a number has lost its leading zeros", I, ("bank_account", "type"), bank_account=8760673566),
        one("bank-account-letters", "digits only", I, ("bank_account", "characters"), bank_account="87606735A6"),
        one("bank-account-dash", "digits only", T, ("bank_account", "characters"), bank_account="876-0673566"),
        one("bank-account-blank", "digits only", CI, ("bank_account", "characters"), bank_account="8760673566 "),
        one("bank-account-full-width", "digits of ASCII only", CT, ("bank_account", "characters"), bank_account="８７６０"),
        one("disburse-id-letters", "digits only", T, ("disburse_id", "characters"), disburse_id="12345a"),
        one("disburse-id-negative", "digits only", T, ("disburse_id", "characters"), disburse_id="-12345"),
        one("disburse-id-zero", "0 stands for none", T, ("disburse_id", "format"), disburse_id="0"),
        one("disburse-id-zeros", "zeros stand for none", CT, ("disburse_id", "format"), disburse_id="000"),
        one("disburse-id-zero-number", "0 stands for none", T, ("disburse_id", "format"), disburse_id=0),
        one("disburse-id-fraction", "neither text nor whole number", T, ("disburse_id", "type"), disburse_id=12345.5),
        one("bank-code-number", "a code given as a number has lost its leading zeros", I, ("bank_code", "type"), bank_code=14),
        one("bank-code-short", "two characters", I, ("bank_code", "min_length", 3), client="unchecked", bank_code="14"),
        one("bank-code-long", "seven characters", I, ("bank_code", "max_length", 6), client="unchecked", bank_code="0140140"),
        one("bank-code-dash", "letters and digits only", I, ("bank_code", "characters"), client="unchecked", bank_code="0-14"),
        one("bank-code-accent", "letters of ASCII only", I, ("bank_code", "characters"), client="unchecked", bank_code="01é"),
        one("bank-code-unknown", "not in the table", I, ("bank_code", "bank_unknown"), bank_code="999"),
        one("bank-code-unknown-transfer", "not in the table", T, ("bank_code", "bank_unknown"), bank_code="999"),
        one("bank-code-unknown-clearing", "not in the table", CI, ("bank_code", "bank_unknown"), bank_code="999"),
        one("bank-code-unknown-clearing-transfer", "not in the table", CT, ("bank_code", "bank_unknown"), bank_code="999"),
        one("bank-code-cash-out", "cash-out codes are no banks", I, ("bank_code", "bank_unknown"), bank_code="2010"),
        one("bank-code-letter-case", "codes are compared as they are", I, ("bank_code", "bank_unknown"), bank_code="asp1r3"),
        one("h2h-unsupported", "BCA has no H2H", CI, ("bank_code", "bank_unsupported"), type="H2H"),
        one("h2h-unsupported-transfer", "BCA has no H2H", CT, ("bank_code", "bank_unsupported"), type="H2H"),
        one("bifast-unsupported", "a bank without BI-FAST", CI, ("bank_code", "bank_unsupported"), type="BIFAST", bank_code="146"),
        one("bifast-unsupported-wallet", "a wallet without BI-FAST", CT, ("bank_code", "bank_unsupported"), type="BIFAST", bank_code="1012"),
        one("type-unknown", "not one of the four", CI, ("type", "one_of"), type="SKN"),
        one("type-small", "capital letters", CT, ("type", "one_of"), type="llg"),
        one("type-empty", "not one of the four", CI, ("type", "one_of"), type=""),
        one("type-number", "not a text", CI, ("type", "type"), type=1),
        one("cash-out-bank", "only Indomaret and Pos", CO, ("bank_code", "one_of"), bank_code="014"),
        one("phone-letters", "digits only", CO, ("phone_number", "characters"), phone_number="0822-1178-9110"),
        one("phone-plus-inside", "a plus stands first", CO, ("phone_number", "characters"), phone_number="62+82211789110"),
        one("phone-empty", "empty", CO, ("phone_number", "min_length", 1), phone_number=""),
        one("phone-51", "51 digits", CO, ("phone_number", "max_length", 50), phone_number="8" * 51),
        one("phone-number", "a number has lost its leading zero", CO, ("phone_number", "type"), phone_number=82211789110),
        one("callback-url-ftp", "http or https", CO, ("callback_url", "format"), callback_url="ftp://merchant.example/"),
        one("callback-url-bare", "no scheme", CO, ("callback_url", "format"), callback_url="merchant.example/callback"),
        one("callback-url-blank", "a blank", CO, ("callback_url", "format"), callback_url="https://merchant.example/a b"),
        one("unknown-field", "a field that nobody knows", I, ("amount_transfer", "unknown_field"), via="document", amount_transfer=50000),
        one("unknown-field-camel-case", "one spelling only", I, ("bankCode", "unknown_field"), ("bank_code", "required"), via="document", bank_code=DROP, bankCode="014"),
        one("unknown-field-type", "an online transfer has no type", T, ("type", "unknown_field"), via="document", type="LLG"),
        one("balance-unknown-field", "an operation without inputs", BAL, ("bank_code", "unknown_field"), via="document", input_={"bank_code": "014"}),
        one("many-inquiry", "several violations at once", I, ("bank_account", "characters"), ("amount", "minimum", 10_000), ("purpose", "max_length", 255),
            bank_account="ABC", amount=500, purpose="x" * 256),
        one("many-transfer", "several violations at once", T, ("disburse_id", "format"), ("bank_code", "bank_unknown"), ("account_name", "min_length", 1),
            ("amount", "type"), ("purpose", "characters"), disburse_id="0", bank_code="999", account_name="", amount="50000", purpose="\r\n"),
        one("many-clearing", "several violations at once", CT, ("type", "one_of"), ("amount", "minimum", 1), ("cust_ref_number", "min_length", 1),
            type="ACH", amount=0, cust_ref_number=""),
        one("many-cash-out", "several violations at once", CO, ("bank_code", "one_of"), ("phone_number", "characters"), ("account_identity", "min_length", 1),
            ("callback_url", "format"), bank_code="2012", phone_number="phone", account_identity="", callback_url="x"),
        one("many-channel", "an unsupported channel and its amount", CI, ("bank_code", "bank_unsupported"), ("amount", "minimum", 1), type="H2H", amount=0),
    ]
    return out


def amounts():
    def one(id_, about, op, rule, limit=None, extra=(), **rest):
        return refuse("refuse/amount-" + id_, about, op, [("amount", rule) if limit is None else ("amount", rule, limit), *extra], **rest)

    out = []
    for op, tag in ((I, "inquiry"), (T, "transfer")):
        out += [
            one(tag + "-low", "just under the online minimum", op, "minimum", 10_000, amount=9_999),
            one(tag + "-zero", "nothing", op, "minimum", 10_000, amount=0),
            one(tag + "-negative", "less than nothing", op, "minimum", 10_000, amount=-50_000),
            one(tag + "-high", "just over the online maximum", op, "maximum", 100_000_000, amount=100_000_001),
            one(tag + "-permata-high", "just over Permata's maximum", op, "maximum", 50_000_000, bank_code="013", amount=50_000_001),
        ]
    for op, tag in ((CI, "clearing-inquiry"), (CT, "clearing-transfer")):
        out += [
            one(tag + "-llg-high", "just over the largest LLG", op, "maximum", 1_000_000_000, type="LLG", amount=1_000_000_001),
            one(tag + "-llg-zero", "nothing", op, "minimum", 1, type="LLG", amount=0),
            one(tag + "-rtgs-low", "just under the smallest RTGS", op, "minimum", 100_000_000, type="RTGS", amount=99_999_999),
            one(tag + "-rtgs-zero", "nothing: one violation", op, "minimum", 100_000_000, type="RTGS", amount=0),
            one(tag + "-h2h-zero", "nothing", op, "minimum", 1, type="H2H", bank_code="009", amount=0),
            one(tag + "-bifast-negative", "less than nothing", op, "minimum", 1, type="BIFAST", amount=-1),
        ]
    out += [
        one("cash-out-indomaret-low", "just under the minimum: one violation", CO, "minimum", 50_000, amount=49_999),
        one("cash-out-indomaret-high", "just over the maximum: one violation", CO, "maximum", 1_000_000, amount=1_000_001),
        one("cash-out-indomaret-next-step", "the next step over the maximum", CO, "maximum", 1_000_000, amount=1_050_000),
        one("cash-out-indomaret-step", "in range, off the step", CO, "multiple_of", 50_000, amount=50_001),
        one("cash-out-indomaret-half-step", "in range, off the step", CO, "multiple_of", 50_000, amount=975_000),
        one("cash-out-pos-low", "just under the minimum", CO, "minimum", 50_000, bank_code="2011", amount=49_999),
        one("cash-out-pos-high", "just over the maximum", CO, "maximum", 2_000_000, bank_code="2011", amount=2_000_001),
        one("option-low", "just under the client's own minimum", I, "minimum", 1, client="limits", amount=0),
        one("option-high", "just over the client's own maximum", I, "maximum", 200_000_000, client="limits", amount=200_000_001),
        one("option-bank-high", "just over the client's own maximum for OVO", I, "maximum", 25_000_000, client="limits", bank_code="1010", amount=25_000_001),
        one("option-permata-high", "just over the client's own maximum for Permata", T, "maximum", 75_000_000, client="limits", bank_code="013", amount=75_000_001),
        one("unchecked-high", "check_banks false switches no limit off", I, "maximum", 100_000_000, client="unchecked", amount=100_000_001),
        one("text", "an amount as text", I, "type", amount="50000"),
        one("flag", "true is not 1", I, "type", amount=True),
        one("fraction", "money is whole rupiah", I, "type", amount=50000.5),
        one("list", "not a number", I, "type", amount=[50000]),
    ]
    return out


def status_and_forms():
    def one(id_, about, *violations, **rest):
        return refuse("refuse/status-" + id_, about, ST, list(violations), **rest)

    call = {"operation": T, "input": USUAL[T], "moment": moment(T0)}

    def form(id_, about, *violations, verb="prepare", code="invalid_input", phase="input", **changes):
        operands = {name: value for name, value in {**(call if verb == "prepare" else {}), **changes}.items() if value is not DROP}
        return refuse_call("refuse/form-" + id_, about, verb, code, phase, list(violations), via="document", **operands)

    NO_SUCH = [("operation", "one_of")]
    other = frozen.context("transfer", client="duitku/sandbox/3552")
    return [
        one("nothing", "an id or a payment", ("disburse_id", "required"), via="document", input_={}),
        one("nulls", "null is absent", ("disburse_id", "required"), via="document", input_={"disburse_id": None, "payment": None}),
        one("letters", "digits only", ("disburse_id", "characters"), disburse_id="A12345"),
        one("zero", "0 stands for none", ("disburse_id", "format"), disburse_id="0"),
        one("empty", "empty", ("disburse_id", "min_length", 1), disburse_id=""),
        one("256", "256 digits", ("disburse_id", "max_length", 255), disburse_id="1" * 256),
        one("flag", "neither text nor number", ("disburse_id", "type"), disburse_id=False),
        one("disagree", "id and payment name different payments", ("disburse_id", "agrees"), input_={"disburse_id": "54321", "payment": paid()}),
        one("payment-garbage", "not a context", ("payment", "format"), input_={"payment": "hello"}),
        one("payment-damaged", "a cut context", ("payment", "format"), input_={"payment": frozen.TRANSFER[:-30]}),
        one("payment-later-version", "a context of a later version", ("payment", "format"), input_={"payment": frozen.context("transfer", salur_context=2)}),
        one("payment-other-merchant", "a context of another merchant", ("payment", "format"), input_={"payment": other}),
        one("payment-inquiry", "an inquiry has no status", ("payment", "format"), input_={"payment": paid(I)}),
        one("payment-cash-out", "this call does not know cash-outs", ("payment", "format"), input_={"payment": paid(CO)}),
        one("payment-number", "not a text", ("payment", "type"), via="document", input_={"payment": 12345}),
        # what moment and arguments must look like
        form("moment-seconds", "seconds in place of milliseconds", ("moment.now", "minimum", 10 ** 12), moment=moment(1637304586)),
        form("moment-low", "12 digits", ("moment.now", "minimum", 10 ** 12), moment=moment(10 ** 12 - 1)),
        form("moment-high", "14 digits", ("moment.now", "maximum", 10 ** 13 - 1), moment=moment(10 ** 13)),
        form("moment-text", "not a number", ("moment.now", "type"), moment={"now": "1637304586325", "entropy": ENTROPY}),
        form("moment-fraction", "not a whole number", ("moment.now", "type"), moment={"now": 1637304586325.5, "entropy": ENTROPY}),
        form("moment-no-now", "now is missing", ("moment.now", "required"), moment={"entropy": ENTROPY}),
        form("moment-no-entropy", "entropy is missing", ("moment.entropy", "required"), moment={"now": T0}),
        form("moment-entropy-short", "62 digits", ("moment.entropy", "format"), moment={"now": T0, "entropy": ENTROPY[:-2]}),
        form("moment-entropy-long", "66 digits", ("moment.entropy", "format"), moment={"now": T0, "entropy": ENTROPY + "00"}),
        form("moment-entropy-letters", "not hexadecimal", ("moment.entropy", "format"), moment={"now": T0, "entropy": "g" + ENTROPY[1:]}),
        form("moment-both", "both are wrong", ("moment.now", "minimum", 10 ** 12), ("moment.entropy", "format"), moment={"now": 0, "entropy": ""}),
        form("no-moment", "no moment", ("moment", "required"), moment=DROP),
        form("no-operation", "no operation", ("operation", "required"), operation=DROP),
        form("no-input", "no input", ("input", "required"), input=DROP),
        form("input-list", "a list is no input", ("input", "type"), input=[]),
        form("operation-number", "an operation is a text", ("operation", "type"), operation=7),
        refuse_call("refuse/operation-unknown", "no such operation", "prepare", "unknown_operation", "input", NO_SUCH, via="document", **{**call, "operation": "duitku.refund"}),
        refuse_call("refuse/operation-other-gateway", "an operation of another gateway", "prepare", "unknown_operation", "input", NO_SUCH, via="document",
                    **{**call, "operation": "cashin.top_up"}),
        refuse_call("refuse/operation-bare", "the gateway's name belongs to it", "prepare", "unknown_operation", "input", NO_SUCH, via="document", **{**call, "operation": "transfer"}),
        refuse_call("refuse/many-operation-unknown", "no such operation", "prepare_many", "unknown_operation", "input", NO_SUCH, via="document", operation="duitku.refund",
                    inputs=[USUAL[T]], moment=moment(T0)),
        form("many-no-inputs", "no inputs", ("inputs", "required"), verb="prepare_many", operation=T, moment=moment(T0)),
        form("many-inputs-object", "one input is no list", ("inputs", "type"), verb="prepare_many", operation=T, inputs=USUAL[T], moment=moment(T0)),
        form("many-moment", "one moment for all", ("moment.now", "minimum", 10 ** 12), verb="prepare_many", operation=T, inputs=[USUAL[T]], moment=moment(1)),
        form("again-no-context", "no context", ("context", "required"), verb="prepare_again", moment=moment(T0)),
        form("again-context-number", "a context is a text", ("context", "type"), verb="prepare_again", context=1, moment=moment(T0)),
        form("again-context-object", "a context is a text", ("context", "type"), verb="prepare_again", context=json.loads(frozen.TRANSFER), moment=moment(T0)),
        form("again-no-moment", "no moment", ("moment", "required"), verb="prepare_again", context=frozen.TRANSFER),
        form("parse-no-answer", "no answer", ("answer", "required"), verb="parse", context=frozen.TRANSFER, at=moment(T0)),
        form("parse-failure", "an unknown failure", ("answer.failure", "one_of"), verb="parse", context=frozen.TRANSFER, answer={"failure": "timeout"}, at=moment(T0)),
        form("parse-status-text", "a status is a number", ("answer.status", "type"), verb="parse", context=frozen.TRANSFER,
             answer={"status": "200", "headers": [], "body": "{}"}, at=moment(T0)),
        form("parse-no-moment", "no moment", ("moment", "required"), verb="parse", context=frozen.TRANSFER, answer=NOT_SENT),
        form("receive-no-message", "no message", ("message", "required"), verb="receive", at=moment(T0)),
    ]


def raw_text():
    def arguments(input_text, operation=I):
        return '{"operation":"%s","input":%s,"moment":%s}' % (operation, input_text, signing.compact(moment(T0)))

    usual = signing.compact(USUAL[I])
    context = signing.compact(frozen.TRANSFER)

    def one(id_, about, text, *violations, verb="prepare", **rest):
        return refuse_text("refuse/text-" + id_, about, verb, text, list(violations), **rest)

    deep = "[" * 70 + "]" * 70
    return [
        one("duplicate-amount", "two amounts: nobody knows which is meant", arguments(usual[:-1] + ',"amount":90000}'), ("amount", "duplicate_key")),
        one("duplicate-equal", "twice the same is twice", arguments(usual[:-1] + ',"amount":50000}'), ("amount", "duplicate_key")),
        one("duplicate-escaped", "an escaped key is the same key", arguments(usual[:-1] + ',"\\u0061mount":50000}'), ("amount", "duplicate_key")),
        one("duplicate-argument", "two operations", '{"operation":"duitku.balance",' + arguments("{}", BAL)[1:], ("operation", "duplicate_key")),
        one("too-deep", "more than 64 levels", arguments('{"purpose":%s}' % deep), ("purpose", "too_deep")),
        one("lone-surrogate", "half a character", arguments('{"bank_code":"014","bank_account":"1","amount":50000,"purpose":"a\\ud800"}'), ("purpose", "json")),
        one("lone-low-surrogate", "half a character", arguments('{"bank_code":"014","bank_account":"1","amount":50000,"purpose":"\\udc00a"}'), ("purpose", "json")),
        one("truncated", "cut JSON", arguments(usual)[:-10], ("moment.entropy", "json")),
        one("trailing", "something behind the end", arguments(usual) + " x", ("", "json")),
        one("trailing-comma", "a comma too many", arguments(usual[:-1] + ",}"), ("input", "json")),
        one("single-quotes", "not JSON", "{'operation':'duitku.balance'}", ("", "json")),
        one("empty", "nothing", "", ("", "json")),
        one("nan", "not JSON", arguments(usual.replace("50000", "NaN")), ("amount", "json")),
        one("leading-zero-number", "not JSON", arguments(usual.replace("50000", "050000")), ("amount", "json")),
        one("raw-control", "a raw line end in a text is not JSON", arguments(usual.replace("test inquiry", "test\ninquiry")), ("purpose", "json")),
        one("huge-exponent", "a float, and too large", arguments(usual.replace("50000", "1e400")), ("amount", "type")),
        one("exponent", "a float, though whole", arguments(usual.replace("50000", "5e4")), ("amount", "type")),
        one("fraction-zero", "a float, though whole", arguments(usual.replace("50000", "50000.0")), ("amount", "type")),
        one("20-digits", "more than 64 bits", arguments(usual.replace("50000", "99999999999999999999")), ("amount", "whole_number")),
        one("400-digits", "more than 64 bits", arguments(usual.replace("50000", "9" * 400)), ("amount", "whole_number")),
        one("minus-20-digits", "more than 64 bits", arguments(usual.replace("50000", "-99999999999999999999")), ("amount", "whole_number")),
        one("sender-id-20-digits", "an identifier as a number of more than 64 bits", arguments(usual[:-1] + ',"sender_id":99999999999999999999}'),
            ("sender_id", "whole_number")),
        one("array", "arguments are an object", "[]", ("", "type")),
        one("unknown-argument", "an argument that nobody knows", '{"dry_run":true,' + arguments(usual)[1:], ("dry_run", "unknown_field")),
        one("parse-truncated", "cut JSON", '{"context":%s,"answer":' % context, ("answer", "json"), verb="parse"),
        one("again-duplicate", "two contexts", '{"context":%s,"context":%s,"moment":%s}' % (context, context, signing.compact(moment(T0))), ("context", "duplicate_key"),
            verb="prepare_again"),
    ]


FILES = [
    ("open.json", "Configurations that must be refused.", "the limits of docs/documents.md and of the " + PAGE, opens),
    ("refuse.json", "Inputs and arguments that must be refused, with every violation.", PAGE + "; forms of docs/documents.md",
     lambda: required() + texts() + amounts() + status_and_forms() + raw_text()),
]
