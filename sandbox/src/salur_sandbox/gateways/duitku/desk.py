"""What the operations share: who asks, the ledger, the time, and how to answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Mapping, Optional

from ...jsontext import Json, Number
from ...ledger import Ledger, Merchant, Payment
from ...settings import Clock, Settings
from .codes import Refusal
from .settings import Credentials
from .tokens import first_disburse_id

GATEWAY = "duitku"

Values = Mapping[str, str]
"""The fields of a request, as the text that was signed. Absent ones are empty."""


@dataclass(frozen=True)
class Result:
    """What an operation decided."""

    code: str
    body: Json
    decision: str
    reference: str = ""
    settle: Optional[int] = None


@dataclass(frozen=True)
class Desk:
    """Where one merchant's call is handled."""

    ledger: Ledger
    settings: Settings
    clock: Clock
    credentials: Credentials

    @property
    def merchant_id(self) -> str:
        """The user id as text."""
        return str(self.credentials.user_id)

    def merchant(self) -> Merchant:
        """The merchant's money."""
        merchant = self.ledger.merchants.get(GATEWAY, self.merchant_id)
        if merchant is None:
            raise Refusal("-120", "the ledger does not know this merchant")
        return merchant

    def can_pay(self, amount: int) -> bool:
        """Whether the usable balance is large enough."""
        return self.merchant().effective_balance >= amount

    def open_payment(
        self,
        *,
        kind: str,
        channel: str,
        account: str,
        name: str,
        values: Values,
        details: Mapping[str, Json],
    ) -> Payment:
        """A new payment with a disburseId, and a reference where the merchant gave none."""
        number = self.ledger.payments.count()
        return self.ledger.payments.add(
            gateway=GATEWAY,
            kind=kind,
            channel=channel,
            merchant=self.merchant_id,
            reference=str(first_disburse_id(self.settings.seed) + number),
            merchant_reference=values.get("custRefNumber") or f"{number + 1:012d}",
            bank_code=values["bankCode"],
            bank_account=account,
            account_name=name,
            amount=int(values["amountTransfer"]),
            status_code="NF",
            at=self.clock(),
            details=details,
        )

    def own_payment(self, disburse_id: str) -> Payment:
        """An online or clearing payment of this merchant (cash outs have no status call and no transfer)."""
        payment = self.ledger.payments.find(GATEWAY, disburse_id)
        if payment is None or payment.merchant != self.merchant_id or payment.kind == "cashout":
            raise Refusal("-420", "no inquiry of this merchant gave this disburseId")
        return payment


def decimal(amount: str, digits: int) -> Number:
    """An amount as the gateway writes it, with this many zeros after the point."""
    return Number(f"{amount or '0'}.{'0' * digits}")
