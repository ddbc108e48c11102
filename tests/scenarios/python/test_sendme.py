"""Payments by SendMe's older interface over real HTTP: tokens come first, accounts are registered; the sandbox's own ledger judges."""

from __future__ import annotations

import json
from typing import Any

import paying
import paying_sendme as sendme_calls
import pytest
from merchant import sendme_of
from receiver import Receiver
from sending import CLIENTS, send
from test_payments import believed

import salur
from salur_sandbox.gateways.faspay_sendme.settings import TEST_MERCHANT
from salur_sandbox.running import RunningSandbox


@pytest.fixture(autouse=True)
def no_faults(sandbox: RunningSandbox) -> None:
    """Each test has its own."""
    sandbox.clear_faults()


def token_calls(sandbox: RunningSandbox) -> int:
    """How often a token was asked for."""
    return sum(call["operation"] == "token" for call in sandbox.calls() if call["gateway"] == "faspay_sendme")


def is_token(step: salur.Step[Any]) -> bool:
    """Whether this request asks for a token."""
    return json.loads(step.context).get("token_step", False) is True


@pytest.mark.parametrize("http", CLIENTS.values(), ids=CLIENTS.keys())
def test_a_transfer_after_its_registration(sandbox: RunningSandbox, sendme: salur.FaspaySendme, http: Any) -> None:
    receiving = Receiver(sendme.receive)
    try:
        step = sendme_calls.transfer(sendme, callback_url=f"{receiving.url}/cb")
        assert step.is_request and is_token(step) and (step.method, step.body) == ("GET", None)
        assert believed(send(step, http)) == ("accepted", "pending", "wait")
        _, _, notification = receiving.next()
    finally:
        receiving.stop()
    assert (notification.operation, notification.reported) == ("faspay_sendme.payment_notification", "succeeded")
    heard = sendme.parse(step.context, notification).outcome
    assert believed(heard) == ("accepted", "unknown", "check_status"), "a notification is a hint"
    status = send(sendme.prepare_next(heard.next), http)
    assert believed(status) == ("accepted", "succeeded", "done")
    assert status.payment is not None and status.payment.matched and paying.made(sandbox, step) == [1]


def test_one_token_serves_all_payments_of_a_client(sandbox: RunningSandbox, sendme: salur.FaspaySendme) -> None:
    before = token_calls(sandbox)
    for _ in range(3):
        assert believed(sendme_calls.send(sendme_calls.top_up(sendme))) == ("accepted", "pending", "wait")
    assert token_calls(sandbox) == before + 1
    assert not is_token(sendme_calls.top_up(sendme)), "it is remembered"
    forgetful = sendme_of(sandbox.url, remember_tokens=False)
    for _ in range(2):
        assert believed(sendme_calls.send(sendme_calls.top_up(forgetful))) == ("accepted", "pending", "wait")
    assert token_calls(sandbox) == before + 3


def test_each_request_of_a_call_has_a_context_of_its_own(sandbox: RunningSandbox, sendme: salur.FaspaySendme) -> None:
    token = sendme_calls.top_up(sendme)
    call = salur.send_once(token)
    assert call.is_request and not is_token(call) and call.method == "POST"
    assert (token.attempt, call.attempt) == (1, 1) and token.send_before == call.send_before and token.context != call.context
    secret = call.headers["faspay-signature"]
    assert secret not in call.context
    # A program that ends here finds in its database which of the two may have been sent.
    assert believed(sendme.parse(token.context, "no_answer").outcome) == ("no_answer", "unknown", "resend")
    assert believed(sendme.parse(call.context, "no_answer").outcome) == ("no_answer", "unknown", "check_status")
    assert paying.made(sandbox, token) == []


@pytest.mark.parametrize("when", ["lose-answer-after-booking", "http-502:after", "reset:after", "cut"])
@pytest.mark.parametrize("operation", ["transfer", "cash_out", "top_up"])
def test_a_lost_answer_is_found_to_be_paid_once(sandbox: RunningSandbox, sendme: salur.FaspaySendme, operation: str, when: str) -> None:
    step = getattr(sendme_calls, operation)(sendme)
    sandbox.set_fault(f"faspay_sendme.{operation}", when)
    lost = sendme_calls.send(step)
    assert lost.payment is not None and (lost.payment.state, lost.next.do) == ("unknown", "check_status")
    assert believed(paying.settled(sendme, lost)) == ("accepted", "succeeded", "done")
    assert paying.made(sandbox, step) == [1]


@pytest.mark.parametrize("when", ["lose-answer-after-booking", "http-502:after", "cut", "token-missing"])
def test_a_lost_token_is_asked_for_again(sandbox: RunningSandbox, sendme: salur.FaspaySendme, when: str) -> None:
    step = sendme_calls.cash_out(sendme)
    sandbox.set_fault("faspay_sendme.token", when)
    lost = sendme_calls.send(step)
    assert lost.payment is not None and (lost.payment.state, lost.next.do) == ("unknown", "resend")
    assert believed(paying.settled(sendme, sendme_calls.send(sendme.prepare_next(lost.next)))) == ("accepted", "succeeded", "done")
    assert paying.made(sandbox, step) == [1]


def test_a_token_that_is_refused_is_fetched_again_once(sandbox: RunningSandbox, sendme: salur.FaspaySendme) -> None:
    sendme_calls.send(sendme_calls.top_up(sendme))
    sandbox.set_options("faspay_sendme", TEST_MERCHANT.faspay_key, end_tokens=True)
    step = sendme_calls.top_up(sendme)
    assert not is_token(step), "it is remembered, and has ended"
    fresh = salur.send_once(step)
    assert fresh.is_request and is_token(fresh) and json.loads(fresh.context)["token_again"] is True
    outcome = sendme_calls.send(fresh)
    assert believed(outcome) == ("accepted", "pending", "wait")
    assert believed(paying.settled(sendme, outcome)) == ("accepted", "succeeded", "done")
    assert paying.made(sandbox, step) == [1]
    sandbox.set_fault("faspay_sendme.top_up", "token-refused", 2)
    twice = sendme_calls.top_up(sendme)
    refused = sendme_calls.send(twice)
    assert believed(refused) == ("refused", "unknown", "check_status"), "a silent copy of it may have been taken"
    assert paying.made(sandbox, twice) == []


def test_a_wrong_secret_is_refused_with_the_token(sandbox: RunningSandbox) -> None:
    step = sendme_calls.top_up(sendme_of(sandbox.url, client_secret="not-the-secret"))
    outcome = salur.send_once(step).outcome
    assert believed(outcome) == ("refused", "failed", "fix") and outcome.payment is not None
    assert paying.made(sandbox, step) == []


@pytest.mark.parametrize(
    ("phone", "ends"),
    [
        ("0812345675552", ("accepted", "succeeded", "done")),
        ("0812345675554", ("accepted", "failed", "new_payment")),
        ("0812345675550", ("accepted", "returned", "new_payment")),
        ("0812345699951", ("refused", "failed", "new_payment")),
        ("0812345676669", ("accepted", "succeeded", "done")),
    ],
)
def test_how_a_cash_out_ends(sandbox: RunningSandbox, sendme: salur.FaspaySendme, phone: str, ends: tuple[str, str, str]) -> None:
    outcome = sendme_calls.send(sendme_calls.cash_out(sendme, phone))
    assert believed(paying.settled(sendme, outcome)) == ends


def test_the_code_of_a_cash_out(sandbox: RunningSandbox, sendme: salur.FaspaySendme) -> None:
    step = sendme_calls.cash_out(sendme)
    answer = sendme_calls.send(step).answer
    wanted, _ = paying.paid(step)
    plain = [one["details"]["cashout_code"] for one in sandbox.payments() if one["merchant_reference"] == wanted]
    assert answer is not None and [answer.decoded_cashout_code] == plain and len(plain[0]) == 10
    outlet = sendme_calls.cash_out(
        sendme, **{**sendme_calls.BANK, "beneficiary_bank_code": "imr"}, beneficiary_email="jane@example.com"
    )
    answer = sendme_calls.send(outlet).answer
    assert answer is not None and str(answer.cashout_code).isdecimal() and answer.decoded_cashout_code is None


def test_reads_without_a_body(sandbox: RunningSandbox, sendme: salur.FaspaySendme) -> None:
    step = sendme.prepare_balance()
    assert (step.method, step.body) == ("GET", None)
    balance = sendme_calls.send(step)
    assert believed(balance) == ("accepted", None, "done") and balance.answer is not None
    number = sendme_calls.register(sendme)["beneficiary_virtual_account"]
    assert believed(sendme_calls.send(sendme.prepare_name_inquiry(beneficiary_virtual_account=number))) == ("accepted", None, "done")


def test_a_second_copy_ends_nothing(sandbox: RunningSandbox, sendme: salur.FaspaySendme) -> None:
    step = salur.send_once(sendme_calls.top_up(sendme))
    assert believed(sendme_calls.send(step)) == ("accepted", "pending", "wait")
    again = sendme_calls.send(sendme.prepare_again(step.context))
    assert believed(again) == ("refused", "unknown", "check_status")
    assert believed(paying.settled(sendme, again)) == ("accepted", "succeeded", "done")
    assert paying.made(sandbox, step) == [1]
