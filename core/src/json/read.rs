//! Text as JSON. A duplicate key, a lone surrogate or a deep nest is refused with the path where it stands.

use alloc::borrow::ToOwned;
use alloc::collections::BTreeSet;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::cell::RefCell;
use core::fmt;

use serde::de::{DeserializeSeed, Error as _, MapAccess, SeqAccess, Visitor};

use crate::error::Rule;

use super::{Json, Object};
/// Deepest nesting that is read of inputs and messages: 64 lists and objects inside one another.
pub const MAX_DEPTH: usize = 64;
/// Deepest nesting of our own documents: a message that nests as deep as is read, inside an outcome or a notification, inside the arguments of a verb.
pub const DOCUMENT_DEPTH: usize = 72;

/// The one key by which `serde_json` hands over a number's own digits. An object with exactly this key reads as that
/// number; whoever sends such an object could have sent the number.
const NUMBER_TOKEN: &str = "$serde_json::private::Number";
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
}
