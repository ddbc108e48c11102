"""Fills a wallet with a key that lives elsewhere: `python external_key.py http://127.0.0.1:8400`, the address of a sandbox.

The client never sees the private key. Here Python's `cryptography` signs; a KMS or an HSM takes the same string.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from typing import Any, TypeVar

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.serialization import load_pem_private_key

import salur

A = TypeVar("A", bound=salur.Record)
CONTEXTS: list[str] = []  # your database


def signer(pem: bytes) -> rsa.RSAPrivateKey:
    """The place where the key lives."""
    key = load_pem_private_key(pem, None)
    if not isinstance(key, rsa.RSAPrivateKey):
        sys.exit("the gateway wants an RSA key")
    return key


def signed(step: salur.Step[A], key: rsa.RSAPrivateKey) -> salur.Step[A]:
    """The step's request. The algorithm hashes the string itself."""
    if not step.is_to_sign:
        return step
    return step.attach_signature(key.sign(step.string_to_sign.encode(), padding.PKCS1v15(), hashes.SHA256()))


def send(step: salur.Step[A], key: rsa.RSAPrivateKey) -> salur.Outcome[A]:
    """Signs, stores and sends, until there is an outcome."""
    step = signed(step, key)
    while step.is_request:
        CONTEXTS.append(step.context)  # the request's: before it is sent
        step = signed(salur.send_once(step), key)
    return step.outcome


def main() -> int:
    """Follows `next` until nothing is left to do. The key is the one whose public half the gateway has."""
    sandbox = sys.argv[1] if len(sys.argv) > 1 else os.environ["SALUR_SANDBOX"]
    key = signer(Path(os.environ["CASHIN_PRIVATE_KEY_FILE"]).read_bytes())
    cashin = salur.Cashin(  # the sandbox's test merchant; no private_key
        environment="sandbox", partner_id="CID0000000001", channel_id="9501", base_url=f"{sandbox}/pg/fo"
    )
    step: salur.Step[Any] = cashin.prepare_top_up(
        partner_reference_no=f"TOPUP-{time.time_ns()}",
        amount=50_000,
        customer_number="6281234567890",
        channel="TOP_UP_E_WALLET_DANA",
    )
    outcome = send(step, key)
    print(outcome)
    while outcome.next.do == "check_status":
        time.sleep(max(0.0, (outcome.next.after or 0) / 1000 - time.time()))
        outcome = send(cashin.prepare_next(outcome.next), key)
        print(outcome)
    return 0 if outcome.payment is not None and outcome.payment.state == "succeeded" else 1


if __name__ == "__main__":
    sys.exit(main())
