"""Which account or phone number does what, by its last digits (own choice: no page lists test accounts).

Registration and confirmation: three digits and the status that is answered. Payments: ``555`` and how it ends; ``999``
and the bank's response code that refuses it; ``666`` and what the first status call is told.
"""

from __future__ import annotations

import hashlib
from typing import Mapping, NamedTuple, Tuple

REGISTER, CONFIRM = "888", "777"
_FIRST_STATUS = "666"


class Life(NamedTuple):
    """How a payment goes: what the paying call is answered, and the statuses that follow."""

    first: str
    later: Tuple[str, ...]


LIVES: Mapping[str, Life] = {
    "5551": Life("1", ()),
    "5552": Life("2", ("2",)),
    "5554": Life("1", ("4",)),
    "5555": Life("1", ("2", "5")),
    "5556": Life("2", ("2", "5")),
    "5550": Life("1", ("5",)),
}
"""``5550`` is Alfamart's automatic reversal: 5 right after 1."""

USUAL = Life("1", ("2",))


def life_of(account: str) -> Life:
    """How a payment to this account, phone or wallet goes."""
    return LIVES.get(account[-4:], USUAL)


def bank_refusal(account: str) -> str:
    """The bank's response code that refuses payments to this account, or nothing."""
    code = account[-2:]
    return code if account[-5:-2] == "999" and code != "00" else ""


def first_status(account: str) -> str:
    """What the first status call is told in place of the truth (9: not found), or nothing."""
    return account[-1:] if account[-4:-1] == _FIRST_STATUS and account[-1:] in "12459" else ""


def status_on_demand(kind: str, account: str) -> str:
    """The status that a registration or its confirmation is answered with, or nothing."""
    status = account[-1:]
    return status if account[-4:-1] == kind and status in "023469" else ""


def name_at_bank(account: str, name: str) -> str:
    """The owner: the given name in capital letters, unless the account asks for another.

    ``8880``: somebody else. Accounts that start with 98 have a name with letters and signs that are easily spoilt on
    the way; those that start with 97 have a blank before and after it.
    """
    if status_on_demand(REGISTER, account) == "0":
        return "CONTOH ORANG LAIN"
    if account.startswith("98"):
        return 'CONTOH D\'ÉLAN / "SEROJA" & ÑANDÚ'
    return f" {name.upper()} " if account.startswith("97") else name.upper()


def seeded(text: str, count: int) -> str:
    """So many digits that look random and are the same in every run with the same seed; the first is not zero."""
    number = int.from_bytes(hashlib.sha256(text.encode("utf-8")).digest()[:16], "big")
    low: int = 10 ** (count - 1)
    return str(low + number % (9 * low))
