"""RSA keys: reading what merchants register, and the sandbox's own published test keys.

The three files in ``test_keys`` are test keys: public, protecting nothing, and for this sandbox only.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
from importlib.resources import files

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, RSAPublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    PublicFormat,
    load_der_public_key,
    load_pem_private_key,
    load_pem_public_key,
)

SHORTEST_BITS = 2048
"""Own choice: no page names a length; the standard's own sample signature has 256 bytes."""


def _private_pem(name: str) -> str:
    return files(__package__).joinpath("test_keys").joinpath(f"{name}-private.pem").read_text(encoding="ascii")


def _private(name: str) -> RSAPrivateKey:
    key = load_pem_private_key(_private_pem(name).encode("ascii"), password=None)
    assert isinstance(key, RSAPrivateKey)
    return key


def read_public_key(text: str) -> RSAPublicKey:
    """A public key as PEM, or as the bare Base64 of its DER form. Raises ``ValueError`` that says what is wrong."""
    if "PRIVATE KEY" in text:
        raise ValueError("this is a private key; register its public half, and treat this one as known to others")
    try:
        if "-----BEGIN" in text:
            key = load_pem_public_key(text.strip().replace("\\n", "\n").encode("utf-8"))
        else:
            key = load_der_public_key(base64.b64decode("".join(text.split()), validate=True))
    except (ValueError, binascii.Error, UnsupportedAlgorithm):
        raise ValueError("not a public key: give PEM, or the Base64 of its DER form") from None
    if not isinstance(key, RSAPublicKey):
        raise ValueError("not an RSA key")
    if key.key_size < SHORTEST_BITS:
        raise ValueError(f"the key has {key.key_size} bits; at least {SHORTEST_BITS}")
    return key


def public_pem(key: RSAPublicKey) -> str:
    """The key as SubjectPublicKeyInfo in PEM."""
    return key.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode("ascii")


def fingerprint(key: RSAPublicKey) -> str:
    """Lower-case hexadecimal SHA-256 of the key's DER form."""
    return hashlib.sha256(key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)).hexdigest()


def without_note(pem: str) -> str:
    """A PEM text from its first dashes on."""
    return pem[pem.index("-----BEGIN") :]


TEST_MERCHANT_PRIVATE_KEY = without_note(_private_pem("merchant"))
"""PEM. The key pair of both gateways' default test merchants. PUBLISHED: for tests against this sandbox only."""

TEST_MERCHANT_PUBLIC_KEY = public_pem(_private("merchant").public_key())
"""PEM."""

GATEWAY_KEY = _private("gateway")
"""What the sandbox signs notifications with, in Faspay's place. A test key."""

GATEWAY_PUBLIC_KEY = public_pem(GATEWAY_KEY.public_key())
"""PEM."""

FORGER_KEY = _private("forger")
"""What forged notifications are signed with. A test key."""
