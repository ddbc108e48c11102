"""Reads the fields of a request, with the types and lengths of the pages' tables."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Callable, Dict, List, Mapping, Optional, Sequence

from ...jsontext import Number
from .codes import FEE, INVALID_BODY, INVALID_DESCRIPTION, MANDATORY, Refusal
from .stamps import milliseconds_of

Values = Mapping[str, str]
"""From a field's name to its text. Absent and null ones are empty."""

Check = Callable[[str], Optional[str]]
"""What is wrong with a text, or ``None``."""

_AMOUNT = re.compile(r"[1-9]\d*", re.ASCII)
_TRX_NO = re.compile(r"[0-9A-Za-z._-]+", re.ASCII)


def digits(text: str) -> Optional[str]:
    """Only digits."""
    return None if text.isascii() and text.isdigit() else "must hold digits only"


def reference(text: str) -> Optional[str]:
    """Letters, digits, and the signs that merchants use in references (own choice: the pages say alphanumeric)."""
    return None if _TRX_NO.fullmatch(text) else "must hold letters, digits, - _ and . only"


def moment(text: str) -> Optional[str]:
    """A date and a time."""
    return None if milliseconds_of(text) is not None else "must be a time as 2025-06-12 13:44:50"


def amount(text: str) -> Optional[str]:
    """Rupiah with two implied decimals. That they must be 00 is an own choice: the pages do not speak of sen."""
    if not _AMOUNT.fullmatch(text):
        return "must be a whole number, rupiah times 100, without a point"
    return None if text.endswith("00") else "has sen: its last two digits are not 00"


@dataclass(frozen=True)
class Field:
    """One field of a body."""

    name: str
    longest: int = 255
    required: bool = True
    may_be_empty: bool = False
    """The field must be there; empty or null means something."""
    check: Optional[Check] = None
    one_of: Sequence[str] = ()


DESCRIPTION = "trx_desc"


@dataclass
class Reading:
    """What could be read."""

    values: Dict[str, str] = field(default_factory=dict)
    given: List[str] = field(default_factory=list)
    """The fields that came, in the page's order."""
    remarks: List[str] = field(default_factory=list)


def read_fields(document: Mapping[str, object], fields: Sequence[Field]) -> Reading:
    """Reads all fields in the page's order. Raises ``Refusal`` for the first that is missing or of a wrong form."""
    reading = Reading()
    for wanted in fields:
        value = document.get(wanted.name)
        if wanted.name in document:
            reading.given.append(wanted.name)
        if value is None or value == "":
            reading.values[wanted.name] = ""
            if wanted.required and not (wanted.may_be_empty and wanted.name in document):
                text = f"parameter '{wanted.name}' is mandatory"
                raise Refusal.coded(MANDATORY, f"{wanted.name} is mandatory", text)
            continue
        reading.values[wanted.name] = _text(value, wanted, reading)
    known = {wanted.name for wanted in fields}
    reading.remarks.extend(f"{name} is not a field of this call; ignored" for name in document if name not in known)
    return reading


def _text(value: object, wanted: Field, reading: Reading) -> str:
    message = INVALID_DESCRIPTION if wanted.name == DESCRIPTION else INVALID_BODY
    if isinstance(value, int) and not isinstance(value, bool) and wanted.check in (digits, amount):
        reading.remarks.append(f"{wanted.name} is a JSON number; the samples have text")
        value = str(value)
    if not isinstance(value, str) or isinstance(value, Number):
        raise Refusal(message, f"{wanted.name} must be text")
    try:
        value.encode("utf-8")
    except UnicodeEncodeError:
        raise Refusal(message, f"{wanted.name} must be valid Unicode: it holds half of a surrogate pair") from None
    if wanted.name == DESCRIPTION and value.strip().lower() == "fee":
        raise Refusal.coded(FEE, "trx_desc must not be fee")
    if len(value) > wanted.longest:
        raise Refusal(message, f"{wanted.name} has {len(value)} characters; at most {wanted.longest}")
    if wanted.one_of and value not in wanted.one_of:
        raise Refusal(message, f"{wanted.name} must be one of {', '.join(wanted.one_of)}")
    problem = wanted.check(value) if wanted.check else None
    if problem:
        raise Refusal(message, f"{wanted.name} {problem}")
    return value


def description(text: str) -> Optional[str]:
    """Own choice for what "Invalid Transaction Description Value" means: no control characters."""
    return None if text.isprintable() else "must hold printable characters only"
