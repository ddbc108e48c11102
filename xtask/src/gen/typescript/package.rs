//! What all generated clients share: the list of them, the error classes, the vocabulary.

use super::jsdoc::{Jsdoc, link};
use super::text::{HEADER, error_class, file, phase_class, text, union};
use crate::generate::catalog::{Catalog, ErrorCode, Word};
use crate::generate::words::{camel, sentence};

/// `index.ts`: the clients, and every name that the packages pass on.
pub fn index(catalog: &Catalog) -> String {
    let mut out = head("Clients, errors and vocabulary.");
    for gateway in &catalog.gateways {
        let class = camel(&gateway.name);
        out.push_str(&format!("import {{ {class}, type {class}Config }} from \"./{}.js\";\n", file(&gateway.name)));
    }
    out.push('\n');
    for gateway in &catalog.gateways {
        out.push_str(&format!("export * from \"./{}.js\";\n", file(&gateway.name)));
    }
    out.push_str("export {\n");
    for class in error_classes(catalog) {
        out.push_str(&format!("  {class},\n"));
    }
    out.push_str("} from \"./errors.js\";\nexport * from \"./vocabulary.js\";\n\n");
    Jsdoc::new("").paragraph("The client class of every gateway, by its name.").write(&mut out);
    out.push_str("export const GATEWAYS = {\n");
    for gateway in &catalog.gateways {
        out.push_str(&format!("  {}: {},\n", gateway.name, camel(&gateway.name)));
    }
    out.push_str("} as const;\n\n");
    Jsdoc::new("").paragraph("The credentials and options of every gateway, by its name.").write(&mut out);
    out.push_str("export interface GatewayConfigs {\n");
    for gateway in &catalog.gateways {
        Jsdoc::new("  ").paragraph(&format!("Of {}.", link(&camel(&gateway.name)))).write(&mut out);
        out.push_str(&format!("  {}: {}Config;\n", gateway.name, camel(&gateway.name)));
    }
    out.push_str("}\n");
    out
}

/// `errors.ts`: a class for every phase, and beneath it one for every code.
pub fn errors(catalog: &Catalog) -> String {
    let mut out = head("The error classes.");
    out.push_str("import { SalurError } from \"../errors.js\";\n");
    for phase in catalog.phases() {
        let about = format!("An error of the phase `{phase}`.");
        class(&mut out, &phase_class(phase), "SalurError", ("phase", phase), &about);
    }
    for (name, error) in codes(catalog) {
        class(&mut out, &name, &phase_class(&error.phase), ("code", &error.code), &sentence(&error.about));
    }
    let phases = catalog.phases().into_iter().map(|phase| (phase, phase_class(phase)));
    table(&mut out, "PHASES", "The class of every phase.", phases);
    table(&mut out, "CODES", "The class of every code.", catalog.errors.iter().map(|error| (error.code.as_str(), error_class(error))));
    out.push('\n');
    Jsdoc::new("").paragraph("Names the errors of a class, also where a bundler has shortened the names of classes.").write(&mut out);
    out.push_str("function named(errors: SalurError, name: string): void {\n");
    out.push_str("  Object.defineProperty(errors, \"name\", { value: name, configurable: true, writable: true });\n}\n");
    out
}

/// `vocabulary.ts`: the words that results are made of, as unions and as lists.
pub fn vocabulary(catalog: &Catalog) -> String {
    let mut out = head("The words of results.");
    out.truncate(out.trim_end().len() + 1);
    for Vocabulary { name, list, about, words } in vocabularies(catalog) {
        out.push('\n');
        let points: Vec<String> = words.iter().map(|(word, about)| format!("`{}`: {}", text(word), sentence(about))).collect();
        Jsdoc::new("").paragraph(about).points(&points).write(&mut out);
        let union = union(words.iter().map(|(word, _)| *word));
        if words.len() > 1 {
            out.push_str(&format!("export type {name} =\n  | {};\n\n", union.replace(" | ", "\n  | ")));
        } else {
            out.push_str(&format!("export type {name} = {union};\n\n"));
        }
        Jsdoc::new("").paragraph(&format!("Every {}, in the order of the catalog.", link(name))).write(&mut out);
        let lines: String = words.iter().map(|(word, _)| format!("  {},\n", text(word))).collect();
        out.push_str(&format!("export const {list} = Object.freeze([\n{lines}] as const) satisfies readonly {name}[];\n"));
    }
    out
}

/// A type of words.
pub struct Vocabulary<'a> {
    /// The name of the type.
    pub name: &'static str,
    /// The name of the list of its values.
    pub list: &'static str,
    about: &'static str,
    words: Vec<(&'a str, &'a str)>,
}

/// Every type of words.
pub fn vocabularies(catalog: &Catalog) -> Vec<Vocabulary<'_>> {
    let errors = catalog.errors.iter().map(|error| (error.code.as_str(), error.about.as_str())).collect();
    let rules = catalog.rules.iter().map(|rule| (rule.rule.as_str(), rule.about.as_str())).collect();
    vec![
        Vocabulary { name: "Call", list: "CALLS", about: "What became of a request.", words: words(&catalog.calls) },
        Vocabulary { name: "State", list: "STATES", about: "What may be believed about a payment.", words: words(&catalog.states) },
        Vocabulary { name: "Do", list: "NEXTS", about: "What to do now.", words: words(&catalog.next) },
        Vocabulary { name: "ErrorCode", list: "ERROR_CODES", about: "The codes of errors.", words: errors },
        Vocabulary { name: "Rule", list: "RULES", about: "The rules that violations and problems name.", words: rules },
    ]
}

/// Every error class, those of the phases first.
pub fn error_classes(catalog: &Catalog) -> Vec<String> {
    catalog.phases().into_iter().map(phase_class).chain(codes(catalog).map(|(class, _)| class)).collect()
}

fn words(list: &[Word]) -> Vec<(&str, &str)> {
    list.iter().map(|word| (word.name.as_str(), word.about.as_str())).collect()
}

fn head(about: &str) -> String {
    let mut out = String::new();
    Jsdoc::new("").paragraph(&format!("{about} {HEADER}")).write(&mut out);
    out.push('\n');
    out
}

fn class(out: &mut String, name: &str, base: &str, (fixed, value): (&str, &str), about: &str) {
    out.push('\n');
    Jsdoc::new("").paragraph(about).write(out);
    out.push_str(&format!("export class {name} extends {base} {{\n"));
    out.push_str(&format!("  declare readonly {fixed}: {};\n\n", text(value)));
    out.push_str(&format!("  static {{\n    named(this.prototype, {});\n  }}\n}}\n", text(name)));
}

fn table<'a>(out: &mut String, name: &str, about: &str, rows: impl Iterator<Item = (&'a str, String)>) {
    out.push('\n');
    Jsdoc::new("").paragraph(about).write(out);
    out.push_str(&format!("export const {name}: Readonly<Record<string, typeof SalurError>> = {{\n"));
    for (key, class) in rows {
        out.push_str(&format!("  {key}: {class},\n"));
    }
    out.push_str("};\n");
}

/// The codes that have a class of their own.
fn codes(catalog: &Catalog) -> impl Iterator<Item = (String, &ErrorCode)> {
    catalog.errors.iter().map(|error| (error_class(error), error)).filter(|(class, error)| *class != phase_class(&error.phase))
}
