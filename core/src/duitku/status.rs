//! What became of a transfer.

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;

use crate::compare::Comparison;
use crate::context::Context;
use crate::error::{Found, Rule, Violation};
use crate::json::{Json, Object};
use crate::money::Decimal;
use crate::operation::{Capability, Draft, Effect, Operation, PAYMENT_ANSWER_LIMIT, Reading, Spec, Stamp, Subject};
use crate::outcome::{NextCall, State, Verdict};
use crate::record::{Identifier, Record, answer, record};
use crate::rules::{Rules, absent};
use crate::time::wib;

use super::clearing::ClearingTransfer;
use super::codes::{Stage, judge};
use super::transfer::Transfer;
use super::{DISBURSE_ID, Duitku, PERSONAL, TIMESTAMP_LIVES, timestamp};

record! {
    /// Asks what became of a transfer, online or by clearing. No money moves.
    ///
    /// Give it the transfer's context: then the answer is compared with what was to be paid, and only then can it end the matter.
    /// Cash-outs have no status call.
    Status {
        required {}
        optional {
            /// The id of the transfer. Needed only where no context is given; with a bare id nothing can be compared.
            disburse_id: Identifier = "disburseId", DISBURSE_ID;
            /// The context of the transfer, as it was stored before sending.
            payment: String = "", Rules::text(1, 65_536).personal().named("context");
        }
    }
}

answer! {
    /// What Duitku recorded of the transfer.
    StatusAnswer {
        /// The bank code.
        bank_code: String = "bankCode", Rules::ANY;
        /// The account number.
        bank_account: String = "bankAccount", PERSONAL;
        /// The amount.
        amount: Decimal = "amountTransfer", Rules::ANY;
        /// The account's owner.
        account_name: String = "accountName", PERSONAL;
        /// The reference of the transfer.
        cust_ref_number: String = "custRefNumber", Rules::ANY;
        /// Duitku's response code: the transfer's result, or the refusal of this question.
        response_code: String = "responseCode", Rules::ANY;
        /// Its description. Its wording and letter case vary.
        response_desc: String = "responseDesc" | "responseMessage", Rules::ANY;
    }
}

impl Operation for Status {
    type Gateway = Duitku;
    type Answer = StatusAnswer;
    const SPEC: &'static Spec = &Spec {
        name: "duitku.status",
        title: "Status of a transfer",
        effect: Effect::Reads,
        capability: Capability::read(Some(TIMESTAMP_LIVES)),
        answer_limit: PAYMENT_ANSWER_LIMIT,
        source: "Duitku disbursement page, Inquiry Status",
    };

    fn together(gateway: &Duitku, input: &Object, violations: &mut Vec<Violation>) {
        let given = |name: &str| input.get(name).filter(|value| **value != Json::Null);
        let id = given("disburse_id");
        let Some(payment) = given("payment") else {
            if id.is_none() {
                violations.push(absent("disburse_id", None, "the transfer's context as payment, or its disburse_id"));
            }
            return;
        };
        let asked = payment.as_text().and_then(|text| paid(text, gateway));
        match (payment, asked, id) {
            (Json::Text(_), None, _) => {
                let wanted = "the context of a transfer or clearing transfer of this client";
                violations.push(Violation::new("payment", Rule::Format, Found::shape(payment), wanted));
            }
            (_, Some(asked), Some(id)) if Identifier::of(id).is_some_and(|id| id != asked.disburse_id) => {
                let wanted = "the disburse_id of the payment's context, or none";
                violations.push(Violation::new("disburse_id", Rule::Agrees, Found::value(id, true), wanted));
            }
            _ => {}
        }
    }

    fn request(&self, gateway: &Duitku, stamp: &Stamp) -> Draft {
        let (config, at, id) = (&gateway.config, timestamp(stamp), self.id(gateway).0);
        let body = Object::new().with("disburseId", &id).with("userId", config.user_id).with("email", &config.email).with("timestamp", stamp.now);
        gateway.signed(config.disbursement("inquirystatus"), body, &[&config.email, &at, &id])
    }

    fn judge(&self, gateway: &Duitku, reading: &Reading<'_>) -> Verdict {
        let verdict = judge(Stage::Status, reading);
        let (Some(answer), Some(asked)) = (reading.answer, self.asked(gateway)) else { return verdict };
        Comparison::of_reading(&verdict, answer, reading)
            .text("bank_code", &asked.bank_code)
            .name("bank_account", &asked.bank_account)
            .amount("amount", asked.amount)
            .text("account_name", &asked.account_name)
            .name("cust_ref_number", &asked.cust_ref_number)
            .into_named(verdict, &[State::Succeeded, State::Failed], "cust_ref_number")
    }

    fn subject(&self, context: &Context) -> Option<Subject> {
        let payment = self.payment.as_deref().and_then(|text| Context::read(text).ok()).filter(|payment| payment.client() == context.client());
        let of_payment = payment.and_then(|payment| subject_of(&payment));
        let id = self.disburse_id.as_ref().map_or("", |id| id.0.as_str());
        Some(of_payment.map_or_else(|| bare(id, context), |subject| Subject { is_question: true, ..subject }))
    }
}

impl Status {
    fn asked(&self, gateway: &Duitku) -> Option<Transfer> {
        self.payment.as_deref().and_then(|text| paid(text, gateway))
    }

    /// The given id, or the context's; [`Operation::together`] has seen to it that there is one.
    fn id(&self, gateway: &Duitku) -> Identifier {
        let given = self.disburse_id.clone();
        given.or_else(|| self.asked(gateway).map(|asked| asked.disburse_id)).unwrap_or_else(|| Identifier(String::new()))
    }
}

/// A question with nothing to compare its answer with.
fn bare(id: &str, context: &Context) -> Subject {
    let input = Object::new().with("disburse_id", id);
    Subject {
        status: Some(NextCall { operation: "duitku.status", input, missing: ["payment"].into() }),
        question: alloc::format!(
            "Look in Duitku's dashboard for disburseId {id}, asked about on {}: compare its beneficiary and amount with your own record.",
            wib(context.prepared_at())
        ),
        is_question: true,
        comparable: false,
        ..Subject::of(context)
    }
}

/// What was to be paid, as the payment's own context has it. A clearing transfer says the same as an online one, and its type.
fn paid(text: &str, gateway: &Duitku) -> Option<Transfer> {
    let context = Context::read(text).ok().filter(|context| context.client() == gateway.config.identity())?;
    match context.operation() {
        "duitku.transfer" => read(&context.input),
        "duitku.clearing_transfer" => read(&context.input.without(&["type".to_owned()])),
        _ => None,
    }
}

/// The payment of a context, as its own operation sees it.
fn subject_of(payment: &Context) -> Option<Subject> {
    match payment.operation() {
        "duitku.transfer" => read::<Transfer>(&payment.input)?.subject(payment),
        "duitku.clearing_transfer" => read::<ClearingTransfer>(&payment.input)?.subject(payment),
        _ => None,
    }
}

fn read<R: Record>(input: &Object) -> Option<R> {
    let mut violations = Vec::new();
    R::from_json(input, &mut violations).filter(|_| violations.is_empty())
}
