"""A server that does with each connection what its first argument says; the second is a certificate with its key.

It prints its port, and "got" for every request that it read over TLS; it ends when its standard input does.
"""

import socket
import ssl
import sys
import threading
import time

what, certificate = sys.argv[1], sys.argv[2]
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(certificate)
if what == "demand":  # a certificate of the client, which has none: with TLS 1.3 that is told after the request
    context.verify_mode = ssl.CERT_REQUIRED
    context.load_verify_locations(certificate)


def over_tls(connection: socket.socket) -> None:
    with context.wrap_socket(connection, server_side=True) as safe:
        data = b""
        while b"\r\n\r\n" not in data or not data.endswith(b"}"):
            data += safe.recv(100_000)
        print("got", flush=True)
        safe.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}")


def hand(connection: socket.socket) -> None:
    if what in ("serve", "demand"):
        return over_tls(connection)
    connection.recv(10_000)
    if what == "not-tls":
        connection.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")
    elif what == "dumb":
        time.sleep(1.5)
    elif what == "no-tunnel":
        connection.sendall(b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n")


def serve(listener: socket.socket) -> None:
    while True:
        connection, _ = listener.accept()
        with connection:
            try:
                hand(connection)
            except OSError:
                pass


listener = socket.create_server(("127.0.0.1", 0))
print(listener.getsockname()[1], flush=True)
threading.Thread(target=serve, args=(listener,), daemon=True).start()
sys.stdin.read()
