//! What a merchant's own code would do for the same requests: compact JSON, one hash or signature. Types and presence are the compiler's.

use std::time::{SystemTime, UNIX_EPOCH};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ring::digest::{SHA256, digest};
use ring::rand::{SecureRandom as _, SystemRandom};
use ring::signature::{RSA_PKCS1_SHA256, RsaKeyPair};
use serde::Serialize;
use time::macros::{format_description, offset};

const PATH: &str = "/account/v1.0/transfer-interbank";
const JSON: [(&str, &str); 2] = [("Content-Type", "application/json"), ("Accept", "application/json")];

/// A request: method, address, headers, body.
pub type Request = (&'static str, String, Vec<(String, String)>, String);

/// Unix milliseconds.
pub fn now() -> u64 {
    u64::try_from(SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_millis()).unwrap_or_default()
}

/// Random bytes of the platform.
pub fn chance<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    SystemRandom::new().fill(&mut bytes).expect("the platform has randomness");
    bytes
}

fn sha256(text: &str) -> String {
    digest(&SHA256, text.as_bytes()).as_ref().iter().map(|byte| format!("{byte:02x}")).collect()
}

fn headers<'a>(list: impl IntoIterator<Item = (&'a str, &'a str)>) -> Vec<(String, String)> {
    list.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

/// A row of inquiries.
#[derive(Clone)]
pub struct InquiryRow {
    pub bank_code: String,
    pub bank_account: String,
    pub amount: u64,
}

/// Duitku's inquiries.
pub struct Duitku {
    pub url: String,
    pub user_id: u64,
    pub email: String,
    pub secret_key: String,
}

impl Duitku {
    /// The request of one inquiry.
    pub fn inquiry(&self, row: &InquiryRow, now: u64) -> Request {
        #[derive(Serialize)]
        #[serde(rename_all = "camelCase")]
        struct Body<'a> {
            user_id: u64,
            amount_transfer: u64,
            bank_account: &'a str,
            bank_code: &'a str,
            email: &'a str,
            timestamp: u64,
            signature: String,
        }
        let InquiryRow { bank_code, bank_account, amount } = row;
        let signed = format!("{}{now}{bank_code}{bank_account}{amount}{}", self.email, self.secret_key);
        let body = Body {
            user_id: self.user_id,
            amount_transfer: *amount,
            bank_account,
            bank_code,
            email: &self.email,
            timestamp: now,
            signature: sha256(&signed),
        };
        let body = serde_json::to_string(&body).expect("it is JSON");
        ("POST", format!("{}/disbursement/inquirysandbox", self.url), headers(JSON), body)
    }
}

/// A row of transfers.
#[derive(Clone)]
pub struct TransferRow {
    pub partner_reference_no: String,
    pub amount: u64,
    pub beneficiary_account_name: String,
    pub beneficiary_account_no: String,
    pub beneficiary_bank_code: String,
    pub callback_url: String,
    pub transaction_description: String,
}

/// Faspay's transfers, signed with ring's RSA.
pub struct Faspay {
    pub url: String,
    pub partner_id: String,
    pub source_account: String,
    pub key: RsaKeyPair,
}

impl Faspay {
    /// The key of a PEM text.
    pub fn key(pem: &str) -> RsaKeyPair {
        let inner = pem.split("-----").nth(2).unwrap_or_default();
        let der = STANDARD.decode(inner.split_whitespace().collect::<String>()).expect("base64");
        RsaKeyPair::from_pkcs8(&der).expect("an RSA key")
    }

    /// A signature over a text.
    pub fn sign(&self, text: &str) -> Vec<u8> {
        let mut signature = vec![0; self.key.public().modulus_len()];
        self.key.sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), text.as_bytes(), &mut signature).expect("it signs");
        signature
    }

    /// A request id: 13 digits of the time and 23 of chance.
    pub fn id(now: u64) -> String {
        format!("{now:013}{:023}", u128::from_be_bytes(chance()) % 10_u128.pow(23))
    }

    /// The request of one transfer.
    pub fn transfer(&self, row: &TransferRow, now: u64, external_id: &str) -> Request {
        #[derive(Serialize)]
        struct Amount {
            value: String,
            currency: &'static str,
        }
        #[derive(Serialize)]
        #[serde(rename_all = "camelCase")]
        struct Additional<'a> {
            instruct_date: &'a str,
            transaction_description: &'a str,
            callback_url: &'a str,
        }
        #[derive(Serialize)]
        #[serde(rename_all = "camelCase")]
        struct Body<'a> {
            partner_reference_no: &'a str,
            amount: Amount,
            beneficiary_account_name: &'a str,
            beneficiary_account_no: &'a str,
            beneficiary_bank_code: &'a str,
            source_account_no: &'a str,
            transaction_date: &'a str,
            additional_info: Additional<'a>,
        }
        let at = time::OffsetDateTime::from_unix_timestamp(i64::try_from(now / 1000).expect("a time")).expect("a time").to_offset(offset!(+7));
        let timestamp = at.format(format_description!("[year]-[month]-[day]T[hour]:[minute]:[second]+07:00")).expect("a time");
        let body = Body {
            partner_reference_no: &row.partner_reference_no,
            amount: Amount { value: format!("{}.00", row.amount), currency: "IDR" },
            beneficiary_account_name: &row.beneficiary_account_name,
            beneficiary_account_no: &row.beneficiary_account_no,
            beneficiary_bank_code: &row.beneficiary_bank_code,
            source_account_no: &self.source_account,
            transaction_date: &timestamp,
            additional_info: Additional { instruct_date: "", transaction_description: &row.transaction_description, callback_url: &row.callback_url },
        };
        let body = serde_json::to_string(&body).expect("it is JSON");
        let signature = STANDARD.encode(self.sign(&format!("POST:{PATH}:{}:{timestamp}", sha256(&body))));
        let own = [
            ("X-TIMESTAMP", timestamp.as_str()),
            ("X-SIGNATURE", &signature),
            ("X-PARTNER-ID", &self.partner_id),
            ("X-EXTERNAL-ID", external_id),
            ("CHANNEL-ID", "88001"),
        ];
        ("POST", format!("{}{PATH}", self.url), headers(JSON.into_iter().chain(own)), body)
    }
}
