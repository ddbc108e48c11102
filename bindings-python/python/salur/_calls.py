"""The three functions of the core, with envelopes opened: a result is returned, an error is raised."""

from __future__ import annotations

from typing import Any, Mapping

from . import _native
from ._errors import SalurError, Violation
from ._generated.errors import CODES, PHASES, InvalidConfig, InvalidInput
from ._json import decode, encode


def open_native(config: Mapping[str, Any]) -> _native.Client:
    """Opens credentials; raises `ConfigError` with every wrong field."""
    try:
        opened = _native.open(encode(config))
    except InvalidInput as error:
        raise InvalidConfig("invalid_config", "config", error.message, error.violations) from None
    if isinstance(opened, str):
        raise error_of(decode(opened)["error"])
    return opened


def call(verb: str, arguments: Mapping[str, Any]) -> Any:
    """Calls a verb that needs no client."""
    return opened_envelope(_native.call(verb, encode(arguments)))


def call_client(client: _native.Client, verb: str, arguments: Mapping[str, Any]) -> Any:
    """Calls a verb of an open client."""
    return opened_envelope(client.call(verb, encode(arguments)))


def opened_envelope(text: str) -> Any:
    """The result in an envelope; its error is raised."""
    envelope = decode(text)
    if "error" in envelope:
        raise error_of(envelope["error"])
    return envelope["ok"]


def error_of(document: Mapping[str, Any]) -> SalurError:
    """The exception that an error document stands for."""
    code, phase = document["code"], document["phase"]
    kind = CODES.get(code) or PHASES.get(phase) or SalurError
    violations = tuple(Violation.from_document(item) for item in document.get("violations", ()))
    return kind(code, phase, document["message"], violations)
