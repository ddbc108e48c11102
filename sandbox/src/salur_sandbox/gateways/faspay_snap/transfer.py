"""Account Inquiry (16), Trigger Transfer (18), Transfer Status Inquiry Bank (36)."""

from __future__ import annotations

from typing import Dict

from ...jsontext import Json
from ..snap.codes import STATUSES, Refusal
from ..snap.desk import Desk, Order, Result, instructed_at, money, rupiah
from ..snap.fields import Field, Values, amount_fields, moment
from ..snap.scenarios import owner_of
from ..snap.stamps import stamp_of
from .checks import CALLBACK_URL, DESCRIPTION, INSTRUCT_DATE, check_source, cut
from .names import UNKNOWN_BANK, bank_name

INQUIRY_FIELDS = (
    Field("beneficiaryBankCode", 8),
    Field("beneficiaryAccountNo", 34),
    Field("partnerReferenceNo", 64, required=False),
    Field("additionalInfo.sourceAccount", 20),
)
TRANSFER_FIELDS = (
    Field("partnerReferenceNo", 64),
    *amount_fields("amount", 12),
    Field("beneficiaryAccountName", 100),
    Field("beneficiaryAccountNo", 34),
    Field("beneficiaryBankCode", 3),
    Field("beneficiaryEmail", 50, required=False),
    Field("sourceAccountNo", 20),
    Field("transactionDate", 25, check=moment),
    INSTRUCT_DATE,
    DESCRIPTION,
    CALLBACK_URL,
)
STATUS_FIELDS = (
    Field("originalPartnerReferenceNo", 64),
    Field("originalReferenceNo", 64, required=False),
    Field("serviceCode", 2, one_of=("18",)),
)


def inquire(desk: Desk, values: Values) -> Result:
    """Names the account's owner."""
    check_source(desk, values["additionalInfo.sourceAccount"], "sourceAccount")
    bank, account = values["beneficiaryBankCode"], values["beneficiaryAccountNo"]
    _check_bank(bank)
    desk.check_inquiry(account)
    desk.remember_inquiry(bank, account)
    body: Dict[str, Json] = {
        "referenceNo": desk.new_reference(),
        "partnerReferenceNo": values["partnerReferenceNo"],
        "beneficiaryAccountName": owner_of(account),
        "beneficiaryAccountNo": account,
        "beneficiaryBankCode": bank,
        "beneficiaryBankName": bank_name(bank),
        "currency": "IDR",
        "additionalInfo": {"status": "1", "message": "Success"},
    }
    return Result(body, "inquired; no money moved")


def transfer(desk: Desk, values: Values) -> Result:
    """Accepts a transfer: 2001800 says no more than that."""
    check_source(desk, values["sourceAccountNo"], "sourceAccountNo")
    bank, account = values["beneficiaryBankCode"], values["beneficiaryAccountNo"]
    _check_bank(bank)
    instruct = values["additionalInfo.instructDate"]
    order = Order(
        kind="transfer",
        channel="interbank",
        reference=values["partnerReferenceNo"],
        amount=rupiah(values["amount.value"]),
        bank_code=bank,
        account=account,
        name=values["beneficiaryAccountName"],
        values=values,
        instruct_at=instructed_at(values, "additionalInfo.instructDate"),
    )
    desk.check_reference(order)
    inquired = desk.ledger.requests.was_inquired(desk.gateway, desk.merchant_id, bank, account)
    if desk.settings.snap.inquiry_first and not inquired:
        raise Refusal("40315", "this account was never inquired", detail="Account inquiry must be done first")
    payment, case = desk.pay(order)
    body: Dict[str, Json] = {
        "referenceNo": payment.reference,
        "partnerReferenceNo": payment.merchant_reference,
        "amount": money(payment.amount),
        "beneficiaryAccountNo": account,
        "beneficiaryBankCode": bank,
        "sourceAccountNo": values["sourceAccountNo"],
        "additionalInfo": {
            "beneficiaryAccountName": values["beneficiaryAccountName"],
            "beneficiaryBankName": bank_name(bank),
            "instructDate": instruct or stamp_of(desk.clock()),
            "transactionDescription": cut(values["additionalInfo.transactionDescription"]),
            "callbackUrl": values["additionalInfo.callbackUrl"],
            "latestTransactionStatus": payment.status_code,
            "transactionStatusDesc": STATUSES[payment.status_code],
        },
    }
    return desk.paid(payment, case, body)


def transfer_status(desk: Desk, values: Values) -> Result:
    """How far a transfer is."""
    payment = desk.own_payment("transfer", values["originalPartnerReferenceNo"], values["originalReferenceNo"])
    status, asked = desk.told_status(payment), payment.details
    body: Dict[str, Json] = {
        "originalReferenceNo": payment.reference,
        "originalPartnerReferenceNo": payment.merchant_reference,
        "serviceCode": values["serviceCode"],
        "transactionDate": asked["transactionDate"],
        "amount": money(payment.amount),
        "beneficiaryAccountNo": payment.bank_account,
        "beneficiaryBankCode": payment.bank_code,
        "referenceNumber": payment.reference[-8:],
        "sourceAccountNo": asked["sourceAccountNo"],
        "latestTransactionStatus": status,
        "transactionStatusDesc": STATUSES[status],
        "additionalInfo": {
            "beneficiaryAccountName": payment.account_name,
            "beneficiaryBankName": bank_name(payment.bank_code),
            "transactionDescription": cut(str(asked["additionalInfo.transactionDescription"])),
            "callbackUrl": asked["additionalInfo.callbackUrl"],
            "transactionStatusDate": stamp_of(payment.settled_at or payment.answered_at or payment.created_at),
        },
    }
    return Result(body, payment.told(), reference=payment.reference)


def _check_bank(code: str) -> None:
    if code == UNKNOWN_BANK:
        raise Refusal("40403", "no bank has this code")
