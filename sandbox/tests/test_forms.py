"""Answers have the documented form, down to the spelling of numbers."""

import re

import pytest
from merchant import EMAIL, PATHS, cash_out, clearing, following, loads, online, signed


def raw(bench, call, **fields):
    return bench.post(PATHS[call], signed(call, **fields)).text


def test_inquiry(bench):
    text = raw(bench, "inquiry", **online())
    answer = loads(text)
    assert answer == {
        "email": EMAIL,
        "bankCode": "014",
        "bankAccount": "8760673566",
        "amountTransfer": "#50000.0",
        "accountName": "Test Account",
        "custRefNumber": "000000000001",
        "disburseId": answer["disburseId"],
        "responseCode": "00",
        "responseDesc": "Success",
    }
    assert isinstance(answer["disburseId"], int)
    assert re.search(r'"amountTransfer":50000\.0,', text)


def test_transfer_has_no_disburse_id(bench):
    answer = loads(raw(bench, "transfer", **following(online(), bench.inquire(**online()))))
    assert answer == {
        "email": EMAIL,
        "bankCode": "014",
        "bankAccount": "8760673566",
        "amountTransfer": "#50000.0",
        "accountName": "Test Account",
        "custRefNumber": "000000000001",
        "responseCode": "00",
        "responseDesc": "Success",
    }


def test_clearing_carries_its_type(bench):
    inquiry = loads(raw(bench, "clearing_inquiry", **clearing("RTGS")))
    assert (inquiry["type"], inquiry["amountTransfer"]) == ("RTGS", "#500000000.0")
    transfer = loads(raw(bench, "clearing_transfer", **following(clearing("RTGS"), inquiry)))
    assert transfer["type"] == "RTGS"
    assert "disburseId" not in transfer


def test_clearing_echoes_the_merchants_reference(bench):
    assert bench.inquire(**clearing(custRefNumber="12345789"))["custRefNumber"] == "12345789"
    assert re.fullmatch(r"\d{12}", bench.inquire(**clearing())["custRefNumber"])


def test_status_has_two_decimals_and_neither_email_nor_id_nor_type(bench):
    transfer, _ = bench.pay(**clearing("LLG"))
    text = raw(bench, "status", disburseId=transfer["disburseId"])
    assert loads(text) == {
        "bankCode": "014",
        "bankAccount": "8760673466",
        "amountTransfer": "#500000000.00",
        "accountName": "Test Account",
        "custRefNumber": "000000000001",
        "responseCode": "00",
        "responseDesc": "Success",
    }


def test_status_takes_the_id_as_number_too(bench):
    transfer, _ = bench.pay(**online())
    assert bench.call("status", disburseId=int(transfer["disburseId"]))["responseCode"] == "00"


def test_balance_has_two_decimals(make_bench):
    bench = make_bench(balance=7177)
    assert loads(raw(bench, "balance")) == {
        "userId": 3551,
        "email": EMAIL,
        "balance": "#7177.00",
        "effectiveBalance": "#7177.00",
        "responseCode": "00",
        "responseDesc": "Success",
    }


def test_banks(bench):
    answer = bench.call("banks")
    rows = {(row["bankCode"], row["maxAmountTransfer"]) for row in answer["Banks"]}
    assert {("014", "100000000"), ("1010", "25000000"), ("ASP1R3", "500000000"), ("041", "0")} <= rows
    assert {("501", "25000000"), ("501", "50000000")} <= rows
    assert set(answer["Banks"][0]) == {"bankCode", "bankName", "maxAmountTransfer"}
    assert len(answer["Banks"]) == 105


def test_cash_out_at_indomaret_has_no_pin(bench):
    answer = loads(raw(bench, "cash_out", **cash_out(custRefNumber="WD-1")))
    assert answer == {
        "disburseId": answer["disburseId"],
        "amountTransfer": 50000,
        "custRefNumber": "WD-1",
        "accountName": "Test Account",
        "email": EMAIL,
        "phoneNumber": "082211789110",
        "token": answer["token"],
        "responseCode": "00",
        "responseDesc": "Success",
    }
    assert isinstance(answer["disburseId"], int)
    assert len(str(answer["token"])) == 12


def test_cash_out_at_pos_has_a_pin(bench):
    answer = bench.call("cash_out", **cash_out(bank="2011", amount=60_001))
    assert re.fullmatch(r"\d{6}", answer["pin"])
    assert re.fullmatch(r"\d{12}", answer["custRefNumber"])


@pytest.mark.parametrize(
    ("call", "empty"),
    [
        ("inquiry", {"accountName": "", "custRefNumber": "", "disburseId": 0, "amountTransfer": "#0.0"}),
        ("clearing_inquiry", {"accountName": "", "disburseId": 0, "type": ""}),
        ("transfer", {"accountName": "", "custRefNumber": ""}),
        ("clearing_transfer", {"accountName": "", "custRefNumber": "", "type": ""}),
        ("status", {"bankAccount": "", "accountName": "", "amountTransfer": "#0.00"}),
        ("balance", {"userId": 0, "balance": "#0.0", "effectiveBalance": "#0.0"}),
        ("banks", {"Banks": []}),
        ("cash_out", {"disburseId": 0, "token": 0, "amountTransfer": 0}),
    ],
)
def test_refusals_have_the_same_form(bench, call, empty):
    response = bench.post(PATHS[call], {})
    answer = loads(response.text)
    assert response.status_code == 200
    assert answer["responseCode"] == "-952"
    assert {name: answer[name] for name in empty} == empty


def test_names(bench):
    padded = bench.inquire(**online("9912345"))["accountName"]
    assert len(padded) == 30
    assert padded != padded.rstrip()
    assert bench.inquire(**online("9812345"))["accountName"] == 'CONTOH D\'ÉLAN / "SEROJA" & ÑANDÚ'
    name = bench.inquire(**online("1234567"))["accountName"]
    assert name.startswith("CONTOH ")
    assert bench.inquire(**clearing(account="1234567"))["accountName"] == name


def test_a_seed_repeats_its_numbers(make_bench):
    def run(seed):
        bench = make_bench(seed=seed)
        first = bench.call("cash_out", **cash_out(bank="2011"))
        return first["disburseId"], first["token"], first["pin"]

    assert run(1) == run(1)
    assert run(1) != run(2)
