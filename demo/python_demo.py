"""Pays people through the offline sandbox, over real HTTP, and shows every message. Fails if anything is not as expected."""

from __future__ import annotations

import json
import sys
import time
from collections import Counter

import sendme
import shown
import standard
from merchant import EMAIL, USER_ID, client_of, register_keys
from receiver import Receiver
from told import HTTP, expect, fail, lose_the_answer, send

import salur
from salur_sandbox.running import RunningSandbox

EXPECTED = {
    "duitku online": 2,
    "duitku clearing": 1,
    "duitku cashout": 1,
    "faspay_snap transfer": 2,
    "cashin topup": 2,
    "faspay_sendme transfer": 1,
    "faspay_sendme cashout": 2,
}


def main() -> int:
    """Runs every part, then checks the ledger."""
    print(shown.LEGEND)
    with RunningSandbox("--callback-delay", "200") as sandbox:
        register_keys(sandbox)
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
            sendme.run(sandbox)
            ledger(sandbox)
        finally:
            receiver.stop()
    print(
        "\ndemo: ok: eleven payments at four gateways, each made once; three lost answers found to be paid; "
        "a forged and a changed callback, a wrong secret, a wrong key and bad requests refused"
    )
    return 0


def online_transfer(duitku: salur.Duitku) -> None:
    """Inquiry, transfer, status."""
    shown.heading("Duitku, online transfer: whose account is it?")
    inquiry = send(duitku.prepare_inquiry(bank_code="014", bank_account="8760673566", amount=50_000))
    expect(inquiry, "accepted", None, "continue")
    shown.heading("Duitku, online transfer: pay")
    transfer = duitku.prepare_next(inquiry.next, purpose="Gaji November")
    expect(send(transfer), "accepted", "succeeded", "done")
    shown.heading("Duitku, online transfer: what became of it?")
    status = send(duitku.prepare_status(payment=transfer.context))
    expect(status, "accepted", "succeeded", "done")


def clearing(duitku: salur.Duitku, receiver: Receiver) -> None:
    """An H2H transfer waits for its callback, whose status nobody signed: so the status is asked."""
    shown.heading("Duitku, clearing by H2H: inquiry")
    inquiry = send(duitku.prepare_clearing_inquiry(bank_code="009", bank_account="8760673466", amount=2_500_000, type="H2H", purpose="Vendor"))
    expect(inquiry, "accepted", None, "continue")
    shown.heading("Duitku, clearing by H2H: transfer")
    step = duitku.prepare_next(inquiry.next)
    expect(send(step), "accepted", "pending", "wait")
    shown.heading("Duitku, clearing by H2H: the callback")
    path, body, notification = receiver.next()
    shown.callback(path, body, notification.reply.status, notification.reply.body)
    shown.said(f"it reports {notification.reported}; not signed: {', '.join(notification.uncovered)}")
    heard = duitku.parse(step.context, notification).outcome
    expect(heard, "accepted", "unknown", "check_status")
    shown.heading("Duitku, clearing by H2H: so the status is asked")
    expect(send(duitku.prepare_next(heard.next)), "accepted", "succeeded", "done")


def cash_out(duitku: salur.Duitku, receiver: Receiver) -> None:
    """One call makes the token; only a callback tells the end."""
    shown.heading("Duitku, cash-out at Indomaret: one call takes the money")
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
    shown.heading("Duitku, cash-out: the callback, whose status nobody signed, and no status call: a person must look")
    path, body, notification = receiver.next()
    shown.callback(path, body, notification.reply.status, notification.reply.body)
    heard = duitku.parse(step.context, notification).outcome
    expect(heard, "accepted", "unknown", "ask_human")
    shown.said(heard.next.question)


def lost_answer(duitku: salur.Duitku, sandbox: RunningSandbox) -> None:
    """The money moves and nobody hears of it: unknown, until the prefilled status call finds out. Never paid again."""
    shown.heading("Duitku: a transfer whose answer is lost after the money moved")
    inquiry = send(duitku.prepare_inquiry(bank_code="008", bank_account="8760673566", amount=75_000, purpose="Refund 17"))
    step = duitku.prepare_next(inquiry.next)
    outcome = lose_the_answer(step)
    expect(outcome, "no_answer", "unknown", "check_status")
    shown.heading("Duitku: so the status is asked, as `next` says (a real program waits until `next.after`)")
    expect(send(duitku.prepare_next(outcome.next)), "accepted", "succeeded", "done")
    made = [payment["made"] for payment in sandbox.payments() if payment["amount"] == 75_000]
    shown.said(f"the ledger says: made {made[0]} time(s)")
    if made != [1]:
        fail(f"the lost transfer was made {made} times")


def forged_callback(receiver: Receiver) -> None:
    """Somebody without the key says that a transfer succeeded."""
    shown.heading("Duitku: a forged callback")
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
    shown.callback("/clearing", json.dumps(forged).encode(), answer.status_code)
    if answer.status_code != 400 or not receiver.arrived.empty():
        fail("the forged callback was taken")
    shown.said("refused: its signature does not prove its sender")


def wrong_secret(duitku: salur.Duitku) -> None:
    """The gateway refuses what another key signed."""
    shown.heading("Duitku: a wrong secret key, refused by the gateway")
    outcome = send(duitku.prepare_balance())
    expect(outcome, "refused", None, "fix")
    shown.said(f"{outcome.code}: {outcome.meaning}")
    if outcome.code != "-191":
        fail(f"the wrong secret was answered with {outcome.code}")


def bad_request(duitku: salur.Duitku, sandbox: RunningSandbox) -> None:
    """Every mistake at once, and nothing is sent."""
    shown.heading("Duitku: a bad request, refused before sending")
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
    shown.heading("The sandbox's ledger: what was really paid")
    made = [payment for payment in sandbox.payments() if payment["made"]]
    for payment in made:
        shown.said(f"{payment['gateway']} {payment['channel']} {payment['reference']}: Rp{payment['amount']}, made {payment['made']} time(s)")
    found = Counter(f"{payment['gateway']} {payment['kind']}" for payment in made)
    if found != EXPECTED or any(payment["made"] != 1 for payment in made):
        fail(f"the ledger does not show these payments, each made once: {EXPECTED}, but {found}")


if __name__ == "__main__":
    sys.exit(main())
