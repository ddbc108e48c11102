"""Calls, newest first: what came, what was decided and booked, what went back, and why."""

from __future__ import annotations

from typing import Any, List, Mapping

from ..gateways.contract import Gateway
from ..ledger import Ledger
from .html import Content, Safe, joined, tag
from .why import why_box
from .words import badge, body_text, clock, rupiah

SHOWN = 50

Call = Mapping[str, Any]


def calls_section(ledger: Ledger, gateways: Mapping[str, Gateway]) -> Safe:
    """The newest first."""
    count, calls = ledger.calls.count(), ledger.calls.latest(SHOWN)
    if not calls:
        return joined(tag("h2", "Calls"), tag("p", "None yet: point a client at an address above.", class_="quiet"))
    return joined(
        tag("h2", "Calls ", tag("small", str(count))),
        [_call(call, gateways) for call in calls],
        tag("p", f"The newest {SHOWN}; all are in /_sandbox/calls.", class_="quiet") if count > SHOWN else None,
    )


def _call(call: Call, gateways: Mapping[str, Gateway]) -> Safe:
    refused = call["decision"].startswith("refused")
    return tag(
        "article",
        _verdict(call, gateways, refused=refused),
        why_box(call["explanation"]) if call["explanation"] else None,
        tag("ul", [tag("li", remark) for remark in call["remarks"]], class_="remarks") if call["remarks"] else None,
        _messages(call),
        id=f"call-{call['id']}",
        class_="call refused" if refused else "call faulty" if call["fault"] else "call",
    )


def _verdict(call: Call, gateways: Mapping[str, Gateway], *, refused: bool) -> Safe:
    gateway = gateways.get(call["gateway"])
    meaning = gateway.meaning(call["code"]) if gateway and call["code"] else ""
    name = f"{call['gateway']}.{call['operation']}" if call["operation"] else f"{call['method']} {call['path']}"
    code: Content = None
    if call["code"]:
        code = [badge(call["code"], "bad" if refused else "plain"), " ", meaning]
    status = f"{'decided: ' if call['arrived'] else ''}HTTP {call['status']}" if call["status"] else "no answer made"
    return tag(
        "header",
        tag(
            "p",
            tag("strong", name),
            " ",
            code,
            tag("span", status, class_="quiet"),
            tag("span", clock(call["at"]), class_="when"),
        ),
        tag("p", _sentence(call["decision"]), " ", tag("span", booked(call), class_="booked")),
        _fault(call),
    )


def booked(call: Call) -> str:
    """What this call did to the merchant's money."""
    moved, set_aside = call["moved"], call["set_aside"]
    about = f" for {call['reference']}" if call["reference"] else ""
    if moved:
        return f"Booked: {rupiah(moved)} moved{about}."
    if set_aside:
        return f"Booked: {rupiah(set_aside)} set aside{about}."
    return "Booked: nothing."


def _fault(call: Call) -> Content:
    if not call["fault"]:
        return None
    what = f"The caller got {call['arrived']}." if call["arrived"] else "The answer itself arrived as it should."
    return tag("p", [[badge(fault, "fault"), " "] for fault in call["fault"].split(", ")], what)


def _messages(call: Call) -> Safe:
    headers = "\n".join(f"{name}: {value}" for name, value in call["headers"])
    query = f"?{call['query']}" if call["query"] else ""
    shown: List[Content] = [
        tag("h3", "Request"),
        tag("pre", f"{call['method']} {call['path']}{query}\n{headers}", class_="wrap quiet"),
        body_text(call["body"]),
        tag("h3", "What the gateway answered" if call["fault"] else "Answer"),
        body_text(call["answer"]) if call["status"] else tag("p", "It was never asked.", class_="quiet"),
    ]
    if call["arrived"]:
        shown.append(tag("h3", "What the caller got"))
        if call["sent_status"] is None:
            shown.append(tag("p", _sentence(call["arrived"]), class_="quiet"))
        else:
            shown.append([tag("p", f"HTTP {call['sent_status']}", class_="quiet"), tag("pre", call["sent_body"])])
    return tag(
        "details",
        tag("summary", "Request and answer"),
        tag("div", shown, class_="messages"),
        id=f"messages-{call['id']}",
    )


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}." if text else ""
