"""Payments, and the one question that counts: how often was money really moved?

``inquired`` → ``made``, ``refused`` or ``waiting``; ``waiting`` → ``made`` or ``refused``; ``made`` → ``returned``.
``made`` counts movements and is never set, only added to: a payment made twice shows 2.
"""

from __future__ import annotations

import sqlite3
from dataclasses import asdict, dataclass
from typing import List, Mapping, NamedTuple, Optional, Sequence

from ..jsontext import Json, read, write


@dataclass(frozen=True)
class Payment:
    """One row."""

    id: int
    gateway: str
    kind: str
    channel: str
    merchant: str
    reference: str
    """The gateway's own identity of the payment."""
    merchant_reference: str
    bank_code: str
    bank_account: str
    account_name: str
    amount: int
    state: str
    made: int
    held: int
    """Rupiah set aside while the payment waits."""
    transfers: int
    """How many well-signed calls asked to pay it."""
    answer_code: str
    """What the paying call was answered."""
    status_code: str
    """What is true now, in the gateway's words."""
    late_answers: int
    """How many status calls will still be told that it is pending, although it is not."""
    created_at: int
    answered_at: Optional[int]
    settle_at: Optional[int]
    settle_code: str
    settled_at: Optional[int]
    details: Mapping[str, Json]
    faults: Sequence[str]
    """What went wrong on request in calls about it: ``OPERATION: FAULT``."""
    callback_fault: str
    """What its callback will suffer."""
    fee: int
    """Rupiah that the gateway took for it, over the amount."""
    moved_at: Optional[int]
    returned: int
    """Rupiah that came back after they had moved."""
    returned_at: Optional[int]

    def shown(self) -> Json:
        """As the control API shows it."""
        return asdict(self)

    def told(self) -> str:
        """What a status call is told, in words: ``the payment is waiting, not made``."""
        times = {0: "not made", 1: "made once"}.get(self.made, f"made {self.made} times")
        return f"the payment is {self.state}, {times}"


class Movements(NamedTuple):
    """Rupiah that really moved, and rupiah that were set aside."""

    moved: int = 0
    set_aside: int = 0


class Payments:
    """The table of payments."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._movements = Movements()

    def take_movements(self) -> Movements:
        """What was booked since the last time somebody asked."""
        taken, self._movements = self._movements, Movements()
        return taken

    def add(
        self,
        *,
        gateway: str,
        kind: str,
        channel: str,
        merchant: str,
        reference: str,
        merchant_reference: str,
        bank_code: str,
        bank_account: str,
        account_name: str,
        amount: int,
        status_code: str,
        at: int,
        details: Mapping[str, Json],
    ) -> Payment:
        """A payment that was asked about. No money moves."""
        cursor = self._connection.execute(
            "INSERT INTO payments (gateway, kind, channel, merchant, reference, merchant_reference, bank_code,"
            " bank_account, account_name, amount, state, status_code, created_at, details)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'inquired', ?, ?, ?)",
            (
                gateway, kind, channel, merchant, reference, merchant_reference, bank_code,
                bank_account, account_name, amount, status_code, at, write(details),
            ),
        )  # fmt: skip
        return self.by_id(int(cursor.lastrowid or 0))

    def by_id(self, payment_id: int) -> Payment:
        """One payment by the ledger's own id."""
        row = self._connection.execute("SELECT * FROM payments WHERE id = ?", (payment_id,)).fetchone()
        return _payment(row)

    def find(self, gateway: str, reference: str) -> Optional[Payment]:
        """One payment by the gateway's identity."""
        row = self._connection.execute(
            "SELECT * FROM payments WHERE gateway = ? AND reference = ?", (gateway, reference)
        ).fetchone()
        return _payment(row) if row else None

    def with_merchant_reference(self, gateway: str, merchant: str, reference: str) -> List[Payment]:
        """All payments for which this merchant gave this reference, the oldest first."""
        rows = self._connection.execute(
            "SELECT * FROM payments WHERE gateway = ? AND merchant = ? AND merchant_reference = ? ORDER BY id",
            (gateway, merchant, reference),
        )
        return [_payment(row) for row in rows]

    def moved(self, gateway: str, merchant: str) -> List[Payment]:
        """All payments of this merchant for which money moved, in the order in which it did."""
        rows = self._connection.execute(
            "SELECT * FROM payments WHERE gateway = ? AND merchant = ? AND moved_at IS NOT NULL ORDER BY moved_at, id",
            (gateway, merchant),
        )
        return [_payment(row) for row in rows]

    def all(self) -> List[Payment]:
        """Every payment, in order."""
        return [_payment(row) for row in self._connection.execute("SELECT * FROM payments ORDER BY id")]

    def latest(self, count: int) -> List[Payment]:
        """The newest payments, newest first."""
        rows = self._connection.execute("SELECT * FROM payments ORDER BY id DESC LIMIT ?", (count,))
        return [_payment(row) for row in rows]

    def alike(self, payment: Payment) -> int:
        """How often money moved from this merchant to this beneficiary with this amount, in whatever payment; 0 when
        none of these payments had an answer that went wrong on request: then they are no sign of a mistake."""
        row = self._connection.execute(
            "SELECT SUM(made), MAX(faults != '[]' AND faults NOT LIKE '%: callback-%')"
            " FROM payments WHERE gateway = ? AND merchant = ? AND bank_code = ?"
            " AND bank_account = ? AND account_name = ? AND amount = ?",
            (
                payment.gateway, payment.merchant, payment.bank_code, payment.bank_account, payment.account_name,
                payment.amount,
            ),
        ).fetchone()  # fmt: skip
        return int(row[0] or 0) if row[1] else 0

    def add_fault(self, gateway: str, reference: str, fault: str) -> None:
        """A call about it was made to go wrong."""
        payment = self.find(gateway, reference)
        if payment is not None:
            faults = write([*payment.faults, fault])
            self._connection.execute("UPDATE payments SET faults = ? WHERE id = ?", (faults, payment.id))

    def set_callback_fault(self, payment_id: int, fault: str) -> None:
        """Its callback shall go wrong."""
        self._connection.execute("UPDATE payments SET callback_fault = ? WHERE id = ?", (fault, payment_id))

    def count(self) -> int:
        """How many there are."""
        return int(self._connection.execute("SELECT COUNT(*) FROM payments").fetchone()[0])

    def unsettled(self) -> List[Payment]:
        """Those that have a settlement, or the next step of one, before them."""
        rows = self._connection.execute(
            "SELECT * FROM payments WHERE settle_at IS NOT NULL AND settled_at IS NULL ORDER BY settle_at"
        )
        return [_payment(row) for row in rows]

    def count_transfer(self, payment: Payment) -> None:
        """A well-signed call asked to pay it."""
        self._connection.execute("UPDATE payments SET transfers = transfers + 1 WHERE id = ?", (payment.id,))

    def make(self, payment: Payment, *, answer_code: str, status_code: str, late_answers: int, at: int) -> None:
        """Money moves."""
        self._connection.execute(
            "UPDATE payments SET state = 'made', made = made + 1, answer_code = ?, status_code = ?, late_answers = ?,"
            " answered_at = ?, moved_at = ? WHERE id = ?",
            (answer_code, status_code, late_answers, at, at, payment.id),
        )
        self._debit(payment)

    def refuse(self, payment: Payment, *, answer_code: str, at: int) -> None:
        """No money moves, now or later."""
        self._connection.execute(
            "UPDATE payments SET state = 'refused', answer_code = ?, status_code = ?, answered_at = ? WHERE id = ?",
            (answer_code, answer_code, at, payment.id),
        )

    def wait(
        self,
        payment: Payment,
        *,
        answer_code: str,
        status_code: str,
        settle_at: Optional[int],
        settle_code: str,
        at: int,
    ) -> None:
        """Accepted: the money is set aside until it settles, or for ever when there is no date."""
        self._connection.execute(
            "UPDATE payments SET state = 'waiting', held = amount, answer_code = ?, status_code = ?, settle_at = ?,"
            " settle_code = ?, answered_at = ? WHERE id = ?",
            (answer_code, status_code, settle_at, settle_code, at, payment.id),
        )
        moved, set_aside = self._movements
        self._movements = Movements(moved, set_aside + payment.amount)

    def settle_made(self, payment: Payment, *, status_code: str, at: int) -> None:
        """A waiting payment succeeds: now the money moves."""
        self._connection.execute(
            "UPDATE payments SET state = 'made', made = made + 1, held = 0, status_code = ?, settled_at = ?,"
            " moved_at = ? WHERE id = ?",
            (status_code, at, at, payment.id),
        )
        self._debit(payment)

    def settle_refused(self, payment: Payment, *, status_code: str, at: int) -> None:
        """A waiting payment fails: what was set aside is free again."""
        self._connection.execute(
            "UPDATE payments SET state = 'refused', held = 0, status_code = ?, settled_at = ? WHERE id = ?",
            (status_code, at, payment.id),
        )

    def finish(self, payment: Payment, *, at: int) -> None:
        """One whose money moved when it was asked for is over."""
        self._connection.execute("UPDATE payments SET settled_at = ? WHERE id = ?", (at, payment.id))

    def keep_waiting(self, payment: Payment, *, status_code: str) -> None:
        """A waiting payment goes on waiting, without a date."""
        self._connection.execute(
            "UPDATE payments SET status_code = ?, settle_at = NULL WHERE id = ?", (status_code, payment.id)
        )

    def go_on(self, payment: Payment, *, status_code: str, settle_at: int, settle_code: str) -> None:
        """It has another status now, and settles further, or at last, at another time."""
        self._connection.execute(
            "UPDATE payments SET status_code = ?, settle_at = ?, settle_code = ?, settled_at = NULL WHERE id = ?",
            (status_code, settle_at, settle_code, payment.id),
        )

    def give_back(self, payment: Payment, *, status_code: str, at: int) -> None:
        """Money that had moved comes back."""
        self._connection.execute(
            "UPDATE payments SET state = 'returned', returned = amount, returned_at = ?, status_code = ?,"
            " settled_at = ? WHERE id = ?",
            (at, status_code, at, payment.id),
        )
        self._connection.execute(
            "UPDATE merchants SET balance = balance + ? WHERE gateway = ? AND merchant = ?",
            (payment.amount, payment.gateway, payment.merchant),
        )

    def charge(self, payment: Payment, fee: int) -> None:
        """The gateway takes its fee."""
        self._connection.execute("UPDATE payments SET fee = fee + ? WHERE id = ?", (fee, payment.id))
        self._connection.execute(
            "UPDATE merchants SET balance = balance - ? WHERE gateway = ? AND merchant = ?",
            (fee, payment.gateway, payment.merchant),
        )

    def set_late_answers(self, payment: Payment, count: int) -> None:
        """So many status calls will be told something else than the truth."""
        self._connection.execute("UPDATE payments SET late_answers = ? WHERE id = ?", (count, payment.id))

    def use_late_answer(self, payment: Payment) -> None:
        """One status call was told the old state."""
        self._connection.execute("UPDATE payments SET late_answers = late_answers - 1 WHERE id = ?", (payment.id,))

    def _debit(self, payment: Payment) -> None:
        moved, set_aside = self._movements
        self._movements = Movements(moved + payment.amount, set_aside)
        self._connection.execute(
            "UPDATE merchants SET balance = balance - ? WHERE gateway = ? AND merchant = ?",
            (payment.amount, payment.gateway, payment.merchant),
        )


def _payment(row: sqlite3.Row) -> Payment:
    values = dict(row)
    for name in ("details", "faults"):
        values[name] = read(values[name].encode("utf-8"))
    return Payment(**values)
