//! Addresses with parameters as segments of their path.

use alloc::string::String;
use core::fmt::Write as _;

/// A path, and its parameters as further segments, percent-encoded (RFC 3986: what is unreserved stays).
pub(super) fn with(service: &str, parameters: &[&str]) -> String {
    let mut path = String::from(service);
    for parameter in parameters {
        path.push('/');
        for byte in parameter.bytes() {
            match char::from(byte) {
                plain if plain.is_ascii_alphanumeric() || matches!(plain, '-' | '.' | '_' | '~') => path.push(plain),
                // Writing into a String cannot fail.
                _ => drop(write!(path, "%{byte:02X}")),
            }
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_unreserved_is_encoded() {
        assert_eq!(with("/a", &["992", "TRX-0001"]), "/a/992/TRX-0001");
        assert_eq!(with("/a", &["T 1/é?#%~"]), "/a/T%201%2F%C3%A9%3F%23%25~");
    }
}
