"""What to do next: send a request, or stop at an outcome."""

from __future__ import annotations

import time
from typing import Any, Callable, Generic, Mapping, Optional, TypeVar, Union

from ._errors import StepError, present
from ._message import Answer, Body, Headers, Request
from ._moment import MomentLike
from ._outcome import Outcome
from ._record import Record

A = TypeVar("A", bound=Record, covariant=True)
T = TypeVar("T")
Parse = Callable[[str, Any, Optional[MomentLike]], "Step[Any]"]


class Step(Generic[A]):
    """One step of a call. While `is_request`: store `context`, send the request, parse what came; then read `outcome`."""

    __slots__ = ("_attempt", "_context", "_has", "_operation", "_parse", "_send_before")

    def __init__(
        self,
        parse: Parse,
        has: Union[Request, Outcome[A]],
        operation: str,
        attempt: Optional[int] = None,
        context: Optional[str] = None,
        send_before: Optional[int] = None,
    ) -> None:
        self._parse = parse
        self._has = has
        self._operation = operation
        self._attempt = attempt
        self._context = context
        self._send_before = send_before

    @classmethod
    def from_document(
        cls, document: Mapping[str, Any], parse: Parse, answers: Mapping[str, type[Any]]
    ) -> Step[A]:
        """Reads a step document; `parse` is the client's, `answers` tells the record of each operation's answer."""
        if document["step"] == "outcome":
            outcome = Outcome[A].from_document(document["outcome"], answers)
            return cls(parse, outcome, outcome.operation)
        return cls(
            parse,
            Request.from_document(document["request"]),
            document["operation"],
            document["attempt"],
            document["context"],
            document.get("send_before"),
        )

    @property
    def is_request(self) -> bool:
        """Whether there is a request to send; otherwise there is an outcome."""
        return isinstance(self._has, Request)

    @property
    def request(self) -> Request:
        """The request to send."""
        if isinstance(self._has, Request):
            return self._has
        raise StepError(f"{self._operation}: this step is an outcome: there is nothing to send")

    @property
    def outcome(self) -> Outcome[A]:
        """What came of the call."""
        if isinstance(self._has, Outcome):
            return self._has
        raise StepError(f"{self._operation}: this step is a request: send it and parse what comes")

    @property
    def operation(self) -> str:
        """The operation, such as `gateway.verb`."""
        return self._operation

    @property
    def method(self) -> str:
        """The request's HTTP method."""
        return self.request.method

    @property
    def url(self) -> str:
        """The request's address."""
        return self.request.url

    @property
    def headers(self) -> dict[str, str]:
        """The request's headers as a dict, as httpx, requests and urllib take them."""
        return dict(self.request.headers)

    @property
    def body(self) -> Optional[bytes]:
        """The request's body: send these very bytes."""
        return self.request.body

    @property
    def context(self) -> str:
        """The context: store it beside your own record before you send. It holds personal data, no secret."""
        return self._of_request(self._context)

    @property
    def attempt(self) -> int:
        """1, or more after `prepare_again`."""
        return self._of_request(self._attempt)

    @property
    def send_before(self) -> Optional[int]:
        """Where the request moves money: after this time, in Unix milliseconds, it must not be sent any more."""
        return self._send_before

    def is_late(self, now: Optional[int] = None) -> bool:
        """Whether `send_before` has passed on this machine's clock: then do not send, but say `not_sent()`.

        Args:
            now: Unix milliseconds in place of this machine's clock.
        """
        if self._send_before is None:
            return False
        return (time.time_ns() // 1_000_000 if now is None else now) >= self._send_before

    def parse(
        self, status: int, headers: Headers, body: Body, moment: Optional[MomentLike] = None
    ) -> Step[A]:
        """Reads the HTTP answer, whatever its status; never raises for anything that a gateway can answer."""
        return self._parse(self.context, Answer(status, headers, body), moment)

    def not_sent(self, moment: Optional[MomentLike] = None) -> Step[A]:
        """Says that certainly no byte of the request left: the name was not found, the connection was refused."""
        return self._parse(self.context, "not_sent", moment)

    def no_answer(self, moment: Optional[MomentLike] = None) -> Step[A]:
        """Says that no answer came, and the request may have arrived: a time-out, a cut connection, any doubt."""
        return self._parse(self.context, "no_answer", moment)

    def to_document(self) -> dict[str, Any]:
        """The same as a plain document."""
        if isinstance(self._has, Outcome):
            return {"step": "outcome", "outcome": self._has.to_document()}
        return present(
            step="request",
            operation=self._operation,
            attempt=self._attempt,
            request=self._has.to_document(),
            context=self._context,
            send_before=self._send_before,
        )

    def _of_request(self, value: Optional[T]) -> T:
        if value is None:
            raise StepError(f"{self._operation}: this step is an outcome: only a request has that")
        return value

    def __repr__(self) -> str:
        return f"Step({self._operation}: {self._has!r})"
