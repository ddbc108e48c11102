"""The two signed callbacks: Clearing Callback (H2H only) and Cash Out Callback."""

from __future__ import annotations

from typing import Dict, Sequence

from ...jsontext import Json, write
from ...ledger import Payment
from .codes import CALLBACK_TEXTS
from .settings import Credentials, DuitkuSettings
from .signing import CASHOUT_CALLBACK, CLEARING_CALLBACK, sign, text_to_sign

_ERRORS = {"00": "", "01": "Transaction failed", "68": "Waiting for confirmation"}
"""errorMessage is filled when the payment failed or is pending; the wording is an own choice."""


def callback_code(settings: DuitkuSettings, kind: str, documented: str) -> str:
    """The status code that a callback will carry: the documented one, or the one set for this run."""
    return settings.callback_codes.get(kind, documented)


def clearing_body(payment: Payment, credentials: Credentials, code: str) -> str:
    """Clearing: Clearing Callback. The amount is signed as whole digits."""
    body: Dict[str, Json] = {
        "disburseId": payment.reference,
        "userId": credentials.user_id,
        "email": credentials.email,
        "bankCode": payment.bank_code,
        "bankAccount": payment.bank_account,
        "amountTransfer": payment.amount,
        "accountName": payment.account_name,
        "custRefNumber": payment.merchant_reference,
        **_status(code),
    }
    return _signed(body, CLEARING_CALLBACK, credentials)


def cash_out_body(payment: Payment, credentials: Credentials, code: str) -> str:
    """Cash Out: Cash Out Callback."""
    body: Dict[str, Json] = {
        "disburseId": payment.reference,
        "email": credentials.email,
        "amountTransfer": payment.amount,
        "custRefNumber": payment.merchant_reference,
        "accountName": payment.account_name,
        "bankCode": payment.bank_code,
        "phoneNumber": payment.details["phone_number"],
        **_status(code),
    }
    return _signed(body, CASHOUT_CALLBACK, credentials)


def _status(code: str) -> Dict[str, Json]:
    return {"statusCode": code, "statusDesc": CALLBACK_TEXTS[code], "errorMessage": _ERRORS[code]}


def _signed(body: Dict[str, Json], order: Sequence[str], credentials: Credentials) -> str:
    text = text_to_sign(order, {name: str(value) for name, value in body.items()})
    return write({**body, "signature": sign(text, credentials.secret_key)})
