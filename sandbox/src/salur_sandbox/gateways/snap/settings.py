"""What a run decides for its SNAP gateways."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Tuple


@dataclass(frozen=True)
class SnapMerchant:
    """A merchant that is there from the start, besides the test merchants."""

    gateway: str
    merchant: str
    public_key: str
    """PEM."""


@dataclass(frozen=True)
class SnapSettings:
    """All SNAP gateways of one sandbox."""

    merchants: Tuple[SnapMerchant, ...] = ()
    skew_ms: int = 5 * 60 * 1000
    """How far X-TIMESTAMP may be from the sandbox's clock, before or after; 0 does not look (own choice: no page names
    a window)."""
    faspay_fee: int = 2_500
    """Rupiah that Faspay takes for each payment that succeeds (own choice)."""
    inquiry_first: bool = True
    """Faspay: "always make at least one account inquiry" before a transfer."""
    cashin_uuid: bool = False
    """Cash In: X-EXTERNAL-ID may be a UUID, as in the page's samples, against its table."""
