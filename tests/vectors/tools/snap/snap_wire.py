"""What Faspay's and Cash In's pages say of requests, written down a second time: addresses, key order, headers. Shares nothing with the core."""

import json

import snap_emsa
import snap_rules as rules

FASPAY = {"sandbox": "https://sendme-sandbox.faspay.co.id", "production": "https://sendme.faspay.co.id"}
CASHIN = {"sandbox": "https://sandbox-api.cashin.co.id/pg/fo", "production": "https://api.cashin.co.id/pg/fo"}

PATHS = {
    "faspay_snap.account_inquiry": "account-inquiry-external",
    "faspay_snap.transfer": "transfer-interbank",
    "faspay_snap.transfer_status": "transfer/status",
    "faspay_snap.balance": "balance-inquiry",
    "faspay_snap.statement": "transaction-history-list",
    "faspay_snap.top_up": "emoney/topup",
    "faspay_snap.top_up_status": "emoney/topup-status",
    "faspay_snap.bill_inquiry": "transfer-va/inquiry-intrabank",
    "faspay_snap.bill_payment": "transfer-va/payment-intrabank",
    "cashin.account_inquiry": "emoney/account-inquiry",
    "cashin.top_up": "emoney/topup",
    "cashin.top_up_status": "emoney/topup-status",
}
SERVICES = {
    "faspay_snap.account_inquiry": "16", "faspay_snap.transfer": "18", "faspay_snap.transfer_status": "36", "faspay_snap.balance": "11",
    "faspay_snap.statement": "12", "faspay_snap.top_up": "38", "faspay_snap.top_up_status": "39", "faspay_snap.bill_inquiry": "32",
    "faspay_snap.bill_payment": "33", "cashin.account_inquiry": "37", "cashin.top_up": "38", "cashin.top_up_status": "39",
}
PAYS = {"faspay_snap.transfer", "faspay_snap.top_up", "faspay_snap.bill_payment", "cashin.top_up"}
DATES = {"faspay_snap.transfer": "transaction_date", "faspay_snap.top_up": "transaction_date", "faspay_snap.bill_payment": "trx_date_time"}

# The inputs of each operation, in the order of the documentation: required ones first.
INPUTS = {operation: fields.split() for operation, fields in {
    "faspay_snap.account_inquiry": "beneficiary_bank_code beneficiary_account_no partner_reference_no source_account",
    "faspay_snap.transfer": "partner_reference_no amount beneficiary_account_name beneficiary_account_no beneficiary_bank_code callback_url"
                            " beneficiary_email source_account transaction_date instruct_date transaction_description",
    "faspay_snap.transfer_status": "original_partner_reference_no original_reference_no payment",
    "faspay_snap.balance": "account_no",
    "faspay_snap.statement": "from_date_time to_date_time account_no",
    "faspay_snap.top_up": "partner_reference_no customer_number amount platform_code callback_url source_account transaction_date instruct_date"
                          " beneficiary_email transaction_description",
    "faspay_snap.top_up_status": "original_partner_reference_no original_reference_no payment",
    "faspay_snap.bill_inquiry": "partner_service_id customer_no biller_code partner_reference_no source_account",
    "faspay_snap.bill_payment": "partner_reference_no partner_service_id customer_no amount biller_code callback_url virtual_account_name source_account"
                                " trx_date_time instruct_date",
    "cashin.account_inquiry": "partner_reference_no amount customer_number channel",
    "cashin.top_up": "partner_reference_no amount customer_number channel",
    "cashin.top_up_status": "original_partner_reference_no payment",
}.items()}


def money(amount):
    return {"value": "%d.00" % amount, "currency": "IDR"}


def present(pairs):
    """An object of the pairs that have a value."""
    return {name: value for name, value in pairs if value is not None}


def original(given):
    if given.get("original_partner_reference_no") is not None:
        return given["original_partner_reference_no"]
    payment = given["payment"]
    if isinstance(payment, str):
        return json.loads(payment)["input"]["partner_reference_no"]
    return payment["$context"]["input"]["partner_reference_no"]


def completed(operation, config, given, first):
    """The input as a context keeps it: what the first moment and the client gave stays for every repeat."""
    out = {name: value for name, value in given.items() if value is not None}
    if operation in DATES:
        out.setdefault("source_account", config.get("source_account"))
        out.setdefault(DATES[operation], rules.timestamp(first))
    return {name: out[name] for name in INPUTS[operation] if name in out}


def values(operation, config, given, first):
    """The body as an object, in the page's order. `first`: the moment of the first attempt."""
    given = completed(operation, config, given, first)
    get = given.get
    own = get("source_account") or config.get("source_account")
    bill_source = config.get("quirk_bill_source", "sourceAccountNo")
    if operation == "faspay_snap.account_inquiry":
        return present([("beneficiaryBankCode", get("beneficiary_bank_code")), ("beneficiaryAccountNo", get("beneficiary_account_no")),
                        ("partnerReferenceNo", get("partner_reference_no")), ("additionalInfo", {"sourceAccount": own})])
    if operation == "faspay_snap.transfer":
        info = present([("instructDate", get("instruct_date", "")), ("transactionDescription", get("transaction_description")), ("callbackUrl", get("callback_url"))])
        return present([("partnerReferenceNo", get("partner_reference_no")), ("amount", money(get("amount"))),
                        ("beneficiaryAccountName", get("beneficiary_account_name")), ("beneficiaryAccountNo", get("beneficiary_account_no")),
                        ("beneficiaryBankCode", get("beneficiary_bank_code")), ("beneficiaryEmail", get("beneficiary_email")), ("sourceAccountNo", own),
                        ("transactionDate", get("transaction_date")), ("additionalInfo", info)])
    if operation in ("faspay_snap.transfer_status", "faspay_snap.top_up_status", "cashin.top_up_status"):
        return present([("originalPartnerReferenceNo", original(given)), ("originalReferenceNo", get("original_reference_no")),
                        ("serviceCode", "18" if operation == "faspay_snap.transfer_status" else "38")])
    if operation == "faspay_snap.balance":
        return {"accountNo": get("account_no") or own}
    if operation == "faspay_snap.statement":
        return {"fromDateTime": get("from_date_time"), "toDateTime": get("to_date_time"), "additionalInfo": {"accountNo": get("account_no") or own}}
    if operation == "faspay_snap.top_up":
        info = present([("sourceAccount", own), ("platformCode", get("platform_code")), ("instructDate", get("instruct_date", "")),
                        ("beneficiaryEmail", get("beneficiary_email")), ("transactionDescription", get("transaction_description")),
                        ("callbackUrl", get("callback_url"))])
        return {"partnerReferenceNo": get("partner_reference_no"), "customerNumber": get("customer_number"), "amount": money(get("amount")),
                "transactionDate": get("transaction_date"), "additionalInfo": info}
    if operation in ("faspay_snap.bill_inquiry", "faspay_snap.bill_payment"):
        # The company's code is padded to 8 characters where it stands alone, and not inside of the account.
        account = [("partnerReferenceNo", get("partner_reference_no")), ("partnerServiceId", get("partner_service_id").rjust(8)),
                   ("customerNo", get("customer_no")), ("virtualAccountNo", get("partner_service_id") + get("customer_no"))]
        if operation == "faspay_snap.bill_inquiry":
            return present([*account, ("additionalInfo", {"billerCode": get("biller_code"), bill_source: own})])
        return present([*account, ("virtualAccountName", get("virtual_account_name")), (bill_source, own), ("paidAmount", money(get("amount"))),
                        ("trxDateTime", get("trx_date_time")),
                        ("additionalInfo", {"billerCode": get("biller_code"), "instructDate": get("instruct_date", ""), "callbackUrl": get("callback_url")})])
    assert operation in ("cashin.account_inquiry", "cashin.top_up"), operation
    channel = get("channel")
    if channel == "TRANSFER_E_WALLET_OVO" and config.get("quirk_ovo_blank"):
        channel = "TRANSFER _E_WALLET_OVO"
    return {"partnerReferenceNo": get("partner_reference_no"), "amount": money(get("amount")), "customerNumber": get("customer_number"),
            "additionalInfo": {"channel": channel}}


def body(operation, config, given, first):
    write = rules.compact_ascii if operation.startswith("faspay_snap.") else rules.compact
    return write(values(operation, config, given, first))


def address(operation, config):
    """(the address, the path that is signed)."""
    if operation.startswith("faspay_snap."):
        path = "/v1.0/" + PATHS[operation]
        base = config.get("base_url", FASPAY[config["environment"]]).rstrip("/")
        return base + "/account" + path, path if config.get("quirk_signed_path") == "without_account" else "/account" + path
    path = "/api/v1.0/" + PATHS[operation]
    return config.get("base_url", CASHIN[config["environment"]]).rstrip("/") + path, path


def external_id(config, now, entropy):
    return rules.uuid_id(entropy) if config.get("quirk_uuid_external_id") else rules.numeric_id(now, entropy)


def string_to_sign(operation, config, given, now, first):
    return rules.asymmetric("POST", address(operation, config)[1], body(operation, config, given, first), rules.timestamp(now))


def request(operation, config, key, given, at, first, signature=None):
    """The whole request of the moment `at`; `key` names the test key."""
    text = string_to_sign(operation, config, given, at["now"], first)
    if signature is None:
        shared = config.get("quirk_scheme") == "hmac_sha512"
        signature = rules.hmac_sha512(config["quirk_client_secret"], text) if shared else snap_emsa.sign(key, text)
    headers = [["Content-Type", "application/json"], ["Accept", "application/json"], ["X-TIMESTAMP", rules.timestamp(at["now"])], ["X-SIGNATURE", signature]]
    if config.get("origin"):
        headers.append(["ORIGIN", config["origin"]])
    headers += [["X-PARTNER-ID", config["partner_id"]], ["X-EXTERNAL-ID", external_id(config, at["now"], at["entropy"])],
                ["CHANNEL-ID", config.get("channel_id", "88001")]]
    return {"method": "POST", "url": address(operation, config)[0], "headers": headers, "body": body(operation, config, given, first)}


def send_before(operation, config, now):
    return now + config.get("send_within", 60_000) if operation in PAYS else None
