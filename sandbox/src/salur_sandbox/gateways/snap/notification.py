"""What the gateway sends to a payment's callbackUrl when it has ended.

Faspay's signature page says how its messages are signed: with its own key, over the text of ``signing``, with the path
of the merchant's address, its query with it as the standard has it. What they hold, no page says; the body here is an
own choice after the status answer.
"""

from __future__ import annotations

from typing import Dict

import httpx
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

from ...jsontext import Json, NotJson, read, write
from ...ledger import Payment
from ..contract import CallbackDraft
from .codes import STATUSES
from .desk import money
from .keys import FORGER_KEY, GATEWAY_KEY
from .scenarios import seeded
from .signing import body_digest, sign, text_to_sign
from .stamps import stamp_of

CHANNEL = "88001"
KIND = "notification"
_OPPOSITE = {"00": "06"}
_BILL_STATUSES = {"00": ("2", "Success"), "04": ("5", "Reverse")}
"""Faspay's bill answers have statuses of their own."""


def notification(payment: Payment, service: str, status: str, url: str, at: int) -> CallbackDraft:
    """The message, signed when the payment ends; repeats of it are the same bytes."""
    body: Dict[str, Json] = {
        "originalReferenceNo": payment.reference,
        "originalPartnerReferenceNo": payment.merchant_reference,
        "serviceCode": service,
        "amount": money(payment.amount),
        "latestTransactionStatus": status,
        "transactionStatusDesc": STATUSES[status],
    }
    if payment.kind == "bill":
        bill_status, message = _BILL_STATUSES.get(status, ("4", "Failed"))
        body["additionalInfo"] = {"status": bill_status, "message": message}
    external = seeded(f"{payment.reference}:{status}:notification", 20)
    return _signed(CallbackDraft(KIND, url, write(body)), GATEWAY_KEY, stamp_of(at), payment.merchant, external)


def altered(draft: CallbackDraft, *, forged: bool) -> CallbackDraft:
    """The opposite status. Forged: signed by a forger. Otherwise the signature stays, and does not fit."""
    document = read(draft.body.encode("utf-8"))
    assert isinstance(document, dict)
    status = _OPPOSITE.get(str(document["latestTransactionStatus"]), "00")
    document = {**document, "latestTransactionStatus": status, "transactionStatusDesc": STATUSES[status]}
    other = CallbackDraft(draft.kind, draft.url, write(document), draft.headers)
    if not forged:
        return other
    headers = draft.headers
    return _signed(other, FORGER_KEY, headers["X-TIMESTAMP"], headers["X-PARTNER-ID"], headers["X-EXTERNAL-ID"])


def is_understood(status: int, answer: str) -> bool:
    """HTTP 200 with a JSON object whose responseCode begins with 200 (ASPI, notifications)."""
    try:
        document = read(answer.encode("utf-8"))
    except NotJson:
        return False
    return status == 200 and isinstance(document, dict) and str(document.get("responseCode", "")).startswith("200")


def _endpoint(url: str) -> str:
    """ASPI, Keamanan, note 1: the relative path with all its parameters, as it is requested."""
    try:
        return httpx.URL(url).raw_path.decode("ascii")
    except httpx.InvalidURL:
        return "/"  # it will not be called


def _signed(draft: CallbackDraft, key: RSAPrivateKey, stamp: str, partner: str, external: str) -> CallbackDraft:
    text = text_to_sign("POST", _endpoint(draft.url), body_digest(draft.body.encode("utf-8")), stamp)
    headers = {
        "X-TIMESTAMP": stamp,
        "X-SIGNATURE": sign(key, text),
        "X-PARTNER-ID": partner,
        "X-EXTERNAL-ID": external,
        "CHANNEL-ID": CHANNEL,
    }
    return CallbackDraft(draft.kind, draft.url, draft.body, headers)
