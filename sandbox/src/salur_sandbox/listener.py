"""Listens, says where, and stops cleanly."""

from __future__ import annotations

import signal
import socket
from typing import List, Optional

import uvicorn

from .server import Sandbox
from .wire import WireProtocol


def serve(sandbox: Sandbox, host: str, port: int) -> int:
    """Serves until SIGTERM or SIGINT; ends with 0. Raises ``OSError`` when the port cannot be had."""
    listener = _listen("127.0.0.1" if host.lower() == "localhost" else host, port)
    server = _Server(
        sandbox,
        uvicorn.Config(
            sandbox.app(),
            lifespan="on",
            http=WireProtocol,
            ws="none",
            log_level="warning",
            access_log=False,
            timeout_graceful_shutdown=2,
        ),
    )
    # uvicorn puts these handlers back when it has stopped, and raises the signal again: by then it does nothing.
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, server.handle_exit)
    with listener:
        server.run(sockets=[listener])
    return 0 if server.started else 1


class _Server(uvicorn.Server):
    """A server that prints its address once it accepts connections, and stops without waiting for delayed answers."""

    def __init__(self, sandbox: Sandbox, config: uvicorn.Config) -> None:
        super().__init__(config)
        self._sandbox = sandbox

    async def shutdown(self, sockets: Optional[List[socket.socket]] = None) -> None:
        self._sandbox.stop_waiting()
        await super().shutdown(sockets)

    async def startup(self, sockets: Optional[List[socket.socket]] = None) -> None:
        await super().startup(sockets)
        if self.started and sockets:
            host, port = sockets[0].getsockname()[:2]
            shown = f"[{host}]" if ":" in host else host
            print(f"salur-sandbox listening on http://{shown}:{port}", flush=True)


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # With the protocol named, asyncio sets TCP_NODELAY; without it, every answer would take 40 ms longer.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        listener.listen(128)
    except OSError:
        listener.close()
        raise
    return listener
