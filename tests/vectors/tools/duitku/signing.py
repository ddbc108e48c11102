"""What Duitku's page says of requests, written down a second time: addresses, key order, formulas. Shares nothing with the core."""

import hashlib
import json

HEADERS = [["Content-Type", "application/json"], ["Accept", "application/json"]]

DISBURSEMENT = {"sandbox": "https://sandbox.duitku.com/webapi/api", "production": "https://passport.duitku.com/webapi/api"}
CASH_OUT = {"sandbox": "https://disbursement-sandbox.duitku.com/api", "production": "https://disbursement.duitku.com/api"}

# operation: (path, whether the sandbox adds its suffix)
PATHS = {
    "duitku.inquiry": ("inquiry", True),
    "duitku.transfer": ("transfer", True),
    "duitku.clearing_inquiry": ("inquiryclearing", True),
    "duitku.clearing_transfer": ("transferclearing", True),
    "duitku.status": ("inquirystatus", False),
    "duitku.balance": ("checkbalance", False),
    "duitku.banks": ("listBank", False),
}

BODIES = {
    "duitku.inquiry": "userId amountTransfer bankAccount bankCode email purpose timestamp senderId senderName signature",
    "duitku.transfer": "disburseId userId email bankCode bankAccount amountTransfer accountName custRefNumber purpose timestamp signature",
    "duitku.clearing_inquiry": "userId email bankCode bankAccount amountTransfer custRefNumber senderName senderId purpose type timestamp signature",
    "duitku.clearing_transfer": "disburseId userId email bankCode bankAccount amountTransfer accountName custRefNumber purpose type timestamp signature",
    "duitku.cash_out": "userId amountTransfer custRefNumber bankCode accountName accountAddress accountIdentity email phoneNumber purpose timestamp callbackUrl signature",
    "duitku.status": "disburseId userId email timestamp signature",
    "duitku.balance": "userId email timestamp signature",
    "duitku.banks": "userId email timestamp signature",
}

# Section "signature" of each operation on the page; the secret key follows.
FORMULAS = {
    "duitku.inquiry": "email timestamp bankCode bankAccount amountTransfer purpose",
    "duitku.transfer": "email timestamp bankCode bankAccount accountName custRefNumber amountTransfer purpose disburseId",
    "duitku.clearing_inquiry": "email timestamp bankCode type bankAccount amountTransfer purpose",
    "duitku.clearing_transfer": "email timestamp bankCode type bankAccount accountName custRefNumber amountTransfer purpose disburseId",
    "duitku.cash_out": "email timestamp amountTransfer purpose",
    "duitku.status": "email timestamp disburseId",
    "duitku.balance": "email timestamp",
    "duitku.banks": "email timestamp",
    "duitku.clearing_callback": "email bankCode bankAccount accountName custRefNumber amountTransfer disburseId",
    "duitku.cash_out_callback": "email disburseId custRefNumber",
}

INPUTS = {
    "amountTransfer": "amount", "bankAccount": "bank_account", "bankCode": "bank_code", "purpose": "purpose", "senderId": "sender_id",
    "senderName": "sender_name", "disburseId": "disburse_id", "accountName": "account_name", "custRefNumber": "cust_ref_number", "type": "type",
    "accountAddress": "account_address", "accountIdentity": "account_identity", "phoneNumber": "phone_number", "callbackUrl": "callback_url",
}

PAYS = {"duitku.transfer", "duitku.clearing_transfer", "duitku.cash_out"}


def compact(value):
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False)


def sign(operation, values, key, amount_text=None):
    """SHA-256 of the values in the documented order, nothing between them, absent ones left out, then the key."""
    values = dict(values)
    if amount_text is not None:
        values["amountTransfer"] = amount_text
    parts = [str(values[name]) for name in FORMULAS[operation].split() if values.get(name) is not None]
    return hashlib.sha256(("".join(parts) + key).encode("utf-8")).hexdigest()


def sender_id(value):
    """The page says int: digits that an int can hold go as a number, everything else as text."""
    text = str(value)
    if text.isdigit() and text.isascii() and str(int(text)) == text and int(text) < 2 ** 63:
        return int(text)
    return text


def disburse_id(given):
    if given.get("disburse_id") is not None:
        return str(given["disburse_id"])
    return str(given["payment"]["$context"]["input"]["disburse_id"])


def values_of(operation, config, given, now):
    known = {"userId": config["user_id"], "email": config["email"], "timestamp": now}
    for wire in BODIES[operation].split():
        if wire == "disburseId":
            known[wire] = disburse_id(given)
        elif wire in INPUTS and given.get(INPUTS[wire]) is not None:
            value = given[INPUTS[wire]]
            known[wire] = sender_id(value) if wire == "senderId" else value
    return known


def url(operation, config):
    environment = config["environment"]
    if operation == "duitku.cash_out":
        return config.get("cash_out_url", CASH_OUT[environment]).rstrip("/") + "/cashout/inquiry"
    path, suffixed = PATHS[operation]
    base = config.get("disbursement_url", DISBURSEMENT[environment]).rstrip("/")
    return base + "/disbursement/" + path + ("sandbox" if suffixed and environment == "sandbox" else "")


def body(operation, config, given, now):
    values = values_of(operation, config, given, now)
    values["signature"] = sign(operation, values, config["secret_key"])
    return compact({wire: values[wire] for wire in BODIES[operation].split() if wire in values})


def prepared(operation, config, given, now, attempt=1):
    """All that a step must show of itself."""
    request = {"method": "POST", "url": url(operation, config), "headers": HEADERS, "body": body(operation, config, given, now)}
    send_before = now + config.get("send_within", 60_000) if operation in PAYS else None
    return {"request": request, "attempt": attempt, "send_before": send_before}
