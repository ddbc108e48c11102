"""The example that pays a list, killed at every point of its doing and started again: everybody is paid exactly once."""

from __future__ import annotations

import random
from contextlib import contextmanager
from pathlib import Path
from typing import Iterator

import pytest
from merchant import CASHIN_PARTNER, FASPAY_PARTNER, PUBLIC_KEY
from trial import EXAMPLE, PEOPLE, Trial

from salur_sandbox.running import RunningSandbox

ROUNDS = 40
AT_ONCE = 3  # people in the list of a round


@pytest.fixture(scope="module")
def gateways(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningSandbox]:
    """Gateways where a payment ends at once. They take any time stamp: the killed have a clock of their own."""
    file = tmp_path_factory.mktemp("key") / "public.pem"
    file.write_text(PUBLIC_KEY)
    partners = {"faspay_snap": FASPAY_PARTNER, "cashin": CASHIN_PARTNER}
    merchants = [flag for gateway, partner in partners.items() for flag in ("--snap-merchant", f"{gateway}:{partner}={file}")]
    with RunningSandbox("--callback-delay", "2", "--snap-skew", "0", "--sendme-skew", "0", *merchants) as running:
        yield running


@contextmanager
def trial_of(gateways: RunningSandbox, folder: Path, example: Path = EXAMPLE) -> Iterator[Trial]:
    """A trial of an example."""
    trial = Trial(gateways, folder, example)
    try:
        yield trial
    finally:
        trial.stop()


def everywhere(trial: Trial, *people: str, lines: bool, point: int = 1, stride: int = 1) -> int:
    """Kills at each point in turn; how many there are."""
    told = {key for key in people if PEOPLE[key].is_told}
    while True:
        trial.begin(*people)
        end = trial.run(point, lines=lines)[0]
        where = f"{end['where']} (point {point})"
        doubted = trial.finish(where) & told
        assert not doubted, f"a person was asked about {doubted}, whose gateway tells, killed {where}"
        if end["status"] != -9:
            return point - 1
        point += stride


def two_at_once(trial: Trial, seed: int) -> None:
    """Two workers on one table, each killed again and again at points of chance."""
    chance = random.Random(seed)
    trial.begin(*chance.sample(list(PEOPLE), AT_ONCE))
    wheres = []
    for _ in range(3):
        ends = trial.run(*(chance.choice([None, chance.randint(1, 400)]) for _ in range(2)))
        wheres += [end["where"] for end in ends]
    trial.finish(f"{wheres} (seed {seed})")


def everybody_by_chance(trial: Trial) -> None:
    """Two workers, again and again."""
    for seed in range(ROUNDS):
        two_at_once(trial, seed)


def test_the_files_beside_it(gateways: RunningSandbox, tmp_path: Path) -> None:
    with trial_of(gateways, tmp_path) as trial:
        trial.begin()
        trial.list = EXAMPLE.with_name("people.csv")
        trial.clients.write_text(EXAMPLE.with_name("clients.json").read_text().replace("http://127.0.0.1:8400", gateways.url))
        assert trial.run(None)[0]["status"] == 0
        assert trial.states() == dict.fromkeys(["gaji-1", "gaji-2", "hadiah-1", "upah-1"], "done")
        assert sorted(payment["amount"] for payment in trial.payments() if payment["made"] == 1) == [25_000, 50_000, 60_000, 75_000]


@pytest.mark.parametrize(("old", "new", "said"), [("purpose", "porpuse", "no operation takes porpuse"), ("75000", "7500", "another account, amount")])
def test_a_list_that_is_wrong(gateways: RunningSandbox, tmp_path: Path, old: str, new: str, said: str) -> None:
    with trial_of(gateways, tmp_path) as trial:
        trial.begin("faspay-transfer")
        right = EXAMPLE.with_name("people.csv").read_text()
        for text in (right, right.replace(old, new)):
            trial.list.write_text(text)
            trial.run(None)
        assert said in (tmp_path / "errors").read_text()
        assert [payment["made"] for payment in trial.payments()] == [1, 1, 1, 1], "nothing more was paid"


def test_killed_before_every_line(gateways: RunningSandbox, tmp_path: Path) -> None:
    with trial_of(gateways, tmp_path) as trial:
        assert everywhere(trial, "duitku-transfer", lines=True) > 300


@pytest.mark.parametrize("person", PEOPLE)
def test_killed_between_any_two_steps(gateways: RunningSandbox, tmp_path: Path, person: str) -> None:
    with trial_of(gateways, tmp_path) as trial:
        assert everywhere(trial, person, lines=False) > 30


@pytest.mark.parametrize(
    ("options", "faults"),
    [({"remember_tokens": False}, {}), ({}, {"faspay_sendme.transfer": "token-refused"}), ({}, {"faspay_sendme.token": "token-missing"})],
    ids=["a token for each call", "a token that is refused", "no token"],
)
def test_killed_where_tokens_are_trouble(gateways: RunningSandbox, tmp_path: Path, options: dict[str, bool], faults: dict[str, str]) -> None:
    with trial_of(gateways, tmp_path) as trial:
        trial.options, trial.faults = options, faults
        assert everywhere(trial, "sendme-transfer", lines=False) > 60


def test_two_workers_killed_at_any_points(gateways: RunningSandbox, tmp_path: Path) -> None:
    with trial_of(gateways, tmp_path) as trial:
        everybody_by_chance(trial)


def test_a_person_who_errs_pays_nobody_twice(gateways: RunningSandbox, tmp_path: Path) -> None:
    with trial_of(gateways, tmp_path) as trial:
        person_who_errs(trial)


def person_who_errs(trial: Trial) -> None:
    """Somebody who says `retry` of what was paid: under the same reference the gateway refuses it."""
    trial.begin("faspay-bill")
    for _ in range(2):
        trial.run(None)
        assert trial.decide(errs=True) == {"faspay-bill": "ask_human, paid"}
    assert trial.paid() == {"faspay-bill": 1}, f"paid twice: {trial.paid()}"


CLAIM = """        if not save(db, row, state="sent", context=step.context, due=due):  # rules 1, 3: first, by one
            return
"""
SEND = "        step = signed(salur.send_once(step), signer)  # rules 4, 5: not after `send_before`, one copy on the wire\n"
FOUND = 'step = client.parse(row["context"], "no_answer")'
ASKED = 'return {"state": then.do, "todo": row["todo" if is_open else "first"], "closed": closed, "note": note}'
# What a hurried hand makes of the example, and what the trial says of it.
MISTAKES = {
    "sent before it is written": (
        "cashin-key-elsewhere",
        CLAIM + SEND,
        f"        context, step = step.context, signed(salur.send_once(step), signer)\n{CLAIM.replace('step.context', 'context')}",
        "one transfer was sent 2 times",
    ),
    "written for the first request of a call alone": (
        "sendme-top-up",
        CLAIM,
        CLAIM.replace("if not save", 'if "claimed" not in row and not save') + '        row["claimed"] = True\n',
        "one transfer was sent 2 times",
    ),
    "sent again after a restart": (
        "faspay-top-up",
        FOUND,
        'step = client.prepare_again(row["context"])',
        "one transfer was sent 2 times",
    ),
    "begun anew after a restart": (
        "duitku-transfer",
        FOUND,
        'step = client.prepare_next(salur.Next.from_document(json.loads(row["first"])), **json.loads(row["person"]))',
        "paid twice",
    ),
    "given up after a restart": ("faspay-transfer", FOUND, f'{FOUND}\n        return save(db, row, state="done") and None', "lost"),
    "begun anew where nothing tells": (
        "faspay-bill",
        ASKED,
        'anew = row["state"] == "sent"\n    ' + ASKED.replace("then.do,", '"ready" if anew else then.do,').replace("closed,", "closed + anew,"),
        "paid twice",
    ),
    "called failed where nothing tells": ("faspay-bill", ASKED, ASKED.replace("then.do", '"new_payment"'), "said to have failed, and paid"),
    "waits for a call that there is not": (
        "duitku-cash-out",
        "then.operation is None",
        "then.operation is True",
        "what is to be done is `wait`",
    ),
}


@pytest.mark.parametrize(("person", "right", "wrong", "verdict"), MISTAKES.values(), ids=MISTAKES.keys())
def test_the_trial_finds(gateways: RunningSandbox, tmp_path: Path, person: str, right: str, wrong: str, verdict: str) -> None:
    mistaken = mutant(tmp_path, right, wrong)
    with trial_of(gateways, tmp_path, mistaken) as trial, pytest.raises(AssertionError, match=verdict):
        everywhere(trial, person, lines=False, point=20)


def test_the_trial_finds_claims_without_compare_and_set(gateways: RunningSandbox, tmp_path: Path) -> None:
    mistaken = mutant(tmp_path, "WHERE id = ? AND version = ?", "WHERE id = ? AND ? >= 0")
    with trial_of(gateways, tmp_path, mistaken) as trial, pytest.raises(AssertionError, match="twice|2 times"):
        everybody_by_chance(trial)


def test_the_trial_finds_a_new_reference_where_nobody_knows(gateways: RunningSandbox, tmp_path: Path) -> None:
    mistaken = mutant(tmp_path, 'then.do in ("fix", "new_payment") and not is_open', "not is_open")
    with trial_of(gateways, tmp_path, mistaken) as trial, pytest.raises(AssertionError, match="paid twice"):
        person_who_errs(trial)


def mutant(folder: Path, right: str, wrong: str) -> Path:
    """The example with one mistake in it."""
    text = EXAMPLE.read_text()
    assert text.count(right) == 1, "the example has changed: change this mistake as well"
    path = folder / "mistaken.py"
    path.write_text(text.replace(right, wrong))
    return path
