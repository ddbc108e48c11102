"""Clients, errors and vocabulary. Made from the catalog by `cargo xtask gen`: do not edit."""

from typing import Any, Callable

from .._gateway import GatewayClient
from . import duitku
from .duitku import Duitku
from .errors import (
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
from .vocabulary import (
    Call,
    Do,
    ErrorCode,
    Rule,
    State,
)

GATEWAYS: dict[str, Callable[..., GatewayClient[Any]]] = {
    "duitku": Duitku,
}
"""The client class of every gateway, by its name."""

__all__ = [
    "GATEWAYS",
    "duitku",
    "Duitku",
    "ConfigError",
    "InputError",
    "ContextError",
    "NotificationError",
    "InternalError",
    "InvalidConfig",
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
