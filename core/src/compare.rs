//! Whether an answer is about what was asked. It is compared under its names in documents. An echo that is absent or empty disagrees with nothing;
//! one that came in a form that cannot be read is no agreement.

use alloc::vec::Vec;

use crate::error::{Found, Rule, Violation};
use crate::json::{Json, Object};
use crate::money::{Decimal, Rupiah};
use crate::outcome::{Call, State, Verdict};
use crate::record::Field;

/// Collects what differs between a request and its answer.
pub(crate) struct Comparison<'a> {
    answer: &'a Object,
    is_failure: bool,
    is_named: bool,
    compared: Vec<&'static str>,
    problems: Vec<Violation>,
}

impl<'a> Comparison<'a> {
    /// For an answer with this verdict: refusals and failures come with empty texts and zero amounts, which say nothing.
    pub(crate) fn of(verdict: &Verdict, answer: &'a Object) -> Self {
        Self { answer, is_failure: is_failure(verdict), is_named: false, compared: Vec::new(), problems: Vec::new() }
    }

    /// Compares the text of a field; blanks around it do not count.
    pub(crate) fn text(mut self, field: &'static str, asked: &str) -> Self {
        self.compared.push(field);
        if let Some(came) = self.answer.text(field).filter(|came| !came.trim().is_empty() && came.trim() != asked.trim()) {
            let found = Found::shape(&Json::from(came));
            self.problems.push(Violation::new(field, Rule::Differs, found, "what the request said"));
        }
        self
    }

    /// Compares an amount by its value.
    pub(crate) fn amount(mut self, field: &'static str, asked: Rupiah) -> Self {
        self.compared.push(field);
        let came = self.answer.text(field).and_then(Decimal::read);
        let says_nothing = |came: &Decimal| self.is_failure && came.is_zero();
        if let Some(came) = came.filter(|came| !says_nothing(came) && came.whole_rupiah() != Some(asked)) {
            let found = Found::value(&Json::from(came.as_text()), true);
            self.problems.push(Violation::new(field, Rule::Differs, found, alloc::format!("{}", asked.0)).limited(asked.0));
        }
        self
    }

    /// Compares what names the payment: its reference, or the beneficiary's account.
    pub(crate) fn name(mut self, field: &'static str, asked: &str) -> Self {
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
        verdict.compared.extend(self.compared);
        verdict.problems.extend(self.problems);
        verdict
    }
}

/// Whether a verdict is of a refusal or a failure: their echoes say little, and nothing is believed of them.
fn is_failure(verdict: &Verdict) -> bool {
    verdict.call != Call::Accepted || verdict.reported == Some(State::Failed)
}

/// Adds what was to be compared and came in a form that cannot be read: `left` is what was not read of the answer.
pub(crate) fn add_unreadable(verdict: &mut Verdict, answer: &Object, left: &Object, fields: &[Field]) {
    if is_failure(verdict) {
        return;
    }
    let compared = |field: &&Field| verdict.compared.contains(&field.name()) && answer.get(field.name()).is_none();
    for field in fields.iter().filter(compared) {
        if let Some(came) = core::iter::once(&field.wire).chain(field.others).find_map(|place| lost(left, place)) {
            verdict.problems.push(Violation::new(field.name(), Rule::Type, Found::shape(came), "a form that can be compared with the request"));
            // What continues from an answer continues from one that was compared.
            if verdict.continuation.take().is_some() {
                verdict.call = Call::Unreadable;
            }
        }
    }
}

/// What stands in a place, or in the way to it; nothing where that is nothing: null, blanks, an empty list or object.
fn lost<'a>(left: &'a Object, place: &str) -> Option<&'a Json> {
    let (key, rest) = place.split_once('.').map_or((place, None), |(key, rest)| (key, Some(rest)));
    match (left.get(key)?, rest) {
        (Json::Object(inner), Some(rest)) => lost(inner, rest),
        (Json::Null, _) => None,
        (Json::Text(text), _) if text.trim().is_empty() => None,
        (Json::List(items), _) if items.is_empty() => None,
        (Json::Object(inner), None) if inner.is_empty() => None,
        (came, _) => Some(came),
    }
}
