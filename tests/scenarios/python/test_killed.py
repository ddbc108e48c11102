"""The example that pays a list, killed at every point of its doing and started again: everybody is paid exactly once."""

from __future__ import annotations

import json
import random
import sqlite3
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Iterator, Optional

import httpx
import pytest

from salur_sandbox.running import RunningSandbox

HERE = Path(__file__).resolve().parent
EXAMPLE = HERE.parents[2] / "bindings-python" / "examples" / "pay_list.py"
# The second is paid, but its bank does not answer in time: only its status tells.
PEOPLE = {"gaji-1": ("8760673566", 50_001), "gaji-2": ("8760673561", 50_002)}
OPEN = {"ask_human", "fix", "new_payment"}
ROUNDS = 40


class Trial:
    """A table, a ledger, and a program that is killed."""

    def __init__(self, sandbox: RunningSandbox, folder: Path, example: Path = EXAMPLE) -> None:
        self.sandbox, self.folder, self.example = sandbox, folder, example
        self.table, self.clock, self.list = folder / "payments.sqlite3", folder / "clock", folder / "people.csv"
        rows = [f"{key},014,{account},{amount},Gaji" for key, (account, amount) in PEOPLE.items()]
        self.list.write_text("\n".join(["id,bank_code,bank_account,amount,purpose", *rows]))
        self.errors = open(folder / "errors", "w+")  # noqa: SIM115 - closed in `stop`
        command = [sys.executable, str(HERE / "killing.py")]
        self.runner = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self.errors, text=True
        )

    def stop(self) -> None:
        """Ends the runner by closing its input."""
        self.runner.communicate(timeout=30)
        self.errors.close()

    def begin(self) -> None:
        """An empty table, an empty ledger, a clock that shows the real time."""
        for path in self.folder.glob("payments.sqlite3*"):
            path.unlink()
        self.clock.write_bytes(bytes(8))
        httpx.post(f"{self.sandbox.url}/_sandbox/reset").raise_for_status()

    def run(self, *kill_at: Optional[int]) -> list[dict[str, Any]]:
        """One process for each; how they ended."""
        assert self.runner.stdin is not None and self.runner.stdout is not None
        arguments = [str(self.table), self.sandbox.url, str(self.list)]
        job = {"example": str(self.example), "clock": str(self.clock), "arguments": arguments, "kill_at": kill_at}
        print(json.dumps(job), file=self.runner.stdin, flush=True)
        ends: list[dict[str, Any]] = json.loads(self.runner.stdout.readline())
        assert all(end["status"] in (0, 1, -9) for end in ends), (ends, (self.folder / "errors").read_text()[-2000:])
        return ends

    def paid(self) -> dict[str, int]:
        """How often money moved for each person, says the ledger."""
        keys = {owner: key for key, owner in PEOPLE.items()}
        made = dict.fromkeys(PEOPLE, 0)
        for payment in self.sandbox.payments():
            made[keys[payment["bank_account"], payment["amount"]]] += payment["made"]
        return made

    def states(self) -> dict[str, str]:
        """What the table says."""
        db = sqlite3.connect(self.table)
        try:
            return dict(db.execute("SELECT id, state FROM payments").fetchall())
        finally:
            db.close()

    def decide(self) -> bool:
        """A person looks at the ledger for everybody about whom the program asks, and decides. Whether there were any."""
        states = self.states()
        asked = [key for key, state in states.items() if state in OPEN]
        if asked:
            time.sleep(0.05)  # a statement is looked at when nothing is on its way any more
        db, made = sqlite3.connect(self.table), self.paid()
        # `new_payment` is the library's word that it failed: a person would not even look, and pay again.
        belied = [key for key in asked if states[key] == "new_payment" and made[key]]
        assert not belied, f"said to have failed, and paid: {belied}"
        db.execute("PRAGMA synchronous = OFF")
        with db:
            for key in asked:
                decision = "paid" if made[key] else "retry"
                db.execute("UPDATE payments SET decision = ? WHERE id = ?", (decision, key))
        db.close()
        return bool(asked)

    def finish(self, where: str) -> None:
        """Starts it again until all is done, and compares with the ledger."""
        for _ in range(10):
            self.run(None)
            if not self.decide():
                break
        made, states = self.paid(), self.states()
        asked = max(payment["transfers"] for payment in self.sandbox.payments())
        assert asked <= 1, f"one transfer was sent {asked} times, killed {where}"
        assert max(made.values()) <= 1, f"paid twice, killed {where}: {made}"
        assert min(made.values()) >= 1, f"lost, killed {where}: {made}"
        assert states == dict.fromkeys(PEOPLE, "done"), f"the table is wrong, killed {where}: {states}"


def everywhere(trial: Trial, point: int = 1, stride: int = 1) -> int:
    """Kills at each point in turn; how many there are."""
    while True:
        trial.begin()
        end = trial.run(point)[0]
        if end["status"] != -9:
            assert end["status"] == 0 and trial.paid() == dict.fromkeys(PEOPLE, 1)
            return point - 1
        trial.finish(f"{end['where']} (point {point})")
        point += stride


def two_at_once(trial: Trial, seed: int) -> None:
    """Two workers on one table, each killed again and again at points of chance."""
    chance = random.Random(seed)
    trial.begin()
    wheres = []
    for _ in range(3):
        ends = trial.run(*(chance.choice([None, chance.randint(1, 250)]) for _ in range(2)))
        wheres += [end["where"] for end in ends]
    trial.finish(f"{wheres} (seed {seed})")


def everybody_by_chance(trial: Trial) -> None:
    """Two workers, again and again."""
    for seed in range(ROUNDS):
        two_at_once(trial, seed)


@contextmanager
def trial_of(sandbox: RunningSandbox, folder: Path, example: Path = EXAMPLE) -> Iterator[Trial]:
    """A trial of an example."""
    trial = Trial(sandbox, folder, example)
    try:
        yield trial
    finally:
        trial.stop()


def test_killed_at_every_point(sandbox: RunningSandbox, tmp_path: Path) -> None:
    with trial_of(sandbox, tmp_path) as trial:
        assert everywhere(trial) > 200


def test_two_workers_killed_at_any_points(sandbox: RunningSandbox, tmp_path: Path) -> None:
    with trial_of(sandbox, tmp_path) as trial:
        everybody_by_chance(trial)


CLAIM = """        if not save(db, row, state="sent", context=step.context, due=due):  # rules 1, 3: first, by one
            return
"""
SEND = "        step = salur.send_once(step)  # rules 4 and 5: not after `send_before`, one copy on the wire\n"
FOUND = 'step = duitku.parse(row["context"], "no_answer")'
# What a hurried hand makes of the example, and what the trial says of it.
MISTAKES = {
    "sent before it is written": (
        CLAIM + SEND,
        f'        context, step = step.context, salur.send_once(step)\n{CLAIM.replace("step.context", "context")}',
        "one transfer was sent 2 times",
    ),
    "sent again after a restart": (FOUND, 'step = duitku.prepare_again(row["context"])', "one transfer was sent 2 times"),
    "begun anew after a restart": (
        FOUND,
        'step = duitku.prepare_next(salur.Next.from_document(json.loads(row["first"])))',
        "paid twice",
    ),
    "given up after a restart": (FOUND, f'{FOUND}\n        return save(db, row, state="done") and None', "lost"),
}


@pytest.mark.parametrize(("right", "wrong", "verdict"), MISTAKES.values(), ids=MISTAKES.keys())
def test_the_trial_finds(sandbox: RunningSandbox, tmp_path: Path, right: str, wrong: str, verdict: str) -> None:
    mistaken = mutant(tmp_path, right, wrong)
    with trial_of(sandbox, tmp_path, mistaken) as trial, pytest.raises(AssertionError, match=verdict):
        everywhere(trial, 100, 7)


def test_the_trial_finds_claims_without_compare_and_set(sandbox: RunningSandbox, tmp_path: Path) -> None:
    mistaken = mutant(tmp_path, "WHERE id = ? AND version = ?", "WHERE id = ? AND ? >= 0")
    with trial_of(sandbox, tmp_path, mistaken) as trial, pytest.raises(AssertionError, match="twice|2 times"):
        everybody_by_chance(trial)


def mutant(folder: Path, right: str, wrong: str) -> Path:
    """The example with one mistake in it."""
    text = EXAMPLE.read_text()
    assert text.count(right) == 1, "the example has changed: change this mistake as well"
    path = folder / "mistaken.py"
    path.write_text(text.replace(right, wrong))
    return path
