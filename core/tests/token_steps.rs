//! Calls that take a token first: what may go wrong at that step, and what must not follow from it.

#![allow(clippy::expect_used, clippy::arithmetic_side_effects, reason = "a test fails by panicking; the wall is the core's")]

use salur::{Answer, Call, Context, Do, ErrorCode, HttpAnswer, Moment, Outcome, State, Step, duitku, faspay_sendme as sendme};

const NOW: u64 = 1_749_710_690_000;
const DAY: u64 = 24 * 60 * 60 * 1000;
const TOKEN: &str = "dG9rZW4tZm9yLXRlc3Rz";
const UNAUTHORIZED: &str = r#"{"status":"9","message":"Unauthorized"}"#;

fn client() -> sendme::Client {
    let mut config = sendme::Config::new(sendme::Environment::Sandbox, "fk", "fs", "ak", "as", "ck", "cs", "iv");
    config.source_account = Some("9920000001".into());
    sendme::Client::open(config).expect("a client")
}

fn moment(now: u64) -> Moment {
    Moment::new(now, [7; 32]).expect("a moment")
}

fn transfer() -> sendme::Transfer {
    sendme::Transfer::new("9920000002", "10000006", "Jane Roe", "014", "0391", "ID", "1", "87640001", 25_000_u64, "Gaji", "https://example.com/cb")
}

fn http(status: u16, body: &str) -> Answer {
    Answer::Http(HttpAnswer::new(status, vec![], body))
}

fn token() -> Answer {
    http(200, &format!(r#"{{"access_token":"{TOKEN}","expired_in":"36000","status":"2","response_code":"00"}}"#))
}

fn context_of(step: &Step) -> Context {
    step.request().expect("a request").context.clone()
}

fn is_call(step: &Step) -> bool {
    step.request().is_some_and(|prepared| prepared.request.method == "POST")
}

fn outcome(client: &sendme::Client, context: &Context, answer: &Answer, now: u64) -> Outcome {
    client.parse(context, answer, &moment(now)).expect("a step").outcome().expect("an outcome").clone()
}

/// The contexts of a transfer's two steps, with the client that remembers the token.
fn steps() -> (sendme::Client, Context, Context) {
    let client = client();
    let asked = context_of(&client.prepare(&transfer(), &moment(NOW)).expect("a step"));
    let call = context_of(&client.parse(&asked, &token(), &moment(NOW)).expect("a step"));
    (client, asked, call)
}

#[test]
fn a_token_is_no_younger_for_being_read_late() {
    let client = client();
    let asked = context_of(&client.prepare(&sendme::Balance::new(), &moment(NOW)).expect("a step"));
    let late = client.parse(&asked, &token(), &moment(NOW + 2 * DAY)).expect("a step");
    assert!(late.request().is_some_and(|prepared| prepared.request.url.contains("balance_inquiry")));
    let next = client.prepare(&sendme::Balance::new(), &moment(NOW + 2 * DAY)).expect("a step");
    assert!(next.request().is_some_and(|prepared| prepared.request.url.ends_with("/tokens")));
}

#[test]
fn no_answer_shows_a_token() {
    let (client, asked, _) = steps();
    let bodies = [
        format!(r#"{{"access_token":"{TOKEN}","access_token":"{TOKEN}"}}"#),
        format!(r#"{{"access_token":"{TOKEN}","status":"2""#),
        format!(r#"[{{"access_token":"{TOKEN}"}}]"#),
        format!(r#"{{"data":{{"access_token":"{TOKEN}"}},"status":"2"}}"#),
        format!(r#"{{"accessToken":"{TOKEN}"}}"#),
        format!(r#"{{"access_token":"{TOKEN}","status":"4","note":"{TOKEN}"}}"#),
    ];
    for body in bodies {
        for status in [200, 400, 500] {
            let told = outcome(&client, &asked, &http(status, &body), NOW);
            assert!(!told.to_json().to_text().contains(TOKEN), "{status} {body}");
        }
    }
    assert!(!outcome(&client, &asked, &token(), NOW + DAY).to_json().to_text().contains(TOKEN));
    let page = outcome(&client, &asked, &http(502, "<html>Bad Gateway</html>"), NOW);
    assert_eq!(page.body.as_deref(), Some(b"<html>Bad Gateway</html>".as_slice()));
}

#[test]
fn a_page_of_http_401_is_a_refusal() {
    let (client, asked, call) = steps();
    for (status, call, act) in [(401, Call::Refused, Do::Fix), (403, Call::Refused, Do::Fix), (404, Call::Unreadable, Do::Resend)] {
        let told = outcome(&client, &asked, &http(status, "<html>"), NOW);
        assert_eq!((told.call, told.next.act), (call, act), "{status}");
    }
    let fresh = client.parse(&call, &http(401, ""), &moment(NOW)).expect("a step");
    assert!(!is_call(&fresh));
}

#[test]
fn only_what_says_unauthorized_is_sent_again() {
    let (client, _, call) = steps();
    for body in [
        r#"{"status":"9","message":"Unauthorized","trx_no":"1"}"#,
        r#"{"status":"9","message":"Your Transaction Number already exists"}"#,
        r#"{"response_code":"99"}"#,
    ] {
        let told = outcome(&client, &call, &http(401, body), NOW);
        assert_eq!((told.state(), told.next.act), (Some(State::Unknown), Do::CheckStatus), "{body}");
    }
}

/// An HTTP client may have made two copies of the call: one was taken, the other came when its token had ended.
#[test]
fn a_refused_token_says_nothing_of_another_copy() {
    let (client, _, call) = steps();
    let late = outcome(&client, &call, &http(401, ""), NOW + 61_000);
    assert_eq!((late.state(), late.next.act), (Some(State::Unknown), Do::CheckStatus));
    let asked = context_of(&client.parse(&call, &http(200, UNAUTHORIZED), &moment(NOW)).expect("a step"));
    let refused = outcome(&client, &asked, &http(200, UNAUTHORIZED), NOW);
    assert_eq!((refused.state(), refused.next.act), (Some(State::Unknown), Do::CheckStatus));
    let again = context_of(&client.parse(&asked, &token(), &moment(NOW)).expect("a step"));
    let twice = outcome(&client, &again, &http(200, UNAUTHORIZED), NOW);
    assert_eq!((twice.state(), twice.next.act), (Some(State::Unknown), Do::CheckStatus));
    // No fresh token came: it is prepared again, and the copy that was refused counts.
    let lost = outcome(&client, &asked, &Answer::NoAnswer, NOW);
    assert_eq!((lost.state(), lost.next.act), (Some(State::Unknown), Do::Resend));
    let context = Context::read(&lost.next.context.expect("a context")).expect("ours");
    let second = context_of(&client.prepare_again(&context, &moment(NOW)).expect("a step"));
    let told = outcome(&client, &second, &http(200, r#"{"status":"9","message":"Invalid Request body"}"#), NOW);
    assert_eq!(told.state(), Some(State::Unknown));
}

#[test]
fn a_call_counts_as_sent_whatever_its_token_step_counted_as() {
    let (client, asked, _) = steps();
    let marked = outcome(&client, &asked, &Answer::NoAnswer, NOW).next.context.expect("a context");
    let call = client.parse(&Context::read(&marked).expect("ours"), &token(), &moment(NOW)).expect("a step");
    assert!(is_call(&call));
    let second = context_of(&client.prepare_again(&context_of(&call), &moment(NOW)).expect("a step"));
    let told = outcome(&client, &second, &http(200, r#"{"status":"9","message":"Invalid Request body"}"#), NOW);
    assert_eq!(told.state(), Some(State::Unknown));
}

#[test]
fn a_gateway_without_tokens_has_no_token_step() {
    let client = duitku::Client::open(duitku::Config::new(duitku::Environment::Sandbox, 3551_u64, "a@example.com", "s")).expect("a client");
    let step = client.prepare(&duitku::Balance::new(), &moment(NOW)).expect("a step");
    let text = context_of(&step).to_text().replace("\"prepared_at\"", "\"token_step\":true,\"prepared_at\"");
    let context = Context::read(&text).expect("a context");
    let error = client.parse(&context, &Answer::NoAnswer, &moment(NOW)).expect_err("not ours");
    assert_eq!((error.code, error.violations.len()), (ErrorCode::InvalidContext, 1));
    assert!(client.prepare_again(&context, &moment(NOW)).is_err());
}

#[test]
fn requests_of_reads_show_no_account() {
    let (client, ..) = steps();
    let name = client.prepare(&sendme::NameInquiry::new("9920000002"), &moment(NOW)).expect("a step");
    let call = client.parse(&context_of(&name), &token(), &moment(NOW)).expect("a step");
    assert!(call.request().is_some_and(|prepared| prepared.request.url.ends_with("/9920000001/9920000002")));
    let shown = format!("{name:?} {call:?}");
    assert!(!shown.contains("992000000") && shown.contains("GET https://sendme-sandbox.faspay.co.id,"), "{shown}");
}
