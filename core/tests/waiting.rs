//! What to do while a payment is open: exactly until when, exactly what to ask whom.

#![allow(clippy::expect_used, clippy::arithmetic_side_effects, reason = "a test fails by panicking; the wall is the core's")]

use salur::{Answer, Context, Do, HttpAnswer, Moment, Next, Outcome, Rule, duitku};

const NOW: u64 = 1_637_304_586_325;
const HOUR: u64 = 3_600_000;

fn client() -> duitku::Client {
    let config = duitku::Config::new(duitku::Environment::Sandbox, 3551_u64, "test@chakratechnology.com", "secret");
    duitku::Client::open(config).expect("a client")
}

fn moment(now: u64) -> Moment {
    Moment::new(now, [7; 32]).expect("a moment")
}

fn transfer() -> Context {
    let input = duitku::Transfer::new("12345", "014", "8760673566", "Test Account", "000000001278", 50_000_u64, "Gaji");
    context_of(&client().prepare(&input, &moment(NOW)).expect("a step"))
}

fn status() -> Context {
    let mut input = duitku::Status::new();
    input.payment = Some(transfer().to_text());
    context_of(&client().prepare(&input, &moment(NOW)).expect("a step"))
}

fn cash_out() -> Context {
    let input = duitku::CashOut::new(duitku::Outlet::Indomaret, 50_000_u64, "WD-1", "Test Account", "1234567889", "082211789110");
    context_of(&client().prepare(&input, &moment(NOW)).expect("a step"))
}

fn context_of(step: &salur::Step) -> Context {
    step.request().expect("a request").context.clone()
}

fn outcome(context: &Context, answer: &Answer, now: u64) -> Outcome {
    let step = client().parse(context, answer, &moment(now)).expect("a step");
    step.outcome().expect("an outcome").clone()
}

fn next(context: &Context, body: &str, now: u64) -> Next {
    outcome(context, &Answer::Http(HttpAnswer::new(200, vec![], body)), now).next
}

#[test]
fn a_transfer_that_is_not_found_goes_to_a_person_when_its_window_ends() {
    // One minute to send, five until Duitku refuses every copy.
    let end = NOW + 60_000 + 300_000;
    let body = r#"{"responseCode":"NF"}"#;
    assert_eq!(next(&status(), body, end - 1).act, Do::CheckStatus);
    assert_eq!(next(&status(), body, end).act, Do::AskHuman);
}

#[test]
fn a_transfer_without_an_end_goes_to_a_person_after_a_day() {
    let body = r#"{"responseCode":"68"}"#;
    assert_eq!(next(&status(), body, NOW + 24 * HOUR - 1).act, Do::CheckStatus);
    assert_eq!(next(&status(), body, NOW + 24 * HOUR).act, Do::AskHuman);
}

#[test]
fn a_cash_out_waits_for_its_callback_and_then_for_a_person() {
    let taken = r#"{"responseCode":"00","custRefNumber":"WD-1"}"#;
    assert_eq!(next(&cash_out(), taken, NOW + 24 * HOUR - 1).act, Do::Wait);
    assert_eq!(next(&cash_out(), taken, NOW + 24 * HOUR).act, Do::AskHuman);
    let lost = |now| outcome(&cash_out(), &Answer::NoAnswer, now).next.act;
    assert_eq!((lost(NOW + HOUR - 1), lost(NOW + HOUR)), (Do::Wait, Do::AskHuman));
}

#[test]
fn a_person_is_told_where_to_look_for_what() {
    let question = outcome(&cash_out(), &Answer::NoAnswer, NOW + HOUR).next.question.expect("a question");
    for part in ["dashboard", "2021-11-19 13:49:46 WIB", "WD-1", "Rp50.000", "do not pay again"] {
        assert!(question.contains(part), "{question}");
    }
    let question = next(&status(), r#"{"responseCode":"NF"}"#, NOW + 24 * HOUR).question.expect("a question");
    for part in ["disburseId 12345", "000000001278", "Rp50.000"] {
        assert!(question.contains(part), "{question}");
    }
}

#[test]
fn what_was_not_sent_is_sent_again_with_a_context_of_ours() {
    let asked = status();
    let again = outcome(&asked, &Answer::NotSent, NOW).next;
    assert_eq!((again.act, again.context), (Do::Resend, Some(asked.to_text())));
    let paid = outcome(&transfer(), &Answer::NotSent, NOW).next;
    let marked = Context::read(&paid.context.expect("a context")).expect("a context of ours");
    let second = client().prepare_again(&marked, &moment(NOW + 1)).expect("a step");
    let refused = outcome(&context_of(&second), &Answer::Http(HttpAnswer::new(200, vec![], r#"{"responseCode":"-510"}"#)), NOW + 2);
    // The first copy never left: the refusal of the second is the refusal of the payment.
    assert_eq!(refused.next.act, Do::NewPayment);
}

#[test]
fn an_error_page_is_reported_with_its_status_and_its_body() {
    let page = Answer::Http(HttpAnswer::new(502, vec![], "<html>Bad Gateway</html>"));
    let rules: Vec<Rule> = outcome(&transfer(), &page, NOW).problems.iter().map(|problem| problem.rule).collect();
    assert_eq!(rules, [Rule::HttpStatus, Rule::Json]);
}

#[test]
fn a_new_payment_begins_with_what_the_old_one_said() {
    let failed = next(&cash_out(), r#"{"responseCode":"-510"}"#, NOW);
    let input = failed.input.expect("an input");
    assert_eq!((failed.act, failed.operation, failed.missing), (Do::NewPayment, Some("duitku.cash_out"), vec!["cust_ref_number"]));
    assert_eq!((input.text("account_name"), input.get("cust_ref_number")), (Some("Test Account"), None));
    let failed = next(&transfer(), r#"{"responseCode":"-510"}"#, NOW);
    assert_eq!((failed.operation, failed.missing), (Some("duitku.inquiry"), vec![]));
    assert_eq!(failed.input.expect("an input").text("purpose"), Some("Gaji"));
}

#[test]
fn a_clearing_transfer_has_its_own_question() {
    let kind = duitku::ClearingType::Llg;
    let input = duitku::ClearingTransfer::new("777", "014", "8760673466", "Test Account", "REF-7", 75_000_u64, kind, "Vendor");
    let context = context_of(&client().prepare(&input, &moment(NOW)).expect("a step"));
    let mut asked = duitku::Status::new();
    asked.payment = Some(context.to_text());
    let asked = context_of(&client().prepare(&asked, &moment(NOW)).expect("a step"));
    let question = next(&asked, r#"{"responseCode":"NF"}"#, NOW + 24 * HOUR).question.expect("a question");
    assert!(question.contains("777") && question.contains("REF-7") && question.contains("Rp75.000"), "{question}");
}

#[test]
fn a_bare_id_is_asked_about_again_with_the_payment() {
    let mut bare = duitku::Status::new();
    bare.disburse_id = Some("12345".into());
    let context = context_of(&client().prepare(&bare, &moment(NOW)).expect("a step"));
    let answer = Answer::Http(HttpAnswer::new(200, vec![], r#"{"responseCode":"00","bankAccount":"8760673566"}"#));
    let told = outcome(&context, &answer, NOW + 48 * HOUR);
    assert_eq!(told.state(), Some(salur::State::Unknown));
    assert_eq!((told.next.act, told.next.missing), (Do::CheckStatus, vec!["payment"]));
}
