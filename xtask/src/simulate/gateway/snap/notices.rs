//! What a gateway of the standard sends to the merchant: the fields of its status calls, signed with its own key over the standard string.

use serde_json::json;

use super::super::clock;
use super::answers::About;
use super::call::Service;
use super::keys;
use crate::simulate::counts::Kind;
use crate::simulate::faults::Fault;
use crate::simulate::gateway::{Desk, Later, Notice};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

const MINUTE: u64 = 60_000;

/// Sends a notification, as luck will have it.
pub fn send(service: &Service, about: &About, status: &'static str, desk: &mut Desk<'_>) {
    let luck = &mut *desk.luck;
    if luck.strikes(Fault::CallbackNever) {
        return;
    }
    let write = |status: &str| {
        let payee = if service.digits == "38" { "customerNumber" } else { "beneficiaryAccountNo" };
        let amount = json!({ "value": format!("{}.00", about.amount), "currency": "IDR" });
        let mut body = json!({ "originalPartnerReferenceNo": about.reference, "serviceCode": service.digits, "amount": amount });
        body["latestTransactionStatus"] = status.into();
        // A bill is known by its customer's number, which notifications have no field for.
        if service.digits != "33" {
            body[payee] = about.payee.as_str().into();
        }
        body.to_string()
    };
    let mut body = write(status);
    let timestamp = clock::text(desk.now);
    let mut signature = STANDARD.encode(keys::by_gateway(&keys::string_to_sign(&about.path, &body, &timestamp)));
    let is_altered = luck.strikes(Fault::CallbackAltered);
    let is_forged = luck.strikes(Fault::CallbackForged);
    if is_altered {
        body = write(if status == "00" { "06" } else { "00" });
    } else {
        luck.counts.add(Kind::Code, "callback", status);
    }
    if is_forged {
        signature = STANDARD.encode(keys::stand_in(&body));
    }
    let headers = [("X-TIMESTAMP", timestamp), ("X-SIGNATURE", signature)].map(|(name, value)| (name.to_owned(), value)).to_vec();
    let copies = if luck.strikes(Fault::CallbackDoubled) { 2 } else { 1 };
    for _ in 0..copies {
        let delay = if luck.strikes(Fault::CallbackLate) { luck.random.between(10 * MINUTE, 72 * 60 * MINUTE) } else { luck.random.between(0, 3000) };
        let notice = Notice { path: about.path.clone(), headers: headers.clone(), body: body.clone(), is_forged: is_forged || is_altered };
        desk.later.push((desk.now + delay, Later::Notify(notice)));
    }
}
