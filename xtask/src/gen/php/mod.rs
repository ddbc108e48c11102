//! The generated half of the PHP package: one class per file, as PSR-4 wants it.

mod check;
mod choices;
mod client;
mod example;
mod names;
mod package;
mod record;
mod text;

use super::File;
use super::catalog::Catalog;
use super::words::{bare, camel};
pub use check::check;
pub use example::sent;
pub use package::exception_class;

/// Where it lies.
pub const FOLDER: &str = "bindings-php/generated";

/// Every file of it.
pub fn files(catalog: &Catalog) -> Vec<File> {
    let mut files = package::files(catalog);
    for gateway in &catalog.gateways {
        let choices = choices::of(gateway);
        files.push(client::file(gateway, catalog, &choices));
        files.extend(choices.files(gateway));
        files.extend(gateway.operations.iter().flat_map(|operation| record::answer(gateway, operation)));
        files.extend(gateway.notifications.iter().flat_map(|notification| record::notification(gateway, notification)));
    }
    files
}

/// The class of an operation's answers, in the gateway's namespace.
fn answer_class(verb: &str) -> String {
    camel(verb) + "Answer"
}

/// The class of what a notification holds, in the gateway's namespace.
fn notification_class(name: &str) -> String {
    names::class(&camel(bare(name)))
}

#[cfg(test)]
mod tests;
