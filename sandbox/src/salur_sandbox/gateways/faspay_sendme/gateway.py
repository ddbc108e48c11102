"""The gateway: finds the operation, checks headers and token, reads the request, lets it run, and words the answer."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import replace
from typing import Dict, Iterable, Iterator, Mapping, Optional, Sequence

from ...faults import Fault
from ...jsontext import Json, NotJson, read, write
from ...ledger import Ledger, Merchant, Payment
from ...settings import Clock, Settings
from ..contract import Altered, Answer, Call, CallbackDraft
from .altered import altered_answer
from .codes import CONTACT, INVALID_BODY, ON_REQUEST, Refusal, meaning, summary_of, tail
from .desk import GATEWAY, Desk, Request, Result
from .door import Admitted, Door
from .fields import read_fields
from .notification import altered, notification
from .operations import BY_NAME, TOKEN, Operation, bank_code_of, fields_of, operation_of
from .outlet_code import PUBLIC_KEY
from .settings import Options, SendMeMerchant
from .signing import token_field

TOKEN_BYTES = 512
"""As the page's sample, which has 684 characters of Base64."""
_FINAL = ("2", "4", "5")
_OF_THE_CODES = ("01", "02", "99")


class FaspaySendMe:
    """Faspay SendMe's older API."""

    name = GATEWAY
    title = "Faspay SendMe"
    base_addresses: Mapping[str, str] = {"all calls": ""}
    operations: Sequence[str] = tuple(BY_NAME)
    understood_as = "HTTP 200"

    def __init__(self, ledger: Ledger, settings: Settings, clock: Clock) -> None:
        self._ledger = ledger
        self._settings = settings
        self._clock = clock
        self._merchants: Mapping[str, SendMeMerchant] = {one.faspay_key: one for one in settings.sendme.merchants}
        self._door = Door(self._merchants, self._options_of, ledger, settings, clock)

    def secrets(self) -> Iterable[str]:
        """Every merchant's secrets, and the pairs of them that headers are made of."""
        for merchant in self._merchants.values():
            yield from merchant.named_secrets.values()
            for one, other in (
                (merchant.client_key, merchant.client_secret), (merchant.app_key, merchant.app_secret),
            ):  # fmt: skip
                yield from _in_base64(f"{one}:{other}")

    def enrol(self) -> None:
        """Every merchant starts with the run's balance."""
        for merchant in self._merchants:
            self._ledger.merchants.enrol(GATEWAY, merchant, self._settings.balance, None)

    def identity(self, merchant: Merchant) -> Mapping[str, Json]:
        """The account, the settings, and the key that reads Permata's codes."""
        known = self._merchants.get(merchant.merchant)
        account: Dict[str, Json] = {"virtual_account": known.virtual_account} if known else {}
        return {**account, **self._options_of(merchant.merchant).shown(), "faspay_public_key": PUBLIC_KEY}

    def register_key(self, merchant: str, key: str) -> None:
        """There is none: secrets are shared."""
        del merchant, key
        raise ValueError("merchants of faspay_sendme have shared secrets, no public key")

    def set_options(self, merchant: str, changes: Mapping[str, object]) -> None:
        """Changes a merchant's settings; ``end_tokens`` ends all tokens that were given out."""
        rest = dict(changes)
        end = rest.pop("end_tokens", False)
        if not isinstance(end, bool):
            raise ValueError("end_tokens must be true or false")
        changed = self._options_of(merchant).changed(rest)
        if end:
            self._ledger.tokens.end_all(GATEWAY, merchant, self._clock())
        defaults = self._settings.sendme.options.shown()
        kept = {name: value for name, value in changed.shown().items() if value != defaults[name]}
        self._ledger.merchants.set_options(GATEWAY, merchant, kept)

    def operation_of(self, call: Call) -> Optional[str]:
        """Which call this is; three share a path."""
        operation = operation_of(call)
        return operation.name if operation else None

    def meaning(self, code: str) -> str:
        """A status, a response code, or both, in words."""
        return meaning(code)

    def answer(self, call: Call) -> Answer:
        """Decides one call."""
        return self._answer(call, self._settings.sendme.token_seconds)

    def answer_with(self, call: Call, fault: Fault) -> Optional[Answer]:
        """A token that is refused although it is right, and one that ends sooner than its answer says."""
        operation = operation_of(call)
        if operation is None or (operation.name == TOKEN) != (fault.name == "token-ends"):
            return None
        if fault.name == "token-ends":
            answer = self._answer(call, fault.seconds)
            said = f"the right answer; its token ends after {fault.effective_value} seconds"
            return replace(answer, carried_out=said if answer.code == "2" else "")
        return self._refuse_token(operation, call)

    def refuse(self, call: Call, code: str) -> Answer:
        """A message of status 9 by its short name, ``STATUS/CODE``, a status, 01, 02 or 99, or a bank's code."""
        operation, why = operation_of(call), "on request of the sandbox's user"
        assert operation is not None
        echo = _echo(operation, call)
        if code == "unauthorized":
            refusal = Refusal.unauthorized(why)
        elif code in ON_REQUEST or code == "9":
            refusal = Refusal(ON_REQUEST.get(code, CONTACT), why)
        elif "/" in code:
            status, _, response_code = code.partition("/")
            refusal = Refusal.with_status(status, response_code, why, echo)
        elif code in _OF_THE_CODES:
            refusal = Refusal.coded(code, why)
        else:
            status, response_code = (code, "00") if len(code) == 1 else ("4", code)
            refusal = Refusal.with_status(status, response_code, why, echo)
        return self._refused(operation, call, refusal)

    def altered(self, answer: Answer, what: str, value: str) -> Optional[Altered]:
        """The answer with one wrong value, in another form, or without its token."""
        return altered_answer(answer.body, answer.status, what, value)

    def altered_callback(self, payment: Payment, draft: CallbackDraft, *, forged: bool) -> CallbackDraft:
        """The notification with the opposite status."""
        merchant = self._merchants[payment.merchant]
        return altered(draft, merchant, self._options_of(payment.merchant).callback_signature, forged=forged)

    def understood(self, status: int, answer: str) -> bool:
        """HTTP 200, whatever the body: an empty one is what a user of the live service sends."""
        del answer
        return status == 200

    def settle(self, payment: Payment) -> Optional[CallbackDraft]:
        """The payment's next status: paid, returned, or not paid."""
        step, *rest = payment.settle_code.split()
        at, payments = self._clock(), self._ledger.payments
        if step == "2" and payment.state == "made":
            payments.finish(payment, at=at)
        elif step == "4":
            payments.settle_refused(payment, status_code=step, at=at)
        else:
            if payment.state == "waiting":
                payments.settle_made(payment, status_code=step, at=at)
                payments.charge(payment, self._settings.sendme.fee if step == "2" else 0)
            if step == "5":
                payments.give_back(payment, status_code=step, at=at)
        if rest:
            delay = self._settings.callback_delay_ms
            settle_at = (payment.settle_at or at) + delay - delay // 2
            payments.go_on(payment, status_code=step, settle_at=settle_at, settle_code=" ".join(rest))
        merchant = self._merchants.get(payment.merchant)
        if step not in _FINAL or merchant is None or not payment.details.get("callback_url"):
            return None
        return notification(payment, step, merchant, self._options_of(payment.merchant).callback_signature, at)

    def _options_of(self, merchant: str) -> Options:
        known = self._ledger.merchants.get(GATEWAY, merchant)
        return self._settings.sendme.options.changed(known.options if known else {})

    def _answer(self, call: Call, token_seconds: float) -> Answer:
        operation = operation_of(call)
        assert operation is not None
        try:
            return self._run(operation, call, token_seconds)
        except Refusal as refusal:
            return self._refused(operation, call, refusal)

    def _run(self, operation: Operation, call: Call, token_seconds: float) -> Answer:
        if call.method != operation.method and (operation.name, call.method) != (TOKEN, "POST"):
            raise Refusal(INVALID_BODY, f"{call.method}: this call is a {operation.method}", http=405)
        admitted = self._door.admit(operation, call)
        remarks = list(admitted.remarks)
        if operation.name == TOKEN:
            if call.method == "POST":
                remarks.append("the token call came as POST, as some of Faspay's clients send it; the page says GET")
            return self._accepted(operation, admitted, self._give_token(admitted, token_seconds), remarks)
        request = _request(operation, call, remarks)
        desk = Desk(self._ledger, self._settings, self._clock, admitted.merchant, admitted.options)
        assert operation.run is not None
        return self._accepted(operation, admitted, operation.run(desk, request), remarks)

    def _give_token(self, admitted: Admitted, seconds: float) -> Result:
        merchant, tokens, at = admitted.merchant.faspay_key, self._ledger.tokens, self._clock()
        seed = f"{self._settings.seed}:{merchant}:{tokens.count()}".encode()
        token = base64.b64encode(hashlib.shake_256(seed).digest(TOKEN_BYTES)).decode("ascii")
        tokens.add(GATEWAY, merchant, token, admitted.path, made_at=at, ends_at=at + int(seconds * 1000))
        body: Dict[str, Json] = {"access_token": token, "expired_in": str(self._settings.sendme.token_seconds)}
        return Result(body, f"gave a token for {admitted.path}", notifies=False)

    def _refuse_token(self, operation: Operation, call: Call) -> Answer:
        """The token ends with it."""
        try:
            token = self._door.admit(operation, call).token
        except Refusal as other:
            return self._refused(operation, call, other)
        if token is not None:
            self._ledger.tokens.end(token, self._clock())
        refusal = Refusal.unauthorized("on request: the token was right, and ends now")
        return replace(self._refused(operation, call, refusal), carried_out="a refusal that was asked for")

    def _accepted(
        self, operation: Operation, admitted: Admitted, result: Result, remarks: Sequence[str]
    ) -> Answer:
        body = {**result.body, **tail(result.status, result.code)}
        return Answer(
            write(body),
            operation=operation.name,
            merchant=admitted.merchant.faspay_key,
            code=summary_of(result.status, result.code),
            decision=result.decision,
            remarks=[*remarks, *result.remarks],
            reference=result.reference,
            settle=result.settle,
            notifies=result.notifies,
        )

    def _refused(self, operation: Operation, call: Call, refusal: Refusal) -> Answer:
        merchant = call.header("faspay-key")
        said = str(refusal.body["message"])
        return Answer(
            write(refusal.body),
            refusal.http,
            operation=operation.name,
            merchant=merchant if merchant in self._merchants else "",
            code=summary_of(refusal.status, refusal.code),
            decision=f"refused: {said}: {refusal.why}" if refusal.status == "9" else f"refused: {refusal.why}",
            explanation=refusal.explanation,
            reference=refusal.reference,
        )


def _request(operation: Operation, call: Call, remarks: "list[str]") -> Request:
    """What the call asks for, from its address or its body. Raises ``Refusal``."""
    if operation.method == "GET":
        if call.body:
            remarks.append("this GET has a body; ignored")
        segments, names = operation.segments_of(call.path), operation.parameters
        if not len(names) - operation.optional <= len(segments) <= len(names) or "" in segments:
            raise Refusal(INVALID_BODY, f"the address must have {', '.join(names)} after {operation.path}")
        return Request(dict.fromkeys(names, "") | dict(zip(names, segments)), names)
    document = _document(call)
    reading = read_fields(document, fields_of(operation, bank_code_of(call.body)))
    remarks.extend(reading.remarks)
    return Request(reading.values, reading.given)


def _document(call: Call) -> Mapping[str, object]:
    media_type = call.header("content-type").split(";")[0].strip().lower()
    if media_type != "application/json":
        raise Refusal(INVALID_BODY, f"Content-Type must be application/json, not {media_type or 'absent'}")
    try:
        document = read(call.body)
    except NotJson as error:
        raise Refusal(INVALID_BODY, f"the body is not JSON in UTF-8: {error}") from None
    if not isinstance(document, dict):
        raise Refusal(INVALID_BODY, "the body must be a JSON object")
    return document


def _echo(operation: Operation, call: Call) -> Mapping[str, Json]:
    """What an answer would repeat of this call, if it can be read."""
    try:
        return _request(operation, call, []).echo() if operation.name != TOKEN else {}
    except Refusal:
        return {}


def _in_base64(pair: str) -> Iterator[str]:
    """A pair in Base64, and the beginning of what has something after it."""
    yield token_field(*pair.split(":", 1))
    whole = (pair + ":").encode("utf-8")
    yield base64.b64encode(whole[: len(whole) // 3 * 3]).decode("ascii")
