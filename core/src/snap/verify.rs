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
        let timestamp = header(message, "X-TIMESTAMP", violations);
        let signature = header(message, "X-SIGNATURE", violations);
        if let Some(timestamp) = timestamp.filter(|timestamp| !stamp::is_timestamp(timestamp)) {
            let found = Found::value(&Json::from(timestamp), true);
            violations.push(Violation::new("X-TIMESTAMP", Rule::Format, found, "a time as 2024-03-01T14:56:11+07:00"));
            return None;
        }
        Some(Self { timestamp: timestamp?.into(), signature: signature?.into() })
    }

    /// Whether the owner of this key signed the message as it arrived: over its raw bytes, or else over them without blanks outside of strings.
    #[must_use]
    pub fn is_by(&self, key: &PublicKey, message: &Message) -> bool {
        let Ok(signature) = STANDARD.decode(&self.signature) else { return false };
        let holds = |body: &[u8]| {
            let string_to_sign = text::asymmetric(&message.method, &message.path, body, &self.timestamp);
            key.verifies(string_to_sign.as_bytes(), &signature)
        };
        holds(&message.body) || minify(&message.body).is_some_and(|minified| minified != message.body && holds(&minified))
    }

    /// Whether it was signed within so many milliseconds of now, either way.
    #[must_use]
    pub fn is_fresh(&self, now: crate::Millis, within: crate::Millis) -> bool {
        stamp::read(&self.timestamp).is_some_and(|signed| signed.abs_diff(now) <= within)
    }
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
