"""The one way in and out: every call of every gateway, and every answer, passes here.

A call is decided and recorded in one transaction, together with what will go wrong with its answer; only then is it
answered. ``faults`` says what a caller gets in place of the right answer, ``wire`` carries it out.
"""

from __future__ import annotations

import logging
from typing import Optional, Sequence, Tuple

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from .faults import CATALOGUE, HEADER, Delivery, Fault, FaultBook, Picked, WrongFault, arrange
from .gateways.contract import Answer, Call, Gateway
from .jsontext import write
from .ledger import Ledger
from .masking import Masker
from .settings import Clock
from .settler import Settler
from .wire import Delivered, Patience

LARGEST_BODY = 1_000_000

_log = logging.getLogger(__name__)


class Exchange:
    """Takes calls to gateways and hands out their answers."""

    def __init__(
        self,
        ledger: Ledger,
        gateways: Sequence[Gateway],
        settler: Settler,
        faults: FaultBook,
        masker: Masker,
        clock: Clock,
    ) -> None:
        self._ledger = ledger
        self._gateways = gateways
        self._settler = settler
        self._faults = faults
        self._masker = masker
        self._clock = clock
        self._patience = Patience()

    def stop_waiting(self) -> None:
        """Hangs up on everybody whose answer is being delayed."""
        self._patience.end()

    async def handle(self, request: Request) -> Response:
        """One call."""
        body = bytearray()
        try:
            async for chunk in request.stream():
                body += chunk
                if len(body) > LARGEST_BODY:
                    break
        except ClientDisconnect:
            return Response(status_code=400)  # half a request is none: nothing is booked, and nobody is left to be told
        call = Call(
            method=request.method,
            path=request.url.path,
            query=request.url.query,
            headers=request.headers.items(),
            body=bytes(body[:LARGEST_BODY]),
        )
        gateway, operation = self._find(call)
        wrong = _too_large() if len(body) > LARGEST_BODY else None
        picked = Picked()
        try:
            picked = self._faults.pick(f"{gateway.name}.{operation}" if gateway else "", call.header(HEADER))
        except WrongFault as error:
            wrong = wrong or _wrong_fault(error, operation)
        answer, delivery = self._decide(call, gateway, operation, picked, wrong)
        if answer.settle is not None:
            if picked.callback and picked.callback.fault.name == "callback-before-answer":
                await self._settler.settle_now(answer.settle)
            else:
                self._settler.plan(answer.settle)
        return Delivered(delivery, self._patience)

    def _find(self, call: Call) -> Tuple[Optional[Gateway], str]:
        for gateway in self._gateways:
            operation = gateway.operation_of(call)
            if operation is not None:
                return gateway, operation
        return None, ""

    def _decide(
        self, call: Call, gateway: Optional[Gateway], operation: str, picked: Picked, wrong: Optional[Answer]
    ) -> Tuple[Answer, Delivery]:
        """The truth about a call, written down before anybody is told."""
        try:
            with self._ledger.transaction():
                self._ledger.payments.take_movements()
                fault = picked.answer.fault if picked.answer and not wrong else None
                answer = wrong or _answer(call, gateway, operation, fault)
                return answer, self._apply(call, gateway, answer, Picked() if wrong else picked)
        except Exception:
            _log.exception("a gateway failed on %s %s", call.method, call.path)
            answer = Answer(
                write({"Message": "An error has occurred."}),
                500,
                operation=operation,
                decision="the sandbox itself failed",
            )
            with self._ledger.transaction():
                self._ledger.payments.take_movements()
                return answer, self._apply(call, gateway, answer, Picked())

    def _apply(self, call: Call, gateway: Optional[Gateway], answer: Answer, picked: Picked) -> Delivery:
        """Applies the faults, and records call, truth and faults side by side."""
        applied, remarks = [], list(answer.remarks)

        def alter(what: str, value: str) -> Optional[Tuple[str, int]]:
            return gateway.altered(answer, what, value) if gateway else None

        right = Delivery(answer.status, answer.body, answer.headers)
        delivery = arrange(picked.answer.fault if picked.answer else None, right, alter, answer.carried_out)
        if picked.answer:
            if delivery.nothing_altered:
                remarks.append(f"fault {picked.answer.fault} not applied: {delivery.nothing_altered}")
            else:
                applied.append(picked.answer)
        if picked.callback:
            if answer.settle is not None and answer.notifies:
                applied.append(picked.callback)
                self._ledger.payments.set_callback_fault(answer.settle, str(picked.callback.fault))
            elif picked.callback.rule is None:
                remarks.append(f"fault {picked.callback.fault} not applied: no callback follows this call")
        for pick in applied:
            self._faults.use(pick)
            if gateway and answer.reference:
                fault = f"{answer.operation}: {pick.fault}"
                self._ledger.payments.add_fault(gateway.name, answer.reference, fault)
        fault_text = ", ".join(str(pick.fault) for pick in applied)
        self._record(call, gateway, answer, delivery if applied else right, fault_text, remarks)
        return delivery

    def _record(
        self,
        call: Call,
        gateway: Optional[Gateway],
        answer: Answer,
        delivery: Delivery,
        fault: str,
        remarks: Sequence[str],
    ) -> None:
        mask = self._masker
        moved, set_aside = self._ledger.payments.take_movements()
        sent = delivery.text if delivery.arrives else None
        self._ledger.calls.add(
            at=self._clock(),
            method=call.method,
            path=mask.text(call.path),
            query=mask.text(call.query),
            headers=mask.headers(call.headers),
            body=mask.text(call.body.decode("utf-8", "backslashreplace")),
            gateway=gateway.name if gateway else "",
            operation=answer.operation,
            merchant=answer.merchant,
            status=answer.status,
            answer=mask.text(answer.body),
            code=answer.code,
            decision=mask.text(answer.decision),
            remarks=[mask.text(remark) for remark in remarks],
            explanation=None if answer.explanation is None else write(mask.json(answer.explanation)),
            reference=answer.reference,
            moved=moved,
            set_aside=set_aside,
            fault=fault,
            arrived=delivery.arrives,
            sent_status=None if sent is None else delivery.status,
            sent_body=None if sent is None else mask.text(sent),
        )


def _answer(call: Call, gateway: Optional[Gateway], operation: str, fault: Optional[Fault]) -> Answer:
    if fault and fault.before_booking:
        return Answer("", 0, operation=operation, decision="the gateway was never asked")
    if gateway:
        if fault and fault.name == "refuse":
            return gateway.refuse(call, fault.value)
        answer = gateway.answer_with(call, fault) if fault and fault.entry.inside else None
        return answer or gateway.answer(call)
    message = "No HTTP resource was found that matches the request URI."
    return Answer(write({"Message": message}), 404, decision="refused: no gateway has this path")


def _too_large() -> Answer:
    message = "Request entity is too large."
    return Answer(write({"Message": message}), 413, decision="refused: the body has more than a million bytes")


def _wrong_fault(error: WrongFault, operation: str) -> Answer:
    body = write({"error": str(error), "faults": [entry.usage for entry in CATALOGUE.values()]})
    return Answer(body, 400, operation=operation, decision=f"refused: {HEADER}: {error}")
