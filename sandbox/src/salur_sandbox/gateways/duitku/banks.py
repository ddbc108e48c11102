"""The banks: the page's table (Bank List: Supported Banks), and what the public sandbox's listBank call adds to it.

``bifast`` is unknown (``null``) for the four codes that only listBank has. ``h2h`` follows the page's introduction:
BNI, BRI, Mandiri, Permata, CIMB.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from importlib.resources import files
from typing import Mapping, Optional, Tuple


@dataclass(frozen=True)
class Listed:
    """One row of listBank."""

    name: str
    max_amount: int


@dataclass(frozen=True)
class Bank:
    """One bank code. A code can have several rows in listBank, or none."""

    code: str
    bifast: Optional[bool]
    h2h: bool
    listed: Tuple[Listed, ...]


def _load() -> Mapping[str, Bank]:
    rows = json.loads(files(__package__).joinpath("banks.json").read_text(encoding="utf-8"))
    return {
        row["code"]: Bank(
            code=row["code"],
            bifast=row["bifast"],
            h2h=row["h2h"],
            listed=tuple(Listed(entry["name"], entry["max"]) for entry in row["listed"]),
        )
        for row in rows
    }


BANKS = _load()
