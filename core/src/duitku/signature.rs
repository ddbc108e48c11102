//! Duitku's signature: the SHA-256 of the fields in their documented order, without separators, and the secret key at the end.
//!
//! The decoded values are signed, as UTF-8: no JSON escape enters the string to sign. An absent field adds nothing. It is no HMAC.
//! Source: the "Formula" rows of each operation on Duitku's disbursement page.

use alloc::string::String;
use alloc::vec::Vec;

use crate::crypto::digest::{equal, from_hex, hex, sha256};
use crate::secret::Secret;

/// The signature over these parts, as 64 lower-case hex digits.
pub(super) fn sign(parts: &[&str], secret_key: &Secret) -> String {
    hex(&digest(parts, secret_key))
}

/// Whether `signature` (hex in either letter case) is the one over these parts; takes the same time wherever they differ.
pub(super) fn verify(parts: &[&str], secret_key: &Secret, signature: &str) -> bool {
    from_hex(signature).is_some_and(|came| equal(&came, &digest(parts, secret_key)))
}

fn digest(parts: &[&str], secret_key: &Secret) -> [u8; 32] {
    let parts: Vec<&[u8]> = parts.iter().chain([&secret_key.expose()]).map(|part| part.as_bytes()).collect();
    sha256(&parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The one signature that Duitku published together with all of its values: the sample of Check Balance.
    #[test]
    fn duitku_s_own_sample() {
        let key = Secret::from("de56f832487bc1ce1de5ff2cfacf8d9486c61da69df6fd61d5537b6b7d6d354d");
        let parts = ["test@chakratechnology.com", "1637308830041"];
        let published = "c6be90ef7159efb476c4940ca662ffd7e586d2a0d16568187e0dbe25a67ae1a4";
        assert_eq!(sign(&parts, &key), published);
        assert!(verify(&parts, &key, published));
        assert!(verify(&parts, &key, &published.to_uppercase()));
        assert!(!verify(&parts, &key, &published.replacen('c', "d", 1)));
        assert!(!verify(&["test@chakratechnology.com", "1637308830042"], &key, published));
    }
}
