#!/usr/bin/env python3
"""Writes the seeds of the fuzz targets from the vectors: `python3 fuzz/seeds.py`, then `cargo fuzz run TARGET fuzz/corpus/TARGET`."""

import hashlib
import json
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VECTORS = ROOT.parent / "tests" / "vectors"
TARGETS = ROOT / "fuzz_targets"
GATEWAYS = ["duitku", "faspay_snap", "cashin", "faspay_sendme"]
# The targets' own lists: a number in a seed stands for a place in them.
CALLS = re.findall(r'^    \("(\w+\.\w+)"', (TARGETS / "common.rs").read_text(), re.MULTILINE)
VERBS = re.findall(r'"(\w+)"', re.search(r"VERBS.*?\];", (TARGETS / "document.rs").read_text(), re.DOTALL)[0])
TOKEN = '{"access_token":"dG9rZW4=","expired_in":"36000","status":"2","response_code":"00"}'


def write(target: str, seed: bytes) -> None:
    """One seed under the name of its digest. A tuple takes its numbers from the front and the rest as its last part."""
    folder = ROOT / "corpus" / target
    folder.mkdir(parents=True, exist_ok=True)
    (folder / hashlib.sha1(seed).hexdigest()).write_bytes(seed)


def compact(value: object) -> bytes:
    """A value as JSON."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def signature(message: dict) -> str:
    """The signature in a message's headers."""
    return next((value for name, value in message.get("headers", []) if name.lower().endswith("signature")), "")


def seeds(gateway: str, case: dict) -> None:
    """The seeds of one case."""
    operation = str(case.get("operation", ""))
    number = bytes([GATEWAYS.index(gateway)]) if gateway in GATEWAYS else bytes([0])
    if operation in CALLS:
        call = bytes([CALLS.index(operation)])
        if isinstance(case.get("input"), dict):
            write("prepare", call + compact(case["input"]))
            arguments = {name: case[name] for name in ("operation", "input", "moment") if name in case}
            write("document", number + bytes([VERBS.index("prepare")]) + compact(arguments))
        if "body" in case.get("answer", {}):
            status = int(case["answer"]["status"]).to_bytes(2, "little")
            # Of the first of three forms: the call. A case whose earlier answers stand before it has taken its token.
            form = 1 if gateway == "faspay_sendme" and not case.get("answers") else 0
            write("parse", call + bytes([form]) + status + case["answer"]["body"].encode())
    if "body" in case.get("message", {}):
        write("receive", number + (signature(case["message"]) + "\n" + case["message"]["body"]).encode())
        write("document", number + bytes([VERBS.index("receive")]) + compact({name: case[name] for name in ("message", "moment") if name in case}))
    if "arguments_text" in case:
        verb = case.get("verb", "prepare")
        write("document", number + bytes([VERBS.index(verb) if verb in VERBS else 0]) + case["arguments_text"].encode())


def main() -> None:
    """One seed for each vector that has something for a target."""
    for line in json.loads((VECTORS / "index.json").read_text())["files"]:
        file = json.loads((VECTORS / line["file"]).read_text())
        for case in file["cases"]:
            seeds(line["file"].partition("/")[0], case)
    for index, operation in enumerate(CALLS):
        if operation.startswith("faspay_sendme."):
            write("parse", bytes([index, 1, 200, 0]) + TOKEN.encode())
    print("seeds:", {folder.name: len(list(folder.iterdir())) for folder in sorted((ROOT / "corpus").iterdir())})


if __name__ == "__main__":
    main()
