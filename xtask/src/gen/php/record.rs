//! What came: a readonly class for each answer, each notification, and the items of their lists.

use super::names::{class, property};
use super::text::{Doc, head, meaning, text};
use super::{answer_class, notification_class};
use crate::generate::File;
use crate::generate::catalog::{Field, Gateway, Notification, Operation};
use crate::generate::words::{camel, sentence};

/// The class of an operation's answers.
pub fn answer(gateway: &Gateway, operation: &Operation) -> Vec<File> {
    let about = format!("What `{}` is answered with. A field that did not come is `null`.", operation.name);
    let mut files = Vec::new();
    record(&mut files, &namespace(gateway), &answer_class(&operation.verb), &[about], &operation.answer);
    files
}

/// The class of what a notification holds.
pub fn notification(gateway: &Gateway, notification: &Notification) -> Vec<File> {
    let about = format!("What the notification `{}` holds. A field that did not come is `null`.", notification.name);
    let mut files = Vec::new();
    let paragraphs = [about, sentence(&notification.about)];
    record(&mut files, &namespace(gateway), &notification_class(&notification.name), &paragraphs, &notification.fields);
    files
}

fn namespace(gateway: &Gateway) -> String {
    class(&camel(&gateway.name))
}

fn item_class(class: &str, field: &Field) -> String {
    class.to_owned() + &camel(field.name.strip_suffix('s').unwrap_or(&field.name))
}

fn record(files: &mut Vec<File>, namespace: &str, class: &str, about: &[String], fields: &[Field]) {
    for list in fields.iter().filter(|field| !field.fields.is_empty()) {
        let about = format!("One of the `{}` of {{@see {class}}}. A field that did not come is `null`.", property(&list.name));
        record(files, namespace, &item_class(class, list), &[about], &list.fields);
    }
    let mut out = head(&format!("Salur\\{namespace}"));
    out.push_str("use Salur\\Record;\n\n");
    let mut doc = Doc::new("");
    for paragraph in about {
        doc.paragraph(paragraph);
    }
    doc.write(&mut out);
    out.push_str(&format!("final class {class} extends Record\n{{\n"));
    constructor(&mut out, class, fields);
    names(&mut out, fields);
    reading(&mut out, class, fields);
    writing(&mut out, fields);
    out.push_str("}\n");
    files.push((format!("{namespace}/{class}.php"), out));
}

fn constructor(out: &mut String, class: &str, fields: &[Field]) {
    Doc::new("    ").paragraph("What came; in tests any of it, by name.").write(out);
    if fields.is_empty() {
        out.push_str("    public function __construct()\n    {\n    }\n");
        return;
    }
    out.push_str("    public function __construct(\n");
    for field in fields {
        let mut doc = Doc::new("        ");
        let mut about = meaning(field);
        if field.kind == "decimal" {
            about.push_str(" An exact decimal number, as bcmath takes it.");
        }
        doc.paragraph(&about);
        if !field.fields.is_empty() {
            doc.tag("var", &format!("list<{}>|null", item_class(class, field)));
        }
        doc.write(out);
        let kind = if field.kind == "list" { "?array" } else { "?string" };
        out.push_str(&format!("        public readonly {kind} ${} = null,\n", property(&field.name)));
    }
    out.push_str("    ) {\n    }\n");
}

fn names(out: &mut String, fields: &[Field]) {
    out.push('\n');
    Doc::new("    ").paragraph("Its fields: their names here, and in documents.").tag("return", "array<string, string>").write(out);
    out.push_str(&format!("    public static function names(): array\n    {{\n        return {};\n    }}\n", names_literal(fields, "        ")));
}

/// The names of fields here and in documents, as a PHP array.
pub fn names_literal(fields: &[Field], indent: &str) -> String {
    if fields.is_empty() {
        return "[]".to_owned();
    }
    let rows = fields.iter().map(|field| format!("{indent}    {} => {},\n", text(&property(&field.name)), text(&field.name)));
    format!("[\n{}{indent}]", rows.collect::<String>())
}

fn reading(out: &mut String, class: &str, fields: &[Field]) {
    out.push('\n');
    Doc::new("    ").paragraph("Reads a plain document.").tag("param", "array<string, mixed> $document").write(out);
    out.push_str("    public static function fromDocument(array $document): self\n    {\n        return new self(");
    for field in fields {
        let key = format!("$document[{}]", text(&field.name));
        let value = if field.fields.is_empty() {
            format!("{key} ?? null")
        } else {
            format!("isset({key}) ? \\array_map({}::fromDocument(...), {key}) : null", item_class(class, field))
        };
        out.push_str(&format!("\n            {}: {value},", property(&field.name)));
    }
    out.push_str(if fields.is_empty() { ");\n    }\n" } else { "\n        );\n    }\n" });
}

fn writing(out: &mut String, fields: &[Field]) {
    out.push('\n');
    Doc::new("    ").paragraph("The same as a plain document.").tag("return", "array<string, mixed>").write(out);
    out.push_str("    public function toDocument(): array\n    {\n        return self::present([");
    for field in fields {
        let value = format!("$this->{}", property(&field.name));
        let value = if field.fields.is_empty() { value } else { format!("self::documents({value})") };
        out.push_str(&format!("\n            {} => {value},", text(&field.name)));
    }
    out.push_str(if fields.is_empty() { "]);\n    }\n" } else { "\n        ]);\n    }\n" });
}
