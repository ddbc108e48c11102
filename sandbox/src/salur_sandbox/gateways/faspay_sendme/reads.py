"""Inquiry Balance, Inquiry Name, Mutasi (the statement)."""

from __future__ import annotations

from datetime import timedelta
from typing import Dict, List, Tuple

from ...jsontext import Json
from ...ledger import Payment
from .codes import INVALID_BENEFICIARY, INVALID_BODY, Refusal
from .desk import GATEWAY, Desk, Request, Result
from .stamps import day_first, day_of, start_of, today

LONGEST_SPAN = timedelta(days=31)
OLDEST = timedelta(days=93)
"""Mutasi: a month at most, three months back."""

_NAMES = {"transfer": "transfer", "topup": "topup", "cashout": "cash out"}
"""transaction_name; the samples have transfer and topup."""


def balance(desk: Desk, request: Request) -> Result:
    """available_balance is without what waits. Decimals of rupiah, unlike amounts of payments."""
    desk.check_own_account(request.values["virtual_account"])
    money = desk.money()
    body: Dict[str, Json] = {
        "virtual_account": request.values["virtual_account"],
        "balance": decimals(money.balance),
        "available_balance": decimals(money.effective_balance),
    }
    return Result(body, "told the balance")


def inquire_name(desk: Desk, request: Request) -> Result:
    """Who stands behind a beneficiary_virtual_account."""
    values = request.values
    desk.check_own_account(values["virtual_account"])
    known = desk.ledger.beneficiaries.registered(GATEWAY, desk.merchant_id, values["beneficiary_virtual_account"])
    if known is None:
        raise Refusal(INVALID_BENEFICIARY, "this merchant has registered no such beneficiary_virtual_account")
    body: Dict[str, Json] = {
        "virtual_account": values["virtual_account"],
        "beneficiary_virtual_account": known.virtual_account,
        "beneficiary_account_number": known.account,
        "beneficiary_account_name": known.bank_name,
    }
    return Result(body, "told the name")


def statement(desk: Desk, request: Request) -> Result:
    """The rows of some days: payments, fees, and what came back."""
    values = request.values
    desk.check_own_account(values["virtual_account"])
    first, last = day_of(values["start_date"]), day_of(values["end_date"])
    if first is None or last is None:
        raise Refusal(INVALID_BODY, "start_date and end_date must be days as 2025-06-01")
    if last < first:
        raise Refusal(INVALID_BODY, "end_date is before start_date")
    if last - first > LONGEST_SPAN:
        raise Refusal(INVALID_BODY, "the span is longer than a month")
    if first < today(desk.clock()) - OLDEST:
        raise Refusal(INVALID_BODY, "start_date is more than three months back")
    begins, ends = start_of(first), start_of(last) + 86_400_000
    rows: List[Tuple[int, Json]] = []
    for payment in desk.ledger.payments.moved(GATEWAY, desk.merchant_id):
        rows.extend(_rows(payment))
    shown = [row for at, row in sorted(rows, key=lambda one: one[0]) if begins <= at < ends]
    body: Dict[str, Json] = {
        "virtual_account": values["virtual_account"],
        "start_date": values["start_date"],
        "end_date": values["end_date"],
        "data": shown,
    }
    return Result(body, f"told {len(shown)} rows")


def decimals(rupiah: int) -> str:
    """``7897000.00``."""
    return f"{rupiah}.00"


def _rows(payment: Payment) -> List[Tuple[int, Json]]:
    at, name = payment.moved_at or 0, _NAMES[payment.kind]
    text = str(payment.details.get("trx_desc") or name)
    rows = [(at, _row(at, "D", payment.amount, name, text))]
    if payment.fee:
        rows.append((at, _row(at, "D", payment.fee, "fee", f"fee {payment.merchant_reference}")))
    if payment.returned and payment.returned_at:
        back = payment.returned_at
        rows.append((back, _row(back, "K", payment.returned, "reversal", f"reversal {payment.merchant_reference}")))
    return rows


def _row(at: int, kind: str, amount: int, name: str, text: str) -> Json:
    return {
        "transaction_date": day_first(at),
        "transaction_type": kind,
        "transaction_amount": decimals(amount),
        "transaction_name": name,
        "transaction_desc": text,
    }
