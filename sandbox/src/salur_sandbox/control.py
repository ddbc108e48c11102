"""The control API under ``/_sandbox/``: what the sandbox knows, and a few switches. Holds no secret."""

from __future__ import annotations

from typing import TYPE_CHECKING, List, Mapping

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from . import __version__
from .jsontext import Json, NotJson, read, write
from .ledger import Merchant

if TYPE_CHECKING:
    from .server import Sandbox

PREFIX = "/_sandbox"
_LARGEST_BALANCE = 10**15


def control_routes(sandbox: "Sandbox") -> List[Route]:
    """The control API of one sandbox."""
    control = _Control(sandbox)
    return [
        Route(PREFIX + "/", control.about, methods=["GET"]),
        Route(PREFIX + "/payments", control.payments, methods=["GET"]),
        Route(PREFIX + "/calls", control.calls, methods=["GET"]),
        Route(PREFIX + "/callbacks", control.callbacks, methods=["GET"]),
        Route(PREFIX + "/merchants", control.merchants, methods=["GET"]),
        Route(PREFIX + "/merchants/{gateway}/{merchant}", control.change_merchant, methods=["POST"]),
        Route(PREFIX + "/reset", control.reset, methods=["POST"]),
        Route(PREFIX + "/{rest:path}", control.unknown),
    ]


class _Control:
    def __init__(self, sandbox: "Sandbox") -> None:
        self._sandbox = sandbox
        self._ledger = sandbox.ledger

    async def about(self, _: Request) -> Response:
        gateways = [gateway.name for gateway in self._sandbox.gateways]
        return _json({"name": "salur-sandbox", "version": __version__, "gateways": gateways})

    async def payments(self, _: Request) -> Response:
        return _json({"payments": [payment.shown() for payment in self._ledger.payments.all()]})

    async def calls(self, _: Request) -> Response:
        return _json({"calls": self._ledger.calls.all()})

    async def callbacks(self, _: Request) -> Response:
        return _json({"callbacks": self._ledger.callbacks.all()})

    async def merchants(self, _: Request) -> Response:
        return _json({"merchants": [_shown(merchant) for merchant in self._ledger.merchants.all()]})

    async def change_merchant(self, request: Request) -> Response:
        gateway, merchant = request.path_params["gateway"], request.path_params["merchant"]
        if self._ledger.merchants.get(gateway, merchant) is None:
            return _json({"error": "no such merchant"}, 404)
        try:
            changes = _changes(await request.body())
        except ValueError as error:
            return _json({"error": str(error)}, 400)
        with self._ledger.transaction():
            balance, url = changes.get("balance"), changes.get("callback_url")
            if isinstance(balance, int):
                self._ledger.merchants.set_balance(gateway, merchant, balance)
            if "callback_url" in changes:
                self._ledger.merchants.set_callback_url(gateway, merchant, str(url) if url else None)
        changed = self._ledger.merchants.get(gateway, merchant)
        return _json({"merchant": _shown(changed) if changed else None})

    async def reset(self, _: Request) -> Response:
        await self._sandbox.reset()
        return _json({"reset": True})

    async def unknown(self, _: Request) -> Response:
        return _json({"error": "no such page of the control API"}, 404)


def _changes(body: bytes) -> Mapping[str, object]:
    try:
        document = read(body)
    except NotJson as error:
        raise ValueError(f"the body is not JSON: {error}") from None
    if not isinstance(document, dict) or not document or set(document) - {"balance", "callback_url"}:
        raise ValueError("the body must be an object with balance, callback_url or both")
    balance, url = document.get("balance", 0), document.get("callback_url")
    if isinstance(balance, bool) or not isinstance(balance, int) or not 0 <= balance <= _LARGEST_BALANCE:
        raise ValueError("balance must be a whole number of rupiah")
    if url is not None and not isinstance(url, str):
        raise ValueError("callback_url must be text or null")
    return document


def _shown(merchant: Merchant) -> Json:
    return {
        "gateway": merchant.gateway,
        "merchant": merchant.merchant,
        "balance": merchant.balance,
        "effective_balance": merchant.effective_balance,
        "callback_url": merchant.callback_url,
    }


def _json(document: Json, status: int = 200) -> Response:
    return Response(write(document), status_code=status, media_type="application/json; charset=utf-8")
