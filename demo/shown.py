"""Shows HTTP messages to people: one line for where, headers and body field by field, secrets masked."""

from __future__ import annotations

import json
import sys
from typing import Any, Iterator, Mapping

SECRETS = {"token", "pin", "cash out_code", "cashout_code", "access_token"}  # with them, anybody collects the cash, or asks for it
CREDENTIALS = {"faspay-signature", "faspay-authorization"}  # who has the secret reads the others out of them
PLAIN = {"content-type", "accept"}  # the same in every request
LONGEST = 90

LEGEND = """Pays made-up people through the offline sandbox: real HTTP, real signatures, no gateway and no money.
  → what is sent           ← what is answered
  ⇠ what a gateway reports by itself   ⇢ the reply to that
  = what the library makes of it"""


def heading(text: str) -> None:
    """The title of one part of the demo."""
    print(f"\n\033[1m{text}\033[0m" if _is_terminal() else f"\n== {text}")


def request(method: str, url: str, headers: Mapping[str, str], body: bytes | None) -> None:
    """What is sent."""
    print(f"  → {method} {url}")
    for name, value in headers.items():
        if name.lower() not in PLAIN:
            print(f"      {name}: {'•' * 8 if name.lower() in CREDENTIALS else _short(value)}")
    _fields(body or b"")


def answer(status: int, body: bytes) -> None:
    """What came back."""
    print(f"  ← HTTP {status}")
    _fields(body)


def callback(path: str, body: bytes, status: int, reply: bytes = b"") -> None:
    """What the gateway, or somebody in its place, sent by itself, and what it was told."""
    print(f"  ⇠ callback POST {path}")
    _fields(body)
    print(f"  ⇢ HTTP {status} {reply.decode()}".rstrip())


def said(text: object) -> None:
    """What the library made of it."""
    for line in str(text).splitlines():
        print(f"  = {line}")


def _fields(body: bytes) -> None:
    if not body:
        return
    try:
        fields = json.loads(body)
    except ValueError:
        print(f"      {body!r}")
        return
    for name, value in _flat(fields):
        text = json.dumps(value, ensure_ascii=False)
        print(f"      {name}: {_short('•' * len(text) if name in SECRETS else text)}")


def _flat(fields: Mapping[str, Any], above: str = "") -> Iterator[tuple[str, Any]]:
    for name, value in fields.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{above}{name}.")
        else:
            yield f"{above}{name}", value


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def _is_terminal() -> bool:
    return sys.stdout.isatty()
