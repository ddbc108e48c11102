"""The merchants of the demo: Duitku's public sandbox account, SendMe's example, and one at each SNAP gateway, whose keys this run made."""

from __future__ import annotations

from typing import Any

from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat

import salur
from salur_sandbox.gateways.faspay_sendme.outlet_code import PUBLIC_KEY as OUTLET_PUBLIC_KEY
from salur_sandbox.gateways.faspay_sendme.settings import TEST_MERCHANT as SENDME
from salur_sandbox.gateways.snap.keys import GATEWAY_PUBLIC_KEY
from salur_sandbox.running import RunningSandbox

USER_ID = 3551
EMAIL = "test@chakratechnology.com"
SECRET_KEY = "de56f832487bc1ce1de5ff2cfacf8d9486c61da69df6fd61d5537b6b7d6d354d"
FASPAY_PARTNER = "77001"
CASHIN_PARTNER = "CID7700000001"

KEY = rsa.generate_private_key(65537, 2048)
PRIVATE_KEY = KEY.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()
PUBLIC_KEY = KEY.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()


def configs(url: str) -> dict[str, dict[str, Any]]:
    """Credentials of every gateway, whose addresses are those of the sandbox at `url`."""
    return {
        "duitku": {
            "environment": "sandbox",
            "user_id": USER_ID,
            "email": EMAIL,
            "secret_key": SECRET_KEY,
            "disbursement_url": f"{url}/webapi/api",
            "cash_out_url": f"{url}/api",
        },
        "faspay_snap": {
            "environment": "sandbox",
            "partner_id": FASPAY_PARTNER,
            "private_key": PRIVATE_KEY,
            "faspay_public_key": GATEWAY_PUBLIC_KEY,
            "source_account": f"99200{FASPAY_PARTNER}",
            "base_url": url,
        },
        "cashin": {
            "environment": "sandbox",
            "partner_id": CASHIN_PARTNER,
            "channel_id": "9501",
            "private_key": PRIVATE_KEY,
            "base_url": f"{url}/pg/fo",
        },
        "faspay_sendme": {
            "environment": "sandbox",
            "faspay_key": SENDME.faspay_key,
            "faspay_secret": SENDME.faspay_secret,
            "app_key": SENDME.app_key,
            "app_secret": SENDME.app_secret,
            "client_key": SENDME.client_key,
            "client_secret": SENDME.client_secret,
            "iv": SENDME.iv,
            "source_account": SENDME.virtual_account,
            "faspay_public_key": OUTLET_PUBLIC_KEY,
            "base_url": url,
        },
    }


def register_keys(sandbox: RunningSandbox) -> None:
    """Gives the public half to both gateways, as one does in their dashboards."""
    sandbox.register_key("faspay_snap", FASPAY_PARTNER, PUBLIC_KEY)
    sandbox.register_key("cashin", CASHIN_PARTNER, PUBLIC_KEY)


def client_of(url: str, secret_key: str = SECRET_KEY) -> salur.Duitku:
    """A client of the sandbox's Duitku."""
    return salur.Duitku(**{**configs(url)["duitku"], "secret_key": secret_key})


def faspay_of(url: str, private_key: str | None = PRIVATE_KEY, faspay_public_key: str | None = GATEWAY_PUBLIC_KEY) -> salur.FaspaySnap:
    """A client of the sandbox's Faspay; with `None` in place of the private key it waits for signatures."""
    keys = {"private_key": private_key, "faspay_public_key": faspay_public_key}
    return salur.FaspaySnap(**{**configs(url)["faspay_snap"], **keys})


def cashin_of(url: str, private_key: str | None = PRIVATE_KEY) -> salur.Cashin:
    """A client of the sandbox's Cash In; with `None` in place of the private key it waits for signatures."""
    return salur.Cashin(**{**configs(url)["cashin"], "private_key": private_key})


def sendme_of(url: str, **options: Any) -> salur.FaspaySendme:
    """A client of the sandbox's SendMe, by its older interface; it remembers no token yet."""
    return salur.FaspaySendme(**{**configs(url)["faspay_sendme"], **options})
