"""Headers, senders, times, references, and every response code on demand."""

import pytest
import snap_merchant as m
from snap_bench import ask, code, paid

from salur_sandbox.gateways.snap.codes import CASES
from salur_sandbox.gateways.snap.settings import SnapSettings

BOTH = [(m.FASPAY, "transfer", m.transfer, "18"), (m.CASHIN, "top_up", m.wallet, "38")]


@pytest.mark.parametrize(("gateway", "call", "body", "service"), BOTH)
@pytest.mark.parametrize("name", ["X-TIMESTAMP", "X-PARTNER-ID", "X-EXTERNAL-ID", "CHANNEL-ID", "X-SIGNATURE"])
def test_missing_headers(bench, gateway, call, body, service, name):
    url, headers, content = m.request(gateway, call, body())
    del headers[name]
    response = bench.run(bench.client.post(url, content=content, headers=headers))
    assert response.status_code == 400
    assert response.json() == {"responseCode": f"400{service}02", "responseMessage": f"Invalid Mandatory Field {name}"}
    assert bench.last_call["decision"] == f"refused: the header {name} is mandatory"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("X-TIMESTAMP", "2024-03-01T14:56:11Z"),
        ("X-TIMESTAMP", "2024-03-01T14:56:11.000+07:00"),
        ("X-TIMESTAMP", "2024-03-01 14:56:11+07:00"),
        ("X-TIMESTAMP", "2024-02-31T14:56:11+07:00"),
        ("X-EXTERNAL-ID", "12a"),
        ("X-EXTERNAL-ID", "1" * 37),
        ("X-EXTERNAL-ID", "3fa85f64-5717-4562-b3fc-2c963f66afa6"),
        ("CHANNEL-ID", "950111"),
        ("CHANNEL-ID", "abc"),
        ("X-PARTNER-ID", "C" * 37),
    ],
)
@pytest.mark.parametrize(("gateway", "call", "body", "service"), BOTH)
def test_malformed_headers(bench, gateway, call, body, service, name, value):
    url, headers, content = m.request(gateway, call, body())
    headers[name] = value
    response = bench.run(bench.client.post(url, content=content, headers=headers))
    assert (response.status_code, response.json()["responseCode"]) == (400, f"400{service}01")
    assert response.json()["responseMessage"] == f"Invalid Field Format {name}"


def test_each_gateways_own_rules(bench):
    balance = {"accountNo": m.ACCOUNT}
    assert code(bench, m.FASPAY, "balance", balance, **{"X-TIMESTAMP": m.stamp(hours=8)}) == "2001100"
    assert "Jakarta" in bench.last_call["remarks"][0]
    assert code(bench, m.FASPAY, "balance", balance, **{"CHANNEL-ID": "88002"}) == "4001101"
    assert code(bench, m.FASPAY, "balance", balance, **{"X-PARTNER-ID": "999990"}) == "4001101"
    assert code(bench, m.CASHIN, "top_up", m.wallet(), **{"X-TIMESTAMP": m.stamp(hours=8)}) == "4003801"
    assert code(bench, m.CASHIN, "top_up", m.wallet(), **{"CHANNEL-ID": "9552"}) == "2003800"


def test_uuids_when_they_are_allowed(make_bench):
    bench = make_bench(snap=SnapSettings(cashin_uuid=True))
    uuid = {"X-EXTERNAL-ID": "3fa85f64-5717-4562-b3fc-2c963f66afa6"}
    assert code(bench, m.CASHIN, "account_inquiry", m.wallet(), **uuid) == "2003700"
    assert code(bench, m.CASHIN, "account_inquiry", m.wallet(), **uuid) == "4093700"
    assert code(bench, m.FASPAY, "balance", {"accountNo": m.ACCOUNT}, **uuid) == "4001101"


def test_an_unknown_partner(bench):
    assert code(bench, m.FASPAY, "balance", {"accountNo": m.ACCOUNT}, **{"X-PARTNER-ID": "11111"}) == "4011100"
    assert bench.last_call["decision"] == "refused: no merchant of this sandbox has this X-PARTNER-ID"


@pytest.mark.parametrize(("away", "side"), [(-330, "5 min 30 s behind"), (420, "ahead of")])
def test_a_clock_that_is_off(bench, away, side):
    assert code(bench, m.FASPAY, "balance", {"accountNo": m.ACCOUNT}, **{"X-TIMESTAMP": m.stamp(away)}) == "4011100"
    assert side in bench.last_call["explanation"]["summary"]


def test_seven_hours(bench):
    stamp = m.stamp(hours=0).replace("+00:00", "+07:00")
    assert code(bench, m.FASPAY, "balance", {"accountNo": m.ACCOUNT}, **{"X-TIMESTAMP": stamp}) == "4011100"
    assert "almost exactly 7 hours" in bench.last_call["explanation"]["change"]


def test_any_time_when_told_so(make_bench):
    bench = make_bench(snap=SnapSettings(skew_ms=0))
    old = {"X-TIMESTAMP": "2024-03-01T14:56:11+07:00"}
    assert code(bench, m.FASPAY, "balance", {"accountNo": m.ACCOUNT}, **old) == "2001100"


def test_an_external_id_is_for_one_call_a_day(make_bench):
    now = [1_760_000_000_000]
    bench = make_bench(clock=lambda: now[0], snap=SnapSettings(skew_ms=0))
    one = {"X-EXTERNAL-ID": "41807553358950093184162180797837"}
    balance = {"accountNo": m.ACCOUNT}
    assert code(bench, m.FASPAY, "balance", {"accountNo": "1"}, **one) == "4041111"
    assert code(bench, m.FASPAY, "balance", balance, **one) == "4091100"
    assert code(bench, m.CASHIN, "account_inquiry", m.wallet(), **one) == "2003700"
    now[0] += 86_400_000
    assert code(bench, m.FASPAY, "balance", balance, **one) == "2001100"
    refused = {**one, "X-SIGNATURE": "AAAA"}
    now[0] += 86_400_000
    assert code(bench, m.FASPAY, "balance", balance, **refused) == "4011100"
    assert code(bench, m.FASPAY, "balance", balance, **one) == "2001100"


def test_other_methods_types_and_bodies(bench):
    url, headers, content = m.request(m.FASPAY, "balance", {"accountNo": m.ACCOUNT})
    assert bench.run(bench.client.get(url, headers=headers)).json()["responseCode"] == "4051100"
    plain = bench.run(bench.client.post(url, content=content, headers={**headers, "Content-Type": "text/plain"}))
    assert plain.json()["responseMessage"] == "Invalid Field Format Content-Type"
    for body in (b"", b"[]", b"{", b"\xff", b"null", b'{"accountNo":NaN}'):
        assert code(bench, m.FASPAY, "balance", body) == "4001100"
    assert bench.run(bench.client.post(url.upper(), content=content, headers=headers)).status_code == 404


def test_answers_have_a_time_stamp(bench):
    url, headers, content = m.request(m.CASHIN, "top_up", m.wallet())
    response = bench.run(bench.client.post(url, content=content, headers=headers))
    assert len(response.headers["x-timestamp"]) == 25
    assert response.headers["x-timestamp"].endswith("+07:00")


@pytest.mark.parametrize(
    ("change", "case", "field"),
    [
        ({"partnerReferenceNo": None}, "02", "partnerReferenceNo"),
        ({"partnerReferenceNo": ""}, "02", "partnerReferenceNo"),
        ({"partnerReferenceNo": 5}, "01", "partnerReferenceNo"),
        ({"partnerReferenceNo": "x" * 65}, "01", "partnerReferenceNo"),
        ({"amount": None}, "02", "amount.value"),
        ({"amount": "5"}, "01", "amount.value"),
        ({"amount": {"value": "5", "currency": "IDR"}}, "01", "amount.value"),
        ({"amount": {"value": "5.50", "currency": "IDR"}}, "01", "amount.value"),
        ({"amount": {"value": "05.00", "currency": "IDR"}}, "01", "amount.value"),
        ({"amount": {"value": "0.00", "currency": "IDR"}}, "01", "amount.value"),
        ({"amount": {"value": "-5.00", "currency": "IDR"}}, "01", "amount.value"),
        ({"amount": {"value": 5.00, "currency": "IDR"}}, "01", "amount.value"),
        ({"amount": {"value": "5.00", "currency": "USD"}}, "01", "amount.currency"),
        ({"amount": {"value": "5.00"}}, "02", "amount.currency"),
        ({"transactionDate": "2024-03-01"}, "01", "transactionDate"),
        ({"sourceAccountNo": None}, "02", "sourceAccountNo"),
        ({"beneficiaryBankCode": "0144"}, "01", "beneficiaryBankCode"),
        ({"additionalInfo": None}, "02", "additionalInfo.callbackUrl"),
        ({"additionalInfo": []}, "01", "additionalInfo.instructDate"),
    ],
)
def test_fields_of_a_transfer(bench, change, case, field):
    status, answer = ask(bench, m.FASPAY, "transfer", {**m.transfer(), **change})
    assert (status, answer["responseCode"]) == (400, f"40018{case}")
    assert answer["responseMessage"].endswith(f" {field}")
    assert bench.get("payments") == []


def test_what_only_some_pages_say(bench):
    assert code(bench, m.FASPAY, "transfer", m.transfer(info={"transactionDescription": "fee"})) == "4001801"
    assert code(bench, m.CASHIN, "top_up", m.wallet("0812345")) == "4003801"
    assert code(bench, m.CASHIN, "top_up", m.wallet(channel="TRANSFER_E_WALLET_LINKAJA")) == "4003801"
    assert code(bench, m.CASHIN, "top_up", m.wallet(channel="TRANSFER _E_WALLET_OVO")) == "2003800"
    assert code(bench, m.FASPAY, "transfer", m.transfer(sourceAccountNo="9920011111")) == "4041811"
    assert code(bench, m.FASPAY, "account_inquiry", m.inquiry(bank="000")) == "4041603"
    assert code(bench, m.FASPAY, "transfer_status", {**m.status_of(m.transfer()), "serviceCode": "38"}) == "4003601"


def test_an_inquiry_comes_first(bench, make_bench):
    assert code(bench, m.FASPAY, "transfer", m.transfer()) == "4031815"
    assert code(bench, m.FASPAY, "account_inquiry", m.inquiry(bank="014")) == "2001600"
    assert code(bench, m.FASPAY, "transfer", m.transfer()) == "4031815"
    assert code(bench, m.FASPAY, "account_inquiry", m.inquiry()) == "2001600"
    assert code(bench, m.FASPAY, "transfer", m.transfer()) == "2001800"
    other = make_bench(snap=SnapSettings(inquiry_first=False))
    assert code(other, m.FASPAY, "transfer", m.transfer()) == "2001800"


def test_a_reference_pays_once(bench):
    body, answer = paid(bench)
    assert answer["responseCode"] == "2001800"
    assert code(bench, m.FASPAY, "transfer", body) == "4091801"
    assert code(bench, m.FASPAY, "transfer", {**body, "transactionDate": m.stamp(5)}) == "4091801"
    assert code(bench, m.FASPAY, "transfer", {**body, "amount": m.amount(50_001)}) == "4041818"
    assert bench.payment["transfers"] == 4
    bench.until(lambda: bench.payment["made"] == 1)
    assert code(bench, m.FASPAY, "transfer", body) == "4091801"
    assert [one["made"] for one in bench.get("payments")] == [1]
    first = m.wallet()
    assert code(bench, m.CASHIN, "top_up", first) == "2003800"
    assert code(bench, m.CASHIN, "top_up", first) == "4093801"
    assert code(bench, m.CASHIN, "top_up", {**first, "customerNumber": "6281"}) == "4043818"


def test_insufficient_funds(bench):
    bench.post("/_sandbox/merchants/faspay_snap/99999", {"balance": 52_499})
    body, answer = paid(bench)
    assert answer["responseCode"] == "4031814"
    assert bench.payment["state"] == "refused"
    bench.post("/_sandbox/merchants/faspay_snap/99999", {"balance": 52_500})
    assert code(bench, m.FASPAY, "transfer", body) == "2001800", "a reference that was refused is not used up"


@pytest.mark.parametrize("case", sorted(CASES))
def test_every_response_code_on_demand(bench, case):
    def full(service):
        return case[:3] + service + case[3:]

    assert code(bench, m.FASPAY, "account_inquiry", m.inquiry(f"888{case}")) == full("16")
    assert code(bench, m.CASHIN, "account_inquiry", m.wallet(f"628888{case}")) == full("37")
    assert code(bench, m.FASPAY, "top_up", m.top_up(f"628999{case}")) == full("38")
    assert bench.payment["state"] == "refused"
    assert code(bench, m.CASHIN, "top_up", m.wallet(f"628777{case}")) == full("38")
    assert bench.payment["status_code"] in ("01", "03", "00")
    bench.until(lambda: bench.payment["made"] == 1)
    late = m.wallet(f"628666{case}")
    assert code(bench, m.CASHIN, "top_up", late) == "2003800"
    assert code(bench, m.CASHIN, "top_up_status", m.status_of(late, "38")) == full("39")
    answer = ask(bench, m.CASHIN, "top_up_status", m.status_of(late, "38"))[1]
    assert answer["responseCode"] == "2003900"


@pytest.mark.parametrize("given", ["40314", "4031114"])
def test_refused_by_a_fault(bench, given):
    assert code(bench, m.FASPAY, "balance", {"accountNo": m.ACCOUNT}, fault=f"refuse:{given}") == "4031114"
    body, answer = paid(bench, fault=f"refuse:{given}")
    assert answer == {"responseCode": "4031814", "responseMessage": "Insufficient Funds"}
    assert bench.get("payments") == []
    assert code(bench, m.FASPAY, "transfer", body) == "2001800"


def test_refused_with_a_code_that_is_none(bench):
    status, answer = ask(bench, m.FASPAY, "balance", {"accountNo": m.ACCOUNT}, fault="refuse:ZZ")
    assert (status, answer["responseCode"]) == (200, "ZZ")
