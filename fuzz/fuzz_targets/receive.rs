//! Any message of any stranger, to any gateway: refused, unless its signature is right; the verifiers never panic. What stands before the first line
//! break is a signature for the headers, the rest is the body.
#![no_main]

use libfuzzer_sys::fuzz_target;

include!("common.rs");

fn message(method: &str, path: &str, signature: &str, body: &str) -> String {
    let mut headers = vec![Json::List(vec!["X-TIMESTAMP".into(), "2025-06-12T13:44:50+07:00".into()])];
    if !signature.is_empty() {
        headers.push(Json::List(vec!["X-Signature".into(), signature.into()]));
    }
    let message = Object::new().with("method", method).with("path", path).with("headers", Json::List(headers)).with("body", body);
    format!(r#"{{"message":{},"moment":{MOMENT}}}"#, message.to_text())
}

fuzz_target!(|data: (u8, &str)| {
    let (choice, text) = data;
    let gateway = GATEWAYS[usize::from(choice) % GATEWAYS.len()];
    let (signature, body) = text.split_once('\n').unwrap_or(("", text));
    let Some(notification) = call(client(gateway), "receive", &message("POST", "/faspay/cb", signature, body)) else { return };
    // What was accepted says the same when it is read again, and names a payment.
    let fields = notification.get("fields").and_then(Json::as_object).expect("fields");
    let references = notification.get("references").and_then(Json::as_object).expect("references");
    assert!(references.iter().all(|(_, value)| value.as_text().is_some_and(|text| !text.trim().is_empty())) && !references.is_empty());
    let again = call(client(gateway), "receive", &message("POST", "/faspay/cb", signature, body)).expect("the same message");
    assert_eq!(again.to_text(), notification.to_text());
    match gateway {
        "duitku" => assert!(fields.text("signature").is_some_and(|text| text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit()))),
        "faspay_snap" => assert!(call(client(gateway), "receive", &message("POST", "/other", signature, body)).is_none()),
        "faspay_sendme" => assert!(call(client(gateway), "receive", &message("PUT", "/faspay/cb", signature, body)).is_none()),
        _ => panic!("a gateway that sends nothing"),
    }
});
