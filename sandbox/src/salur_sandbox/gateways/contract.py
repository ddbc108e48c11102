"""What a gateway is to the rest of the sandbox: calls in, answers out, payments that settle later."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Iterable, Mapping, Optional, Protocol, Sequence, Tuple

from ..jsontext import Json
from ..ledger import Payment


@dataclass(frozen=True)
class Call:
    """One HTTP request as it arrived."""

    method: str
    path: str
    query: str
    headers: Sequence[Tuple[str, str]]
    body: bytes

    def header(self, name: str) -> str:
        """The first value of a header, or nothing."""
        return next((value for key, value in self.headers if key.lower() == name), "")


@dataclass(frozen=True)
class Answer:
    """What the gateway says, and what it thought."""

    body: str
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    operation: str = ""
    merchant: str = ""
    code: str = ""
    decision: str = ""
    """In one sentence, for a person: what was decided."""
    remarks: Sequence[str] = ()
    """What was let pass although the documentation says otherwise."""
    explanation: Optional[Mapping[str, Json]] = None
    """For a refusal: what would have been right."""
    reference: str = ""
    """The payment that this call was about."""
    settle: Optional[int] = None
    """The ledger's id of a payment that settles later."""


@dataclass(frozen=True)
class CallbackDraft:
    """A callback that is ready to be sent, or to be recorded as impossible."""

    kind: str
    url: str
    body: str


class Gateway(Protocol):
    """One gateway."""

    @property
    def name(self) -> str:
        """Its name in the ledger and in the control API."""

    def secrets(self) -> Iterable[str]:
        """What must never be stored or shown."""

    def enrol(self) -> None:
        """Writes its merchants into an empty or an older ledger."""

    def serves(self, path: str) -> bool:
        """Whether this path is one of its own."""

    def answer(self, call: Call) -> Answer:
        """Decides one call, within one transaction of the ledger."""

    def settle(self, payment: Payment) -> Optional[CallbackDraft]:
        """Ends a waiting payment, within one transaction, and says what to tell the merchant, if anything."""
