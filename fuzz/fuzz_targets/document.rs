//! Any text to any verb of the document layer: always an envelope, never a secret.
#![no_main]

use libfuzzer_sys::fuzz_target;

include!("common.rs");

const VERBS: [&str; 12] = [
    "prepare", "prepare_again", "prepare_many", "parse", "receive", "attach_signature", "catalog", "seal", "unseal", "snap_sign", "snap_verify", "nothing",
];

fuzz_target!(|data: (u8, u8, &str)| {
    let (gateway, verb, text) = data;
    let client = client(GATEWAYS[usize::from(gateway) % GATEWAYS.len()]);
    let verb = VERBS[usize::from(verb) % VERBS.len()];
    for answer in [client.call(verb, text), salur::document::call(verb, text)] {
        let envelope = object(&answer);
        assert!(envelope.get("ok").is_some() != envelope.get("error").is_some());
        assert!(SECRETS.iter().all(|secret| !answer.contains(secret) || text.contains(secret)));
    }
    if let Err(error) = salur::document::open(text) {
        object(&error);
    }
});
