//! What all clients share: the words of results, and the exceptions.

use super::choices::{Constant, words as enum_of};
use super::kdoc::Kdoc;
use super::names::constant;
use super::source::shared_file;
use crate::generate::File;
use crate::generate::catalog::{Catalog, ErrorCode, Word};
use crate::generate::words::{camel, sentence};

/// An enum of words: its class, what it is, and its constants.
pub struct Vocabulary<'a> {
    pub class: &'static str,
    about: &'static str,
    pub constants: Vec<Constant<'a>>,
}

impl<'a> Vocabulary<'a> {
    fn new(class: &'static str, about: &'static str, words: Vec<(&'a str, String)>) -> Self {
        let constants = words.into_iter().map(|(word, about)| Constant { name: constant(word), word, about }).collect();
        Self { class, about, constants }
    }
}

/// Every enum of words.
pub fn vocabularies(catalog: &Catalog) -> Vec<Vocabulary<'_>> {
    let errors = catalog.errors.iter().map(|it| (it.code.as_str(), sentence(&it.about))).collect();
    let rules = catalog.rules.iter().map(|it| (it.rule.as_str(), sentence(&it.about))).collect();
    let phases = catalog.phases().into_iter().map(|phase| (phase, format!("Its errors are [{}].", phase_class(phase)))).collect();
    vec![
        Vocabulary::new("Call", "What became of a request.", listed(&catalog.calls)),
        Vocabulary::new("State", "What may be believed about a payment.", listed(&catalog.states)),
        Vocabulary::new("NextAction", "What to do now.", listed(&catalog.next)),
        Vocabulary::new("ErrorCode", "The codes of errors.", errors),
        Vocabulary::new("Phase", "Where an error arose.", phases),
        Vocabulary::new("Rule", "The rules that violations and problems name.", rules),
    ]
}

/// The file of the enums.
pub fn words(catalog: &Catalog) -> File {
    let enums: Vec<String> = vocabularies(catalog).iter().map(|it| enum_of(it.class, it.about, &it.constants)).collect();
    shared_file("Vocabulary", &enums.join("\n"))
}

/// The file of the exceptions: a class for every phase, beneath it one for every code, and what finds the class of a code.
pub fn exceptions(catalog: &Catalog) -> File {
    let mut out = String::new();
    for phase in catalog.phases() {
        let own = catalog.errors.iter().find(|error| error.code == phase);
        let about = own.map_or_else(|| format!("An error of the phase `{phase}`."), |error| sentence(&error.about));
        class(&mut out, "open ", &phase_class(phase), "SalurException", &about);
    }
    for error in catalog.errors.iter().filter(|error| error.code != error.phase) {
        class(&mut out, "", &exception_class(error), &phase_class(&error.phase), &sentence(&error.about));
    }
    Kdoc::new("").paragraph("The exception of a code.").write(&mut out);
    out.push_str("internal fun exceptionOf(code: ErrorCode, phase: Phase, summary: String, violations: List<Violation>): SalurException =\n");
    out.push_str("    when (code) {\n");
    for error in &catalog.errors {
        let (code, class) = (constant(&error.code), exception_class(error));
        out.push_str(&format!("        ErrorCode.{code} -> {class}(code, phase, summary, violations)\n"));
    }
    out.push_str("    }\n");
    shared_file("Errors", &out)
}

/// Every exception class.
pub fn exception_classes(catalog: &Catalog) -> Vec<String> {
    let of_code = catalog.errors.iter().filter(|error| error.code != error.phase).map(exception_class);
    catalog.phases().into_iter().map(phase_class).chain(of_code).collect()
}

/// The exception class of an error code: beneath its phase's class, or that class itself where they share a name.
pub fn exception_class(error: &ErrorCode) -> String {
    camel(&error.code) + "Exception"
}

fn phase_class(phase: &str) -> String {
    camel(phase) + "Exception"
}

fn class(out: &mut String, openness: &str, class: &str, base: &str, about: &str) {
    Kdoc::new("").paragraph(about).write(out);
    out.push_str(&format!("public {openness}class {class} internal constructor(\n"));
    out.push_str("    code: ErrorCode,\n    phase: Phase,\n    summary: String,\n    violations: List<Violation>,\n");
    out.push_str(&format!(") : {base}(code, phase, summary, violations)\n\n"));
}

fn listed(words: &[Word]) -> Vec<(&str, String)> {
    words.iter().map(|word| (word.name.as_str(), sentence(&word.about))).collect()
}
