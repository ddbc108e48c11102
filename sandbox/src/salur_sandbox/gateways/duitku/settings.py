"""Duitku's merchants and switches."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Mapping, Optional, Tuple


@dataclass(frozen=True)
class Credentials:
    """What Duitku gives to a merchant."""

    user_id: int
    email: str
    secret_key: str = field(repr=False)


PUBLIC_TEST_MERCHANT = Credentials(
    user_id=3551,
    email="test@chakratechnology.com",
    secret_key="de56f832487bc1ce1de5ff2cfacf8d9486c61da69df6fd61d5537b6b7d6d354d",
)
"""The page's own public test merchant (Testing: Merchant Test Disbursement)."""


@dataclass(frozen=True)
class DuitkuSettings:
    """One Duitku of one sandbox."""

    merchants: Tuple[Credentials, ...] = (PUBLIC_TEST_MERCHANT,)
    clearing_callback_url: Optional[str] = None
    """What every merchant has "registered with Duitku" for H2H."""
    callback_codes: Mapping[str, str] = field(default_factory=dict)
    """``clearing`` or ``cashout`` → the status code that every callback of that kind carries."""
