//! The steps of a call: a request to send, a text to sign, an outcome; and what an operation builds them of.

use alloc::borrow::ToOwned as _;
use alloc::boxed::Box;
use alloc::string::String;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::context::Context;
use crate::error::words;
use crate::json::{Json, Object};
use crate::message::Request;
use crate::outcome::Outcome;
use crate::secret::Secret;
use crate::time::Millis;
/// When and under which id one request is made: all of the moment that its bytes depend on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// Unix time in milliseconds.
    pub now: Millis,
    /// The request's own id; empty where the gateway wants none.
    pub request_id: String,
    /// The token that the request carries, where the gateway wants one.
    pub token: Option<Secret>,
}

words! {
    /// How a signature is made.
    Algorithm {
        /// RSASSA-PKCS1-v1_5 with SHA-256, over the bytes themselves (not over their digest).
        RsaPkcs1Sha256 = "RSASSA-PKCS1-v1_5-SHA256",
    }
}

/// What an operation builds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Draft {
    /// It is signed already.
    Signed(Request),
    /// It waits for the signature of a key pair.
    Unsigned(Unsigned),
}

impl From<Request> for Draft {
    fn from(request: Request) -> Self {
        Self::Signed(request)
    }
}

impl Draft {
    /// The body, signed or not.
    #[must_use]
    pub fn body(&self) -> &str {
        match self {
            Self::Signed(request) | Self::Unsigned(Unsigned { request, .. }) => &request.body,
        }
    }
}

/// A request that lacks its signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unsigned {
    /// The request without the header of the signature.
    pub request: Request,
    /// The name of that header.
    pub header: &'static str,
    /// After how many headers it stands.
    pub position: usize,
    /// How to sign.
    pub algorithm: Algorithm,
    /// What to sign.
    pub string_to_sign: String,
}

impl Unsigned {
    /// The request with its signature, in base64.
    #[must_use]
    pub fn signed(self, signature: &[u8]) -> Request {
        let mut request = self.request;
        let place = self.position.min(request.headers.len());
        request.headers.insert(place, (self.header.to_owned(), STANDARD.encode(signature)));
        request
    }
}

/// A signature to make outside: by a KMS, an HSM, a platform's key store.
#[derive(Clone, PartialEq, Eq)]
pub struct ToSign {
    /// How to sign.
    pub algorithm: Algorithm,
    /// What to sign: the UTF-8 bytes of this text.
    pub string_to_sign: String,
    /// Give its text to `attach_signature`.
    pub context: Context,
}

/// It names no secret, but whom it pays follows from its digest.
impl core::fmt::Debug for ToSign {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "ToSign {{ algorithm: {}, context: {:?} }}", self.algorithm.word(), self.context)
    }
}

/// A request to send.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prepared {
    /// The request, to be sent as it stands.
    pub request: Request,
    /// Store its text before sending, and give it back with the answer.
    pub context: Context,
}

/// What to do next: send this, sign this, or stop.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Step {
    /// Store the context, send the request, parse what comes.
    Request(Box<Prepared>),
    /// Sign with the key that lives elsewhere, and attach the signature.
    ToSign(Box<ToSign>),
    /// There is nothing more to send in this flow.
    Outcome(Box<Outcome>),
}

impl Step {
    /// The request, where there is one to send.
    #[must_use]
    pub fn request(&self) -> Option<&Prepared> {
        match self {
            Self::Request(prepared) => Some(prepared),
            Self::ToSign(_) | Self::Outcome(_) => None,
        }
    }

    /// The outcome, where this is the end.
    #[must_use]
    pub fn outcome(&self) -> Option<&Outcome> {
        match self {
            Self::Outcome(outcome) => Some(outcome),
            Self::Request(_) | Self::ToSign(_) => None,
        }
    }

    /// What to sign, where that is the next thing to do.
    #[must_use]
    pub fn to_sign(&self) -> Option<&ToSign> {
        match self {
            Self::ToSign(to_sign) => Some(to_sign),
            Self::Request(_) | Self::Outcome(_) => None,
        }
    }

    /// The step as a document.
    #[must_use]
    pub fn to_json(&self) -> Json {
        match self {
            Self::Request(prepared) => of_context("request", &prepared.context, prepared.request.to_json()),
            Self::ToSign(to_sign) => {
                let inner = Object::new().with("algorithm", to_sign.algorithm.word()).with("string_to_sign", &to_sign.string_to_sign);
                of_context("to_sign", &to_sign.context, inner.into())
            }
            Self::Outcome(outcome) => Object::new().with("step", "outcome").with("outcome", outcome.to_json()).into(),
        }
    }
}

fn of_context(step: &'static str, context: &Context, inner: Json) -> Json {
    let mut out = Object::new().with("step", step).with("operation", context.operation());
    out.set("attempt", context.attempt());
    out.set(step, inner);
    out.set("context", context.to_text());
    out.set_some("send_before", context.send_before());
    out.into()
}
