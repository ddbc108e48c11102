//! The generated half of the Kotlin package: one class per file, its words and exceptions together.

mod check;
mod choices;
mod client;
mod example;
mod kdoc;
mod names;
mod record;
mod source;
mod vocabulary;

use super::File;
use super::catalog::Catalog;
pub use check::check;
pub use example::sent;
pub use vocabulary::exception_class;

/// Where it lies.
pub const FOLDER: &str = "bindings-kotlin/generated";

/// Every file of it.
pub fn files(catalog: &Catalog) -> Vec<File> {
    let mut files = vec![vocabulary::words(catalog), vocabulary::exceptions(catalog)];
    for gateway in &catalog.gateways {
        let choices = choices::of(gateway);
        files.push(client::file(gateway, catalog, &choices));
        files.extend(choices.files(gateway));
        files.extend(record::answers(gateway));
        files.extend(record::notifications(gateway));
    }
    files
}

#[cfg(test)]
mod tests;
