"""Hands out the page, and its changing parts while somebody looks at it."""

from __future__ import annotations

import base64
import hashlib
from importlib.resources import files
from typing import TYPE_CHECKING, List, Mapping

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from ..jsontext import write
from .callbacks import callbacks_section
from .calls import calls_section
from .faults import choose_section, rules_section
from .headline import headline, merchants_section
from .html import Safe, joined, tag
from .payments import payments_section

if TYPE_CHECKING:
    from ..server import Sandbox

LIVE = "/_sandbox/live"


def _asset(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii") + "'"


_STYLE, _SCRIPT = _asset("page.css"), _asset("page.js")
HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": (
        f"default-src 'none'; style-src {_hash(_STYLE)}; script-src {_hash(_SCRIPT)}; connect-src 'self';"
        " img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "Cache-Control": "no-store",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}


def page_routes(sandbox: "Sandbox") -> List[Route]:
    """The page of one sandbox."""
    page = _Page(sandbox)
    return [
        Route("/", page.whole, methods=["GET"]),
        Route("/favicon.ico", page.no_icon, methods=["GET"]),
        Route(LIVE, page.live, methods=["GET"]),
    ]


class _Page:
    def __init__(self, sandbox: "Sandbox") -> None:
        self._sandbox = sandbox
        self._by_name = {gateway.name: gateway for gateway in sandbox.gateways}

    async def whole(self, request: Request) -> Response:
        """Everything, complete without a script."""
        base = str(request.base_url).rstrip("/")
        parts = self._parts()
        body = joined(
            tag(
                "header",
                headline(self._sandbox.gateways, base),
                _live("merchants", parts),
                class_="top",
            ),
            tag(
                "main",
                tag("section", _live("payments", parts), id="payments"),
                tag(
                    "section",
                    tag("h2", "Faults"),
                    _live("rules", parts),
                    choose_section(self._sandbox.faults),
                    id="faults",
                ),
                tag("section", _live("calls", parts), id="calls"),
                tag("section", _live("callbacks", parts), id="callbacks"),
            ),
        )
        return Response(_document(body, self._version()), media_type="text/html; charset=utf-8", headers=dict(HEADERS))

    async def no_icon(self, _: Request) -> Response:
        """Browsers ask for it; it is no call to a gateway."""
        return Response(status_code=204)

    async def live(self, request: Request) -> Response:
        """The parts that change, or nothing when nothing has changed."""
        version = self._version()
        if request.query_params.get("since") == version:
            return Response(status_code=204, headers={"Cache-Control": "no-store"})
        document = write({"version": version, "parts": {name: str(part) for name, part in self._parts().items()}})
        return Response(document, media_type="application/json; charset=utf-8", headers={"Cache-Control": "no-store"})

    def _version(self) -> str:
        return f"{self._sandbox.ledger.version()}-{self._sandbox.faults.version}"

    def _parts(self) -> Mapping[str, Safe]:
        ledger = self._sandbox.ledger
        return {
            "merchants": merchants_section(ledger, self._by_name),
            "payments": payments_section(ledger, self._by_name),
            "rules": rules_section(self._sandbox.faults),
            "calls": calls_section(ledger, self._by_name),
            "callbacks": callbacks_section(ledger, self._sandbox.clock()),
        }


def _live(name: str, parts: Mapping[str, Safe]) -> Safe:
    return tag("div", parts[name], data_live=name)


def problem_page(message: str) -> Response:
    """A form that could not be followed."""
    body = tag(
        "main",
        tag("section", tag("h1", "That did not work"), tag("p", message), tag("p", tag("a", "Back", href="/#faults"))),
    )
    document = _document(body, "", live=False)
    return Response(document, 400, media_type="text/html; charset=utf-8", headers=dict(HEADERS))


def _document(body: Safe, version: str, *, live: bool = True) -> str:
    head = joined(
        tag("meta", charset="utf-8"),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("title", "Salur sandbox"),
        tag("link", rel="icon", href="data:,"),
        tag("noscript", tag("meta", http_equiv="refresh", content="15")) if live else None,
        tag("style", Safe(_STYLE)),
    )
    script = tag("script", Safe(_SCRIPT)) if live else None
    return "<!DOCTYPE html>" + tag(
        "html", tag("head", head), tag("body", body, script, data_version=version), lang="en"
    )
