"""Register Account and Confirmation Register Account: who may be paid by transfer.

Register asks the bank for the owner's name (status 1); the merchant compares it and confirms; the confirmation gives
the beneficiary_virtual_account that transfers name (status 2).
"""

from __future__ import annotations

from typing import Dict, Optional

from ...jsontext import Json
from ...ledger import Beneficiary
from .codes import CONTACT, OTHER_ACCOUNT, OTHER_NAME, Refusal
from .desk import GATEWAY, Desk, Request, Result
from .fields import Field, Values, digits
from .names import UNKNOWN_BANK, bank_name
from .scenarios import CONFIRM, REGISTER, name_at_bank, status_on_demand
from .transfer import OWN_ACCOUNT

REGISTER_FIELDS = (
    OWN_ACCOUNT,
    Field("beneficiary_account", 128, check=digits),
    Field("beneficiary_account_name"),
    Field("beneficiary_va_name"),
    Field("beneficiary_bank_code", 10, check=digits),
    Field("beneficiary_bank_branch"),
    Field("beneficiary_region_code", 4, check=digits),
    Field("beneficiary_country_code", 2),
    Field("beneficiary_purpose_code", 1, required=False, check=digits),
    Field("beneficiary_phone", 15, required=False, check=digits),
    Field("beneficiary_email", required=False),
)
CONFIRM_FIELDS = (
    *REGISTER_FIELDS,
    Field("beneficiary_bank_name", required=False),
    Field("bank_account_number", 128, check=digits),
    Field("bank_account_name"),
    Field("confirm", 1, one_of=("2",)),
)


def register(desk: Desk, request: Request) -> Result:
    """Names the account's owner. One that is registered stays so (status 6)."""
    values = request.values
    desk.check_own_account(values["virtual_account"])
    account, bank = values["beneficiary_account"], values["beneficiary_bank_code"]
    known = _known(desk, values)
    if known and known.state == "registered":
        return _answer(request, known, "6", "it is registered already")
    status = status_on_demand(REGISTER, account)
    if status == "9":
        raise Refusal(CONTACT, "an account whose registration is always answered with status 9")
    if status == "4" or bank == UNKNOWN_BANK:
        return _answer(request, None, "4", "the bank does not know this account")
    if status == "6":
        return _answer(request, None, "6", "an account that always counts as registered, without an identity")
    name = name_at_bank(account, values["beneficiary_account_name"])
    desk.ledger.beneficiaries.ask(
        GATEWAY, desk.merchant_id, bank, account,
        name=values["beneficiary_account_name"], bank_name=name, at=desk.clock(),
    )  # fmt: skip
    if status == "3":
        return _answer(request, _known(desk, values), "3", "it waits for the parent partner")
    if status == "2":
        return _answer(request, _register(desk, values), "2", "registered at once")
    return _answer(request, _known(desk, values), "1", "the bank was asked; the confirmation registers it")


def confirm(desk: Desk, request: Request) -> Result:
    """Registers what was asked for."""
    values = request.values
    desk.check_own_account(values["virtual_account"])
    known = _known(desk, values)
    if known is None:
        raise Refusal(OTHER_ACCOUNT, "this account was not asked about before")
    if known.state == "registered":
        return _answer(request, known, "6", "it is registered already")
    if values["bank_account_number"] != known.account:
        raise Refusal(OTHER_ACCOUNT, "bank_account_number is not the number that the registration answered")
    if values["bank_account_name"].strip() != known.bank_name.strip():
        raise Refusal(OTHER_NAME, "bank_account_name is not the name that the registration answered")
    status = status_on_demand(CONFIRM, known.account)
    if status_on_demand(REGISTER, known.account) == "3" or status == "3":
        return _answer(request, known, "3", "it waits for the parent partner")
    if status == "9":
        raise Refusal(CONTACT, "an account whose confirmation is always answered with status 9")
    if status == "4":
        return _answer(request, known, "4", "an account whose confirmation always fails")
    return _answer(request, _register(desk, values), "2", "registered")


def _known(desk: Desk, values: Values) -> Optional[Beneficiary]:
    return desk.ledger.beneficiaries.find(
        GATEWAY, desk.merchant_id, values["beneficiary_bank_code"], values["beneficiary_account"]
    )


def _register(desk: Desk, values: Values) -> Optional[Beneficiary]:
    """Under a number that follows from its place in the ledger (own choice)."""
    known = _known(desk, values)
    assert known is not None
    desk.ledger.beneficiaries.register(known, f"99300{known.id:05d}", desk.clock())
    return _known(desk, values)


def _answer(request: Request, known: Optional[Beneficiary], status: str, decision: str) -> Result:
    values = request.values
    echo = {name: value for name, value in request.echo().items() if name != "confirm"}
    body: Dict[str, Json] = {
        **echo,
        "beneficiary_bank_name": bank_name(values["beneficiary_bank_code"]) if status != "4" else "",
        "bank_account_number": known.account if known else "",
        "bank_account_name": known.bank_name if known else "",
    }
    if known and known.virtual_account:
        body["beneficiary_virtual_account"] = known.virtual_account
    code = "14" if status == "4" else "00"
    text = f"refused: {decision}" if status == "4" else decision
    return Result(body, text, status, code)
