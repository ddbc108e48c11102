//! Values that a caller gives: how each type is read, checked and written.

use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use crate::error::{Found, Rule, Violation, shown_key};
use crate::json::{Json, Object};
use crate::money::Rupiah;
use crate::rules::{Rules, Whole, wrong_type};
use crate::secret::Secret;

use super::Choice;
/// A value that a caller gives.
pub trait Value: Sized {
    /// The type's name in the catalog.
    const KIND: &'static str;
    /// The values, where it is a choice.
    const CHOICES: &'static [Choice] = &[];
    /// Reads it from a document and checks its rules; `None` where it is of another type.
    fn read(path: &str, value: &Json, rules: &Rules, violations: &mut Vec<Violation>) -> Option<Self>;
    /// Checks the rules of a value that Rust code gave.
    fn check(&self, path: &str, rules: &Rules, violations: &mut Vec<Violation>);
    /// The value as it stands in a document.
    fn write(&self) -> Json;
}

impl Value for String {
    const KIND: &'static str = "text";
    fn read(path: &str, value: &Json, rules: &Rules, violations: &mut Vec<Violation>) -> Option<Self> {
        let Json::Text(text) = value else {
            violations.push(wrong_type(path, value, rules, "text"));
            return None;
        };
        rules.check_text(path, text, violations);
        Some(text.clone())
    }
    fn check(&self, path: &str, rules: &Rules, violations: &mut Vec<Violation>) {
        rules.check_text(path, self, violations);
    }
    fn write(&self) -> Json {
        self.into()
    }
}

impl Value for Secret {
    const KIND: &'static str = "text";
    fn read(path: &str, value: &Json, rules: &Rules, violations: &mut Vec<Violation>) -> Option<Self> {
        <String as Value>::read(path, value, rules, violations).map(Self::from)
    }
    fn check(&self, path: &str, rules: &Rules, violations: &mut Vec<Violation>) {
        rules.check_text(path, self.expose(), violations);
    }
    /// Never written into a document: contexts hold no secret.
    fn write(&self) -> Json {
        Json::Null
    }
}

/// A reference that people hold as text or as a whole number; the digits are what counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identifier(pub String);

impl From<&str> for Identifier {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}
impl From<String> for Identifier {
    fn from(text: String) -> Self {
        Self(text)
    }
}
impl From<u64> for Identifier {
    fn from(number: u64) -> Self {
        Self(format!("{number}"))
    }
}

impl Identifier {
    /// The identifier in a JSON value, where it is one.
    #[must_use]
    pub fn of(value: &Json) -> Option<Self> {
        match (value, Whole::of(value)) {
            (Json::Text(text), _) => Some(Self(text.clone())),
            (_, Whole::Number(number)) => Some(Self(format!("{number}"))),
            _ => None,
        }
    }
}

impl Value for Identifier {
    const KIND: &'static str = "identifier";
    fn read(path: &str, value: &Json, rules: &Rules, violations: &mut Vec<Violation>) -> Option<Self> {
        let Some(id) = Self::of(value) else {
            violations.push(match Whole::of(value) {
                Whole::TooLong => {
                    let found = Found::value(value, rules.shown());
                    Violation::new(path, Rule::WholeNumber, found, "text, or a whole number of at most 64 bits")
                }
                _ => wrong_type(path, value, rules, "text, or a whole number"),
            });
            return None;
        };
        id.check(path, rules, violations);
        Some(id)
    }
    fn check(&self, path: &str, rules: &Rules, violations: &mut Vec<Violation>) {
        rules.check_text(path, &self.0, violations);
    }
    fn write(&self) -> Json {
        Json::Text(self.0.clone())
    }
}

/// Reads a whole number in the type's range of `u64`; negative ones break a rule, not the type.
fn read_number(path: &str, value: &Json, rules: &Rules, wanted: &str, violations: &mut Vec<Violation>) -> Option<u64> {
    match Whole::of(value) {
        Whole::Number(number) => {
            rules.check_number(path, number, violations);
            u64::try_from(number).ok()
        }
        Whole::Other => {
            violations.push(wrong_type(path, value, rules, wanted));
            None
        }
        Whole::TooLong => {
            let found = Found::value(value, rules.shown());
            violations.push(Violation::new(path, Rule::WholeNumber, found, format!("{wanted}, of at most 64 bits")));
            None
        }
    }
}

impl Value for Rupiah {
    const KIND: &'static str = "amount";
    fn read(path: &str, value: &Json, rules: &Rules, violations: &mut Vec<Violation>) -> Option<Self> {
        let wanted = "whole rupiah as a JSON integer, as 50000 (no text, no decimals)";
        read_number(path, value, rules, wanted, violations).map(Self)
    }
    fn check(&self, path: &str, rules: &Rules, violations: &mut Vec<Violation>) {
        rules.check_number(path, i128::from(self.0), violations);
    }
    fn write(&self) -> Json {
        self.0.into()
    }
}

impl Value for u64 {
    const KIND: &'static str = "integer";
    fn read(path: &str, value: &Json, rules: &Rules, violations: &mut Vec<Violation>) -> Option<Self> {
        read_number(path, value, rules, "a whole number as a JSON integer", violations)
    }
    fn check(&self, path: &str, rules: &Rules, violations: &mut Vec<Violation>) {
        rules.check_number(path, i128::from(*self), violations);
    }
    fn write(&self) -> Json {
        (*self).into()
    }
}

impl Value for bool {
    const KIND: &'static str = "flag";
    fn read(path: &str, value: &Json, rules: &Rules, violations: &mut Vec<Violation>) -> Option<Self> {
        let Json::Bool(flag) = value else {
            violations.push(wrong_type(path, value, rules, "true or false"));
            return None;
        };
        Some(*flag)
    }
    fn check(&self, _: &str, _: &Rules, _: &mut Vec<Violation>) {}
    fn write(&self) -> Json {
        (*self).into()
    }
}

/// Amounts by code, as a merchant's own ceilings per bank: each code once, in the order in which they came.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AmountsByCode(Vec<(String, Rupiah)>);

impl AmountsByCode {
    /// No amounts.
    #[must_use]
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// The amount of this code.
    #[must_use]
    pub fn get(&self, code: &str) -> Option<Rupiah> {
        self.0.iter().find(|(known, _)| known == code).map(|(_, amount)| *amount)
    }

    /// Puts an amount under a code; one that stood there goes.
    pub fn insert(&mut self, code: impl Into<String>, amount: Rupiah) {
        let code = code.into();
        self.0.retain(|(known, _)| *known != code);
        self.0.push((code, amount));
    }
}

impl FromIterator<(String, Rupiah)> for AmountsByCode {
    fn from_iter<I: IntoIterator<Item = (String, Rupiah)>>(amounts: I) -> Self {
        let mut all = Self::new();
        for (code, amount) in amounts {
            all.insert(code, amount);
        }
        all
    }
}

impl Value for AmountsByCode {
    const KIND: &'static str = "map_of_amounts";
    fn read(path: &str, value: &Json, rules: &Rules, violations: &mut Vec<Violation>) -> Option<Self> {
        let Json::Object(object) = value else {
            violations.push(wrong_type(path, value, rules, "an object of codes and amounts, as {\"013\": 50000000}"));
            return None;
        };
        let mut amounts = Self::new();
        for (code, amount) in object.iter() {
            let place = format!("{path}.{}", shown_code(code));
            if let Some(amount) = Rupiah::read(&place, amount, rules, violations) {
                // A JSON object has each key once.
                amounts.0.push((code.to_owned(), amount));
            }
        }
        Some(amounts)
    }
    fn check(&self, path: &str, rules: &Rules, violations: &mut Vec<Violation>) {
        for (code, amount) in &self.0 {
            amount.check(&format!("{path}.{}", shown_code(code)), rules, violations);
        }
    }
    fn write(&self) -> Json {
        let mut object = Object::new();
        for (code, amount) in &self.0 {
            object.set(code, amount.0);
        }
        object.into()
    }
}

fn shown_code(code: &str) -> String {
    let short = code.len() <= 6 && code.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if short { code.to_owned() } else { shown_key(code) }
}

/// A type whose field may be one that must be given.
pub trait Required: Value {
    /// What stands in the field until it was read. A record that keeps one is never given out.
    fn blank() -> Self;
}

impl Required for String {
    fn blank() -> Self {
        Self::new()
    }
}
impl Required for Secret {
    fn blank() -> Self {
        Self::from("")
    }
}
impl Required for Identifier {
    fn blank() -> Self {
        Self(String::new())
    }
}
impl Required for Rupiah {
    fn blank() -> Self {
        Self(0)
    }
}
impl Required for u64 {
    fn blank() -> Self {
        0
    }
}
impl Required for bool {
    fn blank() -> Self {
        false
    }
}
