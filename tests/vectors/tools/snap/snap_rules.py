"""The national standard (SNAP), written down a second time: strings to sign, time stamps, ids, codes, statuses. Sources: ASPI's pages. Shares nothing with the core."""

import base64
import hashlib
import hmac
import json
from datetime import datetime, timedelta, timezone

WIB = timezone(timedelta(hours=7))


def compact(value):
    """A body as it is sent: no blanks, `/` raw, non-ASCII raw."""
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False)


def compact_ascii(value):
    """The same with lower-case escapes for everything beyond ASCII."""
    return json.dumps(value, separators=(",", ":"), ensure_ascii=True)


def minify(text):
    """Blanks outside of strings go; nothing else changes."""
    out, inside, escaped = [], False, False
    for character in text:
        if not inside and character in " \t\r\n":
            continue
        if inside:
            if escaped:
                escaped = False
            elif character == "\\":
                escaped = True
            elif character == '"':
                inside = False
        elif character == '"':
            inside = True
        out.append(character)
    return "".join(out)


def digest(text):
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def asymmetric(method, path, body, timestamp):
    return ":".join((method, path, digest(minify(body)), timestamp))


def symmetric(method, path, token, body, timestamp):
    return ":".join((method, path, token, digest(minify(body)), timestamp))


def token(client_id, timestamp):
    return client_id + "|" + timestamp


def hmac_sha512(secret, text):
    return base64.b64encode(hmac.new(secret.encode("utf-8"), text.encode("utf-8"), hashlib.sha512).digest()).decode("ascii")


def timestamp(now):
    """25 characters on Jakarta's clock."""
    return datetime.fromtimestamp(now // 1000, WIB).strftime("%Y-%m-%dT%H:%M:%S+07:00")


def chance(entropy):
    """16 bytes of chance for the id of a request."""
    return int.from_bytes(hashlib.sha256(b"salur request id" + entropy.encode("ascii")).digest()[:16], "big")


def numeric_id(now, entropy):
    """X-EXTERNAL-ID: 13 digits of time, 23 of chance."""
    return "%013d%023d" % (now, chance(entropy) % 10 ** 23)


def uuid_id(entropy):
    """X-EXTERNAL-ID as a random UUID (RFC 9562, version 4)."""
    digits = list("%032x" % chance(entropy))
    digits[12] = "4"
    digits[16] = "89ab"[int(digits[16], 16) % 4]
    text = "".join(digits)
    return "-".join((text[:8], text[8:12], text[12:16], text[16:20], text[20:]))


# Every code of the standard: HTTP status and case. What it means follows from the standard's own words:
# `mend` and `decline`: refused before it was executed; the caller mends the request or his registration, or the payment itself was declined.
# `open`: nobody knows what became of the payment, and a passing trouble (or an X-EXTERNAL-ID that served already) is the cause.
# `spent`: nobody knows either, and whoever asks the same again hears the same: the reference was used, the bill is paid, the request expired. 403/00 and
# 404/14 count among them, since of two copies that an HTTP client made the first may be the one that was executed, or that paid the bill.
_OF = {
    "accepted": ["20000"],
    "in_progress": ["20200"],
    "mend": ["40000", "40001", "40002", "40100", "40101", "40102", "40103", "40104", "40301", "40402", "40403", "40405", "40408", "40409", "40411", "40412",
             "40413", "40416", "40417", "40419", "40500", "40501"],
    "decline": ["403%02d" % case for case in range(2, 24)] + ["40404", "40406", "40407", "40410", "40415"],
    "not_found": ["40401"],
    "open": ["40900", "42900", "50000", "50001", "50002", "50400"],
    "spent": ["40300", "40400", "40414", "40418", "40901"],
}
CODES = sorted((code[:3], code[3:], kind) for kind, codes in _OF.items() for code in codes)
assert len(CODES) == len({code[:2] for code in CODES}) == 63

STATUSES = {"00": "succeeded", "01": "pending", "02": "pending", "03": "pending", "04": "returned", "05": "failed", "06": "failed", "07": "unknown"}

# At a call that moves nothing: what asking again, with a new X-EXTERNAL-ID, may heal. Every other refusal wants something mended.
PASSING = {"in_progress", "open"}


def verdict(stage, kind):
    """(call, state) of a code at `read`, `payment` or `status`; without regard to a status beside it."""
    if stage == "read":
        return ("accepted" if kind == "accepted" else "refused"), None
    if stage == "payment":
        return {"accepted": ("accepted", "pending"), "in_progress": ("accepted", "pending"), "mend": ("refused", "failed"), "decline": ("refused", "failed"),
                "not_found": ("refused", "unknown"), "open": ("refused", "unknown"), "spent": ("refused", "unknown")}[kind]
    # A question that was refused says nothing of the payment; nor does an answer without a status.
    return ("accepted" if kind == "accepted" else "refused"), "unknown"
