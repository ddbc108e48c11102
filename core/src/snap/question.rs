//! Asking what became of a payment: what the status calls of SNAP gateways have in common.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use crate::context::Context;
use crate::error::{Found, Rule, Violation};
use crate::json::{Json, Object};
use crate::money::Rupiah;
use crate::operation::Subject;
use crate::outcome::NextCall;
use crate::record::Record;
use crate::rules::absent;
use crate::time::{Millis, wib};

use super::stamp;

/// The payment that a status call asks about.
#[derive(Debug, Clone)]
pub struct Paid {
    /// `partnerReferenceNo`
    pub reference: String,
    /// The amount.
    pub amount: Rupiah,
    /// The beneficiary's account or number.
    pub beneficiary: String,
}

/// A payment with its own context, where that is one of this operation and client.
#[must_use]
pub fn payment<R: Record>(text: &str, operation: &str, client: &str) -> Option<(R, Context)> {
    let context = Context::read(text).ok().filter(|context| context.client() == client && context.operation() == operation)?;
    context.input_as().map(|input| (input, context))
}

/// Checks `payment` and `original_partner_reference_no`: one must be there, and where both are they must agree.
pub fn check(input: &Object, wanted: &str, violations: &mut Vec<Violation>, read: impl Fn(&str) -> Option<Paid>) {
    let given = |name: &str| input.get(name).filter(|value| **value != Json::Null);
    let reference = given("original_partner_reference_no");
    let Some(payment) = given("payment") else {
        if reference.is_none() {
            violations.push(absent("original_partner_reference_no", None, format!("the {wanted}'s context as payment, or its reference")));
        }
        return;
    };
    match (payment.as_text().map(read), reference.and_then(Json::as_text)) {
        (Some(None), _) => {
            violations.push(Violation::new("payment", Rule::Format, Found::shape(payment), format!("the context of a {wanted} of this client")));
        }
        (Some(Some(paid)), Some(reference)) if reference != paid.reference => {
            let found = Found::value(&Json::from(reference), true);
            violations.push(Violation::new("original_partner_reference_no", Rule::Agrees, found, "the reference of the payment's context, or none"));
        }
        _ => {}
    }
}

/// The status call that asks about the payment of this context.
#[must_use]
pub fn call(operation: &'static str, reference: &str, context: &Context) -> NextCall {
    let input = Object::new().with("original_partner_reference_no", reference).with("payment", context.to_text());
    NextCall { operation, input, missing: Vec::new() }
}

/// When the gateway is to pay: at the date of a scheduled payment, or else when it was prepared.
#[must_use]
pub fn due_at(instruct_date: Option<&str>, context: &Context) -> Millis {
    instruct_date.and_then(stamp::read).unwrap_or_default().max(context.prepared_at())
}

/// A question with nothing to compare its answer with.
#[must_use]
pub fn bare(operation: &'static str, reference: &str, gateway: &str, context: &Context) -> Subject {
    let input = Object::new().with("original_partner_reference_no", reference);
    Subject {
        status: Some(NextCall { operation, input, missing: ["payment"].into() }),
        question: format!(
            "Ask {gateway} about partnerReferenceNo {reference}, asked about on {}: compare its beneficiary and amount with your own record.",
            wib(context.prepared_at())
        ),
        is_question: true,
        comparable: false,
        ..Subject::of(context)
    }
}

/// What a person must find out about a payment.
#[must_use]
pub fn for_people(gateway: &str, paid: &Paid, context: &Context) -> String {
    format!(
        "Look in {gateway}'s dashboard, or ask its support, for partnerReferenceNo {}{} of {}, prepared on {}: \
         was it paid, and is the amount gone from the balance? Until that is known, do not pay again.",
        paid.reference,
        context.request_id().map_or_else(String::new, |id| format!(" (X-EXTERNAL-ID {id})")),
        paid.amount,
        wib(context.prepared_at()),
    )
}
