"""Reads the fields of a request. Every value becomes the text that enters the signature.

Types and lengths are the page's (Request Parameter tables). Where live clients are known to have been accepted with
something else, the value passes and a remark says so.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Callable, Dict, List, Mapping, Optional, Sequence, Tuple

from ...jsontext import Number

Kind = Callable[[object], Tuple[str, Optional[str]]]
"""From a JSON value to its text, and a remark on what was let pass. Raises ``WrongType``."""


class WrongType(ValueError):
    """A value of a type that is not accepted; says what is wanted."""


def text(value: object) -> Tuple[str, Optional[str]]:
    """A JSON string."""
    if not isinstance(value, str) or isinstance(value, Number):
        raise WrongType("must be a string")
    try:
        value.encode("utf-8")
    except UnicodeEncodeError:
        raise WrongType("must be valid Unicode: it holds half of a surrogate pair") from None
    return value, None


def whole(value: object) -> Tuple[str, Optional[str]]:
    """A JSON number without a fraction ("No decimal code and no decimal digit")."""
    if not _is_int(value):
        raise WrongType("must be a whole JSON number, without decimals and without quotes")
    return str(value), None


def moment(value: object) -> Tuple[str, Optional[str]]:
    """The time stamp: "double" on the page, signed as the digits of its whole milliseconds."""
    if isinstance(value, Number):
        digits, _, fraction = value.partition(".")
        if digits.isdigit() and fraction.strip("0") == "":
            return digits, "has a zero fraction; send whole milliseconds"
    if not _is_int(value):
        raise WrongType("must be a JSON number of whole milliseconds")
    return str(value), None


def number_or_digits(value: object) -> Tuple[str, Optional[str]]:
    """The user id: "int" on the page; live clients send it as text too."""
    if isinstance(value, str) and value.isdigit():
        return value, "is documented as a number, not text"
    return whole(value)


def text_or_number(value: object) -> Tuple[str, Optional[str]]:
    """An identity that the page shows both ways (disburseId, senderId)."""
    if _is_int(value):
        return str(value), None
    return text(value)


def _is_int(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


@dataclass(frozen=True)
class Field:
    """One field of a request."""

    name: str
    kind: Kind = text
    required: bool = True
    may_be_empty: bool = False
    """Required, but live clients are known to have sent it empty."""
    longest: int = 255
    one_of: Sequence[str] = ()


@dataclass
class Reading:
    """What could be read, and what was wrong."""

    values: Dict[str, str] = field(default_factory=dict)
    problems: List[str] = field(default_factory=list)
    remarks: List[str] = field(default_factory=list)


def read_fields(document: Mapping[str, object], fields: Sequence[Field]) -> Reading:
    """Reads all fields, so that all problems are found at once. An absent optional field reads as empty text."""
    reading = Reading()
    for wanted in fields:
        _read_one(reading, document.get(wanted.name), wanted)
    known = {wanted.name for wanted in fields}
    reading.remarks.extend(f"{name} is not a field of this call; ignored" for name in document if name not in known)
    return reading


def _read_one(reading: Reading, value: object, wanted: Field) -> None:
    if value is None:
        reading.values[wanted.name] = ""
        if wanted.required:
            reading.problems.append(f"{wanted.name} is missing")
        return
    try:
        read, remark = wanted.kind(value)
    except WrongType as error:
        reading.values[wanted.name] = ""
        reading.problems.append(f"{wanted.name} {error}")
        return
    reading.values[wanted.name] = read
    if remark:
        reading.remarks.append(f"{wanted.name} {remark}")
    if not read and wanted.required:
        if wanted.may_be_empty:
            reading.remarks.append(f"{wanted.name} is empty")
        else:
            reading.problems.append(f"{wanted.name} is empty")
    if len(read) > wanted.longest:
        reading.problems.append(f"{wanted.name} has {len(read)} characters; at most {wanted.longest}")
    if wanted.one_of and read not in wanted.one_of:
        reading.problems.append(f"{wanted.name} must be one of {', '.join(wanted.one_of)}")
