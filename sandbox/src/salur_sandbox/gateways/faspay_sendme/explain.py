"""Says why a header was refused: what is wrong with it, what was expected, and what to change. Holds no secret."""

from __future__ import annotations

import base64
import binascii
import hashlib
from dataclasses import dataclass
from datetime import timedelta
from itertools import product
from typing import Any, Dict, Iterator, List, Mapping, Optional, Sequence, Tuple
from urllib.parse import urlsplit

from ...jsontext import Json
from ...ledger import Token
from .cipher import encrypt
from .mistakes import CHANGES, Found
from .opening import Likely, Opened, open_header
from .settings import SendMeMerchant
from .showing import Names, Parts, SignedText, decoded, joined, named, taken_apart, with_colons
from .signing import hmac_hex, token_field
from .stamps import stamp_of

_CHECKED_TEXT = "salur"
_ENOUGH = 16
"""Characters of a token by which it is known."""
_PAIR = "<Base64 of client_key:client_secret>"
_WITH_TOKEN = "<Base64 of client_key:client_secret:access_token>"


@dataclass(frozen=True)
class Signed:
    """A call whose signature does not fit, and what could have been meant."""

    method: str
    path: str
    """The one that is signed; for a token call one of ``service_paths``."""
    address: str
    """The path as it was requested, with its parameters."""
    service_paths: Sequence[str]
    token_path: str
    time_stamp: str
    body: bytes
    received: str
    tokens: Sequence[Token]
    """The merchant's newest tokens."""
    now: int

    @property
    def is_token_call(self) -> bool:
        """Whether it asks for a token."""
        return self.address == self.token_path


def explain_missing(header: str) -> Mapping[str, Json]:
    """A header is not there."""
    return _explanation([Found("missing_header", f"the header {header} is missing or empty")])


def explain_key(received: str, merchants: Sequence[SendMeMerchant]) -> Mapping[str, Json]:
    """Nobody has this faspay-key."""
    sentence = "no merchant of this sandbox has this faspay-key"
    for merchant in merchants:
        for name, value in merchant.named_secrets.items():
            if received == value:
                sentence = f"faspay-key holds the {name} of {merchant.faspay_key}, not the faspay_key"
    facts = [["faspay keys here", ", ".join(merchant.faspay_key for merchant in merchants)]]
    return _explanation([Found("unknown_key", sentence)], facts=facts)


def explain_time_form(received: str) -> Mapping[str, Json]:
    """faspay-timestamp cannot be read."""
    return _explanation([Found("time_form", f"faspay-timestamp is not a time as 2025-06-12 13:44:50: {received!r}")])


def explain_time(moment: int, now: int, allowed: int, utc_offset: int) -> Mapping[str, Json]:
    """faspay-timestamp is too far from the clock."""
    away = now - moment
    hours = round(away / 1_800_000) / 2
    side = "behind" if away > 0 else "ahead of"
    words = f"faspay-timestamp is {timedelta(seconds=abs(away) // 1000)} {side} the sandbox's clock"
    found = Found("old_time", f"{words}; {timedelta(milliseconds=allowed)} are allowed")
    if hours and abs(hours) <= 14 and abs(away - hours * 3_600_000) <= allowed:
        found = Found("time_zone", f"{words}, almost exactly {abs(hours):g} hours: it is written in another zone")
    facts = [
        ["your time stamp", stamp_of(moment, utc_offset)],
        ["the sandbox's clock", stamp_of(now, utc_offset)],
        ["zone that is expected", f"UTC{utc_offset / 60:+g}"],
    ]
    return _explanation([found], facts=facts)


def explain_authorization(
    received: str, merchant: SendMeMerchant, others: Sequence[SendMeMerchant]
) -> Mapping[str, Json]:
    """faspay-authorization does not fit."""
    names = Names(merchant, others)
    right = f"{merchant.app_key}:{merchant.app_secret}"
    expected = names.parts(right)
    labels = {"expected_label": "Text of faspay-authorization", "caller_label": "What yours deciphers to"}
    if _is_hmac(received, right, merchant.faspay_secret):
        found = [Found("hmac", "this is an HMAC-SHA256 of the right text; AES-256-CBC is wanted")]
        return _explanation(found, expected, expected, labels)
    likely = Likely(names.knows_all_of, names.knows_part_of, [right], lambda text: text == right)
    opened = open_header(received, merchant, others, likely)
    if opened.text is None:
        return _unopened(opened, received, merchant, expected, labels)
    caller = names.parts(opened.text)
    if opened.text == right:
        return _explanation(opened.found, expected, expected, labels, **_about_key(opened.found, merchant))
    inside = decoded(opened.text)
    if inside == right:
        found = [*opened.found, Found("base64_first", "the text was written in Base64 before it was enciphered")]
        return _explanation(found, expected, [("text", "<Base64 of app_key:app_secret>")], labels)
    found = [*opened.found, _wrong_pair(named(caller), caller)]
    return _explanation(found, expected, caller, labels, **_about_key(found, merchant))


def _wrong_pair(names: Sequence[str], caller: Parts) -> Found:
    if "faspay_secret" in names:
        return Found("secret_in_text", "the faspay_secret stands in the text")
    if list(names) == ["client_key", "client_secret"]:
        return Found("client_pair", "the text is client_key:client_secret, which belongs into the signature")
    if list(names) == ["app_secret", "app_key"]:
        return Found("order", "app_secret stands before app_key")
    if any(" of " in name for name in names):
        return Found("other_merchant", "it holds values of another merchant of this sandbox")
    if len(names) == 2 and names[1] == "app_secret":
        return Found("wrong_app_key", f"the app_key is another: {caller[0][1]}")
    if len(names) == 2 and names[0] == "app_key":
        return Found("wrong_app_secret", f"the app_secret is another: {caller[-1][1]}")
    return Found("other_text", "the text is not app_key:app_secret")


def explain_signature(signed: Signed, merchant: SendMeMerchant, others: Sequence[SendMeMerchant]) -> Mapping[str, Json]:
    """faspay-signature does not fit."""
    names = Names(merchant, others, [token.token for token in signed.tokens])
    expected = _expected(signed)
    labels = {"expected_label": "Expected string to sign", "caller_label": "What your faspay-signature deciphers to"}
    text, found = _hmac_text(signed, merchant)
    if text is None:
        beginnings = ["GET:/account/api/", "POST:/account/api/"]
        likely = Likely(_is_signed_text, _is_signed_text, beginnings, _has_a_path_of_the_api)
        opened = open_header(signed.received, merchant, others, likely)
        if opened.text is None:
            return _unopened(opened, signed.received, merchant, expected, labels)
        text, found = opened.text, opened.found
    else:
        labels["caller_label"] = "The string that gives your signature"
    apart = taken_apart(text)
    if apart is None:
        found = [*found, Found("form", "the text has not the form METHOD:PATH:TIMESTAMP:TOKENFIELD:")]
        return _explanation(found, expected, [("text", names.text(text))], labels)
    if signed.is_token_call and apart.path in signed.service_paths:
        expected = _expected(signed, apart.path)
    token_shown, token_found = _token_mistakes(apart, signed, merchant, names)
    found = [*found, *_text_mistakes(apart, signed, names), *token_found]
    caller = _caller(apart, token_shown, names)
    about = _about_key(found, merchant)
    facts: List[Json] = [*about.get("facts", []), *_token_facts(apart, signed)]
    return _explanation(found, expected, caller, labels, facts=facts, self_check=about.get("self_check"))


def _is_signed_text(text: str) -> bool:
    apart = taken_apart(text)
    return apart is not None and apart.method.upper() in ("", "GET", "POST", "PUT") and "/" in apart.path


def _has_a_path_of_the_api(text: str) -> bool:
    apart = taken_apart(text)
    return apart is not None and apart.path.startswith("/account/api/")


def _expected(signed: Signed, token_path: str = "<path of the call that the token is for>") -> Parts:
    path = token_path if signed.is_token_call else signed.path
    return with_colons(
        [
            ("method", "GET" if signed.is_token_call else signed.method),
            ("path", path),
            ("faspay-timestamp", signed.time_stamp),
            ("token field", _PAIR if signed.is_token_call else _WITH_TOKEN),
            ("last field", ""),
        ]
    )


def _caller(apart: SignedText, token_shown: str, names: Names) -> Parts:
    parts = [
        ("method", apart.method),
        ("path", names.text(apart.path)),
        ("faspay-timestamp", names.text(apart.time_stamp)),
        ("token field", token_shown),
    ]
    return with_colons([*parts, ("last field", names.text(apart.last))] if apart.colon else parts)


def _text_mistakes(apart: SignedText, signed: Signed, names: Names) -> Iterator[Found]:
    method = "GET" if signed.is_token_call else signed.method
    if apart.method != method:
        yield Found("method", f"the method was signed as {names.text(apart.method) or 'nothing'}; it is {method}")
    if apart.path not in (signed.service_paths if signed.is_token_call else (signed.path,)):
        yield _path_mistake(apart.path, signed)
    if apart.time_stamp != signed.time_stamp:
        yield Found("time_stamp", f"{names.text(apart.time_stamp)} was signed; faspay-timestamp is {signed.time_stamp}")
    if not apart.colon:
        yield Found("last_colon", "the colon before the empty last field is missing")
    elif apart.last and decoded(apart.token_field) is not None:
        yield Found("last_field", f"the last field holds {_last(apart.last, signed.body)}; it must be empty")


def _last(text: str, body: bytes) -> str:
    digest = hashlib.sha256(body.translate(None, b" \r\n\t")).hexdigest()
    if text.lower() in (digest, hashlib.sha256(body).hexdigest()):
        return "the hash of the body"
    return "the body" if text.encode("utf-8", "replace") == body else "something"


def _path_mistake(path: str, signed: Signed) -> Found:
    right = signed.service_paths if signed.is_token_call else (signed.path,)
    if path == signed.token_path:
        return Found("self_path", "the token call was signed with its own path, /account/api/tokens")
    if "://" in path and urlsplit(path).path in (*right, signed.address):
        return Found("full_address", "the whole address was signed")
    if path.strip("/") in [one.strip("/") for one in right]:
        return Found("path_slash", "the path was signed with a slash too many or too few")
    if path == signed.address or any(path.startswith(one + "/") for one in _with_parameters(right)):
        return Found("full_path", "the path was signed with its parameters")
    if path.lower() in right:
        return Found("path_letter_case", "the path was signed in other letter case")
    known = path in signed.service_paths
    sentence = f"the path of another call was signed: {path}" if known else "a path that no call has was signed"
    return Found("other_path" if known else "unknown_path", sentence)


def _with_parameters(paths: Sequence[str]) -> List[str]:
    """Those that parameters can follow: ``/account/api/register/confirm`` is a path of its own."""
    return [path for path in paths if not path.endswith("/register")]


def _token_mistakes(
    apart: SignedText, signed: Signed, merchant: SendMeMerchant, names: Names
) -> Tuple[str, List[Found]]:
    """How the token field is shown, and what is wrong with it."""
    pair = f"{merchant.client_key}:{merchant.client_secret}"
    inside = decoded(apart.token_field)
    if inside is None:
        bare = f"{apart.token_field}:{apart.last}".rstrip(":")
        if bare == pair or bare.startswith(pair + ":"):
            return "<client_key>", [Found("token_not_encoded", "the token field is not in Base64")]
        return names.hidden(apart.token_field), [Found("token_not_encoded", "the token field is not Base64")]
    if inside == pair:
        if signed.is_token_call:
            return _PAIR, []
        return _PAIR, [Found("token_missing", "the token field has no access token")]
    if not inside.startswith(pair + ":"):
        parts = names.parts(inside)
        shown = [(name, "<unknown>" if name == "unknown" else text) for name, text in parts]
        return f"<Base64 of {joined(shown).replace('<', '').replace('>', '')}>", [_wrong_client(named(parts))]
    token = inside[len(pair) + 1 :]
    what, found = _token_problem(token, signed)
    if signed.is_token_call:
        found = Found("token_too_early", "the token call was signed with an access token")
    return f"<Base64 of client_key:client_secret:{what}>", [found] if found else []


def _wrong_client(names: Sequence[str]) -> Found:
    if list(names[:2]) == ["app_key", "app_secret"]:
        return Found("app_pair", "the token field has app_key:app_secret, which belongs into faspay-authorization")
    if {"client_key", "client_secret"} <= set(names):
        return Found("client_order", "the token field has its parts in another order")
    if any(" of " in name for name in names):
        return Found("other_merchant", "the token field holds values of another merchant of this sandbox")
    wrong = [name for name in ("client_key", "client_secret") if name not in names]
    return Found("wrong_client", f"the token field has another {' and '.join(wrong)}")


def _token_problem(token: str, signed: Signed) -> Tuple[str, Optional[Found]]:
    """What the token is called, and what is wrong with it."""
    for known in signed.tokens:
        if token == known.token:
            if known.ends_at <= signed.now:
                return "access_token that has ended", Found("ended_token", "this token has ended")
            if known.path != signed.path:
                sentence = f"this token was asked for with another path: {known.path}"
                return f"access_token for {known.path}", Found("token_path", sentence)
            return "access_token", None
        if _is_spoilt(token, known.token):
            sentence = "the token was cut or decoded on its way, or something was added to it"
            return "access_token, spoilt", Found("token_form", sentence)
    sentence = "this sandbox gave no such token to this merchant"
    return f"unknown, {len(token)} characters", Found("unknown_token", sentence)


def _is_spoilt(token: str, known: str) -> bool:
    begins = len(token) >= _ENOUGH and (known.startswith(token) or token.startswith(known))
    return begins or known in token or token == known.replace("+", " ")


def _token_facts(apart: SignedText, signed: Signed) -> List[List[str]]:
    inside = decoded(apart.token_field) or ""
    for token in signed.tokens:
        if inside.endswith(f":{token.token}"):
            return [
                ["the token was given", stamp_of(token.made_at)],
                ["for", token.path],
                ["until", stamp_of(token.ends_at)],
            ]
    return []


def _hmac_text(signed: Signed, merchant: SendMeMerchant) -> Tuple[Optional[str], List[Found]]:
    """The text that an HMAC was made of, where it is one of the likely ones."""
    if len(_digits(signed.received)) != 64:
        return None, []
    keys = {"faspay_secret": merchant.faspay_secret, "app_secret": merchant.app_secret,
            "client_secret": merchant.client_secret}  # fmt: skip
    for text in _hmac_texts(signed, merchant):
        for name, key in keys.items():
            if _digits(signed.received) == hmac_hex(text, key):
                key_found = [] if name == "faspay_secret" else [
                    Found("wrong_secret", f"the HMAC's key is the {name}, not the faspay_secret")
                ]  # fmt: skip
                return text, [_hmac_found(signed.received), *key_found]
    return None, []


def _hmac_found(received: str) -> Found:
    if len(received) == 64 and received != received.lower():
        return Found("hmac_letter_case", "this is an HMAC-SHA256 in upper-case digits")
    return Found("hmac", "this is an HMAC-SHA256; AES-256-CBC is wanted")


def _hmac_texts(signed: Signed, merchant: SendMeMerchant) -> Iterator[str]:
    methods = (signed.method, "GET", "POST", signed.method.lower())
    own = list(signed.service_paths) if signed.is_token_call else [signed.path]
    paths = dict.fromkeys([*own, signed.address, signed.token_path, *signed.service_paths])
    tokens = [""] if signed.is_token_call else [*(one.token for one in signed.tokens), ""]
    body = hashlib.sha256(signed.body.translate(None, b" \r\n\t")).hexdigest()
    lasts = (":", f":{body.upper()}", f":{body}", f":{signed.body.decode('utf-8', 'replace')}", "")
    fields = [token_field(merchant.client_key, merchant.client_secret, token) for token in tokens]
    for last, method, path, one in product(lasts, dict.fromkeys(methods), paths, fields):
        yield f"{method}:{path}:{signed.time_stamp}:{one}{last}"


def _digits(received: str) -> str:
    """An HMAC-SHA256 in lower-case hexadecimal digits, however it is written; otherwise nothing."""
    text = received.strip()
    if len(text) == 64 and set(text.lower()) <= set("0123456789abcdef"):
        return text.lower()
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return ""
    return data.hex() if len(data) == 32 else ""


def _is_hmac(received: str, text: str, secret: str) -> bool:
    return _digits(received) == hmac_hex(text, secret)


def _unopened(
    opened: Opened, received: str, merchant: SendMeMerchant, expected: Parts, labels: Mapping[str, str]
) -> Mapping[str, Json]:
    """Nobody knows what it holds."""
    found = opened.found
    if len(received.strip()) == 64 and _digits(received):
        found = [Found("hmac", "it has 64 hexadecimal digits, as an HMAC-SHA256; AES-256-CBC in Base64 is wanted")]
    elif not found or found[-1].mistake in ("hex", "base64_form", "base64_twice"):
        sentence = (
            f"most likely the faspay_secret or the iv is not that of {merchant.faspay_key}: no usual mistake makes a"
            " text of this header"
        )
        found = [*found, Found("wrong_secret", sentence)]
    return _explanation(found, expected, None, labels, **_about_key(found, merchant))


def _about_key(found: Sequence[Found], merchant: SendMeMerchant) -> Dict[str, Any]:
    """What helps to compare one's own secret and iv with the right ones."""
    if not any(one.mistake in _OF_THE_KEY for one in found):
        return {}
    facts: Json = [
        [f"faspay_secret of {merchant.faspay_key}", f"{len(merchant.faspay_secret)} characters"],
        [f"iv of {merchant.faspay_key}", f"{len(merchant.iv)} characters"],
    ]
    check: Json = {
        "about": "In a shell, with your own values in FASPAY_SECRET and FASPAY_IV (they never leave your machine):",
        "command": _COMMAND,
        "prints": encrypt(_CHECKED_TEXT, merchant.faspay_secret, merchant.iv),
    }
    return {"facts": facts, "self_check": check}


_OF_THE_KEY = frozenset(
    {"wrong_secret", "secret_form", "secret_unset", "key_form", "wrong_iv", "iv_form", "mode", "padding"}
)
_COMMAND = (
    f"printf {_CHECKED_TEXT} | openssl enc -aes-256-cbc -a -A"
    " -K \"$(printf '%s' \"$FASPAY_SECRET\" | openssl dgst -sha256 -r | cut -c1-64)\""
    " -iv \"$(printf '%s%s' \"$FASPAY_SECRET\" \"$FASPAY_IV\" | openssl dgst -md5 -r | cut -c17-32"
    " | tr -d '\\n' | od -An -tx1 | tr -d ' \\n')\""
)


def _explanation(
    found: Sequence[Found],
    expected: Optional[Parts] = None,
    caller: Optional[Parts] = None,
    labels: Optional[Mapping[str, str]] = None,
    *,
    facts: Optional[Json] = None,
    self_check: Optional[Json] = None,
) -> Mapping[str, Json]:
    text = "; ".join(one.sentence for one in found)
    explanation: Dict[str, Json] = {
        "summary": f"{text[:1].upper()}{text[1:]}.",
        "change": " ".join(dict.fromkeys(CHANGES[one.mistake] for one in found)),
        "likely_mistakes": [{"mistake": one.mistake, "sentence": one.sentence} for one in found],
    }
    if expected is not None:
        explanation.update(labels or {})
        explanation["expected_string"] = joined(expected)
        explanation["expected_parts"] = [list(part) for part in expected]
        if caller is not None:
            explanation["caller_string"] = joined(caller)
            explanation["caller_parts"] = [list(part) for part in caller]
    if facts:
        explanation["facts"] = facts
    if self_check:
        explanation["self_check"] = self_check
    return explanation
