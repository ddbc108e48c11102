"""Duitku's inquiry, signed with a hash."""

from __future__ import annotations

import by_hand
import httpx
from cases import BATCH, CHUNK, Case, Measures, batches, require_same, round_trip
from measuring import STATUS, peak_kilobytes, rounds

import salur


def memory(case: Case) -> Measures:
    """What a batch leaves behind, and what ten times as much does. Only of use while the process is still small."""
    if not STATUS.exists():
        yield "memory", {"reason": "only Linux tells the peak of a process"}
        return
    client = salur.Duitku(**case.config)
    peaks: dict[str, float] = {}
    for name, count in (("before", CHUNK), ("after_10000", BATCH), ("after_100000", 10 * BATCH)):
        prepared = sum(isinstance(step, salur.Step) and step.is_request for step in client.prepare_many(case.operation, case.rows(count)))
        if prepared != count:
            raise AssertionError(f"{prepared} of {count} were prepared")
        peaks[name] = peak_kilobytes()
    yield "memory", {"ratio": peaks["after_100000"] / peaks["after_10000"], "figures": peaks}


def measures(case: Case, http: httpx.Client, sandbox_url: str) -> Measures:
    """A call, and a batch. `sandbox_url` is where the sandbox's Duitku is."""
    client = salur.Duitku(**case.config)
    booked = salur.Duitku(**{**case.config, "disbursement_url": sandbox_url}).prepare(case.operation, case.row)
    hand = by_hand.Duitku(case.url, case.config["user_id"], case.config["email"], case.config["secret_key"])
    step = client.prepare(case.operation, case.row)
    require_same(step, hand.inquiry, case.row)
    taken = rounds(
        25,
        {
            "prepare": lambda: client.prepare_inquiry(**case.row),
            "parse": case.parse(step),
            "round_trip": round_trip(step, http),
            "sandbox_trip": round_trip(booked, http),
        },
    )
    yield "duitku.call", taken.measure(["prepare", "parse"], "round_trip")
    yield "duitku.call.sandbox", taken.measure(["prepare", "parse"], "sandbox_trip")
    rows = list(case.rows(BATCH))
    taken = batches(20, CHUNK, rows, lambda: client.prepare_many(case.operation, rows), hand.inquiry)
    yield "duitku.batch", taken.measure(["item"], "by_hand")
