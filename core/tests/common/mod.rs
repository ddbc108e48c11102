//! What the property tests of all gateways share: clients spoken to in documents, as hosts speak to them, and the rules that hold everywhere.

#![allow(
    dead_code,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "each test uses a part of it, and fails by panicking; the wall is the core's"
)]

pub mod calls;
pub mod fields;
pub mod rules;

use salur::document::Client;
use salur::json::{Json, Object, read_within};

/// 2025-06-12 13:44:50 in Jakarta.
pub const NOW: u64 = 1_749_710_690_000;
pub const MINUTE: u64 = 60_000;

/// One call that waits for its answer.
#[derive(Debug, Clone)]
pub struct Case {
    /// What it is, for messages.
    pub name: String,
    pub kind: Kind,
    /// An earlier copy of the payment may have been sent.
    pub earlier: bool,
    /// Nothing but a token was asked for.
    pub token_step: bool,
    /// The operation's name, as `faspay_snap.transfer`.
    pub operation: String,
    pub context: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Money moves.
    Pays,
    /// Asks about a payment, whose context it has.
    Asks,
    /// Asks about a payment by its bare number.
    AsksBare,
    /// Neither.
    Reads,
}

pub fn moment(now: u64) -> Object {
    Object::new().with("now", now).with("entropy", format!("{now:064x}"))
}

pub fn object(text: &str) -> Object {
    match read_within(text, salur::json::DOCUMENT_DEPTH) {
        Ok(Json::Object(object)) => object,
        other => panic!("no object: {other:?}"),
    }
}

pub fn open(config: &str) -> Client {
    salur::document::open(config).expect("a client")
}

/// What a verb gives, or its error.
pub fn call(client: &Client, verb: &str, arguments: &Object) -> Result<Object, Object> {
    let envelope = object(&client.call(verb, &arguments.to_text()));
    match (envelope.get("ok"), envelope.get("error")) {
        (Some(Json::Object(ok)), None) => Ok(ok.clone()),
        (None, Some(Json::Object(error))) => Err(error.clone()),
        _ => panic!("no envelope"),
    }
}

/// A step that can be sent: where it waits for a signature, one of the right length is attached.
pub fn prepare(client: &Client, operation: &str, input: &str, now: u64) -> Object {
    let arguments = Object::new().with("operation", operation).with("input", object(input)).with("moment", moment(now));
    signed(client, call(client, "prepare", &arguments).expect("a step"))
}

pub fn prepare_again(client: &Client, context: &str, now: u64) -> Object {
    let arguments = Object::new().with("context", context).with("moment", moment(now));
    signed(client, call(client, "prepare_again", &arguments).expect("a step"))
}

fn signed(client: &Client, step: Object) -> Object {
    if step.text("step") != Some("to_sign") {
        return step;
    }
    // 256 bytes in base64.
    let arguments = Object::new().with("context", context_of(&step)).with("signature", format!("{}==", "A".repeat(342)));
    call(client, "attach_signature", &arguments).expect("a request")
}

pub fn context_of(step: &Object) -> &str {
    step.text("context").expect("a context")
}

pub fn http(status: u16, body: &str) -> Object {
    Object::new().with("status", status).with("body", body)
}

/// The step that follows from what came.
pub fn parse(client: &Client, context: &str, answer: Object, now: u64) -> Result<Object, Object> {
    call(client, "parse", &Object::new().with("context", context).with("answer", answer).with("moment", moment(now)))
}

/// The outcome in a step, where it is one.
pub fn outcome_of(step: &Object) -> Option<&Object> {
    step.get("outcome").and_then(Json::as_object)
}

pub fn inner<'a>(object: &'a Object, key: &str) -> Option<&'a Object> {
    object.get(key).and_then(Json::as_object)
}

pub fn flag(object: &Object, key: &str) -> bool {
    matches!(object.get(key), Some(Json::Bool(true)))
}
