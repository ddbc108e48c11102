"""Steps, answers, outcomes: the loop, and what no answer can break."""

from __future__ import annotations

import email
import http.client
import json
import time
from decimal import Decimal
from typing import Any
from urllib.request import Request

import pytest
from conftest import ACCEPTED, ACCOUNT, OWNER, SECRET, TRANSFER

import salur


def test_a_request_as_http_libraries_take_it(transfer: salur.Step[Any]) -> None:
    assert transfer.is_request and (transfer.method, transfer.attempt) == ("POST", 1)
    assert transfer.headers == dict(transfer.request.headers) and isinstance(transfer.body, bytes)
    assert (
        Request(transfer.url, transfer.body, transfer.headers, method=transfer.method).data == transfer.body
    )
    assert json.loads(transfer.context)["operation"] == transfer.operation == "duitku.transfer"


def test_steps_say_what_they_are_not(transfer: salur.Step[Any]) -> None:
    with pytest.raises(salur.StepError, match="this step is a request"):
        _ = transfer.outcome
    outcome = transfer.no_answer()
    for name in ("request", "method", "url", "headers", "body", "context", "attempt"):
        with pytest.raises(LookupError, match="this step is an outcome"):
            getattr(outcome, name)
    with pytest.raises(salur.StepError):
        outcome.parse(200, {}, b"")


def test_a_typed_outcome(transfer: salur.Step[Any], moment: salur.Moment) -> None:
    outcome = transfer.parse(200, {"Content-Type": "application/json"}, ACCEPTED, moment).outcome
    assert isinstance(outcome.answer, salur.duitku.TransferAnswer)
    assert outcome.answer.amount == Decimal("50000.0") and str(outcome.answer.amount) == "50000.0"
    assert outcome.payment is not None and outcome.payment.state == "succeeded" and outcome.payment.matched
    assert (outcome.call, outcome.code, outcome.next.do, outcome.body) == ("accepted", "00", "done", ACCEPTED)
    assert outcome.unknown_fields == {"fee": Decimal("2.50")}


def test_documents_are_rebuilt_whole(duitku: salur.Duitku, moment: salur.Moment) -> None:
    step = duitku.prepare("duitku.transfer", TRANSFER, moment)
    client = salur.Client.open(
        {
            "gateway": "duitku",
            "environment": "sandbox",
            "user_id": 3551,
            "email": "finance@merchant.example",
            "secret_key": SECRET,
        }
    )
    document = client.prepare("duitku.transfer", TRANSFER, moment)
    assert step.to_document() == document
    for came in (
        salur.Answer(200, {}, ACCEPTED),
        salur.Answer(502, {}, b"\xff\xfe"),
        "no_answer",
        "not_sent",
    ):
        parsed = client.parse(document["context"], came, moment)
        assert duitku.parse(step.context, came, moment).to_document() == parsed


@pytest.mark.parametrize(
    "headers",
    [
        {"Server": "x"},
        [("Server", "x"), ("Set-Cookie", "a"), ("Set-Cookie", "b")],
        (),
        email.message_from_string("Server: x\nSet-Cookie: a\nSet-Cookie: b\n\n"),
        http.client.HTTPMessage(),
        {b"Server": b"\xff", "Other": "\udcff"},
    ],
    ids=lambda value: type(value).__name__,
)
def test_headers_of_every_library(transfer: salur.Step[Any], headers: Any) -> None:
    assert transfer.parse(200, headers, ACCEPTED).outcome.code == "00"


def test_headers_of_httpx_and_requests(transfer: salur.Step[Any]) -> None:
    httpx, requests = pytest.importorskip("httpx"), pytest.importorskip("requests")
    pairs = [("Server", "x"), ("Set-Cookie", "a"), ("Set-Cookie", "b")]
    answer = salur.Answer(200, httpx.Headers(pairs), b"")
    assert [name.lower() for name, _ in answer.to_document()["headers"]] == [
        "server",
        "set-cookie",
        "set-cookie",
    ]
    assert transfer.parse(200, requests.structures.CaseInsensitiveDict(pairs), ACCEPTED).outcome.code == "00"


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"\xff\xfe\x00",
        b"\x00",
        b"[" * 5000,
        b'{"a":' * 5000,
        b'{"responseCode":' + b"9" * 6000 + b"}",
        "\ud800",
        b"x" * 2_000_000,
    ],
    ids=lambda value: str(value[:8]),
)
def test_no_body_raises(transfer: salur.Step[Any], body: Any) -> None:
    outcome = transfer.parse(200, {}, body).outcome
    assert (
        outcome.payment is not None
        and outcome.payment.state == "unknown"
        and outcome.next.do == "check_status"
    )


def test_a_number_of_any_length_can_be_read(transfer: salur.Step[Any]) -> None:
    body = ACCEPTED.replace(b"2.50", b"7" * 6000)
    assert transfer.parse(200, {}, body).outcome.unknown_fields["fee"] == Decimal("7" * 6000)


def test_numbers_keep_their_digits_as_sent() -> None:
    for text in ("50000", "50000.0", "010000.00", "0.10", "-0", "00"):
        answer = salur.faspay_snap.TransferAnswer.from_document({"amount": text})
        assert answer.amount == Decimal(text) and answer.to_document() == {"amount": text}


def test_the_raw_bytes_are_kept(transfer: salur.Step[Any]) -> None:
    outcome = transfer.parse(200, {}, b"\xff\xfe").outcome
    assert outcome.body == b"\xff\xfe" and outcome.to_document()["body_base64"] == "//4="


def test_next_is_prepared(duitku: salur.Duitku, transfer: salur.Step[Any], moment: salur.Moment) -> None:
    asked = duitku.prepare_next(transfer.no_answer(moment).outcome.next, moment=moment)
    assert asked.operation == "duitku.status"
    again = duitku.prepare_next(transfer.not_sent(moment).outcome.next)
    assert (again.operation, again.attempt) == ("duitku.transfer", 2)
    with pytest.raises(salur.StepError, match="`done`"):
        duitku.prepare_next(transfer.parse(200, {}, ACCEPTED, moment).outcome.next)


def test_what_is_missing_is_added(duitku: salur.Duitku, moment: salur.Moment) -> None:
    inquiry = duitku.prepare_inquiry(bank_code="014", bank_account=ACCOUNT, amount=50_000, moment=moment)
    found = inquiry.parse(
        200, {}, ACCEPTED.replace(b'"fee"', b'"disburseId"').replace(b"2.50", b"12345"), moment
    ).outcome
    assert found.next.do == "continue" and found.next.missing == ("purpose",)
    assert isinstance(found.answer, salur.duitku.InquiryAnswer) and found.answer.account_name == OWNER
    assert duitku.prepare_next(found.next, purpose="Gaji").operation == "duitku.transfer"
    with pytest.raises(salur.InvalidInput):
        duitku.prepare_next(found.next)


def test_late_is_late(transfer: salur.Step[Any], duitku: salur.Duitku) -> None:
    assert transfer.is_late(), "prepared in 2021"
    now = time.time_ns() // 1_000_000
    fresh = duitku.prepare("duitku.transfer", TRANSFER)
    assert not fresh.is_late() and fresh.send_before is not None and fresh.send_before > now
    assert not duitku.prepare_balance().is_late()


def test_words_of_a_newer_core_are_read() -> None:
    outcome = salur.Outcome[Any].from_document(
        {"operation": "duitku.transfer", "call": "postponed", "next": {"do": "pray", "input": {}}}, {}
    )
    assert (outcome.call, outcome.next.do) == ("postponed", "pray")


def test_nothing_personal_in_reprs(
    transfer: salur.Step[Any], duitku: salur.Duitku, moment: salur.Moment
) -> None:
    parsed = transfer.parse(200, {}, ACCEPTED, moment)
    outcome = parsed.outcome
    document = salur.Client.open(
        {
            "gateway": "duitku",
            "environment": "sandbox",
            "user_id": 1,
            "email": "a@b.example",
            "secret_key": SECRET,
        }
    )
    shown = [
        transfer,
        transfer.request,
        parsed,
        outcome,
        outcome.answer,
        outcome.next,
        duitku,
        document,
        moment,
    ]
    shown += [transfer.no_answer().outcome.next, salur.Answer(200, {}, ACCEPTED)]
    for value in shown:
        text = repr(value) + str(value)
        for hidden in (SECRET, ACCOUNT, OWNER, "12345", "finance@"):
            assert hidden not in text, text
    assert f"<{len(ACCEPTED)} bytes>" in repr(outcome)
