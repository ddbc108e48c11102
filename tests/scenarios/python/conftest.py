"""One sandbox for all scenarios; each test has a client of its own and a receiver for callbacks."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Iterator

import pytest

import salur
from salur_sandbox.running import RunningSandbox

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "demo"))
from receiver import Receiver  # noqa: E402 - the demo's receiver serves here as well

# Duitku's own public sandbox account, printed on its page.
USER_ID = 3551
EMAIL = "test@chakratechnology.com"
SECRET_KEY = "de56f832487bc1ce1de5ff2cfacf8d9486c61da69df6fd61d5537b6b7d6d354d"


def client_of(url: str, secret_key: str = SECRET_KEY) -> salur.Duitku:
    """A client whose addresses are the sandbox's."""
    return salur.Duitku(
        environment="sandbox",
        user_id=USER_ID,
        email=EMAIL,
        secret_key=secret_key,
        disbursement_url=f"{url}/webapi/api",
        cash_out_url=f"{url}/api",
    )


@pytest.fixture(scope="session")
def sandbox() -> Iterator[RunningSandbox]:
    """The offline gateway."""
    with RunningSandbox("--callback-delay", "50") as running:
        yield running


@pytest.fixture
def duitku(sandbox: RunningSandbox) -> salur.Duitku:
    """A merchant's client."""
    return client_of(sandbox.url)


@pytest.fixture
def receiver(sandbox: RunningSandbox, duitku: salur.Duitku) -> Iterator[Receiver]:
    """The merchant's callback address, registered at the gateway."""
    receiving = Receiver(duitku.receive)
    sandbox.register_callback("duitku", str(USER_ID), f"{receiving.url}/clearing")
    yield receiving
    sandbox.register_callback("duitku", str(USER_ID), None)
    receiving.stop()
