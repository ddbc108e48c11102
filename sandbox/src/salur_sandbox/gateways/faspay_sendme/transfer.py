"""Transfer to a registered bank account (Transfer), and the parts that all paying calls share."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from typing import Dict, Sequence

from ...jsontext import Json
from ...ledger import Payment
from .codes import INVALID_BENEFICIARY, OTHER_ACCOUNT, OTHER_NAME, Refusal
from .desk import GATEWAY, Desk, Order, Request, Result
from .fields import DESCRIPTION, Field, Values, amount, description, digits, moment
from .names import INDOMARET

LONGEST_DESCRIPTION = 15
"""Longer ones are cut, and not refused."""

OWN_ACCOUNT = Field("virtual_account", 20, check=digits)
AMOUNT = Field("trx_amount", 14, check=amount)
INSTRUCT_DATE = Field("instruct_date", check=moment, may_be_empty=True)
TRX_DATE = Field("trx_date", check=moment)

FIELDS = (
    OWN_ACCOUNT,
    Field("beneficiary_virtual_account", 20, check=digits),
    Field("beneficiary_account", 128, check=digits),
    Field("beneficiary_name"),
    Field("beneficiary_bank_code", 10),
    Field("beneficiary_region_code", 4, check=digits),
    Field("beneficiary_country_code", 2),
    Field("beneficiary_purpose_code", 1, check=digits),
    Field("beneficiary_email", required=False),
    Field("trx_no", check=digits),
    TRX_DATE,
    INSTRUCT_DATE,
    AMOUNT,
    Field(DESCRIPTION, check=description),
    Field("callback_url"),
)


def transfer(desk: Desk, request: Request) -> Result:
    """Pays one that was registered before, if account, bank and name are those that were registered."""
    values = request.values
    desk.check_own_account(values["virtual_account"])
    _check_beneficiary(desk, values)
    text = Description.of(request, LONGEST_DESCRIPTION)
    order = Order(
        kind="transfer",
        bank_code=values["beneficiary_bank_code"],
        account=values["beneficiary_account"],
        name=values["beneficiary_name"],
        values=values,
        description=text.sent,
    )
    payment = desk.pay(order)
    return desk.paid(payment, {**text.in_echo(request), **numbers_of(payment)}, text.remarks)


def _check_beneficiary(desk: Desk, values: Values) -> None:
    known = desk.ledger.beneficiaries.registered(GATEWAY, desk.merchant_id, values["beneficiary_virtual_account"])
    if known is None:
        raise Refusal(INVALID_BENEFICIARY, "this merchant has registered no such beneficiary_virtual_account")
    if known.bank_code != values["beneficiary_bank_code"]:
        raise Refusal(INVALID_BENEFICIARY, "it was registered with another beneficiary_bank_code")
    if known.account != values["beneficiary_account"]:
        raise Refusal(OTHER_ACCOUNT, "it was registered with another beneficiary_account")
    names = {_compared(name) for name in (known.name, known.bank_name)}
    if _compared(values["beneficiary_name"]) not in names:
        raise Refusal(OTHER_NAME, "beneficiary_name is neither the registered name nor the bank's")


def _compared(name: str) -> str:
    """Own choice: letter case and blanks around it do not count."""
    return name.strip().casefold()


@dataclass(frozen=True)
class Description:
    """A payment's description as the bank gets it."""

    sent: str
    remarks: Sequence[str] = ()

    @classmethod
    def of(cls, request: Request, longest: int) -> "Description":
        """Cut where it is too long."""
        text = request.values[DESCRIPTION]
        if len(text) <= longest:
            return cls(text)
        return cls(text[:longest], (f"trx_desc has {len(text)} characters; cut to {longest}",))

    def in_echo(self, request: Request) -> Dict[str, Json]:
        """What the answer repeats of the request, with this description."""
        echo = request.echo()
        return {**echo, DESCRIPTION: self.sent} if DESCRIPTION in echo else echo


def numbers_of(payment: Payment) -> Dict[str, Json]:
    """The gateway's own numbers of a payment."""
    return {"trx_id": int(payment.reference), "trx_reff": reference_of(payment)}


def reference_of(payment: Payment) -> str:
    """trx_reff: opaque; Indomaret's has a blank in it, as its sample."""
    made = hashlib.sha256(f"{payment.merchant}:{payment.reference}".encode()).digest()
    text = base64.b64encode(made[:15], b"-_").decode("ascii")
    between = " " if payment.channel == INDOMARET else "-"
    return f"{text[:4]}{between}{text[4:12]}_9999{payment.reference}_{text[12:]}"
