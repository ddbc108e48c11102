"""A merchant of the SNAP gateways, for tests: signs with the published test key, in the tests' own words."""

import hashlib
import itertools
import json
import time
from base64 import b64encode
from datetime import datetime, timedelta, timezone

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa

from salur_sandbox.gateways.snap.keys import TEST_MERCHANT_PRIVATE_KEY

KEY = serialization.load_pem_private_key(TEST_MERCHANT_PRIVATE_KEY.encode(), None)
OTHER_KEY = rsa.generate_private_key(65537, 2048)
PUBLIC_PEM = OTHER_KEY.public_key().public_bytes(
    serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
).decode()

FASPAY, CASHIN = "faspay_snap", "cashin"
PARTNERS = {FASPAY: "99999", CASHIN: "CID0000000001"}
CHANNELS = {FASPAY: "88001", CASHIN: "9501"}
ACCOUNT = "9920099999"
CALLBACK_URL = "http://127.0.0.1:9/faspay/callback"

F = "/account/v1.0/"
C = "/api/v1.0/emoney/"
# Faspay, SNAP Disbursement; Cash In, Transfer to E-Wallet: operation → what is signed.
PATHS = {
    FASPAY: {
        "account_inquiry": F + "account-inquiry-external",
        "transfer": F + "transfer-interbank",
        "transfer_status": F + "transfer/status",
        "balance": F + "balance-inquiry",
        "statement": F + "transaction-history-list",
        "top_up": F + "emoney/topup",
        "top_up_status": F + "emoney/topup-status",
        "bill_inquiry": F + "transfer-va/inquiry-intrabank",
        "bill_payment": F + "transfer-va/payment-intrabank",
    },
    CASHIN: {
        "account_inquiry": C + "account-inquiry",
        "top_up": C + "topup",
        "top_up_status": C + "topup-status",
    },
}
PREFIXES = {FASPAY: "", CASHIN: "/pg/fo"}
_numbers = itertools.count(1)


def stamp(away=0, hours=7):
    moment = datetime.fromtimestamp(time.time() + away, timezone(timedelta(hours=hours)))
    return moment.isoformat(timespec="seconds")


def external_id():
    return f"{time.time_ns()}{next(_numbers):06d}"


def compact(body):
    return json.dumps(body, separators=(",", ":"), ensure_ascii=False).encode()


def sha256(body):
    return hashlib.sha256(body).hexdigest()


def rsa_sign(text, key=KEY, algorithm=None, pad=None):
    raw = key.sign(text.encode(), pad or padding.PKCS1v15(), algorithm or hashes.SHA256())
    return b64encode(raw).decode()


def signed_text(path, body, time_stamp):
    return f"POST:{path}:{sha256(body)}:{time_stamp}"


def request(gateway, call, body, key=KEY, **headers):
    """URL, headers and bytes of a well-signed call; given headers stay, those that are None are left out."""
    path = PATHS[gateway][call]
    content = body if isinstance(body, bytes) else compact(body)
    time_stamp = headers.get("X-TIMESTAMP") or stamp()
    sent = {
        "Content-Type": "application/json",
        "X-TIMESTAMP": time_stamp,
        "X-SIGNATURE": rsa_sign(signed_text(path, content, time_stamp), key),
        "X-PARTNER-ID": PARTNERS[gateway],
        "X-EXTERNAL-ID": external_id(),
        "CHANNEL-ID": CHANNELS[gateway],
        **headers,
    }
    return PREFIXES[gateway] + path, {name: value for name, value in sent.items() if value is not None}, content


def reference():
    return f"T{time.time_ns()}{next(_numbers)}"


def amount(rupiah):
    return {"value": f"{rupiah}.00", "currency": "IDR"}


def inquiry(account="60004400184", bank="008"):
    return {
        "beneficiaryBankCode": bank,
        "beneficiaryAccountNo": account,
        "partnerReferenceNo": reference(),
        "additionalInfo": {"sourceAccount": ACCOUNT},
    }


def transfer(account="60004400184", rupiah=50_000, bank="008", url=CALLBACK_URL, info=(), **more):
    return {
        "partnerReferenceNo": reference(),
        "amount": amount(rupiah),
        "beneficiaryAccountName": "Setya Wardana",
        "beneficiaryAccountNo": account,
        "beneficiaryBankCode": bank,
        "sourceAccountNo": ACCOUNT,
        "transactionDate": stamp(),
        "additionalInfo": {
            "instructDate": "", "transactionDescription": "Gaji Mei", "callbackUrl": url, **dict(info),
        },
        **more,
    }  # fmt: skip


def top_up(number="6281234567890", rupiah=25_000, url=CALLBACK_URL, **more):
    return {
        "partnerReferenceNo": reference(),
        "customerNumber": number,
        "amount": amount(rupiah),
        "transactionDate": stamp(),
        "additionalInfo": {"sourceAccount": ACCOUNT, "platformCode": "gpy", "callbackUrl": url},
        **more,
    }


def wallet(number="6281234567890", rupiah=25_000, channel="TOP_UP_E_WALLET_DANA", **more):
    return {
        "partnerReferenceNo": reference(),
        "amount": amount(rupiah),
        "customerNumber": number,
        "additionalInfo": {"channel": channel},
        **more,
    }


def bill(customer="085212344321"):
    return {
        "partnerReferenceNo": reference(),
        "partnerServiceId": "     126",
        "customerNo": customer,
        "virtualAccountNo": f"126{customer}",
        "additionalInfo": {"billerCode": "014", "sourceAccountNo": ACCOUNT},
    }


def bill_payment(asked, rupiah, url=CALLBACK_URL):
    return {
        **asked,
        "partnerReferenceNo": reference(),
        "sourceAccountNo": ACCOUNT,
        "paidAmount": amount(rupiah),
        "trxDateTime": "2024-08-08T15:23:23",
        "additionalInfo": {"billerCode": "014", "instructDate": "", "callbackUrl": url},
    }


def status_of(payment, service="18"):
    return {"originalPartnerReferenceNo": payment["partnerReferenceNo"], "serviceCode": service}
