//! SendMe's older interface: what an answer means where it says two things, or is about something else; what is refused before anything is sent.

#![allow(clippy::expect_used, reason = "a test fails by panicking; the wall is the core's")]

use salur::{Answer, Call, Context, Do, HttpAnswer, Moment, Outcome, Rule, State, Step, faspay_sendme as sendme};

fn moment() -> Moment {
    Moment::new(1_749_710_690_000, [7; 32]).expect("a moment")
}

fn client() -> sendme::Client {
    let mut config = sendme::Config::new(sendme::Environment::Sandbox, "fk", "fs", "ak", "as", "ck", "cs", "iv");
    config.source_account = Some("9920000001".into());
    sendme::Client::open(config).expect("a client")
}

fn http(status: u16, body: &str) -> Answer {
    Answer::Http(HttpAnswer::new(status, vec![], body))
}

fn context_of(step: &Step) -> Context {
    step.request().expect("a request").context.clone()
}

/// What follows from an answer to the call, after its token was given.
fn outcome<O: salur::operation::Operation<Gateway = sendme::FaspaySendme>>(input: &O, answer: &Answer) -> Outcome {
    let client = client();
    let asked = context_of(&client.prepare(input, &moment()).expect("a step"));
    let call = client.parse(&asked, &http(200, r#"{"access_token":"abc","expired_in":"36000","status":"2"}"#), &moment()).expect("a step");
    client.parse(&context_of(&call), answer, &moment()).expect("a step").outcome().expect("an outcome").clone()
}

fn transfer() -> sendme::Transfer {
    sendme::Transfer::new("9920000002", "10000006", "Jane Roe", "014", "0391", "ID", "1", "42", 25_000_u64, "Gaji", "https://a.example")
}

fn registration() -> sendme::Registration {
    sendme::Registration::new("10000006", "Jane Roe", "Jane Roe", "014", "KCP Kota", "0391", "ID")
}

#[test]
fn of_two_messages_the_one_that_says_less_counts() {
    for message in ["Invalid Request body: Your Transaction Number already exists", "Transaction not found, Beneficiary Name Not Match"] {
        let told = outcome(&transfer(), &http(200, &format!(r#"{{"status":"9","message":"{message}"}}"#)));
        assert_eq!((told.state(), told.next.act), (Some(State::Unknown), Do::CheckStatus), "{message}");
    }
}

#[test]
fn the_gateway_s_own_error_ends_no_payment_and_no_question() {
    let told = outcome(&transfer(), &http(200, r#"{"status":"4","response_code":"99","trx_no":"42"}"#));
    assert_eq!((told.state(), told.next.act), (Some(State::Unknown), Do::CheckStatus));
    for told in
        [outcome(&sendme::Balance::new(), &http(200, r#"{"response_code":"99"}"#)), outcome(&registration(), &http(200, r#"{"response_code":"99"}"#))]
    {
        assert_eq!((told.call, told.next.act), (Call::Refused, Do::Resend));
    }
}

#[test]
fn an_account_that_was_not_asked_for_is_not_continued() {
    let registered = outcome(&registration(), &http(200, r#"{"status":"1","beneficiary_account":"10000007"}"#));
    let named = outcome(&sendme::NameInquiry::new("9920000002"), &http(200, r#"{"status":"2","beneficiary_virtual_account":"9920000003"}"#));
    for told in [registered, named] {
        assert_eq!((told.call, told.next.act), (Call::Unreadable, Do::Resend));
    }
    let told = outcome(&registration(), &http(200, r#"{"status":"1","bank_account_number":" 10000006 ","bank_account_name":"JANE ROE  "}"#));
    let input = told.next.input.expect("an input");
    assert_eq!((input.text("bank_account_number"), input.text("bank_account_name")), (Some("10000006"), Some("JANE ROE  ")));
}

#[test]
fn of_a_field_s_names_the_one_that_says_something_counts() {
    let mut cash = sendme::CashOut::new(sendme::Outlet::Indomaret, "081234567890", "Jane Roe", "42", 50_000_u64);
    cash.beneficiary_region_code = Some("0102".into());
    cash.beneficiary_country_code = Some("ID".into());
    cash.beneficiary_email = Some("jane@example.com".into());
    let told = outcome(&cash, &http(200, r#"{"status":"1","trx_no":"42","cash out_code":"","cashout_code":"1234567890123456"}"#));
    assert_eq!(told.answer_as::<sendme::CashOutAnswer>().and_then(|answer| answer.cashout_code).as_deref(), Some("1234567890123456"));
}

#[test]
fn what_cannot_be_is_refused() {
    let tomorrow = client().prepare(&sendme::Statement::new("2025-06-01", "2025-06-13"), &moment()).expect_err("refused");
    let mut cash = sendme::CashOut::new(sendme::Outlet::Permata, "081234567890", "Jane Roe", "42", 100_000_u64);
    (cash.trx_desc, cash.callback_url) = (Some("Gaji".into()), Some("https://a.example".into()));
    assert!(client().prepare(&cash, &moment()).is_ok());
    cash.beneficiary_email = Some("jane@example.com".into());
    let outlet = client().prepare(&cash, &moment()).expect_err("refused");
    let broken = |error: &salur::Error| error.violations.iter().map(|violation| (violation.path.clone(), violation.rule)).collect::<Vec<_>>();
    assert_eq!(broken(&tomorrow), [("end_date".to_owned(), Rule::Maximum)]);
    assert_eq!(broken(&outlet), [("beneficiary_email".to_owned(), Rule::Agrees)]);
}
