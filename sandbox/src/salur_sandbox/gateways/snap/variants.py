"""Texts that are signed by mistake: each part of the signed text in the forms that clients are known to give it.

The first of each kind is the right one; its mistake is empty.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from datetime import datetime, timedelta, timezone
from typing import Any, Callable, Iterator, NamedTuple, Sequence, Tuple

from ...jsontext import NotJson, Number, read
from .signing import body_digest, minified

_SECONDS_TRIED = 300
_DEEPEST = 6
_ORDERS = ("0132", "3012", "1023", "0213", "2301", "012", "013", "23", "123")
"""Places of the parts in texts that were put together in another order, or without some."""


class Variant(NamedTuple):
    """One form of one part."""

    text: str
    mistake: str = ""
    sentence: str = ""
    body: bytes = b""
    """The body that was hashed, where it is another."""


class Layout(NamedTuple):
    """The same parts put together in another way."""

    parts: Sequence[Tuple[str, str]]
    mistake: str
    sentence: str


def method_variants() -> Iterator[Variant]:
    """The method."""
    yield Variant("POST")
    for other in ("post", "Post", "GET", "PUT"):
        yield Variant(other, "method", f"the method was signed as {other}; it is POST")


def path_variants(
    path: str, prefix: str, confused: Sequence[str], others: Sequence[str], host: str, query: str
) -> Iterator[Variant]:
    """The path."""
    yield Variant(path)
    if prefix:
        sentence = f"the path was signed with {prefix}, which stands in the address but is not signed"
        yield Variant(prefix + path, "path_prefix", sentence)
    for part in confused:
        if path.startswith(part):
            sentence = f"the path was signed without {part}, which belongs to it"
            yield Variant(path[len(part) :], "path_prefix", sentence)
        else:
            sentence = f"the path was signed with {part} before it, which does not belong to it"
            yield Variant(part + path, "path_prefix", sentence)
    rest = path
    while rest.count("/") > 1:
        rest = rest[rest.index("/", 1) :]
        yield Variant(rest, "path_prefix", f"the path was signed without {path[: -len(rest)]}, which belongs to it")
    for scheme in ("http://", "https://", ""):
        for whole in (prefix + path, path):
            sentence = "the whole address was signed; the path alone is wanted"
            yield Variant(f"{scheme}{host}{whole}", "full_address", sentence)
    if query:
        yield Variant(f"{path}?{query}", "query", "the path was signed with its query")
    yield Variant(path.lstrip("/"), "path_slash", "the path was signed without the slash before it")
    yield Variant(f"{path}/", "path_slash", "the path was signed with a slash after it")
    yield Variant(f"/{path}", "path_slash", "the path was signed with two slashes before it")
    for changed in (path.lower(), path.upper()):
        if changed != path:
            yield Variant(changed, "path_letter_case", "the path was signed in other letter case")
    for other in others:
        yield Variant(other, "other_path", f"the path of another call was signed, {other}")


def time_variants(stamp: str) -> Iterator[Variant]:
    """The time stamp."""
    yield Variant(stamp)
    moment = datetime.fromisoformat(stamp)
    utc = moment.astimezone(timezone.utc)
    bare = stamp[:-6]
    forms = [bare, f"{bare}Z", stamp.replace("T", " "), stamp[:-3] + stamp[-2:], f"{bare} {stamp[-6:]}"]
    forms += [f"{bare}{fraction}{end}" for fraction in (".000", ".0", ".000000") for end in (stamp[-6:], "Z", "")]
    forms += [str(int(moment.timestamp())), str(int(moment.timestamp()) * 1000), bare.replace("T", " ")]
    for form in forms:
        yield Variant(form, "time_form", f"the time stamp was signed as {form}; the header has {stamp}")
    zones = [timezone(timedelta(hours=hours)) for hours in (0, 7, 8, 9, -7)]
    others = [moment.astimezone(zone).isoformat(timespec="seconds") for zone in zones]
    others += [moment.replace(tzinfo=zone).isoformat(timespec="seconds") for zone in zones]
    others += [f"{utc:%Y-%m-%dT%H:%M:%S}Z", f"{utc:%Y-%m-%dT%H:%M:%S}.000Z"]
    for form in others:
        if form != stamp:
            yield Variant(form, "time_zone", f"the time stamp was signed as {form}; the header has {stamp}")
    for seconds in range(1, _SECONDS_TRIED + 1):
        for away in (-seconds, seconds):
            form = (moment + timedelta(seconds=away)).isoformat(timespec="seconds")
            sentence = f"the time was taken twice: {form} was signed, and the header has {stamp}"
            yield Variant(form, "another_moment", sentence)


def body_variants(body: bytes) -> Iterator[Variant]:
    """The body's digest."""
    right = minified(body)
    digest = body_digest(body)
    yield Variant(digest)
    yield Variant(digest.upper(), "digest_letter_case", "the body's hash was signed in capital letters")
    raw = hashlib.sha256(right).digest()
    for form in (base64.b64encode(raw).decode("ascii"), base64.urlsafe_b64encode(raw).decode("ascii").rstrip("=")):
        yield Variant(form, "digest_form", "the body's hash was signed in Base64; hexadecimal is wanted")
    for name in ("sha512", "sha1", "md5"):
        form = hashlib.new(name, right).hexdigest()
        yield Variant(form, "body_hash", f"the body was hashed with {name.upper()}; SHA-256 is wanted")
    yield Variant(right.decode("utf-8", "replace"), "body_not_hashed", "the body itself stands in the text")
    yield Variant("", "no_body", "nothing stands in the text where the body's hash belongs")
    seen = {right}
    for changed, mistake, sentence in _bodies(body, right):
        if changed not in seen:
            seen.add(changed)
            yield Variant(hashlib.sha256(changed).hexdigest(), mistake, sentence, changed)


def _bodies(body: bytes, right: bytes) -> Iterator[Tuple[bytes, str, str]]:
    yield b"", "no_body", "the hash of an empty body was signed"
    yield b"{}", "no_body", "the hash of an empty object was signed"
    spaces = "the body was hashed with the white space between its tokens"
    yield body, "white_space", spaces
    yield body.strip(), "white_space", spaces
    for end in (b"\n", b"\r\n"):
        yield right + end, "line_end", "a line break at the end of the body was hashed"
        yield body + end, "line_end", "a line break at the end of the body was hashed"
    without = re.sub(rb"\s+", b"", body)
    yield without, "white_space_in_texts", "white space was removed inside of texts too, before the body was hashed"
    slashes = "the body was hashed with bare slashes, and sent with \\/"
    yield right.replace(b"\\/", b"/"), "escapes", slashes
    yield right.replace(b"/", b"\\/"), "escapes", "the body was hashed with \\/, and sent with bare slashes"
    try:
        document = read(body)
    except NotJson:
        return
    for name, edit in _EDITS:
        changed = edit(document)
        mistake, sentence = _EDIT_MISTAKES[name]
        for style in _STYLES if name == "same" else _STYLES[:2]:
            text = style.write(changed)
            if name == "same":
                yield text, style.mistake, style.sentence
            else:
                yield text, mistake, sentence
    for path, changed in _without_one(document, ""):
        sentence = f"{path} was not yet in the body when it was hashed"
        for style in _STYLES[:2]:
            yield style.write(changed), "field_missing", sentence


class _Style:
    """A way to write JSON."""

    def __init__(
        self,
        mistake: str,
        sentence: str,
        *,
        ascii_only: bool = False,
        slashes: bool = False,
        html: bool = False,
        spaced: bool = False,
        indent: "int | str | None" = None,
        ordered: bool = False,
    ) -> None:
        self.mistake = mistake
        self.sentence = sentence
        self._ascii_only = ascii_only
        self._slashes = slashes
        self._html = html
        self._spaced = spaced
        self._indent = indent
        self._ordered = ordered

    def write(self, document: object) -> bytes:
        """The document in this style; numbers keep their spelling."""
        separators = (",", ":") if not self._spaced and self._indent is None else (", ", ": ")
        if self._indent is not None:
            separators = (",", ": ")
        numbers: "dict[str, str]" = {}
        text = json.dumps(
            _without_numbers(document, numbers),
            ensure_ascii=self._ascii_only,
            separators=separators,
            indent=self._indent,
            sort_keys=self._ordered,
        )
        for stand_in, number in numbers.items():
            text = text.replace(f'"{stand_in}"', number)
        if self._slashes:
            text = text.replace("/", "\\/")
        if self._html:
            for letter in "&<>":
                text = text.replace(letter, f"\\u{ord(letter):04x}")
        return text.encode("utf-8", "surrogatepass")


def _without_numbers(value: object, numbers: "dict[str, str]") -> object:
    """Exact numbers, as texts that can be found again."""
    if isinstance(value, Number):
        stand_in = f"number:{len(numbers)}:"
        numbers[stand_in] = str(value)
        return stand_in
    if isinstance(value, dict):
        return {name: _without_numbers(item, numbers) for name, item in value.items()}
    return [_without_numbers(item, numbers) for item in value] if isinstance(value, list) else value


_AGAIN = "the body was written anew between hashing and sending"
_ESCAPED = "other escapes were hashed than sent"
_STYLES = (
    _Style("escapes", _ESCAPED),
    _Style("escapes", _ESCAPED, ascii_only=True),
    _Style("escapes", _ESCAPED, slashes=True),
    _Style("escapes", _ESCAPED, ascii_only=True, slashes=True),
    _Style("escapes", _ESCAPED, html=True),
    _Style("escapes", _ESCAPED, html=True, ascii_only=True),
    _Style("reserialised", f"{_AGAIN}: blanks after , and : were hashed", spaced=True),
    _Style("reserialised", f"{_AGAIN}: blanks after , and : were hashed", spaced=True, ascii_only=True),
    *(
        _Style("reserialised", f"{_AGAIN}: an indented body was hashed", indent=indent, ascii_only=ascii_only)
        for indent in (2, 4, "\t")
        for ascii_only in (False, True)
    ),
    _Style("key_order", "the body was hashed with its fields in alphabetical order", ordered=True),
    _Style("key_order", "the body was hashed with its fields in alphabetical order", ordered=True, ascii_only=True),
    _Style("key_order", "the body was hashed with its fields in alphabetical order", ordered=True, html=True),
)


def _texts(edit: Callable[[str, str], Any]) -> Callable[[object], object]:
    """A change of every text, by the name of its field."""

    def walk(value: object, name: str = "") -> object:
        if isinstance(value, dict):
            return {key: walk(item, key) for key, item in value.items()}
        if isinstance(value, list):
            return [walk(item, name) for item in value]
        return edit(name, value) if isinstance(value, str) else value

    return walk


def _pruned(is_empty: Callable[[object], bool]) -> Callable[[object], object]:
    def walk(value: object) -> object:
        if isinstance(value, dict):
            return {name: walk(item) for name, item in value.items() if not is_empty(item)}
        return [walk(item) for item in value] if isinstance(value, list) else value

    return walk


def _whole(name: str, text: str) -> object:
    return text[:-3] if name == "value" and text.endswith(".00") else text


def _as_number(name: str, text: str) -> object:
    return Number(text) if name == "value" else text


def _as_float(name: str, text: str) -> object:
    return Number(f"{text[:-3]}.0") if name == "value" and text.endswith(".00") else text


def _as_int(name: str, text: str) -> object:
    return Number(text[:-3]) if name == "value" and text.endswith(".00") else text


_NUMBERS = ("number_form", "the amount was hashed in another form than it was sent")
_EMPTY = ("empty_left_out", "fields that are sent empty were left out of the body that was hashed")
_EDITS: Sequence[Tuple[str, Callable[[object], object]]] = (
    ("same", lambda document: document),
    ("trimmed", _texts(lambda _, text: text.strip())),
    ("whole", _texts(_whole)),
    ("number", _texts(_as_number)),
    ("float", _texts(_as_float)),
    ("int", _texts(_as_int)),
    ("no nulls", _pruned(lambda value: value is None)),
    ("no empties", _pruned(lambda value: value in (None, "", {}, []))),
)
_EDIT_MISTAKES = {
    "same": ("", ""),
    "trimmed": ("texts_trimmed", "blanks around a text were cut off before the body was hashed"),
    "whole": _NUMBERS,
    "number": _NUMBERS,
    "float": _NUMBERS,
    "int": _NUMBERS,
    "no nulls": _EMPTY,
    "no empties": _EMPTY,
}


def _without_one(value: object, before: str, depth: int = 0) -> Iterator[Tuple[str, object]]:
    """The document without one of its fields, at any depth."""
    if not isinstance(value, dict) or depth > _DEEPEST:
        return
    for name, item in value.items():
        path = f"{before}{name}"
        yield path, {other: kept for other, kept in value.items() if other != name}
        for inner, changed in _without_one(item, f"{path}.", depth + 1):
            yield inner, {other: changed if other == name else kept for other, kept in value.items()}


def layouts(values: Tuple[str, str, str, str], partner_id: str) -> Iterator[Layout]:
    """The right parts, put together as some other text wants them."""
    method, path, digest, time = values
    named = {"method": method, "path": path, "digest of the body": digest, "X-TIMESTAMP": time}

    def joined(names: Sequence[str], separator: str = ":") -> Sequence[Tuple[str, str]]:
        parts = [part for name in names for part in ((name, named.get(name, "")), ("colon", separator))]
        return parts[:-1]

    token = "this is the text of a token request, client id and time stamp"
    yield Layout([("X-PARTNER-ID", partner_id), ("bar", "|"), ("X-TIMESTAMP", time)], "token_scheme", token)
    names = list(named)
    symmetric = "this is the text of the symmetric signature, with a place for an access token"
    yield Layout(joined([*names[:2], "access token", *names[2:]]), "symmetric_scheme", symmetric)
    for separator in ("|", "", "+", ",", " ", "\n", "&", ";", "-"):
        sentence = f"{separator!r} stands between the parts; a colon belongs there"
        sentence = sentence if separator else "no colons stand between the parts"
        yield Layout(joined(names, separator), "separator", sentence)
    for order in _ORDERS:
        chosen = [names[int(place)] for place in order]
        yield Layout(joined(chosen), "order", f"the parts were signed as {', '.join(chosen)}")
    yield Layout([*joined(names), ("line break", "\n")], "line_break", "a line break was signed after the time stamp")
    yield Layout([*joined(names), ("colon", ":")], "separator", "a colon was signed after the time stamp")
