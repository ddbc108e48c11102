//! Times as SendMe writes them: `2025-06-12 13:44:50`, without an offset.

use alloc::string::String;

use crate::time::{Millis, local};

/// A time on a clock that is so many minutes ahead of UTC's.
pub(super) fn timestamp(now: Millis, minutes_east: u16) -> String {
    // No moment of this library is so far away that there is no such time.
    local(now, minutes_east).map_or_else(|| String::from("1970-01-01 07:00:00"), |there| there.replace('T', " "))
}

/// The time in Unix milliseconds that seconds on such a clock stand for.
pub(super) fn unix(local_seconds: u64, minutes_east: u16) -> Option<Millis> {
    local_seconds.checked_sub(u64::from(minutes_east).checked_mul(60)?)?.checked_mul(1000)
}
