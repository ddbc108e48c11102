//! The gateways of the national standard: whatever they answer, a payment is believed only where everything agrees; whoever changes one
//! byte of a message is refused; no key is shown; no id of a request comes twice.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test fails by panicking; the wall is the core's"
)]

use proptest::prelude::*;
use salur::json::{Json, Object, read};
use salur::{
    Answer, Call, Context, Do, ErrorCode, HttpAnswer, Message, Moment, Outcome, PrivateKey, PublicKey, Rule, State, Step, cashin, document,
    faspay_snap,
};

const NOW: u64 = 1_749_710_690_000;
const WHEN: &str = "2025-06-12T13:44:50+07:00";
/// The sandbox's published test keys.
const MERCHANT: &str = include_str!("../../sandbox/src/salur_sandbox/gateways/snap/test_keys/merchant-private.pem");
const FASPAY: &str = include_str!("../../sandbox/src/salur_sandbox/gateways/snap/test_keys/gateway-private.pem");
const PATH: &str = "/faspay/cb";

fn moment() -> Moment {
    Moment::new(NOW, [7; 32]).expect("a moment")
}

/// Without its key: nothing here depends on signatures.
fn faspay() -> faspay_snap::Client {
    let mut config = faspay_snap::Config::new(faspay_snap::Environment::Sandbox, "99999");
    config.source_account = Some("9920000001".to_owned());
    faspay_snap::Client::open(config).expect("a client")
}

fn cashin() -> cashin::Client {
    cashin::Client::open(cashin::Config::new(cashin::Environment::Sandbox, "CID1", "95521")).expect("a client")
}

fn waiting(step: Result<Step, salur::Error>) -> Context {
    step.expect("a step").to_sign().expect("a step that waits for its signature").context.clone()
}

fn transfer() -> faspay_snap::Transfer {
    faspay_snap::Transfer::new("REF", 50_000_u64, "Jane Roe", "60004400184", "008", "https://merchant.example/cb")
}

fn top_up() -> cashin::TopUp {
    cashin::TopUp::new("REF", 50_000_u64, "6281234567890", cashin::Channel::Dana)
}

type Parse = Box<dyn Fn(&Answer) -> Outcome>;

/// Every operation that is about a payment, by its name, and whether an answer may end the payment there.
fn calls() -> Vec<(&'static str, Parse)> {
    let ended = |step: Result<Step, salur::Error>| step.expect("a step").outcome().expect("an outcome").clone();
    let of_faspay = move |context: Context| -> Parse { Box::new(move |answer| ended(faspay().parse(&context, answer, &moment()))) };
    let of_cashin = move |context: Context| -> Parse { Box::new(move |answer| ended(cashin().parse(&context, answer, &moment()))) };
    let paid = waiting(faspay().prepare(&transfer(), &moment()));
    let wallet = faspay_snap::TopUp::new("REF", "60004400184", 50_000_u64, faspay_snap::Platform::Gopay, "https://merchant.example/cb");
    let filled = waiting(faspay().prepare(&wallet, &moment()));
    let bill = faspay_snap::BillPayment::new("REF", "7008", "08000047816", 50_000_u64, "013", "https://merchant.example/cb");
    let topped_up = waiting(cashin().prepare(&top_up(), &moment()));
    let (mut transfer_status, mut top_up_status) = (faspay_snap::TransferStatus::new(), faspay_snap::TopUpStatus::new());
    let (mut bare, mut cashin_status) = (faspay_snap::TransferStatus::new(), cashin::TopUpStatus::new());
    transfer_status.payment = Some(paid.to_text());
    top_up_status.payment = Some(filled.to_text());
    bare.original_partner_reference_no = Some("REF".to_owned());
    cashin_status.payment = Some(topped_up.to_text());
    vec![
        ("transfer", of_faspay(paid)),
        ("top_up", of_faspay(filled)),
        ("bill_payment", of_faspay(waiting(faspay().prepare(&bill, &moment())))),
        ("cashin_top_up", of_cashin(topped_up)),
        ("transfer_status", of_faspay(waiting(faspay().prepare(&transfer_status, &moment())))),
        ("top_up_status", of_faspay(waiting(faspay().prepare(&top_up_status, &moment())))),
        ("bare", of_faspay(waiting(faspay().prepare(&bare, &moment())))),
        ("cashin_top_up_status", of_cashin(waiting(cashin().prepare(&cashin_status, &moment())))),
    ]
}

const SERVICES: [&str; 8] = ["18", "38", "33", "38", "36", "39", "36", "39"];

/// The parts of an answer: HTTP status, the status and the case in its code, and the fields of its body.
#[derive(Debug, Clone)]
struct Said {
    http: u16,
    code_http: u16,
    case: String,
    own_service: bool,
    fields: Vec<(&'static str, &'static str)>,
}

fn said() -> impl Strategy<Value = Said> {
    let http = prop::sample::select(vec![200_u16, 202, 400, 401, 403, 404, 405, 409, 429, 500, 504]);
    let field =
        |name: &'static str, values: &'static [&'static str]| prop::option::of(prop::sample::select(values).prop_map(move |value| (name, value)));
    let fields = (
        field("reference", &["\"REF\"", "\" REF \"", "\"OTHER\"", "\"\"", "null"]),
        field("amount", &["\"50000.00\"", "50000.00", "50000", "\"5000000.00\"", "\"0.00\"", "null"]),
        field("currency", &["\"IDR\"", "\"USD\""]),
        field("account", &["\"60004400184\"", "\"999\"", "\"\""]),
        field(
            "status",
            &["\"00\"", "\"01\"", "\"03\"", "\"04\"", "\"05\"", "\"06\"", "\"07\"", "\"2\"", "\"4\"", "\"5\"", "\"99\"", "\"SUCCESS\"", "2"],
        ),
    );
    (http.clone(), prop::option::weighted(0.2, http), "0[0-9]|1[0-9]|2[0-4]", prop::bool::weighted(0.9), fields).prop_map(
        |(code_http, other, case, own_service, (a, b, c, d, e))| Said {
            http: other.unwrap_or(code_http),
            code_http,
            case,
            own_service,
            fields: [a, b, c, d, e].into_iter().flatten().collect(),
        },
    )
}

/// Every field in every place where some operation looks for it.
fn body(said: &Said, service: &str) -> String {
    let get = |name: &str| said.fields.iter().find(|(field, _)| *field == name).map_or("null", |(_, value)| *value);
    let service = if said.own_service { service } else { "77" };
    let (reference, account, status) = (get("reference"), get("account"), get("status"));
    let money = format!(r#"{{"value":{},"currency":{}}}"#, get("amount"), get("currency"));
    format!(
        r#"{{"responseCode":"{}{service}{}","partnerReferenceNo":{reference},"originalPartnerReferenceNo":{reference},"amount":{money},
        "beneficiaryAccountNo":{account},"latestTransactionStatus":{status},
        "virtualAccountData":{{"partnerReferenceNo":{reference},"paidAmount":{money}}},"additionalInfo":{{"status":{status}}}}}"#,
        said.code_http, said.case
    )
}

fn holds(name: &str, said: &Said, outcome: &Outcome) -> Result<(), TestCaseError> {
    let has = |field: &str, values: &[&str]| said.fields.iter().any(|(known, value)| *known == field && values.contains(value));
    let differs = has("reference", &["\"OTHER\""]) || has("currency", &["\"USD\""]) || has("amount", &["\"5000000.00\""]);
    let is_question = name.ends_with("status") || name == "bare";
    let whole = said.http == said.code_http && said.own_service && name != "bare";
    let state = outcome.state().expect("a payment");
    // Bills have statuses of their own, with or without zeros before them.
    let [succeeded, failed, returned]: [&[&str]; 3] = match name {
        "bill_payment" => [&["\"2\"", "2"], &["\"4\"", "\"04\""], &["\"5\"", "\"05\""]],
        _ => [&["\"00\""], &["\"05\"", "\"06\""], &["\"04\""]],
    };
    match state {
        State::Succeeded => {
            prop_assert!(whole && !differs && said.code_http == 200 && said.case == "00" && has("status", succeeded) && name != "cashin_top_up");
            prop_assert!(!has("amount", &["\"0.00\""]), "success of nothing");
            prop_assert_eq!(outcome.next.act, Do::Done);
        }
        State::Returned => prop_assert!(whole && !differs && said.code_http == 200 && has("status", returned)),
        State::Failed if is_question => prop_assert!(whole && !differs && said.code_http == 200 && has("status", failed)),
        State::Failed => {
            let refused = (400..=405).contains(&said.code_http) && !(said.code_http == 404 && ["00", "01", "14", "18"].contains(&said.case.as_str()));
            prop_assert!(whole && !differs && (refused || has("status", failed)));
            // A refusal beside a status that says otherwise is no refusal.
            prop_assert!(!said.fields.iter().any(|(field, _)| *field == "status") || has("status", failed) || name == "cashin_top_up");
        }
        State::Pending => prop_assert!(whole && !differs && matches!(said.code_http, 200 | 202)),
        _ => {}
    }
    if matches!(state, State::Unknown | State::Pending) {
        prop_assert!(!matches!(outcome.next.act, Do::NewPayment | Do::Done | Do::Resend | Do::Continue), "{:?}", outcome.next);
    }
    if [409, 429, 500, 504].contains(&said.code_http) {
        prop_assert_eq!(state, State::Unknown);
    }
    if outcome.next.act == Do::CheckStatus {
        prop_assert!(outcome.next.after.is_some_and(|after| after > NOW) && outcome.next.input.is_some());
    }
    Ok(())
}

fn signed(body: &str) -> Message {
    let key = FASPAY.replace('\n', "\\n");
    let mut arguments =
        Object::new().with("scheme", "asymmetric").with("timestamp", WHEN).with("method", "POST").with("path", PATH).with("body", body);
    arguments.set("private_key", key);
    arguments.set("moment", Object::new().with("now", NOW).with("entropy", "07".repeat(32)));
    let answer = document::call("snap_sign", &arguments.to_text());
    let Ok(Json::Object(envelope)) = read(&answer) else { panic!("no envelope") };
    let signature = envelope.get("ok").and_then(Json::as_object).and_then(|ok| ok.text("signature")).expect("a signature").to_owned();
    Message::new("POST", PATH, vec![("X-TIMESTAMP".to_owned(), WHEN.to_owned()), ("X-SIGNATURE".to_owned(), signature)], body)
}

/// The public half of the gateway's test key, which the sandbox shows.
const FASPAY_PUBLIC: &str = include_str!("faspay-public.pem");

fn hears() -> faspay_snap::Client {
    let mut config = faspay_snap::Config::new(faspay_snap::Environment::Sandbox, "99999");
    config.faspay_public_key = Some(PublicKey::read(FASPAY_PUBLIC).expect("a key"));
    faspay_snap::Client::open(config).expect("a client")
}

const HEARD: &str = r#"{"originalPartnerReferenceNo":"REF","amount":{"value":"50000.00","currency":"IDR"},"latestTransactionStatus":"00"}"#;

proptest! {
    #![proptest_config(ProptestConfig { cases: 1024, ..ProptestConfig::default() })]

    #[test]
    fn any_answer_to_any_call_about_a_payment(said in said()) {
        for ((name, parse), service) in calls().into_iter().zip(SERVICES) {
            let answer = Answer::Http(HttpAnswer::new(said.http, vec![], body(&said, service)));
            holds(name, &said, &parse(&answer))?;
        }
    }

    #[test]
    fn any_bytes_leave_a_payment_unknown(http in 100_u16..600, bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        for (_, parse) in calls() {
            let outcome = parse(&Answer::Http(HttpAnswer::new(http, vec![], bytes.clone())));
            prop_assert_eq!((outcome.call, outcome.state()), (Call::Unreadable, Some(State::Unknown)));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, ..ProptestConfig::default() })]

    #[test]
    fn one_changed_byte_and_a_message_is_refused(place in any::<prop::sample::Index>(), byte in any::<u8>(), what in 0_usize..5) {
        let mut message = signed(HEARD);
        let change = |text: &str| {
            let mut bytes = text.as_bytes().to_vec();
            let at = place.index(bytes.len());
            prop_assume!(bytes[at] != byte);
            bytes[at] = byte;
            Ok(bytes)
        };
        match what {
            0 => message.body = change(HEARD)?,
            1 => message.path = String::from_utf8(change(PATH)?).unwrap_or_default(),
            2 => message.method = String::from_utf8(change("POST")?).unwrap_or_default(),
            header => {
                let value = &mut message.headers[header - 3].1;
                *value = String::from_utf8(change(value)?).unwrap_or_default();
            }
        }
        // Where the body's change is but a blank outside of strings, it says the same; there is none in this body.
        let error = hears().receive(&message, &moment()).expect_err("changed");
        prop_assert!(matches!(error.code, ErrorCode::ForgedNotification | ErrorCode::MalformedNotification));
    }

    #[test]
    fn minifying_once_is_enough(text in r#"[ \t\r\n{}\[\]:,"\\a1]{0,40}"#) {
        if let Some(once) = salur::snap::minify::minify(text.as_bytes()) {
            prop_assert_eq!(salur::snap::minify::minify(&once), Some(once.clone()));
            prop_assert!(once.len() <= text.len());
        }
    }
}

#[test]
fn the_message_itself_is_authentic() {
    let notification = hears().receive(&signed(HEARD), &moment()).expect("authentic");
    assert_eq!((notification.reference("original_partner_reference_no"), notification.fresh()), (Some("REF"), Some(true)));
}

#[test]
fn a_notification_is_read_up_to_one_megabyte() {
    // Blanks around it do not count for its signature, but they do for its size.
    let of_size = |length: usize| Message::new("POST", PATH, signed(HEARD).headers, format!("{}{HEARD}", " ".repeat(length - HEARD.len())));
    assert!(hears().receive(&of_size(1024 * 1024), &moment()).is_ok());
    let error = hears().receive(&of_size(1024 * 1024 + 1), &moment()).expect_err("too large");
    assert_eq!(error.violations.iter().map(|violation| violation.rule).collect::<Vec<_>>(), [Rule::TooLarge]);
}

#[test]
fn reads_may_be_larger_than_what_tells_of_money() {
    let statement = waiting(faspay().prepare(&faspay_snap::Statement::new("2025-06-01T00:00:00+07:00", WHEN), &moment()));
    let paid = waiting(faspay().prepare(&transfer(), &moment()));
    let large = |code: &str| HttpAnswer::new(200, vec![], format!(r#"{{"responseCode":"{code}","x":"{}"}}"#, "x".repeat(2 * 1024 * 1024)));
    let call = |context: &Context, code: &str| {
        let step = faspay().parse(context, &Answer::Http(large(code)), &moment()).expect("a step");
        step.outcome().expect("an outcome").call
    };
    assert_eq!(call(&statement, "2001200"), Call::Accepted);
    assert_eq!(call(&paid, "2001800"), Call::Unreadable);
}

#[test]
fn no_id_of_a_request_comes_twice() {
    let config = r#"{"gateway":"cashin","environment":"sandbox","partner_id":"CID1","channel_id":"95521"}"#;
    let client = document::open(config).expect("a client");
    let input = r#"{"partner_reference_no":"R","amount":50000,"customer_number":"6281234567890","channel":"TOP_UP_E_WALLET_DANA"}"#;
    let inputs = vec![input; 1000].join(",");
    let mut ids = Vec::new();
    // A batch in two pieces with one moment, as hosts stream it; then one call with the same moment.
    for first in [0, 1000] {
        let moment = format!(r#"{{"now":{NOW},"entropy":"{}"}}"#, "07".repeat(32));
        let arguments = format!(r#"{{"operation":"cashin.top_up","inputs":[{inputs}],"first":{first},"moment":{moment}}}"#);
        let Ok(Json::Object(envelope)) = read(&client.call("prepare_many", &arguments)) else { panic!("no envelope") };
        let Some(Json::List(steps)) = envelope.get("ok") else { panic!("no steps") };
        for step in steps {
            let step = step.as_object().and_then(|item| item.get("ok")).and_then(Json::as_object).expect("a step");
            let context = Context::read(step.text("context").expect("a context")).expect("our own");
            ids.push(context.request_id().expect("an id").to_owned());
        }
    }
    let once = waiting(cashin().prepare(&top_up(), &moment()));
    ids.push(once.request_id().expect("an id").to_owned());
    let other = Moment::new(NOW, [8; 32]).expect("a moment");
    ids.push(waiting(cashin().prepare_again(&once, &other)).request_id().expect("an id").to_owned());
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), 2002);
    assert!(ids.iter().all(|id| id.len() == 36 && id.bytes().all(|byte| byte.is_ascii_digit())));
}

#[test]
fn debug_errors_and_contexts_show_neither_keys_nor_people() {
    let mut config = cashin::Config::new(cashin::Environment::Sandbox, "CID1", "95521");
    config.private_key = Some(PrivateKey::read(MERCHANT).expect("a key"));
    let shown_config = format!("{config:?}");
    let client = cashin::Client::open(config).expect("a client");
    let step = client.prepare(&top_up(), &moment()).expect("a step");
    let request = &step.request().expect("a request").request;
    let signature = &request.headers.iter().find(|(name, _)| name == "X-SIGNATURE").expect("signed").1;
    let mut shared = cashin::Config::new(cashin::Environment::Sandbox, "CID1", "95521");
    shared.quirk_scheme = Some(cashin::Scheme::HmacSha512);
    shared.quirk_client_secret = Some("rahasia-sekali".into());
    let wrong_key = PrivateKey::read(&MERCHANT.replace("MII", "XII")).expect_err("no key");
    let to_sign = cashin().prepare(&top_up(), &moment()).expect("a step");
    let context = step.request().expect("a request").context.to_text();
    let shown = format!("{shown_config} {client:?} {step:?} {shared:?} {wrong_key} {wrong_key:?} {to_sign:?} {:?} {context}", top_up());
    // The middle of every line of the key, whatever line ends it was shown with.
    let hidden: Vec<&str> =
        MERCHANT.lines().filter(|line| line.len() > 40).filter_map(|line| line.get(10..30)).chain(["rahasia-sekali", signature.as_str()]).collect();
    for hidden in hidden {
        assert!(!shown.contains(hidden), "{hidden} is shown in {shown}");
    }
    let without_context = shown.replace(&context, "");
    assert!(!without_context.contains("6281234567890"), "{without_context}");
}

#[test]
fn the_same_key_signs_the_same_whatever_blinds_it() {
    let sign = |entropy: [u8; 32]| {
        let mut config = cashin::Config::new(cashin::Environment::Sandbox, "CID1", "95521");
        config.private_key = Some(PrivateKey::read(MERCHANT).expect("a key"));
        let client = cashin::Client::open(config).expect("a client");
        let step = client.prepare(&top_up(), &Moment::new(NOW, entropy).expect("a moment")).expect("a step");
        step.request().expect("a request").request.headers.clone()
    };
    let (one, other) = (sign([1; 32]), sign([2; 32]));
    let of = |headers: &[(String, String)], name: &str| headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone());
    assert_eq!(of(&one, "X-SIGNATURE"), of(&other, "X-SIGNATURE"));
    assert_ne!(of(&one, "X-EXTERNAL-ID"), of(&other, "X-EXTERNAL-ID"));
}
