"""A merchant of SendMe's older API, for tests: enciphers and signs in the tests' own words."""

import hashlib
import hmac
import itertools
import json
import time
from base64 import b64encode
from datetime import datetime, timedelta, timezone

from cryptography.hazmat.primitives import padding
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

FASPAY = "faspay_sendme"
CREDENTIALS = {
    "virtual_account": "9920000001",
    "faspay_key": "fk-3b1f7a62",
    "faspay_secret": "fs-5d0e9c1a7b",
    "app_key": "ak-11aa22bb",
    "app_secret": "as-33cc44dd",
    "client_key": "ck-55ee66ff",
    "client_secret": "cs-77001122",
    "iv": "iv-99887766",
}
SECOND = {
    "virtual_account": "9920000077",
    "faspay_key": "fk-second",
    "faspay_secret": "fs-of-the-second",
    "app_key": "ak-of-the-second",
    "app_secret": "as-of-the-second",
    "client_key": "ck-of-the-second",
    "client_secret": "cs-of-the-second",
    "iv": "iv-of-the-second",
    "name": "Warung Kedua",
}
VA = CREDENTIALS["virtual_account"]
CALLBACK_URL = "http://127.0.0.1:9/sendme/callback"

A = "/account/api/"
TOKENS = A + "tokens"
# Faspay, List of services: operation → method, and the path that is signed.
CALLS = {
    "registration": ("POST", A + "register"),
    "registration_confirm": ("POST", A + "register/confirm"),
    "transfer": ("POST", A + "transfer"),
    "cash_out": ("POST", A + "transfer"),
    "top_up": ("POST", A + "transfer"),
    "name_inquiry": ("GET", A + "inquiry_name"),
    "balance": ("GET", A + "balance_inquiry"),
    "statement": ("GET", A + "mutasi"),
    "status": ("GET", A + "inquiry_status"),
}
_numbers = itertools.count(1)


def key_of(secret):
    return hashlib.sha256(secret.encode()).digest()


def iv_of(secret, iv):
    return hashlib.md5((secret + iv).encode()).hexdigest()[16:].encode()


def aes(text, key, iv, mode=None):
    """AES-256-CBC (or another mode) with PKCS#7 padding; raw bytes."""
    padder = padding.PKCS7(128).padder()
    data = padder.update(text if isinstance(text, bytes) else text.encode()) + padder.finalize()
    encryptor = Cipher(algorithms.AES(key), mode or modes.CBC(iv)).encryptor()
    return encryptor.update(data) + encryptor.finalize()


def enciphered(text, of=CREDENTIALS):
    secret = of["faspay_secret"]
    return b64encode(aes(text, key_of(secret), iv_of(secret, of["iv"]))).decode()


def stamp(away=0, hours=7):
    moment = datetime.fromtimestamp(time.time() + away, timezone(timedelta(hours=hours)))
    return moment.strftime("%Y-%m-%d %H:%M:%S")


def field(*parts):
    return b64encode(":".join(parts).encode()).decode()


def pair(of=CREDENTIALS):
    return of["client_key"], of["client_secret"]


def signed_text(method, path, time_stamp, *token, of=CREDENTIALS):
    return f"{method}:{path}:{time_stamp}:{field(*pair(of), *token)}:"


def hmac_hex(text, key=CREDENTIALS["faspay_secret"]):
    return hmac.new(key.encode(), text.encode(), hashlib.sha256).hexdigest()


def headers(signature_text, time_stamp, of=CREDENTIALS):
    return {
        "Content-Type": "application/json",
        "Accept": "application/json",
        "faspay-key": of["faspay_key"],
        "faspay-timestamp": time_stamp,
        "faspay-signature": enciphered(signature_text, of),
        "faspay-authorization": enciphered(f"{of['app_key']}:{of['app_secret']}", of),
    }


def callback_signature(body, of=CREDENTIALS):
    """The raw HMAC of a callback's body, bytes as they came without their signature field."""
    stripped = bytes(one for one in body if one not in b"\r\n\t ")
    digest = hashlib.sha256(stripped).hexdigest().upper()
    text = f"{of['app_key']}:POST:{field(*pair(of))}:{digest}"
    return hmac.new(of["app_secret"].encode(), text.encode(), hashlib.sha256).digest()


def compact(body):
    return json.dumps(body, separators=(",", ":"), ensure_ascii=False).encode()


def trx_no():
    return f"{time.time_ns() // 1_000_000}{next(_numbers):04d}"


def registration(account="10000006", name="Jane Roe", bank="014", **more):
    return {
        "virtual_account": VA,
        "beneficiary_account": account,
        "beneficiary_account_name": name,
        "beneficiary_va_name": name,
        "beneficiary_bank_code": bank,
        "beneficiary_bank_branch": "KCP Kota",
        "beneficiary_region_code": "0391",
        "beneficiary_country_code": "ID",
        "beneficiary_purpose_code": "1",
        **more,
    }


def confirmation(asked, answer, **more):
    return {
        **asked,
        "beneficiary_bank_name": answer["beneficiary_bank_name"],
        "bank_account_number": answer["bank_account_number"],
        "bank_account_name": answer["bank_account_name"],
        "confirm": "2",
        **more,
    }


def transfer(beneficiary, account="10000006", rupiah=25_000, name="Jane Roe", bank="014", url=CALLBACK_URL, **more):
    return {
        "virtual_account": VA,
        "beneficiary_virtual_account": beneficiary,
        "beneficiary_account": account,
        "beneficiary_name": name,
        "beneficiary_bank_code": bank,
        "beneficiary_region_code": "0391",
        "beneficiary_country_code": "ID",
        "beneficiary_purpose_code": "1",
        "beneficiary_email": "a@example.com,b@example.com",
        "trx_no": trx_no(),
        "trx_date": stamp(),
        "instruct_date": "",
        "trx_amount": f"{rupiah}00",
        "trx_desc": "Transfer",
        "callback_url": url,
        **more,
    }


def cash_out(outlet="imr", phone="081234567890", rupiah=100_000, url=CALLBACK_URL, **more):
    if outlet == "C013":
        return {
            "virtual_account": VA,
            "beneficiary_bank_code": outlet,
            "beneficiary_phone": phone,
            "beneficiary_name": "Jane Roe",
            "trx_no": trx_no(),
            "trx_amount": f"{rupiah}00",
            "trx_desc": "Tarik tunai",
            "callback_url": url,
            **more,
        }
    return {
        "virtual_account": VA,
        "beneficiary_bank_code": outlet,
        "beneficiary_region_code": "0102",
        "beneficiary_country_code": "ID",
        "beneficiary_purpose_code": "1",
        "beneficiary_phone": phone,
        "beneficiary_email": "a@example.com",
        "beneficiary_account_name": "Jane Roe",
        "trx_no": trx_no()[-12:],
        "trx_date": stamp(),
        "instruct_date": "",
        "trx_amount": f"{rupiah}00",
        "trx_desc": "Cash out",
        "callback_url": url,
        **more,
    }


def top_up(wallet="gpy", number="081234567890", rupiah=50_000, url=CALLBACK_URL, **more):
    return {
        "virtual_account": VA,
        "beneficiary_account": number,
        "beneficiary_name": "Jane Roe",
        "beneficiary_bank_code": wallet,
        "beneficiary_region_code": "0391",
        "beneficiary_country_code": "ID",
        "trx_no": trx_no(),
        "trx_date": stamp(),
        "instruct_date": "",
        "trx_amount": f"{rupiah}00",
        "trx_desc": "Top up",
        "callback_url": url,
        **more,
    }
