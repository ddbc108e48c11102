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
    """For a refusal: what would have been right. The page shows these, where they are there: ``summary`` (what is
    wrong, one sentence), ``change`` (what to do), ``expected_string``, ``expected_parts`` (``[[field, text], …]``),
    ``caller_string`` and ``caller_parts``, ``expected_signature``, ``received_signature``, ``self_check``
    (``{"command", "prints"}``), ``facts`` (``[[name, text], …]``), ``likely_mistakes``."""
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

    @property
    def title(self) -> str:
        """Its name for people."""

    @property
    def base_addresses(self) -> Mapping[str, str]:
        """From what it is for to the path that a client's base address ends with."""

    @property
    def operations(self) -> Sequence[str]:
        """The names of its calls."""

    def operation_of(self, path: str) -> Optional[str]:
        """Which of its calls has this path; ``None`` when none has."""

    def meaning(self, code: str) -> str:
        """A code in words, or nothing."""

    def answer(self, call: Call) -> Answer:
        """Decides one call, within one transaction of the ledger."""

    def altered(self, answer: Answer, what: str, value: str) -> Optional[str]:
        """The answer's body with another ``amount``, ``reference`` or ``code`` (this value, or one that no document
        lists); ``None`` when it has none."""

    def altered_callback(self, payment: Payment, draft: CallbackDraft, *, forged: bool) -> str:
        """The callback's body with the opposite status: with the right callback's signature, or with a forger's."""

    def settle(self, payment: Payment) -> Optional[CallbackDraft]:
        """Ends a waiting payment, within one transaction, and says what to tell the merchant, if anything."""
