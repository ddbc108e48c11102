"""The gateway: finds the operation, checks who asks and with what signature, lets it run, and words the answer."""

from __future__ import annotations

from dataclasses import replace
from typing import Iterable, Mapping, Optional

from ...faults import Fault
from ...jsontext import Json, NotJson, read, write
from ...ledger import Ledger, Merchant, Payment
from ...settings import Clock, Settings
from ..contract import Altered, Answer, Call, CallbackDraft
from .altered import altered_answer
from .callbacks import altered_body, cash_out_body, clearing_body
from .codes import Refusal, meaning
from .desk import GATEWAY, Desk, Values
from .explain import explain, explain_time_stamp
from .fields import Reading, read_fields
from .limits import LARGEST_NUMBER
from .operations import BY_PATH, OPERATIONS, Operation
from .settings import Credentials
from .signing import is_same, sign, text_to_sign

UNDERSTOOD = "SUCCESS"
"""Own choice: what the page's sample handler prints."""

OLDEST_TIME_STAMP_MS = 5 * 60 * 1000
"""Status Code -960. Whether Duitku refuses the future is unknown: it passes here."""


class Duitku:
    """Duitku's disbursement gateway."""

    name = GATEWAY
    title = "Duitku Disbursement"
    base_addresses: Mapping[str, str] = {
        "transfers, clearing, status, balance, banks": "/webapi/api",
        "cash out": "/api",
    }
    operations = tuple(operation.name for operation in OPERATIONS)

    def __init__(self, ledger: Ledger, settings: Settings, clock: Clock) -> None:
        self._ledger = ledger
        self._settings = settings
        self._clock = clock
        self._merchants: Mapping[str, Credentials] = {str(one.user_id): one for one in settings.duitku.merchants}

    def secrets(self) -> Iterable[str]:
        """Every merchant's secret key."""
        return [one.secret_key for one in self._merchants.values()]

    def enrol(self) -> None:
        """Every merchant starts with the run's balance and callback URL."""
        for merchant in self._merchants:
            url = self._settings.duitku.clearing_callback_url
            self._ledger.merchants.enrol(GATEWAY, merchant, self._settings.balance, url)

    def operation_of(self, call: Call) -> Optional[str]:
        """Which of the eight calls this is."""
        operation = BY_PATH.get(call.path.lower())
        return operation.name if operation else None

    def meaning(self, code: str) -> str:
        """A code in words."""
        return meaning(code)

    def answer_with(self, call: Call, fault: Fault) -> Optional[Answer]:
        """Nothing: there are no tokens."""
        del call, fault
        return None

    def refuse(self, call: Call, code: str) -> Answer:
        """A refusal with this code, in the call's own form."""
        operation = BY_PATH[call.path.lower()]
        try:
            values = read_fields(_document(call), operation.fields).values
        except Refusal:
            values = read_fields({}, operation.fields).values
        refusal = Refusal(code, "on request of the sandbox's user", text=meaning(code) or "On request")
        return Answer(
            write(operation.refused(values, refusal)),
            operation=operation.name,
            merchant=values["userId"],
            code=code,
            decision=f"refused: {refusal.why}",
        )

    def altered(self, answer: Answer, what: str, value: str) -> Optional[Altered]:
        """The answer with one wrong value."""
        body = altered_answer(answer.body, what, value)
        return None if body is None else Altered(body, answer.status)

    def altered_callback(self, payment: Payment, draft: CallbackDraft, *, forged: bool) -> CallbackDraft:
        """The callback with the opposite status."""
        body = altered_body(draft.body, draft.kind, self._merchants[payment.merchant], forged=forged)
        return replace(draft, body=body)

    understood_as = UNDERSTOOD

    def understood(self, status: int, answer: str) -> bool:
        """HTTP 200 with the body ``SUCCESS``."""
        return status == 200 and answer.strip() == UNDERSTOOD

    def identity(self, merchant: Merchant) -> Mapping[str, Json]:
        """Nothing: a secret key is shared."""
        del merchant
        return {}

    def register_key(self, merchant: str, key: str) -> None:
        """Not here."""
        del merchant, key
        raise ValueError("Duitku's merchants have a shared secret key; there is no public one to register")

    def set_options(self, merchant: str, changes: Mapping[str, object]) -> None:
        """There is nothing to set."""
        del merchant
        raise ValueError(f"Duitku has no setting {', '.join(changes)}")

    def answer(self, call: Call) -> Answer:
        """Every call by POST has a business answer, with HTTP 200."""
        operation = BY_PATH[call.path.lower()]
        if call.method != "POST":
            message = f"The requested resource does not support http method '{call.method}'."
            return Answer(
                write({"Message": message}),
                405,
                {"Allow": "POST"},
                operation=operation.name,
                decision="refused: every call is a POST",
            )
        reading = read_fields({}, operation.fields)
        try:
            reading = read_fields(_document(call), operation.fields)
            return self._run(operation, reading)
        except Refusal as refusal:
            return Answer(
                write(operation.refused(reading.values, refusal)),
                operation=operation.name,
                merchant=reading.values["userId"],
                code=refusal.code,
                decision=f"refused: {refusal.why}",
                remarks=reading.remarks,
                explanation=refusal.explanation,
                reference=refusal.reference,
            )

    def settle(self, payment: Payment) -> Optional[CallbackDraft]:
        """Ends an H2H transfer or a cash out, and words its callback."""
        code, at, payments = payment.settle_code, self._clock(), self._ledger.payments
        if code == "00":
            payments.settle_made(payment, status_code="00", at=at)
        elif code == "68":
            payments.keep_waiting(payment, status_code="68")
        else:
            payments.settle_refused(payment, status_code=code, at=at)
        credentials = self._merchants.get(payment.merchant)
        if credentials is None:
            return None
        if payment.kind == "cashout":
            url = str(payment.details["callback_url"])
            return CallbackDraft("cashout", url, cash_out_body(payment, credentials, code)) if url else None
        merchant = self._ledger.merchants.get(GATEWAY, payment.merchant)
        url = (merchant.callback_url if merchant else None) or ""
        return CallbackDraft("clearing", url, clearing_body(payment, credentials, code))

    def _run(self, operation: Operation, reading: Reading) -> Answer:
        values = reading.values
        if reading.problems:
            raise Refusal("-952", "; ".join(reading.problems))
        credentials = self._who(values)
        self._check_time_stamp(values)
        self._check_signature(operation, values, credentials)
        if "amountTransfer" in values and not 0 < int(values["amountTransfer"]) <= LARGEST_NUMBER:
            raise Refusal("-141", "the amount is not a sensible number of rupiah")
        result = operation.run(Desk(self._ledger, self._settings, self._clock, credentials), values)
        return Answer(
            write(result.body),
            operation=operation.name,
            merchant=values["userId"],
            code=result.code,
            decision=result.decision,
            remarks=reading.remarks,
            reference=result.reference,
            settle=result.settle,
        )

    def _who(self, values: Values) -> Credentials:
        credentials = self._merchants.get(values["userId"])
        if credentials is None:
            raise Refusal("-120", "no merchant of this sandbox has this userId")
        if values["email"] != credentials.email:
            raise Refusal("-213", "the e-mail is not the one registered for this userId")
        return credentials

    def _check_time_stamp(self, values: Values) -> None:
        stamp, now = int(values["timestamp"]), self._clock()
        if now - stamp > OLDEST_TIME_STAMP_MS:
            explanation = explain_time_stamp(stamp, now, OLDEST_TIME_STAMP_MS)
            raise Refusal("-960", "the time stamp is too old", explanation=explanation)

    def _check_signature(self, operation: Operation, values: Values, credentials: Credentials) -> None:
        expected = sign(text_to_sign(operation.signed, values), credentials.secret_key)
        if is_same(expected, values["signature"]):
            return
        others = {str(one.user_id): one.secret_key for one in self._merchants.values() if one is not credentials}
        parts = [(name, values[name]) for name in operation.signed]
        explanation = explain(parts, str(credentials.user_id), credentials.secret_key, values["signature"], others)
        raise Refusal("-191", "the signature does not match", explanation=explanation)


def _document(call: Call) -> Mapping[str, object]:
    media_type = call.header("content-type").split(";")[0].strip().lower()
    if media_type != "application/json":
        raise Refusal("-952", f"Content-Type must be application/json, not {media_type or 'absent'}")
    try:
        document = read(call.body)
    except NotJson as error:
        raise Refusal("-952", f"the body is not JSON in UTF-8: {error}") from None
    if not isinstance(document, dict):
        raise Refusal("-952", "the body must be a JSON object")
    return document
