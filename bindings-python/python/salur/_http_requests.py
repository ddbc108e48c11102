"""Sending with requests, which this module does not import by itself: whoever has a session has imported it."""

from __future__ import annotations

from importlib import import_module
from typing import Any, Callable, Iterator, Protocol

from ._http import CHUNK, Patience, headers_of, refuse_repeaters, warn_unverified, whole
from ._http_standard import chunks_of
from ._message import Answer, Request


class RequestsSession(Protocol):
    """A `requests.Session`."""

    def get_adapter(self, url: Any) -> Any:
        """What sends to this address."""
        ...

    def merge_environment_settings(self, url: Any, proxies: Any, stream: Any, verify: Any, cert: Any) -> Any:
        """Proxies and certificates for this address."""
        ...


def send_requests(session: RequestsSession, request: Request, patience: Patience) -> Answer:
    """Sends once with a `requests.Session`: by its adapter alone, for what follows redirects and signs in is above."""
    requests = import_module("requests")
    adapter = session.get_adapter(request.url)
    refuse_repeaters(iter([session]))
    send = _one_copy(adapter, requests.adapters)
    outgoing = requests.Request(
        request.method, request.url, headers=dict(headers_of(request)), data=request.body
    ).prepare()
    told = getattr(
        session, "verify", True
    )  # goes before the environment, which requests itself sees otherwise
    verify = None if told is True else told
    settings = session.merge_environment_settings(outgoing.url, {}, True, verify, None)
    if settings["verify"] is False and outgoing.url.startswith("https:"):
        warn_unverified("requests session", 5)
    response = send(outgoing, timeout=(patience.connect, patience.read), **settings)
    try:
        body = whole(_chunks(response.raw), patience)
    finally:
        response.close()
    return Answer(response.status_code, response.raw.headers.items(), body)


def _one_copy(adapter: Any, adapters: Any) -> Callable[..., Any]:
    """The adapter's sending, over the same connections and certificates, without the retries it was told to make."""
    if not isinstance(adapter, adapters.HTTPAdapter):
        refuse_repeaters(iter([adapter]))
        return adapter.send  # type: ignore[no-any-return]
    single = object.__new__(type(adapter))
    single.__dict__.update(adapter.__dict__, max_retries=adapters.Retry(0, read=False))
    return lambda *given, **named: adapters.HTTPAdapter.send(single, *given, **named)


def _chunks(raw: Any) -> Iterator[bytes]:
    """The body as it comes."""
    if not hasattr(raw, "read1"):  # urllib3 1 waits for whole chunks, and does not notice a cut
        yield from chunks_of(raw._original_response)
        return
    while True:
        chunk: bytes = raw.read1(CHUNK, decode_content=False)
        if not chunk:
            return
        yield chunk
