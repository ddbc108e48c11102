"""The loop of every call, with each HTTP client that people use."""

from __future__ import annotations

import urllib.error
import urllib.request
from typing import Any, Callable, TypeVar

import httpx
import requests

import salur

A = TypeVar("A", bound=salur.Record)
Sent = tuple[int, Any, bytes]


def with_httpx(request: salur.Request) -> Sent:
    """One request by httpx."""
    answer = httpx.request(request.method, request.url, headers=request.headers, content=request.body, timeout=10)
    return answer.status_code, answer.headers, answer.content


def with_requests(request: salur.Request) -> Sent:
    """One request by requests."""
    answer = requests.request(request.method, request.url, headers=dict(request.headers), data=request.body, timeout=10, allow_redirects=False)
    return answer.status_code, answer.headers, answer.content


def with_urllib(request: salur.Request) -> Sent:
    """One request by the standard library."""
    outgoing = urllib.request.Request(request.url, data=request.body, headers=dict(request.headers), method=request.method)
    try:
        with urllib.request.urlopen(outgoing, timeout=10) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as error:
        return error.code, error.headers, error.read()


CLIENTS: dict[str, Callable[[salur.Request], Sent]] = {"httpx": with_httpx, "requests": with_requests, "urllib": with_urllib}


def send(step: salur.Step[A], http: Callable[[salur.Request], Sent] = with_httpx) -> salur.Outcome[A]:
    """Sends until there is an outcome."""
    while step.is_request:
        status, headers, body = http(step.request)
        step = step.parse(status, headers, body)
    return step.outcome
