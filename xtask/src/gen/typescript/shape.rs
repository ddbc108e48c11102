//! The tables by which the package renames fields: `const SHAPE` of each gateway.

use super::text::{WIDTH, property, text};
use crate::generate::catalog::{Field, Gateway};

/// A table or a part of one.
enum Part {
    /// A name as a literal.
    Name(String),
    /// The name of a list, and the names of its items' fields.
    List(String, Vec<Entry>),
    /// Names by properties.
    Table(Vec<Entry>),
}

type Entry = (String, Part);

/// The declaration of a gateway's tables.
pub fn shape(gateway: &Gateway) -> String {
    let operation = |inputs: &[Field], answer: &[Field]| {
        Part::Table(vec![("input".to_owned(), Part::Table(names(inputs))), ("answer".to_owned(), Part::Table(names(answer)))])
    };
    let operations = gateway.operations.iter().map(|it| (text(&it.name), operation(&it.inputs, &it.answer)));
    let notifications = gateway.notifications.iter().map(|it| (text(&it.name), Part::Table(names(&it.fields))));
    let config = gateway.config.iter().filter(|field| field.name != "gateway").map(name);
    let shape = Part::Table(vec![
        ("name".to_owned(), Part::Name(gateway.name.clone())),
        ("config".to_owned(), Part::Table(config.collect())),
        ("operations".to_owned(), Part::Table(operations.collect())),
        ("notifications".to_owned(), Part::Table(notifications.collect())),
    ]);
    let begin = "const SHAPE: GatewayShape = ";
    format!("{begin}{};\n", written(&shape, "", begin.len()))
}

fn names(fields: &[Field]) -> Vec<Entry> {
    fields.iter().map(name).collect()
}

fn name(field: &Field) -> Entry {
    let part = if field.fields.is_empty() { Part::Name(field.name.clone()) } else { Part::List(field.name.clone(), names(&field.fields)) };
    (property(&field.name), part)
}

/// A part in one line where it fits behind the `before` characters that stand there, else one entry in each line.
fn written(part: &Part, indent: &str, before: usize) -> String {
    let inner = format!("{indent}  ");
    match part {
        Part::Name(name) => text(name),
        Part::List(name, entries) => {
            let name = text(name);
            let table = written_table(entries, indent, &inner, before + name.len() + "[, ]".len());
            format!("[{name}, {table}]")
        }
        Part::Table(entries) => written_table(entries, indent, &inner, before),
    }
}

fn written_table(entries: &[Entry], indent: &str, inner: &str, before: usize) -> String {
    if entries.is_empty() {
        return "{}".to_owned();
    }
    let entry = |(key, part): &Entry| format!("{key}: {}", written(part, inner, inner.len() + key.len() + 2));
    let entries: Vec<String> = entries.iter().map(entry).collect();
    let line = format!("{{ {} }}", entries.join(", "));
    if before + line.len() < WIDTH && !line.contains('\n') {
        return line;
    }
    let lines: String = entries.iter().map(|entry| format!("{inner}{entry},\n")).collect();
    format!("{{\n{lines}{indent}}}")
}
