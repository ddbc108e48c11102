//! The banks that Duitku transfers to today.

use alloc::string::String;
use alloc::vec::Vec;

use crate::money::Decimal;
use crate::operation::{Capability, Draft, Effect, Operation, READ_ANSWER_LIMIT, Reading, Spec, Stamp};
use crate::outcome::Verdict;
use crate::record::{answer, record};
use crate::rules::Rules;

use super::codes::{Stage, judge};
use super::{Duitku, TIMESTAMP_LIVES};

record! {
    /// Asks for the banks that Duitku transfers to, with the largest online transfer of each. No money moves.
    Banks {
        required {}
        optional {}
    }
}

answer! {
    /// One bank.
    BankRow {
        /// Its code. Codes are not unique: one is known to stand twice.
        bank_code: String = "bankCode", Rules::ANY;
        /// Its name.
        bank_name: String = "bankName", Rules::ANY;
        /// The largest online transfer, in rupiah; 0 where there is none.
        max_amount_transfer: Decimal = "maxAmountTransfer", Rules::ANY;
    }
}

answer! {
    /// The banks.
    BanksAnswer {
        /// Duitku's response code.
        response_code: String = "responseCode", Rules::ANY;
        /// Its description. Its wording and letter case vary.
        response_desc: String = "responseDesc" | "responseMessage", Rules::ANY;
        /// The banks, in Duitku's order.
        banks: Vec<BankRow> = "Banks", Rules::ANY;
    }
}

impl Operation for Banks {
    type Gateway = Duitku;
    type Answer = BanksAnswer;
    const SPEC: &'static Spec = &Spec {
        name: "duitku.banks",
        title: "Bank list",
        effect: Effect::Reads,
        capability: Capability::read(Some(TIMESTAMP_LIVES)),
        answer_limit: READ_ANSWER_LIMIT,
        source: "Duitku disbursement page, List Bank",
    };

    fn request(&self, gateway: &Duitku, stamp: &Stamp) -> Draft {
        gateway.signed_bare("listBank", stamp)
    }

    fn judge(&self, _: &Duitku, reading: &Reading<'_>) -> Verdict {
        judge(Stage::Inquiry, reading)
    }
}
