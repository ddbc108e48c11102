"""Rounds: all that is compared takes turns, each for about as long, so that whatever disturbs the machine disturbs all of it alike."""

from __future__ import annotations

import json
import time
import urllib.request
from pathlib import Path
from statistics import median
from typing import Any, Callable, Mapping, Sequence

Calls = Mapping[str, Callable[[], object]]

STATUS = Path("/proc/self/status")
"""What Linux tells of this process."""

SLICE = 0.02
"""Seconds of one turn, where a single call does not take longer."""
WARM = 0.1
"""For so many seconds each runs before anything is noted."""


class Taken:
    """Microseconds of one call, by name: one for each round."""

    def __init__(self) -> None:
        self.microseconds: dict[str, list[float]] = {}

    def add(self, means: Mapping[str, float]) -> None:
        """Notes a round."""
        for name, mean in means.items():
            self.microseconds.setdefault(name, []).append(mean)

    def figures(self) -> dict[str, float]:
        """The median of each."""
        return {name: median(values) for name, values in self.microseconds.items()}

    def measure(self, ours: Sequence[str], other: str) -> dict[str, Any]:
        """The sum of `ours` to the `other`: the median of the rounds' ratios, and the figures of what is in it."""
        rounds = zip(zip(*(self.microseconds[name] for name in ours)), self.microseconds[other])
        middle = self.figures()
        return {"ratio": median(sum(mine) / theirs for mine, theirs in rounds), "figures": {name: middle[name] for name in (*ours, other)}}


def rounds(count: int, calls: Calls, items: int = 1) -> Taken:
    """Each has its turn in every round; each call does so many `items`."""
    times = {name: times_of(call) for name, call in calls.items()}
    taken = Taken()
    for _ in range(count):
        taken.add({name: seconds(call, times[name]) / times[name] / items * 1e6 for name, call in calls.items()})
    return taken


def times_of(call: Callable[[], object]) -> int:
    """Warms it up; tells how often it runs in a turn."""
    times, warm = 1, time.perf_counter() + WARM
    while True:
        took = seconds(call, times)
        if took < SLICE / 2:
            times *= 2
        elif time.perf_counter() >= warm:
            return max(1, round(times * SLICE / took))


def seconds(call: Callable[[], object], times: int) -> float:
    """How long it takes to call it so often."""
    started = time.perf_counter()
    for _ in range(times):
        call()
    return time.perf_counter() - started


def asked(url: str) -> Any:
    """What the harness says."""
    with urllib.request.urlopen(url) as answer:
        return json.load(answer)


def peak_kilobytes() -> int:
    """The most memory that this process has had so far."""
    return next(int(line.split()[1]) for line in STATUS.read_text(encoding="ascii").splitlines() if line.startswith("VmHWM:"))
