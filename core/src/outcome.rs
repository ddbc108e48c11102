//! What may be believed about a call and about the payment, and what to do now.
//!
//! The rules that keep a payment from being made twice stand here, once for all gateways. A gateway only says what its code
//! means ([`Verdict`]); what may be believed of that, and what follows, is decided in [`settle`].

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use crate::error::{Rule, Violation, words};
use crate::json::{Json, Object};
use crate::message::set_body;
use crate::record::AnswerRecord;
use crate::time::Millis;

words! {
    /// What became of the request.
    Call {
        /// The gateway took the request; that is not yet success.
        Accepted = "accepted",
        /// The gateway answered with a documented code that is neither success nor waiting.
        Refused = "refused",
        /// What came is not an answer that the gateway documents.
        Unreadable = "unreadable",
        /// No byte of the request left the host.
        NotSent = "not_sent",
        /// The request may have left; no whole answer came.
        NoAnswer = "no_answer",
    }
}

words! {
    /// What may be believed about the payment.
    State {
        /// The gateway's documented final success; reference, amount and beneficiary agree.
        Succeeded = "succeeded",
        /// Accepted, not final.
        Pending = "pending",
        /// A documented final refusal: no money moved.
        Failed = "failed",
        /// The money left and came back.
        Returned = "returned",
        /// It may have happened.
        Unknown = "unknown",
    }
}

words! {
    /// What to do now.
    Do {
        /// Nothing more.
        Done = "done",
        /// A callback will come; if none came by `after`, do `operation`, or parse the context again with `no_answer`.
        Wait = "wait",
        /// Prepare `operation` with `input`, not before `after`.
        CheckStatus = "check_status",
        /// Prepare `operation` with `input` and what `missing` names.
        Continue = "continue",
        /// Nothing was sent, or nothing moves by it: prepare again with `context`.
        Resend = "resend",
        /// This payment is closed for ever: pay again with a new reference.
        NewPayment = "new_payment",
        /// The request or the configuration is wrong: correct it and start anew.
        Fix = "fix",
        /// Only a person can find out: `question` says where to look, for what.
        AskHuman = "ask_human",
    }
}

/// What to do now, with all that is needed for it.
#[derive(Clone, PartialEq, Eq)]
pub struct Next {
    /// What to do.
    pub act: Do,
    /// The operation to prepare.
    pub operation: Option<&'static str>,
    /// Its input, prefilled.
    pub input: Option<Object>,
    /// Which required inputs the caller must add.
    pub missing: Vec<&'static str>,
    /// The context to give to `prepare_again`.
    pub context: Option<String>,
    /// What a person must find out.
    pub question: Option<String>,
    /// Not before (`check_status`), or no longer than (`wait`): Unix milliseconds.
    pub after: Option<Millis>,
}

impl Next {
    /// This act, with nothing else.
    #[must_use]
    pub const fn only(act: Do) -> Self {
        Self { act, operation: None, input: None, missing: Vec::new(), context: None, question: None, after: None }
    }

    /// Prepare this operation.
    #[must_use]
    pub fn call(act: Do, call: NextCall) -> Self {
        Self { operation: Some(call.operation), input: Some(call.input), missing: call.missing, ..Self::only(act) }
    }

    /// The same, not before or no longer than this time.
    #[must_use]
    pub const fn timed(mut self, after: Millis) -> Self {
        self.after = Some(after);
        self
    }

    fn to_json(&self) -> Json {
        let mut out = Object::new().with("do", self.act.word());
        out.set_some("operation", self.operation);
        out.set_some("input", self.input.clone());
        if !self.missing.is_empty() {
            out.set("missing", self.missing.as_slice());
        }
        out.set_some("context", self.context.as_ref());
        out.set_some("question", self.question.as_ref());
        out.set_some("after", self.after);
        out.into()
    }
}

/// Inputs and contexts hold personal data.
impl fmt::Debug for Next {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Next {{ do: {}, operation: {:?}, after: {:?} }}", self.act.word(), self.operation, self.after)
    }
}

/// An operation to prepare, with the inputs that are known.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NextCall {
    /// The operation's name.
    pub operation: &'static str,
    /// What is known of its input.
    pub input: Object,
    /// Required inputs that are not known.
    pub missing: Vec<&'static str>,
}

/// What may be believed about the payment, and how sure that is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Payment {
    /// What may be believed.
    pub state: State,
    /// What the gateway's code alone would mean.
    pub reported: Option<State>,
    /// Whether the answer was compared with the payment's context and nothing disagreed.
    pub matched: bool,
    /// Whether the money may come back after success.
    pub can_be_returned: bool,
    /// Which attempt this was, from 1.
    pub attempt: u32,
}

/// The outcome of one call.
#[derive(Clone, PartialEq, Eq)]
pub struct Outcome {
    /// The operation.
    pub operation: &'static str,
    /// What became of the request.
    pub call: Call,
    /// The HTTP status, where an answer came.
    pub http_status: Option<u16>,
    /// The gateway's code.
    pub code: Option<String>,
    /// What its documentation says of that code.
    pub meaning: Option<&'static str>,
    /// The payment, where the call is about one.
    pub payment: Option<Payment>,
    /// What to do now.
    pub next: Next,
    /// What made the answer less than it says.
    pub problems: Vec<Violation>,
    /// The documented fields that came, under their names here.
    pub answer: Option<Object>,
    /// What came beside them, as it came.
    pub unknown_fields: Object,
    /// The raw body, where one came.
    pub body: Option<Vec<u8>>,
}

impl Outcome {
    /// The answer's fields, typed: `outcome.answer_as::<duitku::InquiryAnswer>()`.
    #[must_use]
    pub fn answer_as<A: AnswerRecord>(&self) -> Option<A> {
        self.answer.as_ref().map(A::of_document)
    }

    /// The state of the payment, where the call is about one.
    #[must_use]
    pub fn state(&self) -> Option<State> {
        self.payment.as_ref().map(|payment| payment.state)
    }

    /// The outcome as a document.
    #[must_use]
    pub fn to_json(&self) -> Json {
        let mut out = Object::new().with("operation", self.operation).with("call", self.call.word());
        out.set_some("http_status", self.http_status);
        out.set_some("code", self.code.as_ref());
        out.set_some("meaning", self.meaning);
        out.set_some("payment", self.payment.as_ref().map(Payment::to_json));
        out.set("next", self.next.to_json());
        if !self.problems.is_empty() {
            out.set("problems", self.problems.iter().map(Violation::to_json).collect::<Vec<Json>>());
        }
        out.set_some("answer", self.answer.clone());
        if !self.unknown_fields.is_empty() {
            out.set("unknown_fields", self.unknown_fields.clone());
        }
        if let Some(body) = &self.body {
            set_body(&mut out, body);
        }
        out.into()
    }
}

impl Payment {
    fn to_json(&self) -> Json {
        let mut out = Object::new().with("state", self.state.word());
        out.set_some("reported", self.reported.map(State::word));
        out.set("matched", self.matched);
        out.set("can_be_returned", self.can_be_returned);
        out.set("attempt", self.attempt);
        out.into()
    }
}

/// Answers hold personal data.
impl fmt::Debug for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Outcome")
            .field("operation", &self.operation)
            .field("call", &self.call)
            .field("code", &self.code)
            .field("payment", &self.payment)
            .field("next", &self.next)
            .field("problems", &self.problems)
            .finish_non_exhaustive()
    }
}

/// Who can mend a refusal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remedy {
    /// The caller: the request or the configuration is wrong.
    Fix,
    /// A new payment may go through: funds, limits, the bank's decision.
    NewPayment,
    /// Time: the gateway had a passing trouble.
    Later,
}

/// How much a state proves that was reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proof {
    /// It came as the answer to this very call.
    Answer,
    /// It came in a notification whose signature does not cover it.
    Hint,
}

/// What a gateway's answer says, before anything is believed of it.
#[derive(Debug, Clone)]
pub struct Verdict {
    /// What became of the request.
    pub call: Call,
    /// The gateway's code, with its meaning where it is documented.
    pub code: Option<(String, Option<&'static str>)>,
    /// The state that the code alone would mean.
    pub reported: Option<State>,
    /// Who can mend a refusal.
    pub remedy: Remedy,
    /// How much `reported` proves.
    pub proof: Proof,
    /// The gateway does not know the payment (yet).
    pub not_found: bool,
    /// The refusal is of the question asked, not of the payment.
    pub about_the_question: bool,
    /// What disagrees, or lacks.
    pub problems: Vec<Violation>,
    /// The operation that continues this one.
    pub continuation: Option<NextCall>,
    /// The gateway refused the token that the call carried: with a fresh one it may be taken.
    pub token_refused: bool,
    /// Fields of the answer that were computed from what came.
    pub computed: Object,
}

impl Verdict {
    /// Nothing but what became of the request.
    #[must_use]
    pub const fn only(call: Call) -> Self {
        Self {
            call,
            code: None,
            reported: None,
            remedy: Remedy::Later,
            proof: Proof::Answer,
            not_found: false,
            about_the_question: false,
            problems: Vec::new(),
            continuation: None,
            token_refused: false,
            computed: Object::new(),
        }
    }

    /// Whether something in the answer disagrees with what was asked.
    #[must_use]
    pub fn disagrees(&self) -> bool {
        self.problems.iter().any(|problem| matches!(problem.rule, Rule::Differs | Rule::Agrees))
    }

    /// What may be believed: the rules of this library in one place.
    #[must_use]
    pub fn believed(&self, matched: bool, earlier_copy: bool) -> State {
        match self.reported {
            None => State::Unknown,
            // Nothing is believed of an answer that was not, or could not be, compared.
            Some(_) if !matched => State::Unknown,
            // A status that no signature covers moves only the next question forward.
            Some(state) if self.proof == Proof::Hint && state != State::Pending => State::Unknown,
            // An earlier copy may have been paid: the refusal of this one proves nothing about that one.
            Some(State::Failed) if earlier_copy => State::Unknown,
            Some(state) => state,
        }
    }
}
