//! JSON as gateways and bindings write it: keys in order, numbers as the exact digits that came, nothing ambiguous.
//!
//! The tokenizer is `serde_json`'s. What is ours is what a payment needs beyond it: a duplicate key, a lone surrogate or a
//! deep nest is refused with the path where it stands, and a number never passes through a float.

use alloc::borrow::ToOwned;
use alloc::collections::BTreeSet;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::cell::RefCell;
use core::fmt;

use serde::de::{DeserializeSeed, Error as _, MapAccess, SeqAccess, Visitor};

use crate::error::Rule;

/// Deepest nesting that is read of inputs and messages: 64 lists and objects inside one another.
pub const MAX_DEPTH: usize = 64;
/// Deepest nesting of our own documents: a message that nests as deep as is read, inside an outcome or a notification, inside the arguments of a verb.
pub const DOCUMENT_DEPTH: usize = 72;

/// The one key by which `serde_json` hands over a number's own digits. An object with exactly this key reads as that
/// number; whoever sends such an object could have sent the number.
const NUMBER_TOKEN: &str = "$serde_json::private::Number";

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

fn write_value(value: &Json, out: &mut String) {
    match value {
        Json::Null => out.push_str("null"),
        Json::Bool(true) => out.push_str("true"),
        Json::Bool(false) => out.push_str("false"),
        Json::Number(digits) => out.push_str(digits),
        Json::Text(text) => write_text(text, out),
        Json::List(items) => {
            out.push('[');
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                write_value(item, out);
            }
            out.push(']');
        }
        Json::Object(object) => write_object(object, out),
    }
}

fn write_object(object: &Object, out: &mut String) {
    out.push('{');
    for (index, (key, value)) in object.iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        write_text(key, out);
        out.push(':');
        write_value(value, out);
    }
    out.push('}');
}

fn write_text(text: &str, out: &mut String) {
    out.push('"');
    let mut rest = text;
    // Whole runs at once: most texts have nothing to escape.
    while let Some((plain, tail)) = rest.bytes().position(is_escaped).and_then(|place| rest.split_at_checked(place)) {
        out.push_str(plain);
        let mut characters = tail.chars();
        if let Some(character) = characters.next() {
            write_escape(character, out);
        }
        rest = characters.as_str();
    }
    out.push_str(rest);
    out.push('"');
}

const fn is_escaped(byte: u8) -> bool {
    byte < b' ' || byte == b'"' || byte == b'\\'
}

fn write_escape(character: char, out: &mut String) {
    match character {
        '"' => out.push_str("\\\""),
        '\\' => out.push_str("\\\\"),
        '\n' => out.push_str("\\n"),
        '\r' => out.push_str("\\r"),
        '\t' => out.push_str("\\t"),
        '\u{8}' => out.push_str("\\b"),
        '\u{c}' => out.push_str("\\f"),
        control => out.push_str(&format!("\\u{:04x}", u32::from(control))),
    }
}

/// Why a text is not JSON that we read, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreadable {
    /// `json`, `duplicate_key` or `too_deep`
    pub rule: Rule,
    /// The path of the place, as far as it is known.
    pub path: String,
    /// The place in bytes from the start of the text.
    pub position: usize,
}

/// Reads one JSON value that fills the whole text.
///
/// # Errors
/// Where the text is not JSON, repeats a key in one object, or nests deeper than [`MAX_DEPTH`].
pub fn read(text: &str) -> Result<Json, Unreadable> {
    read_within(text, MAX_DEPTH)
}

/// Reads one JSON value that fills the whole text and nests at most so deep.
///
/// # Errors
/// Where the text is not JSON, repeats a key in one object, or nests deeper than `depth`.
pub fn read_within(text: &str, depth: usize) -> Result<Json, Unreadable> {
    let trace = Trace::default();
    let mut reader = serde_json::Deserializer::from_str(text);
    let seed = Seed { trace: &trace, left: depth };
    let result = seed.deserialize(&mut reader).and_then(|value| reader.end().map(|()| value));
    result.map_err(|error| {
        let rule = trace.rule.take().unwrap_or(Rule::Json);
        let path = trace.path.take();
        // A path of 64 steps helps nobody: the field in which the nest begins does.
        let shown = if rule == Rule::TooDeep { 2 } else { path.len() };
        Unreadable { rule, path: join(path.iter().take(shown)), position: offset(text, error.line(), error.column()) }
    })
}

fn offset(text: &str, line: usize, column: usize) -> usize {
    let before: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).fold(0, usize::saturating_add);
    before.saturating_add(column.saturating_sub(1)).min(text.len())
}

/// Where the reader stands, so that an error can say it; `serde` errors carry only text.
#[derive(Default)]
struct Trace {
    path: RefCell<Vec<Segment>>,
    rule: RefCell<Option<Rule>>,
}

enum Segment {
    Key(String),
    Index(usize),
}

impl Trace {
    fn fail<E: serde::de::Error>(&self, rule: Rule) -> E {
        self.rule.replace(Some(rule));
        E::custom("refused")
    }

    fn inside<T, E>(&self, segment: Segment, step: impl FnOnce() -> Result<T, E>) -> Result<T, E> {
        self.path.borrow_mut().push(segment);
        let result = step();
        // On failure the path stays: it is where the trouble is.
        if result.is_ok() {
            self.path.borrow_mut().pop();
        }
        result
    }
}

fn join<'a>(path: impl Iterator<Item = &'a Segment>) -> String {
    let mut out = String::new();
    for segment in path {
        match segment {
            Segment::Key(key) => {
                if !out.is_empty() {
                    out.push('.');
                }
                out.push_str(&crate::error::shown_key(key));
            }
            Segment::Index(index) => out.push_str(&format!("[{index}]")),
        }
    }
    out
}

#[derive(Clone, Copy)]
struct Seed<'a> {
    trace: &'a Trace,
    /// How many more levels may follow.
    left: usize,
}

impl Seed<'_> {
    fn deeper<E: serde::de::Error>(self) -> Result<Self, E> {
        match self.left.checked_sub(1) {
            Some(left) => Ok(Self { left, ..self }),
            None => Err(self.trace.fail(Rule::TooDeep)),
        }
    }
}

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = Json;
    fn deserialize<D: serde::Deserializer<'de>>(self, deserializer: D) -> Result<Json, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seed<'_> {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }
    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }
    fn visit_bool<E>(self, flag: bool) -> Result<Json, E> {
        Ok(Json::Bool(flag))
    }
    fn visit_u64<E>(self, number: u64) -> Result<Json, E> {
        Ok(number.into())
    }
    fn visit_i64<E>(self, number: i64) -> Result<Json, E> {
        Ok(number.into())
    }
    /// Never called: numbers come as their digits. Without it the tokenizer could tell of floats, and would bring the code that writes them.
    fn visit_f64<E: serde::de::Error>(self, _: f64) -> Result<Json, E> {
        Err(E::custom("a float"))
    }
    fn visit_str<E>(self, text: &str) -> Result<Json, E> {
        Ok(Json::Text(text.to_owned()))
    }
    fn visit_string<E>(self, text: String) -> Result<Json, E> {
        Ok(Json::Text(text))
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Json, A::Error> {
        let seed = self.deeper()?;
        let mut list = Vec::new();
        loop {
            let index = Segment::Index(list.len());
            match self.trace.inside(index, || items.next_element_seed(seed))? {
                Some(item) => list.push(item),
                None => return Ok(Json::List(list)),
            }
        }
    }
    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Json, A::Error> {
        let mut object = Object::new();
        let mut seen = Seen::default();
        let mut deeper = None;
        while let Some(key) = entries.next_key::<String>()? {
            if key == NUMBER_TOKEN && object.is_empty() {
                let digits = entries.next_value_seed(self)?;
                return digits.as_text().and_then(number).ok_or_else(|| A::Error::custom("not a number"));
            }
            let seed = match deeper {
                Some(seed) => seed,
                None => *deeper.insert(self.deeper()?),
            };
            let known = seen.has(&object, &key);
            let value = self.trace.inside(Segment::Key(key.clone()), || {
                if known {
                    return Err(self.trace.fail(Rule::DuplicateKey));
                }
                entries.next_value_seed(seed)
            })?;
            object.0.push((key, value));
        }
        if deeper.is_none() {
            self.deeper::<A::Error>()?;
        }
        Ok(Json::Object(object))
    }
}

/// The keys of an object so far. A few are compared one by one; many are kept in a set, so that a hostile object of a
/// hundred thousand keys costs no more than its length.
#[derive(Default)]
struct Seen(BTreeSet<String>);

impl Seen {
    const FEW: usize = 32;

    fn has(&mut self, object: &Object, key: &str) -> bool {
        if object.0.len() < Self::FEW {
            return object.get(key).is_some();
        }
        if self.0.is_empty() {
            self.0.extend(object.0.iter().map(|(key, _)| key.clone()));
        }
        !self.0.insert(key.to_owned())
    }
}

/// A number token, checked to be one: digits without a zero in front, at most one point, at most one exponent.
fn number(token: &str) -> Option<Json> {
    let are_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let bare = token.strip_prefix('-').unwrap_or(token);
    let (mantissa, exponent) = bare.split_once(['e', 'E']).map_or((bare, None), |(mantissa, exponent)| (mantissa, Some(exponent)));
    let (whole, fraction) = mantissa.split_once('.').map_or((mantissa, None), |(whole, fraction)| (whole, Some(fraction)));
    let is_number = are_digits(whole)
        && (whole == "0" || !whole.starts_with('0'))
        && fraction.is_none_or(are_digits)
        && exponent.is_none_or(|exponent| are_digits(exponent.strip_prefix(['+', '-']).unwrap_or(exponent)));
    is_number.then(|| Json::Number(token.to_owned()))
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
    fn number_tokens_are_those_of_the_tokenizer() {
        let signs = ["", "0", "1", "-", "+", ".", "e", "E", "05"];
        let parts = || signs.iter().copied();
        let tokens = parts().flat_map(|a| parts().flat_map(move |b| parts().flat_map(move |c| parts().map(move |d| [a, b, c, d].concat()))));
        for token in tokens.chain(["1 ", " 1", "٥", "1e", "-1.5e-7"].map(ToString::to_string)) {
            assert_eq!(number(&token).is_some(), token.parse::<serde_json::Number>().is_ok(), "{token}");
        }
    }

    #[test]
    fn a_repeated_key_is_named() {
        let error = read(r#"{"a":{"b":1,"b":2}}"#).unwrap_err();
        assert_eq!((error.rule, error.path.as_str()), (Rule::DuplicateKey, "a.b"));
    }

    #[test]
    fn nesting_ends_at_sixty_four() {
        let nest = |n: usize| "[".repeat(n) + &"]".repeat(n);
        assert!(read(&nest(64)).is_ok());
        assert_eq!(read(&nest(65)).unwrap_err().rule, Rule::TooDeep);
        assert_eq!(read(&"[".repeat(100_000)).unwrap_err().rule, Rule::TooDeep);
        let objects = |n: usize| "{\"a\":".repeat(n.saturating_sub(1)) + "{}" + &"}".repeat(n.saturating_sub(1));
        assert!(read(&objects(64)).is_ok());
        assert_eq!(read(&objects(65)).unwrap_err().rule, Rule::TooDeep);
    }

    #[test]
    fn what_is_not_json_is_refused() {
        for text in ["", "{", "{\"a\":01}", "[1,]", "{\"a\":\"\\ud800\"}", "NaN", "{} x", "\u{feff}{}"] {
            assert_eq!(read(text).unwrap_err().rule, Rule::Json, "{text}");
        }
        assert_eq!(read("{\"a\":\"\\ud800\"}").unwrap_err().path, "a");
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
