"""Statuses, response codes and messages (Error Code and Response Code), and how a refusal is worded.

A refusal is a status 9 with a message, or one of the response codes 01, 02 and 99 without a status, or a status 4 with
the bank's response code. Which of them stands in which JSON, no page shows (own choice).
"""

from __future__ import annotations

from typing import Dict, Mapping, Optional

from ...jsontext import Json

MESSAGES: Mapping[str, str] = {
    "1": "On Process",
    "2": "Success",
    "3": "Unconfirmed by Parent Partner",
    "4": "Failed",
    "5": "Reverse",
    "6": "Already Registered",
    "9": "Error Message",
}
"""By status."""

INVALID_ACCOUNT = "Invalid Virtual Account"
INVALID_BENEFICIARY = "Beneficiary Virtual Account Invalid"
OTHER_ACCOUNT = "Beneficiary Account Not Match"
OTHER_NAME = "Beneficiary Name Not Match"
EXISTS = "Your Transaction Number already exists"
INVALID_BODY = "Invalid Request body"
INVALID_DESCRIPTION = "Invalid Transaction Description Value"
NOT_FOUND = "Transaction not found"
UNAUTHORIZED = "Unauthorized"
CONTACT = "Please contact Faspay"
"""Own choice: the page says that all others are to be asked about."""

ON_REQUEST: Mapping[str, str] = {
    "invalid-va": INVALID_ACCOUNT,
    "beneficiary-va": INVALID_BENEFICIARY,
    "account-differs": OTHER_ACCOUNT,
    "name-differs": OTHER_NAME,
    "exists": EXISTS,
    "invalid-body": INVALID_BODY,
    "description": INVALID_DESCRIPTION,
    "not-found": NOT_FOUND,
    "unauthorized": UNAUTHORIZED,
    "contact": CONTACT,
}
"""What the fault ``refuse:…`` calls the messages of status 9."""

MANDATORY, FEE, INTERNAL = "01", "02", "99"
_OWN_CODES: Mapping[str, str] = {
    "00": "success",
    MANDATORY: "parameter 'trx_amount' is mandatory",
    FEE: "invalid value 'fee' for 'trx_desc'",
    INTERNAL: "internal error",
}
_BANK_CODES: Mapping[str, str] = {
    "14": "invalid account",
    "51": "insufficient balance",
    "68": "time out",
    "91": "bank not available",
}
"""Own choice: the page says that all other codes are the bank's, and lists none."""

INSUFFICIENT = "51"
FAILED_LATER = "14"


def description_of(code: str) -> str:
    """A response code's response_desc."""
    return _OWN_CODES.get(code) or _BANK_CODES.get(code) or f"bank response {code}"


def tail(status: str, code: str, *, message: str = "", description: str = "") -> Dict[str, Json]:
    """The four fields that end every answer."""
    worded: Dict[str, Json] = {"status": status} if status else {}
    return {
        **worded,
        "message": message or MESSAGES.get(status) or description or description_of(code),
        "response_code": code,
        "response_desc": description or description_of(code),
    }


def summary_of(status: str, code: str) -> str:
    """What the ledger calls an answer: ``2``, ``4/51``, ``9/99``, ``01``."""
    if not status:
        return code
    return status if code == "00" else f"{status}/{code}"


def meaning(summary: str) -> str:
    """Such a summary in words, or nothing."""
    status, slash, code = summary.partition("/")
    if not slash and status not in MESSAGES:
        return _OWN_CODES.get(summary, "")
    known = MESSAGES.get(status, "")
    return f"{known}: {description_of(code)}" if known and slash and status != "9" else known


class Refusal(Exception):
    """An answer that refuses; ``message`` is a status 9's."""

    def __init__(
        self,
        message: str,
        why: str,
        *,
        http: int = 200,
        explanation: Optional[Mapping[str, Json]] = None,
        reference: str = "",
    ) -> None:
        super().__init__(why)
        self.why = why
        self.http = http
        self.explanation = explanation
        self.reference = reference
        self.status, self.code = "9", INTERNAL
        self.body = tail("9", INTERNAL, message=message, description=message)

    @classmethod
    def coded(cls, code: str, why: str, description: str = "") -> "Refusal":
        """One with a response code and without a status."""
        refusal = cls("", why)
        refusal.status, refusal.code = "", code
        refusal.body = tail("", code, description=description)
        return refusal

    @classmethod
    def with_status(cls, status: str, code: str, why: str, echo: Mapping[str, Json]) -> "Refusal":
        """One with any status, after what was asked for."""
        refusal = cls("", why)
        refusal.status, refusal.code = status, code
        refusal.body = {**echo, **tail(status, code)}
        return refusal

    @classmethod
    def unauthorized(cls, why: str, explanation: Optional[Mapping[str, Json]] = None) -> "Refusal":
        """The general one of header, signature and token (HTTP 401: own choice)."""
        return cls(UNAUTHORIZED, why, http=401, explanation=explanation)
