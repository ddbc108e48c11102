//! Any input document of any operation: an error, or a request that is whole and free of secrets.
#![no_main]

use libfuzzer_sys::fuzz_target;

include!("common.rs");

fuzz_target!(|data: (u8, &str)| {
    let (choice, input) = data;
    let operation = CALLS[usize::from(choice) % CALLS.len()].0;
    let arguments = format!(r#"{{"operation":"{operation}","input":{input},"moment":{MOMENT}}}"#);
    let answer = client(operation).call("prepare", &arguments);
    assert!(SECRETS.iter().all(|secret| !answer.contains(secret) || input.contains(secret)));
    let Some(step) = call(client(operation), "prepare", &arguments) else { return };
    assert!(salur::Context::read(step.text("context").expect("a context")).is_ok());
    let Some(request) = step.get("request").and_then(Json::as_object) else {
        let to_sign = step.get("to_sign").and_then(Json::as_object).expect("something to sign");
        assert!(to_sign.text("string_to_sign").is_some_and(|text| text.starts_with("POST:/")));
        return;
    };
    let url = request.text("url").expect("an address");
    assert!(url.starts_with("https://") && url.bytes().all(|byte| byte.is_ascii_graphic()));
    let body = request.text("body").map(object);
    assert_eq!(request.text("method"), Some(if body.is_some() { "POST" } else { "GET" }));
    if operation.starts_with("duitku.") {
        assert_eq!(body.expect("a body").text("signature").map(str::len), Some(64));
    }
});
