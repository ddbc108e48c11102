//! Names that differ in the catalog and would be one in PHP, or one that the package has for itself.

use std::collections::BTreeMap;

use super::choices::case_name;
use super::names::{case, method, property};
use super::{FOLDER, files};
use crate::generate::catalog::{Catalog, Field, Gateway};

/// Classes and name spaces of the hand-written half, by their files.
pub const RUNTIME: &[&str] = &[
    "Answer",
    "Client",
    "Doctor",
    "Exact",
    "Exception",
    "Failure",
    "Found",
    "GatewayClient",
    "Http",
    "Internal",
    "Message",
    "Moment",
    "Next",
    "Notification",
    "Outcome",
    "OutcomeStep",
    "Payment",
    "Psr18Sender",
    "Record",
    "Reply",
    "Request",
    "RequestStep",
    "Salur",
    "SignStep",
    "Snap",
    "Step",
    "Violation",
    "Exception/LibraryException",
    "Exception/SalurException",
    "Exception/StepException",
    "Exception/UnfitClientException",
];

/// Methods of `GatewayClient` that begin as those of operations do.
const METHODS: &[&str] = &["prepareAgain", "prepareMany", "prepareNext"];

/// Fails where files or code that are made from the catalog would contradict each other.
///
/// # Errors
/// Names both names, and what they would become.
pub fn check(catalog: &Catalog) -> Result<(), String> {
    classes(catalog)?;
    let words = [("calls", &catalog.calls), ("states", &catalog.states), ("next", &catalog.next)];
    for (list, words) in words {
        distinct(list, words.iter().map(|word| (word.name.as_str(), case(&word.name))))?;
    }
    distinct("rules", catalog.rules.iter().map(|it| (it.rule.as_str(), case(&it.rule))))?;
    distinct("errors", catalog.errors.iter().map(|it| (it.code.as_str(), case(&it.code))))?;
    catalog.gateways.iter().try_for_each(gateway)
}

fn gateway(gateway: &Gateway) -> Result<(), String> {
    fields(&gateway.name, &gateway.config)?;
    for operation in &gateway.operations {
        fields(&operation.name, &operation.inputs)?;
        fields(&operation.name, &operation.answer)?;
    }
    for notification in &gateway.notifications {
        fields(&notification.name, &notification.fields)?;
    }
    let own = METHODS.iter().map(|name| ("every client", name.to_lowercase()));
    let verbs = gateway.operations.iter().map(|it| (it.verb.as_str(), method(&it.verb).to_lowercase()));
    distinct(&gateway.name, own.chain(verbs))
}

fn fields(whose: &str, list: &[Field]) -> Result<(), String> {
    distinct(whose, list.iter().map(|field| (field.name.as_str(), property(&field.name))))?;
    for field in list {
        let path = format!("{whose}, {}", field.name);
        distinct(&path, field.choices.iter().map(|choice| (choice.value.as_str(), case_name(choice))))?;
        fields(&path, &field.fields)?;
    }
    Ok(())
}

/// Classes are one where only their letters' case differs.
fn classes(catalog: &Catalog) -> Result<(), String> {
    let files = files(catalog);
    let made = files.iter().map(|(path, _)| path.trim_end_matches(".php"));
    distinct(FOLDER, RUNTIME.iter().copied().chain(made).map(|class| (class, class.to_lowercase())))
}

fn distinct<'a>(whose: &str, names: impl Iterator<Item = (&'a str, String)>) -> Result<(), String> {
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    for (name, written) in names {
        if let Some(other) = seen.get(&written) {
            return Err(format!("PHP: {whose}: {other} and {name} would both be {written}"));
        }
        seen.insert(written, name);
    }
    Ok(())
}
