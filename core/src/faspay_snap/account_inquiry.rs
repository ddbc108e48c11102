//! Service 16: whose account is it?

use alloc::string::String;
use alloc::vec::Vec;

use crate::compare::Comparison;
use crate::error::Violation;
use crate::json::Object;
use crate::operation::{Capability, Draft, Effect, Operation, READ_ANSWER_LIMIT, Reading, Spec, Stamp};
use crate::outcome::{Call, NextCall, Verdict};
use crate::record::{answer, record};
use crate::rules::{Characters, Rules};
use crate::snap::codes::Stage;
use crate::snap::judge::judge;

use super::{ACCOUNT, FaspaySnap, PERSONAL, REFERENCE, SOURCE, plain_digit, unlisted};

record! {
    /// Looks up the name of a bank account. No money moves.
    ///
    /// Faspay wants at least one inquiry of an account before a transfer to it. The outcome continues into `faspay_snap.transfer`.
    AccountInquiry {
        required {
            /// Code of the beneficiary's bank.
            beneficiary_bank_code: String = "beneficiaryBankCode", Rules::text(3, 8).of(Characters::Alphanumeric).such_as("008");
            /// The beneficiary's account number.
            beneficiary_account_no: String = "beneficiaryAccountNo", ACCOUNT;
        }
        optional {
            /// The merchant's reference.
            partner_reference_no: String = "partnerReferenceNo", REFERENCE;
            /// The merchant's SendMe account.
            source_account: String = "additionalInfo.sourceAccount", SOURCE;
        }
    }
}

answer! {
    /// Whose account it is.
    AccountInquiryAnswer {
        /// The response code: HTTP status, service, case.
        response_code: String = "responseCode", Rules::ANY;
        /// Its description. Its wording varies.
        response_message: String = "responseMessage", Rules::ANY;
        /// Faspay's reference.
        reference_no: String = "referenceNo", Rules::ANY;
        /// The merchant's reference. May be empty.
        partner_reference_no: String = "partnerReferenceNo", Rules::ANY;
        /// The account's owner.
        beneficiary_account_name: String = "beneficiaryAccountName", PERSONAL;
        /// The account number.
        beneficiary_account_no: String = "beneficiaryAccountNo", PERSONAL;
        /// The bank's code.
        beneficiary_bank_code: String = "beneficiaryBankCode", Rules::ANY;
        /// The bank's name.
        beneficiary_bank_name: String = "beneficiaryBankName", Rules::ANY;
        /// The account's currency.
        currency: String = "currency", Rules::ANY;
        /// 1: success.
        status: String = "additionalInfo.status", Rules::ANY;
        /// The status in words.
        message: String = "additionalInfo.message", Rules::ANY;
    }
}

impl Operation for AccountInquiry {
    type Gateway = FaspaySnap;
    type Answer = AccountInquiryAnswer;
    const SPEC: &'static Spec = &Spec {
        name: "faspay_snap.account_inquiry",
        title: "Account inquiry",
        effect: Effect::Reads,
        capability: Capability::read(None),
        answer_limit: READ_ANSWER_LIMIT,
        source: "Faspay SNAP Disbursement page, Account Inquiry (service 16)",
    };

    fn together(gateway: &FaspaySnap, input: &Object, violations: &mut Vec<Violation>) {
        gateway.check_source("source_account", input, violations);
    }

    fn request(&self, gateway: &FaspaySnap, stamp: &Stamp) -> Draft {
        let mut body = Object::new().with("beneficiaryBankCode", &self.beneficiary_bank_code);
        body.set("beneficiaryAccountNo", &self.beneficiary_account_no);
        body.set_some("partnerReferenceNo", self.partner_reference_no.as_ref());
        body.set_at("additionalInfo.sourceAccount", gateway.source(self.source_account.as_ref()));
        gateway.draft("account-inquiry-external", &body, stamp)
    }

    fn judge(&self, _: &FaspaySnap, reading: &Reading<'_>) -> Verdict {
        let verdict = judge("16", Stage::Read, reading, None);
        let Some(answer) = reading.answer else { return verdict };
        let mut verdict = Comparison::of_reading(&verdict, answer, reading)
            .text("beneficiary_bank_code", &self.beneficiary_bank_code)
            .text("beneficiary_account_no", &self.beneficiary_account_no)
            .into(verdict);
        if verdict.call != Call::Accepted {
            return verdict;
        }
        if let Some(status) = answer.text("status").filter(|status| !matches!(plain_digit(status), "" | "1")) {
            verdict.problems.push(unlisted("status", status));
        }
        if !verdict.problems.is_empty() {
            return Verdict { call: Call::Unreadable, ..verdict };
        }
        Verdict { continuation: Some(self.transfer(answer)), ..verdict }
    }
}

impl AccountInquiry {
    /// The transfer to this account, as far as it is known.
    fn transfer(&self, answer: &Object) -> NextCall {
        let mut input =
            Object::new().with("beneficiary_bank_code", &self.beneficiary_bank_code).with("beneficiary_account_no", &self.beneficiary_account_no);
        let mut missing = Vec::new();
        let name = answer.text("beneficiary_account_name").filter(|name| !name.trim().is_empty());
        for (field, value) in [("beneficiary_account_name", name), ("partner_reference_no", self.partner_reference_no.as_deref())] {
            match value {
                Some(value) => input.set(field, value),
                None => missing.push(field),
            }
        }
        input.set_some("source_account", self.source_account.as_ref());
        missing.extend(["amount", "callback_url"]);
        NextCall { operation: "faspay_snap.transfer", input, missing }
    }
}
