"""The texts that are signed: of requests, and of callbacks.

A request's: METHOD:PATH:TIMESTAMP:TOKENFIELD: and then nothing; its body is not signed. A callback's:
app_key:METHOD:Base64 of client_key:client_secret:upper-case SHA-256 of the body without CR, LF, TAB and blanks.
"""

from __future__ import annotations

import base64
import hashlib
import hmac

from .settings import SendMeMerchant

_BLANKS = b"\r\n\t "


def token_field(client_key: str, client_secret: str, token: str = "") -> str:
    """The fourth field: of a token call without a token, of every other call with it."""
    parts = [client_key, client_secret, *([token] if token else [])]
    return base64.b64encode(":".join(parts).encode("utf-8")).decode("ascii")


def text_to_sign(method: str, path: str, time_stamp: str, token: str) -> str:
    """A request's text. It ends with a colon: the last field is always empty."""
    return f"{method}:{path}:{time_stamp}:{token}:"


def hmac_hex(text: str, secret: str) -> str:
    """The signature as Faspay's pages describe it."""
    return hmac.new(secret.encode("utf-8"), text.encode("utf-8"), hashlib.sha256).hexdigest()


def is_same(expected: str, received: str) -> bool:
    """Compares in constant time."""
    return hmac.compare_digest(expected.encode("utf-8"), received.encode("utf-8", "surrogatepass"))


def callback_signature(body: bytes, merchant: SendMeMerchant, form: str) -> str:
    """A callback's signature; ``form`` is ``hex``, ``hex-upper`` or ``base64``."""
    stripped = body.translate(None, _BLANKS)
    digest = hashlib.sha256(stripped).hexdigest().upper()
    pair = token_field(merchant.client_key, merchant.client_secret)
    text = f"{merchant.app_key}:POST:{pair}:{digest}"
    made = hmac.new(merchant.app_secret.encode("utf-8"), text.encode("utf-8"), hashlib.sha256).digest()
    if form == "base64":
        return base64.b64encode(made).decode("ascii")
    return made.hex().upper() if form == "hex-upper" else made.hex()
