"""The loop of every call, showing each message; and the one way in which the demo fails."""

from __future__ import annotations

import sys
from typing import Any, NoReturn, TypeVar

import httpx
import shown

import salur

A = TypeVar("A", bound=salur.Record)
HTTP = httpx.Client(timeout=httpx.Timeout(30, connect=5), follow_redirects=False)


def send(step: salur.Step[A]) -> salur.Outcome[A]:
    """The loop of every call; a real merchant stores `step.context` before each request."""
    while step.is_request:
        shown.request(step.method, step.url, step.headers, step.body)
        answer = HTTP.request(step.method, step.url, headers=step.headers, content=step.body)
        shown.answer(answer.status_code, answer.content)
        step = step.parse(answer.status_code, answer.headers, answer.content)
    return said(step.outcome)


def lose_the_answer(step: salur.Step[A]) -> salur.Outcome[A]:
    """Sends a request that the sandbox books, and then says nothing of."""
    shown.request(step.method, step.url, step.headers, step.body)
    try:
        HTTP.request(step.method, step.url, headers={**step.headers, "X-Sandbox-Fault": "lose-answer-after-booking"}, content=step.body)
    except httpx.HTTPError as error:
        print(f"  ← {type(error).__name__}: {error}")
        return said(step.no_answer().outcome)
    fail("the answer was not lost")


def said(outcome: salur.Outcome[A]) -> salur.Outcome[A]:
    """Shows what the library made of it."""
    state = f", payment {outcome.payment.state}" if outcome.payment else ""
    shown.said(f"call {outcome.call}{state}; next: {outcome.next.do} {outcome.next.operation or ''}".rstrip())
    return outcome


def expect(outcome: salur.Outcome[Any], call: str, state: str | None, do: str) -> None:
    """Stops the demo where something is not as it should be."""
    found = (outcome.call, outcome.payment.state if outcome.payment else None, outcome.next.do)
    if found != (call, state, do):
        fail(f"expected {(call, state, do)}, found {found}: {outcome!r} {outcome.problems}")


def fail(why: str) -> NoReturn:
    """Ends the demo."""
    sys.exit(f"demo: failed: {why}")
