"""Credentials at rest: sealed for storage, opened again with the same key."""

from __future__ import annotations

from typing import Any, Mapping, Optional, Union

from ._calls import call
from ._moment import MomentLike, moment_document

SealKey = Union[bytes, str]
"""A key of 32 bytes, or its 64 hex digits."""


def seal(
    gateway: str,
    credentials: Mapping[str, Any],
    key: SealKey,
    *,
    purpose: str = "credentials",
    moment: Optional[MomentLike] = None,
) -> str:
    """Seals credentials with AES-256-GCM, as a text to store: nobody without the key can read or change it.

    It protects a database, a backup or a log that is read by others. It does not protect from whoever also has the
    key: keep that elsewhere, in a secret manager or the environment. Make one with `secrets.token_bytes(32)`.

    Args:
        gateway: the gateway's name, such as `faspay_snap`; only under the same name it can be opened.
        credentials: the fields to seal, such as those of the client's class; whatever JSON can carry.
        key: 32 bytes, or their 64 hex digits; not a pass phrase.
        purpose: what they are for, 1 to 64 visible ASCII characters; only under the same purpose they can be opened.
            A purpose for each merchant, or each environment, keeps one's text from being used as another's.
        moment: gives the entropy from which the nonce is made; a fresh one when left out. The same entropy twice under
            one key breaks the seal: give it in tests alone.

    Returns:
        `salur-seal-1.` and base64 of web addresses: ASCII without blanks, a third longer than the credentials.

    Raises:
        InvalidInput: an argument is wrong; no error shows the key or a credential.
    """
    result = call(
        "seal",
        {
            "gateway": gateway,
            "purpose": purpose,
            "credentials": credentials,
            "key": _hex(key),
            "moment": moment_document(moment),
        },
    )
    sealed: str = result["sealed"]
    return sealed


def unseal(gateway: str, sealed: str, key: SealKey, *, purpose: str = "credentials") -> dict[str, Any]:
    """Opens what `seal` gave.

        faspay = salur.FaspaySnap(environment="production", **salur.unseal("faspay_snap", row.sealed, key))

    Args:
        gateway: the gateway's name, as it was sealed.
        sealed: the text that `seal` gave.
        key: 32 bytes, or their 64 hex digits.
        purpose: as it was sealed.

    Returns:
        The credentials.

    Raises:
        BrokenSeal: another key, gateway or purpose, or a changed text; which of them cannot be told.
        InvalidInput: an argument is wrong, such as a key that has not 32 bytes.
    """
    arguments = {"gateway": gateway, "purpose": purpose, "sealed": sealed, "key": _hex(key)}
    credentials: dict[str, Any] = call("unseal", arguments)["credentials"]
    return credentials


def _hex(key: Any) -> Any:
    """A key as documents have it; what is neither bytes nor text the core refuses."""
    return bytes(key).hex() if isinstance(key, (bytes, bytearray, memoryview)) else key
