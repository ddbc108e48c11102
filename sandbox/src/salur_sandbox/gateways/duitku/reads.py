"""The two calls that only read: Inquiry Check Balance and Inquiry List Bank."""

from __future__ import annotations

from ...jsontext import Json, Number
from .banks import BANKS
from .codes import Refusal, text_of
from .desk import Desk, Result, Values, decimal


def check_balance(desk: Desk, values: Values) -> Result:
    """``balance`` before settlement, ``effectiveBalance`` what can be paid out: without what waits for a callback."""
    merchant = desk.merchant()
    body: Json = {
        "userId": desk.credentials.user_id,
        "email": values["email"],
        "balance": decimal(str(merchant.balance), 2),
        "effectiveBalance": decimal(str(merchant.effective_balance), 2),
        "responseCode": "00",
        "responseDesc": text_of("00"),
    }
    return Result("00", body, "told the balance")


def refused_balance(values: Values, refusal: Refusal) -> Json:
    """The form of a refusal, as seen live: zero balances."""
    return {
        "userId": 0,
        "email": values["email"],
        "balance": Number("0.0"),
        "effectiveBalance": Number("0.0"),
        "responseCode": refusal.code,
        "responseDesc": refusal.text,
    }


def list_bank(_: Desk, __: Values) -> Result:
    """``Banks`` with a capital B; maxAmountTransfer is text; a code can stand there twice."""
    banks = [
        {"bankCode": bank.code, "bankName": row.name, "maxAmountTransfer": str(row.max_amount)}
        for bank in BANKS.values()
        for row in bank.listed
    ]
    body: Json = {"responseCode": "00", "responseDesc": text_of("00"), "Banks": banks}
    return Result("00", body, f"told {len(banks)} banks")


def refused_banks(_: Values, refusal: Refusal) -> Json:
    """The form of a refusal (own choice)."""
    return {"responseCode": refusal.code, "responseDesc": refusal.text, "Banks": []}
