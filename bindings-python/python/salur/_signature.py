"""Signatures that are made elsewhere: by a KMS, an HSM, a platform's key store."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from typing import Any, Mapping, Union

Signature = Union[bytes, bytearray, str]
"""A signature as signers give it: its bytes, or the base64 of them, as text or as bytes."""

_SHORTEST = 256


@dataclass(frozen=True, repr=False)
class ToSign:
    """What a step waits for, where the client was opened without the merchant's private key."""

    algorithm: str
    """How to sign: `RSASSA-PKCS1-v1_5-SHA256`. The algorithm hashes the text itself."""
    string_to_sign: str
    """What to sign: the UTF-8 bytes of this text."""

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> ToSign:
        """Reads the `to_sign` part of a step document."""
        return cls(document["algorithm"], document["string_to_sign"])

    def to_document(self) -> dict[str, Any]:
        """The same as a plain document."""
        return {"algorithm": self.algorithm, "string_to_sign": self.string_to_sign}

    def __repr__(self) -> str:
        return f"ToSign({self.algorithm} <{len(self.string_to_sign)} characters>)"


def signature_text(signature: Any) -> Any:
    """A signature as documents have it: in base64. What is neither text nor bytes the core refuses."""
    if isinstance(signature, (bytes, bytearray, memoryview)):
        raw = bytes(signature)
        return b"".join(raw.split()).decode() if _is_base64(raw) else base64.b64encode(raw).decode()
    return "".join(signature.split()) if isinstance(signature, str) else signature


def _is_base64(raw: bytes) -> bool:
    """Python's own base64 gives bytes; of true signatures one in 2 to the 500 looks so."""
    try:
        return len(base64.b64decode(b"".join(raw.split()), validate=True)) >= _SHORTEST
    except ValueError:
        return False
