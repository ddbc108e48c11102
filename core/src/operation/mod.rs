//! What an operation and a gateway are to the rest of the core.
//!
//! | File | |
//! |---|---|
//! | `spec.rs` | an operation's fixed facts, and what it can (its capability record) |
//! | `steps.rs` | requests, texts to sign, outcomes |
//! | `untyped.rs` | operations and gateways with their types forgotten |

mod spec;
mod steps;
mod untyped;

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

use crate::context::Context;
use crate::crypto::rsa::PrivateKey;
use crate::error::{Error, Violation};
use crate::json::{Json, Object};
use crate::message::Message;
use crate::notification::{Notification, NotificationSpec};
use crate::outcome::{NextCall, Verdict};
use crate::record::{AnswerRecord, Field, Record, Unfit};
use crate::time::{Millis, Moment};
use crate::token::TokenSource;
use crate::told::{Told, told};

pub use spec::*;
pub use steps::*;
use untyped::blank;
pub(crate) use untyped::{AnyCall, AnyGateway, Bound};
/// The payment that a call is about, and what only its operation knows of it.
#[derive(Debug, Clone)]
pub struct Subject {
    /// When its request was prepared.
    pub prepared_at: Millis,
    /// When the gateway is to pay: later than that, where the payment is scheduled.
    pub due_at: Millis,
    /// Until when it might be sent.
    pub send_before: Millis,
    /// Which attempt it is.
    pub attempt: u32,
    /// Whether an earlier attempt may have reached the gateway.
    pub earlier_copy: bool,
    /// The call is a question about the payment, not the payment itself.
    pub is_question: bool,
    /// There is something to compare the answer with.
    pub comparable: bool,
    /// A callback will tell the end.
    pub callback_comes: bool,
    /// The money may come back after success.
    pub can_be_returned: bool,
    /// The call that tells its status.
    pub status: Option<NextCall>,
    /// The call that begins a new payment in its place.
    pub renewal: Option<NextCall>,
    /// What a person would have to find out.
    pub question: String,
}

impl Subject {
    /// The payment of this very context; its operation adds what it knows.
    #[must_use]
    pub fn of(context: &Context) -> Self {
        Self {
            prepared_at: context.prepared_at(),
            due_at: context.prepared_at(),
            send_before: context.send_before().unwrap_or(context.prepared_at()),
            attempt: context.attempt(),
            earlier_copy: context.earlier_copy,
            is_question: false,
            comparable: true,
            callback_comes: false,
            can_be_returned: false,
            status: None,
            renewal: None,
            question: String::new(),
        }
    }
}

/// What was read of an HTTP answer.
#[derive(Debug)]
pub struct Reading<'a> {
    /// The HTTP status.
    pub status: u16,
    /// The documented fields, under their names in documents, where the body was an object.
    pub answer: Option<&'a Object>,
    /// Those of them that came in no form that is read.
    pub unfit: &'a [Unfit],
}

/// One call of a gateway. The record that implements it holds what the caller gives.
pub trait Operation: Record + Clone + 'static {
    /// The gateway.
    type Gateway: Gateway;
    /// What its answer holds.
    type Answer: AnswerRecord;
    /// Its fixed facts.
    const SPEC: &'static Spec;

    /// Checks what needs more than one field, or the client's options. Gets the document, since some fields may be wrong already.
    fn together(_gateway: &Self::Gateway, _input: &Object, _violations: &mut Vec<Violation>) {}

    /// Checks what depends on the time at which it is prepared.
    fn in_time(&self, _moment: &Moment, _violations: &mut Vec<Violation>) {}

    /// Fills in what the moment gives and every repeat must keep, such as the date of a transaction.
    fn complete(&mut self, _gateway: &Self::Gateway, _moment: &Moment) {}

    /// The gateway's service that it calls, where the gateway gives its tokens out by service.
    fn service(&self) -> &'static str {
        ""
    }

    /// Builds the request, and signs it where the gateway's key is a plain secret.
    fn request(&self, gateway: &Self::Gateway, stamp: &Stamp) -> Draft;

    /// Says what an answer means.
    fn judge(&self, gateway: &Self::Gateway, reading: &Reading<'_>) -> Verdict;

    /// Says what a notification means for this payment; `None` where this operation gets none.
    fn hear(&self, _gateway: &Self::Gateway, _notification: &Notification) -> Option<Verdict> {
        None
    }

    /// The payment that a call is about; `None` where it is about none.
    fn subject(&self, _context: &Context) -> Option<Subject> {
        None
    }
}

/// A gateway, opened with one merchant's credentials.
pub trait Gateway: Sized + Send + Sync + core::fmt::Debug + 'static {
    /// Its name in documents.
    const NAME: &'static str;
    /// Its own name.
    const TITLE: &'static str;
    /// What it does, in a sentence or two.
    const ABOUT: &'static str;
    /// How its requests are signed, where that takes a key pair: then the key may live elsewhere.
    const KEY_PAIR: Option<Algorithm> = None;
    /// Credentials and options.
    type Config: Record;

    /// Checks what needs more than one field of a configuration.
    fn check(_config: &Self::Config, _violations: &mut Vec<Violation>) {}
    /// Takes a configuration whose fields were checked.
    fn from_config(config: Self::Config) -> Self;
    /// Whose client this is: gateway, environment and merchant; no secret.
    fn identity(&self) -> String;
    /// How long to wait for what.
    fn patience(&self) -> Patience;
    /// The id of one request, where the gateway wants one: made of the moment's time and entropy, new for each request.
    fn request_id(&self, _moment: &Moment) -> Option<String> {
        None
    }
    /// The key that signs its drafts; `None` where it lives elsewhere, and the merchant attaches the signature.
    fn signing_key(&self) -> Option<&PrivateKey> {
        None
    }
    /// Where its calls get the token that they carry; `None` where they carry none.
    fn tokens(&self) -> Option<&dyn TokenSource> {
        None
    }
    /// Its operations: the catalog's list.
    fn operations() -> &'static [Entry<Self>];
    /// Its notifications.
    fn notifications() -> &'static [NotificationSpec];
    /// Checks and reads a notification.
    ///
    /// # Errors
    /// Where it cannot be read, or its signature does not prove its sender.
    fn receive(&self, message: &Message, moment: &Moment) -> Result<Notification, Error>;
    /// Its codes, as the catalog lists them.
    fn codes() -> Vec<Json>;
    /// Its banks, as the catalog lists them.
    fn banks() -> Vec<Json>;
}
/// One line of the catalog: an operation's facts, and the operation with its type forgotten.
pub struct Entry<G: Gateway> {
    /// Its fixed facts.
    pub spec: &'static Spec,
    /// What it is for.
    pub about: Told<&'static str>,
    /// What the caller gives.
    pub inputs: Told<&'static [Field]>,
    /// What comes back.
    pub answer: Told<&'static [Field]>,
    pub(crate) blank: for<'a> fn(&'a G) -> Box<dyn AnyCall + 'a>,
}

impl<G: Gateway> Entry<G> {
    /// The line of this operation.
    #[must_use]
    pub const fn of<O: Operation<Gateway = G>>() -> Self {
        Self { spec: const { &O::SPEC.kept() }, about: told(O::ABOUT), inputs: told(O::FIELDS), answer: told(O::Answer::FIELDS), blank: blank::<O> }
    }
}

impl<G: Gateway> core::fmt::Debug for Entry<G> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "Entry({})", self.spec.name)
    }
}
