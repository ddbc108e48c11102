//! What SendMe sends to a payment's address, signed over the text of its body without blanks.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, Mac as _};
use serde_json::json;
use sha2::{Digest as _, Sha256};

use super::super::clock;
use super::answers::About;
use super::credentials::{APP_KEY, APP_SECRET, CLIENT_KEY, CLIENT_SECRET, SOURCE};
use super::habits::{Notices, Spelling};
use crate::simulate::counts::Kind;
use crate::simulate::faults::{Fault, Luck};
use crate::simulate::gateway::{Desk, Later, Notice};

const MINUTE: u64 = 60_000;

/// Sends a notification, as luck will have it.
pub fn send(about: &About, status: &'static str, how: Notices, desk: &mut Desk<'_>) {
    let luck = &mut *desk.luck;
    if luck.strikes(Fault::CallbackNever) {
        return;
    }
    let written = |status: &str| write(about, status, how.has_blanks, desk.now);
    let mut body = written(status);
    let is_altered = luck.strikes(Fault::CallbackAltered);
    let mut is_forged = luck.strikes(Fault::CallbackForged);
    let signature = spelled(&sign(&body, if is_forged { "guess" } else { APP_SECRET }), how.spelling);
    if is_altered {
        (body, is_forged) = altered(&body, &written(if status == "2" { "4" } else { "2" }), is_forged, luck);
    } else {
        luck.counts.add(Kind::Code, "callback", status);
    }
    let headers = how.header.map(|name| (name.to_owned(), signature.clone())).into_iter().collect();
    if how.header.is_none() {
        body = with_signature(&body, &signature, luck);
    }
    let copies = if luck.strikes(Fault::CallbackDoubled) { 2 } else { 1 };
    for _ in 0..copies {
        let delay = if luck.strikes(Fault::CallbackLate) { luck.random.between(10 * MINUTE, 72 * 60 * MINUTE) } else { luck.random.between(0, 3000) };
        let notice = Notice { path: about.path.clone(), headers: Vec::clone(&headers), body: body.clone(), is_forged };
        desk.later.push((desk.now + delay, Later::Notify(notice)));
    }
}

fn write(about: &About, status: &str, has_blanks: bool, now: u64) -> String {
    let stamp = clock::text(now).replacen('T', " ", 1).replacen("+07:00", "", 1);
    let mut body = json!({
        "request": "Transfer", "virtual_account": SOURCE, "va_name": "PT Merchant", "trx_id": 6411, "trx_no": about.trx_no,
        "trx_amount": about.amount * 100, "trx_desc": "Gaji Juni", "trx_status": status, "trx_status_date": stamp, "trx_reff": "O4wg_9999=",
        "bank_code": about.bank, "bank_name": "Bank Jakarta Raya",
    });
    for name in ["beneficiary_virtual_account", "beneficiary_account", "beneficiary_name", "beneficiary_phone"] {
        if let Some(value) = about.asked.get(name) {
            body[name] = value.clone();
        }
    }
    let text = if has_blanks { serde_json::to_string_pretty(&body).map(|text| text.replace('\n', "\r\n")) } else { serde_json::to_string(&body) };
    text.unwrap_or_else(|error| panic!("no body: {error}"))
}

/// A body that was changed on the way, and whether that breaks its signature: blanks are signed nowhere.
fn altered(body: &str, other: &str, is_forged: bool, luck: &mut Luck) -> (String, bool) {
    if luck.random.chance(300) { (body.replace("PT Merchant", "P TMerchant"), is_forged) } else { (other.to_owned(), true) }
}

/// The signature's bytes: over the merchant's ids and the digest of the body's text without its blanks.
fn sign(body: &str, secret: &str) -> Vec<u8> {
    let stripped: String = body.chars().filter(|letter| !matches!(letter, ' ' | '\t' | '\r' | '\n')).collect();
    let digest: String = Sha256::digest(stripped).iter().map(|byte| format!("{byte:02X}")).collect();
    let client = STANDARD.encode(format!("{CLIENT_KEY}:{CLIENT_SECRET}"));
    let code = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).unwrap_or_else(|error| panic!("no code: {error}"));
    code.chain_update(format!("{APP_KEY}:POST:{client}:{digest}")).finalize().into_bytes().to_vec()
}

fn spelled(signature: &[u8], spelling: Spelling) -> String {
    match spelling {
        Spelling::Lower => signature.iter().map(|byte| format!("{byte:02x}")).collect(),
        Spelling::Upper => signature.iter().map(|byte| format!("{byte:02X}")).collect(),
        Spelling::Base64 => STANDARD.encode(signature),
    }
}

/// The body with its signature as a field of its own, first or last.
fn with_signature(body: &str, signature: &str, luck: &mut Luck) -> String {
    let inner = body.trim_start_matches('{').trim_end_matches('}');
    if luck.random.chance(500) { format!(r#"{{"signature":"{signature}",{inner}}}"#) } else { format!(r#"{{{inner},"signature": "{signature}"}}"#) }
}
