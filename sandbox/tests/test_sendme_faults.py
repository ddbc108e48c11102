"""Faults at SendMe's older API: lost and spoilt answers, tokens that go wrong, callbacks, and what the page shows."""

import json
import re

import httpx
import pytest
import sendme_merchant as m
from sendme_bench import Receiver
from test_sendme_payments import opened

from salur_sandbox.running import RunningSandbox


@pytest.fixture
def receiver():
    receiver = Receiver()
    yield receiver
    receiver.stop()


def lost(shop, operation, body, fault):
    """A call that has no answer."""
    with pytest.raises(httpx.TransportError):
        shop.call(operation, body, fault)


@pytest.mark.parametrize(
    ("fault", "made"),
    [
        ("lose-answer-after-booking", 1),
        ("lose-answer-before-booking", 0),
        ("reset", 1),
        ("reset:before", 0),
        ("cut", 1),
    ],
)
def test_lost_answers(shop, fault, made):
    body = m.top_up()
    shop.token(m.CALLS["top_up"][1])
    lost(shop, "top_up", body, fault)
    answer = shop.status(body["trx_no"])
    if made:
        shop.until_status(body["trx_no"], "2")
        assert shop.ask("top_up", body)["message"] == "Your Transaction Number already exists"
    else:
        assert answer["message"] == "Transaction not found"
        assert shop.ask("top_up", body)["status"] == "1"
        shop.until_status(body["trx_no"], "2")
    [payment] = shop.sandbox.get("payments")
    assert (payment["made"], payment["faults"]) == (1, [f"top_up: {fault}"] if made else [])


@pytest.mark.parametrize(
    ("fault", "status", "booked"),
    [("http-500", 500, 1), ("http-500:before", 500, 0), ("http-502", 502, 1), ("http-429", 429, 0)],
)
def test_other_statuses(shop, fault, status, booked):
    response = shop.call("cash_out", m.cash_out("alf"), fault)
    assert (response.status_code, response.headers["content-type"]) == (status, "text/html; charset=utf-8")
    assert len(shop.sandbox.get("payments")) == booked


def test_a_delay(shop):
    shop.token(m.CALLS["balance"][1])
    with pytest.raises(httpx.ReadTimeout):
        shop.sandbox.client.get(
            f"{m.CALLS['balance'][1]}/{m.VA}", headers={"X-Sandbox-Fault": "delay:30"}, timeout=0.3
        )


def test_the_three_paying_calls_have_rules_of_their_own(shop):
    shop.fault("cash_out", "http-502")
    assert shop.ask("top_up", m.top_up())["status"] == "1"
    assert shop.ask("transfer", m.transfer("9930000001"))["status"] == "9"
    assert shop.call("cash_out", m.cash_out("imr")).status_code == 502
    shop.fault("token", "http-500")
    assert shop.ask_token(m.CALLS["balance"][1]).status_code == 500


@pytest.mark.parametrize(
    ("fault", "name", "wrong"),
    [
        ("wrong-amount", "trx_amount", lambda body: int(body["trx_amount"]) + 100),
        ("wrong-reference", "trx_no", lambda body: body["trx_no"][:-1] + ("1" if body["trx_no"][-1] != "1" else "2")),
        ("unlisted-code", "status", lambda _: "7"),
        ("unlisted-code:51", "response_code", lambda _: "51"),
        ("unlisted-code:4/00", "status", lambda _: "4"),
    ],
)
def test_one_wrong_value(shop, fault, name, wrong):
    body = m.top_up()
    answer = shop.ask("top_up", body, fault=fault)
    assert answer[name] == wrong(body)
    right = json.loads(shop.sandbox.last_call["answer"])
    assert right["status"] == "1"
    assert right[name] != answer[name]
    assert (shop.payment["amount"], shop.payment["merchant_reference"]) == (50_000, body["trx_no"])


def test_a_wrong_amount_of_a_status(shop):
    body = m.top_up()
    shop.ask("top_up", body)
    told = shop.ask("status", (m.VA, body["trx_no"]), fault="wrong-amount")
    assert told["trx_amount"] == 5_000_100


REFUSALS = [
    ("unauthorized", 401, "9", "99", "Unauthorized"),
    ("exists", 200, "9", "99", "Your Transaction Number already exists"),
    ("beneficiary-va", 200, "9", "99", "Beneficiary Virtual Account Invalid"),
    ("invalid-va", 200, "9", "99", "Invalid Virtual Account"),
    ("account-differs", 200, "9", "99", "Beneficiary Account Not Match"),
    ("name-differs", 200, "9", "99", "Beneficiary Name Not Match"),
    ("invalid-body", 200, "9", "99", "Invalid Request body"),
    ("description", 200, "9", "99", "Invalid Transaction Description Value"),
    ("not-found", 200, "9", "99", "Transaction not found"),
    ("9", 200, "9", "99", "Please contact Faspay"),
    ("01", 200, None, "01", "parameter 'trx_amount' is mandatory"),
    ("02", 200, None, "02", "invalid value 'fee' for 'trx_desc'"),
    ("99", 200, None, "99", "internal error"),
    ("51", 200, "4", "51", "Failed"),
    ("4", 200, "4", "00", "Failed"),
    ("5", 200, "5", "00", "Reverse"),
    ("2/68", 200, "2", "68", "Success"),
    ("8", 200, "8", "00", "success"),
]


@pytest.mark.parametrize(("code", "http", "status", "response_code", "message"), REFUSALS)
def test_a_refusal_that_was_asked_for(shop, code, http, status, response_code, message):
    body = m.top_up()
    response = shop.call("top_up", body, f"refuse:{code}")
    answer = response.json()
    assert (response.status_code, answer.get("status"), answer["response_code"]) == (http, status, response_code)
    assert answer["message"] == message
    if status not in (None, "9"):
        assert (answer["trx_no"], answer["trx_amount"]) == (body["trx_no"], 5_000_000)
    assert shop.sandbox.get("payments") == []
    assert shop.ask("top_up", body)["status"] == "1"


FORMS = [
    ("amount-text", lambda answer: answer["trx_amount"] == "10000000"),
    ("id-text", lambda answer: isinstance(answer["trx_id"], str)),
    ("status-number", lambda answer: answer["status"] == 1),
    ("blanks", lambda answer: answer["message"] == " On Process "),
    ("no-status", lambda answer: "status" not in answer),
    ("code-name", lambda answer: "cash out_code" in answer and "cashout_code" not in answer),
    ("without-echo", lambda answer: list(answer) == ["status", "message", "response_code", "response_desc"]),
    ("amount-text+status-number", lambda answer: (answer["trx_amount"], answer["status"]) == ("10000000", 1)),
]


@pytest.mark.parametrize(("form", "is_so"), FORMS)
def test_odd_forms(shop, form, is_so):
    answer = shop.ask("cash_out", m.cash_out("C013"), fault=f"odd-form:{form}")
    assert is_so(answer)
    assert shop.sandbox.last_call["fault"] == f"odd-form:{form}"
    assert not is_so(json.loads(shop.sandbox.last_call["answer"]))


def test_odd_forms_of_other_answers(shop):
    days = (m.VA, m.stamp()[:10], m.stamp()[:10])
    assert "data" not in shop.ask("statement", days, fault="odd-form:no-data")
    assert shop.ask("statement", days, fault="odd-form:null-data")["data"] is None
    path = m.CALLS["balance"][1]
    assert shop.ask_token(path, "odd-form:expires-number").json()["expired_in"] == 36_000
    assert shop.ask_token(path, "odd-form:expires-at-once").json()["expired_in"] == "0"
    assert "expired_in" not in shop.ask_token(path, "odd-form:expires-never").json()
    shop.register()
    again = m.registration()
    assert "beneficiary_virtual_account" not in shop.ask("registration", again, fault="odd-form:no-account")
    refused = shop.ask("top_up", m.top_up(trx_desc="fee"), fault="odd-form:with-status")
    assert (refused["status"], refused["response_code"]) == ("9", "02")
    for form, status in (("http-bad-request", 400), ("http-unauthorized", 401)):
        response = shop.call("top_up", m.top_up(), f"odd-form:{form}")
        assert (response.status_code, response.json()["status"]) == (status, "1")
    response = shop.call("balance", (m.VA,), "odd-form:http-ok", faspay_key="x")
    assert (response.status_code, response.json()["message"]) == (200, "Unauthorized")


def test_a_code_that_does_not_decode(shop):
    key = shop.merchant["faspay_public_key"]
    for form in ("code-other-key", "code-cut"):
        answer = shop.ask("cash_out", m.cash_out("C013"), fault=f"odd-form:{form}")
        with pytest.raises((AssertionError, ValueError)):
            opened(answer["cashout_code"], key)
    assert len(shop.sandbox.get("payments")) == 2


def test_what_cannot_be_altered_is_said(shop):
    for fault, why in (
        ("wrong-amount", "this answer has no amount to alter"),
        ("odd-form:no-such", "this answer has no form to alter"),
        ("token-missing", "this answer has no token to alter"),
        ("token-ends", "this call has no such token"),
        ("callback-twice", "no callback follows this call"),
    ):
        assert shop.ask("balance", (m.VA,), fault=fault)["status"] == "2"
        assert shop.sandbox.last_call["remarks"] == [f"fault {fault} not applied: {why}"]
        assert shop.sandbox.last_call["fault"] == ""
    shop.ask_token(m.CALLS["balance"][1], "token-refused")
    assert "not applied" in shop.sandbox.last_call["remarks"][0]


# Tokens


def test_a_token_that_is_refused_once(shop):
    shop.fault("top_up", "token-refused")
    body = m.top_up()
    response = shop.call("top_up", body)
    assert (response.status_code, response.json()["message"]) == (401, "Unauthorized")
    call = shop.sandbox.last_call
    assert (call["fault"], call["arrived"]) == ("token-refused", "a refusal that was asked for")
    assert shop.call("top_up", body).status_code == 401, "the token has ended with it"
    assert shop.sandbox.last_call["explanation"]["likely_mistakes"][0]["mistake"] == "ended_token"
    shop.tokens.clear()
    assert shop.ask("top_up", body)["status"] == "1"
    assert [rule["left"] for rule in shop.sandbox.get("faults")] == [0]
    shop.until_status(body["trx_no"], "2")
    assert shop.payment["made"] == 1


def test_an_answer_without_a_token(shop):
    answer = shop.ask_token(m.CALLS["top_up"][1], "token-missing").json()
    assert list(answer) == ["expired_in", "status", "message", "response_code", "response_desc"]
    call = shop.sandbox.last_call
    assert (call["fault"], call["arrived"]) == ("token-missing", "the right answer without its token")
    assert "access_token" in json.loads(call["answer"])


@pytest.mark.parametrize("fault", ["token-ends", "token-ends:0.05"])
def test_a_token_that_ends_at_once(shop, fault):
    answer = shop.ask_token(m.CALLS["balance"][1], fault).json()
    assert answer["expired_in"] == "36000"
    assert shop.sandbox.last_call["arrived"].startswith("the right answer; its token ends after 0")
    shop.tokens[m.CALLS["balance"][1]] = answer["access_token"]
    shop.sandbox.until(lambda: shop.call("balance", (m.VA,)).status_code == 401)
    assert shop.sandbox.last_call["explanation"]["likely_mistakes"][0]["mistake"] == "ended_token"


def test_token_faults_at_other_gateways(bench):
    from merchant import PATHS, online, signed

    for fault in ("token-refused", "token-missing", "token-ends"):
        body = signed("inquiry", **online())
        assert bench.post(PATHS["inquiry"], body, headers={"x-sandbox-fault": fault}).json()["responseCode"] == "00"
        assert "not applied" in bench.last_call["remarks"][0]


# Callbacks


def told(shop, receiver, fault, count):
    body = m.top_up(url=receiver.url)
    assert shop.ask("top_up", body, fault=fault)["status"] == "1"
    shop.sandbox.until(lambda: len([one for one in shop.sandbox.get("callbacks") if one["state"] != "due"]) == count)
    return receiver.bodies


def is_signed(body):
    inner = {name: value for name, value in body.items() if name != "signature"}
    return m.callback_signature(m.compact(inner)).hex() == body["signature"]


def test_callback_twice(shop, receiver):
    one, other = told(shop, receiver, "callback-twice", 2)
    assert one == other
    assert is_signed(one)


def test_callback_forged_and_altered(shop, receiver):
    first, second = told(shop, receiver, "callback-forged", 2)
    assert (first["trx_status"], second["trx_status"]) == ("4", "2")
    assert (is_signed(first), is_signed(second)) == (False, True)
    assert first["signature"] != second["signature"]
    third, fourth = told(shop, receiver, "callback-altered-status", 4)[2:]
    assert (third["trx_status"], fourth["trx_status"]) == ("4", "2")
    assert third["signature"] == fourth["signature"]
    assert (is_signed(third), is_signed(fourth)) == (False, True)


def test_callback_forged_with_a_header(shop, receiver):
    shop.set(callback_signature="header-base64")
    told(shop, receiver, "callback-forged", 2)
    (first, forged), (second, real) = receiver.received
    assert b"signature" not in first + second
    assert forged["faspay-signature"] != real["faspay-signature"]


def test_callback_never(shop, receiver):
    assert told(shop, receiver, "callback-never", 1) == []
    assert shop.payment["made"] == 1


def test_callback_before_answer(shop, receiver):
    body = m.top_up(url=receiver.url)
    shop.ask("top_up", body, fault="callback-before-answer")
    assert [one["trx_status"] for one in receiver.bodies] == ["2"]


# The page, and the command


def page(shop):
    shown = re.sub(r"<(style|script).*?</\1>", " ", shop.sandbox.client.get("/").text, flags=re.S)
    spaced = re.sub(r"</?(p|td|th|li|dt|dd|h\d|div|tr|pre|summary|small|article)[^>]*>", " ", shown)
    plain = re.sub(r"<[^>]+>", "", spaced)
    for entity, sign in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&#x27;", "'"), ("&amp;", "&"), ("\xa0", " ")):
        plain = plain.replace(entity, sign)
    return re.sub(r"\s+", " ", plain)


def test_the_page(shop):
    shop.transfer("199951")
    shop.call("balance", (m.VA,), text=lambda **right: m.signed_text("GET", right["address"], right["time"]))
    shown = page(shop)
    assert f"Faspay SendMe: all calls {shop.sandbox.url}" in shown
    assert "faspay_sendme merchant fk-3b1f7a62" in shown
    assert "virtual account 9920000001; accept hmac no" in shown
    assert "4/51 Failed: insufficient balance" in shown
    assert "9/99 Error Message" in shown
    assert "Why: The path was signed with its parameters; the token field has no access token." in shown
    assert "What your faspay-signature deciphers to" in shown
    assert "Expected string to sign GET:/account/api/balance_inquiry∅:" in shown
    shop.call("balance", (m.VA,), faspay_authorization=m.enciphered("a:b"))
    shown = page(shop)
    assert "Text of faspay-authorization <app_key>:<app_secret>" in shown
    assert "What yours deciphers to" in shown
    shop.call("balance", (m.VA,), faspay_authorization="?")
    assert "In a shell, with your own values" not in page(shop)
    shop.call("balance", (m.VA,), faspay_authorization=m.enciphered("a:b", {**m.CREDENTIALS, "iv": "x"}))
    assert "In a shell, with your own values in FASPAY_SECRET and FASPAY_IV" in page(shop)


def test_the_command_line():
    flags = (
        "--sendme-hmac", "--sendme-full-path", "--sendme-utc-offset", "0", "--sendme-fee", "0", "--sendme-skew", "0",
        "--sendme-token-seconds", "60", "--sendme-callback-signature", "header-hex",
    )  # fmt: skip
    with RunningSandbox(*flags) as running:
        [merchant] = [one for one in running._list("merchants") if one["gateway"] == m.FASPAY]
        assert [merchant[name] for name in ("accept_hmac", "accept_full_path", "utc_offset", "callback_signature")] == [
            True, True, 0, "header-hex",
        ]  # fmt: skip
        running.set_options(m.FASPAY, m.CREDENTIALS["faspay_key"], accept_hmac=False, end_tokens=True)
        with pytest.raises(ValueError, match="is no setting"):
            running.set_options(m.FASPAY, m.CREDENTIALS["faspay_key"], other=1)
        assert running.beneficiaries() == []
        old = "2020-01-01 00:00:00"
        sent = m.headers(m.signed_text("GET", m.CALLS["balance"][1], old), old)
        assert httpx.get(running.url + m.TOKENS, headers=sent, trust_env=False).json()["expired_in"] == "60"
