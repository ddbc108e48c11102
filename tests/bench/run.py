#!/usr/bin/env python3
"""Lets one host after the other measure, never two at once; then shows the table.

    tests/bench/run.py HOST...

A host that cannot is named in the table with its reason.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time

import table
from harness import WHOLE

CAUSE = re.compile(r"(\[ERROR\]|E:|error\b|([\w.]+: )?[\w.]*(Error|Exception)\b)")
"""How Maven, apt, cargo, and the hosts themselves begin what they say of a failure."""


def main(hosts: list[str]) -> None:
    """Measures all of them."""
    table.PARTS.mkdir(parents=True, exist_ok=True)
    for old in table.PARTS.glob("*.json"):
        old.unlink()
    warn()
    environment = {name: value for name, value in os.environ.items() if name not in ("MAKEFLAGS", "MFLAGS", "MAKELEVEL")}
    for host in hosts:
        started = time.monotonic()
        print(f"bench: {host} …", end=" ", flush=True)
        ran = subprocess.run(["make", f"bench-{host}"], env={**environment, WHOLE: "1"}, capture_output=True, text=True)
        (table.PARTS / f"{host}.log").write_text(ran.stdout + ran.stderr, encoding="utf-8")
        if ran.returncode != 0:
            part = {"host": host, "reason": reason(ran.stderr + ran.stdout)}
            (table.PARTS / f"{host}.json").write_text(json.dumps(part, ensure_ascii=False) + "\n", encoding="utf-8")
        print(f"{time.monotonic() - started:.0f} s" if ran.returncode == 0 else "failed", flush=True)
    table.write()


def warn() -> None:
    """Other programs disturb."""
    load, cores = os.getloadavg()[0], os.cpu_count() or 1
    if load > cores / 2:
        print(f"bench: this machine is busy (load {load:.1f} on {cores} cores): ratios will be rough")


def reason(said: str) -> str:
    """Of what a failed program said, the first line that sounds like the cause, else the last."""
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    causes = (line for line in lines if CAUSE.match(line) and not line.startswith("make"))
    return next(causes, lines[-1] if lines else "it said nothing")


if __name__ == "__main__":
    main(sys.argv[1:])
