//! Any message of any stranger: refused, unless its signature is right; the verifier never panics.
#![no_main]

use libfuzzer_sys::fuzz_target;
use salur::Message;

include!("common.rs");

fuzz_target!(|body: &[u8]| {
    let client = client();
    if let Ok(notification) = client.receive(&Message::new("POST", "/callback", vec![], body), &moment()) {
        let signature = notification.fields().text("signature").expect("a signature");
        assert!(signature.len() == 64 && signature.bytes().all(|byte| byte.is_ascii_hexdigit()));
        // What was accepted says the same when it is read again, and names a payment.
        assert!(notification.reference("disburse_id").is_some_and(|id| !id.is_empty()));
        assert_eq!(client.receive(&Message::new("post", "/other", vec![], body), &moment()).map(|again| again.fields().clone()), Ok(notification.fields().clone()));
        assert!(salur::json::read_within(&notification.to_json().to_text(), salur::json::DOCUMENT_DEPTH).is_ok());
    }
});
