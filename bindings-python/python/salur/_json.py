"""JSON text to and from the core, and an error with a path for what JSON cannot carry."""

from __future__ import annotations

import json
import operator
import re
from decimal import Decimal
from typing import Any, Iterator, Mapping, Optional, Sequence

from ._errors import Found, Violation
from ._generated.errors import InvalidInput

_DEEPEST = 64
_JSON = "text, a whole number, true or false, a list or an object"
_SHALLOW = f"at most {_DEEPEST} levels of lists and objects"


def encode(value: Any) -> str:
    """ASCII JSON text of `value`; raises `InvalidInput` with the path of whatever is not JSON."""
    try:
        return _encoder.encode(value)
    except (TypeError, ValueError, RecursionError):
        raise _refusal(value) from None


def decode(text: str) -> Any:
    """The value of a JSON text. Fractions are exact decimals; a number of any length can be read."""
    try:
        return _decoder.decode(text)
    except ValueError:  # an integer of more digits than Python converts by default
        return json.loads(text, parse_float=Decimal, parse_int=Decimal)


def _stand_in(value: Any) -> Any:
    """Mappings and numbers of other libraries, as the JSON types that they are."""
    if isinstance(value, Mapping):
        fields: Mapping[Any, Any] = value
        return dict(fields)
    return operator.index(value)


_encoder = json.JSONEncoder(allow_nan=False, separators=(",", ":"), default=_stand_in)
_decoder = json.JSONDecoder(parse_float=Decimal)


def _refusal(value: Any) -> InvalidInput:
    path, rule, kind = _offender(value, "", 0) or ("", "type", "object")
    path, wanted = path.removeprefix("input."), _JSON  # paths of inputs start at their own root
    if rule == "too_deep":
        path, wanted = re.split(r"[.[]", path)[0], _SHALLOW
    message = f"{path or 'the whole'}: wanted {wanted}, found {kind}"
    violation = Violation(path, rule, message, None, Found(kind), wanted)
    return InvalidInput("invalid_input", "input", message, (violation,))


def _offender(value: Any, path: str, depth: int) -> Optional[tuple[str, str, str]]:
    """Path, rule and type of the first value that has no JSON form."""
    if depth > _DEEPEST:
        return path, "too_deep", "list" if isinstance(value, (list, tuple)) else "object"
    for key, where, item in _children(value, path):
        found = _offender(item, where, depth + 1) if _is_json({key: None}) else (path, "type", "object")
        if found is not None:
            return found
    if isinstance(value, (Mapping, list, tuple)) or _is_json(value):
        return None
    return path, "type", "number" if isinstance(value, (int, float, complex, Decimal)) else "object"


def _children(value: Any, path: str) -> Iterator[tuple[Any, str, Any]]:
    """Key, path and value of everything in an object or a list."""
    if isinstance(value, Mapping):
        fields: Mapping[Any, Any] = value
        for key, item in fields.items():
            yield key, f"{path}.{_shown(key)}" if path else _shown(key), item
    elif isinstance(value, (list, tuple)):
        items: Sequence[Any] = value
        for index, item in enumerate(items):
            yield "", f"{path}[{index}]", item


def _shown(key: Any) -> str:
    """A key as an error may show it: one that does not look like a name could itself be an account."""
    name = str(key)
    looks_like_a_name = name.isidentifier() or (name.isalnum() and len(name) <= 6)
    return name if looks_like_a_name else f"(a key of {len(name)} characters)"


def _is_json(value: Any) -> bool:
    try:
        _encoder.encode(value)
    except (TypeError, ValueError, RecursionError):
        return False
    return True
