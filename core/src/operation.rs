//! What an operation and a gateway are to the rest of the core: their traits, what an operation can (its capability record), and the steps.

use alloc::borrow::ToOwned as _;
use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::context::Context;
use crate::crypto::rsa::PrivateKey;
use crate::error::{Error, Violation, words};
use crate::json::{Json, Object};
use crate::message::{Message, Request};
use crate::notification::{Notification, NotificationSpec};
use crate::outcome::{NextCall, Outcome, Verdict};
use crate::record::{AnswerRecord, Field, Record, Slots, Unfit};
use crate::secret::Secret;
use crate::time::{Millis, Moment};
use crate::token::TokenSource;
use crate::told::{Told, told};

words! {
    /// What a call of an operation does.
    Effect {
        /// It reads; repeating it is harmless.
        Reads = "reads",
        /// It changes something at the gateway, but moves no money.
        Changes = "changes",
        /// It moves money.
        Pays = "pays",
    }
}

words! {
    /// What a second copy of the same request does.
    Repeat {
        /// Nothing more than the first.
        Harmless = "harmless",
        /// It is refused: the reference serves once.
        Refused = "refused",
        /// It pays a second time.
        PaysAgain = "pays_again",
    }
}

words! {
    /// What a callback of a gateway proves.
    CallbackProof {
        /// That the gateway knows the payment; its status is not signed.
        Hint = "hint",
        /// The status itself: it is signed.
        Status = "status",
    }
}

/// The callback that tells how a payment ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Callback {
    /// The notification's name.
    pub operation: &'static str,
    /// What it proves.
    pub proves: CallbackProof,
    /// For which payments it comes, where not for all.
    pub when: Option<&'static str>,
}

/// What repeats, late copies, status calls and callbacks do at this operation. Hosts and flows read it instead of knowing gateways.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Capability {
    /// What a second copy does.
    pub repeat: Repeat,
    /// How long after its time stamp a copy is still taken; `None` where no limit is documented.
    pub late_copy_refused_after: Option<Millis>,
    /// The operation that tells the status.
    pub status_by: Option<&'static str>,
    /// How long to wait before the first status call.
    pub status_not_before: Millis,
    /// The callback that tells the end.
    pub callback: Option<Callback>,
    /// Whether success can still be undone.
    pub success_can_be_undone: bool,
    /// The same for people.
    pub about: &'static str,
}

impl Capability {
    /// A call that may be repeated as often as one likes.
    #[must_use]
    pub const fn read(late_copy_refused_after: Option<Millis>) -> Self {
        Self {
            repeat: Repeat::Harmless,
            late_copy_refused_after,
            status_by: None,
            status_not_before: 0,
            callback: None,
            success_can_be_undone: false,
            about: "Moves no money: ask again as often as needed.",
        }
    }

    #[cfg(feature = "catalog")]
    pub(crate) fn to_json(self) -> Json {
        let mut out = Object::new().with("repeat", self.repeat.word());
        out.set_some("late_copy_refused_after", self.late_copy_refused_after);
        out.set_some("status_by", self.status_by);
        out.set("status_not_before", self.status_not_before);
        out.set_some(
            "callback",
            self.callback.map(|callback| {
                let mut out = Object::new().with("operation", callback.operation).with("proves", callback.proves.word());
                out.set_some("when", callback.when);
                out
            }),
        );
        out.set("success_can_be_undone", self.success_can_be_undone);
        out.set("about", self.about);
        out.into()
    }
}

/// Largest answer that is read where money is asked about, in bytes.
pub const PAYMENT_ANSWER_LIMIT: usize = 1024 * 1024;
/// Largest answer of a pure read, in bytes.
pub const READ_ANSWER_LIMIT: usize = 64 * 1024 * 1024;
/// Largest notification, in bytes.
pub const NOTIFICATION_LIMIT: usize = 1024 * 1024;

/// The fixed facts of an operation.
#[derive(Debug, Clone, Copy)]
pub struct Spec {
    /// `gateway.operation`
    pub name: &'static str,
    /// A short title.
    pub title: &'static str,
    /// What a call does.
    pub effect: Effect,
    /// What repeats, late copies, status calls and callbacks do.
    pub capability: Capability,
    /// Largest answer that is read, in bytes.
    pub answer_limit: usize,
    /// Where the gateway documents it.
    pub source: &'static str,
}

impl Spec {
    /// The facts as calls need them: without what only the catalog tells, where there is none.
    const fn kept(&self) -> Self {
        if cfg!(feature = "catalog") {
            return *self;
        }
        let capability = Capability { repeat: self.capability.repeat, about: "", ..Capability::read(None) };
        Self { title: "", source: "", capability, ..*self }
    }
}

/// How long to wait for what, in milliseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Patience {
    /// How long after it was prepared a request that pays may be sent.
    pub send_within: Millis,
    /// How long after `send_before` a payment that is not found may still appear; `None` where the gateway documents no window.
    pub not_found_window: Option<Millis>,
    /// After how long without a final state a person is asked.
    pub ask_human_after: Millis,
}

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

/// A call of one client's operation, with the types of both forgotten. Everything of it that does not depend on them is written, and compiled,
/// once for all operations and gateways.
pub(crate) trait AnyCall {
    fn spec(&self) -> &'static Spec;
    fn input(&self) -> &dyn Slots;
    fn input_mut(&mut self) -> &mut dyn Slots;
    /// Asks nothing of the input that was read: some of its fields may be wrong.
    fn together(&self, input: &Object, violations: &mut Vec<Violation>);
    fn in_time(&self, moment: &Moment, violations: &mut Vec<Violation>);
    fn complete(&mut self, moment: &Moment);
    fn service(&self) -> &'static str;
    fn request(&self, stamp: &Stamp) -> Draft;
    fn answer_fields(&self) -> &'static [Field];
    /// Says what an answer means.
    fn judge(&self, reading: &Reading<'_>) -> Verdict;
    fn hear(&self, notification: &Notification) -> Option<Verdict>;
    fn subject(&self, context: &Context) -> Option<Subject>;
}

/// An operation and the gateway that it is for.
pub(crate) struct Bound<'a, O: Operation> {
    pub(crate) gateway: &'a O::Gateway,
    pub(crate) operation: O,
}

impl<O: Operation> AnyCall for Bound<'_, O> {
    fn spec(&self) -> &'static Spec {
        const { &O::SPEC.kept() }
    }
    fn input(&self) -> &dyn Slots {
        &self.operation
    }
    fn input_mut(&mut self) -> &mut dyn Slots {
        &mut self.operation
    }
    fn together(&self, input: &Object, violations: &mut Vec<Violation>) {
        O::together(self.gateway, input, violations);
    }
    fn in_time(&self, moment: &Moment, violations: &mut Vec<Violation>) {
        self.operation.in_time(moment, violations);
    }
    fn complete(&mut self, moment: &Moment) {
        self.operation.complete(self.gateway, moment);
    }
    fn service(&self) -> &'static str {
        self.operation.service()
    }
    fn request(&self, stamp: &Stamp) -> Draft {
        self.operation.request(self.gateway, stamp)
    }
    fn answer_fields(&self) -> &'static [Field] {
        O::Answer::FIELDS
    }
    fn judge(&self, reading: &Reading<'_>) -> Verdict {
        self.operation.judge(self.gateway, reading)
    }
    fn hear(&self, notification: &Notification) -> Option<Verdict> {
        self.operation.hear(self.gateway, notification)
    }
    fn subject(&self, context: &Context) -> Option<Subject> {
        self.operation.subject(context)
    }
}

/// A call whose input is still to be read.
fn blank<'a, O: Operation>(gateway: &'a O::Gateway) -> Box<dyn AnyCall + 'a> {
    Box::new(Bound { gateway, operation: O::blank() })
}

/// A gateway with its type forgotten.
pub(crate) trait AnyGateway: Send + Sync {
    fn name(&self) -> &'static str;
    fn identity(&self) -> String;
    fn patience(&self) -> Patience;
    fn request_id(&self, moment: &Moment) -> Option<String>;
    fn signing_key(&self) -> Option<&PrivateKey>;
    fn tokens(&self) -> Option<&dyn TokenSource>;
    fn receive(&self, message: &Message, moment: &Moment) -> Result<Notification, Error>;
    /// The facts of the operation at this place of its list.
    fn spec(&self, place: usize) -> Option<&'static Spec>;
    /// A call of that operation, whose input is still to be read.
    fn blank(&self, place: usize) -> Option<Box<dyn AnyCall + '_>>;
}

impl<G: Gateway> AnyGateway for G {
    fn name(&self) -> &'static str {
        G::NAME
    }
    fn identity(&self) -> String {
        Gateway::identity(self)
    }
    fn patience(&self) -> Patience {
        Gateway::patience(self)
    }
    fn request_id(&self, moment: &Moment) -> Option<String> {
        Gateway::request_id(self, moment)
    }
    fn signing_key(&self) -> Option<&PrivateKey> {
        Gateway::signing_key(self)
    }
    fn tokens(&self) -> Option<&dyn TokenSource> {
        Gateway::tokens(self)
    }
    fn receive(&self, message: &Message, moment: &Moment) -> Result<Notification, Error> {
        Gateway::receive(self, message, moment)
    }
    fn spec(&self, place: usize) -> Option<&'static Spec> {
        G::operations().get(place).map(|entry| entry.spec)
    }
    fn blank(&self, place: usize) -> Option<Box<dyn AnyCall + '_>> {
        G::operations().get(place).map(|entry| (entry.blank)(self))
    }
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
