"""Credentials at rest: what opens them, and what does not."""

from __future__ import annotations

import secrets
from typing import Any

import pytest

import salur

KEY = bytes(range(32))
CREDENTIALS = {"partner_id": "99999", "private_key": "-----BEGIN PRIVATE KEY-----\nrahasia", "note": "José 漢 🙏", "send_within": 60_000}


def test_there_and_back() -> None:
    sealed = salur.seal("faspay_snap", CREDENTIALS, KEY)
    assert sealed.startswith("salur-seal-1.") and sealed.isascii() and "rahasia" not in sealed
    for key in (KEY, KEY.hex(), KEY.hex().upper(), bytearray(KEY), memoryview(KEY)):
        assert salur.unseal("faspay_snap", sealed, key) == CREDENTIALS  # type: ignore[arg-type]
    assert salur.unseal("faspay_snap", f"\n{sealed}\n", KEY) == CREDENTIALS


def test_every_seal_is_another(moment: salur.Moment) -> None:
    assert len({salur.seal("duitku", CREDENTIALS, KEY) for _ in range(50)}) == 50
    assert salur.seal("duitku", CREDENTIALS, KEY, moment=moment) == salur.seal("duitku", CREDENTIALS, KEY.hex(), moment=moment)


@pytest.mark.parametrize(
    ("gateway", "purpose", "key"),
    [("cashin", "merchant-7", KEY), ("duitku", "credentials", KEY), ("duitku", "merchant-7", secrets.token_bytes(32))],
    ids=["gateway", "purpose", "key"],
)
def test_only_the_same_gateway_purpose_and_key_open_it(gateway: str, purpose: str, key: bytes) -> None:
    sealed = salur.seal("duitku", CREDENTIALS, KEY, purpose="merchant-7")
    assert salur.unseal("duitku", sealed, KEY, purpose="merchant-7") == CREDENTIALS
    with pytest.raises(salur.BrokenSeal) as caught:
        salur.unseal(gateway, sealed, key, purpose=purpose)
    assert caught.value.phase == "config" and [one.path for one in caught.value.violations] == ["sealed"]


def test_no_character_can_be_changed() -> None:
    sealed = salur.seal("duitku", {"a": 1}, KEY)
    for position in range(len(sealed) - 1):  # the last one holds bits that base64 does not use
        changed = sealed[:position] + ("A" if sealed[position] != "A" else "B") + sealed[position + 1 :]
        with pytest.raises(salur.BrokenSeal):
            salur.unseal("duitku", changed, KEY)
    for text in ("", "salur-seal-1.", "salur-seal-2." + sealed[13:], sealed[:-8], "rahasia"):
        with pytest.raises(salur.BrokenSeal):
            salur.unseal("duitku", text, KEY)


@pytest.mark.parametrize("wrong", [b"", b"short", KEY + b"x", KEY.hex()[:-1], "g" * 64, "correct horse battery staple", KEY.hex().encode(), None, 7])
def test_a_wrong_key_is_told_and_not_shown(wrong: Any) -> None:
    for attempt in (lambda: salur.seal("duitku", CREDENTIALS, wrong), lambda: salur.unseal("duitku", "salur-seal-1.AAAA", wrong)):
        with pytest.raises(salur.InvalidInput) as caught:
            attempt()
        assert [one.path for one in caught.value.violations] == ["key"]
        text = str(caught.value) + repr(caught.value)
        assert "horse" not in text and "rahasia" not in text and KEY.hex() not in text


def test_other_arguments_are_checked() -> None:
    for named, path in (
        ({"gateway": "nobody"}, "gateway"),
        ({"purpose": ""}, "purpose"),
        ({"purpose": "x" * 65}, "purpose"),
        ({"purpose": "a b"}, "purpose"),
        ({"credentials": ["a"]}, "credentials"),
        ({"credentials": {"private_key": b"bytes"}}, "credentials.private_key"),
        ({"moment": {"now": 1, "entropy": "00"}}, "moment.now"),
    ):
        arguments: dict[str, Any] = {"gateway": "duitku", "credentials": CREDENTIALS, "key": KEY, **named}
        with pytest.raises(salur.InvalidInput) as caught:
            salur.seal(**arguments)
        assert path in [one.path for one in caught.value.violations]
        assert "rahasia" not in str(caught.value)


def test_unsealed_credentials_open_a_client() -> None:
    sealed = salur.seal("duitku", {"user_id": 3551, "email": "a@b.example", "secret_key": "x"}, KEY)
    client = salur.Duitku(environment="sandbox", **salur.unseal("duitku", sealed, KEY))
    assert client.prepare_balance().is_request
