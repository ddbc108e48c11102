"""Inquiry Status: what became of a payment, of whatever kind."""

from __future__ import annotations

from typing import Dict

from ...jsontext import Json
from ...ledger import Payment
from .codes import FAILED_LATER, description_of
from .desk import Desk, Request, Result
from .names import bank_name
from .stamps import stamp_of
from .transfer import reference_of


def inquire_status(desk: Desk, request: Request) -> Result:
    """response_code is about the question; the bank's word about the payment has fields of its own."""
    values = request.values
    desk.check_own_account(values["virtual_account"])
    payment = desk.own_payment(values["trx_no"], values["trx_id"])
    status, asked = desk.told_status(payment), payment.details
    bank_code = bank_response(payment, status)
    body: Dict[str, Json] = {
        "virtual_account": values["virtual_account"],
        "beneficiary_virtual_account": asked.get("beneficiary_virtual_account", ""),
        "beneficiary_account": asked.get("beneficiary_account", ""),
        "beneficiary_name": payment.account_name,
        "beneficiary_bank_code": payment.bank_code,
        "beneficiary_bank_name": bank_name(payment.bank_code),
        "trx_id": int(payment.reference),
        "trx_no": payment.merchant_reference,
        "trx_date": asked.get("trx_date", ""),
        "trx_amount": payment.amount * 100,
        "trx_desc": asked.get("trx_desc", ""),
        "trx_reff": reference_of(payment),
        "callback_url": asked.get("callback_url", ""),
        "trx_status_date": stamp_of(changed_at(payment)),
        "bank_response_code": bank_code,
        "bank_response_msg": description_of(bank_code) if bank_code else "",
    }
    decision = f"the payment is {payment.state}, made {payment.made} times"
    return Result(body, decision, status, reference=payment.reference)


def bank_response(payment: Payment, status: str) -> str:
    """The bank's response code; it has none while a payment is under way (own choice)."""
    if status == "4":
        return str(payment.details["bank_response_code"]) or FAILED_LATER
    return "" if status == "1" else "00"


def changed_at(payment: Payment) -> int:
    """When the payment got the status that it has."""
    times = (payment.returned_at, payment.settled_at, payment.moved_at, payment.answered_at)
    return next((at for at in times if at), payment.created_at)
