"""Access tokens that gateways gave out: for what, and until when."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import List, Optional


@dataclass(frozen=True)
class Token:
    """One row."""

    id: int
    gateway: str
    merchant: str
    token: str
    path: str
    """The path of the service that it was asked for."""
    made_at: int
    ends_at: int


class Tokens:
    """The table of tokens."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def add(self, gateway: str, merchant: str, token: str, path: str, *, made_at: int, ends_at: int) -> None:
        """Gives one out. Those that were given before live on."""
        self._connection.execute(
            "INSERT INTO tokens (gateway, merchant, token, path, made_at, ends_at) VALUES (?, ?, ?, ?, ?, ?)",
            (gateway, merchant, token, path, made_at, ends_at),
        )

    def count(self) -> int:
        """How many were given out."""
        return int(self._connection.execute("SELECT COUNT(*) FROM tokens").fetchone()[0])

    def find(self, gateway: str, token: str) -> Optional[Token]:
        """One token, whether it has ended or not."""
        row = self._connection.execute(
            "SELECT * FROM tokens WHERE gateway = ? AND token = ?", (gateway, token)
        ).fetchone()
        return Token(**dict(row)) if row else None

    def latest(self, gateway: str, merchant: str, count: int) -> List[Token]:
        """A merchant's newest tokens, newest first."""
        rows = self._connection.execute(
            "SELECT * FROM tokens WHERE gateway = ? AND merchant = ? ORDER BY id DESC LIMIT ?",
            (gateway, merchant, count),
        )
        return [Token(**dict(row)) for row in rows]

    def end(self, token: Token, at: int) -> None:
        """It ends now, if it has not before."""
        self._connection.execute("UPDATE tokens SET ends_at = MIN(ends_at, ?) WHERE id = ?", (at, token.id))

    def end_all(self, gateway: str, merchant: str, at: int) -> None:
        """All of a merchant's tokens end now."""
        self._connection.execute(
            "UPDATE tokens SET ends_at = MIN(ends_at, ?) WHERE gateway = ? AND merchant = ?", (at, gateway, merchant)
        )
