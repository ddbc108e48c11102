//! What of a payment is compared with later answers, and how its status is asked. The same for transfers, cash-outs and top-ups.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use crate::compare::Comparison;
use crate::context::Context;
use crate::json::Object;
use crate::money::Rupiah;
use crate::operation::{Reading, Subject};
use crate::outcome::{NextCall, Remedy, State, Verdict};
use crate::time::{JAKARTA, local_seconds, wib};

use super::{CashOut, SENDME, TopUp, Transfer, cash_out, stamp, status, top_up, transfer};

/// A payment, as its answers name it.
#[derive(Debug, Clone)]
pub(super) struct Paid {
    pub(super) trx_no: String,
    pub(super) amount: Rupiah,
    pub(super) bank_code: String,
    pub(super) source_account: String,
    /// Fields that say who is paid, with what they must say.
    pub(super) beneficiary: Vec<(&'static str, String)>,
}

impl Paid {
    /// The payment of a context, where it is one of this client.
    pub(super) fn of(text: &str, client: &str) -> Option<Self> {
        let context = Context::read(text).ok().filter(|context| context.client() == client)?;
        match context.operation() {
            transfer::OPERATION => context.input_as::<Transfer>().map(|transfer| transfer.paid()),
            cash_out::OPERATION => context.input_as::<CashOut>().map(|cash_out| cash_out.paid()),
            top_up::OPERATION => context.input_as::<TopUp>().map(|top_up| top_up.paid()),
            _ => None,
        }
    }

    /// The verdict on an answer, with what differs in it.
    pub(super) fn judged(&self, verdict: Verdict, reading: &Reading<'_>) -> Verdict {
        let Some(answer) = reading.answer else { return verdict };
        let comparison = Comparison::of_reading(&verdict, answer, reading);
        self.compared(verdict, comparison)
    }

    /// The verdict on a notification, with what differs in it.
    pub(super) fn heard(&self, verdict: Verdict, fields: &Object) -> Verdict {
        let comparison = Comparison::of(&verdict, fields);
        self.compared(verdict, comparison)
    }

    /// What ends the matter must name the payment, by its number at best; an error that the caller can mend names nothing.
    fn compared(&self, verdict: Verdict, comparison: Comparison<'_>) -> Verdict {
        let ends = [State::Succeeded, State::Returned, State::Failed];
        let finals = ends.get(..if verdict.remedy == Remedy::Fix { 2 } else { 3 }).unwrap_or(&ends);
        let start = comparison
            .name("trx_no", &self.trx_no)
            .amount("amount", self.amount)
            .text("beneficiary_bank_code", &self.bank_code)
            .text("virtual_account", &self.source_account);
        let compared = self.beneficiary.iter().fold(start, |comparison, (field, value)| comparison.text(field, value));
        compared.into_named(verdict, finals, "trx_no")
    }

    /// The payment that a call is about, with how its status is asked; it falls due at `instruct_date`, on Jakarta's clock.
    pub(super) fn subject(&self, context: &Context, callback_comes: bool, instruct_date: Option<&str>) -> Subject {
        let due_at = instruct_date.and_then(local_seconds).and_then(|seconds| stamp::unix(seconds, JAKARTA)).unwrap_or_default();
        let input = Object::new().with("trx_no", &self.trx_no).with("payment", context.to_text());
        Subject {
            due_at: due_at.max(context.prepared_at()),
            callback_comes,
            can_be_returned: true,
            status: Some(NextCall { operation: status::NAME, input, missing: Vec::new() }),
            question: format!(
                "Look in {SENDME}'s dashboard or statement, or ask its support, for trx_no {} of {}, prepared on {}: \
                 was it paid, and is the amount gone from the balance? Until that is known, do not pay again.",
                self.trx_no,
                self.amount,
                wib(context.prepared_at()),
            ),
            ..Subject::of(context)
        }
    }
}
