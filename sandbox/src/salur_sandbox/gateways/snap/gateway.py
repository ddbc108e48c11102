"""A SNAP gateway: finds the operation, checks headers, sender, time and signature, lets it run, words the answer.

The order (own choice): path, method, content type, headers, partner, time stamp, signature, X-EXTERNAL-ID, body,
business rules.
"""

from __future__ import annotations

from typing import Dict, Iterable, Mapping, Optional, Sequence

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey

from ...faults import Fault
from ...jsontext import Json, NotJson, read, write
from ...ledger import Ledger, Merchant, Payment
from ...settings import Clock, Settings
from ..contract import Altered, Answer, Call, CallbackDraft
from .codes import Refusal, case_of, code_of, meaning
from .desk import Desk, Result
from .explain import Signed, explain, explain_time_stamp
from .fields import read_fields
from .forms import altered_answer
from .headers import Headers, read_headers
from .keys import GATEWAY_PUBLIC_KEY, TEST_MERCHANT_PUBLIC_KEY, fingerprint, public_pem, read_public_key
from .notification import altered, is_understood, notification
from .operation import Operation, Profile
from .signing import body_digest, minified, text_to_sign, verifies
from .stamps import day_of, stamp_of

LONGEST_PARTNER_ID = 36
_FINAL = ("00", "04", "05", "06")


class SnapGateway:
    """One of them."""

    def __init__(self, profile: Profile, ledger: Ledger, settings: Settings, clock: Clock) -> None:
        self._profile = profile
        self._ledger = ledger
        self._settings = settings
        self._clock = clock
        self._by_path = {profile.prefix + operation.path: operation for operation in profile.operations}
        self._by_name = {operation.name: operation for operation in profile.operations}
        self.name = profile.name
        self.title = profile.title
        self.base_addresses = profile.base_addresses
        self.operations: Sequence[str] = tuple(self._by_name)
        self.understood_as = "HTTP 200 with a responseCode of 200…"

    def secrets(self) -> Iterable[str]:
        """None: merchants give public keys only, and the sandbox's own key is a published test key."""
        return ()

    def enrol(self) -> None:
        """The test merchant, and those of the command line."""
        merchants = self._ledger.merchants
        merchants.enrol(self.name, self._profile.test_merchant, self._settings.balance, None)
        test_merchant = merchants.get(self.name, self._profile.test_merchant)
        if test_merchant and not test_merchant.public_keys:
            merchants.set_public_key(self.name, self._profile.test_merchant, TEST_MERCHANT_PUBLIC_KEY)
        for one in self._settings.snap.merchants:
            if one.gateway == self.name:
                self.register_key(one.merchant, one.public_key)

    def register_key(self, merchant: str, key: str) -> None:
        """From now on this key is in force; the merchant is added if need be."""
        pem = public_pem(read_public_key(key))
        length = self._profile.headers.partner_id_length
        if not (merchant.isascii() and merchant.isalnum() and len(merchant) <= LONGEST_PARTNER_ID):
            raise ValueError(f"a partner id is one to {LONGEST_PARTNER_ID} letters and digits")
        if length and len(merchant) != length:
            raise ValueError(f"a partner id of {self.title} has {length} characters")
        self._ledger.merchants.enrol(self.name, merchant, self._settings.balance, None)
        self._ledger.merchants.set_public_key(self.name, merchant, pem)

    def set_options(self, merchant: str, changes: Mapping[str, object]) -> None:
        """There is nothing to set."""
        del merchant
        raise ValueError(f"{self.title} has no setting {', '.join(changes)}")

    def identity(self, merchant: Merchant) -> Mapping[str, Json]:
        """Numbers and public keys."""
        known: Dict[str, Json] = dict(self._profile.identity(merchant.merchant))
        if merchant.public_keys:
            known["public_key"] = merchant.public_keys[0]
            known["public_key_sha256"] = fingerprint(read_public_key(merchant.public_keys[0]))
        if self._profile.callback_url:
            known["gateway_public_key"] = GATEWAY_PUBLIC_KEY
        return known

    def operation_of(self, call: Call) -> Optional[str]:
        """Which call this is. Letter case counts: the path is signed."""
        operation = self._by_path.get(call.path)
        return operation.name if operation else None

    def meaning(self, code: str) -> str:
        """A response code or a status in words."""
        return meaning(code)

    def answer_with(self, call: Call, fault: Fault) -> Optional[Answer]:
        """Nothing: there are no tokens."""
        del call, fault
        return None

    def refuse(self, call: Call, code: str) -> Answer:
        """A refusal with this code: seven digits, or five without the service."""
        operation = self._by_path[call.path]
        case = case_of(code)
        if not case or not 200 <= int(case[:3]) <= 599:
            document = write({"responseCode": code, "responseMessage": "On request of the sandbox's user"})
            return self._answer(operation, document, 200, code, "refused: on request of the sandbox's user")
        return self._refused(operation, call.header("x-partner-id"), Refusal(case, "on request of the sandbox's user"))

    def altered(self, answer: Answer, what: str, value: str) -> Optional[Altered]:
        """The answer with one wrong value, or in another form."""
        operation = self._by_name.get(answer.operation)
        return altered_answer(answer.body, answer.status, operation.service, what, value) if operation else None

    def altered_callback(self, payment: Payment, draft: CallbackDraft, *, forged: bool) -> CallbackDraft:
        """The notification with the opposite status."""
        del payment
        return altered(draft, forged=forged)

    def understood(self, status: int, answer: str) -> bool:
        """Whether a merchant has taken a notification."""
        return is_understood(status, answer)

    def answer(self, call: Call) -> Answer:
        """Decides one call."""
        operation = self._by_path[call.path]
        partner = call.header("x-partner-id")
        try:
            return self._run(operation, call)
        except Refusal as refusal:
            return self._refused(operation, partner, refusal)

    def settle(self, payment: Payment) -> Optional[CallbackDraft]:
        """The payment's next step: still on its way, paid, returned, or not paid."""
        step, *rest = payment.settle_code.split()
        at, payments = self._clock(), self._ledger.payments
        if step in ("01", "02", "03") and not rest:
            payments.keep_waiting(payment, status_code=step)
        elif step == "00":
            payments.settle_made(payment, status_code=step, at=at)
            payments.charge(payment, self._profile.fee)
        elif step == "04":
            if payment.state == "waiting":
                payments.settle_made(payment, status_code=step, at=at)
            payments.give_back(payment, status_code=step, at=at)
        elif not rest:
            payments.settle_refused(payment, status_code=step, at=at)
        if rest:
            delay = self._settings.callback_delay_ms
            settle_at = (payment.settle_at or at) + delay - delay // 2
            payments.go_on(payment, status_code=step, settle_at=settle_at, settle_code=" ".join(rest))
        url = str(payment.details.get(self._profile.callback_url) or "")
        if step not in _FINAL or not url:
            return None
        return notification(payment, self._profile.service_of(payment), step, url, at)

    def _run(self, operation: Operation, call: Call) -> Answer:
        if call.method != "POST":
            raise Refusal("40500", f"{call.method}: every call is a POST")
        media_type = call.header("content-type").split(";")[0].strip().lower()
        if media_type != "application/json":
            raise Refusal("40001", f"Content-Type is {media_type or 'absent'}", detail="Content-Type")
        headers = read_headers(call, self._profile.headers)
        merchant = self._ledger.merchants.get(self.name, headers.partner_id)
        if merchant is None or not merchant.public_keys:
            raise Refusal("40100", "no merchant of this sandbox has this X-PARTNER-ID", detail="Unknown client")
        self._check_time_stamp(headers)
        self._check_signature(operation, call, headers, merchant)
        now = self._clock()
        if not self._ledger.requests.use_id(self.name, merchant.merchant, day_of(now), headers.external_id):
            raise Refusal("40900", "this X-EXTERNAL-ID was used today already")
        document = _document(call)
        reading = read_fields(document, operation.fields)
        desk = Desk(
            self._ledger,
            self._settings,
            self._clock,
            self.name,
            merchant.merchant,
            operation.service,
            self._profile.fee,
            self._profile.reference,
        )
        result = operation.run(desk, reading.values)
        remarks = [*headers.remarks, *reading.remarks]
        if minified(call.body) != call.body:
            remarks.append("the body has white space between its tokens; the signature is over it without that")
        return self._accepted(operation, merchant.merchant, result, remarks)

    def _accepted(self, operation: Operation, merchant: str, result: Result, remarks: Sequence[str]) -> Answer:
        code = code_of(result.case, operation.service)
        message = result.message or meaning(code)
        body = write({"responseCode": code, "responseMessage": message, **result.body})
        return Answer(
            body,
            int(result.case[:3]),
            self._answer_headers(),
            operation=operation.name,
            merchant=merchant,
            code=code,
            decision=result.decision,
            remarks=remarks,
            reference=result.reference,
            settle=result.settle,
            notifies=bool(self._profile.callback_url),
        )

    def _refused(self, operation: Operation, partner: str, refusal: Refusal) -> Answer:
        code = code_of(refusal.case, operation.service)
        message = refusal.message if refusal.case != "20000" else "Invalid field format"
        document = write({"responseCode": code, "responseMessage": message})
        return Answer(
            document,
            int(refusal.case[:3]),
            self._answer_headers(),
            operation=operation.name,
            merchant=partner,
            code=code,
            decision=f"refused: {refusal.why}",
            explanation=refusal.explanation,
            reference=refusal.reference,
        )

    def _answer(self, operation: Operation, body: str, status: int, code: str, decision: str) -> Answer:
        return Answer(body, status, self._answer_headers(), operation=operation.name, code=code, decision=decision)

    def _answer_headers(self) -> Mapping[str, str]:
        return {"X-TIMESTAMP": stamp_of(self._clock())}

    def _check_time_stamp(self, headers: Headers) -> None:
        now, allowed = self._clock(), self._settings.snap.skew_ms
        if allowed and abs(now - headers.moment) > allowed + 999:
            explanation = explain_time_stamp(headers.time_stamp, headers.moment, now, allowed)
            raise Refusal(
                "40100", "X-TIMESTAMP is too far from the clock", detail="Invalid X-TIMESTAMP", explanation=explanation
            )

    def _check_signature(self, operation: Operation, call: Call, headers: Headers, merchant: Merchant) -> None:
        keys = [read_public_key(pem) for pem in merchant.public_keys]
        text = text_to_sign(call.method, operation.path, body_digest(call.body), headers.time_stamp)
        if verifies(keys[0], text, headers.signature):
            return
        signed = Signed(
            path=operation.path,
            prefix=self._profile.prefix,
            confused=self._profile.also_confused,
            other_paths=tuple(one.path for one in self._profile.operations if one is not operation),
            host=call.header("host"),
            query=call.query,
            body=call.body,
            time_stamp=headers.time_stamp,
            partner_id=merchant.merchant,
            received=headers.signature,
        )
        explanation = explain(signed, keys[0], self._other_keys(keys), self._earlier_call(headers.signature))
        raise Refusal("40100", "the signature does not match", detail="Invalid Signature", explanation=explanation)

    def _other_keys(self, keys: Sequence[RSAPublicKey]) -> Mapping[str, RSAPublicKey]:
        """Every other key that the sandbox knows, and whose it is. What has the key in force is no other key."""
        known = {fingerprint(keys[0])}
        others: Dict[str, RSAPublicKey] = {}

        def add(whose: str, key: RSAPublicKey) -> None:
            if fingerprint(key) not in known:
                known.add(fingerprint(key))
                others[whose] = key

        for key in keys[1:]:
            add("an earlier key of this merchant, which was replaced", key)
        for other in self._ledger.merchants.all():
            for pem in other.public_keys:
                add(f"the key of {other.gateway} merchant {other.merchant}", read_public_key(pem))
        add("the published test merchant's key", read_public_key(TEST_MERCHANT_PUBLIC_KEY))
        add("the gateway's own key", read_public_key(GATEWAY_PUBLIC_KEY))
        return others

    def _earlier_call(self, signature: str) -> Optional[str]:
        """The body of an earlier call that came with this very signature."""
        for call in self._ledger.calls.latest(200):
            if any(name.lower() == "x-signature" and value == signature for name, value in call["headers"]):
                return f"call {call['id']} ({call['operation']})"
        return None


def _document(call: Call) -> Mapping[str, object]:
    try:
        document = read(call.body)
    except NotJson as error:
        raise Refusal("40000", f"the body is not JSON in UTF-8: {error}") from None
    if not isinstance(document, dict):
        raise Refusal("40000", "the body must be a JSON object")
    return document
