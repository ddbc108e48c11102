//! What Faspay sends to a payment's `callback_url`.
//!
//! Assumed: no page describes this message. Faspay's page on SNAP signatures says that its messages to merchants are signed over the standard string
//! with Faspay's own key; the fields are those of the status calls. So it is a hint, and the status is asked.

use alloc::string::String;
use alloc::vec::Vec;

use crate::compare::Comparison;
use crate::error::{Error, ErrorCode, Found, Rule, Violation};
use crate::json::Object;
use crate::message::{Message, Reply};
use crate::money::Decimal;
use crate::notification::{Notification, NotificationSpec};
use crate::operation::{CallbackProof, NOTIFICATION_LIMIT};
use crate::outcome::{Call, Proof, State, Verdict};
use crate::reading::read_body;
use crate::record::{AnswerRecord, answer, documented};
use crate::rules::{Rules, absent};
use crate::snap::question::Paid;
use crate::snap::status;
use crate::snap::verify::Signed;
use crate::time::Moment;

use super::{FaspaySnap, PERSONAL};

pub(super) const NAME: &str = "faspay_snap.payment_notification";

/// How far from now a time stamp may lie for a notification to be fresh.
const FRESH: u64 = 15 * 60 * 1000;

answer! {
    /// How far a payment has come.
    PaymentNotification {
        /// The merchant's reference of the payment.
        original_partner_reference_no: String = "originalPartnerReferenceNo" | "partnerReferenceNo", Rules::ANY;
        /// Faspay's reference of the payment.
        original_reference_no: String = "originalReferenceNo" | "referenceNo", Rules::ANY;
        /// The service of the payment.
        service_code: String = "serviceCode", Rules::ANY;
        /// The amount, in rupiah.
        amount: Decimal = "amount.value" | "paidAmount.value", Rules::ANY;
        /// Its currency.
        currency: String = "amount.currency" | "paidAmount.currency", Rules::ANY;
        /// The beneficiary's account number.
        beneficiary_account_no: String = "beneficiaryAccountNo", PERSONAL;
        /// The wallet's number.
        customer_number: String = "customerNumber" | "additionalInfo.customerNumber", PERSONAL;
        /// How far the payment has come: 00 to 07.
        latest_transaction_status: String = "latestTransactionStatus" | "additionalInfo.latestTransactionStatus", Rules::ANY;
        /// The same in words.
        transaction_status_desc: String = "transactionStatusDesc" | "additionalInfo.transactionStatusDesc", Rules::ANY;
    }
}

const SPEC: NotificationSpec = NotificationSpec {
    name: NAME,
    title: "Payment notification (assumed)",
    about: "Tells how far a payment has come, to its callback_url. Faspay's page on SNAP signatures says how its messages are signed; no page says what this one holds. \
        Take it as a hint, and ask the status.",
    source: "Faspay, Signature SNAP (verification of Faspay's messages); the fields are assumed",
    fields: PaymentNotification::FIELDS,
    covered: &[
        "original_partner_reference_no",
        "original_reference_no",
        "service_code",
        "amount",
        "currency",
        "beneficiary_account_no",
        "customer_number",
        "latest_transaction_status",
        "transaction_status_desc",
    ],
    uncovered: &[],
    proves: CallbackProof::Hint,
    reply: Reply { status: 200, content_type: "application/json", body: "{\"responseCode\":\"2000000\",\"responseMessage\":\"Successful\"}" },
}
.kept();

pub(super) static SPECS: &[NotificationSpec] = &[SPEC];

/// Proves the sender of a notification, and reads it.
pub(super) fn receive(gateway: &FaspaySnap, message: &Message, moment: &Moment) -> Result<Notification, Error> {
    let Some(key) = &gateway.config.faspay_public_key else {
        let violation = absent("faspay_public_key", None, "Faspay's public key: without it nothing proves who sent a notification");
        return Err(Error::new(ErrorCode::InvalidConfig, NAME, [violation].into()));
    };
    let mut violations = Vec::new();
    let signed = Signed::read(message, &mut violations);
    let body = read_body(&message.body, NOTIFICATION_LIMIT).map_err(|trouble| violations.push(*trouble)).ok();
    let (Some(signed), Some(body)) = (signed, body) else { return Err(malformed(violations)) };
    if !signed.is_by(key, message) {
        return Err(Error::new(ErrorCode::ForgedNotification, NAME, signed.why_not(key, message)));
    }
    let (fields, unknown_fields) = documented(&body, PaymentNotification::FIELDS);
    let came = PaymentNotification::of_document(&fields);
    let Some(reference) = came.original_partner_reference_no.as_deref().map(str::trim).filter(|reference| !reference.is_empty()) else {
        return Err(malformed([Violation::new("original_partner_reference_no", Rule::Missing, Found::NOTHING, "the merchant's reference")].into()));
    };
    let mut references = Object::new().with("original_partner_reference_no", reference);
    references.set_some("original_reference_no", came.original_reference_no.as_deref().map(str::trim));
    let code = came.latest_transaction_status.as_deref().map(str::trim).filter(|status| !status.is_empty());
    let known = code.and_then(status::find);
    Ok(Notification {
        spec: &SPEC,
        references,
        code: code.map(String::from),
        meaning: known.map(|status| status.meaning),
        reported: known.map_or(State::Unknown, |status| status.state),
        fresh: Some(signed.is_fresh(moment.now(), FRESH)),
        fields,
        unknown_fields,
        message: message.clone(),
    })
}

/// What a notification says about this payment: a hint, whatever it says.
pub(super) fn hear(notification: &Notification, paid: &Paid) -> Verdict {
    let verdict = Verdict {
        code: notification.code.clone().map(|code| (code, notification.meaning)),
        reported: Some(notification.reported),
        proof: Proof::Hint,
        ..Verdict::only(Call::Accepted)
    };
    Comparison::of(&verdict, &notification.fields)
        .name("original_partner_reference_no", &paid.reference)
        .amount("amount", paid.amount)
        .text("beneficiary_account_no", &paid.beneficiary)
        .text("customer_number", &paid.beneficiary)
        .into(verdict)
}

fn malformed(violations: Vec<Violation>) -> Error {
    Error::new(ErrorCode::MalformedNotification, "faspay_snap", violations)
}
