"""`failure_of` on what clients raise by themselves: certain, or `no_answer`."""

from __future__ import annotations

import asyncio
import socket
import threading
from typing import Any, Callable, Iterator
from urllib.request import urlopen

import httpx
import pytest
import requests
import urllib3
from requests.adapters import HTTPAdapter

import salur
from salur.doctor import _server
from salur.doctor._server import Loopback


@pytest.fixture
def server() -> Iterator[Loopback]:
    with Loopback() as running:
        yield running


@pytest.fixture
def nobody() -> str:
    """An address where nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return f"http://127.0.0.1:{taken.getsockname()[1]}"


def failure(send: Callable[[], Any]) -> str:
    try:
        send()
    except Exception as error:
        return salur.failure_of(error)
    raise AssertionError("it raised nothing")


def test_nobody_there(nobody: str) -> None:
    assert failure(lambda: httpx.post(nobody)) == "not_sent"
    assert failure(lambda: requests.post(nobody)) == "not_sent"
    assert failure(lambda: urllib3.PoolManager().request("POST", nobody, retries=False)) == "not_sent"
    assert failure(lambda: urllib3.PoolManager().request("POST", nobody)) == "not_sent"  # three attempts, all in vain
    assert failure(lambda: socket.create_connection(("127.0.0.1", int(nobody.rsplit(":")[-1])))) == "not_sent"


@pytest.mark.parametrize("behaviour", ["fin", "rst", "cut"])
def test_somebody_who_hangs_up(server: Loopback, behaviour: str) -> None:
    url = f"{server.url}/{behaviour}"
    assert failure(lambda: httpx.post(url)) == "no_answer"
    if behaviour != "cut" or hasattr(urllib3.HTTPResponse, "read1"):  # urllib3 1 takes half a body for a whole one
        assert failure(lambda: requests.post(url)) == "no_answer"
        assert failure(lambda: urllib3.PoolManager().request("POST", url)) == "no_answer"


def test_a_retry_takes_the_certainty_away(nobody: str) -> None:
    """The first attempt is read and hung up on; the second is refused: the error tells of the second."""
    listener = socket.create_server(("127.0.0.1", int(nobody.rsplit(":")[-1])))

    def once() -> None:
        connection, _ = listener.accept()
        listener.close()
        connection.recv(100_000)
        connection.close()

    thread = threading.Thread(target=once)
    thread.start()
    with requests.Session() as session:
        session.mount("http://", HTTPAdapter(max_retries=urllib3.Retry(2, allowed_methods=None, backoff_factor=0.1)))
        assert failure(lambda: session.post(nobody, data=b"x")) == "no_answer"
    thread.join(5)


def redirecting(server: Loopback, nobody: str) -> str:
    """An address that leads to where nobody is."""
    _server._HEADS["away"] = f"HTTP/1.1 307 X\r\nLocation: {nobody}\r\nContent-Length: 0\r\n\r\n".encode()
    return f"{server.url}/away"


def test_a_redirect_takes_the_certainty_away(server: Loopback, nobody: str) -> None:
    url = redirecting(server, nobody)
    assert failure(lambda: httpx.post(url, follow_redirects=True)) == "no_answer"
    assert failure(lambda: requests.post(url)) == "no_answer"
    assert failure(lambda: urllib3.PoolManager().request("POST", url)) == "no_answer"
    assert len(server.posts("away")) == 3


def post_with_aiohttp(url: str) -> None:
    import aiohttp

    async def post() -> None:
        async with aiohttp.ClientSession() as session, session.post(url, data=b"x") as answer:
            await answer.read()

    asyncio.run(post())


def test_aiohttp(server: Loopback, nobody: str) -> None:
    pytest.importorskip("aiohttp")
    assert failure(lambda: post_with_aiohttp(redirecting(server, nobody))) == "no_answer"
    assert len(server.posts("away")) == 1
    assert failure(lambda: post_with_aiohttp(nobody)) == "not_sent"
    assert failure(lambda: post_with_aiohttp(f"{server.url}/fin")) == "no_answer"


def test_a_hook_that_fails_after_the_answer(server: Loopback, nobody: str) -> None:
    """A hook tells another server of the answer, and is refused there: the payment itself has arrived."""

    def hook(*_: Any, **__: Any) -> None:
        httpx.post(nobody)

    with httpx.Client(event_hooks={"response": [hook]}) as client:
        assert failure(lambda: client.post(f"{server.url}/ok")) == "no_answer"
    with requests.Session() as session:
        session.hooks["response"].append(hook)
        assert failure(lambda: session.post(f"{server.url}/ok")) == "no_answer"
    assert len(server.posts("ok")) == 2


def test_urllib(server: Loopback, nobody: str) -> None:
    assert failure(lambda: urlopen(nobody, b"x")) == "not_sent"
    assert failure(lambda: urlopen(f"{server.url}/fin", b"x")) == "no_answer"
    assert failure(lambda: urlopen(f"{server.url}/error", b"x")) == "no_answer"
    assert failure(lambda: urlopen(f"{server.url}/silent", b"x", timeout=0.3)) == "no_answer"


def test_another_failure_that_was_being_handled_proves_nothing(server: Loopback, nobody: str) -> None:
    def send() -> None:
        try:
            socket.create_connection(("127.0.0.1", int(nobody.rsplit(":")[-1])))
        except OSError:
            httpx.post(f"{server.url}/fin")  # its error has the refused connection as __context__

    assert failure(send) == "no_answer"


def wrapped(nobody: str) -> None:
    try:
        httpx.post(nobody)
    except httpx.HTTPError as error:
        raise RuntimeError("unknown") from error


@pytest.mark.parametrize("error", [ValueError(), KeyboardInterrupt(), TimeoutError(), ConnectionResetError(), httpx.ReadTimeout("x")])
def test_anything_else_is_no_answer(error: BaseException) -> None:
    def send() -> None:
        raise error

    try:
        send()
    except BaseException as raised:
        assert salur.failure_of(raised) == "no_answer"


def test_what_was_never_raised_or_is_wrapped_proves_nothing(nobody: str) -> None:
    assert salur.failure_of(httpx.ConnectError("x")) == "no_answer"
    assert failure(lambda: wrapped(nobody)) == "no_answer"
