"""Banks and wallets: the few codes that Faspay's samples show, and a made-up name for all others.

Faspay's own table is an attachment that no public page holds.
"""

from __future__ import annotations

from typing import Mapping

BANKS: Mapping[str, str] = {
    "002": "BANK BRI",
    "008": "BANK MANDIRI",
    "009": "BANK BNI",
    "013": "BANK PERMATA",
    "014": "BANK BCA",
    "022": "BANK CIMB NIAGA",
}
WALLETS: Mapping[str, str] = {"ovo": "OVO", "gpy": "Gopay", "dna": "DANA", "lkj": "LinkAja"}
"""Customer Top Up, platformCode."""

UNKNOWN_BANK = "000"
"""Own choice: no bank has it; an inquiry or transfer answers 404/03."""


def bank_name(code: str) -> str:
    """A bank's name."""
    return BANKS.get(code, f"BANK {code}")


def account_of(partner_id: str) -> str:
    """The SendMe account of a merchant (own choice: 99200 and the partner id)."""
    return f"99200{partner_id}"
