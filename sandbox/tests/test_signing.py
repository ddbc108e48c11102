"""Known signatures, and the mistakes that the sandbox recognises."""

import hashlib
import hmac
import json

import pytest
from conftest import SECOND
from merchant import EMAIL, FORMULAS, PATHS, SECRET, following, now, online, sha256, signature, signed

from salur_sandbox.gateways.duitku.operations import OPERATIONS
from salur_sandbox.gateways.duitku.signing import CASHOUT_CALLBACK, CLEARING_CALLBACK, sign, text_to_sign

ORDERS = {operation.name: operation.signed for operation in OPERATIONS}
ORDERS.update(clearing_callback=CLEARING_CALLBACK, cash_out_callback=CASHOUT_CALLBACK)

PAGE = "Duitku Disbursement API page, version 1.2"
COMPUTED = "computed with hashlib"
NAMED = {"bankCode": "014", "accountName": "Test Account", "custRefNumber": "000000001278", "disburseId": "12345"}
BIG = {**NAMED, "bankAccount": "8760673466", "amountTransfer": "500000000"}
STAMP = {"timestamp": "1637308830041"}
KNOWN = [
    ("balance", STAMP, "c6be90ef7159efb476c4940ca662ffd7e586d2a0d16568187e0dbe25a67ae1a4", PAGE),
    ("banks", STAMP, "c6be90ef7159efb476c4940ca662ffd7e586d2a0d16568187e0dbe25a67ae1a4", PAGE),
    (
        "inquiry",
        {
            "timestamp": "1637304586325", "bankCode": "014", "bankAccount": "8760673566", "amountTransfer": "50000",
            "purpose": "test inquiry disbursement",
        },
        "dab7b98b71649df60fca76dfab408794be947c66de4a3f1e3a4cd1d7c7d95d68",
        COMPUTED,
    ),
    (
        "transfer",
        {
            **NAMED, "timestamp": "1637307215965", "bankAccount": "8760673566", "amountTransfer": "50000",
            "purpose": "Test Disbursement with duitku",
        },
        "e743463b0c6ba8e09028eedf079a031a71a1c802176b8d787891fd8ad62024ec",
        COMPUTED,
    ),
    (
        "clearing_inquiry",
        {**BIG, "timestamp": "1637305389875", "purpose": "Test Clearing Inquiry with duitku", "type": "RTGS"},
        "53a08d391ef4d08e2e7cede8e43b6b7dbb2f0d20befc3b0dafdc6661f4c5a472",
        COMPUTED,
    ),
    (
        "clearing_transfer",
        {**BIG, "timestamp": "1637304586325", "purpose": "Test Clearing Inquiry with duitku", "type": "RTGS"},
        "5b3041ad7a66f32923aa44842be74c9ede63eba20f5d151443e9e4346b2f8b1e",
        COMPUTED,
    ),
    (
        "status",
        {"timestamp": "1637304586325", "disburseId": "12345"},
        "dab921df0445ea614e6d7305e781fbf5bc4c952ee563692a0804f5167e70f741",
        COMPUTED,
    ),
    (
        "cash_out",
        {"timestamp": "1637304586325", "amountTransfer": "50000", "purpose": "Test inquiry CashOut"},
        "d11f920e0068308db01525e29d0a574cd637c9d3826f5bec321b4cb7925f1f23",
        COMPUTED,
    ),
    (
        "clearing_callback",
        {**BIG, "bankCode": "009"},
        "30ab9412db414f279f41d49e4c310c9b3c03f2829d68d21f936a75e14b870959",
        COMPUTED,
    ),
    (
        "cash_out_callback",
        {"disburseId": "23042", "custRefNumber": "000000001278"},
        "6eef034b1c05b96c3ed5bb057b3d65fbc00351a2a974596d4d47ab94df351b88",
        COMPUTED,
    ),
]  # fmt: skip


@pytest.mark.parametrize(("call", "fields", "expected", "source"), KNOWN, ids=[row[0] for row in KNOWN])
def test_known_signatures(call, fields, expected, source):
    fields = {"email": EMAIL, **fields}
    assert sign(text_to_sign(ORDERS[call], fields), SECRET) == expected, source
    assert signature(call, fields) == expected, source


def test_orders_are_the_pages():
    for call, formula in FORMULAS.items():
        assert "".join(f"{{{name}}}" for name in ORDERS[call]) == formula


def likely(bench, call, body):
    answer = bench.post(PATHS[call], body).json()
    assert answer["responseCode"] == "-191"
    explanation = bench.last_call["explanation"]
    assert SECRET not in json.dumps(bench.get("calls"))
    assert explanation["expected_string"].endswith("<secretKey>")
    return [found["mistake"] for found in explanation["likely_mistakes"]]


def wrongly(call, text_of, secret=SECRET, **fields):
    # Not any milliseconds: 014 would read like the bank code, and a second mistake would explain the signature as well.
    body = signed(call, **{"timestamp": now() // 1000 * 1000 + 321, **fields})
    return {**body, "signature": sha256(text_of(body) + secret)}


def text(body):
    return FORMULAS["inquiry"].format(**body)


FIELDS = online(purpose="Gaji/Upah é")


@pytest.mark.parametrize(
    ("mistake", "text_of"),
    [
        ("timestamp_in_seconds", lambda b: text({**b, "timestamp": b["timestamp"] // 1000})),
        ("amount_with_decimals", lambda b: text({**b, "amountTransfer": "50000.0"})),
        ("amount_with_decimals", lambda b: text({**b, "amountTransfer": "50000.00"})),
        ("amount_with_separators", lambda b: text({**b, "amountTransfer": "50.000"})),
        ("json_escaped_text", lambda b: text({**b, "purpose": "Gaji/Upah \\u00e9"})),
        ("json_escaped_text", lambda b: text({**b, "purpose": "Gaji\\/Upah \\u00e9"})),
        ("json_escaped_text", lambda b: text({**b, "purpose": "Gaji\\/Upah é"})),
        ("fields_missing", lambda b: text({**b, "purpose": ""})),
        ("fields_missing", lambda b: text({**b, "purpose": "", "timestamp": ""})),
        ("field_order", lambda b: "{bankCode}{bankAccount}{amountTransfer}{email}{purpose}{timestamp}".format(**b)),
        ("separator", lambda b: "|".join(str(b[name]) for name in ORDERS["inquiry"])),
        ("unicode_form", lambda b: text({**b, "purpose": "Gaji/Upah e\u0301"})),
    ],
)
def test_mistakes_in_the_text(bench, mistake, text_of):
    assert likely(bench, "inquiry", wrongly("inquiry", text_of, **FIELDS)) == [mistake]


def test_mistakes_in_long_texts(bench):
    fields = following(online("9912345"), bench.inquire(**online("9912345")))
    form = FORMULAS["transfer"]
    trimmed = wrongly("transfer", lambda b: form.format(**{**b, "accountName": b["accountName"].strip()}), **fields)
    assert likely(bench, "transfer", trimmed) == ["blanks_trimmed"]
    moved = form.replace("{disburseId}", "").replace("{email}", "{email}{disburseId}")
    assert likely(bench, "transfer", wrongly("transfer", lambda b: moved.format(**b), **fields)) == ["field_order"]


def test_mistakes_in_key_and_hash(bench):
    body = signed("inquiry", **FIELDS)
    signed_text = text(body)
    cases = {
        "wrong_secret": sha256(signed_text + SECOND.secret_key),
        "secret_missing": sha256(signed_text),
        "secret_first": sha256(SECRET + signed_text),
        "hmac": hmac.new(SECRET.encode(), signed_text.encode(), "sha256").hexdigest(),
        "letter_case": sha256(signed_text + SECRET).upper(),
        "charset": hashlib.sha256((signed_text + SECRET).encode("latin-1")).hexdigest(),
    }
    for mistake, wrong in cases.items():
        assert likely(bench, "inquiry", {**body, "signature": wrong}) == [mistake]
    md5 = hashlib.md5((signed_text + SECRET).encode()).hexdigest()
    assert likely(bench, "inquiry", {**body, "signature": md5}) == ["md5", "not_sha256_hex"]


def test_no_idea(bench):
    assert likely(bench, "balance", signed("balance", signature="0" * 64)) == []
    explanation = bench.last_call["explanation"]
    assert explanation["expected_fields"] == ["email", "timestamp", "secretKey"]
    assert explanation["received_signature"] == "0" * 64


def test_time_stamp_in_seconds_only_in_the_text(bench):
    stamp = now()
    body = signed("balance", timestamp=stamp)
    body["signature"] = sha256(f"{EMAIL}{stamp // 1000}{SECRET}")
    assert likely(bench, "balance", body) == ["timestamp_in_seconds"]
