"""Times as the older API writes them, without a zone: ``2025-06-12 13:44:50``."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta, timezone
from typing import Optional

JAKARTA = 420
"""Minutes east of UTC: what answers are written in (own choice: no page names a zone)."""

_MOMENT = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d", re.ASCII)
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


def milliseconds_of(stamp: str, utc_offset: int = JAKARTA) -> Optional[int]:
    """Unix milliseconds; ``None`` when it is not such a time."""
    if not _MOMENT.fullmatch(stamp):
        return None
    try:
        return int(datetime.fromisoformat(stamp).replace(tzinfo=_zone(utc_offset)).timestamp()) * 1000
    except (ValueError, OverflowError):
        return None


def stamp_of(milliseconds: int, utc_offset: int = JAKARTA) -> str:
    """A time as its clocks show it."""
    return datetime.fromtimestamp(milliseconds // 1000, _zone(utc_offset)).strftime("%Y-%m-%d %H:%M:%S")


def day_first(milliseconds: int) -> str:
    """A time as statements write it: ``12/06/2025 13:44:50``."""
    return datetime.fromtimestamp(milliseconds // 1000, _zone(JAKARTA)).strftime("%d/%m/%Y %H:%M:%S")


def day_of(text: str) -> Optional[date]:
    """A day; ``None`` when it is none."""
    try:
        return date.fromisoformat(text) if _DAY.fullmatch(text) else None
    except ValueError:
        return None


def start_of(day: date) -> int:
    """The day's first millisecond in Jakarta."""
    return int(datetime(day.year, day.month, day.day, tzinfo=_zone(JAKARTA)).timestamp()) * 1000


def today(milliseconds: int) -> date:
    """The day in Jakarta."""
    return datetime.fromtimestamp(milliseconds // 1000, _zone(JAKARTA)).date()


def _zone(minutes: int) -> timezone:
    return timezone(timedelta(minutes=minutes))
