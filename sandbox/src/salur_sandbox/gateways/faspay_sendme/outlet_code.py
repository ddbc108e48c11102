"""Codes that a person shows at an outlet to get the money.

Permata's is encrypted "with the private key": PKCS#1 v1.5 padding of type 1, so that whoever has the public key can
read it (Permata cash out; the page names PHP's openssl_public_decrypt). The key is the sandbox's published test key.
"""

from __future__ import annotations

import base64

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

from ..snap.keys import FORGER_KEY, GATEWAY_KEY, GATEWAY_PUBLIC_KEY
from .names import INDOMARET, PERMATA
from .scenarios import seeded

PUBLIC_KEY = GATEWAY_PUBLIC_KEY
"""PEM. What reads Permata's codes."""

INDOMARET_FIELD = "cash out_code"
"""With a blank, in the page's table and in its sample."""
USUAL_FIELD = "cashout_code"


def field_of(outlet: str) -> str:
    """The name of the answer's field."""
    return INDOMARET_FIELD if outlet == INDOMARET else USUAL_FIELD


def plain_code(seed: int, trx_id: str, outlet: str) -> str:
    """What the person types in: ten digits at Permata's machines, sixteen elsewhere."""
    return seeded(f"{seed}:{trx_id}:cash out", 10 if outlet == PERMATA else 16)


def sent_code(code: str, outlet: str) -> str:
    """The code as the answer holds it."""
    return encrypted(code, GATEWAY_KEY) if outlet == PERMATA else code


def with_another_key(code: str) -> str:
    """An encrypted code that the merchant's key cannot read."""
    return encrypted(code, FORGER_KEY)


def encrypted(code: str, key: RSAPrivateKey) -> str:
    """The raw RSA operation, which ``cryptography`` does not offer; a published key needs no protection meanwhile."""
    numbers, size = key.private_numbers(), key.key_size // 8
    padded = b"\x00\x01" + b"\xff" * (size - 3 - len(code)) + b"\x00" + code.encode("ascii")
    made = pow(int.from_bytes(padded, "big"), numbers.d, numbers.public_numbers.n)
    return base64.b64encode(made.to_bytes(size, "big")).decode("ascii")
