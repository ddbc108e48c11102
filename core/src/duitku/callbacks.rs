//! Duitku's two notifications: the end of an H2H clearing transfer, and of a cash-out.
//!
//! Their signatures cover neither the status nor any time, so what they say is a hint. Source: Clearing Callback and Cash Out
//! Callback on Duitku's page; its samples strip backslashes from the body before they read it, which breaks valid JSON, so
//! that is done here only where every quote of the body is escaped.

use alloc::boxed::Box;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use crate::error::{Error, ErrorCode, Found, Rule, Violation};
use crate::json::{Json, Object, read};
use crate::message::{Message, Reply};
use crate::money::Decimal;
use crate::notification::{Notification, NotificationSpec};
use crate::operation::{CallbackProof, NOTIFICATION_LIMIT};
use crate::outcome::{Call, Proof, State, Verdict};
use crate::reading::read_body;
use crate::record::{AnswerRecord, answer, documented};
use crate::rules::Rules;

use super::codes::{Stage, find_in_callback};
use super::signature::verify;
use super::{Duitku, PERSONAL};

answer! {
    /// The end of an H2H clearing transfer.
    ClearingCallback {
        /// The transfer's id.
        disburse_id: String = "disburseId", Rules::ANY;
        /// The merchant's id. Not signed.
        user_id: String = "userId", Rules::ANY;
        /// The merchant's e-mail address.
        email: String = "email", PERSONAL;
        /// The beneficiary's bank.
        bank_code: String = "bankCode", Rules::ANY;
        /// The beneficiary's account number.
        bank_account: String = "bankAccount", PERSONAL;
        /// The amount.
        amount: Decimal = "amountTransfer", Rules::ANY;
        /// The account's owner.
        account_name: String = "accountName", PERSONAL;
        /// The reference of the transfer.
        cust_ref_number: String = "custRefNumber", Rules::ANY;
        /// How it ended: 00, 01 or 68. Not signed.
        status_code: String = "statusCode", Rules::ANY;
        /// The same in words. Not signed.
        status_desc: String = "statusDesc", Rules::ANY;
        /// Why it failed or waits. Not signed.
        error_message: String = "errorMessage", Rules::ANY;
        /// The signature.
        signature: String = "signature", Rules::ANY;
    }
}

answer! {
    /// The end of a cash-out.
    CashOutCallback {
        /// Duitku's id of the cash-out.
        disburse_id: String = "disburseId", Rules::ANY;
        /// The merchant's e-mail address.
        email: String = "email", PERSONAL;
        /// The amount. Not signed.
        amount: Decimal = "amountTransfer", Rules::ANY;
        /// The merchant's reference.
        cust_ref_number: String = "custRefNumber", Rules::ANY;
        /// The customer's name. Not signed.
        account_name: String = "accountName", PERSONAL;
        /// Where the money was collected. Not signed.
        bank_code: String = "bankCode", Rules::ANY;
        /// The customer's telephone number. Not signed.
        phone_number: String = "phoneNumber", PERSONAL;
        /// How it ended: 00, 01 or 68. Not signed.
        status_code: String = "statusCode", Rules::ANY;
        /// The same in words. Not signed.
        status_desc: String = "statusDesc", Rules::ANY;
        /// Why it failed or waits. Not signed.
        error_message: String = "errorMessage", Rules::ANY;
        /// The signature.
        signature: String = "signature", Rules::ANY;
    }
}

const REPLY: Reply = Reply { status: 200, content_type: "text/plain", body: "SUCCESS" };

const CLEARING: NotificationSpec = NotificationSpec {
    name: "duitku.clearing_callback",
    title: "Clearing callback (H2H)",
    about: "Tells the end of an H2H clearing transfer, to the address that is registered at Duitku. \
        Its signature covers neither the status nor any time: take it as a hint, and ask duitku.status.",
    source: "Duitku disbursement page, Clearing Callback",
    fields: ClearingCallback::FIELDS,
    covered: &["email", "bank_code", "bank_account", "account_name", "cust_ref_number", "amount", "disburse_id"],
    uncovered: &["user_id", "status_code", "status_desc", "error_message"],
    proves: CallbackProof::Hint,
    reply: REPLY,
}
.kept();

const CASH_OUT: NotificationSpec = NotificationSpec {
    name: "duitku.cash_out_callback",
    title: "Cash-out callback",
    about: "Tells the end of a cash-out, to the callback_url of its request. \
        Its signature covers the two references alone, neither amount nor status nor any time: take it as a hint, and let a person confirm it.",
    source: "Duitku disbursement page, Cash Out Callback",
    fields: CashOutCallback::FIELDS,
    covered: &["email", "disburse_id", "cust_ref_number"],
    uncovered: &["amount", "account_name", "bank_code", "phone_number", "status_code", "status_desc", "error_message"],
    proves: CallbackProof::Hint,
    reply: REPLY,
}
.kept();

pub(super) static SPECS: &[NotificationSpec] = &[CLEARING, CASH_OUT];

/// Proves the sender of a callback, and reads it.
pub(super) fn receive(gateway: &Duitku, message: &Message) -> Result<Notification, Error> {
    if !message.method.eq_ignore_ascii_case("POST") {
        let found = Found::value(&Json::from(&message.method), true);
        return Err(malformed([Violation::new("method", Rule::OneOf, found, "POST")].into()));
    }
    let object = read_callback(&message.body).map_err(|violation| malformed([*violation].into()))?;
    let is_there = |name: &str| object.get(name).is_some_and(|value| *value != Json::Null);
    if is_there("bankAccount") {
        receive_clearing(gateway, &object, message)
    } else if is_there("phoneNumber") {
        receive_cash_out(gateway, &object, message)
    } else {
        let wanted = "bankAccount (a clearing callback) or phoneNumber (a cash-out callback)";
        Err(malformed([Violation::new("", Rule::Missing, Found::NOTHING, wanted)].into()))
    }
}

fn receive_clearing(gateway: &Duitku, object: &Object, message: &Message) -> Result<Notification, Error> {
    let (fields, unknown_fields) = documented(object, ClearingCallback::FIELDS);
    let came = ClearingCallback::of_document(&fields);
    let mut check = Check::new(object);
    let email = check.text("email", came.email.as_deref());
    let bank_code = check.text("bank_code", came.bank_code.as_deref());
    let bank_account = check.text("bank_account", came.bank_account.as_deref());
    let account_name = check.text("account_name", came.account_name.as_deref());
    let cust_ref_number = check.text("cust_ref_number", came.cust_ref_number.as_deref());
    let amounts = check.amount();
    let disburse_id = check.id(came.disburse_id.as_deref());
    let signature = check.text("signature", came.signature.as_deref());
    check.finish()?;
    // The documented form first: integer digits. Then the text as it stood in the body, should Duitku sign that.
    let is_signed = amounts
        .iter()
        .map(|amount| {
            verify(&[email, bank_code, bank_account, account_name, cust_ref_number, amount, disburse_id], &gateway.config.secret_key, signature)
        })
        .fold(false, |any, one| any | one);
    if !is_signed || !is_ours(gateway, email) {
        return Err(forged(CLEARING.name));
    }
    let references = Object::new().with("disburse_id", disburse_id).with("cust_ref_number", cust_ref_number);
    Ok(notification(&CLEARING, references, came.status_code.as_deref(), fields, unknown_fields, message))
}

fn receive_cash_out(gateway: &Duitku, object: &Object, message: &Message) -> Result<Notification, Error> {
    let (fields, unknown_fields) = documented(object, CashOutCallback::FIELDS);
    let came = CashOutCallback::of_document(&fields);
    let mut check = Check::new(object);
    let email = check.text("email", came.email.as_deref());
    check.text("phone_number", came.phone_number.as_deref());
    check.text("account_name", came.account_name.as_deref());
    let cust_ref_number = check.text("cust_ref_number", came.cust_ref_number.as_deref());
    check.amount();
    let disburse_id = check.id(came.disburse_id.as_deref());
    let signature = check.text("signature", came.signature.as_deref());
    check.finish()?;
    let is_signed = verify(&[email, disburse_id, cust_ref_number], &gateway.config.secret_key, signature);
    if !is_signed || !is_ours(gateway, email) {
        return Err(forged(CASH_OUT.name));
    }
    let references = Object::new().with("disburse_id", disburse_id).with("cust_ref_number", cust_ref_number);
    Ok(notification(&CASH_OUT, references, came.status_code.as_deref(), fields, unknown_fields, message))
}

fn is_ours(gateway: &Duitku, email: &str) -> bool {
    email.eq_ignore_ascii_case(&gateway.config.email)
}

fn notification(
    spec: &'static NotificationSpec,
    references: Object,
    code: Option<&str>,
    fields: Object,
    unknown_fields: Object,
    message: &Message,
) -> Notification {
    let code = code.map(str::trim).filter(|code| !code.is_empty());
    let row = code.and_then(find_in_callback);
    Notification {
        spec,
        references,
        code: code.map(String::from),
        meaning: row.map(|row| row.meaning),
        reported: row.and_then(|row| row.class.at(Stage::Callback).1).unwrap_or(State::Unknown),
        // Nothing in these messages tells when they were made.
        fresh: None,
        fields,
        unknown_fields,
        message: message.clone(),
    }
}

/// The hint that a clearing callback gives.
pub(super) fn hear_clearing(notification: &Notification) -> Option<Verdict> {
    (notification.spec.name == CLEARING.name).then(|| hint(notification))
}

/// The hint that a cash-out callback gives.
pub(super) fn hear_cash_out(notification: &Notification) -> Option<Verdict> {
    (notification.spec.name == CASH_OUT.name).then(|| hint(notification))
}

fn hint(notification: &Notification) -> Verdict {
    Verdict {
        code: notification.code.clone().map(|code| (code, notification.meaning)),
        reported: Some(notification.reported),
        proof: Proof::Hint,
        ..Verdict::only(Call::Accepted)
    }
}

fn malformed(violations: Vec<Violation>) -> Error {
    Error::new(ErrorCode::MalformedNotification, "duitku", violations)
}

fn forged(name: &'static str) -> Error {
    Error::new(ErrorCode::ForgedNotification, name, Vec::new())
}

/// The object in a body, also where a backslash stands before each of its quotes.
fn read_callback(body: &[u8]) -> Result<Object, Box<Violation>> {
    read_body(body, NOTIFICATION_LIMIT).or_else(|trouble| {
        let text = core::str::from_utf8(body).ok().map(|text| text.trim_start_matches('\u{feff}').trim_start());
        let escaped = text.filter(|text| body.len() <= NOTIFICATION_LIMIT && text.starts_with("{\\\""));
        match escaped.map(|text| read(&strip_backslashes(text))) {
            Some(Ok(Json::Object(object))) => Ok(object),
            _ => Err(trouble),
        }
    })
}

/// Takes one level of backslashes away.
fn strip_backslashes(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        let kept = if character == '\\' { characters.next() } else { Some(character) };
        out.extend(kept);
    }
    out
}

/// Whether all that the signature needs is there; Duitku's own sample refuses the same.
struct Check<'a> {
    object: &'a Object,
    violations: Vec<Violation>,
}

impl<'a> Check<'a> {
    const fn new(object: &'a Object) -> Self {
        Self { object, violations: Vec::new() }
    }

    fn text<'t>(&mut self, name: &str, came: Option<&'t str>) -> &'t str {
        let text = came.unwrap_or_default();
        if text.is_empty() {
            self.violations.push(Violation::new(name, Rule::Missing, Found::NOTHING, "a text"));
        }
        text
    }

    fn id<'t>(&mut self, came: Option<&'t str>) -> &'t str {
        let id = came.unwrap_or_default();
        if !id.bytes().any(|byte| byte != b'0') {
            self.violations.push(Violation::new("disburse_id", Rule::Missing, Found::NOTHING, "an id that is not 0"));
        }
        id
    }

    /// The texts of the amount that may have been signed: its integer digits, and what stands in the body.
    fn amount(&mut self) -> Vec<String> {
        let wanted = "whole rupiah, more than 0";
        let raw = match self.object.get("amountTransfer") {
            Some(Json::Number(text) | Json::Text(text)) if !text.is_empty() => text,
            _ => {
                self.violations.push(Violation::new("amount", Rule::Missing, Found::NOTHING, wanted));
                return Vec::new();
            }
        };
        match Decimal::read(raw).and_then(|amount| amount.whole_rupiah()) {
            Some(amount) if amount.0 > 0 => [format!("{}", amount.0), raw.clone()].into(),
            Some(_) => {
                self.violations.push(Violation::new("amount", Rule::Missing, Found::NOTHING, wanted));
                Vec::new()
            }
            None => {
                let found = Found::value(&Json::from(raw), true);
                self.violations.push(Violation::new("amount", Rule::WholeNumber, found, wanted));
                Vec::new()
            }
        }
    }

    fn finish(self) -> Result<(), Error> {
        if self.violations.is_empty() { Ok(()) } else { Err(malformed(self.violations)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_level_of_backslashes() {
        assert_eq!(strip_backslashes(r#"{\"a\":\"b\\\"\"}"#), r#"{"a":"b\""}"#);
        assert_eq!(strip_backslashes("a\\"), "a");
    }
}
