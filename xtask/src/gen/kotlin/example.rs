//! The call that documentation shows.

use super::choices::{Choices, choice, of};
use super::client::ordered;
use super::names::{answer_class, first_step, method, name, plain, quoted};
use super::source::{literal, text};
use crate::generate::catalog::{Field, Gateway, Operation};
use crate::generate::typescript::property;
use crate::generate::words::{camel, value};

/// The loop that sends an operation with its required fields.
pub fn sent(gateway: &Gateway, operation: &Operation) -> String {
    let (variable, choices) = (quoted(&property(&gateway.name)), of(gateway));
    let given = ordered(&operation.inputs.iter().filter(|field| field.required).collect::<Vec<_>>());
    let given: String = given.into_iter().map(|field| format!("    {} = {},\n", name(&field.name), argument(field, operation, &choices))).collect();
    let given = if given.is_empty() { given } else { format!("\n{given}") };
    let (class, answer, call) = (camel(&gateway.name), answer_class(operation), method(&operation.verb));
    let signing = "if (step is SignStep) step = step.attachSignature(sign(step.bytes)) // where the private key lives elsewhere\n";
    let (step, signing) = (first_step(gateway).0, if gateway.key_pair.is_some() { signing } else { "" });
    format!(
        "val {variable} = {class}(/* credentials */)\nvar step: {step}<{answer}> = {variable}.{call}({given})\n{signing}\
         while (step is RequestStep) {{\n    store(step.context) // in your database, before anything is sent\n    step = sendOnce(step)\n}}\n\
         println(step.outcome)"
    )
}

fn argument(field: &Field, operation: &Operation, choices: &Choices) -> String {
    let shown = field.example.as_ref().map(|example| value(field, example));
    if let Some(class) = choices.class(field, Some(operation)) {
        let wanted = shown.as_ref().and_then(|value| value.as_str());
        let chosen = field.choices.iter().find(|it| wanted.is_none_or(|value| it.value == value));
        return chosen.map_or_else(|| plain(&field.name), |it| format!("{class}.{}", choice(it)));
    }
    shown.map_or_else(|| text("…"), |value| literal(&value))
}
