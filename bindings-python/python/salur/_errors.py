"""What a refused call says: `SalurError`, and the `Violation`s that it lists."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Mapping, Optional


@dataclass(frozen=True)
class Found:
    """What stood where a rule was broken. Personal, secret and long values are described, never repeated."""

    type: str
    """`text`, `number`, `boolean`, `null`, `list`, `object`, or `nothing`."""
    length: Optional[int] = None
    """Characters of a text, items of a list."""
    position: Optional[int] = None
    """Where the offending character stands, from 0."""
    value: Any = None
    """The value itself, where it may be shown."""

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> Found:
        """Reads the `found` part of a violation document."""
        return cls(document["type"], document.get("length"), document.get("position"), document.get("value"))

    def to_document(self) -> dict[str, Any]:
        """The same as a plain document."""
        return present(type=self.type, length=self.length, position=self.position, value=self.value)


@dataclass(frozen=True)
class Violation:
    """One broken rule: where, which, what would be right."""

    path: str
    """The field, such as `amount` or `banks[3].bank_code`; empty where it cannot be known."""
    rule: str
    """The rule's stable name, such as `minimum`: one of `salur.Rule`."""
    message: str
    """The whole of it as one English sentence."""
    limit: Any = None
    """The rule's own number or list, such as the least amount."""
    found: Optional[Found] = None
    """What stood there."""
    wanted: Optional[str] = None
    """What would be right, in words."""

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> Violation:
        """Reads a violation document."""
        found = document.get("found")
        return cls(
            path=document["path"],
            rule=document["rule"],
            message=document["message"],
            limit=document.get("limit"),
            found=None if found is None else Found.from_document(found),
            wanted=document.get("wanted"),
        )

    def to_document(self) -> dict[str, Any]:
        """The same as a plain document."""
        return present(
            path=self.path,
            rule=self.rule,
            message=self.message,
            limit=self.limit,
            found=None if self.found is None else self.found.to_document(),
            wanted=self.wanted,
        )


class SalurError(Exception):
    """A call that was refused before anything was sent, or a notification that is not to be believed.

    What a gateway answers is never an exception: that is an `Outcome`.
    There is a subclass for every `phase` and, beneath it, one for every `code`.
    """

    def __init__(self, code: str, phase: str, message: str, violations: tuple[Violation, ...] = ()) -> None:
        super().__init__(code, phase, message, violations)  # all, so that copies and pickles are whole
        self.code = code
        """The stable name of the error."""
        self.phase = phase
        """Where it arose: `config`, `input`, `context`, `notification` or `internal`."""
        self.message = message
        """What is wrong, in plain English; it begins with what it is about."""
        self.violations = violations
        """Every broken rule, all at once."""

    def __str__(self) -> str:
        if len(self.violations) < 2:
            return self.message
        subject = self.message.partition(": ")[0]
        lines = (f"- {violation.message}" for violation in self.violations)
        return "\n".join([f"{subject}: {len(self.violations)} violations", *lines])

    def to_document(self) -> dict[str, Any]:
        """The same as a plain document."""
        violations = [violation.to_document() for violation in self.violations]
        return present(code=self.code, phase=self.phase, message=self.message, violations=violations)


class StepError(LookupError):
    """A step was asked for what it does not have: the outcome of a request, the request of an outcome, or either of what
    waits for a signature."""


def present(**fields: Any) -> dict[str, Any]:
    """A document of those fields that have a value."""
    return {name: value for name, value in fields.items() if value is not None}
