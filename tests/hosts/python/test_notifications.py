"""Notifications: proven, read, replied to, and parsed with the payment that they are about."""

from __future__ import annotations

import hashlib
import json
from typing import Any

import pytest
from conftest import EMAIL, OWNER, SECRET

import salur


@pytest.fixture
def body() -> bytes:
    """A signed cash-out callback."""
    fields = {
        "disburseId": "23042",
        "email": EMAIL,
        "bankCode": "2010",
        "amountTransfer": 50000,
        "accountName": OWNER,
        "custRefNumber": "000000001278",
        "phoneNumber": "082211789110",
        "statusCode": "00",
        "statusDesc": "Success",
        "errorMessage": "",
    }
    signed = f"{EMAIL}23042000000001278{SECRET}"
    return json.dumps({**fields, "signature": hashlib.sha256(signed.encode()).hexdigest()}).encode()


def cash_out(duitku: salur.Duitku, moment: salur.Moment) -> salur.Step[Any]:
    """The payment that the callback is about."""
    return duitku.prepare_cash_out(
        amount=50_000,
        cust_ref_number="000000001278",
        bank_code="2010",
        account_name=OWNER,
        account_identity="3171000000000001",
        phone_number="082211789110",
        moment=moment,
    )


def test_a_notification(duitku: salur.Duitku, moment: salur.Moment, body: bytes) -> None:
    notification = duitku.receive(
        "POST", "/callback?token=rahasia", {"Content-Type": "application/json"}, body, moment
    )
    assert notification.operation == "duitku.cash_out_callback"
    assert notification.references["disburse_id"] == "23042"
    assert (
        isinstance(notification.fields, salur.duitku.CashOutCallback)
        and notification.fields.account_name == OWNER
    )
    assert notification.fresh is None and "status_code" in notification.uncovered
    assert notification.reply.body == b"SUCCESS" and notification.reply.headers["Content-Type"]
    text = repr(notification)
    for hidden in (OWNER, "23042", "rahasia", "082211789110"):
        assert hidden not in text
    assert f"<{len(body)} bytes>" in text


def test_it_is_parsed_with_its_payment(duitku: salur.Duitku, moment: salur.Moment, body: bytes) -> None:
    notification = duitku.receive("POST", "/", {}, body)
    outcome = duitku.parse(cash_out(duitku, moment).context, notification, moment).outcome
    assert outcome.payment is not None and outcome.payment.matched and outcome.payment.reported == "succeeded"
    assert isinstance(outcome.answer, salur.duitku.CashOutCallback)
    document = salur.Client.open(
        {"gateway": "duitku", "environment": "sandbox", "user_id": 3551, "email": EMAIL, "secret_key": SECRET}
    )
    received = document.receive({"method": "POST", "path": "/", "headers": [], "body": body.decode()}, moment)
    assert received == notification.to_document()
    parsed = document.parse(cash_out(duitku, moment).context, {"notification": received}, moment)
    assert parsed["outcome"] == outcome.to_document()


def test_a_forged_one_is_refused(duitku: salur.Duitku, body: bytes) -> None:
    with pytest.raises(salur.ForgedNotification):
        duitku.receive("POST", "/", {}, body.replace(b"1278", b"1279"))
    with pytest.raises(salur.NotificationError):
        duitku.receive("POST", "/", {}, b"\xff" + body)
