//! Kotlin's own spelling of names, and those that are taken already.

use crate::generate::catalog::{Field, Gateway, Notification, Operation};
use crate::generate::typescript::property;
use crate::generate::words::{bare, camel};

/// Words that name something only between backticks.
const KEYWORDS: &[&str] = &[
    "as",
    "break",
    "class",
    "continue",
    "do",
    "else",
    "false",
    "for",
    "fun",
    "if",
    "in",
    "interface",
    "is",
    "null",
    "object",
    "package",
    "return",
    "super",
    "this",
    "throw",
    "true",
    "try",
    "typealias",
    "typeof",
    "val",
    "var",
    "when",
    "while",
];

/// A field's name. `moment` is a parameter of every call, and a property `class` would be the JVM's own `getClass`.
pub fn plain(field: &str) -> String {
    let name = property(field);
    if matches!(name.as_str(), "moment" | "class") { name + "_" } else { name }
}

/// A name as code writes it.
pub fn quoted(name: &str) -> String {
    if KEYWORDS.contains(&name) { format!("`{name}`") } else { name.to_owned() }
}

/// A field as a property or a parameter.
pub fn name(field: &str) -> String {
    quoted(&plain(field))
}

/// A word as a constant of an enum.
pub fn constant(word: &str) -> String {
    word.replace(|letter: char| !letter.is_ascii_alphanumeric(), "_").to_uppercase()
}

/// The method that prepares an operation.
pub fn method(verb: &str) -> String {
    format!("prepare{}", camel(verb))
}

/// The last part of a gateway's package.
pub fn package(gateway: &Gateway) -> String {
    gateway.name.replace('_', "")
}

/// The class of an operation's answers.
pub fn answer_class(operation: &Operation) -> String {
    camel(&operation.verb) + "Answer"
}

/// The class of what a notification holds.
pub fn fields_class(notification: &Notification) -> String {
    camel(bare(&notification.name))
}

/// The class of the items of a list.
pub fn item_class(owner: &str, list: &Field) -> String {
    owner.to_owned() + &camel(list.name.strip_suffix('s').unwrap_or(&list.name))
}

/// What a gateway's calls begin with, and what reads it.
pub fn first_step(gateway: &Gateway) -> (&'static str, &'static str) {
    if gateway.key_pair.is_some() { ("KeyedStep", "keyed") } else { ("Step", "prepared") }
}

/// What everything that a gateway's notifications hold is.
pub fn held_class(gateway: &Gateway) -> String {
    if gateway.notifications.is_empty() { "Fields".to_owned() } else { camel(&gateway.name) + "Notification" }
}
