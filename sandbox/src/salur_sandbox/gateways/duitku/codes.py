"""Duitku's codes and their texts (Status Code, Vendor Response Code, Callback Status Code, Testing)."""

from __future__ import annotations

from typing import Mapping, Optional

from ...jsontext import Json

TEXTS: Mapping[str, str] = {
    "00": "Success",
    "EE": "General Error",
    "TO": "Response time out from ATM Bersama Network (Do not retry)",
    "LD": "Link problem between Duitku and ATM Bersama Network",
    "NF": "Transaction has not recorded on Remittance gateway",
    "80": "Waiting for callback",
    "66": "Generic error",
    "68": "Response received too late / Time out (Do not retry)",
    "88": "Bill already paid",
    "89": "Link to host Down",
    "90": "Invalid Beneficiary or Currency",
    "91": "Transport Error to Back End",
    "-100": "Other Error (Do not retry)",
    "-120": "User not found",
    "-141": "Amount transfer Invalid",
    "-142": "Transaction Already Finished",
    "-148": "Bank not support H2H",
    "-149": "Bank not found",
    "-161": "Callback URL not found",
    "-191": "Wrong signature",
    "-213": "Email is not valid",
    "-420": "Transfer not Found",
    "-510": "Insufficient Fund",
    "-952": "Invalid Parameter",
    "-960": "Timestamp is expired ( 5 minutes )",
}

CALLBACK_TEXTS: Mapping[str, str] = {"00": "Success", "01": "Failed", "68": "Pending"}


def text_of(code: str) -> str:
    """The text that goes with a code: Duitku's own, or the callback's for the codes that only callbacks carry."""
    return TEXTS.get(code) or CALLBACK_TEXTS[code]


def meaning(code: str) -> str:
    """The text of any code, or nothing."""
    return TEXTS.get(code) or CALLBACK_TEXTS.get(code, "")


class Refusal(Exception):
    """A business refusal: HTTP 200 with another code than ``00``."""

    def __init__(
        self,
        code: str,
        why: str,
        *,
        text: Optional[str] = None,
        explanation: Optional[Mapping[str, Json]] = None,
        reference: str = "",
    ) -> None:
        super().__init__(why)
        self.code = code
        self.why = why
        self.text = text_of(code) if text is None else text
        self.explanation = explanation
        self.reference = reference
