"""Says why a signature does not match, by trying the usual mistakes until one gives the received value."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import unicodedata
from functools import partial
from itertools import combinations, permutations
from typing import Callable, Dict, Iterator, List, Mapping, NamedTuple, Sequence, Tuple

from ...jsontext import Json

Parts = Sequence[Tuple[str, str]]
"""The signed fields: name and text, in the documented order."""

SECRET_SHOWN_AS = "<secretKey>"
_SHORT_ENOUGH_TO_PERMUTE = 6


class Slip(NamedTuple):
    """One mistake, and the text that is hashed by who makes it."""

    mistake: str
    sentence: str
    text: str


def explain(parts: Parts, secret: str, received: str, other_secrets: Sequence[str]) -> Mapping[str, Json]:
    """Everything that a person needs to find the mistake. Holds no secret."""
    text = _joined(parts)
    expected = _sha256(text + secret)
    return {
        "expected_string": text + SECRET_SHOWN_AS,
        "expected_fields": [name for name, _ in parts] + ["secretKey"],
        "expected_signature": expected,
        "received_signature": received,
        "likely_mistakes": _likely_mistakes(parts, secret, received, other_secrets, expected),
    }


def explain_time_stamp(milliseconds: int, now: int) -> Mapping[str, Json]:
    """What is wrong with an expired time stamp."""
    mistakes: List[Json] = []
    if 0 <= now // 1000 - milliseconds < 86_400:
        mistakes.append(_mistake("timestamp_in_seconds", "the time stamp is in seconds; Duitku wants milliseconds"))
    return {"age_ms": now - milliseconds, "oldest_accepted_ms": 300_000, "likely_mistakes": mistakes}


def _likely_mistakes(
    parts: Parts, secret: str, received: str, other_secrets: Sequence[str], expected: str
) -> List[Json]:
    found: Dict[str, Json] = {}
    wanted = received.strip().lower()
    if wanted == expected:
        found["letter_case"] = "the signature is right but not written in lower-case letters, or has blanks around it"
    if len(wanted) != 64 or not set(wanted) <= set("0123456789abcdef"):
        found["not_sha256_hex"] = "the signature is not 64 hexadecimal digits"
    for mistake, sentence, digest in _by_key_and_hash(_joined(parts), secret, other_secrets):
        if digest in (received, wanted):
            found.setdefault(mistake, sentence)
    documented = _joined(parts)
    for slip in _slips(parts):
        if slip.text != documented and _sha256(slip.text + secret) == wanted:
            found.setdefault(slip.mistake, slip.sentence)
    return [{"mistake": mistake, "sentence": sentence} for mistake, sentence in found.items()]


def _by_key_and_hash(text: str, secret: str, other_secrets: Sequence[str]) -> Iterator[Tuple[str, str, str]]:
    for other in other_secrets:
        yield "wrong_secret", "signed with the secret key of another merchant of this sandbox", _sha256(text + other)
    yield "secret_missing", "the secret key was not added at the end", _sha256(text)
    yield "secret_first", "the secret key stands first; it belongs at the end", _sha256(secret + text)
    yield "secret_upper_case", "the secret key was written in upper-case letters", _sha256(text + secret.upper())
    yield "secret_with_line_break", "a line break follows the secret key", _sha256(text + secret + "\n")
    signed, key = (text + secret).encode(), secret.encode()
    yield "hmac", "this is HMAC-SHA256; Duitku wants plain SHA-256", hmac.new(key, text.encode(), "sha256").hexdigest()
    yield "md5", "this is MD5; Duitku wants SHA-256", hashlib.md5(signed).hexdigest()
    yield "sha1", "this is SHA-1; Duitku wants SHA-256", hashlib.sha1(signed).hexdigest()
    yield "sha512", "this is SHA-512; Duitku wants SHA-256", hashlib.sha512(signed).hexdigest()
    encoded = base64.b64encode(hashlib.sha256(signed).digest()).decode()
    yield "base64", "the signature is in Base64; Duitku wants hexadecimal", encoded
    latin = hashlib.sha256((text + secret).encode("latin-1", "replace")).hexdigest()
    if latin != _sha256(text + secret):
        yield "charset", "the text was hashed as Latin-1; it must be UTF-8", latin


def _slips(parts: Parts) -> Iterator[Slip]:
    yield from _other_values(parts)
    yield from _fields_missing(parts)
    yield from _other_orders(parts)
    for separator in (" ", "|", ":", ",", ";", "&", "-", "\n"):
        yield Slip("separator", f"{separator!r} stands between the fields; nothing may", separator.join(_texts(parts)))


def _other_values(parts: Parts) -> Iterator[Slip]:
    def change(mistake: str, sentence: str, edit: Callable[[str], str], only: str = "") -> Slip:
        changed = [edit(text) if only in ("", name) else text for name, text in parts]
        return Slip(mistake, sentence, "".join(changed))

    seconds = "the time stamp was signed in seconds; sign the milliseconds that are sent"
    yield change("timestamp_in_seconds", seconds, _without_thousands, "timestamp")
    for ending in (".0", ".00"):
        sentence = f"the amount was signed with {ending}; sign whole digits"
        yield change("amount_with_decimals", sentence, partial(_ended, ending=ending), "amountTransfer")
    for mark in (".", ","):
        sentence = "the amount was signed with separators between thousands; sign bare digits"
        yield change("amount_with_separators", sentence, partial(_grouped, mark=mark), "amountTransfer")
    escaped = "JSON-escaped text was signed; sign the text as it is before escaping"
    for ascii_only, slashes in ((True, True), (True, False), (False, True), (False, False)):
        edit = partial(_escaped, ascii_only=ascii_only, slashes=slashes)
        yield change("json_escaped_text", escaped, edit)
    yield change("blanks_trimmed", "blanks around a field were cut off before signing; sign what is sent", str.strip)
    name_trimmed = "the account name's blanks were cut off before signing; sign what is sent"
    yield change("blanks_trimmed", name_trimmed, str.strip, "accountName")
    yield change("email_letter_case", "the e-mail was signed in other letter case than sent", str.lower, "email")
    form = "the text was signed in another Unicode normal form than sent"
    yield change("unicode_form", form, _composed)
    yield change("unicode_form", form, _decomposed)


def _fields_missing(parts: Parts) -> Iterator[Slip]:
    for size in (1, 2):
        for left_out in combinations([name for name, text in parts if text], size):
            rest = [text for name, text in parts if name not in left_out]
            yield Slip("fields_missing", f"not signed: {' and '.join(left_out)}", "".join(rest))


def _other_orders(parts: Parts) -> Iterator[Slip]:
    filled = [part for part in parts if part[1]]
    for place, part in enumerate(filled):
        rest = [*filled[:place], *filled[place + 1 :]]
        for other in range(len(filled)):
            moved = [*rest[:other], part, *rest[other:]]
            yield Slip("field_order", f"fields signed in the order {_named(moved)}", _joined(moved))
    for one, two in combinations(range(len(filled)), 2):
        swapped = list(filled)
        swapped[one], swapped[two] = swapped[two], swapped[one]
        yield Slip("field_order", f"fields signed in the order {_named(swapped)}", _joined(swapped))
    alphabetical = sorted(filled)
    yield Slip("field_order", f"fields signed in the order {_named(alphabetical)}", _joined(alphabetical))
    if len(filled) <= _SHORT_ENOUGH_TO_PERMUTE:
        for order in permutations(filled):
            yield Slip("field_order", f"fields signed in the order {_named(order)}", _joined(order))


def _named(parts: Parts) -> str:
    return ", ".join(name for name, _ in parts)


def _texts(parts: Parts) -> List[str]:
    return [text for _, text in parts]


def _joined(parts: Parts) -> str:
    return "".join(_texts(parts))


def _without_thousands(digits: str) -> str:
    return digits[:-3]


def _ended(digits: str, ending: str) -> str:
    return digits + ending


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def _grouped(digits: str, mark: str) -> str:
    return f"{int(digits):,}".replace(",", mark) if digits.isdigit() else digits


def _escaped(text: str, *, ascii_only: bool, slashes: bool) -> str:
    escaped = json.dumps(text, ensure_ascii=ascii_only)[1:-1]
    return escaped.replace("/", "\\/") if slashes else escaped


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def _mistake(mistake: str, sentence: str) -> Json:
    return {"mistake": mistake, "sentence": sentence}
