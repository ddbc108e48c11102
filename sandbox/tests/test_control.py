"""What the sandbox tells about itself, and its switches."""

import json

from conftest import SECOND
from merchant import PATHS, SECRET, clearing, online, signed


def test_payments(bench):
    transfer, _ = bench.pay(**online())
    payment = bench.payment
    assert payment["created_at"] <= payment["answered_at"]
    assert payment["moved_at"] == payment["answered_at"]
    del payment["created_at"], payment["answered_at"], payment["moved_at"]
    assert payment == {
        "id": 1,
        "gateway": "duitku",
        "kind": "online",
        "channel": "RTOL",
        "merchant": "3551",
        "reference": transfer["disburseId"],
        "merchant_reference": "000000000001",
        "bank_code": "014",
        "bank_account": "8760673566",
        "account_name": "Test Account",
        "amount": 50_000,
        "state": "made",
        "made": 1,
        "held": 0,
        "transfers": 1,
        "answer_code": "00",
        "status_code": "00",
        "late_answers": 0,
        "settle_at": None,
        "settle_code": "",
        "settled_at": None,
        "details": {},
        "faults": [],
        "callback_fault": "",
        "fee": 0,
        "returned": 0,
        "returned_at": None,
    }


def test_calls(bench):
    transfer, _ = bench.pay(**online())
    inquiry, call = bench.get("calls")
    assert (inquiry["operation"], call["operation"]) == ("inquiry", "transfer")
    assert (call["method"], call["path"], call["gateway"], call["merchant"]) == (
        "POST",
        PATHS["transfer"],
        "duitku",
        "3551",
    )
    assert ["content-type", "application/json"] in call["headers"]
    assert json.loads(call["body"])["disburseId"] == transfer["disburseId"]
    assert json.loads(call["answer"])["responseCode"] == call["code"] == "00"
    assert (call["status"], call["reference"], call["decision"]) == (200, transfer["disburseId"], "money moved")
    assert (call["remarks"], call["explanation"]) == ([], None)


def test_nothing_shows_a_secret(bench):
    body = {**signed("inquiry", **online(purpose=f"oops {SECRET}")), "secretKey": SECOND.secret_key}
    headers = {"authorization": "Bearer abc", "x-key": SECRET}
    assert bench.post(PATHS["inquiry"], body, headers=headers).json()["responseCode"] == "00"
    shown = json.dumps([bench.get(what) for what in ("calls", "payments", "callbacks", "merchants")])
    for secret in (SECRET, SECOND.secret_key, "Bearer abc"):
        assert secret not in shown


def test_reset(make_bench):
    bench = make_bench(callback_delay_ms=30)
    first, _ = bench.pay(**clearing("H2H"))
    bench.post("/_sandbox/merchants/duitku/3551", {"callback_url": None, "balance": 5})
    assert bench.post("/_sandbox/reset", {}).json() == {"reset": True}
    assert bench.get("payments") == bench.get("calls") == bench.get("callbacks") == []
    merchant = bench.get("merchants")[0]
    assert (merchant["balance"], merchant["callback_url"]) == (10_000_000_000, "http://127.0.0.1:9/callback")
    bench.rest(0.06)
    assert bench.received == []
    assert str(bench.inquire(**online())["disburseId"]) == first["disburseId"]


def test_what_was_due_before_a_reset_does_not_settle_later_payments(make_bench):
    bench = make_bench(callback_delay_ms=150)
    bench.pay(**clearing("H2H"))
    bench.rest(0.1)
    bench.post("/_sandbox/reset", {})
    bench.pay(**clearing("H2H"))
    bench.until(lambda: bench.received)
    assert bench.payment["settled_at"] >= bench.payment["settle_at"]


def test_merchants(bench):
    changed = bench.post("/_sandbox/merchants/duitku/77", {"balance": 1}).json()["merchant"]
    assert changed == {
        "gateway": "duitku",
        "merchant": "77",
        "balance": 1,
        "effective_balance": 1,
        "callback_url": "http://127.0.0.1:9/callback",
    }
    assert bench.post("/_sandbox/merchants/duitku/1", {"balance": 1}).status_code == 404
    for wrong in ({}, [], {"balance": -1}, {"balance": "1"}, {"balance": True}, {"callback_url": 1}, {"other": 1}):
        assert bench.post("/_sandbox/merchants/duitku/77", wrong).status_code == 400


def test_other_pages(bench):
    known = bench.run(bench.client.get("/_sandbox/")).json()["gateways"]
    assert known == ["duitku", "faspay_snap", "cashin", "faspay_sendme"]
    assert bench.run(bench.client.get("/_sandbox/other")).status_code == 404
    assert bench.run(bench.client.get("/_sandbox/reset")).status_code in (404, 405)
    assert bench.get("calls") == []


def test_a_fault_of_its_own_is_told_and_recorded(bench, monkeypatch):
    def broken(_):
        raise RuntimeError("broken")

    monkeypatch.setattr(bench.sandbox.gateways[0], "answer", broken)
    assert bench.post(PATHS["balance"], {}).status_code == 500
    assert bench.last_call["status"] == 500
