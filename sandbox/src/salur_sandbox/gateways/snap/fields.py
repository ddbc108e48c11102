"""Reads bodies: nested fields by their path, with the types and lengths of the pages' tables."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Callable, Dict, List, Mapping, Optional, Sequence

from ...jsontext import Number
from .codes import Refusal
from .stamps import milliseconds_of

Values = Mapping[str, str]
"""From a field's path to its text. Absent and null ones are empty."""

Check = Callable[[str], Optional[str]]
"""What is wrong with a text, or ``None``."""

_AMOUNT = re.compile(r"([1-9]\d*)\.00", re.ASCII)


def moment(text: str) -> Optional[str]:
    """A date and time with its offset."""
    return None if milliseconds_of(text) is not None else "must be a time as 2024-03-01T14:56:11+07:00"


def digits(text: str) -> Optional[str]:
    """Only digits."""
    return None if text.isascii() and text.isdigit() else "must hold digits only"


def amount_of(whole_digits: int) -> Check:
    """Rupiah that end in ``.00`` and are more than nothing."""

    def check(text: str) -> Optional[str]:
        found = _AMOUNT.fullmatch(text)
        if not found:
            return "must be rupiah with two decimals, which are 00: 10000.00"
        return None if len(found[1]) <= whole_digits else f"has more than {whole_digits} digits before the point"

    return check


@dataclass(frozen=True)
class Field:
    """One field of a body."""

    path: str
    longest: int
    required: bool = True
    check: Optional[Check] = None
    one_of: Sequence[str] = ()


def amount_fields(name: str, whole_digits: int) -> Sequence[Field]:
    """An amount object: value and currency."""
    return (
        Field(f"{name}.value", whole_digits + 3, check=amount_of(whole_digits)),
        Field(f"{name}.currency", 3, one_of=("IDR",)),
    )


@dataclass
class Reading:
    """What could be read."""

    values: Dict[str, str] = field(default_factory=dict)
    remarks: List[str] = field(default_factory=list)


def read_fields(document: Mapping[str, object], fields: Sequence[Field]) -> Reading:
    """Reads all fields. Raises ``Refusal`` for the first that is missing (02) or of a wrong form (01)."""
    reading = Reading()
    for wanted in fields:
        value = _at(document, wanted.path)
        if value is None or value == "":
            reading.values[wanted.path] = ""
            if wanted.required:
                raise Refusal("40002", f"{wanted.path} is mandatory", detail=wanted.path)
            continue
        problem = _problem(value, wanted)
        if problem:
            raise Refusal("40001", f"{wanted.path} {problem}", detail=wanted.path)
        reading.values[wanted.path] = str(value)
    known = {part for wanted in fields for part in _prefixes(wanted.path)}
    reading.remarks = [f"{path} is not a field of this call; ignored" for path in _paths(document) if path not in known]
    return reading


def _problem(value: object, wanted: Field) -> Optional[str]:
    if not isinstance(value, str) or isinstance(value, Number):
        return "must be text"
    try:
        value.encode("utf-8")
    except UnicodeEncodeError:
        return "must be valid Unicode: it holds half of a surrogate pair"
    if len(value) > wanted.longest:
        return f"has {len(value)} characters; at most {wanted.longest}"
    if wanted.one_of and value not in wanted.one_of:
        return f"must be one of {', '.join(wanted.one_of)}"
    return wanted.check(value) if wanted.check else None


def _at(document: object, path: str) -> object:
    for name in path.split("."):
        if document is None:
            return None
        if not isinstance(document, dict):
            raise Refusal("40001", f"{path} must stand in an object", detail=path)
        document = document.get(name)
    return document


def _prefixes(path: str) -> List[str]:
    parts = path.split(".")
    return [".".join(parts[: end + 1]) for end in range(len(parts))]


def _paths(document: Mapping[str, object], before: str = "") -> List[str]:
    found: List[str] = []
    for name, value in document.items():
        found.append(before + name)
        if isinstance(value, dict):
            found.extend(_paths(value, f"{before}{name}."))
    return found
