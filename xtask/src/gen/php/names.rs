//! PHP's own spelling of names, and those that are taken already.

use crate::generate::words::camel;

/// Words that cannot name a class.
const NO_CLASS: &[&str] = &[
    "abstract",
    "and",
    "array",
    "as",
    "bool",
    "break",
    "callable",
    "case",
    "catch",
    "class",
    "clone",
    "const",
    "continue",
    "declare",
    "default",
    "die",
    "do",
    "echo",
    "else",
    "elseif",
    "empty",
    "enddeclare",
    "endfor",
    "endforeach",
    "endif",
    "endswitch",
    "endwhile",
    "enum",
    "eval",
    "exit",
    "extends",
    "false",
    "final",
    "finally",
    "float",
    "fn",
    "for",
    "foreach",
    "function",
    "global",
    "goto",
    "if",
    "implements",
    "include",
    "include_once",
    "instanceof",
    "insteadof",
    "int",
    "interface",
    "isset",
    "iterable",
    "list",
    "match",
    "mixed",
    "namespace",
    "never",
    "new",
    "null",
    "numeric",
    "object",
    "or",
    "parent",
    "print",
    "private",
    "protected",
    "public",
    "readonly",
    "require",
    "require_once",
    "resource",
    "return",
    "self",
    "static",
    "string",
    "switch",
    "throw",
    "trait",
    "true",
    "try",
    "unset",
    "use",
    "var",
    "void",
    "while",
    "xor",
    "yield",
];

/// A class name as PHP can have it.
pub fn class(name: &str) -> String {
    if NO_CLASS.contains(&name.to_lowercase().as_str()) { format!("{name}_") } else { name.to_owned() }
}

/// The name of an enum's case.
pub fn case(word: &str) -> String {
    let name = camel(word);
    if name == "Class" { "Class_".to_owned() } else { name }
}

/// A field's name as a property or a parameter.
pub fn property(field: &str) -> String {
    let name = camel(field);
    let mut letters = name.chars();
    let name: String = letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect());
    if matches!(name.as_str(), "this" | "moment") { name + "_" } else { name }
}

/// The method that prepares an operation.
pub fn method(verb: &str) -> String {
    format!("prepare{}", camel(verb))
}
