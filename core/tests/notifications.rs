//! Callbacks: what is believed of them, and where reading stops. Signatures computed with Python's hashlib.

#![allow(clippy::expect_used, reason = "a test fails by panicking; the wall is the core's")]

use salur::{ErrorCode, Message, Moment, Rule, State, duitku};

const EMAIL: &str = "test@chakratechnology.com";
const SIGNATURE: &str = "30ab9412db414f279f41d49e4c310c9b3c03f2829d68d21f936a75e14b870959";

fn client() -> duitku::Client {
    let secret = "de56f832487bc1ce1de5ff2cfacf8d9486c61da69df6fd61d5537b6b7d6d354d";
    duitku::Client::open(duitku::Config::new(duitku::Environment::Sandbox, 3551_u64, EMAIL, secret)).expect("a client")
}

fn moment() -> Moment {
    Moment::new(1_637_304_586_325, [7; 32]).expect("a moment")
}

/// The page's own values; `status_desc` is not signed.
fn callback(status_desc: &str) -> Message {
    let body = format!(
        r#"{{"disburseId":"12345","userId":3551,"email":"{EMAIL}","bankCode":"009","bankAccount":"8760673466","amountTransfer":500000000,"accountName":"Test Account","custRefNumber":"000000001278","statusCode":"00","statusDesc":"{status_desc}","errorMessage":"","signature":"{SIGNATURE}"}}"#
    );
    Message::new("POST", "/clearing", vec![], body)
}

#[test]
fn a_hint_keeps_its_code_and_is_not_believed() {
    let client = client();
    let kind = duitku::ClearingType::H2h;
    let input = duitku::ClearingTransfer::new("12345", "009", "8760673466", "Test Account", "000000001278", 500_000_000_u64, kind, "Vendor");
    let context = client.prepare(&input, &moment()).expect("a step").request().expect("a request").context.clone();
    let notification = client.receive(&callback("Success"), &moment()).expect("authentic");
    let step = client.parse_notification(&context, &notification, &moment()).expect("a step");
    let outcome = step.outcome().expect("an outcome");
    assert_eq!((outcome.code.as_deref(), outcome.state()), (Some("00"), Some(State::Unknown)));
    assert_eq!(outcome.payment.as_ref().and_then(|payment| payment.reported), Some(State::Succeeded));
}

#[test]
fn a_callback_is_read_up_to_one_megabyte() {
    let room = (1024 * 1024_usize).saturating_sub(callback("").body.len());
    let read = |length: usize| client().receive(&callback(&"x".repeat(length)), &moment());
    assert!(read(room).is_ok());
    let error = read(room.saturating_add(1)).expect_err("too large");
    assert_eq!(error.violations.iter().map(|violation| violation.rule).collect::<Vec<_>>(), [Rule::TooLarge]);
}

#[test]
fn backslashes_are_stripped_only_where_every_quote_has_one() {
    // A lone surrogate is no JSON, and stripping its backslash would make another text of it.
    let error = client().receive(&callback("\\ud800"), &moment()).expect_err("not JSON");
    assert_eq!(error.code, ErrorCode::MalformedNotification);
    let mut escaped = callback("Success");
    escaped.body = String::from_utf8(escaped.body).expect("text").replace('"', "\\\"").into_bytes();
    assert!(client().receive(&escaped, &moment()).is_ok());
}

#[test]
fn an_amount_of_nothing_is_no_amount() {
    let mut zero = callback("Success");
    zero.body = String::from_utf8(zero.body).expect("text").replace("500000000", "0").into_bytes();
    let error = client().receive(&zero, &moment()).expect_err("malformed");
    assert_eq!(error.code, ErrorCode::MalformedNotification);
    assert_eq!(error.violations.iter().map(|violation| violation.path.as_str()).collect::<Vec<_>>(), ["amount"]);
}
