//! Stories that must occur at SendMe.

/// A payment was made with a second token, after the first was refused.
pub const TOKEN_AGAIN: &str = "paid with a fresh token after one was refused";
/// A token ended before the call that it was asked for came.
pub const TOKEN_ENDED: &str = "a token ended between its answer and the call";
/// A copy was refused because its number was used.
pub const NUMBER_USED: &str = "a copy was refused by its number";
/// A payment was told to be paid by its status, after a copy of it was refused.
pub const USED_THEN_PAID: &str = "refused as used, and found paid by the status";
/// A payment that was not found was booked later.
pub const NOT_FOUND_YET: &str = "not found at first, then booked";
/// What was said to be on process never was.
pub const NEVER_TAKEN: &str = "on process, and in truth refused";
/// A scheduled payment was made.
pub const SCHEDULED: &str = "a scheduled payment was made";
/// Cash that was not collected came back.
pub const UNCOLLECTED: &str = "cash came back that was not collected";
/// An account was paid that was registered for it.
pub const REGISTERED: &str = "paid after its registration";
/// An account was paid that was found registered.
pub const REGISTERED_BEFORE: &str = "a registration found the account registered";

/// All of them.
pub const ALL: &[&str] =
    &[TOKEN_AGAIN, TOKEN_ENDED, NUMBER_USED, USED_THEN_PAID, NOT_FOUND_YET, NEVER_TAKEN, SCHEDULED, UNCOLLECTED, REGISTERED, REGISTERED_BEFORE];
