"""What a gateway is to the rest of the sandbox: calls in, answers out, payments that settle later."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Iterable, Mapping, NamedTuple, Optional, Protocol, Sequence, Tuple

from ..faults import Fault
from ..jsontext import Json
from ..ledger import Merchant, Payment


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
    ``caller_string`` and ``caller_parts``, ``expected_body`` and ``caller_body`` (where a string holds only the hash
    of one), ``expected_signature``, ``received_signature``, ``self_check`` (``{"about", "command", "prints"}``),
    ``facts`` (``[[name, text], …]``), ``likely_mistakes``, ``expected_label`` and ``caller_label`` (what the two
    strings are, where they are not strings to sign)."""
    reference: str = ""
    """The payment that this call was about."""
    settle: Optional[int] = None
    """The ledger's id of a payment that settles later."""
    notifies: bool = True
    """Whether a callback can follow when it settles."""
    carried_out: str = ""
    """In words, what the caller gets because the gateway itself carried out a fault."""


@dataclass(frozen=True)
class CallbackDraft:
    """A callback that is ready to be sent, or to be recorded as impossible."""

    kind: str
    url: str
    body: str
    headers: Mapping[str, str] = field(default_factory=dict)
    """What is sent besides the content type."""


class Altered(NamedTuple):
    """An answer with something wrong in it."""

    body: str
    status: int = 200


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

    def operation_of(self, call: Call) -> Optional[str]:
        """Which of its calls this is; ``None`` when it is none of them."""

    def meaning(self, code: str) -> str:
        """A code in words, or nothing."""

    def answer(self, call: Call) -> Answer:
        """Decides one call, within one transaction of the ledger."""

    def answer_with(self, call: Call, fault: Fault) -> Optional[Answer]:
        """Decides one call with a fault that only the gateway itself can carry out; ``None`` when it cannot."""

    def refuse(self, call: Call, code: str) -> Answer:
        """Refuses a call with this code, whatever it asks for. Nothing is booked."""

    def altered(self, answer: Answer, what: str, value: str) -> Optional[Altered]:
        """The answer with another ``amount``, ``reference`` or ``code`` (this value, or one that no document lists),
        in another ``form`` (the name of one), or without its ``token``; ``None`` when it has none."""

    def altered_callback(self, payment: Payment, draft: CallbackDraft, *, forged: bool) -> CallbackDraft:
        """The callback with the opposite status: with the right callback's signature, or with a forger's."""

    @property
    def understood_as(self) -> str:
        """What a merchant answers to a callback that it has understood, in a few words."""

    def understood(self, status: int, answer: str) -> bool:
        """Whether a merchant's answer to a callback says so."""

    def identity(self, merchant: Merchant) -> Mapping[str, Json]:
        """What else there is to know about a merchant: numbers and public keys, never a secret."""

    def register_key(self, merchant: str, key: str) -> None:
        """Takes a merchant's public key, and a merchant that is not yet known with it. Raises ``ValueError``."""

    def set_options(self, merchant: str, changes: Mapping[str, object]) -> None:
        """Changes what is the gateway's own about a merchant. Raises ``ValueError`` for what it does not know."""

    def settle(self, payment: Payment) -> Optional[CallbackDraft]:
        """Ends a waiting payment, within one transaction, and says what to tell the merchant, if anything."""
