"""Keeps secrets out of whatever is stored or shown."""

from __future__ import annotations

from typing import Iterable, List, Tuple

MASK = "***"
_SECRET_HEADERS = frozenset({"authorization", "proxy-authorization", "cookie", "set-cookie"})


class Masker:
    """Replaces every merchant's secret wherever it turns up, even where no client should have put it."""

    def __init__(self, secrets: Iterable[str]) -> None:
        self._secrets = sorted({secret for secret in secrets if secret}, key=len, reverse=True)

    def text(self, text: str) -> str:
        """The text without any secret."""
        for secret in self._secrets:
            text = text.replace(secret, MASK)
        return text

    def headers(self, headers: Iterable[Tuple[str, str]]) -> List[Tuple[str, str]]:
        """Headers without credentials."""
        return [(name, MASK if name.lower() in _SECRET_HEADERS else self.text(value)) for name, value in headers]
