//! The catalog, from which bindings and documentation are made, says what the core does.

#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by panicking; the wall is the core's")]

use salur::json::{Json, Object, read};

fn catalog() -> Object {
    let Ok(Json::Object(envelope)) = read(&salur::document::call("catalog", "{}")) else { panic!("no envelope") };
    envelope.get("ok").and_then(Json::as_object).expect("a catalog").clone()
}

fn list<'a>(object: &'a Object, key: &str) -> &'a [Json] {
    match object.get(key) {
        Some(Json::List(items)) => items,
        _ => panic!("no list {key}"),
    }
}

fn duitku() -> Object {
    list(&catalog(), "gateways").first().and_then(Json::as_object).expect("a gateway").clone()
}

#[test]
fn every_code_names_the_stages_at_which_it_is_documented() {
    let duitku = duitku();
    let mut in_callbacks = Vec::new();
    for code in list(&duitku, "codes") {
        let code = code.as_object().expect("a code");
        let (name, at) = (code.text("code").expect("a code"), code.get("at").and_then(Json::as_object).expect("stages"));
        for stage in ["inquiry", "transfer", "cash_out", "status"] {
            assert!(at.get(stage).is_some(), "{name} at {stage}");
        }
        let of_inquiry = at.get("inquiry").and_then(Json::as_object).expect("a verdict");
        assert!(of_inquiry.get("state").is_none(), "{name}: an inquiry moves no money");
        in_callbacks.extend(at.get("callback").map(|_| name.to_owned()));
    }
    assert_eq!(in_callbacks, ["00", "01", "68"]);
}

#[test]
fn every_operation_has_its_facts_and_every_field_its_meaning() {
    let duitku = duitku();
    let operations = list(&duitku, "operations");
    assert_eq!(operations.len(), 8);
    for operation in operations {
        let operation = operation.as_object().expect("an operation");
        for key in ["name", "verb", "title", "about", "effect", "source"] {
            assert!(operation.text(key).is_some_and(|text| !text.is_empty()), "{key}");
        }
        assert!(operation.get("capability").is_some());
        for field in list(operation, "inputs").iter().chain(list(operation, "answer")) {
            let field = field.as_object().expect("a field");
            assert!(field.text("about").is_some_and(|about| about.ends_with('.')), "{:?}", field.text("name"));
        }
    }
    for field in list(&duitku, "config") {
        let is_secret = field.as_object().is_some_and(|field| field.get("secret").is_some());
        let is_key = field.as_object().and_then(|field| field.text("name")) == Some("secret_key");
        assert_eq!(is_secret, is_key);
    }
}

#[test]
fn permata_has_a_maximum_of_its_own() {
    let duitku = duitku();
    let with_maximum: Vec<_> = list(&duitku, "banks")
        .iter()
        .filter_map(Json::as_object)
        .filter_map(|bank| {
            bank.get("online_maximum").and_then(Json::as_u64).map(|maximum| (bank.text("code").unwrap_or_default().to_owned(), maximum))
        })
        .collect();
    assert_eq!(with_maximum, [("013".to_owned(), 50_000_000)]);
}

#[test]
fn a_field_tells_its_rules() {
    let duitku = duitku();
    let find = |list_of: &Object, key: &str, name: &str| -> Object {
        let found = list(list_of, key).iter().filter_map(Json::as_object).find(|item| item.text("name") == Some(name));
        found.expect("it is listed").clone()
    };
    let inquiry = find(&duitku, "operations", "duitku.inquiry");
    let amount = find(&inquiry, "inputs", "amount");
    assert_eq!((amount.get("minimum"), amount.get("maximum")), (Some(&Json::from(10_000_u64)), Some(&Json::from(100_000_000_u64))));
    assert_eq!((amount.text("type"), amount.text("wire"), amount.text("example")), (Some("amount"), Some("amountTransfer"), Some("50000")));
    let patience = find(&duitku, "config", "ask_human_after");
    assert_eq!((patience.text("type"), patience.text("default")), (Some("milliseconds"), Some("86400000")));
    let payment = find(&find(&duitku, "operations", "duitku.status"), "inputs", "payment");
    assert_eq!((payment.text("type"), payment.get("personal")), (Some("context"), Some(&Json::from(true))));
    let account = find(&inquiry, "inputs", "bank_account");
    assert_eq!((account.text("characters"), account.get("max_length")), (Some("digits only"), Some(&Json::from(255_u64))));
}
