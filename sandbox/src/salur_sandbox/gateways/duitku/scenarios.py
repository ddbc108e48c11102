"""Which account or phone number does what, and what each answer to a transfer means for the money.

The account numbers and phone endings are the page's (Testing). What happens to the money is own choice: the page
gives codes, not truths.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Mapping, Optional

ONLINE_INQUIRY: Mapping[str, str] = {
    "8760673511": "TO",
    "8760673512": "-100",
    "8760673513": "LD",
    "8760673514": "91",
    "8760673515": "89",
}
ONLINE_TRANSFER: Mapping[str, str] = {
    "8760673559": "LD",
    "8760673560": "91",
    "8760673561": "TO",
    "8760673562": "-510",
    "8760673563": "89",
    "8760673564": "68",
    "8760673565": "-100",
}
CLEARING_INQUIRY: Mapping[str, str] = {
    "8760673411": "EE",
    "8760673412": "TO",
    "8760673413": "LD",
    "8760673414": "NF",
    "8760673415": "-100",
    "8760673416": "66",
    "8760673417": "68",
    "8760673418": "88",
    "8760673419": "90",
    "8760673420": "91",
}
CLEARING_TRANSFER: Mapping[str, str] = {
    "8760673451": "LD",
    "8760673452": "NF",
    "8760673453": "TO",
    "8760673454": "-510",
    "8760673455": "90",
    "8760673456": "68",
    "8760673457": "91",
}
TEST_ACCOUNTS = frozenset(
    {"8760673566", "8760673466", *ONLINE_INQUIRY, *ONLINE_TRANSFER, *CLEARING_INQUIRY, *CLEARING_TRANSFER}
)


@dataclass(frozen=True)
class Truth:
    """What an answer to a transfer means for the money."""

    moves: bool = False
    waits: bool = False
    """Money is set aside; a settlement decides."""
    late_answers: int = 0
    """How many status calls are still told ``68``."""


TRUTHS: Mapping[str, Truth] = {
    "00": Truth(moves=True),
    "80": Truth(waits=True),
    "TO": Truth(moves=True),
    "68": Truth(moves=True, late_answers=1),
}
REFUSED = Truth()
"""Every other code: no money moves."""


def inquiry_code(kind: str, account: str) -> str:
    """What an inquiry for this account answers."""
    table = ONLINE_INQUIRY if kind == "online" else CLEARING_INQUIRY
    return table.get(account, "00")


def transfer_code(kind: str, channel: str, account: str) -> str:
    """What a transfer to this account answers; H2H succeeds with ``80``, "Waiting for callback"."""
    table = ONLINE_TRANSFER if kind == "online" else CLEARING_TRANSFER
    return table.get(account, "80" if channel == "H2H" else "00")


_FLOWERS = ("ANGGREK", "CEMPAKA", "DAHLIA", "KAMBOJA", "KENANGA", "SEROJA", "TANJUNG", "TERATAI")


def account_name(account: str) -> str:
    """The owner. "Test Account" for the page's numbers; for all others a made-up name that never changes (own choice).

    Accounts that start with 99 have names padded with blanks to 30 characters, as live answers have had. Those that
    start with 98 have names with letters and signs that are easily spoilt on the way.
    """
    if account in TEST_ACCOUNTS:
        return "Test Account"
    if account.startswith("98"):
        return 'CONTOH D\'ÉLAN / "SEROJA" & ÑANDÚ'
    digest = hashlib.sha256(account.encode("utf-8")).digest()
    name = f"CONTOH {_FLOWERS[digest[0] % 8]} {_FLOWERS[digest[1] % 8]}"
    return name.ljust(30) if account.startswith("99") else name


def cash_out_code(phone_number: str) -> Optional[str]:
    """The status code of a cash out's callback, by the last three digits of the phone; ``None``: it never comes.

    The page has 100 to 200 → 00 and 201 to 300 → 01. Own choice: 301 to 400 → 68, 001 to 099 → the customer never
    collects the money, so no callback; all others → 00.
    """
    ending = phone_number[-3:]
    if not (len(ending) == 3 and ending.isascii() and ending.isdigit()):
        return "00"
    number = int(ending)
    if 1 <= number <= 99:
        return None
    if 201 <= number <= 300:
        return "01"
    return "68" if 301 <= number <= 400 else "00"
