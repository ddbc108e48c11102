"""The surface: documented, typed, complete, and open to threads."""

from __future__ import annotations

import inspect
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

import pytest
from conftest import ACCOUNT

import salur
from salur._json import encode

EXAMPLES = Path(__file__).resolve().parents[3] / "bindings-python" / "examples"


def public(owner: Any) -> list[tuple[str, Any]]:
    """Public functions, classes and properties that the package itself defines."""
    members = inspect.getmembers(
        owner, lambda it: inspect.isclass(it) or inspect.isfunction(it) or isinstance(it, property)
    )
    return [
        (name, it)
        for name, it in members
        if not name.startswith("_") and "salur" in (getattr(it, "__module__", None) or "salur")
    ]


def test_every_public_name_has_a_docstring() -> None:
    assert salur.__doc__
    for name in salur.__all__:
        assert hasattr(salur, name), name
    for name, item in [*public(salur), *public(salur.duitku)]:
        assert inspect.getdoc(item), name
        if inspect.isclass(item):
            for member, value in public(item):
                assert inspect.getdoc(value), f"{name}.{member}"


def test_every_operation_has_a_method_that_tells_all() -> None:
    for gateway in salur.catalog()["gateways"]:
        client = salur.GATEWAYS[gateway["name"]]
        for operation in gateway["operations"]:
            method = getattr(client, f"prepare_{operation['verb']}")
            parameters = inspect.signature(method).parameters
            assert set(parameters) == {"self", "moment", *(field["name"] for field in operation["inputs"])}
            text = " ".join((method.__doc__ or "").split())
            for part in (operation["name"], operation["source"], operation["capability"]["about"]):
                assert " ".join(part.split()) in text
            for field in operation["inputs"]:
                assert f"{field['name']}: (" in text and " ".join(field["about"].split()) in text
            assert ("MONEY MOVES" in text) == (operation["effect"] == "pays")


def test_every_error_has_a_class() -> None:
    for error in salur.catalog()["errors"]:
        kind = getattr(salur, "".join(part.title() for part in error["code"].split("_")), salur.InternalError)
        assert issubclass(kind, salur.SalurError) and kind.__doc__


def test_other_threads_run_while_the_core_works(duitku: salur.Duitku) -> None:
    rows = [{"bank_code": "014", "bank_account": ACCOUNT, "amount": 50_000}] * 20_000
    text = encode(
        {"operation": "duitku.inquiry", "inputs": rows, "moment": salur.Moment.fresh().to_document()}
    )
    ticks: list[float] = []
    done = threading.Event()

    def tick() -> None:
        while not done.is_set():
            ticks.append(time.perf_counter())
            time.sleep(0.001)

    thread = threading.Thread(target=tick)
    thread.start()
    start = time.perf_counter()
    duitku._client._native.call("prepare_many", text)
    end = time.perf_counter()
    done.set()
    thread.join()
    during = [at for at in ticks if start < at < end]
    assert len(during) > 5, f"{len(during)} ticks in {end - start:.3f} s"


def test_a_client_is_shared_between_threads(duitku: salur.Duitku, moment: salur.Moment) -> None:
    bodies: list[bytes] = []

    def work() -> None:
        for _ in range(200):
            step = duitku.prepare_inquiry(bank_code="014", bank_account=ACCOUNT, amount=50_000, moment=moment)
            bodies.append(step.body or b"")

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(bodies) == 800 and len(set(bodies)) == 1


def test_the_stub_of_the_native_module_is_true() -> None:
    pytest.importorskip("mypy")
    run = subprocess.run(
        [sys.executable, "-m", "mypy.stubtest", "salur._native"], capture_output=True, text=True
    )
    assert run.returncode == 0, run.stdout


def test_examples_are_typed() -> None:
    pytest.importorskip("mypy")
    command = [
        sys.executable,
        "-m",
        "mypy",
        "--strict",
        "--cache-dir",
        str(EXAMPLES.parents[1] / "target" / "mypy"),
        *map(str, sorted(EXAMPLES.glob("*.py"))),
    ]
    run = subprocess.run(command, capture_output=True, text=True)
    assert run.returncode == 0, run.stdout
