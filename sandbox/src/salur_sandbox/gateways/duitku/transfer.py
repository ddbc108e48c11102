"""Transfers of Transfer Online and Clearing: here money moves, or does not, and the answer need not say which."""

from __future__ import annotations

from typing import Dict

from ...jsontext import Json
from ...ledger import Payment
from .callbacks import callback_code
from .codes import Refusal, text_of
from .desk import Desk, Result, Values, decimal
from .scenarios import REFUSED, TRUTHS, transfer_code


def online_transfer(desk: Desk, values: Values) -> Result:
    """Transfer Online: Online Transfer Transfer Request."""
    return _transfer(desk, values, "online")


def clearing_transfer(desk: Desk, values: Values) -> Result:
    """Clearing: Clearing Transfer Request."""
    return _transfer(desk, values, "clearing")


def refused_transfer(values: Values, refusal: Refusal) -> Json:
    """The form of a refusal before any payment was found or touched (own choice: like a refused inquiry)."""
    return _body(values, name="", reference="", code=refusal.code, text=refusal.text)


def _transfer(desk: Desk, values: Values, kind: str) -> Result:
    payment = desk.own_payment(values["disburseId"])
    if payment.kind != kind:
        raise Refusal("-420", f"this disburseId belongs to an inquiry of another kind: {payment.kind}")
    desk.ledger.payments.count_transfer(payment)
    if payment.state != "inquired":
        raise Refusal("-142", "a disburseId pays once only, whatever came of it", reference=payment.reference)
    _check_sameness(payment, values)
    code = transfer_code(kind, payment.channel, payment.bank_account)
    truth = TRUTHS.get(code, REFUSED)
    if (truth.moves or truth.waits) and not desk.can_pay(payment.amount):
        code, truth = "-510", REFUSED
    at, payments = desk.clock(), desk.ledger.payments
    settle = None
    if truth.moves:
        status = "00"
        payments.make(payment, answer_code=code, status_code=status, late_answers=truth.late_answers, at=at)
        decision = "money moved"
    elif truth.waits:
        settle = payment.id
        payments.wait(
            payment,
            answer_code=code,
            status_code=code,
            settle_at=at + desk.settings.callback_delay_ms,
            settle_code=callback_code(desk.settings.duitku, "clearing", "00"),
            at=at,
        )
        decision = "money set aside; the callback decides"
    else:
        payments.refuse(payment, answer_code=code, at=at)
        decision = "no money moved, and this disburseId is used up"
    body = _body(
        values,
        name=payment.account_name,
        reference=payment.merchant_reference,
        code=code,
        text=text_of(code),
    )
    return Result(code, body, decision, payment.reference, settle)


def _check_sameness(payment: Payment, values: Values) -> None:
    """What was inquired is what is paid. Only the amount's refusal is known from live answers."""
    if int(values["amountTransfer"]) != payment.amount:
        raise Refusal(
            "-141",
            f"the inquiry was for {payment.amount}",
            text="Amount transfer is different from inquiry",
            reference=payment.reference,
        )
    inquired = {"bankCode": payment.bank_code, "bankAccount": payment.bank_account, "type": payment.channel}
    for name, value in inquired.items():
        if name in values and values[name] != value:
            raise Refusal("-952", f"{name} is not the inquiry's", reference=payment.reference)


def _body(values: Values, *, name: str, reference: str, code: str, text: str) -> Json:
    body: Dict[str, Json] = {
        "email": values["email"],
        "bankCode": values["bankCode"],
        "bankAccount": values["bankAccount"],
        "amountTransfer": decimal(values["amountTransfer"], 1),
        "accountName": name,
        "custRefNumber": reference,
    }
    if "type" in values:
        body["type"] = values["type"]
    return {**body, "responseCode": code, "responseDesc": text}
