"""The demo's part at the gateways of the national standard SNAP: a key pair signs, here or elsewhere; acceptance is not success."""

from __future__ import annotations

import time
from typing import Any

import shown
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from merchant import CASHIN_PARTNER, KEY, cashin_of, faspay_of
from receiver import Receiver
from told import HTTP, expect, fail, lose_the_answer, send

import salur
from salur_sandbox.running import RunningSandbox


def run(sandbox: RunningSandbox) -> None:
    """Every part."""
    faspay = faspay_of(sandbox.url)
    receiver = Receiver(faspay.receive)
    try:
        transfer(faspay, receiver)
        lost_answer(faspay, sandbox)
        top_up(cashin_of(sandbox.url))
        key_elsewhere(cashin_of(sandbox.url, None))
        wrong_key(cashin_of(sandbox.url, None), sandbox)
        bad_request(faspay, sandbox)
    finally:
        receiver.stop()


def transfer(faspay: salur.FaspaySnap, receiver: Receiver) -> None:
    """Inquiry, transfer, notification, status; then the same notification with one bit flipped."""
    shown.heading("Faspay, bank transfer: whose account is it?")
    inquiry = send(
        faspay.prepare_account_inquiry(beneficiary_bank_code="008", beneficiary_account_no="60004400184", partner_reference_no=reference())
    )
    expect(inquiry, "accepted", None, "continue")
    shown.heading("Faspay, bank transfer: pay. Accepted is not yet paid")
    step = faspay.prepare_next(inquiry.next, amount=50_000, callback_url=f"{receiver.url}/faspay", transaction_description="Gaji November")
    expect(send(step), "accepted", "pending", "check_status")
    shown.heading("Faspay, bank transfer: the notification, proven with Faspay's public key")
    path, body, notification = receiver.next()
    shown.callback(path, body, notification.reply.status, notification.reply.body)
    heard = faspay.parse(step.context, notification).outcome
    shown.said(f"it reports {notification.reported}: no page of Faspay's describes it, so it is a hint")
    expect(heard, "accepted", "unknown", "check_status")
    shown.heading("Faspay, bank transfer: so the status is asked")
    expect(send(faspay.prepare_next(heard.next)), "accepted", "succeeded", "done")

    shown.heading("Faspay, bank transfer: the same notification with one bit flipped")
    flipped = bytearray(body)
    flipped[body.index(b"50000")] ^= 0b1100
    headers = dict(notification.message.to_document()["headers"])
    answer = HTTP.post(f"{receiver.url}{path}", content=bytes(flipped), headers=headers)
    shown.callback(path, bytes(flipped), answer.status_code)
    if answer.status_code != 400 or not receiver.arrived.empty():
        fail("the changed notification was taken")
    shown.said("refused: its signature does not prove its sender")


def lost_answer(faspay: salur.FaspaySnap, sandbox: RunningSandbox) -> None:
    """The money moves and nobody hears of it: unknown, until the prefilled status call finds out. Never paid again."""
    shown.heading("Faspay: a transfer whose answer is lost after it was accepted")
    own = reference()
    step = faspay.prepare_transfer(
        partner_reference_no=own,
        amount=75_000,
        beneficiary_account_no="60004400184",
        beneficiary_account_name="CONTOH DAHLIA TANJUNG",
        beneficiary_bank_code="008",
        callback_url="http://127.0.0.1:9/nobody",
    )
    outcome = lose_the_answer(step)
    expect(outcome, "no_answer", "unknown", "check_status")
    shown.heading("Faspay: so the status is asked, as `next` says (a real program waits until `next.after`)")
    expect(settled(faspay, outcome), "accepted", "succeeded", "done")
    made = [payment["made"] for payment in sandbox.payments() if payment["merchant_reference"] == own]
    shown.said(f"the ledger says: made {made[0]} time(s)")
    if made != [1]:
        fail(f"the lost transfer was made {made} times")


def top_up(cashin: salur.Cashin) -> None:
    """Inquiry, top-up, and its status until that is an end: no notification comes."""
    shown.heading("Cash In, e-wallet: whose wallet is it?")
    inquiry = send(
        cashin.prepare_account_inquiry(
            partner_reference_no=reference(), amount=25_000, customer_number="6281234567890", channel="TOP_UP_E_WALLET_DANA"
        )
    )
    expect(inquiry, "accepted", None, "continue")
    shown.heading("Cash In, e-wallet: fill it. Accepted is not yet paid")
    outcome = send(cashin.prepare_next(inquiry.next))
    expect(outcome, "accepted", "pending", "check_status")
    shown.heading("Cash In, e-wallet: what became of it?")
    expect(settled(cashin, outcome), "accepted", "succeeded", "done")


def key_elsewhere(cashin: salur.Cashin) -> None:
    """The client has no key: each step waits for a signature, which Python's `cryptography` makes here in a KMS's place."""
    shown.heading("Cash In: a private key that lives elsewhere signs")
    step = cashin.prepare_top_up(partner_reference_no=reference(), amount=50_000, customer_number="6281234567890", channel="TOP_UP_E_WALLET_DANA")
    outcome = send(signed(step))
    expect(outcome, "accepted", "pending", "check_status")
    expect(settled(cashin, outcome), "accepted", "succeeded", "done")


def wrong_key(cashin: salur.Cashin, sandbox: RunningSandbox) -> None:
    """The gateway refuses what another key signed, and the sandbox says why."""
    shown.heading("Cash In: a signature by a wrong key, refused by the gateway")
    step = cashin.prepare_top_up(partner_reference_no=reference(), amount=50_000, customer_number="6281234567890", channel="TOP_UP_E_WALLET_DANA")
    outcome = send(signed(step, rsa.generate_private_key(65537, 2048)))
    expect(outcome, "refused", "failed", "fix")
    shown.said(f"{outcome.code}: {outcome.meaning}")
    why = [call["explanation"]["summary"] for call in sandbox.calls() if call["code"] == outcome.code][-1]
    shown.said(f"the sandbox says: {why}")
    if outcome.code != "4013800" or CASHIN_PARTNER not in why:
        fail(f"the wrong key was answered with {outcome.code}, {why}")


def bad_request(faspay: salur.FaspaySnap, sandbox: RunningSandbox) -> None:
    """Every mistake at once, and nothing is sent."""
    shown.heading("Faspay: a bad request, refused before sending")
    before = len(sandbox.calls())
    try:
        faspay.prepare_transfer(
            partner_reference_no=reference(),
            amount=0,
            beneficiary_account_no="6000-4400184",
            beneficiary_account_name="CONTOH DAHLIA TANJUNG",
            beneficiary_bank_code="008",
            callback_url="merchant.example/callback",
        )
    except salur.InputError as error:
        shown.said(error)
        found = {violation.path for violation in error.violations}
    else:
        fail("the bad request was prepared")
    if found != {"amount", "beneficiary_account_no", "callback_url"}:
        fail(f"other violations than expected: {found}")
    if len(sandbox.calls()) != before:
        fail("the bad request was sent")


def signed(step: salur.Step[Any], key: rsa.RSAPrivateKey = KEY) -> salur.Step[Any]:
    """The step's request, with a signature that was made elsewhere."""
    shown.said(f"to sign ({step.algorithm}): {step.string_to_sign}")
    return step.attach_signature(key.sign(step.string_to_sign.encode(), padding.PKCS1v15(), hashes.SHA256()))


def settled(client: salur.GatewayClient[Any], outcome: salur.Outcome[Any]) -> salur.Outcome[Any]:
    """Asks until there is an end."""
    while outcome.next.do in ("check_status", "wait"):
        time.sleep(0.1)
        step = client.prepare_next(outcome.next)
        outcome = send(signed(step) if step.is_to_sign else step)
    return outcome


def reference() -> str:
    """A reference of one payment, and of no other."""
    return f"DEMO-{time.time_ns()}"
