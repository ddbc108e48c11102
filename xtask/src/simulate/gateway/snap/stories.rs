//! Stories that must occur at gateways of the standard.

/// A copy was refused because its id was used.
pub const ID_USED: &str = "a copy was refused by its id";
/// A copy was refused because its reference was used.
pub const REFERENCE_USED: &str = "a copy was refused by its reference";
/// A copy with the same content was refused as one with another.
pub const INCONSISTENT: &str = "a copy was refused as inconsistent";
/// A payment that was not found was booked later.
pub const NOT_FOUND_YET: &str = "not found at first, then booked";
/// What was said to be taken was not.
pub const NEVER_TAKEN: &str = "accepted, and in truth refused";
/// A payment was made in a world where a second copy of its reference would pay again.
pub const PAYS_AGAIN: &str = "paid once where a reference pays again";
/// A request was refused for its age.
pub const TOO_OLD: &str = "a request was refused for its age";
/// A request was signed by a client that holds the key.
pub const KEY_INSIDE: &str = "signed with the key inside";
/// A scheduled payment was made.
pub const SCHEDULED: &str = "a scheduled payment was made";

/// Those that occur at every gateway of the standard.
pub const OF_ALL: &[&str] = &[ID_USED, REFERENCE_USED, INCONSISTENT, NOT_FOUND_YET, NEVER_TAKEN, PAYS_AGAIN, TOO_OLD, KEY_INSIDE];
