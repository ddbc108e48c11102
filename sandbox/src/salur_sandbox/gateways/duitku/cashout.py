"""Cash Out: one call that commits at once. The balance is adjusted and a token made; the callback tells the end."""

from __future__ import annotations

from typing import Dict, Optional

from ...jsontext import Json, Number
from .callbacks import callback_code
from .codes import Refusal, text_of
from .desk import Desk, Result, Values
from .limits import CASH_OUT_MAXIMUM, POS_INDONESIA, cash_out_problem
from .scenarios import cash_out_code
from .tokens import cash_out_pin, cash_out_token


def cash_out_inquiry(desk: Desk, values: Values) -> Result:
    """Cash Out: Cash Out Inquiry Request. Asked twice, it commits twice."""
    bank_code, amount = values["bankCode"], int(values["amountTransfer"])
    if bank_code not in CASH_OUT_MAXIMUM:
        raise Refusal("-149", "cash out knows 2010 (Indomaret) and 2011 (Pos Indonesia)")
    problem = cash_out_problem(bank_code, amount)
    if problem:
        raise Refusal("-141", "the amount is outside the channel's limits", text=problem)
    if not desk.can_pay(amount):
        raise Refusal("-510", "the usable balance is smaller than the amount")
    payment = desk.open_payment(
        kind="cashout",
        channel=bank_code,
        account="",
        name=values["accountName"],
        values=values,
        details={"phone_number": values["phoneNumber"], "callback_url": values["callbackUrl"]},
    )
    outcome, at = cash_out_code(values["phoneNumber"]), desk.clock()
    desk.ledger.payments.count_transfer(payment)
    desk.ledger.payments.wait(
        payment,
        answer_code="00",
        status_code="80",
        settle_at=None if outcome is None else at + desk.settings.callback_delay_ms,
        settle_code="" if outcome is None else callback_code(desk.settings.duitku, "cashout", outcome),
        at=at,
    )
    seed, disburse_id = desk.settings.seed, payment.reference
    body = _body(
        values,
        reference=payment.merchant_reference,
        disburse_id=disburse_id,
        token=cash_out_token(seed, disburse_id),
        pin=cash_out_pin(seed, disburse_id) if bank_code == POS_INDONESIA else None,
        code="00",
        text=text_of("00"),
    )
    settle = None if outcome is None else payment.id
    return Result("00", body, "committed: money set aside, token made", disburse_id, settle)


def refused_cash_out(values: Values, refusal: Refusal) -> Json:
    """The form of a refusal (own choice: like a refused inquiry)."""
    return _body(values, reference="", disburse_id="0", token=0, pin=None, code=refusal.code, text=refusal.text)


def _body(
    values: Values, *, reference: str, disburse_id: str, token: int, pin: Optional[str], code: str, text: str
) -> Json:
    body: Dict[str, Json] = {
        "disburseId": Number(disburse_id),
        "amountTransfer": Number(values["amountTransfer"] or "0"),
        "custRefNumber": reference,
        "accountName": values["accountName"],
        "email": values["email"],
        "phoneNumber": values["phoneNumber"],
        "token": token,
    }
    if pin is not None:
        body["pin"] = pin
    return {**body, "responseCode": code, "responseDesc": text}
