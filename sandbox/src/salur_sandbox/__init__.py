"""Indonesian disbursement gateways, offline: what a merchant's program talks to when no money may move.

``server`` puts everything together, ``exchange`` is the one way in and out, ``ledger`` remembers,
``gateways`` holds one package per gateway. Nothing here uses the library that the sandbox is there to test.
"""

__version__ = "0.1.0"
