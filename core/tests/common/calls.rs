//! One call of every operation of the three gateways of Faspay and Cash In, with an answer that says all went well.

use std::sync::LazyLock;

use salur::document::Client;
use salur::json::Object;

use super::{Case, Kind, NOW, context_of, http, open, outcome_of, parse, prepare};

pub const FASPAY_SNAP: &str = r#"{"gateway":"faspay_snap","environment":"sandbox","partner_id":"99999","source_account":"9920000001"}"#;
pub const CASHIN: &str = r#"{"gateway":"cashin","environment":"sandbox","partner_id":"CID1234567890","channel_id":"95521"}"#;
pub const FASPAY_SENDME: &str = r#"{"gateway":"faspay_sendme","environment":"sandbox","faspay_key":"fk-3b1f7a62","faspay_secret":"fs-5d0e9c1a7b","app_key":"ak-11aa22bb",
    "app_secret":"as-33cc44dd","client_key":"ck-55ee66ff","client_secret":"cs-77001122","iv":"iv-99887766","source_account":"9920000001"}"#;
pub const SECRETS: [&str; 7] = ["fs-5d0e9c1a7b", "ak-11aa22bb", "as-33cc44dd", "ck-55ee66ff", "cs-77001122", "iv-99887766", TOKEN];
pub const TOKEN: &str = "dG9rZW4tZm9yLXRlc3Rz";

/// The operations: what is asked, and an answer that says that all went well. A status call asks about the payment before it.
pub const OPERATIONS: [(&str, Kind, &str, &str); 20] = [
    (
        "faspay_snap.account_inquiry",
        Kind::Reads,
        r#"{"beneficiary_bank_code":"008","beneficiary_account_no":"60004400184"}"#,
        r#"{"responseCode":"2001600"}"#,
    ),
    (
        "faspay_snap.transfer",
        Kind::Pays,
        r#"{"partner_reference_no":"REF-42","amount":50000,"beneficiary_account_name":"Jane Roe","beneficiary_account_no":"60004400184","beneficiary_bank_code":"008","callback_url":"https://a.example/cb"}"#,
        r#"{"responseCode":"2001800","partnerReferenceNo":"REF-42","additionalInfo":{"latestTransactionStatus":"00"}}"#,
    ),
    (
        "faspay_snap.transfer_status",
        Kind::Asks,
        "{}",
        r#"{"responseCode":"2003600","originalPartnerReferenceNo":"REF-42","latestTransactionStatus":"00"}"#,
    ),
    (
        "faspay_snap.top_up",
        Kind::Pays,
        r#"{"partner_reference_no":"REF-42","customer_number":"6281234567890","amount":50000,"platform_code":"gpy","callback_url":"https://a.example/cb"}"#,
        r#"{"responseCode":"2003800","partnerReferenceNo":"REF-42","additionalInfo":{"latestTransactionStatus":"00"}}"#,
    ),
    (
        "faspay_snap.top_up_status",
        Kind::Asks,
        "{}",
        r#"{"responseCode":"2003900","originalPartnerReferenceNo":"REF-42","latestTransactionStatus":"00"}"#,
    ),
    (
        "faspay_snap.bill_payment",
        Kind::Pays,
        r#"{"partner_reference_no":"REF-42","partner_service_id":"7008","customer_no":"08000047816","amount":50000,"biller_code":"013","callback_url":"https://a.example/cb"}"#,
        r#"{"responseCode":"2003300","virtualAccountData":{"partnerReferenceNo":"REF-42"},"additionalInfo":{"status":"2"}}"#,
    ),
    (
        "faspay_snap.bill_inquiry",
        Kind::Reads,
        r#"{"partner_service_id":"7008","customer_no":"08000047816","biller_code":"013"}"#,
        r#"{"responseCode":"2003200"}"#,
    ),
    ("faspay_snap.balance", Kind::Reads, "{}", r#"{"responseCode":"2001100"}"#),
    (
        "faspay_snap.statement",
        Kind::Reads,
        r#"{"from_date_time":"2025-06-01T00:00:00+07:00","to_date_time":"2025-06-12T00:00:00+07:00"}"#,
        r#"{"responseCode":"2001200"}"#,
    ),
    (
        "cashin.account_inquiry",
        Kind::Reads,
        r#"{"partner_reference_no":"REF-42","amount":50000,"customer_number":"6281234567890","channel":"TOP_UP_E_WALLET_DANA"}"#,
        r#"{"responseCode":"2003700"}"#,
    ),
    (
        "cashin.top_up",
        Kind::Pays,
        r#"{"partner_reference_no":"REF-42","amount":50000,"customer_number":"6281234567890","channel":"TOP_UP_E_WALLET_DANA"}"#,
        r#"{"responseCode":"2003800","partnerReferenceNo":"REF-42"}"#,
    ),
    ("cashin.top_up_status", Kind::Asks, "{}", r#"{"responseCode":"2003900","originalPartnerReferenceNo":"REF-42","latestTransactionStatus":"00"}"#),
    (
        "faspay_sendme.registration",
        Kind::Reads,
        r#"{"beneficiary_account":"60004400184","beneficiary_account_name":"Jane Roe","beneficiary_va_name":"Jane Roe","beneficiary_bank_code":"014","beneficiary_bank_branch":"KCP Kota","beneficiary_region_code":"0391","beneficiary_country_code":"ID"}"#,
        r#"{"status":"1"}"#,
    ),
    (
        "faspay_sendme.registration_confirm",
        Kind::Reads,
        r#"{"beneficiary_account":"60004400184","beneficiary_account_name":"Jane Roe","beneficiary_va_name":"Jane Roe","beneficiary_bank_code":"014","beneficiary_bank_branch":"KCP Kota","beneficiary_region_code":"0391","beneficiary_country_code":"ID","bank_account_number":"60004400184","bank_account_name":"JANE ROE"}"#,
        r#"{"status":"2","beneficiary_virtual_account":"9920000002"}"#,
    ),
    (
        "faspay_sendme.transfer",
        Kind::Pays,
        r#"{"beneficiary_virtual_account":"9920000002","beneficiary_account":"60004400184","beneficiary_name":"Jane Roe","beneficiary_bank_code":"014","beneficiary_region_code":"0391","beneficiary_country_code":"ID","beneficiary_purpose_code":"1","trx_no":"42","amount":50000,"trx_desc":"Gaji","callback_url":"https://a.example/cb"}"#,
        r#"{"status":"2","trx_no":"42"}"#,
    ),
    (
        "faspay_sendme.cash_out",
        Kind::Pays,
        r#"{"beneficiary_bank_code":"C013","beneficiary_phone":"6281234567890","beneficiary_name":"Jane Roe","trx_no":"42","amount":100000,"trx_desc":"Gaji","callback_url":"https://a.example/cb"}"#,
        r#"{"status":"2","trx_no":"42"}"#,
    ),
    (
        "faspay_sendme.top_up",
        Kind::Pays,
        r#"{"beneficiary_bank_code":"ovo","beneficiary_account":"6281234567890","beneficiary_name":"Jane Roe","beneficiary_region_code":"0391","beneficiary_country_code":"ID","trx_no":"42","amount":50000,"callback_url":"https://a.example/cb"}"#,
        r#"{"status":"2","trx_no":"42"}"#,
    ),
    ("faspay_sendme.status", Kind::Asks, "{}", r#"{"status":"2","trx_no":"42","response_code":"00"}"#),
    ("faspay_sendme.name_inquiry", Kind::Reads, r#"{"beneficiary_virtual_account":"9920000002"}"#, r#"{"status":"2"}"#),
    ("faspay_sendme.statement", Kind::Reads, r#"{"start_date":"2025-06-01","end_date":"2025-06-12"}"#, r#"{"status":"2"}"#),
];

/// A call, and an answer to it that says that all went well.
pub struct Call {
    pub case: Case,
    pub success: &'static str,
}

static CLIENTS: LazyLock<[Client; 3]> = LazyLock::new(|| [open(FASPAY_SNAP), open(CASHIN), open(FASPAY_SENDME)]);

/// The client of an operation.
pub fn client(operation: &str) -> &'static Client {
    let [snap, cashin, sendme] = &*CLIENTS;
    match operation.split('.').next() {
        Some("faspay_snap") => snap,
        Some("cashin") => cashin,
        _ => sendme,
    }
}

impl Call {
    pub fn client(&self) -> &'static Client {
        client(&self.case.operation)
    }
}

/// The answer to a request for a token.
pub fn token_answer() -> Object {
    http(200, &format!(r#"{{"access_token":"{TOKEN}","expired_in":"36000","status":"2","response_code":"00"}}"#))
}

/// Every operation, and for those that take a token first the step before.
pub fn every_call() -> Vec<Call> {
    let mut calls: Vec<Call> = Vec::new();
    let mut paid = String::new();
    for (operation, kind, input, success) in OPERATIONS {
        let input = if kind == Kind::Asks { Object::new().with("payment", paid.as_str()).to_text() } else { input.to_owned() };
        // A client of its own, which remembers no token.
        let first = prepare(&own_client(operation), operation, &input, NOW);
        let mut steps = vec![first];
        if super::flag(&super::object(context_of(&steps[0])), "token_step") {
            let call = parse(client(operation), context_of(&steps[0]), token_answer(), NOW).expect("a step");
            assert!(outcome_of(&call).is_none());
            steps.push(call);
        }
        for (index, step) in steps.iter().enumerate() {
            let token_step = index.saturating_add(1) < steps.len();
            let name = format!("{operation}{}", if token_step { ", token" } else { "" });
            let case = Case { name, kind, earlier: false, token_step, operation: operation.to_owned(), context: context_of(step).to_owned() };
            if kind == Kind::Pays && !token_step {
                paid.clone_from(&case.context);
            }
            calls.push(Call { case, success });
        }
    }
    calls
}

/// A client that was just opened.
pub fn own_client(operation: &str) -> Client {
    match operation.split('.').next() {
        Some("faspay_snap") => open(FASPAY_SNAP),
        Some("cashin") => open(CASHIN),
        _ => open(FASPAY_SENDME),
    }
}
