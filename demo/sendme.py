"""The demo's part at SendMe's older interface: a token comes before the first call, an account is registered before it is paid."""

from __future__ import annotations

import time
from typing import Any

import shown
from merchant import sendme_of
from receiver import Receiver
from standard import settled
from told import expect, fail, lose_the_answer, send

import salur
from salur_sandbox.running import RunningSandbox

JANE: dict[str, Any] = {"beneficiary_account": "8760673566", "beneficiary_account_name": "Jane Roe", "beneficiary_va_name": "Jane Roe"}
BANK: dict[str, Any] = {"beneficiary_bank_code": "014", "beneficiary_bank_branch": "KCP Kota"}
INDONESIA: dict[str, Any] = {"beneficiary_region_code": "0102", "beneficiary_country_code": "ID"}


def run(sandbox: RunningSandbox) -> None:
    """Every part."""
    sendme = sendme_of(sandbox.url)
    receiver = Receiver(sendme.receive)
    try:
        transfer(sendme, receiver)
        cash_out(sendme)
        lost_answer(sendme, sandbox)
    finally:
        receiver.stop()


def transfer(sendme: salur.FaspaySendme, receiver: Receiver) -> None:
    """Registration, confirmation, transfer, notification, status. Each service takes a token first, and the client remembers it."""
    shown.heading("SendMe, bank transfer: register the account. A token comes first, as a request of its own")
    step = sendme.prepare_registration(**JANE, **BANK, **INDONESIA, beneficiary_purpose_code="1")
    if step.method != "GET" or step.body is not None:
        fail("no token was asked for")
    registration = send(step)
    expect(registration, "accepted", None, "continue")
    shown.heading("SendMe, bank transfer: the bank knows this name, so confirm it")
    confirmation = send(sendme.prepare_next(registration.next))
    expect(confirmation, "accepted", None, "continue")
    shown.heading("SendMe, bank transfer: pay. Accepted is not yet paid: it waits for the notification")
    whole: dict[str, Any] = {"trx_no": number(), "amount": 50_000, "trx_desc": "Gaji November", "callback_url": f"{receiver.url}/sendme"}
    step = sendme.prepare_next(confirmation.next, **whole)
    expect(send(step), "accepted", "pending", "wait")
    shown.heading("SendMe, bank transfer: the notification, proven with the merchant's secrets")
    path, body, notification = receiver.next()
    shown.callback(path, body, notification.reply.status, notification.reply.body)
    heard = sendme.parse(step.context, notification).outcome
    shown.said(f"it reports {notification.reported}: its signature leaves out the blanks inside of texts, so it is a hint")
    expect(heard, "accepted", "unknown", "check_status")
    shown.heading("SendMe, bank transfer: so the status is asked")
    expect(settled(sendme, heard), "accepted", "succeeded", "done")


def cash_out(sendme: salur.FaspaySendme) -> None:
    """Cash at Permata's machines: the code comes encrypted. The token of the transfer serves here too: it is the same service."""
    shown.heading("SendMe, cash at an ATM: the client remembers its token")
    outcome = send(cash(sendme, number(), 100_000))
    expect(outcome, "accepted", "pending", "wait")
    code = str(outcome.answer.decoded_cashout_code if outcome.answer else "")
    if not code.isdecimal():
        fail("the code was not decoded")
    shown.said(f"the code, decoded with Faspay's public key: {'•' * len(code)}: whoever shows it collects the cash")
    expect(settled(sendme, outcome), "accepted", "succeeded", "done")


def lost_answer(sendme: salur.FaspaySendme, sandbox: RunningSandbox) -> None:
    """The money moves and nobody hears of it: unknown, until the prefilled status call finds out. Never paid again."""
    shown.heading("SendMe: a cash-out whose answer is lost after it was accepted")
    own = number()
    outcome = lose_the_answer(cash(sendme, own, 200_000))
    expect(outcome, "no_answer", "unknown", "check_status")
    shown.heading("SendMe: so the status is asked, as `next` says (a real program waits until `next.after`)")
    expect(settled(sendme, outcome), "accepted", "succeeded", "done")
    made = [payment["made"] for payment in sandbox.payments() if payment["merchant_reference"] == own]
    shown.said(f"the ledger says: made {made[0]} time(s)")
    if made != [1]:
        fail(f"the lost cash-out was made {made} times")


def cash(sendme: salur.FaspaySendme, trx_no: str, amount: int) -> salur.Step[Any]:
    """A cash-out at Permata's machines."""
    return sendme.prepare_cash_out(
        beneficiary_bank_code="C013",
        beneficiary_phone="081234567890",
        beneficiary_name="Jane Roe",
        trx_no=trx_no,
        amount=amount,
        trx_desc="Gaji",
        callback_url="http://127.0.0.1:9/nobody",
    )


def number() -> str:
    """A number of one payment, and of no other: transfers take digits alone."""
    return str(time.time_ns())
