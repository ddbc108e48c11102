//! Rust's part of `make bench`: ratios against a round trip, Rust by hand and `openssl speed`.

mod by_hand;
mod case;
mod inquiries;
mod taken;
mod transfers;

use std::env;
use std::error::Error;
use std::fs;
use std::path::Path;

use serde_json::{Map, Value, json};

use crate::inquiries::Inquiries;
use crate::transfers::Transfers;

/// Measures, and writes this host's part.
fn main() -> Result<(), Box<dyn Error>> {
    let (url, sandbox_url) = (env::var("SALUR_BENCH")?, env::var("SALUR_BENCH_SANDBOX")?);
    let agent = ureq::Agent::new_with_defaults();
    let known = case::asked(&agent, &format!("{url}/case"));
    let inquiries = Inquiries::open(&known["duitku"], &url);
    let mut measures: Map<String, Value> = Map::new();
    let mut note = |measured: &[(&str, Value)]| measures.extend(measured.iter().map(|(name, value)| ((*name).to_owned(), value.clone())));
    note(&[("memory", inquiries.memory())]); // first, while the process is small
    note(&inquiries.measures(&Inquiries::open(&known["duitku"], &sandbox_url), &agent));
    let transfers = Transfers::open(&known["faspay_snap"], &url, known["private_key"].as_str().unwrap_or_default());
    note(&transfers.calls(&agent));
    note(&transfers.batches());
    note(&transfers.signatures(&agent, &url));
    let part = json!({"host": "rust", "runtime": "native", "client": "ureq", "external_key": "ring", "measures": measures});
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../target/bench/rust.json");
    fs::create_dir_all(file.parent().unwrap_or(Path::new(".")))?;
    fs::write(file, serde_json::to_string_pretty(&part)? + "\n")?;
    Ok(())
}
