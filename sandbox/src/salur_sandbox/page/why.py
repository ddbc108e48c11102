"""The "Why" box of a refused call: the likely mistake, what was expected and what came, and what to change."""

from __future__ import annotations

from typing import Any, List, Mapping, Optional, Sequence, Tuple

from .html import Content, Safe, tag

_VISIBLE = {" ": "·", "\n": "⏎", "\r": "␍", "\t": "⇥", "\u00a0": "⍽"}
_NOTHING = "∅"
_LEAD = 60
"""Characters shown before the place where two bodies differ."""

Parts = Sequence[Sequence[str]]
"""Fields with their texts."""


def why_box(explanation: Mapping[str, Any]) -> Safe:
    """Everything that the gateway could say about a refusal."""
    expected, caller = explanation.get("expected_parts") or [], explanation.get("caller_parts") or []
    return tag(
        "div",
        tag("p", tag("strong", "Why: "), explanation.get("summary", ""), class_="summary"),
        tag("p", tag("strong", "Change: "), explanation["change"]) if explanation.get("change") else None,
        _strings(explanation, expected, caller) if expected else None,
        _bodies(explanation.get("expected_body"), explanation.get("caller_body")),
        _facts(explanation.get("facts") or []),
        _self_check(explanation.get("self_check")),
        _details(explanation, expected) if expected else None,
        class_="why",
    )


def _strings(explanation: Mapping[str, Any], expected: Parts, caller: Parts) -> Content:
    wanted_label = explanation.get("expected_label", "Expected string to sign")
    caller_label = explanation.get("caller_label", "The string that gives your signature")
    if not caller or _joined(caller) == _joined(expected):
        note = "Yours is the same: the text is right, only what was made of it differs." if caller else None
        return tag(
            "dl",
            tag("dt", wanted_label),
            tag("dd", tag("code", [_part(name, [_visible(text)]) for name, text in expected])),
            tag("dd", note, class_="quiet") if note else None,
            class_="strings",
        )
    wanted, found, difference = _compared(expected, caller)
    blank = " A blank is shown as ·, nothing as ∅." if " " in _joined(expected) + _joined(caller) else ""
    return tag(
        "dl",
        tag("dt", wanted_label),
        tag("dd", tag("code", wanted)),
        tag("dt", caller_label),
        tag("dd", tag("code", found)),
        tag("dd", difference, blank, class_="quiet"),
        class_="strings",
    )


def _compared(expected: Parts, caller: Parts) -> Tuple[Content, Content, str]:
    """Both strings, field by field, with what differs marked; and the first difference in words."""
    start = _same(expected, caller)
    end = _same(expected[start:][::-1], caller[start:][::-1])
    place = len(_joined(expected[:start]))
    if [name for name, _ in expected] == [name for name, _ in caller]:
        pairs = [_differing(name, text, other) for (name, text), (_, other) in zip(expected, caller)]
        name, text, other = expected[start][0], expected[start][1], caller[start][1]
        place += _same(text, other)
        found = f"{_quoted(text)} is expected, {_quoted(other)} was signed"
        words = f"First difference: character {place + 1}, in {name}: {found}."
        return [one for one, _ in pairs], [one for _, one in pairs], words
    first_expected = expected[start][0] if start < len(expected) else "the end"
    first_signed = caller[start][0] if start < len(caller) else "the end"
    words = f"First difference: character {place + 1}: {first_expected} is expected, {first_signed} was signed."
    return _with_middle(expected, start, end), _with_middle(caller, start, end), words


def _differing(name: str, expected: str, caller: str) -> Tuple[Safe, Safe]:
    """One field in both; marked where its texts differ."""
    start = _same(expected, caller)
    end = _same(expected[start:][::-1], caller[start:][::-1])
    return _part(name, _marked(expected, start, end, caller)), _part(name, _marked(caller, start, end, expected))


def _marked(text: str, start: int, end: int, other: str) -> List[Content]:
    if text == other:
        return [_visible(text)]
    stop = len(text) - end
    return [_visible(text[:start]), tag("mark", _visible(text[start:stop]) or _NOTHING), _visible(text[stop:])]


def _with_middle(parts: Parts, start: int, end: int) -> Content:
    stop = len(parts) - end
    return [
        _part(name, [tag("mark", _visible(text)) if start <= place < stop and text else _visible(text)])
        for place, (name, text) in enumerate(parts)
    ]


def _part(name: str, content: List[Content]) -> Safe:
    return tag("span", content, title=name)


def _same(one: Sequence[object], other: Sequence[object]) -> int:
    """How far two sequences begin alike."""
    return next((place for place, (a, b) in enumerate(zip(one, other)) if a != b), min(len(one), len(other)))


def _joined(parts: Parts) -> str:
    return "".join(text for _, text in parts)


def _visible(text: str) -> str:
    """Blanks and line breaks as signs that can be seen."""
    return "".join(_VISIBLE.get(letter, letter) for letter in text)


def _quoted(text: str) -> str:
    """A value in quotation marks; with its code points where they cannot be told apart by eye."""
    others = sorted({letter for letter in text if not 32 <= ord(letter) <= 126})
    points = f" ({', '.join(f'U+{ord(letter):04X}' for letter in others[:5])})" if others else ""
    return f"“{_visible(text)}”{points}" if text else "nothing"


def _bodies(expected: Optional[str], caller: Optional[str]) -> Content:
    """The bodies behind two hashes, from shortly before they differ."""
    if expected is None or caller is None:
        return None
    start = _same(expected, caller)
    skipped = max(0, start - _LEAD) if start > 2 * _LEAD else 0
    lead = "…" if skipped else ""
    wanted, found = _differing("body", expected[skipped:], caller[skipped:])
    return tag(
        "dl",
        tag("dt", "The body that arrived"),
        tag("dd", tag("code", lead, wanted)),
        tag("dt", "The body whose hash you signed"),
        tag("dd", tag("code", lead, found)),
        class_="strings",
    )


def _facts(facts: List[List[str]]) -> Content:
    if not facts:
        return None
    rows = [[tag("dt", name), tag("dd", text)] for name, text in facts]
    return tag("dl", rows, class_="facts")


def _self_check(check: Optional[Mapping[str, str]]) -> Content:
    if not check:
        return None
    return tag(
        "details",
        tag("summary", "Check your key yourself"),
        tag("p", check.get("about", "In a shell, with your own key in SECRET_KEY (it never leaves your machine):")),
        tag("pre", check["command"], class_="wrap"),
        tag("p", "With the right key it prints:"),
        tag("pre", check["prints"], class_="wrap"),
    )


def _details(explanation: Mapping[str, Any], parts: Parts) -> Safe:
    rows = [
        tag("tr", tag("th", name, scope="row"), tag("td", tag("code", _visible(text))))
        for name, text in parts
        if name != "colon"
    ]
    signature, received = explanation.get("expected_signature"), explanation.get("received_signature")
    title = "Field by field, and both signatures" if signature else "Part by part, and your signature"
    summary = explanation.get("summary", "")
    sentences = [one["sentence"] for one in explanation.get("likely_mistakes", [])[1:]]
    also = [tag("li", sentence) for sentence in sentences if sentence not in summary]
    return tag(
        "details",
        tag("summary", title if received is not None else "Part by part"),
        tag("table", tag("tbody", rows), class_="fields"),
        tag(
            "dl",
            [tag("dt", "Expected signature"), tag("dd", tag("code", signature))] if signature else None,
            [tag("dt", "Your signature"), tag("dd", tag("code", received))] if received is not None else None,
            class_="strings",
        ),
        [tag("p", "Would explain it too:"), tag("ul", also)] if also else None,
    )
