"""A message that a gateway sent to the merchant, proven and read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Generic, Mapping, Optional, TypeVar

from ._errors import present
from ._generated.vocabulary import State
from ._message import Message, Reply
from ._record import Record

F = TypeVar("F", bound=Record, covariant=True)


class NoNotification(Record):
    """What the notifications of a gateway hold that sends none: nothing is of this type."""


@dataclass(frozen=True, repr=False)
class Notification(Generic[F]):
    """Its sender is proven; what `uncovered` names is not. Parse it with the payment's context before you believe it."""

    operation: str
    """Which notification it is."""
    references: dict[str, str]
    """What to look your own record up by."""
    reported: Optional[State]
    """The state that its code claims."""
    fresh: Optional[bool]
    """Whether it is young; `None` where the gateway signs no time."""
    covered: tuple[str, ...]
    """The fields that the signature covers."""
    uncovered: tuple[str, ...]
    """The fields that anybody on the way could have changed."""
    fields: F
    """The documented fields."""
    reply: Reply
    """What the gateway expects back, once you have committed."""
    message: Message = field(repr=False)
    """The message as it arrived: what to store."""
    code: Optional[str] = None
    """The gateway's code."""
    meaning: Optional[str] = None
    """What the gateway's documentation says of that code."""
    unknown_fields: dict[str, Any] = field(default_factory=dict[str, Any])
    """What came and is not documented."""

    @classmethod
    def from_document(cls, document: Mapping[str, Any], kinds: Mapping[str, type[Any]]) -> Notification[F]:
        """Reads a notification document; `kinds` tells the record of each notification's fields."""
        return cls(
            operation=document["operation"],
            references=document["references"],
            reported=document.get("reported"),
            fresh=document["fresh"],
            covered=tuple(document["covered"]),
            uncovered=tuple(document["uncovered"]),
            fields=kinds[document["operation"]].from_document(document["fields"]),
            reply=Reply.from_document(document["reply"]),
            message=Message.from_document(document["message"]),
            code=document.get("code"),
            meaning=document.get("meaning"),
            unknown_fields=document.get("unknown_fields", {}),
        )

    def to_document(self) -> dict[str, Any]:
        """The same as a plain document."""
        document = present(
            operation=self.operation,
            references=self.references,
            reported=self.reported,
            covered=list(self.covered),
            uncovered=list(self.uncovered),
            fields=self.fields.to_document(),
            reply=self.reply.to_document(),
            message=self.message.to_document(),
            code=self.code,
            meaning=self.meaning,
            unknown_fields=self.unknown_fields or None,
        )
        return {**document, "fresh": self.fresh}

    def __repr__(self) -> str:
        return (
            f"Notification({self.operation}: references={sorted(self.references)} code={self.code!r} "
            f"reported={self.reported!r} {self.message!r})"
        )
