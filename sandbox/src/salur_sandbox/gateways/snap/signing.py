"""The asymmetric signature (ASPI, Keamanan: signature type 2, without a token).

RSASSA-PKCS1-v1_5 with SHA-256 over ``METHOD:PATH:lower-case hex SHA-256 of the minified body:X-TIMESTAMP``, in Base64.
Minified means here: the bytes as they came, without the white space between JSON tokens. Nothing is parsed and written
again, so key order, numbers, escapes and the blanks inside texts stay as they were sent.
"""

from __future__ import annotations

import base64
import binascii
import hashlib

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, RSAPublicKey
from cryptography.hazmat.primitives.hashes import SHA256

_WHITE = frozenset(b" \t\r\n")
_QUOTE, _BACKSLASH = ord('"'), ord("\\")


def minified(body: bytes) -> bytes:
    """The same bytes without white space outside of strings."""
    kept = bytearray()
    in_text = escaped = False
    for byte in body:
        if in_text:
            kept.append(byte)
            if escaped:
                escaped = False
            elif byte == _BACKSLASH:
                escaped = True
            elif byte == _QUOTE:
                in_text = False
        elif byte not in _WHITE:
            kept.append(byte)
            in_text = byte == _QUOTE
    return bytes(kept)


def body_digest(body: bytes) -> str:
    """What stands for the body in the signed text. An empty body has a digest too."""
    return hashlib.sha256(minified(body)).hexdigest()


def text_to_sign(method: str, path: str, digest: str, time_stamp: str) -> str:
    """The signed text."""
    return f"{method}:{path}:{digest}:{time_stamp}"


def sign(key: RSAPrivateKey, text: str) -> str:
    """The signature, as the header carries it."""
    return base64.b64encode(key.sign(text.encode("utf-8"), PKCS1v15(), SHA256())).decode("ascii")


def verifies(key: RSAPublicKey, text: str, signature: str) -> bool:
    """Whether the header's signature is this key's over this text. Only plain Base64 is taken."""
    try:
        key.verify(base64.b64decode(signature, validate=True), text.encode("utf-8"), PKCS1v15(), SHA256())
    except (InvalidSignature, binascii.Error, ValueError):
        return False
    return True
