//! Runs every vector through the Rust crate, and compares the reports of all hosts.

mod case;
mod expect;
mod hosts;
mod rust;
mod typed;

use std::fs;

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::root;
pub use hosts::compare;

/// Runs all vectors and writes `target/vectors/rust.json`.
pub fn run() -> Result<(), String> {
    let files = case::load(&root().join("tests/vectors"))?;
    let mut digest = Sha256::new();
    let (mut passed, mut failed) = (0_usize, 0_usize);
    for file in &files {
        for case in &file.cases {
            let result = rust::run(file, case);
            let verdict = result.as_ref().map_err(Clone::clone).and_then(|result| expect::check(case, result));
            match verdict {
                Ok(()) => passed += 1,
                Err(why) => {
                    failed += 1;
                    eprintln!("FAILED {}: {why}", case.id);
                }
            }
            let canonical = result.map(|result| expect::canonical(&result)).unwrap_or_default();
            digest.update(format!("{}\n{canonical}\n", case.id));
        }
    }
    let digest: String = digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    write_report("rust", passed + failed, passed, &digest)?;
    println!("vectors rust: {passed} passed, {failed} failed");
    if failed == 0 && passed > 0 { Ok(()) } else { Err(format!("{failed} vectors failed")) }
}

fn write_report(host: &str, cases: usize, passed: usize, digest: &str) -> Result<(), String> {
    let folder = root().join("target/vectors");
    let report: Value = json!({"host": host, "cases": cases, "passed": passed, "digest": digest});
    fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
    fs::write(folder.join(format!("{host}.json")), format!("{report}\n")).map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    /// So that `cargo test`, and the mutation tests that drive it, hold the core to every vector.
    #[test]
    fn every_vector_passes() {
        assert_eq!(super::run(), Ok(()));
    }
}
