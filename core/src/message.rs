//! HTTP as plain data: what is to be sent, what came back, and what came in.

use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::error::{Found, Rule, Violation};
use crate::json::{Json, Object};
use crate::record::plain;
use crate::rules::{Rules, Whole, absent, wrong_type};

/// A request to send as it stands: its body is what was signed.
#[derive(Clone, PartialEq, Eq)]
pub struct Request {
    /// The HTTP method.
    pub method: &'static str,
    /// The whole address.
    pub url: String,
    /// The headers, in order.
    pub headers: Vec<(String, String)>,
    /// The body, UTF-8; empty where there is none, as of every GET.
    pub body: String,
}

impl Request {
    /// A POST of a JSON body.
    #[must_use]
    pub fn json(url: String, body: &Object) -> Self {
        let header = |name: &str| (name.to_owned(), "application/json".to_owned());
        Self { method: "POST", url, headers: [header("Content-Type"), header("Accept")].into(), body: body.to_text() }
    }

    /// The request as a document.
    #[must_use]
    pub fn to_json(&self) -> Json {
        let mut out = Object::new().with("method", self.method).with("url", &self.url).with("headers", headers_to_json(&self.headers));
        // HTTP clients refuse a GET with a body, even an empty one.
        if !self.body.is_empty() {
            out.set("body", &self.body);
        }
        out.into()
    }
}

/// The path of a GET may hold accounts, so it is not shown.
impl fmt::Debug for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let origin = self.url.match_indices('/').nth(2).and_then(|(slash, _)| self.url.get(..slash));
        let shown = if self.method == "GET" { origin.unwrap_or_default() } else { &self.url };
        write!(f, "Request {{ {} {shown}, body: <{} bytes> }}", self.method, self.body.len())
    }
}

/// What came of a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// An HTTP answer.
    Http(HttpAnswer),
    /// The host *knows* that no byte of the request left: name not found, connection refused, TLS not agreed.
    NotSent,
    /// The request may have left; no whole answer came.
    NoAnswer,
}

/// An HTTP answer, as it came.
#[derive(Clone, PartialEq, Eq)]
pub struct HttpAnswer {
    /// The status.
    pub status: u16,
    /// The headers.
    pub headers: Vec<(String, String)>,
    /// The body, as it came.
    pub body: Vec<u8>,
}

impl HttpAnswer {
    /// An answer with this status and body.
    #[must_use]
    pub fn new(status: u16, headers: Vec<(String, String)>, body: impl Into<Vec<u8>>) -> Self {
        Self { status, headers, body: body.into() }
    }
}

impl fmt::Debug for HttpAnswer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "HttpAnswer {{ status: {}, body: <{} bytes> }}", self.status, self.body.len())
    }
}

/// A request that somebody sent to the merchant, as it arrived.
#[derive(Clone, PartialEq, Eq)]
pub struct Message {
    /// The HTTP method.
    pub method: String,
    /// The path, as it arrived, with its query.
    pub path: String,
    /// The headers.
    pub headers: Vec<(String, String)>,
    /// The raw body.
    pub body: Vec<u8>,
}

impl Message {
    /// A message as it arrived.
    #[must_use]
    pub fn new(method: impl Into<String>, path: impl Into<String>, headers: Vec<(String, String)>, body: impl Into<Vec<u8>>) -> Self {
        Self { method: method.into(), path: path.into(), headers, body: body.into() }
    }

    /// The message as a document.
    #[must_use]
    pub fn to_json(&self) -> Json {
        let mut out = Object::new().with("method", &self.method).with("path", &self.path).with("headers", headers_to_json(&self.headers));
        set_body(&mut out, &self.body);
        out.into()
    }

    pub(crate) fn from_json(path: &str, value: Option<&Json>, violations: &mut Vec<Violation>) -> Option<Self> {
        let reader = Reader::open(path, value, &["method", "path", "headers", "body", "body_base64"], violations)?;
        let method = reader.text("method", violations);
        let place = reader.text("path", violations);
        let headers = reader.headers(violations);
        let body = reader.body(violations);
        Some(Self { method: method?, path: place?, headers: headers?, body: body? })
    }
}

/// A query may hold a secret of the merchant's.
impl fmt::Debug for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = self.path.split('?').next().unwrap_or_default();
        write!(f, "Message {{ {} {path}, body: <{} bytes> }}", self.method, self.body.len())
    }
}

/// What to answer a notification with, once its content is safely stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reply {
    /// The HTTP status.
    pub status: u16,
    /// The content type.
    pub content_type: &'static str,
    /// The body.
    pub body: &'static str,
}

impl Reply {
    pub(crate) fn to_json(self) -> Json {
        let headers = Json::List([Json::from(["Content-Type", self.content_type].as_slice())].into());
        Object::new().with("status", self.status).with("headers", headers).with("body", self.body).into()
    }
}

impl Answer {
    pub(crate) fn from_json(path: &str, value: Option<&Json>, violations: &mut Vec<Violation>) -> Option<Self> {
        if let Some(failure) = value.and_then(Json::as_object).and_then(|object| object.get("failure")) {
            return match failure.as_text() {
                Some("not_sent") => Some(Self::NotSent),
                Some("no_answer") => Some(Self::NoAnswer),
                _ => {
                    let place = format!("{path}.failure");
                    let found = Found::value(failure, true);
                    violations.push(Violation::new(place, Rule::OneOf, found, "not_sent or no_answer"));
                    None
                }
            };
        }
        let reader = Reader::open(path, value, &["status", "headers", "body", "body_base64"], violations)?;
        let status = reader.status(violations);
        let headers = reader.headers(violations);
        let body = reader.body(violations);
        Some(Self::Http(HttpAnswer { status: status?, headers: headers?, body: body? }))
    }
}

/// Puts a body into a document: as text, or in base64 where its bytes are not UTF-8.
pub(crate) fn set_body(out: &mut Object, body: &[u8]) {
    match core::str::from_utf8(body) {
        Ok(text) => out.set("body", text),
        Err(_) => out.set("body_base64", STANDARD.encode(body)),
    }
}

fn headers_to_json(headers: &[(String, String)]) -> Json {
    Json::List(headers.iter().map(|(name, value)| Json::from([name.as_str(), value.as_str()].as_slice())).collect())
}

/// Reads the fields of a message document.
struct Reader<'a> {
    path: &'a str,
    object: &'a Object,
}

impl<'a> Reader<'a> {
    fn open(path: &'a str, value: Option<&'a Json>, keys: &[&'static str], violations: &mut Vec<Violation>) -> Option<Self> {
        let wanted = format!("an object with {}", keys.join(", "));
        let object = match value {
            Some(Json::Object(object)) => object,
            Some(other) => {
                violations.push(wrong_type(path, other, &Rules::ANY.personal(), &wanted));
                return None;
            }
            None => {
                violations.push(absent(path, None, wanted));
                return None;
            }
        };
        for (key, value) in object.iter().filter(|(key, _)| !keys.iter().any(|known| plain(known) == *key)) {
            let place = format!("{path}.{}", crate::error::shown_key(key));
            violations.push(Violation::new(place, Rule::UnknownField, Found::shape(value), keys.join(", ")));
        }
        Some(Self { path, object })
    }

    fn place(&self, key: &str) -> String {
        format!("{}.{key}", self.path)
    }

    fn text(&self, key: &str, violations: &mut Vec<Violation>) -> Option<String> {
        match self.object.get(key) {
            Some(Json::Text(text)) => Some(text.clone()),
            Some(other) => {
                violations.push(wrong_type(&self.place(key), other, &Rules::ANY.personal(), "text"));
                None
            }
            None => {
                violations.push(absent(&self.place(key), None, "text"));
                None
            }
        }
    }

    fn status(&self, violations: &mut Vec<Violation>) -> Option<u16> {
        let wanted = "an HTTP status, 100 to 999";
        let place = self.place("status");
        match self.object.get("status") {
            None => {
                violations.push(absent(&place, None, wanted));
                None
            }
            Some(value) => match Whole::of(value) {
                Whole::Number(status @ 100..=999) => u16::try_from(status).ok(),
                Whole::Other => {
                    violations.push(wrong_type(&place, value, &Rules::ANY, wanted));
                    None
                }
                _ => {
                    violations.push(Violation::new(place, Rule::Format, Found::value(value, true), wanted));
                    None
                }
            },
        }
    }

    fn headers(&self, violations: &mut Vec<Violation>) -> Option<Vec<(String, String)>> {
        let wanted = "a list of [name, value] pairs of text";
        let place = self.place("headers");
        let Some(value) = self.object.get("headers") else { return Some(Vec::new()) };
        let pair = |item: &Json| match item {
            Json::List(pair) => match pair.as_slice() {
                [Json::Text(name), Json::Text(value)] => Some((name.clone(), value.clone())),
                _ => None,
            },
            _ => None,
        };
        let headers = match value {
            Json::List(items) => items.iter().map(pair).collect(),
            _ => None,
        };
        if headers.is_none() {
            violations.push(wrong_type(&place, value, &Rules::ANY.personal(), wanted));
        }
        headers
    }

    fn body(&self, violations: &mut Vec<Violation>) -> Option<Vec<u8>> {
        match (self.object.get("body"), self.object.get("body_base64")) {
            (Some(Json::Text(text)), None) => Some(text.clone().into_bytes()),
            (None, Some(Json::Text(text))) => {
                let bytes = STANDARD.decode(text).ok();
                if bytes.is_none() {
                    let found = Found::shape(&Json::Text(text.clone()));
                    violations.push(Violation::new(self.place("body_base64"), Rule::Format, found, "base64 with padding"));
                }
                bytes
            }
            (None, None) => {
                violations.push(absent(&self.place("body"), None, "the raw body, as body or body_base64"));
                None
            }
            (Some(value), _) | (_, Some(value)) => {
                let found = Found::shape(value);
                violations.push(Violation::new(self.place("body"), Rule::Type, found, "text, as one of body and body_base64"));
                None
            }
        }
    }
}
