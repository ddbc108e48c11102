"""A client, a moment, and a prepared transfer that every test may use. The package under test is the installed one."""

from __future__ import annotations

from typing import Any

import pytest

import salur

SECRET = "de56f832487bc1ce1de5ff2cfacf8d9486c61da69df6fd61d5537b6b7d6d354d"
EMAIL = "finance@merchant.example"
ACCOUNT = "8760673566"
OWNER = "Contoh Penerima"
TRANSFER = {
    "disburse_id": 12345,
    "bank_code": "014",
    "bank_account": ACCOUNT,
    "account_name": OWNER,
    "cust_ref_number": "000000001278",
    "amount": 50_000,
    "purpose": "Gaji November",
}
ACCEPTED = (
    b'{"email":"finance@merchant.example","bankCode":"014","bankAccount":"8760673566","amountTransfer":50000.0,'
    b'"accountName":"Contoh Penerima","custRefNumber":"000000001278","responseCode":"00","responseDesc":"Success",'
    b'"fee":2.50}'
)


@pytest.fixture
def moment() -> salur.Moment:
    """A moment that is always the same."""
    return salur.Moment(1_637_304_586_325, bytes(range(32)))


@pytest.fixture
def duitku() -> salur.Duitku:
    """A client of the sandbox."""
    return salur.Duitku(environment="sandbox", user_id=3551, email=EMAIL, secret_key=SECRET)


@pytest.fixture
def transfer(duitku: salur.Duitku, moment: salur.Moment) -> salur.Step[Any]:
    """A transfer that is ready to be sent."""
    return duitku.prepare("duitku.transfer", TRANSFER, moment)
