"""The pieces of every case of Faspay SendMe's older API: clients, usual inputs, usual answers, and one short function per kind of case."""

import json
import os

import sendme_wire as wire
import snap_emsa

HERE = os.path.dirname(os.path.abspath(__file__))
with open(os.path.join(HERE, "known_values.json"), encoding="utf-8") as file:
    KNOWN = json.load(file)

T0 = 1749710690000  # 2025-06-12 13:44:50 on Jakarta's clock, the time stamp of the known signatures
SECOND, MINUTE, HOUR, DAY = 1000, 60_000, 3_600_000, 86_400_000
ENTROPY = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"
OTHER_ENTROPY = "f0e1d2c3b4a5968778695a4b3c2d1e0ff0e1d2c3b4a5968778695a4b3c2d1e0f"

PAGES = "Faspay SendMe pages (older API) and Faspay's own libraries"
FORMULA = "headers computed with plain Python from the documented formula"
BY_CRYPTOGRAPHY = "computed with Python's cryptography"

TOKEN = "dG9rZW4tZm9yLXRlc3RzLW9ubHk="
FRESH_TOKEN = "ZnJlc2gtdG9rZW4tZm9yLXRlc3Rz"

_CONFIG = {"gateway": "faspay_sendme", "environment": "sandbox",
           **{name: KNOWN["credentials"][name] for name in ("faspay_key", "faspay_secret", "app_key", "app_secret", "client_key", "client_secret", "iv")},
           "source_account": "9920000001"}
PUBLIC = snap_emsa.KEYS["faspay"]["public_spki_pem"]


def without(config, *names):
    return {name: value for name, value in config.items() if name not in names}


CLIENTS = {
    "sendme": _CONFIG,
    "sendme_production": {**_CONFIG, "environment": "production", "faspay_key": "fk-other!~"},
    "sendme_loopback": {**_CONFIG, "base_url": "http://127.0.0.1:8080/"},
    "sendme_proxy": {**_CONFIG, "base_url": "https://proxy.example/faspay"},
    "sendme_no_source": without(_CONFIG, "source_account"),
    "sendme_permata": {**_CONFIG, "faspay_public_key": PUBLIC},
    "sendme_permata_wrong": {**_CONFIG, "faspay_public_key": snap_emsa.KEYS["other"]["public_spki_pem"]},
    "sendme_forgetful": {**_CONFIG, "remember_tokens": False},
    "sendme_plain": {**_CONFIG, "remember_tokens": True, "quirk_signature": "aes", "quirk_get_path": "base", "quirk_utc_offset": 420, "quirk_indomaret_multiple": True},
    "sendme_hmac": {**_CONFIG, "quirk_signature": "hmac_sha256"},
    "sendme_path": {**_CONFIG, "quirk_get_path": "with_parameters"},
    "sendme_all_quirks": {**_CONFIG, "quirk_signature": "hmac_sha256", "quirk_get_path": "with_parameters", "quirk_utc_offset": 480, "quirk_indomaret_multiple": False},
    "sendme_utc": {**_CONFIG, "quirk_utc_offset": 0},
    "sendme_half_hour": {**_CONFIG, "quirk_utc_offset": 570},
    "sendme_far_east": {**_CONFIG, "quirk_utc_offset": 840},
    "sendme_any_multiple": {**_CONFIG, "quirk_indomaret_multiple": False},
    "sendme_hasty": {**_CONFIG, "send_within": 1000, "not_found_window": 0, "ask_human_after": 60_000},
    "sendme_patient": {**_CONFIG, "send_within": 300_000, "not_found_window": 2_592_000_000, "ask_human_after": 2_592_000_000},
}

# The operations, by short names.
R, RC, T, C, U = ("faspay_sendme." + name for name in "registration registration_confirm transfer cash_out top_up".split())
N, B, M, S = ("faspay_sendme." + name for name in "name_inquiry balance statement status".split())
ALL = (R, RC, T, C, U, N, B, M, S)
PAYS = (T, C, U)

CALLBACK = "https://example.com/cb"
_ACCOUNT = {"beneficiary_account": "10000006", "beneficiary_account_name": "Jane Roe", "beneficiary_va_name": "Jane Roe", "beneficiary_bank_code": "014",
            "beneficiary_bank_branch": "KCP Kota", "beneficiary_region_code": "0391", "beneficiary_country_code": "ID", "beneficiary_purpose_code": "1"}
USUAL = {
    R: _ACCOUNT,
    RC: {**_ACCOUNT, "beneficiary_bank_name": "BCA", "bank_account_number": "10000006", "bank_account_name": "JANE ROE"},
    T: {"beneficiary_virtual_account": "9920000002", "beneficiary_account": "10000006", "beneficiary_name": "Jane Roe", "beneficiary_bank_code": "014",
        "beneficiary_region_code": "0391", "beneficiary_country_code": "ID", "beneficiary_purpose_code": "1", "beneficiary_email": "a@example.com,b@example.com",
        "trx_no": "87640001", "amount": 25000, "trx_desc": "Transfer", "callback_url": CALLBACK},
    C: {"beneficiary_bank_code": "imr", "beneficiary_region_code": "0102", "beneficiary_country_code": "ID", "beneficiary_purpose_code": "1",
        "beneficiary_phone": "081234567890", "beneficiary_email": "a@example.com", "beneficiary_name": "Jane Roe", "trx_no": "WB0001", "amount": 100000,
        "trx_desc": "Cash out"},
    U: {"beneficiary_bank_code": "gpy", "beneficiary_account": "081234567890", "beneficiary_name": "Jane Roe", "beneficiary_region_code": "0391",
        "beneficiary_country_code": "ID", "trx_no": "EW0001", "instruct_date": "2025-06-13 08:00:00", "amount": 50000, "trx_desc": "Top up", "callback_url": CALLBACK},
    N: {"beneficiary_virtual_account": "9920000002"},
    B: {},
    M: {"start_date": "2025-06-01", "end_date": "2025-06-12"},
    S: {"trx_no": "87640001"},
}
ALFAMART = {**USUAL[C], "beneficiary_bank_code": "alf", "trx_no": "250612000001", "amount": 50000, "callback_url": CALLBACK}
PERMATA = {"beneficiary_bank_code": "C013", "beneficiary_phone": "081234567890", "beneficiary_name": "Jane Roe", "trx_no": "PM0001", "amount": 100000,
           "trx_desc": "Tarik tunai", "callback_url": CALLBACK}
DROP = object()


def short(operation):
    return operation.split(".")[1]


def tag(operation):
    return short(operation).replace("_", "-")


def changed(whole, **changes):
    """A dictionary with some values changed, or dropped."""
    return {name: value for name, value in {**whole, **changes}.items() if value is not DROP}


def given(operation, **changes):
    """The usual input of an operation with some fields changed, or dropped."""
    return changed(USUAL[operation], **changes)


def moment(now, entropy=ENTROPY):
    return {"now": now, "entropy": entropy}


def moments(again):
    return [moment(at, OTHER_ENTROPY) for at in again]


# What comes, and when.

def answer(body=None, status=200, content_type="application/json", base64=None):
    came = {"status": status, "headers": [["Content-Type", content_type]]}
    if base64 is not None:
        came["body_base64"] = base64
    else:
        came["body"] = body if isinstance(body, str) else wire.compact(body)
    return came


NOT_SENT = {"failure": "not_sent"}
NO_ANSWER = {"failure": "no_answer"}


def token_answer(token=TOKEN, http=200, **changes):
    """Faspay's answer to the request for a token."""
    body = {"access_token": token, "expired_in": "36000", "status": "2", "message": "Success", "response_code": "00", "response_desc": "success"}
    return answer(changed(body, **changes), http)


def came(what, at):
    """One of the `answers` of a case: an answer, and when it was parsed."""
    return {"answer": what, "at": moment(at)}


def token_at(at, token=TOKEN, **changes):
    return came(token_answer(token, **changes), at)


def repeated(at):
    """One of the `answers` of a case: prepared again."""
    return {"again": moment(at, OTHER_ENTROPY)}


UNAUTHORIZED = answer({"status": "9", "message": "Unauthorized"})


# Cases.

def case(id_, about, kind, source=None, **rest):
    out = {"id": "faspay_sendme/" + id_, "about": about}
    if source:
        out["source"] = source
    out["kind"] = kind
    out.update({name: value for name, value in rest.items() if value is not None})
    return out


def step(operation, input_, client, now, answers, again, after_not_sent, warm):
    """The operands of a prepared step. Without `answers` a token is given at once, so that the last step is the call itself."""
    answers = [token_at(now)] if answers is None else answers
    return {"client": client, "warm": list(warm) or None, "operation": operation, "input": USUAL[operation] if input_ is None else input_, "moment": moment(now),
            "answers": list(answers) or None, "again": moments(again) or None, "after_not_sent": after_not_sent or None}


def warmed(operation, at, token=TOKEN, input_=None, **changes):
    """One of the `warm` calls of a case: an earlier one, of which the client remembers the token."""
    return {"operation": operation, "input": USUAL[operation] if input_ is None else input_, "moment": moment(at), "answers": [token_at(at, token, **changes)]}


def asks(id_, about, operation, input_=None, client="sendme", now=T0, at=None, attempt=1, until=None, answers=(), again=(), after_not_sent=False, warm=(), source=None):
    """The last step asks for a token, at the moment `at`."""
    at = at or (again[-1] if again else now)
    expect = {"attempt": attempt + len(again), "send_before": until or wire.send_before(CLIENTS[client], short(operation), at),
              "request": wire.token_request(CLIENTS[client], short(operation), at), "to_sign": None}
    return case(id_, about, "prepare", source, **step(operation, input_, client, now, answers, again, after_not_sent, warm), expect=expect)


def calls(id_, about, operation, input_=None, client="sendme", now=T0, at=None, attempt=1, until=None, token=TOKEN, answers=None, again=(), after_not_sent=False, warm=(),
          source=None):
    """The last step is the call itself with this token, at the moment `at`."""
    at = at or (again[-1] if again else now)
    whole = USUAL[operation] if input_ is None else input_
    expect = {"attempt": attempt + len(again), "send_before": until or wire.send_before(CLIENTS[client], short(operation), at),
              "request": wire.request(CLIENTS[client], short(operation), whole, at, token, now), "to_sign": None}
    return case(id_, about, "prepare", source, **step(operation, input_, client, now, answers, again, after_not_sent, warm), expect=expect)


def parse(id_, about, operation, what, expect, input_=None, client="sendme", now=T0, at=None, answers=None, again=(), after_not_sent=False, warm=(), source=None):
    """`what`: an answer, or a body that came with HTTP 200."""
    if not (isinstance(what, dict) and ("headers" in what or "failure" in what)):
        what = answer(what)
    last = again[-1] if again else now
    return case(id_, about, "parse", source, **step(operation, input_, client, now, answers, again, after_not_sent, warm), answer=what,
                at=moment(last + 1500 if at is None else at), expect=expect)


def error(code, phase, violations):
    row = ("path", "rule", "limit")
    return {"code": code, "phase": phase, "violations": [dict(zip(row, item)) for item in violations]}


def refuse(id_, about, operation, violations, via="typed", client="sendme", input_=None, moment_=None, source=None, **changes):
    input_ = given(operation, **changes) if input_ is None else input_
    return case(id_, about, "refuse", source, verb="prepare", via=via, client=client, operation=operation, input=input_, moment=moment_ or moment(T0),
                expect=error("invalid_input", "input", violations))


def refuse_call(id_, about, verb, code, phase, violations, via="typed", source=None, **operands):
    return case(id_, about, "refuse", source, verb=verb, via=via, **operands, expect=error(code, phase, violations))


def paid(operation, input_=None, now=T0, again=(), answers=None):
    """A placeholder: the context text of this payment, of its call."""
    answers = [token_at(now)] if answers is None else answers
    inner = {"operation": operation, "input": USUAL[operation] if input_ is None else input_, "moment": moment(now)}
    if answers:
        inner["answers"] = list(answers)
    if again:
        inner["again"] = moments(again)
    return {"$context": inner}


# Answers as Faspay writes them.

_TAIL = {"message": "Some text", "response_desc": "some text"}


def echo(operation, input_=None, status="1", response_code="00", **changes):
    """A documented answer to an input: most fields come back as they were sent, amounts as numbers."""
    whole = USUAL[operation] if input_ is None else input_
    name = short(operation)
    if operation in (R, RC) or operation in PAYS:
        sent = json.loads(wire.body(_CONFIG, name, whole, T0))
        sent.pop("confirm", None)
        if "trx_amount" in sent:
            sent["trx_amount"] = int(sent["trx_amount"])
        more = {R: {"beneficiary_bank_name": "BCA", "bank_account_number": "10000006", "bank_account_name": "JANE ROE"}, RC: {"beneficiary_virtual_account": "9920000002"},
                C: {"trx_id": 308952, "trx_reff": "aBc1 DEF_Zm9v", "cash out_code": "1639969650098364"}}
        body = {**sent, **more.get(operation, {"trx_id": 6411, "trx_reff": "AbC-dEf_9999980300000001"})}
    else:
        body = {
            N: {"virtual_account": "9920000001", "beneficiary_virtual_account": "9920000002", "beneficiary_account_number": "10000006", "beneficiary_account_name": "Jane Roe"},
            B: {"virtual_account": "9920000001", "balance": "7897000.00", "available_balance": "6897000.00"},
            M: {"virtual_account": "9920000001", "start_date": "2025-06-01", "end_date": "2025-06-12", "data": [
                {"transaction_date": "11/06/2025 16:48:11", "transaction_type": "K", "transaction_amount": "25000.00", "transaction_name": "topup", "transaction_desc": "Top up"},
                {"transaction_date": "12/06/2025 09:00:01", "transaction_type": "D", "transaction_amount": "10000.00", "transaction_name": "transfer",
                 "transaction_desc": "Transfer"}]},
        }[operation]
    return changed({**body, "status": status, **_TAIL, "response_code": response_code}, **changes)


def status_echo(pay, input_=None, status="2", response_code="00", **changes):
    """A documented answer to the question what became of a payment."""
    whole = USUAL[pay] if input_ is None else input_
    body = {"virtual_account": whole.get("source_account", "9920000001"),
            **{name: whole[name] for name in ("beneficiary_virtual_account", "beneficiary_account", "beneficiary_name", "beneficiary_bank_code") if name in whole},
            "beneficiary_bank_name": "BCA", "trx_id": 6411, "trx_no": whole["trx_no"], "trx_date": "2025-06-12 13:44:50", "trx_amount": whole["amount"] * 100,
            "trx_desc": whole.get("trx_desc", ""), "trx_reff": "AbC-dEf_9999980300000001", "callback_url": CALLBACK, "trx_status_date": "2025-06-12 13:45:10",
            "bank_response_code": "00", "bank_response_msg": "success"}
    return changed({**body, "status": status, **_TAIL, "response_code": response_code}, **changes)


def said(status=DROP, message=DROP, response_code=DROP, **more):
    """An answer that says nothing but how it ended."""
    return changed({"status": status, "message": message, "response_code": response_code, **more})


# What follows.

LADDER = [10 * SECOND, 30 * SECOND, MINUTE, 2 * MINUTE, 5 * MINUTE, 10 * MINUTE, 30 * MINUTE, HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, 24 * HOUR]


def ladder(age):
    """When to ask again (docs/decisions/0002)."""
    return next((rung for rung in LADDER if rung >= age), LADDER[-1])


def check(after, operation=T, trx_no=None, **more):
    """Ask the status of a payment of this operation."""
    return {"do": "check_status", "operation": S, "input": {"trx_no": trx_no or USUAL[operation]["trx_no"]}, "missing": None, "after": after, **more}


def waiting(at, operation=T, input_=None):
    """A payment that was taken: its callback is waited for, and then its status asked; asked at once where none was ordered."""
    whole = USUAL[operation] if input_ is None else input_
    soon = check(at + 10 * SECOND, operation, whole["trx_no"])
    return {**soon, "do": "wait", "after": at + 10 * MINUTE} if "callback_url" in whole else soon


RESEND, FIX, DONE, NEW, HUMAN = ({"do": act} for act in ("resend", "fix", "done", "new_payment", "ask_human"))
