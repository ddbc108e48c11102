"""Banks, wallets and outlets: the codes that the pages' samples show, and a made-up name for all other banks.

Faspay's own tables are attachments that no public page holds.
"""

from __future__ import annotations

from typing import Mapping

_BANKS: Mapping[str, str] = {"002": "BRI", "008": "MANDIRI", "009": "BNI", "013": "PERMATA", "014": "BCA"}
WALLETS: Mapping[str, str] = {"ovo": "OVO", "gpy": "GoPay", "dna": "DANA", "lkj": "LinkAja"}
INDOMARET, ALFAMART, PERMATA = "imr", "alf", "C013"
OUTLETS: Mapping[str, str] = {INDOMARET: "Indomaret", ALFAMART: "Alfamart", PERMATA: "ATM Permata"}

UNKNOWN_BANK = "000"
"""Own choice: no bank has it; registering there fails (status 4)."""


def bank_name(code: str) -> str:
    """A bank's, wallet's or outlet's name."""
    return _BANKS.get(code) or WALLETS.get(code) or OUTLETS.get(code) or f"BANK {code}"
