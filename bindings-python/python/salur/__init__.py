"""Salur: "pay this person" into the exact bytes that an Indonesian disbursement gateway accepts, and its bytes back
into an outcome to act upon. It opens no connection: your HTTP client sends.

    duitku = salur.Duitku(environment="sandbox", user_id=3551, email="…", secret_key="…")
    step = duitku.prepare_inquiry(bank_code="014", bank_account="8760673566", amount=50_000)
    while step.is_request:
        answer = httpx.request(step.method, step.url, headers=step.headers, content=step.body)
        step = step.parse(answer.status_code, answer.headers, answer.content)
    print(step.outcome)

There is a client class for every gateway, with a `prepare_…` method for every operation; `help()` of each tells all.
"""

from . import _generated
from ._client import Client, catalog
from ._errors import Found, SalurError, StepError, Violation
from ._gateway import GatewayClient
from ._generated import *  # noqa: F403 - the clients, errors and vocabulary of the catalog
from ._message import Answer, Message, Reply, Request
from ._moment import Moment
from ._native import __version__
from ._notification import Notification
from ._outcome import Next, Outcome, Payment
from ._record import Record
from ._step import Step

__all__ = [
    "Answer",
    "Client",
    "Found",
    "GatewayClient",
    "Message",
    "Moment",
    "Next",
    "Notification",
    "Outcome",
    "Payment",
    "Record",
    "Reply",
    "Request",
    "SalurError",
    "Step",
    "StepError",
    "Violation",
    "__version__",
    "catalog",
]
__all__ += _generated.__all__
