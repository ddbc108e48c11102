//! Service 11: the balance.

use alloc::string::String;
use alloc::vec::Vec;

use crate::error::Violation;
use crate::json::Object;
use crate::money::Decimal;
use crate::operation::{Capability, Draft, Effect, Operation, READ_ANSWER_LIMIT, Reading, Spec, Stamp};
use crate::outcome::Verdict;
use crate::record::{answer, record};
use crate::rules::Rules;
use crate::snap::codes::Stage;
use crate::snap::judge::judge;

use super::{FaspaySnap, SOURCE};

record! {
    /// Asks for the balance of the merchant's account. No money moves.
    Balance {
        required {}
        optional {
            /// The merchant's SendMe account.
            account_no: String = "accountNo", SOURCE;
        }
    }
}

answer! {
    /// One kind of balance.
    AccountInfo {
        /// Which, such as CASH or DEPOSIT.
        balance_type: String = "balanceType", Rules::ANY;
        /// The balance, in rupiah.
        amount: Decimal = "amount.value", Rules::ANY;
        /// Its currency.
        currency: String = "amount.currency", Rules::ANY;
        /// What can be paid out, in rupiah.
        available_balance: Decimal = "availableBalance.value", Rules::ANY;
        /// Its currency.
        available_currency: String = "availableBalance.currency", Rules::ANY;
        /// 1 active, 2 closed, 4 new, 6 restricted, 7 frozen, 9 dormant; zeros may stand in front (0001).
        status: String = "status", Rules::ANY;
    }
}

answer! {
    /// The balances of the merchant's account.
    BalanceAnswer {
        /// The response code: HTTP status, service, case.
        response_code: String = "responseCode", Rules::ANY;
        /// Its description. Its wording varies.
        response_message: String = "responseMessage", Rules::ANY;
        /// The account.
        account_no: String = "accountNo", Rules::ANY;
        /// Its balances.
        account_infos: Vec<AccountInfo> = "accountInfos", Rules::ANY;
    }
}

impl Operation for Balance {
    type Gateway = FaspaySnap;
    type Answer = BalanceAnswer;
    const SPEC: &'static Spec = &Spec {
        name: "faspay_snap.balance",
        title: "Balance",
        effect: Effect::Reads,
        capability: Capability::read(None),
        answer_limit: READ_ANSWER_LIMIT,
        source: "Faspay SNAP Disbursement page, Balance Inquiry (service 11)",
    };

    fn together(gateway: &FaspaySnap, input: &Object, violations: &mut Vec<Violation>) {
        gateway.check_source("account_no", input, violations);
    }

    fn request(&self, gateway: &FaspaySnap, stamp: &Stamp) -> Draft {
        let body = Object::new().with("accountNo", gateway.source(self.account_no.as_ref()));
        gateway.draft("balance-inquiry", &body, stamp)
    }

    fn judge(&self, _: &FaspaySnap, reading: &Reading<'_>) -> Verdict {
        judge("11", Stage::Read, reading, None)
    }
}
