//! How much money is on the merchant's account.

use alloc::string::String;
use alloc::vec::Vec;

use crate::error::Violation;
use crate::json::Object;
use crate::money::Decimal;
use crate::operation::{Capability, Draft, Effect, Operation, READ_ANSWER_LIMIT, Reading, Spec, Stamp};
use crate::outcome::Verdict;
use crate::record::{answer, record};
use crate::rules::Rules;
use crate::time::Moment;

use super::codes::{Stage, judge};
use super::{FaspaySendme, SOURCE};

const SERVICE: &str = "/account/api/balance_inquiry";

record! {
    /// Asks how much money is on the merchant's account. No money moves.
    Balance {
        required {}
        optional {
            /// The merchant's SendMe account.
            source_account: String = "virtual_account", SOURCE;
        }
    }
}

answer! {
    /// How much money there is. Both are rupiah as they stand, unlike the amounts of payments.
    BalanceAnswer {
        /// The merchant's account.
        virtual_account: String = "virtual_account", Rules::ANY;
        /// What is on the account, in rupiah.
        balance: Decimal = "balance", Rules::ANY;
        /// What of it can be paid out, in rupiah.
        available_balance: Decimal = "available_balance", Rules::ANY;
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

impl Operation for Balance {
    type Gateway = FaspaySendme;
    type Answer = BalanceAnswer;
    const SPEC: &'static Spec = &Spec {
        name: "faspay_sendme.balance",
        title: "Balance",
        effect: Effect::Reads,
        capability: Capability::read(None),
        answer_limit: READ_ANSWER_LIMIT,
        source: "Faspay SendMe page, Inquiry Balance",
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
        gateway.get(SERVICE, &[gateway.source(self.source_account.as_ref())], stamp)
    }

    fn judge(&self, _: &FaspaySendme, reading: &Reading<'_>) -> Verdict {
        judge(Stage::Read, reading)
    }
}
