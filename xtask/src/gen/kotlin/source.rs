//! Kotlin's own text: literals, and files with their imports.

use serde_json::Value;

use super::names::{package, quoted};
use crate::generate::File;
use crate::generate::catalog::Gateway;

const HEADER: &str = "// Made from the catalog by `cargo xtask gen`: do not edit.";

/// The hand-written and shared names that a gateway's files may use.
const SHARED: &[&str] = &[
    "id.salur.Fields",
    "id.salur.FieldsShape",
    "id.salur.GatewayClient",
    "id.salur.GatewayShape",
    "id.salur.KeyedStep",
    "id.salur.Moment",
    "id.salur.Names",
    "id.salur.OperationShape",
    "id.salur.RequestStep",
    "id.salur.SignStep",
    "id.salur.Step",
    "id.salur.Word",
    "id.salur.boolean",
    "id.salur.decimal",
    "id.salur.document",
    "id.salur.list",
    "id.salur.long",
    "id.salur.text",
    "java.math.BigDecimal",
    "kotlinx.serialization.json.JsonElement",
    "kotlinx.serialization.json.JsonObject",
];

/// A text as a literal.
pub fn text(value: &str) -> String {
    Value::from(value).to_string().replace('$', "\\$")
}

/// A JSON value as a literal.
pub fn literal(value: &Value) -> String {
    match value {
        Value::String(value) => text(value),
        Value::Array(items) => format!("listOf({})", items.iter().map(literal).collect::<Vec<_>>().join(", ")),
        Value::Object(fields) => {
            let fields: Vec<String> = fields.iter().map(|(key, value)| format!("{} to {}", text(key), literal(value))).collect();
            format!("mapOf({})", fields.join(", "))
        }
        plain => plain.to_string(),
    }
}

/// A file of the package that all gateways share.
pub fn shared_file(name: &str, body: &str) -> File {
    (format!("id/salur/{name}.kt"), format!("{HEADER}\npackage id.salur\n\n{}\n", body.trim()))
}

/// A file of a gateway's package; `exceptions` are those that its comments name.
pub fn gateway_file(gateway: &Gateway, name: &str, body: &str, exceptions: &[String]) -> File {
    let folder = package(gateway);
    let shared = SHARED.iter().map(|name| (*name).to_owned());
    let thrown = exceptions.iter().map(|class| format!("id.salur.{class}"));
    let mut imports: Vec<String> = shared.chain(thrown).filter(|name| is_used(name.rsplit('.').next().unwrap_or(name), body)).collect();
    imports.sort();
    let imports: String = imports.iter().map(|name| format!("import {name}\n")).collect();
    let gap = if imports.is_empty() { "" } else { "\n" };
    let text = format!("{HEADER}\npackage id.salur.{}\n\n{imports}{gap}{}\n", quoted(&folder), body.trim());
    (format!("id/salur/{folder}/{name}.kt"), text)
}

/// Whether a text uses a name. Functions with a small letter are used with a bracket after them; else they are words or fields.
fn is_used(name: &str, text: &str) -> bool {
    let of_word = |letter: char| letter.is_alphanumeric() || letter == '_';
    text.match_indices(name).any(|(at, _)| {
        let after = &text[at + name.len()..];
        let ends = if name.starts_with(char::is_lowercase) { after.starts_with('(') } else { !after.starts_with(of_word) };
        ends && !text[..at].ends_with(of_word)
    })
}
