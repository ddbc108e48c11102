//! The project's own tasks. `cargo xtask` lists them.

// `gen` is a keyword: the folder keeps the task's name.
#[path = "gen/mod.rs"]
mod generate;
mod simulate;
mod third_party;
mod vectors;
mod wasm;

use std::process::ExitCode;

const USAGE: &str = "cargo xtask TASK

  gen [--check]        writes the generated sources from the catalog; --check only compares
  gen --catalog F --out D   writes those of another catalog (an envelope in a file) into another folder
  vectors              runs every vector through the Rust crate
  vectors --compare H… fails unless these hosts' reports in target/vectors are equal
  third-party FILE     checks values that third parties published, from a file of them
  catalog              prints the catalog's document
  wasm                 builds the browser package's module with its JavaScript, and reports its size
  purity               builds it and fails unless its import section is empty
  simulate …           pays through gateways full of bad luck; --payments N --seed S --gateway NAME, or --world SEED";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let result = match arguments.as_slice() {
        ["gen"] => generate::run(false),
        ["gen", "--check"] => generate::run(true),
        ["gen", "--catalog", catalog, "--out", folder] => generate::elsewhere(catalog, folder),
        ["vectors"] => vectors::run(),
        ["vectors", "--compare", hosts @ ..] => vectors::compare(hosts),
        ["third-party", file] => third_party::run(file),
        ["catalog"] => {
            println!("{}", salur::catalog::to_json().to_text());
            Ok(())
        }
        ["wasm"] => wasm::build().map(|_| ()),
        ["purity"] => wasm::purity(),
        ["simulate", rest @ ..] => simulate::run(rest),
        _ => Err(USAGE.to_owned()),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

/// The root of the checkout.
fn root() -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR")).parent().map(Into::into).unwrap_or_default()
}
