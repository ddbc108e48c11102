//! What must occur at Duitku in a run.

use salur::State;
use salur::duitku::codes::{CODES, Class, Stage as At};

use super::stage_name;
use crate::simulate::faults::Fault;
use crate::simulate::gateway::{Stage, Wanted};
use crate::simulate::store::End;
use crate::simulate::stories;

/// A story of this gateway alone.
pub const STALE_AFTER_BOOKING: &str = "a stale copy was refused after another was booked";

/// What must occur.
pub fn wanted() -> Wanted {
    Wanted {
        states: &[
            ("duitku.transfer", &[State::Succeeded, State::Pending, State::Failed, State::Unknown]),
            ("duitku.clearing_transfer", &[State::Succeeded, State::Pending, State::Failed, State::Unknown]),
            ("duitku.cash_out", &[State::Pending, State::Failed, State::Unknown]),
            ("duitku.status", &[State::Succeeded, State::Pending, State::Failed, State::Unknown]),
            ("callback", &[State::Pending, State::Unknown]),
        ],
        impossible: "returned (no code reports it); succeeded and failed of a callback (its status is not signed); \
            succeeded of a cash-out (its answer is a token, not its end)",
        never: &[],
        codes: [At::Inquiry, At::Transfer, At::CashOut, At::Status, At::Callback].map(stage).into(),
        spared: &[
            Fault::WrongService,
            Fault::HttpDisagrees,
            Fault::FalseAcceptance,
            Fault::UnlistedStatus,
            Fault::LateReturn,
            Fault::TokenDropped,
            Fault::TokenWithheld,
            Fault::CrashBeforeSignature,
            Fault::CrashAfterSignature,
        ],
        ways: &[
            ("online", TRANSFER),
            ("LLG", TRANSFER),
            ("RTGS", TRANSFER),
            ("H2H", TRANSFER),
            ("BIFAST", TRANSFER),
            ("Indomaret", CASH),
            ("Pos", CASH),
        ],
        stories: [stories::OF_ALL, &[stories::CALLBACK_EARLY, stories::REPEAT_REFUSED_HERE, stories::UNFOLLOWED_PAID, STALE_AFTER_BOOKING]].concat(),
    }
}

const TRANSFER: &[End] = &[End::Succeeded, End::Failed, End::FoundPaid, End::FoundUnpaid];
const CASH: &[End] = &[End::Failed, End::FoundPaid, End::FoundUnpaid];

fn stage(at: At) -> Stage {
    // Callbacks have a table of their own.
    let listed = || CODES.iter().filter(|code| at != At::Callback || code.tables.contains(&"Callback Status Code"));
    let of = |class: Class| listed().filter(|code| code.class == class).map(|code| code.code).collect();
    let classes = [
        (Class::Success, "success"),
        (Class::Waiting, "waiting"),
        (Class::Open, "open"),
        (Class::NotFound, "not found"),
        (Class::NoSuchTransfer, "no such transfer"),
        (Class::Sender, "sender"),
        (Class::Mendable, "mendable"),
        (Class::Declined, "declined"),
    ];
    Stage {
        name: stage_name(at),
        classes: classes.map(|(class, name)| (name, of(class))).into_iter().filter(|(_, codes): &(_, Vec<_>)| !codes.is_empty()).collect(),
    }
}
