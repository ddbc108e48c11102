"""Payments at the gateways of the national standard, and what the sandbox knows of any gateway's."""

from __future__ import annotations

import itertools
import json
import time
from typing import Any, Callable

from sending import send

import salur
from salur_sandbox.running import RunningSandbox

ACCOUNT = "60004400184"
WALLET = "6281234567890"
_COUNT = itertools.count(1)


def reference() -> str:
    """A reference of one payment, and of no other."""
    return f"PAY-{time.time_ns() // 1_000_000}-{next(_COUNT)}"


def look_up(faspay: salur.FaspaySnap, account: str = ACCOUNT) -> salur.Outcome[salur.faspay_snap.AccountInquiryAnswer]:
    """Whose account is it?"""
    return send(faspay.prepare_account_inquiry(beneficiary_bank_code="008", beneficiary_account_no=account, partner_reference_no=reference()))


def transfer(faspay: salur.FaspaySnap, account: str = ACCOUNT, **named: Any) -> salur.Step[Any]:
    """A transfer that is ready to be sent, after its inquiry."""
    fields = {"amount": 50_000, "callback_url": "http://127.0.0.1:9/cb", "transaction_description": "Gaji café", **named}
    return faspay.prepare_next(look_up(faspay, account).next, **fields)


def top_up(cashin: salur.Cashin, number: str = WALLET, **named: Any) -> salur.Step[Any]:
    """A top-up that is ready to be sent."""
    fields: dict[str, Any] = {
        "partner_reference_no": reference(),
        "amount": 50_000,
        "customer_number": number,
        "channel": "TRANSFER_E_WALLET_OVO",
        **named,
    }
    return cashin.prepare_top_up(**fields)


def paid(step: salur.Step[Any]) -> tuple[str, str]:
    """The reference and the operation of a payment."""
    document = json.loads(step.context)
    return document["input"].get("partner_reference_no") or document["input"]["trx_no"], step.operation


def made(sandbox: RunningSandbox, step: salur.Step[Any]) -> list[int]:
    """How often money moved for this payment, says the ledger."""
    wanted, operation = paid(step)
    gateway = operation.partition(".")[0]
    return [one["made"] for one in sandbox.payments() if (one["gateway"], one["merchant_reference"]) == (gateway, wanted)]


def as_it_is(step: salur.Step[Any]) -> salur.Step[Any]:
    """Of a client that has its key."""
    return step


def settled(
    client: salur.GatewayClient[Any], outcome: salur.Outcome[Any], sign: Callable[[salur.Step[Any]], salur.Step[Any]] = as_it_is
) -> salur.Outcome[Any]:
    """Asks for the status until it is an end; `sign` signs where the key lives elsewhere."""
    until = time.monotonic() + 10
    while outcome.next.do in ("check_status", "wait") and time.monotonic() < until:
        time.sleep(0.05)  # a real program waits until `next.after`
        outcome = send(sign(client.prepare_next(outcome.next)))
    return outcome
