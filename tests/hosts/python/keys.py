"""A merchant's key pair and a gateway's, made for one run by Python's `cryptography`; clients of the gateways that want them."""

from __future__ import annotations

import base64
from typing import Any

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat

import salur

MERCHANT = rsa.generate_private_key(65537, 2048)
GATEWAY = rsa.generate_private_key(65537, 2048)
TOP_UP = {
    "partner_reference_no": "TOPUP-2025-000042",
    "amount": 50_000,
    "customer_number": "6281234567890",
    "channel": "TOP_UP_E_WALLET_DANA",
}


def private_pem(key: rsa.RSAPrivateKey) -> str:
    """PKCS#8 in PEM."""
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()


def public_pem(key: rsa.RSAPrivateKey) -> str:
    """The public half: SPKI in PEM."""
    return key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()


def signature(text: str, key: rsa.RSAPrivateKey = MERCHANT) -> bytes:
    """What a KMS would give: RSASSA-PKCS1-v1_5 with SHA-256."""
    return key.sign(text.encode(), padding.PKCS1v15(), hashes.SHA256())


def holds(text: str, header: str, key: rsa.RSAPrivateKey = MERCHANT) -> None:
    """Raises where the header is not the signature of this text."""
    key.public_key().verify(base64.b64decode(header, validate=True), text.encode(), padding.PKCS1v15(), hashes.SHA256())


def cashin(**options: Any) -> salur.Cashin:
    """A client without its private key, unless one is given."""
    return salur.Cashin(environment="sandbox", partner_id="CID1234567890", channel_id="95521", **options)


def faspay(**options: Any) -> salur.FaspaySnap:
    """A client without its private key, unless one is given."""
    return salur.FaspaySnap(environment="sandbox", partner_id="99999", source_account="9920000001", **options)
