"""The ledger: what was asked, what was answered, and whether money really moved."""

from .callbacks import MOST_ATTEMPTS, Callback, Callbacks
from .calls import Calls
from .merchants import Merchant, Merchants
from .payments import Movements, Payment, Payments
from .requests import Requests
from .store import Ledger

__all__ = [
    "MOST_ATTEMPTS",
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
]
