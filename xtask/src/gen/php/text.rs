//! PHP's own text: literals, files, doc comments.

use serde_json::Value;

use crate::generate::catalog::Field;
use crate::generate::words::{line, wrap};

/// What stands at the head of every generated file, with its namespace.
pub fn head(namespace: &str) -> String {
    format!("<?php\n\n// Made from the catalog by `cargo xtask gen`: do not edit.\n\ndeclare(strict_types=1);\n\nnamespace {namespace};\n\n")
}

/// The longest line of a comment.
const WIDTH: usize = 116;

/// A text as a PHP literal.
pub fn text(value: &str) -> String {
    format!("'{}'", value.replace('\\', "\\\\").replace('\'', "\\'"))
}

/// A JSON value as a PHP literal.
pub fn literal(value: &Value) -> String {
    match value {
        Value::Null => "null".to_owned(),
        Value::Bool(flag) => flag.to_string(),
        Value::Number(number) => number.to_string(),
        Value::String(value) => text(value),
        Value::Array(items) => format!("[{}]", items.iter().map(literal).collect::<Vec<_>>().join(", ")),
        Value::Object(fields) => {
            let fields: Vec<String> = fields.iter().map(|(key, value)| format!("{} => {}", text(key), literal(value))).collect();
            format!("[{}]", fields.join(", "))
        }
    }
}

/// A JSON value as a doc comment shows it.
pub fn example(value: &Value) -> String {
    format!("`{}`", literal(value))
}

/// What a field of an answer or a notification means, with the gateway's own name for it.
pub fn meaning(field: &Field) -> String {
    let about = line(&field.about);
    let about = about.trim_end_matches('.');
    if field.wire.is_empty() { format!("{about}.") } else { format!("{about} (`{}`).", field.wire) }
}

/// A blank at which no line is broken.
const BLANK: char = '\0';

/// The text with short code and inline tags made unbreakable.
fn whole(text: &str) -> String {
    let mut parts = text.split('`');
    let mut out = parts.next().unwrap_or_default().replace("{@see ", &format!("{{@see{BLANK}"));
    for (index, part) in parts.enumerate() {
        out.push('`');
        let code = index % 2 == 0 && part.len() < 60;
        out.push_str(&if code { part.replace(' ', &BLANK.to_string()) } else { part.replace("{@see ", &format!("{{@see{BLANK}")) });
    }
    out
}

/// A doc comment that grows part by part.
pub struct Doc {
    indent: &'static str,
    lines: Vec<String>,
    tag: String,
}

impl Doc {
    /// An empty one at this indentation.
    pub fn new(indent: &'static str) -> Self {
        Self { indent, lines: Vec::new(), tag: String::new() }
    }

    /// Adds a paragraph.
    pub fn paragraph(&mut self, text: &str) -> &mut Self {
        if !text.is_empty() {
            self.gap();
            self.wrapped("", "", text);
        }
        self
    }

    /// Adds a sentence with a list of named entries beneath; nothing where there are none.
    pub fn list(&mut self, title: &str, entries: &[(String, String)]) -> &mut Self {
        if !entries.is_empty() {
            self.paragraph(title);
            for (name, about) in entries {
                self.wrapped("- ", "  ", &format!("`{name}`: {about}"));
            }
        }
        self
    }

    /// Adds a tag such as `@return`; tags of one kind stand together.
    pub fn tag(&mut self, tag: &str, text: &str) -> &mut Self {
        if self.tag != tag {
            self.gap();
            self.tag = tag.to_owned();
        }
        self.wrapped(&format!("@{tag} "), "    ", text);
        self
    }

    /// Writes it.
    pub fn write(&self, out: &mut String) {
        let indent = self.indent;
        match self.lines.as_slice() {
            [] => {}
            [one] => out.push_str(&format!("{indent}/** {one} */\n")),
            lines => {
                out.push_str(&format!("{indent}/**\n"));
                for line in lines {
                    out.push_str(format!("{indent} * {line}").trim_end());
                    out.push('\n');
                }
                out.push_str(&format!("{indent} */\n"));
            }
        }
    }

    /// Text that neither ends the comment nor begins a tag.
    fn wrapped(&mut self, first: &str, rest: &str, text: &str) {
        let room = WIDTH - self.indent.len() - 3 - rest.len();
        let text = format!("{first}{}", whole(&text.replace("*/", "* /")));
        for (index, line) in wrap(&text, room).into_iter().enumerate() {
            let line = line.replace(BLANK, " ");
            let line = if index > 0 && line.starts_with('@') { format!("\\{line}") } else { line };
            self.lines.push(if index == 0 { line } else { format!("{rest}{line}") });
        }
    }

    fn gap(&mut self) {
        if !self.lines.is_empty() {
            self.lines.push(String::new());
        }
    }
}
