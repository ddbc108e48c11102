//! Holds the core to values that third parties published: strings to sign, signatures, digests, keys.
//!
//! They are not the project's to copy, so they are read from a file that its owner names. An entry is checked by what it has, not by its name:
//! a new one of a known shape needs no edit here. What is computed or verified is the core's, through its public interface.

mod checks;

use std::fs;

use serde_json::{Map, Value};

/// What came of one entry.
#[derive(Debug, PartialEq, Eq)]
enum Came {
    Passed(Vec<String>),
    Failed(String),
    Skipped(String),
}

/// Checks the file, a line per entry.
pub fn run(path: &str) -> Result<(), String> {
    let text = fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))?;
    let file: Value = serde_json::from_str(&text).map_err(|error| format!("{path}: {error}"))?;
    let entries = file.get("published").and_then(Value::as_array).ok_or_else(|| format!("{path}: wanted an object with a list \"published\""))?;
    let (mut passed, mut failed, mut skipped) = (0_usize, 0_usize, 0_usize);
    for entry in entries {
        let (word, told) = match result_of(entry, entries) {
            Came::Passed(what) => {
                passed += 1;
                ("ok", what.join(", "))
            }
            Came::Failed(why) => {
                failed += 1;
                ("FAILED", why)
            }
            Came::Skipped(why) => {
                skipped += 1;
                ("skipped", why)
            }
        };
        println!("{word:8}{} ({}): {told}", text_of(entry, "name").unwrap_or("nameless"), kind_of(entry));
    }
    println!("third-party: {passed} passed, {failed} failed, {skipped} skipped");
    match (passed, failed) {
        (_, 1..) => Err(format!("{failed} of the published values do not come out")),
        (0, _) => Err(format!("{path}: nothing in it could be checked")),
        _ => Ok(()),
    }
}

fn result_of(entry: &Value, entries: &[Value]) -> Came {
    let Value::Object(fields) = entry else { return Came::Failed("wanted an object".to_owned()) };
    match checks::all(fields, key_of(fields, entries)) {
        Err(why) => Came::Failed(why),
        Ok(done) if !done.is_empty() => Came::Passed(done),
        Ok(_) if has_value(fields) => Came::Failed("it has a reproduced value, and no check here knows its shape".to_owned()),
        Ok(_) => Came::Skipped(text_of(entry, "note").unwrap_or("it has no value that can be computed").to_owned()),
    }
}

/// Whether somebody says that this value can be computed from what stands beside it.
fn has_value(fields: &Map<String, Value>) -> bool {
    let reproduced = fields.get("reproduced").is_some_and(|word| *word != Value::Bool(false));
    reproduced && fields.keys().any(|key| key.starts_with("expected_") || key.ends_with("sha256"))
}

/// The public key of an entry: its own, or the one that an entry of the same publisher (the first word of its name) is all about.
fn key_of<'a>(fields: &'a Map<String, Value>, entries: &'a [Value]) -> Option<&'a str> {
    let publisher =
        |fields: &Map<String, Value>| fields.get("name").and_then(Value::as_str).and_then(|name| name.split('_').next()).map(str::to_owned);
    let is_its_key =
        |other: &&Map<String, Value>| publisher(other) == publisher(fields) && !other.contains_key("scheme") && other.contains_key("public_spki_pem");
    let of = |fields: &'a Map<String, Value>| fields.get("public_spki_pem").and_then(Value::as_str);
    of(fields).or_else(|| entries.iter().filter_map(Value::as_object).find(is_its_key).and_then(of))
}

fn kind_of(entry: &Value) -> &str {
    let is = |key: &str| entry.get(key).is_some();
    text_of(entry, "scheme").unwrap_or_else(|| {
        if is("public_spki_pem") {
            "key"
        } else if is("body_as_hashed") {
            "digest"
        } else {
            "note"
        }
    })
}

fn text_of<'a>(entry: &'a Value, key: &str) -> Option<&'a str> {
    entry.get(key).and_then(Value::as_str)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    /// A case of the project's own vectors, as a publisher would print it.
    fn published(id: &str) -> Value {
        let file = fs::read_to_string(crate::root().join("tests/vectors/snap/verify.json")).expect("the vectors");
        let file: Value = serde_json::from_str(&file).expect("JSON");
        let case = file["cases"].as_array().and_then(|cases| cases.iter().find(|case| case["id"] == id)).expect("a case");
        let message = &case["arguments"]["message"];
        let headers = message["headers"].as_array().expect("headers");
        let header = |name: &str| headers.iter().find(|pair| pair[0] == name).map(|pair| pair[1].clone());
        json!({"name": "x_y", "scheme": "asymmetric", "method": message["method"], "path": message["path"], "body": message["body"], "timestamp": header("X-TIMESTAMP"),
            "expected_base64": header("X-SIGNATURE"), "public_spki_pem": case["arguments"]["public_key"], "reproduced": true})
    }

    fn with(mut entry: Value, key: &str, value: Value) -> Value {
        entry[key] = value;
        entry
    }

    fn alone(entry: &Value) -> Came {
        result_of(entry, std::slice::from_ref(entry))
    }

    #[test]
    fn a_signed_message_is_verified_and_one_that_was_changed_is_not() {
        let good = published("snap/verify/valid");
        assert!(matches!(alone(&good), Came::Passed(_)), "{:?}", alone(&good));
        for (key, value) in
            [("path", json!("/other")), ("body", json!("{}")), ("timestamp", json!("2025-10-13T13:43:31+07:00")), ("method", json!("PUT"))]
        {
            assert!(matches!(alone(&with(good.clone(), key, value)), Came::Failed(_)), "{key}");
        }
        // The publisher says that it does not verify: then it must not.
        assert!(matches!(alone(&with(good.clone(), "raw_body_verifies", json!(false))), Came::Failed(_)));
        let changed = with(with(good, "body", json!("{}")), "raw_body_verifies", json!(false));
        assert!(matches!(alone(&changed), Came::Passed(_)));
    }

    #[test]
    fn a_code_of_a_string_is_computed() {
        // RFC 4231, test case 2.
        let good = json!({"name": "rfc", "scheme": "symmetric", "client_secret": "Jefe", "string_to_sign": "what do ya want for nothing?", "reproduced": true,
            "expected_base64": "Fkt6e/z4GeLjlfvnO1bgo4e9ZCIugx/WECcM1+olBVSXWL91wFqZSm0DT2X48Ob9yuqxo01Ka0tjbgcKOLznNw=="});
        assert_eq!(alone(&good), Came::Passed(vec!["signature".to_owned()]));
        assert!(matches!(alone(&with(good, "client_secret", json!("Jeff"))), Came::Failed(_)));
    }

    #[test]
    fn what_has_no_value_is_skipped_with_its_reason_and_what_no_check_knows_fails() {
        let note = json!({"name": "x", "decoded_length": 64, "reproduced": false, "note": "no key was published"});
        assert_eq!(alone(&note), Came::Skipped("no key was published".to_owned()));
        let strange = json!({"name": "x", "scheme": "rot13", "expected_base64": "AAAA", "reproduced": true});
        assert!(matches!(alone(&strange), Came::Failed(_)));
    }

    #[test]
    fn a_key_may_stand_in_an_entry_of_its_own() {
        let good = published("snap/verify/valid");
        let key = json!({"name": "x_key", "public_spki_pem": good["public_spki_pem"], "bits": 2048});
        let mut bare = good.clone();
        bare.as_object_mut().expect("an object").remove("public_spki_pem");
        assert!(matches!(alone(&bare), Came::Failed(_)), "nothing verifies it");
        let both = [bare, key];
        assert!(both.iter().all(|entry| matches!(result_of(entry, &both), Came::Passed(_))));
        assert!(matches!(alone(&with(both[1].clone(), "bits", json!(1024))), Came::Failed(_)));
    }
}
