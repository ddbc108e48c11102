"""The page: what it shows, what it escapes, and whether it leads to the cause."""

import html
import re
import subprocess

import httpx
import pytest
from conftest import SECOND
from merchant import PATHS, SECRET, cash_out, clearing, now, online, sha256, signature, signed

from salur_sandbox.masking import Masker


def page(bench):
    response = bench.run(bench.client.get("/"))
    assert response.status_code == 200
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    return response


def text(bench):
    """What a person reads."""
    without = re.sub(r"<(style|script).*?</\1>", " ", page(bench).text, flags=re.S)
    spaced = re.sub(r"</?(p|td|th|li|dt|dd|h\d|div|tr|pre|summary|small|article)[^>]*>", " ", without)
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", "", spaced)).replace("\u00a0", " "))


def marks(bench):
    return [html.unescape(one) for one in re.findall(r"<mark>(.*?)</mark>", page(bench).text)]


def test_an_empty_sandbox(bench):
    shown = text(bench)
    assert "http://sandbox/webapi/api" in shown
    assert "http://sandbox/api" in shown
    assert "None is chosen" in shown


def test_payments_and_calls(bench):
    transfer, _ = bench.pay(**online("9912345678", 1_250_000))
    shown = text(bench)
    assert "Rp 1.250.000" in shown
    assert "made once" in shown
    assert "paid" in shown
    assert "991••••678" in shown
    assert f"Money moved. Booked: Rp 1.250.000 moved for {transfer['disburseId']}." in shown
    assert "duitku.transfer 00 Success" in shown
    assert "WIB" in shown
    assert shown.index("duitku.transfer") < shown.rindex("duitku.inquiry 00")


def test_a_payment_made_twice_is_red(bench):
    bench.pay(**online())
    assert 'class="twice"' not in page(bench).text
    bench.sandbox.ledger._connection.execute("UPDATE payments SET made = 2")
    assert "made 2 times" in text(bench)
    assert 'class="twice"' in page(bench).text


def test_paying_again_after_a_lost_answer_is_pointed_out(bench):
    fields = online()
    inquiry = bench.inquire(**fields)
    body = signed("transfer", **{**fields, **{k: inquiry[k] for k in ("accountName", "custRefNumber")}},
                  disburseId=str(inquiry["disburseId"]))  # fmt: skip
    bench.post(PATHS["transfer"], body, headers={"x-sandbox-fault": "http-502"})
    assert "on purpose?" not in text(bench)
    bench.pay(**fields)
    assert "same beneficiary and amount paid 2 times in all: on purpose?" in text(bench)


def test_faults_are_shown_beside_what_was_booked(bench):
    inquiry = bench.inquire(**online())
    fields = {**online(), "accountName": inquiry["accountName"], "custRefNumber": inquiry["custRefNumber"]}
    body = signed("transfer", **fields, disburseId=str(inquiry["disburseId"]))
    bench.post(PATHS["transfer"], body, headers={"x-sandbox-fault": "http-502"})
    shown = text(bench)
    assert "Booked: Rp 50.000 moved" in shown
    assert "http-502 The caller got HTTP 502 with an HTML page." in shown
    assert "transfer: http-502" in shown
    bench.post("/_sandbox/faults", {"operation": "duitku.status", "fault": "delay:9", "count": 2})
    assert "duitku.status delay:9 the next 2 calls" in text(bench)


def test_callbacks(make_bench):
    bench = make_bench(answers=lambda _: httpx.Response(503, text="not <now>"))
    bench.pay(**clearing("H2H"))
    bench.until(lambda: bench.get("callbacks") and bench.get("callbacks")[0]["state"] == "gave_up")
    shown = text(bench)
    assert "given up" in shown
    assert shown.count("HTTP 503 not <now>") == 5


EVIL = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'"


def test_foreign_text_is_escaped(bench):
    bench.post(PATHS["inquiry"], {"purpose": EVIL, EVIL: EVIL}, headers={"x-evil": EVIL})
    bench.run(bench.client.post("/<script>alert(3)</script>?<b>", content=b"<script>alert(4)</script>"))
    bench.call("cash_out", **cash_out(accountName=EVIL, custRefNumber=EVIL, callbackUrl="http://127.0.0.1/<i>"))
    body = signed("balance", signature=EVIL)
    bench.post(PATHS["balance"], body)
    bench.until(lambda: bench.received)
    live = bench.run(bench.client.get("/_sandbox/live")).json()["parts"].values()
    for shown in (page(bench).text, "".join(live)):
        for tag in ("<script>alert", "<img", "<b>", "<i>"):
            assert tag not in shown
        assert "&lt;script&gt;alert(1)" in shown
    assert bench.run(bench.client.get("/", headers={"host": "<script>x"})).text.count("<script>") == 1


def test_nothing_from_elsewhere(bench):
    response = page(bench)
    policy = response.headers["content-security-policy"]
    for rule in ("default-src 'none'", "connect-src 'self'", "form-action 'self'", "frame-ancestors 'none'"):
        assert rule in policy
    assert "unsafe" not in policy
    assert not re.search(r'(src|href)="(?!data:|/)', response.text)
    assert "noscript" in response.text


def test_live_parts(bench):
    first = bench.run(bench.client.get("/_sandbox/live")).json()
    again = bench.run(bench.client.get("/_sandbox/live", params={"since": first["version"]}))
    assert (again.status_code, again.content) == (204, b"")
    bench.call("balance")
    news = bench.run(bench.client.get("/_sandbox/live", params={"since": first["version"]})).json()
    assert "duitku.balance" in news["parts"]["calls"]
    assert bench.run(bench.client.get("/favicon.ico")).status_code == 204
    assert len(bench.get("calls")) == 1


def refused(bench, call, body):
    assert bench.post(PATHS[call], body).json()["responseCode"] in ("-191", "-960")
    shown = text(bench)
    for secret in (SECRET, SECOND.secret_key, "not-the-secret-key"):
        assert secret not in page(bench).text
    return shown


def test_a_wrong_secret(bench):
    shown = refused(bench, "inquiry", signed("inquiry", secret="not-the-secret-key", **online()))
    assert "Why: Most likely the secret key is not that of merchant 3551" in shown
    assert "Change: Compare your secret key" in shown
    assert f"64 characters; its SHA-256 begins with {sha256(SECRET)[:8]}" in shown
    assert "<secretKey>" in shown
    assert '"$SECRET_KEY" | sha256sum' in shown


def test_the_secret_of_another_merchant(bench):
    shown = refused(bench, "balance", signed("balance", secret=SECOND.secret_key))
    assert "Why: Signed with the secret key of another merchant of this sandbox, 77." in shown
    assert "<secretKey-of-merchant-77>" in shown


def test_the_self_check_is_right(bench):
    refused(bench, "inquiry", signed("inquiry", secret="x", **online(purpose="O'Hara's \"pay\" $HOME `x` %s\\n")))
    check = bench.last_call["explanation"]["self_check"]
    run = subprocess.run(
        ["sh", "-c", check["command"]],
        env={"SECRET_KEY": SECRET, "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
    )
    assert run.stdout.strip() == check["prints"]


def test_a_time_stamp_signed_in_seconds(bench):
    body = signed("inquiry", **online())
    stamp = str(body["timestamp"])
    body["signature"] = signature("inquiry", {**body, "timestamp": stamp[:-3]})
    shown = refused(bench, "inquiry", body)
    assert "Why: The time stamp was signed in seconds; sign the milliseconds that are sent." in shown
    assert f"in timestamp: “{stamp}” is expected, “{stamp[:-3]}” was signed." in shown
    assert marks(bench) == [stamp[-3:], "∅"]


def test_a_time_stamp_sent_in_seconds(bench):
    stamp = now() // 1000
    shown = refused(bench, "balance", signed("balance", timestamp=stamp))
    assert f"Why: The time stamp {stamp} is in seconds; Duitku wants milliseconds." in shown


@pytest.mark.parametrize(
    ("age", "words", "change"),
    [
        (423_000, "7 min 3 s behind the sandbox's clock; 5 min are allowed", "Take the time anew"),
        (7 * 3_600_000 + 2_000, "7 h 2 s behind", "almost exactly 7 hours"),
        (90_000_000, "1 d 1 h behind", "Take the time anew"),
    ],
)
def test_a_clock_that_is_off(make_bench, age, words, change):
    bench = make_bench(clock=lambda: 1_760_000_000_000)
    shown = refused(bench, "balance", signed("balance", timestamp=1_760_000_000_000 - age))
    assert words in shown
    assert change in shown


@pytest.mark.parametrize(
    ("field", "wrong", "marked"),
    [
        ("amountTransfer", "50000.00", ["∅", ".00"]),
        ("purpose", "Gaji\\/Upah", ["∅", "\\"]),
        ("purpose", "", ["Gaji/Upah"]),
    ],
)
def test_the_first_difference_is_marked(bench, field, wrong, marked):
    body = signed("inquiry", **online(purpose="Gaji/Upah"))
    body["signature"] = signature("inquiry", {**body, field: wrong})
    refused(bench, "inquiry", body)
    assert marks(bench) == marked


def test_another_order(bench):
    body = signed("balance")
    body["signature"] = sha256(f"{body['timestamp']}{body['email']}{SECRET}")
    shown = refused(bench, "balance", body)
    assert "Why: The fields were signed in the order timestamp, email." in shown
    assert "It is: email, timestamp, secretKey." in shown
    assert "First difference: character 1: email is expected, timestamp was signed." in shown


def test_only_the_hash_differs(bench):
    body = signed("balance")
    body["signature"] = body["signature"].upper()
    assert "Yours is the same: the text is right" in refused(bench, "balance", body)


@pytest.mark.parametrize(
    ("unset", "mistake"), [("undefined", "secret_unset"), ('"' + SECRET + '"', "secret_with_blanks")]
)
def test_keys_that_were_not_loaded_well(bench, unset, mistake):
    refused(bench, "balance", signed("balance", secret=unset))
    assert bench.last_call["explanation"]["likely_mistakes"][0]["mistake"] == mistake


def test_a_secret_with_signs_is_masked_in_every_spelling():
    mask = Masker(['ké/"y'])
    for spelled in ('ké/"y', 'ké/\\"y', 'k\\u00e9/\\"y', 'k\\u00e9\\/\\"y', "k%C3%A9%2F%22y"):
        assert mask.text(f"a {spelled} b") == "a *** b"
