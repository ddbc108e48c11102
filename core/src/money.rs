//! Money: whole rupiah going out, exact decimal text coming back. No float anywhere.

use alloc::string::String;
use core::fmt;

/// An amount of whole rupiah.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rupiah(pub u64);

impl From<u64> for Rupiah {
    fn from(amount: u64) -> Self {
        Self(amount)
    }
}

/// As people write it: `Rp50.000`.
impl fmt::Display for Rupiah {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = alloc::format!("{}", self.0);
        f.write_str("Rp")?;
        let count = digits.len();
        for (index, digit) in digits.chars().enumerate() {
            let left = count.saturating_sub(index);
            if index > 0 && left.is_multiple_of(3) {
                f.write_str(".")?;
            }
            write!(f, "{digit}")?;
        }
        Ok(())
    }
}

/// A decimal number as a gateway wrote it: `50000.0` stays `50000.0`. Only zeros in front go, which no decimal type of a host would keep.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decimal(String);

impl Decimal {
    /// Reads a plain decimal number; blanks around it and zeros in front are not part of it. Exponents are not read: no gateway writes them for money.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        let (sign, bare) = text.strip_prefix('-').map_or(("", text), |bare| ("-", bare));
        let (whole, fraction) = bare.split_once('.').map_or((bare, None), |(whole, fraction)| (whole, Some(fraction)));
        let digits = |part: &str| !part.is_empty() && part.len() <= 40 && part.bytes().all(|byte| byte.is_ascii_digit());
        if !digits(whole) || !fraction.is_none_or(digits) {
            return None;
        }
        let plain = match whole.trim_start_matches('0') {
            "" => "0",
            plain => plain,
        };
        Some(Self(fraction.map_or_else(|| alloc::format!("{sign}{plain}"), |fraction| alloc::format!("{sign}{plain}.{fraction}"))))
    }

    /// The digits as they came, without zeros in front.
    #[must_use]
    pub fn as_text(&self) -> &str {
        &self.0
    }

    /// The amount, where it is whole: `50000`, `50000.0` and `050000.00` are all 50,000 rupiah; `50000.5` is none.
    #[must_use]
    pub fn whole_rupiah(&self) -> Option<Rupiah> {
        let (whole, fraction) = self.0.split_once('.').unwrap_or((&self.0, ""));
        let has_sen = fraction.bytes().any(|digit| digit != b'0');
        if has_sen { None } else { whole.parse().ok().map(Rupiah) }
    }

    /// Whether it is nothing at all.
    #[must_use]
    pub fn is_zero(&self) -> bool {
        !self.0.bytes().any(|byte| matches!(byte, b'1'..=b'9'))
    }
}

/// An amount of which a gateway sends the hundredths, as a whole number: `2500000` is 25,000 rupiah.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hundredths(pub Decimal);

impl Hundredths {
    /// Reads a whole number of hundredths; blanks around it and zeros in front are not part of it.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let Decimal(digits) = Decimal::read(text).filter(|number| !number.0.contains('.'))?;
        let (sign, digits) = digits.strip_prefix('-').map_or(("", digits.as_str()), |digits| ("-", digits));
        let padded = alloc::format!("{digits:0>3}");
        let (whole, sen) = padded.split_at_checked(padded.len().checked_sub(2)?)?;
        Some(Self(Decimal(alloc::format!("{sign}{whole}.{sen}"))))
    }

    /// The amount in rupiah, with two decimals.
    #[must_use]
    pub const fn rupiah(&self) -> &Decimal {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[test]
    fn rupiah_are_shown_with_dots() {
        for (amount, text) in [(0, "Rp0"), (999, "Rp999"), (1000, "Rp1.000"), (50_000, "Rp50.000"), (1_000_000_000, "Rp1.000.000.000")] {
            assert_eq!(Rupiah(amount).to_string(), text);
        }
    }

    #[test]
    fn decimals_compare_by_value() {
        for text in ["50000", "50000.0", " 50000.00 ", "050000"] {
            assert_eq!(Decimal::read(text).and_then(|d| d.whole_rupiah()), Some(Rupiah(50_000)), "{text}");
        }
        for text in ["50000.5", "-50000"] {
            assert_eq!(Decimal::read(text).unwrap().whole_rupiah(), None, "{text}");
        }
        for text in ["", ".", "5.", ".5", "5e4", "1,000", "1.000.000", "NaN", "٥"] {
            assert!(Decimal::read(text).is_none(), "{text}");
        }
    }

    #[test]
    fn hundredths_are_whole_numbers() {
        for (text, amount) in [("2500000", "25000.00"), ("100", "1.00"), ("5", "0.05"), (" 050 ", "0.50"), ("0", "0.00"), ("-250", "-2.50")] {
            assert_eq!(Hundredths::read(text).unwrap().rupiah().as_text(), amount, "{text}");
        }
        for text in ["", "25000.00", "1e4", "2,500", "x"] {
            assert_eq!(Hundredths::read(text), None, "{text}");
        }
    }
}
