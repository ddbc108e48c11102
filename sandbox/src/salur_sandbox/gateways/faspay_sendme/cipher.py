"""E(text), the one cipher of the older API: AES-256-CBC, PKCS#7 padding, plain Base64.

The key is the SHA-256 of the faspay_secret. The IV is sixteen ASCII characters: the last ones of the lower-case
hexadecimal MD5 of faspay_secret and iv, one directly after the other.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
from typing import Optional

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC, ECB

BLOCK = 16


def key_of(secret: str) -> bytes:
    """The AES key."""
    return hashlib.sha256(secret.encode("utf-8")).digest()


def iv_of(secret: str, iv: str) -> bytes:
    """The initialization vector."""
    return hashlib.md5((secret + iv).encode("utf-8")).hexdigest()[-BLOCK:].encode("ascii")


def encrypt(text: str, secret: str, iv: str) -> str:
    """E(text)."""
    data = text.encode("utf-8")
    missing = BLOCK - len(data) % BLOCK
    encryptor = Cipher(AES(key_of(secret)), CBC(iv_of(secret, iv))).encryptor()
    return base64.b64encode(encryptor.update(data + bytes([missing]) * missing) + encryptor.finalize()).decode("ascii")


def decrypt(text: str, secret: str, iv: str) -> Optional[str]:
    """What E was made of; ``None`` for anything that is not plain Base64 of whole blocks with right padding."""
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return None
    if base64.b64encode(data).decode("ascii") != text or not data or len(data) % BLOCK:
        return None
    found = without_padding(raw_cbc(data, key_of(secret), iv_of(secret, iv)))
    try:
        return None if found is None else found.decode("utf-8")
    except UnicodeDecodeError:
        return None


def raw_cbc(data: bytes, key: bytes, iv: bytes) -> bytes:
    """Whole blocks deciphered, with their padding."""
    decryptor = Cipher(AES(key), CBC(iv)).decryptor()
    return decryptor.update(data) + decryptor.finalize()


def raw_ecb(data: bytes, key: bytes) -> bytes:
    """Whole blocks deciphered as clients that forgot the IV have enciphered them."""
    decryptor = Cipher(AES(key), ECB()).decryptor()
    return decryptor.update(data) + decryptor.finalize()


def without_padding(data: bytes) -> Optional[bytes]:
    """Without PKCS#7 padding, or ``None`` when that is wrong."""
    count = data[-1] if data else 0
    if not 1 <= count <= BLOCK or data[-count:] != bytes([count]) * count:
        return None
    return data[:-count]

