"""`send_once` and `failure_of` on real sockets: one copy, the truth about what left, no more than that."""

from __future__ import annotations

import asyncio
import shutil
import socket
import ssl
import subprocess
import sys
import threading
import time
import warnings
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Callable, Iterator

import httpx
import pytest
import requests
import urllib3
from conftest import EMAIL, SECRET, TRANSFER
from requests.adapters import HTTPAdapter
from urllib3 import Retry

import salur
from salur import _http
from salur.doctor._server import Loopback

Send = Callable[..., salur.Step[Any]]


@pytest.fixture
def server() -> Iterator[Loopback]:
    with Loopback() as running:
        yield running


def step_to(base: str, **options: Any) -> salur.Step[Any]:
    """A transfer that goes to this address."""
    duitku = salur.Duitku(environment="sandbox", user_id=1, email=EMAIL, secret_key=SECRET, disbursement_url=base, **options)
    return duitku.prepare("duitku.transfer", TRANSFER)


def with_httpx(step: salur.Step[Any], verify: Any = True, **named: Any) -> salur.Step[Any]:
    with httpx.Client(verify=verify) as client:
        warm(client, step)
        return salur.send_once(step, client, **named)


def with_requests(step: salur.Step[Any], verify: Any = True, **named: Any) -> salur.Step[Any]:
    with requests.Session() as session:
        session.verify = verify
        warm(session, step)
        return salur.send_once(step, session, **named)


def with_nothing(step: salur.Step[Any], **named: Any) -> salur.Step[Any]:
    return salur.send_once(step, **named)


def with_async(step: salur.Step[Any], verify: Any = True, **named: Any) -> salur.Step[Any]:
    async def run() -> salur.Step[Any]:
        async with httpx.AsyncClient(verify=verify) as client:
            if step.url.startswith("http:"):
                try:
                    await client.get("/".join(step.url.split("/")[:3]) + "/ok")
                except httpx.HTTPError:
                    pass
            return await salur.send_once_async(step, client, **named)

    return asyncio.run(run())


def warm(client: Any, step: salur.Step[Any]) -> None:
    """Leaves a kept connection behind."""
    if step.url.startswith("http:"):
        try:
            client.get("/".join(step.url.split("/")[:3]) + "/ok", timeout=1)
        except (httpx.HTTPError, requests.RequestException):
            pass


WAYS = {"standard": with_nothing, "httpx": with_httpx, "requests": with_requests, "async": with_async}
every_way = pytest.mark.parametrize("send", WAYS.values(), ids=WAYS.keys())


def call(step: salur.Step[Any]) -> str:
    return step.outcome.call


@every_way
def test_the_bytes_arrive_as_they_stand(server: Loopback, send: Send) -> None:
    step = step_to(f"{server.url}/ok")
    assert call(send(step)) == "unreadable"  # the server answers with {}
    (seen,) = server.posts("ok")
    assert (seen.method, seen.body, seen.headers["content-type"]) == ("POST", step.body, "application/json")
    assert seen.headers["accept-encoding"] == "identity" and seen.headers["user-agent"].startswith("salur/")


def token_step_to(base: str) -> salur.Step[Any]:
    """A token that is asked for at this address: a GET without a body."""
    names = ("faspay_secret", "app_key", "app_secret", "client_key", "client_secret", "iv")
    secrets: dict[str, Any] = {name: f"made-up-{name}" for name in names}
    sendme = salur.FaspaySendme(environment="sandbox", faspay_key="fk-made-up", base_url=base, source_account="9920000001", **secrets)
    return sendme.prepare_balance()


@every_way
def test_a_get_has_no_body(server: Loopback, send: Send) -> None:
    step = token_step_to(f"{server.url}/ok")
    assert (step.method, step.body) == ("GET", None)
    assert call(send(step)) == "unreadable"  # the server answers with {}
    (seen,) = (it for it in server.seen if it.path == "/ok/account/api/tokens")
    assert (seen.method, seen.body, seen.headers.get("content-length", "0"), seen.headers.get("transfer-encoding")) == ("GET", b"", "0", None)
    assert [seen.headers[name.lower()] for name in step.headers] == list(step.headers.values())


@every_way
@pytest.mark.parametrize("behaviour", ["fin", "rst", "cut"])
def test_a_get_that_is_hung_up_on_is_one_copy(server: Loopback, send: Send, behaviour: str) -> None:
    assert call(send(token_step_to(f"{server.url}/{behaviour}"))) == "no_answer"
    assert len([it for it in server.seen if it.path.startswith(f"/{behaviour}/")]) == 1


@every_way
@pytest.mark.parametrize("behaviour", ["fin", "rst", "cut"])
def test_a_server_that_reads_and_hangs_up(server: Loopback, send: Send, behaviour: str) -> None:
    assert call(send(step_to(f"{server.url}/{behaviour}"))) == "no_answer"
    (seen,) = server.posts(behaviour)
    assert seen.reused == (send is not with_nothing)


@every_way
@pytest.mark.parametrize("behaviour", ["redirect", "moved", "digest", "busy", "error"])
def test_every_status_is_an_answer(server: Loopback, send: Send, behaviour: str) -> None:
    outcome = send(step_to(f"{server.url}/{behaviour}")).outcome
    assert outcome.call == "unreadable" and outcome.http_status not in (None, 200)
    assert len(server.posts(behaviour)) == 1 and not server.posts("landed")


@every_way
@pytest.mark.parametrize("behaviour", ["silent", "drip"])
def test_both_kinds_of_silence_end(server: Loopback, send: Send, behaviour: str) -> None:
    started = time.monotonic()
    assert call(send(step_to(f"{server.url}/{behaviour}"), read_timeout=0.5)) == "no_answer"
    assert time.monotonic() - started < 4 and len(server.posts(behaviour)) == 1


@every_way
def test_an_endless_body_is_read_to_the_limit(server: Loopback, send: Send, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_http, "LIMIT", 3_000_000)
    monkeypatch.setattr("salur._http_httpx.LIMIT", 3_000_000)
    outcome = send(step_to(f"{server.url}/endless")).outcome
    assert outcome.call == "unreadable" and outcome.problems[0].rule == "too_large"


@every_way
def test_a_refused_connection_is_not_sent(send: Send) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    step = send(step_to(f"http://127.0.0.1:{port}"))
    assert call(step) == "not_sent" and step.outcome.next.do == "resend"


@every_way
def test_a_name_that_is_not_found_is_not_sent(send: Send, monkeypatch: pytest.MonkeyPatch) -> None:
    def nowhere(*_: Any, **__: Any) -> Any:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", nowhere)  # no look-up leaves this machine
    assert call(send(step_to("https://gateway.invalid"))) == "not_sent"


@every_way
def test_a_connection_that_is_not_made_in_time_is_not_sent(send: Send) -> None:
    with socket.socket() as full:  # its queue is full: connecting hangs
        full.bind(("127.0.0.1", 0))
        full.listen(0)
        waiting = [socket.socket() for _ in range(4)]
        for one in waiting:
            one.setblocking(False)
            one.connect_ex(full.getsockname())
        step = step_to(f"https://127.0.0.1:{full.getsockname()[1]}")
        assert call(send(step, connect_timeout=0.3)) == "not_sent"
        for one in waiting:
            one.close()


@contextmanager
def shaking(hand: Callable[[socket.socket], None]) -> Iterator[str]:
    """A server that does with each connection what it likes."""
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def accept() -> None:
            while True:
                try:
                    connection, _ = listener.accept()
                except OSError:
                    return
                with connection:
                    try:
                        hand(connection)
                    except OSError:
                        pass

        thread = threading.Thread(target=accept, daemon=True)
        thread.start()
        yield f"https://127.0.0.1:{listener.getsockname()[1]}"
        listener.shutdown(socket.SHUT_RDWR)
    thread.join(5)


def not_tls(connection: socket.socket) -> None:
    connection.recv(10_000)
    connection.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")


def gone(connection: socket.socket) -> None:
    connection.recv(10_000)


def dumb(connection: socket.socket) -> None:
    connection.recv(10_000)
    time.sleep(1)


@every_way
@pytest.mark.parametrize("hand", [not_tls, gone, dumb], ids=lambda hand: str(hand.__name__))
def test_tls_that_is_not_agreed_is_not_sent(send: Send, hand: Callable[[socket.socket], None]) -> None:
    # urllib3 1 calls a silent handshake a read time-out, which proves nothing.
    expected = {"not_sent", "no_answer"} if hand is dumb and urllib3.__version__ < "2" else {"not_sent"}
    with shaking(hand) as url:
        assert call(send(step_to(url), connect_timeout=0.5)) in expected


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A certificate of this machine's, with its key, in one file."""
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("there is no openssl to make a certificate")
    path = str(tmp_path_factory.mktemp("tls") / "both.pem")
    kind = ["-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"]
    extra = ["-addext", "subjectAltName=IP:127.0.0.1"]
    subprocess.run([openssl, "req", "-x509", *kind, *extra, "-keyout", path, "-out", f"{path}.crt"], check=True, capture_output=True)
    with open(path, "a") as both, open(f"{path}.crt") as public:
        both.write(public.read())
    return path


def tls(certificate: str, demand: bool) -> Callable[[socket.socket], None]:
    """Reads a request over TLS and answers; with `demand` it wants a certificate of the client, which has none."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    if demand:
        context.verify_mode = ssl.CERT_REQUIRED
        context.load_verify_locations(certificate)

    def hand(connection: socket.socket) -> None:
        with context.wrap_socket(connection, server_side=True) as safe:
            safe.recv(100_000)
            safe.recv(100_000) if not demand else None
            safe.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}")

    return hand


@every_way
def test_a_certificate_that_nobody_trusts_is_not_sent(send: Send, certificate: str) -> None:
    with shaking(tls(certificate, False)) as url:
        assert call(send(step_to(url))) == "not_sent"


def trusting(send: Send, certificate: str, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """How each client comes to trust the certificate."""
    if send is with_nothing:
        monkeypatch.setenv("SSL_CERT_FILE", certificate)
        return {}
    return {"verify": certificate if send is with_requests else ssl.create_default_context(cafile=certificate)}


@every_way
def test_tls_refused_after_the_request_left_is_no_answer(send: Send, certificate: str, monkeypatch: pytest.MonkeyPatch) -> None:
    named = trusting(send, certificate, monkeypatch)
    with shaking(tls(certificate, True)) as url:
        assert call(send(step_to(url), **named)) == "no_answer"


@pytest.mark.parametrize("send", [with_httpx, with_requests, with_async])
def test_a_client_without_verification_warns(send: Send, certificate: str) -> None:
    with shaking(tls(certificate, False)) as url, warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        send(step_to(url), verify=False)
    assert any(it.category is RuntimeWarning and "verify" in str(it.message) for it in warned)


def test_a_proxy_that_makes_no_tunnel_is_not_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(connection: socket.socket) -> None:
        assert connection.recv(10_000).startswith(b"CONNECT gateway.invalid:443")
        connection.sendall(b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n")

    with shaking(refuse) as url:
        for name in ("https_proxy", "HTTPS_PROXY"):
            monkeypatch.setenv(name, url.replace("https:", "http:"))
        monkeypatch.delenv("no_proxy", raising=False)
        monkeypatch.delenv("NO_PROXY", raising=False)
        for send in WAYS.values():
            assert call(send(step_to("https://gateway.invalid"))) == "not_sent", send.__name__


@every_way
def test_a_late_step_is_not_sent(server: Loopback, send: Send) -> None:
    step = step_to(f"{server.url}/ok")
    assert step.send_before is not None
    late = salur.Moment(step.send_before, bytes(32))
    assert call(send(step, clock=lambda: late)) == "not_sent" and not server.posts("ok")


def test_retries_of_an_adapter_do_not_count(server: Loopback) -> None:
    with requests.Session() as session:
        session.mount("http://", HTTPAdapter(max_retries=Retry(3, allowed_methods=None, status_forcelist=[503])))
        session.auth = requests.auth.HTTPDigestAuth("a", "b")
        for behaviour in ("fin", "busy", "digest", "redirect"):
            salur.send_once(step_to(f"{server.url}/{behaviour}"), session)
            assert len(server.posts(behaviour)) == 1, behaviour
        assert not server.posts("landed")


def test_what_an_httpx_client_was_told_does_not_count(server: Loopback) -> None:
    options: dict[str, Any] = {"params": {"a": "b"}, "headers": {"Content-Type": "text/plain"}, "cookies": {"c": "d"}}
    with httpx.Client(transport=httpx.HTTPTransport(retries=3), follow_redirects=True, auth=httpx.DigestAuth("a", "b"), **options) as client:
        for behaviour in ("fin", "digest", "redirect", "moved"):
            salur.send_once(step_to(f"{server.url}/{behaviour}"), client)
            (seen,) = server.posts(behaviour)
            assert "?" not in seen.path and "cookie" not in seen.headers and seen.headers["content-type"] == "application/json"
        assert not server.posts("landed")


def test_unfit_clients_are_refused_before_anything_is_sent(server: Loopback) -> None:
    class RetryTransport(httpx.HTTPTransport):
        """By its name it repeats."""

    step = step_to(f"{server.url}/ok")
    closed = httpx.Client()
    closed.close()
    for client in (object(), httpx.AsyncClient(), closed, httpx.Client(transport=RetryTransport())):
        with pytest.raises(salur.UnfitClient):
            salur.send_once(step, client)  # type: ignore[arg-type]
    with pytest.raises(salur.UnfitClient):
        asyncio.run(salur.send_once_async(step, httpx.Client()))  # type: ignore[arg-type]
    assert not server.seen


def test_an_outcome_cannot_be_sent() -> None:
    with pytest.raises(salur.StepError):
        salur.send_once(step_to("http://127.0.0.1:9").no_answer())


def test_importing_salur_imports_no_http_library() -> None:
    code = "import sys, salur; sys.exit(bool({'httpx', 'requests', 'urllib3', 'aiohttp'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0


def test_types_need_no_http_library(tmp_path: Path) -> None:
    pytest.importorskip("mypy")
    program = tmp_path / "program.py"
    program.write_text(
        "import httpx, requests, salur\n"
        "def pay(step: salur.Step[salur.duitku.TransferAnswer]) -> salur.Step[salur.duitku.TransferAnswer]:\n"
        "    salur.send_once(step, httpx.Client())\n"
        "    salur.send_once(step, requests.Session())\n"
        "    return salur.send_once(step)\n"
        "async def pay_async(step: salur.Step[salur.duitku.TransferAnswer]) -> None:\n"
        "    await salur.send_once_async(step, httpx.AsyncClient())\n"
    )
    run = subprocess.run([sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(tmp_path), str(program)], capture_output=True, text=True)
    assert run.returncode == 0, run.stdout
