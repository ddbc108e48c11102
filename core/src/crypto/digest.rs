//! SHA-256, MD5 where a gateway still wants it, their hex spelling, and comparison in constant time.

use alloc::string::String;

use md5::Md5;
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

/// The SHA-256 digest of all parts, one after the other without separator.
#[must_use]
pub fn sha256(parts: &[&[u8]]) -> [u8; 32] {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update(part);
    }
    hasher.finalize().into()
}

/// The MD5 digest of all parts. Broken as a digest: for formulas of gateways that name it, never to prove anything.
#[must_use]
pub fn md5(parts: &[&[u8]]) -> [u8; 16] {
    let mut hasher = Md5::new();
    for part in parts {
        hasher.update(part);
    }
    hasher.finalize().into()
}

/// Lower-case hex.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().flat_map(|byte| [byte >> 4, byte & 0x0f]).filter_map(|nibble| char::from_digit(u32::from(nibble), 16)).collect()
}

/// The 32 bytes that 64 hex digits spell, in either letter case.
#[must_use]
pub fn from_hex(text: &str) -> Option<[u8; 32]> {
    let mut bytes = [0_u8; 32];
    let mut digits = text.chars().map(|digit| digit.to_digit(16).and_then(|value| u8::try_from(value).ok()));
    for byte in &mut bytes {
        let high = digits.next()??;
        let low = digits.next()??;
        *byte = (high << 4) | low;
    }
    digits.next().is_none().then_some(bytes)
}

/// Whether two digests are equal, in a time that does not depend on where they differ.
#[must_use]
pub fn equal(left: &[u8; 32], right: &[u8; 32]) -> bool {
    left.ct_eq(right).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_standard_example() {
        // FIPS 180-2, appendix B.1: the digest of "abc".
        let expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(hex(&sha256(&[b"a", b"", b"bc"])), expected);
        assert_eq!(from_hex(&expected.to_uppercase()), Some(sha256(&[b"abc"])));
    }

    #[test]
    fn md5_s_own_example() {
        // RFC 1321, appendix A.5.
        assert_eq!(hex(&md5(&[b"message", b" digest"])), "f96b697d7cb7938d525a2f31aaf161d0");
    }

    #[test]
    fn what_is_not_hex() {
        for text in ["", "ba", &"g".repeat(64), &"0".repeat(63), &"0".repeat(65), &"é".repeat(64)] {
            assert_eq!(from_hex(text), None);
        }
    }
}
