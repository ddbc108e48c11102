"""A merchant in front of a sandbox that runs in its own process, over real sockets, and a receiver of callbacks."""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import quote

import sendme_merchant as m


class SendMe:
    """One merchant's client of one sandbox (``wired.Sandbox``). Keeps a token for each path."""

    def __init__(self, sandbox, of=m.CREDENTIALS):
        self.sandbox, self.of, self.tokens = sandbox, of, {}

    def send(self, method, path, headers, content=b"", fault=""):
        """What really goes out."""
        more = {"X-Sandbox-Fault": fault} if fault else {}
        return self.sandbox.client.request(method, path, content=content, headers={**headers, **more})

    def ask_token(self, path, fault="", method="GET", **changes):
        """The token call for a path. Given headers stay; those that are None are left out."""
        time_stamp = changes.get("faspay_timestamp") or m.stamp()
        sent = m.headers(m.signed_text("GET", path, time_stamp, of=self.of), time_stamp, self.of)
        return self.send(method, m.TOKENS, _changed(sent, changes), fault=fault)

    def token(self, path):
        if path not in self.tokens:
            answer = self.ask_token(path).json()
            assert (answer["status"], answer["response_code"]) == ("2", "00"), answer
            self.tokens[path] = answer["access_token"]
        return self.tokens[path]

    def call(self, operation, body=(), fault="", text=None, **changes):
        """A well-signed call: its response. ``body`` is an object, or a GET's segments.

        ``text`` makes another text to sign from method, path, time stamp, token and the whole path of the address.
        """
        method, path = m.CALLS[operation]
        segments = "".join(f"/{quote(one, safe='')}" for one in body) if method == "GET" else ""
        content = b"" if method == "GET" else body if isinstance(body, bytes) else m.compact(body)
        time_stamp = changes.get("faspay_timestamp") or m.stamp()
        token = self.token(path)
        if text is None:
            signed = m.signed_text(method, path, time_stamp, token, of=self.of)
        else:
            signed = text(method=method, path=path, time=time_stamp, token=token, address=path + segments)
        sent = _changed(m.headers(signed, time_stamp, self.of), changes)
        return self.send(method, path + segments, sent, content, fault)

    def ask(self, operation, body=(), **more):
        """The answer's JSON."""
        response = self.call(operation, body, **more)
        assert response.headers["content-type"] == "application/json; charset=utf-8", response.text
        return response.json()

    def register(self, account="10000006", name="Jane Roe", bank="014"):
        """Registers and confirms; the beneficiary_virtual_account."""
        asked = m.registration(account, name, bank)
        answer = self.ask("registration", asked)
        assert answer["status"] == "1", answer
        answer = self.ask("registration_confirm", m.confirmation(asked, answer))
        assert answer["status"] == "2", answer
        return answer["beneficiary_virtual_account"]

    def transfer(self, account="10000006", fault="", **more):
        """A transfer to an account that is registered first; the request and its answer."""
        known = {one["account"]: one["virtual_account"] for one in self.sandbox.get("beneficiaries")}
        body = m.transfer(known.get(account) or self.register(account), account, **more)
        return body, self.ask("transfer", body, fault=fault)

    def status(self, number, *trx_id):
        return self.ask("status", (m.VA, number, *trx_id))

    def until_status(self, number, wanted):
        self.sandbox.until(lambda: self.status(number)["status"] == wanted)

    @property
    def payment(self):
        return self.sandbox.get("payments")[-1]

    @property
    def merchant(self):
        named = {(one["gateway"], one["merchant"]): one for one in self.sandbox.get("merchants")}
        return named[m.FASPAY, self.of["faspay_key"]]

    def set(self, **changes):
        """The sandbox's settings for this merchant."""
        return self.sandbox.client.post(f"/_sandbox/merchants/{m.FASPAY}/{self.of['faspay_key']}", json=changes)

    def fault(self, operation, fault, count=1):
        wish = {"operation": f"{m.FASPAY}.{operation}", "fault": fault, "count": count}
        assert self.sandbox.client.post("/_sandbox/faults", json=wish).status_code == 200


def _changed(sent, changes):
    named = {name.replace("_", "-"): value for name, value in changes.items()}
    return {name: value for name, value in {**sent, **named}.items() if value is not None}


class Receiver:
    """A merchant's callback address: keeps raw bodies and headers."""

    def __init__(self, status=200):
        received = self.received = []

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                received.append((self.rfile.read(int(self.headers["content-length"])), dict(self.headers)))
                self.send_response(status)
                self.end_headers()

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/sendme"
        threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()

    @property
    def bodies(self):
        return [json.loads(body) for body, _ in self.received]

    def stop(self):
        self.server.shutdown()
        self.server.server_close()
