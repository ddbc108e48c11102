"""Beneficiaries that merchants registered, at gateways that pay registered accounts only.

``asked`` → ``registered``, when the merchant has confirmed.
"""

from __future__ import annotations

import sqlite3
from dataclasses import asdict, dataclass
from typing import List, Optional

from ..jsontext import Json

_KEY = "gateway = ? AND merchant = ? AND bank_code = ? AND account = ?"


@dataclass(frozen=True)
class Beneficiary:
    """One row."""

    id: int
    gateway: str
    merchant: str
    bank_code: str
    account: str
    name: str
    """As the merchant wrote it."""
    bank_name: str
    """As the bank has it."""
    virtual_account: str
    """The gateway's identity of it; empty until it is registered."""
    state: str
    asked_at: int
    registered_at: Optional[int]

    def shown(self) -> Json:
        """As the control API shows it."""
        return asdict(self)


class Beneficiaries:
    """The table of beneficiaries."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def ask(
        self, gateway: str, merchant: str, bank_code: str, account: str, *, name: str, bank_name: str, at: int
    ) -> None:
        """Asked to register; asked again before it is confirmed, the last names count."""
        self._connection.execute(
            "INSERT INTO beneficiaries (gateway, merchant, bank_code, account, name, bank_name, asked_at)"
            " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (gateway, merchant, bank_code, account)"
            " DO UPDATE SET name = excluded.name, bank_name = excluded.bank_name, asked_at = excluded.asked_at",
            (gateway, merchant, bank_code, account, name, bank_name, at),
        )

    def register(self, beneficiary: Beneficiary, virtual_account: str, at: int) -> None:
        """Registered under this identity."""
        self._connection.execute(
            "UPDATE beneficiaries SET state = 'registered', virtual_account = ?, registered_at = ? WHERE id = ?",
            (virtual_account, at, beneficiary.id),
        )

    def find(self, gateway: str, merchant: str, bank_code: str, account: str) -> Optional[Beneficiary]:
        """One account of a merchant's."""
        row = self._connection.execute(
            f"SELECT * FROM beneficiaries WHERE {_KEY}", (gateway, merchant, bank_code, account)
        ).fetchone()
        return Beneficiary(**dict(row)) if row else None

    def registered(self, gateway: str, merchant: str, virtual_account: str) -> Optional[Beneficiary]:
        """The one that a merchant registered under this identity."""
        row = self._connection.execute(
            "SELECT * FROM beneficiaries WHERE gateway = ? AND merchant = ? AND virtual_account = ?"
            " AND state = 'registered'",
            (gateway, merchant, virtual_account),
        ).fetchone()
        return Beneficiary(**dict(row)) if row else None

    def all(self) -> List[Json]:
        """Every beneficiary, in order, as the control API shows it."""
        rows = self._connection.execute("SELECT * FROM beneficiaries ORDER BY id")
        return [Beneficiary(**dict(row)).shown() for row in rows]
