"""The rules: which operation's next calls get which fault. A header on a call goes before every rule."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, List, NamedTuple, Optional, Sequence

from ..jsontext import Json
from .catalogue import Fault, WrongFault, parse_fault, split_count

LARGEST_COUNT = 1_000_000


@dataclass(frozen=True)
class Wish:
    """A rule that is not yet in a book. ``count`` is how many calls it is for; ``None``: all."""

    operation: str
    fault: Fault
    count: Optional[int] = None

    @classmethod
    def read(cls, text: str) -> Wish:
        """``OPERATION=NAME[:VALUE][xCOUNT]``."""
        operation, equals, rest = text.partition("=")
        if not equals:
            raise WrongFault("must be OPERATION=NAME[:VALUE][xCOUNT]")
        fault, count = split_count(rest)
        return cls(operation.strip(), parse_fault(fault), int(count) if count else None)


@dataclass
class Rule:
    """One rule and how often it has been used."""

    id: int
    operation: str
    fault: Fault
    count: Optional[int]
    chosen_by: str
    used: int = 0

    @property
    def left(self) -> Optional[int]:
        """How many calls it is still for; ``None``: all."""
        return None if self.count is None else self.count - self.used

    def covers(self, operation: str) -> bool:
        """Whether it is for this operation, and not used up. ``GATEWAY.*`` is for all of a gateway's."""
        wanted = self.operation == operation or self.operation == f"{operation.split('.')[0]}.*"
        return wanted and self.left != 0

    def shown(self) -> Json:
        """As the control API shows it."""
        return {
            "id": self.id,
            "operation": self.operation,
            "fault": str(self.fault),
            "count": self.count,
            "left": self.left,
            "used": self.used,
            "chosen_by": self.chosen_by,
        }


class Pick(NamedTuple):
    """A fault for one call, and the rule that it comes from (none: the call's own header)."""

    fault: Fault
    rule: Optional[Rule] = None


class Picked(NamedTuple):
    """What one call gets: at most one fault of its answer, and one of its callback."""

    answer: Optional[Pick] = None
    callback: Optional[Pick] = None


class FaultBook:
    """All rules of one run."""

    def __init__(self, operations: Sequence[str], first: Sequence[Wish]) -> None:
        self.operations = operations
        self.version = 0
        self._first = first
        self._rules: List[Rule] = []
        self._last_id = 0
        self.reset()

    def reset(self) -> None:
        """Back to the rules of the command line."""
        self._rules.clear()
        for wish in self._first:
            self.add(wish, "command line")

    def rules(self) -> List[Rule]:
        """All rules, those that are used up too."""
        return list(self._rules)

    def add(self, wish: Wish, chosen_by: str) -> Rule:
        """A new rule; it is looked at after all older ones."""
        gateways = sorted({f"{operation.split('.')[0]}.*" for operation in self.operations})
        if wish.operation not in (*self.operations, *gateways):
            known = ", ".join((*self.operations, *gateways))
            raise WrongFault(f"{wish.operation!r} is no operation; there are: {known}")
        if wish.count is not None and not 1 <= wish.count <= LARGEST_COUNT:
            raise WrongFault(f"count must be a number from 1 to {LARGEST_COUNT}, or nothing for all calls")
        self._last_id += 1
        rule = Rule(self._last_id, wish.operation, wish.fault, wish.count, chosen_by)
        self._rules.append(rule)
        self.version += 1
        return rule

    def remove(self, rule_id: int) -> bool:
        """Takes one rule out."""
        kept = [rule for rule in self._rules if rule.id != rule_id]
        found = len(kept) < len(self._rules)
        self._rules = kept
        self.version += 1
        return found

    def clear(self) -> int:
        """Takes all rules out; how many there were."""
        count = len(self._rules)
        self._rules.clear()
        self.version += 1
        return count

    def pick(self, operation: str, header: str) -> Picked:
        """What this call gets. Raises ``WrongFault`` for a header that asks for what is not there."""
        picks: Dict[bool, Pick] = {}
        for text in header.split(",") if header.strip() else ():
            fault = parse_fault(text)
            if fault.entry.of_callback in picks:
                raise WrongFault("one call can have one fault of its answer and one of its callback, not more")
            picks[fault.entry.of_callback] = Pick(fault)
        for rule in self._rules:
            if rule.covers(operation):
                picks.setdefault(rule.fault.entry.of_callback, Pick(rule.fault, rule))
        return Picked(picks.get(False), picks.get(True))

    def use(self, pick: Pick) -> None:
        """It was applied to a call."""
        if pick.rule is not None:
            pick.rule.used += 1
            self.version += 1
