"""Faspay's nine calls, and what is Faspay's own about them."""

from __future__ import annotations

from ...settings import Settings
from ..snap.desk import ReferenceNumber
from ..snap.headers import HeaderRules
from ..snap.operation import Operation, Profile
from . import bill, reads, topup, transfer
from .names import account_of

NAME = "faspay_snap"
TEST_MERCHANT = "99999"
CHANNEL = "88001"
_PATH = "/account/v1.0/"
_SERVICES = {"transfer": "18", "topup": "38", "bill": "33"}

OPERATIONS = (
    Operation(
        "account_inquiry", "16", _PATH + "account-inquiry-external", transfer.INQUIRY_FIELDS, transfer.inquire
    ),
    Operation("transfer", "18", _PATH + "transfer-interbank", transfer.TRANSFER_FIELDS, transfer.transfer),
    Operation("transfer_status", "36", _PATH + "transfer/status", transfer.STATUS_FIELDS, transfer.transfer_status),
    Operation("balance", "11", _PATH + "balance-inquiry", reads.BALANCE_FIELDS, reads.balance),
    Operation("statement", "12", _PATH + "transaction-history-list", reads.HISTORY_FIELDS, reads.history),
    Operation("top_up", "38", _PATH + "emoney/topup", topup.TOPUP_FIELDS, topup.topup),
    Operation("top_up_status", "39", _PATH + "emoney/topup-status", topup.STATUS_FIELDS, topup.topup_status),
    Operation("bill_inquiry", "32", _PATH + "transfer-va/inquiry-intrabank", bill.INQUIRY_FIELDS, bill.inquire_bill),
    Operation("bill_payment", "33", _PATH + "transfer-va/payment-intrabank", bill.PAYMENT_FIELDS, bill.pay_bill),
)


def profile(settings: Settings) -> Profile:
    """Faspay in one sandbox."""
    return Profile(
        name=NAME,
        title="Faspay SNAP Disbursement",
        test_merchant=TEST_MERCHANT,
        operations=OPERATIONS,
        headers=HeaderRules(partner_id_length=5, channel_id=CHANNEL),
        reference=ReferenceNumber("", 22),
        also_confused=("/account",),
        callback_url="additionalInfo.callbackUrl",
        fee=settings.snap.faspay_fee,
        base_addresses={"all calls": ""},
        identity=lambda merchant: {"account": account_of(merchant), "channel_id": CHANNEL},
        service_of=lambda payment: _SERVICES[payment.kind],
    )
