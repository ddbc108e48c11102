"""Keys over real HTTP: elsewhere, by Python's `cryptography`; of others, which the gateway refuses and says why."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import httpx
import paying
import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat
from merchant import CASHIN_PARTNER, FASPAY_PARTNER, KEY, PRIVATE_KEY, cashin_of, faspay_of
from receiver import Receiver
from sending import send
from test_payments import believed

import salur
from salur_sandbox.gateways.snap.keys import TEST_MERCHANT_PRIVATE_KEY
from salur_sandbox.running import RunningSandbox

EXAMPLE = Path(__file__).resolve().parents[3] / "bindings-python" / "examples" / "external_key.py"
STRANGER = rsa.generate_private_key(65537, 2048)


class Kms:
    """A key that never leaves: it signs what it is given, and counts."""

    def __init__(self, key: rsa.RSAPrivateKey) -> None:
        self._key = key
        self.made = 0

    def sign(self, step: salur.Step[Any]) -> salur.Step[Any]:
        """The step's request, with its signature."""
        assert step.is_to_sign and step.algorithm == "RSASSA-PKCS1-v1_5-SHA256"
        self.made += 1
        return step.attach_signature(self._key.sign(step.string_to_sign.encode(), padding.PKCS1v15(), hashes.SHA256()))


@pytest.fixture
def kms() -> Kms:
    """The merchant's key, elsewhere."""
    return Kms(KEY)


def private_pem(key: rsa.RSAPrivateKey, form: PrivateFormat = PrivateFormat.PKCS8) -> str:
    """The key in PEM."""
    return key.private_bytes(Encoding.PEM, form, NoEncryption()).decode()


def reason(sandbox: RunningSandbox, path: str) -> dict[str, Any]:
    """Why the last call of this path was refused, says the sandbox."""
    (call,) = [one for one in sandbox.calls() if one["path"].endswith(path) and one["explanation"]][-1:]
    explanation: dict[str, Any] = call["explanation"]
    return explanation


def test_a_payment_whose_key_lives_elsewhere(sandbox: RunningSandbox, kms: Kms, notified: Receiver) -> None:
    faspay = faspay_of(sandbox.url, None)
    inquiry = send(
        kms.sign(
            faspay.prepare_account_inquiry(
                beneficiary_bank_code="008", beneficiary_account_no=paying.ACCOUNT, partner_reference_no=paying.reference()
            )
        )
    )
    assert believed(inquiry) == ("accepted", None, "continue")
    waiting = faspay.prepare_next(inquiry.next, amount=50_000, callback_url=f"{notified.url}/cb")
    before = len(sandbox.calls())
    with pytest.raises(salur.StepError, match="waits for a signature"):
        send(waiting)
    with pytest.raises(salur.StepError, match="waits for a signature"):
        salur.send_once(waiting)
    assert len(sandbox.calls()) == before, "nothing unsigned left"
    step = kms.sign(waiting)
    assert believed(salur.send_once(step, httpx.Client()).outcome) == ("accepted", "pending", "check_status")
    _, _, notification = notified.next()
    heard = faspay.parse(step.context, notification).outcome
    assert believed(send(kms.sign(faspay.prepare_next(heard.next)))) == ("accepted", "succeeded", "done")
    assert paying.made(sandbox, step) == [1] and kms.made == 3


def test_a_lost_answer_whose_key_lives_elsewhere(sandbox: RunningSandbox, kms: Kms) -> None:
    cashin = cashin_of(sandbox.url, None)
    step = kms.sign(paying.top_up(cashin))
    sandbox.set_fault("cashin.top_up", "lose-answer-after-booking")
    lost = salur.send_once(step).outcome
    assert believed(lost) == ("no_answer", "unknown", "check_status")
    assert believed(paying.settled(cashin, lost, kms.sign)) == ("accepted", "succeeded", "done")
    assert paying.made(sandbox, step) == [1]


def test_a_signer_that_fails_and_one_that_comes_back(sandbox: RunningSandbox, kms: Kms) -> None:
    cashin = cashin_of(sandbox.url, None)
    waiting = paying.top_up(cashin)
    unsigned = waiting.not_sent().outcome
    assert believed(unsigned)[0] == "not_sent" and unsigned.next.do == "resend"
    step = kms.sign(cashin.prepare_next(unsigned.next))
    assert step.attempt == 2
    assert believed(paying.settled(cashin, send(step), kms.sign)) == ("accepted", "succeeded", "done")
    assert paying.made(sandbox, step) == [1]


def test_a_signature_by_a_wrong_key_is_refused_with_the_reason(sandbox: RunningSandbox) -> None:
    cashin = cashin_of(sandbox.url, None)
    step = Kms(STRANGER).sign(paying.top_up(cashin))
    outcome = send(step)
    assert (outcome.code, believed(outcome)) == ("4013800", ("refused", "failed", "fix"))
    assert outcome.meaning is not None and "signature" in outcome.meaning
    explanation = reason(sandbox, "/topup")
    assert "private key is not the one" in explanation["summary"] and CASHIN_PARTNER in explanation["summary"]
    digest = salur.snap.sign(
        scheme="asymmetric", timestamp=step.headers["X-TIMESTAMP"], method="POST", path="/api/v1.0/emoney/topup", body=step.body
    )
    assert explanation["expected_string"] == digest.string_to_sign, "what was signed is right: the key is not"
    assert paying.made(sandbox, step) == []


def test_a_wrong_key_in_the_client(sandbox: RunningSandbox) -> None:
    faspay = faspay_of(sandbox.url, private_pem(STRANGER))
    outcome = send(faspay.prepare_balance())
    assert (outcome.code, believed(outcome)) == ("4011100", ("refused", None, "fix"))
    assert "private key is not the one" in reason(sandbox, "/balance-inquiry")["summary"]


def test_a_new_pair_is_registered_and_serves(sandbox: RunningSandbox) -> None:
    public = STRANGER.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()
    merchant = "CIDROTATE1"
    httpx.post(f"{sandbox.url}/_sandbox/merchants/cashin/{merchant}", json={"public_key": public}).raise_for_status()
    for form in (PrivateFormat.PKCS8, PrivateFormat.TraditionalOpenSSL):
        cashin = salur.Cashin(
            environment="sandbox",
            partner_id=merchant,
            channel_id="9501",
            private_key=private_pem(STRANGER, form),
            base_url=f"{sandbox.url}/pg/fo",
        )
        step = paying.top_up(cashin)
        assert believed(paying.settled(cashin, send(step))) == ("accepted", "succeeded", "done")


def test_sealed_credentials_pay(sandbox: RunningSandbox) -> None:
    key = bytes(range(32))
    stored = salur.seal("faspay_snap", {"partner_id": FASPAY_PARTNER, "private_key": PRIVATE_KEY}, key, purpose="merchant-17")
    assert "PRIVATE" not in stored
    credentials = salur.unseal("faspay_snap", stored, key, purpose="merchant-17")
    faspay = salur.FaspaySnap(environment="sandbox", base_url=sandbox.url, source_account=f"99200{FASPAY_PARTNER}", **credentials)
    assert believed(send(faspay.prepare_balance())) == ("accepted", None, "done")


@pytest.mark.parametrize(("pem", "paid"), [(TEST_MERCHANT_PRIVATE_KEY, 1), (private_pem(STRANGER), 0)], ids=["own", "stranger"])
def test_the_example(sandbox: RunningSandbox, tmp_path: Path, pem: str, paid: int) -> None:
    file = tmp_path / "private.pem"
    file.write_text(pem)
    before = len(sandbox.payments())
    command = [sys.executable, str(EXAMPLE), sandbox.url]
    run = subprocess.run(command, env={**os.environ, "CASHIN_PRIVATE_KEY_FILE": str(file)}, capture_output=True, text=True, timeout=120)
    assert run.returncode == 1 - paid, run.stdout + run.stderr
    assert [payment["made"] for payment in sandbox.payments()[before:]] == [1] * paid
    assert ("succeeded" in run.stdout) == bool(paid)
