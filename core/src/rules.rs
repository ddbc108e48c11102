//! The rules that one field alone must keep: types, lengths, characters, ranges, forms.
//!
//! Rules that need a second field or the client's options live with the gateway, in [`Operation::together`](crate::operation::Operation::together).

use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use crate::error::{Found, Rule, Violation};
use crate::json::Json;
use crate::told::{Told, told};

/// Which characters a text may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Characters {
    /// Anything but control characters.
    Printable,
    /// 0 to 9.
    Digits,
    /// 0 to 9, A to Z, a to z.
    Alphanumeric,
    /// Digits, and a + in front.
    Phone,
    /// The visible characters of ASCII: no blanks.
    VisibleAscii,
    /// What references are made of: letters, digits, and - _ .
    Reference,
}

impl Characters {
    /// In words, as violations and documentation use it.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Printable => "no control characters",
            Self::Digits => "digits only",
            Self::Alphanumeric => "letters A-Z and digits only",
            Self::Phone => "digits only, with an optional + in front",
            Self::VisibleAscii => "visible ASCII characters only, no blanks",
            Self::Reference => "letters A-Z, digits, and - _ . only",
        }
    }

    fn allows(self, position: usize, character: char) -> bool {
        match self {
            Self::Printable => !character.is_control(),
            Self::Digits => character.is_ascii_digit(),
            Self::Alphanumeric => character.is_ascii_alphanumeric(),
            Self::Phone => character.is_ascii_digit() || (position == 0 && character == '+'),
            Self::VisibleAscii => character.is_ascii_graphic(),
            Self::Reference => character.is_ascii_alphanumeric() || matches!(character, '-' | '_' | '.'),
        }
    }
}

/// A form that characters and length cannot express.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// One @ with something on both sides.
    Email,
    /// An absolute http or https address.
    WebAddress,
    /// An https address, or an http one on this very machine; without query or fragment.
    BaseAddress,
    /// Not zeros alone: gateways write 0 for "none".
    NotZero,
    /// A time with its offset, as 2024-03-01T14:56:11+07:00.
    Timestamp,
    /// Another text than "fee", which a gateway keeps for itself.
    NotFee,
    /// A mobile number of Indonesia with its country code: 628 and more digits.
    MobileNumber,
    /// E-mail addresses, with commas between them.
    Emails,
    /// A day, as 2024-03-01.
    Date,
    /// A day and a time without an offset, as 2024-03-01 14:56:11.
    LocalTime,
    /// What can be a whole segment of an address: no /, and neither . nor .., which mean other places.
    Segment,
}

impl Format {
    const fn words(self) -> &'static str {
        match self {
            Self::Email => "an e-mail address, as name@domain",
            Self::WebAddress => "an address that begins with https:// or http:// and names a host",
            Self::BaseAddress => "an https:// address (http:// only to 127.0.0.0/8, [::1] or localhost), without user, query or fragment",
            Self::NotZero => "another value than zero, which means \"none\"",
            Self::Timestamp => "a time of 25 characters with its offset, as 2024-03-01T14:56:11+07:00",
            Self::NotFee => "another text than \"fee\", which the gateway refuses",
            Self::MobileNumber => "a number that begins with 628, as 6281234567890",
            Self::Emails => "e-mail addresses as name@domain, with commas between them",
            Self::Date => "a day that exists, as 2024-03-01",
            Self::LocalTime => "a day and a time that exist, as 2024-03-01 14:56:11",
            Self::Segment => "a text without / that is neither . nor ..: it becomes part of an address",
        }
    }

    fn holds(self, text: &str) -> bool {
        match self {
            Self::Email => is_email(text),
            Self::Emails => text.split(',').all(|address| is_email(address.trim())),
            Self::WebAddress => Address::read(text).is_some(),
            Self::BaseAddress => Address::read(text)
                .is_some_and(|address| (address.secure || address.is_loopback()) && !address.has_user && !text.contains(['?', '#'])),
            Self::NotZero => text.chars().any(|character| character != '0'),
            Self::Timestamp => crate::snap::stamp::is_timestamp(text),
            Self::NotFee => !text.trim().eq_ignore_ascii_case("fee"),
            Self::MobileNumber => text.starts_with("628"),
            Self::Date => crate::time::day(text).is_some(),
            Self::LocalTime => crate::time::local_seconds(text).is_some(),
            Self::Segment => !text.contains('/') && !matches!(text, "." | ".."),
        }
    }
}

fn is_email(text: &str) -> bool {
    match text.split_once('@') {
        Some((name, domain)) => !name.is_empty() && !domain.is_empty() && !domain.contains('@') && !text.contains(char::is_whitespace),
        None => false,
    }
}

/// As much of a web address as the rules ask about.
struct Address<'a> {
    secure: bool,
    has_user: bool,
    host: &'a str,
}

impl<'a> Address<'a> {
    fn read(text: &'a str) -> Option<Self> {
        let clean = text.chars().all(|c| c.is_ascii_graphic() && !matches!(c, '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}'));
        let (scheme, rest) = text.split_once("://")?;
        let secure = scheme.eq_ignore_ascii_case("https");
        if !clean || !(secure || scheme.eq_ignore_ascii_case("http")) {
            return None;
        }
        let authority = rest.split(['/', '?', '#']).next()?;
        let (has_user, place) = match authority.rsplit_once('@') {
            Some((_, place)) => (true, place),
            None => (false, authority),
        };
        let (host, port) = if let Some(inner) = place.strip_prefix('[') {
            let (host, after) = inner.split_once(']')?;
            host.parse::<core::net::Ipv6Addr>().ok()?;
            (host, after)
        } else {
            place.find(':').and_then(|colon| place.split_at_checked(colon)).unwrap_or((place, ""))
        };
        // Nothing, or a colon and a number from 1 to 65535.
        let port_is_right = port.is_empty()
            || port
                .strip_prefix(':')
                .is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()) && digits.parse::<u16>().is_ok_and(|number| number > 0));
        let host_is_right = !host.is_empty() && host.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':' | '_'));
        (port_is_right && host_is_right).then_some(Self { secure, has_user, host })
    }

    fn is_loopback(&self) -> bool {
        self.host.eq_ignore_ascii_case("localhost") || self.host.parse::<core::net::IpAddr>().is_ok_and(|ip| ip.is_loopback())
    }
}

/// The rules of one field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rules {
    /// Fewest characters of a text.
    pub min_length: usize,
    /// Most characters of a text.
    pub max_length: Option<usize>,
    /// Which characters a text may hold.
    pub characters: Characters,
    /// Its form.
    pub format: Option<Format>,
    /// Smallest number.
    pub minimum: u64,
    /// Largest number.
    pub maximum: Option<u64>,
    /// Whether the channel decides the range: then `minimum` and `maximum` document its usual one.
    pub by_channel: bool,
    /// Personal data: errors and `Debug` do not show it.
    pub personal: bool,
    /// A secret: nothing ever shows it.
    pub secret: bool,
    /// Another name of the type in the catalog than the Rust type's own.
    pub kind: Told<Option<&'static str>>,
    /// What is used when the field is left out, in words.
    pub default: Told<Option<&'static str>>,
    /// A value as it looks in practice.
    pub example: Told<Option<&'static str>>,
}

impl Rules {
    const NONE: Self = Self {
        min_length: 0,
        max_length: None,
        characters: Characters::Printable,
        format: None,
        minimum: 0,
        maximum: None,
        by_channel: false,
        personal: false,
        secret: false,
        kind: told(None),
        default: told(None),
        example: told(None),
    };

    /// No rule beyond the type.
    pub const ANY: Self = Self::NONE;

    /// A text of so many characters.
    #[must_use]
    pub const fn text(min_length: usize, max_length: usize) -> Self {
        Self { min_length, max_length: Some(max_length), ..Self::NONE }
    }
    /// A number in this range.
    #[must_use]
    pub const fn number(minimum: u64, maximum: u64) -> Self {
        Self { minimum, maximum: Some(maximum), ..Self::NONE }
    }
    /// An amount whose range the channel decides.
    #[must_use]
    pub const fn amount_by_channel(minimum: u64, maximum: Option<u64>) -> Self {
        Self { minimum, maximum, by_channel: true, ..Self::NONE }
    }
    /// Of these characters only.
    #[must_use]
    pub const fn of(self, characters: Characters) -> Self {
        Self { characters, ..self }
    }
    /// Of this form.
    #[must_use]
    pub const fn form(self, format: Format) -> Self {
        Self { format: Some(format), ..self }
    }
    /// Personal data.
    #[must_use]
    pub const fn personal(self) -> Self {
        Self { personal: true, ..self }
    }
    /// A secret.
    #[must_use]
    pub const fn secret(self) -> Self {
        Self { secret: true, ..self }
    }
    /// Under this type's name in the catalog.
    #[must_use]
    pub const fn named(self, kind: &'static str) -> Self {
        Self { kind: told(Some(kind)), ..self }
    }
    /// With this default, in words.
    #[must_use]
    pub const fn default_is(self, default: &'static str) -> Self {
        Self { default: told(Some(default)), ..self }
    }
    /// With this example.
    #[must_use]
    pub const fn such_as(self, example: &'static str) -> Self {
        Self { example: told(Some(example)), ..self }
    }

    /// The type's name in the catalog: the one that was given, or else the Rust type's own.
    #[cfg_attr(not(feature = "catalog"), expect(clippy::unused_self, reason = "there is nobody to tell it"))]
    pub(crate) const fn kind_or(&self, own: &'static str) -> Told<&'static str> {
        #[cfg(feature = "catalog")]
        return told(self.kind.or(own));
        #[cfg(not(feature = "catalog"))]
        told(own)
    }

    /// Whether an error may show the value.
    #[must_use]
    pub const fn shown(&self) -> bool {
        !self.personal && !self.secret
    }

    /// Checks a text; adds every rule that it breaks.
    pub fn check_text(&self, path: &str, text: &str, violations: &mut Vec<Violation>) {
        let found = || Found::value(&Json::Text(text.to_owned()), self.shown());
        // Nothing more can be said of a text that is not there.
        if !self.check_length(path, text, violations) && text.is_empty() {
            return;
        }
        let offending = text.chars().enumerate().find(|(position, character)| !self.characters.allows(*position, *character));
        if let Some((position, _)) = offending {
            violations.push(Violation::new(path, Rule::Characters, found().at(position), self.characters.words()));
        } else if let Some(format) = self.format.filter(|format| !format.holds(text)) {
            violations.push(Violation::new(path, Rule::Format, found(), format.words()));
        }
    }

    /// Checks the length of a text alone; says whether it is right.
    pub fn check_length(&self, path: &str, text: &str, violations: &mut Vec<Violation>) -> bool {
        let length = text.chars().count();
        let found = || Found::value(&Json::Text(text.to_owned()), self.shown());
        if length < self.min_length {
            let wanted = format!("at least {} {}", self.min_length, characters(self.min_length));
            violations.push(Violation::new(path, Rule::MinLength, found(), wanted).limited(self.min_length));
            return false;
        }
        if let Some(limit) = self.max_length.filter(|limit| length > *limit) {
            let wanted = format!("at most {limit} {}", characters(limit));
            violations.push(Violation::new(path, Rule::MaxLength, found(), wanted).limited(limit));
            return false;
        }
        true
    }

    /// Checks a whole number against its range, unless the channel decides that.
    pub fn check_number(&self, path: &str, number: i128, violations: &mut Vec<Violation>) {
        if !self.by_channel {
            check_range(path, number, self.minimum, self.maximum, violations);
        }
    }
}

fn characters(count: usize) -> &'static str {
    if count == 1 { "character" } else { "characters" }
}

/// Checks a whole number against a range; says whether it lies inside.
pub fn check_range(path: &str, number: i128, minimum: u64, maximum: Option<u64>, violations: &mut Vec<Violation>) -> bool {
    let found = || Found::value(&Json::Number(format!("{number}")), true);
    if number < i128::from(minimum) {
        violations.push(Violation::new(path, Rule::Minimum, found(), format!("at least {minimum}")).limited(minimum));
        return false;
    }
    if let Some(maximum) = maximum.filter(|maximum| number > i128::from(*maximum)) {
        violations.push(Violation::new(path, Rule::Maximum, found(), format!("at most {maximum}")).limited(maximum));
        return false;
    }
    true
}

/// A JSON value seen as a whole number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whole {
    /// It is one, of at most 64 bits with its sign.
    Number(i128),
    /// It is one of more bits.
    TooLong,
    /// It is something else: a text, or a number with a fraction or an exponent.
    Other,
}

impl Whole {
    /// Reads a value. `50000.0` is not a whole number: whoever writes it may have computed with floats.
    #[must_use]
    pub fn of(value: &Json) -> Self {
        let Json::Number(digits) = value else { return Self::Other };
        if !digits.strip_prefix('-').unwrap_or(digits).bytes().all(|byte| byte.is_ascii_digit()) {
            return Self::Other;
        }
        match digits.parse::<i64>() {
            Ok(number) => Self::Number(i128::from(number)),
            Err(_) => Self::TooLong,
        }
    }

    /// The number, where it is one of at most 64 bits.
    #[must_use]
    pub const fn number(self) -> Option<i128> {
        match self {
            Self::Number(number) => Some(number),
            Self::TooLong | Self::Other => None,
        }
    }
}

/// The violation of a value of another type.
#[must_use]
pub fn wrong_type(path: &str, value: &Json, rules: &Rules, wanted: &str) -> Violation {
    Violation::new(path, Rule::Type, Found::value(value, rules.shown()), wanted)
}

/// The violation of a field that is not there.
#[must_use]
pub fn absent(path: &str, value: Option<&Json>, wanted: impl Into<String>) -> Violation {
    Violation::new(path, Rule::Required, value.map_or(Found::NOTHING, Found::shape), wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base_addresses() {
        let good = ["https://sandbox.duitku.com/webapi/api", "http://127.0.0.1:8080/api", "http://[::1]:80", "http://localhost/", "http://127.8.9.1"];
        let bad = [
            "http://sandbox.duitku.com",
            "ftp://x",
            "https://",
            "https://a b",
            "https://u:p@h",
            "https://h?x",
            "https://h#x",
            "h",
            "http://127.0.0.1.evil.id",
            "http://localhost.evil.id",
            "https://h:0",
            "https://h:99999",
            "https://h:",
            "https://[::1",
            "http://10.0.0.1",
            "https://h\\x",
            "http://[::2]",
        ];
        for text in good {
            assert!(Format::BaseAddress.holds(text), "{text}");
        }
        for text in bad {
            assert!(!Format::BaseAddress.holds(text), "{text}");
        }
        assert!(Format::WebAddress.holds("http://example.com/callback"));
    }

    #[test]
    fn whole_numbers() {
        let of = |digits: &str| Whole::of(&Json::Number(digits.to_owned()));
        assert_eq!(of("50000"), Whole::Number(50_000));
        assert_eq!(of("-1"), Whole::Number(-1));
        assert_eq!(of("50000.0"), Whole::Other);
        assert_eq!(of("5e4"), Whole::Other);
        assert_eq!(of("9223372036854775807"), Whole::Number(9_223_372_036_854_775_807));
        assert_eq!(of("9223372036854775808"), Whole::TooLong);
    }
}
