//! Writes what follows from the catalog: the generated half of every host's package, and the pages in `docs/operations`.
//!
//! No gateway and no operation is named here: what is added to the catalog appears.

mod catalog;
mod docs;
mod kotlin;
mod php;
mod prose;
mod python;
mod typescript;
mod words;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use catalog::Catalog;

/// A generated file: its name in its folder, and its text.
type File = (String, String);

/// What makes the files of a folder.
type Writer = fn(&Catalog) -> Vec<File>;

/// Folders that hold nothing but generated files, from the root of the repository, and who writes each.
const FOLDERS: &[(&str, Writer)] = &[
    (python::FOLDER, python::files),
    (typescript::FOLDER, typescript::files),
    (php::FOLDER, php::files),
    (kotlin::FOLDER, kotlin::files),
    (docs::FOLDER, docs::pages),
];

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
    let files = files(&read(&salur::document::call("catalog", "{}"))?);
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

/// Writes the files of another catalog into another folder: what a package of a newer core would hold.
///
/// # Errors
/// The catalog (an envelope, as the verb `catalog` gives it) cannot be read, or a file cannot be written.
pub fn elsewhere(catalog: &str, folder: &str) -> Result<(), String> {
    let text = fs::read_to_string(catalog).map_err(|error| format!("{catalog}: {error}"))?;
    for (path, text) in &files(&read(&text)?) {
        write(&Path::new(folder).join(path), Some(text)).map_err(|error| format!("{path}: {error}"))?;
    }
    Ok(())
}

fn read(envelope: &str) -> Result<Catalog, String> {
    let Envelope { ok } = serde_json::from_str(envelope).map_err(|error| format!("the catalog cannot be read: {error}"))?;
    typescript::check(&ok)?;
    php::check(&ok)?;
    kotlin::check(&ok)?;
    Ok(ok)
}

/// Every generated file: its path from the root and its text.
fn files(catalog: &Catalog) -> BTreeMap<String, String> {
    let of_folder = |(folder, write): &(&str, Writer)| {
        let folder = (*folder).to_owned();
        write(catalog).into_iter().map(move |(name, text)| (format!("{folder}/{name}"), text))
    };
    FOLDERS.iter().flat_map(of_folder).collect()
}

/// The paths whose content differs, or that should not be there.
fn differing(root: &Path, files: &BTreeMap<String, String>) -> Result<Vec<String>, String> {
    let differs = |path: &&String| fs::read_to_string(root.join(path)).ok().as_ref() != files.get(*path);
    let mut found: Vec<String> = files.keys().filter(differs).cloned().collect();
    for (folder, _) in FOLDERS {
        for path in present(&root.join(folder)).map_err(|error| format!("{folder}: {error}"))? {
            let path = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().into_owned();
            if !files.contains_key(&path) {
                found.push(path);
            }
        }
    }
    Ok(found)
}

/// The files in a folder and in those beneath it, without what Python keeps of those that it ran.
fn present(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_file() {
            files.push(path);
        } else if !path.ends_with("__pycache__") {
            files.extend(present(&path)?);
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
