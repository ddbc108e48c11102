//! What must occur at SendMe in a run.

use salur::State;

use super::{codes, stories as of_sendme};
use crate::simulate::faults::Fault;
use crate::simulate::gateway::Wanted;
use crate::simulate::store::End;
use crate::simulate::stories;

const ALL: &[State] = &[State::Succeeded, State::Pending, State::Failed, State::Returned, State::Unknown];
const ENDS: &[End] = &[End::Succeeded, End::Failed, End::Returned, End::FoundPaid, End::FoundUnpaid];

/// What must occur.
pub fn wanted() -> Wanted {
    Wanted {
        states: &[
            ("faspay_sendme.transfer", ALL),
            ("faspay_sendme.cash_out", ALL),
            ("faspay_sendme.top_up", ALL),
            ("faspay_sendme.status", ALL),
            ("callback", &[State::Pending, State::Unknown]),
        ],
        impossible: "succeeded, failed and returned of a notification (it is a hint)",
        never: &[],
        codes: codes::stages(),
        spared: &[Fault::WrongService, Fault::CrashBeforeSignature, Fault::CrashAfterSignature],
        ways: &[
            ("transfer", ENDS),
            ("scheduled transfer", ENDS),
            ("new account", ENDS),
            ("Indomaret", ENDS),
            ("Alfamart", ENDS),
            ("Permata", ENDS),
            ("top-up", ENDS),
            ("scheduled top-up", ENDS),
        ],
        stories: [stories::OF_ALL, stories::OF_RETURNS, stories::OF_TOKENS, of_sendme::ALL, &[stories::CALLBACK_EARLY]].concat(),
    }
}
