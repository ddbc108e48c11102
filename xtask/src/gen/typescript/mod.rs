//! The generated half of the two JavaScript packages, for Node and for browsers: one set of TypeScript files.

mod example;
mod interface;
mod jsdoc;
mod module;
mod names;
mod package;
mod shape;
mod text;

use super::File;
use super::catalog::Catalog;
pub use example::sent;
pub use names::check;
pub use text::{error_class, property};

/// Where it lies.
pub const FOLDER: &str = "javascript/src/generated";

/// Every file of it.
pub fn files(catalog: &Catalog) -> Vec<File> {
    let shared = [
        ("index.ts".to_owned(), package::index(catalog)),
        ("errors.ts".to_owned(), package::errors(catalog)),
        ("vocabulary.ts".to_owned(), package::vocabulary(catalog)),
    ];
    let modules = catalog.gateways.iter().map(|gateway| (format!("{}.ts", text::file(&gateway.name)), module::module(gateway, catalog)));
    shared.into_iter().chain(modules).collect()
}

#[cfg(test)]
mod tests;
