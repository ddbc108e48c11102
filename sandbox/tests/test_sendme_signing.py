"""The headers of SendMe's older API: against independently computed values, and every mistake that is explained."""

import hashlib
import json
import shutil
import subprocess
from base64 import b64encode, urlsafe_b64encode
from pathlib import Path

import pytest
import sendme_merchant as m
from cryptography.hazmat.primitives.ciphers import modes
from sendme_bench import SendMe

from salur_sandbox.gateways.faspay_sendme import cipher, signing
from salur_sandbox.gateways.faspay_sendme.mistakes import CHANGES
from salur_sandbox.gateways.faspay_sendme.settings import TEST_MERCHANT, Options, SendMeSettings, read_merchant

SECRET, IV = m.CREDENTIALS["faspay_secret"], m.CREDENTIALS["iv"]
RIGHT = m.key_of(SECRET), m.iv_of(SECRET, IV)
# Computed from Faspay's description with openssl: key 0a54…45a5, IV fb08ea2ababf87b2.
AUTHORIZATION = "7fZGPZ2pl4t3KEWGvd9USdSCoC4blW1ZJd5tDXHXuZ4="
TOKEN_CALL = (
    "GET:/account/api/transfer:2025-06-12 13:44:50:Y2stNTVlZTY2ZmY6Y3MtNzcwMDExMjI=:",
    "FZwXaPrtrcw/0OP/c/MCYQpbELtPoXj1qFhys3G62GXeQbavuM5cDIehoE2/+aT0cKw9TOqNiEKa+ymPclt0tAidzNtxbRhRFDq6zAFyi2Y=",
)


def test_known_values():
    assert cipher.encrypt("ak-11aa22bb:as-33cc44dd", SECRET, IV) == AUTHORIZATION
    text, signature = TOKEN_CALL
    pair = signing.token_field(TEST_MERCHANT.client_key, TEST_MERCHANT.client_secret)
    assert signing.text_to_sign("GET", "/account/api/transfer", "2025-06-12 13:44:50", pair) == text
    assert cipher.encrypt(text, SECRET, IV) == signature
    assert cipher.decrypt(signature, SECRET, IV) == text
    assert cipher.encrypt("", SECRET, IV) == "akEao1Z7YXcN4bVjREPmHQ=="


def test_only_plain_base64_of_whole_blocks_is_deciphered():
    assert cipher.decrypt(AUTHORIZATION, SECRET, IV) == "ak-11aa22bb:as-33cc44dd"
    for wrong in ("", "?", AUTHORIZATION[:-4], AUTHORIZATION + "\n", AUTHORIZATION.rstrip("="), "é", "AAAA"):
        assert cipher.decrypt(wrong, SECRET, IV) is None
    assert cipher.decrypt(AUTHORIZATION, SECRET + "x", IV) is None


def test_a_callbacks_signature_does_not_see_blanks():
    one, other = b'{"a":"Jane Roe"}', b'{\r\n\t"a": "JaneRoe"}'
    made = [signing.callback_signature(body, TEST_MERCHANT, "hex") for body in (one, other)]
    assert made[0] == made[1] == m.callback_signature(one).hex()
    assert signing.callback_signature(one, TEST_MERCHANT, "base64") == b64encode(m.callback_signature(one)).decode()
    assert signing.callback_signature(one, TEST_MERCHANT, "hex-upper") == made[0].upper()


def test_a_right_call(shop):
    assert shop.ask("balance", (m.VA,))["status"] == "2"
    call = shop.sandbox.last_call
    assert (call["operation"], call["merchant"], call["code"]) == ("balance", m.CREDENTIALS["faspay_key"], "2")
    assert (call["remarks"], call["explanation"]) == ([], None)


def test_the_second_merchant(shop):
    second = SendMe(shop.sandbox, m.SECOND)
    assert second.ask("balance", (m.SECOND["virtual_account"],))["status"] == "2"
    assert second.ask("balance", (m.VA,))["message"] == "Invalid Virtual Account"


def why(shop, response):
    """The mistakes that the sandbox names for a refused call."""
    assert response.status_code == 401, response.text
    assert response.json() == {
        "status": "9",
        "message": "Unauthorized",
        "response_code": "99",
        "response_desc": "Unauthorized",
    }
    call = shop.sandbox.last_call
    assert call["decision"].startswith("refused: Unauthorized: ")
    assert call["code"] == "9/99"
    explanation = call["explanation"]
    found = [one["mistake"] for one in explanation["likely_mistakes"]]
    assert found
    for mistake in found:
        assert CHANGES[mistake] in explanation["change"]
    for one in explanation["likely_mistakes"]:
        assert one["sentence"].lower() in explanation["summary"].lower()
    shown = json.dumps(explanation)
    for of in (m.CREDENTIALS, m.SECOND):
        for name in ("faspay_secret", "app_key", "app_secret", "client_key", "client_secret", "iv"):
            assert of[name] not in shown, name
    for token in shop.tokens.values():
        assert token[:40] not in shown
    return found


# Headers


@pytest.mark.parametrize(
    "name", ["faspay_key", "faspay_timestamp", "faspay_signature", "faspay_authorization"]
)
@pytest.mark.parametrize("value", [None, ""])
def test_a_missing_header(shop, name, value):
    shop.token(m.CALLS["balance"][1])
    sent = m.headers("x", m.stamp())
    sent.update({name.replace("_", "-"): value})
    kept = {key: one for key, one in sent.items() if one is not None}
    response = shop.send("GET", f"{m.CALLS['balance'][1]}/{m.VA}", kept)
    assert why(shop, response) == ["missing_header"]
    assert name.replace("_", "-") in shop.sandbox.last_call["explanation"]["summary"]
    assert why(shop, shop.send("GET", m.TOKENS, kept)) == ["missing_header"]


def test_an_unknown_key(shop):
    assert why(shop, shop.call("balance", (m.VA,), faspay_key="fk-other")) == ["unknown_key"]
    assert m.CREDENTIALS["faspay_key"] in str(shop.sandbox.last_call["explanation"]["facts"])
    assert why(shop, shop.call("balance", (m.VA,), faspay_key=m.CREDENTIALS["app_key"])) == ["unknown_key"]
    assert "holds the app_key" in shop.sandbox.last_call["explanation"]["summary"]


def test_another_merchants_key(shop):
    found = why(shop, shop.call("balance", (m.VA,), faspay_key=m.SECOND["faspay_key"]))
    assert "wrong_secret" in found
    assert m.CREDENTIALS["faspay_key"] in shop.sandbox.last_call["explanation"]["summary"]


@pytest.mark.parametrize(
    "form", ["2025-06-12T13:44:50", "2025-06-12 13:44:50.000", "12/06/2025 13:44:50", "1749710690"]
)
def test_a_time_stamp_of_another_form(shop, form):
    assert why(shop, shop.call("balance", (m.VA,), faspay_timestamp=form)) == ["time_form"]


@pytest.mark.parametrize(
    ("away", "hours", "mistake"),
    [(-400, 7, "old_time"), (400, 7, "old_time"), (0, 0, "time_zone"), (0, 8, "time_zone"), (-90_000, 7, "old_time")],
)
def test_a_clock_that_is_off(shop, away, hours, mistake):
    assert why(shop, shop.call("balance", (m.VA,), faspay_timestamp=m.stamp(away, hours))) == [mistake]


def test_a_time_stamp_within_the_window_passes(shop):
    for away in (-290, 290):
        assert shop.call("balance", (m.VA,), faspay_timestamp=m.stamp(away)).status_code == 200


def test_another_zone_by_setting(shop):
    assert shop.set(utc_offset=0).json()["merchant"]["utc_offset"] == 0
    assert shop.ask_token(m.CALLS["balance"][1], faspay_timestamp=m.stamp(hours=0)).status_code == 200
    assert why(shop, shop.ask_token(m.CALLS["balance"][1])) == ["time_zone"]


# How a header is enciphered


def b64(data):
    return b64encode(data).decode()


def of(**changes):
    return {**m.CREDENTIALS, **changes}


def with_key(key, iv=RIGHT[1], mode=None):
    return lambda text: b64(m.aes(text, key, iv, mode))


def with_iv(iv):
    return lambda text: b64(m.aes(text, RIGHT[0], iv))


def with_credentials(**changes):
    return lambda text: m.enciphered(text, of(**changes))


MD5 = hashlib.md5((SECRET + IV).encode())
WRONG = [
    ("wrong_secret", with_credentials(faspay_secret="not-the-secret")),
    ("wrong_secret", with_credentials(faspay_secret=m.CREDENTIALS["app_secret"])),
    ("wrong_secret", with_credentials(faspay_secret=m.CREDENTIALS["client_secret"])),
    ("wrong_secret", lambda text: m.enciphered(text, m.SECOND)),
    ("secret_unset", with_credentials(faspay_secret="undefined")),
    ("secret_unset", with_credentials(faspay_secret="")),
    ("secret_form", with_credentials(faspay_secret=SECRET + "\n")),
    ("secret_form", with_credentials(faspay_secret=SECRET.upper())),
    ("key_form", with_key(hashlib.sha256(SECRET.encode()).hexdigest()[:32].encode())),
    ("key_form", with_key(hashlib.md5(SECRET.encode()).hexdigest().encode())),
    ("key_form", with_key(SECRET.encode().ljust(32, b"\0"))),
    ("wrong_iv", with_credentials(iv="")),
    ("wrong_iv", with_credentials(iv=IV + "\n")),
    ("wrong_iv", with_credentials(iv=m.SECOND["iv"])),
    ("wrong_iv", with_credentials(iv="an-iv-that-nobody-knows")),
    ("wrong_iv", with_iv(b"\xff" * 16)),
    ("iv_form", with_iv(MD5.hexdigest()[:16].encode())),
    ("iv_form", with_iv(MD5.digest())),
    ("iv_form", with_iv(MD5.hexdigest()[16:].upper().encode())),
    ("iv_form", with_iv(hashlib.md5((IV + SECRET).encode()).hexdigest()[16:].encode())),
    ("iv_form", with_iv(hashlib.md5(IV.encode()).hexdigest()[16:].encode())),
    ("iv_form", with_iv(IV.encode().ljust(16, b"\0"))),
    ("iv_form", with_iv(bytes(16))),
    ("mode", with_key(RIGHT[0], mode=modes.ECB())),
    ("base64_twice", lambda text: b64(m.enciphered(text).encode())),
    ("base64_form", lambda text: urlsafe_b64encode(m.aes(text, *RIGHT)).decode().rstrip("=")),
    ("base64_form", lambda text: m.enciphered(text).replace("+", "%2B").replace("=", "%3D")),
    ("hex", lambda text: m.aes(text, *RIGHT).hex()),
    ("not_base64", lambda _: "?!"),
    ("not_blocks", lambda text: b64(m.aes(text, *RIGHT)[:-3])),
    ("not_enciphered", lambda text: b64(text.encode())),
    ("not_enciphered", lambda text: text),
    ("hmac", m.hmac_hex),
]


@pytest.mark.parametrize(("mistake", "make"), WRONG)
def test_a_signature_that_was_made_in_another_way(shop, mistake, make):
    path, time_stamp = m.CALLS["balance"][1], m.stamp()
    text = m.signed_text("GET", path, time_stamp, shop.token(path))
    response = shop.call("balance", (m.VA,), faspay_timestamp=time_stamp, faspay_signature=make(text))
    assert why(shop, response) == [mistake]


@pytest.mark.parametrize(("mistake", "make"), WRONG)
def test_an_authorization_that_was_made_in_another_way(shop, mistake, make):
    text = f"{m.CREDENTIALS['app_key']}:{m.CREDENTIALS['app_secret']}"
    response = shop.call("balance", (m.VA,), faspay_authorization=make(text))
    assert why(shop, response) == [mistake]


def test_zeros_as_padding(shop):
    encryptor = cipher.Cipher(cipher.AES(RIGHT[0]), modes.CBC(RIGHT[1])).encryptor()
    text = f"{m.CREDENTIALS['app_key']}:{m.CREDENTIALS['app_secret']}".encode()
    data = encryptor.update(text.ljust(32, b"\0")) + encryptor.finalize()
    assert why(shop, shop.call("balance", (m.VA,), faspay_authorization=b64(data))) == ["padding"]


def test_a_spoilt_first_block_that_holds_the_app_key_only(shop):
    second = SendMe(shop.sandbox, m.SECOND)
    text = f"{m.SECOND['app_key']}:{m.SECOND['app_secret']}"
    wrong = m.enciphered(text, {**m.SECOND, "iv": "an-iv-that-nobody-knows"})
    assert why(shop, second.call("balance", (m.SECOND["virtual_account"],), faspay_authorization=wrong)) == ["wrong_iv"]
    typed = m.enciphered("ak-of-the-sexond" + text[16:], m.SECOND)
    found = why(shop, second.call("balance", (m.SECOND["virtual_account"],), faspay_authorization=typed))
    assert found == ["wrong_app_key"]


def test_two_mistakes_at_once(shop):
    key, iv = hashlib.sha256(SECRET.encode()).hexdigest()[:32].encode(), MD5.hexdigest()[:16].encode()
    text = f"{SECRET}:{m.CREDENTIALS['app_key']}:{m.CREDENTIALS['app_secret']}"
    found = why(shop, shop.call("balance", (m.VA,), faspay_authorization=b64(m.aes(text, key, iv))))
    assert found == ["key_form", "iv_form", "secret_in_text"]


def test_the_self_check_is_right(shop):
    if not shutil.which("openssl"):
        pytest.skip("this machine has no openssl")
    shop.call("balance", (m.VA,), faspay_authorization=m.enciphered("a:b", of(faspay_secret="another-secret")))
    check = shop.sandbox.last_call["explanation"]["self_check"]
    for iv, same in ((IV, True), ("another", False)):
        run = subprocess.run(
            ["sh", "-c", check["command"]],
            env={"FASPAY_SECRET": SECRET, "FASPAY_IV": iv, "PATH": "/usr/bin:/bin"},
            capture_output=True, text=True, check=True,
        )  # fmt: skip
        assert (run.stdout.strip() == check["prints"]) == same


# What faspay-authorization holds

APP = m.CREDENTIALS["app_key"], m.CREDENTIALS["app_secret"]


@pytest.mark.parametrize(
    ("mistake", "text"),
    [
        ("secret_in_text", ":".join((SECRET, *APP))),
        ("wrong_app_key", f"ak-other:{APP[1]}"),
        ("wrong_app_key", f"{APP[0][:-1]}x:{APP[1]}"),
        ("wrong_app_secret", f"{APP[0]}:as-other"),
        ("order", ":".join(reversed(APP))),
        ("client_pair", ":".join(m.pair())),
        ("other_merchant", f"{m.SECOND['app_key']}:{m.SECOND['app_secret']}"),
        ("base64_first", m.field(*APP)),
        ("other_text", APP[0]),
        ("other_text", "".join(APP)),
        ("other_text", ":".join((*APP, ""))),
    ],
)
def test_an_authorization_with_another_text(shop, mistake, text):
    response = shop.call("balance", (m.VA,), faspay_authorization=m.enciphered(text))
    assert why(shop, response) == [mistake]
    explanation = shop.sandbox.last_call["explanation"]
    assert explanation["expected_string"] == "<app_key>:<app_secret>"
    assert explanation["caller_string"] != explanation["expected_string"]


# What faspay-signature holds


def text(method=None, path=None, time=None, token=None, last="", sender=m.CREDENTIALS, field=None, end=":"):
    """A function for ``SendMe.call`` that makes the text with something else in it."""

    def make(**right):
        inner = field(right["token"]) if field else m.field(*m.pair(sender), *([token(right["token"])] if token else
                                                                              [right["token"]]))  # fmt: skip
        parts = [
            method or right["method"],
            path(right) if path else right["path"],
            time(right["time"]) if time else right["time"],
            inner,
        ]
        return ":".join(parts) + end + last

    return make


BODY_HASH = hashlib.sha256(m.compact({"a": 1})).hexdigest().upper()
TEXTS = [
    ("method", text(method="POST")),
    ("method", text(method="get")),
    ("other_path", text(path=lambda _: m.CALLS["statement"][1])),
    ("unknown_path", text(path=lambda _: "/balance_inquiry")),
    ("full_path", text(path=lambda right: right["address"])),
    ("full_address", text(path=lambda right: "https://sendme.faspay.co.id" + right["path"])),
    ("path_slash", text(path=lambda right: right["path"][1:])),
    ("path_slash", text(path=lambda right: right["path"] + "/")),
    ("path_letter_case", text(path=lambda right: right["path"].replace("api", "API"))),
    ("time_stamp", text(time=lambda time: time[:-1] + ("1" if time[-1] != "1" else "2"))),
    ("last_field", text(last="{}")),
    ("last_field", text(last=hashlib.sha256(b"").hexdigest().upper())),
    ("last_colon", text(end="")),
    ("token_not_encoded", text(field=lambda token: ":".join((*m.pair(), token)))),
    ("token_missing", text(field=lambda _: m.field(*m.pair()))),
    ("unknown_token", text(token=lambda _: "a-token-of-elsewhere")),
    ("token_form", text(token=lambda token: token[:-10])),
    ("token_form", text(token=lambda token: f'"{token}"')),
    ("wrong_client", text(sender={**m.CREDENTIALS, "client_key": "ck-other"})),
    ("wrong_client", text(sender={**m.CREDENTIALS, "client_secret": "cs-other"})),
    ("other_merchant", text(sender=m.SECOND)),
    ("app_pair", text(field=lambda token: m.field(*APP, token))),
    ("client_order", text(field=lambda token: m.field(*reversed(m.pair()), token))),
    ("client_order", text(field=lambda token: m.field(token, *m.pair()))),
    ("form", lambda **_: "something else"),
]


@pytest.mark.parametrize(("mistake", "made"), TEXTS)
def test_another_signed_text(shop, mistake, made):
    assert why(shop, shop.call("balance", (m.VA,), text=made)) == [mistake]
    explanation = shop.sandbox.last_call["explanation"]
    assert explanation["expected_parts"][2] == ["path", m.CALLS["balance"][1]]
    assert explanation["caller_string"] != explanation["expected_string"]


def test_the_body_in_the_last_field(shop):
    beneficiary = shop.register()
    body = m.transfer(beneficiary)
    digest = hashlib.sha256(m.compact(body)).hexdigest().upper()
    stripped = hashlib.sha256(m.compact(body).replace(b" ", b"")).hexdigest().upper()
    for last, what in ((digest, "the hash of the body"), (stripped, "the hash of the body"),
                       (m.compact(body).decode(), "the body")):  # fmt: skip
        assert why(shop, shop.call("transfer", body, text=text(last=last))) == ["last_field"]
        assert f"holds {what};" in shop.sandbox.last_call["explanation"]["summary"]
    assert shop.sandbox.get("payments") == []


def test_several_mistakes_in_one_text(shop):
    made = text(method="POST", path=lambda right: right["address"], field=lambda _: m.field(*m.pair()), end="")
    assert why(shop, shop.call("balance", (m.VA,), text=made)) == [
        "method", "full_path", "last_colon", "token_missing",
    ]  # fmt: skip


# Tokens


def test_a_token_call(shop):
    answer = shop.ask_token(m.CALLS["transfer"][1])
    assert answer.status_code == 200
    body = answer.json()
    assert list(body) == ["access_token", "expired_in", "status", "message", "response_code", "response_desc"]
    assert len(body.pop("access_token")) == 684
    assert body == {
        "expired_in": "36000", "status": "2", "message": "Success", "response_code": "00", "response_desc": "success",
    }  # fmt: skip
    assert shop.sandbox.last_call["decision"] == "gave a token for /account/api/transfer"


def test_a_token_call_by_post(shop):
    assert shop.ask_token(m.CALLS["transfer"][1], method="POST").json()["status"] == "2"
    assert "came as POST" in shop.sandbox.last_call["remarks"][0]
    assert shop.ask_token(m.CALLS["transfer"][1], method="PUT").status_code == 405


def token_call(shop, signed, time_stamp):
    return shop.send("GET", m.TOKENS, m.headers(signed, time_stamp))


@pytest.mark.parametrize(
    ("mistake", "made"),
    [
        ("self_path", lambda time: m.signed_text("GET", m.TOKENS, time)),
        ("method", lambda time: m.signed_text("POST", m.CALLS["transfer"][1], time)),
        ("full_path", lambda time: m.signed_text("GET", m.CALLS["balance"][1] + "/" + m.VA, time)),
        ("unknown_path", lambda time: m.signed_text("GET", "/account/api/other", time)),
        ("token_too_early", lambda time: m.signed_text("GET", m.CALLS["transfer"][1], time, "some-token")),
        ("time_stamp", lambda _: m.signed_text("GET", m.CALLS["transfer"][1], m.stamp(-60))),
        ("last_colon", lambda time: m.signed_text("GET", m.CALLS["transfer"][1], time)[:-1]),
        ("last_field", lambda time: m.signed_text("GET", m.CALLS["transfer"][1], time) + BODY_HASH),
        ("wrong_client", lambda time: m.signed_text("GET", m.CALLS["transfer"][1], time,
                                                    of={**m.CREDENTIALS, "client_key": "ck-x"})),
    ],
)  # fmt: skip
def test_a_token_call_with_another_text(shop, mistake, made):
    time_stamp = m.stamp()
    assert why(shop, token_call(shop, made(time_stamp), time_stamp)) == [mistake]
    explanation = shop.sandbox.last_call["explanation"]
    assert "<Base64 of client_key:client_secret>" in explanation["expected_string"]
    parts = list(zip(explanation["expected_parts"], explanation["caller_parts"]))
    assert (parts[2][0] == parts[2][1]) == ("path" not in mistake)


def test_a_token_serves_one_path(shop):
    other = shop.token(m.CALLS["registration"][1])
    assert why(shop, shop.call("balance", (m.VA,), text=text(token=lambda _: other))) == ["token_path"]
    assert ["for", m.CALLS["registration"][1]] in shop.sandbox.last_call["explanation"]["facts"]
    confirm = shop.token(m.CALLS["registration_confirm"][1])
    body = m.registration()
    assert why(shop, shop.call("registration", body, text=text(token=lambda _: confirm))) == ["token_path"]


def test_an_older_token_lives_on(shop):
    old = shop.token(m.CALLS["balance"][1])
    shop.tokens.clear()
    assert shop.token(m.CALLS["balance"][1]) != old
    assert shop.call("balance", (m.VA,), text=text(token=lambda _: old)).status_code == 200


def test_another_merchants_token(shop):
    second = SendMe(shop.sandbox, m.SECOND)
    other = second.token(m.CALLS["balance"][1])
    assert why(shop, shop.call("balance", (m.VA,), text=text(token=lambda _: other))) == ["unknown_token"]


def test_tokens_that_are_ended_on_request(shop):
    shop.token(m.CALLS["balance"][1])
    assert shop.set(end_tokens=True).status_code == 200
    assert why(shop, shop.call("balance", (m.VA,))) == ["ended_token"]
    shop.tokens.clear()
    assert shop.call("balance", (m.VA,)).status_code == 200


def test_a_token_ends_by_itself(make_bench):
    now = [1_760_000_000_000]
    bench = make_bench(clock=lambda: now[0], sendme=SendMeSettings(skew_ms=0, token_seconds=60))
    path, time_stamp = m.CALLS["balance"][1], m.stamp()
    sent = m.headers(m.signed_text("GET", path, time_stamp), time_stamp)
    answer = bench.run(bench.client.get(m.TOKENS, headers=sent))
    assert answer.json()["expired_in"] == "60"
    signed = m.signed_text("GET", path, time_stamp, answer.json()["access_token"])
    sent = m.headers(signed, time_stamp)
    for later, status in ((59_999, 200), (60_000, 401)):
        now[0] = 1_760_000_000_000 + later
        assert bench.run(bench.client.get(f"{path}/{m.VA}", headers=sent)).status_code == status
    assert bench.last_call["explanation"]["likely_mistakes"][0]["mistake"] == "ended_token"


# The pages' own forms


def hmac_call(shop, operation="balance", body=(m.VA,), made=None, key=SECRET, write=m.hmac_hex):
    method, path = m.CALLS[operation]
    time_stamp = m.stamp()
    signed = (made or text())(
        method=method, path=path, time=time_stamp, token=shop.token(path), address=f"{path}/{m.VA}"
    )
    return shop.call(operation, body, faspay_timestamp=time_stamp, faspay_signature=write(signed, key))


def test_hmac_by_setting(shop):
    assert why(shop, hmac_call(shop)) == ["hmac"]
    assert shop.sandbox.last_call["explanation"]["expected_string"] == shop.sandbox.last_call["explanation"][
        "caller_string"
    ]
    shop.set(accept_hmac=True)
    assert hmac_call(shop).status_code == 200
    assert "which this merchant's settings let pass" in shop.sandbox.last_call["remarks"][0]
    assert shop.call("balance", (m.VA,)).status_code == 200
    time_stamp = m.stamp()
    signed = m.signed_text("GET", m.CALLS["statement"][1], time_stamp)
    sent = {**m.headers("", time_stamp), "faspay-signature": m.hmac_hex(signed)}
    answer = shop.send("GET", m.TOKENS, sent).json()
    assert answer["status"] == "2"
    assert shop.sandbox.last_call["decision"] == "gave a token for /account/api/mutasi"
    shop.set(accept_hmac=False)
    assert why(shop, shop.send("GET", m.TOKENS, sent)) == ["hmac"]


@pytest.mark.parametrize(
    ("mistakes", "changes"),
    [
        (["hmac", "full_path"], {"made": text(path=lambda right: right["address"])}),
        (["hmac", "last_field"], {"made": text(last=hashlib.sha256(b"").hexdigest())}),
        (["hmac", "token_missing"], {"made": text(field=lambda _: m.field(*m.pair()))}),
        (["hmac", "wrong_secret"], {"key": m.CREDENTIALS["client_secret"]}),
        (["hmac_letter_case"], {"write": lambda *one: m.hmac_hex(*one).upper()}),
        (["hmac"], {"write": lambda *one: b64(bytes.fromhex(m.hmac_hex(*one)))}),
        (["hmac"], {"made": lambda **_: "nobody knows"}),
    ],
)
def test_hmacs_that_are_refused(shop, mistakes, changes):
    shop.set(accept_hmac=True)
    assert why(shop, hmac_call(shop, **changes)) == mistakes


def test_a_full_path_by_setting(shop):
    made = text(path=lambda right: right["address"])
    days = (m.VA, m.stamp()[:10], m.stamp()[:10])
    assert why(shop, shop.call("statement", days, text=made)) == ["full_path"]
    shop.set(accept_full_path=True)
    assert shop.call("statement", days, text=made).status_code == 200
    assert "signed with its parameters" in shop.sandbox.last_call["remarks"][0]
    assert shop.call("statement", days).status_code == 200
    time_stamp = m.stamp()
    address = m.CALLS["status"][1] + f"/{m.VA}/1"
    answer = token_call(shop, m.signed_text("GET", address, time_stamp), time_stamp).json()
    shop.tokens[m.CALLS["status"][1]] = answer["access_token"]
    assert shop.ask("status", (m.VA, "1"), text=made)["message"] == "Transaction not found"
    assert why(shop, token_call(shop, m.signed_text("GET", m.TOKENS, time_stamp), time_stamp)) == ["self_path"]
    other = text(path=lambda right: right["path"] + "/9")
    assert why(shop, shop.call("balance", (m.VA,), text=other)) == ["full_path"]


# Settings and secrets


def test_settings_that_are_refused(shop):
    for wrong in ({"accept_hmac": 1}, {"utc_offset": "420"}, {"utc_offset": 9_999}, {"callback_signature": "x"},
                  {"other": True}, {"end_tokens": 1}, {"public_key": "x"}):  # fmt: skip
        answer = shop.set(**wrong)
        assert answer.status_code == 400, wrong
        assert answer.json()["error"]
    assert shop.merchant["accept_hmac"] is False
    other = shop.sandbox.client.post("/_sandbox/merchants/cashin/CID0000000001", json={"accept_hmac": True})
    assert (other.status_code, other.json()["error"]) == (400, "Cash In has no setting accept_hmac")


def test_settings_come_back_after_a_reset(shop):
    shop.set(accept_hmac=True, balance=5)
    assert (shop.merchant["accept_hmac"], shop.merchant["balance"]) == (True, 5)
    shop.sandbox.client.post("/_sandbox/reset")
    assert shop.merchant["accept_hmac"] is False


def test_nothing_shows_a_secret(shop):
    body = m.registration(beneficiary_email=f"oops {SECRET} {m.field(*m.pair(), 'and-more')}")
    shop.call("registration", body, x_note=m.CREDENTIALS["client_secret"])
    shop.call("balance", (m.VA,), faspay_authorization=m.enciphered(":".join((SECRET, *APP))))
    shown = json.dumps([shop.sandbox.get(what) for what in ("calls", "payments", "callbacks", "merchants")])
    shown += shop.sandbox.client.get("/").text
    for name, value in m.CREDENTIALS.items():
        assert (value in shown) == (name in ("virtual_account", "faspay_key")), name
    assert m.field(*m.pair())[:24] not in shown
    assert AUTHORIZATION not in shown


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"iv": None}, "must be a JSON object with"),
        ({"other": "x"}, "must be a JSON object with"),
        ({"app_key": 5}, "app_key must be text"),
        ({"app_secret": "abc"}, "app_secret must have at least 4"),
        ({"faspay_key": "a b"}, "visible ASCII"),
        ({"virtual_account": "12a"}, "digits only"),
    ],
)
def test_merchants_that_cannot_be_read(changes, words):
    document = {name: value for name, value in {**m.SECOND, **changes}.items() if value is not None}
    with pytest.raises(ValueError, match=words):
        read_merchant(json.dumps(document))
    with pytest.raises(ValueError, match="not JSON"):
        read_merchant("{")
    assert read_merchant(json.dumps({**m.SECOND, "iv": ""})).iv == ""
    assert m.SECOND["app_secret"] not in repr(read_merchant(json.dumps(m.SECOND)))


def test_an_empty_iv_works():
    of_it = {**m.SECOND, "iv": ""}
    assert cipher.decrypt(m.enciphered("a:b", of_it), of_it["faspay_secret"], "") == "a:b"


def test_options_are_checked():
    assert Options().changed({"accept_hmac": True}).accept_hmac
    with pytest.raises(ValueError, match="is no setting"):
        Options().changed({"x": 1})


def test_every_mistake_is_tested():
    source = Path(__file__).read_text()
    assert [mistake for mistake in CHANGES if f'"{mistake}"' not in source] == []
