"""The two callbacks: their form, their signature, their repeats, their end."""

import httpx
import pytest
from merchant import EMAIL, cash_out, clearing, signature


def test_clearing_callback(bench):
    transfer, _ = bench.pay(**clearing("H2H", "9912345", 1_250_000, "008"))
    bench.until(lambda: bench.get("callbacks") and bench.get("callbacks")[0]["state"] == "delivered")
    [(url, content_type, body)] = bench.received
    assert (url, content_type) == ("http://127.0.0.1:9/callback", "application/json")
    assert body == {
        "disburseId": transfer["disburseId"],
        "userId": 3551,
        "email": EMAIL,
        "bankCode": "008",
        "bankAccount": "9912345",
        "amountTransfer": 1_250_000,
        "accountName": transfer["accountName"],
        "custRefNumber": transfer["custRefNumber"],
        "statusCode": "00",
        "statusDesc": "Success",
        "errorMessage": "",
        "signature": signature("clearing_callback", body),
    }
    assert body["accountName"].endswith("  ")


def test_cash_out_callback(bench):
    answer = bench.call("cash_out", **cash_out("082211789250", callbackUrl="http://[::1]:9/x", custRefNumber="WD/é"))
    bench.until(lambda: bench.received)
    [(url, _, body)] = bench.received
    assert url == "http://[::1]:9/x"
    assert body == {
        "disburseId": str(answer["disburseId"]),
        "email": EMAIL,
        "amountTransfer": 50_000,
        "custRefNumber": "WD/é",
        "accountName": "Test Account",
        "bankCode": "2010",
        "phoneNumber": "082211789250",
        "statusCode": "01",
        "statusDesc": "Failed",
        "errorMessage": "Transaction failed",
        "signature": signature("cash_out_callback", body),
    }


def test_only_clearing_by_h2h_calls_back(bench):
    for channel in ("LLG", "RTGS", "BIFAST"):
        bench.pay(**clearing(channel))
    bench.pay(**clearing("H2H", "8760673456"))
    bench.rest()
    assert bench.received == []


@pytest.mark.parametrize(
    "refusal",
    [
        httpx.Response(500, text="SUCCESS"),
        httpx.Response(200, text="OK"),
        httpx.Response(302, headers={"location": "http://127.0.0.1:9/other"}),
        httpx.ConnectError("nobody there"),
    ],
)
def test_repeats_until_understood(make_bench, refusal):
    bench = make_bench(answers=lambda attempt: refusal if attempt < 3 else httpx.Response(200, text="SUCCESS\n"))
    bench.pay(**clearing("H2H"))
    bench.until(lambda: bench.get("callbacks") and bench.get("callbacks")[0]["state"] == "delivered")
    [callback] = bench.get("callbacks")
    assert len(callback["attempts"]) == len(bench.received) == 3
    assert bench.received[0] == bench.received[2]
    assert callback["attempts"][2]["status"] == 200
    assert bool(callback["attempts"][0]["error"]) == isinstance(refusal, Exception)
    assert bench.payment["made"] == 1


def test_gives_up(make_bench):
    bench = make_bench(answers=lambda _: httpx.Response(404))
    bench.pay(**clearing("H2H"))
    bench.until(lambda: bench.get("callbacks") and bench.get("callbacks")[0]["state"] == "gave_up")
    assert len(bench.received) == 5


@pytest.mark.parametrize(
    "url", ["http://example.com/callback", "http://10.0.0.1/", "ftp://127.0.0.1/", "x", "http://[::1"]
)
def test_never_leaves_this_machine(bench, url):
    bench.call("cash_out", **cash_out(callbackUrl=url))
    bench.until(lambda: bench.get("callbacks"))
    [callback] = bench.get("callbacks")
    assert (callback["state"], callback["attempts"], callback["url"]) == ("not_sent", [], url)
    assert callback["reason"]
    assert bench.received == []
    assert bench.payment["made"] == 1


def test_a_restart_takes_up_what_was_left(make_bench, tmp_path):
    path = str(tmp_path / "ledger.db")
    first = make_bench(db=path, callback_delay_ms=150, balance=1_000_000_000)
    transfer, _ = first.pay(**clearing("H2H"))
    first.run(first.sandbox._settler.drop())
    second = make_bench(db=path)
    second.until(lambda: second.received)
    assert second.status(transfer["disburseId"]) == "00"
    assert second.get("merchants")[0]["balance"] == 500_000_000


def test_a_restart_goes_on_with_a_callback_that_was_on_its_way(make_bench, tmp_path):
    path = str(tmp_path / "ledger.db")
    first = make_bench(db=path, callback_delay_ms=100, answers=lambda _: httpx.Response(503))
    first.pay(**clearing("H2H"))
    first.until(lambda: len(first.received) == 2)
    first.run(first.sandbox._settler.drop())
    second = make_bench(db=path)
    second.until(lambda: second.get("callbacks")[0]["state"] == "delivered")
    assert len(second.get("callbacks")[0]["attempts"]) == 3
    assert second.payment["made"] == 1
