//! The verbs: open, prepare, prepare again, parse, receive.

use alloc::borrow::ToOwned;
use alloc::boxed::Box;
use alloc::format;
use alloc::vec::Vec;
use core::fmt;

use crate::context::Context;
use crate::crypto::digest::{hex, sha256};
use crate::error::{Error, ErrorCode, Found, Rule, Violation};
use crate::json::{Json, Object, read};
use crate::message::{Answer, HttpAnswer, Message};
use crate::notification::Notification;
use crate::operation::{Effect, Entry, Gateway, Operation, Patience, Prepared, Reading, Repeat, Step, Subject};
use crate::outcome::{Call, Outcome, Verdict};
use crate::record::{AnswerRecord, Naming, Record};
use crate::settle::{settle_payment, settle_read};
use crate::time::{Millis, Moment};

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
        Ok(self.first(input, moment))
    }

    /// Signs the same payment again: same reference and fields, a new time stamp, one attempt more.
    ///
    /// # Errors
    /// [`ErrorCode::ForeignContext`] for another client's context; [`ErrorCode::InvalidContext`] for one whose operation or input is not ours;
    /// [`ErrorCode::RepeatPaysAgain`] where a repeat pays again and nothing proves that the first copy was not sent.
    pub fn prepare_again(&self, context: &Context, moment: &Moment) -> Result<Step, Error> {
        (self.entry_of(context)?.verbs.again)(self, context, moment)
    }

    /// Reads what came of a request: an HTTP answer, or that none came. Whatever a gateway or network does is an outcome, never an error.
    ///
    /// # Errors
    /// [`ErrorCode::ForeignContext`] or [`ErrorCode::InvalidContext`]: only for a context that is not ours.
    pub fn parse(&self, context: &Context, answer: &Answer, moment: &Moment) -> Result<Step, Error> {
        (self.entry_of(context)?.verbs.parse)(self, context, answer, moment)
    }

    /// Compares a notification with the payment whose context this is.
    ///
    /// # Errors
    /// As [`Client::parse`].
    pub fn parse_notification(&self, context: &Context, notification: &Notification, moment: &Moment) -> Result<Step, Error> {
        (self.entry_of(context)?.verbs.hear)(self, context, notification, moment)
    }

    /// Proves who sent a message, and reads it. What its signature leaves uncovered is named in it.
    ///
    /// # Errors
    /// [`ErrorCode::MalformedNotification`] or [`ErrorCode::ForgedNotification`]: answer with an HTTP error, change nothing.
    pub fn receive(&self, message: &Message, _moment: &Moment) -> Result<Notification, Error> {
        self.gateway.receive(message)
    }

    pub(crate) fn entry(&self, operation: &str) -> Result<&'static Entry<G>, Error> {
        G::operations().iter().find(|entry| entry.spec.name == operation).ok_or_else(|| {
            let names: Vec<&str> = G::operations().iter().map(|entry| entry.spec.name).collect();
            let found = Found::value(&Json::from(operation), true);
            let violation = Violation::new("operation", Rule::OneOf, found, format!("one of {}", names.join(", ")));
            Error::new(ErrorCode::UnknownOperation, G::NAME, [violation].into())
        })
    }

    fn entry_of(&self, context: &Context) -> Result<&'static Entry<G>, Error> {
        let identity = self.gateway.identity();
        if context.client != identity {
            let found = Found::value(&Json::from(&context.client), true);
            let violation = Violation::new("client", Rule::Differs, found, format!("a context of {identity}"));
            return Err(Error::new(ErrorCode::ForeignContext, "context", [violation].into()));
        }
        self.entry(&context.operation).map_err(|error| Error { code: ErrorCode::InvalidContext, ..error })
    }

    fn first<O: Operation<Gateway = G>>(&self, input: &O, moment: &Moment) -> Step {
        self.step(input, moment, 1, false)
    }

    fn step<O: Operation<Gateway = G>>(&self, input: &O, moment: &Moment, attempt: u32, earlier_copy: bool) -> Step {
        let request = input.request(&self.gateway, moment);
        let send_before = moment.now().saturating_add(self.gateway.patience().send_within);
        let context = Context {
            operation: O::SPEC.name.to_owned(),
            client: self.gateway.identity(),
            attempt,
            earlier_copy,
            unsent: false,
            prepared_at: moment.now(),
            send_before: (O::SPEC.effect == Effect::Pays).then_some(send_before),
            digest: hex(&sha256(&[request.body.as_bytes()])),
            input: input.to_json(),
        };
        Step::Request(Box::new(Prepared { request, context }))
    }

    /// Reads an input document and checks all of its rules.
    fn checked<O: Operation<Gateway = G>>(&self, input: &Object) -> Result<O, Error> {
        let mut violations = Vec::new();
        let record = O::from_json(input, &mut violations);
        O::together(&self.gateway, input, &mut violations);
        match record {
            Some(record) if violations.is_empty() => Ok(record),
            _ => Err(Error::new(ErrorCode::InvalidInput, O::SPEC.name, violations)),
        }
    }

    fn check_document<O: Operation<Gateway = G>>(&self, input: &Object) -> Result<(), Error> {
        self.checked::<O>(input).map(|_| ())
    }

    fn prepare_document<O: Operation<Gateway = G>>(&self, input: &Object, moment: &Moment) -> Result<Step, Error> {
        self.checked::<O>(input).map(|record| self.first(&record, moment))
    }

    /// The input that a context holds: it was checked when it was prepared, so only its form is read again.
    fn input_of<O: Operation<Gateway = G>>(context: &Context) -> Result<O, Error> {
        let mut violations = Vec::new();
        match O::from_json(&context.input, &mut violations) {
            Some(record) if violations.is_empty() => Ok(record),
            _ => Err(Error::new(ErrorCode::InvalidContext, "context", violations)),
        }
    }

    fn again_typed<O: Operation<Gateway = G>>(&self, context: &Context, moment: &Moment) -> Result<Step, Error> {
        if O::SPEC.capability.repeat == Repeat::PaysAgain && context.may_have_been_sent() {
            return Err(Error::new(ErrorCode::RepeatPaysAgain, O::SPEC.name, Vec::new()));
        }
        let input = Self::input_of::<O>(context)?;
        Ok(self.step(&input, moment, context.attempt.saturating_add(1), context.may_have_been_sent()))
    }

    fn parse_typed<O: Operation<Gateway = G>>(&self, context: &Context, answer: &Answer, moment: &Moment) -> Result<Step, Error> {
        let input = Self::input_of::<O>(context)?;
        let read = match answer {
            Answer::NotSent => Read::failure(Call::NotSent),
            Answer::NoAnswer => Read::failure(Call::NoAnswer),
            Answer::Http(http) => read_http(&self.gateway, &input, http),
        };
        Ok(self.outcome(&input, context, read, moment.now()))
    }

    fn hear_typed<O: Operation<Gateway = G>>(&self, context: &Context, notification: &Notification, moment: &Moment) -> Result<Step, Error> {
        let input = Self::input_of::<O>(context)?;
        let verdict = input.hear(&self.gateway, notification).unwrap_or_else(|| {
            let found = Found::value(&Json::from(notification.spec.name), true);
            let problem = Violation::new("operation", Rule::Differs, found, format!("no notification: {} gets none of this kind", O::SPEC.name));
            Verdict { problems: [problem].into(), ..Verdict::only(Call::Accepted) }
        });
        let read = Read {
            verdict,
            http_status: None,
            answer: Some(notification.fields.clone()),
            unknown_fields: notification.unknown_fields.clone(),
            body: Some(notification.message.body.clone()),
        };
        Ok(self.outcome(&input, context, read, moment.now()))
    }

    fn outcome<O: Operation<Gateway = G>>(&self, input: &O, context: &Context, read: Read, now: Millis) -> Step {
        conclude(O::SPEC.name, input.subject(context), &self.gateway.patience(), context, read, now)
    }
}

impl<G: Gateway> fmt::Debug for Client<G> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Client({})", self.gateway.identity())
    }
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

/// What was read of whatever came.
struct Read {
    verdict: Verdict,
    http_status: Option<u16>,
    answer: Option<Object>,
    unknown_fields: Object,
    body: Option<Vec<u8>>,
}

impl Read {
    const fn failure(call: Call) -> Self {
        Self { verdict: Verdict::only(call), http_status: None, answer: None, unknown_fields: Object::new(), body: None }
    }
}

fn read_http<O: Operation>(gateway: &O::Gateway, input: &O, http: &HttpAnswer) -> Read {
    let body = read_body(&http.body, O::SPEC.answer_limit);
    let (answer, unknown_fields, trouble) = match body {
        Ok(object) => {
            let (answer, unknown) = O::Answer::read(&object, Naming::Wire);
            (Some(answer), unknown, None)
        }
        Err(trouble) => (None, Object::new(), Some(trouble)),
    };
    let reading = Reading { status: http.status, answer };
    let mut verdict = input.judge(gateway, &reading);
    verdict.problems.extend(trouble.map(|trouble| *trouble));
    Read {
        verdict,
        http_status: Some(http.status),
        answer: reading.answer.as_ref().map(AnswerRecord::to_json),
        unknown_fields,
        body: Some(http.body.clone()),
    }
}

/// The object in a body, or why there is none.
#[inline(never)]
fn read_body(body: &[u8], limit: usize) -> Result<Object, Box<Violation>> {
    let bytes = |rule, wanted: &str| {
        let found = Found { kind: "text", length: Some(body.len()), position: None, value: None };
        Box::new(Violation::new("body", rule, found, wanted).limited(limit))
    };
    if body.len() > limit {
        return Err(bytes(Rule::TooLarge, "no more bytes than are read"));
    }
    let text = core::str::from_utf8(body).map_err(|_| bytes(Rule::Json, "JSON in UTF-8"))?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    match read(text) {
        Ok(Json::Object(object)) => Ok(object),
        Ok(_) => Err(bytes(Rule::Json, "a JSON object")),
        Err(trouble) => Err(Box::new(Violation::unreadable("body", &trouble, "text"))),
    }
}

/// The verbs of one operation, with its type forgotten: for documents and contexts, which name it by text.
pub(crate) struct Verbs<G: Gateway> {
    pub(crate) check: fn(&Client<G>, &Object) -> Result<(), Error>,
    pub(crate) prepare: fn(&Client<G>, &Object, &Moment) -> Result<Step, Error>,
    again: fn(&Client<G>, &Context, &Moment) -> Result<Step, Error>,
    parse: fn(&Client<G>, &Context, &Answer, &Moment) -> Result<Step, Error>,
    hear: fn(&Client<G>, &Context, &Notification, &Moment) -> Result<Step, Error>,
}

impl<G: Gateway> Verbs<G> {
    pub(crate) const fn of<O: Operation<Gateway = G>>() -> Self {
        Self {
            check: Client::<G>::check_document::<O>,
            prepare: Client::<G>::prepare_document::<O>,
            again: Client::<G>::again_typed::<O>,
            parse: Client::<G>::parse_typed::<O>,
            hear: Client::<G>::hear_typed::<O>,
        }
    }
}
