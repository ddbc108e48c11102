"""JSON in which numbers keep their exact spelling: ``50000.0`` stays ``50000.0``."""

from __future__ import annotations

import json
from typing import Mapping, NoReturn, Sequence, Union


class Number(str):
    """A JSON number, spelled as it stands on the wire."""


Json = Union[None, bool, int, str, Sequence["Json"], Mapping[str, "Json"]]


class NotJson(ValueError):
    """These bytes are not one JSON document in UTF-8."""


def read(body: bytes) -> object:
    """Decodes a document. Whole numbers become ``int``, all others ``Number``."""
    try:
        return json.loads(body.decode("utf-8"), parse_float=Number, parse_constant=_no_constant)
    except (ValueError, RecursionError) as error:
        raise NotJson(str(error)) from error


def write(value: Json) -> str:
    """Writes a document, compact, with raw UTF-8 text."""
    if isinstance(value, Number):
        return str(value)
    if value is None or isinstance(value, (bool, int, str)):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, Mapping):
        return "{" + ",".join(f"{write(key)}:{write(item)}" for key, item in value.items()) + "}"
    return "[" + ",".join(write(item) for item in value) + "]"


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not JSON")
