"""Contexts of release 0.1.0, written by hand as docs/documents.md gives them. They never change: later releases must read them."""

import hashlib
import json

import signing
from bench import SANDBOX, T0

TRANSFER = (
    '{"salur_context":1,"operation":"duitku.transfer","client":"duitku/sandbox/3551","attempt":1,"earlier_copy":false,'
    '"prepared_at":1637304586325,"send_before":1637304646325,"digest":"c1bc1d59725b886cd9f371b413be03b132885070c67511b909772e1008a3626d",'
    '"input":{"disburse_id":"12345","bank_code":"014","bank_account":"8760673566","account_name":"Test Account",'
    '"cust_ref_number":"000000001278","amount":50000,"purpose":"Test Disbursement with duitku"}}'
)
SECOND = (
    '{"salur_context":1,"operation":"duitku.transfer","client":"duitku/sandbox/3551","attempt":2,"earlier_copy":true,'
    '"prepared_at":1637304676325,"send_before":1637304736325,"digest":"2575ada1550f20c50eb6a22d3b14a29b7c2a2636f19f14807204c22eea98f9b3",'
    '"input":{"disburse_id":"12345","bank_code":"014","bank_account":"8760673566","account_name":"Test Account",'
    '"cust_ref_number":"000000001278","amount":50000,"purpose":"Test Disbursement with duitku"}}'
)
CASH_OUT = (
    '{"salur_context":1,"operation":"duitku.cash_out","client":"duitku/sandbox/3551","attempt":1,"earlier_copy":false,'
    '"prepared_at":1637304586325,"send_before":1637304646325,"digest":"9870d06b18b5e8c63f9439a6e9b97bbd067e1faa35f3c4de69278a82591ca138",'
    '"input":{"bank_code":"2010","amount":50000,"cust_ref_number":"000000001278","account_name":"Test Account",'
    '"account_identity":"3171010101900001","phone_number":"082211789110","purpose":"Test inquiry CashOut"}}'
)


def digest(text):
    context = json.loads(text)
    return hashlib.sha256(signing.body(context["operation"], SANDBOX, context["input"], context["prepared_at"]).encode("utf-8")).hexdigest()


def context(which, **changes):
    """A frozen context with some of its values changed; None drops one."""
    whole = {**json.loads({"transfer": TRANSFER, "second": SECOND, "cash_out": CASH_OUT}[which]), **changes}
    return signing.compact({name: value for name, value in whole.items() if value is not None})


assert json.loads(TRANSFER)["prepared_at"] == T0
assert all(json.loads(text)["digest"] == digest(text) for text in (TRANSFER, SECOND, CASH_OUT))
