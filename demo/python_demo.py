"""Pays people through the offline sandbox, over real HTTP, and shows every message. Fails if anything is not as expected."""

from __future__ import annotations

import sys
import time

import shown
import standard
from merchant import EMAIL, USER_ID, client_of
from receiver import Receiver
from told import HTTP, expect, fail, lose_the_answer, send

import salur
from salur_sandbox.running import RunningSandbox


def main() -> int:
    """Runs every part, then checks the ledger."""
    with RunningSandbox("--callback-delay", "200") as sandbox:
        duitku = client_of(sandbox.url)
        receiver = Receiver(duitku.receive)
        sandbox.register_callback("duitku", str(USER_ID), f"{receiver.url}/clearing")
        try:
            online_transfer(duitku)
            clearing(duitku, receiver)
            cash_out(duitku, receiver)
            lost_answer(duitku, sandbox)
            forged_callback(receiver)
            wrong_secret(client_of(sandbox.url, "not-the-secret-key"))
            bad_request(duitku, sandbox)
            standard.run(sandbox)
            ledger(sandbox)
        finally:
            receiver.stop()
    print(
        "\ndemo: ok: an account looked up, paid and its status asked; an H2H clearing ended by its callback; a cash-out with its token; "
        "a lost answer found to be paid; a forged callback refused; a wrong secret refused by the gateway; "
        "a bad request refused before sending; the same at the gateways of the national standard, with a key here and a key elsewhere; "
        "seven payments, each made once"
    )
    return 0


def online_transfer(duitku: salur.Duitku) -> None:
    """Inquiry, transfer, status."""
    shown.heading("Online transfer: whose account is it?")
    inquiry = send(duitku.prepare_inquiry(bank_code="014", bank_account="8760673566", amount=50_000))
    expect(inquiry, "accepted", None, "continue")
    shown.heading("Online transfer: pay")
    transfer = duitku.prepare_next(inquiry.next, purpose="Gaji November")
    expect(send(transfer), "accepted", "succeeded", "done")
    shown.heading("Online transfer: what became of it?")
    status = send(duitku.prepare_status(payment=transfer.context))
    expect(status, "accepted", "succeeded", "done")


def clearing(duitku: salur.Duitku, receiver: Receiver) -> None:
    """An H2H transfer waits for its callback, whose status nobody signed: so the status is asked."""
    shown.heading("Clearing by H2H: inquiry")
    inquiry = send(duitku.prepare_clearing_inquiry(bank_code="009", bank_account="8760673466", amount=2_500_000, type="H2H", purpose="Vendor"))
    expect(inquiry, "accepted", None, "continue")
    shown.heading("Clearing by H2H: transfer")
    step = duitku.prepare_next(inquiry.next)
    expect(send(step), "accepted", "pending", "wait")
    shown.heading("Clearing by H2H: the callback")
    path, body, notification = receiver.next()
    shown.callback(path, body, notification.reply.body)
    shown.said(f"it reports {notification.reported}; not signed: {', '.join(notification.uncovered)}")
    heard = duitku.parse(step.context, notification).outcome
    expect(heard, "accepted", "unknown", "check_status")
    shown.heading("Clearing by H2H: so the status is asked")
    expect(send(duitku.prepare_next(heard.next)), "accepted", "succeeded", "done")


def cash_out(duitku: salur.Duitku, receiver: Receiver) -> None:
    """One call makes the token; only a callback tells the end."""
    shown.heading("Cash-out at Indomaret")
    reference = f"WD-{time.time_ns()}"
    step = duitku.prepare_cash_out(
        bank_code="2010",
        amount=100_000,
        cust_ref_number=reference,
        account_name="Test Account",
        account_identity="1234567889",
        phone_number="082211789110",
        callback_url=f"{receiver.url}/cash-out",
    )
    outcome = send(step)
    expect(outcome, "accepted", "pending", "wait")
    if outcome.answer is None or not str(outcome.answer.token).isdecimal():
        fail("the cash-out has no token")
    shown.heading("Cash-out: the callback")
    path, body, notification = receiver.next()
    shown.callback(path, body, notification.reply.body)
    heard = duitku.parse(step.context, notification).outcome
    expect(heard, "accepted", "unknown", "ask_human")
    shown.said(heard.next.question)


def lost_answer(duitku: salur.Duitku, sandbox: RunningSandbox) -> None:
    """The money moves and nobody hears of it: unknown, until the prefilled status call finds out. Never paid again."""
    shown.heading("A transfer whose answer is lost after the money moved")
    inquiry = send(duitku.prepare_inquiry(bank_code="008", bank_account="8760673566", amount=75_000, purpose="Refund 17"))
    step = duitku.prepare_next(inquiry.next)
    outcome = lose_the_answer(step)
    expect(outcome, "no_answer", "unknown", "check_status")
    shown.heading("So the status is asked, as `next` says (a real program waits until `next.after`)")
    expect(send(duitku.prepare_next(outcome.next)), "accepted", "succeeded", "done")
    made = [payment["made"] for payment in sandbox.payments() if payment["amount"] == 75_000]
    shown.said(f"the ledger says: made {made[0]} time(s)")
    if made != [1]:
        fail(f"the lost transfer was made {made} times")


def forged_callback(receiver: Receiver) -> None:
    """Somebody without the key says that a transfer succeeded."""
    shown.heading("A forged callback")
    forged = {
        "disburseId": "1",
        "userId": USER_ID,
        "email": EMAIL,
        "bankCode": "009",
        "bankAccount": "8760673466",
        "amountTransfer": 900_000_000,
        "accountName": "Test Account",
        "custRefNumber": "000000000001",
        "statusCode": "00",
        "statusDesc": "Success",
        "errorMessage": "",
        "signature": "0" * 64,
    }
    answer = HTTP.post(f"{receiver.url}/clearing", json=forged)
    print(f"  ⇠ callback POST /clearing\n  ⇢ HTTP {answer.status_code}")
    if answer.status_code != 400 or not receiver.arrived.empty():
        fail("the forged callback was taken")
    shown.said("refused: its signature does not prove its sender")


def wrong_secret(duitku: salur.Duitku) -> None:
    """The gateway refuses what another key signed."""
    shown.heading("A wrong secret key, refused by the gateway")
    outcome = send(duitku.prepare_balance())
    expect(outcome, "refused", None, "fix")
    shown.said(f"{outcome.code}: {outcome.meaning}")
    if outcome.code != "-191":
        fail(f"the wrong secret was answered with {outcome.code}")


def bad_request(duitku: salur.Duitku, sandbox: RunningSandbox) -> None:
    """Every mistake at once, and nothing is sent."""
    shown.heading("A bad request, refused before sending")
    before = len(sandbox.calls())
    try:
        duitku.prepare_inquiry(bank_code="000", bank_account="8760-673566", amount=500)
    except salur.InputError as error:
        shown.said(error)
        found = {(violation.path, violation.rule) for violation in error.violations}
    else:
        fail("the bad request was prepared")
    if found != {("bank_code", "bank_unknown"), ("bank_account", "characters"), ("amount", "minimum")}:
        fail(f"other violations than expected: {found}")
    if len(sandbox.calls()) != before:
        fail("the bad request was sent")


def ledger(sandbox: RunningSandbox) -> None:
    """What was really paid, says the sandbox."""
    shown.heading("The sandbox's ledger")
    made = [payment for payment in sandbox.payments() if payment["made"]]
    for payment in made:
        shown.said(f"{payment['channel']} {payment['reference']}: Rp{payment['amount']}, made {payment['made']} time(s)")
    expected = ["cashin topup", "duitku cashout", "duitku clearing", "duitku online", "duitku online", "faspay_snap transfer", "faspay_snap transfer"]
    if sorted(f"{payment['gateway']} {payment['kind']}" for payment in made) != expected or any(payment["made"] != 1 for payment in made):
        fail("the ledger does not show seven payments, each made once")


if __name__ == "__main__":
    sys.exit(main())
