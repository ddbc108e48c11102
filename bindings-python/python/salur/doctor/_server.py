"""A server on this machine that behaves as badly as networks do. The first part of the path says how."""

from __future__ import annotations

import socket
import struct
import threading
from dataclasses import dataclass
from typing import Callable, Optional

_JSON = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"
_HEADS = {
    "error": b"HTTP/1.1 500 Internal Server Error\r\nContent-Type: text/html\r\nContent-Length: 4\r\n\r\n<h1>",
    "redirect": b"HTTP/1.1 307 Temporary Redirect\r\nLocation: /landed\r\nContent-Length: 0\r\n\r\n",
    "moved": b"HTTP/1.1 302 Found\r\nLocation: /landed\r\nContent-Length: 0\r\n\r\n",
    "digest": b'HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Digest realm="r", nonce="n", qop="auth"\r\n'
    b"Content-Length: 0\r\n\r\n",
    "busy": b"HTTP/1.1 503 Service Unavailable\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n",
}


@dataclass(frozen=True)
class Seen:
    """A request that arrived whole."""

    method: str
    path: str
    headers: dict[str, str]
    """By names in small letters."""
    body: bytes
    reused: bool
    """Whether its connection had served another request before."""


class Loopback:
    """`with Loopback() as server: …`; `server.seen` are the requests that arrived."""

    def __init__(self) -> None:
        self.seen: list[Seen] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        self._over = threading.Event()
        self._accepting = threading.Thread(target=self._accept, daemon=True)
        self._accepting.start()

    def __enter__(self) -> Loopback:
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        try:
            self._listener.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass  # some systems refuse that for a listener
        self._listener.close()
        self._accepting.join(5)

    def posts(self, behaviour: str) -> list[Seen]:
        """The requests, but GET, whose path begins so."""
        return [it for it in self.seen if it.method != "GET" and it.path.split("/")[1] == behaviour]

    def _accept(self) -> None:
        while not self._over.is_set():
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        with connection, connection.makefile("rb") as stream:
            reused = False
            try:
                while (seen := _read(stream.readline, stream.read, reused)) is not None:
                    self.seen.append(seen)
                    if not self._behave(connection, seen.path.split("/")[1]):
                        return
                    reused = True
            except OSError:
                pass  # the client hung up

    def _behave(self, connection: socket.socket, behaviour: str) -> bool:
        """Answers; whether the connection stays."""
        if behaviour == "fin":
            return False
        if behaviour == "rst":
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            return False
        if behaviour == "silent":
            self._over.wait()
            return False
        if behaviour == "cut":
            connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{")
            return False
        if behaviour == "drip":
            connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n")
            while not self._over.wait(0.05):
                connection.sendall(b" ")
            return False
        if behaviour == "endless":
            connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
            while not self._over.is_set():
                connection.sendall(b" " * 1_000_000)
            return False
        connection.sendall(_HEADS.get(behaviour, _JSON))
        return True


def _read(line: Callable[[], bytes], some: Callable[[int], bytes], reused: bool) -> Optional[Seen]:
    """The next request, or nothing when the client is done."""
    words = line().decode("latin-1").split()
    if len(words) != 3:
        return None
    headers: dict[str, str] = {}
    while (text := line().decode("latin-1").strip()) != "":
        name, _, value = text.partition(":")
        headers[name.lower()] = value.strip()
    length = int(headers.get("content-length", "0"))
    body = some(length)
    return Seen(words[0], words[1], headers, body, reused) if len(body) == length else None
