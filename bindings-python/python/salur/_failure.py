"""What an HTTP client's error proves: that no byte of the request left, or nothing.

Only what the client library itself raised from its own connecting counts. `__context__` is never followed: it holds
whatever failure was being handled at that time, perhaps that of another request.
"""

from __future__ import annotations

from types import FrameType
from typing import Any, Iterable, Iterator, Literal

Failure = Literal["not_sent", "no_answer"]
"""`not_sent`: certainly no byte of the request left. `no_answer`: it may have arrived."""

# Classes are known by package and name, so that no HTTP library needs to be installed.
_BEFORE_THE_REQUEST = {
    "socket.gaierror",
    "builtins.ConnectionRefusedError",
    "ssl.SSLCertVerificationError",
    "httpx.ConnectError",
    "httpx.ConnectTimeout",
    "httpx.PoolTimeout",
    "httpx.ProxyError",  # the tunnel was not made
    "httpcore.ConnectError",
    "httpcore.ConnectTimeout",
    "httpcore.PoolTimeout",
    "httpcore.ProxyError",
    "urllib3.NewConnectionError",
    "urllib3.ConnectTimeoutError",
    "aiohttp.ClientConnectorError",
    "aiohttp.ClientConnectorCertificateError",
    "aiohttp.ClientHttpProxyError",  # the tunnel was not made
    "aiohttp.ConnectionTimeoutError",
    "aiohttp.ServerFingerprintMismatch",
}
# These say nothing by themselves; what they hold does.
_WRAPPERS = {"requests.RequestException", "urllib3.HTTPError", "urllib.URLError"}
# Of these the class says nothing, but they prove it where they come out of one of the functions below.
_ANYWHERE = {"builtins.OSError", "http.HTTPException"}
_CONNECTING = {
    ("http.client", "connect"),
    ("http.client", "_tunnel"),
    ("urllib3.connection", "connect"),
    ("urllib3.connection", "_new_conn"),
    ("socket", "create_connection"),
    ("ssl", "do_handshake"),
}
# An error that comes through one of these comes after an answer, or after the request.
_AFTERWARDS = {
    ("http.client", "getresponse"),
    ("requests.sessions", "resolve_redirects"),
    ("requests.hooks", "dispatch_hook"),
}
_REPEATERS = ("retry", "retries", "tenacity", "backoff", "stamina")


def failure_of(error: BaseException) -> Failure:
    """What to say of a request whose sending raised `error`: `"not_sent"` or `"no_answer"`.

    `"not_sent"` only where it is certain that nothing left: the name was not found, the connection was refused or not
    made in time, TLS was not agreed, a proxy made no tunnel. An earlier copy, sent by a retry or a redirect, takes that
    certainty away; so does an error that was never raised, or is unknown. It knows the errors of httpx, requests,
    urllib3, aiohttp, urllib, http.client and plain sockets. Those of pycurl are always `"no_answer"`: libcurl may have
    sent a copy on a kept connection before the attempt that it tells about.

    Args:
        error: what the call that sends raised, caught right there.
    """
    raised = error.__traceback__ is not None
    return "not_sent" if raised and _proves(error) else "no_answer"


def _proves(error: BaseException) -> bool:
    frames = list(_frames(error))
    if any(map(_leaves_doubt, frames)) or not _was_first(frames):
        return False
    names = set(_names(error))
    if names & _BEFORE_THE_REQUEST:
        return True
    if names & _WRAPPERS:
        return "urllib.HTTPError" not in names and any(map(_proves, _held(error)))
    return bool(names & _ANYWHERE) and any(_place(frame) in _CONNECTING for frame in frames)


def _names(error: BaseException) -> Iterator[str]:
    for kind in type(error).__mro__:
        yield f"{kind.__module__.partition('.')[0]}.{kind.__qualname__}"


def _held(error: BaseException) -> list[BaseException]:
    """The causes that a wrapper of a known library holds on purpose."""
    links: list[Any] = [error.__cause__, *error.args]
    links += [getattr(error, name, None) for name in ("reason", "original_error")]
    return [link for link in links if isinstance(link, BaseException) and link is not error]


def _frames(error: BaseException) -> Iterator[FrameType]:
    trace = error.__traceback__
    while trace is not None:
        yield trace.tb_frame
        trace = trace.tb_next


def _place(frame: FrameType) -> tuple[str, str]:
    return str(frame.f_globals.get("__name__")), frame.f_code.co_name


def _leaves_doubt(frame: FrameType) -> bool:
    """Whether an earlier copy may have been sent before this function raised."""
    module, function = _place(frame)
    known = frame.f_locals
    if module == "httpx._client" and function.startswith("_send_handling_"):  # redirects, sign-ins, hooks
        return "response" in known or bool(known.get("history", True))
    if module == "aiohttp.client" and function == "_request":
        return known.get("method") != "POST" or bool(known.get("history", True))
    if module == "urllib.request":
        return function.startswith("http_error_") or function.endswith("_response")
    package = module.partition(".")[0]
    repeats = package != "urllib3" and any(word in module for word in _REPEATERS)
    return repeats or (module, function) in _AFTERWARDS


def _was_first(frames: Iterable[FrameType]) -> bool:
    """Whether urllib3 made one attempt, or all before it are proven to have sent nothing."""
    attempts = 0
    for frame in frames:
        place = _place(frame)
        attempts += place == ("urllib3.connectionpool", "urlopen")
        if place == ("urllib3.util.retry", "increment"):
            earlier = getattr(frame.f_locals.get("self"), "history", [None])
            return all(_failed_before(attempt) for attempt in earlier)
    return attempts < 2


def _failed_before(attempt: Any) -> bool:
    error = getattr(attempt, "error", None)
    return isinstance(error, BaseException) and _proves(error)
