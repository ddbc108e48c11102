//! The catalog as `docs/documents.md` fixes it: all that the generator knows.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;

/// The whole catalog.
#[derive(Debug, Deserialize)]
pub struct Catalog {
    /// In the order of the catalog.
    pub gateways: Vec<Gateway>,
    /// Every error code.
    pub errors: Vec<ErrorCode>,
    /// Every rule that a violation or a problem names.
    pub rules: Vec<RuleName>,
    /// Every state of a payment.
    pub states: Vec<Word>,
    /// What became of a request.
    pub calls: Vec<Word>,
    /// What to do next.
    pub next: Vec<Word>,
}

impl Catalog {
    /// The phases of errors, each once, in the order of the catalog.
    pub fn phases(&self) -> Vec<&str> {
        let mut phases: Vec<&str> = Vec::new();
        for error in &self.errors {
            if !phases.contains(&error.phase.as_str()) {
                phases.push(&error.phase);
            }
        }
        phases
    }
}

/// One gateway.
#[derive(Debug, Deserialize)]
pub struct Gateway {
    /// Its name in documents, a lower-case word or several.
    pub name: String,
    /// Its name for people.
    pub title: String,
    /// What it is.
    pub about: String,
    /// How its requests are signed, where that takes a key pair; then the key may live elsewhere.
    pub key_pair: Option<String>,
    /// Credentials and options.
    pub config: Vec<Field>,
    /// What it can do.
    pub operations: Vec<Operation>,
    /// What it sends by itself.
    #[serde(default)]
    pub notifications: Vec<Notification>,
    /// What its codes mean.
    #[serde(default)]
    pub codes: Vec<Code>,
    /// Its table of banks.
    #[serde(default)]
    pub banks: Vec<BTreeMap<String, Value>>,
}

/// One operation of a gateway.
#[derive(Debug, Deserialize)]
pub struct Operation {
    /// `gateway.verb`.
    pub name: String,
    /// The verb alone.
    pub verb: String,
    /// Its name for people.
    pub title: String,
    /// What it does.
    pub about: String,
    /// `reads`, `changes` or `pays`.
    pub effect: String,
    /// Where it is documented.
    pub source: String,
    /// Which column of the code table its answers are read by.
    pub stage: Option<String>,
    /// What it takes.
    pub inputs: Vec<Field>,
    /// What it is answered with.
    pub answer: Vec<Field>,
    /// What a repeat does, and how the status is learned.
    pub capability: Capability,
}

/// One field of an input, an answer, a configuration or a notification.
#[derive(Debug, Deserialize)]
pub struct Field {
    /// Its name here.
    pub name: String,
    /// The gateway's own name; empty for options of the library.
    #[serde(default)]
    pub wire: String,
    /// Its type.
    #[serde(rename = "type")]
    pub kind: String,
    /// Whether it must be given.
    #[serde(default)]
    pub required: bool,
    /// What it means.
    pub about: String,
    /// Whether it is about a person.
    #[serde(default)]
    pub personal: bool,
    /// Whether it is a secret.
    #[serde(default)]
    pub secret: bool,
    /// What holds when it is left out.
    pub default: Option<Value>,
    /// A value that would do.
    pub example: Option<Value>,
    /// Fewest characters.
    pub min_length: Option<u64>,
    /// Most characters.
    pub max_length: Option<u64>,
    /// Which characters, in words.
    pub characters: Option<String>,
    /// Which form, in words.
    pub format: Option<String>,
    /// Smallest number.
    pub minimum: Option<u64>,
    /// Largest number.
    pub maximum: Option<u64>,
    /// What the number is a multiple of.
    pub multiple_of: Option<u64>,
    /// The values of a choice.
    #[serde(default)]
    pub choices: Vec<Choice>,
    /// The fields of a list's items.
    #[serde(default)]
    pub fields: Vec<Field>,
}

/// One value of a choice.
#[derive(Debug, Deserialize)]
pub struct Choice {
    /// The value.
    pub value: String,
    /// What it stands for.
    pub about: String,
}

/// What a repeat does, and how the status is learned.
#[derive(Debug, Deserialize)]
pub struct Capability {
    /// `harmless`, `refused` or `pays_again`.
    pub repeat: String,
    /// After how many milliseconds a late copy is refused.
    pub late_copy_refused_after: Option<u64>,
    /// The operation that tells the status.
    pub status_by: Option<String>,
    /// Milliseconds to wait before that.
    pub status_not_before: Option<u64>,
    /// The notification that follows.
    pub callback: Option<Callback>,
    /// Whether the money may come back.
    #[serde(default)]
    pub success_can_be_undone: bool,
    /// The same in words.
    pub about: String,
}

/// A notification that follows an operation.
#[derive(Debug, Deserialize)]
pub struct Callback {
    /// Its name.
    pub operation: String,
    /// `hint` or `status`.
    pub proves: String,
    /// When it is sent, where not always.
    pub when: Option<String>,
}

/// One code of a gateway.
#[derive(Debug, Deserialize)]
pub struct Code {
    /// The code.
    pub code: String,
    /// In which of the gateway's tables it stands.
    #[serde(default)]
    pub tables: Vec<String>,
    /// What the gateway says of it.
    pub meaning: String,
    /// What it means at each stage.
    pub at: BTreeMap<String, Verdict>,
}

/// What a code means at one stage.
#[derive(Debug, Deserialize)]
pub struct Verdict {
    /// What became of the request.
    pub call: Option<String>,
    /// What became of the payment.
    pub state: Option<String>,
}

/// A message that a gateway sends.
#[derive(Debug, Deserialize)]
pub struct Notification {
    /// `gateway.name`.
    pub name: String,
    /// Its name for people.
    pub title: String,
    /// What it tells.
    pub about: String,
    /// Where it is documented.
    pub source: String,
    /// What it holds.
    pub fields: Vec<Field>,
    /// What its signature covers.
    pub covered: Vec<String>,
    /// What its signature leaves open.
    pub uncovered: Vec<String>,
    /// `hint` or `status`.
    pub proves: String,
    /// The body of the reply that it expects.
    pub reply: String,
}

/// One error code.
#[derive(Debug, Deserialize)]
pub struct ErrorCode {
    /// The code.
    pub code: String,
    /// When it arises.
    pub phase: String,
    /// What it says.
    pub about: String,
}

/// One rule.
#[derive(Debug, Deserialize)]
pub struct RuleName {
    /// Its name.
    pub rule: String,
    /// What it says.
    pub about: String,
}

/// One word of a vocabulary.
#[derive(Debug, Deserialize)]
pub struct Word {
    /// The word.
    pub name: String,
    /// What it means.
    pub about: String,
}
