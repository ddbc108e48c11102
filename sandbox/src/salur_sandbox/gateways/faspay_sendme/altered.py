"""Right answers with one wrong value, or written in another form, for faults."""

from __future__ import annotations

import base64
from typing import Any, Callable, Dict, Mapping, Optional

from ...jsontext import read, write
from ..contract import Altered
from .codes import tail
from .outlet_code import INDOMARET_FIELD, USUAL_FIELD, with_another_key

UNLISTED_STATUS = "7"
"""In no table."""

Document = Dict[str, Any]
_TAIL = ("status", "message", "response_code", "response_desc")


def altered_answer(body: str, http: int, what: str, value: str) -> Optional[Altered]:
    """The same answer with another amount, reference, code or form, or without its token; ``None`` when it has none."""
    document = read(body.encode("utf-8"))
    if not isinstance(document, dict):
        return None
    if what == "form":
        return _in_form(document, http, value)
    changed: Optional[Document] = None
    if what == "code":
        changed = _with_code(document, value)
    elif what == "amount" and "trx_amount" in document:
        changed = {**document, "trx_amount": int(document["trx_amount"]) + 100}
    elif what == "reference" and document.get("trx_no"):
        old = str(document["trx_no"])
        changed = {**document, "trx_no": old[:-1] + ("1" if old[-1] != "1" else "2")}
    elif what == "token" and "access_token" in document:
        changed = {name: item for name, item in document.items() if name != "access_token"}
    return None if changed is None else Altered(write(changed), http)


def _with_code(document: Document, value: str) -> Document:
    """``7`` is a status, ``51`` a response code, ``4/00`` both."""
    status, code = str(document.get("status", "")), str(document.get("response_code", ""))
    if "/" in value:
        status, _, code = value.partition("/")
    elif len(value) > 1:
        code = value
    else:
        status = value or UNLISTED_STATUS
    return {**document, **tail(status, code, message="On request of the sandbox's user")}


def _in_form(document: Document, http: int, value: str) -> Optional[Altered]:
    changed, status = dict(document), http
    for name in value.split("+"):
        if name in _STATUSES:
            status = _STATUSES[name]
        elif name in FORMS:
            changed = FORMS[name](changed)
        else:
            return None
    return None if write(changed) == write(document) and status == http else Altered(write(changed), status)


def _edited(names: "tuple[str, ...]", edit: Callable[[Any], Any]) -> Callable[[Document], Document]:
    return lambda document: {name: edit(item) if name in names else item for name, item in document.items()}


def _without(*names: str) -> Callable[[Document], Document]:
    return lambda document: {name: item for name, item in document.items() if name not in names}


def _other_name(document: Document) -> Document:
    names = {INDOMARET_FIELD: USUAL_FIELD, USUAL_FIELD: INDOMARET_FIELD}
    return {names.get(name, name): item for name, item in document.items()}


def _is_encrypted(code: Any) -> bool:  # noqa: ANN401 - any JSON
    return isinstance(code, str) and len(code) > 100


def _other_key(code: Any) -> Any:  # noqa: ANN401 - any JSON
    return with_another_key("1234567890") if _is_encrypted(code) else code


def _cut(code: Any) -> Any:  # noqa: ANN401 - any JSON
    return base64.b64encode(base64.b64decode(code)[:-2]).decode("ascii") if _is_encrypted(code) else code


_STATUSES: Mapping[str, int] = {"http-ok": 200, "http-bad-request": 400, "http-unauthorized": 401}

FORMS: Mapping[str, Callable[[Document], Document]] = {
    "amount-text": _edited(("trx_amount",), str),
    "id-text": _edited(("trx_id",), str),
    "status-number": _edited(("status",), int),
    "blanks": _edited(("callback_url", "message", "trx_reff", "access_token"), lambda text: f" {text} "),
    "code-name": _other_name,
    "code-other-key": _edited((USUAL_FIELD,), _other_key),
    "code-cut": _edited((USUAL_FIELD,), _cut),
    "no-status": _without("status"),
    "with-status": lambda document: {"status": "9", **document},
    "no-data": _without("data"),
    "null-data": _edited(("data",), lambda _: None),
    "no-account": _without("beneficiary_virtual_account"),
    "without-echo": lambda document: {name: document[name] for name in _TAIL if name in document},
    "expires-number": _edited(("expired_in",), int),
    "expires-at-once": _edited(("expired_in",), lambda _: "0"),
    "expires-never": _without("expired_in"),
}
"""Each is in some page's table or sample, or an omission that a client should survive."""
