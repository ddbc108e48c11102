"""What SendMe's older API refuses besides headers: fields, amounts, descriptions, addresses."""

import json

import pytest
import sendme_merchant as m

BODY, DESCRIPTION = "Invalid Request body", "Invalid Transaction Description Value"


def refused(shop, operation, body, message, http=200):
    """A status 9 with this message; nothing is booked."""
    response = shop.call(operation, body)
    assert response.status_code == http
    assert response.json() == {
        "status": "9", "message": message, "response_code": "99", "response_desc": message,
    }  # fmt: skip
    call = shop.sandbox.last_call
    assert call["decision"].startswith(f"refused: {message}: ")
    assert (call["moved"], call["set_aside"], call["explanation"]) == (0, 0, None)
    assert shop.sandbox.get("payments") == []


def coded(shop, operation, body, code, description):
    """A response code without a status."""
    answer = shop.ask(operation, body)
    assert answer == {"message": description, "response_code": code, "response_desc": description}
    assert shop.sandbox.last_call["code"] == code
    assert shop.sandbox.get("payments") == []


def without(body, name):
    return {key: value for key, value in body.items() if key != name}


TRANSFER = m.transfer("9930000001")
MANDATORY = [
    ("registration", m.registration(), without(m.registration(), "beneficiary_purpose_code")),
    ("registration_confirm", m.confirmation(m.registration(), dict.fromkeys(
        ("beneficiary_bank_name", "bank_account_number", "bank_account_name"), "1")),
     ("virtual_account", "beneficiary_account", "bank_account_number", "bank_account_name", "confirm")),
    ("transfer", TRANSFER, without(TRANSFER, "beneficiary_email")),
    ("cash_out", m.cash_out("alf"), without(without(m.cash_out("alf"), "callback_url"), "beneficiary_bank_code")),
    ("cash_out", m.cash_out("imr"), without(without(without(without(
        m.cash_out("imr"), "callback_url"), "trx_desc"), "beneficiary_purpose_code"), "beneficiary_bank_code")),
    ("cash_out", m.cash_out("C013"), without(m.cash_out("C013"), "beneficiary_bank_code")),
    ("top_up", m.top_up(), without(without(without(
        m.top_up(), "instruct_date"), "trx_desc"), "beneficiary_bank_code")),
]  # fmt: skip


@pytest.mark.parametrize(
    ("operation", "body", "name"), [(operation, body, name) for operation, body, names in MANDATORY for name in names]
)
def test_what_is_mandatory(shop, operation, body, name):
    text = f"parameter '{name}' is mandatory"
    coded(shop, operation, without(body, name), "01", text)
    if name != "instruct_date":
        for empty in ("", None):
            coded(shop, operation, {**body, name: empty}, "01", text)


def test_an_instruct_date_must_be_there_and_may_be_empty(shop):
    identity = shop.register()
    for empty in ("", None):
        assert shop.ask("transfer", m.transfer(identity, instruct_date=empty))["instruct_date"] == ""
        assert shop.ask("cash_out", m.cash_out("alf", instruct_date=empty))["status"] == "1"


@pytest.mark.parametrize(
    "changes",
    [
        {"trx_amount": "10000.50"},
        {"trx_amount": "10000,00"},
        {"trx_amount": "0"},
        {"trx_amount": "-100"},
        {"trx_amount": "1e4"},
        {"trx_amount": "010000"},
        {"trx_amount": "2500050"},
        {"trx_amount": 2500000.0},
        {"trx_amount": True},
        {"trx_amount": "9" * 13 + "00"},
        {"trx_no": "TRX-1"},
        {"trx_no": "9" * 256},
        {"trx_date": "2025-06-12T13:44:50"},
        {"trx_date": "2025-06-31 13:44:50"},
        {"instruct_date": "tomorrow"},
        {"beneficiary_account": "1000 0006"},
        {"beneficiary_country_code": "IDN"},
        {"beneficiary_purpose_code": "12"},
        {"beneficiary_name": ["Jane Roe"]},
        {"beneficiary_name": 5},
        {"beneficiary_name": "x" * 256},
        {"callback_url": "x" * 256},
        {"virtual_account": "9" * 21},
    ],
)
def test_fields_of_a_wrong_form(shop, changes):
    refused(shop, "transfer", {**TRANSFER, **changes}, BODY)


def test_numbers_pass_where_text_is_usual(shop):
    body = m.transfer(shop.register())
    answer = shop.ask("transfer", {**body, "trx_amount": 2500000, "trx_no": int(body["trx_no"])})
    assert (answer["status"], answer["trx_amount"], answer["trx_no"]) == ("1", 2_500_000, body["trx_no"])
    assert shop.sandbox.last_call["remarks"] == [
        "trx_no is a JSON number; the samples have text", "trx_amount is a JSON number; the samples have text",
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["fee", "FEE", " Fee "])
def test_a_description_that_is_refused(shop, text):
    for operation, body in (("transfer", TRANSFER), ("cash_out", m.cash_out("C013")), ("top_up", m.top_up())):
        coded(shop, operation, {**body, "trx_desc": text}, "02", "invalid value 'fee' for 'trx_desc'")


@pytest.mark.parametrize("text", ["a\nb", 5, ["x"], "x" * 256])
def test_a_description_of_a_wrong_form(shop, text):
    refused(shop, "transfer", {**TRANSFER, "trx_desc": text}, DESCRIPTION)


def test_a_description_may_contain_the_word(shop):
    answer = shop.ask("top_up", m.top_up(trx_desc="coffee fee"))
    assert (answer["status"], answer["trx_desc"]) == ("1", "coffee fee")


@pytest.mark.parametrize(
    ("outlet", "rupiah", "passes"),
    [
        ("imr", 50_000, True),
        ("imr", 75_000, False),
        ("alf", 150_000, True),
        ("alf", 50_001, False),
        ("C013", 100_000, True),
        ("C013", 150_000, False),
    ],
)
def test_multiples(shop, outlet, rupiah, passes):
    body = m.cash_out(outlet, rupiah=rupiah)
    if passes:
        assert shop.ask("cash_out", body)["status"] == "1"
    else:
        refused(shop, "cash_out", body, BODY)
        assert "must be a multiple of" in shop.sandbox.last_call["decision"]
        shop.set(indomaret_multiple=False)
        assert shop.ask("cash_out", body)["status"] == ("1" if outlet == "imr" else "9")


@pytest.mark.parametrize(
    ("outlet", "changes"),
    [
        ("alf", {"trx_no": "1234567890123"}),
        ("imr", {"trx_no": "a/b"}),
        ("C013", {"trx_no": "a b"}),
        ("imr", {"beneficiary_phone": "+6281234567890"}),
        ("imr", {"beneficiary_phone": "0" * 16}),
        ("alf", {"beneficiary_email": "x" * 129}),
        ("alf", {"trx_expired": "soon"}),
        ("alf", {"trx_expired": "2020-01-01 00:00:00"}),
        ("C013", {"trx_amount": "1" + "0" * 12}),
    ],
)
def test_cash_outs_of_a_wrong_form(shop, outlet, changes):
    refused(shop, "cash_out", m.cash_out(outlet, **changes), BODY)


def test_references_with_letters(shop):
    for number in ("WB22-x_1.2", "a" * 255):
        assert shop.ask("cash_out", m.cash_out("imr", trx_no=number))["trx_no"] == number
        assert shop.status(number)["trx_no"] == number


def test_another_merchants_account(shop):
    for operation, body in (("registration", m.registration()), ("transfer", TRANSFER), ("top_up", m.top_up()),
                            ("cash_out", m.cash_out("C013"))):  # fmt: skip
        refused(shop, operation, {**body, "virtual_account": m.SECOND["virtual_account"]}, "Invalid Virtual Account")
    refused(shop, "balance", (m.SECOND["virtual_account"],), "Invalid Virtual Account")


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"beneficiary_virtual_account": "9930000099"}, "Beneficiary Virtual Account Invalid"),
        ({"beneficiary_bank_code": "008"}, "Beneficiary Virtual Account Invalid"),
        ({"beneficiary_bank_code": "xyz"}, "Beneficiary Virtual Account Invalid"),
        ({"beneficiary_account": "10000007"}, "Beneficiary Account Not Match"),
        ({"beneficiary_name": "John Roe"}, "Beneficiary Name Not Match"),
    ],
)
def test_a_beneficiary_that_was_registered_otherwise(shop, changes, message):
    body = m.transfer(shop.register())
    refused(shop, "transfer", {**body, **changes}, message)
    assert shop.ask("transfer", {**body, "beneficiary_name": " jane roe"})["status"] == "1"


def test_a_beneficiary_that_was_not_confirmed(shop):
    shop.ask("registration", m.registration())
    refused(shop, "transfer", m.transfer("9930000001"), "Beneficiary Virtual Account Invalid")


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"[]", b'"x"', b"\xff", b'{"trx_desc": NaN}', b'{"beneficiary_name": "\\ud800"}', b"[" * 100_000],
)
def test_what_is_not_a_json_object(shop, body):
    response = shop.call("transfer", body)
    assert response.status_code == 200
    assert response.json()["response_code"] in ("99", "01")
    assert shop.sandbox.get("payments") == []


def test_half_of_a_surrogate_pair(shop):
    body = json.dumps({**TRANSFER, "beneficiary_name": "\ud800"}).encode()
    assert shop.ask("transfer", body)["message"] == BODY


def test_another_content_type(shop):
    response = shop.call("top_up", m.top_up(), Content_Type="text/plain")
    assert response.json()["message"] == BODY
    assert shop.call("top_up", m.top_up(), Content_Type="application/json; charset=utf-8").json()["status"] == "1"
    assert shop.call("balance", (m.VA,), Content_Type=None).json()["status"] == "2"


def test_fields_that_are_ignored(shop):
    body = m.top_up(note="x")
    answer = shop.ask("top_up", body)
    assert "note" not in answer
    assert shop.sandbox.last_call["remarks"] == ["note is not a field of this call; ignored"]


def test_other_methods_and_addresses(shop):
    path = m.CALLS["balance"][1]
    assert shop.send("POST", f"{path}/{m.VA}", m.headers("", m.stamp())).status_code == 405
    assert shop.send("GET", m.CALLS["transfer"][1], m.headers("", m.stamp())).status_code == 405
    assert shop.sandbox.last_call["operation"] == "transfer"
    for operation, segments in (
        ("balance", ()), ("balance", (m.VA, "x")), ("name_inquiry", (m.VA,)), ("statement", (m.VA, "2025-06-01")),
        ("status", (m.VA,)), ("status", (m.VA, "1", "2", "3")), ("status", (m.VA, "")),
    ):  # fmt: skip
        refused(shop, operation, segments, BODY)
    for path in ("/account/api/", "/account/API/transfer", "/account/api/transfer/", "/account/api/tokens/x"):
        response = shop.send("GET", path, m.headers("", m.stamp()))
        assert response.status_code == 404
        assert shop.sandbox.last_call["decision"] == "refused: no gateway has this path"


def test_a_get_with_a_body(shop):
    path = m.CALLS["balance"][1]
    time_stamp = m.stamp()
    sent = m.headers(m.signed_text("GET", path, time_stamp, shop.token(path)), time_stamp)
    assert shop.send("GET", f"{path}/{m.VA}", sent, b"{}").json()["status"] == "2"
    assert shop.sandbox.last_call["remarks"] == ["this GET has a body; ignored"]
