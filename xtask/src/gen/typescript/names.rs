//! Names that JavaScript would mix up: the generator stops where two become one.
//!
//! TypeScript itself is silent about most of them: interfaces of one name are merged, and a method replaces its base's.

use std::collections::BTreeMap;

use super::module::{answer_type, fields_type, input_type};
use super::package::{error_classes, vocabularies};
use super::text::{file, item_type, method, property};
use crate::generate::catalog::{Catalog, Field, Gateway};
use crate::generate::words::camel;

/// Methods that every client has; the verb of an operation must not make one of them.
const METHODS: &[&str] = &["prepare", "prepareAgain", "prepareMany", "prepareNext", "attachSignature"];

/// Files beside those of the gateways.
const FILES: &[&str] = &["index", "errors", "vocabulary"];

/// Fails where a name of the catalog cannot be carried over, or two become one.
///
/// # Errors
/// The message says which, of what.
pub fn check(catalog: &Catalog) -> Result<(), String> {
    let mut types = Names::new("the generated types");
    for name in ["GATEWAYS", "GatewayConfigs"] {
        types.add(name, name)?;
    }
    for vocabulary in vocabularies(catalog) {
        types.add(vocabulary.name, "a vocabulary")?;
        types.add(vocabulary.list, "a vocabulary")?;
    }
    for class in error_classes(catalog) {
        types.add(&class, "an error")?;
    }
    let mut files = Names::new("the generated files");
    for name in FILES {
        files.add(name, "a file that every package has")?;
    }
    for gateway in &catalog.gateways {
        snake(&gateway.name, "a gateway")?;
        files.add(&file(&gateway.name), &gateway.name)?;
        of_gateway(gateway, &mut types)?;
    }
    Ok(())
}

fn of_gateway(gateway: &Gateway, types: &mut Names) -> Result<(), String> {
    let class = camel(&gateway.name);
    for suffix in ["", "Operations", "Notifications"] {
        types.add(&format!("{class}{suffix}"), &gateway.name)?;
    }
    record(&format!("{class}Config"), &gateway.config, types)?;
    let mut methods = Names::new(&format!("the methods of {class}"));
    for name in METHODS {
        methods.add(name, "a method that every client has")?;
    }
    for operation in &gateway.operations {
        snake(&operation.verb, &operation.name)?;
        methods.add(&method(&operation.verb), &operation.name)?;
        record(&input_type(gateway, operation), &operation.inputs, types)?;
        record(&answer_type(gateway, operation), &operation.answer, types)?;
    }
    for notification in &gateway.notifications {
        record(&fields_type(gateway, notification), &notification.fields, types)?;
    }
    Ok(())
}

/// Checks an interface with its properties, and those of the items of its lists.
fn record(name: &str, fields: &[Field], types: &mut Names) -> Result<(), String> {
    types.add(name, name)?;
    let mut properties = Names::new(&format!("the properties of {name}"));
    for field in fields {
        snake(&field.name, name)?;
        properties.add(&property(&field.name), &field.name)?;
        if !field.fields.is_empty() {
            record(&item_type(name, field), &field.fields, types)?;
        }
    }
    Ok(())
}

/// Names that must differ, with where each comes from.
struct Names {
    of: String,
    origins: BTreeMap<String, String>,
}

impl Names {
    fn new(of: &str) -> Self {
        Self { of: of.to_owned(), origins: BTreeMap::new() }
    }

    fn add(&mut self, name: &str, origin: &str) -> Result<(), String> {
        match self.origins.insert(name.to_owned(), origin.to_owned()) {
            None => Ok(()),
            Some(earlier) => Err(format!("JavaScript: two of {} would be `{name}`: {earlier}, {origin}", self.of)),
        }
    }
}

/// Fails unless a name is made of lower-case words, which alone become one property and come back.
fn snake(name: &str, of: &str) -> Result<(), String> {
    let word = |word: &str| !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit());
    if name.starts_with(|c: char| c.is_ascii_lowercase()) && name.split('_').all(word) {
        return Ok(());
    }
    Err(format!("JavaScript: the name {name:?} of {of} is not made of lower-case words"))
}
