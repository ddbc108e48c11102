"""Inquiry Status: what became of a transfer. The answer has no e-mail, disburseId or type."""

from __future__ import annotations

from ...jsontext import Json
from .codes import Refusal, text_of
from .desk import Desk, Result, Values, decimal


def inquiry_status(desk: Desk, values: Values) -> Result:
    """The truth, except that a payment answered with ``68`` is once more called pending before it is called paid.

    Own choices: an inquiry that was never transferred answers NF; cash outs are not known here (-420).
    """
    payment = desk.own_payment(values["disburseId"])
    code = payment.status_code
    if payment.late_answers:
        desk.ledger.payments.use_late_answer(payment)
        code = "68"
    body: Json = {
        "bankCode": payment.bank_code,
        "bankAccount": payment.bank_account,
        "amountTransfer": decimal(str(payment.amount), 2),
        "accountName": payment.account_name,
        "custRefNumber": payment.merchant_reference,
        "responseCode": code,
        "responseDesc": text_of(code),
    }
    return Result(code, body, payment.told(), payment.reference)


def refused_status(_: Values, refusal: Refusal) -> Json:
    """The form of a refusal (own choice: empty texts, as inquiries answer)."""
    return {
        "bankCode": "",
        "bankAccount": "",
        "amountTransfer": decimal("0", 2),
        "accountName": "",
        "custRefNumber": "",
        "responseCode": refusal.code,
        "responseDesc": refusal.text,
    }
