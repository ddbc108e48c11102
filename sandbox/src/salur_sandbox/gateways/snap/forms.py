"""Right answers in other forms: with one wrong value, or written as some page's samples show it."""

from __future__ import annotations

from typing import Any, Callable, Dict, Mapping, Optional

from ...jsontext import Number, read, write
from ..contract import Altered
from .codes import CASES, case_of, code_of

UNLISTED_CASE = "79"
"""In no table."""

Document = Dict[str, Any]
_STATUS = ("latestTransactionStatus", "transactionStatusDesc", "latestTransactionDesc")
_REFERENCES = ("referenceNo", "originalReferenceNo", "partnerReferenceNo", "originalPartnerReferenceNo")


def altered_answer(body: str, status: int, service: str, what: str, value: str) -> Optional[Altered]:
    """The same answer with another amount, reference, code or form; ``None`` when it has none."""
    document = read(body.encode("utf-8"))
    if not isinstance(document, dict) or "responseCode" not in document:
        return None
    if what == "code":
        return _with_code(document, service, value)
    if what == "form":
        changed = document
        for name in value.split("+"):
            form = FORMS.get(name)
            if form is None:
                return None
            changed = form(changed)
        return None if changed == document and write(changed) == body else Altered(write(changed), status)
    if what not in ("amount", "reference"):
        return None
    changed = _with_amount(document) if what == "amount" else _with_reference(document)
    return None if changed == document else Altered(write(changed), status)


def _with_code(document: Document, service: str, value: str) -> Altered:
    case = case_of(value)
    code = code_of(case, service) if len(value) == 5 and case else value or f"500{service}{UNLISTED_CASE}"
    case = case_of(code)
    status = int(case[:3]) if case and 200 <= int(case[:3]) <= 599 else 200
    message = CASES.get(case, "On request of the sandbox's user")
    return Altered(write({**document, "responseCode": code, "responseMessage": message}), status)


def _with_amount(document: Document) -> Document:
    """One rupiah more wherever an amount stands."""

    def more(value: Any) -> Any:  # noqa: ANN401 - any JSON
        if isinstance(value, dict):
            if isinstance(value.get("value"), str) and "currency" in value:
                return {**value, "value": f"{int(value['value'].partition('.')[0]) + 1}.00"}
            return {name: more(item) for name, item in value.items()}
        return [more(item) for item in value] if isinstance(value, list) else value

    changed: Document = more(document)
    return changed


def _with_reference(document: Document) -> Document:
    """Another reference of the merchant's, and where there is none, of the gateway's."""
    for name in reversed(_REFERENCES):
        old = document.get(name)
        if isinstance(old, str) and old:
            return {**document, name: old[:-1] + ("1" if old[-1] != "1" else "2")}
    for name, item in document.items():
        if isinstance(item, dict):
            changed = _with_reference(item)
            if changed != item:
                return {**document, name: changed}
    return document


def _everywhere(edit: Callable[[str, Any], Any]) -> Callable[[Document], Document]:
    """A change of single values, at any depth."""

    def walk(value: Any, name: str) -> Any:  # noqa: ANN401 - any JSON
        if isinstance(value, dict):
            return {key: walk(item, key) for key, item in value.items()}
        if isinstance(value, list):
            return [walk(item, name) for item in value]
        return edit(name, value)

    def form(document: Document) -> Document:
        changed: Document = walk(document, "")
        return changed

    return form


def _status_in_info(document: Document) -> Document:
    moved = {name: document[name] for name in _STATUS if name in document}
    rest = {name: item for name, item in document.items() if name not in moved}
    return {**rest, "additionalInfo": {**(document.get("additionalInfo") or {}), **moved}} if moved else document


def _status_on_top(document: Document) -> Document:
    info = document.get("additionalInfo")
    moved = {name: info[name] for name in _STATUS if name in info} if isinstance(info, dict) else {}
    if not isinstance(info, dict) or not moved:
        return document
    return {**document, **moved, "additionalInfo": {name: item for name, item in info.items() if name not in moved}}


def _blank(name: str, value: Any) -> Any:  # noqa: ANN401 - any JSON
    padded = {"responseMessage", "callbackUrl", "originalReferenceNo", "referenceNo", "latestTransactionDesc"}
    return f" {value} " if name in padded and isinstance(value, str) and value else value


def _number(name: str, value: Any, names: "frozenset[str]") -> Any:  # noqa: ANN401 - any JSON
    is_number = isinstance(value, str) and value.replace(".", "", 1).isdigit() and (value == "0" or value[0] != "0")
    return Number(value) if name in names and is_number else value


_CODES = frozenset({"responseCode", "serviceCode"})
_VALUES = frozenset({"value"})
_IDS = frozenset({*_REFERENCES, "referenceNumber", "customerNo"})

FORMS: Mapping[str, Callable[[Document], Document]] = {
    "amount-number": _everywhere(lambda name, value: _number(name, value, _VALUES)),
    "code-number": _everywhere(lambda name, value: _number(name, value, _CODES)),
    "reference-number": _everywhere(lambda name, value: _number(name, value, _IDS)),
    "blanks": _everywhere(_blank),
    "status-in-info": _status_in_info,
    "status-on-top": _status_on_top,
    "status-short": _everywhere(lambda name, value: value.lstrip("0") if name == "status" and value != "00" else value),
    "status-code": _everywhere(lambda name, value: "00" if name == "status" and value == "SUCCESS" else value),
    "status-word": _everywhere(lambda name, value: "SUCCESS" if name == _STATUS[0] and value == "00" else value),
    "no-info": lambda document: {name: item for name, item in document.items() if name != "additionalInfo"},
    "nulls": lambda document: {**document, "additionalInfo": None},
    "without-echo": lambda document: {name: document[name] for name in ("responseCode", "responseMessage")},
}
"""Each is in some page's table or sample, or an omission that a client should survive."""
