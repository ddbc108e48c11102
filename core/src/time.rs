//! What the host knows and the core may not: the time, and randomness.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use sha2::{Digest, Sha256};

use crate::crypto::digest::hex;
use crate::error::{Error, ErrorCode, Found, Rule, Violation};
use crate::json::{Json, Object};
use crate::rules::{Rules, Whole, absent, check_range, wrong_type};

/// Unix time, or a length of time, in milliseconds.
pub type Millis = u64;

/// Thirteen digits: 2001 to 2286. Seconds given by mistake fall below.
const EARLIEST: Millis = 1_000_000_000_000;
const LATEST: Millis = 9_999_999_999_999;

/// The time now and 32 fresh random bytes, which the host takes from its platform for each call.
#[derive(Clone, PartialEq, Eq)]
pub struct Moment {
    now: Millis,
    entropy: [u8; 32],
}

impl Moment {
    /// A moment: Unix time in milliseconds, and 32 bytes that nobody can guess or has used before.
    ///
    /// # Errors
    /// Where `now` has not 13 digits: it is then not in milliseconds.
    pub fn new(now: Millis, entropy: [u8; 32]) -> Result<Self, Error> {
        let mut violations = Vec::new();
        check_range("moment.now", i128::from(now), EARLIEST, Some(LATEST), &mut violations);
        if violations.is_empty() { Ok(Self { now, entropy }) } else { Err(Error::new(ErrorCode::InvalidInput, "moment", violations)) }
    }

    /// The time in Unix milliseconds.
    #[must_use]
    pub const fn now(&self) -> Millis {
        self.now
    }

    /// The random bytes.
    #[must_use]
    pub(crate) const fn entropy(&self) -> &[u8; 32] {
        &self.entropy
    }

    /// The random bytes, as lower-case hex.
    #[must_use]
    pub fn entropy_hex(&self) -> String {
        hex(&self.entropy)
    }

    /// The moment of one item of a batch: the same time, and randomness of its own.
    #[must_use]
    pub fn of_item(&self, index: usize) -> Self {
        let entropy = Sha256::new().chain_update(self.entropy).chain_update(format!("/{index}")).finalize().into();
        Self { now: self.now, entropy }
    }

    /// Reads a moment document.
    pub(crate) fn from_json(value: Option<&Json>, violations: &mut Vec<Violation>) -> Option<Self> {
        let wanted = "{\"now\": Unix milliseconds, \"entropy\": 64 hex digits}";
        let Some(Json::Object(object)) = value else {
            violations.push(match value {
                Some(value) => wrong_type("moment", value, &Rules::ANY, wanted),
                None => absent("moment", None, wanted),
            });
            return None;
        };
        for (key, value) in object.iter().filter(|(key, _)| !matches!(*key, "now" | "entropy")) {
            let path = format!("moment.{}", crate::error::shown_key(key));
            violations.push(Violation::new(path, Rule::UnknownField, Found::shape(value), "now, entropy"));
        }
        let now = Self::read_now(object, violations);
        let entropy = Self::read_entropy(object, violations);
        Some(Self { now: now?, entropy: entropy? })
    }

    fn read_now(object: &Object, violations: &mut Vec<Violation>) -> Option<Millis> {
        let wanted = "Unix time in milliseconds: 13 digits";
        let value = match object.get("now") {
            None | Some(Json::Null) => {
                violations.push(absent("moment.now", object.get("now"), wanted));
                return None;
            }
            Some(value) => value,
        };
        match Whole::of(value) {
            Whole::Number(now) => {
                let inside = check_range("moment.now", now, EARLIEST, Some(LATEST), violations);
                Millis::try_from(now).ok().filter(|_| inside)
            }
            Whole::Other => {
                violations.push(wrong_type("moment.now", value, &Rules::ANY, wanted));
                None
            }
            Whole::TooLong => {
                violations.push(Violation::new("moment.now", Rule::WholeNumber, Found::value(value, true), wanted));
                None
            }
        }
    }

    fn read_entropy(object: &Object, violations: &mut Vec<Violation>) -> Option<[u8; 32]> {
        let wanted = "64 hex digits: 32 fresh random bytes";
        match object.get("entropy") {
            Some(value @ Json::Text(text)) => {
                let bytes = crate::crypto::digest::from_hex(text);
                if bytes.is_none() {
                    violations.push(Violation::new("moment.entropy", Rule::Format, Found::shape(value), wanted));
                }
                bytes
            }
            value @ (None | Some(Json::Null)) => {
                violations.push(absent("moment.entropy", value, wanted));
                None
            }
            Some(other) => {
                violations.push(Violation::new("moment.entropy", Rule::Type, Found::shape(other), wanted));
                None
            }
        }
    }
}

/// A time as people in Jakarta read it: `2021-11-19 13:49:46 WIB`.
#[must_use]
pub fn wib(time: Millis) -> String {
    jakarta(time).map_or_else(|| format!("Unix time {time} ms"), |there| format!("{} WIB", there.replace('T', " ")))
}

/// A time on Jakarta's clock: `2021-11-19T13:49:46`; `None` beyond the year 9999.
#[must_use]
pub fn jakarta(time: Millis) -> Option<String> {
    local(time, JAKARTA)
}

/// Minutes by which Jakarta's clock is ahead of UTC's.
pub const JAKARTA: u16 = 7 * 60;

/// A time on a clock that is so many minutes ahead of UTC's: `2021-11-19T13:49:46`; `None` beyond the year 9999.
#[must_use]
pub fn local(time: Millis, minutes_east: u16) -> Option<String> {
    let seconds = i64::try_from(time / 1000).ok()?;
    let offset = time::UtcOffset::from_whole_seconds(i32::from(minutes_east).checked_mul(60)?).ok()?;
    let there = time::OffsetDateTime::from_unix_timestamp(seconds).ok()?.checked_to_offset(offset)?;
    let (date, clock) = (there.date(), there.time());
    let (month, day) = (u8::from(date.month()), date.day());
    Some(format!("{}-{month:02}-{day:02}T{:02}:{:02}:{:02}", date.year(), clock.hour(), clock.minute(), clock.second()))
}

/// The day that a text as `2021-11-19` names, counted from 1970-01-01; `None` where there is no such day.
#[must_use]
pub fn day(text: &str) -> Option<u32> {
    let mut parts = text.split('-');
    let (year, month, day) = (digits(parts.next()?, 4)?, digits(parts.next()?, 2)?, digits(parts.next()?, 2)?);
    let month = time::Month::try_from(u8::try_from(month).ok()?).ok().filter(|_| parts.next().is_none())?;
    let date = time::Date::from_calendar_date(i32::try_from(year).ok()?, month, u8::try_from(day).ok()?).ok()?;
    u32::try_from(date.to_julian_day().checked_sub(time::Date::from_ordinal_date(1970, 1).ok()?.to_julian_day())?).ok()
}

/// The time that a text as `2021-11-19 13:49:46` tells on some clock, in seconds from 1970-01-01 00:00:00 on that clock.
#[must_use]
pub fn local_seconds(text: &str) -> Option<u64> {
    let (date, clock) = text.split_once(' ')?;
    let mut parts = clock.split(':');
    let (hour, minute, second) = (digits(parts.next()?, 2)?, digits(parts.next()?, 2)?, digits(parts.next()?, 2)?);
    if parts.next().is_some() || hour > 23 || minute > 59 || second > 59 {
        return None;
    }
    let of_day = hour.checked_mul(3600)?.checked_add(minute.checked_mul(60)?)?.checked_add(second)?;
    u64::from(day(date)?).checked_mul(86_400)?.checked_add(u64::from(of_day))
}

/// The number that exactly so many digits spell.
fn digits(text: &str, count: usize) -> Option<u32> {
    let plain = text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

/// The entropy is not shown: signatures and nonces are made from it.
impl fmt::Debug for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Moment {{ now: {} }}", self.now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_shown_in_jakarta() {
        assert_eq!(wib(1_637_304_586_325), "2021-11-19 13:49:46 WIB");
        assert_eq!(wib(u64::MAX), "Unix time 18446744073709551615 ms");
    }

    #[test]
    fn seconds_are_not_milliseconds() {
        assert_eq!(Moment::new(1_637_304_586, [0; 32]).unwrap_err().violations[0].rule, Rule::Minimum);
    }

    #[test]
    fn items_have_entropy_of_their_own() {
        let moment = Moment::new(1_637_304_586_325, [1; 32]).unwrap();
        assert_ne!(moment.of_item(0).entropy_hex(), moment.of_item(1).entropy_hex());
        assert_eq!(moment.of_item(3), moment.of_item(3));
    }

    #[test]
    fn days_and_times_without_an_offset() {
        assert_eq!((day("1970-01-01"), day("2024-02-29"), day("2025-06-12")), (Some(0), Some(19_782), Some(20_251)));
        for text in ["", "2025-02-29", "2025-6-12", "2025-06-12 ", "12-06-2025", "2025-06-12-01", "1969-12-31", "٢٠٢٥-06-12"] {
            assert_eq!(day(text), None, "{text}");
        }
        assert_eq!(local_seconds("2025-06-12 13:44:50"), Some(20_251 * 86_400 + 49_490));
        for text in
            ["2025-06-12", "2025-06-12T13:44:50", "2025-06-12 24:00:00", "2025-06-12 13:60:00", "2025-06-12 13:44:50.0", "2025-06-12  13:44:50"]
        {
            assert_eq!(local_seconds(text), None, "{text}");
        }
        assert_eq!(local(1_749_710_690_000, 0).as_deref(), Some("2025-06-12T06:44:50"));
        assert_eq!(local(1_749_710_690_000, JAKARTA), jakarta(1_749_710_690_000));
    }
}
