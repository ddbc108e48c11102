"""A sandbox in its own process, and raw sockets in front of it: what really arrives."""

import json
import re
import socket
import subprocess
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpx
from merchant import PATHS, clearing, following, online, signed


class Sandbox:
    """The command, until it is stopped."""

    def __init__(self, *flags):
        line = [sys.executable, "-m", "salur_sandbox", "--port", "0", "--callback-delay", "20", *flags]
        self.process = subprocess.Popen(line, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.url = re.search(r"http://\S+", self.process.stdout.readline())[0]
        self.port = int(self.url.rsplit(":", 1)[1])
        self.client = httpx.Client(base_url=self.url, trust_env=False)

    def stop(self):
        self.client.close()
        self.process.terminate()
        output, errors = self.process.communicate(timeout=5)
        return self.process.returncode, output, errors

    def get(self, what):
        return self.client.get(f"/_sandbox/{what}").json()[what]

    @property
    def last_call(self):
        return self.get("calls")[-1]

    def ask(self, call, fault="", **fields):
        """A call by a client that reads answers."""
        headers = {"X-Sandbox-Fault": fault} if fault else {}
        return self.client.post(PATHS[call], json=signed(call, **fields), headers=headers)

    def inquired(self, fields=None):
        """The transfer that follows an inquiry."""
        fields = fields or online()
        inquiry = "clearing_inquiry" if "type" in fields else "inquiry"
        return following(fields, self.ask(inquiry, **fields).json())

    def raw(self, call, fault="", seconds=5, **fields):
        """All bytes that arrive, and how it ended: ``end`` (FIN), ``reset`` (RST) or ``time-out``."""
        body = json.dumps(signed(call, **fields)).encode()
        head = f"POST {PATHS[call]} HTTP/1.1\r\nHost: sandbox\r\nContent-Type: application/json\r\n"
        head += f"X-Sandbox-Fault: {fault}\r\n" if fault else ""
        head += f"Content-Length: {len(body)}\r\n\r\n"
        arrived = b""
        with socket.create_connection(("127.0.0.1", self.port), timeout=seconds) as connection:
            connection.sendall(head.encode() + body)
            try:
                while True:
                    more = connection.recv(65_536)
                    if not more:
                        return arrived, "end"
                    arrived += more
            except ConnectionResetError:
                return arrived, "reset"
            except socket.timeout:
                return arrived, "time-out"

    def until(self, condition, seconds=5):
        end = time.monotonic() + seconds
        while not condition():
            assert time.monotonic() < end, "it did not happen"
            time.sleep(0.01)

    def h2h(self, fault=""):
        """An H2H transfer; its payment."""
        transfer = self.inquired(clearing("H2H"))
        assert self.ask("clearing_transfer", fault, **transfer).json()["responseCode"] == "80"
        return transfer


class Receiver:
    """A merchant's callback address."""

    def __init__(self, understands=lambda _: True):
        bodies = self.bodies = []
        self.times = times = []

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                body = json.loads(self.rfile.read(int(self.headers["content-length"])))
                times.append(time.monotonic())
                bodies.append(body)
                self.send_response(200 if understands(body) else 401)
                self.end_headers()
                self.wfile.write(b"SUCCESS")

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/callback"
        threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()

    def stop(self):
        self.server.shutdown()
        self.server.server_close()
