"""Cash In's three calls, and what is Cash In's own about them."""

from __future__ import annotations

from ...settings import Settings
from ..snap.desk import ReferenceNumber
from ..snap.headers import HeaderRules
from ..snap.operation import Operation, Profile
from . import wallet

NAME = "cashin"
TEST_MERCHANT = "CID0000000001"
PREFIX = "/pg/fo"
_PATH = "/api/v1.0/emoney/"

OPERATIONS = (
    Operation("account_inquiry", "37", _PATH + "account-inquiry", wallet.TRANSFER_FIELDS, wallet.inquire),
    Operation("top_up", "38", _PATH + "topup", wallet.TRANSFER_FIELDS, wallet.create_transfer),
    Operation("top_up_status", "39", _PATH + "topup-status", wallet.STATUS_FIELDS, wallet.transfer_status),
)


def profile(settings: Settings) -> Profile:
    """Cash In in one sandbox. It has no callbacks: the page describes none."""
    return Profile(
        name=NAME,
        title="Cash In",
        test_merchant=TEST_MERCHANT,
        operations=OPERATIONS,
        headers=HeaderRules(only_jakarta_time=True, uuid_external_id=settings.snap.cashin_uuid),
        reference=ReferenceNumber("TF", 12),
        prefix=PREFIX,
        also_confused=("/fo", "/api"),
        base_addresses={"all calls": PREFIX},
        identity=lambda _: {"channel_id": "9501"},
        service_of=lambda _: "38",
    )
