"""The clients that are examined, each as a function that sends."""

from __future__ import annotations

import asyncio
import inspect
from dataclasses import dataclass
from importlib import import_module
from io import BytesIO
from typing import Any, Callable, Iterator, Optional

from .._http import Patience
from .._http_httpx import send_httpx
from .._http_requests import send_requests
from .._http_standard import send_standard
from .._message import Request

Send = Callable[[str, str, dict[str, str], bytes], Any]
"""`def send(method, url, headers, body)`: sends one request. What it returns or raises is its own affair."""

SHORT = Patience(2.0, 2.0)
CURE_OF_CURL = (
    "set curl.setopt(pycurl.FRESH_CONNECT, 1) and curl.setopt(pycurl.FORBID_REUSE, 1) for every request that pays: "
    "libcurl repeats a request when a kept connection breaks, and has no other switch against it"
)


@dataclass(frozen=True)
class Subject:
    """A client that is examined."""

    name: str
    make: Callable[[], Send]
    """A fresh client, with connections of its own."""
    decides: bool = True
    """Whether what is found decides the exit code."""
    cure: Optional[str] = None
    """What to do where it sends two copies."""


def installed() -> Iterator[Subject]:
    """`send_once` with what is here, and the other libraries as they are by themselves."""
    yield Subject("send_once with the standard library", lambda: _by_salur(send_standard))
    if _has("httpx"):
        yield Subject("send_once with httpx", _httpx)
    if _has("requests"):
        yield Subject("send_once with requests", _requests)
    if _has("aiohttp"):
        yield Subject("aiohttp", _aiohttp, decides=False)
    if _has("pycurl"):
        yield Subject("pycurl at its defaults", lambda: _pycurl(False), False, CURE_OF_CURL)
        yield Subject(
            "pycurl with FRESH_CONNECT and FORBID_REUSE", lambda: _pycurl(True), False, CURE_OF_CURL
        )


def own(name: str) -> Subject:
    """The merchant's own: `module:attribute`."""
    module, _, attribute = name.partition(":")
    found: Any = import_module(module)
    for part in (attribute or "send").split("."):
        found = getattr(found, part)
    if not callable(found):
        raise TypeError(f"{name} cannot be called")
    return Subject(name, lambda: _waited(found))


def _has(library: str) -> bool:
    try:
        import_module(library)
    except ImportError:
        return False
    return True


def _waited(send: Callable[..., Any]) -> Send:
    """A function that may be asynchronous, all its calls in one loop."""
    loop = asyncio.new_event_loop()
    loop.set_exception_handler(lambda *_: None)  # which would tell of sessions that nobody closed

    def sending(method: str, url: str, headers: dict[str, str], body: bytes) -> Any:
        result = send(method, url, headers, body)
        return loop.run_until_complete(result) if inspect.isawaitable(result) else result

    return sending


def _by_salur(way: Callable[[Request, Patience], Any]) -> Send:
    return lambda method, url, headers, body: way(Request(method, url, list(headers.items()), body), SHORT)


def _httpx() -> Send:
    client = import_module("httpx").Client()
    return _by_salur(lambda request, patience: send_httpx(client, request, patience))


def _requests() -> Send:
    session = import_module("requests").Session()
    return _by_salur(lambda request, patience: send_requests(session, request, patience))


def _aiohttp() -> Send:
    aiohttp = import_module("aiohttp")
    sessions: list[Any] = []

    async def send(method: str, url: str, headers: dict[str, str], body: bytes) -> Any:
        if not sessions:
            sessions.append(aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=SHORT.read)))
        async with sessions[0].request(
            method, url, headers=headers, data=body, allow_redirects=False
        ) as answer:
            return await answer.read()

    return _waited(send)


def _pycurl(cured: bool) -> Send:
    pycurl = import_module("pycurl")
    curl = pycurl.Curl()

    def send(method: str, url: str, headers: dict[str, str], body: bytes) -> Any:
        answer = BytesIO()
        curl.reset()
        curl.setopt(pycurl.URL, url)
        curl.setopt(pycurl.TIMEOUT, int(SHORT.read))
        curl.setopt(pycurl.WRITEFUNCTION, answer.write)
        if method == "POST":
            curl.setopt(pycurl.POSTFIELDS, body)
            curl.setopt(pycurl.HTTPHEADER, [f"{name}: {value}" for name, value in headers.items()])
        if cured:
            curl.setopt(pycurl.FRESH_CONNECT, 1)
            curl.setopt(pycurl.FORBID_REUSE, 1)
        curl.perform()
        return answer.getvalue()

    return send
