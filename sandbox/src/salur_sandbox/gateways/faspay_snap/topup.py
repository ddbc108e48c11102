"""Customer Top Up (38) and its status (39)."""

from __future__ import annotations

from typing import Dict

from ...jsontext import Json
from ..snap.codes import STATUSES
from ..snap.desk import Desk, Order, Result, instructed_at, money, rupiah
from ..snap.fields import Field, Values, amount_fields, digits, moment
from ..snap.scenarios import owner_of, seeded
from ..snap.stamps import stamp_of
from .checks import CALLBACK_URL, DESCRIPTION, INSTRUCT_DATE, check_source, cut, not_fee
from .names import WALLETS

TOPUP_FIELDS = (
    Field("partnerReferenceNo", 64),
    Field("customerNumber", 32, check=digits),
    *amount_fields("amount", 12),
    Field("transactionDate", 25, required=False, check=moment),
    Field("additionalInfo.sourceAccount", 20),
    Field("additionalInfo.platformCode", 3, one_of=tuple(WALLETS)),
    INSTRUCT_DATE,
    Field("additionalInfo.beneficiaryEmail", 128, required=False),
    DESCRIPTION,
    Field("additionalInfo.trxDescription", 255, required=False, check=not_fee),
    CALLBACK_URL,
)
STATUS_FIELDS = (
    Field("originalPartnerReferenceNo", 64),
    Field("originalReferenceNo", 64, required=False),
    Field("serviceCode", 2, one_of=("38",)),
)


def topup(desk: Desk, values: Values) -> Result:
    """Accepts a top up of a wallet."""
    check_source(desk, values["additionalInfo.sourceAccount"], "sourceAccount")
    platform = values["additionalInfo.platformCode"]
    order = Order(
        kind="topup",
        channel=platform,
        reference=values["partnerReferenceNo"],
        amount=rupiah(values["amount.value"]),
        bank_code=platform,
        account=values["customerNumber"],
        name=owner_of(values["customerNumber"]),
        values=values,
        instruct_at=instructed_at(values, "additionalInfo.instructDate"),
    )
    desk.check_reference(order)
    payment, case = desk.pay(order)
    now = stamp_of(desk.clock())
    body: Dict[str, Json] = {
        "referenceNo": payment.reference,
        "partnerReferenceNo": payment.merchant_reference,
        "customerNumber": payment.bank_account,
        "amount": money(payment.amount),
        "additionalInfo": {
            "sourceAccount": values["additionalInfo.sourceAccount"],
            "platformCode": platform,
            "beneficiaryEmail": values["additionalInfo.beneficiaryEmail"],
            "transactionDate": values["transactionDate"] or now,
            "instructDate": values["additionalInfo.instructDate"] or now,
            "transactionDescription": _description(values),
            "transactionReference": seeded(f"{payment.reference}:transaction", 12),
            "callbackUrl": values["additionalInfo.callbackUrl"],
            "latestTransactionStatus": payment.status_code,
            "transactionStatusDesc": STATUSES[payment.status_code],
        },
    }
    return desk.paid(payment, case, body)


def topup_status(desk: Desk, values: Values) -> Result:
    """How far a top up is."""
    payment = desk.own_payment("topup", values["originalPartnerReferenceNo"], values["originalReferenceNo"])
    status = desk.told_status(payment)
    asked = {name: str(value) for name, value in payment.details.items()}
    body: Dict[str, Json] = {
        "originalPartnerReferenceNo": payment.merchant_reference,
        "originalReferenceNo": payment.reference,
        "serviceCode": values["serviceCode"],
        "amount": money(payment.amount),
        "latestTransactionStatus": status,
        "transactionStatusDesc": STATUSES[status],
        "additionalInfo": {
            "sourceAccount": asked["additionalInfo.sourceAccount"],
            "transactionDate": asked["transactionDate"] or stamp_of(payment.created_at),
            "platformCode": payment.channel,
            "platformName": WALLETS[payment.channel],
            "customerNumber": payment.bank_account,
            "customerName": payment.account_name,
            "transactionDescription": _description(asked),
            "callbackUrl": asked["additionalInfo.callbackUrl"],
            "transactionStatusDate": stamp_of(payment.settled_at or payment.answered_at or payment.created_at),
        },
    }
    return Result(body, payment.told(), reference=payment.reference)


def _description(values: Values) -> str:
    return cut(values["additionalInfo.transactionDescription"] or values["additionalInfo.trxDescription"])
