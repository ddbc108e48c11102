//! Whether an answer is about what was asked. It is compared under its names in documents. An echo that is absent or empty disagrees with nothing;
//! one that cannot be read agrees with nothing.

use alloc::vec::Vec;

use crate::error::{Found, Rule, Violation};
use crate::json::{Json, Object};
use crate::money::{Decimal, Rupiah};
use crate::operation::Reading;
use crate::outcome::{Call, State, Verdict};
use crate::record::Unfit;

/// Collects what differs between a request and its answer.
pub(crate) struct Comparison<'a> {
    answer: &'a Object,
    unfit: &'a [Unfit],
    is_failure: bool,
    is_named: bool,
    problems: Vec<Violation>,
}

impl<'a> Comparison<'a> {
    /// For an answer with this verdict: refusals and failures come with empty texts and zero amounts, which say nothing.
    pub(crate) fn of(verdict: &Verdict, answer: &'a Object) -> Self {
        let is_failure = verdict.call != Call::Accepted || verdict.reported == Some(State::Failed);
        Self { answer, unfit: &[], is_failure, is_named: false, problems: Vec::new() }
    }

    /// For what was read of an answer to a call: it knows which echoes came in no form that is read.
    pub(crate) fn of_reading(verdict: &Verdict, answer: &'a Object, reading: &Reading<'a>) -> Self {
        Self { unfit: reading.unfit, ..Self::of(verdict, answer) }
    }

    /// What cannot be read may say anything, beside a refusal too.
    fn note_unfit(&mut self, field: &str) {
        if let Some(unfit) = self.unfit.iter().find(|unfit| unfit.field == field) {
            self.problems.push(Violation::new(field, Rule::Type, unfit.found.clone(), "what the request said, in a form that can be read"));
        }
    }

    /// Compares the text of a field; blanks around it do not count.
    pub(crate) fn text(mut self, field: &str, asked: &str) -> Self {
        if let Some(came) = self.answer.text(field).filter(|came| !came.trim().is_empty() && came.trim() != asked.trim()) {
            let found = Found::shape(&Json::from(came));
            self.problems.push(Violation::new(field, Rule::Differs, found, "what the request said"));
        }
        self.note_unfit(field);
        self
    }

    /// Compares an amount by its value.
    pub(crate) fn amount(mut self, field: &str, asked: Rupiah) -> Self {
        let came = self.answer.text(field).and_then(Decimal::read);
        let says_nothing = |came: &Decimal| self.is_failure && came.is_zero();
        if let Some(came) = came.filter(|came| !says_nothing(came) && came.whole_rupiah() != Some(asked)) {
            let found = Found::value(&Json::from(came.as_text()), true);
            self.problems.push(Violation::new(field, Rule::Differs, found, alloc::format!("{}", asked.0)).limited(asked.0));
        }
        self.note_unfit(field);
        self
    }

    /// Compares what names the payment: its reference, or the beneficiary's account.
    pub(crate) fn name(mut self, field: &str, asked: &str) -> Self {
        self.is_named |= self.answer.text(field).is_some_and(|came| came.trim() == asked.trim());
        self.text(field, asked)
    }

    /// The verdict with what differs; where it reports one of these final states, something must have named the payment, its
    /// `reference` at best: a bare code could be about anything, the question itself among it.
    pub(crate) fn into_named(mut self, verdict: Verdict, finals: &[State], reference: &str) -> Verdict {
        if !self.is_named && verdict.reported.is_some_and(|state| finals.contains(&state)) {
            let wanted = "an answer that names the payment, by its reference or its account";
            self.problems.push(Violation::new(reference, Rule::Missing, Found::NOTHING, wanted));
        }
        self.into(verdict)
    }

    /// The verdict with what differs.
    pub(crate) fn into(self, mut verdict: Verdict) -> Verdict {
        verdict.problems.extend(self.problems);
        verdict
    }
}
