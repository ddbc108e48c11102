"""The command itself, over real sockets."""

import json
import re
import signal
import sqlite3
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import httpx
import pytest
import snap_merchant
from merchant import PATHS, clearing, following, signature, signed

from salur_sandbox.running import RunningSandbox


def start(*flags):
    process = subprocess.Popen(
        [sys.executable, "-m", "salur_sandbox", "--port", "0", *flags],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    line = process.stdout.readline()
    found = re.fullmatch(r"salur-sandbox listening on (http://\S+:\d+)\n", line)
    if not found:
        process.kill()
        pytest.fail(line + process.communicate()[1])
    return process, found[1]


def stop(process, number):
    process.send_signal(number)
    output, errors = process.communicate(timeout=5)
    return process.returncode, output, errors


def command(*flags):
    """Runs it to its end."""
    line = [sys.executable, "-m", "salur_sandbox", *flags]
    return subprocess.run(line, capture_output=True, text=True, timeout=10, check=False)


class Receiver(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["content-length"]))
        self.server.bodies.append(body)
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"SUCCESS")
        self.server.arrived.set()

    def log_message(self, *_):
        pass


def test_a_conversation(tmp_path):
    receiver = HTTPServer(("127.0.0.1", 0), Receiver)
    receiver.bodies, receiver.arrived = [], threading.Event()
    threading.Thread(target=receiver.serve_forever, daemon=True).start()
    path = tmp_path / "ledger.db"
    process, base = start(
        "--db", str(path), "--seed", "5", "--balance", "600000000", "--callback-delay", "10",
        "--clearing-callback-url", f"http://127.0.0.1:{receiver.server_port}/clearing",
    )  # fmt: skip
    try:
        with httpx.Client(base_url=base, trust_env=False) as client:
            inquiry = client.post(PATHS["clearing_inquiry"], json=signed("clearing_inquiry", **clearing("H2H"))).json()
            transfer = signed("clearing_transfer", **following(clearing("H2H"), inquiry))
            assert client.post(PATHS["clearing_transfer"], json=transfer).json()["responseCode"] == "80"
            assert receiver.arrived.wait(5)
            status = client.post(PATHS["status"], json=signed("status", disburseId=str(inquiry["disburseId"])))
            assert status.json()["responseCode"] == "00"
            assert '"amountTransfer":500000000.00,' in status.text
            # The connection stays open: stopping must not wait for it.
            code, output, errors = stop(process, signal.SIGTERM)
    finally:
        process.kill()
        process.wait()
        receiver.shutdown()
        receiver.server_close()
    assert (code, output, errors) == (0, "", "")
    [body] = [json.loads(body) for body in receiver.bodies]
    assert body["signature"] == signature("clearing_callback", body)
    connection = sqlite3.connect(path)
    assert connection.execute("SELECT made, state FROM payments").fetchall() == [(1, "made")]
    connection.close()


@pytest.mark.parametrize(("host", "shown"), [("localhost", "127.0.0.1"), ("::1", "[::1]")])
def test_other_loopback_addresses(host, shown):
    try:
        process, base = start("--host", host, "--merchant", "77:a@contoh.example:sec:ret")
    except pytest.fail.Exception as error:
        if "Cannot assign" in str(error) or "not supported" in str(error):
            pytest.skip("this machine has no IPv6")
        raise
    try:
        assert f"http://{shown}:" in base
        body = signed("balance", "sec:ret", userId=77, email="a@contoh.example")
        assert httpx.post(base + PATHS["balance"], json=body, trust_env=False).json()["responseCode"] == "00"
    finally:
        assert stop(process, signal.SIGINT)[0] == 0


@pytest.mark.parametrize(
    ("flags", "message"),
    [
        (["--host", "0.0.0.0"], "only loopback addresses"),
        (["--host", "192.168.1.2"], "only loopback addresses"),
        (["--host", "example.com"], "only loopback addresses"),
        (["--merchant", "77:a@contoh.example"], "must be userId:email:secret"),
        (["--callback-code", "clearing=99"], "must be clearing or cashout"),
        (["--port", "70000"], "must be between"),
        (["--db", "/nonexistent/ledger.db"], "unable to open"),
    ],
)
def test_what_it_refuses(flags, message):
    run = command(*flags)
    assert (run.returncode, run.stdout) == (2, "")
    assert message in run.stderr


def test_a_port_that_is_taken():
    process, base = start()
    try:
        port = base.rsplit(":", 1)[1]
        run = command("--port", port)
        assert (run.returncode, run.stdout) == (1, "")
        assert "cannot listen" in run.stderr
    finally:
        stop(process, signal.SIGTERM)


def test_a_snap_merchant_with_its_own_key(tmp_path):
    key = tmp_path / "public.pem"
    key.write_text(snap_merchant.PUBLIC_PEM)
    process, url = start("--snap-merchant", f"cashin:CID7={key}", "--cashin-uuid", "--snap-skew", "0")
    try:
        headers = {
            "X-PARTNER-ID": "CID7",
            "X-EXTERNAL-ID": "3fa85f64-5717-4562-b3fc-2c963f66afa6",
            "X-TIMESTAMP": "2024-03-01T14:56:11+07:00",
        }
        body = snap_merchant.wallet()
        path, sent, content = snap_merchant.request("cashin", "top_up", body, snap_merchant.OTHER_KEY, **headers)
        answer = httpx.post(url + path, content=content, headers=sent, trust_env=False)
        assert answer.json()["responseCode"] == "2003800"
    finally:
        assert stop(process, signal.SIGTERM)[0] == 0


@pytest.mark.parametrize(
    ("value", "why"),
    [
        ("duitku:1={key}", "must be GATEWAY:ID=FILE"),
        ("cashin:CID7={key}.missing", "No such file"),
        ("cashin:CID7={junk}", "not a public key"),
        ("faspay_snap:CID7={key}", "has 5 characters"),
    ],
)
def test_snap_merchants_that_are_refused(tmp_path, value, why):
    key, junk = tmp_path / "public.pem", tmp_path / "junk"
    key.write_text(snap_merchant.PUBLIC_PEM)
    junk.write_text("junk")
    ended = command("--snap-merchant", value.format(key=key, junk=junk))
    assert ended.returncode == 2
    assert why in ended.stderr


def test_keys_from_python():
    with RunningSandbox() as sandbox:
        sandbox.register_key("faspay_snap", "12345", snap_merchant.PUBLIC_PEM)
        balance, headers = {"accountNo": "9920012345"}, {"X-PARTNER-ID": "12345"}
        path, sent, content = snap_merchant.request(
            "faspay_snap", "balance", balance, snap_merchant.OTHER_KEY, **headers
        )
        answer = httpx.post(sandbox.url + path, content=content, headers=sent, trust_env=False)
        assert answer.json()["responseCode"] == "2001100"
        with pytest.raises(ValueError, match="not a public key"):
            sandbox.register_key("faspay_snap", "12345", "junk")
