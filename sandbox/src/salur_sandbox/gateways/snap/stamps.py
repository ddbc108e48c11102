"""Times as SNAP writes them: ``2024-03-01T14:56:11+07:00``, 25 characters."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone
from typing import Optional

WIB = timezone(timedelta(hours=7))
LENGTH = 25
_FORM = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d", re.ASCII)


def milliseconds_of(stamp: str) -> Optional[int]:
    """Unix milliseconds; ``None`` when it is not such a time."""
    if not _FORM.fullmatch(stamp):
        return None
    try:
        return int(datetime.fromisoformat(stamp).timestamp()) * 1000
    except (ValueError, OverflowError):
        return None


def stamp_of(milliseconds: int) -> str:
    """A time in Jakarta."""
    return datetime.fromtimestamp(milliseconds // 1000, WIB).isoformat(timespec="seconds")


def day_of(milliseconds: int) -> str:
    """The day in Jakarta: what "unique within the same day" counts by (own choice)."""
    return datetime.fromtimestamp(milliseconds // 1000, WIB).date().isoformat()
