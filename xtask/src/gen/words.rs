//! Names and sentences that the Python package and the pages share.

use serde_json::Value;

use super::catalog::{Capability, Field, Operation};

/// `clearing_transfer` as `ClearingTransfer`.
pub fn camel(name: &str) -> String {
    let capital = |part: &str| {
        let mut letters = part.chars();
        letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    };
    name.split(['_', '.']).map(capital).collect()
}

/// `gateway.verb` without its gateway.
pub fn bare(name: &str) -> &str {
    name.rsplit('.').next().unwrap_or(name)
}

/// A text in one line.
pub fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text in one line that ends as a sentence does.
pub fn sentence(text: &str) -> String {
    let text = line(text);
    if text.is_empty() || text.ends_with(['.', '!', '?', ':']) { text } else { text + "." }
}

/// The text broken into lines of at most `width` characters.
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(last) if last.chars().count() + 1 + word.chars().count() <= width => {
                last.push(' ');
                last.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// Whether money moves, in words.
pub fn effect(operation: &Operation) -> &'static str {
    match operation.effect.as_str() {
        "pays" => "MONEY MOVES",
        "changes" => "No money moves, but something is changed at the gateway",
        _ => "No money moves",
    }
}

/// The type of a field in words.
pub fn kind(field: &Field) -> String {
    let words = match field.kind.as_str() {
        "amount" => "whole rupiah",
        "integer" => "a whole number",
        "identifier" => "text or a whole number",
        "flag" => "true or false",
        "milliseconds" => "milliseconds",
        "context" => "a stored context",
        "map_of_amounts" => "whole rupiah by code",
        "decimal" => "an exact decimal number",
        "list" => "a list",
        "choice" => {
            let values: Vec<String> = field.choices.iter().map(|choice| format!("\"{}\"", choice.value)).collect();
            return format!("one of {}", values.join(", "));
        }
        other => other,
    };
    words.to_owned()
}

/// Everything that a field's rules ask for, part by part.
pub fn rules(field: &Field) -> Vec<String> {
    let mut parts = vec![kind(field)];
    match (field.min_length, field.max_length) {
        (Some(least), Some(most)) if least == most => parts.push(format!("exactly {least} characters")),
        (Some(least), Some(most)) if least > 1 => parts.push(format!("{least} to {most} characters")),
        (_, Some(most)) => parts.push(format!("at most {most} characters")),
        (Some(least), None) if least > 1 => parts.push(format!("at least {least} characters")),
        _ => {}
    }
    parts.extend(field.characters.iter().chain(&field.format).map(|words| line(words)));
    parts.extend(field.minimum.filter(|least| *least > 0).map(|least| format!("at least {}", grouped(least))));
    parts.extend(field.maximum.map(|most| format!("at most {}", grouped(most))));
    parts.extend(field.multiple_of.map(|step| format!("a multiple of {}", grouped(step))));
    parts
}

/// A value that stands in the catalog for a field: numbers may stand there as text.
pub fn value(field: &Field, value: &Value) -> Value {
    let number = matches!(field.kind.as_str(), "amount" | "integer" | "milliseconds" | "flag" | "map_of_amounts");
    let plain = value.as_str().filter(|_| number).and_then(|text| serde_json::from_str(text).ok());
    plain.unwrap_or_else(|| value.clone())
}

/// Everything about a field in one paragraph; `literal` writes values as the language of the reader does.
pub fn described(field: &Field, literal: fn(&Value) -> String) -> String {
    let need = if field.required { "required" } else { "optional" };
    let mut text = format!("({}; {need}) {}", rules(field).join("; "), sentence(&field.about));
    for choice in &field.choices {
        text.push_str(&format!(" \"{}\": {}", choice.value, sentence(&choice.about)));
    }
    for (word, written) in [("Default", &field.default), ("Example", &field.example)] {
        if let Some(written) = written {
            let shown = match value(field, written) {
                Value::String(words) if word == "Default" => words,
                other => literal(&other),
            };
            text.push_str(&format!(" {word}: {shown}."));
        }
    }
    if field.secret {
        text.push_str(" A secret: never shown, never stored in a context.");
    } else if field.personal {
        text.push_str(" Personal: never shown in errors.");
    }
    text
}

/// The capability record in sentences.
pub fn capability(capability: &Capability) -> Vec<String> {
    let mut out = vec![sentence(&capability.about)];
    out.push(match capability.repeat.as_str() {
        "harmless" => "A repeat is harmless.".to_owned(),
        "refused" => "A repeat is refused by the gateway; the refusal says nothing of the first copy.".to_owned(),
        "pays_again" => "A repeat PAYS AGAIN: it is prepared again only with the proof that nothing was sent.".to_owned(),
        other => sentence(&format!("Repeat: {other}")),
    });
    if let Some(after) = capability.late_copy_refused_after {
        out.push(format!("A late copy is refused after {}.", duration(after)));
    }
    match (&capability.status_by, capability.status_not_before.filter(|after| *after > 0)) {
        (Some(by), Some(after)) => out.push(format!("The status is told by `{by}`, not before {} after the request.", duration(after))),
        (Some(by), None) => out.push(format!("The status is told by `{by}`.")),
        (None, _) => {}
    }
    if let Some(callback) = &capability.callback {
        let when = callback.when.as_ref().map_or_else(String::new, |when| format!(" ({})", line(when)));
        let proof = if callback.proves == "hint" { "is only a hint: the status is not signed" } else { "proves the status" };
        out.push(format!("The notification `{}`{when} {proof}.", callback.operation));
    }
    if capability.success_can_be_undone {
        out.push("Money that arrived may still be returned.".to_owned());
    }
    out
}

/// The column of the code table for an operation: the named one, or the one that its verb ends with.
pub fn stage<'a>(operation: &'a Operation, stages: &[&'a str]) -> Option<&'a str> {
    let fitting = || stages.iter().copied().filter(|stage| operation.verb.ends_with(stage)).max_by_key(|stage| stage.len());
    operation.stage.as_deref().or_else(fitting)
}

/// `50000` as `50,000`.
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

fn duration(milliseconds: u64) -> String {
    match milliseconds {
        whole if whole.is_multiple_of(3_600_000) => format!("{} hours", whole / 3_600_000),
        whole if whole.is_multiple_of(60_000) => format!("{} minutes", whole / 60_000),
        whole if whole.is_multiple_of(1000) => format!("{} seconds", whole / 1000),
        other => format!("{other} milliseconds"),
    }
}
