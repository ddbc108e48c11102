//! The two callbacks. Their signatures do not cover the status: whoever stands on the way may change it.

use super::answers::Answering;
use super::request::signature;
use super::{Desk, EMAIL, Later, MINUTE, USER_ID};
use crate::simulate::counts::Kind;
use crate::simulate::faults::Fault;
use crate::simulate::gateway::Notice;

/// A callback without its status: what is signed, and the JSON of it.
#[derive(Debug)]
pub struct Callback {
    signed: Vec<String>,
    fields: String,
}

/// The callback of an H2H transfer.
pub fn clearing(id: u64, about: &Answering) -> Callback {
    let (bank, account, name, reference, amount) = (&about.bank, &about.account, &about.name, &about.reference, about.amount.to_string());
    Callback {
        fields: format!(
            r#""disburseId":"{id}","userId":{USER_ID},"email":"{EMAIL}","bankCode":"{bank}","bankAccount":"{account}","amountTransfer":{amount},"accountName":{},"custRefNumber":"{reference}""#,
            serde_json::Value::from(name.as_str())
        ),
        signed: [EMAIL, bank, account, name, reference, &amount, &id.to_string()].map(str::to_owned).into(),
    }
}

/// The callback of a cash-out.
pub fn cash_out(about: &Answering) -> Callback {
    let (id, reference, amount) = (about.id.unwrap_or_default().to_string(), &about.reference, about.amount);
    Callback {
        fields: format!(
            r#""disburseId":"{id}","email":"{EMAIL}","bankCode":"{}","amountTransfer":{amount},"accountName":{},"custRefNumber":"{reference}","phoneNumber":"{}""#,
            about.bank,
            serde_json::Value::from(about.name.as_str()),
            about.phone
        ),
        signed: [EMAIL, &id, reference].map(str::to_owned).into(),
    }
}

/// Sends a callback, as luck will have it.
pub fn send(path: &str, callback: &Callback, code: &'static str, desk: &mut Desk<'_>) {
    let luck = &mut *desk.luck;
    if path.is_empty() || luck.strikes(Fault::CallbackNever) {
        return;
    }
    let mut code = code;
    if luck.strikes(Fault::CallbackAltered) {
        code = luck.random.pick(&["00", "01", "00", "01", "68", "77", ""]);
    } else {
        luck.counts.add(Kind::Code, "callback", code);
    }
    let is_forged = luck.strikes(Fault::CallbackForged);
    let signature = if is_forged { signature(&[callback.signed.concat(), "guess".to_owned()]) } else { signature(&callback.signed) };
    let body = format!(r#"{{{},"statusCode":"{code}","statusDesc":"…","errorMessage":"","signature":"{signature}"}}"#, callback.fields);
    let copies = if luck.strikes(Fault::CallbackDoubled) { 2 } else { 1 };
    for _ in 0..copies {
        let delay = if luck.strikes(Fault::CallbackLate) { luck.random.between(10 * MINUTE, 72 * 60 * MINUTE) } else { luck.random.between(0, 3000) };
        let notice = Notice { path: path.to_owned(), headers: Vec::new(), body: body.clone(), is_forged };
        desk.later.push((desk.now + delay, Later::Notify(notice)));
    }
}
