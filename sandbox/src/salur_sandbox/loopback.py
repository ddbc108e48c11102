"""What counts as this machine. The sandbox listens here only, and sends callbacks here only."""

from __future__ import annotations

import ipaddress
from typing import Optional
from urllib.parse import urlsplit


def is_loopback_host(host: str) -> bool:
    """True for ``localhost`` and for literal loopback addresses; other names are never looked up."""
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def why_not_sendable(url: str) -> Optional[str]:
    """Why no callback may be sent to this URL, or ``None`` when it may."""
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return "not a URL"
    if parts.scheme not in ("http", "https") or not host:
        return "not an http or https URL"
    if not is_loopback_host(host):
        return "not a loopback address: recorded, never sent"
    return None
