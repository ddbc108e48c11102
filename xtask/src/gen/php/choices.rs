//! Enums for the fields that take one of a few values.

use super::names::{case, class};
use super::text::{Doc, head, text};
use crate::generate::File;
use crate::generate::catalog::{Choice, Field, Gateway};
use crate::generate::words::{camel, line, sentence};

/// The enums of one gateway.
pub struct Choices<'a> {
    enums: Vec<Enum<'a>>,
}

/// One enum, and the fields that take it.
struct Enum<'a> {
    class: String,
    field: &'a Field,
    /// The operations whose inputs have the field; none for an option of the client.
    verbs: Vec<&'a str>,
}

/// The enums of a gateway. An option of the client is named by its field; an input also by what the verbs of its
/// operations begin with, since other operations may have another field of that name.
pub fn of(gateway: &Gateway) -> Choices<'_> {
    let options = gateway.config.iter().filter(|field| field.name != "gateway").map(|field| (None, field));
    let inputs = gateway.operations.iter().flat_map(|operation| operation.inputs.iter().map(|field| (Some(operation.verb.as_str()), field)));
    let mut enums: Vec<Enum> = Vec::new();
    for (verb, field) in options.chain(inputs).filter(|(_, field)| !field.choices.is_empty()) {
        let same = |it: &&mut Enum| it.field.name == field.name && it.verbs.is_empty() == verb.is_none() && values(it.field).eq(values(field));
        match enums.iter_mut().find(same) {
            Some(known) => known.verbs.extend(verb),
            None => enums.push(Enum { class: String::new(), field, verbs: verb.into_iter().collect() }),
        }
    }
    for it in &mut enums {
        it.class = class(&(camel(&beginning(&it.verbs)) + &camel(&it.field.name)));
    }
    Choices { enums }
}

impl Choices<'_> {
    /// The enum of a field, in the gateway's namespace.
    pub fn class(&self, field: &Field, verb: Option<&str>) -> Option<&str> {
        let fits = |it: &&Enum| it.field.name == field.name && verb.map_or(it.verbs.is_empty(), |verb| it.verbs.contains(&verb));
        self.enums.iter().find(fits).map(|it| it.class.as_str())
    }

    /// The file of each enum.
    pub fn files(&self, gateway: &Gateway) -> Vec<File> {
        let namespace = class(&camel(&gateway.name));
        self.enums.iter().map(|it| (format!("{namespace}/{}.php", it.class), it.file(&namespace))).collect()
    }
}

impl Enum<'_> {
    fn file(&self, namespace: &str) -> String {
        let whose = match self.verbs.as_slice() {
            [] => "An option of the client.".to_owned(),
            verbs => format!("For {}.", verbs.iter().map(|verb| format!("`{verb}`")).collect::<Vec<_>>().join(", ")),
        };
        let about = format!("{} {whose}", sentence(&self.field.about));
        let cases = self.field.choices.iter().map(|choice| (case_name(choice), choice.value.as_str(), sentence(&choice.about)));
        backed(&format!("Salur\\{namespace}"), &self.class, &about, cases.collect(), "")
    }
}

/// A case of an enum: its name, its value, and what it means.
pub type Case<'a> = (String, &'a str, String);

/// A backed enum of texts; `methods` stand after its cases.
pub fn backed(namespace: &str, class: &str, about: &str, cases: Vec<Case>, methods: &str) -> String {
    let mut out = head(namespace);
    Doc::new("").paragraph(about).write(&mut out);
    out.push_str(&format!("enum {class}: string\n{{\n"));
    for (name, value, about) in cases {
        Doc::new("    ").paragraph(&about).write(&mut out);
        out.push_str(&format!("    case {name} = {};\n", text(value)));
    }
    out.push_str(&format!("{methods}}}\n"));
    out
}

fn values(field: &Field) -> impl Iterator<Item = &str> {
    field.choices.iter().map(|choice| choice.value.as_str())
}

/// The whole words that all verbs begin with; the whole of a single one.
fn beginning(verbs: &[&str]) -> String {
    let mut words: Vec<&str> = verbs.first().map_or_else(Vec::new, |verb| verb.split('_').collect());
    for verb in verbs {
        let shared = words.iter().zip(verb.split('_')).take_while(|(word, other)| *word == other).count();
        words.truncate(shared);
    }
    words.join("_")
}

/// A value as a case: one that begins with a digit is called what it stands for.
pub fn case_name(choice: &Choice) -> String {
    let name = |words: &str| {
        let words = words.replace(|letter: char| !letter.is_ascii_alphanumeric(), "_");
        // Several words in capitals would run into one another: TOP_UP is TopUp, while an abbreviation such as RTGS stays.
        let is_shouted = words.contains('_') && !words.contains(|letter: char| letter.is_ascii_lowercase());
        case(&if is_shouted { words.to_ascii_lowercase() } else { words })
    };
    if !choice.value.starts_with(|first: char| first.is_ascii_digit()) {
        return name(&choice.value);
    }
    let about = line(&choice.about);
    let title = about.split_once(':').map_or("", |(title, _)| title);
    let short = title.split(' ').count() <= 3 && title.starts_with(|first: char| first.is_ascii_alphabetic());
    if short { name(title) } else { format!("Value{}", name(&choice.value)) }
}
