//! TypeScript's own spelling: names and literals.

use serde_json::Value;

use crate::generate::catalog::{ErrorCode, Field};
use crate::generate::words::camel;

/// What stands at the head of every generated file.
pub const HEADER: &str = "Made from the catalog by `cargo xtask gen`: do not edit.";

/// The longest line.
pub const WIDTH: usize = 110;

/// Above this, a number in JavaScript is not exact.
const MAX_SAFE_INTEGER: u64 = (1 << 53) - 1;

/// `bank_code` as the property `bankCode`.
pub fn property(name: &str) -> String {
    let (first, rest) = name.split_once('_').unwrap_or((name, ""));
    first.to_owned() + &camel(rest)
}

/// The method that prepares an operation.
pub fn method(verb: &str) -> String {
    format!("prepare{}", camel(verb))
}

/// The module of a gateway, as file names go.
pub fn file(gateway: &str) -> String {
    gateway.replace('_', "-")
}

/// The type of the items of a list.
pub fn item_type(owner: &str, list: &Field) -> String {
    owner.to_owned() + &camel(list.name.strip_suffix('s').unwrap_or(&list.name))
}

/// The class of an error code: beneath its phase's class, or that class itself where they share a name.
pub fn error_class(error: &ErrorCode) -> String {
    camel(&error.code) + "Error"
}

/// The class of the errors of a phase.
pub fn phase_class(phase: &str) -> String {
    camel(phase) + "Error"
}

/// A text as a literal.
pub fn text(value: &str) -> String {
    Value::from(value).to_string()
}

/// Texts as a union of literals.
pub fn union<'a>(values: impl Iterator<Item = &'a str>) -> String {
    values.map(text).collect::<Vec<_>>().join(" | ")
}

/// A JSON value as a literal; whole numbers that JavaScript would round are written as `bigint`.
pub fn literal(value: &Value) -> String {
    match value {
        Value::Number(number) if number.as_i64().is_none_or(|whole| whole.unsigned_abs() > MAX_SAFE_INTEGER) && !number.is_f64() => {
            format!("{number}n")
        }
        Value::Array(items) => format!("[{}]", items.iter().map(literal).collect::<Vec<_>>().join(", ")),
        Value::Object(fields) if fields.is_empty() => "{}".to_owned(),
        Value::Object(fields) => {
            let fields: Vec<String> = fields.iter().map(|(key, value)| format!("{}: {}", text(key), literal(value))).collect();
            format!("{{ {} }}", fields.join(", "))
        }
        plain => plain.to_string(),
    }
}
