//! What must hold of any outcome of any gateway, whatever came.

use proptest::prelude::*;
use salur::json::Object;

use super::{Case, Kind, flag, inner};

/// What a test of one gateway looks at beyond this.
pub struct Told<'a> {
    pub call: &'a str,
    pub state: Option<&'a str>,
    pub next: &'a str,
}

pub fn told(outcome: &Object) -> Told<'_> {
    Told {
        call: outcome.text("call").expect("a call"),
        state: inner(outcome, "payment").map(|payment| payment.text("state").expect("a state")),
        next: inner(outcome, "next").and_then(|next| next.text("do")).expect("what to do"),
    }
}

pub fn hold<'a>(case: &Case, outcome: &'a Object, secrets: &[&str]) -> Result<Told<'a>, TestCaseError> {
    let told = told(outcome);
    let next = inner(outcome, "next").expect("what to do");
    let payment = inner(outcome, "payment");
    prop_assert_eq!(payment.is_some(), case.kind != Kind::Reads, "{}", case.name);
    let matched = payment.is_some_and(|payment| flag(payment, "matched"));
    let ended = matches!(told.state, Some("succeeded" | "failed" | "returned"));
    // An end is believed of an answer that was compared, and where the request for a token was refused before anything was sent.
    prop_assert!(!ended || matched || (case.token_step && told.state == Some("failed") && told.next == "fix"), "{}", case.name);
    // Nothing is believed of a bare number.
    prop_assert!(case.kind != Kind::AsksBare || (!ended && !matched), "{}", case.name);
    // The refusal of a second copy says nothing of the first.
    prop_assert!(!(case.kind == Kind::Pays && case.earlier && told.state == Some("failed")), "{}", case.name);
    if payment.is_some() {
        prop_assert_eq!(told.next == "done", told.state == Some("succeeded"), "{}", case.name);
        prop_assert!(told.next != "new_payment" || matches!(told.state, Some("failed" | "returned")), "{}", case.name);
    }
    // Of a payment that may have been sent no copy is asked for.
    let is_sent = case.kind == Kind::Pays && (case.earlier || !(case.token_step || told.call == "not_sent"));
    prop_assert!(!(is_sent && told.next == "resend"), "{}", case.name);
    // Every next step can be taken.
    let has = |key: &str| next.get(key).is_some();
    match told.next {
        "check_status" | "continue" => prop_assert!(has("operation") && has("input"), "{}", case.name),
        "resend" => prop_assert!(has("context"), "{}", case.name),
        "ask_human" => prop_assert!(next.text("question").is_some_and(|question| !question.is_empty()), "{}", case.name),
        "wait" => prop_assert!(has("after"), "{}", case.name),
        _ => {}
    }
    let text = outcome.to_text();
    for secret in secrets {
        prop_assert!(!text.contains(secret), "{}: {secret} is shown", case.name);
    }
    Ok(told)
}
