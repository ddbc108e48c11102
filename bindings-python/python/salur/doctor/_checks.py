"""What is tried on a client, and what its behaviour means."""

from __future__ import annotations

import socket
import threading
import time
from dataclasses import asdict, dataclass
from typing import Any, Callable, Iterator, Literal, Optional

from .._failure import failure_of
from ._clients import Send, Subject
from ._server import Loopback, Seen

BODY = b'{"purpose":"Gaji / caf\xc3\xa9 \\u00e9 <&> +%20"}\r\n '
HEADERS = {"Content-Type": "application/json", "Accept": "application/json"}
CURE_OF_COPIES = "switch off its retries, or give it a new connection for every request that pays; or send with salur.send_once"


@dataclass(frozen=True)
class Finding:
    """What one check found."""

    client: str
    check: str
    level: Literal["ok", "warning", "problem"]
    says: str
    cure: Optional[str] = None

    def to_document(self) -> dict[str, Any]:
        """The same as a plain document."""
        return {name: value for name, value in asdict(self).items() if value is not None}


def examine(subject: Subject, patience: float = 40.0) -> list[Finding]:
    """Tries everything on one client; `patience` is how many seconds it may take to give up on a silent server."""
    bad: Literal["problem", "warning"] = "problem" if subject.decides else "warning"
    checks: list[Callable[[Subject, Loopback, float], Iterator[tuple[str, Optional[str]]]]]
    checks = [_copies_fin, _copies_rst, _redirects, _bytes, _time_outs, _refused]
    found: list[Finding] = []
    for check in checks:
        name = check.__name__.strip("_")
        with Loopback() as server:
            for says, cure in check(subject, server, patience):
                found.append(Finding(subject.name, name, "ok" if cure is None else bad, says, cure))
    return found


def _try(send: Send, method: str, url: str) -> Optional[BaseException]:
    """Sends; what it raised."""
    headers, body = (HEADERS, BODY) if method == "POST" else ({}, b"")
    try:
        send(method, url, dict(headers), body)
    except Exception as error:
        return error
    return None


def _copies_fin(subject: Subject, server: Loopback, _: float) -> Iterator[tuple[str, Optional[str]]]:
    yield from _copies(subject, server, "fin", "hangs up")


def _copies_rst(subject: Subject, server: Loopback, _: float) -> Iterator[tuple[str, Optional[str]]]:
    yield from _copies(subject, server, "rst", "resets the connection")


def _copies(
    subject: Subject, server: Loopback, behaviour: str, what: str
) -> Iterator[tuple[str, Optional[str]]]:
    send = subject.make()
    _try(send, "GET", f"{server.url}/ok")
    error = _try(send, "POST", f"{server.url}/{behaviour}")
    arrived = server.posts(behaviour)
    if not arrived:
        yield f"its POST did not arrive: {_named(error)}", "let it send to http://127.0.0.1, and any method"
        return
    kept = "a kept connection" if arrived[0].reused else "a new connection"
    if len(arrived) > 1:
        yield (
            f"{len(arrived)} copies of one POST arrived when the server reads it on {kept} and {what}: "
            "such a payment can be made twice",
            subject.cure or CURE_OF_COPIES,
        )
    else:
        yield f"one copy arrives when the server reads a POST on {kept} and {what}", None
    if error is not None and failure_of(error) == "not_sent":
        yield f"failure_of calls {_named(error)} not_sent, though it arrived", "say no_answer; and report this"


def _redirects(subject: Subject, server: Loopback, _: float) -> Iterator[tuple[str, Optional[str]]]:
    send = subject.make()
    for behaviour in ("redirect", "moved"):
        _try(send, "POST", f"{server.url}/{behaviour}")
    followed = [seen for seen in server.seen if seen.path == "/landed"]
    if followed:
        yield "it follows redirects: a payment may go to another address, or twice", "switch redirects off"
    else:
        yield "it follows no redirects", None


def _bytes(subject: Subject, server: Loopback, _: float) -> Iterator[tuple[str, Optional[str]]]:
    error = _try(subject.make(), "POST", f"{server.url}/ok")
    arrived: Optional[Seen] = next(iter(server.posts("ok")), None)
    if arrived is None:
        yield f"its POST did not arrive: {_named(error)}", "let it send to http://127.0.0.1, and any method"
    elif arrived.body != BODY:
        yield "it changes the body: the signature will not agree", "hand the bytes over as they are, not as text or JSON"
    elif arrived.headers.get("content-type") != HEADERS["Content-Type"]:
        kind = arrived.headers.get("content-type")
        yield f"it sends the content type {kind!r} in place of that of the request", "give it the request's headers"
    else:
        yield "body and content type arrive as they were given", None


def _time_outs(subject: Subject, server: Loopback, patience: float) -> Iterator[tuple[str, Optional[str]]]:
    ended = threading.Event()

    def wait() -> None:
        _try(subject.make(), "POST", f"{server.url}/silent")
        ended.set()

    started = time.monotonic()
    threading.Thread(target=wait, daemon=True).start()
    if ended.wait(patience):
        yield f"it gives up on a silent server after {time.monotonic() - started:.0f} s", None
    else:
        yield f"it still waits for a silent server after {patience:.0f} s", "set time-outs for connecting and reading"


def _refused(subject: Subject, server: Loopback, _: float) -> Iterator[tuple[str, Optional[str]]]:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    error = _try(subject.make(), "POST", f"http://127.0.0.1:{port}/")
    if error is None:
        yield "it raises nothing when the connection is refused: say yourself what came", None
    elif failure_of(error) == "not_sent":
        yield f"a refused connection is not_sent ({_named(error)})", None
    else:
        yield f"a refused connection cannot be told from a lost answer ({_named(error)}): no_answer", None


def _named(error: Optional[BaseException]) -> str:
    return "nothing was raised" if error is None else f"{type(error).__module__}.{type(error).__qualname__}"
