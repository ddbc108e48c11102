//! Compares a result with what a vector expects.

use std::collections::BTreeSet;

use serde_json::Value;

use super::case::Case;

/// Whether the result is what the case expects.
pub fn check(case: &Case, result: &Value) -> Result<(), String> {
    match case.kind.as_str() {
        "prepare" => prepared(&case.expect, result),
        "refuse" => refused(&case.expect, result),
        "banks" => equal("", &case.expect, result),
        "call" => named(&case.expect, result).and_then(|()| subset("", &case.expect, result)),
        "context" if case.answer.is_none() => prepared(&case.expect, result),
        "receive" => subset("", &case.expect, result),
        _ => subset("", &case.expect, result.get("outcome").ok_or_else(|| format!("wanted an outcome, got {result}"))?),
    }
}

/// The request must be the expected one, byte for byte.
fn prepared(expected: &Value, step: &Value) -> Result<(), String> {
    let Some(expected) = expected.as_object() else { return Err("expect is no object".to_owned()) };
    for (key, value) in expected {
        let found = step.get(key).unwrap_or(&Value::Null);
        equal(key, value, found)?;
    }
    Ok(())
}

/// Every key of the result must be named.
fn named(expected: &Value, found: &Value) -> Result<(), String> {
    let unnamed = found.as_object().and_then(|found| found.keys().find(|key| expected.get(key.as_str()).is_none()));
    unnamed.map_or(Ok(()), |key| Err(format!("{key} is not expected")))
}

/// The code, the phase, and the whole set of violations.
fn refused(expected: &Value, error: &Value) -> Result<(), String> {
    for key in ["code", "phase"] {
        equal(key, expected.get(key).unwrap_or(&Value::Null), error.get(key).unwrap_or(&Value::Null))?;
    }
    let list = |value: &Value| value.get("violations").and_then(Value::as_array).cloned().unwrap_or_default();
    let (wanted, found) = (list(expected), list(error));
    let names = |violations: &[Value]| -> BTreeSet<String> {
        violations.iter().map(|violation| format!("{} {}", text(violation, "path"), text(violation, "rule"))).collect()
    };
    if names(&wanted) != names(&found) {
        return Err(format!("violations {:?}, wanted {:?}", names(&found), names(&wanted)));
    }
    for violation in wanted.iter().filter(|violation| violation.get("limit").is_some()) {
        let same = |other: &&Value| text(other, "path") == text(violation, "path") && text(other, "rule") == text(violation, "rule");
        let found = found.iter().find(same).and_then(|other| other.get("limit")).unwrap_or(&Value::Null);
        equal(&text(violation, "path"), violation.get("limit").unwrap_or(&Value::Null), found)?;
    }
    Ok(())
}

fn text(value: &Value, key: &str) -> String {
    value.get(key).and_then(Value::as_str).unwrap_or_default().to_owned()
}

/// Objects are subsets, an expected null is an absent key, lists match item by item.
fn subset(path: &str, expected: &Value, found: &Value) -> Result<(), String> {
    match (expected, found) {
        (Value::Object(expected), Value::Object(found)) => {
            for (key, value) in expected {
                let place = format!("{path}.{key}");
                match (value, found.get(key)) {
                    (Value::Null, None | Some(Value::Null)) => {}
                    (Value::Null, Some(_)) => return Err(format!("{place} is there")),
                    (_, None) => return Err(format!("{place} is absent")),
                    (_, Some(found)) => subset(&place, value, found)?,
                }
            }
            Ok(())
        }
        (Value::Array(expected), Value::Array(items)) if expected.len() == items.len() => {
            expected.iter().zip(items).enumerate().try_for_each(|(index, (one, other))| subset(&format!("{path}[{index}]"), one, other))
        }
        _ => equal(path, expected, found),
    }
}

fn equal(path: &str, expected: &Value, found: &Value) -> Result<(), String> {
    if expected == found { Ok(()) } else { Err(format!("{path}: found {found}, wanted {expected}")) }
}

/// JSON with sorted keys, no blanks, non-ASCII as it is.
pub fn canonical(value: &Value) -> String {
    match value {
        Value::Object(object) => {
            let mut keys: Vec<&String> = object.keys().collect();
            keys.sort();
            let fields: Vec<String> =
                keys.into_iter().map(|key| format!("{}:{}", Value::from(key.as_str()), object.get(key).map(canonical).unwrap_or_default())).collect();
            format!("{{{}}}", fields.join(","))
        }
        Value::Array(items) => format!("[{}]", items.iter().map(canonical).collect::<Vec<String>>().join(",")),
        other => other.to_string(),
    }
}
