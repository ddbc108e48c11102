//! Vector files, as `tests/vectors/README.md` describes them.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde::Deserialize;
use serde_json::Value;

/// One file of vectors.
#[derive(Deserialize)]
pub struct File {
    /// Configurations by name.
    #[serde(default)]
    pub clients: BTreeMap<String, Value>,
    /// The cases, in order.
    pub cases: Vec<Case>,
}

/// One case; which operands are there depends on its kind.
#[derive(Deserialize)]
pub struct Case {
    pub id: String,
    pub kind: String,
    #[serde(default)]
    pub client: Option<String>,
    #[serde(default)]
    pub config: Option<Value>,
    #[serde(default)]
    pub verb: Option<String>,
    #[serde(default)]
    pub via: Option<String>,
    #[serde(default)]
    pub arguments_text: Option<String>,
    #[serde(default)]
    pub operation: Option<Value>,
    #[serde(default)]
    pub input: Option<Value>,
    #[serde(default)]
    pub inputs: Option<Value>,
    #[serde(default)]
    pub moment: Option<Value>,
    #[serde(default)]
    pub warm: Vec<Value>,
    #[serde(default)]
    pub answers: Vec<Value>,
    #[serde(default)]
    pub again: Vec<Value>,
    #[serde(default)]
    pub after_not_sent: bool,
    #[serde(default)]
    pub attach: Option<String>,
    #[serde(default)]
    pub signature: Option<Value>,
    #[serde(default)]
    pub arguments: Option<Value>,
    #[serde(default)]
    pub context: Option<Value>,
    #[serde(default)]
    pub message: Option<Value>,
    #[serde(default)]
    pub answer: Option<Value>,
    #[serde(default)]
    pub at: Option<Value>,
    pub expect: Value,
}

#[derive(Deserialize)]
struct Index {
    files: Vec<IndexLine>,
    total: usize,
}

#[derive(Deserialize)]
struct IndexLine {
    file: String,
    cases: usize,
}

/// Loads every file of the index, and holds the index to its counts.
pub fn load(folder: &Path) -> Result<Vec<File>, String> {
    let index: Index = read(&folder.join("index.json"))?;
    let mut files = Vec::new();
    for line in &index.files {
        let file: File = read(&folder.join(&line.file))?;
        if file.cases.len() != line.cases {
            return Err(format!("{}: {} cases, but the index says {}", line.file, file.cases.len(), line.cases));
        }
        files.push(file);
    }
    let total: usize = files.iter().map(|file| file.cases.len()).sum();
    if total == index.total { Ok(files) } else { Err(format!("{total} cases, but the index says {}", index.total)) }
}

fn read<T: for<'de> Deserialize<'de>>(path: &Path) -> Result<T, String> {
    let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    serde_json::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))
}
