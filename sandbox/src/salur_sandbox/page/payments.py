"""Payments, with how often each was really made."""

from __future__ import annotations

from typing import List, Mapping

from ..gateways.contract import Gateway
from ..ledger import Ledger, Payment
from .html import Content, Safe, joined, tag
from .words import STATES, badge, clock, masked_account, masked_name, rupiah, times

SHOWN = 50
_HEADS = ("Reference", "Beneficiary", "Amount", "State", "Made", "Answered")


def payments_section(ledger: Ledger, gateways: Mapping[str, Gateway]) -> Safe:
    """The newest first."""
    count, payments = ledger.payments.count(), ledger.payments.latest(SHOWN)
    if not payments:
        return joined(tag("h2", "Payments"), tag("p", "None yet.", class_="quiet"))
    rows = [_row(payment, ledger.payments.alike(payment), gateways) for payment in payments]
    head = tag("thead", tag("tr", [tag("th", name, scope="col") for name in _HEADS]))
    return joined(
        tag("h2", "Payments ", tag("small", str(count))),
        tag("table", head, tag("tbody", rows), class_="payments"),
        tag("p", f"The newest {SHOWN}; all are in /_sandbox/payments.", class_="quiet") if count > SHOWN else None,
    )


def _row(payment: Payment, alike: int, gateways: Mapping[str, Gateway]) -> Safe:
    gateway = gateways.get(payment.gateway)
    cells: List[Content] = [
        [
            tag("code", payment.reference),
            tag("small", f"{payment.gateway} {payment.channel} · {payment.merchant_reference}"),
            tag("small", clock(payment.created_at)),
        ],
        [
            masked_name(payment.account_name),
            tag("small", f"{payment.bank_code} {masked_account(payment.bank_account)}"),
        ],
        rupiah(payment.amount),
        [_state(payment), [badge(fault, "fault") for fault in payment.faults]],
        _made(payment, alike),
        _answered(payment, gateway),
    ]
    kind = "twice" if payment.made > 1 else None
    return tag("tr", [tag("td", tag("div", cell), data_label=name) for name, cell in zip(_HEADS, cells)], class_=kind)


def _state(payment: Payment) -> Content:
    kind = {"made": "good", "returned": "wait", "refused": "bad", "waiting": "wait"}.get(payment.state, "plain")
    return badge(STATES.get(payment.state, payment.state), kind)


def _made(payment: Payment, alike: int) -> Content:
    shown: List[Content] = [
        badge(f"made {times(payment.made)}" if payment.made else "not made", "alarm" if payment.made > 1 else "plain")
    ]
    if payment.made and alike > payment.made:
        shown.append(
            tag("small", f"same beneficiary and amount paid {times(alike)} in all: on purpose?", class_="warning")
        )
    if payment.transfers > 1:
        shown.append(tag("small", f"asked to pay {times(payment.transfers)}"))
    return shown


def _answered(payment: Payment, gateway: "Gateway | None") -> Content:
    if not payment.answer_code:
        return tag("span", "–", class_="quiet")
    meaning = gateway.meaning(payment.answer_code) if gateway else ""
    status: Content = None
    if payment.status_code != payment.answer_code:
        now = gateway.meaning(payment.status_code) if gateway else ""
        status = tag("small", f"now {payment.status_code} {now}")
    return [tag("code", payment.answer_code), " ", meaning, status]
