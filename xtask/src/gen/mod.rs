//! Writes what follows from the catalog: the generated half of the Python package, and the pages in `docs/operations`.
//!
//! No gateway and no operation is named here: what is added to the catalog appears.

mod catalog;
mod docs;
mod python;
mod python_package;
mod python_text;
mod words;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use catalog::Catalog;

/// Folders that hold nothing but generated files, from the root of the repository.
const FOLDERS: [&str; 2] = ["bindings-python/python/salur/_generated", "docs/operations"];

#[derive(serde::Deserialize)]
struct Envelope {
    ok: Catalog,
}

/// Writes the generated files; with `check` it writes nothing and fails where one of them differs.
///
/// # Errors
/// The catalog cannot be read, a file cannot be written, or (with `check`) files differ: they are listed.
pub fn run(check: bool) -> Result<(), String> {
    let root = crate::root();
    let envelope = salur::document::call("catalog", "{}");
    let Envelope { ok: catalog } = serde_json::from_str(&envelope).map_err(|error| format!("the catalog cannot be read: {error}"))?;
    let files = files(&catalog);
    let differing = differing(&root, &files)?;
    if check {
        return if differing.is_empty() { Ok(()) } else { Err(format!("run `cargo xtask gen`: these differ\n{}", differing.join("\n"))) };
    }
    for path in &differing {
        write(&root.join(path), files.get(path)).map_err(|error| format!("{path}: {error}"))?;
    }
    println!("gen: {} files, {} changed", files.len(), differing.len());
    Ok(())
}

/// Every generated file: its path from the root and its text.
fn files(catalog: &Catalog) -> BTreeMap<String, String> {
    let [python, pages] = FOLDERS;
    let mut files = BTreeMap::new();
    let mut add = |folder: &str, name: &str, text: String| files.insert(format!("{folder}/{name}"), text);
    add(python, "__init__.py", python_package::package(catalog));
    add(python, "errors.py", python_package::errors(catalog));
    add(python, "vocabulary.py", python_package::vocabulary(catalog));
    for gateway in &catalog.gateways {
        add(python, &format!("{}.py", gateway.name), python::module(gateway, catalog));
    }
    for (name, text) in docs::pages(catalog) {
        add(pages, &name, text);
    }
    files
}

/// The paths whose content differs, or that should not be there.
fn differing(root: &Path, files: &BTreeMap<String, String>) -> Result<Vec<String>, String> {
    let differs = |path: &&String| fs::read_to_string(root.join(path)).ok().as_ref() != files.get(*path);
    let mut found: Vec<String> = files.keys().filter(differs).cloned().collect();
    for folder in FOLDERS {
        for path in present(&root.join(folder)).map_err(|error| format!("{folder}: {error}"))? {
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            let path = format!("{folder}/{name}");
            if !files.contains_key(&path) {
                found.push(path);
            }
        }
    }
    Ok(found)
}

fn present(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_file() {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// Writes a file; removes one that is not generated any more.
fn write(path: &Path, text: Option<&String>) -> std::io::Result<()> {
    let Some(text) = text else { return fs::remove_file(path) };
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, text)
}

#[cfg(test)]
mod tests;
