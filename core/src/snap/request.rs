//! A request of a SNAP gateway: its headers, and what a gateway chooses of the standard.

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;

use crate::json::Object;
use crate::message::Request;
use crate::operation::{Algorithm, Draft, Stamp, Unsigned};
use crate::secret::Secret;

use super::body::{self, Escapes};
use super::{stamp, text};

/// How a gateway wants its requests signed. Both kinds sign the string without a token.
#[derive(Debug, Clone, Copy)]
pub enum Scheme<'a> {
    /// With the merchant's RSA key: RSASSA-PKCS1-v1_5 over SHA-256, in base64.
    Asymmetric,
    /// With a shared secret: HMAC-SHA512, in base64.
    HmacSha512(&'a Secret),
}

/// What a gateway chooses of the standard, and who asks.
#[derive(Debug, Clone, Copy)]
pub struct Profile<'a> {
    /// How requests are signed.
    pub scheme: Scheme<'a>,
    /// How bodies are written.
    pub escapes: Escapes,
    /// `X-PARTNER-ID`
    pub partner_id: &'a str,
    /// `CHANNEL-ID`
    pub channel_id: &'a str,
    /// `ORIGIN`, where the merchant gives one.
    pub origin: Option<&'a str>,
}

/// The headers before the signature: it stands after the time stamp that it covers.
const SIGNATURE_POSITION: usize = 3;
const SIGNATURE_HEADER: &str = "X-SIGNATURE";

impl Profile<'_> {
    /// A POST to `url`, signed over `signed_path`.
    #[must_use]
    pub fn draft(&self, url: String, signed_path: &str, body: &Object, stamp: &Stamp) -> Draft {
        let body = body::text(body, self.escapes);
        let timestamp = stamp::timestamp(stamp.now);
        let string_to_sign = text::asymmetric("POST", signed_path, body.as_bytes(), &timestamp);
        let mut headers: Vec<(String, String)> = Vec::new();
        let mut header = |name: &str, value: &str| headers.push((name.to_owned(), value.to_owned()));
        header("Content-Type", "application/json");
        header("Accept", "application/json");
        header("X-TIMESTAMP", &timestamp);
        if let Some(origin) = self.origin {
            header("ORIGIN", origin);
        }
        header("X-PARTNER-ID", self.partner_id);
        header("X-EXTERNAL-ID", &stamp.request_id);
        header("CHANNEL-ID", self.channel_id);
        let mut request = Request { method: "POST", url, headers, body };
        match self.scheme {
            Scheme::Asymmetric => Draft::Unsigned(Unsigned {
                request,
                header: SIGNATURE_HEADER,
                position: SIGNATURE_POSITION,
                algorithm: Algorithm::RsaPkcs1Sha256,
                string_to_sign,
            }),
            Scheme::HmacSha512(secret) => {
                request.headers.insert(SIGNATURE_POSITION, (SIGNATURE_HEADER.to_owned(), text::shared(secret.expose(), &string_to_sign)));
                Draft::Signed(request)
            }
        }
    }
}
