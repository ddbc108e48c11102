//! The browser package's module: compiled, joined to its JavaScript, made small, stamped with its version, weighed.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::compile::{self, run, target_folder};
use super::module::with_custom_section;
use crate::root;

const MODULE: &str = "salur_bg.wasm";
/// What wasm-bindgen writes for a module, and the package takes.
const SCRIPTS: [&str; 2] = ["salur.js", "salur.d.ts"];
/// The catalog, which the module goes without, as JavaScript, and its type.
const CATALOG: [&str; 2] = ["catalog.js", "catalog.d.ts"];
/// The custom section that holds the version: the JavaScript compares it before it starts a module that may come from an old cache.
const VERSION_SECTION: &str = "salur_version";

/// Bytes, and bytes of its gzip: the budget, above which the build fails, and what is aimed at.
const BUDGET: [usize; 2] = [350_000, 140_000];
const AIM: [usize; 2] = [200_000, 80_000];

/// What binaryen's optimiser does, measured: taking the code apart in between and putting it together again gains 3 kB over `-Oz` alone. The last
/// one may suppose that no address lies below 1024: the stack lies there, and ends there.
const PASSES: [&str; 6] = ["-Oz", "--flatten", "--rereloop", "-Oz", "-Oz", "--low-memory-unused"];

pub fn build() -> Result<PathBuf, String> {
    let features = env::var("SALUR_WASM_FEATURES").ok();
    let folder = if features.is_some() { root().join("target/wasm-testing") } else { root().join("bindings-wasm/dist") };
    let compiled = compile::package("salur-wasm", features.as_deref())?;
    let work = target_folder().join("wasm-package");
    bind(&compiled, &work)?;
    let module = with_custom_section(&optimised(&work)?, VERSION_SECTION, env!("CARGO_PKG_VERSION").as_bytes())?;
    let write = |name: &str, bytes: &[u8]| fs::write(folder.join(name), bytes).map_err(|error| format!("{name}: {error}"));
    fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
    for name in SCRIPTS {
        write(name, &read(&work.join(name))?)?;
    }
    for (name, text) in CATALOG.iter().zip(catalog()) {
        write(name, text.as_bytes())?;
    }
    write(MODULE, &module)?;
    weigh(&folder.join(MODULE), module.len())?;
    Ok(folder)
}

/// Writes the JavaScript of a module, and the module as that JavaScript wants it.
fn bind(module: &Path, folder: &Path) -> Result<(), String> {
    run(Command::new("cargo")
        .args(["run", "--quiet", "--locked", "--package", "xtask-wasm-bindgen", "--"])
        .args([module, folder])
        .env("CARGO_TARGET_DIR", target_folder())
        .current_dir(root()))
}

/// The module after binaryen's optimiser.
fn optimised(folder: &Path) -> Result<Vec<u8>, String> {
    let program = root().join("node_modules/binaryen/bin/wasm-opt");
    if !program.is_file() {
        return Err("wasm-opt is missing: run `npm ci` in the root of the checkout".to_owned());
    }
    let out = folder.join("optimised.wasm");
    run(Command::new("node").arg(&program).args(PASSES).arg(folder.join(MODULE)).arg("-o").arg(&out))?;
    read(&out)
}

/// The catalog's document as the text of a constant, and that constant's type.
fn catalog() -> [String; 2] {
    let document = salur::catalog::to_json().to_text().replace('\\', "\\\\").replace('\'', "\\'");
    let about = "/** The catalog's document, as JSON text: made from the core by `cargo xtask wasm`. */";
    [format!("{about}\nexport const CATALOG = '{document}';\n"), format!("{about}\nexport declare const CATALOG: string;\n")]
}

fn weigh(module: &Path, size: usize) -> Result<(), String> {
    let zipped = Command::new("gzip").args(["-9", "-n", "-c"]).arg(module).output().map_err(|error| format!("gzip: {error}"))?;
    if !zipped.status.success() || zipped.stdout.is_empty() {
        return Err(format!("gzip failed: {}", String::from_utf8_lossy(&zipped.stderr)));
    }
    let sizes = [size, zipped.stdout.len()];
    println!("wasm: {} bytes, {} gzipped; budget {} and {}, aim {} and {}", sizes[0], sizes[1], BUDGET[0], BUDGET[1], AIM[0], AIM[1]);
    if sizes.iter().zip(BUDGET).any(|(size, most)| *size > most) { Err("the wasm module is larger than its budget".to_owned()) } else { Ok(()) }
}

fn read(path: &Path) -> Result<Vec<u8>, String> {
    fs::read(path).map_err(|error| format!("{}: {error}", path.display()))
}
