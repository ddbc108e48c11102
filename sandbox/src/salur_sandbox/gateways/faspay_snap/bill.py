"""Bill Inquiry (32) and Bill Payment (33): virtual accounts of billers.

What a customer owes is an own choice: closed bills, always the same for the same customer; customers that begin with
7 have open ones, which take any amount. A closed bill is paid once.
"""

from __future__ import annotations

import re
from typing import Dict, Optional

from ...jsontext import Json
from ...ledger import Payment
from ..snap.codes import Refusal
from ..snap.desk import Desk, Order, Result, instructed_at, money, rupiah
from ..snap.fields import Field, Values, amount_fields
from ..snap.fields import digits as only_digits
from ..snap.scenarios import bill_of, owner_of
from ..snap.stamps import milliseconds_of
from .checks import INSTRUCT_DATE, check_source

PARTNER_SERVICE_LENGTH = 8
_BARE_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d", re.ASCII)


def _padded(text: str) -> Optional[str]:
    if len(text) != PARTNER_SERVICE_LENGTH or not text.lstrip(" ").isdigit():
        return f"must be digits, padded with blanks on the left to {PARTNER_SERVICE_LENGTH} characters"
    return None


def _moment(text: str) -> Optional[str]:
    """The table wants an offset; the sample has none."""
    if _BARE_MOMENT.fullmatch(text) or milliseconds_of(text) is not None:
        return None
    return "must be a time as 2024-08-08T15:23:23+07:00"


_BILL = (
    Field("partnerReferenceNo", 64, required=False),
    Field("partnerServiceId", PARTNER_SERVICE_LENGTH, check=_padded),
    Field("customerNo", 20, check=only_digits),
    Field("virtualAccountNo", 28),
)
_BILLER = Field("additionalInfo.billerCode", 3)
INQUIRY_FIELDS = (
    *_BILL,
    _BILLER,
    Field("additionalInfo.sourceAccountNo", 20, required=False),
    Field("additionalInfo.sourceAccount", 20, required=False),
)
PAYMENT_FIELDS = (
    *_BILL,
    Field("virtualAccountName", 50, required=False),
    Field("sourceAccountNo", 20, required=False),
    Field("sourceAccount", 20, required=False),
    *amount_fields("paidAmount", 16),
    Field("trxDateTime", 25, check=_moment),
    _BILLER,
    INSTRUCT_DATE,
    Field("additionalInfo.callbackUrl", 255, required=False),
    Field("additionalInfo.callbackURL", 255, required=False),
)


def inquire_bill(desk: Desk, values: Values) -> Result:
    """Names the customer and what is owed."""
    source = values["additionalInfo.sourceAccountNo"] or values["additionalInfo.sourceAccount"]
    _check(desk, values, source, "additionalInfo.sourceAccountNo")
    customer = values["customerNo"]
    desk.check_inquiry(customer)
    if _paid(desk, values):
        raise Refusal("40414", "this closed bill is paid, or about to be")
    body: Dict[str, Json] = {
        "virtualAccountData": {
            "partnerServiceId": values["partnerServiceId"],
            "customerNo": customer,
            "virtualAccountNo": values["virtualAccountNo"],
            "virtualAccountName": _masked(owner_of(customer)),
            "totalAmount": money(bill_of(customer)),
            "virtualAccountTrxType": "O" if _is_open(customer) else "C",
            "partnerReferenceNo": values["partnerReferenceNo"],
        },
        "additionalInfo": {
            "billerCode": values["additionalInfo.billerCode"],
            "sourceAccountNo": source,
            "status": "2",
            "message": "Success",
        },
    }
    return Result(body, "inquired; no money moved")


def pay_bill(desk: Desk, values: Values) -> Result:
    """Accepts the payment of a bill. Its own status, 1, means that it is on its way; there is no status call."""
    source = values["sourceAccountNo"] or values["sourceAccount"]
    _check(desk, values, source, "sourceAccountNo")
    url = values["additionalInfo.callbackUrl"] or values["additionalInfo.callbackURL"]
    if not url:
        raise Refusal("40002", "additionalInfo.callbackUrl is mandatory", detail="additionalInfo.callbackUrl")
    customer, amount = values["customerNo"], rupiah(values["paidAmount.value"])
    reference = values["partnerReferenceNo"] or f"bill-{desk.ledger.payments.count() + 1}"
    order = Order(
        kind="bill",
        channel=values["additionalInfo.billerCode"],
        reference=reference,
        amount=amount,
        bank_code=values["partnerServiceId"].strip(),
        account=customer,
        name=owner_of(customer),
        values={**values, "additionalInfo.callbackUrl": url},
        instruct_at=instructed_at(values, "additionalInfo.instructDate"),
    )
    desk.check_reference(order)
    if _paid(desk, values):
        raise Refusal("40414", "this closed bill is paid, or about to be")
    if not _is_open(customer) and amount != bill_of(customer):
        raise Refusal("40413", f"the bill is {bill_of(customer)} rupiah")
    payment, case = desk.pay(order)
    body: Dict[str, Json] = {
        "virtualAccountData": {
            "partnerReferenceNo": values["partnerReferenceNo"],
            "referenceNo": payment.reference,
            "partnerServiceId": values["partnerServiceId"],
            "customerNo": customer,
            "virtualAccountNo": values["virtualAccountNo"],
            "virtualAccountName": values["virtualAccountName"] or _masked(payment.account_name),
            "sourceAccountNo": source,
            "paidAmount": money(amount),
            "trxDateTime": values["trxDateTime"],
        },
        "additionalInfo": {
            "billerCode": values["additionalInfo.billerCode"],
            "instructDate": values["additionalInfo.instructDate"],
            "callbackUrl": url,
            "status": "1",
            "message": "On Process",
        },
    }
    return desk.paid(payment, case, body)


def _check(desk: Desk, values: Values, source: str, name: str) -> None:
    if not source:
        raise Refusal("40002", f"{name} is mandatory", detail=name)
    check_source(desk, source, name)
    service, customer = values["partnerServiceId"], values["customerNo"]
    if values["virtualAccountNo"] not in (service + customer, service.strip() + customer):
        raise Refusal(
            "40001", "virtualAccountNo is not partnerServiceId and customerNo", detail="virtualAccountNo"
        )


def _is_open(customer: str) -> bool:
    return customer.startswith("7")


def _paid(desk: Desk, values: Values) -> bool:
    if _is_open(values["customerNo"]):
        return False
    service = values["partnerServiceId"].strip()
    return any(
        _is_same(payment, desk, service, values["customerNo"]) and payment.state in ("waiting", "made")
        for payment in desk.ledger.payments.all()
    )


def _is_same(payment: Payment, desk: Desk, service: str, customer: str) -> bool:
    return (
        payment.gateway == desk.gateway
        and payment.kind == "bill"
        and payment.bank_code == service
        and payment.bank_account == customer
    )


def _masked(name: str) -> str:
    """As the sample: the first and the last letter."""
    name = name.strip()
    return f"{name[0].lower()}{'X' * (len(name) - 2)}{name[-1].lower()}"
