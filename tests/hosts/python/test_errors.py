"""Mistakes are exceptions that name every field, can be pickled, and show nothing personal."""

from __future__ import annotations

import copy
import pickle
from decimal import Decimal
from types import MappingProxyType
from typing import Any

import pytest
from conftest import ACCOUNT, EMAIL, SECRET

import salur
from salur import _native

GOOD = {"bank_code": "014", "bank_account": ACCOUNT, "amount": 50_000}


def refused(client: salur.GatewayClient[Any], **changes: Any) -> salur.SalurError:
    """The error of an inquiry with these changes."""
    with pytest.raises(salur.InvalidInput) as caught:
        client.prepare("duitku.inquiry", {**GOOD, **changes})
    return caught.value


def places(error: salur.SalurError) -> set[tuple[str, str]]:
    """Where which rule was broken."""
    return {(violation.path, violation.rule) for violation in error.violations}


def test_all_violations_are_listed(duitku: salur.Duitku) -> None:
    error = refused(duitku, bank_code="no such bank", amount=1)
    assert {path for path, _ in places(error)} >= {"bank_code", "amount"}
    assert str(error).count("\n- ") == len(error.violations) >= 2
    assert error.phase == "input" and error.code == "invalid_input"


def test_classes_follow_phase_and_code(duitku: salur.Duitku) -> None:
    assert isinstance(refused(duitku, amount=1), salur.InputError)
    with pytest.raises(salur.ContextError):
        duitku.prepare_again("no context")
    with pytest.raises(salur.MalformedNotification):
        duitku.receive("POST", "/", {}, b"nothing")
    with pytest.raises(salur.UnknownOperation):
        duitku.prepare("duitku.nothing", {})
    with pytest.raises(salur.InvalidConfig) as caught:
        salur.Duitku(environment="sandbox", user_id=0, email="no address", secret_key="")
    assert {"user_id", "email", "secret_key"} <= {path for path, _ in places(caught.value)}


def test_errors_can_be_pickled_and_copied(duitku: salur.Duitku) -> None:
    error = refused(duitku, amount=1)
    for twin in (pickle.loads(pickle.dumps(error)), copy.deepcopy(error)):
        assert type(twin) is type(error) and twin.to_document() == error.to_document()
        assert str(twin) == str(error)


def test_an_error_is_the_document_of_the_core(duitku: salur.Duitku) -> None:
    error = refused(duitku, amount=1)
    document = salur.Client.open(
        {"gateway": "duitku", "environment": "sandbox", "user_id": 3551, "email": EMAIL, "secret_key": SECRET}
    )
    with pytest.raises(salur.InvalidInput) as caught:
        document.prepare("duitku.inquiry", {**GOOD, "amount": 1})
    assert caught.value.to_document() == error.to_document()


@pytest.mark.parametrize(
    "value",
    [float("nan"), float("inf"), b"bytes", object(), {1, 2}, Decimal("50000"), 10**5000, 1j, lambda: 1],
    ids=lambda value: type(value).__name__,
)
def test_what_json_cannot_carry_names_its_field(duitku: salur.Duitku, value: Any) -> None:
    assert places(refused(duitku, amount=value)) == {("amount", "type")}
    assert places(refused(duitku, purpose={"deep": [1, value]})) == {("purpose.deep[1]", "type")}


def test_the_core_judges_what_json_can_carry(duitku: salur.Duitku) -> None:
    assert places(refused(duitku, amount=True)) == {("amount", "type")}
    assert refused(duitku, amount=True).violations[0].found == salur.Found("boolean", value=True)
    assert [path for path, _ in places(refused(duitku, amount=50_000.5))] == ["amount"]
    assert places(refused(duitku, amount=2**70)) == {("amount", "whole_number")}
    assert places(refused(duitku, amount="50000")) == {("amount", "type")}


def test_lone_surrogates_are_refused_by_the_core(duitku: salur.Duitku) -> None:
    error = refused(duitku, purpose="a\ud800b")
    assert {rule for _, rule in places(error)} == {"json"}


def test_keys_and_nesting(duitku: salur.Duitku) -> None:
    assert places(refused(duitku, purpose={b"key": 1})) == {("purpose", "type")}
    circle: list[Any] = []
    circle.append(circle)
    assert places(refused(duitku, purpose=circle)) == {("purpose", "too_deep")}
    account_as_key = refused(duitku, **{"purpose": {"8760673566": object()}})
    assert ACCOUNT not in str(account_as_key)


def test_other_mappings_and_integers_are_what_they_are(duitku: salur.Duitku) -> None:
    class Whole:
        def __index__(self) -> int:
            return 50_000

    step = duitku.prepare("duitku.inquiry", MappingProxyType({**GOOD, "amount": Whole()}))
    assert b'"amountTransfer":50000' in (step.body or b"")


def test_a_wrong_config_value_is_a_config_error() -> None:
    with pytest.raises(salur.InvalidConfig) as caught:
        salur.Client.open({"gateway": "duitku", "user_id": object()})
    assert places(caught.value) == {("user_id", "type")} and caught.value.phase == "config"


def test_more_than_a_megabyte_is_refused(duitku: salur.Duitku) -> None:
    assert {rule for _, rule in places(refused(duitku, purpose="x" * 1_100_000))} <= {
        "too_large",
        "max_length",
    }


def test_nothing_personal_in_errors(duitku: salur.Duitku) -> None:
    error = refused(duitku, bank_account=ACCOUNT + "\n", purpose="x" * 300 + "rahasia")
    for text in (str(error), repr(error), str(error.to_document())):
        assert ACCOUNT not in text and "rahasia" not in text
    with pytest.raises(salur.InvalidConfig) as caught:
        salur.Duitku(environment="sandbox", user_id=-1, email=EMAIL, secret_key=SECRET + "\n")
    assert SECRET not in str(caught.value) + repr(caught.value)


def test_the_native_module_raises_nothing() -> None:
    assert '"error"' in _native.call("no verb", "{}")
    assert '"error"' in str(_native.open("not json"))


def test_an_error_of_a_newer_core_is_still_an_error() -> None:
    from salur._calls import error_of

    unheard = error_of({"code": "unheard_of", "phase": "input", "message": "x: y", "violations": []})
    assert type(unheard) is salur.InputError
    assert type(error_of({"code": "a", "phase": "b", "message": "c"})) is salur.SalurError
