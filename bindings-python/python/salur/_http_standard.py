"""Sending with the standard library: a connection of its own for each request."""

from __future__ import annotations

import ssl
from base64 import b64encode
from http.client import HTTPConnection, HTTPResponse, HTTPSConnection
from typing import Iterator
from urllib.parse import SplitResult, unquote, urlsplit
from urllib.request import getproxies, proxy_bypass

from ._http import CHUNK, Patience, UnfitClient, headers_of, whole
from ._message import Answer, Request


def send_standard(request: Request, patience: Patience) -> Answer:
    """Sends once with `http.client`."""
    parts = urlsplit(request.url)
    connection = _connection(parts, patience.connect)
    try:
        connection.connect()
        connection.sock.settimeout(patience.read)
        target = parts.path + (f"?{parts.query}" if parts.query else "")
        connection.request(request.method, target or "/", request.body, dict(headers_of(request)))
        response = connection.getresponse()
        return Answer(response.status, response.getheaders(), whole(chunks_of(response), patience))
    finally:
        connection.close()


def _connection(parts: SplitResult, wait: float) -> HTTPConnection:
    """A connection to the host, through the proxy that the environment names for it. Plain http goes straight."""
    host = parts.hostname or ""
    if parts.scheme != "https":
        return HTTPConnection(host, parts.port, timeout=wait)
    context = ssl.create_default_context()
    address = getproxies().get("https")
    if not address or proxy_bypass(host):
        return HTTPSConnection(host, parts.port, timeout=wait, context=context)
    proxy = urlsplit(address if "://" in address else f"http://{address}")
    if proxy.scheme != "http":
        raise UnfitClient(f"the standard library speaks to no {proxy.scheme} proxy: give send_once a client")
    connection = HTTPSConnection(proxy.hostname or "", proxy.port or 80, timeout=wait, context=context)
    connection.set_tunnel(host, parts.port or 443, _sign_in(proxy))
    return connection


def _sign_in(proxy: SplitResult) -> dict[str, str]:
    if proxy.username is None:
        return {}
    pair = f"{unquote(proxy.username)}:{unquote(proxy.password or '')}"
    return {"Proxy-Authorization": f"Basic {b64encode(pair.encode()).decode()}"}


def chunks_of(response: HTTPResponse) -> Iterator[bytes]:
    """The body as it comes; raises where it ends too early."""
    while True:
        chunk = response.read1(CHUNK)
        if not chunk:
            break
        yield chunk
    if response.length:
        raise EOFError(f"{response.length} bytes are missing")
