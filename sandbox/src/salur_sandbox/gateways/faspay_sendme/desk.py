"""Where one merchant's call is handled: the ledger, the time, and what paying means."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Dict, Mapping, Optional, Sequence

from ...jsontext import Json
from ...ledger import Ledger, Merchant, Payment
from ...settings import Clock, Settings
from .codes import EXISTS, INSUFFICIENT, INVALID_ACCOUNT, NOT_FOUND, Refusal
from .fields import Values
from .scenarios import bank_refusal, first_status, life_of, seeded
from .settings import Options, SendMeMerchant
from .stamps import milliseconds_of

GATEWAY = "faspay_sendme"


@dataclass(frozen=True)
class Request:
    """What one call asks for."""

    values: Values
    given: Sequence[str] = ()
    """The fields that came, in the page's order."""

    def echo(self) -> Dict[str, Json]:
        """The fields that came, as answers repeat them: amounts as numbers."""
        return {name: int(self.values[name]) if name == "trx_amount" else self.values[name] for name in self.given}


@dataclass(frozen=True)
class Result:
    """What an operation decided."""

    body: Mapping[str, Json]
    decision: str
    status: str = "2"
    code: str = "00"
    reference: str = ""
    settle: Optional[int] = None
    notifies: bool = True
    remarks: Sequence[str] = ()


@dataclass(frozen=True)
class Order:
    """What is to be paid."""

    kind: str
    """``transfer``, ``cashout`` or ``topup``."""
    bank_code: str
    account: str
    """The bank account, the wallet, or the phone of who collects the money. Decides how the payment goes."""
    name: str
    values: Values
    description: str
    """As the bank gets it."""
    details: Mapping[str, Json] = field(default_factory=dict)

    @property
    def channel(self) -> str:
        """The bank's way, or an outlet's or wallet's own."""
        return "bank" if self.kind == "transfer" else self.bank_code

    @property
    def amount(self) -> int:
        """Rupiah: trx_amount has two implied decimals."""
        return int(self.values["trx_amount"]) // 100


@dataclass(frozen=True)
class Desk:
    """One merchant's call of one operation."""

    ledger: Ledger
    settings: Settings
    clock: Clock
    merchant: SendMeMerchant
    options: Options

    @property
    def merchant_id(self) -> str:
        """The faspay_key: what names a merchant in headers and in the ledger."""
        return self.merchant.faspay_key

    def money(self) -> Merchant:
        """The merchant's money."""
        money = self.ledger.merchants.get(GATEWAY, self.merchant_id)
        if money is None:
            raise Refusal.unauthorized("the ledger does not know this merchant")
        return money

    def check_own_account(self, virtual_account: str) -> None:
        """The source is the merchant's own."""
        if virtual_account != self.merchant.virtual_account:
            raise Refusal(INVALID_ACCOUNT, "virtual_account is not this merchant's")

    def pay(self, order: Order) -> Payment:
        """Takes the number, and pays, sets the money aside, or has the bank refuse. Raises ``Refusal`` for a number
        that was used."""
        at, payments = self.clock(), self.ledger.payments
        trx_no = order.values["trx_no"]
        for earlier in payments.with_merchant_reference(GATEWAY, self.merchant_id, trx_no):
            payments.count_transfer(earlier)
            raise Refusal(EXISTS, "a trx_no serves once, whatever came of it", reference=earlier.reference)
        refusal = bank_refusal(order.account)
        if not refusal and self.money().effective_balance < order.amount + self.settings.sendme.fee:
            refusal = INSUFFICIENT
        trx_id = str(int(seeded(f"{self.settings.seed}:trx_id", 6)) + payments.count())
        payment = payments.add(
            gateway=GATEWAY,
            kind=order.kind,
            channel=order.channel,
            merchant=self.merchant_id,
            reference=trx_id,
            merchant_reference=trx_no,
            bank_code=order.bank_code,
            bank_account=order.account,
            account_name=order.name,
            amount=order.amount,
            status_code="9",
            at=at,
            details={
                **order.values,
                **order.details,
                "trx_desc": order.description,
                "bank_response_code": refusal,
            },
        )
        payments.count_transfer(payment)
        if refusal:
            payments.refuse(payment, answer_code="4", at=at)
        else:
            self._accept(payment, order, at)
        return payments.by_id(payment.id)

    def _accept(self, payment: Payment, order: Order, at: int) -> None:
        payments, life = self.ledger.payments, life_of(order.account)
        starts_at = max(at, self.instructed_at(order.values) or 0)
        settle_at = starts_at + self.settings.callback_delay_ms if life.later else None
        later = " ".join(life.later)
        if life.first == "2" and starts_at == at and settle_at is not None:
            payments.make(payment, answer_code="2", status_code="2", late_answers=0, at=at)
            payments.charge(payment, self.settings.sendme.fee)
            payments.go_on(payment, status_code="2", settle_at=settle_at, settle_code=later)
        else:
            payments.wait(payment, answer_code="1", status_code="1", settle_at=settle_at, settle_code=later, at=at)
        if first_status(order.account):
            payments.set_late_answers(payment, 1)

    def paid(self, payment: Payment, body: Mapping[str, Json], remarks: Sequence[str] = ()) -> Result:
        """The answer to a paying call."""
        code = str(payment.details["bank_response_code"]) or "00"
        decision = {
            "1": "accepted: money set aside; it settles later",
            "2": "accepted: money moved",
            "4": f"refused by the bank: no money moved, and this trx_no is used up (bank response {code})",
        }[payment.answer_code]
        return Result(
            body,
            decision,
            payment.answer_code,
            code,
            reference=payment.reference,
            settle=payment.id if payment.settle_at is not None else None,
            notifies=bool(payment.details.get("callback_url")),
            remarks=remarks,
        )

    def own_payment(self, trx_no: str, trx_id: str) -> Payment:
        """The payment that a status call asks about."""
        for payment in self.ledger.payments.with_merchant_reference(GATEWAY, self.merchant_id, trx_no):
            if trx_id in ("", payment.reference):
                return payment
        raise Refusal(NOT_FOUND, "no payment of this merchant has this trx_no and trx_id")

    def told_status(self, payment: Payment) -> str:
        """What a status call is told: the truth, unless the beneficiary asks for something else at first."""
        if not payment.late_answers:
            return payment.status_code
        self.ledger.payments.use_late_answer(payment)
        told = first_status(payment.bank_account)
        if told == "9":
            why = "a beneficiary whose first status call does not find the payment"
            raise Refusal(NOT_FOUND, why, reference=payment.reference)
        return told

    def instructed_at(self, values: Values) -> Optional[int]:
        """When a payment is to be made, if not at once."""
        text = values.get("instruct_date", "")
        return milliseconds_of(text, self.options.utc_offset) if text else None
