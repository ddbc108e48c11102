"""One sandbox for all scenarios; each test has a client of its own and a receiver for callbacks."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Iterator

import pytest

import salur
from salur_sandbox.running import RunningSandbox

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "demo"))
from merchant import USER_ID, cashin_of, client_of, faspay_of, register_keys, sendme_of  # noqa: E402 - the demo's merchant and receiver serve here as well
from receiver import Receiver  # noqa: E402


@pytest.fixture(scope="session")
def sandbox() -> Iterator[RunningSandbox]:
    """The offline gateway."""
    with RunningSandbox("--callback-delay", "50") as running:
        register_keys(running)
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


@pytest.fixture
def faspay(sandbox: RunningSandbox) -> salur.FaspaySnap:
    """A merchant's client, with its private key and Faspay's public one."""
    return faspay_of(sandbox.url)


@pytest.fixture
def cashin(sandbox: RunningSandbox) -> salur.Cashin:
    """A merchant's client, with its private key."""
    return cashin_of(sandbox.url)


@pytest.fixture
def sendme(sandbox: RunningSandbox) -> salur.FaspaySendme:
    """A merchant's client, which remembers no token yet."""
    return sendme_of(sandbox.url)


@pytest.fixture
def notified(faspay: salur.FaspaySnap) -> Iterator[Receiver]:
    """The merchant's address for Faspay's notifications; each payment names it."""
    receiving = Receiver(faspay.receive)
    yield receiving
    receiving.stop()
