"""What gateways must remember of earlier requests: ids that were used, and accounts that were inquired."""

from __future__ import annotations

import sqlite3


class Requests:
    """The tables of request ids and inquiries."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def use_id(self, gateway: str, merchant: str, day: str, request_id: str) -> bool:
        """Takes an id for a day; false when the merchant has used it that day already."""
        cursor = self._connection.execute(
            "INSERT OR IGNORE INTO request_ids (gateway, merchant, day, request_id) VALUES (?, ?, ?, ?)",
            (gateway, merchant, day, request_id),
        )
        return cursor.rowcount == 1

    def remember_inquiry(self, gateway: str, merchant: str, bank_code: str, account: str) -> None:
        """This merchant has asked for this account's owner."""
        self._connection.execute(
            "INSERT OR IGNORE INTO inquiries (gateway, merchant, bank_code, bank_account) VALUES (?, ?, ?, ?)",
            (gateway, merchant, bank_code, account),
        )

    def was_inquired(self, gateway: str, merchant: str, bank_code: str, account: str) -> bool:
        """Whether it ever has."""
        row = self._connection.execute(
            "SELECT 1 FROM inquiries WHERE gateway = ? AND merchant = ? AND bank_code = ? AND bank_account = ?",
            (gateway, merchant, bank_code, account),
        ).fetchone()
        return row is not None
