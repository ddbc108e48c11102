"""One copy on the wire, with the merchant's own HTTP client or the standard library."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import Any, Callable, Optional, TypeVar, Union

from ._failure import failure_of
from ._http import Patience, UnfitClient, packages_of
from ._http_httpx import AsyncHttpxClient, HttpxClient, send_httpx, send_httpx_async
from ._http_requests import RequestsSession, send_requests
from ._http_standard import send_standard
from ._message import Answer, Request
from ._moment import Moment, MomentLike, moment_document
from ._record import Record
from ._step import Step

A = TypeVar("A", bound=Record)
Clock = Callable[[], MomentLike]
Way = Callable[[Request, Patience], Answer]

_LOG = logging.getLogger("salur")


def send_once(
    step: Step[A],
    client: Optional[Union[HttpxClient, RequestsSession]] = None,
    *,
    connect_timeout: float = 5.0,
    read_timeout: float = 30.0,
    clock: Clock = Moment.fresh,
) -> Step[A]:
    """Sends a step's request once, and gives the step that follows from what came. Store `step.context` before.

    One copy on the wire: no retries, no redirects, no sign-in that asks twice, whatever the client was told; both
    time-outs; the body as it stands. Of the client it takes the connections, proxies and certificates, not its default
    headers, cookies or parameters. After `send_before` nothing is sent: `not_sent`. What a network can do never raises:
    it becomes `not_sent` where that is certain, else `no_answer` (`failure_of`); the logger `salur` tells why at INFO.

    Args:
        step: a step that `is_request`.
        client: an `httpx.Client`, a `requests.Session`, or nothing for the standard library.
        connect_timeout: seconds until a connection must stand, with TLS; also until the client has one free.
        read_timeout: seconds of silence while waiting for the answer; and again for the whole of its body.
        clock: gives the moment, before sending and when something came; for tests.

    Raises:
        UnfitClient: nothing was sent: it is none of these clients, is closed, or repeats in a way that cannot be
            switched off from here.
        StepError: nothing was sent: the step is an outcome, or waits for a signature: send what `attach_signature` gives.
    """
    way = _way_of(client)
    request, patience, late = _ready(step, Patience(connect_timeout, read_timeout), clock)
    if late is not None:
        return late
    try:
        answer = way(request, patience)
    except UnfitClient:
        raise
    except Exception as error:
        return _failed(step, error, clock)
    return step.parse(answer.status, answer.headers, answer.body, clock())


async def send_once_async(
    step: Step[A],
    client: AsyncHttpxClient,
    *,
    connect_timeout: float = 5.0,
    read_timeout: float = 30.0,
    clock: Clock = Moment.fresh,
) -> Step[A]:
    """`send_once` for an `httpx.AsyncClient`; see there.

    Where the task is cancelled the request may have left: the stored context is then `no_answer`, as after a restart.
    """
    if "httpx.AsyncClient" not in packages_of(client):
        raise UnfitClient(f"{type(client).__name__}: send_once_async wants an httpx.AsyncClient")
    request, patience, late = _ready(step, Patience(connect_timeout, read_timeout), clock)
    if late is not None:
        return late
    try:
        answer = await send_httpx_async(client, request, patience)
    except UnfitClient:
        raise
    except Exception as error:
        return _failed(step, error, clock)
    return step.parse(answer.status, answer.headers, answer.body, clock())


def _way_of(client: Any) -> Way:
    if client is None:
        return send_standard
    kinds = packages_of(client)
    if "httpx.Client" in kinds:
        return lambda request, patience: send_httpx(client, request, patience)
    if "requests.Session" in kinds:
        return lambda request, patience: send_requests(client, request, patience)
    hint = " (send_once_async takes it)" if "httpx.AsyncClient" in kinds else ""
    raise UnfitClient(
        f"{type(client).__name__}: send_once takes an httpx.Client, a requests.Session or None{hint}; with another "
        "client send yourself and say step.parse(…), or what salur.failure_of(error) says; python -m salur.doctor "
        "tests it"
    )


def _ready(step: Step[A], patience: Patience, clock: Clock) -> tuple[Request, Patience, Optional[Step[A]]]:
    """The request, how long a connection may take, and the next step where it is too late to send."""
    request, moment = step.request, clock()
    now = int(moment_document(moment)["now"])
    if step.is_late(now):
        return request, patience, step.not_sent(moment)
    if step.send_before is not None:  # nor may connecting take it beyond that time
        left = (step.send_before - now) / 1000
        patience = replace(patience, connect=min(patience.connect, left))
    return request, patience, None


def _failed(step: Step[A], error: Exception, clock: Clock) -> Step[A]:
    failure = failure_of(error)
    _LOG.info("%s: %s", step.operation, failure, exc_info=error)
    return step.not_sent(clock()) if failure == "not_sent" else step.no_answer(clock())
