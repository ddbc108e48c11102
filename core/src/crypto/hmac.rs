//! HMAC-SHA256 and HMAC-SHA512.

use hmac::{Hmac, Mac};
use sha2::{Sha256, Sha512};

/// The code of a message under a key of any length; 32 bytes.
#[must_use]
pub fn hmac_sha256(key: &[u8], message: &[u8]) -> [u8; 32] {
    // Every length of key is taken, so the fallback is never reached.
    let mac = Hmac::<Sha256>::new_from_slice(key).map(|mac| mac.chain_update(message).finalize().into_bytes().into());
    mac.unwrap_or([0; 32])
}

/// The code of a message under a key of any length; 64 bytes.
#[must_use]
pub fn hmac_sha512(key: &[u8], message: &[u8]) -> [u8; 64] {
    // Every length of key is taken, so the fallback is never reached.
    let mac = Hmac::<Sha512>::new_from_slice(key).map(|mac| mac.chain_update(message).finalize().into_bytes().into());
    mac.unwrap_or([0; 64])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::crypto::digest::hex;

    #[test]
    fn the_standard_example_of_sha256() {
        // RFC 4231, test case 2.
        let code = hmac_sha256(b"Jefe", b"what do ya want for nothing?");
        assert_eq!(hex(&code), "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    #[test]
    fn the_standard_example() {
        // RFC 4231, test case 2.
        let code = hmac_sha512(b"Jefe", b"what do ya want for nothing?");
        assert_eq!(
            hex(&code),
            "164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea2505549758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737"
        );
    }
}
