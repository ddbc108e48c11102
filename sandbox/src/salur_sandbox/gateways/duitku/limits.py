"""How much may be paid through which channel."""

from __future__ import annotations

from typing import Optional

from .banks import Bank

LARGEST_NUMBER = 10**15
"""Own choice: larger amounts are nonsense."""

ONLINE_MINIMUM = 10_000
"""Duitku's overview of its disbursement feature."""

ONLINE_MAXIMUM = 100_000_000
"""Introduction, for banks without a row in listBank."""

LLG_MAXIMUM = 1_000_000_000
"""Introduction."""

RTGS_MINIMUM = 100_000_000
"""Introduction; enforced at the inquiry, as seen live."""

INDOMARET = "2010"
POS_INDONESIA = "2011"
CASH_OUT_MINIMUM = 50_000
CASH_OUT_STEP = {INDOMARET: 50_000, POS_INDONESIA: 1}
CASH_OUT_MAXIMUM = {INDOMARET: 1_000_000, POS_INDONESIA: 2_000_000}
"""Cash Out: Cash Out Inquiry Request."""


def online_problem(bank: Bank, amount: int) -> Optional[str]:
    """Transfer Online. A bank whose listed maximum is 0 takes no online transfer (own reading)."""
    maximum = max((row.max_amount for row in bank.listed), default=ONLINE_MAXIMUM)
    return _outside(amount, ONLINE_MINIMUM, maximum)


def clearing_problem(channel: str, amount: int) -> Optional[str]:
    """Clearing. Only what the page states: nothing for H2H and BI FAST, no hours of business."""
    minimum = RTGS_MINIMUM if channel == "RTGS" else 1
    return _outside(amount, minimum, LLG_MAXIMUM if channel == "LLG" else LARGEST_NUMBER)


def cash_out_problem(bank_code: str, amount: int) -> Optional[str]:
    """Cash Out."""
    step = CASH_OUT_STEP[bank_code]
    if amount % step:
        return f"Amount transfer must be a multiple of {_dotted(step)}"
    return _outside(amount, CASH_OUT_MINIMUM, CASH_OUT_MAXIMUM[bank_code])


def _outside(amount: int, minimum: int, maximum: int) -> Optional[str]:
    if amount < minimum:
        return f"Amount transfer cannot below {_dotted(minimum)}"
    if amount > maximum:
        return f"Amount transfer cannot above {_dotted(maximum)}"
    return None


def _dotted(amount: int) -> str:
    return f"{amount:,}".replace(",", ".")
