//! Contexts of all gateways: they come back as they went, and whatever else comes in their place is refused or read under the same rules.

#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a test fails by panicking; the wall is the core's")]

mod common;

use std::sync::LazyLock;

use common::calls::{Call, every_call};
use common::rules::hold;
use common::{Kind, MINUTE, NOW, call, flag, http, object, outcome_of, parse};
use proptest::prelude::*;
use salur::Context;
use salur::json::{Json, Object, read};

static CALLS: LazyLock<Vec<Call>> = LazyLock::new(every_call);

/// One thing in a context changed: a flag, a number, a text, or a field of its input.
#[derive(Debug, Clone)]
enum Change {
    Set(&'static str, &'static str),
    Input(usize, &'static str),
    Remove(usize),
    Cut(usize),
}

fn any_change() -> impl Strategy<Value = Change> {
    let keys = [
        "salur_context",
        "operation",
        "client",
        "attempt",
        "earlier_copy",
        "unsent",
        "unsigned",
        "token_step",
        "token_again",
        "prepared_at",
        "send_before",
        "request_id",
        "digest",
        "input",
        "more",
    ];
    let values = ["true", "false", "0", "1", "2", "4294967295", "18446744073709551615", "-1", "1.5", "\"\"", "\"x\"", "null", "{}", "[]"];
    let values = prop::sample::select(values.to_vec());
    prop_oneof![
        4 => (prop::sample::select(keys.to_vec()), values.clone()).prop_map(|(key, value)| Change::Set(key, value)),
        2 => (0..20_usize, values).prop_map(|(which, value)| Change::Input(which, value)),
        1 => (0..20_usize).prop_map(Change::Remove),
        1 => (0..400_usize).prop_map(Change::Cut),
    ]
}

fn changed(context: &str, change: &Change) -> String {
    let mut out = object(context);
    let mut input = out.get("input").and_then(Json::as_object).cloned().unwrap_or_default();
    let key = |which: usize| input.iter().nth(which).map_or("more", |(key, _)| key).to_owned();
    match change {
        Change::Set(name, value) => out.set(name, read(value).expect("a value")),
        Change::Input(which, value) => {
            let key = key(*which);
            input.set(&key, read(value).expect("a value"));
            out.set("input", input);
        }
        Change::Remove(which) => {
            let key = key(*which);
            out.set("input", input.without(&[key]));
        }
        Change::Cut(at) => return context.chars().take(*at).collect(),
    }
    out.to_text()
}

fn is_refusal(error: &Object) -> bool {
    matches!(error.text("code"), Some("invalid_context" | "foreign_context" | "repeat_pays_again"))
}

#[test]
fn a_context_comes_back_as_it_went() {
    for call in CALLS.iter() {
        let text = &call.case.context;
        assert_eq!(Context::read(text).expect("ours").to_text(), *text, "{}", call.case.name);
    }
}

#[test]
fn a_merchant_s_key_may_hold_any_visible_character() {
    let open = |key: &str| {
        let config = object(common::calls::FASPAY_SENDME).without(&["faspay_key".to_owned()]).with("faspay_key", key);
        common::open(&config.to_text())
    };
    let key = r#"a/b"c\d'{e}%2F~!"#;
    let step = common::prepare(&open(key), "faspay_sendme.balance", "{}", NOW);
    let context = common::context_of(&step);
    assert!(Context::read(context).expect("ours").client().ends_with(key));
    assert!(parse(&open(key), context, http(500, ""), NOW).is_ok());
    for other in ["a", "a/b", r#"a/b"c\d'{e}%2F~"#] {
        let error = parse(&open(other), context, http(500, ""), NOW).expect_err("another merchant's");
        assert_eq!(error.text("code"), Some("foreign_context"), "{other}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, ..ProptestConfig::default() })]

    #[test]
    fn any_context_is_read_under_the_same_rules(which in 0..CALLS.len(), changes in prop::collection::vec(any_change(), 1..3), status in prop_oneof![Just(200_u16), Just(401_u16), Just(500_u16)], succeeds in any::<bool>()) {
        let case = &CALLS[which].case;
        let context = changes.iter().fold(case.context.clone(), |context, change| match read(&context) {
            Ok(Json::Object(_)) => changed(&context, change),
            _ => context,
        });
        let client = CALLS[which].client();
        let again = call(client, "prepare_again", &Object::new().with("context", context.as_str()).with("moment", common::moment(NOW)));
        prop_assert!(again.as_ref().err().is_none_or(is_refusal), "{:?}", again.err().map(|error| error.to_text()));
        let body = if succeeds { CALLS[which].success } else { "{}" };
        match parse(client, &context, http(status, body), NOW + MINUTE) {
            Err(error) => prop_assert!(is_refusal(&error), "{}", error.to_text()),
            Ok(step) => {
                let before = object(&context);
                let (earlier, token_step) = (flag(&before, "earlier_copy"), flag(&before, "token_step"));
                // A payment whose context was damaged is asked about like a bare number.
                let kind = if case.kind == Kind::Asks && before.get("input") != object(&case.context).get("input") { Kind::AsksBare } else { case.kind };
                let case = common::Case { earlier, token_step, kind, context, ..case.clone() };
                if let Some(outcome) = outcome_of(&step) {
                    hold(&case, outcome, &[])?;
                }
            }
        }
    }
}
