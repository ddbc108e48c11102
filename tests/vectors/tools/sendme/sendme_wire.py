"""What Faspay's pages and libraries say of SendMe's older requests, written down a second time: addresses, key order, the four headers. Shares nothing with the core."""

import base64
import functools
import hashlib
import hmac
import json
import urllib.parse
from datetime import datetime, timedelta, timezone

import sendme_aes

BASES = {"sandbox": "https://sendme-sandbox.faspay.co.id", "production": "https://sendme.faspay.co.id"}
TOKENS = "/account/api/tokens"
TRANSFER = "/account/api/transfer"
SERVICES = {
    "registration": ("POST", "/account/api/register"),
    "registration_confirm": ("POST", "/account/api/register/confirm"),
    "transfer": ("POST", TRANSFER),
    "cash_out": ("POST", TRANSFER),
    "top_up": ("POST", TRANSFER),
    "name_inquiry": ("GET", "/account/api/inquiry_name"),
    "balance": ("GET", "/account/api/balance_inquiry"),
    "statement": ("GET", "/account/api/mutasi"),
    "status": ("GET", "/account/api/inquiry_status"),
}
PAYS = {"transfer", "cash_out", "top_up"}

# Each page's fields in its order, under their names here; those whose name on the wire is another one stand in WIRE.
_REGISTRATION = ("source_account beneficiary_account beneficiary_account_name beneficiary_va_name beneficiary_bank_code beneficiary_bank_branch beneficiary_region_code"
                 " beneficiary_country_code beneficiary_purpose_code beneficiary_phone beneficiary_email").split()
_PERSON = "ktp_id place_of_birth date_of_birth gender citizenship occupation address".split()
FIELDS = {
    "registration": _REGISTRATION,
    "registration_confirm": _REGISTRATION + "beneficiary_bank_name bank_account_number bank_account_name confirm".split(),
    "transfer": ("source_account beneficiary_virtual_account beneficiary_account beneficiary_name beneficiary_bank_code beneficiary_region_code beneficiary_country_code"
                 " beneficiary_purpose_code beneficiary_email trx_no trx_date instruct_date amount trx_desc callback_url").split(),
    "cash_out": ("source_account beneficiary_bank_code beneficiary_region_code beneficiary_country_code beneficiary_purpose_code beneficiary_phone beneficiary_email"
                 " beneficiary_name trx_no trx_date trx_expired instruct_date amount trx_desc callback_url").split() + _PERSON,
    "top_up": ("source_account beneficiary_account beneficiary_name beneficiary_bank_code beneficiary_region_code beneficiary_country_code beneficiary_purpose_code"
               " beneficiary_phone beneficiary_email trx_no trx_date instruct_date amount trx_desc callback_url").split(),
}
WIRE = {"source_account": "virtual_account", "amount": "trx_amount"}


def compact(value):
    """A body as it is sent: no blanks, `/` raw, non-ASCII raw."""
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False)


def plain(text):
    """Standard base64 of a text's UTF-8 bytes."""
    return base64.b64encode(text.encode("utf-8")).decode("ascii")


@functools.lru_cache(maxsize=None)
def encrypted(secret, iv, text):
    """Faspay's one primitive. The 16 bytes of the IV are characters: the last half of an MD5 in hex, not decoded."""
    key = hashlib.sha256(secret.encode("utf-8")).digest()
    start = hashlib.md5((secret + iv).encode("utf-8")).hexdigest()[16:].encode("ascii")
    return base64.b64encode(sendme_aes.encrypt(key, start, text.encode("utf-8"))).decode("ascii")


def timestamp(config, now):
    zone = timezone(timedelta(minutes=config.get("quirk_utc_offset", 420)))
    return datetime.fromtimestamp(now // 1000, zone).strftime("%Y-%m-%d %H:%M:%S")


def authorization(config):
    return encrypted(config["faspay_secret"], config["iv"], config["app_key"] + ":" + config["app_secret"])


def string_to_sign(config, method, path, stamp, token):
    """The last of the five fields is always empty, so the string ends with a colon. `token`: None at the token call itself."""
    pair = config["client_key"] + ":" + config["client_secret"]
    return ":".join((method, path, stamp, plain(pair if token is None else pair + ":" + token), ""))


def signature(config, text):
    if config.get("quirk_signature") == "hmac_sha256":
        return hmac.new(config["faspay_secret"].encode("utf-8"), text.encode("utf-8"), hashlib.sha256).hexdigest()
    return encrypted(config["faspay_secret"], config["iv"], text)


def message(config, method, path, signed, now, token, body=None):
    """`signed`: method and path in the string to sign. A GET has no body."""
    stamp = timestamp(config, now)
    headers = [
        ["Content-Type", "application/json"], ["Accept", "application/json"], ["faspay-key", config["faspay_key"]], ["faspay-timestamp", stamp],
        ["faspay-signature", signature(config, string_to_sign(config, *signed, stamp, token))], ["faspay-authorization", authorization(config)],
    ]
    base = config.get("base_url", BASES[config["environment"]]).rstrip("/")
    return {"method": method, "url": base + path, "headers": headers, **({} if body is None else {"body": body})}


def token_request(config, operation, now):
    """It signs the path that the token will serve, without its parameters, as a GET."""
    return message(config, "GET", TOKENS, ("GET", SERVICES[operation][1]), now, None)


def paid_for(given):
    """The input of the payment that a question carries."""
    payment = given.get("payment")
    if payment is None:
        return {}
    return json.loads(payment)["input"] if isinstance(payment, str) else payment["$context"]["input"]


def completed(config, operation, given, first):
    """The input as every repeat keeps it: `first` is the moment of the first attempt."""
    out = {name: value for name, value in given.items() if value is not None}
    # A payment from another account is asked about at that account.
    out.setdefault("source_account", paid_for(out).get("source_account") or config.get("source_account"))
    if operation in PAYS and given.get("beneficiary_bank_code") != "C013":
        out.setdefault("trx_date", timestamp(config, first))
    return out


def body(config, operation, given, first):
    given = completed(config, operation, given, first)
    if operation == "registration_confirm":
        given["confirm"] = "2"
    at_permata = given.get("beneficiary_bank_code") == "C013"
    if operation == "transfer" or (operation == "cash_out" and not at_permata):
        given.setdefault("instruct_date", "")  # now
    if "amount" in given:
        given["amount"] = "%d00" % given["amount"]  # two implied decimals
    names = dict(WIRE)
    if operation == "cash_out" and not at_permata:
        names["beneficiary_name"] = "beneficiary_account_name"
    return compact({names.get(name, name): given[name] for name in FIELDS[operation] if name in given})


def segments(config, operation, given, first):
    """What stands behind the path of a GET."""
    given = completed(config, operation, given, first)
    get = given.get
    behind = {
        "name_inquiry": [get("beneficiary_virtual_account")],
        "balance": [],
        "statement": [get("start_date"), get("end_date")],
        "status": [get("trx_no") or paid_for(given).get("trx_no"), get("trx_id")],
    }[operation]
    return "".join("/" + urllib.parse.quote(value, safe="") for value in [given["source_account"], *behind] if value is not None)


def request(config, operation, given, now, token, first=None):
    """The call itself. `first`: the moment of the first attempt, where it is another one."""
    first = now if first is None else first
    method, service = SERVICES[operation]
    if method == "POST":
        return message(config, method, service, (method, service), now, token, body(config, operation, given, first))
    path = service + segments(config, operation, given, first)
    signed = path if config.get("quirk_get_path") == "with_parameters" else service
    return message(config, method, path, (method, signed), now, token)


def send_before(config, operation, now):
    return now + config.get("send_within", 60_000) if operation in PAYS else None


# The notification (documented, not confirmed by anything that is public).

def callback_signature(config, method, text):
    """Blanks and line ends count nowhere, inside of texts neither."""
    stripped = text.translate({ord(character): None for character in " \t\r\n"})
    digest = hashlib.sha256(stripped.encode("utf-8")).hexdigest().upper()
    pair = plain(config["client_key"] + ":" + config["client_secret"])
    return hmac.new(config["app_secret"].encode("utf-8"), ":".join((config["app_key"], method, pair, digest)).encode("utf-8"), hashlib.sha256).digest()
