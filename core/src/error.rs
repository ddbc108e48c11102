//! Errors are data: one record in every host, naming every field that is wrong and what would be right.

use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use crate::json::{Json, Object, Unreadable};

/// Declares a plain enum whose variants have one spelling and one sentence each, for documents and the catalog.
macro_rules! words {
    ($(#[doc = $about:literal])* $name:ident { $( $(#[doc = $doc:literal])+ $variant:ident = $word:literal, )+ }) => {
        $(#[doc = $about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum $name { $( $(#[doc = $doc])+ $variant, )+ }
        impl $name {
            /// Every value, in the order of the catalog.
            pub const ALL: &'static [Self] = &[ $( Self::$variant, )+ ];
            /// The spelling in documents.
            #[must_use]
            pub const fn word(self) -> &'static str { match self { $( Self::$variant => $word, )+ } }
            /// What it means, in a sentence.
            #[must_use]
            pub fn about(self) -> &'static str { match self { $( Self::$variant => concat!($($doc),+).trim_ascii_start(), )+ } }
            /// The value with this spelling.
            #[must_use]
            pub fn of(word: &str) -> Option<Self> { Self::ALL.iter().copied().find(|value| value.word() == word) }
        }
    };
}
pub(crate) use words;

words! {
    /// What kind of mistake an error reports. Stable: hosts may branch on it.
    ErrorCode {
        /// A credential or an option is missing, unknown or wrong.
        InvalidConfig = "invalid_config",
        /// The text cannot be unsealed: another key, gateway or purpose, or it was changed.
        BrokenSeal = "broken_seal",
        /// An input breaks a rule, or the arguments of a verb are not of their form.
        InvalidInput = "invalid_input",
        /// There is no such gateway, operation or verb.
        UnknownOperation = "unknown_operation",
        /// The text is not a context of this library, is damaged, or comes from a later release.
        InvalidContext = "invalid_context",
        /// The context was made by another client: another gateway, environment or merchant.
        ForeignContext = "foreign_context",
        /// A repeat of this operation pays again, and nothing proves that the first copy was not sent.
        RepeatPaysAgain = "repeat_pays_again",
        /// The message cannot be read as a notification of this gateway.
        MalformedNotification = "malformed_notification",
        /// The message can be read, but its signature does not prove that the gateway sent it to this merchant.
        ForgedNotification = "forged_notification",
        /// A defect of this library; nothing was sent.
        Internal = "internal",
    }
}

words! {
    /// When a mistake was found.
    Phase {
        /// While opening a client.
        Config = "config",
        /// While preparing a request: nothing was sent.
        Input = "input",
        /// While reading a stored context.
        Context = "context",
        /// While checking what somebody sent to the merchant.
        Notification = "notification",
        /// Never, unless this library has a defect.
        Internal = "internal",
    }
}

impl ErrorCode {
    /// The phase that this code belongs to.
    #[must_use]
    pub const fn phase(self) -> Phase {
        match self {
            Self::InvalidConfig | Self::BrokenSeal => Phase::Config,
            Self::InvalidInput | Self::UnknownOperation => Phase::Input,
            Self::InvalidContext | Self::ForeignContext | Self::RepeatPaysAgain => Phase::Context,
            Self::MalformedNotification | Self::ForgedNotification => Phase::Notification,
            Self::Internal => Phase::Internal,
        }
    }
}

words! {
    /// Which rule a violation or a problem names.
    Rule {
        /// The field must be given.
        Required = "required",
        /// There is no field of this name.
        UnknownField = "unknown_field",
        /// The value is of another type.
        Type = "type",
        /// The text has fewer characters than the limit.
        MinLength = "min_length",
        /// The text has more characters than the limit.
        MaxLength = "max_length",
        /// A character is not allowed here.
        Characters = "characters",
        /// The number is below the limit.
        Minimum = "minimum",
        /// The number is above the limit.
        Maximum = "maximum",
        /// The number is not a multiple of the limit.
        MultipleOf = "multiple_of",
        /// The value is none of those that exist.
        OneOf = "one_of",
        /// The text is not of the form that the field wants.
        Format = "format",
        /// The number is not a whole number of at most 64 bits.
        WholeNumber = "whole_number",
        /// The text is not JSON.
        Json = "json",
        /// A key stands twice in one object.
        DuplicateKey = "duplicate_key",
        /// There are more bytes than are read.
        TooLarge = "too_large",
        /// Lists and objects are nested deeper than is read.
        TooDeep = "too_deep",
        /// The gateway's table has no such bank.
        BankUnknown = "bank_unknown",
        /// The bank does not offer this channel.
        BankUnsupported = "bank_unsupported",
        /// Two fields contradict each other.
        Agrees = "agrees",
        /// The answer says something else than the request.
        Differs = "differs",
        /// The answer lacks a field that it must have.
        Missing = "missing",
        /// The gateway documents no such code here.
        UnlistedCode = "unlisted_code",
        /// The HTTP status is not the documented one.
        HttpStatus = "http_status",
        /// There was nothing to compare the answer with.
        Unmatched = "unmatched",
        /// The document comes from a later release.
        LaterThan = "later_than",
    }
}

/// What stood in a field: the value itself only where it is neither personal nor secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// `text`, `number`, `boolean`, `null`, `list`, `object` or `nothing`
    pub kind: &'static str,
    /// Its length in characters, for texts; in bytes, for bodies.
    pub length: Option<usize>,
    /// Where the offending character stands, from 0.
    pub position: Option<usize>,
    /// The value, where it may be shown and is short.
    pub value: Option<Json>,
}

/// Longest text that an error shows.
const SHOWN_CHARACTERS: usize = 64;

impl Found {
    /// Nothing stood there.
    pub const NOTHING: Self = Self { kind: "nothing", length: None, position: None, value: None };

    /// What stood there, without its value.
    #[must_use]
    pub fn shape(value: &Json) -> Self {
        let length = value.as_text().map(|text| text.chars().count());
        Self { kind: value.type_name(), length, position: None, value: None }
    }

    /// What stood there, with its value where `shown` allows and it is short.
    #[must_use]
    pub fn value(value: &Json, shown: bool) -> Self {
        let short = match value {
            Json::Text(text) | Json::Number(text) => text.chars().count() <= SHOWN_CHARACTERS,
            Json::Bool(_) => true,
            _ => false,
        };
        Self { value: (shown && short).then(|| value.clone()), ..Self::shape(value) }
    }

    /// The same with the place of the offending character.
    #[must_use]
    pub const fn at(mut self, position: usize) -> Self {
        self.position = Some(position);
        self
    }

    fn to_json(&self) -> Json {
        let mut out = Object::new().with("type", self.kind);
        out.set_some("length", self.length);
        out.set_some("position", self.position);
        out.set_some("value", self.value.clone());
        out.into()
    }
}

impl fmt::Display for Found {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.value, self.length) {
            (Some(value), _) => write!(f, "{}", value.to_text())?,
            (None, Some(length)) => write!(f, "{} of length {length}", self.kind)?,
            (None, None) => f.write_str(self.kind)?,
        }
        match self.position {
            Some(position) => write!(f, " (at position {position})"),
            None => Ok(()),
        }
    }
}

/// One broken rule: where, which, what was found, what would be right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Violation {
    /// The field, as `bank_code`, `bank_maximums.013` or `banks[3].bank_name`; empty where it cannot be known.
    pub path: String,
    /// The rule.
    pub rule: Rule,
    /// The rule's number or words, where it has any.
    pub limit: Option<Json>,
    /// What stood there.
    pub found: Found,
    /// What would be right.
    pub wanted: String,
}

impl Violation {
    /// A violation without a limit.
    #[must_use]
    pub fn new(path: impl Into<String>, rule: Rule, found: Found, wanted: impl Into<String>) -> Self {
        Self { path: path.into(), rule, limit: None, found, wanted: wanted.into() }
    }

    /// The same with the rule's limit.
    #[must_use]
    pub fn limited(mut self, limit: impl Into<Json>) -> Self {
        self.limit = Some(limit.into());
        self
    }

    /// The text is not JSON that is read; `root` is what the whole text is called.
    #[must_use]
    pub fn unreadable(root: &str, trouble: &Unreadable, kind: &'static str) -> Self {
        // In a message, a place without JSON is no field; in arguments, it is the field that somebody was writing.
        let is_field = !trouble.path.is_empty() && (root.is_empty() || trouble.rule != Rule::Json);
        let path = if is_field { &trouble.path } else { root };
        let wanted = match trouble.rule {
            Rule::DuplicateKey => "each key once in an object",
            Rule::TooDeep => "at most 64 levels of lists and objects",
            _ => "one JSON value in UTF-8, every surrogate paired",
        };
        let found = Found { kind, length: None, position: Some(trouble.position), value: None };
        Self::new(path, trouble.rule, found, wanted)
    }

    /// The violation as a sentence.
    #[must_use]
    pub fn message(&self) -> String {
        let path = if self.path.is_empty() { "the whole" } else { &self.path };
        format!("{path}: wanted {}, found {}", self.wanted, self.found)
    }

    /// The violation as a document.
    #[must_use]
    pub fn to_json(&self) -> Json {
        let mut out = Object::new().with("path", &self.path).with("rule", self.rule.word());
        out.set_some("limit", self.limit.clone());
        out.set("found", self.found.to_json());
        out.set("wanted", &self.wanted);
        out.set("message", self.message());
        out.into()
    }
}

/// A key as an error may show it: a key that does not look like a field's name could itself be an account or a secret.
#[must_use]
pub fn shown_key(key: &str) -> String {
    let looks_like_a_name = key.len() <= 32
        && key.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
        && key.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
        && key.chars().filter(char::is_ascii_digit).count() <= 4;
    if looks_like_a_name { key.to_owned() } else { format!("(a key of {} characters)", key.chars().count()) }
}

/// A mistake of the caller's, or of whoever sent a notification. Gateways and networks cause outcomes, never errors.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    /// What kind of mistake.
    pub code: ErrorCode,
    /// What it is about: an operation's or a gateway's name, or a verb.
    pub subject: String,
    /// Every broken rule, all at once; empty where the code says all.
    pub violations: Vec<Violation>,
}

impl Error {
    /// An error of this kind about `subject`.
    #[must_use]
    pub fn new(code: ErrorCode, subject: impl Into<String>, violations: Vec<Violation>) -> Self {
        Self { code, subject: subject.into(), violations }
    }

    /// The phase in which it was found.
    #[must_use]
    pub const fn phase(&self) -> Phase {
        self.code.phase()
    }

    /// The error as a document.
    #[must_use]
    pub fn to_json(&self) -> Json {
        let violations: Vec<Json> = self.violations.iter().map(Violation::to_json).collect();
        Object::new()
            .with("code", self.code.word())
            .with("phase", self.phase().word())
            .with("message", format!("{self}"))
            .with("violations", violations)
            .into()
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.violations.as_slice() {
            [] => write!(f, "{}: {}", self.subject, self.code.about()),
            [one] => write!(f, "{}: {}", self.subject, one.message()),
            many => {
                write!(f, "{}: {} violations: ", self.subject, many.len())?;
                for (index, violation) in many.iter().enumerate() {
                    let separator = if index == 0 { "" } else { "; " };
                    write!(f, "{separator}{}", violation.message())?;
                }
                Ok(())
            }
        }
    }
}

impl core::error::Error for Error {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_that_may_be_secret_are_not_shown() {
        assert_eq!(shown_key("bankCode"), "bankCode");
        for key in ["8760673566", "de56f832487bc1ce1de5ff2cfacf8d94", "x y", "a08760673566", ""] {
            assert!(shown_key(key).starts_with("(a key of"), "{key}");
        }
    }

    #[test]
    fn words_are_unique() {
        for rule in Rule::ALL {
            assert_eq!(Rule::of(rule.word()), Some(*rule));
        }
        for code in ErrorCode::ALL {
            assert_eq!(ErrorCode::of(code.word()), Some(*code));
            assert!(code.about().ends_with('.'));
        }
    }
}
