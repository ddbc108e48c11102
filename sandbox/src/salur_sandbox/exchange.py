"""The one way in and out: every call of every gateway, and every answer, passes here.

A call is decided and recorded in one transaction; only then is it answered. Whatever is to happen to an answer on its
way (delays, cuts, losses) belongs into ``_deliver``, after the ledger knows the truth.
"""

from __future__ import annotations

import logging
from typing import Optional, Sequence

from starlette.requests import Request
from starlette.responses import Response

from .gateways.contract import Answer, Call, Gateway
from .jsontext import write
from .ledger import Ledger
from .masking import Masker
from .settings import Clock
from .settler import Settler

LARGEST_BODY = 1_000_000

_log = logging.getLogger(__name__)


class Exchange:
    """Takes calls to gateways and hands out their answers."""

    def __init__(
        self, ledger: Ledger, gateways: Sequence[Gateway], settler: Settler, masker: Masker, clock: Clock
    ) -> None:
        self._ledger = ledger
        self._gateways = gateways
        self._settler = settler
        self._masker = masker
        self._clock = clock

    async def handle(self, request: Request) -> Response:
        """One call."""
        body = bytearray()
        async for chunk in request.stream():
            body += chunk
            if len(body) > LARGEST_BODY:
                break
        call = Call(
            method=request.method,
            path=request.url.path,
            query=request.url.query,
            headers=request.headers.items(),
            body=bytes(body[:LARGEST_BODY]),
        )
        gateway = next((one for one in self._gateways if one.serves(call.path)), None)
        answer = self._decide(call, gateway, too_large=len(body) > LARGEST_BODY)
        if answer.settle is not None:
            self._settler.plan(answer.settle)
        return self._deliver(answer)

    def _decide(self, call: Call, gateway: Optional[Gateway], *, too_large: bool) -> Answer:
        """The truth about a call, written down before anybody is told."""
        try:
            with self._ledger.transaction():
                answer = _too_large() if too_large else _answer(call, gateway)
                self._record(call, gateway, answer)
        except Exception:
            _log.exception("a gateway failed on %s %s", call.method, call.path)
            answer = Answer(write({"Message": "An error has occurred."}), 500, decision="the sandbox itself failed")
            with self._ledger.transaction():
                self._record(call, gateway, answer)
        return answer

    def _record(self, call: Call, gateway: Optional[Gateway], answer: Answer) -> None:
        mask = self._masker
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
            remarks=[mask.text(remark) for remark in answer.remarks],
            explanation=None if answer.explanation is None else mask.text(write(answer.explanation)),
            reference=answer.reference,
        )

    def _deliver(self, answer: Answer) -> Response:
        return Response(
            answer.body,
            status_code=answer.status,
            headers=dict(answer.headers),
            media_type="application/json; charset=utf-8",
        )


def _answer(call: Call, gateway: Optional[Gateway]) -> Answer:
    if gateway:
        return gateway.answer(call)
    message = "No HTTP resource was found that matches the request URI."
    return Answer(write({"Message": message}), 404, decision="refused: no gateway has this path")


def _too_large() -> Answer:
    message = "Request entity is too large."
    return Answer(write({"Message": message}), 413, decision="refused: the body has more than a million bytes")
