"""Payments from call to end: answers, the ledger, statuses over time, notifications, the statement."""

import json

import httpx
import pytest
import snap_merchant as m
from conftest import CALLBACK_URL
from snap_bench import ask, code, paid, status, until_status

from salur_sandbox.gateways.snap.keys import GATEWAY_PUBLIC_KEY, read_public_key
from salur_sandbox.gateways.snap.settings import SnapSettings
from salur_sandbox.gateways.snap.signing import verifies

UNDERSTOOD = {"answers": lambda _: httpx.Response(200, json={"responseCode": "2001800", "responseMessage": "ok"})}


def test_an_account_inquiry(bench):
    _, answer = ask(bench, m.FASPAY, "account_inquiry", m.inquiry())
    assert list(answer) == [
        "responseCode", "responseMessage", "referenceNo", "partnerReferenceNo", "beneficiaryAccountName",
        "beneficiaryAccountNo", "beneficiaryBankCode", "beneficiaryBankName", "currency", "additionalInfo",
    ]  # fmt: skip
    assert answer["beneficiaryBankName"] == "BANK MANDIRI"
    assert answer["additionalInfo"] == {"status": "1", "message": "Success"}


def test_a_transfer(bench):
    body, answer = paid(bench, info={"transactionDescription": "Gaji bulan Mei 2025"})
    assert answer["responseCode"] == "2001800"
    assert answer["amount"] == {"value": "50000.00", "currency": "IDR"}
    assert len(answer["referenceNo"]) == 22
    info = answer["additionalInfo"]
    assert info["transactionDescription"] == "Gaji bulan Mei "
    assert (info["latestTransactionStatus"], info["transactionStatusDesc"]) == ("01", "Initiated")
    assert bench.last_call["set_aside"] == 50_000
    until_status(bench, body, "00")
    asked = {**m.status_of(body), "originalReferenceNo": answer["referenceNo"]}
    _, told = ask(bench, m.FASPAY, "transfer_status", asked)
    assert told["additionalInfo"]["beneficiaryBankName"] == "BANK MANDIRI"
    assert told["originalReferenceNo"] == answer["referenceNo"]
    assert told["transactionStatusDesc"] == "Success"
    assert bench.last_call["decision"] == "the payment is made, made once"
    payment = bench.payment
    assert (payment["state"], payment["made"], payment["fee"], payment["held"]) == ("made", 1, 2_500, 0)
    merchant = next(one for one in bench.get("merchants") if one["gateway"] == m.FASPAY)
    assert merchant["balance"] == 10_000_000_000 - 52_500


def test_a_top_up(bench):
    body = m.top_up()
    _, answer = ask(bench, m.FASPAY, "top_up", body)
    assert answer["additionalInfo"]["platformCode"] == "gpy"
    assert answer["additionalInfo"]["latestTransactionStatus"] == "01"
    until_status(bench, body, "00", "top_up_status")
    _, told = ask(bench, m.FASPAY, "top_up_status", m.status_of(body, "38"))
    assert told["additionalInfo"]["platformName"] == "Gopay"
    assert code(bench, m.FASPAY, "transfer_status", m.status_of(body)) == "4043601"


def test_cash_in(make_bench):
    bench = make_bench(callback_delay_ms=50)
    body = m.wallet()
    _, named = ask(bench, m.CASHIN, "account_inquiry", body)
    assert named["customerName"].startswith("CONTOH ")
    _, answer = ask(bench, m.CASHIN, "top_up", body)
    assert set(answer) == {"responseCode", "responseMessage", "partnerReferenceNo", "amount", "customerNumber"}
    until_status(bench, body, "00", "top_up_status", m.CASHIN)
    _, told = ask(bench, m.CASHIN, "top_up_status", m.status_of(body, "38"))
    assert told["latestTransactionDesc"] == "Success"
    assert told["originalReferenceNo"].startswith("TF")
    assert bench.get("callbacks") == []
    assert code(bench, m.CASHIN, "top_up_status", m.status_of(m.wallet(), "38")) == "4043901"


def test_a_bill(bench):
    asked = m.bill()
    _, owed = ask(bench, m.FASPAY, "bill_inquiry", asked)
    data = owed["virtualAccountData"]
    assert (data["virtualAccountTrxType"], data["partnerServiceId"]) == ("C", "     126")
    rupiah = int(data["totalAmount"]["value"][:-3])
    assert code(bench, m.FASPAY, "bill_payment", m.bill_payment(asked, rupiah + 1)) == "4043313"
    body = m.bill_payment(asked, rupiah)
    status_code, answer = ask(bench, m.FASPAY, "bill_payment", body)
    assert (status_code, answer["responseCode"]) == (200, "2003300")
    assert answer["additionalInfo"]["status"] == "1"
    assert code(bench, m.FASPAY, "bill_payment", body) == "4093301"
    assert code(bench, m.FASPAY, "bill_payment", m.bill_payment(asked, rupiah)) == "4043314"
    bench.until(lambda: bench.received)
    notified = bench.received[0][2]
    assert (notified["serviceCode"], notified["additionalInfo"]["status"]) == ("33", "2")
    assert bench.payment["made"] == 1
    assert code(bench, m.FASPAY, "bill_inquiry", {**asked, "virtualAccountNo": "1"}) == "4003201"
    assert code(bench, m.FASPAY, "bill_inquiry", {**asked, "partnerServiceId": "126"}) == "4003201"


def test_a_bill_with_the_names_that_clients_use(bench):
    asked = {**m.bill("7001"), "additionalInfo": {"billerCode": "014", "sourceAccount": m.ACCOUNT}}
    assert code(bench, m.FASPAY, "bill_inquiry", asked) == "2003200"
    body = m.bill_payment(asked, 1_000)
    body["sourceAccount"] = body.pop("sourceAccountNo")
    body["additionalInfo"]["callbackURL"] = body["additionalInfo"].pop("callbackUrl")
    assert code(bench, m.FASPAY, "bill_payment", body) == "2003300"
    assert bench.payment["details"]["additionalInfo.callbackUrl"] == m.CALLBACK_URL


def test_statuses_over_time(make_bench):
    bench = make_bench(callback_delay_ms=400)
    seen = []

    def look(body):
        now = status(bench, body)
        if not seen or seen[-1] != now:
            seen.append(now)
        return now == "04"

    body, _ = paid(bench, "1235550004")
    bench.until(lambda: look(body))
    assert seen == ["01", "03", "00", "04"]


@pytest.mark.parametrize(
    ("ending", "last", "made", "held", "returned"),
    [
        ("55500", "00", 1, 0, 0),
        ("55501", "01", 0, 50_000, 0),
        ("55502", "02", 0, 50_000, 0),
        ("55503", "03", 0, 50_000, 0),
        ("55504", "04", 1, 0, 50_000),
        ("55505", "05", 0, 0, 0),
        ("55506", "06", 0, 0, 0),
        ("5550004", "04", 1, 0, 50_000),
    ],
)
def test_how_a_payment_ends(bench, ending, last, made, held, returned):
    body, _ = paid(bench, f"1{ending}")
    until_status(bench, body, last)
    bench.rest()
    payment = bench.payment
    assert [payment[name] for name in ("status_code", "made", "held", "returned")] == [last, made, held, returned]
    balance = next(one["balance"] for one in bench.get("merchants") if one["gateway"] == m.FASPAY)
    assert balance == 10_000_000_000 - made * 50_000 + returned - payment["fee"]


def test_not_found_at_first(bench):
    body, _ = paid(bench, "155507")
    assert status(bench, body) == "07"
    until_status(bench, body, "00")


def test_a_scheduled_transfer(make_bench):
    now = [1_760_000_000_000]
    bench = make_bench(clock=lambda: now[0], snap=SnapSettings(skew_ms=0))
    body, answer = paid(bench, info={"instructDate": "2025-10-10T09:00:00+07:00"})
    assert answer["additionalInfo"]["instructDate"] == "2025-10-10T09:00:00+07:00"
    assert bench.payment["settle_at"] == 1_760_061_600_000
    bench.rest()
    assert status(bench, body) == "01"
    assert code(bench, m.FASPAY, "transfer", m.transfer(info={"instructDate": "tomorrow"})) == "4001801"


def test_a_restart_goes_on(make_bench, tmp_path):
    first = make_bench(db=str(tmp_path / "ledger"), callback_delay_ms=100)
    body, _ = paid(first)
    first.run(first.sandbox._settler.drop())
    second = make_bench(db=str(tmp_path / "ledger"), callback_delay_ms=1)
    until_status(second, body, "00")


def notified(bench, fault="", account="60004400184"):
    body, _ = paid(bench, account, fault=fault)
    return body


def verified(callback):
    body, headers = callback["body"], callback["headers"]
    text = m.signed_text("/faspay/callback", body.encode(), headers["X-TIMESTAMP"])
    return verifies(read_public_key(GATEWAY_PUBLIC_KEY), text, headers["X-SIGNATURE"])


def test_a_notification(make_bench):
    bench = make_bench(**UNDERSTOOD)
    body = notified(bench)
    bench.until(lambda: [one["state"] for one in bench.get("callbacks")] == ["delivered"])
    callback = bench.get("callbacks")[0]
    assert callback["url"] == m.CALLBACK_URL != CALLBACK_URL
    assert verified(callback)
    assert json.loads(callback["body"]) == {
        "originalReferenceNo": bench.payment["reference"],
        "originalPartnerReferenceNo": body["partnerReferenceNo"],
        "serviceCode": "18",
        "amount": {"value": "50000.00", "currency": "IDR"},
        "latestTransactionStatus": "00",
        "transactionStatusDesc": "Success",
    }
    assert callback["headers"]["X-PARTNER-ID"] == "99999"
    assert callback["headers"]["CHANNEL-ID"] == "88001"
    shown = next(one for one in bench.get("merchants") if one["gateway"] == m.FASPAY)
    assert shown["gateway_public_key"] == GATEWAY_PUBLIC_KEY


@pytest.mark.parametrize(
    ("url", "path"),
    [
        ("http://127.0.0.1:9/cb?a=1&b=%20x", "/cb?a=1&b=%20x"),
        ("http://127.0.0.1:9", "/"),
        ("http://127.0.0.1:9/é%2Fx#part", "/%C3%A9%2Fx"),
        ("http://[", "/"),
    ],
)
def test_the_path_that_a_notification_is_signed_with(make_bench, url, path):
    bench = make_bench(**UNDERSTOOD)
    paid(bench, url=url)
    bench.until(lambda: bench.get("callbacks"))
    callback = bench.get("callbacks")[0]
    text = m.signed_text(path, callback["body"].encode(), callback["headers"]["X-TIMESTAMP"])
    assert verifies(read_public_key(GATEWAY_PUBLIC_KEY), text, callback["headers"]["X-SIGNATURE"])


@pytest.mark.parametrize(
    "answer",
    [
        httpx.Response(200, text="SUCCESS"),
        httpx.Response(200, json={"responseCode": "4011800"}),
        httpx.Response(500, json={"responseCode": "2001800"}),
        httpx.Response(200, json=["2001800"]),
    ],
)
def test_a_notification_that_is_not_understood(make_bench, answer):
    bench = make_bench(answers=lambda _: answer)
    notified(bench)
    bench.until(lambda: [one["state"] for one in bench.get("callbacks")] == ["gave_up"])
    assert bench.get("callbacks")[0]["reason"] == "no HTTP 200 with a responseCode of 200… in 5 attempts"


def test_forged_altered_and_repeated_notifications(make_bench):
    bench = make_bench(**UNDERSTOOD)
    for fault, wanted in (
        ("callback-forged", [("06", False), ("00", True)]),
        ("callback-altered-status", [("06", False), ("00", True)]),
        ("callback-twice", [("00", True), ("00", True)]),
        ("callback-never", [("00", True)]),
        ("callback-before-answer", [("00", True)]),
    ):
        before = len(bench.get("callbacks"))
        notified(bench, fault)
        bench.until(lambda before=before, wanted=wanted: len(bench.get("callbacks")) == before + len(wanted))
        got = bench.get("callbacks")[before:]
        found = [(json.loads(one["body"])["latestTransactionStatus"], verified(one)) for one in got]
        assert found == wanted, fault
        if fault == "callback-forged":
            assert got[0]["headers"]["X-SIGNATURE"] != got[1]["headers"]["X-SIGNATURE"]
        if fault == "callback-altered-status":
            assert got[0]["headers"]["X-SIGNATURE"] == got[1]["headers"]["X-SIGNATURE"]
        if fault == "callback-never":
            assert got[0]["state"] == "not_sent"


def test_cash_in_has_no_callback_to_spoil(bench):
    ask(bench, m.CASHIN, "top_up", m.wallet(), fault="callback-twice")
    assert bench.last_call["remarks"] == ["fault callback-twice not applied: no callback follows this call"]


def test_a_lost_answer_is_booked(make_bench):
    bench = make_bench()
    account = "60004400184"
    ask(bench, m.FASPAY, "account_inquiry", m.inquiry(account))
    url, headers, content = m.request(m.FASPAY, "transfer", m.transfer(account))
    response = bench.run(bench.client.post(url, content=content, headers={**headers, "X-Sandbox-Fault": "http-502"}))
    assert response.status_code == 502
    assert bench.payment["faults"] == ["transfer: http-502"]
    bench.until(lambda: bench.payment["made"] == 1)


def test_wrong_answers_that_are_booked_right(bench):
    _, answer = paid(bench, fault="wrong-amount")
    assert (answer["amount"]["value"], bench.payment["amount"]) == ("50001.00", 50_000)
    body, answer = paid(bench, fault="wrong-reference")
    assert answer["partnerReferenceNo"] != body["partnerReferenceNo"]
    _, answer = paid(bench, fault="unlisted-code")
    assert (answer["responseCode"], bench.payment["state"]) == ("5001879", "waiting")
    bench.until(lambda: bench.payment["made"] == 1)
    assert code(bench, m.FASPAY, "balance", {"accountNo": m.ACCOUNT}, fault="unlisted-code:50400") == "5041100"


def test_the_balance(bench):
    paid(bench, "155503")
    _, answer = ask(bench, m.FASPAY, "balance", {"accountNo": m.ACCOUNT})
    cash = answer["accountInfos"][0]
    assert (cash["balanceType"], cash["status"]) == ("CASH", "0001")
    assert cash["amount"]["value"] == "10000000000.00"
    assert cash["availableBalance"]["value"] == "9999950000.00"
    assert code(bench, m.FASPAY, "balance", {"accountNo": "9920000000"}) == "4041111"


def span(start=-3600, end=3600, account=m.ACCOUNT):
    return {"fromDateTime": m.stamp(start), "toDateTime": m.stamp(end), "additionalInfo": {"accountNo": account}}


def test_the_statement(bench):
    kept, _ = paid(bench)
    back, _ = paid(bench, "1235550004", rupiah=20_000)
    gone, _ = paid(bench, "155506")
    until_status(bench, back, "04")
    until_status(bench, gone, "06")
    _, answer = ask(bench, m.FASPAY, "statement", span())
    rows = [
        (row["type"], row["amount"]["value"], row["additionalInfo"]["debitCredit"], row["remark"], row["status"])
        for row in answer["detailData"]
    ]
    name, other = kept["partnerReferenceNo"], back["partnerReferenceNo"]
    assert [row[:3] for row in rows] == [
        ("SEND_MONEY", "50000.00", "D"),
        ("PAYMENT", "2500.00", "D"),
        ("SEND_MONEY", "20000.00", "D"),
        ("PAYMENT", "2500.00", "D"),
        ("SEND_MONEY", "20000.00", "K"),
    ]
    assert rows[0][3] == f"Gaji Mei 60004400184 {name}"
    assert rows[1][3].startswith(f"fee {m.ACCOUNT} {name}_")
    assert rows[1][3].endswith("_FEE")
    assert rows[2][3] == f"Gaji Mei 1235550004 {other}_REVERSAL"
    assert rows[4][3] == f"Gaji Mei 1235550004 {other}"
    assert {row[4] for row in rows} == {"SUCCESS"}
    assert answer["additionalInfo"]["message"] == "Success"
    _, earlier = ask(bench, m.FASPAY, "statement", span(-7200, -3600))
    assert earlier["detailData"] == []


@pytest.mark.parametrize(("start", "end"), [(10, -10), (-40 * 86_400, 0), (-100 * 86_400, -99 * 86_400)])
def test_spans_that_are_refused(bench, start, end):
    assert code(bench, m.FASPAY, "statement", span(start, end)) == "4001201"


@pytest.mark.parametrize(
    ("form", "found"),
    [
        ("amount-number", '"value":50000.00'),
        ("code-number", '"responseCode":2003600'),
        ("code-number", '"serviceCode":18'),
        ("reference-number", '"originalReferenceNo":{reference},'),
        ("blanks", '"responseMessage":" Successful "'),
        ("status-in-info", '"transactionStatusDate"'),
        ("status-word", '"latestTransactionStatus":"SUCCESS"'),
        ("nulls", '"additionalInfo":null'),
        ("without-echo", '{"responseCode":"2003600","responseMessage":"Successful"}'),
        ("amount-number+blanks", '"value":50000.00'),
    ],
)
def test_odd_forms(bench, form, found):
    body, _ = paid(bench)
    until_status(bench, body, "00")
    url, headers, content = m.request(m.FASPAY, "transfer_status", m.status_of(body))
    headers["X-Sandbox-Fault"] = f"odd-form:{form}"
    response = bench.run(bench.client.post(url, content=content, headers=headers))
    assert response.status_code == 200
    assert found.replace("{reference}", bench.payment["reference"]) in response.text
    if form == "status-in-info":
        answer = response.json()
        assert "latestTransactionStatus" not in answer
        assert answer["additionalInfo"]["latestTransactionStatus"] == "00"


def test_odd_forms_of_other_answers(bench):
    _, answer = paid(bench, fault="odd-form:status-on-top")
    assert answer["latestTransactionStatus"] == "01"
    assert "latestTransactionStatus" not in answer["additionalInfo"]
    balance = {"accountNo": m.ACCOUNT}
    _, answer = ask(bench, m.FASPAY, "balance", balance, fault="odd-form:status-short")
    assert answer["accountInfos"][0]["status"] == "1"
    bench.until(lambda: bench.payment["made"] == 1)
    _, answer = ask(bench, m.FASPAY, "statement", span(), fault="odd-form:status-code")
    assert answer["detailData"][0]["status"] == "00"
    _, answer = ask(bench, m.FASPAY, "balance", balance, fault="odd-form:no-such")
    assert bench.last_call["remarks"][-1].startswith("fault odd-form:no-such not applied")


def test_names_that_are_easily_spoilt(bench):
    _, answer = ask(bench, m.FASPAY, "account_inquiry", m.inquiry("98123"))
    assert answer["beneficiaryAccountName"] == 'CONTOH D\'ÉLAN / "SEROJA" & ÑANDÚ'
    _, answer = ask(bench, m.FASPAY, "account_inquiry", m.inquiry("97123"))
    assert answer["beneficiaryAccountName"].startswith(" CONTOH")


def test_registering_keys(bench):
    path = "/_sandbox/merchants/faspay_snap/"
    pem = m.OTHER_KEY.public_key().public_bytes(
        m.serialization.Encoding.PEM, m.serialization.PublicFormat.SubjectPublicKeyInfo
    ).decode()
    added = bench.post(path + "12345", {"public_key": pem, "balance": 70_000}).json()["merchant"]
    assert (added["account"], added["balance"], added["public_key"]) == ("9920012345", 70_000, pem)
    sent = {"X-PARTNER-ID": "12345"}
    assert code(bench, m.FASPAY, "balance", {"accountNo": "9920012345"}, key=m.OTHER_KEY, **sent) == "2001100"
    assert code(bench, m.FASPAY, "balance", {"accountNo": "9920012345"}, **sent) == "4011100"
    for merchant, key in (("12345", "nonsense"), ("123456", pem), ("12345", 5), ("12-45", pem)):
        response = bench.post(path + merchant, {"public_key": key})
        assert response.status_code == 400
        assert response.json()["error"]
    assert bench.post(path + "55555", {"balance": 5}).status_code == 404
    assert bench.post("/_sandbox/merchants/duitku/3551", {"public_key": pem}).status_code == 400
    assert bench.post("/_sandbox/merchants/nobody/3551", {"public_key": pem}).status_code == 404
    bench.post("/_sandbox/reset", {})
    assert [one["merchant"] for one in bench.get("merchants") if one["gateway"] == m.FASPAY] == ["99999"]


def test_the_page(bench):
    from test_page import text

    paid(bench)
    shown = text(bench)
    assert "Faspay SNAP Disbursement: all calls http://sandbox" in shown
    assert "Cash In: all calls http://sandbox/pg/fo" in shown
    assert "faspay_snap merchant 99999" in shown
    assert "account 9920099999; channel id 88001" in shown
    assert GATEWAY_PUBLIC_KEY.splitlines()[1] in shown
    assert "2001800 Successful" in shown
    url, headers, content = m.request(m.CASHIN, "top_up", m.wallet())
    time_stamp = m.stamp()
    headers.update(
        {"X-TIMESTAMP": time_stamp, "X-SIGNATURE": m.rsa_sign(m.signed_text(url, content, time_stamp))}
    )
    assert bench.run(bench.client.post(url, content=content, headers=headers)).status_code == 401
    shown = text(bench)
    assert "Why: The path was signed with /pg/fo, which stands in the address but is not signed." in shown
    assert "“/api/v1.0/emoney/topup” is expected, “/pg/fo/api/v1.0/emoney/topup” was signed." in shown
    assert "Expected signature" not in shown


def test_the_page_shows_where_two_bodies_differ(bench):
    from test_page import text

    body = m.transfer()
    spaced = json.dumps(body).encode()
    time_stamp = m.stamp()
    signature = m.rsa_sign(m.signed_text(m.PATHS[m.FASPAY]["transfer"], spaced, time_stamp))
    headers = {"X-TIMESTAMP": time_stamp, "X-SIGNATURE": signature}
    assert code(bench, m.FASPAY, "transfer", body, **headers) == "4011800"
    explanation = bench.last_call["explanation"]
    assert explanation["expected_body"].encode() == m.compact(body)
    assert explanation["caller_body"].encode() == spaced
    shown = text(bench)
    assert "The body that arrived {“partnerReferenceNo".replace("“", '"') in shown
    assert 'The body whose hash you signed {"partnerReferenceNo":·' in shown
