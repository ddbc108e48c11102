"""Receives Duitku's notifications on this machine: `python receive_callback.py 8500`. It needs nothing but Python."""

from __future__ import annotations

import sqlite3
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import salur

DATABASE = "callbacks.sqlite3"
LIMIT = 1_000_000
DUITKU = salur.Duitku(  # Duitku's public test merchant
    environment="sandbox",
    user_id=3551,
    email="test@chakratechnology.com",
    secret_key="de56f832487bc1ce1de5ff2cfacf8d9486c61da69df6fd61d5537b6b7d6d354d",
)


class Callback(BaseHTTPRequestHandler):
    """One notification: proven, stored, and only then answered."""

    timeout = 10

    def do_POST(self) -> None:  # noqa: N802 - the standard library's name
        """Answers 400 to what nobody proved, 500 where it could not be stored: the gateway then comes again."""
        length = self.headers.get("Content-Length", "")
        if not length.isdecimal() or int(length) > LIMIT:
            return self.send_error(413)
        body = self.rfile.read(int(length))
        try:
            notification = DUITKU.receive(self.command, self.path, self.headers, body)
        except salur.NotificationError as error:
            self.log_error("%s", error)
            return self.send_error(400)
        try:
            store(notification.references, body)
        except sqlite3.Error as error:
            self.log_error("%s", error)
            return self.send_error(500)
        # Later, with the payment that the references name: `DUITKU.parse(its_context, notification).outcome`.
        reply = notification.reply
        self.send_response(reply.status)
        for name, value in reply.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(reply.body)))
        self.end_headers()
        self.wfile.write(reply.body)


def store(references: dict[str, str], body: bytes) -> None:
    """Commits the raw message beside what it refers to; one that comes twice is stored twice, which harms nobody."""
    database = sqlite3.connect(DATABASE)
    try:
        with database:  # commits at its end, before the reply is sent
            database.execute("CREATE TABLE IF NOT EXISTS callbacks (disburse_id, body)")
            database.execute("INSERT INTO callbacks VALUES (?, ?)", (references.get("disburse_id"), body))
    finally:
        database.close()


def main() -> None:
    """Listens on loopback alone."""
    port = int(sys.argv[1]) if len(sys.argv) > 1 else 8500
    ThreadingHTTPServer(("127.0.0.1", port), Callback).serve_forever()


if __name__ == "__main__":
    main()
