//! Faspay SNAP's notifications, signed by this test with a key of the vectors: whatever they say is a hint. Few cases: each takes an RSA signature.

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
use common::calls::{Call, every_call};
use common::fields::{self, Fields, any_of, field, word};
use common::rules::hold;
use common::{Kind, MINUTE, NOW, call, inner, moment, object, open, outcome_of};
use proptest::prelude::*;
use rsa::pkcs8::{DecodePrivateKey as _, EncodePublicKey as _};
use rsa::{Pkcs1v15Sign, RsaPrivateKey};
use salur::document::Client;
use salur::json::{Json, Object};
use sha2::{Digest as _, Sha256};

const TIMESTAMP: &str = "2025-06-12T13:44:50+07:00";

/// A key that the vectors give to a merchant: here it is Faspay's.
static KEY: LazyLock<RsaPrivateKey> = LazyLock::new(|| {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/vectors/faspay_snap/external.json");
    let file = object(&std::fs::read_to_string(path).expect("the vectors"));
    let clients = inner(&file, "clients").expect("clients");
    let text = clients.iter().find_map(|(_, client)| client.as_object()?.text("private_key")).expect("a key");
    RsaPrivateKey::from_pkcs8_der(&STANDARD.decode(text.lines().filter(|line| !line.starts_with('-')).collect::<String>()).expect("base64"))
        .expect("a key")
});
static CLIENT: LazyLock<Client> = LazyLock::new(|| {
    let public = STANDARD.encode(KEY.to_public_key().to_public_key_der().expect("a key").as_bytes());
    open(&format!(
        r#"{{"gateway":"faspay_snap","environment":"sandbox","partner_id":"99999","source_account":"9920000001","faspay_public_key":"{public}"}}"#
    ))
});
static PAYMENTS: LazyLock<Vec<Call>> = LazyLock::new(|| {
    let is_payment = |call: &Call| call.case.operation.starts_with("faspay_snap.") && call.case.kind == Kind::Pays;
    every_call().into_iter().filter(is_payment).collect()
});

fn signature(path: &str, body: &str) -> Vec<u8> {
    let digest: String = Sha256::digest(body).iter().map(|byte| format!("{byte:02x}")).collect();
    let text = format!("POST:{path}:{digest}:{TIMESTAMP}");
    KEY.sign(Pkcs1v15Sign::new::<Sha256>(), &Sha256::digest(text)).expect("a signature")
}

fn message(body: &str, signature: &[u8]) -> Object {
    let header = |name: &str, value: String| Json::List(vec![name.into(), value.into()]);
    let headers = vec![header("X-Timestamp", TIMESTAMP.into()), header("x-signature", STANDARD.encode(signature))];
    Object::new().with("method", "POST").with("path", "/cb?a=1").with("headers", Json::List(headers)).with("body", body)
}

fn receive(message: &Object) -> Result<Object, Object> {
    call(&CLIENT, "receive", &Object::new().with("message", message.clone()).with("moment", moment(NOW)))
}

fn any_fields() -> impl Strategy<Value = Fields> {
    any_of(vec![
        field("originalPartnerReferenceNo", 0.95, &["\"REF-42\"", "\"REF-42\"", "\"REF-43\""]),
        field("latestTransactionStatus", 0.9, &["\"00\"", "\"03\"", "\"04\"", "\"06\"", "\"07\"", "\"99\"", "[]"]),
        field("amount.value", 0.5, &["\"50000.00\"", "\"1.00\"", "\"x\""]),
        field("beneficiaryAccountNo", 0.3, &["\"60004400184\"", "\"1\""]),
    ])
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn whatever_it_says_is_a_hint(fields in any_fields()) {
        let body = fields::body(&fields);
        let Ok(notification) = receive(&message(&body, &signature("/cb?a=1", &body))) else {
            prop_assert!(word(&fields, "originalPartnerReferenceNo").is_none());
            return Ok(());
        };
        for payment in PAYMENTS.iter() {
            let answer = Object::new().with("notification", notification.clone());
            let arguments = Object::new().with("context", payment.case.context.as_str()).with("answer", answer).with("moment", moment(NOW + MINUTE));
            let step = call(&CLIENT, "parse", &arguments).expect("an outcome");
            let told = hold(&payment.case, outcome_of(&step).expect("an outcome"), &[])?;
            let is_open = word(&fields, "latestTransactionStatus").as_deref() == Some("03");
            prop_assert!(told.state == Some("unknown") || (told.state == Some("pending") && is_open), "{:?}", told.state);
        }
    }

    #[test]
    fn every_bit_is_proven(fields in any_fields(), at in any::<prop::sample::Index>(), bit in 0..7_u8, of_signature in any::<bool>()) {
        let body = fields::body(&fields);
        let mut signature = signature("/cb?a=1", &body);
        let mut altered = body.into_bytes();
        if of_signature {
            let place = at.index(signature.len());
            signature[place] ^= 1 << bit;
        } else {
            let place = at.index(altered.len());
            altered[place] ^= 1 << bit;
        }
        let Ok(altered) = String::from_utf8(altered) else { return Ok(()) };
        prop_assert!(receive(&message(&altered, &signature)).is_err(), "{}", altered);
    }
}

#[test]
fn another_place_is_another_message() {
    let body = r#"{"originalPartnerReferenceNo":"REF-42"}"#;
    assert!(receive(&message(body, &signature("/cb?a=1", body))).is_ok());
    assert!(receive(&message(body, &signature("/cb", body))).is_err());
    assert!(receive(&message(&format!(" {body}"), &signature("/cb?a=1", body))).is_ok());
}
