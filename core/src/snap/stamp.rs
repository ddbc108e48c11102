//! Time stamps and request ids, as the standard wants them in headers.

use alloc::format;
use alloc::string::String;

use crate::crypto::digest::sha256;
use crate::time::{Millis, Moment, jakarta};

/// A time as `2024-03-01T14:56:11+07:00`: 25 characters, Jakarta's clock, no fraction.
#[must_use]
pub fn timestamp(now: Millis) -> String {
    match jakarta(now) {
        Some(there) => format!("{there}+07:00"),
        // No moment of this library is so far away.
        None => String::from("1970-01-01T07:00:00+07:00"),
    }
}

/// Whether a text is a time of 25 characters with its offset: `yyyy-MM-ddTHH:mm:ss+07:00`.
#[must_use]
pub fn is_timestamp(text: &str) -> bool {
    read(text).is_some()
}

/// The time that such a text tells, in Unix milliseconds.
#[must_use]
pub fn read(text: &str) -> Option<Millis> {
    let (there, east) = parts(text)?;
    unix(there, east)
}

/// The time so many calendar months later (or earlier) on the clock of such a text, in Unix milliseconds; the last day of a month that is too short.
#[must_use]
pub fn months_from(text: &str, months: i32) -> Option<Millis> {
    let (there, east) = parts(text)?;
    let month = there.year().checked_mul(12)?.checked_add(i32::from(u8::from(there.month())))?.checked_sub(1)?.checked_add(months)?;
    let year = month.div_euclid(12);
    let month = time::Month::try_from(u8::try_from(month.rem_euclid(12)).ok()?.checked_add(1)?).ok()?;
    let date = time::Date::from_calendar_date(year, month, there.day().min(month.length(year))).ok()?;
    unix(there.replace_date(date), east)
}

/// A time on the clock of its text, and how many seconds that clock is ahead of UTC.
fn parts(text: &str) -> Option<(time::PrimitiveDateTime, i64)> {
    let (date, rest) = text.split_once('T')?;
    let mut days = date.split('-');
    let (year, month, day) = (digits(days.next()?, 4)?, digits(days.next()?, 2)?, digits(days.next()?, 2)?);
    let (clock, offset) = rest.split_at_checked(8)?;
    let mut clock = clock.split(':');
    let (hour, minute, second) = (digits(clock.next()?, 2)?, digits(clock.next()?, 2)?, digits(clock.next()?, 2)?);
    let (sign, offset) = offset.split_at_checked(1)?;
    let mut offset = offset.split(':');
    let (hours, minutes) = (digits(offset.next()?, 2)?, digits(offset.next()?, 2)?);
    if days.next().is_some() || clock.next().is_some() || offset.next().is_some() || hours > 14 || minutes > 59 {
        return None;
    }
    let east = i64::from(hours).checked_mul(3600)?.checked_add(i64::from(minutes).checked_mul(60)?)?;
    let east = match sign {
        "+" => east,
        "-" => east.checked_neg()?,
        _ => return None,
    };
    let small = |number: u32| u8::try_from(number).ok();
    let month = time::Month::try_from(small(month)?).ok()?;
    let date = time::Date::from_calendar_date(i32::try_from(year).ok()?, month, small(day)?).ok()?;
    let clock = time::Time::from_hms(small(hour)?, small(minute)?, small(second)?).ok()?;
    Some((time::PrimitiveDateTime::new(date, clock), east))
}

fn unix(there: time::PrimitiveDateTime, east: i64) -> Option<Millis> {
    let seconds = there.assume_utc().unix_timestamp().checked_sub(east)?;
    u64::try_from(seconds).ok()?.checked_mul(1000)
}

fn digits(text: &str, count: usize) -> Option<u32> {
    let plain = text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

/// One more than the largest number of 23 digits.
const DIGITS_23: u128 = 100_000_000_000_000_000_000_000;

/// The id of one request: 36 digits, 13 of the time and 23 of chance, so that it is new for each request and day.
#[must_use]
pub fn numeric_id(moment: &Moment) -> String {
    let chance = sha256(&[b"salur request id", moment.entropy_hex().as_bytes()]);
    let number = chance.first_chunk::<16>().map_or(0, |bytes| u128::from_be_bytes(*bytes));
    format!("{:013}{:023}", moment.now(), number % DIGITS_23)
}

/// The id of one request as a random UUID (version 4), for gateways that print such ids in their samples.
#[must_use]
pub fn uuid(moment: &Moment) -> String {
    let chance = sha256(&[b"salur request id", moment.entropy_hex().as_bytes()]);
    let number = chance.first_chunk::<16>().map_or(0, |bytes| u128::from_be_bytes(*bytes));
    let number = (number & !(0xf << 76) & !(0x3 << 62)) | (0x4 << 76) | (0x2 << 62);
    let hex = format!("{number:032x}");
    let part = |from: usize, to: usize| hex.get(from..to).unwrap_or_default();
    format!("{}-{}-{}-{}-{}", part(0, 8), part(8, 12), part(12, 16), part(16, 20), part(20, 32))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn jakarta_s_clock() {
        for (seconds, text) in
            [(1_749_710_690, "2025-06-12T13:44:50+07:00"), (1_735_664_399, "2024-12-31T23:59:59+07:00"), (1_735_664_400, "2025-01-01T00:00:00+07:00")]
        {
            assert_eq!(timestamp(seconds * 1000), text);
            assert_eq!(read(text), Some(seconds * 1000));
        }
        assert_eq!((timestamp(0).as_str(), read("1970-01-01T07:00:00+07:00")), ("1970-01-01T07:00:00+07:00", Some(0)));
        assert_eq!(read("1970-01-01T06:59:59+07:00"), None);
        assert_eq!(read("2025-06-12T06:44:50+00:00"), Some(1_749_710_690_000));
        assert_eq!(read("2025-06-11T23:44:50-07:00"), Some(1_749_710_690_000));
    }

    #[test]
    fn months_are_those_of_the_calendar() {
        for (from, months, to) in [
            ("2025-06-12T13:44:50+07:00", 1, "2025-07-12T13:44:50+07:00"),
            ("2025-01-31T10:00:00+07:00", 1, "2025-02-28T10:00:00+07:00"),
            ("2024-01-31T10:00:00+07:00", 1, "2024-02-29T10:00:00+07:00"),
            ("2024-12-01T00:00:00-07:00", 1, "2025-01-01T00:00:00-07:00"),
            ("2025-06-12T13:44:50+07:00", -3, "2025-03-12T13:44:50+07:00"),
            ("2025-05-31T00:00:00+07:00", -3, "2025-02-28T00:00:00+07:00"),
            ("2025-01-31T23:59:59+07:00", -3, "2024-10-31T23:59:59+07:00"),
            // The month is that of the text's own clock, which may differ from UTC's.
            ("2025-03-01T00:30:00+07:00", 1, "2025-04-01T00:30:00+07:00"),
        ] {
            assert_eq!(months_from(from, months), read(to), "{from} {months}");
        }
        assert_eq!(months_from("1970-01-01T00:00:00+00:00", -1), None);
        assert_eq!(months_from("9999-12-31T00:00:00+00:00", 1), None);
        assert_eq!(months_from("2025-06-12", 1), None);
    }

    #[test]
    fn what_is_no_time_stamp() {
        for text in [
            "",
            "2025-06-12T13:44:50",
            "2025-06-12T13:44:50Z",
            "2025-06-12 13:44:50+07:00",
            "2025-06-12T13:44:50.123+07:00",
            "2025-06-12T13:44:50+0700",
            "2025-13-12T13:44:50+07:00",
            "2025-02-30T13:44:50+07:00",
            "2025-06-12T24:00:00+07:00",
            "2025-06-12T13:44:60+07:00",
            "25-06-12T13:44:50+07:00",
            "2025-06-12T13:44:50+07:00 ",
            "2025-06-12T13:44:50+15:00",
            "2025-06-12T13:44:50+07:60",
            "٢٠٢٥-06-12T13:44:50+07:00",
        ] {
            assert!(!is_timestamp(text), "{text}");
        }
    }

    #[test]
    fn ids_are_of_their_form() {
        let moment = Moment::new(1_749_710_690_123, [9; 32]).unwrap();
        let id = numeric_id(&moment);
        assert!(id.len() == 36 && id.starts_with("1749710690123") && id.bytes().all(|byte| byte.is_ascii_digit()), "{id}");
        assert_ne!(id, numeric_id(&moment.of_item(0)));
        let uuid = uuid(&moment);
        assert!(uuid.len() == 36 && uuid.as_bytes()[14] == b'4' && b"89ab".contains(&uuid.as_bytes()[19]), "{uuid}");
    }
}
