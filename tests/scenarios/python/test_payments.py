"""Payments over real HTTP, judged by the sandbox's own ledger."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from merchant import client_of
from receiver import Receiver
from sending import CLIENTS, send

import salur
from salur_sandbox.running import RunningSandbox


def made(sandbox: RunningSandbox, reference: str) -> list[int]:
    """How often money moved for this reference, says the ledger."""
    keys = ("reference", "merchant_reference")
    return [payment["made"] for payment in sandbox.payments() if reference in [payment[key] for key in keys]]


def prefilled(outcome: salur.Outcome[Any]) -> dict[str, Any]:
    """The input that `next` carries."""
    assert outcome.next.input is not None
    return outcome.next.input


def believed(outcome: salur.Outcome[Any]) -> tuple[str, str | None, str]:
    """Call, state and what to do."""
    return outcome.call, outcome.payment.state if outcome.payment else None, outcome.next.do


@pytest.mark.parametrize("http", CLIENTS.values(), ids=CLIENTS.keys())
def test_an_online_transfer_with_each_http_client(sandbox: RunningSandbox, duitku: salur.Duitku, http: Any) -> None:
    inquiry = send(duitku.prepare_inquiry(bank_code="014", bank_account="8760673566", amount=50_000), http)
    assert believed(inquiry) == ("accepted", None, "continue")
    assert inquiry.next.missing == ("purpose",)
    step = duitku.prepare_next(inquiry.next, purpose="Gaji / November – café")
    assert believed(send(step, http)) == ("accepted", "succeeded", "done")
    assert believed(send(duitku.prepare_status(payment=step.context), http)) == ("accepted", "succeeded", "done")
    assert made(sandbox, prefilled(inquiry)["disburse_id"]) == [1]


def test_a_name_padded_with_blanks_goes_back_unchanged(sandbox: RunningSandbox, duitku: salur.Duitku) -> None:
    inquiry = send(duitku.prepare_inquiry(bank_code="014", bank_account="9912345678", amount=10_000, purpose="x"))
    name = prefilled(inquiry)["account_name"]
    assert name.endswith("  ")
    assert believed(send(duitku.prepare_next(inquiry.next))) == ("accepted", "succeeded", "done")


@pytest.mark.parametrize(
    ("account", "code", "expected"),
    [
        ("8760673559", "LD", ("refused", "unknown", "check_status")),
        ("8760673560", "91", ("refused", "unknown", "check_status")),
        ("8760673561", "TO", ("refused", "unknown", "check_status")),
        ("8760673562", "-510", ("refused", "failed", "new_payment")),
        ("8760673563", "89", ("refused", "unknown", "check_status")),
        ("8760673564", "68", ("accepted", "pending", "check_status")),
        ("8760673565", "-100", ("refused", "unknown", "check_status")),
    ],
)
def test_the_documented_transfers(duitku: salur.Duitku, account: str, code: str, expected: tuple[str, str, str]) -> None:
    inquiry = send(duitku.prepare_inquiry(bank_code="014", bank_account=account, amount=50_000, purpose="x"))
    outcome = send(duitku.prepare_next(inquiry.next))
    assert (outcome.code, believed(outcome)) == (code, expected)


@pytest.mark.parametrize("account", ["8760673511", "8760673512", "8760673513", "8760673514", "8760673515"])
def test_the_documented_inquiries_leave_nothing_open(duitku: salur.Duitku, account: str) -> None:
    outcome = send(duitku.prepare_inquiry(bank_code="014", bank_account=account, amount=50_000))
    assert believed(outcome) == ("refused", None, "resend")


def test_a_time_out_at_the_bank_is_unknown_and_its_status_tells_that_it_was_paid(sandbox: RunningSandbox, duitku: salur.Duitku) -> None:
    inquiry = send(duitku.prepare_inquiry(bank_code="014", bank_account="8760673561", amount=50_000, purpose="x"))
    outcome = send(duitku.prepare_next(inquiry.next))
    assert believed(outcome) == ("refused", "unknown", "check_status")
    assert believed(send(duitku.prepare_next(outcome.next))) == ("accepted", "succeeded", "done")
    assert made(sandbox, prefilled(inquiry)["disburse_id"]) == [1]


def test_a_second_attempt_is_refused_and_believed_of_nothing(sandbox: RunningSandbox, duitku: salur.Duitku) -> None:
    inquiry = send(duitku.prepare_inquiry(bank_code="014", bank_account="8760673566", amount=50_000, purpose="x"))
    first = duitku.prepare_next(inquiry.next)
    assert believed(send(first))[1] == "succeeded"
    again = send(duitku.prepare_again(first.context))
    assert (again.code, believed(again)) == ("-142", ("refused", "unknown", "check_status"))
    assert again.payment is not None and again.payment.attempt == 2
    assert believed(send(duitku.prepare_next(again.next))) == ("accepted", "succeeded", "done")
    assert made(sandbox, prefilled(inquiry)["disburse_id"]) == [1]


@pytest.mark.parametrize("kind", ["LLG", "BIFAST", "RTGS"])
def test_clearing_without_a_callback(sandbox: RunningSandbox, duitku: salur.Duitku, kind: Any) -> None:
    amount = 100_000_000 if kind == "RTGS" else 2_500_000
    inquiry = send(duitku.prepare_clearing_inquiry(bank_code="014", bank_account="8760673466", amount=amount, type=kind, purpose="x"))
    outcome = send(duitku.prepare_next(inquiry.next))
    assert believed(outcome) == ("accepted", "succeeded", "done")
    assert outcome.payment is not None and outcome.payment.can_be_returned == (kind != "BIFAST")
    assert made(sandbox, prefilled(inquiry)["disburse_id"]) == [1]


def test_h2h_ends_with_its_callback_and_a_status_call(sandbox: RunningSandbox, duitku: salur.Duitku, receiver: Receiver) -> None:
    inquiry = send(duitku.prepare_clearing_inquiry(bank_code="009", bank_account="8760673466", amount=2_500_000, type="H2H", purpose="x"))
    step = duitku.prepare_next(inquiry.next)
    assert believed(send(step)) == ("accepted", "pending", "wait")
    _, _, notification = receiver.next()
    assert (notification.operation, notification.reported) == ("duitku.clearing_callback", "succeeded")
    heard = duitku.parse(step.context, notification).outcome
    assert believed(heard) == ("accepted", "unknown", "check_status")
    assert believed(send(duitku.prepare_next(heard.next))) == ("accepted", "succeeded", "done")
    assert made(sandbox, prefilled(inquiry)["disburse_id"]) == [1]


@pytest.mark.parametrize(("phone", "reported"), [("082211789110", "succeeded"), ("082211789250", "failed")])
def test_a_cash_out_ends_with_a_person(
    sandbox: RunningSandbox, duitku: salur.Duitku, receiver: Receiver, phone: str, reported: str
) -> None:
    reference = f"WD/{phone}"
    step = duitku.prepare_cash_out(
        bank_code="2011",
        amount=75_000,
        cust_ref_number=reference,
        account_name="Test Account",
        account_identity="1234567889",
        phone_number=phone,
        callback_url=f"{receiver.url}/cash-out",
    )
    outcome = send(step)
    assert believed(outcome) == ("accepted", "pending", "wait")
    assert outcome.answer is not None and outcome.answer.pin
    _, body, notification = receiver.next()
    assert (notification.references["cust_ref_number"], notification.reported) == (reference, reported)
    assert believed(duitku.parse(step.context, notification).outcome) == ("accepted", "unknown", "ask_human")
    with pytest.raises(salur.ContextError):
        duitku.prepare_again(step.context)
    # The same message with another reference is forged.
    with pytest.raises(salur.ForgedNotification):
        duitku.receive("POST", "/cash-out", {}, body.replace(reference.encode(), b"WD/0"))
    assert len(made(sandbox, reference)) == 1


def test_a_forged_callback_over_http_is_refused(receiver: Receiver) -> None:
    body = (
        '{"disburseId":"1","userId":3551,"email":"test@chakratechnology.com","bankCode":"009","bankAccount":"8760673466","amountTransfer":2500000,'
        '"accountName":"Test Account","custRefNumber":"1","statusCode":"00","statusDesc":"Success","errorMessage":"","signature":"' + "0" * 64 + '"}'
    )
    assert httpx.post(f"{receiver.url}/clearing", content=body).status_code == 400
    assert httpx.post(f"{receiver.url}/clearing", content="not JSON").status_code == 400
    assert receiver.arrived.empty()


def test_a_wrong_secret_is_refused_by_the_gateway(sandbox: RunningSandbox) -> None:
    wrong = client_of(sandbox.url, "not-the-secret-key")
    outcome = send(wrong.prepare_balance())
    assert (outcome.code, believed(outcome)) == ("-191", ("refused", None, "fix"))


def test_a_stale_copy_is_refused_and_believed_of_nothing(duitku: salur.Duitku) -> None:
    inquiry = send(duitku.prepare_inquiry(bank_code="014", bank_account="8760673566", amount=50_000, purpose="x"))
    now = salur.Moment.fresh()
    stale = duitku.prepare_next(inquiry.next, moment=salur.Moment(now.now - 6 * 60_000, now.entropy))
    outcome = send(stale)
    assert (outcome.code, believed(outcome)) == ("-960", ("refused", "unknown", "check_status"))


def test_a_gateway_that_is_not_there_was_sent_nothing() -> None:
    duitku = client_of("http://127.0.0.1:9")
    step = duitku.prepare_transfer(
        disburse_id="1", bank_code="014", bank_account="1", account_name="x", cust_ref_number="1", amount=50_000, purpose="x"
    )
    with pytest.raises(httpx.ConnectError):
        send(step)
    outcome = step.not_sent().outcome
    assert believed(outcome) == ("not_sent", "unknown", "resend")
    assert duitku.prepare_next(outcome.next).attempt == 2


def test_balance_and_banks(duitku: salur.Duitku) -> None:
    balance = send(duitku.prepare_balance())
    assert balance.answer is not None and balance.answer.effective_balance is not None
    assert balance.next.do == "done"
    banks = send(duitku.prepare_banks())
    assert banks.answer is not None and banks.answer.banks is not None
    listed = {row.bank_code for row in banks.answer.banks}
    known = {bank["code"] for bank in salur.catalog()["gateways"][0]["banks"] if bank["in_list"]}
    assert listed == known


def test_a_whole_batch_with_one_bad_row(duitku: salur.Duitku) -> None:
    rows = [{"bank_code": "014", "bank_account": "8760673566", "amount": 10_000 + index} for index in range(20)]
    rows[7]["amount"] = 1
    results = list(duitku.prepare_many("duitku.inquiry", rows))
    assert [index for index, result in enumerate(results) if isinstance(result, salur.SalurError)] == [7]
    codes = [send(result).code for result in results if isinstance(result, salur.Step)]
    assert codes == ["00"] * 19
