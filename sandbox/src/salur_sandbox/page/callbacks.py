"""Callbacks with every attempt to deliver them."""

from __future__ import annotations

from typing import Any, Mapping

from ..ledger import Ledger
from .html import Content, Safe, joined, tag
from .words import CALLBACK_STATES, badge, body_text, clock

SHOWN = 30
_KINDS = {"delivered": "good", "gave_up": "bad", "due": "wait"}


def callbacks_section(ledger: Ledger, now: int) -> Safe:
    """The newest first."""
    count, callbacks = ledger.callbacks.count(), ledger.callbacks.latest(SHOWN)
    if not callbacks:
        return joined(tag("h2", "Callbacks"), tag("p", "None yet.", class_="quiet"))
    return joined(
        tag("h2", "Callbacks ", tag("small", str(count))),
        [_callback(callback, now) for callback in callbacks],
        tag("p", f"The newest {SHOWN}; all are in /_sandbox/callbacks.", class_="quiet") if count > SHOWN else None,
    )


def _callback(callback: Mapping[str, Any], now: int) -> Safe:
    state = callback["state"]
    headers = "\n".join(f"{name}: {value}" for name, value in callback["headers"].items())
    waits: Content = None
    if state == "due" and callback["send_at"] > now:
        waits = tag("span", ["leaves at ", clock(callback["send_at"])], class_="quiet")
    return tag(
        "article",
        tag(
            "header",
            tag(
                "p",
                tag("strong", f"{callback['gateway']} {callback['kind']} {callback['reference']}"),
                " ",
                badge(CALLBACK_STATES.get(state, state), _KINDS.get(state, "plain")),
                " ",
                badge(callback["fault"], "fault") if callback["fault"] else None,
                waits,
                tag("span", clock(callback["at"]), class_="when"),
            ),
            tag("p", "to ", tag("code", callback["url"] or "nobody")),
            tag("p", callback["reason"], class_="quiet") if callback["reason"] else None,
        ),
        tag("ol", [_attempt(attempt) for attempt in callback["attempts"]]) if callback["attempts"] else None,
        tag(
            "details",
            tag("summary", "Headers and body" if headers else "Body"),
            tag("pre", headers, class_="wrap quiet") if headers else None,
            body_text(callback["body"]),
            id=f"callback-body-{callback['id']}",
        ),
        id=f"callback-{callback['id']}",
        class_="call refused" if state == "gave_up" else "call",
    )


def _attempt(attempt: Mapping[str, Any]) -> Safe:
    said = attempt["error"] or f"HTTP {attempt['status']} {attempt['answer'][:200]}"
    return tag("li", clock(attempt["at"]), " → ", tag("code", said))
