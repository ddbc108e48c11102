"""The SQLite file, its one connection, and its transactions."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import Iterator

from .beneficiaries import Beneficiaries
from .callbacks import Callbacks
from .calls import Calls
from .merchants import Merchants
from .payments import Payments
from .requests import Requests
from .schema import ADDED, SCHEMA, TABLES
from .tokens import Tokens


class Ledger:
    """All tables of one run. Used from one thread: the event loop's."""

    def __init__(self, path: str) -> None:
        self._connection = sqlite3.connect(path, isolation_level=None)
        self._connection.row_factory = sqlite3.Row
        self._connection.execute("PRAGMA journal_mode = WAL")
        self._connection.execute("PRAGMA synchronous = NORMAL")
        self._connection.execute("PRAGMA foreign_keys = ON")
        self._connection.executescript(SCHEMA)
        self._add_columns()
        self.calls = Calls(self._connection)
        self.payments = Payments(self._connection)
        self.callbacks = Callbacks(self._connection)
        self.merchants = Merchants(self._connection)
        self.requests = Requests(self._connection)
        self.tokens = Tokens(self._connection)
        self.beneficiaries = Beneficiaries(self._connection)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing."""
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._connection.execute("ROLLBACK")
            raise
        self._connection.execute("COMMIT")

    def version(self) -> int:
        """Grows with every change."""
        return self._connection.total_changes

    def clear(self) -> None:
        """Forgets everything."""
        with self.transaction():
            for table in TABLES:
                self._connection.execute(f"DELETE FROM {table}")

    def close(self) -> None:
        """Closes the file."""
        self._connection.close()

    def _add_columns(self) -> None:
        for table, column, kind in ADDED:
            known = {row["name"] for row in self._connection.execute(f"PRAGMA table_info({table})")}
            if column not in known:
                self._connection.execute(f"ALTER TABLE {table} ADD COLUMN {column} {kind}")
