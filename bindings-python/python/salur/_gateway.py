"""What every generated client is made of: documents read into types."""

from __future__ import annotations

from typing import Any, ClassVar, Generic, Iterable, Iterator, Literal, Mapping, Optional, TypeVar, Union

from ._calls import error_of
from ._client import Client
from ._errors import SalurError, StepError
from ._message import Answer, Body, Headers, Message
from ._moment import MomentLike
from ._notification import Notification
from ._outcome import Next
from ._record import Record
from ._signature import Signature
from ._step import Step

N = TypeVar("N", bound=Record)

Arrived = Union[Answer, Literal["not_sent", "no_answer"], Notification[Any]]
"""What came of a request: its answer, that none came, or a notification about it."""


class GatewayClient(Generic[N]):
    """One merchant's opened credentials for one gateway. Safe to share between threads.

    `N` is what its notifications hold; `NoNotification` where it sends none.
    """

    _gateway: ClassVar[str]
    _answers: ClassVar[Mapping[str, type[Record]]]
    _notifications: ClassVar[Mapping[str, type[Record]]]

    def __init__(self, config: Mapping[str, Any]) -> None:
        self._client = Client.open({"gateway": self._gateway, **config})
        self._environment = config.get("environment")

    def prepare(
        self, operation: str, input: Mapping[str, Any], moment: Optional[MomentLike] = None
    ) -> Step[Any]:
        """The first step of any operation by its name. Nothing is sent.

        Args:
            operation: its whole name, `gateway.verb`.
            input: its fields, by the names that the `prepare_…` method has; `None` counts as absent.
            moment: the time and chance to use; fresh ones when left out.

        Raises:
            InputError: a field is missing, unknown or wrong; all of them are listed.
        """
        return self._step(self._client.prepare(operation, input, moment))

    def prepare_again(self, context: str, moment: Optional[MomentLike] = None) -> Step[Any]:
        """The same call signed again: same reference and fields, new time stamp, `attempt` one higher.

        Raises:
            ContextError: the context is not this client's, or the repeat would pay again.
        """
        return self._step(self._client.prepare_again(context, moment))

    def prepare_many(
        self, operation: str, inputs: Iterable[Mapping[str, Any]], moment: Optional[MomentLike] = None
    ) -> Iterator[Union[Step[Any], SalurError]]:
        """A step or an error for every input, in order; one bad input fails alone.

        Inputs are read as the results are: memory stays flat however many there are. Without a `moment` every
        thousand get a fresh one, which long batches need.
        """
        for result in self._client.prepare_many(operation, inputs, moment):
            yield self._step(result["ok"]) if "ok" in result else error_of(result["error"])

    def attach_signature(self, context: str, signature: Signature) -> Step[Any]:
        """The request of a step that `is_to_sign`, with a signature that was made elsewhere, also by another process.

        Only for a client that was opened without the private key that its gateway wants.

        Args:
            context: that of the step that `is_to_sign`. The one to store before sending is the request's.
            signature: RSASSA-PKCS1-v1_5 with SHA-256 over the step's `string_to_sign`: its bytes, or their base64.

        Raises:
            ContextError: the context is not this client's, or waits for no signature.
            InvalidInput: this is no RSA signature: 256 bytes for a key of 2048 bits, 512 for one of 4096.
        """
        return self._step(self._client.attach_signature(context, signature))

    def prepare_next(
        self, next: Next, /, *, moment: Optional[MomentLike] = None, **missing: Any
    ) -> Step[Any]:
        """The step that `outcome.next` asks for: what continues, checks the status or sends again.

        Args:
            next: the `next` of an outcome. Its `after` is yours to wait for.
            moment: the time and chance to use; fresh ones when left out.
            **missing: the fields that `next.missing` names, and any other that you want to add or change.

        Raises:
            StepError: it asks for no call, such as `done` or `ask_human`.
            InputError: a field is still missing, or wrong.
        """
        if next.context is not None:
            return self.prepare_again(next.context, moment)
        if next.operation is None:
            raise StepError(f"there is no call to prepare: what is to be done is `{next.do}`")
        return self.prepare(next.operation, {**(next.input or {}), **missing}, moment)

    def parse(self, context: str, answer: Arrived, moment: Optional[MomentLike] = None) -> Step[Any]:
        """The step that follows from what came, also in another process, days later.

        Args:
            context: what you stored before sending.
            answer: an `Answer`, `"not_sent"`, `"no_answer"`, or a `Notification` from `receive`.
            moment: the time and chance to use; fresh ones when left out.

        Raises:
            ContextError: the context is damaged or not this client's. Nothing that a gateway answers raises.
        """
        document = self._client.parse(context, answer, moment)
        if isinstance(answer, Notification):  # then the outcome's answer is what the notification holds
            held: type[Record] = type(answer.fields)
            return self._step(document, {document["outcome"]["operation"]: held})
        return self._step(document)

    def receive(
        self, method: str, path: str, headers: Headers, body: Body, moment: Optional[MomentLike] = None
    ) -> Notification[N]:
        """Proves who sent a notification, and reads it.

        Look up your record by its `references`, `parse` it with that payment's context, commit, and then send its
        `reply`. What it reports is not proven where `uncovered` names the field that says so.

        Args:
            method: the HTTP method of the message.
            path: its path and query.
            headers: its headers, as your server library gives them.
            body: its raw body, exactly as it arrived.
            moment: the time and chance to use; fresh ones when left out.

        Raises:
            MalformedNotification: it is none of this gateway's notifications.
            ForgedNotification: its signature does not prove its sender.
            InvalidConfig: the client was opened without the gateway's public key, where that alone proves its sender.
        """
        message = Message(method, path, headers, body).to_document()
        return Notification[N].from_document(self._client.receive(message, moment), self._notifications)

    def _step(
        self, document: Mapping[str, Any], answers: Optional[Mapping[str, type[Record]]] = None
    ) -> Step[Any]:
        return Step[Any].from_document(document, self, self._answers if answers is None else answers)

    def __repr__(self) -> str:
        return f"{type(self).__name__}(environment={self._environment!r})"
