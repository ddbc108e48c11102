"""What leaves for the caller, once the ledger knows the truth."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Callable, Mapping, Optional, Tuple

from .catalogue import Fault

Alter = Callable[[str, str], Optional[Tuple[str, int]]]
"""A gateway's: from what to alter (``amount``, ``reference``, ``code``, ``form``, ``token``) and a value to the body
and the HTTP status, if it has such."""

_ALTERED = {
    "wrong-amount": "amount",
    "wrong-reference": "reference",
    "unlisted-code": "code",
    "odd-form": "form",
    "token-missing": "token",
}
_HTML = "text/html; charset=utf-8"
_PAGES: Mapping[int, str] = {
    500: (
        "<!DOCTYPE html>\n<html><head><title>Runtime Error</title></head>\n<body><h1>Server Error in '/' Application."
        "</h1>\n<h2><i>Runtime Error</i></h2>\n<p>An application error occurred on the server.</p></body></html>\n"
    ),
    502: (
        "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>"
        "\r\n</body>\r\n</html>\r\n"
    ),
    429: (
        "<html>\r\n<head><title>429 Too Many Requests</title></head>\r\n<body>\r\n<center><h1>429 Too Many Requests"
        "</h1></center>\r\n</body>\r\n</html>\r\n"
    ),
}


@dataclass(frozen=True)
class Delivery:
    """One answer on its way."""

    status: int
    body: str
    headers: Mapping[str, str] = field(default_factory=dict)
    media_type: str = "application/json; charset=utf-8"
    how: str = "send"
    """``send``, ``cut``, ``lose`` (the connection is closed without a byte) or ``reset``."""
    delay: float = 0
    arrives: str = ""
    """In words, what the caller gets in place of the right answer."""
    nothing_altered: str = ""
    """Why the fault could not be applied."""

    @property
    def text(self) -> Optional[str]:
        """What really leaves; ``None`` when nothing does."""
        if self.how == "cut":
            return self.half.decode("utf-8", "ignore")
        return self.body if self.how == "send" else None

    @property
    def half(self) -> bytes:
        """The first half of the body."""
        whole = self.body.encode("utf-8")
        return whole[: len(whole) // 2]


def arrange(fault: Optional[Fault], right: Delivery, alter: Alter, carried_out: str = "") -> Delivery:
    """What the caller gets, with this fault, in place of the right answer. ``carried_out``: the gateway has done it."""
    if fault is None:
        return right
    name = fault.name
    if name == "refuse":
        return replace(right, arrives="a refusal that was asked for")
    if fault.entry.inside:
        missing = "" if carried_out else "this call has no such token"
        return replace(right, arrives=carried_out, nothing_altered=missing)
    if name in _ALTERED:
        what = _ALTERED[name]
        altered = alter(what, fault.value)
        if altered is None:
            return replace(right, nothing_altered=f"this answer has no {what} to alter")
        body, status = altered
        how = "without its token" if what == "token" else f"with another {what}"
        return replace(right, body=body, status=status, arrives=f"the right answer {how}")
    if name == "delay":
        return replace(right, delay=fault.seconds, arrives=f"the right answer, after {fault.effective_value} seconds")
    if name == "reset":
        return replace(right, how="reset", arrives="nothing: the connection was reset (RST)")
    if name == "cut":
        return replace(right, how="cut", arrives="half of the right answer, then the end of the connection")
    if name.startswith("http-"):
        status = int(name[5:])
        headers = {"Retry-After": "1"} if status == 429 else {}
        return Delivery(status, _PAGES[status], headers, _HTML, arrives=f"HTTP {status} with an HTML page")
    return replace(right, how="lose", arrives="nothing: the connection was closed without a byte")
