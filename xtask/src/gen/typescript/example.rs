//! The call that documentation shows.

use super::text::{WIDTH, literal, method, property, text};
use crate::generate::catalog::{Field, Gateway, Operation};
use crate::generate::words::{camel, value};

/// The statement that opens a client, with its required fields.
pub fn opened(gateway: &Gateway) -> Vec<String> {
    let config = given(gateway.config.iter().filter(|field| field.name != "gateway"));
    called(&format!("const {} = new {}(", property(&gateway.name), camel(&gateway.name)), &config)
}

/// The loop that sends an operation with its required fields.
pub fn sent(gateway: &Gateway, operation: &Operation) -> Vec<String> {
    let mut lines = called(&format!("let step = {}.{}(", property(&gateway.name), method(&operation.verb)), &given(operation.inputs.iter()));
    if gateway.key_pair.is_some() {
        let signing = [
            "if (step.kind === \"to_sign\") {",
            "  step = step.attachSignature(await sign(step.bytes)); // where the private key lives elsewhere",
            "}",
        ];
        lines.extend(signing.map(str::to_owned));
    }
    let following = [
        "while (step.kind === \"request\") {",
        "  await store(step.context); // in your database, before anything is sent",
        "  step = await sendOnce(step);",
        "}",
        "console.log(step.outcome);",
    ];
    lines.extend(following.map(str::to_owned));
    lines
}

/// The required fields with their examples.
fn given<'a>(fields: impl Iterator<Item = &'a Field>) -> Vec<String> {
    let value = |field: &Field| match (&field.example, field.choices.first()) {
        (Some(example), _) => literal(&value(field, example)),
        (None, Some(choice)) => text(&choice.value),
        (None, None) => text("…"),
    };
    fields.filter(|field| field.required).map(|field| format!("{}: {}", property(&field.name), value(field))).collect()
}

/// A call with an object of these entries, or with nothing.
fn called(begin: &str, entries: &[String]) -> Vec<String> {
    let line = if entries.is_empty() { format!("{begin});") } else { format!("{begin}{{ {} }});", entries.join(", ")) };
    if line.chars().count() + " * ".len() <= WIDTH {
        return vec![line];
    }
    let entries = entries.iter().map(|entry| format!("  {entry},"));
    [format!("{begin}{{")].into_iter().chain(entries).chain(["});".to_owned()]).collect()
}
