"""Says why a signature does not match, by trying the usual mistakes until one gives the received value."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import unicodedata
from datetime import datetime, timedelta, timezone
from functools import partial
from itertools import combinations, permutations
from typing import Callable, Dict, Iterator, List, Mapping, NamedTuple, Optional, Sequence, Tuple

from ...jsontext import Json

Parts = Sequence[Tuple[str, str]]
"""The signed fields: name and text, in the documented order."""

SECRET_SHOWN_AS = "<secretKey>"
_SHORT_ENOUGH_TO_PERMUTE = 6
_UNSET = ("undefined", "null", "None", "nil", "false", "[object Object]")


class Slip(NamedTuple):
    """One mistake in the text, and the fields that are hashed by who makes it."""

    mistake: str
    sentence: str
    parts: Parts


class KeySlip(NamedTuple):
    """One mistake in key or hash: what it gives, and what was hashed, with the secret masked."""

    mistake: str
    sentence: str
    digest: str
    parts: Parts

    @property
    def shown(self) -> str:
        """What was hashed."""
        return _joined(self.parts)


def explain(
    parts: Parts, merchant: str, secret: str, received: str, other_secrets: Mapping[str, str]
) -> Mapping[str, Json]:
    """Everything that a person needs to find the mistake. Holds no secret."""
    text = _joined(parts)
    expected = _sha256(text + secret)
    found = _likely_mistakes(parts, secret, received, other_secrets, expected)
    first = found[0] if found else None
    explanation: Dict[str, Json] = {
        "summary": _summary(first, merchant),
        "change": _change(first, parts),
        "expected_string": text + SECRET_SHOWN_AS,
        "expected_fields": [name for name, _ in parts] + ["secretKey"],
        "expected_parts": _listed(_with_secret(parts)),
        "expected_signature": expected,
        "received_signature": received,
        "likely_mistakes": [{"mistake": one.mistake, "sentence": one.sentence, "string": one.shown} for one in found],
    }
    if first:
        explanation["caller_string"] = first.shown
        explanation["caller_parts"] = _listed(first.parts)
    if first is None or "secret" in first.mistake:
        fingerprint = f"{len(secret)} characters; its SHA-256 begins with {_sha256(secret)[:8]}"
        explanation["facts"] = [[f"secret key of merchant {merchant}", fingerprint]]
        explanation["self_check"] = {"command": _command(text), "prints": f"{expected}  -"}
    return explanation


def _change(found: Optional[KeySlip], parts: Parts) -> str:
    if found is None:
        return _WITHOUT_A_MATCH
    change = CHANGES[found.mistake]
    return f"{change} It is: {_named(parts)}, secretKey." if found.mistake == "field_order" else change


def _with_secret(parts: Parts, shown: str = SECRET_SHOWN_AS) -> Parts:
    return [*parts, ("secretKey", shown)]


def _listed(parts: Parts) -> Json:
    return [[name, text] for name, text in parts]


def _summary(found: Optional[KeySlip], merchant: str) -> str:
    if found:
        return f"{found.sentence[0].upper()}{found.sentence[1:]}."
    return (
        f"Most likely the secret key is not that of merchant {merchant}: no usual mistake in the signed text gives this"
        " signature with the right key."
    )


_WITHOUT_A_MATCH = (
    "Compare your secret key with the length and the beginning of its SHA-256, below. If they agree, the key is right"
    " and the signed text is not: compare it with the expected one, field by field."
)

CHANGES: Mapping[str, str] = {
    "timestamp_in_seconds": "Take the time once, in milliseconds (13 digits), and use that number in the string and in"
    " the body's timestamp.",
    "amount_with_decimals": "Sign the amount as the whole number that the body carries: 50000, not 50000.00.",
    "amount_with_separators": "Sign the amount as bare digits: 50000, not 50.000.",
    "json_escaped_text": "Build the string from the values before they become JSON: a bare / and é, no backslashes.",
    "blanks_trimmed": "Sign each value exactly as it stands in the body, with its blanks.",
    "email_letter_case": "Sign the e-mail in the letters in which it is sent.",
    "unicode_form": "Sign the same Unicode text that is sent; normalize neither, or both.",
    "fields_missing": "Add the missing fields to the string, in their documented places.",
    "field_order": "Put the fields into the documented order.",
    "separator": "Put nothing between the fields.",
    "letter_case": "Send the digest as lower-case hexadecimal digits, without blanks.",
    "not_sha256_hex": "Send the SHA-256 digest as 64 lower-case hexadecimal digits.",
    "wrong_secret": "Use the secret key that belongs to the userId in the body.",
    "secret_missing": "Add the secret key at the very end of the string.",
    "secret_unset": "Your key variable is empty or undefined where the string is made; load it there.",
    "secret_first": "Move the secret key to the very end of the string.",
    "secret_upper_case": "Use the secret key in the letters in which it was issued.",
    "secret_with_line_break": "Strip the line break when the key is read from a file or a variable.",
    "secret_with_blanks": "Strip blanks and quotation marks when the key is read from a file or a variable.",
    "hmac": "Use plain SHA-256 of text and key, not HMAC.",
    "md5": "Use SHA-256 instead of MD5.",
    "sha1": "Use SHA-256 instead of SHA-1.",
    "sha512": "Use SHA-256 instead of SHA-512.",
    "base64": "Write the digest as hexadecimal digits, not Base64.",
    "charset": "Encode the string as UTF-8 before it is hashed.",
}


def explain_time_stamp(milliseconds: int, now: int, oldest: int) -> Mapping[str, Json]:
    """What is wrong with an expired time stamp."""
    mistakes: List[Json] = []
    age = now - milliseconds
    if abs(now // 1000 - milliseconds) < 86_400:
        mistakes.append(_mistake("timestamp_in_seconds", "the time stamp is in seconds; Duitku wants milliseconds"))
        summary = f"The time stamp {milliseconds} is in seconds; Duitku wants milliseconds."
        change = "Send and sign milliseconds (13 digits): seconds times 1000, or the clock's own milliseconds."
    else:
        summary = f"Your time stamp is {_duration(age)} behind the sandbox's clock; {_duration(oldest)} are allowed."
        change = (
            "Take the time anew for every call (a retry too), just before it is signed, and set the machine's clock by"
            " NTP."
        )
        hours = round(age / 3_600_000)
        if 1 <= hours <= 14 and abs(age - hours * 3_600_000) <= oldest:
            change = (
                f"It is off by almost exactly {hours} hours: local time was taken for UTC. A Unix time has no time"
                " zone: use the clock's own milliseconds since 1970."
            )
    return {
        "summary": summary,
        "change": change,
        "age_ms": age,
        "oldest_accepted_ms": oldest,
        "likely_mistakes": mistakes,
        "facts": [["your time stamp", _moment(milliseconds)], ["the sandbox's clock", _moment(now)]],
    }


def _moment(milliseconds: int) -> str:
    try:
        shown = datetime.fromtimestamp(milliseconds / 1000, timezone(timedelta(hours=7)))
    except (OverflowError, ValueError, OSError):
        return str(milliseconds)
    return f"{milliseconds}, that is {shown:%Y-%m-%d %H:%M:%S} WIB"


def _duration(milliseconds: int) -> str:
    seconds = milliseconds // 1000
    days, hours, minutes = seconds // 86_400, seconds // 3600 % 24, seconds // 60 % 60
    parts = [f"{days} d"] * bool(days) + [f"{hours} h"] * bool(hours) + [f"{minutes} min"] * bool(minutes)
    if not days and seconds % 60:
        parts.append(f"{seconds % 60} s")
    return " ".join(parts)


def _command(text: str) -> str:
    """For a shell: hashes the expected text with the reader's own key."""
    quoted = text.replace("'", "'\\''")
    return f"printf '%s%s' '{quoted}' \"$SECRET_KEY\" | sha256sum"


def _likely_mistakes(
    parts: Parts, secret: str, received: str, other_secrets: Mapping[str, str], expected: str
) -> List[KeySlip]:
    documented, right = _joined(parts), _with_secret(parts)
    found: Dict[str, KeySlip] = {}
    wanted = received.strip().lower()

    def add(mistake: str, sentence: str, shown: Parts) -> None:
        found.setdefault(mistake, KeySlip(mistake, sentence, wanted, shown))

    if wanted == expected:
        add("letter_case", "the signature is right but not in lower-case letters, or has blanks around it", right)
    for key_slip in _by_key_and_hash(parts, secret, other_secrets):
        if key_slip.digest in (received, wanted):
            add(key_slip.mistake, key_slip.sentence, key_slip.parts)
    for slip in _slips(parts):
        text = _joined(slip.parts)
        if text != documented and _sha256(text + secret) == wanted:
            add(slip.mistake, slip.sentence, _with_secret(slip.parts))
    if len(wanted) != 64 or not set(wanted) <= set("0123456789abcdef"):
        add("not_sha256_hex", "the signature is not 64 hexadecimal digits", right)
    return list(found.values())


def _by_key_and_hash(parts: Parts, secret: str, other_secrets: Mapping[str, str]) -> Iterator[KeySlip]:
    text, right = _joined(parts), _with_secret(parts)
    for merchant, other in other_secrets.items():
        sentence = f"signed with the secret key of another merchant of this sandbox, {merchant}"
        shown = _with_secret(parts, f"<secretKey-of-merchant-{merchant}>")
        yield KeySlip("wrong_secret", sentence, _sha256(text + other), shown)
    yield KeySlip("secret_missing", "the secret key was not added at the end", _sha256(text), parts)
    for unset in _UNSET:
        sentence = f"in place of the secret key stands {unset}"
        yield KeySlip("secret_unset", sentence, _sha256(text + unset), _with_secret(parts, unset))
    sentence = "the secret key stands first; it belongs at the end"
    yield KeySlip("secret_first", sentence, _sha256(secret + text), [("secretKey", SECRET_SHOWN_AS), *parts])
    sentence = "the secret key was written in upper-case letters"
    shown = _with_secret(parts, "<SECRETKEY>")
    yield KeySlip("secret_upper_case", sentence, _sha256(text + secret.upper()), shown)
    for end in ("\n", "\r\n"):
        sentence = "a line break follows the secret key"
        shown = _with_secret(parts, SECRET_SHOWN_AS + end)
        yield KeySlip("secret_with_line_break", sentence, _sha256(text + secret + end), shown)
    for before, after in (("", " "), (" ", ""), ('"', '"'), ("'", "'")):
        sentence = "blanks or quotation marks stand around the secret key"
        shown = _with_secret(parts, before + SECRET_SHOWN_AS + after)
        yield KeySlip("secret_with_blanks", sentence, _sha256(text + before + secret + after), shown)
    signed, key = (text + secret).encode(), secret.encode()
    hashes = {
        "hmac": ("this is HMAC-SHA256; Duitku wants plain SHA-256", hmac.new(key, text.encode(), "sha256").hexdigest()),
        "md5": ("this is MD5; Duitku wants SHA-256", hashlib.md5(signed).hexdigest()),
        "sha1": ("this is SHA-1; Duitku wants SHA-256", hashlib.sha1(signed).hexdigest()),
        "sha512": ("this is SHA-512; Duitku wants SHA-256", hashlib.sha512(signed).hexdigest()),
        "base64": (
            "the signature is in Base64; Duitku wants hexadecimal",
            base64.b64encode(hashlib.sha256(signed).digest()).decode(),
        ),
    }
    for mistake, (sentence, digest) in hashes.items():
        yield KeySlip(mistake, sentence, digest, right)
    latin = hashlib.sha256((text + secret).encode("latin-1", "replace")).hexdigest()
    if latin != _sha256(text + secret):
        yield KeySlip("charset", "the text was hashed as Latin-1; it must be UTF-8", latin, right)


def _slips(parts: Parts) -> Iterator[Slip]:
    yield from _other_values(parts)
    yield from _fields_missing(parts)
    yield from _other_orders(parts)
    for separator in (" ", "|", ":", ",", ";", "&", "-", "\n"):
        separated = [part for one in parts for part in (one, ("separator", separator))][:-1]
        yield Slip("separator", f"{separator!r} stands between the fields; nothing may", separated)


def _other_values(parts: Parts) -> Iterator[Slip]:
    def change(mistake: str, sentence: str, edit: Callable[[str], str], only: str = "") -> Slip:
        return Slip(mistake, sentence, [(name, edit(text) if only in ("", name) else text) for name, text in parts])

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
            rest = [(name, text) for name, text in parts if name not in left_out]
            yield Slip("fields_missing", f"not signed: {' and '.join(left_out)}", rest)


def _other_orders(parts: Parts) -> Iterator[Slip]:
    filled = [part for part in parts if part[1]]
    for place, part in enumerate(filled):
        rest = [*filled[:place], *filled[place + 1 :]]
        for other in range(len(filled)):
            yield _in_order([*rest[:other], part, *rest[other:]])
    for one, two in combinations(range(len(filled)), 2):
        swapped = list(filled)
        swapped[one], swapped[two] = swapped[two], swapped[one]
        yield _in_order(swapped)
    yield _in_order(sorted(filled))
    if len(filled) <= _SHORT_ENOUGH_TO_PERMUTE:
        for order in permutations(filled):
            yield _in_order(order)


def _in_order(parts: Parts) -> Slip:
    return Slip("field_order", f"the fields were signed in the order {_named(parts)}", parts)


def _named(parts: Parts) -> str:
    return ", ".join(name for name, _ in parts)


def _joined(parts: Parts) -> str:
    return "".join(text for _, text in parts)


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
