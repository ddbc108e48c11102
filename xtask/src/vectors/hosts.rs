//! All hosts must have run the same vectors and seen the same results.

use std::fs;

use serde_json::Value;

use crate::root;

/// Fails unless the reports of these hosts are there, whole and equal.
pub fn compare(hosts: &[&str]) -> Result<(), String> {
    if hosts.len() < 2 {
        return Err("vectors --compare wants at least two hosts".to_owned());
    }
    let reports = hosts.iter().map(|host| read(host)).collect::<Result<Vec<Report>, String>>()?;
    for (host, report) in hosts.iter().zip(&reports) {
        println!("{host:8} {:5} cases, {:5} passed, digest {}", report.cases, report.passed, report.digest);
    }
    let whole = reports.iter().all(|report| report.cases > 0 && report.cases == report.passed);
    let equal = reports.windows(2).all(|pair| pair.first() == pair.last());
    let differing = if whole && equal { 0 } else { 1 };
    println!("vectors agree: {} passed, {differing} failed", 1 - differing);
    if differing == 0 { Ok(()) } else { Err("the hosts disagree".to_owned()) }
}

#[derive(PartialEq, Eq)]
struct Report {
    cases: u64,
    passed: u64,
    digest: String,
}

fn read(host: &str) -> Result<Report, String> {
    let path = root().join(format!("target/vectors/{host}.json"));
    let text = fs::read_to_string(&path).map_err(|error| format!("{host} has no report: {error}"))?;
    let value: Value = serde_json::from_str(&text).map_err(|error| format!("{host}: {error}"))?;
    let number = |key: &str| value.get(key).and_then(Value::as_u64).ok_or(format!("{host}: no {key}"));
    let digest = value.get("digest").and_then(Value::as_str).unwrap_or_default().to_owned();
    Ok(Report { cases: number("cases")?, passed: number("passed")?, digest })
}
