//! What an error tells, and what it keeps to itself.

#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by panicking; the wall is the core's")]

use salur::json::{Json, Object, read};
use salur::{Answer, Context, ErrorCode, HttpAnswer, Moment, Rule, Violation, document, duitku};

const SECRET: &str = "de56f832487bc1ce1de5ff2cfacf8d9486c61da69df6fd61d5537b6b7d6d354d";

fn client() -> duitku::Client {
    let config = duitku::Config::new(duitku::Environment::Sandbox, 3551_u64, "test@chakratechnology.com", SECRET);
    duitku::Client::open(config).expect("a client")
}

fn documents() -> document::Client {
    let config =
        format!(r#"{{"gateway":"duitku","environment":"sandbox","user_id":3551,"email":"test@chakratechnology.com","secret_key":"{SECRET}"}}"#);
    document::open(&config).expect("a client")
}

fn moment() -> Moment {
    Moment::new(1_637_304_586_325, [7; 32]).expect("a moment")
}

fn transfer() -> duitku::Transfer {
    duitku::Transfer::new("12345", "014", "8760673566", "Test Account", "000000001278", 50_000_u64, "Gaji")
}

fn stored() -> String {
    client().prepare(&transfer(), &moment()).expect("a step").request().expect("a request").context.to_text()
}

fn violations_of(error: &str) -> Vec<(String, String)> {
    let Ok(Json::Object(error)) = read(error) else { panic!("not an error: {error}") };
    let error = error.get("error").and_then(Json::as_object).unwrap_or(&error).clone();
    let Some(Json::List(violations)) = error.get("violations") else { panic!("no violations") };
    let text = |violation: &Object, key: &str| violation.text(key).unwrap_or_default().to_owned();
    violations.iter().filter_map(Json::as_object).map(|violation| (text(violation, "path"), text(violation, "rule"))).collect()
}

#[test]
fn values_are_shown_unless_they_are_personal_or_secret() {
    let bad = duitku::Inquiry::new("0x-4", "12a", 500_u64);
    let error = client().prepare(&bad, &moment()).expect_err("refused");
    let of = |path: &str| -> Violation { error.violations.iter().find(|violation| violation.path == path).expect("a violation").clone() };
    assert_eq!(of("bank_code").found.value, Some(Json::from("0x-4")));
    assert_eq!((of("bank_code").found.position, of("bank_code").wanted.as_str()), (Some(2), "letters A-Z and digits only"));
    assert_eq!(of("amount").found.value, Some(Json::from(500_u64)));
    assert_eq!((of("amount").limit, of("amount").wanted.as_str()), (Some(Json::from(10_000_u64)), "at least 10000"));
    let account = of("bank_account");
    assert_eq!((account.found.value, account.found.length, account.found.position), (None, Some(3), Some(2)));
    assert_eq!(account.wanted, "digits only");
}

#[test]
fn forms_are_told_in_words() {
    let mut config = duitku::Config::new(duitku::Environment::Sandbox, 3551_u64, "nobody", "with blank");
    config.disbursement_url = Some("http://gateway.example".to_owned());
    let error = duitku::Client::open(config).expect_err("refused");
    let wanted: Vec<_> = error.violations.iter().map(|violation| (violation.path.as_str(), violation.rule, violation.wanted.as_str())).collect();
    assert_eq!(
        wanted,
        [
            ("email", Rule::Format, "an e-mail address, as name@domain"),
            ("secret_key", Rule::Characters, "visible ASCII characters only, no blanks"),
            (
                "disbursement_url",
                Rule::Format,
                "an https:// address (http:// only to 127.0.0.0/8, [::1] or localhost), without user, query or fragment"
            ),
        ]
    );
    assert!(!format!("{error} {error:?}").contains("with blank"));
}

#[test]
fn a_wrong_moment_does_not_hide_a_wrong_input() {
    let answer = documents().call(
        "prepare",
        r#"{"operation":"duitku.inquiry","input":{"bank_code":"014","bank_account":"x","amount":50000},"moment":{"now":5,"entropy":"00"}}"#,
    );
    let found = violations_of(&answer);
    let expected = [("moment.now", "minimum"), ("moment.entropy", "format"), ("bank_account", "characters")];
    assert_eq!(found, expected.map(|(path, rule)| (path.to_owned(), rule.to_owned())));
}

#[test]
fn an_answer_is_read_up_to_its_limit() {
    let client = client();
    let step = client.prepare(&transfer(), &moment()).expect("a step");
    let context = &step.request().expect("a request").context;
    let with_length = |length: usize| {
        let body = format!(r#"{{"responseCode":"-510","x":"{}"}}"#, "x".repeat(length.saturating_sub(30)));
        assert_eq!(body.len(), length);
        let step = client.parse(context, &Answer::Http(HttpAnswer::new(200, vec![], body)), &moment()).expect("a step");
        let outcome = step.outcome().expect("an outcome").clone();
        (outcome.code, outcome.problems.first().map(|problem| problem.rule))
    };
    assert_eq!(with_length(1024 * 1024), (Some("-510".to_owned()), None));
    assert_eq!(with_length(1024 * 1024 + 1), (None, Some(Rule::TooLarge)));
}

#[test]
fn a_context_is_whole_or_refused() {
    let good = stored();
    assert!(Context::read(&good).is_ok());
    let with = |from: &str, to: &str| {
        assert!(good.contains(from), "{from}");
        Context::read(&good.replacen(from, to, 1)).map_err(|error| (error.code, error.violations.first().map(|violation| violation.path.clone())))
    };
    let refused = |path: &str| Err((ErrorCode::InvalidContext, Some(path.to_owned())));
    assert_eq!(with(r#""attempt":1"#, r#""attempt":1,"later":true"#), refused("later"));
    assert_eq!(with(r#""attempt":1"#, r#""attempt":0"#), refused("attempt"));
    assert_eq!(with(r#""earlier_copy":false"#, r#""earlier_copy":0"#), refused("earlier_copy"));
    assert_eq!(with(r#""salur_context":1"#, r#""salur_context":2"#), refused("salur_context"));
    // Its form is right, its input is not: it is refused where the input is needed.
    let altered = Context::read(&good.replacen("8760673566", "876067356x", 1)).expect("of the right form");
    let error = client().parse(&altered, &Answer::NoAnswer, &moment()).expect_err("refused");
    assert_eq!(error.code, ErrorCode::InvalidContext);
    assert_eq!(error.violations.iter().map(|violation| violation.path.as_str()).collect::<Vec<_>>(), ["bank_account"]);
}
