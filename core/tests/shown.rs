//! What Rust programs may write into their logs: no secret, no token, no account, no name.

#![allow(clippy::expect_used, reason = "a test fails by panicking; the wall is the core's")]

use salur::{Answer, Context, HttpAnswer, Message, Moment, Step, cashin, faspay_sendme as sendme, faspay_snap as snap};

const TOKEN: &str = "dG9rZW4tZm9yLXRlc3Rz";
/// Secrets, and what belongs to persons.
const HIDDEN: [&str; 14] = [
    "fs-5d0e9c1a7b",
    "ak-11aa22bb",
    "as-33cc44dd",
    "ck-55ee66ff",
    "cs-77001122",
    "iv-99887766",
    "rahasia-bersama",
    TOKEN,
    "60004400184",
    "9920000002",
    "6281234567890",
    "Jane Roe",
    "jane@example.com",
    "1234567890123456",
];

fn moment() -> Moment {
    Moment::new(1_749_710_690_000, [7; 32]).expect("a moment")
}

fn answers() -> [Answer; 6] {
    let http = |status, body: &str| Answer::Http(HttpAnswer::new(status, vec![], body));
    [
        http(200, &format!(r#"{{"access_token":"{TOKEN}","expired_in":"36000","status":"2"}}"#)),
        http(200, &format!(r#"{{"access_token":"{TOKEN}","status":"4"}}"#)),
        http(
            200,
            r#"{"status":"2","trx_no":"42","beneficiary_account":"60004400184","beneficiary_name":"Jane Roe","cash out_code":"1234567890123456","beneficiary_phone":"6281234567890"}"#,
        ),
        http(200, r#"{"status":"9","message":"Unauthorized"}"#),
        http(
            200,
            r#"{"responseCode":"2001800","partnerReferenceNo":"REF-42","beneficiaryAccountNo":"60004400184","customerNumber":"6281234567890"}"#,
        ),
        Answer::NoAnswer,
    ]
}

/// Whatever a step leads to, in the words of `Debug`, and of the errors on the way.
fn shown<G: salur::operation::Gateway>(client: &salur::Client<G>, step: &Step, depth: usize) -> String {
    let mut out = format!("{client:?} {step:?} {step:#?}");
    let context = step.request().map(|prepared| &prepared.context).or(step.to_sign().map(|to_sign| &to_sign.context));
    let Some(context) = context.filter(|_| depth > 0) else { return out };
    for answer in answers() {
        let next = client.parse(context, &answer, &moment()).expect("a step");
        out += &format!("{answer:?} {context:?} {}", shown(client, &next, depth.saturating_sub(1)));
    }
    let damaged = context.to_text().replace("\"input\":{", "\"input\":{\"60004400184\":\"Jane Roe\",");
    let context = Context::read(&damaged).expect("a context");
    let error = client.parse(&context, &Answer::NoAnswer, &moment()).expect_err("not ours");
    out + &format!("{error} {error:?} {}", error.to_json().to_text())
}

fn assert_hidden(text: &str) {
    for hidden in HIDDEN {
        let place = text.find(hidden);
        let around = place.and_then(|place| text.get(place.saturating_sub(80)..place.saturating_add(80).min(text.len())));
        assert!(place.is_none(), "{hidden} is shown: {around:?}");
    }
}

#[test]
fn sendme_shows_nothing() {
    let mut config = sendme::Config::new(
        sendme::Environment::Sandbox,
        "fk",
        "fs-5d0e9c1a7b",
        "ak-11aa22bb",
        "as-33cc44dd",
        "ck-55ee66ff",
        "cs-77001122",
        "iv-99887766",
    );
    config.source_account = Some("9920000001".into());
    let mut out = format!("{config:?}");
    let client = sendme::Client::open(config).expect("a client");
    let mut transfer =
        sendme::Transfer::new("9920000002", "60004400184", "Jane Roe", "014", "0391", "ID", "1", "42", 25_000_u64, "Gaji", "https://a.example");
    transfer.beneficiary_email = Some("jane@example.com".into());
    out += &format!("{transfer:?}{}", shown(&client, &client.prepare(&transfer, &moment()).expect("a step"), 2));
    out += &shown(&client, &client.prepare(&sendme::NameInquiry::new("9920000002"), &moment()).expect("a step"), 2);
    transfer.beneficiary_account = "60004400184 ".into();
    transfer.beneficiary_name = "Jane Roe\u{7}".into();
    let error = client.prepare(&transfer, &moment()).expect_err("refused");
    out += &format!("{error} {error:?} {}", error.to_json().to_text());
    let message = Message::new("POST", "/cb", vec![("Signature".into(), "0".repeat(64))], r#"{"trx_no":"42","beneficiary_account":"60004400184"}"#);
    let error = client.receive(&message, &moment()).expect_err("forged");
    assert_hidden(&format!("{out} {message:?} {error} {error:?}"));
}

#[test]
fn the_gateways_of_the_standard_show_nothing() {
    let mut config = snap::Config::new(snap::Environment::Sandbox, "99999");
    config.source_account = Some("9920000001".into());
    let client = snap::Client::open(config).expect("a client");
    let transfer = snap::Transfer::new("REF-42", 25_000_u64, "Jane Roe", "60004400184", "008", "https://a.example");
    let mut out = format!("{transfer:?}{}", shown(&client, &client.prepare(&transfer, &moment()).expect("a step"), 1));
    let mut config = cashin::Config::new(cashin::Environment::Sandbox, "CID1234567890", "95521");
    config.quirk_scheme = Some(cashin::Scheme::HmacSha512);
    config.quirk_client_secret = Some("rahasia-bersama".into());
    out += &format!("{config:?}");
    let client = cashin::Client::open(config).expect("a client");
    let top_up = cashin::TopUp::new("REF-42", 25_000_u64, "6281234567890", cashin::Channel::Dana);
    out += &format!("{top_up:?}{}", shown(&client, &client.prepare(&top_up, &moment()).expect("a step"), 1));
    assert_hidden(&out);
}
