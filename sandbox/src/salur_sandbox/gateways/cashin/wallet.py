"""Account Inquiry (37), Create Transfer (38), Get Transfer Status (39)."""

from __future__ import annotations

from typing import Dict, Optional

from ...jsontext import Json
from ..snap.codes import STATUSES
from ..snap.desk import Desk, Order, Result, money, rupiah
from ..snap.fields import Field, Values, amount_fields
from ..snap.scenarios import owner_of

CHANNELS = (
    "TOP_UP_E_WALLET_DANA",
    "TRANSFER_E_WALLET_OVO",
    "TRANSFER _E_WALLET_OVO",
    "TRANSFER_E_WALLET_GOPAY",
    "TRANSFER_E_WALLET_SHOPEEPAY",
)
"""As printed, and OVO's without its blank too: which of the two the gateway takes, the page leaves open."""


def _wallet_number(text: str) -> Optional[str]:
    if text.isascii() and text.isdigit() and text.startswith("628"):
        return None
    return "must be a number in the form 628…"


TRANSFER_FIELDS = (
    Field("partnerReferenceNo", 64),
    *amount_fields("amount", 16),
    Field("customerNumber", 32, check=_wallet_number),
    Field("additionalInfo.channel", 50, one_of=CHANNELS),
)
STATUS_FIELDS = (
    Field("originalPartnerReferenceNo", 64),
    Field("originalReferenceNo", 64, required=False),
    Field("serviceCode", 2, one_of=("38",)),
)


def inquire(desk: Desk, values: Values) -> Result:
    """Names the wallet's owner. No transfer needs it (the page does not say)."""
    number = values["customerNumber"]
    desk.check_inquiry(number)
    desk.remember_inquiry(values["additionalInfo.channel"], number)
    body: Dict[str, Json] = {
        "partnerReferenceNo": values["partnerReferenceNo"],
        "amount": money(rupiah(values["amount.value"])),
        "customerName": owner_of(number),
        "customerNumber": number,
    }
    return Result(body, "inquired; no money moved")


def create_transfer(desk: Desk, values: Values) -> Result:
    """Accepts a transfer. The answer has no reference of Cash In's; the status call has."""
    order = Order(
        kind="topup",
        channel=values["additionalInfo.channel"].replace(" ", ""),
        reference=values["partnerReferenceNo"],
        amount=rupiah(values["amount.value"]),
        bank_code=values["additionalInfo.channel"].rpartition("_")[2],
        account=values["customerNumber"],
        name=owner_of(values["customerNumber"]),
        values=values,
    )
    desk.check_reference(order)
    payment, case = desk.pay(order)
    body: Dict[str, Json] = {
        "partnerReferenceNo": payment.merchant_reference,
        "amount": money(payment.amount),
        "customerNumber": payment.bank_account,
    }
    return desk.paid(payment, case, body)


def transfer_status(desk: Desk, values: Values) -> Result:
    """How far a transfer is. The description's name is the page's."""
    payment = desk.own_payment("topup", values["originalPartnerReferenceNo"], values["originalReferenceNo"])
    status = desk.told_status(payment)
    body: Dict[str, Json] = {
        "originalPartnerReferenceNo": payment.merchant_reference,
        "originalReferenceNo": payment.reference,
        "serviceCode": values["serviceCode"],
        "amount": money(payment.amount),
        "latestTransactionStatus": status,
        "latestTransactionDesc": STATUSES[status],
    }
    return Result(body, payment.told(), reference=payment.reference)
