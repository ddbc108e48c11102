"""`python -m salur.doctor`."""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
from concurrent.futures import ThreadPoolExecutor
from importlib import metadata
from typing import Any, Optional, Sequence

import salur

from . import __doc__ as about
from ._checks import Finding, examine
from ._clients import installed, own

LIBRARIES = ("httpx", "requests", "urllib3", "aiohttp", "pycurl")
MARKS = {"ok": "ok     ", "warning": "advice ", "problem": "PROBLEM"}


def main(arguments: Optional[Sequence[str]] = None) -> int:
    """Examines, explains, and gives the exit code."""
    parser = argparse.ArgumentParser("python -m salur.doctor", description=about)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("--client", action="append", default=[], metavar="MODULE:ATTRIBUTE", help="your own")
    parser.add_argument("--patience", type=float, default=40.0, help="seconds to wait for a time-out (40)")
    parser.add_argument("--json", action="store_true", help="one JSON document")
    options = parser.parse_args(arguments)
    sys.path.insert(0, os.getcwd())
    try:
        subjects = [*installed(), *map(own, options.client)]
    except (ImportError, AttributeError, TypeError) as error:
        parser.error(f"--client: {error}")
    with ThreadPoolExecutor(len(subjects)) as pool:
        results = pool.map(lambda subject: examine(subject, options.patience), subjects)
        found = [finding for findings in results for finding in findings]
    well = all(finding.level != "problem" for finding in found)
    (as_json if options.json else as_text)(versions(), found, well)
    return 0 if well else 1


def versions() -> dict[str, Any]:
    """What is installed, and that the native library works."""
    here: dict[str, Any] = {"salur": salur.__version__, "python": platform.python_version()}
    here["gateways"] = [gateway["name"] for gateway in salur.catalog()["gateways"]]
    for library in LIBRARIES:
        try:
            here[library] = metadata.version(library)
        except metadata.PackageNotFoundError:
            pass
    return here


def as_json(here: dict[str, Any], found: list[Finding], well: bool) -> None:
    """All of it as one document."""
    document = {"versions": here, "findings": [finding.to_document() for finding in found], "well": well}
    print(json.dumps(document, indent=1))


def as_text(here: dict[str, Any], found: list[Finding], well: bool) -> None:
    """All of it in words."""
    gateways = ", ".join(here.pop("gateways"))
    print(f"The native library loads; gateways: {gateways}.")
    print(", ".join(f"{name} {version}" for name, version in here.items()))
    client = ""
    for finding in found:
        if finding.client != client:
            client = finding.client
            print(f"\n{client}")
        print(f"  {MARKS[finding.level]} {finding.says}")
        if finding.cure:
            print(f"          cure: {finding.cure}")
    advice = any(finding.level == "warning" for finding in found)
    end = "All is well" + (", but mind the advice where you use that client." if advice else ".")
    print(f"\n{end if well else 'Not all is well: see PROBLEM above.'}")


if __name__ == "__main__":
    code = main()
    sys.stdout.flush()
    os._exit(code)  # a client that never gives up would keep the process
