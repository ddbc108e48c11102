"""The two signed callbacks: Clearing Callback (H2H only) and Cash Out Callback."""

from __future__ import annotations

from typing import Dict, Sequence

from ...jsontext import Json, read, write
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


def altered_body(body: str, kind: str, credentials: Credentials, *, forged: bool) -> str:
    """The opposite status: Duitku's signatures do not cover it, so they still fit. A forger has another secret key."""
    document = read(body.encode("utf-8"))
    assert isinstance(document, dict)
    altered = {**document, **_status("01" if document["statusCode"] == "00" else "00")}
    if not forged:
        return write(altered)
    del altered["signature"]
    order = CASHOUT_CALLBACK if kind == "cashout" else CLEARING_CALLBACK
    forger = Credentials(credentials.user_id, credentials.email, credentials.secret_key + "-of-a-forger")
    return _signed(altered, order, forger)


def _status(code: str) -> Dict[str, Json]:
    return {"statusCode": code, "statusDesc": CALLBACK_TEXTS[code], "errorMessage": _ERRORS[code]}


def _signed(body: Dict[str, Json], order: Sequence[str], credentials: Credentials) -> str:
    text = text_to_sign(order, {name: str(value) for name, value in body.items()})
    return write({**body, "signature": sign(text, credentials.secret_key)})
