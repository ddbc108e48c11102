"""Runs the example, and kills it with SIGKILL at a chosen point of its own doing. A program of its own: it forks.

Its standard input has a line of JSON for each run: `{"example", "clock", "arguments", "kill_at": [n or null, …]}`, one
process for each `kill_at`, all at once. It answers with a line `[{"status", "where"}, …]`; `status` is -9 where the
process was killed, and `where` is the point at which.

A point is before every line of the example, before and after everything that SQLite is told, and before, in the middle
of and after everything that travels on the wire. Time is the real time plus what was slept: nobody waits.
"""

from __future__ import annotations

import http.client
import json
import mmap
import os
import runpy
import signal
import socket
import sqlite3
import sys
import time
from types import FrameType
from typing import Any, Callable, Optional

import salur  # noqa: F401 - so that every child has it already

REAL_TIME, REAL_SLEEP = time.time_ns, time.sleep
KILLED_AT = 4096  # bytes for the name of the point


class Points:
    """Counts points, and dies at one."""

    def __init__(self, kill_at: Optional[int], told: int) -> None:
        self.kill_at, self.told, self.passed = kill_at, told, 0

    def __call__(self, where: str) -> None:
        """One point."""
        self.passed += 1
        if self.passed == self.kill_at:
            os.write(self.told, where.encode()[:KILLED_AT])
            os.kill(os.getpid(), signal.SIGKILL)

    def around(self, owner: Any, name: str) -> None:
        """Makes a point before and after a function."""
        inner = getattr(owner, name)

        def outer(*given: Any, **named: Any) -> Any:
            self(f"before {name}")
            result = inner(*given, **named)
            self(f"after {name}")
            return result

        setattr(owner, name, outer)


def fast_clock(path: str) -> None:
    """A clock that every process shares, and that sleeping moves on."""
    with open(path, "r+b") as file:
        slept = mmap.mmap(file.fileno(), 8)

    def time_ns() -> int:
        return REAL_TIME() + int.from_bytes(slept[:], "little")

    def sleep(seconds: float) -> None:
        slept[:] = (int.from_bytes(slept[:], "little") + int(seconds * 1e9)).to_bytes(8, "little")
        REAL_SLEEP(0.001)

    time.time_ns, time.sleep = time_ns, sleep  # type: ignore[assignment]


def watch_lines(points: Points, example: str) -> None:
    """A point before every line of the example."""

    def trace(frame: FrameType, event: str, _argument: Any) -> Optional[Callable[..., Any]]:
        if frame.f_code.co_filename != example:
            return None
        if event == "line":
            points(f"before line {frame.f_lineno}")
        return trace

    sys.settrace(trace)


def watch_table(points: Points) -> None:
    """Points around everything that SQLite is told."""

    class Connection(sqlite3.Connection):
        """A connection with points. It waits for no disk: a killed process loses nothing of what the system has."""

        def __init__(self, *given: Any, **named: Any) -> None:
            super().__init__(*given, **named)
            super().execute("PRAGMA synchronous = OFF")

    for name in ("execute", "commit"):
        points.around(Connection, name)
    connect = sqlite3.connect
    sqlite3.connect = lambda *given, **named: connect(*given, factory=Connection, **named)  # type: ignore


def watch_wire(points: Points) -> None:
    """Points around everything that travels, and in the middle of what is sent."""

    def sendall(connection: http.client.HTTPConnection, data: bytes) -> None:
        wire: socket.socket = connection.sock
        points("before sending")
        wire.sendall(data[: len(data) // 2])
        points("in the middle of sending")
        wire.sendall(data[len(data) // 2 :])
        points("after sending")

    http.client.HTTPConnection.send = sendall  # type: ignore[method-assign, assignment]
    points.around(http.client.HTTPConnection, "connect")
    points.around(http.client.HTTPConnection, "getresponse")
    points.around(http.client.HTTPResponse, "read1")


def child(job: dict[str, Any], kill_at: Optional[int], told: int) -> int:
    """The example, in this process."""
    points = Points(kill_at, told)
    fast_clock(job["clock"])
    watch_table(points)
    watch_wire(points)
    sys.argv = [job["example"], *job["arguments"]]
    sys.stdout = sys.stderr
    if kill_at is not None:
        watch_lines(points, job["example"])
    try:
        runpy.run_path(job["example"], run_name="__main__")
    except SystemExit as end:
        sys.settrace(None)
        if isinstance(end.code, str):
            print(end.code, file=sys.stderr)
        return end.code if isinstance(end.code, int) else 1
    return 0


def start(job: dict[str, Any], kill_at: Optional[int]) -> tuple[int, int]:
    """Forks; gives the child's id and what tells where it was killed."""
    read, write = os.pipe()
    pid = os.fork()
    if pid:
        os.close(write)
        return pid, read
    status = 70
    try:
        status = child(job, kill_at, write)
    except BaseException as error:
        sys.settrace(None)
        print(f"{type(error).__name__}: {error}", file=sys.stderr)
    finally:
        sys.stderr.flush()
        os._exit(status)


def main() -> None:
    """Serves one job after the other."""
    for line in sys.stdin:
        job = json.loads(line)
        ends = []
        for pid, read in [start(job, kill_at) for kill_at in job["kill_at"]]:
            status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
            ends.append({"status": status, "where": os.read(read, KILLED_AT).decode()})
            os.close(read)
        print(json.dumps(ends), flush=True)


if __name__ == "__main__":
    main()
