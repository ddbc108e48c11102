//! The same verbs over JSON text: all that a binding calls. `docs/documents.md` is the contract.
//!
//! A new operation, or a new gateway, needs no edit here and none in any binding.

use alloc::borrow::ToOwned;
use alloc::boxed::Box;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::catalog;
use crate::context::Context;
use crate::crypto::digest::from_hex;
use crate::crypto::seal;
use crate::error::{Error, ErrorCode, Found, Rule, Violation, shown_key};
use crate::json::{DOCUMENT_DEPTH, Json, MAX_DEPTH, Object, read_within};
use crate::message::{Answer, Message};
use crate::operation::{AnyGateway, Gateway};
use crate::record::{Record, fill};
use crate::rules::{Characters, Rules, absent, wrong_type};
use crate::snap::document as snap;
use crate::time::Moment;

const MEBIBYTE: usize = 1024 * 1024;
/// Largest arguments of `open`, `prepare`, `prepare_again` and `receive`, in bytes; a notification's body within them may have 1 MB,
/// which JSON escapes can make six times as long.
const ARGUMENTS_LIMIT: usize = MEBIBYTE;
const MESSAGE_LIMIT: usize = 8 * MEBIBYTE;
/// Largest arguments of `prepare_many`, in bytes.
const BULK_LIMIT: usize = 96 * MEBIBYTE;
/// What a gateway answers is never refused for its size: an outcome says that it was too large to be read.
const NO_LIMIT: usize = usize::MAX;

/// A client whose gateway is known at run time only.
pub struct Client(Box<dyn AnyGateway>);

impl core::fmt::Debug for Client {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "Client({})", self.0.identity())
    }
}

/// Opens a client from a configuration document.
///
/// # Errors
/// An error document.
pub fn open(config: &str) -> Result<Client, String> {
    open_json(config).map_err(|error| error.to_json().to_text())
}

fn open_json(config: &str) -> Result<Client, Error> {
    let object = arguments("open", config, ARGUMENTS_LIMIT, ErrorCode::InvalidConfig)?;
    let gateway = catalog::GATEWAYS.iter().find(|gateway| object.text("gateway") == Some(gateway.name));
    let Some(gateway) = gateway else {
        let names: Vec<&str> = catalog::GATEWAYS.iter().map(|gateway| gateway.name).collect();
        let wanted = format!("one of {}", names.join(", "));
        let violation = match object.get("gateway") {
            None | Some(Json::Null) => absent("gateway", object.get("gateway"), wanted),
            Some(value @ Json::Text(_)) => Violation::new("gateway", Rule::OneOf, Found::value(value, true), wanted),
            Some(value) => wrong_type("gateway", value, &Rules::ANY, &wanted),
        };
        return Err(Error::new(ErrorCode::InvalidConfig, "open", [violation].into()));
    };
    (gateway.open)(&object.without(&["gateway".to_owned()])).map(Client)
}

/// Calls a verb that needs no client; gives an envelope, `{"ok": …}` or `{"error": …}`.
#[must_use]
pub fn call(verb: &str, text: &str) -> String {
    envelope(match verb {
        #[cfg(feature = "catalog")]
        "catalog" => arguments(verb, text, ARGUMENTS_LIMIT, ErrorCode::InvalidInput).and_then(|object| {
            let mut args = Arguments::new(verb, &object, &[]);
            args.finish().map(|()| catalog::to_json())
        }),
        "seal" => arguments(verb, text, ARGUMENTS_LIMIT, ErrorCode::InvalidInput).and_then(|object| seal(&object)),
        "unseal" => arguments(verb, text, ARGUMENTS_LIMIT, ErrorCode::InvalidInput).and_then(|object| unseal(&object)),
        "snap_sign" => arguments(verb, text, ARGUMENTS_LIMIT, ErrorCode::InvalidInput).and_then(|object| snap::sign(&object)),
        "snap_verify" => arguments(verb, text, MESSAGE_LIMIT, ErrorCode::InvalidInput).and_then(|object| snap::verify(&object)),
        _ => Err(unknown_verb(verb, &["catalog", "seal", "unseal", "snap_sign", "snap_verify"])),
    })
}

/// Seals credentials for storage.
fn seal(object: &Object) -> Result<Json, Error> {
    let mut args = Arguments::new("seal", object, &["gateway", "purpose", "credentials", "key", "moment"]);
    let about = args.sealed_about();
    let credentials = args.object("credentials");
    let key = args.key();
    let moment = args.moment();
    args.finish()?;
    let (Some(about), Some(credentials), Some(key), Some(moment)) = (about, credentials, key, moment) else { return Err(args.error()) };
    let sealed = seal::seal(&credentials.to_text(), &key, &about, moment.entropy());
    let sealed = sealed.ok_or_else(|| Error::new(ErrorCode::Internal, "seal", Vec::new()))?;
    Ok(Object::new().with("sealed", sealed).into())
}

/// Opens sealed credentials.
fn unseal(object: &Object) -> Result<Json, Error> {
    let mut args = Arguments::new("unseal", object, &["gateway", "purpose", "sealed", "key"]);
    let about = args.sealed_about();
    let sealed = args.text("sealed");
    let key = args.key();
    args.finish()?;
    let (Some(about), Some(sealed), Some(key)) = (about, sealed, key) else { return Err(args.error()) };
    let broken = |rule, wanted: &str| {
        let found = Found::shape(&Json::from(sealed));
        Error::new(ErrorCode::BrokenSeal, "unseal", [Violation::new("sealed", rule, found, wanted)].into())
    };
    let plain = seal::unseal(sealed, &key, &about).map_err(|trouble| match trouble {
        seal::Unsealable::Form => broken(Rule::Format, "a text that seal gave, beginning with salur-seal-1."),
        seal::Unsealable::Refused => broken(Rule::Differs, "a text that was sealed with this key for this gateway and purpose, unchanged"),
    })?;
    match read_within(&plain, MAX_DEPTH) {
        Ok(Json::Object(credentials)) => Ok(Object::new().with("credentials", credentials).into()),
        _ => Err(broken(Rule::Json, "sealed credentials")),
    }
}

impl Client {
    /// Calls a verb; gives an envelope, `{"ok": …}` or `{"error": …}`.
    #[must_use]
    pub fn call(&self, verb: &str, text: &str) -> String {
        envelope(self.call_json(verb, text))
    }

    fn call_json(&self, verb: &str, text: &str) -> Result<Json, Error> {
        let open = |limit| arguments(verb, text, limit, ErrorCode::InvalidInput);
        match verb {
            "prepare" => self.prepare(&open(ARGUMENTS_LIMIT)?),
            "prepare_again" => self.prepare_again(&open(ARGUMENTS_LIMIT)?),
            "prepare_many" => self.prepare_many(&open(BULK_LIMIT)?),
            "attach_signature" => self.attach_signature(&open(ARGUMENTS_LIMIT)?),
            "parse" => self.parse(&open(NO_LIMIT)?),
            "receive" => self.receive(&open(MESSAGE_LIMIT)?),
            _ => Err(unknown_verb(verb, &["prepare", "prepare_again", "prepare_many", "attach_signature", "parse", "receive"])),
        }
    }

    fn prepare(&self, object: &Object) -> Result<Json, Error> {
        let mut args = Arguments::new("prepare", object, &["operation", "input", "moment"]);
        let operation = args.text("operation");
        let input = args.object("input");
        let moment = args.moment();
        let (Some(operation), Some(input), Some(moment)) = (operation, input, moment) else {
            return Err(self.with_input_violations(args.error(), operation, input));
        };
        match args.finish() {
            Ok(()) => self.0.prepare(operation, input, &moment).map(|step| step.to_json()),
            Err(error) => Err(self.with_input_violations(error, Some(operation), Some(input))),
        }
    }

    /// All violations at once: a wrong moment does not hide a wrong input.
    fn with_input_violations(&self, mut error: Error, operation: Option<&str>, input: Option<&Object>) -> Error {
        let more = operation.zip(input).and_then(|(operation, input)| self.0.checked(operation, input).err());
        error.violations.extend(more.into_iter().flat_map(|more| more.violations));
        error
    }

    fn prepare_many(&self, object: &Object) -> Result<Json, Error> {
        let mut args = Arguments::new("prepare_many", object, &["operation", "inputs", "first", "moment"]);
        let operation = args.text("operation");
        let inputs = args.list("inputs");
        let first = if object.get("first").is_some() { args.index("first") } else { Some(0) };
        let moment = args.moment();
        args.finish()?;
        let (Some(operation), Some(inputs), Some(first), Some(moment)) = (operation, inputs, first, moment) else {
            return Err(args.error());
        };
        self.0.place_of(operation)?;
        let prepared = inputs.iter().enumerate().map(|(index, input)| {
            let step = match input {
                Json::Object(input) => self.0.prepare(operation, input, &moment.of_item(first.saturating_add(index))).map(|step| step.to_json()),
                other => Err(Error::new(ErrorCode::InvalidInput, operation, [wrong_type("", other, &Rules::ANY.personal(), "an object")].into())),
            };
            enveloped(step)
        });
        Ok(Json::List(prepared.collect()))
    }

    fn prepare_again(&self, object: &Object) -> Result<Json, Error> {
        let mut args = Arguments::new("prepare_again", object, &["context", "moment"]);
        let context = args.text("context");
        let moment = args.moment();
        args.finish()?;
        let (Some(context), Some(moment)) = (context, moment) else { return Err(args.error()) };
        self.0.prepare_again(&Context::read(context)?, &moment).map(|step| step.to_json())
    }

    fn attach_signature(&self, object: &Object) -> Result<Json, Error> {
        let mut args = Arguments::new("attach_signature", object, &["context", "signature"]);
        let context = args.text("context");
        let signature = args.take("signature", "a signature in base64", |value| value.as_text().and_then(signature_bytes));
        args.finish()?;
        let (Some(context), Some(signature)) = (context, signature) else { return Err(args.error()) };
        self.0.attach_signature(&Context::read(context)?, &signature).map(|step| step.to_json())
    }

    fn parse(&self, object: &Object) -> Result<Json, Error> {
        let mut args = Arguments::new("parse", object, &["context", "answer", "moment"]);
        let context = args.text("context");
        let moment = args.moment();
        let notification = object.get("answer").and_then(Json::as_object).and_then(|answer| answer.get("notification"));
        let came = match notification {
            Some(notification) => {
                let message = notification.as_object().and_then(|notification| notification.get("message"));
                Message::from_json("answer.notification.message", message, &mut args.violations).map(Came::Notification)
            }
            None => Answer::from_json("answer", object.get("answer"), &mut args.violations).map(Came::Answer),
        };
        args.finish()?;
        let (Some(context), Some(came), Some(moment)) = (context, came, moment) else { return Err(args.error()) };
        let context = Context::read(context)?;
        let step = match came {
            Came::Answer(answer) => self.0.parse(&context, &answer, &moment)?,
            // Its signature is checked again: a stored notification proves nothing by itself.
            Came::Notification(message) => self.0.parse_notification(&context, &self.0.receive(&message, &moment)?, &moment)?,
        };
        Ok(step.to_json())
    }

    fn receive(&self, object: &Object) -> Result<Json, Error> {
        let mut args = Arguments::new("receive", object, &["message", "moment"]);
        let message = Message::from_json("message", object.get("message"), &mut args.violations);
        let moment = args.moment();
        args.finish()?;
        let (Some(message), Some(moment)) = (message, moment) else { return Err(args.error()) };
        self.0.receive(&message, &moment).map(|notification| notification.to_json())
    }
}

/// The bytes of a signature in base64. Hex digits are base64 as well: they stay the text that they are, and are refused as such.
fn signature_bytes(text: &str) -> Option<Vec<u8>> {
    let text = text.trim();
    let is_hex = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    if is_hex { Some(text.as_bytes().to_vec()) } else { STANDARD.decode(text).ok() }
}

/// What came of a request, or because of it.
enum Came {
    Answer(Answer),
    Notification(Message),
}

/// Opens one gateway and forgets its type: a catalog line.
pub(crate) fn open_gateway<G: Gateway>(config: &Object) -> Result<Box<dyn AnyGateway>, Error> {
    let mut violations = Vec::new();
    let mut record = G::Config::blank();
    let whole = fill(&mut record, config, &mut violations);
    if whole && violations.is_empty() {
        G::check(&record, &mut violations);
    }
    if whole && violations.is_empty() { Ok(Box::new(G::from_config(record))) } else { Err(Error::new(ErrorCode::InvalidConfig, G::NAME, violations)) }
}

fn envelope(result: Result<Json, Error>) -> String {
    enveloped(result).to_text()
}

fn enveloped(result: Result<Json, Error>) -> Json {
    match result {
        Ok(value) => Object::new().with("ok", value).into(),
        Err(error) => Object::new().with("error", error.to_json()).into(),
    }
}

fn unknown_verb(verb: &str, known: &[&str]) -> Error {
    let found = Found::value(&Json::from(shown_key(verb)), true);
    let violation = Violation::new("verb", Rule::OneOf, found, format!("one of {}", known.join(", ")));
    Error::new(ErrorCode::UnknownOperation, "call", [violation].into())
}

/// Reads the arguments of a verb: one JSON object of limited size.
fn arguments(verb: &str, text: &str, limit: usize, code: ErrorCode) -> Result<Object, Error> {
    let refuse = |violation: Violation| Error::new(code, verb, [violation].into());
    if text.len() > limit {
        let found = Found { kind: "text", length: Some(text.len()), position: None, value: None };
        return Err(refuse(Violation::new("", Rule::TooLarge, found, format!("at most {limit} bytes")).limited(limit)));
    }
    // What this layer gave out, a notification say, it takes back.
    let depth = if verb == "parse" { DOCUMENT_DEPTH } else { MAX_DEPTH };
    match read_within(text, depth) {
        Ok(Json::Object(object)) => Ok(object),
        Ok(other) => Err(refuse(wrong_type("", &other, &Rules::ANY.personal(), "an object"))),
        Err(mut trouble) => {
            // Inputs start at their own root.
            let inside = trouble.path.strip_prefix("input.").map(ToOwned::to_owned);
            trouble.path = inside.unwrap_or(trouble.path);
            Err(refuse(Violation::unreadable("", &trouble, "text")))
        }
    }
}

/// The arguments of a verb, field by field.
pub(crate) struct Arguments<'a> {
    verb: &'a str,
    object: &'a Object,
    pub(crate) violations: Vec<Violation>,
}

impl<'a> Arguments<'a> {
    pub(crate) fn new(verb: &'a str, object: &'a Object, known: &[&str]) -> Self {
        let mut violations = Vec::new();
        for (key, value) in object.iter().filter(|(key, _)| !known.contains(key)) {
            violations.push(Violation::new(shown_key(key), Rule::UnknownField, Found::shape(value), known.join(", ")));
        }
        Self { verb, object, violations }
    }

    pub(crate) fn take<T>(&mut self, key: &str, wanted: &str, read: impl Fn(&'a Json) -> Option<T>) -> Option<T> {
        let object = self.object;
        match object.get(key) {
            None | Some(Json::Null) => {
                self.violations.push(absent(key, object.get(key), wanted));
                None
            }
            Some(value) => {
                let taken = read(value);
                if taken.is_none() {
                    self.violations.push(wrong_type(key, value, &Rules::ANY.personal(), wanted));
                }
                taken
            }
        }
    }

    pub(crate) fn text(&mut self, key: &str) -> Option<&'a str> {
        self.take(key, "text", Json::as_text)
    }
    pub(crate) fn object(&mut self, key: &str) -> Option<&'a Object> {
        self.take(key, "an object", Json::as_object)
    }
    fn list(&mut self, key: &str) -> Option<&'a [Json]> {
        self.take(key, "a list", |value| if let Json::List(items) = value { Some(items.as_slice()) } else { None })
    }
    fn index(&mut self, key: &str) -> Option<usize> {
        self.take(key, "a whole number from 0", |value| value.as_u64().and_then(|number| usize::try_from(number).ok()))
    }
    /// What a sealed text is bound to: the gateway and the purpose.
    fn sealed_about(&mut self) -> Option<String> {
        let gateway = self.text("gateway");
        if let Some(name) = gateway.filter(|name| !catalog::GATEWAYS.iter().any(|known| known.name == *name)) {
            let names: Vec<&str> = catalog::GATEWAYS.iter().map(|gateway| gateway.name).collect();
            let found = Found::value(&Json::from(name), true);
            self.violations.push(Violation::new("gateway", Rule::OneOf, found, format!("one of {}", names.join(", "))));
        }
        let purpose = if self.object.get("purpose").is_some() { self.text("purpose") } else { Some("credentials") };
        if let Some(purpose) = purpose {
            Rules::text(1, 64).of(Characters::VisibleAscii).check_text("purpose", purpose, &mut self.violations);
        }
        Some(format!("salur/{}/{}", gateway?, purpose?))
    }

    /// A key of 32 bytes, in hex.
    fn key(&mut self) -> Option<[u8; 32]> {
        let wanted = "64 hex digits: a key of 32 bytes, kept apart from what it seals";
        self.take("key", wanted, |value| value.as_text().and_then(from_hex))
    }

    pub(crate) fn moment(&mut self) -> Option<Moment> {
        Moment::from_json(self.object.get("moment"), &mut self.violations)
    }

    pub(crate) fn error(&mut self) -> Error {
        Error::new(ErrorCode::InvalidInput, self.verb, core::mem::take(&mut self.violations))
    }

    pub(crate) fn finish(&mut self) -> Result<(), Error> {
        if self.violations.is_empty() { Ok(()) } else { Err(self.error()) }
    }
}
