"""Moments: given or fresh, typed or plain, never the same twice."""

from __future__ import annotations

import time

import pytest
from conftest import ACCOUNT

import salur


def body(duitku: salur.Duitku, moment: object) -> bytes:
    step = duitku.prepare_inquiry(bank_code="014", bank_account=ACCOUNT, amount=50_000, moment=moment)  # type: ignore[arg-type]
    return step.body or b""


def test_every_form_of_a_moment(duitku: salur.Duitku, moment: salur.Moment) -> None:
    plain = {"now": moment.now, "entropy": bytes(range(32)).hex()}
    assert moment.to_document() == plain
    assert (
        body(duitku, moment)
        == body(duitku, plain)
        == body(duitku, salur.Moment(moment.now, str(plain["entropy"])))
    )


def test_fresh_moments() -> None:
    before = time.time_ns() // 1_000_000
    one, two = salur.Moment.fresh(), salur.Moment.fresh()
    assert before <= one.now <= two.now <= time.time_ns() // 1_000_000
    assert one.entropy != two.entropy and len(one.entropy) == 32
    assert "entropy" not in repr(one)


@pytest.mark.parametrize(
    "wrong",
    [salur.Moment(-1, bytes(32)), salur.Moment(1_637_304_586_325, b"short"), {}, {"now": 1.5}, "now", 7],
)
def test_a_wrong_moment_is_an_input_error(duitku: salur.Duitku, wrong: object) -> None:
    with pytest.raises(salur.InvalidInput) as caught:
        body(duitku, wrong)
    assert all(violation.path.startswith("moment") for violation in caught.value.violations)
