"""The signature: against published and independently computed values, and every mistake that the sandbox finds."""

import base64
import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
import snap_merchant as m
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding
from snap_bench import ask, code

from salur_sandbox.gateways.snap import signing
from salur_sandbox.gateways.snap.explain import CHANGES
from salur_sandbox.gateways.snap.keys import read_public_key

PRETTY = b'{\n  "name": "Setya  Wardana",\t"quote": "a \\" : b\\\\",\r\n "n": [ 1.50 , null ]\n}'


def test_minifying_changes_nothing_but_white_space():
    assert signing.minified(PRETTY) == b'{"name":"Setya  Wardana","quote":"a \\" : b\\\\","n":[1.50,null]}'
    assert signing.minified(b"") == b""


def test_the_digest_of_an_empty_body():
    digest = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert signing.body_digest(b"") == digest


def test_only_plain_base64_verifies():
    text = "POST:/x:y:z"
    signature = m.rsa_sign(text)
    key = m.KEY.public_key()
    assert signing.verifies(key, text, signature)
    for wrong in ("", "?", signature[:-4], signature + "\n", signature.replace("=", ""), signature[::-1], "é"):
        assert not signing.verifies(key, text, wrong)
    assert not signing.verifies(key, text + " ", signature)
    assert not signing.verifies(m.OTHER_KEY.public_key(), text, signature)


def test_white_space_between_tokens_is_not_signed(bench):
    body = m.compact({"accountNo": m.ACCOUNT})
    time_stamp = m.stamp()
    signature = m.rsa_sign(m.signed_text(m.PATHS[m.FASPAY]["balance"], body, time_stamp))
    headers = {"X-TIMESTAMP": time_stamp, "X-SIGNATURE": signature}
    pretty = json.dumps({"accountNo": m.ACCOUNT}, indent=2).encode()
    assert code(bench, m.FASPAY, "balance", pretty, **headers) == "2001100"
    assert "white space between its tokens" in bench.last_call["remarks"][-1]


# Texts with a slash, a letter outside of ASCII, an ampersand, blanks inside and around, an empty field and a null.
BODY = {
    **m.transfer(url="http://127.0.0.1:9/a?b=1&c=2"),
    "beneficiaryAccountName": " Ñandú  Wardana ",
    "beneficiaryEmail": None,
}
RAW = m.compact(BODY)


def refused(bench, signature_of, gateway=m.FASPAY, call="transfer", body=RAW, **headers):
    """The explanation of a signature that is made by this function of path, body and time stamp."""
    time_stamp = headers.pop("X-TIMESTAMP", None) or m.stamp()
    signature = signature_of(m.PATHS[gateway][call], body, time_stamp)
    headers = {"X-TIMESTAMP": time_stamp, "X-SIGNATURE": signature, **headers}
    status, answer = ask(bench, gateway, call, body, **headers)
    assert (status, answer["responseCode"][:3]) == (401, "401")
    assert answer["responseMessage"] == "Unauthorized. Invalid Signature"
    explanation = bench.last_call["explanation"]
    for found in explanation["likely_mistakes"]:
        assert set(found["mistake"].split("+")) <= set(CHANGES)
    return explanation


def likely(explanation):
    return [found["mistake"] for found in explanation["likely_mistakes"]]


def text(method="POST", path=lambda p: p, body=lambda b: b, time=lambda t: t, digest=m.sha256):
    return lambda p, b, t: m.rsa_sign(f"{method}:{path(p)}:{digest(body(b))}:{time(t)}")


def again(edit=lambda d: d, **style):
    style = {"ensure_ascii": False, "separators": (",", ":"), **style}
    return lambda b: json.dumps(edit(json.loads(b)), **style).encode()


def with_value(value):
    return lambda d: {**d, "amount": {**d["amount"], "value": value}}


@pytest.mark.parametrize(
    ("mistake", "signature_of"),
    [
        ("path_prefix", text(path=lambda p: p.replace("/account", ""))),
        ("path_prefix", text(path=lambda p: p.replace("/account/v1.0", ""))),
        ("full_address", text(path=lambda p: "http://sandbox" + p)),
        ("path_slash", text(path=lambda p: p[1:])),
        ("path_slash", text(path=lambda p: p + "/")),
        ("other_path", text(path=lambda _: m.PATHS[m.FASPAY]["account_inquiry"])),
        ("method", text(method="post")),
        ("reserialised", text(body=again(separators=(", ", ": ")))),
        ("reserialised", text(body=again(separators=(", ", ": "), ensure_ascii=True))),
        ("reserialised", text(body=again(indent=2, separators=(",", ": ")))),
        ("escapes", text(body=again(ensure_ascii=True))),
        ("escapes", text(body=lambda b: b.replace(b"/", b"\\/"))),
        ("escapes", text(body=lambda b: b.replace(b"&", b"\\u0026"))),
        ("key_order", text(body=again(sort_keys=True))),
        ("white_space_in_texts", text(body=lambda b: b.replace(b" ", b""))),
        ("line_end", text(body=lambda b: b + b"\n")),
        ("texts_trimmed", text(body=again(lambda d: {**d, "beneficiaryAccountName": "Ñandú  Wardana"}))),
        ("number_form", text(body=again(with_value("50000")))),
        ("number_form", text(body=again(with_value(50000)))),
        ("number_form", text(body=again(with_value(50000.0)))),
        ("empty_left_out", text(body=again(lambda d: {k: v for k, v in d.items() if v is not None}))),
        ("field_missing", text(body=again(lambda d: {k: v for k, v in d.items() if k != "sourceAccountNo"}))),
        ("no_body", text(body=lambda _: b"")),
        ("digest_letter_case", text(digest=lambda b: m.sha256(b).upper())),
        ("body_not_hashed", text(digest=lambda b: b.decode())),
        ("time_form", text(time=lambda t: t[:-6] + "Z")),
        ("time_form", text(time=lambda t: t[:-6] + ".000" + t[-6:])),
        ("time_form", text(time=lambda t: t[:-3] + "00")),
        ("another_moment", text(time=lambda _: m.stamp(-2))),
        ("path_prefix+reserialised", text(path=lambda p: p[8:], body=again(separators=(", ", ": ")))),
        ("path_prefix+time_form", text(path=lambda p: p[8:], time=lambda t: t[:-6] + "Z")),
        ("token_scheme", lambda _p, _b, t: m.rsa_sign(f"99999|{t}")),
        ("symmetric_scheme", lambda p, b, t: m.rsa_sign(f"POST:{p}::{m.sha256(b)}:{t}")),
        ("separator", lambda p, b, t: m.rsa_sign(f"POST|{p}|{m.sha256(b)}|{t}")),
        ("order", lambda p, b, t: m.rsa_sign(f"POST:{p}:{t}:{m.sha256(b)}")),
        ("line_break", lambda p, b, t: m.rsa_sign(m.signed_text(p, b, t) + "\n")),
        ("hashed_twice", lambda p, b, t: m.rsa_sign(m.sha256(m.signed_text(p, b, t).encode()))),
    ],
)  # fmt: skip
def test_mistakes_in_the_text(bench, mistake, signature_of):
    explanation = refused(bench, signature_of)
    assert likely(explanation) == [mistake]
    assert explanation["summary"].endswith(".")


def test_time_zone_mistakes(bench):
    assert likely(refused(bench, text(time=lambda _: m.stamp(hours=0)))) == ["time_zone"]
    assert likely(refused(bench, text(time=lambda t: t.replace("+07:00", "-07:00")))) == ["time_zone"]


def test_a_body_that_was_hashed_with_its_white_space(bench):
    body = json.dumps(BODY, indent=4).encode()
    assert likely(refused(bench, text(), body=body)) == ["white_space"]


def test_the_prefix_of_cash_in_is_not_signed(bench):
    body = m.compact(m.wallet())
    explanation = refused(bench, text(path=lambda p: "/pg/fo" + p), m.CASHIN, "top_up", body)
    assert likely(explanation) == ["path_prefix"]
    assert explanation["summary"] == (
        "The path was signed with /pg/fo, which stands in the address but is not signed."
    )


def written(edit, key=m.KEY, **how):
    return lambda p, b, t: edit(m.rsa_sign(m.signed_text(p, b, t), key, **how))


@pytest.mark.parametrize(
    ("mistakes", "signature_of"),
    [
        (["hex"], written(lambda s: base64.b64decode(s).hex())),
        (["base64_form"], written(lambda s: s.rstrip("="))),
        (["hmac"], written(lambda _: base64.b64encode(b"x" * 64).decode())),
        (["hmac"], written(lambda _: "ab" * 32)),
        (["other_length"], written(lambda s: s[:100])),
        (["not_base64"], written(lambda _: "?!")),
        (["other_hash"], written(lambda s: s, algorithm=hashes.SHA1())),
        (["other_hash"], written(lambda s: s, algorithm=hashes.SHA512())),
        (["pss"], written(lambda s: s, pad=padding.PSS(padding.MGF1(hashes.SHA256()), 32))),
        (["hex", "path_prefix"], lambda p, b, t: base64.b64decode(m.rsa_sign(m.signed_text(p[8:], b, t))).hex()),
    ],
)
def test_mistakes_in_key_and_form(bench, mistakes, signature_of):
    assert likely(refused(bench, signature_of)) == mistakes


def register(bench, key, gateway=m.FASPAY, merchant="99999"):
    pem = key.public_key().public_bytes(m.serialization.Encoding.PEM, m.serialization.PublicFormat.SubjectPublicKeyInfo)
    return bench.post(f"/_sandbox/merchants/{gateway}/{merchant}", {"public_key": pem.decode()})


def test_an_unknown_key(bench):
    explanation = refused(bench, written(lambda s: s, m.OTHER_KEY))
    assert likely(explanation) == []
    assert "Most likely the private key is not the one" in explanation["summary"]
    assert f"{explanation['facts'][0][1]} *stdin" == "SHA-256 " + explanation["self_check"]["prints"]


def test_the_key_of_another_merchant_and_a_replaced_one(bench):
    assert register(bench, m.OTHER_KEY, merchant="12345").status_code == 200
    explanation = refused(bench, written(lambda s: s, m.OTHER_KEY))
    assert likely(explanation) == ["other_key"]
    assert explanation["summary"] == "Signed with the key of faspay_snap merchant 12345."
    assert register(bench, m.OTHER_KEY).status_code == 200
    explanation = refused(bench, written(lambda s: s))
    assert explanation["summary"] == "Signed with an earlier key of this merchant, which was replaced."


def test_the_other_key_and_the_wrong_path(bench):
    register(bench, m.OTHER_KEY, merchant="12345")
    signature_of = lambda p, b, t: m.rsa_sign(m.signed_text(p[8:], b, t), m.OTHER_KEY)  # noqa: E731
    assert likely(refused(bench, signature_of)) == ["other_key", "path_prefix"]


def test_a_body_that_was_changed_after_signing(bench):
    explanation = refused(bench, text(body=lambda b: b.replace(b"Gaji", b"Upah")))
    assert likely(explanation) == []
    assert "most likely the body was changed after it was signed" in explanation["summary"]
    assert explanation["facts"][0][1] != explanation["facts"][1][1]


def test_a_signature_that_came_before(bench):
    time_stamp = m.stamp()
    signature = text()(m.PATHS[m.FASPAY]["transfer"], RAW, time_stamp)
    code(bench, m.FASPAY, "transfer", RAW, **{"X-TIMESTAMP": time_stamp, "X-SIGNATURE": signature})
    other = m.compact({**BODY, "partnerReferenceNo": "other"})
    explanation = refused(bench, lambda *_: signature, body=other, **{"X-TIMESTAMP": time_stamp})
    assert likely(explanation) == ["signature_used_before"]
    assert "with call 1 (transfer)" in explanation["summary"]


def test_the_self_check_is_right(bench, tmp_path):
    if not shutil.which("openssl"):
        pytest.skip("no openssl here")
    explanation = refused(bench, written(lambda s: s, m.OTHER_KEY))
    (tmp_path / "private-key.pem").write_text(m.TEST_MERCHANT_PRIVATE_KEY)
    check = explanation["self_check"]
    run = subprocess.run(["sh", "-c", check["command"]], cwd=tmp_path, capture_output=True, text=True)
    assert run.stdout.strip() == check["prints"]


def test_keys_in_all_forms():
    pem = m.KEY.public_key().public_bytes(
        m.serialization.Encoding.PEM, m.serialization.PublicFormat.SubjectPublicKeyInfo
    ).decode()
    bare = "".join(pem.splitlines()[1:-1])
    numbers = m.KEY.public_key().public_numbers()
    for form in (pem, bare, pem.replace("\n", "\r\n"), pem.replace("\n", "\\n")):
        assert read_public_key(form).public_numbers() == numbers
    for wrong, why in (
        ("nonsense", "not a public key"),
        (m.TEST_MERCHANT_PRIVATE_KEY, "private key"),
        (pem.replace("A", "B"), "not a"),
    ):
        with pytest.raises(ValueError, match=why):
            read_public_key(wrong)


def test_the_readme_shows_the_test_keys_private_half():
    readme = (Path(__file__).parents[1] / "README.md").read_text()
    assert m.TEST_MERCHANT_PRIVATE_KEY.strip() in readme
    assert re.search(r"(?i)test key", readme)
