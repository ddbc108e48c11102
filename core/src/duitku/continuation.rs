//! From an inquiry's answer into its transfer, without retyping.

use crate::error::{Found, Rule, Violation};
use crate::json::{Json, Object};
use crate::outcome::{Call, NextCall, Verdict};

/// What an inquiry reserved for its transfer.
pub(super) struct Reserved<'a> {
    pub(super) disburse_id: Option<&'a str>,
    pub(super) account_name: Option<&'a str>,
    pub(super) cust_ref_number: Option<&'a str>,
}

impl Reserved<'_> {
    /// The verdict with the transfer that continues it. An answer about something else, or without an id, is not one to act upon.
    pub(super) fn continue_into(self, operation: &'static str, asked: Object, purpose: Option<&str>, mut verdict: Verdict) -> Verdict {
        if verdict.call != Call::Accepted {
            return verdict;
        }
        let id = self.disburse_id.map(str::trim).filter(|id| is_id(id));
        if id.is_none() {
            let found = self.disburse_id.map_or(Found::NOTHING, |id| Found::value(&Json::from(id), true));
            verdict.problems.push(Violation::new("disburse_id", Rule::Missing, found, "the id of the transfer: digits, not 0"));
        }
        let Some(id) = id.filter(|_| verdict.problems.is_empty()) else {
            return Verdict { call: Call::Unreadable, ..verdict };
        };
        let mut input = Object::new().with("disburse_id", id);
        let mut missing = alloc::vec::Vec::new();
        for (name, value) in asked.iter() {
            input.set(name, value.clone());
        }
        for (name, value) in [("account_name", self.account_name), ("cust_ref_number", self.cust_ref_number), ("purpose", purpose)] {
            match value.filter(|text| !text.trim().is_empty()) {
                // Unchanged: blanks around a name are signed like any other character.
                Some(text) => input.set(name, text),
                None => missing.push(name),
            }
        }
        Verdict { continuation: Some(NextCall { operation, input, missing }), ..verdict }
    }
}

fn is_id(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) && text.bytes().any(|byte| byte != b'0')
}
