"""The sandbox as a child process, for demos and tests: it starts, tells its address, and is stopped by its id."""

from __future__ import annotations

import re
import subprocess
import sys
from types import TracebackType
from typing import Any, cast

import httpx

STARTED = re.compile(r"listening on (http://\S+)")


class RunningSandbox:
    """`with RunningSandbox() as sandbox: …`; `flags` are those of the command `salur-sandbox`."""

    def __init__(self, *flags: str) -> None:
        command = [sys.executable, "-m", "salur_sandbox", "--port", "0", *flags]
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        self.url = self._address()
        self._control = httpx.Client(base_url=self.url, timeout=10)

    def _address(self) -> str:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        started = STARTED.search(line)
        if started is None:
            self.stop()
            raise RuntimeError(f"the sandbox did not start: {line!r}")
        return started.group(1)

    def __enter__(self) -> RunningSandbox:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def stop(self) -> None:
        """Ends the process and waits until it is gone."""
        if self._process.poll() is None:
            self._process.terminate()
        self._process.wait(timeout=10)
        if self._process.stdout is not None:
            self._process.stdout.close()

    def payments(self) -> list[dict[str, Any]]:
        """Every payment that was begun, with how often money really moved for it (`made`)."""
        return self._list("payments")

    def calls(self) -> list[dict[str, Any]]:
        """Every call, with what was decided and why."""
        return self._list("calls")

    def callbacks(self) -> list[dict[str, Any]]:
        """Every callback, with its attempts."""
        return self._list("callbacks")

    def beneficiaries(self) -> list[dict[str, Any]]:
        """Every beneficiary that a merchant registered or asked to register."""
        return self._list("beneficiaries")

    def set_options(self, gateway: str, merchant: str, **options: object) -> None:
        """Changes what is a gateway's own about a merchant: `accept_hmac=True`, `end_tokens=True`, …"""
        answer = self._control.post(f"/_sandbox/merchants/{gateway}/{merchant}", json=options)
        if answer.status_code == 400:
            raise ValueError(answer.json()["error"])
        answer.raise_for_status()

    def register_callback(self, gateway: str, merchant: str, url: str | None) -> None:
        """Registers a merchant's callback address, as one does in the gateway's dashboard."""
        answer = self._control.post(f"/_sandbox/merchants/{gateway}/{merchant}", json={"callback_url": url})
        answer.raise_for_status()

    def register_key(self, gateway: str, merchant: str, public_key: str) -> None:
        """Registers a merchant's public key (PEM), and the merchant with it if need be."""
        answer = self._control.post(f"/_sandbox/merchants/{gateway}/{merchant}", json={"public_key": public_key})
        if answer.status_code == 400:
            raise ValueError(answer.json()["error"])
        answer.raise_for_status()

    def set_fault(self, operation: str, fault: str, count: int | None = 1) -> None:
        """The next `count` calls of `gateway.operation` (`None`: all) get this fault: `lose-answer-after-booking`, …"""
        wish = {"operation": operation, "fault": fault, "count": count}
        answer = self._control.post("/_sandbox/faults", json=wish)
        if answer.status_code == 400:
            raise ValueError(answer.json()["error"])
        answer.raise_for_status()

    def faults(self) -> list[dict[str, Any]]:
        """Every rule that was set, with how often it was `used` and is `left`."""
        return self._list("faults")

    def clear_faults(self) -> None:
        """Takes all rules out."""
        self._control.delete("/_sandbox/faults").raise_for_status()

    def _list(self, what: str) -> list[dict[str, Any]]:
        answer = self._control.get(f"/_sandbox/{what}")
        answer.raise_for_status()
        return cast("list[dict[str, Any]]", answer.json()[what])
