"""Sends callbacks, to loopback addresses only, until the merchant has understood or five attempts were made.

What counts as understood is the gateway's to say. Between attempts it waits 1, 2, 4 and 8 times the callback delay.
The number of attempts and the waits are own choices: no gateway's page speaks of repeats.
"""

from __future__ import annotations

import asyncio
import logging
from typing import Mapping, Optional

import httpx

from .gateways.contract import Gateway
from .ledger import MOST_ATTEMPTS, Callback, Ledger
from .settings import Clock

TIME_OUT_SECONDS = 10
LONGEST_ANSWER_KEPT = 2_000

_log = logging.getLogger(__name__)


class Courier:
    """Delivers callbacks that the ledger holds."""

    def __init__(
        self,
        ledger: Ledger,
        gateways: Mapping[str, Gateway],
        clock: Clock,
        delay_ms: int,
        transport: Optional[httpx.AsyncBaseTransport] = None,
    ) -> None:
        self._ledger = ledger
        self._gateways = gateways
        self._clock = clock
        self._delay_ms = delay_ms
        self._client = httpx.AsyncClient(
            transport=transport,
            timeout=TIME_OUT_SECONDS,
            limits=httpx.Limits(max_keepalive_connections=0),
            trust_env=False,
            follow_redirects=False,
        )

    async def close(self) -> None:
        """Gives its connections back."""
        await self._client.aclose()

    async def deliver(self, callback_id: int, attempted: Optional[asyncio.Event] = None) -> None:
        """Tries until it is understood; goes on counting where an earlier run stopped. Tells of the first attempt."""
        callback = self._ledger.callbacks.find(callback_id)
        if callback is None:
            return
        await asyncio.sleep(max(0, callback.send_at - self._clock()) / 1000)
        made = self._ledger.callbacks.attempts_of(callback_id)
        for attempt in range(made, callback.most_attempts):
            if attempt:
                await asyncio.sleep(self._delay_ms * 2 ** (attempt - 1) / 1000)
            understood = await self._attempt(callback)
            if attempted is not None:
                attempted.set()
            if understood:
                self._finish(callback, "delivered", "")
                return
        tried = "attempts" if callback.most_attempts == MOST_ATTEMPTS else "attempt; it is not repeated"
        wanted = self._gateways[callback.gateway].understood_as
        self._finish(callback, "gave_up", f"no {wanted} in {callback.most_attempts} {tried}")

    async def _attempt(self, callback: Callback) -> bool:
        status: Optional[int] = None
        answer = error = ""
        try:
            response = await self._client.post(
                callback.url,
                content=callback.body.encode("utf-8"),
                headers={"Content-Type": "application/json", **callback.headers},
            )
            status, answer = response.status_code, response.text
        except (httpx.HTTPError, httpx.InvalidURL) as problem:
            error = f"{type(problem).__name__}: {problem}"
        with self._ledger.transaction():
            self._ledger.callbacks.add_attempt(
                callback.id, at=self._clock(), status=status, answer=answer[:LONGEST_ANSWER_KEPT], error=error
            )
        return status is not None and self._gateways[callback.gateway].understood(status, answer)

    def _finish(self, callback: Callback, state: str, reason: str) -> None:
        with self._ledger.transaction():
            self._ledger.callbacks.finish(callback.id, state, reason)
        _log.info("callback %s to %s: %s %s", callback.id, callback.url, state, reason)
