//! Register a bank account, so that it can be paid: the first of two calls.

use alloc::string::String;
use alloc::vec::Vec;

use crate::compare::Comparison;
use crate::error::Violation;
use crate::json::Object;
use crate::operation::{Capability, Draft, Effect, Operation, READ_ANSWER_LIMIT, Reading, Spec, Stamp};
use crate::outcome::{Call, NextCall, Verdict};
use crate::record::{Record as _, answer, record};
use crate::rules::{Characters, Rules};
use crate::time::Moment;

use super::codes::{Stage, about_another, judge};
use super::{ACCOUNT, COUNTRY, EMAIL, FaspaySendme, NAME, PERSONAL, PHONE, PURPOSE, REGION, SOURCE, transfer};

const SERVICE: &str = "/account/api/register";

record! {
    /// Registers a bank account. No money moves.
    ///
    /// The answer says whom the bank knows as the account's owner: compare the names, then confirm; the outcome prefills the confirmation.
    /// The account can be paid once it is confirmed.
    Registration {
        required {
            /// The account number.
            beneficiary_account: String = "beneficiary_account", ACCOUNT;
            /// The account's owner, as the merchant knows it. Transfers must say the same.
            beneficiary_account_name: String = "beneficiary_account_name", NAME;
            /// The name that the beneficiary gets at Faspay.
            beneficiary_va_name: String = "beneficiary_va_name", NAME;
            /// Code of the bank: digits. Transfers take codes of 3 digits.
            beneficiary_bank_code: String = "beneficiary_bank_code", Rules::text(1, 10).of(Characters::Digits).such_as("014");
            /// The bank's branch.
            beneficiary_bank_branch: String = "beneficiary_bank_branch", Rules::text(1, 255).such_as("KCP Kota");
            /// Code of the branch's region.
            beneficiary_region_code: String = "beneficiary_region_code", REGION;
            /// The country: ID.
            beneficiary_country_code: String = "beneficiary_country_code", COUNTRY;
        }
        optional {
            /// The purpose: a digit of Faspay's list.
            beneficiary_purpose_code: String = "beneficiary_purpose_code", PURPOSE;
            /// The beneficiary's telephone number. No page has it; merchants send it.
            beneficiary_phone: String = "beneficiary_phone", PHONE;
            /// The beneficiary's e-mail address. No page has it; merchants send it.
            beneficiary_email: String = "beneficiary_email", EMAIL;
            /// The merchant's SendMe account.
            source_account: String = "virtual_account", SOURCE;
        }
    }
}

answer! {
    /// Faspay's word on the registration.
    RegistrationAnswer {
        /// The merchant's account.
        virtual_account: String = "virtual_account", Rules::ANY;
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
        /// The number that transfers pay to; only where the account was registered before.
        beneficiary_virtual_account: String = "beneficiary_virtual_account", PERSONAL;
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

impl Operation for Registration {
    type Gateway = FaspaySendme;
    type Answer = RegistrationAnswer;
    const SPEC: &'static Spec = &Spec {
        name: "faspay_sendme.registration",
        title: "Registration of an account",
        effect: Effect::Changes,
        capability: Capability::read(None),
        answer_limit: READ_ANSWER_LIMIT,
        source: "Faspay SendMe page, Register Account",
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
        gateway.post(SERVICE, &self.body(gateway), stamp)
    }

    fn judge(&self, _: &FaspaySendme, reading: &Reading<'_>) -> Verdict {
        let verdict = judge(Stage::Registration, reading);
        let Some(answer) = reading.answer else { return verdict };
        let comparison = Comparison::of_reading(&verdict, answer, reading)
            .text("beneficiary_account", &self.beneficiary_account)
            .text("beneficiary_bank_code", &self.beneficiary_bank_code);
        let verdict = about_another(comparison.into(verdict));
        let continuation = match answer.text("status").map(str::trim) {
            _ if !verdict.problems.is_empty() => None,
            Some("1") => Some(self.confirmation(answer)),
            Some("6") => self.paid_through(answer),
            _ => None,
        };
        let call = if continuation.is_some() { Call::Accepted } else { verdict.call };
        Verdict { call, continuation, ..verdict }
    }
}

impl Registration {
    /// The body, which the confirmation repeats.
    pub(super) fn body(&self, gateway: &FaspaySendme) -> Object {
        let mut body = Object::new().with("virtual_account", gateway.source(self.source_account.as_ref()));
        body.set("beneficiary_account", &self.beneficiary_account);
        body.set("beneficiary_account_name", &self.beneficiary_account_name);
        body.set("beneficiary_va_name", &self.beneficiary_va_name);
        body.set("beneficiary_bank_code", &self.beneficiary_bank_code);
        body.set("beneficiary_bank_branch", &self.beneficiary_bank_branch);
        body.set("beneficiary_region_code", &self.beneficiary_region_code);
        body.set("beneficiary_country_code", &self.beneficiary_country_code);
        body.set_some("beneficiary_purpose_code", self.beneficiary_purpose_code.as_ref());
        body.set_some("beneficiary_phone", self.beneficiary_phone.as_ref());
        body.set_some("beneficiary_email", self.beneficiary_email.as_ref());
        body
    }

    /// The confirmation of what the bank answered.
    fn confirmation(&self, answer: &Object) -> NextCall {
        let mut input = self.to_json();
        let mut missing = Vec::new();
        let number = answer.text("bank_account_number").map(str::trim);
        // Blanks around a name may be the bank's own.
        for (name, value) in [("bank_account_number", number), ("bank_account_name", answer.text("bank_account_name"))] {
            match value.filter(|text| !text.trim().is_empty()) {
                Some(text) => input.set(name, text),
                None => missing.push(name),
            }
        }
        input.set_some("beneficiary_bank_name", answer.text("beneficiary_bank_name").map(str::trim).filter(|text| !text.is_empty()));
        NextCall { operation: "faspay_sendme.registration_confirm", input, missing }
    }

    /// The transfer to this account, where the answer names its number at Faspay.
    pub(super) fn paid_through(&self, answer: &Object) -> Option<NextCall> {
        let number = answer.text("beneficiary_virtual_account").map(str::trim).filter(|number| !number.is_empty())?;
        let mut input = Object::new().with("beneficiary_virtual_account", number);
        input.set("beneficiary_account", &self.beneficiary_account);
        input.set("beneficiary_name", &self.beneficiary_account_name);
        input.set("beneficiary_bank_code", &self.beneficiary_bank_code);
        input.set("beneficiary_region_code", &self.beneficiary_region_code);
        input.set("beneficiary_country_code", &self.beneficiary_country_code);
        input.set_some("beneficiary_purpose_code", self.beneficiary_purpose_code.as_ref());
        input.set_some("beneficiary_email", self.beneficiary_email.as_ref());
        input.set_some("source_account", self.source_account.as_ref());
        let purpose = self.beneficiary_purpose_code.is_none().then_some("beneficiary_purpose_code");
        let missing = purpose.into_iter().chain(["trx_no", "amount", "trx_desc", "callback_url"]).collect();
        Some(NextCall { operation: transfer::OPERATION, input, missing })
    }
}
