//! The verbs: open, prepare, prepare again, attach a signature, parse, receive.

use alloc::borrow::ToOwned;
use alloc::boxed::Box;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use crate::context::Context;
use crate::crypto::digest::{hex, sha256};
use crate::crypto::rsa::{PrivateKey, spelled_out};
use crate::error::{Error, ErrorCode, Found, Rule, Violation};
use crate::json::{Json, Object};
use crate::message::{Answer, Message};
use crate::notification::Notification;
use crate::operation::{
    AnyCall, AnyGateway, Bound, Draft, Effect, Gateway, Operation, Patience, Prepared, Reading, Repeat, Stamp, Step, Subject, ToSign,
};
use crate::outcome::{Call, Next, Outcome, Payment};
use crate::reading::{Body, Read};
use crate::record::{Record as _, fill, written};
use crate::secret::Secret;
use crate::settle::{settle_payment, settle_read, settle_unsent};
use crate::time::{Millis, Moment};
use crate::token::{TokenSource, may_hold_token};

/// One merchant's opened credentials for one gateway: parsed once, used for many calls, by as many threads as one likes.
pub struct Client<G: Gateway> {
    gateway: G,
}

impl<G: Gateway> Client<G> {
    /// Opens a client.
    ///
    /// # Errors
    /// [`ErrorCode::InvalidConfig`] with every field that is wrong.
    pub fn open(config: G::Config) -> Result<Self, Error> {
        let mut violations = Vec::new();
        config.check(&mut violations);
        G::check(&config, &mut violations);
        if violations.is_empty() {
            Ok(Self { gateway: G::from_config(config) })
        } else {
            Err(Error::new(ErrorCode::InvalidConfig, G::NAME, violations))
        }
    }

    /// Whose client this is: gateway, environment and merchant.
    #[must_use]
    pub fn identity(&self) -> alloc::string::String {
        self.gateway.identity()
    }

    /// Checks an operation's input, builds and signs the first request of it. Nothing is sent.
    ///
    /// # Errors
    /// [`ErrorCode::InvalidInput`] with every rule that is broken.
    pub fn prepare<O: Operation<Gateway = G>>(&self, input: &O, moment: &Moment) -> Result<Step, Error> {
        let mut violations = Vec::new();
        input.check(&mut violations);
        O::together(&self.gateway, &input.to_json(), &mut violations);
        if !violations.is_empty() {
            return Err(Error::new(ErrorCode::InvalidInput, O::SPEC.name, violations));
        }
        self.any().first(&mut Bound { gateway: &self.gateway, operation: input.clone() }, moment)
    }

    /// Puts a signature that was made elsewhere on the request that a step of [`Step::ToSign`] asked for.
    ///
    /// # Errors
    /// [`ErrorCode::ForeignContext`] or [`ErrorCode::InvalidContext`]: the context is not ours, or waits for no signature;
    /// [`ErrorCode::InvalidInput`]: the signature has not the length of one, or is its text in place of its bytes.
    pub fn attach_signature(&self, context: &Context, signature: &[u8]) -> Result<Step, Error> {
        self.any().attach_signature(context, signature)
    }

    /// Signs the same payment again: same reference and fields, a new time stamp, one attempt more.
    ///
    /// # Errors
    /// [`ErrorCode::ForeignContext`] for another client's context; [`ErrorCode::InvalidContext`] for one whose operation or input is not ours;
    /// [`ErrorCode::RepeatPaysAgain`] where a repeat pays again and nothing proves that the first copy was not sent.
    pub fn prepare_again(&self, context: &Context, moment: &Moment) -> Result<Step, Error> {
        self.any().prepare_again(context, moment)
    }

    /// Reads what came of a request: an HTTP answer, or that none came. Whatever a gateway or network does is an outcome, never an error.
    ///
    /// # Errors
    /// [`ErrorCode::ForeignContext`] or [`ErrorCode::InvalidContext`]: only for a context that is not ours.
    pub fn parse(&self, context: &Context, answer: &Answer, moment: &Moment) -> Result<Step, Error> {
        self.any().parse(context, answer, moment)
    }

    /// Compares a notification with the payment whose context this is.
    ///
    /// # Errors
    /// As [`Client::parse`].
    pub fn parse_notification(&self, context: &Context, notification: &Notification, moment: &Moment) -> Result<Step, Error> {
        self.any().parse_notification(context, notification, moment)
    }

    /// Proves who sent a message, and reads it. What its signature leaves uncovered is named in it.
    ///
    /// # Errors
    /// [`ErrorCode::MalformedNotification`] or [`ErrorCode::ForgedNotification`]: answer with an HTTP error, change nothing.
    pub fn receive(&self, message: &Message, moment: &Moment) -> Result<Notification, Error> {
        self.gateway.receive(message, moment)
    }

    fn any(&self) -> &dyn AnyGateway {
        &self.gateway
    }
}

/// The verbs, written and compiled once for all gateways.
impl dyn AnyGateway + '_ {
    /// The place of an operation in the gateway's list.
    pub(crate) fn place_of(&self, operation: &str) -> Result<usize, Error> {
        let names: Vec<&str> = (0..).map_while(|place| self.spec(place)).map(|spec| spec.name).collect();
        names.iter().position(|name| *name == operation).ok_or_else(|| unknown_operation(self.name(), operation, &names))
    }

    /// The call of an operation with this input, of which all rules were checked.
    pub(crate) fn checked(&self, operation: &str, input: &Object) -> Result<Box<dyn AnyCall + '_>, Error> {
        let place = self.place_of(operation)?;
        let mut violations = Vec::new();
        let call = self.read(place, input, &mut violations, |call, violations| call.together(input, violations));
        call.filter(|_| violations.is_empty()).ok_or_else(|| Error::new(ErrorCode::InvalidInput, operation, violations))
    }

    pub(crate) fn prepare(&self, operation: &str, input: &Object, moment: &Moment) -> Result<Step, Error> {
        self.first(&mut *self.checked(operation, input)?, moment)
    }

    pub(crate) fn attach_signature(&self, context: &Context, signature: &[u8]) -> Result<Step, Error> {
        attach(self.of_context(context)?.request(&context.stamp()), context, signature)
    }

    pub(crate) fn prepare_again(&self, context: &Context, moment: &Moment) -> Result<Step, Error> {
        let call = self.of_context(context)?;
        let spec = call.spec();
        if spec.capability.repeat == Repeat::PaysAgain && context.may_have_been_sent() {
            return Err(Error::new(ErrorCode::RepeatPaysAgain, spec.name, Vec::new()));
        }
        self.step(&*call, moment, context.attempt.saturating_add(1), context.may_have_been_sent())
    }

    pub(crate) fn parse(&self, context: &Context, answer: &Answer, moment: &Moment) -> Result<Step, Error> {
        let call = self.of_context(context)?;
        if let (true, Some(tokens)) = (context.token_step, self.tokens()) {
            return self.parse_token(&*call, tokens, context, answer, moment);
        }
        let read = match answer {
            Answer::NotSent => Read::failure(Call::NotSent),
            Answer::NoAnswer => Read::failure(Call::NoAnswer),
            Answer::Http(http) => {
                Body::read(http, call.spec().answer_limit).judged(call.answer_fields(), http, |reading: &Reading<'_>| call.judge(reading))
            }
        };
        // Whose refusal is it that disagrees?
        if read.verdict.token_refused
            && !read.verdict.disagrees()
            && let Some(step) = self.fresh_token(&*call, context, moment)
        {
            return Ok(step);
        }
        Ok(self.outcome(&*call, context, read, moment.now()))
    }

    pub(crate) fn parse_notification(&self, context: &Context, notification: &Notification, moment: &Moment) -> Result<Step, Error> {
        let call = self.of_context(context)?;
        let read = Read::heard(call.hear(notification), notification, call.spec());
        Ok(self.outcome(&*call, context, read, moment.now()))
    }

    /// A call whose input is this document; `None` where its type cannot hold it.
    fn read(
        &self,
        place: usize,
        input: &Object,
        violations: &mut Vec<Violation>,
        then: impl FnOnce(&dyn AnyCall, &mut Vec<Violation>),
    ) -> Option<Box<dyn AnyCall + '_>> {
        let mut call = self.blank(place)?;
        let whole = fill(call.input_mut(), input, violations);
        then(&*call, violations);
        whole.then_some(call)
    }

    /// The call that a context holds: its input was checked when it was prepared, so only its form is read again.
    fn of_context(&self, context: &Context) -> Result<Box<dyn AnyCall + '_>, Error> {
        check_client(context, &self.identity())?;
        if self.tokens().is_none() && (context.token_step || context.token_again) {
            let wanted = format!("no such step: {} gives out no tokens", self.name());
            let violation = Violation::new("token_step", Rule::UnknownField, Found::NOTHING, wanted);
            return Err(Error::new(ErrorCode::InvalidContext, "context", [violation].into()));
        }
        let place = self.place_of(&context.operation).map_err(|error| Error { code: ErrorCode::InvalidContext, ..error })?;
        let mut violations = Vec::new();
        let call = self.read(place, &context.input, &mut violations, |_, _| ());
        call.filter(|_| violations.is_empty()).ok_or_else(|| Error::new(ErrorCode::InvalidContext, "context", violations))
    }

    fn first(&self, call: &mut dyn AnyCall, moment: &Moment) -> Result<Step, Error> {
        let mut violations = Vec::new();
        call.in_time(moment, &mut violations);
        if !violations.is_empty() {
            return Err(Error::new(ErrorCode::InvalidInput, call.spec().name, violations));
        }
        call.complete(moment);
        self.step(call, moment, 1, false)
    }

    /// The first request of an attempt: the call, or before it the request for the token that it will carry.
    fn step(&self, call: &dyn AnyCall, moment: &Moment, attempt: u32, earlier_copy: bool) -> Result<Step, Error> {
        let send_before = moment.now().saturating_add(self.patience().send_within);
        let context = Context {
            operation: call.spec().name.to_owned(),
            client: self.identity(),
            attempt,
            earlier_copy,
            unsent: false,
            unsigned: false,
            token_step: false,
            token_again: false,
            prepared_at: moment.now(),
            send_before: (call.spec().effect == Effect::Pays).then_some(send_before),
            request_id: None,
            digest: String::new(),
            input: written(call.input()),
        };
        let Some(tokens) = self.tokens() else { return self.call_step(call, context, None, moment) };
        match tokens.live(call.service(), moment.now()) {
            Some(token) => self.call_step(call, context, Some(token), moment),
            None => Ok(ask_for_token(tokens, call.service(), context, moment)),
        }
    }

    /// The step of the call itself; of an attempt's context it keeps everything but its own time, id and digest.
    fn call_step(&self, call: &dyn AnyCall, context: Context, token: Option<Secret>, moment: &Moment) -> Result<Step, Error> {
        let request_id = self.request_id(moment);
        let stamp = Stamp { now: moment.now(), request_id: request_id.clone().unwrap_or_default(), token };
        let draft = call.request(&stamp);
        let digest = hex(&sha256(&[draft.body().as_bytes()]));
        let context = Context { unsent: false, token_step: false, prepared_at: moment.now(), request_id, digest, ..context };
        sign(draft, context, self.signing_key(), moment)
    }

    /// What follows from an answer to the request for a token: the call that it is for, or that nothing of it was sent.
    fn parse_token(&self, call: &dyn AnyCall, tokens: &dyn TokenSource, context: &Context, answer: &Answer, moment: &Moment) -> Result<Step, Error> {
        let unsent = |read| Ok(self.unsent(call, context, read, moment.now()));
        let http = match answer {
            Answer::Http(http) => http,
            Answer::NoAnswer => return unsent(Read::failure(Call::NoAnswer)),
            Answer::NotSent => return unsent(Read::failure(Call::NotSent)),
        };
        let body = Body::read(http, call.spec().answer_limit);
        let asked_at = context.prepared_at.min(moment.now());
        match tokens.take(call.service(), http.status, body.object.as_ref(), asked_at) {
            // Too late for the call: its time to be sent is over.
            Ok(_) if context.is_too_late(moment.now()) => unsent(Read::failure(Call::NotSent)),
            Ok(token) => self.call_step(call, context.clone(), Some(token), moment),
            Err(verdict) => {
                let is_secret = may_hold_token(body.object.as_ref(), &http.body);
                let read = body.judged(call.answer_fields(), http, |_| *verdict);
                unsent(if is_secret { Read { unknown_fields: Object::new(), body: None, ..read } } else { read })
            }
        }
    }

    /// Once in an attempt, a refused token is replaced by a fresh one; `None` where that was done, or the time to send is over.
    fn fresh_token(&self, call: &dyn AnyCall, context: &Context, moment: &Moment) -> Option<Step> {
        let tokens = self.tokens()?;
        tokens.forget(call.service());
        let again = Context { token_again: true, ..context.clone() };
        (!context.is_too_late(moment.now()) && !context.token_again).then(|| ask_for_token(tokens, call.service(), again, moment))
    }

    fn unsent(&self, call: &dyn AnyCall, context: &Context, read: Read, now: Millis) -> Step {
        let subject = call.subject(context);
        let (payment, next) = settle_unsent(&read.verdict, subject, context, now);
        outcome(call.spec().name, payment, next, read)
    }

    fn outcome(&self, call: &dyn AnyCall, context: &Context, read: Read, now: Millis) -> Step {
        conclude(call.spec().name, call.subject(context), &self.patience(), context, read, now)
    }
}

impl<G: Gateway> fmt::Debug for Client<G> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Client({})", self.gateway.identity())
    }
}

fn unknown_operation(gateway: &'static str, operation: &str, names: &[&str]) -> Error {
    let found = Found::value(&Json::from(operation), true);
    let violation = Violation::new("operation", Rule::OneOf, found, format!("one of {}", names.join(", ")));
    Error::new(ErrorCode::UnknownOperation, gateway, [violation].into())
}

fn check_client(context: &Context, identity: &str) -> Result<(), Error> {
    if context.client == identity {
        return Ok(());
    }
    let found = Found::value(&Json::from(&context.client), true);
    let violation = Violation::new("client", Rule::Differs, found, format!("a context of {identity}"));
    Err(Error::new(ErrorCode::ForeignContext, "context", [violation].into()))
}

/// The step that asks for the token of a service.
fn ask_for_token(tokens: &dyn TokenSource, service: &'static str, context: Context, moment: &Moment) -> Step {
    let request = tokens.request(service, moment.now());
    let digest = hex(&sha256(&[request.body.as_bytes()]));
    let context = Context { unsent: false, token_step: true, prepared_at: moment.now(), request_id: None, digest, ..context };
    Step::Request(Box::new(Prepared { request, context }))
}

/// The step of a draft: signed by the merchant's key where it is here, or waiting for its signature.
fn sign(draft: Draft, context: Context, key: Option<&PrivateKey>, moment: &Moment) -> Result<Step, Error> {
    let request = match (draft, key) {
        (Draft::Signed(request), _) => request,
        (Draft::Unsigned(unsigned), Some(key)) => {
            // It says nothing of the entropy itself, from which the request's id was made.
            let seed = sha256(&[b"salur blinding", moment.entropy_hex().as_bytes()]);
            let signature = key.sign(&unsigned.string_to_sign, seed).ok_or_else(|| Error::new(ErrorCode::Internal, "signature", Vec::new()))?;
            unsigned.signed(&signature)
        }
        (Draft::Unsigned(unsigned), None) => {
            let context = Context { unsigned: true, ..context };
            return Ok(Step::ToSign(Box::new(ToSign { algorithm: unsigned.algorithm, string_to_sign: unsigned.string_to_sign, context })));
        }
    };
    Ok(Step::Request(Box::new(Prepared { request, context })))
}

/// Lengths of RSA signatures of 2048 to 8192 bits, in bytes.
const SIGNATURE: core::ops::RangeInclusive<usize> = 256..=1024;

/// The request of a context that waited for its signature.
fn attach(draft: Draft, context: &Context, signature: &[u8]) -> Result<Step, Error> {
    let refuse =
        |code, path: &str, rule, found, wanted: &str| Err(Error::new(code, "attach_signature", [Violation::new(path, rule, found, wanted)].into()));
    let Draft::Unsigned(unsigned) = draft else {
        return refuse(ErrorCode::InvalidContext, "context", Rule::Format, Found::NOTHING, "the context of a step that waits for a signature");
    };
    if !context.unsigned {
        return refuse(ErrorCode::InvalidContext, "unsigned", Rule::Missing, Found::NOTHING, "the context of a step that waits for a signature");
    }
    if context.digest != hex(&sha256(&[unsigned.request.body.as_bytes()])) {
        return refuse(
            ErrorCode::InvalidContext,
            "digest",
            Rule::Differs,
            Found::NOTHING,
            "the context of a request that this release builds in the same bytes",
        );
    }
    let of_another_length = "the bytes of an RSA signature: 256 for a key of 2048 bits, 512 for one of 4096";
    let trouble = spelled_out(signature).or_else(|| (!SIGNATURE.contains(&signature.len())).then_some(of_another_length));
    if let Some(wanted) = trouble {
        let found = Found { kind: "text", length: Some(signature.len()), position: None, value: None };
        return refuse(ErrorCode::InvalidInput, "signature", Rule::Format, found, wanted);
    }
    let context = Context { unsigned: false, ..context.clone() };
    Ok(Step::Request(Box::new(Prepared { request: unsigned.signed(signature), context })))
}

/// The outcome of what was read. Not generic, so that it is compiled once.
fn conclude(operation: &'static str, subject: Option<Subject>, patience: &Patience, context: &Context, read: Read, now: Millis) -> Step {
    let (payment, next) = match subject {
        None => (None, settle_read(&read.verdict, context)),
        Some(subject) => {
            let (payment, next) = settle_payment(&read.verdict, subject, patience, context, now);
            (Some(payment), next)
        }
    };
    outcome(operation, payment, next, read)
}

fn outcome(operation: &'static str, payment: Option<Payment>, next: Next, read: Read) -> Step {
    let (code, meaning) = read.verdict.code.map_or((None, None), |(code, meaning)| (Some(code), meaning));
    Step::Outcome(Box::new(Outcome {
        operation,
        call: read.verdict.call,
        http_status: read.http_status,
        code,
        meaning,
        payment,
        next,
        problems: read.verdict.problems,
        answer: read.answer,
        unknown_fields: read.unknown_fields,
        body: read.body,
    }))
}
