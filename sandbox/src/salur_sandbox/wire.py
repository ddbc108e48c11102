"""Answers that never quite arrive: closed, reset and cut connections, and long waits.

An ASGI application has no hold on its connection. The sandbox's own listener therefore hands one to every call, as the
scope's extension ``salur.wire``.
"""

from __future__ import annotations

import asyncio
import socket
import struct
import sys
from typing import Any, Set

from starlette.responses import Response
from starlette.types import Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol

from .faults import Delivery

EXTENSION = "salur.wire"
_LINGER_FORMAT = "hh" if sys.platform == "win32" else "ii"


class Wire:
    """The connection that a call came by."""

    def __init__(self, transport: asyncio.Transport) -> None:
        self._transport = transport

    def close(self) -> None:
        """Sends what is written, then FIN."""
        self._transport.close()

    def reset(self) -> None:
        """Sends RST, and nothing else."""
        connection = self._transport.get_extra_info("socket")
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack(_LINGER_FORMAT, 1, 0))
        self._transport.abort()


class WireProtocol(H11Protocol):
    """HTTP whose calls know their connection."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Wraps the application for this connection."""
        super().connection_made(transport)
        application, wire = self.app, Wire(transport)

        async def with_wire(scope: Any, receive: Any, send: Any) -> None:  # noqa: ANN401 - uvicorn's own types
            scope.setdefault("extensions", {})[EXTENSION] = wire
            await application(scope, receive, send)

        self.app = with_wire


class Patience:
    """All answers that are being delayed. Ends them when the sandbox stops."""

    def __init__(self) -> None:
        self._waiting: Set[asyncio.Future[None]] = set()

    def end(self) -> None:
        """No more waiting: those who wait are hung up on."""
        for future in self._waiting:
            if not future.done():
                future.set_result(None)

    async def wait(self, seconds: float, receive: Receive) -> bool:
        """True when the time is over and the caller is still there."""
        stopped: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        gone = asyncio.ensure_future(_gone(receive))
        self._waiting.add(stopped)
        try:
            done, _ = await asyncio.wait({stopped, gone}, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
        finally:
            self._waiting.discard(stopped)
            gone.cancel()
        return not done


class Delivered(Response):
    """Carries a delivery out, to the socket."""

    def __init__(self, delivery: Delivery, patience: Patience) -> None:
        super().__init__(
            delivery.body,
            status_code=delivery.status or 200,
            headers=dict(delivery.headers),
            media_type=delivery.media_type,
        )
        self._delivery = delivery
        self._patience = patience

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers, or does not."""
        delivery = self._delivery
        lost = delivery.how == "lose"
        if delivery.delay and not await self._patience.wait(delivery.delay, receive):
            lost = True
        if not lost and delivery.how == "send":
            await super().__call__(scope, receive, send)
            return
        wire = scope.get("extensions", {}).get(EXTENSION)
        if not isinstance(wire, Wire):
            raise RuntimeError("this fault needs the sandbox's own listener: there is no connection to close here")
        if lost:
            wire.close()
        elif delivery.how == "reset":
            wire.reset()
        else:
            await send({"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers})
            await send({"type": "http.response.body", "body": delivery.half, "more_body": True})
            wire.close()
        # An application that returned now, without an answer, would be answered for with HTTP 500.
        await _gone(receive)


async def _gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
