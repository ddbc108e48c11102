"""The control API under ``/_sandbox/``: what the sandbox knows, and a few switches. Holds no secret."""

from __future__ import annotations

from typing import TYPE_CHECKING, Awaitable, Callable, List, Mapping
from urllib.parse import parse_qsl, urlsplit

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from . import __version__
from .faults import CATALOGUE, Wish, parse_fault
from .jsontext import Json, NotJson, read, write
from .ledger import Merchant
from .page.routes import problem_page

if TYPE_CHECKING:
    from .server import Sandbox

PREFIX = "/_sandbox"

Handler = Callable[[Request], Awaitable[Response]]
_LARGEST_BALANCE = 10**15
_COMMON_CHANGES = ("balance", "callback_url", "public_key")


def control_routes(sandbox: "Sandbox") -> List[Route]:
    """The control API of one sandbox."""
    control = _Control(sandbox)
    routes = [
        Route(PREFIX + "/", control.about, methods=["GET"]),
        Route(PREFIX + "/payments", control.payments, methods=["GET"]),
        Route(PREFIX + "/calls", control.calls, methods=["GET"]),
        Route(PREFIX + "/callbacks", control.callbacks, methods=["GET"]),
        Route(PREFIX + "/beneficiaries", control.beneficiaries, methods=["GET"]),
        Route(PREFIX + "/merchants", control.merchants, methods=["GET"]),
        Route(PREFIX + "/merchants/{gateway}/{merchant}", control.change_merchant, methods=["POST"]),
        Route(PREFIX + "/faults", control.faults, methods=["GET"]),
        Route(PREFIX + "/faults", control.add_fault, methods=["POST"]),
        Route(PREFIX + "/faults", control.clear_faults, methods=["DELETE"]),
        Route(PREFIX + "/faults/clear", control.clear_faults, methods=["POST"]),
        Route(PREFIX + "/faults/{rule:int}", control.clear_fault, methods=["DELETE"]),
        Route(PREFIX + "/faults/{rule:int}/clear", control.clear_fault, methods=["POST"]),
        Route(PREFIX + "/reset", control.reset, methods=["POST"]),
        Route(PREFIX + "/{rest:path}", control.unknown),
    ]
    return [Route(one.path, _own_pages_only(one.endpoint), methods=one.methods) for one in routes]


def _own_pages_only(handler: Handler) -> Handler:
    """No page of another site may change anything: browsers say where a request comes from."""

    async def handle(request: Request) -> Response:
        origin = request.headers.get("origin", "")
        if request.method not in ("GET", "HEAD") and origin and urlsplit(origin).netloc != request.headers.get("host"):
            return _json({"error": "changes are taken from this sandbox's own page and from programs only"}, 403)
        return await handler(request)

    return handle


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

    async def beneficiaries(self, _: Request) -> Response:
        return _json({"beneficiaries": self._ledger.beneficiaries.all()})

    async def merchants(self, _: Request) -> Response:
        return _json({"merchants": [self._shown(merchant) for merchant in self._ledger.merchants.all()]})

    async def change_merchant(self, request: Request) -> Response:
        gateway, merchant = request.path_params["gateway"], request.path_params["merchant"]
        known = next((one for one in self._sandbox.gateways if one.name == gateway), None)
        try:
            changes = _changes(await request.body())
            if known is None or (not self._ledger.merchants.get(gateway, merchant) and "public_key" not in changes):
                return _json({"error": "no such merchant"}, 404)
            options = {name: value for name, value in changes.items() if name not in _COMMON_CHANGES}
            with self._ledger.transaction():
                if "public_key" in changes:
                    known.register_key(merchant, str(changes["public_key"]))
                if options:
                    known.set_options(merchant, options)
        except ValueError as error:
            return _json({"error": str(error)}, 400)
        with self._ledger.transaction():
            balance, url = changes.get("balance"), changes.get("callback_url")
            if isinstance(balance, int):
                self._ledger.merchants.set_balance(gateway, merchant, balance)
            if "callback_url" in changes:
                self._ledger.merchants.set_callback_url(gateway, merchant, str(url) if url else None)
        changed = self._ledger.merchants.get(gateway, merchant)
        return _json({"merchant": self._shown(changed) if changed else None})

    def _shown(self, merchant: Merchant) -> Json:
        gateway = next((one for one in self._sandbox.gateways if one.name == merchant.gateway), None)
        return {**_money(merchant), **(gateway.identity(merchant) if gateway else {})}

    async def faults(self, _: Request) -> Response:
        faults: Json = [rule.shown() for rule in self._sandbox.faults.rules()]
        catalogue: Json = [
            {"name": one.name, "usage": one.usage, "sentence": one.sentence} for one in CATALOGUE.values()
        ]
        return _json({"faults": faults, "catalogue": catalogue, "operations": list(self._sandbox.faults.operations)})

    async def add_fault(self, request: Request) -> Response:
        """From a program as JSON, from the page as a form."""
        body = await request.body()
        form = _is_form(request) and not body.lstrip().startswith(b"{")  # curl -d calls everything a form
        try:
            wish = _wish_of_form(body) if form else _wish(body)
            rule = self._sandbox.faults.add(wish, "page" if form else "control API")
        except ValueError as error:
            if form:
                return problem_page(str(error))
            names = [one.usage for one in CATALOGUE.values()]
            return _json({"error": str(error), "faults": names}, 400)
        return _back_to_page() if form else _json({"fault": rule.shown()})

    async def clear_faults(self, request: Request) -> Response:
        cleared = self._sandbox.faults.clear()
        return _back_to_page() if _is_form(request) else _json({"cleared": cleared})

    async def clear_fault(self, request: Request) -> Response:
        found = self._sandbox.faults.remove(request.path_params["rule"])
        if _is_form(request):
            return _back_to_page()
        return _json({"cleared": 1}) if found else _json({"error": "no such fault"}, 404)

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
    if not isinstance(document, dict) or not document:
        raise ValueError(f"the body must be an object with {', '.join(_COMMON_CHANGES)} or a gateway's own settings")
    balance, url = document.get("balance", 0), document.get("callback_url")
    if isinstance(balance, bool) or not isinstance(balance, int) or not 0 <= balance <= _LARGEST_BALANCE:
        raise ValueError("balance must be a whole number of rupiah")
    if url is not None and not isinstance(url, str):
        raise ValueError("callback_url must be text or null")
    if not isinstance(document.get("public_key", ""), str):
        raise ValueError("public_key must be text")
    return document


def _is_form(request: Request) -> bool:
    return request.headers.get("content-type", "").startswith("application/x-www-form-urlencoded")


def _back_to_page() -> Response:
    return Response(status_code=303, headers={"Location": "/#faults"})


def _wish(body: bytes) -> Wish:
    try:
        document = read(body)
    except NotJson as error:
        raise ValueError(f"the body is not JSON: {error}") from None
    if not isinstance(document, dict) or set(document) - {"operation", "fault", "count"}:
        raise ValueError("the body must be an object with operation, fault and, if not 1, count")
    operation, fault, count = document.get("operation"), document.get("fault"), document.get("count", 1)
    if not isinstance(operation, str) or not isinstance(fault, str):
        raise ValueError("operation and fault must be text")
    if count is not None and (isinstance(count, bool) or not isinstance(count, int)):
        raise ValueError("count must be a whole number, or null for all calls")
    return Wish(operation, parse_fault(fault), count)


def _wish_of_form(body: bytes) -> Wish:
    fields = dict(parse_qsl(body.decode("utf-8", "replace")))
    value, count = fields.get("value", "").strip(), fields.get("count", "").strip()
    if count and not (count.isascii() and count.isdigit()):
        raise ValueError("the number of calls must be a whole number, or empty for all")
    fault = fields.get("fault", "") + (f":{value}" if value else "")
    return Wish(fields.get("operation", ""), parse_fault(fault), int(count) if count else None)


def _money(merchant: Merchant) -> Mapping[str, Json]:
    return {
        "gateway": merchant.gateway,
        "merchant": merchant.merchant,
        "balance": merchant.balance,
        "effective_balance": merchant.effective_balance,
        "callback_url": merchant.callback_url,
    }


def _json(document: Json, status: int = 200) -> Response:
    return Response(write(document), status_code=status, media_type="application/json; charset=utf-8")
