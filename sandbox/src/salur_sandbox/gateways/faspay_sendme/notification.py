"""What SendMe posts to a payment's callback_url when its status has changed (Notification Callback).

The page's visible part gives fields and signature. Where the signature stands and how it is written are the merchant's
setting; in the body it is the last field, made over the body without it. bank_name, bank_response_code and
bank_response_msg are what a user of the live service reads.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Dict

from ...jsontext import Json, read, write
from ...ledger import Payment
from ..contract import CallbackDraft
from .codes import description_of
from .names import bank_name
from .settings import SendMeMerchant
from .signing import callback_signature
from .stamps import stamp_of
from .status import bank_response
from .transfer import reference_of

KIND = "notification"
SIGNATURE_FIELD = "signature"
SIGNATURE_HEADER = "faspay-signature"
"""Own choice of a name: the page has none."""

_OPPOSITE = {"2": "4"}


def notification(payment: Payment, status: str, merchant: SendMeMerchant, place: str, at: int) -> CallbackDraft:
    """The message, signed when the status changes; repeats of it are the same bytes."""
    asked = payment.details
    bank_code = bank_response(payment, status)
    body: Dict[str, Json] = {
        "request": "Transfer Notification",
        "virtual_account": merchant.virtual_account,
        "va_name": merchant.name,
        "beneficiary_virtual_account": asked.get("beneficiary_virtual_account", ""),
        "beneficiary_account": payment.bank_account,
        "beneficiary_name": payment.account_name,
        "trx_id": payment.reference,
        "trx_date": asked.get("trx_date", ""),
        "trx_amount": str(payment.amount * 100),
        "trx_desc": asked.get("trx_desc", ""),
        "trx_status": status,
        "trx_status_date": stamp_of(at),
        "trx_reff": reference_of(payment),
        "trx_no": payment.merchant_reference,
        "bank_code": payment.bank_code,
        "bank_name": bank_name(payment.bank_code),
        "bank_response_code": bank_code,
        "bank_response_msg": description_of(bank_code) if bank_code else "",
    }
    return _signed(CallbackDraft(KIND, str(asked.get("callback_url") or ""), write(body)), merchant, place)


def altered(draft: CallbackDraft, merchant: SendMeMerchant, place: str, *, forged: bool) -> CallbackDraft:
    """The opposite status. Forged: signed with another app_secret. Otherwise the signature stays, and does not fit."""
    document = read(draft.body.encode("utf-8"))
    assert isinstance(document, dict)
    document["trx_status"] = _OPPOSITE.get(str(document["trx_status"]), "2")
    if not forged:
        return replace(draft, body=write(document))
    document.pop(SIGNATURE_FIELD, None)
    forger = replace(merchant, app_secret=merchant.app_secret + "-of-a-forger")
    return _signed(replace(draft, body=write(document), headers={}), forger, place)


def _signed(draft: CallbackDraft, merchant: SendMeMerchant, place: str) -> CallbackDraft:
    where, _, form = place.partition("-")
    signature = callback_signature(draft.body.encode("utf-8"), merchant, form)
    if where == "header":
        return replace(draft, headers={SIGNATURE_HEADER: signature})
    document = read(draft.body.encode("utf-8"))
    assert isinstance(document, dict)
    return replace(draft, body=write({**document, SIGNATURE_FIELD: signature}))
