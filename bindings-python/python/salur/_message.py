"""HTTP messages as the host's libraries have them, and as documents have them."""

from __future__ import annotations

import base64
from dataclasses import dataclass, field
from typing import Any, Iterable, Mapping, Optional, Protocol, Union


class HasItems(Protocol):
    """Headers of most libraries: dicts, `email.message.Message`, case-insensitive mappings."""

    def items(self) -> Iterable[tuple[Any, Any]]:
        """Names and values."""
        ...


class HasMultiItems(Protocol):
    """Headers that list repeated names with `multi_items`."""

    def multi_items(self) -> Iterable[tuple[Any, Any]]:
        """Names and values, repeated names too."""
        ...


Headers = Union[HasMultiItems, HasItems, Iterable[tuple[Any, Any]]]
"""Headers as any HTTP library gives them: a mapping, pairs, or an object with `items()` or `multi_items()`."""

Body = Union[bytes, bytearray, str]
"""A received body. Give the raw bytes: a library that decodes them may change them."""


@dataclass(frozen=True, repr=False)
class Request:
    """A request to send as it stands: its body is what was signed."""

    method: str
    """The HTTP method."""
    url: str
    """The whole address."""
    headers: list[tuple[str, str]]
    """Names and values, in order."""
    body: Optional[bytes] = None
    """The exact bytes to send."""

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> Request:
        """Reads the `request` part of a step document."""
        headers = [(name, value) for name, value in document["headers"]]
        return cls(document["method"], document["url"], headers, read_body(document))

    def to_document(self) -> dict[str, Any]:
        """The same as a plain document."""
        headers = [list(header) for header in self.headers]
        return {"method": self.method, "url": self.url, "headers": headers, **body_document(self.body)}

    def __repr__(self) -> str:
        return f"Request({self.method} {_without_query(self.url)} body={described_body(self.body)})"


@dataclass(frozen=True, repr=False)
class Answer:
    """An HTTP answer, whatever its status was."""

    status: int
    """The HTTP status."""
    headers: Headers = ()
    """Its headers, as your HTTP library gives them."""
    body: Body = b""
    """Its raw body."""

    def to_document(self) -> dict[str, Any]:
        """The same as a plain document."""
        return {"status": self.status, "headers": header_lists(self.headers), **body_document(self.body)}

    def __repr__(self) -> str:
        return f"Answer(status={self.status!r} body={described_body(self.body)})"


@dataclass(frozen=True, repr=False)
class Message:
    """A request that a gateway sent to the merchant, as it arrived."""

    method: str
    """The HTTP method."""
    path: str
    """Path and query."""
    headers: Headers = ()
    """Its headers."""
    body: Body = b""
    """Its raw body."""

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> Message:
        """Reads a message document."""
        headers = tuple((name, value) for name, value in document.get("headers", ()))
        return cls(document["method"], document["path"], headers, read_body(document) or b"")

    def to_document(self) -> dict[str, Any]:
        """The same as a plain document."""
        headers = header_lists(self.headers)
        return {"method": self.method, "path": self.path, "headers": headers, **body_document(self.body)}

    def __repr__(self) -> str:
        return f"Message({self.method} {_without_query(self.path)} body={described_body(self.body)})"


@dataclass(frozen=True)
class Reply:
    """The answer that a gateway expects to its notification. Send it after you have committed what you learned."""

    status: int
    """The HTTP status."""
    headers: dict[str, str] = field(default_factory=dict[str, str])
    """Headers, as most server libraries take them."""
    body: bytes = b""
    """The exact bytes."""

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> Reply:
        """Reads the `reply` part of a notification document."""
        return cls(document["status"], dict(document["headers"]), read_body(document) or b"")

    def to_document(self) -> dict[str, Any]:
        """The same as a plain document."""
        headers = [list(header) for header in self.headers.items()]
        return {"status": self.status, "headers": headers, **body_document(self.body)}


def header_lists(headers: Any) -> list[list[str]]:
    """Headers of any library as documents have them."""
    items = getattr(headers, "multi_items", None) or getattr(headers, "items", None)
    pairs = headers if items is None else items()
    return [[_header_text(name), _header_text(value)] for name, value in pairs]


def read_body(document: Mapping[str, Any]) -> Optional[bytes]:
    """The bytes of a document's body."""
    if "body" in document:
        return str(document["body"]).encode()
    return base64.b64decode(document["body_base64"]) if "body_base64" in document else None


def body_document(body: Any) -> dict[str, Any]:
    """A document's key for a body: text, or base64 where the bytes are not UTF-8."""
    if body is None:
        return {}
    if not isinstance(body, (bytes, bytearray, str)):
        return {"body": body}  # the core says what is wrong with it
    raw = body_bytes(body)
    try:
        return {"body": raw.decode()}
    except UnicodeDecodeError:
        return {"body_base64": base64.b64encode(raw).decode()}


def described_body(body: Optional[Body]) -> str:
    """A body's size, never its content."""
    return "None" if body is None else f"<{len(body_bytes(body))} bytes>"


def body_bytes(body: Body) -> bytes:
    """A body as bytes."""
    return body.encode("utf-8", "surrogatepass") if isinstance(body, str) else bytes(body)


def _header_text(value: Any) -> str:
    text = value.decode("latin-1") if isinstance(value, bytes) else str(value)
    return text.encode("utf-8", "replace").decode()


def _without_query(address: str) -> str:
    return str(address).partition("?")[0]
