//! Amounts: `{"value": "50000.00", "currency": "IDR"}`, with two decimals that are zeros.

use alloc::format;

use crate::json::Object;
use crate::money::Rupiah;

/// The only currency.
pub const CURRENCY: &str = "IDR";

/// An amount as it stands in a body.
#[must_use]
pub fn to_json(amount: Rupiah) -> Object {
    Object::new().with("value", format!("{}.00", amount.0)).with("currency", CURRENCY)
}

/// Reads an amount as requests must have it: digits without a leading zero, and `.00`; in rupiah.
#[must_use]
pub fn read(amount: &Object, digits: usize) -> Option<Rupiah> {
    let value = amount.text("value").filter(|_| amount.text("currency") == Some(CURRENCY))?;
    let whole = value.strip_suffix(".00")?;
    let plain = !whole.starts_with('0') && whole.len() <= digits && whole.bytes().all(|byte| byte.is_ascii_digit());
    whole.parse().ok().filter(|_| plain).map(Rupiah)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(value: &str, digits: usize) -> Option<Rupiah> {
        read(&Object::new().with("value", value).with("currency", CURRENCY), digits)
    }

    #[test]
    fn only_whole_rupiah() {
        assert_eq!(to_json(Rupiah(50_000)).to_text(), r#"{"value":"50000.00","currency":"IDR"}"#);
        for (value, amount) in [("10000.00", 10_000), ("1.00", 1), ("9999999999.00", 9_999_999_999)] {
            assert_eq!(of(value, 10), Some(Rupiah(amount)));
            assert_eq!(read(&to_json(Rupiah(amount)), 10), Some(Rupiah(amount)));
        }
        assert_eq!(of("9999999999999999.00", 16), Some(Rupiah(9_999_999_999_999_999)));
        assert_eq!(of("10000000000000000.00", 16), None);
        for value in [
            "",
            "NaN",
            "10.000,00",
            "10.00 ",
            "010.00",
            "10000",
            "10000.50",
            "10000.01",
            "10000.0",
            "10,000.00",
            "1e4",
            "-1.00",
            "0.00",
            "+1.00",
            " 1.00",
            "01.00",
            ".00",
            "10000000000.00",
            "10000.000",
            "١.00",
        ] {
            assert_eq!(of(value, 10), None, "{value}");
        }
    }

    #[test]
    fn only_rupiah() {
        for currency in ["USD", "idr", "IDR ", "360", ""] {
            assert_eq!(read(&Object::new().with("value", "10000.00").with("currency", currency), 10), None, "{currency}");
        }
        assert_eq!(read(&Object::new().with("value", "10000.00"), 10), None);
        assert_eq!(read(&Object::new().with("value", 10_000_u64).with("currency", CURRENCY), 10), None);
    }
}
