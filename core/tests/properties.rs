//! Whatever comes, from callers, gateways or strangers: nothing panics, no payment succeeds unless everything agrees,
//! none fails unless a documented final refusal says so, and no secret is shown.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::missing_errors_doc,
    reason = "a test fails by panicking; the wall is the core's"
)]

use proptest::prelude::*;
use salur::json::{Json, Object, read};
use salur::operation::Step;
use salur::{Answer, Context, HttpAnswer, Message, Moment, State, document, duitku};

const SECRET: &str = "de56f832487bc1ce1de5ff2cfacf8d9486c61da69df6fd61d5537b6b7d6d354d";
const EMAIL: &str = "test@chakratechnology.com";
const NOW: u64 = 1_637_304_586_325;
const VERBS: [&str; 7] = ["prepare", "prepare_again", "prepare_many", "parse", "receive", "catalog", "open"];

fn moment() -> Moment {
    Moment::new(NOW, [7; 32]).expect("a moment")
}

fn client() -> duitku::Client {
    let config = duitku::Config::new(duitku::Environment::Sandbox, 3551_u64, EMAIL, SECRET);
    duitku::Client::open(config).expect("a client")
}

fn document_client() -> document::Client {
    let config = format!(r#"{{"gateway":"duitku","environment":"sandbox","user_id":3551,"email":"{EMAIL}","secret_key":"{SECRET}"}}"#);
    document::open(&config).expect("a client")
}

fn transfer() -> duitku::Transfer {
    duitku::Transfer::new("12345", "014", "8760673566", "Test Account", "000000001278", 50_000_u64, "Gaji")
}

fn context_of(step: &Step) -> Context {
    step.request().expect("a request").context.clone()
}

/// Texts that look like what the verbs expect, and texts that do not.
fn any_json() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        Just("null".to_owned()),
        any::<bool>().prop_map(|flag| flag.to_string()),
        any::<i64>().prop_map(|number| number.to_string()),
        "-?[0-9]{1,30}(\\.[0-9]{1,5})?(e[0-9]{1,3})?",
        "\"[ -!#-\\[\\]-~é✓]{0,20}\"",
        Just("\"\\ud800\"".to_owned()),
        Just("\"duitku.transfer\"".to_owned()),
        Just("\"duitku.status\"".to_owned()),
        Just("\"LLG\"".to_owned()),
        Just("50000".to_owned()),
    ];
    let key = prop_oneof![
        Just("operation"),
        Just("input"),
        Just("inputs"),
        Just("moment"),
        Just("now"),
        Just("entropy"),
        Just("context"),
        Just("answer"),
        Just("failure"),
        Just("status"),
        Just("headers"),
        Just("body"),
        Just("body_base64"),
        Just("message"),
        Just("notification"),
        Just("method"),
        Just("path"),
        Just("bank_code"),
        Just("bank_account"),
        Just("amount"),
        Just("payment"),
        Just("disburse_id"),
        Just("type"),
        Just("gateway"),
        Just("email"),
        Just("secret_key"),
        Just("bank_maximums"),
        Just("bankAccount"),
        Just("signature"),
        Just("responseCode"),
        Just("$serde_json::private::Number"),
    ];
    leaf.prop_recursive(5, 64, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(|items| format!("[{}]", items.join(","))),
            prop::collection::vec((key.clone(), inner), 0..6)
                .prop_map(|fields| format!("{{{}}}", fields.iter().map(|(key, value)| format!("\"{key}\":{value}")).collect::<Vec<_>>().join(","))),
        ]
    })
}

/// What a gateway may say of a transfer, field by field: the truth, something else, nothing.
fn any_answer() -> impl Strategy<Value = (u16, Vec<(&'static str, String)>)> {
    let field = |name: &'static str, truth: &'static str, other: &'static str| prop_oneof![6 => Just(Some((name, truth.to_owned()))), 1 => Just(Some((name, other.to_owned()))), 1 => Just(None), 1 => Just(Some((name, "null".to_owned())))];
    let codes: Vec<String> =
        duitku::codes::CODES.iter().map(|row| row.code.to_owned()).chain(["99".to_owned(), "0".to_owned(), "000".to_owned()]).collect();
    let code = prop::sample::select(codes).prop_flat_map(|code| {
        prop_oneof![9 => Just(Some(("responseCode", format!("\"{code}\"")))), 1 => Just(None), 1 => Just(Some(("responseCode", "{}".to_owned())))]
    });
    let status = prop_oneof![8 => Just(200_u16), 1 => 100_u16..600];
    let fields = (
        field("email", "\"test@chakratechnology.com\"", "\"other@merchant.example\""),
        field("bankCode", "\"014\"", "\"008\""),
        field("bankAccount", "\"8760673566\"", "\"8760673567\""),
        field("amountTransfer", "50000.0", "500000.0"),
        field("accountName", "\"Test Account  \"", "\"Somebody\""),
        field("custRefNumber", "\"000000001278\"", "\"000000001279\""),
        code,
    );
    (status, fields).prop_map(|(status, (a, b, c, d, e, f, g))| (status, [a, b, c, d, e, f, g].into_iter().flatten().collect()))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, ..ProptestConfig::default() })]

    #[test]
    fn any_document_gets_an_envelope(verb in prop::sample::select(&VERBS[..]), text in any_json()) {
        let answers = [document_client().call(verb, &text), document::call(verb, &text)];
        for answer in answers {
            let Ok(Json::Object(envelope)) = read(&answer) else { panic!("not an object: {answer}") };
            prop_assert!(envelope.get("ok").is_some() != envelope.get("error").is_some());
            prop_assert!(!answer.contains(SECRET));
        }
        if let Err(error) = document::open(&text) {
            prop_assert!(read(&error).is_ok());
        }
    }

    #[test]
    fn any_text_gets_an_envelope(verb in "\\PC{0,12}", text in "\\PC{0,200}") {
        prop_assert!(read(&document_client().call(&verb, &text)).is_ok());
        prop_assert!(document::open(&text).is_err());
    }

    #[test]
    fn any_body_of_bytes_leaves_a_transfer_unknown_or_agrees(status in 100_u16..600, body in prop::collection::vec(any::<u8>(), 0..300)) {
        let client = client();
        let context = context_of(&client.prepare(&transfer(), &moment()).expect("a step"));
        let step = client.parse(&context, &Answer::Http(HttpAnswer::new(status, vec![], body)), &moment()).expect("an outcome");
        // Random bytes never spell a whole documented answer.
        prop_assert_eq!(step.outcome().and_then(|outcome| outcome.state()), Some(State::Unknown));
    }

    #[test]
    fn a_transfer_is_believed_only_where_everything_agrees((status, fields) in any_answer(), attempts in 1_u32..3) {
        let client = client();
        let mut context = context_of(&client.prepare(&transfer(), &moment()).expect("a step"));
        for _ in 1..attempts {
            context = context_of(&client.prepare_again(&context, &moment()).expect("a step"));
        }
        let body = format!("{{{}}}", fields.iter().map(|(key, value)| format!("\"{key}\":{value}")).collect::<Vec<_>>().join(","));
        let step = client.parse(&context, &Answer::Http(HttpAnswer::new(status, vec![], body.clone())), &moment()).expect("an outcome");
        let state = step.outcome().and_then(|outcome| outcome.state()).expect("a payment");

        // An oracle of its own: it reads the fields that were generated, not the answer.
        let has = |name: &str, value: &str| fields.iter().any(|(key, found)| *key == name && found == value);
        let disagrees = has("email", "\"other@merchant.example\"") || has("bankCode", "\"008\"") || has("bankAccount", "\"8760673567\"")
            || has("amountTransfer", "500000.0") || has("accountName", "\"Somebody\"") || has("custRefNumber", "\"000000001279\"");
        let finals = ["76", "-120", "-123", "-141", "-148", "-149", "-161", "-191", "-192", "-213", "-420", "-510", "-920", "-930", "-952", "01", "03", "04",
            "05", "13", "14", "15", "30", "31", "33", "36", "38", "39", "40", "41", "43", "51", "52", "90"];
        let is_final = finals.iter().any(|code| has("responseCode", &format!("\"{code}\"")));
        // A bare "00" names no payment: it is not believed.
        let is_named = has("bankAccount", "\"8760673566\"") || has("custRefNumber", "\"000000001278\"");
        let may_succeed = status == 200 && !disagrees && is_named && has("responseCode", "\"00\"");
        let may_fail = status == 200 && !disagrees && is_final && attempts == 1;
        prop_assert_eq!(state == State::Succeeded, may_succeed, "{}", body);
        prop_assert_eq!(state == State::Failed, may_fail, "{}", body);
    }

    #[test]
    fn a_stored_context_loses_nothing(name in "[ -~é✓]{1,60}", reference in "[ -~]{1,60}", amount in 10_000_u64..100_000_000, again in 0_usize..3) {
        let client = client();
        let input = duitku::Transfer::new("12345", "014", "8760673566", name, reference, amount, "Gaji \"1/2\" é");
        let mut step = client.prepare(&input, &moment()).expect("a step");
        for _ in 0..again {
            step = client.prepare_again(&context_of(&step), &moment()).expect("a step");
        }
        let context = context_of(&step);
        let text = context.to_text();
        prop_assert_eq!(Context::read(&text).expect("our own context"), context);
        prop_assert!(!text.contains(SECRET) && !text.contains(EMAIL));
        // The same payment signed again at the same moment is the same bytes.
        let repeated = client.prepare_again(&Context::read(&text).expect("our own context"), &moment()).expect("a step");
        prop_assert_eq!(&repeated.request().expect("a request").request, &step.request().expect("a request").request);
    }

    #[test]
    fn a_damaged_context_is_refused_or_whole(position in 0_usize..400, byte in any::<u8>()) {
        let client = client();
        let mut bytes = context_of(&client.prepare(&transfer(), &moment()).expect("a step")).to_text().into_bytes();
        let place = position % bytes.len();
        bytes[place] = byte;
        let text = String::from_utf8(bytes).unwrap_or_default();
        if let Ok(context) = Context::read(&text) {
            // It may name another operation, client or input now: then it is refused, or read as what it says.
            if let Ok(step) = client.parse(&context, &Answer::NoAnswer, &moment()) {
                prop_assert_eq!(step.outcome().and_then(|outcome| outcome.state()), Some(State::Unknown));
            }
            if let Ok(step) = client.prepare_again(&context, &moment()) {
                prop_assert!(step.request().is_some());
            }
        }
    }

    #[test]
    fn an_altered_callback_is_refused_unless_only_unsigned_fields_changed(position in 0_usize..600, byte in any::<u8>()) {
        let signature = "30ab9412db414f279f41d49e4c310c9b3c03f2829d68d21f936a75e14b870959";
        let body = format!(
            r#"{{"disburseId":"12345","userId":3551,"email":"{EMAIL}","bankCode":"009","bankAccount":"8760673466","amountTransfer":500000000,"accountName":"Test Account","custRefNumber":"000000001278","statusCode":"00","statusDesc":"Success","errorMessage":"","signature":"{signature}"}}"#
        );
        let client = client();
        let receive = |body: Vec<u8>| client.receive(&Message::new("POST", "/", vec![], body), &moment());
        let original = receive(body.clone().into_bytes()).expect("an authentic callback");
        let mut altered = body.into_bytes();
        let place = position % altered.len();
        altered[place] = byte;
        if let Ok(notification) = receive(altered) {
            let signed = |fields: &Object| original.fields().iter()
                .filter(|(key, _)| ["disburse_id", "email", "bank_code", "bank_account", "account_name", "cust_ref_number"].contains(key))
                .all(|(key, value)| fields.get(key) == Some(value));
            prop_assert!(signed(notification.fields()));
            prop_assert_ne!(notification.fields().get("amount"), None);
        }
    }
}

#[test]
fn debug_and_errors_show_neither_secrets_nor_people() {
    let client = client();
    let step = client.prepare(&transfer(), &moment()).expect("a step");
    let context = context_of(&step);
    let answer = Answer::Http(HttpAnswer::new(200, vec![], r#"{"accountName":"Somebody","bankAccount":"8760673566","responseCode":"00"}"#));
    let outcome = client.parse(&context, &answer, &moment()).expect("an outcome");
    let bad = duitku::Transfer::new("12345", "014", "87606x73566", "Test\u{7}Account", "000000001278", 1_u64, "");
    let error = client.prepare(&bad, &moment()).expect_err("refused");
    let shown = format!("{client:?} {step:?} {context:?} {answer:?} {outcome:?} {:?} {error:?} {error}", transfer());
    for hidden in [SECRET, EMAIL, "8760673566", "87606x73566", "Test Account", "Somebody"] {
        assert!(!shown.contains(hidden), "{hidden} is shown in {shown}");
    }
}

#[test]
fn a_hostile_object_of_many_keys_costs_no_more_than_its_length() {
    let keys: Vec<String> = (0..150_000).map(|index| format!("\"{index}\":0")).collect();
    let message = Message::new("POST", "/", vec![], format!("{{{}}}", keys.join(",")).into_bytes());
    // Over 1 MB it is refused unread; within, it is read in one pass.
    assert!(client().receive(&message, &moment()).is_err());
    let within = Message::new("POST", "/", vec![], format!("{{{}}}", keys[..90_000].join(",")).into_bytes());
    assert!(client().receive(&within, &moment()).is_err());
}
