//! What happened on the merchant's account.

use alloc::string::String;
use alloc::vec::Vec;

use crate::error::{Found, Rule, Violation};
use crate::json::{Json, Object};
use crate::money::Decimal;
use crate::operation::{Capability, Draft, Effect, Operation, READ_ANSWER_LIMIT, Reading, Spec, Stamp};
use crate::outcome::Verdict;
use crate::record::{answer, record};
use crate::rules::{Format, Rules};
use crate::time::{Moment, day};

use super::codes::{Stage, judge};
use super::{FaspaySendme, PERSONAL, SOURCE};

const SERVICE: &str = "/account/api/mutasi";
/// Days of one month, at its longest.
const SPAN: u32 = 31;
/// Days of three months, at their longest.
const OLDEST: u32 = 92;
const DATE: Rules = Rules::text(10, 10).form(Format::Date).such_as("2025-06-01");

record! {
    /// Asks for the movements on the merchant's account (mutasi): at most a month of the last three. No money moves.
    Statement {
        required {
            /// The first day.
            start_date: String = "start_date", DATE;
            /// The last day: at most one month later.
            end_date: String = "end_date", DATE;
        }
        optional {
            /// The merchant's SendMe account.
            source_account: String = "virtual_account", SOURCE;
        }
    }
}

answer! {
    /// One movement.
    StatementRow {
        /// When, as day/month/year and time: 11/06/2025 16:48:11.
        transaction_date: String = "transaction_date", Rules::ANY;
        /// K: into the account; D: out of it.
        transaction_type: String = "transaction_type", Rules::ANY;
        /// The amount in rupiah, as it stands.
        transaction_amount: Decimal = "transaction_amount", Rules::ANY;
        /// What kind of movement: topup, transfer, …
        transaction_name: String = "transaction_name", Rules::ANY;
        /// What it was for.
        transaction_desc: String = "transaction_desc", PERSONAL;
    }
}

answer! {
    /// The movements on the merchant's account.
    StatementAnswer {
        /// The merchant's account.
        virtual_account: String = "virtual_account", Rules::ANY;
        /// The first day.
        start_date: String = "start_date", Rules::ANY;
        /// The last day.
        end_date: String = "end_date", Rules::ANY;
        /// The movements. Absent where there were none, perhaps: no page says.
        data: Vec<StatementRow> = "data", Rules::ANY;
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

impl Operation for Statement {
    type Gateway = FaspaySendme;
    type Answer = StatementAnswer;
    const SPEC: &'static Spec = &Spec {
        name: "faspay_sendme.statement",
        title: "Statement",
        effect: Effect::Reads,
        capability: Capability::read(None),
        answer_limit: READ_ANSWER_LIMIT,
        source: "Faspay SendMe page, Mutasi",
    };

    fn together(gateway: &FaspaySendme, input: &Object, violations: &mut Vec<Violation>) {
        gateway.check_source(input, violations);
        let text = |name: &str| input.text(name).unwrap_or_default();
        let (Some(start), Some(end)) = (day(text("start_date")), day(text("end_date"))) else { return };
        let refuse = |wanted: &str| Violation::new("end_date", Rule::Agrees, Found::value(&Json::from(text("end_date")), true), wanted);
        if end < start {
            violations.push(refuse("start_date, or a later day"));
        } else if end.saturating_sub(start) > SPAN {
            violations.push(refuse("at most one month after start_date"));
        }
    }

    fn in_time(&self, moment: &Moment, violations: &mut Vec<Violation>) {
        let today = crate::time::jakarta(moment.now()).and_then(|there| there.split_once('T').and_then(|(date, _)| day(date)));
        let Some(today) = today else { return };
        let mut refuse = |name: &str, text: &str, rule, wanted: &str| {
            violations.push(Violation::new(name, rule, Found::value(&Json::from(text), true), wanted));
        };
        if day(&self.start_date).is_some_and(|start| start.saturating_add(OLDEST) < today) {
            refuse("start_date", &self.start_date, Rule::Minimum, "a day of the last three months");
        }
        if day(&self.end_date).is_some_and(|end| end > today) {
            refuse("end_date", &self.end_date, Rule::Maximum, "today in Jakarta, or an earlier day");
        }
    }

    fn complete(&mut self, gateway: &FaspaySendme, _: &Moment) {
        self.source_account.get_or_insert_with(|| gateway.source(None).into());
    }

    fn service(&self) -> &'static str {
        SERVICE
    }

    fn request(&self, gateway: &FaspaySendme, stamp: &Stamp) -> Draft {
        gateway.get(SERVICE, &[gateway.source(self.source_account.as_ref()), &self.start_date, &self.end_date], stamp)
    }

    fn judge(&self, _: &FaspaySendme, reading: &Reading<'_>) -> Verdict {
        judge(Stage::Read, reading)
    }
}
