"""Top up of a wallet (E-Wallet Top Up). Its owner needs no registration."""

from __future__ import annotations

from .desk import Desk, Order, Request, Result
from .fields import DESCRIPTION, Field, description, digits, moment, reference
from .transfer import AMOUNT, LONGEST_DESCRIPTION, OWN_ACCOUNT, TRX_DATE, Description, numbers_of

FIELDS = (
    OWN_ACCOUNT,
    Field("beneficiary_account", 128, check=digits),
    Field("beneficiary_name"),
    Field("beneficiary_bank_code", 3),
    Field("beneficiary_region_code", 4, check=digits),
    Field("beneficiary_country_code", 2),
    Field("beneficiary_purpose_code", 1, required=False, check=digits),
    Field("beneficiary_phone", 15, required=False, check=digits),
    Field("beneficiary_email", 128, required=False),
    Field("trx_no", check=reference),
    TRX_DATE,
    Field("instruct_date", required=False, check=moment),
    AMOUNT,
    Field(DESCRIPTION, required=False, check=description),
    Field("callback_url"),
)


def top_up(desk: Desk, request: Request) -> Result:
    """Fills a wallet."""
    values = request.values
    desk.check_own_account(values["virtual_account"])
    text = Description.of(request, LONGEST_DESCRIPTION)
    order = Order(
        kind="topup",
        bank_code=values["beneficiary_bank_code"],
        account=values["beneficiary_account"],
        name=values["beneficiary_name"],
        values=values,
        description=text.sent,
    )
    payment = desk.pay(order)
    return desk.paid(payment, {**text.in_echo(request), **numbers_of(payment)}, text.remarks)
