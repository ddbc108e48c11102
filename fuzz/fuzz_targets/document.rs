//! Any text to any verb of the document layer: always an envelope, never a secret.
#![no_main]

use libfuzzer_sys::fuzz_target;
use salur::json::{Json, read};

include!("common.rs");

const VERBS: [&str; 7] = ["prepare", "prepare_again", "prepare_many", "parse", "receive", "catalog", "nothing"];

fuzz_target!(|data: (u8, &str)| {
    let (choice, text) = data;
    let verb = VERBS[usize::from(choice) % VERBS.len()];
    let client = salur::document::open(CONFIG).expect("a client");
    for answer in [client.call(verb, text), salur::document::call(verb, text)] {
        let Ok(Json::Object(envelope)) = read(&answer) else { panic!("no envelope: {answer}") };
        assert!(envelope.get("ok").is_some() != envelope.get("error").is_some());
        assert!(!answer.contains(SECRET) || text.contains(SECRET));
    }
    if let Err(error) = salur::document::open(text) {
        assert!(read(&error).is_ok());
    }
});
