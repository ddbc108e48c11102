"""What runs, the addresses to paste, and the merchants' money."""

from __future__ import annotations

from typing import Sequence

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


def merchants_section(ledger: Ledger) -> Safe:
    """Balances and callback URLs."""
    return tag("ul", [_merchant(one) for one in ledger.merchants.all()], class_="merchants")


def _merchant(merchant: Merchant) -> Safe:
    held = f" ({rupiah(merchant.held)} set aside)" if merchant.held else ""
    url = f"; callbacks to {merchant.callback_url}" if merchant.callback_url else "; no callback URL registered"
    return tag(
        "li",
        tag("strong", f"{merchant.gateway} merchant {merchant.merchant}"),
        f": {rupiah(merchant.balance)}{held}{url}",
    )
