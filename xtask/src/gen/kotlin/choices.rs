//! Enums for the inputs that take one of a few values.

use super::kdoc::Kdoc;
use super::names::{constant, method};
use super::source::{gateway_file, text};
use crate::generate::File;
use crate::generate::catalog::{Choice, Field, Gateway, Operation};
use crate::generate::prose::Prose;
use crate::generate::words::{camel, line, sentence};

/// The enums of one gateway.
pub struct Choices<'a> {
    enums: Vec<Enum<'a>>,
}

/// One enum, and who takes it.
struct Enum<'a> {
    class: String,
    field: &'a Field,
    /// The operations that have the field; none for an option of the client.
    operations: Vec<&'a Operation>,
}

/// The enums of a gateway. Fields of one name and with the same values share one.
///
/// An option of the client is named by its field; an input also by what the verbs of its operations begin with, since other
/// operations may have another field of that name.
pub fn of(gateway: &Gateway) -> Choices<'_> {
    let options = gateway.config.iter().filter(|field| field.name != "gateway").map(|field| (None, field));
    let inputs = gateway.operations.iter().flat_map(|operation| operation.inputs.iter().map(move |field| (Some(operation), field)));
    let mut enums: Vec<Enum> = Vec::new();
    for (operation, field) in options.chain(inputs).filter(|(_, field)| field.kind == "choice") {
        let same =
            |it: &&mut Enum| it.field.name == field.name && it.operations.is_empty() == operation.is_none() && values(it.field).eq(values(field));
        match enums.iter_mut().find(same) {
            Some(known) => known.operations.extend(operation),
            None => enums.push(Enum { class: String::new(), field, operations: operation.into_iter().collect() }),
        }
    }
    for it in &mut enums {
        it.class = camel(&beginning(&it.operations)) + &camel(&it.field.name);
    }
    Choices { enums }
}

impl Choices<'_> {
    /// The enum of an input, or of an option of the client.
    pub fn class(&self, field: &Field, operation: Option<&Operation>) -> Option<&str> {
        let takes = |it: &Enum| operation.map_or(it.operations.is_empty(), |one| it.operations.iter().any(|other| other.name == one.name));
        self.enums.iter().find(|it| it.field.name == field.name && takes(it)).map(|it| it.class.as_str())
    }

    /// The classes of all enums.
    pub fn classes(&self) -> impl Iterator<Item = &str> {
        self.enums.iter().map(|it| it.class.as_str())
    }

    /// A file for each enum.
    pub fn files(&self, gateway: &Gateway) -> Vec<File> {
        let prose = Prose::new(gateway);
        self.enums.iter().map(|it| gateway_file(gateway, &it.class, &it.text(gateway, &prose), &[])).collect()
    }
}

impl Enum<'_> {
    fn text(&self, gateway: &Gateway, prose: &Prose) -> String {
        let client = camel(&gateway.name);
        let taken = match self.operations.as_slice() {
            [] => format!("An option of [{client}]."),
            operations => {
                let methods: Vec<String> = operations.iter().map(|it| format!("[{client}.{}]", method(&it.verb))).collect();
                format!("For {}.", methods.join(", "))
            }
        };
        let about = format!("{} {taken}", prose.text(&sentence(&self.field.about)));
        let constants = self.field.choices.iter().map(|it| Constant { name: choice(it), word: &it.value, about: prose.text(&sentence(&it.about)) });
        words(&self.class, &about, &constants.collect::<Vec<_>>())
    }
}

/// A constant of an enum: its name, its word in documents, and what it means.
pub struct Constant<'a> {
    pub name: String,
    pub word: &'a str,
    pub about: String,
}

/// An enum of words.
pub fn words(class: &str, about: &str, constants: &[Constant]) -> String {
    let mut out = String::new();
    Kdoc::new("").paragraph(about).write(&mut out);
    out.push_str(&format!("public enum class {class}(override val word: String) : Word {{\n"));
    for (index, it) in constants.iter().enumerate() {
        if index > 0 {
            out.push('\n');
        }
        Kdoc::new("    ").paragraph(&it.about).write(&mut out);
        out.push_str(&format!("    {}({}),\n", it.name, text(it.word)));
    }
    out.push_str("}\n");
    out
}

/// A value as a constant: one that begins with a digit is called what it stands for.
pub fn choice(choice: &Choice) -> String {
    if !choice.value.starts_with(|first: char| first.is_ascii_digit()) {
        return constant(&choice.value);
    }
    let about = line(&choice.about);
    let title = about.split_once(':').map_or("", |(title, _)| title);
    let is_name = title.split(' ').count() <= 3 && title.starts_with(|first: char| first.is_ascii_alphabetic());
    constant(&if is_name { title.to_owned() } else { format!("value_{}", choice.value) })
}

fn values(field: &Field) -> impl Iterator<Item = &str> {
    field.choices.iter().map(|choice| choice.value.as_str())
}

/// The whole words that all verbs begin with; the whole of a single one.
fn beginning(operations: &[&Operation]) -> String {
    let verbs = || operations.iter().map(|operation| operation.verb.split('_'));
    let mut words: Vec<&str> = verbs().next().map_or_else(Vec::new, Iterator::collect);
    for verb in verbs() {
        let shared = words.iter().zip(verb).take_while(|(word, other)| *word == other).count();
        words.truncate(shared);
    }
    words.join("_")
}
