"""SendMe's calls: their paths, their fields, who answers.

Three calls share one path; the beneficiary_bank_code tells a transfer, a cash out and a top up apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable, Mapping, Optional, Sequence, Tuple

from ...jsontext import NotJson, read
from ..contract import Call
from . import cashout, reads, register, status, topup, transfer
from .desk import Desk, Request, Result
from .fields import Field
from .names import OUTLETS, WALLETS

TOKEN = "token"
_API = "/account/api/"
TOKEN_PATH = _API + "tokens"
PAYING_PATH = _API + "transfer"


@dataclass(frozen=True)
class Operation:
    """One call."""

    name: str
    method: str
    path: str
    """What is signed; a GET's parameters follow it in the address."""
    run: Optional[Callable[[Desk, Request], Result]] = None
    """Nothing for the token call, which is the gateway's own."""
    fields: Tuple[Field, ...] = ()
    parameters: Tuple[str, ...] = ()
    """The names of a GET's path segments."""
    optional: int = 0
    """How many of the last ones may be left out."""

    def segments_of(self, path: str) -> Sequence[str]:
        """The parameters in an address."""
        return path[len(self.path) + 1 :].split("/")


OPERATIONS = (
    Operation(TOKEN, "GET", TOKEN_PATH),
    Operation("registration", "POST", _API + "register", register.register, register.REGISTER_FIELDS),
    Operation("registration_confirm", "POST", _API + "register/confirm", register.confirm, register.CONFIRM_FIELDS),
    Operation("transfer", "POST", PAYING_PATH, transfer.transfer, transfer.FIELDS),
    Operation("cash_out", "POST", PAYING_PATH, cashout.cash_out),
    Operation("top_up", "POST", PAYING_PATH, topup.top_up, topup.FIELDS),
    Operation("name_inquiry", "GET", _API + "inquiry_name", reads.inquire_name,
              parameters=("virtual_account", "beneficiary_virtual_account")),
    Operation("balance", "GET", _API + "balance_inquiry", reads.balance, parameters=("virtual_account",)),
    Operation("statement", "GET", _API + "mutasi", reads.statement,
              parameters=("virtual_account", "start_date", "end_date")),
    Operation("status", "GET", _API + "inquiry_status", status.inquire_status,
              parameters=("virtual_account", "trx_no", "trx_id"), optional=1),
)  # fmt: skip

BY_NAME: Mapping[str, Operation] = {operation.name: operation for operation in OPERATIONS}
SERVICE_PATHS = tuple(dict.fromkeys(operation.path for operation in OPERATIONS if operation.name != TOKEN))


def operation_of(call: Call) -> Optional[Operation]:
    """Which call this is. Letter case counts: the path is signed."""
    if call.path == PAYING_PATH:
        return BY_NAME[_paying(call.body)]
    for operation in OPERATIONS:
        if call.path == operation.path or (operation.parameters and call.path.startswith(operation.path + "/")):
            return operation
    return None


def fields_of(operation: Operation, bank_code: str) -> Tuple[Field, ...]:
    """The fields of its body; a cash out's are its outlet's."""
    return cashout.FIELDS[bank_code] if operation.name == "cash_out" else operation.fields


def bank_code_of(body: bytes) -> str:
    """beneficiary_bank_code, or nothing where the body has none."""
    try:
        document = read(body)
    except NotJson:
        return ""
    code = document.get("beneficiary_bank_code") if isinstance(document, dict) else None
    return code if isinstance(code, str) else ""


def _paying(body: bytes) -> str:
    code = bank_code_of(body)
    return "cash_out" if code in OUTLETS else "top_up" if code in WALLETS else "transfer"
