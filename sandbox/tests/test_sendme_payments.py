"""SendMe's older API from call to end: registration, payments, statuses over time, callbacks, the statement."""

import json
from base64 import b64decode, b64encode

import pytest
import sendme_merchant as m
from cryptography.hazmat.primitives.serialization import load_pem_public_key
from sendme_bench import Receiver, SendMe

from salur_sandbox.gateways.faspay_sendme.settings import SendMeSettings

FEE = 2_500
FILLED = 10_000_000_000
TAIL = ["status", "message", "response_code", "response_desc"]


@pytest.fixture
def receiver():
    receiver = Receiver()
    yield receiver
    receiver.stop()


def tail(answer):
    return [answer[name] for name in TAIL]


# Registration


def test_registration_and_confirmation(shop):
    asked = m.registration()
    answer = shop.ask("registration", asked)
    assert list(answer) == [*asked, "beneficiary_bank_name", "bank_account_number", "bank_account_name", *TAIL]
    assert {name: answer[name] for name in asked} == asked
    assert answer["beneficiary_bank_name"] == "BCA"
    assert (answer["bank_account_number"], answer["bank_account_name"]) == ("10000006", "JANE ROE")
    assert tail(answer) == ["1", "On Process", "00", "success"]
    [beneficiary] = shop.sandbox.get("beneficiaries")
    assert (beneficiary["state"], beneficiary["virtual_account"]) == ("asked", "")
    confirmed = m.confirmation(asked, answer)
    answer = shop.ask("registration_confirm", confirmed)
    assert list(answer) == [*(name for name in confirmed if name != "confirm"), "beneficiary_virtual_account", *TAIL]
    assert tail(answer) == ["2", "Success", "00", "success"]
    [beneficiary] = shop.sandbox.get("beneficiaries")
    assert beneficiary["state"] == "registered"
    assert beneficiary["virtual_account"] == answer["beneficiary_virtual_account"] == "9930000001"
    assert (beneficiary["name"], beneficiary["bank_name"]) == ("Jane Roe", "JANE ROE")


def test_registered_already(shop):
    identity = shop.register()
    for operation, body in (
        ("registration", m.registration()),
        ("registration_confirm", m.confirmation(m.registration(), shop.ask("registration", m.registration()))),
    ):
        answer = shop.ask(operation, body)
        assert (answer["status"], answer["beneficiary_virtual_account"]) == ("6", identity)
    assert shop.register("10000006", bank="008") != identity


@pytest.mark.parametrize(
    ("account", "status", "code", "has_identity"),
    [
        ("18882", "2", "00", True),
        ("18883", "3", "00", False),
        ("18884", "4", "14", False),
        ("18886", "6", "00", False),
        ("18889", "9", "99", False),
    ],
)
def test_other_statuses_of_a_registration(shop, account, status, code, has_identity):
    answer = shop.ask("registration", m.registration(account))
    assert (answer["status"], answer["response_code"]) == (status, code)
    assert ("beneficiary_virtual_account" in answer) == has_identity


def test_a_bank_that_does_not_exist(shop):
    assert shop.ask("registration", m.registration(bank="000"))["status"] == "4"


def test_a_name_that_differs_at_the_bank(shop):
    asked = m.registration("18880")
    answer = shop.ask("registration", asked)
    assert (answer["status"], answer["bank_account_name"]) == ("1", "CONTOH ORANG LAIN")
    refused = shop.ask("registration_confirm", m.confirmation(asked, answer, bank_account_name="JANE ROE"))
    assert (refused["status"], refused["message"]) == ("9", "Beneficiary Name Not Match")
    confirmed = shop.ask("registration_confirm", m.confirmation(asked, answer))
    body = m.transfer(confirmed["beneficiary_virtual_account"], "18880", name="contoh orang lain")
    assert shop.ask("transfer", body)["status"] == "1"


@pytest.mark.parametrize(
    ("account", "status"), [("17773", "3"), ("17774", "4"), ("17779", "9"), ("18883", "3"), ("17775", "2")]
)
def test_other_statuses_of_a_confirmation(shop, account, status):
    asked = m.registration(account)
    answer = shop.ask("registration", asked)
    assert answer["status"] == ("3" if account == "18883" else "1")
    assert shop.ask("registration_confirm", m.confirmation(asked, answer))["status"] == status
    registered = [one["account"] for one in shop.sandbox.get("beneficiaries") if one["state"] == "registered"]
    assert registered == ([account] if status == "2" else [])


def test_confirmations_that_do_not_fit(shop):
    asked = m.registration()
    shown = {"beneficiary_bank_name": "BCA", "bank_account_number": "10000006", "bank_account_name": "JANE ROE"}
    answer = shop.ask("registration_confirm", m.confirmation(asked, shown))
    assert answer["message"] == "Beneficiary Account Not Match"
    shown = shop.ask("registration", asked)
    for changes, message in (
        ({"bank_account_number": "10000007"}, "Beneficiary Account Not Match"),
        ({"bank_account_name": "JOHN ROE"}, "Beneficiary Name Not Match"),
        ({"confirm": "1"}, "Invalid Request body"),
    ):
        assert shop.ask("registration_confirm", m.confirmation(asked, shown, **changes))["message"] == message


def test_names_that_are_easily_spoilt(shop):
    assert shop.ask("registration", m.registration("98123"))["bank_account_name"] == 'CONTOH D\'ÉLAN / "SEROJA" & ÑANDÚ'
    assert shop.ask("registration", m.registration("97123"))["bank_account_name"] == " JANE ROE "


def test_a_name_inquiry(shop):
    identity = shop.register()
    answer = shop.ask("name_inquiry", (m.VA, identity))
    assert answer == {
        "virtual_account": m.VA,
        "beneficiary_virtual_account": identity,
        "beneficiary_account_number": "10000006",
        "beneficiary_account_name": "JANE ROE",
        "status": "2",
        "message": "Success",
        "response_code": "00",
        "response_desc": "success",
    }
    assert shop.ask("name_inquiry", (m.VA, "9930000099"))["message"] == "Beneficiary Virtual Account Invalid"
    assert shop.ask("name_inquiry", ("1", identity))["message"] == "Invalid Virtual Account"


# Payments


def test_a_transfer(shop):
    body, answer = shop.transfer()
    assert list(answer) == [*body, "trx_id", "trx_reff", *TAIL]
    assert answer["trx_amount"] == 2_500_000
    assert {name: answer[name] for name in body if name != "trx_amount"} == {
        name: value for name, value in body.items() if name != "trx_amount"
    }
    assert isinstance(answer["trx_id"], int)
    assert tail(answer) == ["1", "On Process", "00", "success"]
    call = next(one for one in shop.sandbox.get("calls") if one["operation"] == "transfer")
    assert (call["set_aside"], call["moved"], call["code"]) == (25_000, 0, "1")
    shop.until_status(body["trx_no"], "2")
    payment = shop.payment
    assert (payment["state"], payment["made"], payment["fee"], payment["held"]) == ("made", 1, FEE, 0)
    assert (payment["answer_code"], payment["status_code"], payment["transfers"]) == ("1", "2", 1)
    assert payment["reference"] == str(answer["trx_id"])
    assert shop.merchant["balance"] == FILLED - 25_000 - FEE


def test_a_status(shop):
    body, answer = shop.transfer(trx_desc="Gaji bulan Mei 2025", callback_url="http://127.0.0.1:9/é")
    assert answer["trx_desc"] == "Gaji bulan Mei "
    assert shop.sandbox.last_call["remarks"] == ["trx_desc has 19 characters; cut to 15"]
    shop.until_status(body["trx_no"], "2")
    told = shop.status(body["trx_no"], str(answer["trx_id"]))
    changed = told.pop("trx_status_date")
    assert body["trx_date"] <= changed <= m.stamp()
    assert told == {
        "virtual_account": m.VA,
        "beneficiary_virtual_account": body["beneficiary_virtual_account"],
        "beneficiary_account": "10000006",
        "beneficiary_name": "Jane Roe",
        "beneficiary_bank_code": "014",
        "beneficiary_bank_name": "BCA",
        "trx_id": answer["trx_id"],
        "trx_no": body["trx_no"],
        "trx_date": body["trx_date"],
        "trx_amount": 2_500_000,
        "trx_desc": "Gaji bulan Mei ",
        "trx_reff": answer["trx_reff"],
        "callback_url": "http://127.0.0.1:9/é",
        "bank_response_code": "00",
        "bank_response_msg": "success",
        "status": "2",
        "message": "Success",
        "response_code": "00",
        "response_desc": "success",
    }
    for wrong in ((m.VA, "1"), (m.VA, body["trx_no"], "1")):
        answer = shop.ask("status", wrong)
        assert (answer["status"], answer["message"]) == ("9", "Transaction not found")
    assert shop.ask("status", ("1", body["trx_no"]))["message"] == "Invalid Virtual Account"
    second = SendMe(shop.sandbox, m.SECOND)
    answer = second.ask("status", (m.SECOND["virtual_account"], body["trx_no"]))
    assert answer["message"] == "Transaction not found"


@pytest.mark.parametrize(
    ("ending", "answered", "last", "made", "held", "returned", "fee"),
    [
        ("1234", "1", "2", 1, 0, 0, FEE),
        ("5551", "1", "1", 0, 25_000, 0, 0),
        ("5552", "2", "2", 1, 0, 0, FEE),
        ("5554", "1", "4", 0, 0, 0, 0),
        ("5555", "1", "5", 1, 0, 25_000, FEE),
        ("5556", "2", "5", 1, 0, 25_000, FEE),
        ("5550", "1", "5", 1, 0, 25_000, 0),
    ],
)
def test_how_a_payment_ends(shop, ending, answered, last, made, held, returned, fee):
    body, answer = shop.transfer(f"1{ending}")
    assert answer["status"] == answered
    shop.until_status(body["trx_no"], last)
    told = shop.status(body["trx_no"])
    assert told["bank_response_code"] == {"1": "", "4": "14"}.get(last, "00")
    shop.sandbox.until(lambda: last == "1" or shop.payment["settled_at"])
    payment = shop.payment
    assert [payment[name] for name in ("status_code", "made", "held", "returned", "fee")] == [
        last, made, held, returned, fee,
    ]  # fmt: skip
    assert shop.merchant["balance"] == FILLED - made * 25_000 + returned - fee
    assert shop.merchant["effective_balance"] == shop.merchant["balance"] - held


@pytest.mark.parametrize(
    ("ending", "wanted"),
    [("1234", ["1", "2"]), ("5554", ["1", "4"]), ("5555", ["1", "2", "5"]), ("5550", ["1", "5"])],
)
def test_statuses_over_time(make_bench, ending, wanted):
    bench = make_bench(callback_delay_ms=300)
    tokens, seen = {}, []

    def call(operation, body=(), segments=""):
        method, path = m.CALLS[operation]
        time_stamp = m.stamp()
        if path not in tokens:
            sent = m.headers(m.signed_text("GET", path, time_stamp), time_stamp)
            tokens[path] = bench.run(bench.client.get(m.TOKENS, headers=sent)).json()["access_token"]
        sent = m.headers(m.signed_text(method, path, time_stamp, tokens[path]), time_stamp)
        content = m.compact(body) if body else b""
        return bench.run(bench.client.request(method, path + segments, content=content, headers=sent)).json()

    body = m.cash_out("alf", f"0812{ending}")
    assert call("cash_out", body)["status"] == "1"

    def look():
        now = call("status", segments=f"/{m.VA}/{body['trx_no']}")["status"]
        if not seen or seen[-1] != now:
            seen.append(now)
        return now == wanted[-1]

    bench.until(look)
    assert seen == wanted


@pytest.mark.parametrize(("account", "code", "text"), [
    ("199951", "51", "insufficient balance"), ("199914", "14", "invalid account"), ("199977", "77", "bank response 77"),
])  # fmt: skip
def test_a_refusal_by_the_bank(shop, account, code, text):
    body, answer = shop.transfer(account)
    assert tail(answer) == ["4", "Failed", code, text]
    assert (answer["trx_no"], answer["trx_amount"]) == (body["trx_no"], 2_500_000)
    call = next(one for one in shop.sandbox.get("calls") if one["operation"] == "transfer")
    assert (call["code"], call["moved"], call["set_aside"]) == (f"4/{code}", 0, 0)
    assert call["decision"].startswith("refused by the bank")
    told = shop.status(body["trx_no"])
    assert (told["status"], told["response_code"], told["bank_response_code"]) == ("4", "00", code)
    assert shop.ask("transfer", body)["message"] == "Your Transaction Number already exists"
    assert (shop.payment["made"], shop.payment["state"]) == (0, "refused")


def test_a_balance_that_is_too_small(shop):
    shop.set(balance=25_000 + FEE - 1)
    _, answer = shop.transfer()
    assert tail(answer) == ["4", "Failed", "51", "insufficient balance"]
    shop.set(balance=25_000 + FEE)
    _, answer = shop.transfer()
    assert answer["status"] == "1"
    _, answer = shop.transfer()
    assert answer["response_code"] == "51"
    shop.sandbox.until(lambda: [one["made"] for one in shop.sandbox.get("payments")] == [0, 1, 0])
    assert shop.merchant["balance"] == 0


def test_a_number_serves_once(shop):
    body, first = shop.transfer()
    for again in (body, {**body, "trx_amount": "100"}, {**m.top_up(), "trx_no": body["trx_no"]}):
        answer = shop.ask("transfer", again)
        assert tail(answer) == [
            "9", "Your Transaction Number already exists", "99", "Your Transaction Number already exists",
        ]  # fmt: skip
        assert shop.sandbox.last_call["reference"] == str(first["trx_id"])
    shop.until_status(body["trx_no"], "2")
    assert [(one["made"], one["transfers"]) for one in shop.sandbox.get("payments")] == [(1, 4)]
    second = SendMe(shop.sandbox, m.SECOND)
    other = {**m.top_up(), "virtual_account": m.SECOND["virtual_account"], "trx_no": body["trx_no"]}
    assert second.ask("top_up", other)["status"] == "1"


def test_a_number_that_was_refused_before_it_was_taken_is_free(shop):
    body, _ = shop.transfer()
    fresh = {**body, "trx_no": m.trx_no()}
    assert shop.ask("transfer", {**fresh, "beneficiary_name": "John"})["message"] == "Beneficiary Name Not Match"
    assert shop.ask("transfer", fresh)["status"] == "1"


def test_a_first_status_call_that_is_told_something_else(shop):
    body, _ = shop.transfer("16669")
    assert shop.status(body["trx_no"])["message"] == "Transaction not found"
    shop.until_status(body["trx_no"], "2")
    body, _ = shop.transfer("16664")
    shop.sandbox.until(lambda: shop.payment["made"] == 1)
    assert [shop.status(body["trx_no"])["status"] for _ in "12"] == ["4", "2"]


def test_a_scheduled_transfer(shop):
    body, answer = shop.transfer(instruct_date=m.stamp(3_600))
    assert answer["instruct_date"] == body["instruct_date"]
    _, at_once = shop.transfer("15552", instruct_date=m.stamp(3_600))
    assert at_once["status"] == "1"
    last = shop.sandbox.get("payments")
    assert all(one["settle_at"] - one["created_at"] > 3_590_000 for one in last)
    _, past = shop.transfer(instruct_date=m.stamp(-3_600))
    assert past["status"] == "1"
    shop.sandbox.until(lambda: shop.payment["made"] == 1)
    assert shop.status(body["trx_no"])["status"] == "1"


@pytest.mark.parametrize("wallet", ["ovo", "gpy", "dna", "lkj"])
def test_a_top_up(shop, wallet):
    body = m.top_up(wallet)
    answer = shop.ask("top_up", body)
    assert shop.sandbox.last_call["operation"] == "top_up"
    assert list(answer) == [*body, "trx_id", "trx_reff", *TAIL]
    assert (answer["status"], answer["trx_amount"]) == ("1", 5_000_000)
    shop.until_status(body["trx_no"], "2")
    told = shop.status(body["trx_no"])
    assert told["beneficiary_bank_name"] == {"ovo": "OVO", "gpy": "GoPay", "dna": "DANA", "lkj": "LinkAja"}[wallet]
    assert (told["beneficiary_account"], told["beneficiary_virtual_account"]) == ("081234567890", "")
    assert (shop.payment["kind"], shop.payment["channel"]) == ("topup", wallet)


def test_a_top_up_without_what_is_optional(shop):
    body = m.top_up()
    del body["instruct_date"], body["trx_desc"]
    assert shop.ask("top_up", body)["status"] == "1"


# Cash out


def opened(code, key):
    """Reads what was enciphered with the private key: raw RSA, then PKCS#1 padding of type 1."""
    numbers = load_pem_public_key(key.encode()).public_numbers()
    whole = pow(int.from_bytes(b64decode(code), "big"), numbers.e, numbers.n).to_bytes(256, "big")
    start, fill, rest = whole[:2], *whole[2:].split(b"\0", 1)
    assert (start, set(fill)) == (b"\0\1", {255})
    assert len(fill) >= 8
    return rest.decode()


@pytest.mark.parametrize(("outlet", "field"), [("imr", "cash out_code"), ("alf", "cashout_code")])
def test_a_cash_out_at_a_shop(shop, outlet, field):
    body = m.cash_out(outlet, trx_expired=m.stamp(3_600), ktp_id="123", address="Jl. Contoh 1")
    answer = shop.ask("cash_out", body)
    assert shop.sandbox.last_call["operation"] == "cash_out"
    assert set(answer) == {*body, "trx_id", "trx_reff", field, *TAIL}
    code = answer[field]
    assert (len(code), code.isdigit()) == (16, True)
    assert (answer["status"], answer["trx_amount"], answer["beneficiary_phone"]) == ("1", 10_000_000, "081234567890")
    assert (" " in answer["trx_reff"]) == (outlet == "imr")
    shop.until_status(body["trx_no"], "2")
    payment = shop.payment
    assert (payment["kind"], payment["channel"], payment["details"]["cashout_code"]) == ("cashout", outlet, code)
    assert shop.sandbox.get("calls")[-1]["remarks"] == []


def test_a_cash_out_at_permata(shop):
    body = m.cash_out("C013", trx_desc="Tarik tunai untuk Jane Roe dan keluarga")
    answer = shop.ask("cash_out", body)
    assert answer["trx_desc"] == "Tarik tunai untuk Jane Roe "
    code = opened(answer["cashout_code"], shop.merchant["faspay_public_key"])
    assert (len(code), code.isdigit()) == (10, True)
    assert code == shop.payment["details"]["cashout_code"]
    assert answer["trx_date"] < answer["trx_expired"]
    shop.until_status(body["trx_no"], "2")


def test_what_a_shop_need_not_be_told(shop):
    body = m.cash_out("imr")
    for name in ("beneficiary_purpose_code", "trx_desc", "callback_url"):
        del body[name]
    answer = shop.ask("cash_out", body)
    assert (answer["status"], answer["callback_url"]) == ("1", "")
    shop.until_status(body["trx_no"], "2")
    assert shop.sandbox.get("callbacks") == []


def test_a_cash_out_that_is_refused_has_no_code(shop):
    answer = shop.ask("cash_out", m.cash_out("imr", "0812399951"))
    assert (answer["status"], answer["response_code"]) == ("4", "51")
    assert "cash out_code" not in answer


def test_alfamarts_automatic_reversal(shop, receiver):
    body = m.cash_out("alf", "08125550", url=receiver.url)
    assert shop.ask("cash_out", body)["status"] == "1"
    shop.until_status(body["trx_no"], "5")
    shop.sandbox.until(lambda: receiver.received)
    assert [one["trx_status"] for one in receiver.bodies] == ["5"]
    assert (shop.payment["returned"], shop.merchant["balance"]) == (100_000, FILLED)


# Callbacks


def test_a_callback(shop, receiver):
    body, answer = shop.transfer(url=receiver.url)
    shop.sandbox.until(lambda: [one["state"] for one in shop.sandbox.get("callbacks")] == ["delivered"])
    raw, headers = receiver.received[0]
    told = json.loads(raw)
    signature = told.pop("signature")
    assert m.callback_signature(m.compact(told)).hex() == signature
    assert headers["Content-Type"] == "application/json"
    assert "faspay-signature" not in {name.lower() for name in headers}
    changed = told.pop("trx_status_date")
    assert body["trx_date"] <= changed <= m.stamp()
    assert told == {
        "request": "Transfer Notification",
        "virtual_account": m.VA,
        "va_name": "Toko Contoh",
        "beneficiary_virtual_account": body["beneficiary_virtual_account"],
        "beneficiary_account": "10000006",
        "beneficiary_name": "Jane Roe",
        "trx_id": str(answer["trx_id"]),
        "trx_date": body["trx_date"],
        "trx_amount": "2500000",
        "trx_desc": "Transfer",
        "trx_status": "2",
        "trx_reff": answer["trx_reff"],
        "trx_no": body["trx_no"],
        "bank_code": "014",
        "bank_name": "BCA",
        "bank_response_code": "00",
        "bank_response_msg": "success",
    }


@pytest.mark.parametrize(
    ("place", "write"),
    [
        ("body-hex", bytes.hex),
        ("body-hex-upper", lambda made: made.hex().upper()),
        ("body-base64", lambda made: b64encode(made).decode()),
        ("header-hex", bytes.hex),
        ("header-hex-upper", lambda made: made.hex().upper()),
        ("header-base64", lambda made: b64encode(made).decode()),
    ],
)
def test_where_a_callbacks_signature_stands(shop, receiver, place, write):
    shop.set(callback_signature=place)
    shop.transfer(url=receiver.url)
    shop.sandbox.until(lambda: receiver.received)
    raw, headers = receiver.received[0]
    told = json.loads(raw)
    if place.startswith("body"):
        signature = told.pop("signature")
        raw = m.compact(told)
    else:
        assert "signature" not in told
        signature = headers["faspay-signature"]
    assert signature == write(m.callback_signature(raw))


@pytest.mark.parametrize(
    ("ending", "statuses"),
    [("1234", ["2"]), ("5552", ["2"]), ("5554", ["4"]), ("5555", ["2", "5"]), ("5556", ["2", "5"]), ("5551", [])],
)
def test_each_final_status_is_told(shop, receiver, ending, statuses):
    body, _ = shop.transfer(f"1{ending}", url=receiver.url)
    shop.sandbox.until(lambda: len(receiver.received) == len(statuses))
    assert [one["trx_status"] for one in receiver.bodies] == statuses
    assert {one["trx_no"] for one in receiver.bodies} <= {body["trx_no"]}
    codes = [one["bank_response_code"] for one in receiver.bodies]
    assert codes == ["14" if status == "4" else "00" for status in statuses]


def test_a_callback_of_a_cash_out(shop, receiver):
    body = m.cash_out("C013", url=receiver.url)
    shop.ask("cash_out", body)
    shop.sandbox.until(lambda: receiver.received)
    [told] = receiver.bodies
    assert (told["bank_code"], told["bank_name"], told["trx_no"]) == ("C013", "ATM Permata", body["trx_no"])
    assert (told["beneficiary_account"], told["beneficiary_name"]) == ("081234567890", "Jane Roe")
    assert told["beneficiary_virtual_account"] == ""


def test_a_callback_repeats_until_it_is_understood(shop):
    receiver = Receiver(status=500)
    try:
        shop.transfer(url=receiver.url)
        shop.sandbox.until(lambda: [one["state"] for one in shop.sandbox.get("callbacks")] == ["gave_up"])
        assert len(receiver.received) == 5
        assert len({body for body, _ in receiver.received}) == 1
        assert shop.sandbox.get("callbacks")[0]["reason"] == "no HTTP 200 in 5 attempts"
    finally:
        receiver.stop()


def test_the_second_merchants_callback(shop, receiver):
    second = SendMe(shop.sandbox, m.SECOND)
    second.ask("top_up", m.top_up(url=receiver.url, virtual_account=m.SECOND["virtual_account"]))
    shop.sandbox.until(lambda: receiver.received)
    [told] = receiver.bodies
    signature = told.pop("signature")
    assert told["va_name"] == "Warung Kedua"
    assert signature == m.callback_signature(m.compact(told), m.SECOND).hex()


# Reads


def test_a_balance(shop):
    shop.set(balance=7_897_000)
    shop.transfer("15551", rupiah=1_000_000)
    assert shop.ask("balance", (m.VA,)) == {
        "virtual_account": m.VA,
        "balance": "7897000.00",
        "available_balance": "6897000.00",
        "status": "2",
        "message": "Success",
        "response_code": "00",
        "response_desc": "success",
    }


def days(*away):
    return (m.VA, *(m.stamp(one * 86_400)[:10] for one in away))


def test_a_statement(shop):
    body, _ = shop.transfer("15556", trx_desc="Gaji")
    shop.until_status(body["trx_no"], "5")
    answer = shop.ask("statement", days(0, 0))
    assert (answer["virtual_account"], answer["start_date"], answer["end_date"]) == days(0, 0)
    assert tail(answer) == ["2", "Success", "00", "success"]
    rows = answer["data"]
    day, _, time = rows[0]["transaction_date"].partition(" ")
    assert "-".join(reversed(day.split("/"))) == m.stamp()[:10]
    assert len(time) == 8
    number = body["trx_no"]
    shown = [[row["transaction_type"], row["transaction_amount"], row["transaction_name"], row["transaction_desc"]]
             for row in rows]  # fmt: skip
    assert shown == [
        ["D", "25000.00", "transfer", "Gaji"],
        ["D", "2500.00", "fee", f"fee {number}"],
        ["K", "25000.00", "reversal", f"reversal {number}"],
    ]
    assert shop.ask("statement", days(-2, -1))["data"] == []


@pytest.mark.parametrize(
    ("span", "why"),
    [
        (days(0, -1), "end_date is before"),
        (days(-32, 0), "longer than a month"),
        (days(-94, -90), "three months back"),
        ((m.VA, "2025-02-30", "2025-03-01"), "must be days"),
        ((m.VA, "20250601", "2025-06-02"), "must be days"),
    ],
)
def test_statements_that_are_refused(shop, span, why):
    answer = shop.ask("statement", span)
    assert (answer["status"], answer["message"]) == ("9", "Invalid Request body")
    assert why in shop.sandbox.last_call["decision"]
    assert shop.ask("statement", days(-31, 0))["status"] == "2"
    assert shop.ask("statement", days(-93, -90))["status"] == "2"


# Restarts


def test_a_restart_goes_on(make_bench, tmp_path):
    path = str(tmp_path / "ledger.db")
    first = make_bench(db=path, callback_delay_ms=150, sendme=SendMeSettings(skew_ms=0))
    method, where = m.CALLS["top_up"]
    time_stamp = m.stamp()
    token_call = m.headers(m.signed_text("GET", where, time_stamp), time_stamp)
    token = first.run(first.client.get(m.TOKENS, headers=token_call)).json()["access_token"]
    sent = m.headers(m.signed_text(method, where, time_stamp, token), time_stamp)
    body = m.top_up(number="08125555")
    assert first.run(first.client.post(where, content=m.compact(body), headers=sent)).json()["status"] == "1"
    first.run(first.sandbox._settler.drop())
    second = make_bench(db=path)
    second.until(lambda: second.payment["status_code"] == "5")
    assert (second.payment["made"], second.payment["returned"]) == (1, 50_000)
    again = second.run(second.client.post(where, content=m.compact(body), headers=sent)).json()
    assert again["message"] == "Your Transaction Number already exists", "the token and the number are remembered"
