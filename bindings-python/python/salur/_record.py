"""What the generated records of answers and notifications are made of."""

from __future__ import annotations

from dataclasses import fields
from decimal import Decimal
from typing import Any, Iterable, Mapping, Optional, TypeVar

R = TypeVar("R", bound="Record")


class Record:
    """Documented fields that came. A field that did not come is `None`."""

    @classmethod
    def from_document(cls: type[R], document: Mapping[str, Any]) -> R:
        """Reads a plain document."""
        raise NotImplementedError

    def to_document(self) -> dict[str, Any]:
        """The same as a plain document."""
        raise NotImplementedError

    def __repr__(self) -> str:
        came = [field.name for field in fields(self) if getattr(self, field.name) is not None]  # type: ignore[arg-type]
        return f"{type(self).__name__}(<{', '.join(came)}>)"


class _Spelled(Decimal):
    """A number that came in an unusual spelling, such as with a zero in front: its document has the digits as sent."""

    spelling: Optional[str] = None


def decimal(text: Optional[str]) -> Optional[Decimal]:
    """An exact number of its digits."""
    if text is None or decimal_text(Decimal(text)) == text:
        return None if text is None else Decimal(text)
    number = _Spelled(text)
    number.spelling = text
    return number


def decimal_text(number: Optional[Decimal]) -> Optional[str]:
    """The digits of an exact number."""
    spelling: Optional[str] = getattr(number, "spelling", None)
    return None if number is None else spelling or f"{number:f}"


def records(kind: type[R], documents: Optional[Iterable[Mapping[str, Any]]]) -> Optional[tuple[R, ...]]:
    """A list of records."""
    return None if documents is None else tuple(kind.from_document(document) for document in documents)


def record_list(items: Optional[Iterable[Record]]) -> Optional[list[dict[str, Any]]]:
    """A list of plain documents."""
    return None if items is None else [item.to_document() for item in items]
