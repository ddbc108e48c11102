"""Payments at the gateways of the national standard over real HTTP, judged by the sandbox's own ledger."""

from __future__ import annotations

import time
from typing import Any

import httpx
import paying
import pytest
from merchant import faspay_of
from receiver import Receiver
from sending import CLIENTS, send
from test_payments import believed

import salur
from salur_sandbox.running import RunningSandbox


@pytest.mark.parametrize("http", CLIENTS.values(), ids=CLIENTS.keys())
def test_a_transfer_is_accepted_notified_and_asked_about(
    sandbox: RunningSandbox, faspay: salur.FaspaySnap, notified: Receiver, http: Any
) -> None:
    inquiry = paying.look_up(faspay)
    assert believed(inquiry) == ("accepted", None, "continue")
    assert inquiry.next.missing == ("amount", "callback_url")
    step = faspay.prepare_next(inquiry.next, amount=50_000, callback_url=f"{notified.url}/cb", transaction_description="Gaji café")
    assert believed(send(step, http)) == ("accepted", "pending", "check_status")
    _, _, notification = notified.next()
    assert (notification.operation, notification.reported, notification.fresh) == ("faspay_snap.payment_notification", "succeeded", True)
    heard = faspay.parse(step.context, notification).outcome
    assert believed(heard) == ("accepted", "unknown", "check_status"), "a notification is a hint"
    status = send(faspay.prepare_next(heard.next), http)
    assert believed(status) == ("accepted", "succeeded", "done")
    assert status.payment is not None and status.payment.matched and paying.made(sandbox, step) == [1]


def test_a_top_up_is_pending_until_its_status_tells(sandbox: RunningSandbox, cashin: salur.Cashin) -> None:
    inquiry = send(
        cashin.prepare_account_inquiry(
            partner_reference_no=paying.reference(), amount=50_000, customer_number=paying.WALLET, channel="TOP_UP_E_WALLET_DANA"
        )
    )
    assert believed(inquiry) == ("accepted", None, "continue")
    step = cashin.prepare_next(inquiry.next)
    outcome = send(step)
    assert believed(outcome) == ("accepted", "pending", "check_status")
    assert believed(paying.settled(cashin, outcome)) == ("accepted", "succeeded", "done")
    assert paying.made(sandbox, step) == [1]


def test_a_transfer_that_ends_unpaid(sandbox: RunningSandbox, faspay: salur.FaspaySnap) -> None:
    step = paying.transfer(faspay, "60004455506")
    ended = paying.settled(faspay, send(step))
    assert believed(ended) == ("accepted", "failed", "new_payment")
    assert paying.made(sandbox, step) == [0]


def test_money_that_came_back(sandbox: RunningSandbox, cashin: salur.Cashin) -> None:
    step = paying.top_up(cashin, "6285550004")
    send(step)
    until = time.monotonic() + 10
    states = []
    while "returned" not in states and time.monotonic() < until:
        outcome = send(cashin.prepare_top_up_status(payment=step.context))
        states.append(outcome.payment.state if outcome.payment else None)
    assert states[-1] == "returned" and "failed" not in states


@pytest.mark.parametrize(
    ("case", "code", "expected"),
    [
        ("99940314", "4033814", ("refused", "failed", "new_payment")),
        ("99940411", "4043811", ("refused", "failed", "fix")),
        ("99950000", "5003800", ("refused", "unknown", "check_status")),
        ("77750400", "5043800", ("refused", "unknown", "check_status")),
        ("77740901", "4093801", ("refused", "unknown", "check_status")),
    ],
)
def test_what_refusals_are_worth(cashin: salur.Cashin, case: str, code: str, expected: tuple[str, str, str]) -> None:
    outcome = send(paying.top_up(cashin, f"628{case}"))
    assert (outcome.code, believed(outcome)) == (code, expected)


def test_mistakes_are_found_before_anything_is_sent(sandbox: RunningSandbox, faspay: salur.FaspaySnap, cashin: salur.Cashin) -> None:
    before = len(sandbox.calls())
    with pytest.raises(salur.InvalidInput) as caught:
        faspay.prepare_transfer(
            partner_reference_no="x" * 65,
            amount=0,
            beneficiary_account_no="6000-4400184",
            beneficiary_account_name="Jane Roe",
            beneficiary_bank_code="008",
            callback_url="not an address",
            transaction_description="fee",
        )
    assert {one.path for one in caught.value.violations} == {
        "partner_reference_no",
        "amount",
        "beneficiary_account_no",
        "callback_url",
        "transaction_description",
    }
    with pytest.raises(salur.InvalidInput):
        paying.top_up(cashin, "0812-3456")
    assert len(sandbox.calls()) == before


@pytest.mark.parametrize("when", ["lose-answer-after-booking", "http-502:after", "reset:after", "cut"])
def test_a_lost_answer_is_found_to_be_paid_once(sandbox: RunningSandbox, faspay: salur.FaspaySnap, when: str) -> None:
    step = paying.transfer(faspay)
    sandbox.set_fault("faspay_snap.transfer", when)
    lost = salur.send_once(step).outcome
    assert lost.payment is not None and (lost.payment.state, lost.next.do) == ("unknown", "check_status")
    assert believed(paying.settled(faspay, lost)) == ("accepted", "succeeded", "done")
    assert paying.made(sandbox, step) == [1]


def test_a_lost_request_is_not_paid_again_by_the_library(sandbox: RunningSandbox, cashin: salur.Cashin) -> None:
    step = paying.top_up(cashin)
    sandbox.set_fault("cashin.top_up", "lose-answer-before-booking")
    lost = salur.send_once(step).outcome
    assert believed(lost) == ("no_answer", "unknown", "check_status")
    asked = send(cashin.prepare_next(lost.next))
    assert asked.payment is not None and asked.payment.state == "unknown", "not found is not unpaid"
    assert paying.made(sandbox, step) == []
    again = cashin.prepare_again(step.context)
    assert (again.attempt, again.operation) == (2, "cashin.top_up")
    assert believed(paying.settled(cashin, send(again))) == ("accepted", "succeeded", "done")
    assert paying.made(sandbox, step) == [1]


def test_a_second_copy_is_refused_and_believed_of_nothing(sandbox: RunningSandbox, faspay: salur.FaspaySnap) -> None:
    step = paying.transfer(faspay)
    send(step)
    again = send(faspay.prepare_again(step.context))
    assert again.code is not None and again.code.startswith("409") and believed(again) == ("refused", "unknown", "check_status")
    assert believed(paying.settled(faspay, again)) == ("accepted", "succeeded", "done")
    assert paying.made(sandbox, step) == [1]


def test_a_reference_is_used_for_one_payment(sandbox: RunningSandbox, cashin: salur.Cashin) -> None:
    first = paying.top_up(cashin)
    assert believed(paying.settled(cashin, send(first))) == ("accepted", "succeeded", "done")
    used, _ = paying.paid(first)
    outcome = send(paying.top_up(cashin, amount=75_000, partner_reference_no=used))
    assert outcome.code == "4043818" and believed(outcome) == ("refused", "unknown", "check_status")
    asked = send(cashin.prepare_next(outcome.next))
    assert asked.payment is not None and asked.payment.state == "unknown" and not asked.payment.matched, "that is the other payment"
    assert {problem.path for problem in asked.problems} >= {"amount"}
    assert paying.made(sandbox, first) == [1]


def test_the_same_bytes_twice_are_refused_by_their_id(sandbox: RunningSandbox, cashin: salur.Cashin) -> None:
    step = paying.top_up(cashin)
    send(step)
    twice = send(step)
    assert twice.code == "4093800" and believed(twice) == ("refused", "unknown", "check_status")
    assert believed(paying.settled(cashin, twice)) == ("accepted", "succeeded", "done")
    assert paying.made(sandbox, step) == [1]


def test_forged_notifications_are_refused(sandbox: RunningSandbox, faspay: salur.FaspaySnap, notified: Receiver) -> None:
    sandbox.set_fault("faspay_snap.transfer", "callback-altered-status")
    send(paying.transfer(faspay, callback_url=f"{notified.url}/cb"))
    path, body, real = notified.next()
    assert real.reported == "succeeded", "the altered one, which came first, was refused"
    assert first_attempt(sandbox, notified.url)["status"] == 400
    headers = dict(real.message.headers)  # type: ignore[arg-type]
    assert faspay.receive("POST", path, headers, body).reported == "succeeded"
    for position in range(len(body)):
        flipped = bytearray(body)
        flipped[position] ^= 1
        with pytest.raises(salur.NotificationError):
            faspay.receive("POST", path, headers, bytes(flipped))
    assert httpx.post(f"{notified.url}/cb", content=body.replace(b"50000.00", b"90000.00"), headers=headers).status_code == 400
    assert notified.arrived.empty()


def first_attempt(sandbox: RunningSandbox, url: str) -> dict[str, Any]:
    """The first attempt at the first callback to this address, as soon as the sandbox has written it down."""
    until = time.monotonic() + 10
    while time.monotonic() < until:
        sent = next(one for one in sandbox.callbacks() if one["url"].startswith(url))
        if sent["attempts"]:
            attempt: dict[str, Any] = sent["attempts"][0]
            return attempt
        time.sleep(0.05)
    raise TimeoutError("the first callback was not sent")


def test_a_forger_with_a_key_of_his_own(sandbox: RunningSandbox, faspay: salur.FaspaySnap, notified: Receiver) -> None:
    sandbox.set_fault("faspay_snap.transfer", "callback-forged")
    send(paying.transfer(faspay, callback_url=f"{notified.url}/cb"))
    assert notified.next()[2].reported == "succeeded"
    assert notified.arrived.empty()


def test_without_the_public_key_no_notification_is_believed(sandbox: RunningSandbox, faspay: salur.FaspaySnap, notified: Receiver) -> None:
    send(paying.transfer(faspay, callback_url=f"{notified.url}/cb"))
    path, body, real = notified.next()
    unproven = faspay_of(sandbox.url, faspay_public_key=None)
    with pytest.raises(salur.InvalidConfig, match="faspay_public_key"):
        unproven.receive("POST", path, dict(real.message.headers), body)  # type: ignore[arg-type]


def test_the_bytes_survive_names_with_letters_of_all_kinds(sandbox: RunningSandbox, faspay: salur.FaspaySnap) -> None:
    inquiry = paying.look_up(faspay, "98004400184")
    assert inquiry.answer is not None and "ÉLAN" in (inquiry.answer.beneficiary_account_name or "")
    step = faspay.prepare_next(inquiry.next, amount=50_000, callback_url="http://127.0.0.1:9/cb")
    assert believed(paying.settled(faspay, send(step))) == ("accepted", "succeeded", "done")
    assert paying.made(sandbox, step) == [1]


def test_reads(faspay: salur.FaspaySnap) -> None:
    balance = send(faspay.prepare_balance())
    assert believed(balance) == ("accepted", None, "done") and balance.answer is not None
