"""Keeps secrets out of whatever is stored or shown."""

from __future__ import annotations

import json
from typing import Iterable, Iterator, List, Mapping, Tuple
from urllib.parse import quote

from .jsontext import Json

MASK = "***"
_SECRET_HEADERS = frozenset(
    {"authorization", "proxy-authorization", "cookie", "set-cookie", "faspay-authorization", "faspay-signature"}
)
"""The last two are secrets, enciphered."""


class Masker:
    """Replaces every merchant's secret wherever it turns up, even where no client should have put it."""

    def __init__(self, secrets: Iterable[str]) -> None:
        spelled = {text for secret in secrets if secret for text in _spellings(secret)}
        self._secrets = sorted(spelled, key=len, reverse=True)

    def text(self, text: str) -> str:
        """The text without any secret."""
        for secret in self._secrets:
            text = text.replace(secret, MASK)
        return text

    def json(self, value: Json) -> Json:
        """The document without any secret in its texts."""
        if isinstance(value, str):
            return type(value)(self.text(value))
        if isinstance(value, Mapping):
            return {self.text(key): self.json(item) for key, item in value.items()}
        if isinstance(value, (list, tuple)):
            return [self.json(item) for item in value]
        return value

    def headers(self, headers: Iterable[Tuple[str, str]]) -> List[Tuple[str, str]]:
        """Headers without credentials."""
        return [(name, MASK if name.lower() in _SECRET_HEADERS else self.text(value)) for name, value in headers]


def _spellings(secret: str) -> Iterator[str]:
    yield secret
    for ascii_only in (True, False):
        escaped = json.dumps(secret, ensure_ascii=ascii_only)[1:-1]
        yield escaped
        yield escaped.replace("/", "\\/")
    yield quote(secret, safe="")
