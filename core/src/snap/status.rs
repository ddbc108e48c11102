//! `latestTransactionStatus`: how far a payment has come. Source: ASPI, Customer Top Up and Trigger Transfer.

use crate::outcome::State;

/// One status.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Status {
    /// Its two digits.
    pub code: &'static str,
    /// What the standard calls it.
    pub meaning: &'static str,
    /// What it says of the payment.
    pub state: State,
}

/// All statuses. "Not found" may be a payment that is not visible yet: it ends nothing.
pub static STATUSES: [Status; 8] = [
    Status { code: "00", meaning: "success", state: State::Succeeded },
    Status { code: "01", meaning: "initiated", state: State::Pending },
    Status { code: "02", meaning: "paying", state: State::Pending },
    Status { code: "03", meaning: "pending", state: State::Pending },
    Status { code: "04", meaning: "refunded", state: State::Returned },
    Status { code: "05", meaning: "canceled", state: State::Failed },
    Status { code: "06", meaning: "failed", state: State::Failed },
    Status { code: "07", meaning: NOT_FOUND, state: State::Unknown },
];

/// What the standard says of 07.
pub const NOT_FOUND: &str = "not found";

/// The status of this code; blanks around it do not count.
#[must_use]
pub fn find(code: &str) -> Option<&'static Status> {
    STATUSES.iter().find(|status| status.code == code.trim())
}
