//! Confirm a registration: the second of two calls.

use alloc::string::String;
use alloc::vec::Vec;

use crate::compare::Comparison;
use crate::error::Violation;
use crate::json::Object;
use crate::operation::{Capability, Draft, Effect, Operation, READ_ANSWER_LIMIT, Reading, Spec, Stamp};
use crate::outcome::{Call, Verdict};
use crate::record::{answer, record};
use crate::rules::{Characters, Rules};
use crate::time::Moment;

use super::codes::{Stage, about_another, judge};
use super::registration::Registration;
use super::{ACCOUNT, COUNTRY, EMAIL, FaspaySendme, NAME, PERSONAL, PHONE, PURPOSE, REGION, SOURCE};

const SERVICE: &str = "/account/api/register/confirm";
/// What `confirm` always is.
const CONFIRMED: &str = "2";

record! {
    /// Confirms a registration, after its names were compared. No money moves. The outcome prefills a transfer.
    RegistrationConfirm {
        required {
            /// The account number.
            beneficiary_account: String = "beneficiary_account", ACCOUNT;
            /// The account's owner, as the merchant knows it. Transfers must say the same.
            beneficiary_account_name: String = "beneficiary_account_name", NAME;
            /// The name that the beneficiary gets at Faspay.
            beneficiary_va_name: String = "beneficiary_va_name", NAME;
            /// Code of the bank: digits.
            beneficiary_bank_code: String = "beneficiary_bank_code", Rules::text(1, 10).of(Characters::Digits).such_as("014");
            /// The bank's branch.
            beneficiary_bank_branch: String = "beneficiary_bank_branch", Rules::text(1, 255).such_as("KCP Kota");
            /// Code of the branch's region.
            beneficiary_region_code: String = "beneficiary_region_code", REGION;
            /// The country: ID.
            beneficiary_country_code: String = "beneficiary_country_code", COUNTRY;
            /// The account number, as the bank answered it.
            bank_account_number: String = "bank_account_number", ACCOUNT;
            /// The account's owner, as the bank answered it.
            bank_account_name: String = "bank_account_name", NAME;
        }
        optional {
            /// The purpose: a digit of Faspay's list.
            beneficiary_purpose_code: String = "beneficiary_purpose_code", PURPOSE;
            /// The beneficiary's telephone number. No page has it; merchants send it.
            beneficiary_phone: String = "beneficiary_phone", PHONE;
            /// The beneficiary's e-mail address. No page has it; merchants send it.
            beneficiary_email: String = "beneficiary_email", EMAIL;
            /// The bank's name, as it was answered.
            beneficiary_bank_name: String = "beneficiary_bank_name", Rules::text(1, 255).such_as("BCA");
            /// The merchant's SendMe account.
            source_account: String = "virtual_account", SOURCE;
        }
    }
}

answer! {
    /// Faspay's word on the confirmation.
    RegistrationConfirmAnswer {
        /// The merchant's account.
        virtual_account: String = "virtual_account", Rules::ANY;
        /// The number that transfers pay to.
        beneficiary_virtual_account: String = "beneficiary_virtual_account", PERSONAL;
        /// The account number.
        beneficiary_account: String = "beneficiary_account", PERSONAL;
        /// The account's owner, as the merchant gave it.
        beneficiary_account_name: String = "beneficiary_account_name", PERSONAL;
        /// The name of the beneficiary at Faspay.
        beneficiary_va_name: String = "beneficiary_va_name", PERSONAL;
        /// Code of the bank.
        beneficiary_bank_code: String = "beneficiary_bank_code", Rules::ANY;
        /// The bank's branch.
        beneficiary_bank_branch: String = "beneficiary_bank_branch", Rules::ANY;
        /// Code of the branch's region.
        beneficiary_region_code: String = "beneficiary_region_code", Rules::ANY;
        /// The country.
        beneficiary_country_code: String = "beneficiary_country_code", Rules::ANY;
        /// The purpose.
        beneficiary_purpose_code: String = "beneficiary_purpose_code", Rules::ANY;
        /// The bank's name.
        beneficiary_bank_name: String = "beneficiary_bank_name", Rules::ANY;
        /// The account number, as the bank has it.
        bank_account_number: String = "bank_account_number", PERSONAL;
        /// The account's owner, as the bank knows it.
        bank_account_name: String = "bank_account_name", PERSONAL;
        /// What was confirmed: 2.
        confirm: String = "confirm", Rules::ANY;
        /// 1 on process, 2 success, 3 unconfirmed by the parent partner, 4 failed, 6 already registered; 9 an error.
        status: String = "status", Rules::ANY;
        /// The status in words; of an error, which one.
        message: String = "message", Rules::ANY;
        /// 00, or an error.
        response_code: String = "response_code", Rules::ANY;
        /// The same in words.
        response_desc: String = "response_desc", Rules::ANY;
    }
}

impl Operation for RegistrationConfirm {
    type Gateway = FaspaySendme;
    type Answer = RegistrationConfirmAnswer;
    const SPEC: &'static Spec = &Spec {
        name: "faspay_sendme.registration_confirm",
        title: "Confirmation of a registration",
        effect: Effect::Changes,
        capability: Capability::read(None),
        answer_limit: READ_ANSWER_LIMIT,
        source: "Faspay SendMe page, Confirmation Register Account",
    };

    fn together(gateway: &FaspaySendme, input: &Object, violations: &mut Vec<Violation>) {
        gateway.check_source(input, violations);
    }

    fn complete(&mut self, gateway: &FaspaySendme, _: &Moment) {
        self.source_account.get_or_insert_with(|| gateway.source(None).into());
    }

    fn service(&self) -> &'static str {
        SERVICE
    }

    fn request(&self, gateway: &FaspaySendme, stamp: &Stamp) -> Draft {
        let mut body = self.registration().body(gateway);
        body.set_some("beneficiary_bank_name", self.beneficiary_bank_name.as_ref());
        body.set("bank_account_number", &self.bank_account_number);
        body.set("bank_account_name", &self.bank_account_name);
        body.set("confirm", CONFIRMED);
        gateway.post(SERVICE, &body, stamp)
    }

    fn judge(&self, _: &FaspaySendme, reading: &Reading<'_>) -> Verdict {
        let verdict = judge(Stage::Registration, reading);
        let Some(answer) = reading.answer else { return verdict };
        let comparison = Comparison::of_reading(&verdict, answer, reading)
            .text("beneficiary_account", &self.beneficiary_account)
            .text("beneficiary_bank_code", &self.beneficiary_bank_code);
        let verdict = about_another(comparison.into(verdict));
        let continuation = match answer.text("status").map(str::trim) {
            Some("2" | "6") if verdict.problems.is_empty() => self.registration().paid_through(answer),
            _ => None,
        };
        let call = if continuation.is_some() { Call::Accepted } else { verdict.call };
        Verdict { call, continuation, ..verdict }
    }
}

impl RegistrationConfirm {
    /// What it shares with the registration that it confirms.
    fn registration(&self) -> Registration {
        Registration {
            beneficiary_account: self.beneficiary_account.clone(),
            beneficiary_account_name: self.beneficiary_account_name.clone(),
            beneficiary_va_name: self.beneficiary_va_name.clone(),
            beneficiary_bank_code: self.beneficiary_bank_code.clone(),
            beneficiary_bank_branch: self.beneficiary_bank_branch.clone(),
            beneficiary_region_code: self.beneficiary_region_code.clone(),
            beneficiary_country_code: self.beneficiary_country_code.clone(),
            beneficiary_purpose_code: self.beneficiary_purpose_code.clone(),
            beneficiary_phone: self.beneficiary_phone.clone(),
            beneficiary_email: self.beneficiary_email.clone(),
            source_account: self.source_account.clone(),
        }
    }
}
