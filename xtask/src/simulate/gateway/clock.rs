//! Jakarta's clock, as time stamps of 25 characters: written without the library, which must agree.

const DAY: u64 = 86_400_000;
const EAST: u64 = 7 * 3_600_000;

/// A time as `2024-03-01T14:56:11+07:00`.
pub fn text(now: u64) -> String {
    let there = now + EAST;
    let (days, seconds) = (there / DAY, there % DAY / 1000);
    // Years begin in March here: the leap day is their last.
    let shifted = days + 719_468;
    let (era, of_era) = (shifted / 146_097, shifted % 146_097);
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let from_march = (5 * of_year + 2) / 153;
    let day = of_year - (153 * from_march + 2) / 5 + 1;
    let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
    let year = era * 400 + year_of_era + u64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}T{:02}:{:02}:{:02}+07:00", seconds / 3600, seconds / 60 % 60, seconds % 60)
}

/// The time that such a text tells, in Unix milliseconds.
pub fn read(text: &str) -> Option<u64> {
    let plain = text.strip_suffix("+07:00").filter(|plain| plain.len() == 19)?;
    let number = |from: usize, to: usize| plain.get(from..to)?.parse::<u64>().ok();
    let (year, month, day) = (number(0, 4)?, number(5, 7)?, number(8, 10)?);
    let (hour, minute, second) = (number(11, 13)?, number(14, 16)?, number(17, 19)?);
    let (year, from_march) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let days = year * 365 + year / 4 - year / 100 + year / 400 + (153 * from_march + 2) / 5 + day - 1 - 719_468;
    (days * DAY + (hour * 3600 + minute * 60 + second) * 1000).checked_sub(EAST)
}

/// The day there.
pub const fn day(now: u64) -> u64 {
    (now + EAST) / DAY
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_that_are_known() {
        for (seconds, there) in [
            (1_749_710_690, "2025-06-12T13:44:50+07:00"),
            (1_735_664_399, "2024-12-31T23:59:59+07:00"),
            (1_735_664_400, "2025-01-01T00:00:00+07:00"),
            (1_709_139_600, "2024-02-29T00:00:00+07:00"),
        ] {
            assert_eq!(text(seconds * 1000), there);
            assert_eq!(read(there), Some(seconds * 1000));
        }
        assert_eq!(read("2025-06-12T13:44:50Z"), None);
        assert_eq!(day(1_735_664_399_000) + 1, day(1_735_664_400_000));
    }
}
