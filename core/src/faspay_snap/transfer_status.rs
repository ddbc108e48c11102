//! Service 36: what became of a transfer.

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

use super::transfer::Transfer;
use super::{CONTEXT, FASPAY, FaspaySnap, PERSONAL, REFERENCE};

const NAME: &str = "faspay_snap.transfer_status";
const TRANSFER: &str = "faspay_snap.transfer";

record! {
    /// Asks what became of a transfer. No money moves.
    ///
    /// Give it the transfer's context: then the answer is compared with what was to be paid, and only then can it end the matter.
    TransferStatus {
        required {}
        optional {
            /// The merchant's reference of the transfer. Needed only where no context is given; with a bare reference nothing can be compared.
            original_partner_reference_no: String = "originalPartnerReferenceNo", REFERENCE;
            /// Faspay's reference of the transfer.
            original_reference_no: String = "originalReferenceNo", REFERENCE;
            /// The context of the transfer, as it was stored before sending.
            payment: String = "", CONTEXT;
        }
    }
}

answer! {
    /// What Faspay recorded of the transfer.
    TransferStatusAnswer {
        /// The response code of this question: HTTP status, service, case.
        response_code: String = "responseCode", Rules::ANY;
        /// Its description. Its wording varies.
        response_message: String = "responseMessage", Rules::ANY;
        /// Faspay's reference of the transfer.
        original_reference_no: String = "originalReferenceNo", Rules::ANY;
        /// The merchant's reference of the transfer.
        original_partner_reference_no: String = "originalPartnerReferenceNo", Rules::ANY;
        /// The service of the transfer: 18.
        service_code: String = "serviceCode", Rules::ANY;
        /// The date of the transaction.
        transaction_date: String = "transactionDate", Rules::ANY;
        /// The amount, in rupiah.
        amount: Decimal = "amount.value", Rules::ANY;
        /// Its currency.
        currency: String = "amount.currency", Rules::ANY;
        /// The account number.
        beneficiary_account_no: String = "beneficiaryAccountNo", PERSONAL;
        /// The bank's code.
        beneficiary_bank_code: String = "beneficiaryBankCode", Rules::ANY;
        /// The bank's own reference.
        reference_number: String = "referenceNumber", Rules::ANY;
        /// The merchant's account.
        source_account: String = "sourceAccountNo" | "sourceAccount", Rules::ANY;
        /// How far the transfer has come: 00 to 07.
        latest_transaction_status: String = "latestTransactionStatus" | "additionalInfo.latestTransactionStatus", Rules::ANY;
        /// The same in words.
        transaction_status_desc: String = "transactionStatusDesc" | "additionalInfo.transactionStatusDesc", Rules::ANY;
        /// The account's owner.
        beneficiary_account_name: String = "additionalInfo.beneficiaryAccountName", PERSONAL;
        /// The bank's name.
        beneficiary_bank_name: String = "additionalInfo.beneficiaryBankName", Rules::ANY;
        /// What the transfer is for.
        transaction_description: String = "additionalInfo.transactionDescription" | "additionalInfo.trxDescription", Rules::ANY;
        /// Where the notification goes. May be padded with blanks.
        callback_url: String = "additionalInfo.callbackUrl" | "additionalInfo.callbackURL", Rules::ANY;
        /// When it came to this status.
        transaction_status_date: String = "additionalInfo.transactionStatusDate", Rules::ANY;
    }
}

impl Operation for TransferStatus {
    type Gateway = FaspaySnap;
    type Answer = TransferStatusAnswer;
    const SPEC: &'static Spec = &Spec {
        name: NAME,
        title: "Status of a bank transfer",
        effect: Effect::Reads,
        capability: Capability::read(None),
        answer_limit: PAYMENT_ANSWER_LIMIT,
        source: "Faspay SNAP Disbursement page, Transfer Status Inquiry Bank (service 36)",
    };

    fn together(gateway: &FaspaySnap, input: &Object, violations: &mut Vec<Violation>) {
        question::check(input, "transfer", violations, |text| asked(text, gateway));
    }

    fn request(&self, gateway: &FaspaySnap, stamp: &Stamp) -> Draft {
        let paid = self.payment.as_deref().and_then(|text| asked(text, gateway));
        let reference = self.original_partner_reference_no.clone().or_else(|| paid.map(|paid| paid.reference)).unwrap_or_default();
        let mut body = Object::new().with("originalPartnerReferenceNo", reference);
        body.set_some("originalReferenceNo", self.original_reference_no.as_ref());
        body.set("serviceCode", "18");
        gateway.draft("transfer/status", &body, stamp)
    }

    fn judge(&self, gateway: &FaspaySnap, reading: &Reading<'_>) -> Verdict {
        let verdict = judge("36", Stage::Status, reading, Some(("latest_transaction_status", status::find)));
        let paid = self.payment.as_deref().and_then(|text| asked(text, gateway));
        let (Some(answer), Some(paid)) = (reading.answer, paid) else { return verdict };
        Comparison::of_reading(&verdict, answer, reading)
            .name("original_partner_reference_no", &paid.reference)
            .amount("amount", paid.amount)
            .text("currency", amount::CURRENCY)
            .name("beneficiary_account_no", &paid.beneficiary)
            .text("service_code", "18")
            .into_named(verdict, &[State::Succeeded, State::Failed, State::Returned], "original_partner_reference_no")
    }

    fn subject(&self, context: &Context) -> Option<Subject> {
        let payment = self.payment.as_deref().and_then(|text| question::payment::<Transfer>(text, TRANSFER, context.client()));
        let of_payment = payment.and_then(|(transfer, payment)| transfer.subject(&payment));
        let reference = self.original_partner_reference_no.as_deref().unwrap_or_default();
        Some(of_payment.map_or_else(|| question::bare(NAME, reference, FASPAY, context), |subject| Subject { is_question: true, ..subject }))
    }
}

fn asked(text: &str, gateway: &FaspaySnap) -> Option<Paid> {
    question::payment::<Transfer>(text, TRANSFER, &gateway.config.identity()).map(|(transfer, _)| transfer.paid())
}
