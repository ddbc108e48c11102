//! The typed surface as a Rust program uses it.

#![allow(clippy::expect_used, reason = "a test fails by panicking; the wall is the core's")]

use salur::{Answer, Call, Decimal, Do, ErrorCode, HttpAnswer, Moment, Rule, Rupiah, State, duitku};

fn client() -> duitku::Client {
    let config = duitku::Config::new(duitku::Environment::Sandbox, 3551_u64, "test@chakratechnology.com", "secret");
    duitku::Client::open(config).expect("a client")
}

fn moment() -> Moment {
    Moment::new(1_637_304_586_325, [7; 32]).expect("a moment")
}

fn ok(body: &str) -> Answer {
    Answer::Http(HttpAnswer::new(200, vec![], body))
}

fn transfer() -> duitku::Transfer {
    duitku::Transfer::new("12345", "014", "8760673566", "Test Account", "000000001278", 50_000_u64, "Gaji")
}

#[test]
fn an_answer_is_typed_field_by_field() {
    let client = client();
    let step = client.prepare(&duitku::Inquiry::new("014", "8760673566", 50_000_u64), &moment()).expect("a step");
    let context = &step.request().expect("a request").context;
    let body = r#"{"accountName":"BUDI   ","amountTransfer":50000.0,"custRefNumber":"00006261","disburseId":6261,"responseCode":"00","extra":[1]}"#;
    let step = client.parse(context, &ok(body), &moment()).expect("a step");
    let outcome = step.outcome().expect("an outcome");
    let answer: duitku::InquiryAnswer = outcome.answer_as().expect("an answer");
    assert_eq!(answer.account_name.as_deref(), Some("BUDI   "));
    assert_eq!(answer.amount.as_ref().map(Decimal::as_text), Some("50000.0"));
    assert_eq!(answer.amount.and_then(|amount| amount.whole_rupiah()), Some(Rupiah(50_000)));
    assert_eq!(answer.disburse_id.as_deref(), Some("6261"));
    assert_eq!((outcome.call, outcome.state(), outcome.next.act), (Call::Accepted, None, Do::Continue));
    assert!(outcome.unknown_fields.get("extra").is_some());
}

#[test]
fn whatever_nesting_is_read_can_be_given_out_and_back() {
    let client = client();
    let step = client.prepare(&transfer(), &moment()).expect("a step");
    let body = format!(r#"{{"responseCode":"TO","x":{}{}}}"#, "[".repeat(63), "]".repeat(63));
    let step = client.parse(&step.request().expect("a request").context, &ok(&body), &moment()).expect("a step");
    assert!(step.outcome().is_some_and(|outcome| outcome.unknown_fields.get("x").is_some()));
    assert!(salur::json::read_within(&step.to_json().to_text(), salur::json::DOCUMENT_DEPTH).is_ok());
}

#[test]
fn banks_come_as_rows() {
    let client = client();
    let step = client.prepare(&duitku::Banks::new(), &moment()).expect("a step");
    let body = r#"{"responseCode":"00","Banks":[{"bankCode":"014","bankName":"BCA","maxAmountTransfer":"50000000"}]}"#;
    let step = client.parse(&step.request().expect("a request").context, &ok(body), &moment()).expect("a step");
    let answer: duitku::BanksAnswer = step.outcome().and_then(|outcome| outcome.answer_as()).expect("an answer");
    let rows = answer.banks.unwrap_or_default();
    let maximums: Vec<_> = rows.iter().map(|row| row.max_amount_transfer.as_ref().and_then(Decimal::whole_rupiah)).collect();
    assert_eq!(maximums, [Some(Rupiah(50_000_000))]);
}

#[test]
fn an_outcome_tells_the_state_of_its_payment() {
    let client = client();
    let step = client.prepare(&transfer(), &moment()).expect("a step");
    let context = &step.request().expect("a request").context;
    let state = |answer: &Answer| {
        let step = client.parse(context, answer, &moment()).expect("a step");
        step.outcome().and_then(|outcome| outcome.state())
    };
    assert_eq!(state(&ok(r#"{"custRefNumber":"000000001278","responseCode":"00"}"#)), Some(State::Succeeded));
    assert_eq!(state(&ok(r#"{"responseCode":"-510"}"#)), Some(State::Failed));
    assert_eq!(state(&Answer::NoAnswer), Some(State::Unknown));
}

#[test]
fn all_violations_come_at_once() {
    let bad = duitku::Transfer::new("0", "01", "12a", "", "x", 1_u64, "\u{7}");
    let error = client().prepare(&bad, &moment()).expect_err("refused");
    assert_eq!(error.code, ErrorCode::InvalidInput);
    let found: Vec<_> = error.violations.iter().map(|violation| (violation.path.as_str(), violation.rule)).collect();
    assert_eq!(
        found,
        [
            ("disburse_id", Rule::Format),
            ("bank_code", Rule::MinLength),
            ("bank_account", Rule::Characters),
            ("account_name", Rule::MinLength),
            ("purpose", Rule::Characters),
            ("amount", Rule::Minimum),
        ]
    );
}

#[test]
fn contexts_of_other_merchants_are_refused() {
    let config = duitku::Config::new(duitku::Environment::Production, 3551_u64, "test@chakratechnology.com", "secret");
    let other = duitku::Client::open(config).expect("a client");
    let step = client().prepare(&transfer(), &moment()).expect("a step");
    let context = &step.request().expect("a request").context;
    let error = other.parse(context, &Answer::NoAnswer, &moment()).expect_err("refused");
    assert_eq!(error.code, ErrorCode::ForeignContext);
}
