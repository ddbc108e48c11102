//! The generated half of the Python package.

mod module;
mod package;
mod text;

use super::File;
use super::catalog::Catalog;
pub use text::{error_class, literal, name};

/// Where it lies.
pub const FOLDER: &str = "bindings-python/python/salur/_generated";

/// Every file of it.
pub fn files(catalog: &Catalog) -> Vec<File> {
    let shared = [
        ("__init__.py".to_owned(), package::package(catalog)),
        ("errors.py".to_owned(), package::errors(catalog)),
        ("vocabulary.py".to_owned(), package::vocabulary(catalog)),
    ];
    let modules = catalog.gateways.iter().map(|gateway| (format!("{}.py", gateway.name), module::module(gateway, catalog)));
    shared.into_iter().chain(modules).collect()
}

#[cfg(test)]
mod tests;
