"""A merchant's callback address on loopback: it keeps what arrives until somebody asks for it."""

from __future__ import annotations

import queue
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Callable

import salur


class Receiver:
    """Listens on a free port. Each message is proven by `receive` before it is answered; forged ones get a 400."""

    def __init__(self, receive: Callable[[str, str, dict[str, str], bytes], salur.Notification[Any]]) -> None:
        self.arrived: queue.Queue[tuple[str, bytes, salur.Notification[Any]]] = queue.Queue()
        arrived = self.arrived

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:  # noqa: N802 - the standard library's name
                body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
                try:
                    notification = receive(self.command, self.path, dict(self.headers), body)
                except salur.NotificationError:
                    self.send_error(400)
                    return
                arrived.put((self.path, body, notification))  # a real merchant commits it to a database here
                self.send_response(notification.reply.status)
                for name, value in notification.reply.headers.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(notification.reply.body)

            def log_message(self, format: str, *args: object) -> None:
                """The demo shows the messages itself."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def next(self, seconds: float = 10.0) -> tuple[str, bytes, salur.Notification[Any]]:
        """The next message that arrived: path, body, notification."""
        return self.arrived.get(timeout=seconds)

    def stop(self) -> None:
        """Stops listening."""
        self._server.shutdown()
        self._server.server_close()
