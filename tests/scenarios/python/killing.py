"""Runs the example, and kills it with SIGKILL at a chosen point of its own doing. A program of its own: it forks.

Its standard input has a line of JSON for each run: `{"example", "clock", "arguments", "lines", "kill_at": [n or null, …]}`,
one process for each `kill_at`, all at once. It answers with a line `[{"status", "where"}, …]`; `status` is -9 where the
process was killed, and `where` is the point at which.

A point is before and after every statement that writes to the table, before and after every signature that is made
elsewhere, and before, in the middle of and after everything that travels on the wire: between two of them nothing changes
that a later start could find. With `lines`, every line of the example and every question to the table is one as well. Time
is the real time plus what was slept: nobody waits.
"""

from __future__ import annotations

import functools
import http.client
import json
import mmap
import os
import runpy
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from types import FrameType
from typing import Any, Callable, Optional

import salur  # so that every child has it already

REAL_TIME, REAL_SLEEP = time.time_ns, time.sleep
KILLED_AT = 4096  # bytes for the name of the point
LONGEST = 60  # seconds: a process that never ends is ended, and its status says so


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

    def around(self, owner: Any, name: str, counts: Callable[..., bool] = lambda *_: True) -> None:
        """Makes a point before and after a function, where what it is given `counts`."""
        inner = getattr(owner, name)

        def outer(*given: Any, **named: Any) -> Any:
            if not counts(*given):
                return inner(*given, **named)
            self(f"before {name}")
            result = inner(*given, **named)
            self(f"after {name}")
            return result

        setattr(owner, name, outer)


def fast_clock(path: str, alone: bool) -> None:
    """A clock that every process shares, and that sleeping moves on; a little for the others to work on, too."""
    with open(path, "r+b") as file:
        slept = mmap.mmap(file.fileno(), 8)

    def time_ns() -> int:
        return REAL_TIME() + int.from_bytes(slept[:], "little")

    def sleep(seconds: float) -> None:
        slept[:] = (int.from_bytes(slept[:], "little") + int(seconds * 1e9)).to_bytes(8, "little")
        if not alone:
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


def watch_table(points: Points, questions: bool) -> None:
    """Points around everything that SQLite is told, or that alone which writes."""

    class Connection(sqlite3.Connection):
        """A connection with points. It waits for no disk: a killed process loses nothing of what the system has."""

        def __init__(self, *given: Any, **named: Any) -> None:
            super().__init__(*given, **named)
            super().execute("PRAGMA synchronous = OFF")

    points.around(Connection, "execute", lambda _, command, *__: questions or not command.startswith("SELECT"))
    points.around(Connection, "commit")
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
    signal.alarm(LONGEST)
    points = Points(kill_at, told)
    fast_clock(job["clock"], len(job["kill_at"]) == 1)
    watch_table(points, job["lines"])
    watch_wire(points)
    points.around(subprocess, "check_output")
    sys.argv = [job["example"], *job["arguments"]]
    sys.stdout = sys.stderr
    if kill_at is not None and job["lines"]:
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
    salur.catalog = functools.cache(salur.catalog)  # it never changes, and every child reads it
    salur.catalog()
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
