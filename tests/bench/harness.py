#!/usr/bin/env python3
"""Runs the bench program of one host beside a gateway that answers at once.

    tests/bench/harness.py HOST COMMAND...

Shows that host's table when the command has written `target/bench/HOST.json`. The command finds the server's address in SALUR_BENCH, and in
SALUR_BENCH_SANDBOX that of the sandbox, which does check and book.

| Request | Answer |
|---|---|
| `GET /case` | what to measure with (`case.json`), the key's PEM in it as `private_key` |
| `GET /openssl` | RSA-2048 signatures per second of `openssl speed`, measured for this very request: `{"per_second"}`, or `{"error"}` |
| `POST` anything | the gateway's answer of the case. Nothing is checked and nothing is stored: a round trip is HTTP and the client alone |

It speaks no more HTTP than bench programs need, so that as much of a round trip as possible is the client's.
"""

from __future__ import annotations

import asyncio
import json
import os
import re
import signal
import sys
from pathlib import Path
from typing import Any

import table

BENCH = Path(__file__).parent
ROOT = BENCH.parent.parent
WHOLE = "SALUR_BENCH_WHOLE"
"""Set while all hosts measure."""
LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
OPENSSL = ["openssl", "speed", "-elapsed", "-mr", "-seconds", "1", "rsa2048"]
SANDBOX = [str(ROOT / ".venv" / "bin" / "salur-sandbox"), "--port", "0"]
STARTED = re.compile(r"listening on (http://\S+)")
SIGNATURES = re.compile(r"^\+F2:\d+:2048:([0-9.]+):", re.MULTILINE)


def case() -> dict[str, Any]:
    """What to measure with."""
    document: dict[str, Any] = json.loads((BENCH / "case.json").read_text(encoding="utf-8"))
    key = (ROOT / document.pop("private_key_file")).read_text(encoding="ascii")
    return {**document, "private_key": key}


def answer(body: bytes, status: str = "200 OK") -> bytes:
    """An HTTP answer, which pages of other origins (the browser's bench) may read as well."""
    head = (
        f"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n"
        "Access-Control-Allow-Origin: *\r\nAccess-Control-Allow-Headers: *\r\nAccess-Control-Max-Age: 600\r\n\r\n"
    )
    return head.encode() + body


class Gateway(asyncio.Protocol):
    """One connection, kept as long as the client likes."""

    def __init__(self, known: dict[str, Any]) -> None:
        self.case = answer(json.dumps(known).encode())
        self.duitku = answer(json.dumps(known["duitku"]["answer"]).encode())
        self.faspay_snap = answer(json.dumps(known["faspay_snap"]["answer"]).encode())
        self.came = b""
        self.closes = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """The client has come."""
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        """Answers each request that is whole."""
        self.came += data
        while (end := self.came.find(b"\r\n\r\n")) >= 0:
            length = LENGTH.search(self.came, 0, end)
            whole = end + 4 + (int(length.group(1)) if length else 0)
            if len(self.came) < whole:
                return
            head, self.came = self.came[:end], self.came[whole:]
            if b"\r\nconnection: close" in head.lower():
                self.closes = True
            self.answer(head.split(b" ", 2)[:2])

    def respond(self, answered: bytes) -> None:
        """Sends an answer."""
        self.transport.write(answered)
        if self.closes:
            self.transport.close()

    def answer(self, line: list[bytes]) -> None:
        """Answers one request."""
        if line == [b"GET", b"/case"]:
            self.respond(self.case)
        elif line == [b"GET", b"/openssl"]:
            self.measuring = asyncio.ensure_future(self.openssl())
        elif line[0] in (b"POST", b"OPTIONS"):
            self.respond(self.duitku if line[1].startswith(b"/webapi/") else self.faspay_snap)
        else:
            self.respond(answer(b"{}", "404 Not Found"))

    async def openssl(self) -> None:
        """Measures, and answers."""
        told: dict[str, Any]
        try:
            process = await asyncio.create_subprocess_exec(*OPENSSL, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL)
            said = (await process.communicate())[0].decode()
            found = SIGNATURES.search(said)
            told = {"per_second": float(found.group(1))} if found else {"error": f"openssl speed said {said!r}"}
        except OSError as error:
            told = {"error": f"openssl speed: {error}"}
        self.respond(answer(json.dumps(told).encode()))


async def run(command: list[str]) -> int:
    """Serves while the command runs; gives its status."""
    known = case()
    loop, itself = asyncio.get_running_loop(), asyncio.current_task()
    assert itself is not None
    loop.add_signal_handler(signal.SIGTERM, itself.cancel)  # so that the sandbox ends with it
    server = await loop.create_server(lambda: Gateway(known), "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    sandbox = await asyncio.create_subprocess_exec(*SANDBOX, stdout=asyncio.subprocess.PIPE)
    assert sandbox.stdout is not None
    try:
        told = (await sandbox.stdout.readline()).decode()
        started = STARTED.search(told)
        if started is None:
            print(f"the sandbox did not start: {told!r}", file=sys.stderr)
            return 1
        urls = {"SALUR_BENCH": f"http://127.0.0.1:{port}", "SALUR_BENCH_SANDBOX": started.group(1)}
        process = await asyncio.create_subprocess_exec(*command, env={**os.environ, **urls})
        return await process.wait()
    finally:
        server.close()
        if sandbox.returncode is None:
            sandbox.terminate()
        await sandbox.wait()


def main(host: str, command: list[str]) -> int:
    """Measures, and shows what came of it; not while all hosts measure, for then all are shown in the end."""
    status = asyncio.run(run(command))
    if status == 0 and WHOLE not in os.environ:
        table.show([host])
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
