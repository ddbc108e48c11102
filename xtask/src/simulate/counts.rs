//! What occurred, how often: a run in which something possible never occurred has proven nothing about it.

use std::collections::BTreeMap;

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// States of payments, by the operation whose outcome gave them.
    State,
    /// What became of requests.
    Call,
    /// What was to be done.
    Next,
    /// Codes that the gateway answered, by stage.
    Code,
    /// Faults.
    Fault,
    /// Ways to pay.
    Way,
    /// How payments ended.
    End,
    /// Stories that must occur, so that no check holds for want of a case.
    Story,
}

/// The counts of one world or of many.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Counts(BTreeMap<(Kind, &'static str, &'static str), u64>);

impl Counts {
    /// Counts one more.
    pub fn add(&mut self, kind: Kind, group: &'static str, name: &'static str) {
        *self.0.entry((kind, group, name)).or_default() += 1;
    }

    /// Adds another world's counts.
    pub fn merge(&mut self, other: &Self) {
        for (key, count) in &other.0 {
            *self.0.entry(*key).or_default() += count;
        }
    }

    /// How often it occurred.
    pub fn of(&self, kind: Kind, group: &'static str, name: &'static str) -> u64 {
        self.0.get(&(kind, group, name)).copied().unwrap_or_default()
    }
}
