//! SendMe's notifications, signed by this test: in a header or inside of the body, in every spelling; whatever they say is a hint.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test fails by panicking; the wall is the core's"
)]

mod common;

use std::sync::LazyLock;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use common::calls::{Call, client, every_call};
use common::fields::{self, Fields, any_of, field, word};
use common::rules::hold;
use common::{Kind, MINUTE, NOW, call, inner, moment, object, outcome_of};
use hmac::{Hmac, Mac as _};
use proptest::prelude::*;
use salur::json::{Json, Object, read};
use sha2::{Digest as _, Sha256};

static PAYMENTS: LazyLock<Vec<Call>> = LazyLock::new(|| {
    let is_payment = |call: &Call| call.case.operation.starts_with("faspay_sendme.") && call.case.kind == Kind::Pays;
    every_call().into_iter().filter(is_payment).collect()
});

fn stripped(body: &str) -> String {
    body.chars().filter(|character| !matches!(character, ' ' | '\t' | '\r' | '\n')).collect()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The signature over a body, as the page says it.
fn signature(body: &str) -> Vec<u8> {
    let digest = hex(&Sha256::digest(stripped(body))).to_uppercase();
    let text = format!("ak-11aa22bb:POST:{}:{digest}", STANDARD.encode("ck-55ee66ff:cs-77001122"));
    Hmac::<Sha256>::new_from_slice(b"as-33cc44dd").expect("a key").chain_update(text).finalize().into_bytes().to_vec()
}

#[derive(Debug, Clone, Copy)]
enum Spelling {
    Lower,
    Upper,
    Base64,
}

impl Spelling {
    fn of(self, signature: &[u8]) -> String {
        match self {
            Self::Lower => hex(signature),
            Self::Upper => hex(signature).to_uppercase(),
            Self::Base64 => STANDARD.encode(signature),
        }
    }
}

fn any_spelling() -> impl Strategy<Value = Spelling> {
    prop_oneof![Just(Spelling::Lower), Just(Spelling::Upper), Just(Spelling::Base64)]
}

fn message(body: &str, header: Option<&str>) -> Object {
    let headers: Vec<Json> = header.into_iter().map(|value| Json::List(vec!["Faspay-Signature".into(), value.into()])).collect();
    Object::new().with("method", "POST").with("path", "/cb").with("headers", Json::List(headers)).with("body", body)
}

/// The body with its signature inside, before so many of its members.
fn inside(fields: &Fields, place: usize, spelling: Spelling) -> String {
    let whole = object(&fields::body(fields));
    let written = spelling.of(&signature(&whole.to_text()));
    let mut members: Vec<String> = whole.iter().map(|(key, value)| format!("\"{key}\": {}", value.to_text())).collect();
    members.insert(place.min(members.len()), format!("\"signature\" :\t\"{written}\""));
    format!("{{ {} }}", members.join(",\r\n"))
}

fn receive(message: &Object) -> Result<Object, Object> {
    let arguments = Object::new().with("message", message.clone()).with("moment", moment(NOW));
    call(client("faspay_sendme"), "receive", &arguments)
}

fn any_fields() -> impl Strategy<Value = Fields> {
    any_of(vec![
        field("request", 0.5, &["\"Payment Notification\"", "\"a,b}\\\",\\\"signature\\\":\\\"\""]),
        field("trx_no", 0.95, &["\"42\"", "\"42\"", "42", "\" 42 \"", "\"43\""]),
        field("trx_id", 0.5, &["\"6411\"", "6411", "{\"signature\":\"x\"}"]),
        field("trx_amount", 0.6, &["5000000", "\"5000000\"", "10000000", "\"50000.00\"", "[1,{\"signature\":2}]"]),
        field("trx_status", 0.9, &["\"1\"", "1", "\"2\"", "2", "\"4\"", "\"5\"", "\"9\"", "true"]),
        field("trx_status_date", 0.5, &["\"2025-06-12 13:44:00\"", "\"12/06/2025\"", "7"]),
        field("beneficiary_account", 0.5, &["\"60004400184\"", "\"6281234567890\"", "\"1\""]),
        field("bank_code", 0.5, &["\"014\"", "\"C013\"", "\"ovo\"", "\"008\""]),
        field("va_name", 0.5, &["\"Toko é\"", "\"\\ud83d\\ude4f\""]),
    ])
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, ..ProptestConfig::default() })]

    #[test]
    fn whatever_it_says_is_a_hint(fields in any_fields(), spelling in any_spelling(), place in prop::option::of(0..9_usize)) {
        let message = match place {
            Some(place) => message(&inside(&fields, place, spelling), None),
            None => { let body = fields::body(&fields); message(&body, Some(&spelling.of(&signature(&body)))) }
        };
        let Ok(notification) = receive(&message) else {
            prop_assert!(word(&fields, "trx_no").is_none());
            return Ok(());
        };
        prop_assert_eq!(inner(&notification, "references").and_then(|references| references.text("trx_no").map(str::to_owned)), word(&fields, "trx_no"));
        for payment in PAYMENTS.iter() {
            let answer = Object::new().with("notification", notification.clone());
            let arguments = Object::new().with("context", payment.case.context.as_str()).with("answer", answer).with("moment", moment(NOW + MINUTE));
            let step = call(payment.client(), "parse", &arguments).expect("an outcome");
            let told = hold(&payment.case, outcome_of(&step).expect("an outcome"), &[])?;
            let is_open = word(&fields, "trx_status").as_deref() == Some("1");
            match told.state {
                Some("pending") => prop_assert!(is_open && told.next == "wait"),
                Some("unknown") => prop_assert_eq!(told.next, "check_status"),
                other => prop_assert!(false, "{:?}", other),
            }
        }
    }

    #[test]
    fn only_blanks_may_change(fields in any_fields(), spelling in any_spelling(), place in prop::option::of(0..9_usize), at in any::<prop::sample::Index>(), byte in 0x20_u8..0x7f) {
        let body = place.map_or_else(|| fields::body(&fields), |place| inside(&fields, place, spelling));
        let header = place.is_none().then(|| spelling.of(&signature(&body)));
        let mut bytes = body.clone().into_bytes();
        let place = at.index(bytes.len());
        bytes[place] = byte;
        let Ok(altered) = String::from_utf8(bytes) else { return Ok(()) };
        let Ok(Json::Object(_)) = read(&altered) else { return Ok(()) };
        // The letter case of hex says nothing; all else does.
        let written = |text: &str| object(text).text("signature").unwrap_or_default().to_owned();
        let unsigned = |text: &str| stripped(text).replace(&stripped(&written(text)), "");
        let respelled = unsigned(&altered) == unsigned(&body) && written(&altered).eq_ignore_ascii_case(&written(&body));
        let same = stripped(&altered) == stripped(&body) || respelled;
        if let Ok(notification) = receive(&message(&altered, header.as_deref())) {
            prop_assert!(same, "{} instead of {}: {}", altered, body, notification.to_text());
        }
    }

    #[test]
    fn nobody_else_is_heard(fields in any_fields(), signature in "[0-9a-f]{64}|[0-9A-F]{64}|[A-Za-z0-9+/]{43}=|.{0,70}") {
        let mut inside = object(&fields::body(&fields));
        prop_assert!(receive(&message(&inside.to_text(), Some(&signature))).is_err());
        inside.set("signature", signature.as_str());
        prop_assert!(receive(&message(&inside.to_text(), None)).is_err());
    }
}

#[test]
fn a_signature_has_one_name() {
    let good = r#"{"trx_no":"42","trx_status":"2"}"#;
    let written = hex(&signature(good));
    let of = |members: &str| receive(&message(&format!(r#"{{{members},"trx_no":"42","trx_status":"2"}}"#), None));
    assert!(of(&format!(r#""signature":"{written}""#)).is_ok());
    for members in [
        format!(r#""\u0073ignature":"{written}""#),
        format!(r#""signature":"{written}","\u0073ignature":"{written}""#),
        format!(r#""signature":"{written}","signature":"{written}""#),
        format!(r#""Signature":"{written}""#),
        format!(r#""data":{{"signature":"{written}"}}"#),
        format!(r#""signature":["{written}"]"#),
        format!(r#""signature":"{written}","more":1"#),
    ] {
        assert!(of(&members).is_err(), "{members}");
    }
}
