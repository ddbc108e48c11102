"""The compiled core: JSON text in and out, no exceptions of its own. `salur` is what to use."""

from typing import final

__all__ = ["Client", "__version__", "call", "open"]

__version__: str

@final
class Client:
    """One merchant's opened credentials."""

    def call(self, verb: str, arguments: str) -> str:
        """Calls a verb; gives an envelope `{"ok": …}` or `{"error": …}`. Other threads run meanwhile."""

def open(config: str) -> Client | str:
    """Opens credentials; gives an envelope `{"error": …}` where they are wrong."""

def call(verb: str, arguments: str) -> str:
    """Calls a verb that needs no client, such as `catalog`; gives an envelope."""
