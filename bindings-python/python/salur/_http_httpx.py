"""Sending with httpx, which this module does not import by itself: whoever has a client has imported it."""

from __future__ import annotations

import ssl
from importlib import import_module
from typing import Any, Iterator, Protocol

from ._http import (
    LIMIT,
    AnswerCut,
    Gathering,
    Patience,
    UnfitClient,
    headers_of,
    refuse_repeaters,
    warn_unverified,
    whole,
)
from ._message import Answer, Request


class HttpxClient(Protocol):
    """An `httpx.Client`."""

    def send(self, request: Any, *, stream: bool, auth: Any, follow_redirects: Any) -> Any:
        """Sends a request."""
        ...

    def close(self) -> None:
        """Ends its connections."""
        ...


class AsyncHttpxClient(Protocol):
    """An `httpx.AsyncClient`."""

    async def send(self, request: Any, *, stream: bool, auth: Any, follow_redirects: Any) -> Any:
        """Sends a request."""
        ...

    async def aclose(self) -> None:
        """Ends its connections."""
        ...


def send_httpx(client: HttpxClient, request: Request, patience: Patience) -> Answer:
    """Sends once with an `httpx.Client`."""
    outgoing = _outgoing(client, request, patience)
    response = client.send(outgoing, stream=True, auth=None, follow_redirects=False)
    try:
        body = whole(response.iter_raw(), patience)
    finally:
        response.close()
    return Answer(response.status_code, response.headers.multi_items(), body)


async def send_httpx_async(client: AsyncHttpxClient, request: Request, patience: Patience) -> Answer:
    """Sends once with an `httpx.AsyncClient`."""
    outgoing = _outgoing(client, request, patience)
    response = await client.send(outgoing, stream=True, auth=None, follow_redirects=False)
    body, gather = bytearray(), Gathering(patience)
    try:
        async for chunk in response.aiter_raw():
            body += chunk
            if gather.enough(len(body)):
                break
    except Exception as error:
        raise AnswerCut("the answer broke off") from error
    finally:
        await response.aclose()
    return Answer(response.status_code, response.headers.multi_items(), bytes(body[:LIMIT]))


def _outgoing(client: Any, request: Request, patience: Patience) -> Any:
    """The request, without the client's own headers, cookies and parameters."""
    if client.is_closed:
        raise UnfitClient("this httpx client is closed")
    httpx = import_module("httpx")
    wait, read = patience.connect, patience.read
    outgoing = httpx.Request(
        request.method,
        request.url,
        headers=headers_of(request),
        content=request.body,
        extensions={"timeout": {"connect": wait, "pool": wait, "write": read, "read": read}},
    )
    transport = client._transport_for_url(outgoing.url) if hasattr(client, "_transport_for_url") else None
    refuse_repeaters(_layers(client, transport))
    if outgoing.url.scheme == "https" and _is_unverified(transport):
        warn_unverified("httpx client", 6)
    return outgoing


def _layers(client: Any, transport: Any) -> Iterator[Any]:
    """The client, the transport that it would use, and those that this one wraps."""
    yield client
    todo, seen = [transport], set[int]()
    while todo:
        layer = todo.pop()
        if layer is None or id(layer) in seen:
            continue
        seen.add(id(layer))
        yield layer
        inner = getattr(layer, "__dict__", {}).values()
        todo += [it for it in inner if hasattr(it, "handle_request") or hasattr(it, "handle_async_request")]


def _is_unverified(transport: Any) -> bool:
    context = getattr(getattr(transport, "_pool", None), "_ssl_context", None)
    return getattr(context, "verify_mode", None) == ssl.CERT_NONE
