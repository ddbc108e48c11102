"""What several of Faspay's operations check."""

from __future__ import annotations

from typing import Optional

from ..snap.codes import Refusal
from ..snap.desk import Desk
from ..snap.fields import Field, moment
from .names import account_of

LONGEST_DESCRIPTION = 15
CALLBACK_URL = Field("additionalInfo.callbackUrl", 255)
INSTRUCT_DATE = Field("additionalInfo.instructDate", 25, required=False, check=moment)


def not_fee(text: str) -> Optional[str]:
    """Trigger Transfer: "If the user input is fee, it will be rejected"."""
    return "must not be fee" if text.strip().lower() == "fee" else None


DESCRIPTION = Field("additionalInfo.transactionDescription", 255, required=False, check=not_fee)


def cut(description: str) -> str:
    """Trigger Transfer: longer ones are cut into 15 characters."""
    return description[:LONGEST_DESCRIPTION]


def check_source(desk: Desk, account: str, name: str) -> None:
    """The source account is the merchant's own."""
    if account != account_of(desk.merchant_id):
        raise Refusal("40411", f"{name} is not this merchant's: that is {account_of(desk.merchant_id)}", detail=name)
