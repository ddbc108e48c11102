"""Ends waiting payments when their time has come, step by step where there are several, and has their callbacks sent.

Survives a restart.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import Coroutine, List, Mapping, Optional, Set

from .courier import Courier
from .faults import Fault, parse_fault
from .gateways.contract import CallbackDraft, Gateway
from .ledger import MOST_ATTEMPTS, Ledger, Payment
from .loopback import why_not_sendable
from .settings import Clock

LONGEST_HEAD_START_SECONDS = 5
"""How long an answer waits for a callback that is to arrive before it."""


class Settler:
    """One task for each payment that waits, and for each callback that is on its way."""

    def __init__(
        self, ledger: Ledger, gateways: Mapping[str, Gateway], courier: Courier, clock: Clock, delay_ms: int
    ) -> None:
        self._ledger = ledger
        self._gateways = gateways
        self._courier = courier
        self._clock = clock
        self._delay_ms = delay_ms
        self._tasks: Set[asyncio.Task[None]] = set()

    def plan(self, payment_id: int) -> None:
        """Settles this payment at its time."""
        self._start(self._settle_later(payment_id))

    async def settle_now(self, payment_id: int) -> None:
        """Settles this payment at once, and waits until its callback was tried."""
        attempted = asyncio.Event()
        sent = self._settle(payment_id)
        while self._next(payment_id) is not None:
            sent += self._settle(payment_id)
        for callback_id in sent:
            self._start(self._courier.deliver(callback_id, attempted))
        if sent:
            with suppress(asyncio.TimeoutError):
                await asyncio.wait_for(attempted.wait(), LONGEST_HEAD_START_SECONDS)

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
        due: Optional[int] = self._ledger.payments.by_id(payment_id).settle_at or 0
        while due is not None:
            await asyncio.sleep(max(0, due - self._clock()) / 1000)
            for callback_id in self._settle(payment_id):
                self._start(self._courier.deliver(callback_id))
            due = self._next(payment_id)

    def _next(self, payment_id: int) -> Optional[int]:
        """When the next step is due, if there is one."""
        payment = self._ledger.payments.by_id(payment_id)
        return payment.settle_at if payment.settled_at is None else None

    def _settle(self, payment_id: int) -> List[int]:
        with self._ledger.transaction():
            payment = self._ledger.payments.by_id(payment_id)
            gateway = self._gateways[payment.gateway]
            draft = gateway.settle(payment)
            return self._record(payment, draft, gateway) if draft else []

    def _record(self, payment: Payment, draft: CallbackDraft, gateway: Gateway) -> List[int]:
        """The callbacks that are to be sent: one, or with a fault none or two."""
        fault = parse_fault(payment.callback_fault) if payment.callback_fault else None
        name, now = fault.name if fault else "", self._clock()
        problem = why_not_sendable(draft.url)
        if problem or name == "callback-never":
            self._add(payment, draft, fault, reason=problem or "fault: it never comes")
            return []
        if name == "callback-late" and fault:
            return [self._add(payment, draft, fault, send_at=now + int(fault.seconds * 1000))]
        sent, send_at = [], 0
        if name in ("callback-forged", "callback-altered-status"):
            altered = gateway.altered_callback(payment, draft, forged=name == "callback-forged")
            sent.append(self._add(payment, altered, fault, most_attempts=1))
            fault, send_at = None, now + self._delay_ms
        sent.append(self._add(payment, draft, fault, send_at=send_at))
        if name == "callback-twice":
            sent.append(self._add(payment, draft, fault, send_at=now + self._delay_ms))
        return sent

    def _add(
        self,
        payment: Payment,
        draft: CallbackDraft,
        fault: Optional[Fault],
        *,
        reason: str = "",
        send_at: int = 0,
        most_attempts: int = MOST_ATTEMPTS,
    ) -> int:
        return self._ledger.callbacks.add(
            at=self._clock(),
            payment_id=payment.id,
            gateway=payment.gateway,
            kind=draft.kind,
            reference=payment.reference,
            url=draft.url,
            body=draft.body,
            headers=draft.headers,
            state="not_sent" if reason else "due",
            reason=reason,
            fault=str(fault) if fault else "",
            send_at=send_at,
            most_attempts=most_attempts,
        )
