"""Merchants: their balances, the callback URL and public keys that they registered, and their gateway's settings."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import List, Mapping, Optional, Tuple

from ..jsontext import Json, read, write

_SELECT = """
SELECT gateway, merchant, balance, callback_url, public_keys, options,
    (SELECT COALESCE(SUM(held), 0) FROM payments
     WHERE payments.gateway = merchants.gateway AND payments.merchant = merchants.merchant) AS held
FROM merchants
"""


@dataclass(frozen=True)
class Merchant:
    """One merchant's money. ``held`` is set aside for payments that have not settled."""

    gateway: str
    merchant: str
    balance: int
    callback_url: Optional[str]
    public_keys: Tuple[str, ...]
    """As PEM, the one in force first, then those it replaced. Empty at gateways with a shared secret."""
    options: Mapping[str, Json]
    """What the control API changed of a gateway's settings for this merchant."""
    held: int

    @property
    def effective_balance(self) -> int:
        """What can still be paid out."""
        return self.balance - self.held


class Merchants:
    """The table of merchants."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def enrol(self, gateway: str, merchant: str, balance: int, callback_url: Optional[str]) -> None:
        """Adds a merchant; one that is already known keeps its balance and, unless a new one is given, its URL."""
        self._connection.execute(
            "INSERT INTO merchants (gateway, merchant, balance, callback_url) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (gateway, merchant)"
            " DO UPDATE SET callback_url = COALESCE(excluded.callback_url, callback_url)",
            (gateway, merchant, balance, callback_url),
        )

    def get(self, gateway: str, merchant: str) -> Optional[Merchant]:
        """One merchant."""
        row = self._connection.execute(_SELECT + "WHERE gateway = ? AND merchant = ?", (gateway, merchant)).fetchone()
        return _merchant(row) if row else None

    def all(self) -> List[Merchant]:
        """Every merchant, in the order of the gateways."""
        rows = self._connection.execute(_SELECT + "ORDER BY merchants.rowid").fetchall()
        return [_merchant(row) for row in rows]

    def set_balance(self, gateway: str, merchant: str, balance: int) -> None:
        """Fills or empties the merchant's wallet."""
        self._connection.execute(
            "UPDATE merchants SET balance = ? WHERE gateway = ? AND merchant = ?", (balance, gateway, merchant)
        )

    def set_callback_url(self, gateway: str, merchant: str, url: Optional[str]) -> None:
        """Registers another callback URL, or none."""
        self._connection.execute(
            "UPDATE merchants SET callback_url = ? WHERE gateway = ? AND merchant = ?", (url, gateway, merchant)
        )

    def set_public_key(self, gateway: str, merchant: str, pem: str) -> None:
        """Registers the key that is in force from now on; what was known before is kept as replaced."""
        row = self._connection.execute(
            "SELECT public_keys FROM merchants WHERE gateway = ? AND merchant = ?", (gateway, merchant)
        ).fetchone()
        kept = [one for one in _keys(row["public_keys"]) if one != pem]
        self._connection.execute(
            "UPDATE merchants SET public_keys = ? WHERE gateway = ? AND merchant = ?",
            (write([pem, *kept]), gateway, merchant),
        )

    def set_options(self, gateway: str, merchant: str, options: Mapping[str, Json]) -> None:
        """The settings that differ from the gateway's."""
        self._connection.execute(
            "UPDATE merchants SET options = ? WHERE gateway = ? AND merchant = ?", (write(options), gateway, merchant)
        )


def _merchant(row: sqlite3.Row) -> Merchant:
    values = dict(row)
    values["public_keys"] = _keys(values["public_keys"])
    values["options"] = read(values["options"].encode("utf-8"))
    return Merchant(**values)


def _keys(text: str) -> Tuple[str, ...]:
    keys = read(text.encode("utf-8"))
    return tuple(str(key) for key in keys) if isinstance(keys, list) else ()
