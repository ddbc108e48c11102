"""Salur: "pay this person" into the exact bytes that an Indonesian disbursement gateway accepts, and its bytes back
into an outcome to act upon. The core opens no connection: your HTTP client sends, and `send_once` holds it to one copy.

    duitku = salur.Duitku(environment="sandbox", user_id=3551, email="…", secret_key="…")
    step = duitku.prepare_inquiry(bank_code="014", bank_account="8760673566", amount=50_000)
    while step.is_request:
        store(step.context)  # your database: before you send
        step = salur.send_once(step, http)  # an httpx.Client, a requests.Session, or nothing
    print(step.outcome)

There is a client class for every gateway, with a `prepare_…` method for every operation; `help()` of each tells all.
"""

try:
    from . import _native as _native  # noqa: F401
except ImportError as error:
    raise ImportError(
        f"salur's native library does not load ({error}): install the wheel for this Python and this machine again"
    ) from error

from . import _generated, snap
from ._client import Client, catalog
from ._errors import Found, SalurError, StepError, Violation
from ._failure import failure_of
from ._gateway import GatewayClient
from ._generated import *  # noqa: F403 - the clients, errors and vocabulary of the catalog
from ._http import UnfitClient
from ._message import Answer, Message, Reply, Request
from ._moment import Moment
from ._native import __version__
from ._notification import NoNotification, Notification
from ._outcome import Next, Outcome, Payment
from ._record import Record
from ._seal import seal, unseal
from ._send import send_once, send_once_async
from ._signature import ToSign
from ._step import Step

__all__ = [
    "Answer",
    "Client",
    "Found",
    "GatewayClient",
    "Message",
    "Moment",
    "Next",
    "NoNotification",
    "Notification",
    "Outcome",
    "Payment",
    "Record",
    "Reply",
    "Request",
    "SalurError",
    "Step",
    "StepError",
    "ToSign",
    "UnfitClient",
    "Violation",
    "__version__",
    "catalog",
    "failure_of",
    "seal",
    "send_once",
    "send_once_async",
    "snap",
    "unseal",
]
__all__ += _generated.__all__
