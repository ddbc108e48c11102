//! The bytes of requests: the same for the same moment, whatever text they carry, with a new id for each request and no secret.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::std_instead_of_alloc,
    reason = "a test fails by panicking; the wall is the core's"
)]

mod common;

use std::collections::BTreeSet;

use common::calls::{CASHIN, FASPAY_SNAP, OPERATIONS, SECRETS, client, every_call, own_client, token_answer};
use common::{Kind, MINUTE, NOW, call, context_of, inner, moment, object, open, parse, prepare, prepare_again};
use proptest::prelude::*;
use salur::json::{Json, Object, read};

fn request(step: &Object) -> &Object {
    inner(step, "request").expect("a request")
}

fn header<'a>(step: &'a Object, name: &str) -> Option<&'a str> {
    let Some(Json::List(headers)) = request(step).get("headers") else { return None };
    headers.iter().find_map(|pair| match pair {
        Json::List(pair) if pair[0].as_text() == Some(name) => pair[1].as_text(),
        _ => None,
    })
}

/// The call itself, of operations that take a token first.
fn sent(operation: &str, input: &str, now: u64) -> Object {
    let client = own_client(operation);
    let step = prepare(&client, operation, input, now);
    let is_token = common::flag(&object(context_of(&step)), "token_step");
    if is_token { parse(&client, context_of(&step), token_answer(), now).expect("a call") } else { step }
}

#[test]
fn the_same_moment_gives_the_same_bytes() {
    for (operation, kind, input, _) in OPERATIONS.iter().filter(|row| row.1 != Kind::Asks) {
        let first = sent(operation, input, NOW);
        assert_eq!(first.to_text(), sent(operation, input, NOW).to_text(), "{operation}");
        // A repeat says the same, though it is signed anew.
        if *kind == Kind::Pays {
            let again = prepare_again(client(operation), context_of(&first), NOW + MINUTE);
            let again = if again.to_text().contains("/tokens") {
                parse(client(operation), context_of(&again), token_answer(), NOW + MINUTE).expect("a call")
            } else {
                again
            };
            assert_eq!(request(&again).text("body"), request(&first).text("body"), "{operation}");
            assert_ne!(request(&again).to_text(), request(&first).to_text(), "{operation}");
        }
    }
}

#[test]
fn every_request_has_an_id_of_its_own() {
    let mut ids = BTreeSet::new();
    let mut count = 0;
    for (operation, _, input, _) in OPERATIONS.iter().filter(|row| row.1 != Kind::Asks && !row.0.starts_with("faspay_sendme")) {
        for millisecond in 0..20 {
            let step = prepare(client(operation), operation, input, NOW + millisecond * 1_000_000 + count);
            let again = prepare_again(client(operation), context_of(&step), NOW + millisecond * 1_000_000 + count + 1);
            for step in [step, again] {
                let id = header(&step, "X-EXTERNAL-ID").expect("an id");
                assert!(id.len() == 36 && id.bytes().all(|byte| byte.is_ascii_digit()), "{id}");
                assert_eq!(object(context_of(&step)).text("request_id"), Some(id));
                ids.insert(id.to_owned());
                count += 2;
            }
        }
    }
    assert_eq!(u64::try_from(ids.len() * 2), Ok(count));
}

#[test]
fn a_batch_shares_neither_ids_nor_bytes() {
    let (operation, _, input, _) = OPERATIONS[1];
    let arguments = Object::new().with("operation", operation).with("inputs", vec![object(input); 5]).with("moment", moment(NOW));
    let answer = open(FASPAY_SNAP).call("prepare_many", &arguments.to_text());
    let Some(Json::List(items)) = object(&answer).get("ok").cloned() else { panic!("no list") };
    let steps = items.iter().filter_map(|item| inner(item.as_object()?, "ok"));
    let contexts: BTreeSet<String> = steps.map(|step| object(context_of(step)).text("request_id").expect("an id").to_owned()).collect();
    assert_eq!(contexts.len(), 5);
}

#[test]
fn no_step_shows_a_secret() {
    for call in every_call() {
        let again = prepare_again(call.client(), &call.case.context, NOW);
        for text in [call.case.context.clone(), again.to_text()] {
            for secret in SECRETS {
                assert!(!text.contains(secret), "{}: {secret}", call.case.name);
            }
        }
    }
}

/// What a path's segment stands for.
fn decoded(segment: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = segment.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits: String = rest.by_ref().take(2).map(char::from).collect();
            bytes.push(u8::from_str_radix(&digits, 16).expect("two hex digits"));
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).expect("text")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, ..ProptestConfig::default() })]

    #[test]
    fn any_name_is_sent_as_it_was_given(name in "[^\\p{Cc}]{1,40}") {
        let given = |operation: &str, field: &str| {
            let (_, _, input, _) = OPERATIONS.iter().find(|row| row.0 == operation).expect("an operation");
            object(input).without(&[field.to_owned()]).with(field, name.as_str()).to_text()
        };
        for (operation, field, wire) in [
            ("faspay_snap.transfer", "beneficiary_account_name", "beneficiaryAccountName"),
            ("faspay_sendme.transfer", "beneficiary_name", "beneficiary_name"),
            ("faspay_sendme.registration", "beneficiary_bank_branch", "beneficiary_bank_branch"),
        ] {
            let step = sent(operation, &given(operation, field), NOW);
            let body = request(&step).text("body").expect("a body");
            prop_assert!(object(body).text(wire) == Some(name.as_str()), "{}", body);
            prop_assert_eq!(read(body).expect("JSON").to_text() == body, operation != "faspay_snap.transfer" || name.is_ascii());
            prop_assert!(operation != "faspay_snap.transfer" || body.is_ascii());
        }
    }

    #[test]
    fn any_number_is_one_segment_of_the_address(trx_no in "[^\\p{Cc}/]{1,40}") {
        let input = Object::new().with("trx_no", trx_no.as_str()).to_text();
        let arguments = Object::new().with("operation", "faspay_sendme.status").with("input", object(&input)).with("moment", moment(NOW));
        let prepared = call(&own_client("faspay_sendme.status"), "prepare", &arguments);
        prop_assert_eq!(prepared.is_err(), matches!(trx_no.as_str(), "." | ".."));
        if prepared.is_ok() {
            let step = sent("faspay_sendme.status", &input, NOW);
            let url = request(&step).text("url").expect("an address");
            let segments: Vec<&str> = url.split('/').collect();
            prop_assert!(segments.len() == 8 && url.bytes().all(|byte| byte.is_ascii_graphic() && !matches!(byte, b'?' | b'#' | b'"')), "{}", url);
            prop_assert_eq!(segments[6], "9920000001");
            prop_assert_eq!(decoded(segments[7]), trx_no);
        }
    }

    #[test]
    fn raw_bodies_of_cash_in_are_utf8(reference in "[^\\p{Cc}]{1,40}") {
        let input = object(OPERATIONS[10].2).without(&["partner_reference_no".to_owned()]).with("partner_reference_no", reference.as_str());
        let step = prepare(&open(CASHIN), "cashin.top_up", &input.to_text(), NOW);
        let body = request(&step).text("body").expect("a body");
        prop_assert!(object(body).text("partnerReferenceNo") == Some(reference.as_str()), "{}", body);
        prop_assert_eq!(read(body).expect("JSON").to_text(), body);
    }
}
