"""Every fault over a real socket: what arrived at the caller, and what the ledger booked."""

import json
import re
import sqlite3
import time

import pytest
from merchant import PATHS, cash_out, online, signature, signed
from wired import Receiver, Sandbox

from salur_sandbox.faults import CATALOGUE
from salur_sandbox.running import RunningSandbox


@pytest.fixture(scope="module")
def one():
    sandbox = Sandbox()
    yield sandbox
    assert sandbox.stop() == (0, "", "")


@pytest.fixture
def sandbox(one):
    one.client.post("/_sandbox/reset")
    return one


@pytest.fixture
def receiver(sandbox):
    receiver = Receiver(lambda body: body["signature"] == signature("clearing_callback", body))
    sandbox.client.post("/_sandbox/merchants/duitku/3551", json={"callback_url": receiver.url})
    yield receiver
    receiver.stop()


def pay(sandbox, fault):
    """A transfer with a fault: what arrived, how it ended, the call's record, the payment."""
    transfer = sandbox.inquired()
    arrived, end = sandbox.raw("transfer", fault, seconds=0.5, **transfer)
    call, payment = sandbox.last_call, sandbox.get("payments")[-1]
    assert call["fault"] == fault
    assert call["operation"] == "transfer"
    moved = 50_000 * payment["made"]
    assert call["moved"] == moved
    assert payment["faults"] == ([f"transfer: {fault}"] if call["reference"] else [])
    assert sandbox.get("merchants")[0]["balance"] == 10_000_000_000 - moved
    return arrived, end, call, payment


def split(arrived):
    head, _, body = arrived.partition(b"\r\n\r\n")
    lines = head.decode().split("\r\n")
    headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines[1:])}
    return int(lines[0].split()[1]), headers, body


@pytest.mark.parametrize(
    ("fault", "how_it_ends", "made"),
    [
        ("lose-answer-after-booking", "end", 1),
        ("lose-answer-before-booking", "end", 0),
        ("reset", "reset", 1),
        ("reset:after", "reset", 1),
        ("reset:before", "reset", 0),
        ("delay", "time-out", 1),
        ("delay:60", "time-out", 1),
    ],
)
def test_no_answer(sandbox, fault, how_it_ends, made):
    arrived, end, call, payment = pay(sandbox, fault)
    assert (arrived, end, payment["made"]) == (b"", how_it_ends, made)
    assert (call["status"], call["code"]) == ((200, "00") if made else (0, ""))
    if "delay" not in fault:
        assert (call["sent_status"], call["sent_body"]) == (None, None)
        assert call["arrived"].startswith("nothing: the connection was")


def test_a_short_delay(sandbox):
    start = time.monotonic()
    answer = sandbox.ask("balance", "delay:0.2")
    assert answer.json()["responseCode"] == "00"
    assert time.monotonic() - start >= 0.2


def test_cut(sandbox):
    arrived, end, call, payment = pay(sandbox, "cut")
    status, headers, body = split(arrived)
    assert (end, status, payment["made"]) == ("end", 200, 1)
    whole = call["answer"].encode()
    assert int(headers["content-length"]) == len(whole)
    assert body == whole[: len(whole) // 2]
    assert (call["sent_status"], call["sent_body"].encode()) == (200, body)


@pytest.mark.parametrize(
    ("fault", "status", "made"),
    [
        ("http-500", 500, 1),
        ("http-500:before", 500, 0),
        ("http-502", 502, 1),
        ("http-502:before", 502, 0),
        ("http-429", 429, 0),
        ("http-429:after", 429, 1),
    ],
)
def test_other_statuses(sandbox, fault, status, made):
    arrived, _, call, payment = pay(sandbox, fault)
    found, headers, body = split(arrived)
    assert (found, payment["made"]) == (status, made)
    assert headers["content-type"].startswith("text/html")
    assert b"<html>" in body
    assert headers.get("retry-after") == ("1" if status == 429 else None)
    assert (call["sent_status"], call["sent_body"].encode()) == (status, body)
    assert call["code"] == ("00" if made else "")


@pytest.mark.parametrize(
    ("fault", "field", "wrong"),
    [
        ("wrong-amount", "amountTransfer", 50_001),
        ("wrong-reference", "custRefNumber", "900000000001"),
        ("unlisted-code", "responseCode", "ZZ"),
        ("unlisted-code:X7", "responseCode", "X7"),
    ],
)
def test_one_wrong_value(sandbox, fault, field, wrong):
    arrived, _, call, payment = pay(sandbox, fault)
    answer, right = json.loads(split(arrived)[2]), json.loads(call["answer"])
    assert payment["made"] == 1
    assert answer.pop(field) == wrong
    assert right.pop(field) != wrong
    if field == "responseCode":
        del answer["responseDesc"], right["responseDesc"]
    assert answer == right
    assert call["code"] == "00"
    assert b'"amountTransfer":50000.0' in arrived or field == "amountTransfer"


def test_what_cannot_be_altered_is_said(sandbox):
    assert sandbox.ask("balance", "wrong-reference").json()["responseCode"] == "00"
    call = sandbox.last_call
    assert call["fault"] == call["arrived"] == ""
    assert call["remarks"] == ["fault wrong-reference not applied: this answer has no reference to alter"]
    sandbox.ask("balance", "callback-twice")
    assert "no callback follows this call" in sandbox.last_call["remarks"][0]


def test_a_connection_lives_on_after_others_were_lost(sandbox):
    for fault in ("lose-answer-after-booking", "reset", "cut"):
        sandbox.raw("balance", fault)
    assert sandbox.ask("balance").json()["responseCode"] == "00"


def delivered(sandbox, count=1):
    sandbox.until(lambda: len([one for one in sandbox.get("callbacks") if one["state"] != "due"]) == count)
    return sandbox.get("callbacks")


def test_callback_late(sandbox, receiver):
    start = time.monotonic()
    sandbox.h2h("callback-late:0.4")
    [callback] = delivered(sandbox)
    assert receiver.times[0] - start >= 0.4
    assert (callback["fault"], callback["state"]) == ("callback-late:0.4", "delivered")
    payment = sandbox.get("payments")[0]
    assert (payment["made"], payment["faults"]) == (1, ["clearing_transfer: callback-late:0.4"])


def test_callback_twice(sandbox, receiver):
    sandbox.h2h("callback-twice")
    assert [one["fault"] for one in delivered(sandbox, 2)] == ["callback-twice"] * 2
    assert len(receiver.bodies) == 2
    assert receiver.bodies[0] == receiver.bodies[1]
    assert sandbox.get("payments")[0]["made"] == 1


def test_callback_before_answer(sandbox, receiver):
    transfer = sandbox.inquired({**online(), "type": "H2H", "bankAccount": "8760673466"})
    sandbox.ask("clearing_transfer", "callback-before-answer", **transfer)
    assert len(receiver.bodies) == 1
    assert receiver.bodies[0]["disburseId"] == transfer["disburseId"]
    assert delivered(sandbox)[0]["fault"] == "callback-before-answer"
    assert sandbox.last_call["code"] == "80"


def test_callback_never(sandbox, receiver):
    sandbox.h2h("callback-never")
    [callback] = delivered(sandbox)
    assert (callback["state"], callback["attempts"], callback["fault"]) == ("not_sent", [], "callback-never")
    assert receiver.bodies == []
    assert sandbox.get("payments")[0]["made"] == 1


def test_callback_forged(sandbox, receiver):
    sandbox.h2h("callback-forged")
    forged, real = delivered(sandbox, 2)
    assert (forged["state"], len(forged["attempts"]), forged["fault"]) == ("gave_up", 1, "callback-forged")
    assert (real["state"], real["fault"]) == ("delivered", "")
    first, second = receiver.bodies
    assert (first["statusCode"], second["statusCode"]) == ("01", "00")
    assert first["signature"] != second["signature"]


def test_callback_altered_status(sandbox, receiver):
    sandbox.h2h("callback-altered-status")
    delivered(sandbox, 2)
    first, second = receiver.bodies
    assert (first["statusCode"], second["statusCode"]) == ("01", "00")
    assert first["signature"] == second["signature"] == signature("clearing_callback", first)


def test_forged_callback_of_a_cash_out(sandbox, receiver):
    sandbox.ask("cash_out", "callback-forged", **cash_out("082211789250", callbackUrl=receiver.url))
    sandbox.until(lambda: len(receiver.bodies) >= 1)
    first = receiver.bodies[0]
    assert first["statusCode"] == "00"
    assert first["signature"] != signature("cash_out_callback", first)


def test_two_faults_in_one_header(sandbox, receiver):
    transfer = sandbox.inquired({**online(), "type": "H2H", "bankAccount": "8760673466"})
    fault = "lose-answer-after-booking, callback-twice"
    assert sandbox.raw("clearing_transfer", fault, **transfer) == (b"", "end")
    assert sandbox.last_call["fault"] == fault
    assert sandbox.last_call["set_aside"] == 50_000
    assert len(delivered(sandbox, 2)) == 2
    assert len(receiver.bodies) == 2


@pytest.mark.parametrize(
    ("fault", "message"),
    [
        ("lose-everything", "is no fault"),
        ("delay:soon", "SECONDS is a number"),
        ("delay:-1", "SECONDS is a number"),
        ("delay:inf", "SECONDS is a number"),
        ("reset:now", "before or after"),
        ("cut:1", "takes no value"),
        ("unlisted-code:", "CODE is"),
        ("cut, reset", "not more"),
        ("refuse", "CODE is wanted"),
        ("odd-form:", "FORM is wanted"),
        ("odd-form:A", "small letters"),
    ],
)
def test_unknown_faults_are_refused_with_the_list(sandbox, fault, message):
    transfer = sandbox.inquired()
    answer = sandbox.ask("transfer", fault, **transfer)
    assert answer.status_code == 400
    assert message in answer.json()["error"]
    assert [re.split(r"[\[:]", usage)[0] for usage in answer.json()["faults"]] == list(CATALOGUE)
    assert sandbox.get("payments")[0]["made"] == 0
    assert sandbox.last_call["decision"].startswith("refused: x-sandbox-fault")
    rule = sandbox.client.post("/_sandbox/faults", json={"operation": "duitku.transfer", "fault": fault})
    assert rule.status_code == 400
    assert list(rule.json()) == ["error", "faults"]


def set_fault(sandbox, **wish):
    return sandbox.client.post("/_sandbox/faults", json=wish)


def test_rules_and_their_counts(sandbox):
    answer = set_fault(sandbox, operation="duitku.balance", fault="http-502", count=2)
    rule = {
        "id": answer.json()["fault"]["id"], "operation": "duitku.balance", "fault": "http-502", "count": 2, "left": 2,
        "used": 0, "chosen_by": "control API",
    }  # fmt: skip
    assert answer.json() == {"fault": rule}
    assert sandbox.ask("banks").status_code == 200
    assert [sandbox.ask("balance").status_code for _ in range(3)] == [502, 502, 200]
    document = sandbox.client.get("/_sandbox/faults").json()
    assert document["faults"] == [{**rule, "left": 0, "used": 2}]
    assert [one["name"] for one in document["catalogue"]] == list(CATALOGUE)
    assert "duitku.cash_out" in document["operations"]


def test_rules_come_in_their_order_and_a_header_goes_first(sandbox):
    set_fault(sandbox, operation="duitku.*", fault="http-500", count=1)
    set_fault(sandbox, operation="duitku.balance", fault="http-502", count=None)
    assert sandbox.ask("balance", "http-429").status_code == 429
    assert [sandbox.ask("balance").status_code for _ in range(3)] == [500, 502, 502]
    assert sandbox.client.delete("/_sandbox/faults").json() == {"cleared": 2}
    assert sandbox.ask("balance").status_code == 200


@pytest.mark.usefixtures("receiver")
def test_a_callback_rule_waits_for_a_call_with_a_callback(sandbox):
    set_fault(sandbox, operation="duitku.clearing_transfer", fault="callback-never", count=1)
    transfer = sandbox.inquired({**online(), "type": "BIFAST", "bankAccount": "8760673466"})
    sandbox.ask("clearing_transfer", **transfer)
    assert sandbox.get("faults")[0]["left"] == 1
    sandbox.h2h()
    assert sandbox.get("faults")[0]["left"] == 0
    assert delivered(sandbox)[0]["state"] == "not_sent"


def test_curl_calls_json_a_form(sandbox):
    body = b'{"operation": "duitku.transfer", "fault": "delay:90", "count": 2}'
    answer = sandbox.client.post(
        "/_sandbox/faults", content=body, headers={"content-type": "application/x-www-form-urlencoded"}
    )
    assert answer.json()["fault"]["chosen_by"] == "control API"


def test_rules_can_be_cleared_one_by_one(sandbox):
    first, second = (set_fault(sandbox, operation="duitku.banks", fault="cut").json()["fault"]["id"] for _ in "12")
    assert sandbox.client.delete(f"/_sandbox/faults/{first}").json() == {"cleared": 1}
    assert sandbox.client.delete(f"/_sandbox/faults/{first}").status_code == 404
    assert [rule["id"] for rule in sandbox.get("faults")] == [second]
    assert sandbox.client.post("/_sandbox/faults/clear").json() == {"cleared": 1}


@pytest.mark.parametrize(
    "wish",
    [
        {"operation": "duitku.nothing", "fault": "cut"},
        {"operation": "transfer", "fault": "cut"},
        {"operation": "duitku.transfer"},
        {"fault": "cut"},
        {"operation": "duitku.transfer", "fault": "cut", "count": 0},
        {"operation": "duitku.transfer", "fault": "cut", "count": True},
        {"operation": "duitku.transfer", "fault": "cut", "count": "1"},
        {"operation": "duitku.transfer", "fault": "cut", "other": 1},
        [],
    ],
)
def test_rules_that_are_refused(sandbox, wish):
    answer = sandbox.client.post("/_sandbox/faults", json=wish)
    assert answer.status_code == 400
    assert answer.json()["error"]
    assert sandbox.get("faults") == []


def test_the_pages_form(sandbox):
    form = {"operation": "duitku.balance", "fault": "delay", "value": "0.01", "count": ""}
    answer = sandbox.client.post("/_sandbox/faults", data=form)
    assert (answer.status_code, answer.headers["location"]) == (303, "/#faults")
    [rule] = sandbox.get("faults")
    assert (rule["fault"], rule["count"], rule["chosen_by"]) == ("delay:0.01", None, "page")
    wrong = sandbox.client.post("/_sandbox/faults", data={**form, "value": "<b>"})
    assert (wrong.status_code, "<b>" in wrong.text) == (400, False)
    foreign = sandbox.client.post("/_sandbox/faults", data=form, headers={"Origin": "http://elsewhere.example"})
    assert foreign.status_code == 403
    own = sandbox.client.post("/_sandbox/faults/clear", data={"x": "1"}, headers={"Origin": sandbox.url})
    assert own.status_code == 303
    assert sandbox.get("faults") == []


def test_the_command_line_and_running():
    flags = "--fault", "duitku.transfer=lose-answer-after-bookingx1", "--fault", "duitku.banks=delay:0.01"
    with RunningSandbox(*flags) as running:
        assert [(rule["fault"], rule["count"]) for rule in running.faults()] == [
            ("lose-answer-after-booking", 1),
            ("delay:0.01", None),
        ]
        running.clear_faults()
        running.set_fault("duitku.balance", "http-500")
        [rule] = running.faults()
        assert (rule["left"], rule["chosen_by"]) == (1, "control API")
        with pytest.raises(ValueError, match="is no fault"):
            running.set_fault("duitku.balance", "no-such-fault")


def test_stopping_does_not_wait_for_delays(tmp_path):
    sandbox = Sandbox("--fault", "duitku.balance=delay:600", "--db", str(tmp_path / "ledger.db"))
    arrived, end = sandbox.raw("balance", seconds=0.2)
    assert (arrived, end) == (b"", "time-out")
    start = time.monotonic()
    assert sandbox.stop() == (0, "", "")
    assert time.monotonic() - start < 1.5


def test_an_older_file_gets_the_new_columns(make_bench, tmp_path):
    path = tmp_path / "ledger.db"
    make_bench(db=str(path)).pay(**online())
    connection = sqlite3.connect(path)
    dropped = (("calls", "fault"), ("payments", "callback_fault"), ("callbacks", "send_at"), ("merchants", "options"))
    for table, column in dropped:
        connection.execute(f"ALTER TABLE {table} DROP COLUMN {column}")
    connection.commit()
    connection.close()
    again = make_bench(db=str(path))
    assert again.get("calls")[0]["fault"] == ""
    assert again.post(PATHS["balance"], signed("balance")).json()["responseCode"] == "00"


def test_a_refusal_that_was_asked_for(sandbox):
    transfer = sandbox.inquired()
    answer = sandbox.ask("transfer", "refuse:-510", **transfer).json()
    assert (answer["responseCode"], answer["responseDesc"]) == ("-510", "Insufficient Fund")
    assert sandbox.get("payments")[0]["state"] == "inquired"
    assert sandbox.last_call["decision"] == "refused: on request of the sandbox's user"
    assert sandbox.ask("transfer", **transfer).json()["responseCode"] == "00"
    assert sandbox.ask("balance", "refuse:ZZ").json()["responseDesc"] == "On request"
    other = sandbox.ask("balance", "odd-form:amount-number")
    assert other.json()["responseCode"] == "00"
    assert sandbox.last_call["remarks"] == [
        "fault odd-form:amount-number not applied: this answer has no form to alter"
    ]
