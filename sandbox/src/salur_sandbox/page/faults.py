"""The faults that are chosen, and the form that chooses one."""

from __future__ import annotations

from typing import List

from ..faults import CATALOGUE, FaultBook, Rule
from .html import Content, Safe, joined, tag
from .words import badge, times

_EXAMPLE = "curl -H 'X-Sandbox-Fault: lose-answer-after-booking' …"


def rules_section(book: FaultBook) -> Safe:
    """What is chosen now, with how often it is still to happen."""
    rules = book.rules()
    if not rules:
        return tag("p", "None is chosen: everything works.", class_="quiet")
    clear = tag("form", tag("button", "Clear all"), method="post", action="/_sandbox/faults/clear")
    return joined(tag("ul", [_rule(rule) for rule in rules], class_="rules"), clear)


def _rule(rule: Rule) -> Safe:
    if rule.left is None:
        left = "every call"
    elif rule.left:
        left = f"the next {rule.left} calls" if rule.left > 1 else "the next call"
    else:
        left = "used up"
    clear = tag("form", tag("button", "Clear"), method="post", action=f"/_sandbox/faults/{rule.id}/clear")
    happened = f"happened {times(rule.used)}" if rule.used else "not happened yet"
    said = f"{left}; {happened}; from the {rule.chosen_by}"
    kind = "plain" if rule.left == 0 else "fault"
    return tag("li", tag("span", tag("strong", rule.operation), " ", badge(str(rule.fault), kind), " ", said), clear)


def choose_section(book: FaultBook) -> Safe:
    """The form, and the catalogue."""
    gateways = sorted({operation.split(".")[0] for operation in book.operations})
    operations = [tag("option", one) for one in (*book.operations, *(f"{name}.*" for name in gateways))]
    faults: List[Content] = []
    for of_callback, label in ((False, "of the answer"), (True, "of the callback")):
        names = [tag("option", one.name) for one in CATALOGUE.values() if one.of_callback == of_callback]
        faults.append(tag("optgroup", names, label=label))
    form = tag(
        "form",
        tag("label", "Operation", tag("select", operations, name="operation")),
        tag("label", "Fault", tag("select", faults, name="fault")),
        tag("label", "Value", tag("input", name="value", size=8, placeholder="as needed", autocomplete="off")),
        tag("label", "Calls", tag("input", name="count", value="1", size=4, inputmode="numeric", autocomplete="off")),
        tag("button", "Choose"),
        method="post",
        action="/_sandbox/faults",
        class_="choose",
    )
    rows = [
        tag("tr", tag("th", tag("code", one.usage), scope="row"), tag("td", one.sentence)) for one in CATALOGUE.values()
    ]
    return joined(
        form,
        tag("p", "Empty “Calls” means every call. For one call only, its own header does it: ", tag("code", _EXAMPLE)),
        tag("details", tag("summary", "What each fault does"), tag("table", tag("tbody", rows), class_="fields")),
    )
