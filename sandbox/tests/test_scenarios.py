"""Every documented test account and phone number, and what the ledger holds to be true."""

import asyncio

import pytest
from merchant import PATHS, cash_out, clearing, following, online, signed

ONLINE_INQUIRY = {"511": "TO", "512": "-100", "513": "LD", "514": "91", "515": "89"}
ONLINE_TRANSFER = {
    "566": "00", "559": "LD", "560": "91", "561": "TO", "562": "-510", "563": "89", "564": "68", "565": "-100",
}  # fmt: skip
CLEARING_INQUIRY = {
    "411": "EE", "412": "TO", "413": "LD", "414": "NF", "415": "-100", "416": "66", "417": "68", "418": "88",
    "419": "90", "420": "91",
}  # fmt: skip
CLEARING_TRANSFER = {
    "451": "LD", "452": "NF", "453": "TO", "454": "-510", "455": "90", "456": "68", "457": "91",
}  # fmt: skip
MOVED = {"00", "TO", "68"}


@pytest.mark.parametrize(("ending", "code"), ONLINE_INQUIRY.items())
def test_online_inquiry(bench, ending, code):
    answer = bench.call("inquiry", **online("8760673" + ending))
    assert (answer["responseCode"], answer["disburseId"], answer["accountName"]) == (code, 0, "")
    assert answer["bankAccount"] == "8760673" + ending
    assert bench.get("payments") == []


@pytest.mark.parametrize("bank", ["014", "002"])
@pytest.mark.parametrize(("ending", "code"), ONLINE_TRANSFER.items())
def test_online_transfer(bench, ending, code, bank):
    transfer, answer = bench.pay(**online("8760673" + ending, bank=bank))
    assert (answer["responseCode"], answer["accountName"]) == (code, "Test Account")
    check_truth(bench, transfer, code)


@pytest.mark.parametrize(("ending", "code"), CLEARING_INQUIRY.items())
def test_clearing_inquiry(bench, ending, code):
    answer = bench.call("clearing_inquiry", **clearing(account="8760673" + ending))
    assert (answer["responseCode"], answer["disburseId"], answer["custRefNumber"]) == (code, 0, "")


@pytest.mark.parametrize("channel", ["LLG", "RTGS", "BIFAST"])
def test_clearing_success(bench, channel):
    transfer, answer = bench.pay(**clearing(channel))
    assert answer["responseCode"] == "00"
    check_truth(bench, transfer, "00")


@pytest.mark.parametrize("channel", ["LLG", "RTGS", "BIFAST", "H2H"])
@pytest.mark.parametrize(("ending", "code"), CLEARING_TRANSFER.items())
def test_clearing_transfer(bench, ending, code, channel):
    transfer, answer = bench.pay(**clearing(channel, "8760673" + ending))
    assert answer["responseCode"] == code
    check_truth(bench, transfer, code)


def check_truth(bench, transfer, code):
    """Ledger and status agree: 00, TO and 68 moved the money, everything else did not."""
    made = 1 if code in MOVED else 0
    payment = bench.payment
    assert (payment["reference"], payment["made"], payment["answer_code"]) == (transfer["disburseId"], made, code)
    assert payment["state"] == ("made" if made else "refused")
    merchant = bench.get("merchants")[0]
    assert merchant["balance"] == 10_000_000_000 - made * transfer["amountTransfer"]
    if code == "68":
        assert bench.status(transfer["disburseId"]) == "68"
    assert bench.status(transfer["disburseId"]) == ("00" if made else code)
    assert bench.status(transfer["disburseId"]) == ("00" if made else code)


@pytest.mark.parametrize(
    ("callback", "state", "made", "held"),
    [("00", "made", 1, 0), ("01", "refused", 0, 0), ("68", "waiting", 0, 500_000_000)],
)
def test_h2h_waits_for_its_callback(make_bench, callback, state, made, held):
    bench = make_bench(callback_codes={"clearing": callback}, callback_delay_ms=300)
    transfer, answer = bench.pay(**clearing("H2H"))
    assert (answer["responseCode"], answer["responseDesc"]) == ("80", "Waiting for callback")
    assert (bench.payment["state"], bench.payment["made"]) == ("waiting", 0)
    assert bench.status(transfer["disburseId"]) == "80"
    balance = bench.call("balance")
    assert (balance["balance"], balance["effectiveBalance"]) == (10_000_000_000, 9_500_000_000)
    bench.until(lambda: bench.received)
    payment = bench.payment
    assert (payment["state"], payment["made"], payment["held"]) == (state, made, held)
    assert bench.status(transfer["disburseId"]) == callback
    assert bench.call("balance")["balance"] == 10_000_000_000 - made * 500_000_000


@pytest.mark.parametrize(
    ("ending", "code", "state", "made"),
    [
        ("100", "00", "made", 1),
        ("200", "00", "made", 1),
        ("201", "01", "refused", 0),
        ("300", "01", "refused", 0),
        ("301", "68", "waiting", 0),
        ("400", "68", "waiting", 0),
        ("401", "00", "made", 1),
        ("000", "00", "made", 1),
    ],
)
def test_cash_out_ends_by_its_phone_number(bench, ending, code, state, made):
    fields = cash_out("08221178" + ending, callbackUrl="http://localhost:9/cash-out")
    assert bench.call("cash_out", **fields)["responseCode"] == "00"
    bench.until(lambda: bench.received)
    assert bench.received[0][2]["statusCode"] == code
    assert (bench.payment["state"], bench.payment["made"]) == (state, made)
    assert bench.call("balance")["balance"] == 10_000_000_000 - made * 50_000


def test_cash_out_that_nobody_collects(bench):
    bench.call("cash_out", **cash_out("08221178099", callbackUrl="http://localhost:9/cash-out"))
    bench.rest()
    assert bench.received == []
    assert (bench.payment["state"], bench.payment["made"], bench.payment["held"]) == ("waiting", 0, 50_000)


def test_cash_out_without_callback_url_ends_all_the_same(bench):
    bench.call("cash_out", **cash_out())
    bench.until(lambda: bench.payment["state"] == "made")
    assert bench.get("callbacks") == []


def test_cash_out_twice_commits_twice(bench):
    first = bench.call("cash_out", **cash_out("08221178099", custRefNumber="WD-1"))
    second = bench.call("cash_out", **cash_out("08221178099", custRefNumber="WD-1"))
    assert first["disburseId"] != second["disburseId"]
    assert bench.call("balance")["effectiveBalance"] == 10_000_000_000 - 100_000


def test_an_inquiry_moves_nothing_and_two_are_two(bench):
    first, second = bench.inquire(**online()), bench.inquire(**online())
    assert first["disburseId"] != second["disburseId"]
    assert [payment["state"] for payment in bench.get("payments")] == ["inquired", "inquired"]
    assert bench.status(first["disburseId"]) == "NF"


@pytest.mark.parametrize("ending", ONLINE_TRANSFER)
def test_a_disburse_id_is_used_once_whatever_came_of_it(bench, ending):
    transfer, first = bench.pay(**online("8760673" + ending))
    before = bench.payment
    again = bench.call("transfer", **transfer)
    assert (again["responseCode"], again["responseDesc"]) == ("-142", "Transaction Already Finished")
    after = bench.payment
    assert after["transfers"] == 2
    assert {**after, "transfers": 1} == before
    assert after["answer_code"] == first["responseCode"]


def test_two_transfers_at_the_same_time_pay_once(bench):
    transfer = following(online(), bench.inquire(**online()))
    body = signed("transfer", **transfer)

    async def both():
        calls = [bench.client.post(PATHS["transfer"], json=body) for _ in range(8)]
        return [answer.json()["responseCode"] for answer in await asyncio.gather(*calls)]

    assert sorted(bench.run(both())) == ["-142"] * 7 + ["00"]
    assert (bench.payment["made"], bench.payment["transfers"]) == (1, 8)
