"""The ledger: what was asked, what was answered, and whether money really moved."""

from .beneficiaries import Beneficiaries, Beneficiary
from .callbacks import MOST_ATTEMPTS, Callback, Callbacks
from .calls import Calls
from .merchants import Merchant, Merchants
from .payments import Movements, Payment, Payments
from .requests import Requests
from .store import Ledger
from .tokens import Token, Tokens

__all__ = [
    "MOST_ATTEMPTS",
    "Beneficiaries",
    "Beneficiary",
    "Callback",
    "Callbacks",
    "Calls",
    "Ledger",
    "Merchant",
    "Merchants",
    "Movements",
    "Payment",
    "Payments",
    "Requests",
    "Token",
    "Tokens",
]
