"""The moment of a call: the time and the chance that the core itself never takes."""

from __future__ import annotations

import secrets
import time
from dataclasses import dataclass, field
from typing import Any, Mapping, Optional, Union


@dataclass(frozen=True)
class Moment:
    """The time now and 32 fresh random bytes. Leave it out of a call, and the call makes a fresh one."""

    now: int
    """Unix time in milliseconds."""
    entropy: Union[bytes, str] = field(repr=False)
    """32 random bytes, or their 64 hex digits. Never the same for two calls."""

    @classmethod
    def fresh(cls) -> Moment:
        """This very moment, with random bytes of the operating system."""
        return cls(time.time_ns() // 1_000_000, secrets.token_bytes(32))

    def to_document(self) -> dict[str, Any]:
        """The same as a plain document."""
        entropy = self.entropy.hex() if isinstance(self.entropy, bytes) else self.entropy
        return {"now": self.now, "entropy": entropy}


MomentLike = Union[Moment, Mapping[str, Any]]
"""A `Moment`, or its plain document `{"now": …, "entropy": "<64 hex digits>"}`."""


def moment_document(moment: Optional[MomentLike]) -> Mapping[str, Any]:
    """The document of a moment; a fresh one where none was given."""
    if moment is None:
        moment = Moment.fresh()
    return moment.to_document() if isinstance(moment, Moment) else moment
