"""Keys: here, or elsewhere; what signs, what waits for a signature, and what such a step says of itself."""

from __future__ import annotations

import asyncio
import base64
import json
from typing import Any, Callable

import httpx
import keys
import pytest

import salur
from salur.doctor._server import Loopback


@pytest.fixture
def waiting(moment: salur.Moment) -> salur.Step[Any]:
    """A top-up that waits for its signature."""
    return keys.cashin().prepare("cashin.top_up", keys.TOP_UP, moment)


def test_a_step_that_waits_for_a_signature(waiting: salur.Step[Any], moment: salur.Moment) -> None:
    assert waiting.is_to_sign and not waiting.is_request
    assert waiting.algorithm == "RSASSA-PKCS1-v1_5-SHA256" and waiting.string_to_sign.startswith("POST:/api/v1.0/emoney/topup:")
    assert waiting.to_sign == salur.ToSign(waiting.algorithm, waiting.string_to_sign)
    assert (waiting.operation, waiting.attempt, waiting.send_before) == ("cashin.top_up", 1, moment.now + 60_000)
    assert json.loads(waiting.context)["unsigned"] is True
    assert waiting.is_late() and not waiting.is_late(moment.now)


def test_signed_elsewhere_is_signed_here(waiting: salur.Step[Any], moment: salur.Moment) -> None:
    here = keys.cashin(private_key=keys.private_pem(keys.MERCHANT)).prepare("cashin.top_up", keys.TOP_UP, moment)
    there = waiting.attach_signature(keys.signature(waiting.string_to_sign))
    assert here.is_request and not here.is_to_sign and there.is_request
    assert there.to_document() == here.to_document()
    keys.holds(waiting.string_to_sign, there.headers["X-SIGNATURE"])
    assert "unsigned" not in json.loads(there.context)


@pytest.mark.parametrize(
    "form",
    [bytes, bytearray, memoryview, base64.b64encode, base64.encodebytes, lambda raw: base64.b64encode(raw).decode()],
    ids=["bytes", "bytearray", "memoryview", "base64 bytes", "base64 lines", "base64 text"],
)
def test_signatures_in_every_form(waiting: salur.Step[Any], form: Callable[[bytes], Any]) -> None:
    made = keys.signature(waiting.string_to_sign)
    assert waiting.attach_signature(form(made)).headers["X-SIGNATURE"] == base64.b64encode(made).decode()


@pytest.mark.parametrize(
    ("wrong", "rule"),
    [
        (b"", "format"),
        (b"\xff" * 255, "format"),
        (b"\xff" * 1025, "format"),
        ("***", "type"),
        (b"***", "format"),
        (None, "required"),
        (7, "type"),
        ([1], "type"),
    ],
    ids=lambda value: str(value)[:12],
)
def test_what_is_no_signature(waiting: salur.Step[Any], wrong: Any, rule: str) -> None:
    with pytest.raises(salur.InvalidInput) as caught:
        waiting.attach_signature(wrong)
    assert [(one.path, one.rule) for one in caught.value.violations] == [("signature", rule)]


def test_a_loop_that_knows_no_signatures_fails_loudly(waiting: salur.Step[Any]) -> None:
    for name in ("outcome", "request", "method", "url", "headers", "body"):
        with pytest.raises(salur.StepError, match=r"cashin\.top_up: this step waits for a signature: .*attach_signature"):
            getattr(waiting, name)
    with pytest.raises(salur.StepError, match="waits for a signature"):
        waiting.parse(200, {}, b"{}")


def test_other_steps_say_that_they_wait_for_none(transfer: salur.Step[Any]) -> None:
    for step, kind in ((transfer, "request"), (transfer.no_answer(), "outcome")):
        assert not step.is_to_sign
        for name in ("to_sign", "string_to_sign", "algorithm"):
            with pytest.raises(salur.StepError, match=f"this step is an? {kind}: there is nothing to sign"):
                getattr(step, name)
        with pytest.raises(salur.StepError, match="nothing to sign"):
            step.attach_signature(b"x" * 256)


def test_nothing_unsigned_is_sent(moment: salur.Moment) -> None:
    with Loopback() as server:
        waiting = keys.cashin(base_url=f"{server.url}/ok").prepare("cashin.top_up", keys.TOP_UP)
        for client in (None, httpx.Client()):
            with pytest.raises(salur.StepError, match=r"waits for a signature: sign step\.string_to_sign"):
                salur.send_once(waiting, client)

        async def send() -> None:
            async with httpx.AsyncClient() as client:
                await salur.send_once_async(waiting, client)

        with pytest.raises(salur.StepError, match="waits for a signature"):
            asyncio.run(send())
        assert server.posts("ok") == []
        sent = salur.send_once(waiting.attach_signature(keys.signature(waiting.string_to_sign)))
        assert sent.outcome.call == "unreadable" and len(server.posts("ok")) == 1


def test_where_no_signature_could_be_made(waiting: salur.Step[Any], moment: salur.Moment) -> None:
    outcome = waiting.not_sent(moment).outcome
    assert (outcome.call, outcome.next.do) == ("not_sent", "resend") and outcome.next.context
    again = keys.cashin().prepare_next(outcome.next, moment=moment)
    assert again.is_to_sign and again.attempt == 2
    doubt = waiting.no_answer(moment).outcome
    assert (doubt.call, doubt.next.do, doubt.payment and doubt.payment.state) == ("no_answer", "check_status", "unknown")


def test_documents_are_rebuilt_whole(waiting: salur.Step[Any], moment: salur.Moment) -> None:
    client = salur.Client.open({"gateway": "cashin", "environment": "sandbox", "partner_id": "CID1234567890", "channel_id": "95521"})
    document = client.prepare("cashin.top_up", keys.TOP_UP, moment)
    assert waiting.to_document() == document and document["step"] == "to_sign"
    assert salur.Step[Any].from_document(document, keys.cashin(), {}).to_document() == document
    made = keys.signature(document["to_sign"]["string_to_sign"])
    request = client.attach_signature(document["context"], made)
    assert request == waiting.attach_signature(made).to_document() == client.attach_signature(document["context"], base64.b64encode(made).decode())


def test_another_process_may_attach_it(waiting: salur.Step[Any], moment: salur.Moment) -> None:
    made = keys.signature(waiting.string_to_sign)
    step = keys.cashin().attach_signature(waiting.context, made)
    assert step.to_document() == waiting.attach_signature(made).to_document()
    for context, client in ((step.context, keys.cashin()), (waiting.context, keys.faspay()), ("no context", keys.cashin())):
        with pytest.raises(salur.ContextError):
            client.attach_signature(context, made)
    duitku = salur.Duitku(environment="sandbox", user_id=1, email="a@b.example", secret_key="x")
    with pytest.raises(salur.ContextError):
        duitku.attach_signature(duitku.prepare_balance().context, made)


def test_every_step_of_a_payment_waits(moment: salur.Moment) -> None:
    client = keys.cashin()
    for step in (
        client.prepare_account_inquiry(**keys.TOP_UP),  # type: ignore[arg-type]
        client.prepare_top_up(**keys.TOP_UP),  # type: ignore[arg-type]
        client.prepare_top_up_status(original_partner_reference_no="x"),
        *client.prepare_many("cashin.top_up", [keys.TOP_UP] * 3),
    ):
        assert isinstance(step, salur.Step) and step.is_to_sign


def test_nothing_secret_or_personal_in_reprs(waiting: salur.Step[Any]) -> None:
    pem = keys.private_pem(keys.MERCHANT)
    for value in (waiting, waiting.to_sign, keys.cashin(private_key=pem), salur.Client.open(
        {"gateway": "cashin", "environment": "sandbox", "partner_id": "CID", "channel_id": "95521", "private_key": pem}
    )):
        text = repr(value) + str(value)
        assert waiting.string_to_sign not in text and "PRIVATE" not in text and pem[40:80] not in text
    assert f"<{len(waiting.string_to_sign)} characters>" in repr(waiting)


@pytest.mark.parametrize(
    "form",
    [
        lambda pem: pem,
        lambda pem: pem.replace("\n", "\r\n"),
        lambda pem: pem.replace("\n", "\\n"),
        lambda pem: "".join(pem.splitlines()[1:-1]),
        lambda pem: "Bag Attributes: <none>\n" + pem,
    ],
    ids=["pem", "crlf", "spelled out", "bare", "with a head"],
)
def test_keys_as_people_paste_them(form: Callable[[str], str]) -> None:
    step = keys.cashin(private_key=form(keys.private_pem(keys.MERCHANT))).prepare("cashin.top_up", keys.TOP_UP)
    timestamp = step.headers["X-TIMESTAMP"]
    signed = salur.snap.sign(
        scheme="asymmetric", timestamp=timestamp, method="POST", path="/api/v1.0/emoney/topup", body=step.body
    )
    keys.holds(signed.string_to_sign, step.headers["X-SIGNATURE"])


@pytest.mark.parametrize(
    ("wrong", "hint"),
    [
        ("/etc/keys/private.pem", "not the name of its file"),
        (keys.public_pem(keys.MERCHANT), "this is a public key"),
        (keys.private_pem(keys.MERCHANT)[:-40], "the text was cut"),
        ("-----BEGIN ENCRYPTED PRIVATE KEY-----\nQUJD\n-----END ENCRYPTED PRIVATE KEY-----", "encrypted with a pass phrase"),
        ("-----BEGIN OPENSSH PRIVATE KEY-----\nQUJD\n-----END OPENSSH PRIVATE KEY-----", "ssh-keygen -p -m PEM"),
    ],
    ids=["file name", "public", "cut", "encrypted", "openssh"],
)
def test_wrong_keys_are_refused_with_the_cure(wrong: str, hint: str) -> None:
    with pytest.raises(salur.InvalidConfig, match=hint) as caught:
        keys.cashin(private_key=wrong)
    assert [one.path for one in caught.value.violations] == ["private_key"]
    assert wrong not in str(caught.value)


def notified(key: Any, body: bytes, timestamp: str = "2021-11-19T13:49:46+07:00") -> dict[str, str]:
    """The headers of a notification that this key signs."""
    signed = salur.snap.sign(scheme="asymmetric", timestamp=timestamp, method="POST", path="/cb?a=1", body=body)
    made = base64.b64encode(keys.signature(signed.string_to_sign, key)).decode()
    return {"X-TIMESTAMP": timestamp, "X-SIGNATURE": made, "Content-Type": "application/json"}


NOTICE = b'{"originalPartnerReferenceNo":"TRF-1","latestTransactionStatus":"00","amount":{"value":"50000.00","currency":"IDR"}}'


def test_notifications_are_proven_with_the_gateways_public_key(moment: salur.Moment) -> None:
    client = keys.faspay(faspay_public_key=keys.public_pem(keys.GATEWAY))
    headers = notified(keys.GATEWAY, NOTICE)
    notification = client.receive("POST", "/cb?a=1", headers, NOTICE, moment)
    assert isinstance(notification.fields, salur.faspay_snap.PaymentNotification)
    assert notification.references["original_partner_reference_no"] == "TRF-1" and notification.reported == "succeeded"
    assert notification.fresh is True and not notification.uncovered
    with pytest.raises(salur.ForgedNotification):
        client.receive("POST", "/cb?a=1", notified(keys.MERCHANT, NOTICE), NOTICE, moment)
    for position in range(0, len(NOTICE), 7):
        flipped = bytearray(NOTICE)
        flipped[position] ^= 1
        with pytest.raises(salur.NotificationError):
            client.receive("POST", "/cb?a=1", headers, bytes(flipped), moment)
    for path in ("/cb", "/cb?a=2"):
        with pytest.raises(salur.ForgedNotification):
            client.receive("POST", path, headers, NOTICE, moment)


def test_without_the_public_key_nothing_is_proven() -> None:
    with pytest.raises(salur.InvalidConfig, match="faspay_public_key"):
        keys.faspay().receive("POST", "/cb?a=1", notified(keys.GATEWAY, NOTICE), NOTICE)


def test_a_gateway_that_sends_nothing() -> None:
    with pytest.raises(salur.MalformedNotification, match="documents none"):
        keys.cashin().receive("POST", "/", {}, b"{}")
    assert "Ask for the status instead" in (salur.Cashin.receive.__doc__ or "")
