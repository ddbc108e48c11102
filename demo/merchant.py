"""The merchant of the demo: Duitku's own public sandbox account, printed on its page."""

from __future__ import annotations

import salur

USER_ID = 3551
EMAIL = "test@chakratechnology.com"
SECRET_KEY = "de56f832487bc1ce1de5ff2cfacf8d9486c61da69df6fd61d5537b6b7d6d354d"


def client_of(url: str, secret_key: str = SECRET_KEY) -> salur.Duitku:
    """A client whose addresses are those of the sandbox at `url`."""
    return salur.Duitku(
        environment="sandbox",
        user_id=USER_ID,
        email=EMAIL,
        secret_key=secret_key,
        disbursement_url=f"{url}/webapi/api",
        cash_out_url=f"{url}/api",
    )
