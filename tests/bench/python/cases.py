"""The cases of one gateway: what to prepare, send and parse, and the proof that by hand it is the same."""

from __future__ import annotations

import json
from itertools import chain, cycle, islice, repeat
from typing import Any, Callable, Iterable, Iterator, Union

import by_hand
import httpx
from measuring import Taken, rounds

import salur

BATCH = 10_000
CHUNK = 1_000
"""So many the package gives the core at once."""

Step = salur.Step[Any]
Item = Union[Step, salur.SalurError]
"""What became of an item of a batch."""
Measures = Iterator[tuple[str, dict[str, Any]]]
"""Name by name, each with its ratio and figures."""


class Case:
    """One gateway's part of `case.json`, with the harness as its gateway."""

    def __init__(self, case: dict[str, Any], url: str) -> None:
        self.operation: str = case["operation"]
        self.url = url + case["url_path"]
        self.config: dict[str, Any] = {**case["config"], case["url_option"]: self.url}
        self.row: dict[str, Any] = case["row"]
        self.answer = json.dumps(case["answer"]).encode()

    def rows(self, count: int) -> Iterator[dict[str, Any]]:
        """Rows of a batch, no two alike."""
        for index in range(count):
            row = {**self.row, "amount": self.row["amount"] + index}
            if "partner_reference_no" in row:
                row["partner_reference_no"] = f"BENCH-{index:06}"
            yield row

    def parse(self, step: Step) -> Callable[[], object]:
        """Parses the answer, which is a good one."""
        require_accepted(step, 200, self.answer)
        return lambda: step.parse(200, {}, self.answer)


def round_trip(step: Step, http: httpx.Client) -> Callable[[], object]:
    """Sends the request and reads the answer; the first time, it must be a good one."""

    def send() -> httpx.Response:
        return http.request(step.method, step.url, headers=step.headers, content=step.body)

    first = send()
    require_accepted(step, first.status_code, first.content)
    return lambda: send().content


def require_accepted(step: Step, status: int, body: bytes) -> None:
    """Raises where an answer is not a good one: then something else would be measured."""
    outcome = step.parse(status, {}, body).outcome
    if outcome.call != "accepted":
        raise AssertionError(f"the answer is {outcome.call}: {body!r}")


def require_same(step: Step, request: Callable[..., by_hand.Request], row: dict[str, Any]) -> None:
    """Raises unless the package and the hand write the same bytes."""
    context = json.loads(step.context)
    given = [context[name] for name in ("prepared_at", "request_id") if name in context]
    ours = (step.method, step.url, list(map(tuple, step.request.headers)), step.body)
    if ours != request(row, *given):
        raise AssertionError(f"the request by hand differs:\n{ours}\n{request(row, *given)}")


def batches(
    count: int, chunk: int, rows: list[dict[str, Any]], ours: Callable[[], Iterable[Item]], hand: Callable[[dict[str, Any]], object]
) -> Taken:
    """Goes through batches by `chunk` items in each round, and through as many rows by hand."""

    steps, source = chain.from_iterable(ours() for _ in repeat(None)), cycle(rows)

    def of_ours() -> None:
        for step in islice(steps, chunk):
            if not isinstance(step, salur.Step) or not step.is_request:
                raise AssertionError(f"{step!r} is no request")

    def of_hand() -> None:
        for row in islice(source, chunk):
            hand(row)

    return rounds(count, {"item": of_ours, "by_hand": of_hand}, chunk)
