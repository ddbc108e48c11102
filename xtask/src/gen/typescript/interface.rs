//! Interfaces: what people fill in, and what comes back.

use serde_json::Value;

use super::jsdoc::Jsdoc;
use super::text::{item_type, literal, property, union};
use crate::generate::catalog::Field;
use crate::generate::prose::Prose;
use crate::generate::words::{rules, sentence, value};

/// Which way the values of an interface travel.
#[derive(Clone, Copy, PartialEq)]
pub enum Way {
    /// The caller gives them, and keeps their rules.
    In,
    /// They came from a gateway: each may be missing.
    Out,
}

/// Writes an interface, after those of the items of its lists.
pub fn interface(out: &mut String, name: &str, about: &[String], fields: &[&Field], way: Way, prose: &Prose) {
    for list in fields.iter().filter(|field| !field.fields.is_empty()) {
        let about = format!("One of the `{}` of `{name}`.", property(&list.name));
        interface(out, &item_type(name, list), &[about], &list.fields.iter().collect::<Vec<_>>(), way, prose);
    }
    out.push('\n');
    let mut doc = Jsdoc::new("");
    for paragraph in about {
        doc.paragraph(&prose.text(paragraph));
    }
    doc.write(out);
    out.push_str(&format!("export interface {name} {{\n"));
    if fields.is_empty() {
        Jsdoc::new("  ").paragraph("It has no field.").write(out);
        out.push_str("  readonly [field: string]: never;\n");
    }
    for field in fields {
        documented(field, way, prose).write(out);
        let name_here = property(&field.name);
        let kind = kind(field, name);
        out.push_str(&match way {
            Way::In if field.required => format!("  {name_here}: {kind};\n"),
            Way::In => format!("  {name_here}?: {kind} | undefined;\n"),
            Way::Out => format!("  readonly {name_here}?: {kind};\n"),
        });
    }
    out.push_str("}\n");
}

/// The type of a field of the interface `owner`.
fn kind(field: &Field, owner: &str) -> String {
    match field.kind.as_str() {
        "text" | "context" | "decimal" => "string".to_owned(),
        "amount" | "integer" | "milliseconds" => "number | bigint".to_owned(),
        "identifier" => "string | number | bigint".to_owned(),
        "flag" => "boolean".to_owned(),
        "map_of_amounts" => "Readonly<Record<string, number | bigint>>".to_owned(),
        "choice" => union(field.choices.iter().map(|choice| choice.value.as_str())),
        "list" if !field.fields.is_empty() => format!("readonly {}[]", item_type(owner, field)),
        _ => "unknown".to_owned(),
    }
}

fn documented(field: &Field, way: Way, prose: &Prose) -> Jsdoc {
    let mut doc = Jsdoc::new("  ");
    let about = prose.text(&sentence(&field.about));
    let form = form(field, way, prose);
    match way {
        Way::In => doc.paragraph(&about).points(&choices(field, prose)).paragraph(&form),
        Way::Out => doc.paragraph(&format!("{about} {form}")).points(&choices(field, prose)),
    };
    if let Some(default) = &field.default {
        doc.tag("defaultValue", &shown(field, default));
    }
    if let Some(example) = &field.example {
        doc.tag("example", &literal(&value(field, example)));
    }
    doc
}

fn choices(field: &Field, prose: &Prose) -> Vec<String> {
    field.choices.iter().map(|choice| format!("`{}`: {}", literal(&choice.value.clone().into()), prose.text(&sentence(&choice.about)))).collect()
}

/// What the type does not say: the form in words, the gateway's own name, and who may see it.
fn form(field: &Field, way: Way, prose: &Prose) -> String {
    let mut parts = rules(field);
    if field.kind == "choice" {
        parts.remove(0); // the type says it, and the choices are listed
    }
    if field.kind == "decimal" {
        parts[0].push_str(", as text");
    }
    if !field.wire.is_empty() {
        parts.push(format!("`{}` at the gateway", field.wire));
    }
    let mut form = prose.text(&capitalized(&sentence(&parts.join("; "))));
    form.push_str(match (field.secret, field.personal, way) {
        (true, ..) => " A secret: never shown, never stored in a context.",
        (_, true, Way::In) => " Personal: never shown in errors.",
        (_, true, Way::Out) => " Personal.",
        _ => "",
    });
    form.trim_start().to_owned()
}

/// A default: a value, or words that describe it.
fn shown(field: &Field, default: &Value) -> String {
    match value(field, default) {
        Value::String(words) => words,
        other => format!("`{}`", literal(&other)),
    }
}

fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
