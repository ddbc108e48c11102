//! What must occur at Cash In in a run.

use salur::{Do, State};

use super::super::snap::{codes, stories as of_snap};
use crate::simulate::faults::Fault;
use crate::simulate::gateway::Wanted;
use crate::simulate::store::End;
use crate::simulate::stories;

const ENDS: &[End] = &[End::Succeeded, End::Failed, End::Returned, End::FoundPaid, End::FoundUnpaid];

/// What must occur.
pub fn wanted() -> Wanted {
    Wanted {
        states: &[
            ("cashin.top_up", &[State::Pending, State::Failed, State::Unknown]),
            ("cashin.top_up_status", &[State::Succeeded, State::Pending, State::Failed, State::Returned, State::Unknown]),
        ],
        impossible: "succeeded and returned of a top-up (its answer has no status); wait, and all of notifications (there are none)",
        never: &[Do::Wait],
        codes: codes::stages(),
        spared: &[
            Fault::TokenDropped,
            Fault::TokenWithheld,
            Fault::CallbackLate,
            Fault::CallbackDoubled,
            Fault::CallbackNever,
            Fault::CallbackForged,
            Fault::CallbackAltered,
            Fault::CallbackOfAnother,
        ],
        ways: &[("DANA", ENDS), ("OVO", ENDS), ("GoPay", ENDS), ("ShopeePay", ENDS)],
        stories: [stories::OF_ALL, stories::OF_RETURNS, of_snap::OF_ALL].concat(),
    }
}
