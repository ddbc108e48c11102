"""Every HTTP call: what came, what went back, and why."""

from __future__ import annotations

import json
import sqlite3
from typing import Any, Dict, List, Mapping, Optional, Sequence, Tuple

from ..jsontext import Json, write


class Calls:
    """The table of calls."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def add(
        self,
        *,
        at: int,
        method: str,
        path: str,
        query: str,
        headers: Sequence[Tuple[str, str]],
        body: str,
        gateway: str,
        operation: str,
        merchant: str,
        status: int,
        answer: str,
        code: str,
        decision: str,
        remarks: Sequence[str],
        explanation: Optional[str],
        reference: str,
        moved: int = 0,
        set_aside: int = 0,
        fault: str = "",
        arrived: str = "",
        sent_status: Optional[int] = None,
        sent_body: Optional[str] = None,
    ) -> None:
        """Records one call."""
        row: Mapping[str, object] = {
            "at": at, "method": method, "path": path, "query": query, "headers": write(headers), "body": body,
            "gateway": gateway, "operation": operation, "merchant": merchant, "status": status, "answer": answer,
            "code": code, "decision": decision, "remarks": write(remarks), "explanation": explanation,
            "reference": reference, "moved": moved, "set_aside": set_aside, "fault": fault, "arrived": arrived,
            "sent_status": sent_status, "sent_body": sent_body,
        }  # fmt: skip
        names = ", ".join(row)
        places = ", ".join(f":{name}" for name in row)
        self._connection.execute(f"INSERT INTO calls ({names}) VALUES ({places})", dict(row))

    def all(self) -> List[Json]:
        """Every call, in order, as the control API shows it."""
        return [_shown(row) for row in self._connection.execute("SELECT * FROM calls ORDER BY id")]

    def latest(self, count: int) -> List[Mapping[str, Any]]:
        """The newest calls, newest first."""
        rows = self._connection.execute("SELECT * FROM calls ORDER BY id DESC LIMIT ?", (count,))
        return [_shown(row) for row in rows]

    def count(self) -> int:
        """How many there are."""
        return int(self._connection.execute("SELECT COUNT(*) FROM calls").fetchone()[0])


def _shown(row: sqlite3.Row) -> Dict[str, Any]:
    shown = dict(row)
    for name in ("headers", "remarks", "explanation"):
        shown[name] = json.loads(shown[name]) if shown[name] is not None else None
    return shown
