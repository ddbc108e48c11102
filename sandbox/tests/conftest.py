"""A sandbox in this process, and a merchant in front of it."""

import asyncio
import json
import sys
import time
from pathlib import Path

import httpx
import pytest

sys.path.insert(0, str(Path(__file__).parent))

import merchant  # noqa: E402
import sendme_merchant  # noqa: E402
import wired  # noqa: E402
from sendme_bench import SendMe  # noqa: E402

from salur_sandbox.gateways.duitku.settings import PUBLIC_TEST_MERCHANT, Credentials, DuitkuSettings  # noqa: E402
from salur_sandbox.server import Sandbox  # noqa: E402
from salur_sandbox.settings import Settings  # noqa: E402

SECOND = Credentials(77, "finance@contoh-merchant.example", "a-second-secret")
CALLBACK_URL = "http://127.0.0.1:9/callback"


class Bench:
    """Runs one sandbox, and takes its callbacks."""

    def __init__(self, *, url=CALLBACK_URL, callback_codes=None, clock=None, answers=None, **settings):
        self.received = []
        self.answers = answers or (lambda _: httpx.Response(200, text="SUCCESS"))
        duitku = DuitkuSettings((PUBLIC_TEST_MERCHANT, SECOND), url, callback_codes or {})
        settings = Settings(**{"callback_delay_ms": 1, "duitku": duitku, **settings})
        more = {"clock": clock} if clock else {}
        self.loop = asyncio.new_event_loop()
        self.sandbox = Sandbox(settings, callback_transport=httpx.MockTransport(self._take), **more)
        transport = httpx.ASGITransport(self.sandbox.app())
        self.client = httpx.AsyncClient(transport=transport, base_url="http://sandbox")
        self.run(self._start())

    async def _start(self):
        self.sandbox.start()

    async def _take(self, request):
        self.received.append((str(request.url), request.headers["content-type"], json.loads(request.content)))
        answer = self.answers(len(self.received))
        if isinstance(answer, Exception):
            raise answer
        return answer

    def run(self, work):
        return self.loop.run_until_complete(work)

    def close(self):
        self.run(self.client.aclose())
        self.run(self.sandbox.stop())
        self.loop.close()

    def post(self, path, body, **more):
        return self.run(self.client.post(path, json=body, **more))

    def call(self, call, secret=merchant.SECRET, **fields):
        """A well-signed call; the answer's JSON. Every business answer has HTTP 200."""
        response = self.post(merchant.PATHS[call], merchant.signed(call, secret, **fields))
        assert response.status_code == 200
        assert response.headers["content-type"] == "application/json; charset=utf-8"
        return response.json()

    def inquire(self, **fields):
        answer = self.call("clearing_inquiry" if "type" in fields else "inquiry", **fields)
        assert answer["responseCode"] == "00", answer
        return answer

    def pay(self, **fields):
        """Inquiry and transfer; the transfer's fields and its answer."""
        transfer = merchant.following(fields, self.inquire(**fields))
        return transfer, self.call("clearing_transfer" if "type" in fields else "transfer", **transfer)

    def status(self, disburse_id):
        return self.call("status", disburseId=str(disburse_id))["responseCode"]

    def get(self, what):
        return self.run(self.client.get(f"/_sandbox/{what}")).json()[what]

    @property
    def payment(self):
        return self.get("payments")[-1]

    @property
    def last_call(self):
        return self.get("calls")[-1]

    def until(self, condition, seconds=5):
        """Lets the sandbox work until something is true."""
        end = time.monotonic() + seconds
        while not condition():
            assert time.monotonic() < end, "it did not happen"
            self.run(asyncio.sleep(0.002))

    def rest(self, seconds=0.05):
        self.run(asyncio.sleep(seconds))


@pytest.fixture
def make_bench():
    made = []

    def make(**settings):
        made.append(Bench(**settings))
        return made[-1]

    yield make
    for one in made:
        one.close()


@pytest.fixture
def bench(make_bench):
    return make_bench()


@pytest.fixture(scope="session")
def sendme_process(tmp_path_factory):
    """The command with a second merchant of SendMe, for all tests that speak to it over real sockets."""
    file = tmp_path_factory.mktemp("sendme") / "second.json"
    file.write_text(json.dumps(sendme_merchant.SECOND))
    sandbox = wired.Sandbox("--sendme-merchant", str(file))
    yield sandbox
    assert sandbox.stop() == (0, "", "")


@pytest.fixture
def shop(sendme_process):
    """The first merchant, before an empty sandbox."""
    sendme_process.client.post("/_sandbox/reset")
    return SendMe(sendme_process)
