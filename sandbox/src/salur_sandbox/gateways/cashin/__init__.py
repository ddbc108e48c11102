"""Cash In, Transfer to E-Wallet, as Cash In's public page of that name describes it."""

from __future__ import annotations

from ...ledger import Ledger
from ...settings import Clock, Settings
from ..snap.gateway import SnapGateway
from .profile import profile


def cashin(ledger: Ledger, settings: Settings, clock: Clock) -> SnapGateway:
    """The gateway of one sandbox."""
    return SnapGateway(profile(settings), ledger, settings, clock)
