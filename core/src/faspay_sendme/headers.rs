//! The four headers that prove who asks, as Faspay's own libraries build them.
//!
//! `E(text)` is AES-256-CBC: its key the SHA-256 of the secret, its IV the last 16 hex digits of the MD5 of secret and `iv`, as text; so the same text
//! always gives the same header, and whoever has the secret can read the others out of it. The body is covered by nothing: TLS alone protects it.
//! Source: Faspay, Authorization and Generate Signature, and its PHP, Python and Java libraries, which agree.

use alloc::format;
use alloc::string::String;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::crypto::aes_cbc;
use crate::crypto::digest::{hex, md5, sha256};
use crate::crypto::hmac::hmac_sha256;
use crate::secret::Secret;

use super::config::{Config, SignatureForm};

/// Encrypts texts with a merchant's secret.
struct Cipher {
    key: [u8; 32],
    iv: [u8; 16],
}

impl Cipher {
    fn of(config: &Config) -> Self {
        let secret = config.faspay_secret.expose().as_bytes();
        let digest = hex(&md5(&[secret, config.iv.expose().as_bytes()]));
        let iv = digest.as_bytes().last_chunk().copied().unwrap_or_default();
        Self { key: sha256(&[secret]), iv }
    }

    fn encrypt(&self, text: &str) -> String {
        STANDARD.encode(aes_cbc::encrypt(&self.key, &self.iv, text.as_bytes()))
    }
}

/// What a request signs.
#[derive(Debug, Clone, Copy)]
pub(super) struct Signed<'a> {
    pub(super) method: &'a str,
    /// The path of the service; of a token's request, the path of the service that the token is for.
    pub(super) path: &'a str,
    pub(super) timestamp: &'a str,
    /// The token that the request carries; the token's own request has none.
    pub(super) token: Option<&'a Secret>,
}

/// `METHOD:PATH:TIMESTAMP:TOKENFIELD:`, with nothing after the last colon. It holds secrets.
fn string_to_sign(config: &Config, signed: Signed<'_>) -> String {
    let Signed { method, path, timestamp, token } = signed;
    let (client, secret) = (config.client_key.expose(), config.client_secret.expose());
    let field = match token {
        None => STANDARD.encode(format!("{client}:{secret}")),
        Some(token) => STANDARD.encode(format!("{client}:{secret}:{}", token.expose())),
    };
    format!("{method}:{path}:{timestamp}:{field}:")
}

/// The headers of a request, in their order.
pub(super) fn of(config: &Config, signed: Signed<'_>) -> [(&'static str, String); 6] {
    let cipher = Cipher::of(config);
    let text = string_to_sign(config, signed);
    let signature = match config.quirk_signature.unwrap_or(SignatureForm::Aes) {
        SignatureForm::Aes => cipher.encrypt(&text),
        SignatureForm::HmacSha256 => hex(&hmac_sha256(config.faspay_secret.expose().as_bytes(), text.as_bytes())),
    };
    let authorization = cipher.encrypt(&format!("{}:{}", config.app_key.expose(), config.app_secret.expose()));
    let json = || String::from("application/json");
    [
        ("Content-Type", json()),
        ("Accept", json()),
        ("faspay-key", config.faspay_key.clone()),
        ("faspay-timestamp", String::from(signed.timestamp)),
        ("faspay-signature", signature),
        ("faspay-authorization", authorization),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::faspay_sendme::Environment;

    /// The worked example of our protocol notes: computed with Python, and by Faspay's own PHP and Python libraries.
    #[test]
    fn the_worked_example() {
        let config = Config::new(
            Environment::Sandbox,
            "fk-3b1f7a62",
            "fs-5d0e9c1a7b",
            "ak-11aa22bb",
            "as-33cc44dd",
            "ck-55ee66ff",
            "cs-77001122",
            "iv-99887766",
        );
        let signed = Signed { method: "GET", path: "/account/api/transfer", timestamp: "2025-06-12 13:44:50", token: None };
        assert_eq!(string_to_sign(&config, signed), "GET:/account/api/transfer:2025-06-12 13:44:50:Y2stNTVlZTY2ZmY6Y3MtNzcwMDExMjI=:");
        let headers = of(&config, signed);
        assert_eq!(headers[4].1, "FZwXaPrtrcw/0OP/c/MCYQpbELtPoXj1qFhys3G62GXeQbavuM5cDIehoE2/+aT0cKw9TOqNiEKa+ymPclt0tAidzNtxbRhRFDq6zAFyi2Y=");
        assert_eq!(headers[5].1, "7fZGPZ2pl4t3KEWGvd9USdSCoC4blW1ZJd5tDXHXuZ4=");
    }
}
