"""Duitku's signature: lower-case hexadecimal SHA-256 of the fields, one after the other, then the secret key.

Nothing stands between the fields. Text is UTF-8 (own choice: the page names no charset).
"""

from __future__ import annotations

import hashlib
import hmac
from typing import Mapping, Sequence

CLEARING_CALLBACK = (
    "email", "bankCode", "bankAccount", "accountName", "custRefNumber", "amountTransfer", "disburseId",
)  # fmt: skip
"""Clearing: Clearing Callback."""

CASHOUT_CALLBACK = ("email", "disburseId", "custRefNumber")
"""Cash Out: Cash Out Callback."""


def text_to_sign(order: Sequence[str], values: Mapping[str, str]) -> str:
    """The fields in order, without the secret key."""
    return "".join(values[name] for name in order)


def sign(text: str, secret_key: str) -> str:
    """The signature of this text."""
    return hashlib.sha256((text + secret_key).encode("utf-8")).hexdigest()


def is_same(expected: str, received: str) -> bool:
    """Compares in constant time."""
    return hmac.compare_digest(expected.encode("ascii"), received.encode("utf-8"))
