//! Service 12: what happened on the merchant's account.

use alloc::string::String;
use alloc::vec::Vec;

use crate::error::{Found, Rule, Violation};
use crate::json::{Json, Object};
use crate::money::Decimal;
use crate::operation::{Capability, Draft, Effect, Operation, READ_ANSWER_LIMIT, Reading, Spec, Stamp};
use crate::outcome::Verdict;
use crate::record::{answer, record};
use crate::rules::Rules;
use crate::snap::codes::Stage;
use crate::snap::judge::judge;
use crate::snap::stamp;
use crate::time::Moment;

use super::{FaspaySnap, SOURCE, TIME};

/// Most calendar months from its beginning to its end.
const SPAN: i32 = 1;
/// Most calendar months, on Jakarta's clock, from its beginning to now.
const OLDEST: i32 = 3;

record! {
    /// Asks for the movements on the merchant's account: at most a month of the last three. No money moves.
    Statement {
        required {
            /// From when.
            from_date_time: String = "fromDateTime", TIME;
            /// Until when: at most one month later.
            to_date_time: String = "toDateTime", TIME;
        }
        optional {
            /// The merchant's SendMe account.
            account_no: String = "additionalInfo.accountNo", SOURCE;
        }
    }
}

answer! {
    /// Where the money of a movement came from.
    SourceOfFunds {
        /// Such as BALANCE.
        source: String = "source", Rules::ANY;
    }
}

answer! {
    /// One movement. Fees and reversals are movements of their own.
    StatementRow {
        /// When.
        date_time: String = "dateTime", Rules::ANY;
        /// The amount, in rupiah.
        amount: Decimal = "amount.value", Rules::ANY;
        /// Its currency.
        currency: String = "amount.currency", Rules::ANY;
        /// What it was for; a fee begins with "fee" and ends with "_FEE", a reversal ends with "_REVERSAL".
        remark: String = "remark", Rules::ANY.personal();
        /// Where the money came from.
        source_of_funds: Vec<SourceOfFunds> = "sourceOfFunds", Rules::ANY;
        /// 00 to 07, or the word SUCCESS.
        status: String = "status", Rules::ANY;
        /// PAYMENT, REFUND, TOP_UP, SEND_MONEY or RECEIVE_MONEY.
        r#type: String = "type", Rules::ANY;
        /// D: out of the account; K: into it.
        debit_credit: String = "additionalInfo.debitCredit", Rules::ANY;
    }
}

answer! {
    /// The movements on the merchant's account.
    StatementAnswer {
        /// The response code: HTTP status, service, case.
        response_code: String = "responseCode", Rules::ANY;
        /// Its description. Its wording varies.
        response_message: String = "responseMessage", Rules::ANY;
        /// The movements.
        detail_data: Vec<StatementRow> = "detailData", Rules::ANY;
        /// The account.
        account_no: String = "additionalInfo.accountNo", Rules::ANY;
        /// From when.
        from_date_time: String = "additionalInfo.fromDateTime", Rules::ANY;
        /// Until when.
        to_date_time: String = "additionalInfo.toDateTime", Rules::ANY;
        /// A message.
        message: String = "additionalInfo.message", Rules::ANY;
    }
}

impl Operation for Statement {
    type Gateway = FaspaySnap;
    type Answer = StatementAnswer;
    const SPEC: &'static Spec = &Spec {
        name: "faspay_snap.statement",
        title: "Statement",
        effect: Effect::Reads,
        capability: Capability::read(None),
        answer_limit: READ_ANSWER_LIMIT,
        source: "Faspay SNAP Disbursement page, Transaction History List (service 12)",
    };

    fn together(gateway: &FaspaySnap, input: &Object, violations: &mut Vec<Violation>) {
        gateway.check_source("account_no", input, violations);
        let from_text = input.text("from_date_time").unwrap_or_default();
        let (Some(from), Some(to)) = (stamp::read(from_text), input.text("to_date_time").and_then(stamp::read)) else { return };
        let refuse = |wanted: &str| Violation::new("to_date_time", Rule::Agrees, Found::value(&text_of(input, "to_date_time"), true), wanted);
        if to < from {
            violations.push(refuse("a time after from_date_time"));
        } else if stamp::months_from(from_text, SPAN).is_some_and(|last| to > last) {
            violations.push(refuse("at most one calendar month after from_date_time"));
        }
    }

    fn in_time(&self, moment: &Moment, violations: &mut Vec<Violation>) {
        let oldest = stamp::months_from(&stamp::timestamp(moment.now()), -OLDEST);
        if stamp::read(&self.from_date_time).zip(oldest).is_some_and(|(from, oldest)| from < oldest) {
            let found = Found::value(&Json::from(&self.from_date_time), true);
            violations.push(Violation::new("from_date_time", Rule::Minimum, found, "a time of the last three calendar months"));
        }
    }

    fn request(&self, gateway: &FaspaySnap, stamp: &Stamp) -> Draft {
        let mut body = Object::new().with("fromDateTime", &self.from_date_time).with("toDateTime", &self.to_date_time);
        body.set_at("additionalInfo.accountNo", gateway.source(self.account_no.as_ref()));
        gateway.draft("transaction-history-list", &body, stamp)
    }

    fn judge(&self, _: &FaspaySnap, reading: &Reading<'_>) -> Verdict {
        judge("12", Stage::Read, reading, None)
    }
}

fn text_of(input: &Object, name: &str) -> Json {
    input.get(name).cloned().unwrap_or(Json::Null)
}
