"""HTML that is escaped by construction: text is only ever put in through here."""

from __future__ import annotations

from html import escape
from typing import Iterable, Union


class Safe(str):
    """Text that is HTML already."""


Content = Union[str, Safe, None, Iterable["Content"]]

_VOID = frozenset({"input", "br", "meta", "link"})


def tag(name: str, /, *content: Content, **attributes: Union[str, int, bool, None]) -> Safe:
    """One element. Text in it is escaped; ``class_`` is ``class``; underlines become hyphens."""
    written = "".join(_attribute(key, value) for key, value in attributes.items())
    if name in _VOID:
        return Safe(f"<{name}{written}>")
    return Safe(f"<{name}{written}>{joined(*content)}</{name}>")


def joined(*content: Content) -> Safe:
    """Several things one after the other."""
    return Safe("".join(_one(item) for item in content))


def _one(item: Content) -> str:
    if item is None:
        return ""
    if isinstance(item, Safe):
        return item
    if isinstance(item, str):
        return escape(item)
    return joined(*item)


def _attribute(key: str, value: Union[str, int, bool, None]) -> str:
    name = key.rstrip("_").replace("_", "-")
    if value is None or value is False:
        return ""
    return f" {name}" if value is True else f' {name}="{escape(str(value))}"'
