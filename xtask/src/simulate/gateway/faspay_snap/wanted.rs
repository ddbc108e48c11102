//! What must occur at Faspay in a run.

use salur::{Do, State};

use super::super::snap::{codes, stories as of_snap};
use crate::simulate::faults::Fault;
use crate::simulate::gateway::Wanted;
use crate::simulate::store::End;
use crate::simulate::stories;

const ALL: &[State] = &[State::Succeeded, State::Pending, State::Failed, State::Returned, State::Unknown];
const FOLLOWED: &[End] = &[End::Succeeded, End::Failed, End::Returned, End::FoundPaid, End::FoundUnpaid];

/// What must occur.
pub fn wanted() -> Wanted {
    Wanted {
        states: &[
            ("faspay_snap.transfer", ALL),
            ("faspay_snap.top_up", ALL),
            ("faspay_snap.bill_payment", ALL),
            ("faspay_snap.transfer_status", ALL),
            ("faspay_snap.top_up_status", ALL),
            ("callback", &[State::Pending, State::Unknown]),
        ],
        impossible: "succeeded, failed and returned of a notification (it is a hint); wait (no documented callback ends a payment)",
        never: &[Do::Wait],
        codes: codes::stages().into_iter().chain([codes::of_notifications()]).collect(),
        spared: &[Fault::TokenDropped, Fault::TokenWithheld],
        ways: &[("transfer", FOLLOWED), ("scheduled transfer", FOLLOWED), ("top-up", FOLLOWED), ("scheduled top-up", FOLLOWED), ("bill", FOLLOWED)],
        stories: [stories::OF_ALL, stories::OF_RETURNS, of_snap::OF_ALL, &[of_snap::SCHEDULED, stories::CALLBACK_EARLY, stories::UNFOLLOWED_PAID]]
            .concat(),
    }
}
