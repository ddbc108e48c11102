"""Texts of headers, part by part, with every secret replaced by its name."""

from __future__ import annotations

import base64
import binascii
import re
from typing import Dict, List, NamedTuple, Optional, Sequence, Tuple

from .settings import SendMeMerchant

Parts = List[Tuple[str, str]]
"""What each part is, and how it is shown. A colon between two parts is a part too."""

UNKNOWN = "unknown"
_COLON = ("colon", ":")
_SIGNED = re.compile(
    r"(?P<method>[^:]*):(?P<path>.*?):(?P<time>\d{4}[-/]\d\d[-/]\d\d[ T]\d\d:\d\d(?::\d\d)?[^:]*):(?P<token>[^:]*)"
    r"(?P<colon>:?)(?P<last>.*)",
    re.DOTALL,
)
_MOST_SHOWN = 120


class SignedText(NamedTuple):
    """A signed text taken apart."""

    method: str
    path: str
    time_stamp: str
    token_field: str
    colon: bool
    last: str


def taken_apart(text: str) -> Optional[SignedText]:
    """The five fields; ``None`` where the text has another form."""
    found = _SIGNED.fullmatch(text)
    if found is None:
        return None
    return SignedText(
        found["method"], found["path"], found["time"], found["token"], bool(found["colon"]), found["last"]
    )


def decoded(text: str) -> Optional[str]:
    """What stands in Base64, with or without its padding."""
    try:
        data = base64.b64decode(text.rstrip("=") + "=" * (-len(text.rstrip("=")) % 4), validate=True)
        return data.decode("utf-8")
    except (binascii.Error, ValueError):
        return None


class Names:
    """The names of all secrets that this sandbox knows, seen from one merchant."""

    def __init__(
        self, merchant: SendMeMerchant, others: Sequence[SendMeMerchant], tokens: Sequence[str] = ()
    ) -> None:
        self._names: Dict[str, str] = {}
        for name, value in merchant.named_secrets.items():
            self._add(value, name)
        self._add(merchant.faspay_key, "faspay_key")
        for other in others:
            for name, value in other.named_secrets.items():
                self._add(value, f"{name} of {other.faspay_key}")
        for token in tokens:
            self._add(token, "access_token")

    def parts(self, text: str) -> Parts:
        """Known values by their names; whatever else stands between colons is unknown."""
        found: Parts = []
        rest = text
        while True:
            value = self._beginning(rest) or rest.partition(":")[0]
            name = self._names.get(value, UNKNOWN)
            found.append((name, f"<{name}>" if value in self._names else self.hidden(value)))
            rest = rest[len(value) :]
            if not rest:
                return found
            found.append(_COLON)
            rest = rest[1:]

    def text(self, text: str) -> str:
        """A text of any form, with its secrets, bare or in Base64, replaced."""
        for value in sorted(self._names, key=len, reverse=True):
            text = text.replace(value, f"<{self._names[value]}>")

        def named(run: "re.Match[str]") -> str:
            inside = decoded(run[0])
            held = inside is not None and any(value in inside for value in self._names)
            return "<Base64 with secrets>" if held else run[0]

        shown = re.sub(r"[A-Za-z0-9+/=]{12,}", named, text)
        return shown if len(shown) <= _MOST_SHOWN else f"{shown[:_MOST_SHOWN]}…"

    def knows_all_of(self, text: str) -> bool:
        """Whether known values stand between its colons, or it is the Base64 of such a text."""
        inside = decoded(text)
        return any(UNKNOWN not in named(self.parts(one)) for one in (text, inside) if one)

    def knows_part_of(self, text: str) -> bool:
        """Whether a known value stands between its colons."""
        return any(name != UNKNOWN for name in named(self.parts(text)))

    def hidden(self, value: str) -> str:
        """One that no name is known for: it could be a secret of elsewhere."""
        return f"<unknown, {len(value)} characters>" if value else ""

    def _beginning(self, text: str) -> str:
        """The longest known value that ends at a colon or with the text: values may hold colons."""
        known = (value for value in self._names if text == value or text.startswith(value + ":"))
        return max(known, key=len, default="")

    def _add(self, value: str, name: str) -> None:
        if value:
            self._names.setdefault(value, name)


def joined(parts: Sequence[Tuple[str, str]]) -> str:
    """The shown text."""
    return "".join(text for _, text in parts)


def named(parts: Sequence[Tuple[str, str]]) -> List[str]:
    """What stands between the colons."""
    return [name for name, _ in parts if name != _COLON[0]]


def with_colons(parts: Sequence[Tuple[str, str]]) -> Parts:
    """The parts with a colon between each two."""
    return [piece for part in parts for piece in (_COLON, part)][1:]
