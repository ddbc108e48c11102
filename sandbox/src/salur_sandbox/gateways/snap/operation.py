"""One operation of a SNAP gateway, and what tells one gateway from another."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Callable, Mapping, Sequence, Tuple

from ...ledger import Payment
from .desk import Desk, ReferenceNumber, Result
from .fields import Field, Values
from .headers import HeaderRules


@dataclass(frozen=True)
class Operation:
    """One call. All are POSTs."""

    name: str
    service: str
    path: str
    """After the gateway's prefix; this is what is signed."""
    fields: Tuple[Field, ...]
    run: Callable[[Desk, Values], Result]


@dataclass(frozen=True)
class Profile:
    """One gateway."""

    name: str
    title: str
    test_merchant: str
    operations: Tuple[Operation, ...]
    headers: HeaderRules
    reference: ReferenceNumber
    prefix: str = ""
    """Stands before every path in the address and is not signed."""
    also_confused: Sequence[str] = ()
    """Parts of the path that clients are known to leave out of the signed text, or to add."""
    callback_url: str = ""
    """The field of a paying call that names where notifications go; empty: there are none."""
    fee: int = 0
    base_addresses: Mapping[str, str] = field(default_factory=dict)
    identity: Callable[[str], Mapping[str, str]] = lambda _: {}
    """What else a merchant needs to know, from the merchant's id."""
    service_of: Callable[[Payment], str] = lambda _: ""
    """The service that a payment was made with."""
