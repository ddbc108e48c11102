"""Numbers that look random and are the same in every run with the same seed."""

from __future__ import annotations

import hashlib


def first_disburse_id(seed: int) -> int:
    """Where the disburseIds of a run begin; each payment takes the next one."""
    return 1_000_000 + _number(f"{seed}:disburseId") % 8_000_000


def cash_out_token(seed: int, disburse_id: str) -> int:
    """Twelve digits, the first of them not zero."""
    return 100_000_000_000 + _number(f"{seed}:{disburse_id}:token") % 900_000_000_000


def cash_out_pin(seed: int, disburse_id: str) -> str:
    """Six digits."""
    return f"{_number(f'{seed}:{disburse_id}:pin') % 1_000_000:06d}"


def _number(text: str) -> int:
    return int.from_bytes(hashlib.sha256(text.encode("ascii")).digest()[:8], "big")
