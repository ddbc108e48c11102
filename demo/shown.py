"""Shows HTTP messages to people: one line for where, the body field by field, secrets masked."""

from __future__ import annotations

import json
import sys
from typing import Any

SECRETS = {"token", "pin"}  # with them, anybody collects the cash


def heading(text: str) -> None:
    """The title of one part of the demo."""
    print(f"\n\033[1m{text}\033[0m" if _is_terminal() else f"\n== {text}")


def request(method: str, url: str, body: bytes | None) -> None:
    """What is sent."""
    print(f"  → {method} {url}")
    _fields(body or b"")


def answer(status: int, body: bytes) -> None:
    """What came back."""
    print(f"  ← HTTP {status}")
    _fields(body)


def callback(path: str, body: bytes, reply: bytes) -> None:
    """What the gateway sent by itself, and what it was told."""
    print(f"  ⇠ callback POST {path}")
    _fields(body)
    print(f"  ⇢ HTTP 200 {reply.decode()}")


def said(text: object) -> None:
    """What the library made of it."""
    for line in str(text).splitlines():
        print(f"  = {line}")


def _fields(body: bytes) -> None:
    try:
        fields = json.loads(body)
    except ValueError:
        print(f"      {body!r}")
        return
    for name, value in fields.items():
        print(f"      {name}: {_masked(name, value)}")


def _masked(name: str, value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False)
    if name in SECRETS:
        return "•" * len(text)
    return text if len(text) <= 90 else text[:87] + "…"


def _is_terminal() -> bool:
    return sys.stdout.isatty()
