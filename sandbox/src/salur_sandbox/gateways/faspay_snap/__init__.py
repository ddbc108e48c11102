"""Faspay SendMe, SNAP Disbursement, as Faspay's public page of that name describes it."""

from __future__ import annotations

from ...ledger import Ledger
from ...settings import Clock, Settings
from ..snap.gateway import SnapGateway
from .profile import profile


def faspay_snap(ledger: Ledger, settings: Settings, clock: Clock) -> SnapGateway:
    """The gateway of one sandbox."""
    return SnapGateway(profile(settings), ledger, settings, clock)
