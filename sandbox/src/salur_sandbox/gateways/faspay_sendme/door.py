"""Who is let in: the four headers, each against what the merchant's credentials give, and the token.

The order (own choice): headers there, faspay-key, faspay-authorization, time stamp, signature, token.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable, List, Mapping, Optional, Sequence
from urllib.parse import quote

from ...ledger import Ledger, Token
from ...settings import Clock, Settings
from ..contract import Call
from .cipher import decrypt
from .codes import Refusal
from .desk import GATEWAY
from .explain import (
    Signed,
    explain_authorization,
    explain_key,
    explain_missing,
    explain_signature,
    explain_time,
    explain_time_form,
)
from .operations import SERVICE_PATHS, TOKEN, TOKEN_PATH, Operation
from .settings import Options, SendMeMerchant
from .showing import decoded, taken_apart
from .signing import hmac_hex, is_same, text_to_sign, token_field
from .stamps import milliseconds_of

HEADERS = ("faspay-key", "faspay-timestamp", "faspay-signature", "faspay-authorization")
MOST_TOKENS = 200
"""How many of the newest are looked at."""


@dataclass(frozen=True)
class Admitted:
    """A call that came in."""

    merchant: SendMeMerchant
    options: Options
    path: str
    """The path that was signed, without parameters: for a token call, what the token is for."""
    token: Optional[Token]
    remarks: Sequence[str]


class Door:
    """Checks headers."""

    def __init__(
        self,
        merchants: Mapping[str, SendMeMerchant],
        options_of: Callable[[str], Options],
        ledger: Ledger,
        settings: Settings,
        clock: Clock,
    ) -> None:
        self._merchants = merchants
        self._options_of = options_of
        self._ledger = ledger
        self._settings = settings
        self._clock = clock

    def admit(self, operation: Operation, call: Call) -> Admitted:
        """Lets it in, or raises ``Refusal``."""
        for name in HEADERS:
            if not call.header(name):
                raise Refusal.unauthorized(f"the header {name} is missing", explain_missing(name))
        merchant = self._merchants.get(call.header("faspay-key"))
        if merchant is None:
            explanation = explain_key(call.header("faspay-key"), list(self._merchants.values()))
            raise Refusal.unauthorized("no merchant of this sandbox has this faspay-key", explanation)
        options = self._options_of(merchant.faspay_key)
        others = [one for one in self._merchants.values() if one is not merchant]
        self._check_authorization(call.header("faspay-authorization"), merchant, others)
        self._check_time(call.header("faspay-timestamp"), options)
        admitted = self._signed_with(operation, call, merchant, options)
        if admitted is None:
            explanation = explain_signature(self._signed(operation, call, merchant), merchant, others)
            raise Refusal.unauthorized("the signature does not match", explanation)
        return admitted

    def _check_authorization(self, received: str, merchant: SendMeMerchant, others: List[SendMeMerchant]) -> None:
        text = decrypt(received, merchant.faspay_secret, merchant.iv)
        if text is None or not is_same(f"{merchant.app_key}:{merchant.app_secret}", text):
            explanation = explain_authorization(received, merchant, others)
            raise Refusal.unauthorized("the authorization does not match", explanation)

    def _check_time(self, received: str, options: Options) -> None:
        moment = milliseconds_of(received, options.utc_offset)
        if moment is None:
            raise Refusal.unauthorized("faspay-timestamp is no time", explain_time_form(received))
        now, allowed = self._clock(), self._settings.sendme.skew_ms
        if allowed and abs(now - moment) > allowed + 999:
            explanation = explain_time(moment, now, allowed, options.utc_offset)
            raise Refusal.unauthorized("faspay-timestamp is too far from the clock", explanation)

    def _signed_with(
        self, operation: Operation, call: Call, merchant: SendMeMerchant, options: Options
    ) -> Optional[Admitted]:
        """What the signature says, if it is a right one, with a token that lives and serves this path."""
        received = call.header("faspay-signature")
        text = decrypt(received, merchant.faspay_secret, merchant.iv)
        remarks: List[str] = []
        if text is None and options.accept_hmac:
            text = self._text_of_hmac(received, operation, call, merchant, options)
            remarks.append("the signature is an HMAC-SHA256, which this merchant's settings let pass")
        apart = taken_apart(text) if text is not None else None
        if text is None or apart is None:
            return None
        token = self._token_of(apart.token_field, operation, merchant)
        if token is None and operation.name != TOKEN:
            return None
        for path in _paths(operation, call, options, apart.path):
            field = token_field(merchant.client_key, merchant.client_secret, token.token if token else "")
            method = "GET" if operation.name == TOKEN else operation.method
            right = text_to_sign(method, path, call.header("faspay-timestamp"), field)
            if is_same(right, text):
                if path not in SERVICE_PATHS:
                    remarks.append("the path is signed with its parameters, which this merchant's settings let pass")
                return Admitted(merchant, options, _service(path), token, remarks)
        return None

    def _token_of(self, field: str, operation: Operation, merchant: SendMeMerchant) -> Optional[Token]:
        """The token that a signed text names, if it lives and serves this operation's path."""
        inside = decoded(field)
        pair = f"{merchant.client_key}:{merchant.client_secret}:"
        if operation.name == TOKEN or inside is None or not inside.startswith(pair):
            return None
        token = self._ledger.tokens.find(GATEWAY, inside[len(pair) :])
        if token is None or token.merchant != merchant.faspay_key:
            return None
        return token if token.path == operation.path and token.ends_at > self._clock() else None

    def _text_of_hmac(
        self, received: str, operation: Operation, call: Call, merchant: SendMeMerchant, options: Options
    ) -> Optional[str]:
        """The right text that this HMAC was made of. It says nothing itself, so all that could be right are tried."""
        if operation.name == TOKEN:
            method, tokens = "GET", [""]
        else:
            method = operation.method
            tokens = [one.token for one in self._tokens(merchant) if one.path == operation.path]
        for path in _paths(operation, call, options):
            for token in tokens:
                field = token_field(merchant.client_key, merchant.client_secret, token)
                text = text_to_sign(method, path, call.header("faspay-timestamp"), field)
                if is_same(hmac_hex(text, merchant.faspay_secret), received):
                    return text
        return None

    def _tokens(self, merchant: SendMeMerchant) -> List[Token]:
        return self._ledger.tokens.latest(GATEWAY, merchant.faspay_key, MOST_TOKENS)

    def _signed(self, operation: Operation, call: Call, merchant: SendMeMerchant) -> Signed:
        return Signed(
            method=operation.method,
            path=operation.path,
            address=call.path,
            service_paths=SERVICE_PATHS,
            token_path=TOKEN_PATH,
            time_stamp=call.header("faspay-timestamp"),
            body=call.body,
            received=call.header("faspay-signature"),
            tokens=self._tokens(merchant),
            now=self._clock(),
        )


def _paths(operation: Operation, call: Call, options: Options, signed: str = "") -> Sequence[str]:
    """The paths that may be signed. A token call's is that of the service to come, with parameters or without."""
    if operation.name != TOKEN:
        full = [call.path, quote(call.path)] if options.accept_full_path and operation.parameters else []
        return [operation.path, *full]
    if options.accept_full_path and signed not in SERVICE_PATHS and _service(signed):
        return [signed]
    return SERVICE_PATHS


def _service(path: str) -> str:
    """The service that a path with or without parameters leads to, or nothing."""
    longest_first = sorted(SERVICE_PATHS, key=len, reverse=True)
    return next((one for one in longest_first if path == one or path.startswith(one + "/")), "")
