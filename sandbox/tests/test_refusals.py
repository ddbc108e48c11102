"""Everything that a call can be refused for."""

import pytest
from conftest import SECOND
from merchant import PATHS, cash_out, clearing, following, now, online, signed


def code_of(bench, call, **fields):
    return bench.call(call, **fields)["responseCode"]


@pytest.mark.parametrize(
    ("content_type", "body"),
    [
        ("text/plain", b"{}"),
        ("application/x-www-form-urlencoded", b"userId=3551"),
        ("application/json", b""),
        ("application/json", b"{"),
        ("application/json", b"[]"),
        ("application/json", b'"text"'),
        ("application/json", b'{"amountTransfer": NaN}'),
        ("application/json", b'{"purpose": "\xff"}'),
        ("application/json", b'{"purpose": "\\ud800"}'),
        ("application/json", b"[" * 100_000),
        ("application/json", b'{"userId": ' + b"9" * 5000 + b"}"),
    ],
)
def test_what_is_not_a_json_object(bench, content_type, body):
    response = bench.run(bench.client.post(PATHS["inquiry"], content=body, headers={"content-type": content_type}))
    assert (response.status_code, response.json()["responseCode"]) == (200, "-952")


def test_a_charset_is_no_other_type(bench):
    body = signed("balance")
    headers = {"content-type": "application/JSON; charset=utf-8"}
    assert bench.post(PATHS["balance"], body, headers=headers).json()["responseCode"] == "00"


REQUIRED = {
    "inquiry": ["userId", "email", "timestamp", "signature", "bankCode", "bankAccount", "amountTransfer"],
    "transfer": ["disburseId", "accountName", "custRefNumber", "purpose", "bankCode", "bankAccount", "amountTransfer"],
    "clearing_inquiry": ["type", "bankCode", "bankAccount", "amountTransfer"],
    "clearing_transfer": ["type", "disburseId", "accountName", "custRefNumber", "purpose"],
    "status": ["disburseId", "email"],
    "balance": ["userId", "timestamp", "signature"],
    "banks": ["userId", "timestamp", "signature"],
    "cash_out": ["bankCode", "amountTransfer", "accountName", "accountIdentity", "phoneNumber", "email"],
}


def complete(call):
    if call == "cash_out":
        return signed(call, **cash_out())
    fields = clearing() if "clearing" in call else online() if call in ("inquiry", "transfer") else {}
    if call in ("transfer", "clearing_transfer", "status"):
        fields = {**fields, "disburseId": "1", "accountName": "A", "custRefNumber": "1"}
    return signed(call, **fields)


@pytest.mark.parametrize(("call", "name"), [(call, name) for call, names in REQUIRED.items() for name in names])
def test_required_fields(bench, call, name):
    body = complete(call)
    assert bench.post(PATHS[call], body).json()["responseCode"] in ("00", "-420")
    for value in (None, "absent"):
        changed = {**body, name: value}
        if value == "absent":
            del changed[name]
        assert bench.post(PATHS[call], changed).json()["responseCode"] == "-952"
        assert f"{name} is missing" in bench.last_call["decision"]


@pytest.mark.parametrize(
    ("call", "changes"),
    [
        ("inquiry", {"amountTransfer": "50000"}),
        ("inquiry", {"amountTransfer": 50000.5}),
        ("inquiry", {"amountTransfer": True}),
        ("inquiry", {"bankCode": 14}),
        ("inquiry", {"bankAccount": 8760673566}),
        ("inquiry", {"email": ["x"]}),
        ("inquiry", {"timestamp": str(now())}),
        ("inquiry", {"timestamp": now() + 0.5}),
        ("inquiry", {"userId": "abc"}),
        ("inquiry", {"userId": 3551.0}),
        ("inquiry", {"purpose": "x" * 256}),
        ("inquiry", {"bankAccount": ""}),
        ("inquiry", {"senderName": 1}),
        ("clearing_inquiry", {"type": "bifast"}),
        ("clearing_inquiry", {"type": "SKN"}),
        ("transfer", {"purpose": ""}),
        ("cash_out", {"phoneNumber": "0" * 51}),
        ("cash_out", {"accountIdentity": 1234567889}),
    ],
)
def test_types_and_lengths(bench, call, changes):
    answer = bench.post(PATHS[call], {**complete(call), **changes}).json()
    assert answer["responseCode"] == "-952"


@pytest.mark.parametrize("changes", [{"userId": "3551"}, {"senderId": "001"}, {"senderId": 2**60}, {"extra": 1}])
def test_what_live_servers_let_pass_is_remarked_on(bench, changes):
    body = {**signed("inquiry", **online()), **changes}
    assert bench.post(PATHS["inquiry"], body).json()["responseCode"] == "00"
    assert bool(bench.last_call["remarks"]) == ("senderId" not in changes)


def test_the_time_stamp_may_have_a_zero_fraction(bench):
    stamp = now()
    body = signed("balance", timestamp=stamp)
    text = str(body).replace("'", '"').replace(str(stamp), f"{stamp}.0", 1)
    headers = {"content-type": "application/json"}
    response = bench.run(bench.client.post(PATHS["balance"], content=text, headers=headers))
    assert response.json()["responseCode"] == "00"


def test_user(bench):
    assert code_of(bench, "balance", userId=1) == "-120"
    assert code_of(bench, "balance", email="other@contoh.example") == "-213"
    assert code_of(bench, "balance", userId=SECOND.user_id) == "-213"


def test_time_stamp(make_bench):
    noon = 1_764_547_200_000
    bench = make_bench(clock=lambda: noon)
    assert code_of(bench, "balance", timestamp=noon - 300_000) == "00"
    assert code_of(bench, "balance", timestamp=noon - 300_001) == "-960"
    assert code_of(bench, "balance", timestamp=noon + 86_400_000) == "00"
    assert code_of(bench, "balance", timestamp=noon // 1000) == "-960"
    assert bench.last_call["explanation"]["likely_mistakes"][0]["mistake"] == "timestamp_in_seconds"


@pytest.mark.parametrize("call", list(PATHS))
def test_signature(bench, call):
    body = complete(call)
    for wrong in ("0" * 64, "x", body["signature"].upper(), body["signature"][:-1], "é"):
        if wrong == body["signature"]:
            continue
        assert bench.post(PATHS[call], {**body, "signature": wrong}).json()["responseCode"] == "-191"


@pytest.mark.parametrize("name", ["bankCode", "bankAccount", "amountTransfer", "purpose"])
def test_each_signed_field_counts(bench, name):
    body = signed("inquiry", **online())
    changed = {**body, name: 60_000 if name == "amountTransfer" else "002"}
    assert bench.post(PATHS["inquiry"], changed).json()["responseCode"] == "-191"


def test_unsigned_fields_do_not_count(bench):
    body = {**signed("inquiry", **online()), "senderId": 5, "senderName": "john doe"}
    assert bench.post(PATHS["inquiry"], body).json()["responseCode"] == "00"


def test_banks(bench):
    assert code_of(bench, "inquiry", **online(bank="999")) == "-149"
    assert code_of(bench, "clearing_inquiry", **clearing(bank="999")) == "-149"
    assert code_of(bench, "cash_out", **cash_out(bank="014")) == "-149"
    assert code_of(bench, "clearing_inquiry", **clearing("BIFAST", "12345", bank="146")) == "-149"
    assert code_of(bench, "clearing_inquiry", **clearing("LLG", "12345", bank="146")) == "00"


def test_h2h_banks(bench):
    for bank in ("002", "008", "009", "013", "022"):
        assert code_of(bench, "clearing_inquiry", **clearing("H2H", "12345", bank=bank)) == "00"
    assert code_of(bench, "clearing_inquiry", **clearing("H2H", "12345", bank="014")) == "-148"
    assert code_of(bench, "clearing_inquiry", **clearing("H2H", bank="014")) == "00"


def test_h2h_needs_a_registered_url(make_bench):
    bench = make_bench(url=None)
    assert code_of(bench, "clearing_inquiry", **clearing("H2H")) == "-161"
    assert code_of(bench, "clearing_inquiry", **clearing("LLG")) == "00"
    assert bench.post("/_sandbox/merchants/duitku/3551", {"callback_url": "http://127.0.0.1:9/"}).status_code == 200
    assert code_of(bench, "clearing_inquiry", **clearing("H2H")) == "00"


@pytest.mark.parametrize(
    ("call", "fields", "code"),
    [
        ("inquiry", online(amount=9_999), "-141"),
        ("inquiry", online(amount=10_000), "00"),
        ("inquiry", online(amount=0), "-141"),
        ("inquiry", online(amount=-50_000), "-141"),
        ("inquiry", online(amount=100_000_000), "00"),
        ("inquiry", online(amount=100_000_001), "-141"),
        ("inquiry", online(bank="013", amount=50_000_000), "00"),
        ("inquiry", online(bank="013", amount=50_000_001), "-141"),
        ("inquiry", online(bank="501", amount=50_000_000), "00"),
        ("inquiry", online(bank="1011", amount=100_000_000), "00"),
        ("inquiry", online(bank="042", amount=50_000), "-141"),
        ("clearing_inquiry", clearing("RTGS", amount=99_999_999), "-141"),
        ("clearing_inquiry", clearing("RTGS", amount=100_000_000), "00"),
        ("clearing_inquiry", clearing("LLG", amount=1_000_000_000), "00"),
        ("clearing_inquiry", clearing("LLG", amount=1_000_000_001), "-141"),
        ("clearing_inquiry", clearing("BIFAST", amount=1), "00"),
        ("clearing_inquiry", clearing("BIFAST", amount=0), "-141"),
        ("clearing_inquiry", clearing("BIFAST", amount=10**30), "-141"),
        ("cash_out", cash_out(amount=50_000), "00"),
        ("cash_out", cash_out(amount=50_001), "-141"),
        ("cash_out", cash_out(amount=1_000_000), "00"),
        ("cash_out", cash_out(amount=1_050_000), "-141"),
        ("cash_out", cash_out(bank="2011", amount=49_999), "-141"),
        ("cash_out", cash_out(bank="2011", amount=2_000_000), "00"),
        ("cash_out", cash_out(bank="2011", amount=2_000_001), "-141"),
    ],
)
def test_amounts(bench, call, fields, code):
    assert code_of(bench, call, **fields) == code


def test_a_refused_rtgs_amount_looks_as_it_did_live(bench):
    answer = bench.call("clearing_inquiry", **clearing("RTGS", amount=10_000))
    assert (answer["type"], answer["disburseId"], answer["accountName"], answer["custRefNumber"]) == ("RTGS", 0, "", "")
    assert answer["responseDesc"] == "Amount transfer cannot below 100.000.000"


def test_balance(make_bench):
    bench = make_bench(balance=100_000)
    first, _ = bench.pay(**online(amount=60_000))
    second, answer = bench.pay(**online(amount=60_000))
    assert answer["responseCode"] == "-510"
    assert bench.status(first["disburseId"]) == "00"
    assert bench.status(second["disburseId"]) == "-510"
    assert code_of(bench, "transfer", **second) == "-142"
    assert code_of(bench, "cash_out", **cash_out()) == "-510"
    assert bench.get("merchants")[0]["balance"] == 40_000


def test_what_is_held_cannot_be_spent(make_bench):
    bench = make_bench(balance=100_000)
    assert code_of(bench, "cash_out", **cash_out("08221178099", amount=100_000)) == "00"
    assert bench.pay(**online(amount=10_000))[1]["responseCode"] == "-510"


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"amountTransfer": 50_001}, "-141"),
        ({"bankCode": "002"}, "-952"),
        ({"bankAccount": "8760673565"}, "-952"),
        ({"disburseId": "1"}, "-420"),
        ({"disburseId": "abc"}, "-420"),
    ],
)
def test_a_transfer_follows_its_inquiry(bench, changes, code):
    transfer = following(online(), bench.inquire(**online()))
    answer = bench.call("transfer", **{**transfer, **changes})
    assert answer["responseCode"] == code
    if code == "-141":
        assert answer["responseDesc"] == "Amount transfer is different from inquiry"
    assert bench.payment["made"] == 0
    assert code_of(bench, "transfer", **transfer) == "00"


def test_the_type_is_the_inquirys(bench):
    transfer = following(clearing("LLG"), bench.inquire(**clearing("LLG")))
    assert code_of(bench, "clearing_transfer", **{**transfer, "type": "RTGS"}) == "-952"
    assert code_of(bench, "clearing_transfer", **transfer) == "00"


def test_kinds_do_not_mix(bench):
    one = following(online(), bench.inquire(**online()))
    assert code_of(bench, "clearing_transfer", **one, type="LLG") == "-420"
    other = following(clearing("LLG"), bench.inquire(**clearing("LLG")))
    other.pop("type")
    assert code_of(bench, "transfer", **other) == "-420"
    cash = bench.call("cash_out", **cash_out())
    assert bench.status(cash["disburseId"]) == "-420"


def test_name_and_reference_are_signed_but_not_compared(bench):
    transfer = following(online(), bench.inquire(**online()))
    answer = bench.call("transfer", **{**transfer, "accountName": "", "custRefNumber": ""})
    assert (answer["responseCode"], answer["accountName"]) == ("00", "Test Account")
    assert answer["custRefNumber"] == transfer["custRefNumber"]


def test_merchants_do_not_see_each_other(bench):
    other = {"userId": SECOND.user_id, "email": SECOND.email, "secret": SECOND.secret_key}
    transfer = following(online(), bench.inquire(**online()))
    assert code_of(bench, "transfer", **other, **transfer) == "-420"
    assert code_of(bench, "status", **other, disburseId=transfer["disburseId"]) == "-420"
    assert code_of(bench, "transfer", **transfer) == "00"
    assert bench.call("balance", **other)["balance"] == 10_000_000_000


def test_unknown_status(bench):
    assert bench.status("12345") == "-420"


def test_paths_ignore_letter_case_and_have_production_forms(bench):
    for path in ("/webapi/api/disbursement/checkBalance", "/WEBAPI/API/DISBURSEMENT/CHECKBALANCE"):
        assert bench.post(path, signed("balance")).json()["responseCode"] == "00"
    for call in ("inquiry", "transfer", "clearing_inquiry", "clearing_transfer"):
        production = PATHS[call][: -len("sandbox")]
        assert bench.post(production, complete(call)).json()["responseCode"] in ("00", "-420")
    assert bench.post("/API/CashOut/Inquiry", complete("cash_out")).json()["responseCode"] == "00"


def test_other_paths_and_methods(bench):
    assert bench.post("/webapi/api/disbursement/inquirystatussandbox", {}).status_code == 404
    assert bench.last_call["gateway"] == ""
    response = bench.run(bench.client.get(PATHS["balance"]))
    assert (response.status_code, response.headers["allow"]) == (405, "POST")


def test_a_body_that_is_too_large(bench):
    response = bench.post(PATHS["inquiry"], {"purpose": "x" * 1_000_001})
    assert response.status_code == 413
    assert bench.last_call["status"] == 413
