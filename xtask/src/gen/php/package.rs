//! What all clients share: the words of results, the exceptions, the list of the clients.

use super::choices::{Case, backed};
use super::names::{case, class};
use super::text::{Doc, head, text};
use crate::generate::File;
use crate::generate::catalog::{Catalog, ErrorCode, Word};
use crate::generate::words::{camel, sentence};

/// The files that stand outside of any gateway.
pub fn files(catalog: &Catalog) -> Vec<File> {
    let mut files = vec![("Gateways.php".to_owned(), gateways(catalog))];
    let rules = catalog.rules.iter().map(|it| (case(&it.rule), it.rule.as_str(), sentence(&it.about))).collect();
    let vocabularies = [
        ("Call", "What became of a request.", words(&catalog.calls)),
        ("State", "What became of a payment.", words(&catalog.states)),
        ("Todo", "What to do now: the words of {@see Next}.", words(&catalog.next)),
        ("Rule", "The rules that violations and problems name.", rules),
    ];
    for (name, about, cases) in vocabularies {
        files.push((format!("{name}.php"), backed("Salur", name, about, cases, "")));
    }
    files.push(("Phase.php".to_owned(), phase(catalog)));
    files.push(("ErrorCode.php".to_owned(), error_code(catalog)));
    files.extend(exceptions(catalog));
    files
}

fn words(words: &[Word]) -> Vec<Case<'_>> {
    words.iter().map(|word| (case(&word.name), word.name.as_str(), sentence(&word.about))).collect()
}

/// The exception class of an error code: beneath its phase's class, or that class itself where they share a name.
pub fn exception_class(error: &ErrorCode) -> String {
    camel(&error.code) + "Exception"
}

fn phase_class(phase: &str) -> String {
    camel(phase) + "Exception"
}

fn gateways(catalog: &Catalog) -> String {
    let mut out = head("Salur");
    Doc::new("").paragraph("The gateways of this release.").write(&mut out);
    out.push_str("final class Gateways\n{\n");
    let mut doc = Doc::new("    ");
    doc.paragraph("The client class of every gateway, by its name in documents.")
        .tag("var", "array<string, class-string<GatewayClient>>")
        .write(&mut out);
    out.push_str("    public const CLIENTS = [\n");
    for gateway in &catalog.gateways {
        out.push_str(&format!("        {} => {}::class,\n", text(&gateway.name), class(&camel(&gateway.name))));
    }
    out.push_str("    ];\n}\n");
    out
}

fn phase(catalog: &Catalog) -> String {
    let phases = catalog.phases();
    let about = |phase: &str| {
        let codes: Vec<String> = catalog.errors.iter().filter(|it| it.phase == phase).map(|it| format!("`{}`", it.code)).collect();
        format!("Its errors: {}.", codes.join(", "))
    };
    let cases = phases.iter().map(|phase| (case(phase), *phase, about(phase))).collect();
    let classes: Vec<(&str, String)> = phases.iter().map(|phase| (*phase, phase_class(phase))).collect();
    let method = matching("exception", "class-string<Exception\\SalurException>", "string", "The exception class of the phase.", &classes, "::class");
    backed("Salur", "Phase", "Where an error arose.", cases, &method)
}

fn error_code(catalog: &Catalog) -> String {
    let cases = catalog.errors.iter().map(|it| (case(&it.code), it.code.as_str(), sentence(&it.about))).collect();
    let phases: Vec<(&str, String)> = catalog.errors.iter().map(|it| (it.code.as_str(), case(&it.phase))).collect();
    let classes: Vec<(&str, String)> = catalog.errors.iter().map(|it| (it.code.as_str(), exception_class(it))).collect();
    let methods = matching("phase", "", "Phase", "Where it arises.", &phases, "")
        + &matching("exception", "class-string<Exception\\SalurException>", "string", "Its exception class.", &classes, "::class");
    backed("Salur", "ErrorCode", "The codes of errors.", cases, &methods)
}

/// A method of an enum that gives something for each of its cases.
fn matching(name: &str, documented: &str, native: &str, about: &str, rows: &[(&str, String)], suffix: &str) -> String {
    let mut out = String::from("\n");
    let mut doc = Doc::new("    ");
    doc.paragraph(about);
    if !documented.is_empty() {
        doc.tag("return", documented);
    }
    doc.write(&mut out);
    out.push_str(&format!("    public function {name}(): {native}\n    {{\n        return match ($this) {{\n"));
    for (word, value) in rows {
        let prefix = if suffix.is_empty() { format!("{native}::") } else { "Exception\\".to_owned() };
        out.push_str(&format!("            self::{} => {prefix}{value}{suffix},\n", case(word)));
    }
    out.push_str("        };\n    }\n");
    out
}

/// An exception class for every phase, and beneath it one for every code.
fn exceptions(catalog: &Catalog) -> Vec<File> {
    let file = |class: &str, base: &str, about: &str, last: &str| {
        let mut out = head("Salur\\Exception");
        Doc::new("").paragraph(about).write(&mut out);
        out.push_str(&format!("{last}class {class} extends {base}\n{{\n}}\n"));
        (format!("Exception/{class}.php"), out)
    };
    let of_phase = |phase: &&str| {
        let own = catalog.errors.iter().find(|it| it.code == *phase);
        let about = own.map_or_else(|| format!("An error of the phase `{phase}`."), |error| sentence(&error.about));
        file(&phase_class(phase), "SalurException", &about, "")
    };
    let own = catalog.errors.iter().filter(|it| it.code != it.phase);
    let of_code = own.map(|it| file(&exception_class(it), &phase_class(&it.phase), &sentence(&it.about), "final "));
    catalog.phases().iter().map(of_phase).chain(of_code).collect()
}
