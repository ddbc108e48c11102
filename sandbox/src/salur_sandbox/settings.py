"""What one run of the sandbox was asked to be."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import Callable, Tuple

from .faults import Wish
from .gateways.duitku.settings import DuitkuSettings
from .gateways.faspay_sendme.settings import SendMeSettings
from .gateways.snap.settings import SnapSettings

Clock = Callable[[], int]
"""Unix time in milliseconds."""


def wall_clock() -> int:
    """The machine's own time."""
    return time.time_ns() // 1_000_000


@dataclass(frozen=True)
class Settings:
    """Everything that the command line decides, with its defaults."""

    db: str = ":memory:"
    seed: int = 0
    callback_delay_ms: int = 300
    balance: int = 10_000_000_000
    faults: Tuple[Wish, ...] = ()
    duitku: DuitkuSettings = field(default_factory=DuitkuSettings)
    snap: SnapSettings = field(default_factory=SnapSettings)
    sendme: SendMeSettings = field(default_factory=SendMeSettings)
