#!/usr/bin/env python3
"""Writes the seeds of the fuzz targets from the vectors: `python3 fuzz/seeds.py`, then `cargo fuzz run TARGET fuzz/corpus/TARGET`."""

import hashlib
import json
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VECTORS = ROOT.parent / "tests" / "vectors"
OPERATIONS = ["inquiry", "transfer", "clearing_inquiry", "clearing_transfer", "cash_out", "status", "balance", "banks"]
# Which context of the target `parse` stands for which operation.
CONTEXTS = {"transfer": 0, "clearing_transfer": 1, "cash_out": 2, "status": 3, "inquiry": 5, "balance": 6, "banks": 7}


def write(target: str, seed: bytes) -> None:
    """One seed under the name of its digest. A tuple takes its numbers from the front and the rest as its last part."""
    folder = ROOT / "corpus" / target
    folder.mkdir(parents=True, exist_ok=True)
    (folder / hashlib.sha1(seed).hexdigest()).write_bytes(seed)


def main() -> None:
    """One seed for each vector that has something for a target."""
    for line in json.loads((VECTORS / "index.json").read_text())["files"]:
        for case in json.loads((VECTORS / line["file"]).read_text())["cases"]:
            verb = str(case.get("operation", "")).partition(".")[2]
            if verb in OPERATIONS and isinstance(case.get("input"), dict):
                choice = bytes([OPERATIONS.index(verb)])
                write("prepare", choice + json.dumps(case["input"], ensure_ascii=False).encode())
            if verb in CONTEXTS and "body" in case.get("answer", {}):
                status = int(case["answer"]["status"]).to_bytes(2, "little")
                write("parse", bytes([CONTEXTS[verb]]) + status + case["answer"]["body"].encode())
            if "body" in case.get("message", {}):
                write("receive", case["message"]["body"].encode())
            if "arguments_text" in case:
                write("document", bytes([0]) + case["arguments_text"].encode())
    print("seeds:", {folder.name: len(list(folder.iterdir())) for folder in sorted((ROOT / "corpus").iterdir())})


if __name__ == "__main__":
    main()
