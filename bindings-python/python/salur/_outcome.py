"""What may be believed about a call and its payment, and what to do now."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Generic, Mapping, Optional, TypeVar

from ._errors import Violation, present
from ._generated.vocabulary import Call, Do, State
from ._message import body_document, described_body, read_body
from ._record import Record

A = TypeVar("A", bound=Record, covariant=True)


@dataclass(frozen=True)
class Payment:
    """What may be believed about the payment."""

    state: State
    """What may be believed."""
    matched: bool
    """Whether the answer was compared with the payment's context, and nothing disagreed."""
    can_be_returned: bool
    """Whether the money may still come back after success."""
    reported: Optional[State] = None
    """What the gateway's code alone would mean; `state` is weaker wherever something is in doubt."""
    attempt: Optional[int] = None
    """Which attempt at the payment this is about."""

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> Payment:
        """Reads the `payment` part of an outcome document."""
        return cls(
            state=document["state"],
            matched=document["matched"],
            can_be_returned=document["can_be_returned"],
            reported=document.get("reported"),
            attempt=document.get("attempt"),
        )

    def to_document(self) -> dict[str, Any]:
        """The same as a plain document."""
        return present(
            state=self.state,
            matched=self.matched,
            can_be_returned=self.can_be_returned,
            reported=self.reported,
            attempt=self.attempt,
        )


@dataclass(frozen=True, repr=False)
class Next:
    """What to do now. `prepare_next` of the client prepares it where it is a call."""

    do: Do
    """`done`, `wait`, `check_status`, `continue`, `resend`, `new_payment`, `fix` or `ask_human`."""
    operation: Optional[str] = None
    """The operation to prepare."""
    input: Optional[dict[str, Any]] = None
    """What is known of its input already."""
    missing: tuple[str, ...] = ()
    """The required fields that you must add to it."""
    context: Optional[str] = None
    """With `resend`: the context for `prepare_again`."""
    question: Optional[str] = None
    """With `ask_human`: where a person must look, and for what."""
    after: Optional[int] = None
    """Not before this time, in Unix milliseconds; with `wait`: how long to wait."""

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> Next:
        """Reads the `next` part of an outcome document."""
        return cls(
            do=document["do"],
            operation=document.get("operation"),
            input=document.get("input"),
            missing=tuple(document.get("missing", ())),
            context=document.get("context"),
            question=document.get("question"),
            after=document.get("after"),
        )

    def to_document(self) -> dict[str, Any]:
        """The same as a plain document."""
        return present(
            do=self.do,
            operation=self.operation,
            input=self.input,
            missing=list(self.missing) or None,
            context=self.context,
            question=self.question,
            after=self.after,
        )

    def __repr__(self) -> str:
        shown = present(operation=self.operation, missing=self.missing or None, after=self.after)
        return f"Next({', '.join([self.do, *(f'{name}={value!r}' for name, value in shown.items())])})"


@dataclass(frozen=True, repr=False)
class Outcome(Generic[A]):
    """What came of a call: never an exception, whatever a gateway or a network does."""

    operation: str
    """The operation that was called."""
    call: Call
    """About this request alone: `accepted`, `refused`, `unreadable`, `not_sent` or `no_answer`."""
    next: Next
    """What to do now."""
    http_status: Optional[int] = None
    """The HTTP status of the answer."""
    code: Optional[str] = None
    """The gateway's code."""
    meaning: Optional[str] = None
    """What the gateway's documentation says of that code."""
    payment: Optional[Payment] = None
    """About the payment, where one is made or asked about."""
    problems: tuple[Violation, ...] = ()
    """What made the answer worth less than it says."""
    answer: Optional[A] = None
    """The documented fields that came."""
    unknown_fields: dict[str, Any] = field(default_factory=dict[str, Any])
    """What came and is not documented, under the gateway's own names."""
    body: Optional[bytes] = None
    """The raw body of the answer."""

    @classmethod
    def from_document(cls, document: Mapping[str, Any], answers: Mapping[str, type[Any]]) -> Outcome[A]:
        """Reads an outcome document; `answers` tells the record of each operation's answer."""
        payment, answer = document.get("payment"), document.get("answer")
        return cls(
            operation=document["operation"],
            call=document["call"],
            next=Next.from_document(document["next"]),
            http_status=document.get("http_status"),
            code=document.get("code"),
            meaning=document.get("meaning"),
            payment=None if payment is None else Payment.from_document(payment),
            problems=tuple(Violation.from_document(problem) for problem in document.get("problems", ())),
            answer=None if answer is None else answers[document["operation"]].from_document(answer),
            unknown_fields=document.get("unknown_fields", {}),
            body=read_body(document),
        )

    def to_document(self) -> dict[str, Any]:
        """The same as a plain document."""
        document = present(
            operation=self.operation,
            call=self.call,
            next=self.next.to_document(),
            http_status=self.http_status,
            code=self.code,
            meaning=self.meaning,
            payment=None if self.payment is None else self.payment.to_document(),
            problems=[problem.to_document() for problem in self.problems] or None,
            answer=None if self.answer is None else self.answer.to_document(),
            unknown_fields=self.unknown_fields or None,
        )
        return {**document, **body_document(self.body)}

    def __repr__(self) -> str:
        return (
            f"Outcome({self.operation}: {self.call} code={self.code!r} payment={self.payment!r} "
            f"next={self.next!r} problems={len(self.problems)} body={described_body(self.body)})"
        )
