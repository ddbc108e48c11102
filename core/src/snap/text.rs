//! The strings to sign, and their signature with a shared secret. Source: ASPI, technical and security standard, "Signature".

use alloc::format;
use alloc::string::String;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::crypto::digest::{hex, sha256};
use crate::crypto::hmac::hmac_sha512;

/// What a transaction request signs with a key pair, without a token: `METHOD:path:digest:timestamp`.
///
/// The digest is the lower-case hex of SHA-256 over the minified body; without a body, over nothing.
#[must_use]
pub fn asymmetric(method: &str, path: &str, body: &[u8], timestamp: &str) -> String {
    format!("{method}:{path}:{}:{timestamp}", hex(&sha256(&[body])))
}

/// What a transaction request signs with a shared secret and a token: `METHOD:path:token:digest:timestamp`.
#[must_use]
pub fn symmetric(method: &str, path: &str, token: &str, body: &[u8], timestamp: &str) -> String {
    format!("{method}:{path}:{token}:{}:{timestamp}", hex(&sha256(&[body])))
}

/// What a token request signs with a key pair: `client|timestamp`.
#[must_use]
pub fn token(client_id: &str, timestamp: &str) -> String {
    format!("{client_id}|{timestamp}")
}

/// The signature of a string with a shared secret: HMAC-SHA512 under the secret's own bytes, in base64.
#[must_use]
pub fn shared(secret: &str, string_to_sign: &str) -> String {
    STANDARD.encode(hmac_sha512(secret.as_bytes(), string_to_sign.as_bytes()))
}
