"""What the ways of sending have in common: time-outs, headers, the limit of an answer, clients that do not fit."""

from __future__ import annotations

import time
import warnings
from dataclasses import dataclass
from typing import Any, Iterable, Iterator

from ._message import Request
from ._native import __version__

LIMIT = 64 * 1024 * 1024 + 1
"""How much of an answer is read: one byte more than the core takes of any."""
CHUNK = 64 * 1024


@dataclass(frozen=True)
class Patience:
    """How many seconds a request may take."""

    connect: float
    """Until a connection stands."""
    read: float
    """Of silence, and for a whole body."""


class UnfitClient(TypeError):
    """An HTTP client that `send_once` cannot hold to one copy. Nothing was sent."""


class AnswerCut(Exception):
    """An answer began and did not come to its end."""


def headers_of(request: Request) -> list[tuple[str, str]]:
    """The request's headers, and those that every HTTP library would otherwise choose for itself."""
    own = [("User-Agent", f"salur/{__version__}"), ("Accept-Encoding", "identity")]
    given = {name.lower() for name, _ in request.headers}
    return [*request.headers, *(header for header in own if header[0].lower() not in given)]


def whole(chunks: Iterable[bytes], patience: Patience) -> bytes:
    """The body, at most `LIMIT` of it; raises `AnswerCut` when it breaks off or takes too long."""
    body, gather = bytearray(), Gathering(patience)
    try:
        for chunk in chunks:
            body += chunk
            if gather.enough(len(body)):
                break
    except Exception as error:
        raise AnswerCut("the answer broke off") from error
    return bytes(body[:LIMIT])


class Gathering:
    """Says when enough of a body came; raises `TimeoutError` when it takes too long."""

    def __init__(self, patience: Patience) -> None:
        self._until = time.monotonic() + patience.read

    def enough(self, length: int) -> bool:
        """Whether to stop reading at this length."""
        if length >= LIMIT:
            return True
        if time.monotonic() > self._until:
            raise TimeoutError("the answer takes too long")
        return False


def packages_of(thing: Any) -> set[str]:
    """The classes of a thing, each as `package.Name`."""
    return {f"{kind.__module__.partition('.')[0]}.{kind.__qualname__}" for kind in type(thing).__mro__}


def refuse_repeaters(things: Iterator[Any]) -> None:
    """Raises `UnfitClient` where the name of a class says that it repeats requests on its own."""
    for thing in things:
        for kind in type(thing).__mro__:
            if "retry" in kind.__qualname__.lower() or "retries" in kind.__module__.lower():
                raise UnfitClient(
                    f"{kind.__qualname__} repeats requests, which cannot be switched off from here: "
                    "give send_once a client without it"
                )


def warn_unverified(client: str, depth: int) -> None:
    """Warns of a client that does not check certificates; `depth` is how far away the caller of `send_once` is."""
    warnings.warn(
        f"this {client} does not check the gateway's certificate (verify=False): anybody on the way can read and "
        "change payments. Leave verify at its default, or name your own certificates there",
        RuntimeWarning,
        stacklevel=depth,
    )
