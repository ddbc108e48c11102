"""Cash out at an outlet: Indomaret, Alfamart, ATM Permata. The person gets a code, and the money for it."""

from __future__ import annotations

from typing import Dict, Mapping, Tuple

from ...jsontext import Json
from .codes import INVALID_BODY, Refusal
from .desk import Desk, Order, Request, Result
from .fields import DESCRIPTION, Field, amount, description, digits, moment, reference
from .names import ALFAMART, INDOMARET, PERMATA
from .outlet_code import field_of, plain_code, sent_code
from .stamps import milliseconds_of, stamp_of
from .transfer import AMOUNT, INSTRUCT_DATE, LONGEST_DESCRIPTION, OWN_ACCOUNT, TRX_DATE, Description, numbers_of

MULTIPLES: Mapping[str, int] = {INDOMARET: 50_000, ALFAMART: 50_000, PERMATA: 100_000}
"""Rupiah. Indomaret's page leaves the unit open; Alfamart's says rupiah."""

LONGEST_AT_PERMATA = 27
LIFE_MS = 24 * 3_600_000
"""Of a code whose trx_expired is empty."""

_OUTLET = Field("beneficiary_bank_code", 4)
_OLDER_FORM = tuple(
    Field(name, required=False)
    for name in ("ktp_id", "place_of_birth", "date_of_birth", "gender", "citizenship", "occupation", "address")
)
"""Who collects the money, as clients of an older form still send it."""


def _shop(*, purpose: bool, trx_no: Field, text: bool) -> Tuple[Field, ...]:
    """The fields at Indomaret and Alfamart."""
    return (
        OWN_ACCOUNT,
        _OUTLET,
        Field("beneficiary_region_code", 4, check=digits),
        Field("beneficiary_country_code", 2),
        Field("beneficiary_purpose_code", 1, required=purpose, check=digits),
        Field("beneficiary_phone", 15, check=digits),
        Field("beneficiary_email", 128),
        Field("beneficiary_account_name"),
        trx_no,
        TRX_DATE,
        Field("trx_expired", required=False, check=moment),
        INSTRUCT_DATE,
        AMOUNT,
        Field(DESCRIPTION, required=text, check=description),
        Field("callback_url", required=False),
        *_OLDER_FORM,
    )


FIELDS: Mapping[str, Tuple[Field, ...]] = {
    INDOMARET: _shop(purpose=False, trx_no=Field("trx_no", check=reference), text=False),
    ALFAMART: _shop(purpose=True, trx_no=Field("trx_no", 12, check=reference), text=True),
    PERMATA: (
        OWN_ACCOUNT,
        _OUTLET,
        Field("beneficiary_phone", 15, check=digits),
        Field("beneficiary_name"),
        Field("trx_no", check=reference),
        Field("trx_amount", 12, check=amount),
        Field(DESCRIPTION, check=description),
        Field("callback_url"),
        *_OLDER_FORM,
    ),
}


def cash_out(desk: Desk, request: Request) -> Result:
    """Sets the money aside and gives a code for it."""
    values = request.values
    desk.check_own_account(values["virtual_account"])
    outlet = values["beneficiary_bank_code"]
    checked = outlet != INDOMARET or desk.options.indomaret_multiple
    if checked and int(values["trx_amount"]) % (MULTIPLES[outlet] * 100):
        raise Refusal(INVALID_BODY, f"at {outlet}, trx_amount must be a multiple of {MULTIPLES[outlet]} rupiah")
    trx_date = values.get("trx_date") or stamp_of(desk.clock(), desk.options.utc_offset)
    expired = values.get("trx_expired") or _after(trx_date, desk)
    if (milliseconds_of(expired, desk.options.utc_offset) or 0) < desk.clock():
        raise Refusal(INVALID_BODY, "trx_expired is over")
    text = Description.of(request, LONGEST_AT_PERMATA if outlet == PERMATA else LONGEST_DESCRIPTION)
    code = plain_code(desk.settings.seed, f"{desk.merchant_id}:{values['trx_no']}", outlet)
    order = Order(
        kind="cashout",
        bank_code=outlet,
        account=values["beneficiary_phone"],
        name=values.get("beneficiary_account_name") or values.get("beneficiary_name", ""),
        values=values,
        description=text.sent,
        details={"trx_date": trx_date, "trx_expired": expired, "cashout_code": code},
    )
    payment = desk.pay(order)
    body = text.in_echo(request)
    if outlet == PERMATA:
        body.update({"trx_date": trx_date, "trx_expired": expired})
    elif "callback_url" not in body:
        body["callback_url"] = ""  # the answer's table has it even where the request's has not
    numbers: Dict[str, Json] = numbers_of(payment)
    if payment.answer_code != "4":
        numbers[field_of(outlet)] = sent_code(code, outlet)
    return desk.paid(payment, {**body, **numbers}, text.remarks)


def _after(trx_date: str, desk: Desk) -> str:
    """When the code ends, a day after the payment's own date or, with a date that is long past, after now."""
    offset = desk.options.utc_offset
    begun = max(milliseconds_of(trx_date, offset) or 0, desk.clock())
    return stamp_of(begun + LIFE_MS, offset)
