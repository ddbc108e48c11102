"""Right answers with one wrong value, for faults."""

from __future__ import annotations

from typing import Mapping, Optional

from ...jsontext import Number, read, write

_FIELDS: Mapping[str, str] = {"amount": "amountTransfer", "reference": "custRefNumber", "code": "responseCode"}
UNLISTED_CODE = "ZZ"
"""In no table of the page."""


def altered_answer(body: str, what: str, value: str) -> Optional[str]:
    """The same document with another amount, reference or code; ``None`` when it has none."""
    document, name = read(body.encode("utf-8")), _FIELDS.get(what, "")
    if not isinstance(document, dict) or document.get(name) in (None, ""):
        return None
    if what == "code":
        return write({**document, name: value or UNLISTED_CODE, "responseDesc": "On request of the sandbox's user"})
    old = str(document[name])
    return write({**document, name: Number(_one_more(old)) if what == "amount" else _another(old)})


def _one_more(amount: str) -> str:
    """One rupiah more, with the same decimals."""
    whole, point, decimals = amount.partition(".")
    return f"{int(whole) + 1}{point}{decimals}"


def _another(reference: str) -> str:
    """As long, and of the same kind; only the first character differs."""
    first = "8" if reference[0] == "9" else "9" if reference[0].isdigit() else "X" if reference[0] != "X" else "Y"
    return first + reference[1:]
