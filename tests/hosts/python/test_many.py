"""Batches: lazily, in order, each item for itself, with the right chance for each."""

from __future__ import annotations

import itertools
import json
from typing import Any, Iterator

import pytest
from conftest import ACCOUNT

import salur

ROW = {"bank_code": "014", "bank_account": ACCOUNT, "amount": 50_000}


def test_bad_rows_fail_alone(duitku: salur.Duitku) -> None:
    bad: list[Any] = [
        {**ROW, "amount": 1},
        {**ROW, "amount": object()},
        {**ROW, "purpose": "\ud800"},
        "no row",
    ]
    bad.append({**ROW, "purpose": "x" * 1_100_000})
    rows = list(itertools.chain.from_iterable((ROW, row) for row in bad))
    results = list(duitku.prepare_many("duitku.inquiry", rows))
    assert [isinstance(result, salur.InvalidInput) for result in results] == [False, True] * len(bad)
    error = results[3]
    assert isinstance(error, salur.InvalidInput) and error.violations[0].path == "amount"


def test_inputs_are_read_as_results_are(duitku: salur.Duitku) -> None:
    taken = 0

    def rows() -> Iterator[dict[str, Any]]:
        nonlocal taken
        while True:  # without an end: a list of it would never be
            taken += 1
            yield {**ROW, "amount": 50_000 + taken}

    results = duitku.prepare_many("duitku.inquiry", rows())
    assert taken == 0
    for number, result in enumerate(itertools.islice(results, 2_500), 1):
        assert isinstance(result, salur.Step) and f'"amountTransfer":{50_000 + number}'.encode() in (
            result.body or b""
        )
    assert taken == 3_000


def test_an_unknown_operation_raises(duitku: salur.Duitku) -> None:
    with pytest.raises(salur.UnknownOperation):
        next(duitku.prepare_many("duitku.nothing", [ROW]))


def test_nothing_gives_nothing(duitku: salur.Duitku) -> None:
    assert list(duitku.prepare_many("duitku.inquiry", [])) == []


def test_a_given_moment_is_repeated_exactly(duitku: salur.Duitku, moment: salur.Moment) -> None:
    rows = [ROW] * 1_500
    first, second = (list(duitku.prepare_many("duitku.inquiry", rows, moment)) for _ in range(2))
    bodies = [[step.body for step in run if isinstance(step, salur.Step)] for run in (first, second)]
    assert bodies[0] == bodies[1] and len(bodies[0]) == 1_500


class Calls:
    """A native client that remembers what it was asked."""

    def __init__(self, native: Any) -> None:
        self.native, self.asked = native, list[dict[str, Any]]()

    def call(self, verb: str, arguments: str) -> str:
        self.asked.append({"verb": verb, **json.loads(arguments)})
        return str(self.native.call(verb, arguments))


def parts(duitku: salur.Duitku, rows: list[Any], moment: Any) -> list[dict[str, Any]]:
    """What the core was asked for a batch."""
    calls = Calls(duitku._client._native)
    duitku._client._native = calls  # type: ignore[assignment]
    assert len(list(duitku.prepare_many("duitku.inquiry", rows, moment))) == len(rows)
    return [call for call in calls.asked if call["verb"] == "prepare_many"]


def test_a_given_moment_serves_the_whole_batch(duitku: salur.Duitku, moment: salur.Moment) -> None:
    asked = parts(duitku, [ROW] * 2_500, moment)
    assert [(call["first"], len(call["inputs"])) for call in asked] == [(0, 1000), (1000, 1000), (2000, 500)]
    assert all(call["moment"] == moment.to_document() for call in asked)


def test_an_item_keeps_its_index_beside_one_that_cannot_be_read(duitku: salur.Duitku, moment: salur.Moment) -> None:
    rows = [ROW] * 1_000 + [ROW, {**ROW, "amount": object()}, ROW]
    asked = parts(duitku, rows, moment)
    assert [call["first"] for call in asked] == [0, 1000, 1002]
    assert all(call["moment"] == moment.to_document() for call in asked)


def test_without_a_moment_each_part_has_a_fresh_one(duitku: salur.Duitku) -> None:
    asked = parts(duitku, [ROW] * 2_500, None)
    assert len({call["moment"]["entropy"] for call in asked}) == 3


def test_documents(duitku: salur.Duitku) -> None:
    client = salur.Client.open(
        {
            "gateway": "duitku",
            "environment": "sandbox",
            "user_id": 1,
            "email": "a@b.example",
            "secret_key": "k",
        }
    )
    good, bad = client.prepare_many("duitku.inquiry", [ROW, {**ROW, "amount": 1}])
    assert good["ok"]["step"] == "request" and bad["error"]["code"] == "invalid_input"
