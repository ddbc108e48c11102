"""Says why a signature does not match.

The public key gives back the digest that the signature was made over. So it is known for sure whether the key is the
right one; and a mistake in the text is found when some likely text has that digest.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
from dataclasses import dataclass
from itertools import islice
from typing import Dict, Iterator, List, Mapping, NamedTuple, Optional, Sequence, Tuple

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.padding import MGF1, PSS, PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.hashes import SHA1, SHA256, SHA384, SHA512, HashAlgorithm

from ...jsontext import Json
from .keys import fingerprint
from .stamps import stamp_of
from .variants import Variant, body_variants, layouts, method_variants, path_variants, time_variants

Parts = Sequence[Tuple[str, str]]

_HASHES: Sequence[Tuple[str, HashAlgorithm]] = (
    ("sha256", SHA256()),
    ("sha1", SHA1()),
    ("sha384", SHA384()),
    ("sha512", SHA512()),
)
_MOST_TEXTS = 60_000
_LONGEST_SHOWN = 600


@dataclass(frozen=True)
class Signed:
    """What arrived, and what could have been mistaken for it."""

    path: str
    prefix: str
    confused: Sequence[str]
    other_paths: Sequence[str]
    host: str
    query: str
    body: bytes
    time_stamp: str
    partner_id: str
    received: str


class Found(NamedTuple):
    """One mistake that explains the signature."""

    mistake: str
    sentence: str
    parts: Parts = ()
    """The text that was signed, where it is known."""
    body: bytes = b""
    """The body that was hashed, where it is another."""


class _Opened(NamedTuple):
    """What a public key gave back."""

    whose: str
    hash_name: str
    digest: bytes


def explain(
    signed: Signed, key: RSAPublicKey, others: Mapping[str, RSAPublicKey], earlier: Optional[str]
) -> Mapping[str, Json]:
    """Everything that a person needs to find the mistake."""
    parts = _expected(signed)
    found, opened = _find(signed, key, others, parts)
    if earlier:
        sentence = f"this signature came before, with {earlier}: every call needs a signature of its own"
        found = [Found("signature_used_before", sentence), *found]
    explanation: Dict[str, Json] = {
        "summary": _summary(found, opened, signed),
        "change": _change(found, opened),
        "expected_string": _joined(parts),
        "expected_fields": [name for name, _ in parts if name != "colon"],
        "expected_parts": _listed(parts),
        "received_signature": signed.received,
        "likely_mistakes": [
            {"mistake": one.mistake, "sentence": one.sentence, "string": _joined(one.parts)} for one in found
        ],
    }
    text_found = next((one for one in found if one.parts), None)
    if text_found:
        explanation["caller_string"] = _joined(text_found.parts)
        explanation["caller_parts"] = _listed(text_found.parts)
        if text_found.body:
            explanation["caller_body"] = _shown(text_found.body)
            explanation["expected_body"] = _shown(signed.body)
    explanation["facts"] = _facts(signed, key, opened, text_found)
    if opened is None or opened.whose:
        explanation["self_check"] = {
            "about": "In a shell, with the private key that you sign with:",
            "command": "openssl pkey -in private-key.pem -pubout -outform DER | openssl dgst -sha256 -r",
            "prints": f"{fingerprint(key)} *stdin",
        }
    return explanation


def _expected(signed: Signed) -> Parts:
    return [
        ("method", "POST"),
        ("colon", ":"),
        ("path", signed.path),
        ("colon", ":"),
        ("digest of the body", next(body_variants(signed.body)).text),
        ("colon", ":"),
        ("X-TIMESTAMP", signed.time_stamp),
    ]


def _find(
    signed: Signed, key: RSAPublicKey, others: Mapping[str, RSAPublicKey], parts: Parts
) -> Tuple[List[Found], Optional[_Opened]]:
    found: List[Found] = []
    signature = _decoded(signed.received, key.key_size // 8, found)
    if signature is None:
        return found, None
    opened = _opened(signature, "", key) or next(
        filter(None, (_opened(signature, whose, other) for whose, other in others.items())), None
    )
    if opened is None:
        if _is_pss(key, signature, _joined(parts)):
            found.append(Found("pss", "this is RSASSA-PSS; SNAP wants RSASSA-PKCS1-v1_5", parts))
        return found, None
    if opened.whose:
        found.append(Found("other_key", f"signed with {opened.whose}"))
    if opened.hash_name != "sha256":
        sentence = f"signed with {opened.hash_name.upper()}; SNAP wants SHA-256 with RSA"
        found.append(Found("other_hash", sentence))
    text = _text_with_digest(signed, opened)
    if text:
        found.append(text)
    elif _digest(_joined(parts).encode(), opened.hash_name) == opened.digest and found:
        found[0] = found[0]._replace(parts=parts)
    return found, opened


def _decoded(received: str, size: int, found: List[Found]) -> Optional[bytes]:
    """The signature's bytes; adds what is wrong with how they are written."""
    text = received.strip()
    try:
        signature = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        signature = b""
    if len(signature) == size:
        return signature
    try:
        signature = bytes.fromhex(text)
    except ValueError:
        pass
    else:
        if len(signature) == size:
            found.append(Found("hex", "the signature is written in hexadecimal; Base64 is wanted"))
            return signature
        if len(signature) in (32, 64):
            found.append(Found("hmac", _hmac_sentence(len(signature), size)))
            return None
    try:
        padded = text.rstrip("=") + "=" * (-len(text.rstrip("=")) % 4)
        signature = base64.urlsafe_b64decode(padded)
    except (binascii.Error, ValueError):
        signature = b""
    if len(signature) == size:
        found.append(Found("base64_form", "the signature is not plain Base64: standard alphabet, padded, on one line"))
        return signature
    if len(signature) in (32, 64):
        found.append(Found("hmac", _hmac_sentence(len(signature), size)))
    elif signature:
        found.append(Found("other_length", f"the signature has {len(signature)} bytes; this key's have {size}"))
    else:
        found.append(Found("not_base64", "the signature is not Base64"))
    return None


def _hmac_sentence(length: int, size: int) -> str:
    name = "HMAC-SHA512" if length == 64 else "HMAC-SHA256 or a bare hash"
    return f"the signature has {length} bytes, as of {name}; RSA with the registered key gives {size}"


def _opened(signature: bytes, whose: str, key: RSAPublicKey) -> Optional[_Opened]:
    if len(signature) != key.key_size // 8:
        return None
    for name, algorithm in _HASHES:
        try:
            return _Opened(whose, name, key.recover_data_from_signature(signature, PKCS1v15(), algorithm))
        except InvalidSignature:
            continue
    return None


def _is_pss(key: RSAPublicKey, signature: bytes, text: str) -> bool:
    try:
        key.verify(signature, text.encode(), PSS(MGF1(SHA256()), PSS.AUTO), SHA256())
    except InvalidSignature:
        return False
    return True


def _text_with_digest(signed: Signed, opened: _Opened) -> Optional[Found]:
    """The likely text that has this digest; the right one counts only when it was hashed once more."""
    hash_name, wanted = opened.hash_name, opened.digest
    expected = _joined(_expected(signed))
    for found in islice(_texts(signed), _MOST_TEXTS):
        text = _joined(found.parts).encode("utf-8", "surrogatepass")
        if _digest(text, hash_name) == wanted:
            return found if _joined(found.parts) != expected else None
    for hashed in (_digest(expected.encode(), "sha256"), _digest(expected.encode(), "sha256").hex().encode()):
        if _digest(hashed, hash_name) == wanted:
            sentence = "the text was hashed before it was signed; signing with SHA-256 hashes it already"
            return Found("hashed_twice", sentence, _expected(signed))
    return None


def _texts(signed: Signed) -> Iterator[Found]:
    """First what has one mistake, then what has two."""
    methods = list(method_variants())
    paths = list(
        path_variants(signed.path, signed.prefix, signed.confused, signed.other_paths, signed.host, signed.query)
    )
    bodies = list(body_variants(signed.body))
    times = list(time_variants(signed.time_stamp))
    right = (methods[0], paths[0], bodies[0], times[0])
    yield _text(*right)
    for method in methods[1:]:
        yield _text(method, *right[1:])
    for path in paths[1:]:
        yield _text(right[0], path, *right[2:])
    for body in bodies[1:]:
        yield _text(*right[:2], body, right[3])
    for time in times[1:]:
        yield _text(*right[:3], time)
    values = (right[0].text, right[1].text, right[2].text, right[3].text)
    for layout in layouts(values, signed.partner_id):
        yield Found(layout.mistake, layout.sentence, layout.parts)
    few = [one for one in times if one.mistake != "another_moment"]
    for path in paths[1:]:
        for body in bodies[1:]:
            yield _text(right[0], path, body, right[3])
        for time in times[1:]:
            yield _text(right[0], path, right[2], time)
    for body in bodies[1:]:
        for time in few[1:]:
            yield _text(*right[:2], body, time)


def _text(method: Variant, path: Variant, body: Variant, time: Variant) -> Found:
    wrong = [one for one in (method, path, body, time) if one.mistake]
    parts = [
        ("method", method.text), ("colon", ":"), ("path", path.text), ("colon", ":"),
        ("digest of the body", body.text), ("colon", ":"), ("X-TIMESTAMP", time.text),
    ]  # fmt: skip
    sentence = "; and ".join(one.sentence for one in wrong)
    return Found("+".join(one.mistake for one in wrong), sentence, parts, body.body)


def _summary(found: Sequence[Found], opened: Optional[_Opened], signed: Signed) -> str:
    if found:
        text = "; ".join(one.sentence for one in found)
        return f"{text[0].upper()}{text[1:]}."
    if opened:
        return (
            "Your key is the right one, and the text that was signed is another than the one that arrived. No usual"
            " mistake explains it: most likely the body was changed after it was signed."
        )
    return (
        f"Most likely the private key is not the one whose public half merchant {signed.partner_id} registered here: no"
        " key that this sandbox knows gives this signature."
    )


def _change(found: Sequence[Found], opened: Optional[_Opened]) -> str:
    if found:
        return " ".join(CHANGES[mistake] for one in found for mistake in one.mistake.split("+"))
    if opened:
        return (
            "Build the body once, as bytes; hash those bytes, and send the same bytes. Look at what comes between:"
            " a client that writes the JSON again, a middleware, a default that is filled in late."
        )
    return (
        "Compare your key with the fingerprint below. If it is another key, register its public half: POST to"
        " /_sandbox/merchants/GATEWAY/MERCHANT with public_key."
    )


CHANGES: Mapping[str, str] = {
    "signature_used_before": "Sign anew for every call: it has its own time stamp and body.",
    "other_key": "Sign with the private key whose public half is registered for this X-PARTNER-ID, or register yours.",
    "other_hash": "Use SHA-256 with RSA (PKCS #1 v1.5).",
    "pss": "Use PKCS #1 v1.5 padding; some libraries call it RSA-SHA256, others want it named.",
    "hex": "Write the signature in Base64.",
    "base64_form": "Use the standard Base64 alphabet with + and /, keep the = at the end, and no line breaks.",
    "hmac": "Use the asymmetric signature: SHA-256 with RSA and the private key. There is no client secret here.",
    "other_length": "Sign with the registered key, and send the whole signature.",
    "not_base64": "Send the signature in Base64: standard alphabet, padded, on one line.",
    "hashed_twice": "Hand the text itself to the signing function, not its hash.",
    "method": "Sign the method as it is sent, in capital letters: POST.",
    "path_prefix": "Sign exactly the path shown as expected.",
    "full_address": "Sign the path alone: no scheme, no host.",
    "query": "Sign the path without the query.",
    "path_slash": "Sign the path with one slash before it and none after it.",
    "path_letter_case": "Sign the path in the letters in which it is requested.",
    "other_path": "Sign the path of the call that is made.",
    "white_space": "Hash the body without white space between its tokens; best, send it so too.",
    "white_space_in_texts": "Remove white space only between tokens: the blanks inside of texts belong to them.",
    "line_end": "Hash the body without a line break at its end.",
    "reserialised": "Hash the very bytes that are sent: write the JSON once, and do not let the client write it again.",
    "key_order": "Hash the very bytes that are sent, with the fields in the same order.",
    "escapes": "Hash the very bytes that are sent: / or \\/, é or \\u00e9, & or \\u0026, but the same in both.",
    "number_form": "Hash the very bytes that are sent; keep amounts as text, 10000.00, in both.",
    "texts_trimmed": "Hash the texts as they are sent, with the blanks around them.",
    "empty_left_out": "Hash the same fields that are sent, with those that are empty.",
    "field_missing": "Hash the body after its last change: a field was added once it was signed.",
    "no_body": "Hash the body that is sent, not an empty one.",
    "digest_letter_case": "Write the body's hash in lower-case hexadecimal letters.",
    "digest_form": "Write the body's hash as 64 lower-case hexadecimal digits.",
    "body_not_hashed": "Put the SHA-256 of the body into the text, not the body.",
    "body_hash": "Hash the body with SHA-256.",
    "time_form": "Sign the time stamp exactly as the header X-TIMESTAMP carries it.",
    "time_zone": "Sign the time stamp exactly as the header X-TIMESTAMP carries it.",
    "another_moment": "Take the time once, and use it in the text and in X-TIMESTAMP.",
    "token_scheme": "Use the text of a transaction: method, path, body's hash, time stamp.",
    "symmetric_scheme": "Leave the access token and its colon out: the asymmetric text has none.",
    "separator": "Put a colon between the parts.",
    "order": "Put the parts in their order: method, path, body's hash, time stamp.",
    "line_break": "Put nothing after the time stamp.",
}


def _facts(signed: Signed, key: RSAPublicKey, opened: Optional[_Opened], found: Optional[Found]) -> Json:
    facts: List[List[str]] = []
    if opened is None or opened.whose:
        facts.append([f"registered key of merchant {signed.partner_id}", f"SHA-256 {fingerprint(key)}"])
    elif found is None:
        facts.append(["hash of the text that was signed", f"{opened.hash_name} {opened.digest.hex()}"])
        expected = _digest(_joined(_expected(signed)).encode(), opened.hash_name).hex()
        facts.append(["hash of the expected text", f"{opened.hash_name} {expected}"])
    return [list(fact) for fact in facts]


def _shown(body: bytes) -> str:
    text = body.decode("utf-8", "backslashreplace")
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…"


def _digest(text: bytes, hash_name: str) -> bytes:
    return hashlib.new(hash_name, text).digest()


def _joined(parts: Parts) -> str:
    return "".join(text for _, text in parts)


def _listed(parts: Parts) -> Json:
    return [[name, text] for name, text in parts]


def explain_time_stamp(stamp: str, moment: int, now: int, allowed: int) -> Mapping[str, Json]:
    """What is wrong with a time stamp that is too far off."""
    age = now - moment
    side = "behind" if age > 0 else "ahead of"
    change = "Take the time anew for every call (a retry too), just before it is signed, and set the clock by NTP."
    hours = round(abs(age) / 3_600_000)
    if 1 <= hours <= 14 and abs(abs(age) - hours * 3_600_000) <= allowed:
        change = (
            f"It is off by almost exactly {hours} hours: the digits are of one time zone and the offset of another."
            " Write Jakarta's time with +07:00."
        )
    off = f"{_duration(abs(age))} {side} the sandbox's clock"
    return {
        "summary": f"X-TIMESTAMP is {off}; {_duration(allowed)} are allowed.",
        "change": change,
        "age_ms": age,
        "oldest_accepted_ms": allowed,
        "likely_mistakes": [],
        "facts": [["your time stamp", stamp], ["the sandbox's clock", stamp_of(now)]],
    }


def _duration(milliseconds: int) -> str:
    seconds = milliseconds // 1000
    days, hours, minutes = seconds // 86_400, seconds // 3600 % 24, seconds // 60 % 60
    parts = [f"{days} d"] * bool(days) + [f"{hours} h"] * bool(hours) + [f"{minutes} min"] * bool(minutes)
    if not days and (seconds % 60 or not parts):
        parts.append(f"{seconds % 60} s")
    return " ".join(parts)
