//! The strings to sign. Source: ASPI, technical and security standard, "Signature".

use alloc::format;
use alloc::string::String;

use crate::crypto::digest::{hex, sha256};

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
