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
/// The custom section that holds the version: the JavaScript compares it before it starts a module that may come from an old cache.
const VERSION_SECTION: &str = "salur_version";

/// Bytes, and bytes of its gzip: the budget, and what is aimed at.
const BUDGET: [usize; 2] = [350_000, 140_000];
const AIM: [usize; 2] = [200_000, 80_000];
/// What fails the build. The module has outgrown its budget with RSA (decision 5); until it is back inside, it may not grow further.
const LIMIT: [usize; 2] = [460_000, 180_000];

pub fn build() -> Result<PathBuf, String> {
    let features = env::var("SALUR_WASM_FEATURES").ok();
    let folder = if features.is_some() { root().join("target/wasm-testing") } else { root().join("bindings-wasm/dist") };
    let compiled = compile::package("salur-wasm", features.as_deref())?;
    let work = target_folder().join("wasm-package");
    bind(&compiled, &work)?;
    let optimised = smallest(&work)?;
    let module = with_custom_section(&optimised, VERSION_SECTION, env!("CARGO_PKG_VERSION").as_bytes())?;
    let write = |name: &str, bytes: &[u8]| fs::write(folder.join(name), bytes).map_err(|error| format!("{name}: {error}"));
    fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
    for name in SCRIPTS {
        write(name, &read(&work.join(name))?)?;
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

/// The module after binaryen's optimiser: of its two ways to make it small, the one that does better.
fn smallest(folder: &Path) -> Result<Vec<u8>, String> {
    let program = root().join("node_modules/binaryen/bin/wasm-opt");
    if !program.is_file() {
        return Err("wasm-opt is missing: run `npm ci` in the root of the checkout".to_owned());
    }
    let mut best: Option<Vec<u8>> = None;
    for level in ["-Oz", "-Os"] {
        let out = folder.join("optimised.wasm");
        run(Command::new("node").arg(&program).arg(level).arg(folder.join(MODULE)).arg("-o").arg(&out))?;
        let bytes = read(&out)?;
        if best.as_ref().is_none_or(|best| bytes.len() < best.len()) {
            best = Some(bytes);
        }
    }
    best.ok_or_else(|| "nothing was optimised".to_owned())
}

fn weigh(module: &Path, size: usize) -> Result<(), String> {
    let zipped = Command::new("gzip").args(["-9", "-n", "-c"]).arg(module).output().map_err(|error| format!("gzip: {error}"))?;
    if !zipped.status.success() || zipped.stdout.is_empty() {
        return Err(format!("gzip failed: {}", String::from_utf8_lossy(&zipped.stderr)));
    }
    let sizes = [size, zipped.stdout.len()];
    println!("wasm: {} bytes, {} gzipped; budget {} and {}, aim {} and {}", sizes[0], sizes[1], BUDGET[0], BUDGET[1], AIM[0], AIM[1]);
    for (size, most) in sizes.iter().zip(BUDGET) {
        if size > &most {
            println!("wasm: {} bytes OVER the budget of {most}", size - most);
        }
    }
    if sizes.iter().zip(LIMIT).any(|(size, most)| *size > most) { Err("the wasm module is larger than its limit".to_owned()) } else { Ok(()) }
}

fn read(path: &Path) -> Result<Vec<u8>, String> {
    fs::read(path).map_err(|error| format!("{}: {error}", path.display()))
}
