//! The catalog's sentences for languages that write fields as one word: they name fields as documents do.

use std::collections::BTreeSet;

use super::catalog::{Field, Gateway};
use super::typescript::property;

/// The fields of one gateway whose names differ here.
pub struct Prose<'a> {
    renamed: BTreeSet<&'a str>,
}

impl<'a> Prose<'a> {
    /// Knows every field of a gateway.
    pub fn new(gateway: &'a Gateway) -> Self {
        let mut renamed = BTreeSet::new();
        let operations = gateway.operations.iter().flat_map(|it| [&it.inputs, &it.answer]);
        let notifications = gateway.notifications.iter().map(|it| &it.fields);
        for fields in operations.chain(notifications).chain([&gateway.config]) {
            collect(fields, &mut renamed);
        }
        Self { renamed }
    }

    /// A text with its fields renamed. The name of an operation (`gateway.verb`) is none, nor is what stands between quotes.
    pub fn text(&self, text: &str) -> String {
        let mut out = String::new();
        for (index, part) in text.split('"').enumerate() {
            if index > 0 {
                out.push('"');
            }
            if index % 2 == 0 { self.rename(part, &mut out) } else { out.push_str(part) }
        }
        out
    }

    fn rename(&self, text: &str, out: &mut String) {
        let mut rest = text;
        while !rest.is_empty() {
            let of_word = |character: char| character.is_alphanumeric() || character == '_';
            let length = rest.find(|character| !of_word(character)).unwrap_or(rest.len());
            let (word, after) = rest.split_at(length);
            if self.renamed.contains(word) && !out.ends_with('.') {
                out.push_str(&property(word))
            } else {
                out.push_str(word)
            }
            let length = after.find(of_word).unwrap_or(after.len());
            out.push_str(&after[..length]);
            rest = &after[length..];
        }
    }
}

fn collect<'a>(fields: &'a [Field], renamed: &mut BTreeSet<&'a str>) {
    for field in fields {
        if property(&field.name) != field.name {
            renamed.insert(&field.name);
        }
        collect(&field.fields, renamed);
    }
}
