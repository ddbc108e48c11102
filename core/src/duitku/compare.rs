//! Whether an answer is about what was asked. An echo that is absent or empty disagrees with nothing.

use alloc::string::String;
use alloc::vec::Vec;

use crate::error::{Found, Rule, Violation};
use crate::json::Json;
use crate::money::{Decimal, Rupiah};
use crate::outcome::{Call, State, Verdict};

/// Collects what differs between a request and its answer.
pub(super) struct Comparison {
    is_failure: bool,
    is_named: bool,
    problems: Vec<Violation>,
}

impl Comparison {
    /// For an answer with this verdict: refusals and failures come with empty texts and zero amounts, which say nothing.
    pub(super) fn of(verdict: &Verdict) -> Self {
        Self { is_failure: verdict.call != Call::Accepted || verdict.reported == Some(State::Failed), is_named: false, problems: Vec::new() }
    }

    /// Compares a text; blanks around it do not count.
    pub(super) fn text(mut self, path: &str, asked: &str, came: Option<&String>) -> Self {
        if let Some(came) = came.filter(|came| !came.trim().is_empty() && came.trim() != asked.trim()) {
            let found = Found::shape(&Json::from(came));
            self.problems.push(Violation::new(path, Rule::Differs, found, "what the request said"));
        }
        self
    }

    /// Compares an amount by its value.
    pub(super) fn amount(mut self, path: &str, asked: Rupiah, came: Option<&Decimal>) -> Self {
        let says_nothing = |came: &Decimal| self.is_failure && came.is_zero();
        if let Some(came) = came.filter(|came| !says_nothing(came) && came.whole_rupiah() != Some(asked)) {
            let found = Found::value(&Json::from(came.as_text()), true);
            self.problems.push(Violation::new(path, Rule::Differs, found, alloc::format!("{}", asked.0)).limited(asked.0));
        }
        self
    }

    /// Compares what names the payment: its reference, or the beneficiary's account.
    pub(super) fn name(mut self, path: &str, asked: &str, came: Option<&String>) -> Self {
        self.is_named |= came.is_some_and(|came| came.trim() == asked.trim());
        self.text(path, asked, came)
    }

    /// The verdict with what differs; where it reports one of these final states, something must have named the payment:
    /// a bare code could be about anything, the question itself among it.
    pub(super) fn into_named(mut self, verdict: Verdict, finals: &[State]) -> Verdict {
        if !self.is_named && verdict.reported.is_some_and(|state| finals.contains(&state)) {
            let wanted = "an answer that names the payment, by its reference or its account";
            self.problems.push(Violation::new("cust_ref_number", Rule::Missing, Found::NOTHING, wanted));
        }
        self.into(verdict)
    }

    /// The verdict with what differs.
    pub(super) fn into(self, mut verdict: Verdict) -> Verdict {
        verdict.problems.extend(self.problems);
        verdict
    }
}
