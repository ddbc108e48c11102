//! Python's own spelling: names, literals, docstrings, imports.

use serde_json::Value;

use crate::generate::catalog::ErrorCode;
use crate::generate::words::{camel, wrap};

/// What stands at the head of every generated module.
pub const HEADER: &str = "Made from the catalog by `cargo xtask gen`: do not edit.";

/// The longest line.
const WIDTH: usize = 110;

/// Words that cannot name a parameter or an attribute: Python's own, and those that every method uses.
const RESERVED: &[&str] = &[
    "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif", "else", "except", "finally", "for", "from",
    "global", "if", "import", "in", "is", "lambda", "moment", "nonlocal", "not", "or", "pass", "raise", "return", "self", "try", "while", "with",
    "yield",
];

/// A field's name as Python can have it.
pub fn name(field: &str) -> String {
    if RESERVED.contains(&field) { format!("{field}_") } else { field.to_owned() }
}

/// A text as a Python literal.
pub fn text(value: &str) -> String {
    format!("\"{}\"", escaped(value))
}

/// A JSON value as a Python literal.
pub fn literal(value: &Value) -> String {
    match value {
        Value::Null => "None".to_owned(),
        Value::Bool(true) => "True".to_owned(),
        Value::Bool(false) => "False".to_owned(),
        Value::Number(number) => number.to_string(),
        Value::String(value) => text(value),
        Value::Array(items) => format!("[{}]", items.iter().map(literal).collect::<Vec<_>>().join(", ")),
        Value::Object(fields) => {
            let fields: Vec<String> = fields.iter().map(|(key, value)| format!("{}: {}", text(key), literal(value))).collect();
            format!("{{{}}}", fields.join(", "))
        }
    }
}

/// The exception class of an error code: beneath its phase's class, or that class itself where they share a name.
pub fn error_class(error: &ErrorCode) -> String {
    if error.code == error.phase { phase_class(&error.phase) } else { camel(&error.code) }
}

/// The exception class of a phase.
pub fn phase_class(phase: &str) -> String {
    camel(phase) + "Error"
}

/// The import lines for what a module's body uses.
pub fn used_imports(body: &str) -> String {
    let used = |names: &[&'static str]| -> Vec<&'static str> {
        // What stands in docstrings is not used.
        let mut code = body.split("\"\"\"").step_by(2).flat_map(|code| code.split(|c: char| !c.is_alphanumeric() && c != '_')).collect::<Vec<_>>();
        code.sort_unstable();
        let word = |found: &&&str| code.binary_search(*found).is_ok();
        names.iter().filter(word).copied().collect()
    };
    let groups: [&[(&str, &[&'static str])]; 2] = [
        &[
            ("dataclasses", &["dataclass"]),
            ("decimal", &["Decimal"]),
            ("typing", &["Any", "ClassVar", "Literal", "Mapping", "Optional", "Sequence", "Union"]),
        ],
        &[
            (".._errors", &["present"]),
            (".._gateway", &["GatewayClient"]),
            (".._message", &["Body", "Headers"]),
            (".._moment", &["MomentLike"]),
            (".._notification", &["NoNotification", "Notification"]),
            (".._record", &["Record", "decimal", "decimal_text", "record_list", "records"]),
            (".._step", &["Step"]),
        ],
    ];
    let mut out = String::from("\nfrom __future__ import annotations\n");
    for group in groups {
        out.push('\n');
        for (module, names) in group {
            let names = used(names);
            if !names.is_empty() {
                out.push_str(&format!("from {module} import {}\n", names.join(", ")));
            }
        }
    }
    out
}

/// A docstring that grows part by part.
pub struct Docstring {
    indent: &'static str,
    lines: Vec<String>,
}

impl Docstring {
    /// An empty one at this indentation.
    pub fn new(indent: &'static str) -> Self {
        Self { indent, lines: Vec::new() }
    }

    /// Adds a paragraph.
    pub fn paragraph(&mut self, text: &str) -> &mut Self {
        self.block("", "", text)
    }

    /// Adds a heading with a paragraph beneath.
    pub fn titled(&mut self, title: &str, text: &str) -> &mut Self {
        self.block(&format!("{title}:"), "    ", text)
    }

    /// Adds a heading with named entries beneath; nothing where there are none.
    pub fn section(&mut self, title: &str, entries: &[(String, String)]) -> &mut Self {
        for (index, (name, about)) in entries.iter().enumerate() {
            if index == 0 {
                self.gap();
                self.lines.push(format!("{title}:"));
            }
            let wrapped = wrap(&format!("{name}: {about}"), WIDTH - self.indent.len() - 8);
            let lines = wrapped.iter().enumerate().map(|(at, line)| format!("    {}{line}", if at == 0 { "" } else { "    " }));
            self.lines.extend(lines);
        }
        self
    }

    fn block(&mut self, title: &str, indent: &str, text: &str) -> &mut Self {
        if !text.is_empty() {
            self.gap();
            if !title.is_empty() {
                self.lines.push(title.to_owned());
            }
            let room = WIDTH - self.indent.len() - indent.len() - 6; // the quotes may stand on the same line
            self.lines.extend(wrap(text, room).into_iter().map(|line| format!("{indent}{line}")));
        }
        self
    }

    fn gap(&mut self) {
        if !self.lines.is_empty() {
            self.lines.push(String::new());
        }
    }

    /// Writes it.
    pub fn write(&self, out: &mut String) {
        let indent = self.indent;
        let lines: Vec<String> = self.lines.iter().map(|line| line.replace('\\', r"\\").replace("\"\"\"", r#"\"\"\""#)).collect();
        match lines.as_slice() {
            [] => {}
            [one] if !one.ends_with('"') => out.push_str(&format!("{indent}\"\"\"{one}\"\"\"\n")),
            [first, rest @ ..] => {
                out.push_str(&format!("{indent}\"\"\"{first}\n"));
                for line in rest {
                    out.push_str(format!("{indent}{line}").trim_end());
                    out.push('\n');
                }
                out.push_str(&format!("{indent}\"\"\"\n"));
            }
        }
    }
}

fn escaped(text: &str) -> String {
    let mut out = String::new();
    for character in text.chars() {
        match character {
            '\\' => out.push_str("\\\\"),
            '"' => out.push_str("\\\""),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            other => out.push(other),
        }
    }
    out
}
