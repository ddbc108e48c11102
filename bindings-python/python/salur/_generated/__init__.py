"""Clients, errors and vocabulary. Made from the catalog by `cargo xtask gen`: do not edit."""

from typing import Any, Callable

from .._gateway import GatewayClient
from . import cashin, duitku, faspay_sendme, faspay_snap
from .cashin import Cashin
from .duitku import Duitku
from .errors import (
    BrokenSeal,
    ConfigError,
    ContextError,
    ForeignContext,
    ForgedNotification,
    InputError,
    InternalError,
    InvalidConfig,
    InvalidContext,
    InvalidInput,
    MalformedNotification,
    NotificationError,
    RepeatPaysAgain,
    UnknownOperation,
)
from .faspay_sendme import FaspaySendme
from .faspay_snap import FaspaySnap
from .vocabulary import (
    Call,
    Do,
    ErrorCode,
    Rule,
    State,
)

GATEWAYS: dict[str, Callable[..., GatewayClient[Any]]] = {
    "duitku": Duitku,
    "faspay_snap": FaspaySnap,
    "cashin": Cashin,
    "faspay_sendme": FaspaySendme,
}
"""The client class of every gateway, by its name."""

__all__ = [
    "GATEWAYS",
    "duitku",
    "Duitku",
    "faspay_snap",
    "FaspaySnap",
    "cashin",
    "Cashin",
    "faspay_sendme",
    "FaspaySendme",
    "ConfigError",
    "InputError",
    "ContextError",
    "NotificationError",
    "InternalError",
    "InvalidConfig",
    "BrokenSeal",
    "InvalidInput",
    "UnknownOperation",
    "InvalidContext",
    "ForeignContext",
    "RepeatPaysAgain",
    "MalformedNotification",
    "ForgedNotification",
    "Call",
    "State",
    "Do",
    "ErrorCode",
    "Rule",
]
