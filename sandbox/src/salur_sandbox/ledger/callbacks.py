"""Callbacks and every attempt to deliver them.

``due`` → ``delivered`` or ``gave_up``; ``not_sent`` when there was nowhere to send it.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import Any, Dict, List, Mapping, Optional, Tuple

from ..jsontext import Json, read, write

MOST_ATTEMPTS = 5


@dataclass(frozen=True)
class Callback:
    """One row."""

    id: int
    at: int
    payment_id: int
    gateway: str
    kind: str
    reference: str
    url: str
    body: str
    state: str
    reason: str
    fault: str
    send_at: int
    """Not before this time."""
    most_attempts: int
    headers: Mapping[str, str]
    """What is sent besides the content type: a signature, where it stands there."""


class Callbacks:
    """The tables of callbacks and attempts."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def add(
        self,
        *,
        at: int,
        payment_id: int,
        gateway: str,
        kind: str,
        reference: str,
        url: str,
        body: str,
        state: str,
        reason: str,
        fault: str = "",
        send_at: int = 0,
        most_attempts: int = MOST_ATTEMPTS,
        headers: Optional[Mapping[str, str]] = None,
    ) -> int:
        """Records a callback and gives its id."""
        cursor = self._connection.execute(
            "INSERT INTO callbacks (at, payment_id, gateway, kind, reference, url, body, state, reason, fault, send_at,"
            " most_attempts, headers) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                at, payment_id, gateway, kind, reference, url, body, state, reason, fault, send_at, most_attempts,
                write(dict(headers or {})),
            ),
        )  # fmt: skip
        return int(cursor.lastrowid or 0)

    def find(self, callback_id: int) -> Optional[Callback]:
        """One callback, unless it was forgotten meanwhile."""
        row = self._connection.execute("SELECT * FROM callbacks WHERE id = ?", (callback_id,)).fetchone()
        return Callback(**_read(row)) if row else None

    def due(self) -> List[int]:
        """Those still to be delivered."""
        rows = self._connection.execute("SELECT id FROM callbacks WHERE state = 'due' ORDER BY id")
        return [int(row["id"]) for row in rows]

    def attempts_of(self, callback_id: int) -> int:
        """How often it was tried."""
        row = self._connection.execute("SELECT COUNT(*) FROM attempts WHERE callback_id = ?", (callback_id,)).fetchone()
        return int(row[0])

    def add_attempt(self, callback_id: int, *, at: int, status: Optional[int], answer: str, error: str) -> None:
        """Records one attempt."""
        self._connection.execute(
            "INSERT INTO attempts (callback_id, at, status, answer, error) VALUES (?, ?, ?, ?, ?)",
            (callback_id, at, status, answer, error),
        )

    def finish(self, callback_id: int, state: str, reason: str) -> None:
        """How it ended."""
        self._connection.execute(
            "UPDATE callbacks SET state = ?, reason = ? WHERE id = ?", (state, reason, callback_id)
        )

    def all(self) -> List[Json]:
        """Every callback with its attempts, as the control API shows it."""
        return list(self._with_attempts("SELECT * FROM callbacks ORDER BY id", ()))

    def latest(self, count: int) -> List[Dict[str, Any]]:
        """The newest callbacks, newest first."""
        return self._with_attempts("SELECT * FROM callbacks ORDER BY id DESC LIMIT ?", (count,))

    def count(self) -> int:
        """How many there are."""
        return int(self._connection.execute("SELECT COUNT(*) FROM callbacks").fetchone()[0])

    def _with_attempts(self, query: str, values: Tuple[int, ...]) -> List[Dict[str, Any]]:
        shown = [{**_read(row), "attempts": []} for row in self._connection.execute(query, values)]
        by_id = {row["id"]: row["attempts"] for row in shown}
        oldest = min(by_id, default=0)
        for row in self._connection.execute(
            "SELECT callback_id, at, status, answer, error FROM attempts WHERE callback_id >= ? ORDER BY id", (oldest,)
        ):
            attempt = dict(row)
            by_id[attempt.pop("callback_id")].append(attempt)
        return shown


def _read(row: sqlite3.Row) -> Dict[str, Any]:
    return {**dict(row), "headers": read(row["headers"].encode("utf-8"))}
