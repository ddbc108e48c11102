//! Any input document of any operation: an error, or a request that is signed, whole and free of secrets.
#![no_main]

use libfuzzer_sys::fuzz_target;
use salur::json::{Json, read};

include!("common.rs");

const OPERATIONS: [&str; 8] = ["inquiry", "transfer", "clearing_inquiry", "clearing_transfer", "cash_out", "status", "balance", "banks"];

fuzz_target!(|data: (u8, &str)| {
    let (choice, input) = data;
    let operation = OPERATIONS[usize::from(choice) % OPERATIONS.len()];
    let client = salur::document::open(CONFIG).expect("a client");
    let moment = r#"{"now":1637304586325,"entropy":"0707070707070707070707070707070707070707070707070707070707070707"}"#;
    let answer = client.call("prepare", &format!(r#"{{"operation":"duitku.{operation}","input":{input},"moment":{moment}}}"#));
    assert!(!answer.contains(SECRET));
    let Ok(Json::Object(envelope)) = read(&answer) else { panic!("no envelope") };
    if let Some(Json::Object(step)) = envelope.get("ok") {
        let body = step.get("request").and_then(Json::as_object).and_then(|request| request.text("body")).expect("a body");
        let Ok(Json::Object(body)) = read(body) else { panic!("the body is not JSON") };
        assert_eq!(body.text("signature").map(str::len), Some(64));
        assert!(salur::Context::read(step.text("context").expect("a context")).is_ok());
    }
});
