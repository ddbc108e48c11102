"""Tests an HTTP client: does one request arrive once, when the connection breaks at the worst moment?

    python -m salur.doctor                              # the libraries that are installed
    python -m salur.doctor --client shop.payout:send    # your own: def send(method, url, headers, body)

It talks to a server of its own on this machine, and to nobody else. The exit code is 0 when all is well. Libraries that
are installed but that `send_once` does not use get advice alone.
"""

from ._checks import Finding, examine
from ._clients import Send, Subject

__all__ = ["Finding", "Send", "Subject", "examine"]
