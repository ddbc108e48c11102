"""Inquiries of Transfer Online and Clearing: they name the account's owner and give a disburseId. No money moves."""

from __future__ import annotations

from typing import Dict, Optional

from ...jsontext import Json, Number
from .banks import BANKS, Bank
from .codes import Refusal, text_of
from .desk import Desk, Result, Values, decimal
from .limits import clearing_problem, online_problem
from .scenarios import TEST_ACCOUNTS, account_name, inquiry_code


def online_inquiry(desk: Desk, values: Values) -> Result:
    """Transfer Online: Online Transfer Inquiry Request. The answer's reference is always Duitku's own."""
    bank = _bank(values)
    _check_amount(online_problem(bank, int(values["amountTransfer"])))
    return _inquire(desk, {**values, "custRefNumber": ""}, "online", "RTOL")


def clearing_inquiry(desk: Desk, values: Values) -> Result:
    """Clearing: Clearing Inquiry Request. A reference of the merchant's is echoed, as seen live."""
    bank, channel = _bank(values), values["type"]
    if values["bankAccount"] not in TEST_ACCOUNTS:
        _check_channel(bank, channel)
    if channel == "H2H" and not desk.merchant().callback_url:
        raise Refusal("-161", "H2H needs a callback URL that is registered with Duitku")
    _check_amount(clearing_problem(channel, int(values["amountTransfer"])))
    return _inquire(desk, values, "clearing", channel)


def refused_inquiry(values: Values, refusal: Refusal) -> Json:
    """The form of a refusal, as seen live: empty texts, disburseId 0."""
    return _body(values, name="", reference="", disburse_id="0", code=refusal.code, text=refusal.text)


def _inquire(desk: Desk, values: Values, kind: str, channel: str) -> Result:
    account = values["bankAccount"]
    code = inquiry_code(kind, account)
    if code != "00":
        raise Refusal(code, "a test account whose inquiry always answers this")
    payment = desk.open_payment(
        kind=kind,
        channel=channel,
        account=account,
        name=account_name(account),
        values=values,
        details={},
    )
    body = _body(
        values,
        name=payment.account_name,
        reference=payment.merchant_reference,
        disburse_id=payment.reference,
        code="00",
        text=text_of("00"),
    )
    return Result("00", body, "inquired; no money moved", payment.reference)


def _body(values: Values, *, name: str, reference: str, disburse_id: str, code: str, text: str) -> Json:
    body: Dict[str, Json] = {
        "email": values["email"],
        "bankCode": values["bankCode"],
        "bankAccount": values["bankAccount"],
        "amountTransfer": decimal(values["amountTransfer"], 1),
        "accountName": name,
        "custRefNumber": reference,
        "disburseId": Number(disburse_id),
    }
    if "type" in values:
        body["type"] = values["type"]
    return {**body, "responseCode": code, "responseDesc": text}


def _bank(values: Values) -> Bank:
    bank = BANKS.get(values["bankCode"])
    if bank is None:
        raise Refusal("-149", "the bank code is in no list")
    return bank


def _check_channel(bank: Bank, channel: str) -> None:
    """Not for the page's test accounts, whose bank code is not decisive."""
    if channel == "H2H" and not bank.h2h:
        raise Refusal("-148", "H2H reaches BNI, BRI, Mandiri, Permata and CIMB only")
    if channel == "BIFAST" and bank.bifast is False:
        raise Refusal("-149", "this bank does not take part in BI FAST", text="Bank not support BI FAST")


def _check_amount(problem: Optional[str]) -> None:
    if problem:
        raise Refusal("-141", "the amount is outside the channel's limits", text=problem)
