"""The merchants of the demo: Duitku's own public sandbox account, and the sandbox's at the gateways of the national standard."""

from __future__ import annotations

import salur
from salur_sandbox.gateways.snap.keys import GATEWAY_PUBLIC_KEY, TEST_MERCHANT_PRIVATE_KEY

USER_ID = 3551
EMAIL = "test@chakratechnology.com"
SECRET_KEY = "de56f832487bc1ce1de5ff2cfacf8d9486c61da69df6fd61d5537b6b7d6d354d"
FASPAY_PARTNER = "99999"
CASHIN_PARTNER = "CID0000000001"


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


def faspay_of(
    url: str, private_key: str | None = TEST_MERCHANT_PRIVATE_KEY, faspay_public_key: str | None = GATEWAY_PUBLIC_KEY
) -> salur.FaspaySnap:
    """A client of the sandbox's Faspay; with `None` in place of the private key it waits for signatures."""
    return salur.FaspaySnap(
        environment="sandbox",
        partner_id=FASPAY_PARTNER,
        private_key=private_key,
        faspay_public_key=faspay_public_key,
        source_account=f"99200{FASPAY_PARTNER}",
        base_url=url,
    )


def cashin_of(url: str, private_key: str | None = TEST_MERCHANT_PRIVATE_KEY) -> salur.Cashin:
    """A client of the sandbox's Cash In; with `None` in place of the private key it waits for signatures."""
    return salur.Cashin(environment="sandbox", partner_id=CASHIN_PARTNER, channel_id="9501", private_key=private_key, base_url=f"{url}/pg/fo")
