"""Reads an enciphered header, and says how it was made where that was not as it should be.

It tries the right key first, then those that usual mistakes make, until the result is a likely text. A wrong IV spoils
the first block only, and may leave it printable; it is found even where nobody knows which it was.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
from dataclasses import dataclass
from typing import Callable, Iterator, List, NamedTuple, Optional, Sequence, Tuple
from urllib.parse import unquote

from .cipher import BLOCK, iv_of, key_of, raw_cbc, raw_ecb, without_padding
from .mistakes import Found
from .settings import SendMeMerchant

_UNSET = ("", "undefined", "null", "None", "nil", "false")
_HEX = frozenset(b"0123456789abcdef")


class Opened(NamedTuple):
    """What a header holds, and how it was made."""

    text: Optional[str]
    found: List[Found]


@dataclass(frozen=True)
class Likely:
    """What a header's text may look like."""

    is_likely: Callable[[str], bool]
    is_possible: Callable[[str], bool]
    beginnings: Sequence[str]
    """What could stand in a first block that is spoilt."""
    fits: Callable[[str], bool]
    """Whether a text makes sense that was given such a beginning."""


class _Secret(NamedTuple):
    """A faspay_secret and iv that somebody could have used."""

    secret: str
    iv: str
    found: Optional[Found] = None


class _Way(NamedTuple):
    key: bytes
    iv: bytes
    found: Tuple[Found, ...]


def open_header(
    received: str, merchant: SendMeMerchant, others: Sequence[SendMeMerchant], likely: Likely
) -> Opened:
    """The header's text, by whatever way gives a likely one; by the right way, any."""
    data, found = _bytes_of(received)
    if data is None:
        return Opened(None, found)
    plain = _text(data)
    if plain is not None and ":" in plain:
        return Opened(plain, [Found("not_enciphered", "this is the Base64 of the bare text; it was not enciphered")])
    if len(data) % BLOCK or not data:
        sentence = f"it has {len(data)} bytes, which are not whole blocks of {BLOCK}"
        return Opened(None, [*found, Found("not_blocks", sentence)])
    ways = list(_ways(merchant, others))
    opened = (
        _by_a_way(data, ways, likely.is_likely)
        or _in_another_mode(data, merchant, likely)
        or _with_unknown_iv(data, merchant, others, likely, made_well=True)
        or _by_a_way(data, ways, likely.is_possible)
        or _with_unknown_iv(data, merchant, others, likely, made_well=False)
        or _by_a_way(data, ways[:1], lambda _: True)
        or Opened(None, [])
    )
    return Opened(opened.text, [*found, *opened.found])


def _by_a_way(data: bytes, ways: Sequence[_Way], is_wanted: Callable[[str], bool]) -> Optional[Opened]:
    for way in ways:
        text = _text(without_padding(raw_cbc(data, way.key, way.iv)))
        if text is not None and is_wanted(text):
            return Opened(text, list(way.found))
    return None


def _in_another_mode(data: bytes, merchant: SendMeMerchant, likely: Likely) -> Optional[Opened]:
    key = key_of(merchant.faspay_secret)
    text = _text(without_padding(raw_ecb(data, key)))
    if text is not None and likely.is_likely(text):
        return Opened(text, [Found("mode", "this is AES in ECB mode; CBC is wanted")])
    text = _text(raw_cbc(data, key, iv_of(merchant.faspay_secret, merchant.iv)).rstrip(b"\0"))
    if text is not None and likely.is_likely(text):
        return Opened(text, [Found("padding", "the text was filled up with zeros, or not at all")])
    return None


def _with_unknown_iv(
    data: bytes, merchant: SendMeMerchant, others: Sequence[SendMeMerchant], likely: Likely, *, made_well: bool
) -> Optional[Opened]:
    """``made_well``: only an IV that is the end of some MD5 in hexadecimal digits, and quite another than the right."""
    right = iv_of(merchant.faspay_secret, merchant.iv)
    for one in _secrets(merchant, others):
        for key, key_found in _keys(one.secret):
            whole = without_padding(raw_cbc(data, key, bytes(BLOCK)))
            tail = _text(whole[BLOCK:]) if whole is not None else None
            if whole is None or not tail:
                continue
            for beginning in likely.beginnings:
                block = beginning.encode("utf-8")[:BLOCK]
                text = block.decode("utf-8", "replace") + tail
                iv = bytes(a ^ b for a, b in zip(whole[:BLOCK], block))
                another = sum(a != b for a, b in zip(iv, right)) >= BLOCK // 2
                if likely.fits(text) and (not made_well or (set(iv) <= _HEX and another)):
                    return Opened(text, [*(slip for slip in (one.found, key_found) if slip), _unknown_iv(iv)])
    return None


def _unknown_iv(iv: bytes) -> Found:
    if set(iv) <= _HEX:
        return Found("wrong_iv", "the key is right and the IV is not: it was made from another iv value")
    return Found("wrong_iv", "the key is right and the IV is not: its bytes are not digits of an MD5")


def _bytes_of(received: str) -> Tuple[Optional[bytes], List[Found]]:
    """The bytes, and what is wrong with how they are written."""
    text = received.strip()
    data = _hexadecimal(text) if len(text) >= 2 * BLOCK else None
    if data is not None:
        return data, [Found("hex", "it is written in hexadecimal; Base64 is wanted")]
    data = _plain_base64(text)
    if data is not None:
        inner = _plain_base64(data.decode("ascii")) if data.isascii() else None
        if inner and len(inner) % BLOCK == 0:
            return inner, [Found("base64_twice", "it was written in Base64 twice")]
        if received == text:
            return data, []
    if ":" in text:
        return text.encode("utf-8", "replace"), [Found("not_enciphered", "this is the bare text")]
    repaired = "".join(unquote(text).split("\n")).replace(" ", "+").replace("-", "+").replace("_", "/").rstrip("=")
    data = _plain_base64(repaired + "=" * (-len(repaired) % 4))
    if data is not None and data:
        sentence = "it is not plain Base64: standard alphabet, padded, on one line"
        return data, [Found("base64_form", sentence)]
    return None, [Found("not_base64", "it is not Base64")]


def _plain_base64(text: str) -> Optional[bytes]:
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return None
    return data if base64.b64encode(data).decode("ascii") == text else None


def _hexadecimal(text: str) -> Optional[bytes]:
    try:
        return bytes.fromhex(text) if " " not in text else None
    except ValueError:
        return None


def _text(data: Optional[bytes]) -> Optional[str]:
    """As text, if it looks like one."""
    try:
        text = data.decode("utf-8") if data is not None else None
    except UnicodeDecodeError:
        return None
    return text if text is not None and all(one.isprintable() or one in "\r\n\t" for one in text) else None


def _ways(merchant: SendMeMerchant, others: Sequence[SendMeMerchant]) -> Iterator[_Way]:
    """The right one, then those with one mistake, then those with two."""
    yield _Way(key_of(merchant.faspay_secret), iv_of(merchant.faspay_secret, merchant.iv), ())
    ways: List[_Way] = []
    for one in _secrets(merchant, others):
        ivs = list(_ivs(one.secret, one.iv, merchant, others))
        for key, key_found in _keys(one.secret):
            for iv, iv_found in ivs:
                ways.append(_Way(key, iv, tuple(slip for slip in (one.found, key_found, iv_found) if slip)))
    yield from sorted((way for way in ways if 1 <= len(way.found) <= 2), key=lambda way: len(way.found))


def _secrets(merchant: SendMeMerchant, others: Sequence[SendMeMerchant]) -> Iterator[_Secret]:
    secret, iv = merchant.faspay_secret, merchant.iv
    yield _Secret(secret, iv)
    for other in others:
        sentence = f"made with the faspay_secret of another merchant of this sandbox, {other.faspay_key}"
        yield _Secret(other.faspay_secret, other.iv, Found("wrong_secret", sentence))
    named = {**merchant.named_secrets, "faspay_key": merchant.faspay_key}
    for name, value in named.items():
        if value != secret:
            sentence = f"the key was made from {name}, not from faspay_secret"
            yield _Secret(value, iv, Found("wrong_secret", sentence))
    for unset in _UNSET:
        sentence = f"in place of the faspay_secret stands {unset or 'nothing'}"
        yield _Secret(unset, iv, Found("secret_unset", sentence))
    sentence = "the faspay_secret has blanks, quotation marks, a line break or other letters than it was issued with"
    for spoilt in _spoilt(secret):
        yield _Secret(spoilt, iv, Found("secret_form", sentence))


def _spoilt(text: str) -> Iterator[str]:
    for before, after in (("", " "), (" ", ""), ("", "\n"), ("", "\r\n"), ('"', '"'), ("'", "'")):
        yield before + text + after
    if text != text.upper():
        yield text.upper()
    if text != text.lower():
        yield text.lower()


def _keys(secret: str) -> Iterator[Tuple[bytes, Optional[Found]]]:
    yield key_of(secret), None
    raw = secret.encode("utf-8")
    digits = hashlib.sha256(raw).hexdigest()
    slips = (
        ("the first 32 hexadecimal digits of the SHA-256", digits[:32].encode("ascii")),
        ("the last 32 hexadecimal digits of the SHA-256", digits[32:].encode("ascii")),
        ("the 32 hexadecimal digits of the MD5", hashlib.md5(raw).hexdigest().encode("ascii")),
        ("the faspay_secret itself, cut or filled up with zeros to 32 bytes", raw[:32].ljust(32, b"\0")),
    )
    for what, key in slips:
        yield key, Found("key_form", f"the AES key is {what}; it is the 32 raw bytes of the SHA-256")


def _ivs(
    secret: str, iv: str, merchant: SendMeMerchant, others: Sequence[SendMeMerchant]
) -> Iterator[Tuple[bytes, Optional[Found]]]:
    yield iv_of(secret, iv), None
    made = hashlib.md5((secret + iv).encode("utf-8"))
    digits = made.hexdigest()
    forms = (
        ("the first 16 digits of the MD5, not the last", digits[:BLOCK].encode("ascii")),
        ("the 16 raw bytes of the MD5", made.digest()),
        ("upper-case digits of the MD5", digits[-BLOCK:].upper().encode("ascii")),
        ("the MD5 of iv and faspay_secret, in the wrong order", iv_of(iv, secret)),
        ("the MD5 of the iv alone, without the faspay_secret", iv_of("", iv)),
        ("the iv value itself, cut or filled up with zeros", iv.encode("utf-8")[:BLOCK].ljust(BLOCK, b"\0")),
        ("zeros", bytes(BLOCK)),
    )
    for what, made_iv in forms:
        yield made_iv, Found("iv_form", f"the IV is {what}")
    for unset in _UNSET:
        if unset != iv:
            sentence = f"the IV was made with {unset or 'nothing'} in place of the iv value"
            yield iv_of(secret, unset), Found("wrong_iv", sentence)
    for other in others:
        sentence = f"the IV was made with the iv of another merchant of this sandbox, {other.faspay_key}"
        yield iv_of(secret, other.iv), Found("wrong_iv", sentence)
    for name, value in merchant.named_secrets.items():
        if name not in ("iv", "faspay_secret"):
            yield iv_of(secret, value), Found("wrong_iv", f"the IV was made with {name} in place of the iv value")
    for spoilt in _spoilt(iv):
        sentence = "the IV was made with an iv value that has blanks, quotation marks, a line break or other letters"
        yield iv_of(secret, spoilt), Found("wrong_iv", sentence)
