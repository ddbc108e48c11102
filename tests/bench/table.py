#!/usr/bin/env python3
"""Merges what hosts have measured: one table on the terminal, and `target/bench.json`.

    tests/bench/table.py

The parts lie in `target/bench/HOST.json`. Whether a budget is met is said and never tested: the status is always 0.

`target/bench.json` has under `hosts` for each its `runtime`, the HTTP `client`, the `external_key`, and its `measures` by the names below: `ratio`,
`against` (what the ratio is to), `budget` and `met` where there is a budget, and `figures`, each with `value` and `unit`. A measure or a host that
could not be measured has `reason` instead. A budget is met by a ratio that is not larger.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional

from sizes import sizes

ROOT = Path(__file__).parents[2]
PARTS = ROOT / "target" / "bench"
HOSTS = ("rust", "python", "node", "wasm", "chromium", "php", "kotlin")
UNIFFI = {"kotlin": 0.333}
"""uniffi's crossing takes longer by itself."""


@dataclass(frozen=True)
class Measure:
    """What the hosts have measured under one name."""

    name: str
    title: str
    against: str
    """With `{client}` where the host's own is meant."""
    figures: str
    """For people; of every figure its name in braces."""
    budget: Optional[float] = None
    own_budgets: Optional[dict[str, float]] = None
    unit: str = "µs"


CALL, ROUND_TRIP = "prepare {prepare} + parse {parse}", "a loopback HTTP round trip ({client})"
ITEM, BY_HAND = "an item {item}, by hand {by_hand}", "hand-written code that sends the same bytes"
SIGNATURE, OPENSSL = "{signature_per_second}, openssl {openssl_per_second}", "a signature of openssl speed rsa2048"

MEASURES = (
    Measure("duitku.call", "Duitku's inquiry: prepare + parse as a share of a round trip", ROUND_TRIP, CALL + ", to {round_trip}", 0.1, UNIFFI),
    Measure(
        "duitku.call.sandbox",
        "the same as a share of a round trip to the sandbox, which checks and books as gateways do",
        "a loopback HTTP round trip to the sandbox ({client})",
        CALL + ", to {sandbox_trip}",
        0.1,
        UNIFFI,
    ),
    Measure(
        "faspay_snap.external_key.call",
        "Faspay's SNAP transfer, key elsewhere: prepare + attach + parse as a share of a round trip; the signature itself is not ours",
        ROUND_TRIP,
        "prepare {prepare} + attach {attach} + parse {parse}, to {round_trip}",
        0.1,
        UNIFFI,
    ),
    Measure(
        "faspay_snap.core_key.call",
        "Faspay's SNAP transfer, key in the core: prepare with its RSA signature + parse as a share of a round trip",
        ROUND_TRIP,
        "prepare {prepare_signed} + parse {parse}, to {round_trip}",
        0.1,
        UNIFFI,
    ),
    Measure("duitku.batch", "batch of Duitku's inquiries: an item to one by hand", BY_HAND, ITEM, 1.0),
    Measure(
        "faspay_snap.external_key.batch",
        "batch of Faspay's SNAP transfers, key elsewhere: an item with its signature to one by hand with the same key",
        BY_HAND,
        ITEM,
        1.0,
    ),
    Measure(
        "faspay_snap.core_key.batch",
        "batch of Faspay's SNAP transfers, key in the core, a hundred at a time: an item to one by hand, signed by the platform",
        BY_HAND,
        ITEM,
        1.0,
    ),
    Measure("rsa_2048.core_key", "RSA-2048: a signature in the core to one of openssl speed", OPENSSL, SIGNATURE),
    Measure("rsa_2048.external_key", "RSA-2048: a signature by the host's key elsewhere to one of openssl speed", OPENSSL, SIGNATURE),
    Measure(
        "memory",
        "memory: its peak in a batch of 100,000 to that in one of 10,000; if items were kept, several times as much",
        "the peak in a batch of 10,000",
        "{before} before, {after_10000} and {after_100000} after",
        1.25,
        unit="kB",
    ),
    Measure("size", "the library's size to its budget", "the budget", "{library} to {budget}", 1.0, unit="kB"),
    Measure("size.gzipped", "its size gzipped to its budget", "the budget", "{library} to {budget}", 1.0, unit="kB"),
)


def merged(hosts: list[str]) -> dict[str, Any]:
    """All parts as one document."""
    return {"format": 1, "hosts": {host: of_host(host) for host in hosts}}


def of_host(host: str) -> dict[str, Any]:
    """One host's part, each measure with what it is to be judged by."""
    file = PARTS / f"{host}.json"
    if not file.exists():
        return {"reason": f"it did not run: make bench-{host}"}
    part = json.loads(file.read_text(encoding="utf-8"))
    if "reason" in part:
        return {"reason": part["reason"]}
    measures = {**part["measures"], **sizes(host)}
    judged = {measure.name: of_measure(measure, host, part, measures[measure.name]) for measure in MEASURES if measure.name in measures}
    return {**{name: part[name] for name in ("runtime", "client", "external_key")}, "measures": judged}


def of_measure(measure: Measure, host: str, part: dict[str, Any], measured: dict[str, Any]) -> dict[str, Any]:
    """One measure."""
    if "reason" in measured:
        return {"reason": measured["reason"]}
    out: dict[str, Any] = {"ratio": round(measured["ratio"], 4), "against": measure.against.format(client=part["client"])}
    budget = (measure.own_budgets or {}).get(host, measure.budget)
    if budget is not None:
        out.update(budget=budget, met=measured["ratio"] <= budget)
    figures = {name: {"value": round(value, 2), "unit": measure.unit} for name, value in measured["figures"].items()}
    if measure.against == OPENSSL:
        figures.update({f"{name}_per_second": {"value": round(1e6 / value), "unit": "per second"} for name, value in measured["figures"].items()})
    return {**out, "figures": figures}


def lines(document: dict[str, Any]) -> list[str]:
    """The table."""
    out = []
    for measure in MEASURES:
        rows = [(host, part["measures"].get(measure.name)) for host, part in document["hosts"].items() if "measures" in part]
        if any(row for _, row in rows):
            out += ["", measure.title]
            out += [line(measure, host, row) for host, row in rows if row]
    reasons = [f"  {host:<9} {part['reason']}" for host, part in document["hosts"].items() if "reason" in part]
    return out + (["", "not measured", *reasons] if reasons else [])


def line(measure: Measure, host: str, row: dict[str, Any]) -> str:
    """One row of it."""
    if "reason" in row:
        return f"  {host:<9} not measured: {row['reason']}"
    budget = f"of {row['budget']:<5} {'met' if row['met'] else 'not met':<8}" if "budget" in row else " " * 17
    figures = {name: shown(figure) for name, figure in row["figures"].items()}
    return f"  {host:<9} {row['ratio']:>7.3f} {budget}  {measure.figures.format(**figures)}"


def shown(figure: dict[str, Any]) -> str:
    """A figure for people."""
    value, unit = figure["value"], figure["unit"]
    if unit == "µs" and value >= 1000:
        value, unit = value / 1000, "ms"
    return f"{value:.1f} {unit}" if value < 100 and unit != "per second" else f"{value:.0f} {unit}"


def show(hosts: list[str]) -> dict[str, Any]:
    """Prints the table of these hosts."""
    document = merged(hosts)
    print("\n".join(lines(document)))
    return document


def write() -> None:
    """Prints the table of all, and writes the document."""
    document = show(list(HOSTS))
    (ROOT / "target" / "bench.json").write_text(json.dumps(document, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    print("\ntarget/bench.json has the same.")


if __name__ == "__main__":
    write()
