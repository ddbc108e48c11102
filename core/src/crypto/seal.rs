//! Credentials at rest: AES-256-GCM, in a text form that names its version.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use aes_gcm::aead::{Aead as _, Payload};
use aes_gcm::{Aes256Gcm, KeyInit as _, Nonce};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::digest::sha256;

/// What every sealed text begins with: the version of its form.
const PREFIX: &str = "salur-seal-1.";
const NONCE: usize = 12;

/// Seals a text: nobody without the key can read or change it, or use it under another `about`.
///
/// Form: the prefix, then base64 (of web addresses, unpadded) of nonce, ciphertext and tag. The nonce is the first twelve bytes of the digest
/// of a label and the moment's entropy, so that it repeats only where the host repeats its entropy.
#[must_use]
pub fn seal(plain: &str, key: &[u8; 32], about: &str, entropy: &[u8; 32]) -> Option<String> {
    let digest = sha256(&[b"salur-seal-1 nonce", entropy]);
    let nonce = digest.first_chunk::<NONCE>()?;
    let payload = Payload { msg: plain.as_bytes(), aad: about.as_bytes() };
    let sealed = Aes256Gcm::new(key.into()).encrypt(Nonce::from_slice(nonce), payload).ok()?;
    let mut bytes = Vec::from(nonce.as_slice());
    bytes.extend(sealed);
    Some(format!("{PREFIX}{}", URL_SAFE_NO_PAD.encode(bytes)))
}

/// Why a text cannot be unsealed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unsealable {
    /// It is not of a form that this release reads.
    Form,
    /// Another key, another `about`, or a changed text.
    Refused,
}

/// Opens a sealed text.
pub fn unseal(sealed: &str, key: &[u8; 32], about: &str) -> Result<String, Unsealable> {
    let body = sealed.trim().strip_prefix(PREFIX).ok_or(Unsealable::Form)?;
    let bytes = URL_SAFE_NO_PAD.decode(body).map_err(|_| Unsealable::Form)?;
    let (nonce, ciphertext) = bytes.split_at_checked(NONCE).ok_or(Unsealable::Form)?;
    let payload = Payload { msg: ciphertext, aad: about.as_bytes() };
    let plain = Aes256Gcm::new(key.into()).decrypt(Nonce::from_slice(nonce), payload).map_err(|_| Unsealable::Refused)?;
    String::from_utf8(plain).map_err(|_| Unsealable::Refused)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_same_key_and_purpose_open_it() {
        let sealed = seal("rahasia", &[1; 32], "duitku/sandbox", &[2; 32]).unwrap();
        assert_eq!(unseal(&sealed, &[1; 32], "duitku/sandbox").as_deref(), Ok("rahasia"));
        assert_eq!(unseal(&sealed, &[3; 32], "duitku/sandbox"), Err(Unsealable::Refused));
        assert_eq!(unseal(&sealed, &[1; 32], "duitku/production"), Err(Unsealable::Refused));
        for (position, _) in sealed.char_indices().skip(PREFIX.len()) {
            let changed: String = sealed.char_indices().map(|(at, c)| if at == position { if c == 'A' { 'B' } else { 'A' } } else { c }).collect();
            assert!(changed == sealed || unseal(&changed, &[1; 32], "duitku/sandbox").is_err(), "{position}");
        }
        for text in ["", "rahasia", "salur-seal-2.AAAA", "salur-seal-1.", "salur-seal-1.AAAA", "salur-seal-1.%%%%"] {
            assert!(unseal(text, &[1; 32], "duitku/sandbox").is_err(), "{text}");
        }
    }
}
