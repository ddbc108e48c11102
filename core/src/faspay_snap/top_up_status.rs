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
use super::{CONTEXT, FASPAY, FaspaySnap, PERSONAL, REFERENCE};

const NAME: &str = "faspay_snap.top_up_status";
const TOP_UP: &str = "faspay_snap.top_up";

record! {
    /// Asks what became of a top-up. No money moves.
    ///
    /// Give it the top-up's context: then the answer is compared with what was to be paid, and only then can it end the matter.
    TopUpStatus {
        required {}
        optional {
            /// The merchant's reference of the top-up. Needed only where no context is given; with a bare reference nothing can be compared.
            original_partner_reference_no: String = "originalPartnerReferenceNo", REFERENCE;
            /// Faspay's reference of the top-up.
            original_reference_no: String = "originalReferenceNo", REFERENCE;
            /// The context of the top-up, as it was stored before sending.
            payment: String = "", CONTEXT;
        }
    }
}

answer! {
    /// What Faspay recorded of the top-up.
    TopUpStatusAnswer {
        /// The response code of this question: HTTP status, service, case.
        response_code: String = "responseCode", Rules::ANY;
        /// Its description. Its wording varies.
        response_message: String = "responseMessage", Rules::ANY;
        /// Faspay's reference of the top-up.
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
        latest_transaction_status: String = "latestTransactionStatus" | "additionalInfo.latestTransactionStatus", Rules::ANY;
        /// The same in words.
        transaction_status_desc: String = "transactionStatusDesc" | "additionalInfo.transactionStatusDesc", Rules::ANY;
        /// The merchant's account.
        source_account: String = "additionalInfo.sourceAccount" | "additionalInfo.sourceAccountNo", Rules::ANY;
        /// The date of the transaction.
        transaction_date: String = "additionalInfo.transactionDate" | "transactionDate", Rules::ANY;
        /// The wallet.
        platform_code: String = "additionalInfo.platformCode", Rules::ANY;
        /// The wallet's name.
        platform_name: String = "additionalInfo.platformName", Rules::ANY;
        /// The wallet's number.
        customer_number: String = "additionalInfo.customerNumber" | "customerNumber", PERSONAL;
        /// The wallet's owner.
        customer_name: String = "additionalInfo.customerName" | "customerName", PERSONAL;
        /// What it is for.
        transaction_description: String = "additionalInfo.transactionDescription" | "additionalInfo.trxDescription", Rules::ANY;
        /// Where the notification goes. May be padded with blanks.
        callback_url: String = "additionalInfo.callbackUrl" | "additionalInfo.callbackURL", Rules::ANY;
        /// When it came to this status.
        transaction_status_date: String = "additionalInfo.transactionStatusDate", Rules::ANY;
    }
}

impl Operation for TopUpStatus {
    type Gateway = FaspaySnap;
    type Answer = TopUpStatusAnswer;
    const SPEC: &'static Spec = &Spec {
        name: NAME,
        title: "Status of an e-wallet top-up",
        effect: Effect::Reads,
        capability: Capability::read(None),
        answer_limit: PAYMENT_ANSWER_LIMIT,
        source: "Faspay SNAP Disbursement page, Customer Top-Up, Inquiry Status (service 39)",
    };

    fn together(gateway: &FaspaySnap, input: &Object, violations: &mut Vec<Violation>) {
        question::check(input, "top-up", violations, |text| asked(text, gateway));
    }

    fn request(&self, gateway: &FaspaySnap, stamp: &Stamp) -> Draft {
        let paid = self.payment.as_deref().and_then(|text| asked(text, gateway));
        let reference = self.original_partner_reference_no.clone().or_else(|| paid.map(|paid| paid.reference)).unwrap_or_default();
        let mut body = Object::new().with("originalPartnerReferenceNo", reference);
        body.set_some("originalReferenceNo", self.original_reference_no.as_ref());
        body.set("serviceCode", "38");
        gateway.draft("emoney/topup-status", &body, stamp)
    }

    fn judge(&self, gateway: &FaspaySnap, reading: &Reading<'_>) -> Verdict {
        let verdict = judge("39", Stage::Status, reading, Some(("latest_transaction_status", status::find)));
        let paid = self.payment.as_deref().and_then(|text| asked(text, gateway));
        let (Some(answer), Some(paid)) = (reading.answer, paid) else { return verdict };
        Comparison::of_reading(&verdict, answer, reading)
            .name("original_partner_reference_no", &paid.reference)
            .amount("amount", paid.amount)
            .text("currency", amount::CURRENCY)
            .name("customer_number", &paid.beneficiary)
            .text("service_code", "38")
            .into_named(verdict, &[State::Succeeded, State::Failed, State::Returned], "original_partner_reference_no")
    }

    fn subject(&self, context: &Context) -> Option<Subject> {
        let payment = self.payment.as_deref().and_then(|text| question::payment::<TopUp>(text, TOP_UP, context.client()));
        let of_payment = payment.and_then(|(top_up, payment)| top_up.subject(&payment));
        let reference = self.original_partner_reference_no.as_deref().unwrap_or_default();
        Some(of_payment.map_or_else(|| question::bare(NAME, reference, FASPAY, context), |subject| Subject { is_question: true, ..subject }))
    }
}

fn asked(text: &str, gateway: &FaspaySnap) -> Option<Paid> {
    question::payment::<TopUp>(text, TOP_UP, &gateway.config.identity()).map(|(top_up, _)| top_up.paid())
}
