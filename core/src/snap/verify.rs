//! The signatures of notifications. The standard does not say who signs them with what: this is the standard string with the gateway's key, as
//! its real gateways do it.

use alloc::string::String;
use alloc::vec::Vec;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::crypto::rsa::PublicKey;
use crate::error::{Found, Rule, Violation};
use crate::json::Json;
use crate::message::Message;

use super::minify::minify;
use super::{stamp, text};

/// What the headers of a notification say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signed {
    /// `X-TIMESTAMP`, character by character.
    pub timestamp: String,
    signature: String,
}

impl Signed {
    /// Reads the headers; adds what is missing or not of its form.
    pub fn read(message: &Message, violations: &mut Vec<Violation>) -> Option<Self> {
        let is_path = message.path.starts_with('/');
        if !is_path {
            let wanted = "the path as it arrived, with its query, as /faspay/callback: no scheme, no host";
            violations.push(Violation::new("path", Rule::Format, length(&message.path), wanted));
        }
        let timestamp = header(message, "X-TIMESTAMP", violations);
        let signature = header(message, "X-SIGNATURE", violations);
        if let Some(timestamp) = timestamp.filter(|timestamp| !stamp::is_timestamp(timestamp)) {
            let found = Found::value(&Json::from(timestamp), true);
            violations.push(Violation::new("X-TIMESTAMP", Rule::Format, found, "a time as 2024-03-01T14:56:11+07:00"));
            return None;
        }
        is_path.then_some(Self { timestamp: timestamp?.into(), signature: signature?.into() })
    }

    /// Whether the owner of this key signed the message as it arrived: over its raw bytes, or else over them without blanks outside of strings.
    #[must_use]
    pub fn is_by(&self, key: &PublicKey, message: &Message) -> bool {
        self.is_over(key, message, &message.path)
    }

    /// What may be told of a signature that does not hold: whether it would over the path without its query, which some gateways leave unsigned.
    /// Such a message is refused all the same: who it is from would be proven, and to which address would not.
    #[must_use]
    pub fn why_not(&self, key: &PublicKey, message: &Message) -> Vec<Violation> {
        let path = message.path.split_once('?').map(|(path, _)| path).filter(|path| self.is_over(key, message, path));
        let wanted = "the path that was signed: this signature holds for the path without its query; where nothing is read from the query, give the path alone";
        path.map(|_| Violation::new("path", Rule::Differs, length(&message.path), wanted)).into_iter().collect()
    }

    fn is_over(&self, key: &PublicKey, message: &Message, path: &str) -> bool {
        let holds = |body: &[u8]| is_signed(&text::asymmetric(&message.method, path, body, &self.timestamp), &self.signature, key);
        holds(&message.body) || minify(&message.body).is_some_and(|minified| minified != message.body && holds(&minified))
    }

    /// Whether it was signed within so many milliseconds of now, either way.
    #[must_use]
    pub fn is_fresh(&self, now: crate::Millis, within: crate::Millis) -> bool {
        stamp::read(&self.timestamp).is_some_and(|signed| signed.abs_diff(now) <= within)
    }
}

/// Whether this key's owner signed a string: RSASSA-PKCS1-v1_5 with SHA-256. What is not base64 is no signature.
#[must_use]
pub fn is_signed(string_to_sign: &str, signature: &str, key: &PublicKey) -> bool {
    STANDARD.decode(signature).is_ok_and(|signature| key.verifies(string_to_sign.as_bytes(), &signature))
}

/// A query may hold a secret of the merchant's: its text is not shown.
fn length(path: &str) -> Found {
    Found { kind: "text", length: Some(path.chars().count()), position: None, value: None }
}

fn header<'a>(message: &'a Message, name: &str, violations: &mut Vec<Violation>) -> Option<&'a str> {
    let mut values = message.headers.iter().filter(|(other, _)| other.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str());
    let value = values.next().filter(|value| !value.is_empty());
    match (value, values.next()) {
        (Some(value), None) => Some(value),
        (_, Some(_)) => {
            violations.push(Violation::new(name, Rule::DuplicateKey, Found::NOTHING, "this header once"));
            None
        }
        (None, None) => {
            violations.push(Violation::new(name, Rule::Missing, Found::NOTHING, "this header"));
            None
        }
    }
}
