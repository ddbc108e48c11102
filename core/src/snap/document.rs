//! The standard itself as verbs over JSON text: for what none of this library's gateways does, and for looking into a signature that was refused.

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::crypto::digest::sha256;
use crate::crypto::rsa::{PrivateKey, PublicKey};
use crate::document::Arguments;
use crate::error::{Error, Found, Rule, Violation};
use crate::json::{Json, Object};
use crate::message::Message;
use crate::record::Value;
use crate::rules::Rules;

use super::minify::minify;
use super::{text, verify};

const KEY: Rules = Rules::text(1, 16_384).secret();

/// `snap_sign`: the string to sign of a request, and its signature where a key was given.
///
/// Arguments: `scheme` (`asymmetric`, `symmetric` or `token`), `timestamp`, and of a transaction `method`, `path` and `body` (the text as it is sent; left out where
/// there is none), of a token request `client_id`; with `symmetric` also `access_token`. To sign: `private_key` and `moment`, or with `symmetric` `client_secret`.
///
/// # Errors
/// `invalid_input` with every argument that is wrong. The body of a transaction must be JSON: it is minified first.
pub(crate) fn sign(object: &Object) -> Result<Json, Error> {
    let known = ["scheme", "method", "path", "body", "timestamp", "access_token", "client_id", "client_secret", "private_key", "moment"];
    let mut args = Arguments::new("snap_sign", object, &known);
    let scheme = args.text("scheme");
    let timestamp = args.text("timestamp");
    let string_to_sign = match scheme {
        Some("token") => args.text("client_id").zip(timestamp).map(|(client, timestamp)| text::token(client, timestamp)),
        Some("asymmetric" | "symmetric") => transaction(&mut args, object, timestamp),
        Some(other) => {
            let found = Found::value(&Json::from(other), true);
            args.violations.push(Violation::new("scheme", Rule::OneOf, found, "asymmetric, symmetric or token"));
            None
        }
        None => None,
    };
    let signature = string_to_sign.as_deref().and_then(|text| signature(&mut args, object, scheme, text));
    args.finish()?;
    let string_to_sign = string_to_sign.ok_or_else(|| args.error())?;
    let mut out = Object::new().with("string_to_sign", string_to_sign);
    out.set_some("signature", signature);
    Ok(out.into())
}

fn transaction(args: &mut Arguments<'_>, object: &Object, timestamp: Option<&str>) -> Option<String> {
    let method = args.text("method");
    let path = args.text("path");
    let body = if object.get("body").is_some() { args.text("body") } else { Some("") };
    let token = if object.text("scheme") == Some("symmetric") { Some(args.text("access_token")) } else { None };
    let minified = body.and_then(|body| {
        let minified = minify(body.as_bytes());
        if minified.is_none() {
            args.violations.push(Violation::new("body", Rule::Json, Found::shape(&Json::from(body)), "JSON, or nothing"));
        }
        minified
    });
    let (method, path, minified, timestamp) = (method?, path?, minified?, timestamp?);
    Some(match token {
        Some(token) => text::symmetric(method, path, token?, &minified, timestamp),
        None => text::asymmetric(method, path, &minified, timestamp),
    })
}

fn signature(args: &mut Arguments<'_>, object: &Object, scheme: Option<&str>, string_to_sign: &str) -> Option<String> {
    if scheme == Some("symmetric") {
        object.get("client_secret")?;
        return args.text("client_secret").map(|secret| text::shared(secret, string_to_sign));
    }
    let key = PrivateKey::read_value("private_key", object.get("private_key")?, &mut args.violations);
    let moment = args.moment();
    let seed = sha256(&[b"salur blinding", moment?.entropy_hex().as_bytes()]);
    key?.sign(string_to_sign, seed).map(|signature| STANDARD.encode(signature))
}

impl PrivateKey {
    fn read_value(path: &str, value: &Json, violations: &mut Vec<Violation>) -> Option<Self> {
        <Self as Value>::read(path, value, &KEY, violations)
    }
}

/// `snap_verify`: whether the owner of `public_key` signed `message`, as it arrived; and whether its time stamp is of the standard's form.
///
/// # Errors
/// `invalid_input`: an argument is wrong.
pub(crate) fn verify(object: &Object) -> Result<Json, Error> {
    let mut args = Arguments::new("snap_verify", object, &["message", "public_key"]);
    let message = Message::from_json("message", object.get("message"), &mut args.violations);
    let key = args
        .text("public_key")
        .map(ToOwned::to_owned)
        .and_then(|text| <PublicKey as Value>::read("public_key", &Json::Text(text), &KEY, &mut args.violations));
    args.finish()?;
    let (Some(message), Some(key)) = (message, key) else { return Err(args.error()) };
    let mut problems = Vec::new();
    let signed = verify::Signed::read(&message, &mut problems);
    let valid = signed.as_ref().is_some_and(|signed| signed.is_by(&key, &message));
    if let Some(signed) = signed.filter(|_| !valid) {
        problems.extend(signed.why_not(&key, &message));
    }
    let mut out = Object::new().with("valid", valid);
    if !problems.is_empty() {
        out.set("problems", problems.iter().map(Violation::to_json).collect::<Vec<Json>>());
    }
    Ok(out.into())
}
