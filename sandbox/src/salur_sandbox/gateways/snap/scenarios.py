"""Which beneficiary does what, by the last digits of the account, wallet or customer number (own choice).

``888`` and five digits: the inquiry answers that case (HTTP status and case: ``88840411``). ``999…``: the paying call
answers it, and nothing is booked. ``777…``: booked, and then that answer. ``666…``: booked; the first status call
answers it. ``555`` and two digits: the payment ends with that latestTransactionStatus. ``5550004``: first paid, then
returned.
"""

from __future__ import annotations

import hashlib
from typing import Sequence

from .codes import CASES, STATUSES

INQUIRY, REFUSED, BOOKED, STATUS = "888", "999", "777", "666"
_HOLDS = ("01", "02", "03")


def case_on_demand(kind: str, account: str) -> str:
    """The case that this account asks for at this place, or nothing."""
    case = account[-5:]
    return case if account[-8:-5] == kind and case in CASES else ""


def steps_of(account: str) -> Sequence[str]:
    """The statuses that follow ``01``, with equal times between them. The last one stays."""
    if account.endswith("5550004"):
        return ("03", "00", "04")
    status = account[-2:]
    if account[-5:-2] != "555" or status not in STATUSES or status == "07":
        return ("03", "00")
    if status in _HOLDS:
        return () if status == "01" else (status,)
    return ("03", status)


def first_status(account: str) -> str:
    """What the first status call is told in place of the truth: a case, the status ``07``, or nothing."""
    return "07" if account.endswith("55507") else case_on_demand(STATUS, account)


_FLOWERS = ("ANGGREK", "CEMPAKA", "DAHLIA", "KAMBOJA", "KENANGA", "SEROJA", "TANJUNG", "TERATAI")


def owner_of(account: str) -> str:
    """A made-up name that never changes. Accounts that start with 98 have names with letters and signs that are easily
    spoilt on the way; those that start with 97 have a blank before and after it."""
    if account.startswith("98"):
        return 'CONTOH D\'ÉLAN / "SEROJA" & ÑANDÚ'
    digest = hashlib.sha256(account.encode("utf-8")).digest()
    name = f"CONTOH {_FLOWERS[digest[0] % 8]} {_FLOWERS[digest[1] % 8]}"
    return f" {name} " if account.startswith("97") else name


def bill_of(customer: str) -> int:
    """Rupiah that this customer owes: 10.000 to 509.500."""
    return 10_000 + int.from_bytes(hashlib.sha256(b"bill" + customer.encode("utf-8")).digest()[:4], "big") % 1000 * 500


def seeded(text: str, digits: int) -> str:
    """So many digits that look random and are the same in every run with the same seed; the first is not zero."""
    number = int.from_bytes(hashlib.sha256(text.encode("utf-8")).digest()[:16], "big")
    low: int = 10 ** (digits - 1)
    return str(low + number % (9 * low))
