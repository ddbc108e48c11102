"""Ends waiting payments when their time has come, and has their callbacks sent. Survives a restart."""

from __future__ import annotations

import asyncio
from typing import Coroutine, List, Mapping, Optional, Set

from .courier import Courier
from .gateways.contract import CallbackDraft, Gateway
from .ledger import Ledger, Payment
from .loopback import why_not_sendable
from .settings import Clock


class Settler:
    """One task for each payment that waits, and for each callback that is on its way."""

    def __init__(self, ledger: Ledger, gateways: Mapping[str, Gateway], courier: Courier, clock: Clock) -> None:
        self._ledger = ledger
        self._gateways = gateways
        self._courier = courier
        self._clock = clock
        self._tasks: Set[asyncio.Task[None]] = set()

    def plan(self, payment_id: int) -> None:
        """Settles this payment at its time."""
        self._start(self._settle_later(payment_id))

    def resume(self) -> None:
        """Takes up what an earlier run left."""
        for payment in self._ledger.payments.unsettled():
            self.plan(payment.id)
        for callback_id in self._ledger.callbacks.due():
            self._start(self._courier.deliver(callback_id))

    def drop(self) -> "asyncio.Future[List[object]]":
        """Drops all tasks: none of them touches the ledger again. The ledger still knows what is due."""
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        return asyncio.gather(*tasks, return_exceptions=True)

    def _start(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _settle_later(self, payment_id: int) -> None:
        due = self._ledger.payments.by_id(payment_id).settle_at or 0
        await asyncio.sleep(max(0, due - self._clock()) / 1000)
        callback_id = self._settle(payment_id)
        if callback_id is not None:
            await self._courier.deliver(callback_id)

    def _settle(self, payment_id: int) -> Optional[int]:
        with self._ledger.transaction():
            payment = self._ledger.payments.by_id(payment_id)
            draft = self._gateways[payment.gateway].settle(payment)
            return self._record(payment, draft) if draft else None

    def _record(self, payment: Payment, draft: CallbackDraft) -> Optional[int]:
        problem = why_not_sendable(draft.url)
        callback_id = self._ledger.callbacks.add(
            at=self._clock(),
            payment_id=payment.id,
            gateway=payment.gateway,
            kind=draft.kind,
            reference=payment.reference,
            url=draft.url,
            body=draft.body,
            state="not_sent" if problem else "due",
            reason=problem or "",
        )
        return None if problem else callback_id
