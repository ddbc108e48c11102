"""What runs, the addresses to paste, and the merchants' money."""

from __future__ import annotations

from typing import Any, Mapping, Optional, Sequence

from .. import __version__
from ..gateways.contract import Gateway
from ..ledger import Ledger, Merchant
from .html import Safe, joined, tag
from .words import rupiah


def headline(gateways: Sequence[Gateway], base: str) -> Safe:
    """Names and base addresses."""
    rows = [
        tag("tr", tag("th", f"{gateway.title}: {what}", scope="row"), tag("td", tag("code", base + path)))
        for gateway in gateways
        for what, path in gateway.base_addresses.items()
    ]
    return joined(
        tag("h1", "Salur sandbox ", tag("small", __version__)),
        tag("p", "Offline gateways: real HTTP, real signatures, no money. Give a client these base addresses:"),
        tag("table", tag("tbody", rows), class_="fields addresses"),
    )


def merchants_section(ledger: Ledger, gateways: Mapping[str, Gateway]) -> Safe:
    """Balances, callback URLs and public keys."""
    return tag("ul", [_merchant(one, gateways.get(one.gateway)) for one in ledger.merchants.all()], class_="merchants")


def _merchant(merchant: Merchant, gateway: Optional[Gateway]) -> Safe:
    held = f" ({rupiah(merchant.held)} set aside)" if merchant.held else ""
    identity = gateway.identity(merchant) if gateway else {}
    keys = {name: value for name, value in identity.items() if name.endswith("public_key")}
    url = f"; callbacks to {merchant.callback_url}" if merchant.callback_url else "; no callback URL registered"
    if keys:
        numbers = [(name, value) for name, value in identity.items() if name not in (*keys, "public_key_sha256")]
        url = "".join(f"; {_words(name)} {_plain(value)}" for name, value in numbers)
    return tag(
        "li",
        tag("strong", f"{merchant.gateway} merchant {merchant.merchant}"),
        f": {rupiah(merchant.balance)}{held}{url}",
        _keys(merchant, keys) if keys else None,
    )


def _keys(merchant: Merchant, keys: Mapping[str, Any]) -> Safe:
    shown = [
        [tag("p", f"{_words(name).capitalize()}:"), tag("pre", value, class_="wrap")] for name, value in keys.items()
    ]
    return tag(
        "details", tag("summary", "Public keys"), shown, id=f"keys-{merchant.gateway}-{merchant.merchant}"
    )


def _words(name: str) -> str:
    return name.replace("_", " ")


def _plain(value: Any) -> Any:  # noqa: ANN401 - any JSON
    return ("no", "yes")[value] if isinstance(value, bool) else value
