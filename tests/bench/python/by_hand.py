"""What a merchant's own code would do for the same requests: types and presence checked, compact JSON, one hash or signature."""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
import time
from datetime import datetime, timedelta, timezone
from typing import Any, Mapping, Optional

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

Request = tuple[str, str, list[tuple[str, str]], bytes]
"""Method, address, headers, body."""

HEADERS = [("Content-Type", "application/json"), ("Accept", "application/json")]
JAKARTA = timezone(timedelta(hours=7))


def check(row: Mapping[str, Any], *fields: tuple[str, type]) -> None:
    """Every field is there, and of its type."""
    for name, kind in fields:
        if not isinstance(row.get(name), kind):
            raise ValueError(f"{name}: wanted {kind.__name__}")


class Duitku:
    """Inquiries."""

    def __init__(self, url: str, user_id: int, email: str, secret_key: str) -> None:
        self.url = f"{url}/disbursement/inquirysandbox"
        self.user_id, self.email, self.secret_key = user_id, email, secret_key

    def inquiry(self, row: Mapping[str, Any], now: Optional[int] = None) -> Request:
        """The request of one inquiry."""
        check(row, ("bank_code", str), ("bank_account", str), ("amount", int))
        now = now or time.time_ns() // 1_000_000
        bank_code, account, amount = row["bank_code"], row["bank_account"], row["amount"]
        signed = f"{self.email}{now}{bank_code}{account}{amount}{self.secret_key}"
        body = {
            "userId": self.user_id,
            "amountTransfer": amount,
            "bankAccount": account,
            "bankCode": bank_code,
            "email": self.email,
            "timestamp": now,
            "signature": hashlib.sha256(signed.encode()).hexdigest(),
        }
        return "POST", self.url, HEADERS, json.dumps(body, separators=(",", ":")).encode()


class Faspay:
    """Transfers, signed with the platform's RSA."""

    def __init__(self, url: str, partner_id: str, source_account: str, private_key: str) -> None:
        self.url, self.partner_id, self.source_account = url, partner_id, source_account
        key = serialization.load_pem_private_key(private_key.encode(), None)
        assert isinstance(key, RSAPrivateKey)
        self.key = key

    def sign(self, text: str) -> bytes:
        """A signature over a text."""
        return self.key.sign(text.encode(), padding.PKCS1v15(), hashes.SHA256())

    def transfer(self, row: Mapping[str, Any], now: Optional[int] = None, external_id: Optional[str] = None) -> Request:
        """The request of one transfer."""
        check(
            row,
            ("partner_reference_no", str),
            ("amount", int),
            ("beneficiary_account_name", str),
            ("beneficiary_account_no", str),
            ("beneficiary_bank_code", str),
            ("callback_url", str),
            ("transaction_description", str),
        )
        now = now or time.time_ns() // 1_000_000
        external_id = external_id or f"{now:013}{secrets.randbelow(10**23):023}"
        timestamp = datetime.fromtimestamp(now // 1000, JAKARTA).isoformat()
        body = {
            "partnerReferenceNo": row["partner_reference_no"],
            "amount": {"value": f"{row['amount']}.00", "currency": "IDR"},
            "beneficiaryAccountName": row["beneficiary_account_name"],
            "beneficiaryAccountNo": row["beneficiary_account_no"],
            "beneficiaryBankCode": row["beneficiary_bank_code"],
            "sourceAccountNo": self.source_account,
            "transactionDate": timestamp,
            "additionalInfo": {
                "instructDate": "",
                "transactionDescription": row["transaction_description"],
                "callbackUrl": row["callback_url"],
            },
        }
        content = json.dumps(body, separators=(",", ":")).encode()
        path = "/account/v1.0/transfer-interbank"
        signature = self.sign(f"POST:{path}:{hashlib.sha256(content).hexdigest()}:{timestamp}")
        headers = [
            *HEADERS,
            ("X-TIMESTAMP", timestamp),
            ("X-SIGNATURE", base64.b64encode(signature).decode()),
            ("X-PARTNER-ID", self.partner_id),
            ("X-EXTERNAL-ID", external_id),
            ("CHANNEL-ID", "88001"),
        ]
        return "POST", self.url + path, headers, content
