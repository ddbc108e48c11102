"""Payments by SendMe's older interface: what its calls want besides the payment, and the registration of an account."""

from __future__ import annotations

import itertools
import time
from typing import Any

import salur

ACCOUNT = "8760673566"
PHONE = "081234567890"
NOBODY = "http://127.0.0.1:9/cb"
BANK: dict[str, str] = {"beneficiary_bank_code": "014", "beneficiary_region_code": "0102", "beneficiary_country_code": "ID"}
_COUNT = itertools.count(1)


def number() -> str:
    """A number of one payment, and of no other: transfers take digits alone."""
    return f"{time.time_ns() // 1_000_000}{next(_COUNT):05}"


def send(step: salur.Step[Any]) -> salur.Outcome[Any]:
    """Sends request after request until there is an outcome: a token may come first."""
    while step.is_request:
        step = salur.send_once(step)
    return step.outcome


def confirmed(client: salur.FaspaySendme, **named: Any) -> salur.Next:
    """What comes after the registration of an account and its confirmation: a transfer, prefilled."""
    fields: dict[str, Any] = {
        **BANK,
        "beneficiary_account": ACCOUNT,
        "beneficiary_account_name": "Jane Roe",
        "beneficiary_va_name": "Jane Roe",
        "beneficiary_bank_branch": "KCP Kota",
        "beneficiary_purpose_code": "1",
        **named,
    }
    then = send(client.prepare_registration(**fields)).next
    if then.operation == "faspay_sendme.registration_confirm":  # it was not registered before
        then = send(client.prepare_next(then)).next
    assert (then.do, then.operation) == ("continue", "faspay_sendme.transfer"), then
    return then


def register(client: salur.FaspaySendme, **named: Any) -> dict[str, Any]:
    """What a transfer to a registered account says of it."""
    return dict(confirmed(client, **named).input or {})


def transfer(client: salur.FaspaySendme, account: str = ACCOUNT, **named: Any) -> salur.Step[Any]:
    """A transfer that is ready to be sent, after its registration: the token of its service may still be missing."""
    fields = {"trx_no": number(), "amount": 50_000, "trx_desc": "Gaji café", "callback_url": NOBODY, **named}
    return client.prepare_next(confirmed(client, beneficiary_account=account), **fields)


def cash_out(client: salur.FaspaySendme, phone: str = PHONE, **named: Any) -> salur.Step[Any]:
    """Cash at Permata's machines."""
    fields: dict[str, Any] = {
        "beneficiary_bank_code": "C013",
        "beneficiary_phone": phone,
        "beneficiary_name": "Jane Roe",
        "trx_no": number(),
        "amount": 100_000,
        "trx_desc": "Gaji",
        "callback_url": NOBODY,
        **named,
    }
    return client.prepare_cash_out(**fields)


def top_up(client: salur.FaspaySendme, phone: str = PHONE, **named: Any) -> salur.Step[Any]:
    """A wallet to be filled."""
    fields: dict[str, Any] = {
        **BANK,
        "beneficiary_bank_code": "gpy",
        "beneficiary_account": phone,
        "beneficiary_name": "Jane Roe",
        "trx_no": number(),
        "amount": 50_000,
        "callback_url": NOBODY,
        **named,
    }
    return client.prepare_top_up(**fields)
