"""Money, times, states and masked names, as a person reads them."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import Optional, cast

from ..jsontext import Json, NotJson, read, write
from .html import Content, Safe, tag

WIB = timezone(timedelta(hours=7), "WIB")
_HIDDEN = "•"

STATES = {
    "inquired": "asked about, not paid",
    "made": "paid",
    "returned": "paid, then returned",
    "refused": "not paid",
    "waiting": "accepted, money set aside",
}
CALLBACK_STATES = {"due": "on its way", "delivered": "understood", "gave_up": "given up", "not_sent": "not sent"}


def rupiah(amount: int) -> str:
    """``Rp 50.000``, unbroken."""
    return f"Rp\u00a0{amount:,}".replace(",", ".")


def clock(milliseconds: Optional[int], *, day: bool = False) -> Content:
    """A time in WIB; its date too, or as a hint."""
    if not milliseconds:
        return "–"
    moment = datetime.fromtimestamp(milliseconds / 1000, WIB)
    full = f"{moment:%Y-%m-%d %H:%M:%S}.{milliseconds % 1000:03d} WIB"
    return tag("time", full if day else f"{moment:%H:%M:%S} WIB", title=full, datetime=moment.isoformat())


def seconds(milliseconds: int) -> str:
    """``1.5 s``."""
    return f"{milliseconds / 1000:g} s"


def masked_name(name: str) -> str:
    """``T••• A••••••``."""
    return " ".join(word[:1] + _HIDDEN * min(len(word) - 1, 6) for word in name.split())


def masked_account(account: str) -> str:
    """The first and the last three characters."""
    if len(account) <= 6:
        return _HIDDEN * len(account)
    return f"{account[:3]}{_HIDDEN * 4}{account[-3:]}"


def times(count: int) -> str:
    """``once``, ``2 times``."""
    return "once" if count == 1 else f"{count} times"


def body_text(body: str) -> Content:
    """A body, indented where it is JSON; the exact bytes stay to be had."""
    if not body:
        return tag("p", "empty", class_="quiet")
    pretty = _indented(body)
    shown = tag("pre", body if pretty is None else pretty)
    if pretty is None or pretty == body:
        return shown
    raw = tag("details", tag("summary", "as it was sent"), tag("pre", body, class_="wrap"), class_="raw")
    return [shown, raw]


def _indented(body: str) -> Optional[str]:
    """Each number keeps its spelling; ``None`` when it is not JSON."""
    try:
        return _lines(read(body.encode("utf-8")), "")
    except (NotJson, UnicodeEncodeError, RecursionError):
        return None


def _lines(value: object, indent: str) -> str:
    deeper = indent + "  "
    if isinstance(value, dict) and value:
        items = [f"{deeper}{write(key)}: {_lines(item, deeper)}" for key, item in value.items()]
        return "{\n" + ",\n".join(items) + f"\n{indent}}}"
    if isinstance(value, list) and value:
        return "[\n" + ",\n".join(deeper + _lines(item, deeper) for item in value) + f"\n{indent}]"
    return write(cast(Json, value))


def badge(text: str, kind: str) -> Safe:
    """A word in a coloured box."""
    return tag("span", text, class_=f"badge {kind}")
