"""Puts one sandbox together: ledger, gateways, exchange, control API, page, as one ASGI application."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import AsyncIterator, Optional, Sequence

import httpx
from starlette.applications import Starlette
from starlette.routing import Route

from .control import control_routes
from .courier import Courier
from .exchange import Exchange
from .faults import FaultBook
from .gateways.cashin import cashin
from .gateways.contract import Gateway
from .gateways.duitku.routes import Duitku
from .gateways.faspay_sendme.gateway import FaspaySendMe
from .gateways.faspay_snap import faspay_snap
from .ledger import Ledger
from .masking import Masker
from .page.routes import page_routes
from .settings import Clock, Settings, wall_clock
from .settler import Settler

_METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]


class Sandbox:
    """One run."""

    def __init__(
        self,
        settings: Settings,
        *,
        clock: Clock = wall_clock,
        callback_transport: Optional[httpx.AsyncBaseTransport] = None,
    ) -> None:
        self.clock = clock
        self.ledger = Ledger(settings.db)
        self.gateways: Sequence[Gateway] = (
            Duitku(self.ledger, settings, clock),
            faspay_snap(self.ledger, settings, clock),
            cashin(self.ledger, settings, clock),
            FaspaySendMe(self.ledger, settings, clock),
        )
        operations = [f"{gateway.name}.{one}" for gateway in self.gateways for one in gateway.operations]
        self.faults = FaultBook(operations, settings.faults)
        by_name = {gateway.name: gateway for gateway in self.gateways}
        self._courier = Courier(self.ledger, by_name, clock, settings.callback_delay_ms, callback_transport)
        self._settler = Settler(self.ledger, by_name, self._courier, clock, settings.callback_delay_ms)
        masker = Masker(secret for gateway in self.gateways for secret in gateway.secrets())
        self._exchange = Exchange(self.ledger, self.gateways, self._settler, self.faults, masker, clock)
        self._enrol()

    def app(self) -> Starlette:
        """The application; its life span starts and stops the sandbox."""

        @asynccontextmanager
        async def lifespan(_: Starlette) -> AsyncIterator[None]:
            self.start()
            yield
            await self.stop()

        gateways = Route("/{path:path}", self._exchange.handle, methods=_METHODS)
        return Starlette(routes=[*page_routes(self), *control_routes(self), gateways], lifespan=lifespan)

    def start(self) -> None:
        """Takes up what an earlier run with the same file left."""
        self._settler.resume()

    def stop_waiting(self) -> None:
        """No answer is delayed any longer."""
        self._exchange.stop_waiting()

    async def stop(self) -> None:
        """Stops all work and closes the file."""
        await self._settler.drop()
        await self._courier.close()
        self.ledger.close()

    async def reset(self) -> None:
        """Back to the start: no payments, no calls, full balances, the URLs of the command line."""
        dropped = self._settler.drop()
        self.ledger.clear()
        self.faults.reset()
        self._enrol()
        await dropped

    def _enrol(self) -> None:
        with self.ledger.transaction():
            for gateway in self.gateways:
                gateway.enrol()
