"""Python's part of `make bench`: ratios against a round trip, Python by hand and `openssl speed`."""

from __future__ import annotations

import json
import os
import platform
from pathlib import Path
from typing import Any

import cryptography
import duitku
import httpx
from cases import Case
from faspay_snap import Transfers
from measuring import asked

PART = Path(__file__).parents[3] / "target" / "bench" / "python.json"


def main() -> None:
    """Measures, and writes this host's part."""
    url = os.environ["SALUR_BENCH"]
    known = asked(f"{url}/case")
    inquiry, transfers = Case(known["duitku"], url), Transfers(Case(known["faspay_snap"], url), known["private_key"])
    measures: dict[str, Any] = dict(duitku.memory(inquiry))  # first, while the process is small
    with httpx.Client() as http:
        measures.update(duitku.measures(inquiry, http, os.environ["SALUR_BENCH_SANDBOX"] + known["duitku"]["url_path"]))
        measures.update(transfers.calls(http))
    measures.update(transfers.batches())
    measures.update(transfers.signatures(url))
    part = {
        "host": "python",
        "runtime": f"{platform.python_implementation()} {platform.python_version()}",
        "client": f"httpx {httpx.__version__}",
        "external_key": f"cryptography {cryptography.__version__}",
        "measures": measures,
    }
    PART.parent.mkdir(parents=True, exist_ok=True)
    PART.write_text(json.dumps(part, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
