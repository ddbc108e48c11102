"""How large the installed libraries are."""

from __future__ import annotations

import gzip
import zipfile
from pathlib import Path
from typing import Any, Callable, Optional

ROOT = Path(__file__).parents[2]
NATIVE = 3_000
"""Kilobytes of 1,000 bytes, as all here."""
WASM, WASM_GZIPPED = 350, 140

LIBRARIES = {
    "python": ".venv/lib/python*/site-packages/salur/_native*.so",
    "node": "target/hosts/node/node_modules/salur/native/*.node",
    "wasm": "target/hosts/wasm/node_modules/salur-wasm/dist/*.wasm",
    "php": "target/hosts/php/vendor/salur/salur/lib/*/libsalur.so",
    "kotlin": "target/kotlin/salur-*[0-9].jar",
}


def sizes(host: str) -> dict[str, Any]:
    """The measures of one host's library."""
    content = library(host)
    if content is None:
        return {}
    if host == "wasm":
        return {"size": of(content, WASM), "size.gzipped": of(gzip.compress(content, 9), WASM_GZIPPED)}
    return {"size": of(content, NATIVE)}


def of(content: bytes, budget: int) -> dict[str, Any]:
    """One measure."""
    kilobytes = len(content) / 1000
    return {"ratio": kilobytes / budget, "figures": {"library": kilobytes, "budget": budget}}


def library(host: str) -> Optional[bytes]:
    """Its bytes, where it is installed."""
    read: Callable[[Path], bytes] = from_jar if host == "kotlin" else Path.read_bytes
    return next((read(path) for path in sorted(ROOT.glob(LIBRARIES[host]))), None) if host in LIBRARIES else None


def from_jar(path: Path) -> bytes:
    """The library inside of a jar."""
    with zipfile.ZipFile(path) as jar:
        return jar.read(next(name for name in jar.namelist() if "salur_kotlin" in name))
