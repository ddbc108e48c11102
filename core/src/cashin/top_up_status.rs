//! Service 39: what became of a top-up.

use alloc::string::String;
use alloc::vec::Vec;

use crate::compare::Comparison;
use crate::context::Context;
use crate::error::Violation;
use crate::json::Object;
use crate::money::Decimal;
use crate::operation::{Capability, Draft, Effect, Operation, PAYMENT_ANSWER_LIMIT, Reading, Spec, Stamp, Subject};
use crate::outcome::{State, Verdict};
use crate::record::{answer, record};
use crate::rules::Rules;
use crate::snap::codes::Stage;
use crate::snap::judge::judge;
use crate::snap::question::{self, Paid};
use crate::snap::{amount, status};

use super::top_up::TopUp;
use super::{CASH_IN, CONTEXT, Cashin, REFERENCE};

const NAME: &str = "cashin.top_up_status";
const TOP_UP: &str = "cashin.top_up";

record! {
    /// Asks what became of a top-up. No money moves.
    ///
    /// Give it the top-up's context: then the answer is compared with what was to be paid, and only then can it end the matter.
    TopUpStatus {
        required {}
        optional {
            /// The merchant's reference of the top-up. Needed only where no context is given; with a bare reference nothing can be compared.
            original_partner_reference_no: String = "originalPartnerReferenceNo", REFERENCE;
            /// The context of the top-up, as it was stored before sending.
            payment: String = "", CONTEXT;
        }
    }
}

answer! {
    /// What Cash In recorded of the top-up.
    TopUpStatusAnswer {
        /// The response code of this question: HTTP status, service, case.
        response_code: String = "responseCode", Rules::ANY;
        /// Its description. Its wording varies.
        response_message: String = "responseMessage", Rules::ANY;
        /// Cash In's reference of the top-up.
        original_reference_no: String = "originalReferenceNo", Rules::ANY;
        /// The merchant's reference of the top-up.
        original_partner_reference_no: String = "originalPartnerReferenceNo", Rules::ANY;
        /// The service of the top-up: 38.
        service_code: String = "serviceCode", Rules::ANY;
        /// The amount, in rupiah.
        amount: Decimal = "amount.value", Rules::ANY;
        /// Its currency.
        currency: String = "amount.currency", Rules::ANY;
        /// How far the top-up has come: 00 to 07.
        latest_transaction_status: String = "latestTransactionStatus", Rules::ANY;
        /// The same in words.
        latest_transaction_desc: String = "latestTransactionDesc" | "transactionStatusDesc", Rules::ANY;
    }
}

impl Operation for TopUpStatus {
    type Gateway = Cashin;
    type Answer = TopUpStatusAnswer;
    const SPEC: &'static Spec = &Spec {
        name: NAME,
        title: "Status of an e-wallet top-up",
        effect: Effect::Reads,
        capability: Capability::read(None),
        answer_limit: PAYMENT_ANSWER_LIMIT,
        source: "Cash In, Transfer to E-Wallet, Get Transfer Status (service 39)",
    };

    fn together(gateway: &Cashin, input: &Object, violations: &mut Vec<Violation>) {
        question::check(input, "top-up", violations, |text| asked(text, gateway));
    }

    fn request(&self, gateway: &Cashin, stamp: &Stamp) -> Draft {
        let paid = self.payment.as_deref().and_then(|text| asked(text, gateway));
        let reference = self.original_partner_reference_no.clone().or_else(|| paid.map(|paid| paid.reference)).unwrap_or_default();
        let body = Object::new().with("originalPartnerReferenceNo", reference).with("serviceCode", "38");
        gateway.draft("topup-status", &body, stamp)
    }

    fn judge(&self, gateway: &Cashin, reading: &Reading<'_>) -> Verdict {
        let verdict = judge("39", Stage::Status, reading, Some(("latest_transaction_status", status::find)));
        let paid = self.payment.as_deref().and_then(|text| asked(text, gateway));
        let (Some(answer), Some(paid)) = (reading.answer, paid) else { return verdict };
        Comparison::of_reading(&verdict, answer, reading)
            .name("original_partner_reference_no", &paid.reference)
            .amount("amount", paid.amount)
            .text("currency", amount::CURRENCY)
            .text("service_code", "38")
            .into_named(verdict, &[State::Succeeded, State::Failed, State::Returned], "original_partner_reference_no")
    }

    fn subject(&self, context: &Context) -> Option<Subject> {
        let payment = self.payment.as_deref().and_then(|text| question::payment::<TopUp>(text, TOP_UP, context.client()));
        let of_payment = payment.and_then(|(top_up, payment)| top_up.subject(&payment));
        let reference = self.original_partner_reference_no.as_deref().unwrap_or_default();
        Some(of_payment.map_or_else(|| question::bare(NAME, reference, CASH_IN, context), |subject| Subject { is_question: true, ..subject }))
    }
}

fn asked(text: &str, gateway: &Cashin) -> Option<Paid> {
    question::payment::<TopUp>(text, TOP_UP, &gateway.config.identity()).map(|(top_up, _)| top_up.paid())
}
