//! Names that differ in the catalog and would be one in Kotlin, or one that the package has for itself.

use std::collections::BTreeMap;

use super::choices::{choice, of};
use super::names::{answer_class, fields_class, held_class, item_class, method, package, plain};
use super::vocabulary::{exception_classes, vocabularies};
use crate::generate::catalog::{Catalog, Field, Gateway};
use crate::generate::words::camel;

/// Classes of the hand-written half, and of Kotlin, that generated files name.
const TAKEN: &[&str] = &[
    "Answer",
    "Any",
    "BigDecimal",
    "Boolean",
    "Came",
    "Client",
    "Failure",
    "Fields",
    "FieldsShape",
    "Found",
    "GatewayClient",
    "GatewayShape",
    "JsonElement",
    "JsonObject",
    "KeyedStep",
    "LibraryException",
    "List",
    "Long",
    "Map",
    "Message",
    "Moment",
    "Names",
    "Next",
    "Notification",
    "OperationShape",
    "Outcome",
    "OutcomeStep",
    "Payment",
    "PreparedItem",
    "Reply",
    "Request",
    "RequestStep",
    "Salur",
    "SalurException",
    "SignStep",
    "Snap",
    "Step",
    "StepException",
    "String",
    "UnfitClientException",
    "Violation",
    "Word",
];

/// Packages of the hand-written half, beneath which a gateway's would lie.
const PACKAGES: &[&str] = &["http", "internal", "okhttp"];

/// Methods of every client that begin as those of operations do.
const METHODS: &[&str] = &["prepareAgain", "prepareMany", "prepareNext"];

/// Fails where code that is made from the catalog would contradict itself.
///
/// # Errors
/// Names both names, and what they would become.
pub fn check(catalog: &Catalog) -> Result<(), String> {
    let mut shared = Names::of_files("the package");
    shared.taken(TAKEN)?;
    for vocabulary in vocabularies(catalog) {
        shared.add(vocabulary.class, "a vocabulary")?;
        let mut constants = Names::new(vocabulary.class);
        for it in vocabulary.constants {
            constants.add(&it.name, it.word)?;
        }
    }
    for class in exception_classes(catalog) {
        shared.add(&class, "an error")?;
    }
    let mut packages = Names::of_files("the packages");
    packages.taken(PACKAGES)?;
    for gateway in &catalog.gateways {
        packages.add(&package(gateway), &gateway.name)?;
        of_gateway(gateway)?;
    }
    Ok(())
}

fn of_gateway(gateway: &Gateway) -> Result<(), String> {
    let mut classes = Names::of_files(&gateway.name);
    classes.taken(TAKEN)?;
    classes.add(&camel(&gateway.name), "the client")?;
    if !gateway.notifications.is_empty() {
        classes.add(&held_class(gateway), "what notifications hold")?;
    }
    for class in of(gateway).classes() {
        classes.add(class, "a choice")?;
    }
    fields(&gateway.name, &gateway.config)?;
    let mut methods = Names::new(&gateway.name);
    methods.taken(METHODS)?;
    for operation in &gateway.operations {
        methods.add(&method(&operation.verb), &operation.name)?;
        fields(&operation.name, &operation.inputs)?;
        record(&answer_class(operation), &operation.name, &operation.answer, &mut classes)?;
    }
    for notification in &gateway.notifications {
        record(&fields_class(notification), &notification.name, &notification.fields, &mut classes)?;
    }
    Ok(())
}

/// A data class, with those of the items of its lists.
fn record(class: &str, of: &str, list: &[Field], classes: &mut Names) -> Result<(), String> {
    classes.add(class, of)?;
    fields(of, list)?;
    for field in list.iter().filter(|field| !field.fields.is_empty()) {
        record(&item_class(class, field), &format!("{of}, {}", field.name), &field.fields, classes)?;
    }
    Ok(())
}

fn fields(of: &str, list: &[Field]) -> Result<(), String> {
    let mut properties = Names::new(of);
    for field in list {
        properties.add(&plain(&field.name), &field.name)?;
        let mut constants = Names::new(&format!("{of}, {}", field.name));
        for it in &field.choices {
            constants.add(&choice(it), &it.value)?;
        }
    }
    Ok(())
}

/// Names that must differ.
struct Names {
    of: String,
    /// Whether they name files: not every system tells capitals from small letters there.
    in_files: bool,
    origins: BTreeMap<String, String>,
}

impl Names {
    fn new(of: &str) -> Self {
        Self { of: of.to_owned(), in_files: false, origins: BTreeMap::new() }
    }

    fn of_files(of: &str) -> Self {
        Self { in_files: true, ..Self::new(of) }
    }

    fn taken(&mut self, names: &[&str]) -> Result<(), String> {
        names.iter().try_for_each(|name| self.add(name, "the hand-written half"))
    }

    fn add(&mut self, name: &str, origin: &str) -> Result<(), String> {
        let key = if self.in_files { name.to_lowercase() } else { name.to_owned() };
        match self.origins.insert(key, origin.to_owned()) {
            None => Ok(()),
            Some(earlier) => Err(format!("Kotlin: {}: {earlier} and {origin} would both be `{name}`", self.of)),
        }
    }
}
