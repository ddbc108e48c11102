//! The call that documentation shows.

use super::choices::{self, Choices, case_name};
use super::names::{class, method, property};
use super::text::{literal, text};
use crate::generate::catalog::{Field, Gateway, Operation};
use crate::generate::words::{camel, value};

/// The longest line of code.
const WIDTH: usize = 120;

/// Opening a client, and the loop that sends an operation with its required fields.
pub fn sent(gateway: &Gateway, operation: &Operation) -> String {
    let client = property(&gateway.name);
    let choices = choices::of(gateway);
    let required = operation.inputs.iter().filter(|field| field.required);
    let arguments: Vec<String> = required.map(|field| argument(field, gateway, operation, &choices)).collect();
    let call = called(&format!("$step = ${client}->{}", method(&operation.verb)), &arguments);
    let namespace = class(&camel(&gateway.name));
    let mut lines = vec![format!("${client} = new Salur\\{namespace}(/* credentials */);"), call];
    if gateway.key_pair.is_some() {
        let signing = [
            "if ($step instanceof Salur\\SignStep) { // where the private key lives elsewhere",
            "    $step = $step->attachSignature(sign($step->stringToSign));",
            "}",
        ];
        lines.extend(signing.map(str::to_owned));
    }
    let following = [
        "while ($step instanceof Salur\\RequestStep) {",
        "    store($step->context); // in your database, before anything is sent",
        "    $step = Salur\\sendOnce($step);",
        "}",
        "var_dump($step->outcome);",
    ];
    lines.extend(following.map(str::to_owned));
    lines.join("\n")
}

/// A field by its name, with its example or the first of its choices.
fn argument(field: &Field, gateway: &Gateway, operation: &Operation, choices: &Choices) -> String {
    let example = field.example.as_ref().map(|example| value(field, example));
    let chosen = field.choices.iter().find(|choice| example.as_ref().is_none_or(|example| example.as_str() == Some(&choice.value)));
    let value = match (chosen, choices.class(field, Some(&operation.verb))) {
        (Some(choice), Some(name)) => format!("Salur\\{}\\{name}::{}", class(&camel(&gateway.name)), case_name(choice)),
        _ => example.map_or_else(|| text("…"), |example| literal(&example)),
    };
    format!("{}: {value}", property(&field.name))
}

fn called(begin: &str, arguments: &[String]) -> String {
    let line = format!("{begin}({});", arguments.join(", "));
    if line.chars().count() <= WIDTH {
        return line;
    }
    let rows = arguments.iter().map(|argument| format!("    {argument},\n"));
    format!("{begin}(\n{});", rows.collect::<String>())
}
