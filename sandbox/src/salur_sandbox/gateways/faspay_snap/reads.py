"""Inquiry Balance (11) and History List (12)."""

from __future__ import annotations

from typing import Dict, List, Tuple

from ...jsontext import Json
from ...ledger import Payment
from ..snap.codes import Refusal
from ..snap.desk import Desk, Result, money
from ..snap.fields import Field, Values, moment
from ..snap.stamps import milliseconds_of, stamp_of
from .checks import check_source, cut
from .names import account_of

DAY_MS = 86_400_000
LONGEST_SPAN_MS = 31 * DAY_MS
OLDEST_MS = 93 * DAY_MS
"""History List: a month at most, three months back."""

BALANCE_FIELDS = (Field("accountNo", 20),)
HISTORY_FIELDS = (
    Field("fromDateTime", 25, check=moment),
    Field("toDateTime", 25, check=moment),
    Field("additionalInfo.accountNo", 20),
)
_TYPES = {"transfer": "SEND_MONEY", "topup": "TOP_UP", "bill": "PAYMENT"}


def balance(desk: Desk, values: Values) -> Result:
    """CASH is the merchant's money; availableBalance is it without what waits. DEPOSIT is always empty."""
    check_source(desk, values["accountNo"], "accountNo")
    merchant = desk.merchant()
    infos: List[Json] = [
        {
            "balanceType": kind,
            "amount": money(amount),
            "availableBalance": money(available),
            "status": "0001",
        }
        for kind, amount, available in (
            ("CASH", merchant.balance, merchant.effective_balance),
            ("DEPOSIT", 0, 0),
        )
    ]
    return Result({"accountNo": values["accountNo"], "accountInfos": infos}, "told the balance")


def history(desk: Desk, values: Values) -> Result:
    """The rows of a time span: payments, fees, and what came back."""
    check_source(desk, values["additionalInfo.accountNo"], "accountNo")
    start, end = milliseconds_of(values["fromDateTime"]) or 0, milliseconds_of(values["toDateTime"]) or 0
    if start > end:
        raise Refusal("40001", "toDateTime is before fromDateTime", detail="toDateTime")
    if end - start > LONGEST_SPAN_MS:
        raise Refusal("40001", "the span is longer than a month", detail="toDateTime")
    if start < desk.clock() - OLDEST_MS:
        raise Refusal("40001", "fromDateTime is more than three months back", detail="fromDateTime")
    rows: List[Tuple[int, Json]] = []
    for payment in desk.ledger.payments.moved(desk.gateway, desk.merchant_id):
        rows.extend(_rows(payment))
    shown = [row for at, row in sorted(rows, key=lambda one: one[0]) if start <= at <= end + 999]
    body: Dict[str, Json] = {
        "detailData": shown,
        "additionalInfo": {
            "accountNo": account_of(desk.merchant_id),
            "fromDateTime": values["fromDateTime"],
            "toDateTime": values["toDateTime"],
            "message": "Success",
        },
    }
    return Result(body, f"told {len(shown)} rows")


def _rows(payment: Payment) -> "list[tuple[int, Json]]":
    """As the sample: a payment that came back is marked _REVERSAL, and a credit with the bare reference follows."""
    description = cut(str(payment.details.get("additionalInfo.transactionDescription") or "Transfer"))
    remark = f"{description} {payment.bank_account} {payment.merchant_reference}"
    at, kind = payment.moved_at or 0, _TYPES[payment.kind]
    paid = remark + ("_REVERSAL" if payment.returned else "")
    rows = [(at, _row(at, payment.amount, paid, kind, "D"))]
    if payment.fee:
        fee = f"fee {account_of(payment.merchant)} {payment.merchant_reference}_{payment.reference}_FEE"
        rows.append((at, _row(at, payment.fee, fee, "PAYMENT", "D")))
    if payment.returned and payment.returned_at:
        rows.append((payment.returned_at, _row(payment.returned_at, payment.returned, remark, kind, "K")))
    return rows


def _row(at: int, amount: int, remark: str, kind: str, direction: str) -> Json:
    return {
        "dateTime": stamp_of(at),
        "amount": money(amount),
        "remark": remark,
        "sourceOfFunds": [{"source": "BALANCE"}],
        "status": "SUCCESS",
        "type": kind,
        "additionalInfo": {"debitCredit": direction},
    }
