//! Arbitrary answers and notifications, for every operation: what may be believed follows the same rules everywhere.

#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a test fails by panicking; the wall is the core's")]

use proptest::prelude::*;
use salur::{Answer, Call, Context, Do, HttpAnswer, Message, Moment, Outcome, Rule, State, Step, duitku};

const NOW: u64 = 1_637_304_586_325;
const EMAIL: &str = "test@chakratechnology.com";
/// The codes of the page's four tables that say for sure that a payment was refused (decision 1), told again for this test.
const REFUSALS: [&str; 34] = [
    "76", "-120", "-123", "-141", "-148", "-149", "-161", "-191", "-192", "-213", "-420", "-510", "-920", "-930", "-952", "01", "03", "04", "05",
    "13", "14", "15", "30", "31", "33", "36", "38", "39", "40", "41", "43", "51", "52", "90",
];
/// Those of them that may refuse the question itself in a status answer.
const OF_THE_QUESTION: [&str; 7] = ["-120", "-123", "-191", "-213", "-420", "-930", "-952"];

fn client() -> duitku::Client {
    let secret = "de56f832487bc1ce1de5ff2cfacf8d9486c61da69df6fd61d5537b6b7d6d354d";
    duitku::Client::open(duitku::Config::new(duitku::Environment::Sandbox, 3551_u64, EMAIL, secret)).expect("a client")
}

fn moment() -> Moment {
    Moment::new(NOW, [7; 32]).expect("a moment")
}

fn context_of(step: &Step) -> Context {
    step.request().expect("a request").context.clone()
}

/// One prepared call of every operation, by name.
fn contexts(client: &duitku::Client) -> Vec<(&'static str, Context)> {
    let of = |step: Result<Step, salur::Error>| context_of(&step.expect("a step"));
    let clearing = duitku::ClearingType::Rtgs;
    let paid = of(client.prepare(&duitku::Transfer::new("12345", "014", "8760673566", "Test Account", "REF", 50_000_000_u64, "x"), &moment()));
    let mut status = duitku::Status::new();
    status.payment = Some(paid.to_text());
    let mut bare = duitku::Status::new();
    bare.disburse_id = Some("12345".into());
    let transfer = duitku::ClearingTransfer::new("12345", "014", "8760673566", "Test Account", "REF", 500_000_000_u64, clearing, "x");
    let cash = duitku::CashOut::new(duitku::Outlet::Pos, 500_000_u64, "REF", "Test Account", "1234567889", "082211789110");
    vec![
        ("inquiry", of(client.prepare(&duitku::Inquiry::new("014", "8760673566", 50_000_000_u64), &moment()))),
        ("clearing_inquiry", of(client.prepare(&duitku::ClearingInquiry::new("014", "8760673566", 500_000_000_u64, clearing), &moment()))),
        ("transfer", paid),
        ("clearing_transfer", of(client.prepare(&transfer, &moment()))),
        ("cash_out", of(client.prepare(&cash, &moment()))),
        ("status", of(client.prepare(&status, &moment()))),
        ("bare", of(client.prepare(&bare, &moment()))),
        ("balance", of(client.prepare(&duitku::Balance::new(), &moment()))),
        ("banks", of(client.prepare(&duitku::Banks::new(), &moment()))),
    ]
}

/// Wire fields with values that fit some operation, or none.
fn any_fields() -> impl Strategy<Value = Vec<(&'static str, String)>> {
    let text = |values: &'static [&'static str]| prop::sample::select(values).prop_map(|value| format!("\"{value}\""));
    let raw = |values: &'static [&'static str]| prop::sample::select(values).prop_map(str::to_owned);
    let codes: Vec<String> =
        duitku::codes::CODES.iter().map(|row| format!("\"{}\"", row.code)).chain(["\"ZZ\"".to_owned(), "0".to_owned()]).collect();
    let fields = (
        prop::option::weighted(0.9, prop::sample::select(codes)),
        prop::option::of(text(&["014", "014 ", "008", ""])),
        prop::option::of(text(&["8760673566", "8760673567", ""])),
        prop::option::of(raw(&["50000000.0", "500000000.00", "500000", "\"500000\"", "0", "1", "null", "{}"])),
        prop::option::of(text(&["Test Account", "Test Account    ", "Somebody", ""])),
        prop::option::of(text(&["REF", "OTHER", ""])),
        prop::option::of(raw(&["12345", "\"12345\"", "0", "\"\"", "null", "[1]"])),
        prop::option::of(text(&["RTGS", "LLG"])),
        prop::option::of(text(&[EMAIL, "other@merchant.example"])),
        prop::option::of(text(&["082211789110", "082211789111"])),
        prop::option::of(raw(&["230426073103", "\"x\"", "[]"])),
    );
    fields.prop_map(|(code, bank, account, amount, name, reference, id, kind, email, phone, token)| {
        let all = [
            ("responseCode", code),
            ("bankCode", bank),
            ("bankAccount", account),
            ("amountTransfer", amount),
            ("accountName", name),
            ("custRefNumber", reference),
            ("disburseId", id),
            ("type", kind),
            ("email", email),
            ("phoneNumber", phone),
            ("token", token),
        ];
        all.into_iter().filter_map(|(key, value)| value.map(|value| (key, value))).collect()
    })
}

fn body_of(fields: &[(&str, String)]) -> String {
    format!("{{{}}}", fields.iter().map(|(key, value)| format!("\"{key}\":{value}")).collect::<Vec<_>>().join(","))
}

/// What must hold of any outcome of any call.
fn holds(name: &str, http: u16, fields: &[(&str, String)], outcome: &Outcome) -> Result<(), TestCaseError> {
    let code = fields.iter().find(|(key, _)| *key == "responseCode").map(|(_, value)| value.trim_matches('"').to_owned());
    let is = |codes: &[&str]| code.as_deref().is_some_and(|code| codes.contains(&code));
    let pays = ["transfer", "clearing_transfer", "cash_out"].contains(&name);
    prop_assert_eq!(outcome.payment.is_some(), pays || name == "status" || name == "bare");
    // Only a documented status and a documented code are an answer.
    if http != 200 || code.as_deref().is_none_or(|code| duitku::codes::find(code).is_none()) {
        prop_assert_eq!(outcome.call, Call::Unreadable);
    }
    let differs = outcome.problems.iter().any(|problem| problem.rule == Rule::Differs);
    match outcome.state() {
        Some(State::Succeeded) => {
            prop_assert!(http == 200 && is(&["00"]) && !differs && name != "cash_out" && name != "bare");
            prop_assert_eq!(outcome.next.act, Do::Done);
        }
        Some(State::Failed) => {
            prop_assert!(http == 200 && is(&REFUSALS) && !differs && name != "bare");
            prop_assert!(name != "status" || !is(&OF_THE_QUESTION));
        }
        Some(State::Pending) => prop_assert!(http == 200 && is(&["00", "68", "80"]) && !differs),
        Some(State::Returned) => prop_assert!(false, "no code of Duitku's says so"),
        _ => {}
    }
    // What may have happened is never begun anew by itself.
    if matches!(outcome.state(), Some(State::Unknown | State::Pending)) {
        prop_assert!(!matches!(outcome.next.act, Do::NewPayment | Do::Done));
        prop_assert!(!pays || outcome.next.act != Do::Resend);
    }
    // Every next step can be taken.
    match outcome.next.act {
        Do::CheckStatus | Do::Continue => prop_assert!(outcome.next.operation.is_some() && outcome.next.input.is_some()),
        Do::Resend => prop_assert!(outcome.next.context.is_some()),
        Do::AskHuman => prop_assert!(outcome.next.question.as_ref().is_some_and(|question| !question.is_empty())),
        Do::Wait => prop_assert!(outcome.next.after.is_some()),
        _ => {}
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1024, ..ProptestConfig::default() })]

    #[test]
    fn any_answer_to_any_call(fields in any_fields(), http in prop_oneof![6 => Just(200_u16), 1 => 100_u16..600]) {
        let client = client();
        for (name, context) in contexts(&client) {
            let answer = Answer::Http(HttpAnswer::new(http, vec![], body_of(&fields)));
            let step = client.parse(&context, &answer, &moment()).expect("an outcome");
            holds(name, http, &fields, step.outcome().expect("an outcome"))?;
        }
    }

    #[test]
    fn a_continuation_can_be_prepared(fields in any_fields()) {
        let client = client();
        for (_, context) in contexts(&client) {
            let answer = Answer::Http(HttpAnswer::new(200, vec![], body_of(&fields)));
            let step = client.parse(&context, &answer, &moment()).expect("an outcome");
            let next = &step.outcome().expect("an outcome").next;
            if let (Some(operation), Some(input)) = (next.operation, &next.input) {
                // As documents: the way every host takes it, with what was missing added.
                let mut input = input.clone();
                for name in &next.missing {
                    input.set(name, if *name == "payment" { contexts(&client)[2].1.to_text() } else { "added".to_owned() });
                }
                let config = format!(
                    r#"{{"gateway":"duitku","environment":"sandbox","user_id":3551,"email":"{EMAIL}","secret_key":"de56f832487bc1ce1de5ff2cfacf8d9486c61da69df6fd61d5537b6b7d6d354d"}}"#
                );
                let moment = format!(r#"{{"now":{NOW},"entropy":"{}"}}"#, "07".repeat(32));
                let arguments = format!(r#"{{"operation":"{operation}","input":{},"moment":{moment}}}"#, input.to_text());
                let answer = salur::document::open(&config).expect("a client").call("prepare", &arguments);
                prop_assert!(answer.starts_with(r#"{"ok":"#), "{}", answer);
            }
        }
    }

    #[test]
    fn any_notification_is_refused_without_the_key(fields in any_fields(), signature in "[0-9a-f]{64}", status in "00|01|68|99") {
        let mut fields = fields;
        fields.push(("statusCode", format!("\"{status}\"")));
        fields.push(("signature", format!("\"{signature}\"")));
        let message = Message::new("POST", "/", vec![], body_of(&fields));
        prop_assert!(client().receive(&message, &moment()).is_err());
    }
}
