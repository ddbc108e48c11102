//! Arbitrary answers to every call of SendMe's older interface, at its token step and at the call itself, told against the page's tables.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test fails by panicking; the wall is the core's"
)]

mod common;

use std::sync::LazyLock;

use common::calls::{FASPAY_SENDME, SECRETS, token_answer};
use common::fields::{self, Fields, any_of, echoes, field, is_odd, word};
use common::rules::{Told, hold};
use common::{Case, Kind, MINUTE, NOW, context_of, flag, http, object, open, outcome_of, parse, prepare, prepare_again};
use proptest::prelude::*;
use salur::document::Client;
use salur::json::Object;

const ACCOUNT: &str = r#""beneficiary_account":"10000006","beneficiary_account_name":"Jane Roe","beneficiary_va_name":"Jane Roe","beneficiary_bank_code":"014",
    "beneficiary_bank_branch":"KCP Kota","beneficiary_region_code":"0391","beneficiary_country_code":"ID""#;
const OUTLET: &str = r#""beneficiary_phone":"081234567890","beneficiary_name":"Jane Roe","trx_no":"87640001","amount":100000,"trx_desc":"Gaji","callback_url":"https://a.example/cb""#;

/// A place on the wire, and what must stand there.
type Echo = (&'static str, &'static str);

/// Every operation with an input, and what its answers must say again.
fn operations() -> Vec<(&'static str, Kind, String, Vec<Echo>)> {
    let outlet = |code: &str, more: &str| format!(r#"{{"beneficiary_bank_code":"{code}",{OUTLET}{more}}}"#);
    let shop =
        r#","beneficiary_region_code":"0102","beneficiary_country_code":"ID","beneficiary_purpose_code":"1","beneficiary_email":"jane@example.com""#;
    let transfer = r#"{"beneficiary_virtual_account":"9920000002","beneficiary_account":"10000006","beneficiary_name":"Jane Roe","beneficiary_bank_code":"014",
        "beneficiary_region_code":"0391","beneficiary_country_code":"ID","beneficiary_purpose_code":"1","trx_no":"87640001","amount":100000,"trx_desc":"Gaji",
        "callback_url":"https://a.example/cb"}"#;
    let top_up = r#"{"beneficiary_bank_code":"gpy","beneficiary_account":"10000006","beneficiary_name":"Jane Roe","beneficiary_region_code":"0391",
        "beneficiary_country_code":"ID","trx_no":"87640001","amount":100000,"callback_url":"https://a.example/cb"}"#;
    let phone = ("beneficiary_phone", "081234567890");
    let account = ("beneficiary_account", "10000006");
    let bank = |code| ("beneficiary_bank_code", code);
    vec![
        ("registration", Kind::Reads, format!("{{{ACCOUNT}}}"), vec![]),
        ("registration_confirm", Kind::Reads, format!(r#"{{{ACCOUNT},"bank_account_number":"10000006","bank_account_name":"JANE ROE"}}"#), vec![]),
        ("transfer", Kind::Pays, transfer.into(), vec![account, bank("014"), ("beneficiary_virtual_account", "9920000002")]),
        ("cash_out", Kind::Pays, outlet("imr", shop), vec![phone, bank("imr")]),
        ("cash_out", Kind::Pays, outlet("alf", shop), vec![phone, bank("alf")]),
        ("cash_out", Kind::Pays, outlet("C013", ""), vec![phone, bank("C013")]),
        ("top_up", Kind::Pays, top_up.into(), vec![account, bank("gpy")]),
        ("name_inquiry", Kind::Reads, r#"{"beneficiary_virtual_account":"9920000002"}"#.into(), vec![]),
        ("balance", Kind::Reads, "{}".into(), vec![]),
        ("statement", Kind::Reads, r#"{"start_date":"2025-06-01","end_date":"2025-06-12"}"#.into(), vec![]),
        ("status", Kind::AsksBare, r#"{"trx_no":"87640001"}"#.into(), vec![]),
    ]
}

/// A call of SendMe's: with what is compared, and whether its token was refused once.
struct Call {
    case: Case,
    echoes: Vec<Echo>,
    token_again: bool,
}

/// The steps of one operation: its token's request, the call, both again in a second attempt, and both after its token was refused.
fn calls_of(operation: &str, kind: Kind, input: &str, echoes: &[Echo]) -> Vec<Call> {
    let operation = format!("faspay_sendme.{operation}");
    let (remembering, fresh) = (open(FASPAY_SENDME), open(FASPAY_SENDME));
    let step = |answer, context: &str| parse(&remembering, context, answer, NOW).expect("a step");
    let asked = prepare(&remembering, &operation, input, NOW);
    let call = step(token_answer(), context_of(&asked));
    let asked_twice = prepare_again(&fresh, context_of(&call), NOW + MINUTE);
    let twice = prepare_again(&remembering, context_of(&call), NOW + MINUTE);
    let asked_anew = step(http(401, ""), context_of(&call));
    let anew = step(token_answer(), context_of(&asked_anew));
    let steps =
        [("token", asked), ("call", call), ("second token", asked_twice), ("second call", twice), ("token anew", asked_anew), ("call anew", anew)];
    let of_step = |(which, step): (&str, Object)| Call {
        case: Case {
            name: format!("{operation}, {which}"),
            kind,
            earlier: which.starts_with("second"),
            token_step: which.contains("token"),
            operation: operation.clone(),
            context: context_of(&step).to_owned(),
        },
        echoes: echoes.to_vec(),
        token_again: which.ends_with("anew"),
    };
    steps.into_iter().map(of_step).collect()
}

static CALLS: LazyLock<Vec<Call>> = LazyLock::new(|| {
    let mut calls: Vec<Call> = operations().iter().flat_map(|(operation, kind, input, echoes)| calls_of(operation, *kind, input, echoes)).collect();
    let payments: Vec<_> = calls.iter().filter(|call| call.case.kind == Kind::Pays && !call.case.token_step).collect();
    let ask = |paid: &&Call| {
        let input = Object::new().with("payment", paid.case.context.as_str()).to_text();
        // The telephone number stands in no table of the status call; it is compared where it comes.
        calls_of("status", Kind::Asks, &input, &paid.echoes)
    };
    let questions: Vec<Call> = payments.iter().flat_map(ask).collect();
    calls.extend(questions);
    calls
});

static CLIENT: LazyLock<Client> = LazyLock::new(|| open(FASPAY_SENDME));

fn any_fields() -> impl Strategy<Value = Fields> {
    any_of(vec![
        field(
            "status",
            0.9,
            &["\"1\"", "\"2\"", "2", "\"4\"", "\"5\"", " \"9\" ", "9", "\"3\"", "\"6\"", "\"02\"", "\"\"", "null", "true", "[\"2\"]"],
        ),
        field("response_code", 0.6, &["\"00\"", "\"00\"", "\"01\"", "\"02\"", "\"51\"", "\"99\"", "0", "\"\"", "null", "[\"00\"]"]),
        field(
            "message",
            0.7,
            &[
                "\"Unauthorized\"",
                "\"Invalid Virtual Account\"",
                "\"BENEFICIARY NAME NOT MATCH\"",
                "\"Your Transaction Number already exists\"",
                "\"Invalid Request body: Your Transaction Number already exists\"",
                "\"Transaction not found\"",
                "\"Success\"",
                "[\"Unauthorized\"]",
            ],
        ),
        field("trx_no", 0.8, &["\"87640001\"", "\"87640001\"", "87640001", "\" 87640001 \"", "\"87640002\"", "\"\"", "[\"87640001\"]"]),
        field("trx_amount", 0.5, &["10000000", "\"10000000\"", "10000001", "\"100000\"", "\"100000.00\"", "0", "null", "[]", "false"]),
        field("beneficiary_account", 0.3, &["\"10000006\"", "10000006", "\"10000007\"", "\"\"", "{\"a\":1}"]),
        field("beneficiary_virtual_account", 0.3, &["\"9920000002\"", "\"9920000003\"", "null"]),
        field("beneficiary_bank_code", 0.3, &["\"014\"", "\"imr\"", "\"alf\"", "\"C013\"", "\"gpy\"", "14", "\"\""]),
        field("beneficiary_phone", 0.3, &["\"081234567890\"", "\"6281234567890\"", "81234567890"]),
        field("virtual_account", 0.3, &["\"9920000001\"", "\"9920000009\""]),
        field("cash out_code", 0.2, &["\"1234567890123456\"", "7", "[]"]),
        field("access_token", 0.3, &["\"dG9rZW4tZm9yLXRlc3Rz\"", "\"\"", "null", "[\"dG9rZW4tZm9yLXRlc3Rz\"]"]),
        field("expired_in", 0.3, &["\"36000\"", "36000", "\"-1\"", "18446744073709551615", "{}"]),
    ])
}

fn any_status() -> impl Strategy<Value = u16> {
    prop_oneof![6 => Just(200_u16), 1 => Just(401_u16), 1 => Just(400_u16), 2 => 100_u16..600]
}

/// What a reader of the page believes of a payment's answer, or of its status.
fn says(call: &Call, status: u16, fields: &Fields) -> &'static str {
    let (said, code) = (word(fields, "status"), word(fields, "response_code"));
    let (said, code) = (said.as_deref(), code.as_deref());
    let (taken, refused) = ((200..300).contains(&status), (200..300).contains(&status) || (400..500).contains(&status));
    let agrees = echoes(fields, "trx_no", "87640001")
        && call.echoes.iter().all(|(place, asked)| echoes(fields, place, asked))
        && echoes(fields, "virtual_account", "9920000001")
        && !is_odd(fields, "trx_amount")
        && matches!(word(fields, "trx_amount").as_deref(), None | Some("10000000" | "0"));
    let paid = agrees && word(fields, "trx_amount").as_deref() != Some("0");
    let named = word(fields, "trx_no").is_some() && !is_odd(fields, "trx_no");
    let is_question = call.case.kind == Kind::Asks;
    let plain = matches!(code, None | Some("00"));
    let refusal = if call.case.earlier && !is_question { "unknown" } else { "failed" };
    if is_odd(fields, "status") || is_odd(fields, "response_code") || !agrees || call.case.kind == Kind::AsksBare {
        return "unknown";
    }
    match said {
        Some("1") if taken && paid && (plain || !is_question) => "pending",
        Some("2") if taken && paid && plain && named => "succeeded",
        Some("5") if taken && paid && named && (plain || !is_question) => "returned",
        Some("4") if is_question && taken && plain && named => refusal,
        Some("4") if !is_question && refused && named && !matches!(code, Some("00" | "99")) => refusal,
        Some("9") if !is_question && refused => {
            let message = word(fields, "message").unwrap_or_default().to_lowercase();
            let mendable =
                ["invalid virtual account", "beneficiary name not match", "invalid request body"].iter().any(|part| message.contains(part));
            let unknown = ["already exists", "not found"].iter().any(|part| message.contains(part));
            if mendable && !unknown { refusal } else { "unknown" }
        }
        None if !is_question && refused && matches!(code, Some("01" | "02")) => refusal,
        _ => "unknown",
    }
}

/// What must hold of a step that is no outcome.
fn holds_of_request(call: &Call, step: &Object, status: u16, fields: &Fields) -> Result<(), TestCaseError> {
    let context = object(context_of(step));
    let before = object(&call.case.context);
    for key in ["attempt", "earlier_copy", "send_before", "input"] {
        prop_assert_eq!(context.get(key), before.get(key), "{}: {}", call.case.name, key);
    }
    prop_assert!(!flag(&context, "unsent"));
    if call.case.token_step {
        prop_assert!(status == 200 && word(fields, "access_token").is_some(), "{}", call.case.name);
        prop_assert!(!flag(&context, "token_step") && flag(&context, "token_again") == call.token_again);
    } else {
        prop_assert!(!call.token_again && flag(&context, "token_step") && flag(&context, "token_again"), "{}", call.case.name);
        prop_assert!(status == 401 || word(fields, "message").is_some_and(|text| text.eq_ignore_ascii_case("unauthorized")), "{}", call.case.name);
    }
    for secret in SECRETS {
        prop_assert!(!step.to_text().contains(secret), "{}: {secret} is shown", call.case.name);
    }
    Ok(())
}

fn holds_of_token_step(call: &Call, told: &Told<'_>, status: u16, fields: &Fields) -> Result<(), TestCaseError> {
    let said = word(fields, "status");
    let answered = (200..300).contains(&status) || (400..500).contains(&status);
    let refused = matches!(status, 401 | 403) || (answered && said.is_some_and(|said| said != "2"));
    prop_assert_eq!(told.call, if refused { "refused" } else { "unreadable" }, "{}", call.case.name);
    match (call.case.kind, told.state) {
        (Kind::Pays, Some("failed")) => prop_assert!(refused && !call.case.earlier && !call.token_again && told.next == "fix"),
        (Kind::Pays, state) if call.case.earlier || (call.token_again && refused) => {
            prop_assert_eq!((state, told.next), (Some("unknown"), "check_status"))
        }
        (_, state) => {
            prop_assert!(matches!(state, None | Some("unknown")) && told.next == if refused { "fix" } else { "resend" }, "{}", call.case.name)
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn any_answer_to_any_call(fields in any_fields(), status in any_status()) {
        for call in CALLS.iter() {
            let mut fields = fields.clone();
            // Only the answer to a token's request holds one.
            fields.retain(|(place, _)| call.case.token_step || *place != "access_token");
            let step = parse(&CLIENT, &call.case.context, http(status, &fields::body(&fields)), NOW + 1000).expect("a step");
            let Some(outcome) = outcome_of(&step) else {
                holds_of_request(call, &step, status, &fields)?;
                continue;
            };
            let told = hold(&call.case, outcome, &SECRETS)?;
            if call.case.token_step {
                holds_of_token_step(call, &told, status, &fields)?;
            } else if let Some(state) = told.state {
                prop_assert_eq!(state, says(call, status, &fields), "{}: {} {:?}", call.case.name, status, fields);
            }
        }
    }

    #[test]
    fn any_bytes_end_nothing(body in "(?s).{0,64}", which in 0..CALLS.len(), status in any_status()) {
        let call = &CALLS[which];
        let step = parse(&CLIENT, &call.case.context, http(status, &body), NOW + 1000).expect("a step");
        match outcome_of(&step) {
            None => prop_assert!(status == 401 && !call.case.token_step && !call.token_again),
            Some(outcome) => {
                let told = hold(&call.case, outcome, &SECRETS)?;
                prop_assert!(!matches!(told.state, Some("succeeded" | "returned" | "pending")));
                prop_assert!(told.state != Some("failed") || matches!(status, 401 | 403));
            }
        }
    }

    #[test]
    fn what_is_asked_too_late_is_not_asked(which in 0..CALLS.len(), late in MINUTE..1_000 * MINUTE) {
        let call = &CALLS[which];
        let limit = object(&call.case.context).get("send_before").and_then(salur::json::Json::as_u64);
        let step = parse(&CLIENT, &call.case.context, if call.case.token_step { token_answer() } else { http(401, "") }, NOW + late).expect("a step");
        let asks = limit.is_none_or(|limit| NOW + late <= limit) && (call.case.token_step || !call.token_again);
        prop_assert_eq!(outcome_of(&step).is_none(), asks, "{}", call.case.name);
    }
}
