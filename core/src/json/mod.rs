//! JSON as gateways and bindings write it: keys in order, numbers as the exact digits that came, nothing ambiguous.
//!
//! The tokenizer is `serde_json`'s. What is ours is what a payment needs beyond it: a duplicate key, a lone surrogate or a
//! deep nest is refused with the path where it stands, and a number never passes through a float.
//!
//! `read.rs` reads it, `write.rs` writes it.

mod read;
mod write;

use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

pub use read::{DOCUMENT_DEPTH, MAX_DEPTH, Unreadable, read, read_within};
use write::{write_object, write_value};
/// A JSON value.
#[derive(Clone, PartialEq, Eq)]
pub enum Json {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number, as the digits that stood there (an exponent gets its sign).
    Number(String),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Json>),
    /// An object.
    Object(Object),
}

/// A JSON object: its keys are unique and keep the order in which they came.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Object(Vec<(String, Json)>);

impl Object {
    /// An object without keys.
    #[must_use]
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// The value under `key`.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Json> {
        self.0.iter().find(|(name, _)| name == key).map(|(_, value)| value)
    }

    /// The text under `key`, where a text stands there.
    #[must_use]
    pub fn text(&self, key: &str) -> Option<&str> {
        match self.get(key) {
            Some(Json::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// Puts `value` under `key`; what stood there is replaced in its place.
    pub fn set(&mut self, key: &str, value: impl Into<Json>) {
        self.put(key, value.into());
    }

    fn put(&mut self, key: &str, value: Json) {
        match self.0.iter_mut().find(|(name, _)| name == key) {
            Some((_, old)) => *old = value,
            None => self.0.push((key.to_owned(), value)),
        }
    }

    /// The same, where there is a value.
    pub fn set_some(&mut self, key: &str, value: Option<impl Into<Json>>) {
        if let Some(value) = value {
            self.set(key, value);
        }
    }

    /// The object with one more key: for building in one expression.
    #[must_use]
    pub fn with(mut self, key: &str, value: impl Into<Json>) -> Self {
        self.set(key, value);
        self
    }

    /// The object without some of its keys.
    #[must_use]
    pub fn without(&self, keys: &[String]) -> Self {
        Self(self.0.iter().filter(|(key, _)| !keys.contains(key)).cloned().collect())
    }

    /// The value at a place inside: `amount.value` is `value` in the object `amount`.
    #[must_use]
    pub fn at(&self, place: &str) -> Option<&Json> {
        match place.split_once('.') {
            None => self.get(place),
            Some((key, rest)) => self.get(key)?.as_object()?.at(rest),
        }
    }

    /// Puts `value` at a place inside; objects on the way are made where they are missing.
    pub fn set_at(&mut self, place: &str, value: impl Into<Json>) {
        self.put_at(place, value.into());
    }

    fn put_at(&mut self, place: &str, value: Json) {
        let Some((key, rest)) = place.split_once('.') else { return self.put(place, value) };
        match self.0.iter_mut().find(|(name, _)| name == key) {
            Some((_, Json::Object(inner))) => inner.put_at(rest, value),
            _ => {
                let mut inner = Self::new();
                inner.put_at(rest, value);
                self.put(key, inner.into());
            }
        }
    }

    /// The object without what stands at these places; an object that loses all it held goes with it.
    #[must_use]
    pub fn without_places(&self, places: &[String]) -> Self {
        let is_plain = |place: &&String| !place.contains('.');
        let mut left = Self(self.0.iter().filter(|(key, _)| !places.iter().filter(is_plain).any(|place| place == key)).cloned().collect());
        for (key, value) in &mut left.0 {
            let inside = |place: &String| place.split_once('.').filter(|(first, _)| first == key).map(|(_, rest)| rest.to_owned());
            let inner: Vec<String> = places.iter().filter_map(inside).collect();
            if let (Json::Object(object), false) = (&*value, inner.is_empty()) {
                *value = object.without_places(&inner).into();
            }
        }
        let emptied = |key: &str| places.iter().any(|place| place.split_once('.').is_some_and(|(first, _)| first == key));
        left.0.retain(|(key, value)| !(emptied(key) && value.as_object().is_some_and(Self::is_empty)));
        left
    }

    /// Keys and values, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Json)> {
        self.0.iter().map(|(key, value)| (key.as_str(), value))
    }

    /// Whether there is no key.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The object as compact UTF-8 text: no blanks, `/` and non-ASCII characters as they are.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut out = String::new();
        write_object(self, &mut out);
        out
    }
}

impl Json {
    /// The value as compact UTF-8 text.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut out = String::new();
        write_value(self, &mut out);
        out
    }

    /// The word for this value's type, as errors use it.
    #[must_use]
    pub const fn type_name(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Bool(_) => "boolean",
            Self::Number(_) => "number",
            Self::Text(_) => "text",
            Self::List(_) => "list",
            Self::Object(_) => "object",
        }
    }

    /// The object, where this is one.
    #[must_use]
    pub const fn as_object(&self) -> Option<&Object> {
        match self {
            Self::Object(object) => Some(object),
            _ => None,
        }
    }

    /// The text, where this is one.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The whole number, where this is one of at most 64 bits, written without fraction or exponent.
    #[must_use]
    pub fn as_u64(&self) -> Option<u64> {
        match self {
            Self::Number(digits) => digits.parse().ok(),
            _ => None,
        }
    }
}

impl From<&str> for Json {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}
impl From<String> for Json {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}
impl From<&String> for Json {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}
impl From<bool> for Json {
    fn from(flag: bool) -> Self {
        Self::Bool(flag)
    }
}
impl From<u64> for Json {
    fn from(number: u64) -> Self {
        Self::Number(format!("{number}"))
    }
}
impl From<u32> for Json {
    fn from(number: u32) -> Self {
        Self::Number(format!("{number}"))
    }
}
impl From<i64> for Json {
    fn from(number: i64) -> Self {
        Self::Number(format!("{number}"))
    }
}
impl From<u16> for Json {
    fn from(number: u16) -> Self {
        Self::Number(format!("{number}"))
    }
}
impl From<usize> for Json {
    fn from(number: usize) -> Self {
        Self::Number(format!("{number}"))
    }
}
impl From<Object> for Json {
    fn from(object: Object) -> Self {
        Self::Object(object)
    }
}
impl<T: Into<Json>> From<Vec<T>> for Json {
    fn from(items: Vec<T>) -> Self {
        Self::List(items.into_iter().map(Into::into).collect())
    }
}
impl From<&[&str]> for Json {
    fn from(items: &[&str]) -> Self {
        Self::List(items.iter().map(|item| Self::from(*item)).collect())
    }
}

/// Values may be personal: `Debug` shows the shape alone.
impl fmt::Debug for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Object(object) => object.fmt(f),
            Self::List(items) => write!(f, "<list of {}>", items.len()),
            other => write!(f, "<{}>", other.type_name()),
        }
    }
}

impl fmt::Debug for Object {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "<object of {}>", self.0.len())
    }
}
#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[test]
    fn numbers_keep_their_digits() {
        let text = r#"{"a":50000.00,"b":90071992547409931234,"c":-0.10,"d":1e+400}"#;
        assert_eq!(read(text).unwrap().to_text(), text);
    }

    #[test]
    fn texts_are_escaped_as_json_wants() {
        let json = Json::from("a\"\\/\u{1}\n é ✓");
        assert_eq!(json.to_text(), "\"a\\\"\\\\/\\u0001\\n é ✓\"");
        assert_eq!(read(&json.to_text()).unwrap(), json);
    }

    #[test]
    fn debug_shows_no_value() {
        let shown = alloc::format!("{:?}", read(r#"{"account":"8760673566"}"#).unwrap());
        assert!(!shown.contains("876"), "{}", shown.to_string());
    }
}
