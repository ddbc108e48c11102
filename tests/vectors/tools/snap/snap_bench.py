"""The pieces of every case of Faspay SNAP and Cash In: clients, usual inputs, usual answers, and one short function per kind of case."""

import hashlib

import snap_emsa
import snap_rules as rules
import snap_wire as wire

T0 = 1749710690000  # 2025-06-12T13:44:50+07:00, the time stamp of the source's samples
SECOND, MINUTE, HOUR, DAY = 1000, 60_000, 3_600_000, 86_400_000
ENTROPY = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"
OTHER_ENTROPY = "f0e1d2c3b4a5968778695a4b3c2d1e0ff0e1d2c3b4a5968778695a4b3c2d1e0f"

FASPAY_PAGE = "Faspay SNAP Disbursement page"
CASHIN_PAGE = "Cash In, Transfer to E-Wallet page"
STANDARD = "ASPI, Standar Nasional Open API Pembayaran (SNAP)"
FORMULA = "signatures computed with Python's integers from the documented formula"
KNOWN = "computed with Python's cryptography"

OF = {"faspay_snap": "partner", "cashin": "merchant"}  # which test key signs
PUBLIC = snap_emsa.KEYS["faspay"]["public_spki_pem"]

_FASPAY = {"gateway": "faspay_snap", "environment": "sandbox", "partner_id": "99999", "private_key": snap_emsa.KEYS["partner"]["private_pkcs8_pem"],
           "source_account": "9920000001"}
_CASHIN = {"gateway": "cashin", "environment": "sandbox", "partner_id": "CID1234567890", "channel_id": "95521",
           "private_key": snap_emsa.KEYS["merchant"]["private_pkcs8_pem"]}
_SECRET = snap_emsa.KNOWN["credentials"]["client_secret"]


def without(config, *names):
    return {name: value for name, value in config.items() if name not in names}


_HASTY = {"send_within": 1000, "not_found_window": 0, "ask_human_after": 60_000}
_PATIENT = {"send_within": 300_000, "not_found_window": 2_592_000_000, "ask_human_after": 2_592_000_000}
CLIENTS = {
    "faspay": _FASPAY,
    "faspay_hears": {**_FASPAY, "faspay_public_key": PUBLIC},
    "faspay_production": {**_FASPAY, "environment": "production", "partner_id": "A1b2C"},
    "faspay_loopback": {**_FASPAY, "base_url": "http://127.0.0.1:8080/"},
    "faspay_no_source": without(_FASPAY, "source_account"),
    "faspay_options": {**_FASPAY, "faspay_public_key": PUBLIC, "channel_id": "77001", "origin": "www.merchant.example", "base_url": "https://proxy.example/faspay"},
    "faspay_old_path": {**_FASPAY, "quirk_signed_path": "without_account"},
    "faspay_whole_path": {**_FASPAY, "quirk_signed_path": "whole", "quirk_bill_source": "sourceAccountNo"},
    "faspay_libraries": {**_FASPAY, "quirk_bill_source": "sourceAccount"},
    "faspay_both_quirks": {**_FASPAY, "quirk_signed_path": "without_account", "quirk_bill_source": "sourceAccount"},
    "faspay_external": without(_FASPAY, "private_key"),
    "faspay_external_quirks": {**without(_FASPAY, "private_key"), "quirk_signed_path": "without_account", "quirk_bill_source": "sourceAccount"},
    "faspay_hasty": {**_FASPAY, **_HASTY},
    "faspay_patient": {**_FASPAY, **_PATIENT},
    "cashin": _CASHIN,
    "cashin_production": {**_CASHIN, "environment": "production", "partner_id": "CID-9/x"},
    "cashin_loopback": {**_CASHIN, "base_url": "http://localhost:8081/pg/fo"},
    "cashin_hmac": {**_CASHIN, "quirk_scheme": "hmac_sha512", "quirk_client_secret": _SECRET},
    "cashin_hmac_no_key": {**without(_CASHIN, "private_key"), "quirk_scheme": "hmac_sha512", "quirk_client_secret": _SECRET},
    "cashin_ovo_blank": {**_CASHIN, "quirk_ovo_blank": True},
    "cashin_ovo_blank_hmac": {**_CASHIN, "quirk_ovo_blank": True, "quirk_scheme": "hmac_sha512", "quirk_client_secret": _SECRET},
    "cashin_uuid": {**_CASHIN, "quirk_uuid_external_id": True},
    "cashin_plain": {**_CASHIN, "quirk_scheme": "asymmetric", "quirk_ovo_blank": False, "quirk_uuid_external_id": False},
    "cashin_all_quirks": {**_CASHIN, "quirk_scheme": "hmac_sha512", "quirk_client_secret": snap_emsa.KNOWN["credentials"]["client_secret_utf8"].replace("ñ", "n").replace("印", "x"),
                          "quirk_ovo_blank": True, "quirk_uuid_external_id": True},
    "cashin_external": without(_CASHIN, "private_key"),
    "cashin_hasty": {**_CASHIN, **_HASTY},
    "cashin_patient": {**_CASHIN, **_PATIENT},
}

FA, FT, FTS, FB, FS = ("faspay_snap." + name for name in "account_inquiry transfer transfer_status balance statement".split())
FU, FUS, FBI, FBP = ("faspay_snap." + name for name in "top_up top_up_status bill_inquiry bill_payment".split())
CA, CU, CUS = ("cashin." + name for name in "account_inquiry top_up top_up_status".split())
STATUS_OF = {FT: FTS, FU: FUS, CU: CUS}

CALLBACK = "https://example.com/faspay/cb"
_WALLET = {"partner_reference_no": "REF1234567890", "amount": 10000, "customer_number": "6281234567890", "channel": "TOP_UP_E_WALLET_DANA"}
USUAL = {
    FA: {"beneficiary_bank_code": "008", "beneficiary_account_no": "60004400184", "partner_reference_no": "20250612134450001"},
    FT: {"partner_reference_no": "20250612134450002", "amount": 10000, "beneficiary_account_name": "Jane Roe", "beneficiary_account_no": "60004400184",
         "beneficiary_bank_code": "008", "callback_url": CALLBACK, "beneficiary_email": "jane@example.com", "transaction_description": "Invoice 42"},
    FTS: {"original_partner_reference_no": "20250612134450002", "original_reference_no": "53883"},
    FB: {},
    FS: {"from_date_time": "2025-06-01T00:00:00+07:00", "to_date_time": "2025-06-12T23:59:59+07:00"},
    FU: {"partner_reference_no": "20250612134450003", "customer_number": "081234567890", "amount": 50000, "platform_code": "gpy", "callback_url": CALLBACK,
         "beneficiary_email": "jane@example.com", "transaction_description": "Pulsa"},
    FUS: {"original_partner_reference_no": "20250612134450003", "original_reference_no": "59732"},
    FBI: {"partner_service_id": "7008", "customer_no": "08000047816", "biller_code": "013", "partner_reference_no": "20250612134450004"},
    FBP: {"partner_reference_no": "20250612134450005", "partner_service_id": "7008", "customer_no": "08000047816", "amount": 41454, "biller_code": "013",
          "callback_url": CALLBACK, "virtual_account_name": "DUMMY VA"},
    CA: _WALLET,
    CU: _WALLET,
    CUS: {"original_partner_reference_no": "REF1234567890"},
}
DROP = object()


def gateway_of(operation):
    return operation.split(".")[0]


def usual_client(operation):
    return "faspay" if gateway_of(operation) == "faspay_snap" else "cashin"


def tag(operation):
    return operation.split(".")[1].replace("_", "-")


def given(operation, **changes):
    """The usual input of an operation with some fields changed, or dropped."""
    full = {**USUAL[operation], **changes}
    return {name: value for name, value in full.items() if value is not DROP}


def moment(now, entropy=ENTROPY):
    return {"now": now, "entropy": entropy}


def moments(again):
    return [moment(at, OTHER_ENTROPY) for at in again]


def paid(operation, now=T0, again=(), **changes):
    """A placeholder: the context text of this prepared payment."""
    inner = {"operation": operation, "input": given(operation, **changes), "moment": moment(now)}
    if again:
        inner["again"] = moments(again)
    return {"$context": inner}


def case(gateway, id_, about, kind, source=None, **rest):
    out = {"id": gateway + "/" + id_, "about": about}
    if source:
        out["source"] = source
    out["kind"] = kind
    out.update({name: value for name, value in rest.items() if value is not None})
    return out


def step(operation, client, input_, now, again, after_not_sent=False, input_again=None):
    """The operands of a prepared step."""
    return {"client": client, "operation": operation, "input": input_, "moment": moment(now), "again": moments(again) or None,
            "after_not_sent": after_not_sent or None}


def prepare(id_, about, operation, input_=None, client=None, now=T0, again=(), after_not_sent=False, source=None, attach=None):
    client = client or usual_client(operation)
    input_ = USUAL[operation] if input_ is None else input_
    config, last = CLIENTS[client], moments(again)[-1] if again else moment(now)
    expect = {"attempt": 1 + len(again), "send_before": wire.send_before(operation, config, last["now"])}
    waits = "private_key" not in config and config.get("quirk_scheme") != "hmac_sha512" and attach is None
    if waits:
        text = wire.string_to_sign(operation, config, input_, last["now"], now)
        expect.update(request=None, to_sign={"algorithm": "RSASSA-PKCS1-v1_5-SHA256", "string_to_sign": text})
    else:
        expect.update(request=wire.request(operation, config, OF[gateway_of(operation)], input_, last, now, attach), to_sign=None)
    return case(gateway_of(operation), id_, about, "prepare", source, **step(operation, client, input_, now, again, after_not_sent), attach=attach, expect=expect)


def error(code, phase, violations):
    row = ("path", "rule", "limit")
    return {"code": code, "phase": phase, "violations": [dict(zip(row, item)) for item in violations]}


def refuse(id_, about, operation, violations, via="typed", client=None, input_=None, moment_=None, source=None, **changes):
    input_ = given(operation, **changes) if input_ is None else input_
    return case(gateway_of(operation), id_, about, "refuse", source, verb="prepare", via=via, client=client or usual_client(operation), operation=operation,
                input=input_, moment=moment_ or moment(T0), expect=error("invalid_input", "input", violations))


def refuse_call(gateway, id_, about, verb, code, phase, violations, via="typed", source=None, **operands):
    return case(gateway, id_, about, "refuse", source, verb=verb, via=via, **operands, expect=error(code, phase, violations))


def call(id_, about, verb, arguments, expect, source=None):
    """A verb that needs no client."""
    return case("snap", id_, about, "call", source, verb=verb, arguments=arguments, expect=expect)


def refuse_verb(id_, about, verb, arguments, violations, code="invalid_input", phase="input", source=None):
    return case("snap", id_, about, "refuse", source, verb=verb, via="document", arguments=arguments, expect=error(code, phase, violations))


def answer(body=None, status=200, content_type="application/json", base64=None):
    came = {"status": status, "headers": [["Content-Type", content_type]]}
    if base64 is not None:
        came["body_base64"] = base64
    else:
        came["body"] = body if isinstance(body, str) else rules.compact(body)
    return came


NOT_SENT = {"failure": "not_sent"}
NO_ANSWER = {"failure": "no_answer"}


def parse(id_, about, operation, came, expect, input_=None, client=None, now=T0, at=None, again=(), after_not_sent=False, source=None):
    """`came`: an answer, or a body alone, whose HTTP status is the one in its code."""
    if not (isinstance(came, dict) and ("status" in came or "failure" in came) and "responseCode" not in came):
        code = str(came.get("responseCode", "")).strip() if isinstance(came, dict) else ""
        came = answer(came, int(code[:3]) if code[:3].isdigit() else 200)
    last = again[-1] if again else now
    return case(gateway_of(operation), id_, about, "parse", source,
                **step(operation, client or usual_client(operation), USUAL[operation] if input_ is None else input_, now, again, after_not_sent),
                answer=came, at=moment(last + 1500 if at is None else at), expect=expect)


_SUCCESS = {"responseMessage": "Request has been processed successfully"}


def set_at(body, path, value):
    *parents, last = path.split(".")
    for name in parents:
        body = body.setdefault(name, {})
    if value is DROP:
        body.pop(last, None)
    else:
        body[last] = value


def echo(operation, case_="00", http=200, status=None, **changes):
    """A documented answer to the usual input. `changes`: wire places, with `__` in place of the dot."""
    rupiah = {"value": "10000.00", "currency": "IDR"}
    callback = {"callbackUrl": CALLBACK}
    bodies = {
        FA: {"referenceNo": "20250612134450001088", "partnerReferenceNo": "20250612134450001", "beneficiaryAccountName": "JANE ROE",
             "beneficiaryAccountNo": "60004400184", "beneficiaryBankCode": "008", "beneficiaryBankName": "BANK MANDIRI", "currency": "IDR",
             "additionalInfo": {"status": "1", "message": "Success"}},
        FT: {"referenceNo": "2025061213445053883001", "partnerReferenceNo": "20250612134450002", "amount": rupiah, "beneficiaryAccountNo": "60004400184",
             "beneficiaryBankCode": "008", "sourceAccountNo": "9920000001",
             "additionalInfo": {"beneficiaryAccountName": "JANE ROE", "beneficiaryBankName": "BANK MANDIRI", "instructDate": "",
                                "transactionDescription": "Invoice 42", **callback, "latestTransactionStatus": "03", "transactionStatusDesc": "Pending"}},
        FTS: {"originalReferenceNo": "53883", "originalPartnerReferenceNo": "20250612134450002", "serviceCode": "18",
              "transactionDate": "2025-06-12T13:44:50+07:00", "amount": rupiah, "beneficiaryAccountNo": "60004400184", "beneficiaryBankCode": "008",
              "referenceNumber": "R-1", "sourceAccountNo": "9920000001", "latestTransactionStatus": "00", "transactionStatusDesc": "Success",
              "additionalInfo": {"beneficiaryAccountName": "JANE ROE", "beneficiaryBankName": "BANK MANDIRI", "transactionDescription": "Invoice 42",
                                 "callbackUrl": "  " + CALLBACK + "  ", "transactionStatusDate": "2025-06-12T13:45:10+07:00"}},
        FB: {"accountNo": "9920000001", "accountInfos": [
            {"balanceType": "CASH", "amount": {"value": "7897000.00", "currency": "IDR"}, "availableBalance": {"value": "7000000.00", "currency": "IDR"}, "status": "0001"},
            {"balanceType": "DEPOSIT", "availableBalance": {"value": "0.00", "currency": "IDR"}, "status": "1"}]},
        FS: {"detailData": [
            {"dateTime": "2025-06-12T13:44:58+07:00", "amount": {"value": "25000.00", "currency": "IDR"}, "remark": "trf_1749710686257450_x",
             "sourceOfFunds": [{"source": "BALANCE"}], "status": "SUCCESS", "type": "SEND_MONEY", "additionalInfo": {"debitCredit": "D"}},
            {"dateTime": "2025-06-12T13:44:59+07:00", "amount": {"value": "3000.00", "currency": "IDR"}, "remark": "fee_x_FEE", "status": "00",
             "type": "PAYMENT", "additionalInfo": {"debitCredit": "D"}}],
            "additionalInfo": {"accountNo": "9920000001", "fromDateTime": "2025-06-01T00:00:00+07:00", "toDateTime": "2025-06-12T23:59:59+07:00", "message": "Success"}},
        FU: {"referenceNo": "59732", "partnerReferenceNo": "20250612134450003", "customerNumber": "081234567890", "amount": {"value": "50000.00", "currency": "IDR"},
             "additionalInfo": {"sourceAccount": "9920000001", "platformCode": "gpy", "beneficiaryEmail": "jane@example.com",
                                "transactionDate": "2025-06-12T13:44:50+07:00", "instructDate": "", "transactionDescription": "Pulsa",
                                "transactionReference": "TR-1", **callback, "latestTransactionStatus": "03", "transactionStatusDesc": "Pending"}},
        FUS: {"originalReferenceNo": "59732", "originalPartnerReferenceNo": "20250612134450003", "serviceCode": "38",
              "amount": {"value": "50000.00", "currency": "IDR"}, "latestTransactionStatus": "00", "transactionStatusDesc": "Success",
              "additionalInfo": {"sourceAccount": "9920000001", "transactionDate": "2025-06-12T13:44:50+07:00", "platformCode": "gpy", "platformName": "GoPay",
                                 "customerNumber": "081234567890", "customerName": "JANE ROE", "transactionDescription": "Pulsa", **callback,
                                 "transactionStatusDate": "2025-06-12T13:45:10+07:00"}},
        FBI: {"virtualAccountData": {"partnerReferenceNo": "20250612134450004", "partnerServiceId": "    7008", "customerNo": "08000047816",
                                     "virtualAccountNo": "700808000047816", "virtualAccountName": "DUM** VA", "totalAmount": {"value": "41454.00", "currency": "IDR"},
                                     "virtualAccountTrxType": "C"},
              "additionalInfo": {"billerCode": "013", "sourceAccountNo": "9920000001", "status": "2", "message": "Success"}},
        FBP: {"virtualAccountData": {"partnerReferenceNo": "20250612134450005", "referenceNo": "REF-77", "partnerServiceId": "    7008",
                                     "customerNo": "08000047816", "virtualAccountNo": "700808000047816", "virtualAccountName": "DUMMY VA",
                                     "sourceAccountNo": "9920000001", "paidAmount": {"value": "41454.00", "currency": "IDR"},
                                     "trxDateTime": "2025-06-12T13:44:50+07:00"},
              "additionalInfo": {"billerCode": "013", "instructDate": "", **callback, "status": "1", "message": "On Process"}},
        CA: {"partnerReferenceNo": "REF1234567890", "amount": rupiah, "customerName": "Jane Roe", "customerNumber": "6281234567890"},
        CU: {"partnerReferenceNo": "REF1234567890", "amount": rupiah, "customerName": "Jane Roe", "customerNumber": "6281234567890"},
        CUS: {"originalPartnerReferenceNo": "REF1234567890", "originalReferenceNo": "TF1234567890", "serviceCode": "38", "amount": rupiah,
              "latestTransactionStatus": "00", "latestTransactionDesc": "Success"},
    }
    body = {"responseCode": "%s%s%s" % (http, wire.SERVICES[operation], case_), **_SUCCESS, **bodies[operation]}
    if status is not None:
        set_at(body, {FT: "additionalInfo.latestTransactionStatus", FU: "additionalInfo.latestTransactionStatus", FBP: "additionalInfo.status",
                      FBI: "additionalInfo.status", FA: "additionalInfo.status"}.get(operation, "latestTransactionStatus"), status)
    for path, value in changes.items():
        set_at(body, path.replace("__", "."), value)
    return body


def only_code(operation, http, case_):
    return {"responseCode": "%s%s%s" % (http, wire.SERVICES[operation], case_), "responseMessage": "Some text"}


LADDER = [10 * SECOND, 30 * SECOND, MINUTE, 2 * MINUTE, 5 * MINUTE, 10 * MINUTE, 30 * MINUTE, HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, 24 * HOUR]


def ladder(age):
    """When to ask again (docs/decisions/0002)."""
    return next((rung for rung in LADDER if rung >= age), LADDER[-1])


def reference_of(operation, input_=None):
    return (input_ or USUAL[operation])["partner_reference_no"]


def check(operation, after, reference=None, **more):
    """Ask the status of a payment of this operation."""
    return {"do": "check_status", "operation": STATUS_OF[operation], "input": {"original_partner_reference_no": reference or reference_of(operation)},
            "missing": None, "after": after, **more}


def context_text(operation, client, input_, now=T0, attempt=1, earlier=False, first=None, entropy=ENTROPY, **extra):
    """A context as docs/documents.md gives it."""
    config = CLIENTS[client]
    first = now if first is None else first
    text = wire.body(operation, config, input_, first)
    out = {"salur_context": 1, "operation": operation, "client": "%s/%s/%s" % (config["gateway"], config["environment"], config["partner_id"]),
           "attempt": attempt, "earlier_copy": earlier, **extra, "prepared_at": now}
    if wire.send_before(operation, config, now) is not None:
        out["send_before"] = wire.send_before(operation, config, now)
    out.update(request_id=wire.external_id(config, now, entropy), digest=hashlib.sha256(text.encode("utf-8")).hexdigest(),
               input=wire.completed(operation, config, input_, first))
    return rules.compact(out)
