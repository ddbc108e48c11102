"""The national standard itself: strings to sign, signatures, and what they are worth."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from typing import Any

import keys
import pytest

import salur

AT = "2024-03-01T14:56:11+07:00"
BODY = '{\r\n  "name": "José \\" a b",\t"n": 1.50 }'
MINIFIED = '{"name":"José \\" a b","n":1.50}'
CALL: dict[str, Any] = {"timestamp": AT, "method": "POST", "path": "/v1.0/emoney/topup"}


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


@pytest.mark.parametrize("body", [BODY, BODY.encode(), bytearray(BODY.encode()), MINIFIED], ids=["text", "bytes", "bytearray", "minified"])
def test_a_transaction(body: Any) -> None:
    signed = salur.snap.sign(scheme="asymmetric", body=body, private_key=keys.private_pem(keys.MERCHANT), **CALL)
    assert signed.string_to_sign == f"POST:/v1.0/emoney/topup:{digest(MINIFIED)}:{AT}"
    keys.holds(signed.string_to_sign, signed.signature or "")
    assert salur.snap.sign(scheme="asymmetric", body=body, **CALL) == salur.snap.Signed(signed.string_to_sign)


def test_a_transaction_without_body() -> None:
    assert salur.snap.sign(scheme="asymmetric", **CALL).string_to_sign == f"POST:/v1.0/emoney/topup:{digest('')}:{AT}"


def test_a_shared_secret() -> None:
    signed = salur.snap.sign(scheme="symmetric", body=BODY, access_token="t0ken", client_secret="rahasia", **CALL)
    assert signed.string_to_sign == f"POST:/v1.0/emoney/topup:t0ken:{digest(MINIFIED)}:{AT}"
    assert base64.b64decode(signed.signature or "") == hmac.digest(b"rahasia", signed.string_to_sign.encode(), "sha512")
    assert "t0ken" not in repr(signed)


def test_a_token_request() -> None:
    signed = salur.snap.sign(scheme="token", timestamp=AT, client_id="6f1c", private_key=keys.private_pem(keys.MERCHANT))
    assert signed.string_to_sign == f"6f1c|{AT}"
    keys.holds(signed.string_to_sign, signed.signature or "")


def test_the_moment_does_not_change_the_signature(moment: salur.Moment) -> None:
    made = [
        salur.snap.sign(scheme="asymmetric", private_key=keys.private_pem(keys.MERCHANT), moment=at, **CALL).signature
        for at in (None, moment, {"now": 1_700_000_000_000, "entropy": "00" * 32})
    ]
    assert made[0] is not None and made == made[:1] * 3


@pytest.mark.parametrize(
    ("named", "path"),
    [
        ({"scheme": "hmac"}, "scheme"),
        ({"body": "{"}, "body"),
        ({"body": b"\xff"}, "body"),
        ({"method": None}, "method"),
        ({"scheme": "symmetric"}, "access_token"),
        ({"scheme": "token"}, "client_id"),
        ({"private_key": "rahasia"}, "private_key"),
    ],
    ids=str,
)
def test_wrong_arguments(named: dict[str, Any], path: str) -> None:
    with pytest.raises(salur.InvalidInput) as caught:
        salur.snap.sign(**{"scheme": "asymmetric", **CALL, **named})
    assert path in [one.path for one in caught.value.violations] and "rahasia" not in str(caught.value)


def message(body: bytes = MINIFIED.encode()) -> dict[str, Any]:
    """A signed message."""
    made = keys.signature(f"POST:/cb:{digest(MINIFIED)}:{AT}", keys.GATEWAY)
    headers = {"x-timestamp": AT, "X-SIGNATURE": base64.b64encode(made).decode()}
    return {"method": "POST", "path": "/cb", "headers": headers, "body": body, "public_key": keys.public_pem(keys.GATEWAY)}


def test_a_message_is_verified() -> None:
    for body in (MINIFIED.encode(), BODY.encode()):
        verified = salur.snap.verify(**message(body))
        assert verified and verified == salur.snap.Verified(True) and verified.to_document() == {"valid": True}


@pytest.mark.parametrize(
    "named",
    [{"method": "PUT"}, {"path": "/cbx"}, {"body": b"{}"}, {"body": b"\xff"}, {"public_key": keys.public_pem(keys.MERCHANT)}],
    ids=lambda named: str(next(iter(named))),
)
def test_a_changed_message_is_not(named: dict[str, Any]) -> None:
    verified = salur.snap.verify(**{**message(), **named})
    assert not verified and verified.valid is False and verified.problems == ()


def test_a_query_that_was_not_signed_is_named() -> None:
    verified = salur.snap.verify(**{**message(), "path": "/cb?x"})
    assert not verified and [(one.path, one.rule) for one in verified.problems] == [("path", "differs")]


def test_what_keeps_it_from_being_verified() -> None:
    verified = salur.snap.verify(**{**message(), "headers": {"X-TIMESTAMP": "yesterday"}})
    assert not verified and {(one.path, one.rule) for one in verified.problems} == {("X-TIMESTAMP", "format"), ("X-SIGNATURE", "missing")}
    assert salur.snap.Verified.from_document(json.loads(json.dumps(verified.to_document()))) == verified
    with pytest.raises(salur.InvalidInput):
        salur.snap.verify(**{**message(), "public_key": keys.private_pem(keys.GATEWAY)})
