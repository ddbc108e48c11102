//! The merchant's balance.

use alloc::string::String;

use crate::money::Decimal;
use crate::operation::{Capability, Draft, Effect, Operation, READ_ANSWER_LIMIT, Reading, Spec, Stamp};
use crate::outcome::Verdict;
use crate::record::{answer, record};
use crate::rules::Rules;

use super::codes::{Stage, judge};
use super::{Duitku, PERSONAL, TIMESTAMP_LIVES};

record! {
    /// Asks for the merchant's balance. No money moves.
    Balance {
        required {}
        optional {}
    }
}

answer! {
    /// The merchant's balance.
    BalanceAnswer {
        /// The merchant's id.
        user_id: String = "userId", Rules::ANY;
        /// The merchant's e-mail address.
        email: String = "email", PERSONAL;
        /// The balance before settlement, in rupiah with sen.
        balance: Decimal = "balance", Rules::ANY;
        /// What can be paid out, in rupiah with sen.
        effective_balance: Decimal = "effectiveBalance", Rules::ANY;
        /// Duitku's response code.
        response_code: String = "responseCode", Rules::ANY;
        /// Its description. Its wording and letter case vary.
        response_desc: String = "responseDesc" | "responseMessage", Rules::ANY;
    }
}

impl Operation for Balance {
    type Gateway = Duitku;
    type Answer = BalanceAnswer;
    const SPEC: &'static Spec = &Spec {
        name: "duitku.balance",
        title: "Balance",
        effect: Effect::Reads,
        capability: Capability::read(Some(TIMESTAMP_LIVES)),
        answer_limit: READ_ANSWER_LIMIT,
        source: "Duitku disbursement page, Check Balance",
    };

    fn request(&self, gateway: &Duitku, stamp: &Stamp) -> Draft {
        gateway.signed_bare("checkbalance", stamp)
    }

    fn judge(&self, _: &Duitku, reading: &Reading<'_>) -> Verdict {
        judge(Stage::Inquiry, reading)
    }
}
