//! Whose account a registered beneficiary is.

use alloc::string::String;
use alloc::vec::Vec;

use crate::compare::Comparison;
use crate::error::Violation;
use crate::json::Object;
use crate::operation::{Capability, Draft, Effect, Operation, READ_ANSWER_LIMIT, Reading, Spec, Stamp};
use crate::outcome::Verdict;
use crate::record::{answer, record};
use crate::rules::Rules;
use crate::time::Moment;

use super::codes::{Stage, about_another, judge};
use super::{FaspaySendme, PERSONAL, SOURCE, VIRTUAL_ACCOUNT};

const SERVICE: &str = "/account/api/inquiry_name";

record! {
    /// Asks whose account a registered beneficiary is. No money moves.
    NameInquiry {
        required {
            /// The number that the registration gave to the beneficiary.
            beneficiary_virtual_account: String = "beneficiary_virtual_account", VIRTUAL_ACCOUNT;
        }
        optional {
            /// The merchant's SendMe account.
            source_account: String = "virtual_account", SOURCE;
        }
    }
}

answer! {
    /// Whose account it is.
    NameInquiryAnswer {
        /// The merchant's account.
        virtual_account: String = "virtual_account", Rules::ANY;
        /// The number of the registered beneficiary.
        beneficiary_virtual_account: String = "beneficiary_virtual_account", PERSONAL;
        /// The account number at the bank.
        beneficiary_account: String = "beneficiary_account_number" | "beneficiary_account", PERSONAL;
        /// The account's owner.
        beneficiary_account_name: String = "beneficiary_account_name", PERSONAL;
        /// 2 success; 9 an error.
        status: String = "status", Rules::ANY;
        /// The status in words; of an error, which one.
        message: String = "message", Rules::ANY;
        /// 00, or an error.
        response_code: String = "response_code", Rules::ANY;
        /// The same in words.
        response_desc: String = "response_desc", Rules::ANY;
    }
}

impl Operation for NameInquiry {
    type Gateway = FaspaySendme;
    type Answer = NameInquiryAnswer;
    const SPEC: &'static Spec = &Spec {
        name: "faspay_sendme.name_inquiry",
        title: "Name inquiry",
        effect: Effect::Reads,
        capability: Capability::read(None),
        answer_limit: READ_ANSWER_LIMIT,
        source: "Faspay SendMe page, Inquiry Name",
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
        gateway.get(SERVICE, &[gateway.source(self.source_account.as_ref()), &self.beneficiary_virtual_account], stamp)
    }

    fn judge(&self, _: &FaspaySendme, reading: &Reading<'_>) -> Verdict {
        let verdict = judge(Stage::Read, reading);
        let Some(answer) = reading.answer else { return verdict };
        let comparison = Comparison::of_reading(&verdict, answer, reading).text("beneficiary_virtual_account", &self.beneficiary_virtual_account);
        about_another(comparison.into(verdict))
    }
}
