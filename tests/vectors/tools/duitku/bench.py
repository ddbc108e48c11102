"""The pieces that every case is made of: clients, usual inputs, usual answers, and one short function per kind of case."""

import signing

T0 = 1637304586325  # the time stamp of the page's samples
T2 = 1764547200000  # a later day, for the made-up merchant
SECOND, MINUTE, HOUR, DAY = 1000, 60_000, 3_600_000, 86_400_000
ENTROPY = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"

PAGE = "Duitku Disbursement API page, version 1.2"
FORMULA = "computed with Python's hashlib from the documented formula"

# The sandbox credentials that Duitku publishes; the second merchant is made up.
SANDBOX = {
    "gateway": "duitku", "environment": "sandbox", "user_id": 3551, "email": "test@chakratechnology.com",
    "secret_key": "de56f832487bc1ce1de5ff2cfacf8d9486c61da69df6fd61d5537b6b7d6d354d",
}
MADE_UP = {
    "gateway": "duitku", "environment": "production", "user_id": 7001, "email": "finance@contoh-merchant.co.id",
    "secret_key": "3f9a1c77b0e24d5586f1a2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f607",
}
CLIENTS = {
    "sandbox": SANDBOX,
    "made_up": MADE_UP,
    "unchecked": {**SANDBOX, "check_banks": False},
    "other_mail": {**SANDBOX, "email": "a@b.id"},
    "loopback": {**SANDBOX, "disbursement_url": "http://127.0.0.1:8080/webapi/api", "cash_out_url": "http://[::1]:8081/api/"},
    "loopback_production": {**MADE_UP, "disbursement_url": "http://localhost:8080/", "cash_out_url": "https://proxy.example/duitku"},
    "limits": {**SANDBOX, "online_minimum": 1, "online_maximum": 200_000_000, "bank_maximums": {"013": 75_000_000, "1010": 25_000_000}},
    "hasty": {**SANDBOX, "send_within": 1000, "not_found_window": 0, "ask_human_after": 60_000},
    "patient": {**SANDBOX, "send_within": 300_000, "not_found_window": 2_592_000_000, "ask_human_after": 2_592_000_000},
}

DROP = object()

_TRANSFER = {"disburse_id": "12345", "bank_code": "014", "bank_account": "8760673566", "account_name": "Test Account",
             "cust_ref_number": "000000001278", "amount": 50000, "purpose": "Test Disbursement with duitku"}
USUAL = {
    "duitku.inquiry": {"bank_code": "014", "bank_account": "8760673566", "amount": 50000, "purpose": "test inquiry disbursement"},
    "duitku.transfer": _TRANSFER,
    "duitku.clearing_inquiry": {"bank_code": "014", "bank_account": "8760673466", "amount": 500_000_000, "type": "LLG",
                                "purpose": "Test Clearing Inquiry with duitku"},
    "duitku.clearing_transfer": {"disburse_id": "12345", "bank_code": "014", "bank_account": "8760673466", "account_name": "Test Account",
                                 "cust_ref_number": "000000001278", "amount": 500_000_000, "type": "LLG",
                                 "purpose": "Test Clearing Inquiry with duitku"},
    "duitku.cash_out": {"bank_code": "2010", "amount": 50000, "cust_ref_number": "000000001278", "account_name": "Test Account",
                        "account_identity": "3171010101900001", "phone_number": "082211789110", "purpose": "Test inquiry CashOut"},
    "duitku.status": {"disburse_id": "12345"},
    "duitku.balance": {},
    "duitku.banks": {},
}


def given(operation, **changes):
    """The usual input of an operation with some fields changed, or dropped."""
    full = {**USUAL[operation], **changes}
    return {name: value for name, value in full.items() if value is not DROP}


def moment(now):
    return {"now": now, "entropy": ENTROPY}


def paid(operation="duitku.transfer", now=T0, again=(), **changes):
    """A placeholder: the context text of this prepared payment."""
    inner = {"operation": operation, "input": given(operation, **changes), "moment": moment(now)}
    if again:
        inner["again"] = [moment(at) for at in again]
    return {"$context": inner}


def _case(id_, about, kind, source, **rest):
    case = {"id": "duitku/" + id_, "about": about}
    if source:
        case["source"] = source
    case["kind"] = kind
    case.update({name: value for name, value in rest.items() if value is not None})
    return case


def prepare(id_, about, operation, input_=None, client="sandbox", now=T0, again=(), after_not_sent=False, source=None):
    input_ = USUAL[operation] if input_ is None else input_
    last = again[-1] if again else now
    expect = signing.prepared(operation, CLIENTS[client], input_, last, 1 + len(again))
    return _case(id_, about, "prepare", source, client=client, operation=operation, input=input_, moment=moment(now),
                 again=[moment(at) for at in again] or None, after_not_sent=after_not_sent or None, expect=expect)


def violation(path, rule, limit=None):
    return {"path": path, "rule": rule} if limit is None else {"path": path, "rule": rule, "limit": limit}


def _error(code, phase, violations):
    return {"code": code, "phase": phase, "violations": [violation(*item) for item in violations]}


def refuse_open(id_, about, violations, via="typed", config=None, drop=(), code="invalid_config", phase="config", **changes):
    config = {**SANDBOX, **changes} if config is None else config
    config = {name: value for name, value in config.items() if name not in drop}
    return _case(id_, about, "refuse", None, verb="open", via=via, config=config, expect=_error(code, phase, violations))


def refuse(id_, about, operation, violations, via="typed", client="sandbox", moment_=None, input_=None, code="invalid_input", phase="input", source=None, **changes):
    input_ = given(operation, **changes) if input_ is None else input_
    return _case(id_, about, "refuse", source, verb="prepare", via=via, client=client, operation=operation, input=input_,
                 moment=moment(T0) if moment_ is None else moment_, expect=_error(code, phase, violations))


def refuse_call(id_, about, verb, code, phase, violations, via="typed", client="sandbox", source=None, **operands):
    return _case(id_, about, "refuse", source, verb=verb, via=via, client=client, **operands, expect=_error(code, phase, violations))


def refuse_text(id_, about, verb, text, violations, code="invalid_input", phase="input", client="sandbox"):
    return _case(id_, about, "refuse", None, verb=verb, via="text", client=None if verb == "open" else client, arguments_text=text,
                 expect=_error(code, phase, violations))


def answer(body=None, status=200, content_type="application/json", base64=None):
    came = {"status": status, "headers": [["Content-Type", content_type]]}
    if base64 is not None:
        came["body_base64"] = base64
    else:
        came["body"] = body if isinstance(body, str) else signing.compact(body)
    return came


NOT_SENT = {"failure": "not_sent"}
NO_ANSWER = {"failure": "no_answer"}


def parse(id_, about, operation, came, expect, input_=None, client="sandbox", now=T0, at=None, again=(), after_not_sent=False, source=None):
    """`came`: an answer, or a body alone (with HTTP 200)."""
    if not (isinstance(came, dict) and ("status" in came or "failure" in came)):
        came = answer(came)
    last = again[-1] if again else now
    return _case(id_, about, "parse", source, client=client, operation=operation, input=USUAL[operation] if input_ is None else input_,
                 moment=moment(now), again=[moment(t) for t in again] or None, after_not_sent=after_not_sent or None, answer=came,
                 at=moment(last + 1500 if at is None else at), expect=expect)


def echo(operation, code="00", **changes):
    """A documented answer to the usual input; keyword names are wire names."""
    usual = USUAL[operation]
    if operation == "duitku.status":
        usual = _TRANSFER
    email = {"email": SANDBOX["email"]}
    bank = {"bankCode": usual.get("bank_code"), "bankAccount": usual.get("bank_account")}
    amount = {"amountTransfer": float(usual.get("amount", 0))}
    name = {"accountName": "Test Account", "custRefNumber": "000000001278"}
    said = {"responseCode": code, "responseDesc": "Success" if code == "00" else "Some text"}
    full = {
        "duitku.inquiry": {**email, **bank, **amount, **name, "disburseId": 12345, **said},
        "duitku.transfer": {**email, **bank, **amount, **name, **said},
        "duitku.clearing_inquiry": {**email, **bank, **amount, **name, "disburseId": 125324342, "type": usual.get("type"), **said},
        "duitku.clearing_transfer": {**email, **bank, **amount, **name, "type": usual.get("type"), **said},
        "duitku.cash_out": {"disburseId": 23042, "amountTransfer": 50000, "custRefNumber": "000000001278", "accountName": "Test Account", **email,
                            "phoneNumber": "082211789110", "token": 230426073103, "pin": "902607", **said},
        "duitku.status": {**bank, **amount, **name, **said},
        "duitku.balance": {"userId": 3551, **email, "balance": 7177.5, "effectiveBalance": 7000.25, **said},
        "duitku.banks": {**said, "Banks": [{"bankCode": "014", "bankName": "BANK CENTRAL ASIA", "maxAmountTransfer": "50000000"}]},
    }[operation]
    full.update(changes)
    return {wire: value for wire, value in full.items() if value is not DROP}


def only_code(code):
    return {"responseCode": code, "responseDesc": "Some text"}
