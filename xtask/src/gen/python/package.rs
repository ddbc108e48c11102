//! What all generated clients of the Python package share: the list of them, the exceptions, the vocabulary.

use super::text::{Docstring, HEADER, error_class, phase_class, text};
use crate::generate::catalog::{Catalog, Word};
use crate::generate::words::{camel, sentence};

/// `_generated/__init__.py`: the clients, and every name that the package passes on.
pub fn package(catalog: &Catalog) -> String {
    let mut out = format!("\"\"\"Clients, errors and vocabulary. {HEADER}\"\"\"\n\n");
    let gateways: Vec<(&str, String)> = catalog.gateways.iter().map(|gateway| (gateway.name.as_str(), camel(&gateway.name))).collect();
    let words: Vec<String> = vocabularies(catalog).into_iter().map(|(name, ..)| name.to_owned()).collect();
    let errors: Vec<String> = catalog.phases().into_iter().map(phase_class).chain(codes(catalog).map(|(class, _)| class)).collect();
    out.push_str("from typing import Any, Callable\n\nfrom .._gateway import GatewayClient\n");
    let mut imports: Vec<String> = gateways.iter().map(|(module, class)| format!("from .{module} import {class}\n")).collect();
    imports.extend([import("errors", &errors), import("vocabulary", &words)]);
    imports.sort();
    let mut names: Vec<&str> = gateways.iter().map(|(module, _)| *module).collect();
    names.sort_unstable();
    out.push_str(&format!("from . import {}\n{}", names.join(", "), imports.concat()));
    out.push_str("\nGATEWAYS: dict[str, Callable[..., GatewayClient[Any]]] = {\n");
    for (module, class) in &gateways {
        out.push_str(&format!("    {}: {class},\n", text(module)));
    }
    out.push_str("}\n\"\"\"The client class of every gateway, by its name.\"\"\"\n\n__all__ = [\n    \"GATEWAYS\",\n");
    let modules = gateways.iter().flat_map(|(module, class)| [(*module).to_owned(), class.clone()]);
    for name in modules.chain(errors).chain(words) {
        out.push_str(&format!("    {},\n", text(&name)));
    }
    out.push_str("]\n");
    out
}

/// `_generated/errors.py`: an exception class for every phase, and beneath it one for every code.
pub fn errors(catalog: &Catalog) -> String {
    let mut out = format!("\"\"\"The exceptions. {HEADER}\"\"\"\n\nfrom .._errors import SalurError\n");
    for phase in catalog.phases() {
        let about = format!("An error of the phase `{phase}`.");
        class(&mut out, &phase_class(phase), "SalurError", &about);
    }
    for (name, error) in codes(catalog) {
        class(&mut out, &name, &phase_class(&error.phase), &sentence(&error.about));
    }
    out.push_str("\n\nPHASES: dict[str, type[SalurError]] = {\n");
    for phase in catalog.phases() {
        out.push_str(&format!("    {}: {},\n", text(phase), phase_class(phase)));
    }
    out.push_str("}\n\"\"\"The exception class of every phase.\"\"\"\n\nCODES: dict[str, type[SalurError]] = {\n");
    for error in &catalog.errors {
        out.push_str(&format!("    {}: {},\n", text(&error.code), error_class(error)));
    }
    out.push_str("}\n\"\"\"The exception class of every code.\"\"\"\n");
    out
}

/// `_generated/vocabulary.py`: the words that results are made of, as `Literal` types.
pub fn vocabulary(catalog: &Catalog) -> String {
    let mut out = format!("\"\"\"The words of results. {HEADER}\"\"\"\n\nfrom typing import Literal\n");
    for (name, about, words) in vocabularies(catalog) {
        let literals: Vec<String> = words.iter().map(|(word, _)| text(word)).collect();
        match literals.as_slice() {
            [one] => out.push_str(&format!("\n{name} = Literal[{one}]\n")),
            many => out.push_str(&format!("\n{name} = Literal[\n    {},\n]\n", many.join(",\n    "))),
        }
        let entries: Vec<(String, String)> = words.into_iter().map(|(word, about)| (format!("`{word}`"), sentence(about))).collect();
        Docstring::new("").paragraph(about).section("Values", &entries).write(&mut out);
    }
    out
}

type Vocabulary<'a> = (&'static str, &'static str, Vec<(&'a str, &'a str)>);

fn vocabularies(catalog: &Catalog) -> Vec<Vocabulary<'_>> {
    vec![
        ("Call", "What became of a request.", words(&catalog.calls)),
        ("State", "What became of a payment.", words(&catalog.states)),
        ("Do", "What to do now.", words(&catalog.next)),
        ("ErrorCode", "The codes of errors.", catalog.errors.iter().map(|it| (it.code.as_str(), it.about.as_str())).collect()),
        ("Rule", "The rules that violations and problems name.", catalog.rules.iter().map(|it| (it.rule.as_str(), it.about.as_str())).collect()),
    ]
}

fn words(list: &[Word]) -> Vec<(&str, &str)> {
    list.iter().map(|word| (word.name.as_str(), word.about.as_str())).collect()
}

fn import(module: &str, names: &[String]) -> String {
    let mut names = names.to_vec();
    names.sort();
    format!("from .{module} import (\n{})\n", names.iter().map(|name| format!("    {name},\n")).collect::<String>())
}

fn class(out: &mut String, name: &str, base: &str, about: &str) {
    out.push_str(&format!("\n\nclass {name}({base}):\n"));
    Docstring::new("    ").paragraph(about).write(out);
}

/// The codes that have a class of their own.
fn codes(catalog: &Catalog) -> impl Iterator<Item = (String, &crate::generate::catalog::ErrorCode)> {
    catalog.errors.iter().map(|error| (error_class(error), error)).filter(|(class, error)| *class != phase_class(&error.phase))
}
