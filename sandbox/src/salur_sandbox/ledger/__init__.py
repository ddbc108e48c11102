"""The ledger: what was asked, what was answered, and whether money really moved."""

from .callbacks import Callback, Callbacks
from .calls import Calls
from .merchants import Merchant, Merchants
from .payments import Payment, Payments
from .store import Ledger

__all__ = ["Callback", "Callbacks", "Calls", "Ledger", "Merchant", "Merchants", "Payment", "Payments"]
