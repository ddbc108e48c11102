//! What an answer says again of its payment: an echo that is absent disagrees with nothing; one that cannot be read agrees with nothing.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test fails by panicking; the wall is the core's"
)]

use salur::{Answer, Context, Do, HttpAnswer, Moment, Outcome, Rule, State, Step, cashin, duitku, faspay_sendme as sendme, faspay_snap as snap};

fn moment() -> Moment {
    Moment::new(1_749_710_690_000, [7; 32]).expect("a moment")
}

fn http(body: &str) -> Answer {
    Answer::Http(HttpAnswer::new(200, vec![], body))
}

fn context_of(step: &Step) -> Context {
    step.request().map(|prepared| &prepared.context).or(step.to_sign().map(|to_sign| &to_sign.context)).expect("a context").clone()
}

fn outcome(step: Result<Step, salur::Error>) -> Outcome {
    step.expect("a step").outcome().expect("an outcome").clone()
}

fn of_duitku(body: &str) -> Outcome {
    let client = duitku::Client::open(duitku::Config::new(duitku::Environment::Sandbox, 3551_u64, "a@example.com", "s")).expect("a client");
    let transfer = duitku::Transfer::new("12345", "014", "8760673566", "Test Account", "REF", 25_000_u64, "Gaji");
    let context = context_of(&client.prepare(&transfer, &moment()).expect("a step"));
    outcome(client.parse(&context, &http(body), &moment()))
}

fn of_snap(body: &str) -> Outcome {
    let mut config = snap::Config::new(snap::Environment::Sandbox, "99999");
    config.source_account = Some("9920000001".into());
    let client = snap::Client::open(config).expect("a client");
    let transfer = snap::Transfer::new("REF", 25_000_u64, "Jane Roe", "60004400184", "008", "https://example.com/cb");
    let context = context_of(&client.prepare(&transfer, &moment()).expect("a step"));
    outcome(client.parse(&context, &http(body), &moment()))
}

fn of_sendme(body: &str) -> Outcome {
    let mut config = sendme::Config::new(sendme::Environment::Sandbox, "fk", "fs", "ak", "as", "ck", "cs", "iv");
    config.source_account = Some("9920000001".into());
    let client = sendme::Client::open(config).expect("a client");
    let transfer =
        sendme::Transfer::new("9920000002", "10000006", "Jane Roe", "014", "0391", "ID", "1", "42", 25_000_u64, "Gaji", "https://a.example");
    let asked = context_of(&client.prepare(&transfer, &moment()).expect("a step"));
    let token = http(r#"{"access_token":"abc","expired_in":"36000","status":"2"}"#);
    let context = context_of(&client.parse(&asked, &token, &moment()).expect("a step"));
    outcome(client.parse(&context, &http(body), &moment()))
}

/// What is compared, by whom, in an answer that succeeds and in one that cannot be read.
type Row = (&'static str, fn(&str) -> Outcome, &'static str, &'static str);

#[test]
fn an_echo_that_cannot_be_read_ends_nothing() {
    let rows: [Row; 7] = [
        (
            "duitku amount",
            of_duitku,
            r#"{"responseCode":"00","custRefNumber":"REF","amountTransfer":25000.0}"#,
            r#"{"responseCode":"00","custRefNumber":"REF","amountTransfer":"25,000"}"#,
        ),
        (
            "duitku account",
            of_duitku,
            r#"{"responseCode":"00","custRefNumber":"REF","bankAccount":[]}"#,
            r#"{"responseCode":"00","custRefNumber":"REF","bankAccount":["8760673566"]}"#,
        ),
        (
            "snap amount",
            of_snap,
            r#"{"responseCode":"2001800","partnerReferenceNo":"REF","amount":{"value":"25000.00","currency":"IDR"},"additionalInfo":{"latestTransactionStatus":"00"}}"#,
            r#"{"responseCode":"2001800","partnerReferenceNo":"REF","amount":"99.00","additionalInfo":{"latestTransactionStatus":"00"}}"#,
        ),
        (
            "sendme amount",
            of_sendme,
            r#"{"status":"2","trx_no":"42","trx_amount":2500000}"#,
            r#"{"status":"2","trx_no":"42","trx_amount":"25000.00"}"#,
        ),
        (
            "sendme account",
            of_sendme,
            r#"{"status":"2","trx_no":"42","beneficiary_account":{}}"#,
            r#"{"status":"2","trx_no":"42","beneficiary_account":true}"#,
        ),
        (
            "snap status twice",
            of_snap,
            r#"{"responseCode":"2001800","partnerReferenceNo":"REF","latestTransactionStatus":"00","additionalInfo":{"latestTransactionStatus":""}}"#,
            r#"{"responseCode":"2001800","partnerReferenceNo":"REF","latestTransactionStatus":"06","additionalInfo":{"latestTransactionStatus":"00"}}"#,
        ),
        (
            "sendme status",
            of_sendme,
            r#"{"status":"2","trx_no":"42","response_code":null}"#,
            r#"{"status":"2","trx_no":"42","response_code":["51"]}"#,
        ),
    ];
    for (name, of, good, bad) in rows {
        assert_eq!(of(good).state(), Some(State::Succeeded), "{name}");
        let unread = of(bad);
        assert_eq!((unread.state(), unread.next.act), (Some(State::Unknown), Do::CheckStatus), "{name}");
        assert!(!unread.problems.is_empty() && unread.problems.iter().all(|problem| matches!(problem.rule, Rule::Type | Rule::Format)), "{name}");
    }
}

#[test]
fn an_inquiry_about_something_that_cannot_be_read_is_not_continued() {
    let config = cashin::Config::new(cashin::Environment::Sandbox, "CID1234567890", "95521");
    let client = cashin::Client::open(config).expect("a client");
    let inquiry = cashin::AccountInquiry::new("REF", 10_000_u64, "6281234567890", cashin::Channel::Dana);
    let context = context_of(&client.prepare(&inquiry, &moment()).expect("a step"));
    for (amount, act) in [(r#"{"value":"10000.00","currency":"IDR"}"#, Do::Continue), (r#"{"value":"ten","currency":"IDR"}"#, Do::Resend)] {
        let body = format!(r#"{{"responseCode":"2003700","partnerReferenceNo":"REF","amount":{amount}}}"#);
        assert_eq!(outcome(client.parse(&context, &http(&body), &moment())).next.act, act, "{amount}");
    }
}

#[test]
fn a_question_about_another_client_s_payment_is_compared_with_nothing() {
    let open = |user: u64| duitku::Client::open(duitku::Config::new(duitku::Environment::Sandbox, user, "a@example.com", "s")).expect("a client");
    let transfer = duitku::Transfer::new("12345", "014", "8760673566", "Test Account", "REF", 25_000_u64, "Gaji");
    let paid = context_of(&open(3551).prepare(&transfer, &moment()).expect("a step")).to_text();
    let mut status = duitku::Status::new();
    status.payment = Some(paid.clone());
    let asked = context_of(&open(3551).prepare(&status, &moment()).expect("a step")).to_text();
    // Another client's payment, put into the context of a question of ours: our library writes no such context.
    let mut foreign = salur::json::read(&asked).ok().and_then(|json| json.as_object().cloned()).expect("an object");
    let input = salur::json::Object::new().with("payment", paid.replace("duitku/sandbox/3551", "duitku/sandbox/3552"));
    foreign.set("input", input);
    let context = Context::read(&foreign.to_text()).expect("a context");
    let told = outcome(open(3551).parse(&context, &http(r#"{"responseCode":"00","custRefNumber":"REF"}"#), &moment()));
    assert_eq!((told.state(), told.payment.map(|payment| payment.matched)), (Some(State::Unknown), Some(false)));
}
