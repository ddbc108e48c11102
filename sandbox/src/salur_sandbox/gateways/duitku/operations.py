"""Duitku's eight calls: their paths, their fields, what is signed, who answers.

Paths are compared without regard to letter case, as live servers do. Each of the four inquiry and transfer calls has
a sandbox path and a production path; both do the same here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable, Mapping, Tuple

from ...jsontext import Json
from .cashout import cash_out_inquiry, refused_cash_out
from .codes import Refusal
from .desk import Desk, Result, Values
from .fields import Field, moment, number_or_digits, text_or_number, whole
from .inquiry import clearing_inquiry, online_inquiry, refused_inquiry
from .reads import check_balance, list_bank, refused_balance, refused_banks
from .status import inquiry_status, refused_status
from .transfer import clearing_transfer, online_transfer, refused_transfer


@dataclass(frozen=True)
class Operation:
    """One call."""

    name: str
    paths: Tuple[str, ...]
    fields: Tuple[Field, ...]
    signed: Tuple[str, ...]
    run: Callable[[Desk, Values], Result]
    refused: Callable[[Values, Refusal], Json]


_SENDER = (
    Field("userId", number_or_digits),
    Field("email"),
    Field("timestamp", moment),
    Field("signature"),
)
_DESTINATION = (Field("bankCode"), Field("bankAccount"), Field("amountTransfer", whole))
_CUSTOMER = (
    Field("purpose", required=False),
    Field("senderId", text_or_number, required=False),
    Field("senderName", required=False),
)
_INQUIRED = (
    Field("disburseId", text_or_number),
    Field("accountName", may_be_empty=True),
    Field("custRefNumber", may_be_empty=True),
    Field("purpose"),
)
_TYPE = Field("type", one_of=("LLG", "RTGS", "H2H", "BIFAST"))

_PREFIX = "/webapi/api/disbursement/"

OPERATIONS = (
    Operation(
        "inquiry",
        (_PREFIX + "inquirysandbox", _PREFIX + "inquiry"),
        (*_SENDER, *_DESTINATION, *_CUSTOMER),
        ("email", "timestamp", "bankCode", "bankAccount", "amountTransfer", "purpose"),
        online_inquiry,
        refused_inquiry,
    ),
    Operation(
        "transfer",
        (_PREFIX + "transfersandbox", _PREFIX + "transfer"),
        (*_SENDER, *_DESTINATION, *_INQUIRED),
        (
            "email", "timestamp", "bankCode", "bankAccount", "accountName", "custRefNumber", "amountTransfer",
            "purpose", "disburseId",
        ),
        online_transfer,
        refused_transfer,
    ),
    Operation(
        "clearing_inquiry",
        (_PREFIX + "inquiryclearingsandbox", _PREFIX + "inquiryclearing"),
        (*_SENDER, *_DESTINATION, *_CUSTOMER, _TYPE, Field("custRefNumber", required=False)),
        ("email", "timestamp", "bankCode", "type", "bankAccount", "amountTransfer", "purpose"),
        clearing_inquiry,
        refused_inquiry,
    ),
    Operation(
        "clearing_transfer",
        (_PREFIX + "transferclearingsandbox", _PREFIX + "transferclearing"),
        (*_SENDER, *_DESTINATION, *_INQUIRED, _TYPE),
        (
            "email", "timestamp", "bankCode", "type", "bankAccount", "accountName", "custRefNumber", "amountTransfer",
            "purpose", "disburseId",
        ),
        clearing_transfer,
        refused_transfer,
    ),
    Operation(
        "status",
        (_PREFIX + "inquirystatus",),
        (*_SENDER, Field("disburseId", text_or_number)),
        ("email", "timestamp", "disburseId"),
        inquiry_status,
        refused_status,
    ),
    Operation(
        "balance",
        (_PREFIX + "checkbalance",),
        _SENDER,
        ("email", "timestamp"),
        check_balance,
        refused_balance,
    ),
    Operation(
        "banks",
        (_PREFIX + "listbank",),
        _SENDER,
        ("email", "timestamp"),
        list_bank,
        refused_banks,
    ),
    Operation(
        "cash_out",
        ("/api/cashout/inquiry",),
        (
            *_SENDER,
            Field("amountTransfer", whole),
            Field("bankCode"),
            Field("accountName"),
            Field("accountIdentity"),
            Field("phoneNumber", longest=50),
            Field("custRefNumber", required=False),
            Field("accountAddress", required=False),
            Field("purpose", required=False),
            Field("callbackUrl", required=False),
        ),
        ("email", "timestamp", "amountTransfer", "purpose"),
        cash_out_inquiry,
        refused_cash_out,
    ),
)  # fmt: skip

BY_PATH: Mapping[str, Operation] = {path: operation for operation in OPERATIONS for path in operation.paths}
"""Keys are in lower-case letters."""
