"""Every fault: its name, what may follow it after a colon, and one sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Mapping, Tuple

HEADER = "x-sandbox-fault"
"""The request header that asks for faults on its own call."""

LONGEST_WAIT_SECONDS = 86_400
_LONGEST_CODE = 20
_LONGEST_FORM = 100
_FORM_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz-+")


@dataclass(frozen=True)
class Entry:
    """One kind of fault."""

    name: str
    sentence: str
    value: str = ""
    """What may follow after a colon: ``SECONDS``, ``WHEN`` (``before`` or ``after`` booking), ``CODE``, ``FORM`` or
    nothing."""
    default: str = ""
    """The value where none is given."""
    of_callback: bool = False
    """It happens to the callback that follows a call, not to the call's answer."""
    needs_value: bool = False
    inside: bool = False
    """The gateway itself carries it out, if it has what it is about."""

    @property
    def usage(self) -> str:
        """How it is written."""
        if self.needs_value:
            return f"{self.name}:{self.value}"
        return f"{self.name}[:{self.value}]" if self.value else self.name


_ENTRIES = (
    Entry("lose-answer-after-booking", "Booked as asked; then the connection closes without one byte of an answer."),
    Entry("lose-answer-before-booking", "Nothing is booked; the connection closes without one byte of an answer."),
    Entry(
        "delay",
        "Booked at once; the answer comes after SECONDS (3600 unless given): beyond any time-out.",
        "SECONDS",
        "3600",
    ),
    Entry("reset", "Booked; then the connection is reset (RST). With :before, nothing is booked.", "WHEN", "after"),
    Entry("cut", "Booked; the answer has its full Content-Length and half of its body, then the connection closes."),
    Entry("http-500", "Booked; HTTP 500 with an HTML page. With :before, nothing is booked.", "WHEN", "after"),
    Entry("http-502", "Booked; HTTP 502 with a proxy's HTML page. With :before, nothing is booked.", "WHEN", "after"),
    Entry(
        "http-429",
        "Nothing is booked; HTTP 429 with Retry-After. With :after, it was booked all the same.",
        "WHEN",
        "before",
    ),
    Entry("wrong-amount", "Booked right; the answer names one rupiah more."),
    Entry("wrong-reference", "Booked right; the answer names another reference."),
    Entry("unlisted-code", "Booked right; the answer has a code that no document lists, or CODE.", "CODE"),
    Entry("refuse", "Nothing is booked; the gateway refuses with CODE.", "CODE", needs_value=True),
    Entry(
        "odd-form",
        "Booked right; the answer is written in another FORM that the gateway's documentation shows.",
        "FORM",
        needs_value=True,
    ),
    Entry(
        "token-refused",
        "Nothing is booked; a right access token is refused, and ends. The next one serves.",
        inside=True,
    ),
    Entry("token-missing", "Of a token call: the answer has everything but the token."),
    Entry(
        "token-ends",
        "Of a token call: the token ends after SECONDS (0 unless given), whatever the answer says.",
        "SECONDS",
        "0",
        inside=True,
    ),
    Entry(
        "callback-late", "The callback leaves SECONDS (10 unless given) after the payment ended.", "SECONDS", "10", True
    ),
    Entry("callback-twice", "The same callback comes twice.", of_callback=True),
    Entry(
        "callback-before-answer", "Out of order: the callback arrives before the call is answered.", of_callback=True
    ),
    Entry("callback-never", "The payment ends; no callback is sent.", of_callback=True),
    Entry(
        "callback-forged",
        "First, once, a callback with the opposite status and a forger's signature; then the real one.",
        of_callback=True,
    ),
    Entry(
        "callback-altered-status",
        "First, once, the real callback with its signature but the opposite status; then the real one.",
        of_callback=True,
    ),
)

CATALOGUE: Mapping[str, Entry] = {entry.name: entry for entry in _ENTRIES}


class WrongFault(ValueError):
    """A fault that is not in the catalogue, or a value that it does not take."""


@dataclass(frozen=True)
class Fault:
    """One fault as somebody asked for it."""

    name: str
    value: str = ""

    def __str__(self) -> str:
        return f"{self.name}:{self.value}" if self.value else self.name

    @property
    def entry(self) -> Entry:
        """Its row of the catalogue."""
        return CATALOGUE[self.name]

    @property
    def effective_value(self) -> str:
        """The value, or what stands for it."""
        return self.value or self.entry.default

    @property
    def seconds(self) -> float:
        """For those that wait."""
        return float(self.effective_value)

    @property
    def before_booking(self) -> bool:
        """Whether the gateway is not even asked."""
        return self.name == "lose-answer-before-booking" or (
            self.entry.value == "WHEN" and self.effective_value == "before"
        )


def parse_fault(text: str) -> Fault:
    """``NAME`` or ``NAME:VALUE``."""
    name, colon, value = text.strip().partition(":")
    entry = CATALOGUE.get(name)
    if entry is None:
        raise WrongFault(f"{name or 'nothing'!r} is no fault; there are: {names_text()}")
    if entry.needs_value and not value:
        raise WrongFault(f"{entry.usage}: {entry.value} is wanted")
    if colon:
        _check(entry, value)
    return Fault(name, value)


def names_text() -> str:
    """All names with what may follow them."""
    return ", ".join(entry.usage for entry in _ENTRIES)


def split_count(text: str) -> Tuple[str, str]:
    """``NAME:VALUExCOUNT`` → ``NAME:VALUE`` and ``COUNT``, or the text and nothing."""
    fault, times, count = text.rpartition("x")
    return (fault, count) if times and count.isascii() and count.isdigit() else (text, "")


def _check(entry: Entry, value: str) -> None:
    if entry.value == "SECONDS":
        if not _is_wait(value):
            raise WrongFault(f"{entry.usage}: SECONDS is a number from 0 to {LONGEST_WAIT_SECONDS}, not {value!r}")
    elif entry.value == "WHEN":
        if value not in ("before", "after"):
            raise WrongFault(f"{entry.usage}: WHEN is before or after, not {value!r}")
    elif entry.value == "FORM":
        if not (len(value) <= _LONGEST_FORM and set(value) <= _FORM_LETTERS):
            raise WrongFault(f"{entry.usage}: FORM is small letters and hyphens; + stands between several")
    elif entry.value == "CODE":
        if not (0 < len(value) <= _LONGEST_CODE and value.isprintable()):
            raise WrongFault(f"{entry.usage}: CODE is one to {_LONGEST_CODE} printable characters")
    else:
        raise WrongFault(f"{entry.name} takes no value")


def _is_wait(value: str) -> bool:
    whole, _, fraction = value.partition(".")
    digits = whole + fraction
    return digits.isascii() and digits.isdigit() and bool(whole) and 0 <= float(value) <= LONGEST_WAIT_SECONDS
