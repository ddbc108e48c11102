//! The context: what the host stores before it sends, and gives back with the answer, perhaps days later in another process.
//!
//! It holds everything that parsing and repeating need, personal data among it, and no secret. Later releases read the
//! contexts of earlier ones; a context of a later release is refused.

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use crate::error::{Error, ErrorCode, Found, Rule, Violation, shown_key};
use crate::json::{Json, Object, read};
use crate::operation::Stamp;
use crate::record::Record;
use crate::rules::{Rules, absent, wrong_type};
use crate::time::Millis;

/// The version of contexts that this release writes.
pub const CONTEXT_VERSION: u64 = 1;

const SUBJECT: &str = "context";
const KEYS: [&str; 14] = [
    "salur_context",
    "operation",
    "client",
    "attempt",
    "earlier_copy",
    "unsent",
    "unsigned",
    "token_step",
    "token_again",
    "prepared_at",
    "send_before",
    "request_id",
    "digest",
    "input",
];

/// One attempt at one operation, as the host stores it.
#[derive(Clone, PartialEq, Eq)]
pub struct Context {
    pub(crate) operation: String,
    pub(crate) client: String,
    pub(crate) attempt: u32,
    pub(crate) earlier_copy: bool,
    pub(crate) unsent: bool,
    /// It waits for a signature from outside.
    pub(crate) unsigned: bool,
    /// Its request asks for the token that the call itself will carry: nothing of the call was sent yet.
    pub(crate) token_step: bool,
    /// A token was refused once in this attempt, and is not asked for again.
    pub(crate) token_again: bool,
    pub(crate) prepared_at: Millis,
    pub(crate) send_before: Option<Millis>,
    pub(crate) request_id: Option<String>,
    pub(crate) digest: String,
    pub(crate) input: Object,
}

impl Context {
    /// The operation's name.
    #[must_use]
    pub fn operation(&self) -> &str {
        &self.operation
    }

    /// Whose context it is: gateway, environment and merchant.
    #[must_use]
    pub fn client(&self) -> &str {
        &self.client
    }

    /// Which attempt it is, from 1.
    #[must_use]
    pub const fn attempt(&self) -> u32 {
        self.attempt
    }

    /// When it was prepared, in Unix milliseconds.
    #[must_use]
    pub const fn prepared_at(&self) -> Millis {
        self.prepared_at
    }

    /// After this it must not be sent any more, in Unix milliseconds; only where money moves.
    #[must_use]
    pub const fn send_before(&self) -> Option<Millis> {
        self.send_before
    }

    /// The id of its request, where the gateway wants one: the gateway's support asks for it.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.request_id.as_deref()
    }

    /// Whether this attempt, or one before it, may have reached the gateway.
    #[must_use]
    pub(crate) const fn may_have_been_sent(&self) -> bool {
        self.earlier_copy || self.token_again || !(self.unsent || self.token_step)
    }

    /// Whether its time to be sent is over.
    #[must_use]
    pub(crate) fn is_too_late(&self, now: Millis) -> bool {
        self.send_before.is_some_and(|limit| now > limit)
    }

    /// The same context, after the host has said that nothing of it was sent; a copy that was refused for its token was.
    #[must_use]
    pub(crate) fn marked_unsent(&self) -> Self {
        Self { unsent: !self.token_again, unsigned: false, ..self.clone() }
    }

    /// When and under which id its request is made: enough to build the same bytes again.
    #[must_use]
    pub(crate) fn stamp(&self) -> Stamp {
        Stamp { now: self.prepared_at, request_id: self.request_id.clone().unwrap_or_default(), token: None }
    }

    /// Its input, as this operation's record.
    #[must_use]
    pub(crate) fn input_as<R: Record>(&self) -> Option<R> {
        let mut violations = Vec::new();
        R::from_json(&self.input, &mut violations).filter(|_| violations.is_empty())
    }

    /// The context as the text to store.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut out = Object::new().with("salur_context", CONTEXT_VERSION);
        out.set("operation", &self.operation);
        out.set("client", &self.client);
        out.set("attempt", self.attempt);
        out.set("earlier_copy", self.earlier_copy);
        for (key, flag) in [("unsent", self.unsent), ("unsigned", self.unsigned), ("token_step", self.token_step), ("token_again", self.token_again)]
        {
            if flag {
                out.set(key, true);
            }
        }
        out.set("prepared_at", self.prepared_at);
        out.set_some("send_before", self.send_before);
        out.set_some("request_id", self.request_id.as_ref());
        out.set("digest", &self.digest);
        out.set("input", self.input.clone());
        out.to_text()
    }

    /// Reads a stored context.
    ///
    /// # Errors
    /// [`ErrorCode::InvalidContext`] where the text is not a context of this library, is damaged, or comes from a later release.
    pub fn read(text: &str) -> Result<Self, Error> {
        let invalid = |violations| Error::new(ErrorCode::InvalidContext, SUBJECT, violations);
        let json = read(text).map_err(|trouble| invalid([Violation::unreadable(SUBJECT, &trouble, "text")].into()))?;
        let Json::Object(object) = &json else {
            return Err(invalid([wrong_type(SUBJECT, &json, &Rules::ANY.personal(), "a context object")].into()));
        };
        let mut violations = Vec::new();
        let context = Self::from_object(object, &mut violations);
        match context {
            Some(context) if violations.is_empty() => Ok(context),
            _ => Err(invalid(violations)),
        }
    }

    fn from_object(object: &Object, violations: &mut Vec<Violation>) -> Option<Self> {
        let mut fields = Fields { object, violations };
        let version = fields.number("salur_context")?;
        if version != CONTEXT_VERSION {
            let found = Found::value(&Json::from(version), true);
            let wanted = "1: contexts of this release and earlier ones";
            fields.violations.push(Violation::new("salur_context", Rule::LaterThan, found, wanted).limited(CONTEXT_VERSION));
            return None;
        }
        fields.refuse_unknown();
        let operation = fields.text("operation");
        let client = fields.text("client");
        let attempt = fields.attempt();
        let earlier_copy = fields.flag("earlier_copy");
        let unsent = fields.rare_flag("unsent");
        let unsigned = fields.rare_flag("unsigned");
        let token_step = fields.rare_flag("token_step");
        let token_again = fields.rare_flag("token_again");
        let prepared_at = fields.number("prepared_at");
        let send_before = if object.get("send_before").is_some() { fields.number("send_before").map(Some) } else { Some(None) };
        let request_id = if object.get("request_id").is_some() { fields.request_id().map(Some) } else { Some(None) };
        let digest = fields.text("digest");
        let input = fields.object("input");
        Some(Self {
            operation: operation?,
            client: client?,
            attempt: attempt?,
            earlier_copy: earlier_copy?,
            unsent: unsent?,
            unsigned: unsigned?,
            token_step: token_step?,
            token_again: token_again?,
            prepared_at: prepared_at?,
            send_before: send_before?,
            request_id: request_id?,
            digest: digest?,
            input: input?,
        })
    }
}

/// Beneficiaries stand in it.
impl fmt::Debug for Context {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Context {{ operation: {}, client: {}, attempt: {} }}", self.operation, self.client, self.attempt)
    }
}

struct Fields<'a> {
    object: &'a Object,
    violations: &'a mut Vec<Violation>,
}

impl Fields<'_> {
    fn take<T>(&mut self, key: &str, wanted: &str, read: impl Fn(&Json) -> Option<T>) -> Option<T> {
        let Some(value) = self.object.get(key) else {
            self.violations.push(absent(key, None, wanted));
            return None;
        };
        let taken = read(value);
        if taken.is_none() {
            self.violations.push(wrong_type(key, value, &Rules::ANY.personal(), wanted));
        }
        taken
    }
    fn text(&mut self, key: &str) -> Option<String> {
        self.take(key, "text", |value| value.as_text().map(ToOwned::to_owned))
    }
    fn number(&mut self, key: &str) -> Option<u64> {
        self.take(key, "a whole number", Json::as_u64)
    }
    fn attempt(&mut self) -> Option<u32> {
        let from_one = |value: &Json| value.as_u64().and_then(|number| u32::try_from(number).ok()).filter(|attempt| *attempt > 0);
        self.take("attempt", "a whole number from 1", from_one)
    }
    /// It goes into a header as it stands.
    fn request_id(&mut self) -> Option<String> {
        let wanted = "1 to 36 digits, or a UUID";
        let id = self.take("request_id", wanted, |value| value.as_text().map(ToOwned::to_owned))?;
        let is_uuid = id.len() == 36 && id.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-');
        let is_id = is_uuid || ((1..=36).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_digit()));
        if !is_id {
            self.violations.push(Violation::new("request_id", Rule::Format, Found::shape(&Json::from(&id)), wanted));
        }
        is_id.then_some(id)
    }
    fn flag(&mut self, key: &str) -> Option<bool> {
        self.take(key, "true or false", |value| if let Json::Bool(flag) = value { Some(*flag) } else { None })
    }
    /// A flag that is left out where it is false.
    fn rare_flag(&mut self, key: &str) -> Option<bool> {
        if self.object.get(key).is_some() { self.flag(key) } else { Some(false) }
    }
    fn object(&mut self, key: &str) -> Option<Object> {
        self.take(key, "an object", |value| value.as_object().cloned())
    }
    fn refuse_unknown(&mut self) {
        for (key, value) in self.object.iter().filter(|(key, _)| !KEYS.contains(key)) {
            self.violations.push(Violation::new(shown_key(key), Rule::UnknownField, Found::shape(value), "a context of this release"));
        }
    }
}
