"""What to do next: send a request, sign for one, or stop at an outcome."""

from __future__ import annotations

import time
from typing import Any, Generic, Mapping, Optional, Protocol, TypeVar, Union

from ._errors import StepError, present
from ._message import Answer, Body, Headers, Request
from ._moment import MomentLike
from ._outcome import Outcome
from ._record import Record
from ._signature import Signature, ToSign

A = TypeVar("A", bound=Record, covariant=True)
T = TypeVar("T")


class Continues(Protocol):
    """What a step needs of its client: the two verbs that lead to the next step."""

    def parse(self, context: str, answer: Any, moment: Optional[MomentLike] = None) -> Step[Any]:
        """The step that follows from what came."""
        ...

    def attach_signature(self, context: str, signature: Signature) -> Step[Any]:
        """The request, with its signature."""
        ...


class Step(Generic[A]):
    """One step of a call. While `is_request`: store `context`, send the request, parse what came; then read `outcome`.

    Only where the client was opened without the private key that its gateway wants, a step `is_to_sign` comes before
    each request: sign `string_to_sign`, and go on with what `attach_signature` gives.
    """

    __slots__ = ("_attempt", "_client", "_context", "_has", "_operation", "_send_before")

    def __init__(
        self,
        client: Continues,
        has: Union[Request, ToSign, Outcome[A]],
        operation: str,
        attempt: Optional[int] = None,
        context: Optional[str] = None,
        send_before: Optional[int] = None,
    ) -> None:
        self._client = client
        self._has = has
        self._operation = operation
        self._attempt = attempt
        self._context = context
        self._send_before = send_before

    @classmethod
    def from_document(
        cls, document: Mapping[str, Any], client: Continues, answers: Mapping[str, type[Any]]
    ) -> Step[A]:
        """Reads a step document; `client` made it, `answers` tells the record of each operation's answer."""
        if document["step"] == "outcome":
            outcome = Outcome[A].from_document(document["outcome"], answers)
            return cls(client, outcome, outcome.operation)
        waits = document["step"] == "to_sign"
        return cls(
            client,
            ToSign.from_document(document["to_sign"]) if waits else Request.from_document(document["request"]),
            document["operation"],
            document["attempt"],
            document["context"],
            document.get("send_before"),
        )

    @property
    def is_request(self) -> bool:
        """Whether there is a request to send; otherwise there is an outcome, or something to sign."""
        return isinstance(self._has, Request)

    @property
    def is_to_sign(self) -> bool:
        """Whether a signature must be made elsewhere first; never where the client has its private key."""
        return isinstance(self._has, ToSign)

    @property
    def request(self) -> Request:
        """The request to send."""
        if isinstance(self._has, Request):
            return self._has
        raise self._error("there is nothing to send")

    @property
    def outcome(self) -> Outcome[A]:
        """What came of the call."""
        if isinstance(self._has, Outcome):
            return self._has
        raise self._error("send it and parse what comes")

    @property
    def to_sign(self) -> ToSign:
        """What to sign, and how."""
        if isinstance(self._has, ToSign):
            return self._has
        raise self._error("there is nothing to sign")

    @property
    def string_to_sign(self) -> str:
        """What to sign: the UTF-8 bytes of this text, as it stands."""
        return self.to_sign.string_to_sign

    @property
    def algorithm(self) -> str:
        """How to sign: `RSASSA-PKCS1-v1_5-SHA256`, which hashes the text itself."""
        return self.to_sign.algorithm

    def attach_signature(self, signature: Signature) -> Step[A]:
        """The request, with a signature that was made elsewhere: store its `context`, and send it.

            signature = key.sign(step.string_to_sign.encode(), padding.PKCS1v15(), hashes.SHA256())
            step = step.attach_signature(signature)

        Args:
            signature: its bytes, or the base64 of them.

        Raises:
            StepError: this step does not wait for a signature.
            InvalidInput: this is no RSA signature: 256 bytes for a key of 2048 bits, 512 for one of 4096. Whether it
                was made with the right key, only the gateway can tell.
        """
        if not self.is_to_sign:
            raise self._error("there is nothing to sign")
        return self._client.attach_signature(self.context, signature)

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
        """The context: store it beside your own record before you send. It holds personal data, no secret.

        While the step `is_to_sign` it is not yet the one to store: that of the signed request is.
        """
        return self._of_request(self._context)

    @property
    def attempt(self) -> int:
        """1, or more after `prepare_again`."""
        return self._of_request(self._attempt)

    @property
    def send_before(self) -> Optional[int]:
        """Where the request moves money: after this time, in Unix milliseconds, it must not be sent any more.

        A signature that is made elsewhere must be there before it, too.
        """
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
        if self.is_to_sign:
            raise self._error("nothing was sent that could be answered")
        return self._client.parse(self.context, Answer(status, headers, body), moment)

    def not_sent(self, moment: Optional[MomentLike] = None) -> Step[A]:
        """Says that certainly no byte of the request left: the name was not found, the connection was refused.

        Also where no signature could be made.
        """
        return self._client.parse(self.context, "not_sent", moment)

    def no_answer(self, moment: Optional[MomentLike] = None) -> Step[A]:
        """Says that no answer came, and the request may have arrived: a time-out, a cut connection, any doubt."""
        return self._client.parse(self.context, "no_answer", moment)

    def to_document(self) -> dict[str, Any]:
        """The same as a plain document."""
        if isinstance(self._has, Outcome):
            return {"step": "outcome", "outcome": self._has.to_document()}
        kind = "to_sign" if isinstance(self._has, ToSign) else "request"
        document = present(
            step=kind,
            operation=self._operation,
            attempt=self._attempt,
            context=self._context,
            send_before=self._send_before,
        )
        return {**document, kind: self._has.to_document()}

    def _of_request(self, value: Optional[T]) -> T:
        if value is None:
            raise self._error("only a request has that")
        return value

    def _error(self, hint: str) -> StepError:
        """The error of asking this step for what it does not have; where it waits for a signature, what to do."""
        if isinstance(self._has, ToSign):
            hint = (
                f"sign step.string_to_sign with your key ({self._has.algorithm}), and go on with the request that "
                "step.attach_signature(signature) gives; or open the client with the private key"
            )
            return StepError(f"{self._operation}: this step waits for a signature: {hint}")
        kind = "an outcome" if isinstance(self._has, Outcome) else "a request"
        return StepError(f"{self._operation}: this step is {kind}: {hint}")

    def __repr__(self) -> str:
        return f"Step({self._operation}: {self._has!r})"
