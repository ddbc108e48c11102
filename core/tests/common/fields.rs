//! The fields of an arbitrary answer, written as its body has them, and what a reader of the gateways' pages would take from them.

use proptest::prelude::*;
use salur::json::{Json, read};

/// Places on the wire, as `amount.value`, with what stands there as JSON.
pub type Fields = Vec<(&'static str, String)>;

/// A field that comes with one of these values, written as JSON, or not at all.
pub fn field(place: &'static str, weight: f64, values: &'static [&'static str]) -> BoxedStrategy<Option<(&'static str, String)>> {
    let value = prop::sample::select(values).prop_map(str::to_owned);
    prop::option::weighted(weight, value).prop_map(move |value| value.map(|value| (place, value))).boxed()
}

/// Any of these fields.
pub fn any_of(fields: Vec<BoxedStrategy<Option<(&'static str, String)>>>) -> impl Strategy<Value = Fields> {
    fields.prop_map(|fields| fields.into_iter().flatten().collect())
}

/// The body: objects are made on the way to a place inside.
pub fn body(fields: &Fields) -> String {
    let mut out = salur::json::Object::new();
    for (place, value) in fields {
        // Never inside of what another field put there.
        out.set_at(place, read(value).expect("a value"));
    }
    out.to_text()
}

/// What stands at a place.
pub fn at(fields: &Fields, place: &str) -> Option<Json> {
    fields.iter().find(|(key, _)| *key == place).map(|(_, value)| read(value).expect("a value"))
}

/// A text, or a number's digits, without blanks around it; `None` where nothing stands there.
pub fn word(fields: &Fields, place: &str) -> Option<String> {
    match at(fields, place) {
        Some(Json::Text(text) | Json::Number(text)) if !text.trim().is_empty() => Some(text.trim().to_owned()),
        _ => None,
    }
}

/// Whether something stands there that is neither a text nor a number, and not empty.
pub fn is_odd(fields: &Fields, place: &str) -> bool {
    match at(fields, place) {
        Some(Json::List(items)) => !items.is_empty(),
        Some(Json::Object(object)) => !object.is_empty(),
        Some(Json::Bool(_)) => true,
        _ => false,
    }
}

/// Whether a text says nothing else than what was asked.
pub fn echoes(fields: &Fields, place: &str, asked: &str) -> bool {
    !is_odd(fields, place) && word(fields, place).is_none_or(|came| came == asked)
}
