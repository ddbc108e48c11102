// Shared by the targets through `include!`: a client of each gateway, and a call of every operation, in documents as hosts write them.

use std::sync::LazyLock;

use salur::document::Client;
use salur::json::{DOCUMENT_DEPTH, Json, Object, read_within};

const FASPAY_PUBLIC_KEY: &str = "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA51JECl3cmlR3iFoPk+sfDHFef4rzBWl5KtWV8oke/HzAqEztZ7NlBj6kOjHWtEM9X8HL7YajdotkApzOeQXx5jaHn+7cZz6eyF97XJ3fZoQcI2XvC88wVvF4WMVMxfj7iUxNgdnSnFpVf8UZYJy4r07YdZmfo0JH/JQBd4RPXIL5vXvOWx9jyEvmZUAliwhnLbGtFuIxHe+dK0/XomH0N9YQAuAKvElSGQhHdJMbT3yCUUaBTh3ilrj1wqBr2EGKPIMeoc3kn/gzdrp37I7oZ+CALnBmWv2aVwgj+rajRXiyAP/iPRicMlkfHRC/5VzpqQLIhGgbA/BnocmWC3vjfwIDAQAB";

/// The gateways, in the order of the first byte of `receive` and `document`.
const GATEWAYS: [&str; 4] = ["duitku", "faspay_snap", "cashin", "faspay_sendme"];

/// No secret may stand in anything that a client gives out. Faspay SNAP's key lives elsewhere.
#[allow(dead_code)]
const SECRETS: [&str; 8] = [
    "de56f832487bc1ce1de5ff2cfacf8d9486c61da69df6fd61d5537b6b7d6d354d",
    "rahasia-bersama",
    "fs-5d0e9c1a7b",
    "ak-11aa22bb",
    "as-33cc44dd",
    "ck-55ee66ff",
    "cs-77001122",
    "iv-99887766",
];

fn config(gateway: &str) -> String {
    let rest = match gateway {
        "duitku" => r#""user_id":3551,"email":"test@chakratechnology.com","secret_key":"de56f832487bc1ce1de5ff2cfacf8d9486c61da69df6fd61d5537b6b7d6d354d""#.to_owned(),
        "faspay_snap" => format!(r#""partner_id":"99999","source_account":"9920000001","faspay_public_key":"{FASPAY_PUBLIC_KEY}""#),
        "cashin" => r#""partner_id":"CID1234567890","channel_id":"95521","quirk_scheme":"hmac_sha512","quirk_client_secret":"rahasia-bersama""#.to_owned(),
        _ => format!(
            r#""faspay_key":"fk-3b1f7a62","faspay_secret":"fs-5d0e9c1a7b","app_key":"ak-11aa22bb","app_secret":"as-33cc44dd","client_key":"ck-55ee66ff","client_secret":"cs-77001122","iv":"iv-99887766","source_account":"9920000001","faspay_public_key":"{FASPAY_PUBLIC_KEY}""#
        ),
    };
    format!(r#"{{"gateway":"{gateway}","environment":"sandbox",{rest}}}"#)
}

static CLIENTS: LazyLock<[Client; 4]> = LazyLock::new(|| GATEWAYS.map(|gateway| salur::document::open(&config(gateway)).expect("a client")));

/// The client of an operation, or of a gateway.
fn client(name: &str) -> &'static Client {
    let gateway = name.split('.').next();
    let index = GATEWAYS.iter().position(|known| Some(*known) == gateway).expect("a gateway");
    &CLIENTS[index]
}

/// 2025-06-12 13:44:50 in Jakarta.
#[allow(dead_code)]
const MOMENT: &str = r#"{"now":1749710690000,"entropy":"0707070707070707070707070707070707070707070707070707070707070707"}"#;

/// Every operation, with an input; a status call asks about the payment before it. `seeds.py` reads this list.
#[allow(dead_code)]
const CALLS: [(&str, &str); 29] = [
    ("duitku.inquiry", r#"{"bank_code":"014","bank_account":"8760673566","amount":50000}"#),
    ("duitku.transfer", r#"{"disburse_id":"12345","bank_code":"014","bank_account":"8760673566","account_name":"Test Account","cust_ref_number":"000000001278","amount":50000,"purpose":"Gaji"}"#),
    ("duitku.status", "{}"),
    ("duitku.clearing_inquiry", r#"{"bank_code":"014","bank_account":"8760673566","amount":500000000,"type":"RTGS"}"#),
    ("duitku.clearing_transfer", r#"{"disburse_id":"12345","bank_code":"009","bank_account":"8760673466","account_name":"Test Account","cust_ref_number":"000000001278","amount":500000000,"type":"H2H","purpose":"Gaji"}"#),
    ("duitku.cash_out", r#"{"bank_code":"2010","amount":50000,"cust_ref_number":"000000001278","account_name":"Test Account","account_identity":"1234567889","phone_number":"082211789110"}"#),
    ("duitku.balance", "{}"),
    ("duitku.banks", "{}"),
    ("faspay_snap.account_inquiry", r#"{"beneficiary_bank_code":"008","beneficiary_account_no":"60004400184"}"#),
    ("faspay_snap.transfer", r#"{"partner_reference_no":"20250612134450002","amount":10000,"beneficiary_account_name":"Jane Roe","beneficiary_account_no":"60004400184","beneficiary_bank_code":"008","callback_url":"https://example.com/faspay/cb"}"#),
    ("faspay_snap.transfer_status", "{}"),
    ("faspay_snap.top_up", r#"{"partner_reference_no":"20250612134450003","customer_number":"081234567890","amount":50000,"platform_code":"gpy","callback_url":"https://example.com/faspay/cb"}"#),
    ("faspay_snap.top_up_status", "{}"),
    ("faspay_snap.bill_inquiry", r#"{"partner_service_id":"7008","customer_no":"08000047816","biller_code":"013"}"#),
    ("faspay_snap.bill_payment", r#"{"partner_reference_no":"20250612134450005","partner_service_id":"7008","customer_no":"08000047816","amount":41454,"biller_code":"013","callback_url":"https://example.com/faspay/cb"}"#),
    ("faspay_snap.balance", "{}"),
    ("faspay_snap.statement", r#"{"from_date_time":"2025-06-01T00:00:00+07:00","to_date_time":"2025-06-12T23:59:59+07:00"}"#),
    ("cashin.account_inquiry", r#"{"partner_reference_no":"REF1234567890","amount":10000,"customer_number":"6281234567890","channel":"TOP_UP_E_WALLET_DANA"}"#),
    ("cashin.top_up", r#"{"partner_reference_no":"REF1234567890","amount":10000,"customer_number":"6281234567890","channel":"TOP_UP_E_WALLET_DANA"}"#),
    ("cashin.top_up_status", "{}"),
    ("faspay_sendme.registration", r#"{"beneficiary_account":"10000006","beneficiary_account_name":"Jane Roe","beneficiary_va_name":"Jane Roe","beneficiary_bank_code":"014","beneficiary_bank_branch":"KCP Kota","beneficiary_region_code":"0391","beneficiary_country_code":"ID"}"#),
    ("faspay_sendme.registration_confirm", r#"{"beneficiary_account":"10000006","beneficiary_account_name":"Jane Roe","beneficiary_va_name":"Jane Roe","beneficiary_bank_code":"014","beneficiary_bank_branch":"KCP Kota","beneficiary_region_code":"0391","beneficiary_country_code":"ID","bank_account_number":"10000006","bank_account_name":"JANE ROE"}"#),
    ("faspay_sendme.transfer", r#"{"beneficiary_virtual_account":"9920000002","beneficiary_account":"10000006","beneficiary_name":"Jane Roe","beneficiary_bank_code":"014","beneficiary_region_code":"0391","beneficiary_country_code":"ID","beneficiary_purpose_code":"1","trx_no":"87640001","amount":25000,"trx_desc":"Transfer","callback_url":"https://example.com/cb"}"#),
    ("faspay_sendme.cash_out", r#"{"beneficiary_bank_code":"C013","beneficiary_phone":"081234567890","beneficiary_name":"Jane Roe","trx_no":"WB0001","amount":100000,"trx_desc":"Cash out","callback_url":"https://example.com/cb"}"#),
    ("faspay_sendme.top_up", r#"{"beneficiary_bank_code":"gpy","beneficiary_account":"081234567890","beneficiary_name":"Jane Roe","beneficiary_region_code":"0391","beneficiary_country_code":"ID","trx_no":"EW0001","amount":50000,"callback_url":"https://example.com/cb"}"#),
    ("faspay_sendme.status", "{}"),
    ("faspay_sendme.name_inquiry", r#"{"beneficiary_virtual_account":"9920000002"}"#),
    ("faspay_sendme.balance", "{}"),
    ("faspay_sendme.statement", r#"{"start_date":"2025-06-01","end_date":"2025-06-12"}"#),
];

fn object(text: &str) -> Object {
    match read_within(text, DOCUMENT_DEPTH) {
        Ok(Json::Object(object)) => object,
        _ => panic!("no object"),
    }
}

/// What a verb gives: its value, or `None` where it gives an error.
#[allow(dead_code)]
fn call(client: &Client, verb: &str, arguments: &str) -> Option<Object> {
    let envelope = object(&client.call(verb, arguments));
    assert!(envelope.get("ok").is_some() != envelope.get("error").is_some());
    envelope.get("ok").and_then(Json::as_object).cloned()
}
