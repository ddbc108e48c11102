"""The exceptions. Made from the catalog by `cargo xtask gen`: do not edit."""

from .._errors import SalurError


class ConfigError(SalurError):
    """An error of the phase `config`."""


class InputError(SalurError):
    """An error of the phase `input`."""


class ContextError(SalurError):
    """An error of the phase `context`."""


class NotificationError(SalurError):
    """An error of the phase `notification`."""


class InternalError(SalurError):
    """An error of the phase `internal`."""


class InvalidConfig(ConfigError):
    """A credential or an option is missing, unknown or wrong."""


class BrokenSeal(ConfigError):
    """The text cannot be unsealed: another key, gateway or purpose, or it was changed."""


class InvalidInput(InputError):
    """An input breaks a rule, or the arguments of a verb are not of their form."""


class UnknownOperation(InputError):
    """There is no such gateway, operation or verb."""


class InvalidContext(ContextError):
    """The text is not a context of this library, is damaged, or comes from a later release."""


class ForeignContext(ContextError):
    """The context was made by another client: another gateway, environment or merchant."""


class RepeatPaysAgain(ContextError):
    """A repeat of this operation pays again, and nothing proves that the first copy was not sent."""


class MalformedNotification(NotificationError):
    """The message cannot be read as a notification of this gateway."""


class ForgedNotification(NotificationError):
    """The message can be read, but its signature does not prove that the gateway sent it to this merchant."""


PHASES: dict[str, type[SalurError]] = {
    "config": ConfigError,
    "input": InputError,
    "context": ContextError,
    "notification": NotificationError,
    "internal": InternalError,
}
"""The exception class of every phase."""

CODES: dict[str, type[SalurError]] = {
    "invalid_config": InvalidConfig,
    "broken_seal": BrokenSeal,
    "invalid_input": InvalidInput,
    "unknown_operation": UnknownOperation,
    "invalid_context": InvalidContext,
    "foreign_context": ForeignContext,
    "repeat_pays_again": RepeatPaysAgain,
    "malformed_notification": MalformedNotification,
    "forged_notification": ForgedNotification,
    "internal": InternalError,
}
"""The exception class of every code."""
