"""Where one merchant's call is handled: the ledger, the time, and what paying means at every SNAP gateway."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, Mapping, Optional

from ...jsontext import Json, write
from ...ledger import Ledger, Merchant, Payment
from ...settings import Clock, Settings
from .codes import CASES, Refusal, code_of
from .fields import Values
from .scenarios import BOOKED, INQUIRY, REFUSED, case_on_demand, first_status, seeded, steps_of
from .stamps import milliseconds_of


@dataclass(frozen=True)
class Result:
    """What an operation decided."""

    body: Mapping[str, Json]
    decision: str
    case: str = "20000"
    message: str = ""
    """In place of the case's own."""
    reference: str = ""
    settle: Optional[int] = None


@dataclass(frozen=True)
class Order:
    """What is to be paid."""

    kind: str
    """``transfer``, ``topup`` or ``bill``."""
    channel: str
    reference: str
    """The merchant's."""
    amount: int
    bank_code: str
    account: str
    name: str
    values: Values
    instruct_at: Optional[int] = None
    """Not before this time."""

    @property
    def content(self) -> str:
        """What may not differ under the same reference (own choice: who gets how much, from which account)."""
        parts: Json = [self.kind, self.channel, self.amount, self.bank_code, self.account, self.source]
        return write(parts)

    @property
    def source(self) -> str:
        """The merchant's own account, where the gateway has such."""
        names = ("sourceAccountNo", "sourceAccount", "additionalInfo.sourceAccount")
        return next((self.values[name] for name in names if self.values.get(name)), "")


@dataclass(frozen=True)
class Desk:
    """One merchant's call of one operation."""

    ledger: Ledger
    settings: Settings
    clock: Clock
    gateway: str
    merchant_id: str
    service: str
    fee: int
    number: "ReferenceNumber"

    def merchant(self) -> Merchant:
        """The merchant's money."""
        merchant = self.ledger.merchants.get(self.gateway, self.merchant_id)
        if merchant is None:
            raise Refusal("40100", "the ledger does not know this merchant", detail="Unknown client")
        return merchant

    def new_reference(self) -> str:
        """The gateway's next reference."""
        return self.number.make(self.settings.seed, self.ledger.payments.count())

    def check_inquiry(self, account: str) -> None:
        """Refuses an inquiry for an account that asks for it."""
        case = case_on_demand(INQUIRY, account)
        if case:
            raise Refusal(case, "an account whose inquiry always answers this")

    def remember_inquiry(self, bank_code: str, account: str) -> None:
        """Its transfer may follow."""
        self.ledger.requests.remember_inquiry(self.gateway, self.merchant_id, bank_code, account)

    def check_reference(self, order: Order) -> None:
        """A reference pays once. One that was refused on the spot was not used."""
        for payment in self.ledger.payments.with_merchant_reference(self.gateway, self.merchant_id, order.reference):
            if payment.state == "refused" and payment.settled_at is None:
                continue
            self.ledger.payments.count_transfer(payment)
            if payment.details["content"] == order.content:
                raise Refusal(
                    "40901", "this partnerReferenceNo was accepted before, with the same content",
                    reference=payment.reference,
                )  # fmt: skip
            raise Refusal(
                "40418", "this partnerReferenceNo was accepted before, with another content",
                reference=payment.reference,
            )  # fmt: skip

    def pay(self, order: Order) -> "tuple[Payment, str]":
        """Accepts it and sets the money aside; the payment, and the case to answer. Raises ``Refusal`` otherwise."""
        at, payments = self.clock(), self.ledger.payments
        payment = payments.add(
            gateway=self.gateway,
            kind=order.kind,
            channel=order.channel,
            merchant=self.merchant_id,
            reference=self.new_reference(),
            merchant_reference=order.reference,
            bank_code=order.bank_code,
            bank_account=order.account,
            account_name=order.name,
            amount=order.amount,
            status_code="06",
            at=at,
            details={**order.values, "content": order.content},
        )
        payments.count_transfer(payment)
        case = case_on_demand(REFUSED, order.account)
        why = "a beneficiary whose payments are always answered with this; nothing is booked"
        if not case and self.merchant().effective_balance < order.amount + self.fee:
            case, why = "40314", "the usable balance is smaller than the amount and the fee"
        if case:
            payments.refuse(payment, answer_code=code_of(case, self.service), at=at)
            raise Refusal(case, why, reference=payment.reference)
        case = case_on_demand(BOOKED, order.account) or "20000"
        steps = steps_of(order.account)
        payments.wait(
            payment,
            answer_code=code_of(case, self.service),
            status_code="01",
            settle_at=max(at, order.instruct_at or 0) + self.settings.callback_delay_ms // 2 if steps else None,
            settle_code=" ".join(steps),
            at=at,
        )
        if first_status(order.account):
            payments.set_late_answers(payment, 1)
        return payments.by_id(payment.id), case

    def paid(self, payment: Payment, case: str, body: Mapping[str, Json]) -> Result:
        """The answer to a payment that was accepted."""
        decision = "accepted: money set aside; it settles later"
        if case not in ("20000", "20200"):
            decision = f"accepted, and answered with {CASES[case]!r} all the same, as this beneficiary asks"
            body = {}
        settle = payment.id if payment.settle_at is not None else None
        return Result(body, decision, case, reference=payment.reference, settle=settle)

    def own_payment(self, kind: str, reference: str, gateway_reference: str) -> Payment:
        """The payment that a status call asks about."""
        for payment in self.ledger.payments.with_merchant_reference(self.gateway, self.merchant_id, reference):
            if payment.kind != kind or (payment.state == "refused" and payment.settled_at is None):
                continue
            if gateway_reference in ("", payment.reference):
                return payment
        raise Refusal("40401", f"no {kind} of this merchant was accepted with these references")

    def told_status(self, payment: Payment) -> str:
        """What a status call is told: the truth, unless the beneficiary asks for something else at first."""
        if payment.late_answers:
            self.ledger.payments.use_late_answer(payment)
            told = first_status(payment.bank_account)
            if len(told) == 5:
                raise Refusal(told, "a beneficiary whose first status call is answered so", reference=payment.reference)
            return told
        return payment.status_code


@dataclass(frozen=True)
class ReferenceNumber:
    """How a gateway's references look."""

    prefix: str
    digits: int

    def make(self, seed: int, count: int) -> str:
        """The next one."""
        first = int(seeded(f"{seed}:{self.prefix}:reference", self.digits)) // 10 * 10
        return f"{self.prefix}{(first // 2 + count):0{self.digits}d}"


def money(amount: int) -> Dict[str, Json]:
    """An amount object."""
    return {"value": f"{amount}.00", "currency": "IDR"}


def rupiah(text: str) -> int:
    """``10000.00`` as 10000."""
    return int(text.partition(".")[0])


def instructed_at(values: Values, name: str) -> Optional[int]:
    """When a payment is to be made, if not at once."""
    text = values.get(name, "")
    return milliseconds_of(text) if text else None
