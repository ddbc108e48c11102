"""Contexts of the first release with SNAP, as docs/documents.md gives them. They never change: later releases must read them."""

import hashlib
import json

import snap_bench
import snap_rules as rules
import snap_wire as wire

# A first attempt.
TRANSFER = (
    '{"salur_context":1,"operation":"faspay_snap.transfer","client":"faspay_snap/sandbox/99999","attempt":1,"earlier_copy":false,"prepared_at":17'
    '49710690000,"send_before":1749710750000,"request_id":"174971069000000491244575847207550654","digest":"5cd739e69a80fb752a8e2b044677716ebe2f63'
    '0c70bfeaeffb2e2879532ab3b7","input":{"partner_reference_no":"20250612134450002","amount":10000,"beneficiary_account_name":"Jane Roe","benefi'
    'ciary_account_no":"60004400184","beneficiary_bank_code":"008","callback_url":"https://example.com/faspay/cb","beneficiary_email":"jane@examp'
    'le.com","source_account":"9920000001","transaction_date":"2025-06-12T13:44:50+07:00","transaction_description":"Invoice 42"}}'
)

# A second attempt: the first may have arrived.
TRANSFER_SECOND = (
    '{"salur_context":1,"operation":"faspay_snap.transfer","client":"faspay_snap/sandbox/99999","attempt":2,"earlier_copy":true,"prepared_at":174'
    '9710750000,"send_before":1749710810000,"request_id":"174971075000007691778397454371861662","digest":"5cd739e69a80fb752a8e2b044677716ebe2f630'
    'c70bfeaeffb2e2879532ab3b7","input":{"partner_reference_no":"20250612134450002","amount":10000,"beneficiary_account_name":"Jane Roe","benefic'
    'iary_account_no":"60004400184","beneficiary_bank_code":"008","callback_url":"https://example.com/faspay/cb","beneficiary_email":"jane@exampl'
    'e.com","source_account":"9920000001","transaction_date":"2025-06-12T13:44:50+07:00","transaction_description":"Invoice 42"}}'
)

# Nothing of it was sent.
TRANSFER_UNSENT = (
    '{"salur_context":1,"operation":"faspay_snap.transfer","client":"faspay_snap/sandbox/99999","attempt":1,"earlier_copy":false,"unsent":true,"p'
    'repared_at":1749710690000,"send_before":1749710750000,"request_id":"174971069000000491244575847207550654","digest":"5cd739e69a80fb752a8e2b04'
    '4677716ebe2f630c70bfeaeffb2e2879532ab3b7","input":{"partner_reference_no":"20250612134450002","amount":10000,"beneficiary_account_name":"Jan'
    'e Roe","beneficiary_account_no":"60004400184","beneficiary_bank_code":"008","callback_url":"https://example.com/faspay/cb","beneficiary_emai'
    'l":"jane@example.com","source_account":"9920000001","transaction_date":"2025-06-12T13:44:50+07:00","transaction_description":"Invoice 42"}}'
)

# It waits for its signature.
TRANSFER_UNSIGNED = (
    '{"salur_context":1,"operation":"faspay_snap.transfer","client":"faspay_snap/sandbox/99999","attempt":1,"earlier_copy":false,"unsigned":true,'
    '"prepared_at":1749710690000,"send_before":1749710750000,"request_id":"174971069000000491244575847207550654","digest":"5cd739e69a80fb752a8e2b'
    '044677716ebe2f630c70bfeaeffb2e2879532ab3b7","input":{"partner_reference_no":"20250612134450002","amount":10000,"beneficiary_account_name":"J'
    'ane Roe","beneficiary_account_no":"60004400184","beneficiary_bank_code":"008","callback_url":"https://example.com/faspay/cb","beneficiary_em'
    'ail":"jane@example.com","source_account":"9920000001","transaction_date":"2025-06-12T13:44:50+07:00","transaction_description":"Invoice 42"}'
    '}'
)

TOP_UP = (
    '{"salur_context":1,"operation":"faspay_snap.top_up","client":"faspay_snap/sandbox/99999","attempt":1,"earlier_copy":false,"prepared_at":1749'
    '710690000,"send_before":1749710750000,"request_id":"174971069000000491244575847207550654","digest":"01b656542382ed184ea63d0a190ca82b57bab4bb'
    '7b7de358ed782cd50a367259","input":{"partner_reference_no":"20250612134450003","customer_number":"081234567890","amount":50000,"platform_code'
    '":"gpy","callback_url":"https://example.com/faspay/cb","source_account":"9920000001","transaction_date":"2025-06-12T13:44:50+07:00","benefic'
    'iary_email":"jane@example.com","transaction_description":"Pulsa"}}'
)

BILL = (
    '{"salur_context":1,"operation":"faspay_snap.bill_payment","client":"faspay_snap/sandbox/99999","attempt":1,"earlier_copy":false,"prepared_at'
    '":1749710690000,"send_before":1749710750000,"request_id":"174971069000000491244575847207550654","digest":"a66ce168d917c5f22ad32901f86cc04a1f'
    '9f2c9806ded87bc3ac7124769fd747","input":{"partner_reference_no":"20250612134450005","partner_service_id":"7008","customer_no":"08000047816",'
    '"amount":41454,"biller_code":"013","callback_url":"https://example.com/faspay/cb","virtual_account_name":"DUMMY VA","source_account":"992000'
    '0001","trx_date_time":"2025-06-12T13:44:50+07:00"}}'
)

CASHIN = (
    '{"salur_context":1,"operation":"cashin.top_up","client":"cashin/sandbox/CID1234567890","attempt":1,"earlier_copy":false,"prepared_at":174971'
    '0690000,"send_before":1749710750000,"request_id":"174971069000000491244575847207550654","digest":"b2145a50e3f563beb92c360c80d219f38434961c6c'
    '2621039aee6108361da87b","input":{"partner_reference_no":"REF1234567890","amount":10000,"customer_number":"6281234567890","channel":"TOP_UP_E'
    '_WALLET_DANA"}}'
)

CASHIN_SECOND = (
    '{"salur_context":1,"operation":"cashin.top_up","client":"cashin/sandbox/CID1234567890","attempt":2,"earlier_copy":true,"prepared_at":1749710'
    '750000,"send_before":1749710810000,"request_id":"174971075000007691778397454371861662","digest":"b2145a50e3f563beb92c360c80d219f38434961c6c2'
    '621039aee6108361da87b","input":{"partner_reference_no":"REF1234567890","amount":10000,"customer_number":"6281234567890","channel":"TOP_UP_E_'
    'WALLET_DANA"}}'
)

CASHIN_UNSIGNED = (
    '{"salur_context":1,"operation":"cashin.top_up","client":"cashin/sandbox/CID1234567890","attempt":1,"earlier_copy":false,"unsigned":true,"pre'
    'pared_at":1749710690000,"send_before":1749710750000,"request_id":"174971069000000491244575847207550654","digest":"b2145a50e3f563beb92c360c80'
    'd219f38434961c6c2621039aee6108361da87b","input":{"partner_reference_no":"REF1234567890","amount":10000,"customer_number":"6281234567890","ch'
    'annel":"TOP_UP_E_WALLET_DANA"}}'
)

# With the id of a request as a UUID.
CASHIN_UUID = (
    '{"salur_context":1,"operation":"cashin.top_up","client":"cashin/sandbox/CID1234567890","attempt":1,"earlier_copy":false,"prepared_at":174971'
    '0690000,"send_before":1749710750000,"request_id":"3014b880-1c39-448a-84b2-845f0abe3ebe","digest":"b2145a50e3f563beb92c360c80d219f38434961c6c'
    '2621039aee6108361da87b","input":{"partner_reference_no":"REF1234567890","amount":10000,"customer_number":"6281234567890","channel":"TOP_UP_E'
    '_WALLET_DANA"}}'
)

ALL = (TRANSFER, TRANSFER_SECOND, TRANSFER_UNSENT, TRANSFER_UNSIGNED, TOP_UP, BILL, CASHIN, CASHIN_SECOND, CASHIN_UNSIGNED, CASHIN_UUID)


def digest(text):
    context = json.loads(text)
    config = snap_bench.CLIENTS[snap_bench.usual_client(context["operation"])]
    body = wire.body(context["operation"], config, context["input"], context["prepared_at"])
    return hashlib.sha256(body.encode("utf-8")).hexdigest()


def context(text, **changes):
    """A frozen context with some of its values changed; None drops one."""
    whole = {**json.loads(text), **changes}
    return rules.compact({name: value for name, value in whole.items() if value is not None})


assert all(json.loads(text)["digest"] == digest(text) for text in ALL)
