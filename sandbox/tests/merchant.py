"""The merchant's half of the conversation, for tests: written again with hashlib, from the page's formulas."""

import hashlib
import json
import time

USER_ID = 3551
EMAIL = "test@chakratechnology.com"
SECRET = "de56f832487bc1ce1de5ff2cfacf8d9486c61da69df6fd61d5537b6b7d6d354d"

D = "/webapi/api/disbursement/"
PATHS = {
    "inquiry": D + "inquirysandbox",
    "transfer": D + "transfersandbox",
    "clearing_inquiry": D + "inquiryclearingsandbox",
    "clearing_transfer": D + "transferclearingsandbox",
    "status": D + "inquirystatus",
    "balance": D + "checkbalance",
    "banks": D + "listBank",
    "cash_out": "/api/cashout/inquiry",
}

# "Duitku Disbursement API page, version 1.2": the formulas of its parameter tables, without the secret key.
FORMULAS = {
    "inquiry": "{email}{timestamp}{bankCode}{bankAccount}{amountTransfer}{purpose}",
    "transfer": "{email}{timestamp}{bankCode}{bankAccount}{accountName}{custRefNumber}{amountTransfer}{purpose}"
    "{disburseId}",
    "clearing_inquiry": "{email}{timestamp}{bankCode}{type}{bankAccount}{amountTransfer}{purpose}",
    "clearing_transfer": "{email}{timestamp}{bankCode}{type}{bankAccount}{accountName}{custRefNumber}{amountTransfer}"
    "{purpose}{disburseId}",
    "status": "{email}{timestamp}{disburseId}",
    "balance": "{email}{timestamp}",
    "banks": "{email}{timestamp}",
    "cash_out": "{email}{timestamp}{amountTransfer}{purpose}",
    "clearing_callback": "{email}{bankCode}{bankAccount}{accountName}{custRefNumber}{amountTransfer}{disburseId}",
    "cash_out_callback": "{email}{disburseId}{custRefNumber}",
}


def now():
    return int(time.time() * 1000)


def sha256(text):
    return hashlib.sha256(text.encode()).hexdigest()


def signature(call, fields, secret=SECRET):
    return sha256(FORMULAS[call].format(**{"purpose": "", **fields}) + secret)


def signed(call, secret=SECRET, **fields):
    """A complete request body; a given signature or time stamp stays."""
    body = {"userId": USER_ID, "email": EMAIL, "timestamp": now(), **fields}
    body.setdefault("signature", signature(call, body, secret))
    return body


def online(account="8760673566", amount=50_000, bank="014", **more):
    return {"bankCode": bank, "bankAccount": account, "amountTransfer": amount, "purpose": "test", **more}


def clearing(channel="BIFAST", account="8760673466", amount=500_000_000, bank="014", **more):
    return online(account, amount, bank, type=channel, **more)


def cash_out(phone="082211789110", amount=50_000, bank="2010", **more):
    return {
        "bankCode": bank,
        "amountTransfer": amount,
        "accountName": "Test Account",
        "accountIdentity": "1234567889",
        "phoneNumber": phone,
        **more,
    }


def following(fields, answer):
    """The transfer that follows an inquiry's answer."""
    kept = {
        name: fields[name]
        for name in ("bankCode", "bankAccount", "amountTransfer", "purpose", "type")
        if name in fields
    }
    return {
        **kept,
        "accountName": answer["accountName"],
        "custRefNumber": answer["custRefNumber"],
        "disburseId": str(answer["disburseId"]),
    }


def loads(text):
    """JSON with numbers kept as they are spelled."""
    return json.loads(text, parse_float=lambda token: f"#{token}")
