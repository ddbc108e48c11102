"""Contexts of the first release with SendMe's older API, as docs/documents.md gives them. They never change: later releases must read them."""

import hashlib
import json

import sendme_wire as wire
from sendme_bench import CLIENTS, short

# Its call was prepared: the token was remembered, or came at once.
TRANSFER = (
    '{"salur_context":1,"operation":"faspay_sendme.transfer","client":"faspay_sendme/sandbox/fk-3b1f7a62","attempt":1,"earlier_copy":false,"prepa'
    'red_at":1749710690000,"send_before":1749710750000,"digest":"05bc64bfe4a690a623dc3adc31d677fbb1ac51ec36439bbc3f0a68d49ab134ef","input":{"bene'
    'ficiary_virtual_account":"9920000002","beneficiary_account":"10000006","beneficiary_name":"Jane Roe","beneficiary_bank_code":"014","benefici'
    'ary_region_code":"0391","beneficiary_country_code":"ID","beneficiary_purpose_code":"1","trx_no":"87640001","amount":25000,"trx_desc":"Transf'
    'er","callback_url":"https://example.com/cb","beneficiary_email":"a@example.com,b@example.com","trx_date":"2025-06-12 13:44:50","source_accou'
    'nt":"9920000001"}}'
)

# Its token came seven seconds later: no more time to send than before.
TRANSFER_LATER_TOKEN = (
    '{"salur_context":1,"operation":"faspay_sendme.transfer","client":"faspay_sendme/sandbox/fk-3b1f7a62","attempt":1,"earlier_copy":false,"prepa'
    'red_at":1749710697000,"send_before":1749710750000,"digest":"05bc64bfe4a690a623dc3adc31d677fbb1ac51ec36439bbc3f0a68d49ab134ef","input":{"bene'
    'ficiary_virtual_account":"9920000002","beneficiary_account":"10000006","beneficiary_name":"Jane Roe","beneficiary_bank_code":"014","benefici'
    'ary_region_code":"0391","beneficiary_country_code":"ID","beneficiary_purpose_code":"1","trx_no":"87640001","amount":25000,"trx_desc":"Transf'
    'er","callback_url":"https://example.com/cb","beneficiary_email":"a@example.com,b@example.com","trx_date":"2025-06-12 13:44:50","source_accou'
    'nt":"9920000001"}}'
)

# Its token is asked for: no payment was sent yet.
TRANSFER_TOKEN = (
    '{"salur_context":1,"operation":"faspay_sendme.transfer","client":"faspay_sendme/sandbox/fk-3b1f7a62","attempt":1,"earlier_copy":false,"token'
    '_step":true,"prepared_at":1749710690000,"send_before":1749710750000,"digest":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b8'
    '55","input":{"beneficiary_virtual_account":"9920000002","beneficiary_account":"10000006","beneficiary_name":"Jane Roe","beneficiary_bank_cod'
    'e":"014","beneficiary_region_code":"0391","beneficiary_country_code":"ID","beneficiary_purpose_code":"1","trx_no":"87640001","amount":25000,'
    '"trx_desc":"Transfer","callback_url":"https://example.com/cb","beneficiary_email":"a@example.com,b@example.com","trx_date":"2025-06-12 13:44'
    ':50","source_account":"9920000001"}}'
)

# Its token was refused once, and a fresh one is asked for.
TRANSFER_TOKEN_AGAIN = (
    '{"salur_context":1,"operation":"faspay_sendme.transfer","client":"faspay_sendme/sandbox/fk-3b1f7a62","attempt":1,"earlier_copy":false,"token'
    '_step":true,"token_again":true,"prepared_at":1749710692000,"send_before":1749710750000,"digest":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649'
    'b934ca495991b7852b855","input":{"beneficiary_virtual_account":"9920000002","beneficiary_account":"10000006","beneficiary_name":"Jane Roe","b'
    'eneficiary_bank_code":"014","beneficiary_region_code":"0391","beneficiary_country_code":"ID","beneficiary_purpose_code":"1","trx_no":"876400'
    '01","amount":25000,"trx_desc":"Transfer","callback_url":"https://example.com/cb","beneficiary_email":"a@example.com,b@example.com","trx_date'
    '":"2025-06-12 13:44:50","source_account":"9920000001"}}'
)

# Its call with the fresh token.
TRANSFER_AGAIN = (
    '{"salur_context":1,"operation":"faspay_sendme.transfer","client":"faspay_sendme/sandbox/fk-3b1f7a62","attempt":1,"earlier_copy":false,"token'
    '_again":true,"prepared_at":1749710693000,"send_before":1749710750000,"digest":"05bc64bfe4a690a623dc3adc31d677fbb1ac51ec36439bbc3f0a68d49ab13'
    '4ef","input":{"beneficiary_virtual_account":"9920000002","beneficiary_account":"10000006","beneficiary_name":"Jane Roe","beneficiary_bank_co'
    'de":"014","beneficiary_region_code":"0391","beneficiary_country_code":"ID","beneficiary_purpose_code":"1","trx_no":"87640001","amount":25000'
    ',"trx_desc":"Transfer","callback_url":"https://example.com/cb","beneficiary_email":"a@example.com,b@example.com","trx_date":"2025-06-12 13:4'
    '4:50","source_account":"9920000001"}}'
)

# A second attempt: the first may have arrived.
TRANSFER_SECOND = (
    '{"salur_context":1,"operation":"faspay_sendme.transfer","client":"faspay_sendme/sandbox/fk-3b1f7a62","attempt":2,"earlier_copy":true,"prepar'
    'ed_at":1749710750000,"send_before":1749710810000,"digest":"05bc64bfe4a690a623dc3adc31d677fbb1ac51ec36439bbc3f0a68d49ab134ef","input":{"benef'
    'iciary_virtual_account":"9920000002","beneficiary_account":"10000006","beneficiary_name":"Jane Roe","beneficiary_bank_code":"014","beneficia'
    'ry_region_code":"0391","beneficiary_country_code":"ID","beneficiary_purpose_code":"1","trx_no":"87640001","amount":25000,"trx_desc":"Transfe'
    'r","callback_url":"https://example.com/cb","beneficiary_email":"a@example.com,b@example.com","trx_date":"2025-06-12 13:44:50","source_accoun'
    't":"9920000001"}}'
)

# The token step of a second attempt: the first may have arrived.
TRANSFER_SECOND_TOKEN = (
    '{"salur_context":1,"operation":"faspay_sendme.transfer","client":"faspay_sendme/sandbox/fk-3b1f7a62","attempt":2,"earlier_copy":true,"token_'
    'step":true,"prepared_at":1749710750000,"send_before":1749710810000,"digest":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b85'
    '5","input":{"beneficiary_virtual_account":"9920000002","beneficiary_account":"10000006","beneficiary_name":"Jane Roe","beneficiary_bank_code'
    '":"014","beneficiary_region_code":"0391","beneficiary_country_code":"ID","beneficiary_purpose_code":"1","trx_no":"87640001","amount":25000,"'
    'trx_desc":"Transfer","callback_url":"https://example.com/cb","beneficiary_email":"a@example.com,b@example.com","trx_date":"2025-06-12 13:44:'
    '50","source_account":"9920000001"}}'
)

# Nothing of it was sent.
TRANSFER_UNSENT = (
    '{"salur_context":1,"operation":"faspay_sendme.transfer","client":"faspay_sendme/sandbox/fk-3b1f7a62","attempt":1,"earlier_copy":false,"unsen'
    't":true,"prepared_at":1749710690000,"send_before":1749710750000,"digest":"05bc64bfe4a690a623dc3adc31d677fbb1ac51ec36439bbc3f0a68d49ab134ef",'
    '"input":{"beneficiary_virtual_account":"9920000002","beneficiary_account":"10000006","beneficiary_name":"Jane Roe","beneficiary_bank_code":"'
    '014","beneficiary_region_code":"0391","beneficiary_country_code":"ID","beneficiary_purpose_code":"1","trx_no":"87640001","amount":25000,"trx'
    '_desc":"Transfer","callback_url":"https://example.com/cb","beneficiary_email":"a@example.com,b@example.com","trx_date":"2025-06-12 13:44:50"'
    ',"source_account":"9920000001"}}'
)

# At Indomaret.
CASH_OUT = (
    '{"salur_context":1,"operation":"faspay_sendme.cash_out","client":"faspay_sendme/sandbox/fk-3b1f7a62","attempt":1,"earlier_copy":false,"prepa'
    'red_at":1749710690000,"send_before":1749710750000,"digest":"e64450c8224b4d070b6a56bfe5355d5e5d7135f39ed2fa03c3d6135db02f9498","input":{"bene'
    'ficiary_bank_code":"imr","beneficiary_phone":"081234567890","beneficiary_name":"Jane Roe","trx_no":"WB0001","amount":100000,"beneficiary_reg'
    'ion_code":"0102","beneficiary_country_code":"ID","beneficiary_purpose_code":"1","beneficiary_email":"a@example.com","trx_date":"2025-06-12 1'
    '3:44:50","trx_desc":"Cash out","source_account":"9920000001"}}'
)

# At Permata's ATMs: it has no date.
CASH_OUT_PERMATA = (
    '{"salur_context":1,"operation":"faspay_sendme.cash_out","client":"faspay_sendme/sandbox/fk-3b1f7a62","attempt":1,"earlier_copy":false,"prepa'
    'red_at":1749710690000,"send_before":1749710750000,"digest":"9508d5597d6167297ecd744f4c3cf1d45d2b4950be74863b14a738be7ab60574","input":{"bene'
    'ficiary_bank_code":"C013","beneficiary_phone":"081234567890","beneficiary_name":"Jane Roe","trx_no":"PM0001","amount":100000,"trx_desc":"Tar'
    'ik tunai","callback_url":"https://example.com/cb","source_account":"9920000001"}}'
)

TOP_UP = (
    '{"salur_context":1,"operation":"faspay_sendme.top_up","client":"faspay_sendme/sandbox/fk-3b1f7a62","attempt":1,"earlier_copy":false,"prepare'
    'd_at":1749710690000,"send_before":1749710750000,"digest":"7f1bb0c8308b8c1b805448cb0c52b66a0922c474d36d46ab4278c6bdc30e3c44","input":{"benefi'
    'ciary_bank_code":"gpy","beneficiary_account":"081234567890","beneficiary_name":"Jane Roe","beneficiary_region_code":"0391","beneficiary_coun'
    'try_code":"ID","trx_no":"EW0001","amount":50000,"callback_url":"https://example.com/cb","trx_date":"2025-06-12 13:44:50","instruct_date":"20'
    '25-06-13 08:00:00","trx_desc":"Top up","source_account":"9920000001"}}'
)

REGISTRATION_TOKEN = (
    '{"salur_context":1,"operation":"faspay_sendme.registration","client":"faspay_sendme/sandbox/fk-3b1f7a62","attempt":1,"earlier_copy":false,"t'
    'oken_step":true,"prepared_at":1749710690000,"digest":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","input":{"beneficiar'
    'y_account":"10000006","beneficiary_account_name":"Jane Roe","beneficiary_va_name":"Jane Roe","beneficiary_bank_code":"014","beneficiary_bank'
    '_branch":"KCP Kota","beneficiary_region_code":"0391","beneficiary_country_code":"ID","beneficiary_purpose_code":"1"}}'
)

BALANCE = (
    '{"salur_context":1,"operation":"faspay_sendme.balance","client":"faspay_sendme/sandbox/fk-3b1f7a62","attempt":1,"earlier_copy":false,"prepar'
    'ed_at":1749710690000,"digest":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","input":{}}'
)

ALL = (TRANSFER, TRANSFER_LATER_TOKEN, TRANSFER_TOKEN, TRANSFER_TOKEN_AGAIN, TRANSFER_AGAIN, TRANSFER_SECOND, TRANSFER_SECOND_TOKEN, TRANSFER_UNSENT, CASH_OUT, CASH_OUT_PERMATA, TOP_UP, REGISTRATION_TOKEN, BALANCE)


def digest(text):
    context = json.loads(text)
    operation = short(context["operation"])
    sent = "" if context.get("token_step") or wire.SERVICES[operation][0] == "GET" else wire.body(CLIENTS["sendme"], operation, context["input"], context["prepared_at"])
    return hashlib.sha256(sent.encode("utf-8")).hexdigest()


def context(text, **changes):
    """A frozen context with some of its values changed; None drops one."""
    whole = {**json.loads(text), **changes}
    return wire.compact({name: value for name, value in whole.items() if value is not None})


assert all(json.loads(text)["digest"] == digest(text) for text in ALL)
