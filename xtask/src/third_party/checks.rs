//! What can be held against a published entry, each where the entry has what it takes.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use salur::{PublicKey, document, snap};
use serde_json::{Map, Value, json};

type Fields = Map<String, Value>;

/// The checks of which a publisher may say that they must not hold.
const VERIFIED: [&str; 2] = ["signature of the message", "signature of the digest, for its body was left out"];

/// Every check that the entry has the values for: what was checked, or the first that fails.
pub fn all(fields: &Fields, key: Option<&str>) -> Result<Vec<String>, String> {
    let entry = Entry { fields, key };
    let checks: [(&str, Option<Result<(), String>>); 9] = [
        ("key", entry.public_key()),
        ("digest", entry.digest()),
        ("digest with plain slashes", entry.plain_slashes()),
        ("string to sign", entry.string_to_sign()),
        ("signature", entry.signature()),
        (VERIFIED[0], entry.message("body")),
        (VERIFIED[1], entry.bodiless()),
        ("signature of the body as it was signed", entry.as_signed()),
        ("signature in hex", entry.hex()),
    ];
    let is_damaged = fields.get("raw_body_verifies") == Some(&Value::Bool(false));
    let mut done = Vec::new();
    for (what, result) in checks {
        match result {
            Some(Ok(())) if is_damaged && VERIFIED.contains(&what) => done.push(format!("{what} (damaged, and refused)")),
            Some(Ok(())) => done.push(what.to_owned()),
            Some(Err(why)) => return Err(format!("{what}: {why}")),
            None => {}
        }
    }
    Ok(done)
}

struct Entry<'a> {
    fields: &'a Fields,
    key: Option<&'a str>,
}

impl<'a> Entry<'a> {
    fn text(&self, name: &str) -> Option<&'a str> {
        self.fields.get(name).and_then(Value::as_str)
    }

    fn is(&self, scheme: &str) -> bool {
        self.text("scheme") == Some(scheme)
    }

    /// A key that is all that its entry is about.
    fn public_key(&self) -> Option<Result<(), String>> {
        let text = self.text("public_spki_pem").filter(|_| self.text("scheme").is_none())?;
        let bits = self.fields.get("bits")?;
        Some(PublicKey::read(text).map_err(|error| error.to_string()).and_then(|key| same(&format!("{key:?}"), &format!("PublicKey({bits} bits)"))))
    }

    /// The digest of a body: of a damaged one, which no JSON reader takes, over its bytes as they are.
    fn digest(&self) -> Option<Result<(), String>> {
        let body = self.text("body").or_else(|| self.text("body_as_hashed"))?;
        Some(same(&digest_of(body), self.text("body_sha256")?))
    }

    fn plain_slashes(&self) -> Option<Result<(), String>> {
        let body = self.text("body_as_hashed")?.replace("\\/", "/");
        Some(same(&digest_of(&body), self.text("body_with_plain_slashes_sha256")?))
    }

    fn string_to_sign(&self) -> Option<Result<(), String>> {
        let wanted = self.text("string_to_sign").or_else(|| self.text("string_to_verify"))?;
        let timestamp = self.text("timestamp")?;
        let mut arguments = json!({"timestamp": timestamp});
        if self.is("asymmetric_token") {
            arguments["scheme"] = json!("token");
            arguments["client_id"] = json!(self.text("client_id")?);
            return Some(sign(&arguments).and_then(|(string, _)| same(&string, wanted)));
        }
        let (method, path, body) = (self.text("method")?, self.text("path")?, self.text("body")?);
        if snap::minify::minify(body.as_bytes()).is_none() {
            return Some(same(&snap::text::asymmetric(method, path, body.as_bytes(), timestamp), wanted));
        }
        arguments = json!({"scheme": self.text("scheme")?, "timestamp": timestamp, "method": method, "path": path, "body": body});
        if let Some(token) = self.text("access_token") {
            arguments["access_token"] = json!(token);
        }
        Some(sign(&arguments).and_then(|(string, _)| same(&string, wanted)))
    }

    /// The signature of a printed string: computed with the secret, or verified with the key.
    fn signature(&self) -> Option<Result<(), String>> {
        let (string, wanted) = (self.text("string_to_sign")?, self.text("expected_base64")?);
        if let Some(secret) = self.text("client_secret").filter(|_| self.is("symmetric")) {
            return Some(same(&snap::text::shared(secret, string), wanted).and_then(|()| self.whole_call(secret, wanted)));
        }
        (self.is("asymmetric_token") || self.is("asymmetric")).then(|| self.verify(string, wanted, true))
    }

    /// The same from its parts, where all of them are there.
    fn whole_call(&self, secret: &str, wanted: &str) -> Result<(), String> {
        let parts = ["timestamp", "method", "path", "body", "access_token"].map(|name| self.text(name));
        let [Some(timestamp), Some(method), Some(path), Some(body), Some(token)] = parts else { return Ok(()) };
        let arguments = json!({"scheme": "symmetric", "timestamp": timestamp, "method": method, "path": path, "body": body, "access_token": token, "client_secret": secret});
        sign(&arguments).and_then(|(_, signature)| same(&signature, wanted))
    }

    /// A message as it arrived, whose publisher says whether it verifies.
    fn message(&self, body: &str) -> Option<Result<(), String>> {
        let (body, signature) = (self.text(body)?, self.text("expected_base64").filter(|_| self.is("asymmetric"))?);
        let (method, path, timestamp) = (self.text("method")?, self.text("path")?, self.text("timestamp")?);
        let Some(key) = self.key else { return Some(Err("no public key stands beside it".to_owned())) };
        let message = json!({"method": method, "path": path, "headers": [["X-TIMESTAMP", timestamp], ["X-SIGNATURE", signature]], "body": body});
        let wanted = self.fields.get("raw_body_verifies").and_then(Value::as_bool).unwrap_or(true);
        let answer = call("snap_verify", &json!({"message": message, "public_key": key}));
        Some(answer.and_then(|answer| same(&answer["valid"].to_string(), &wanted.to_string())))
    }

    /// A message whose body was left out: its digest stands in the string.
    fn bodiless(&self) -> Option<Result<(), String>> {
        let is_left_out = self.fields.get("body").is_some_and(Value::is_null);
        let (string, signature) = (self.text("string_to_verify").filter(|_| is_left_out)?, self.text("expected_base64")?);
        let wanted = self.fields.get("raw_body_verifies").and_then(Value::as_bool).unwrap_or(true);
        Some(self.verify(string, signature, wanted))
    }

    /// A damaged message, mended: then it verifies.
    fn as_signed(&self) -> Option<Result<(), String>> {
        let body = self.text("body_as_signed")?;
        let (method, path, timestamp) = (self.text("method")?, self.text("path")?, self.text("timestamp")?);
        let string = snap::text::asymmetric(method, path, body.as_bytes(), timestamp);
        let mended =
            Fields::from_iter(self.fields.iter().filter(|(name, _)| *name != "raw_body_verifies").map(|(name, value)| (name.clone(), value.clone())));
        let digest = self.text("body_as_signed_sha256").map_or(Ok(()), |wanted| same(&digest_of(body), wanted));
        let text = self.text("string_to_verify_as_signed").map_or(Ok(()), |wanted| same(&string, wanted));
        let verified = Entry { fields: &mended, key: self.key }.message("body_as_signed")?;
        Some(digest.and(text).and(verified))
    }

    /// The same signature, spelled otherwise.
    fn hex(&self) -> Option<Result<(), String>> {
        let (base64, wanted) = (self.text("expected_base64")?, self.text("expected_hex")?);
        let bytes = STANDARD.decode(base64).map_err(|error| error.to_string());
        Some(bytes.and_then(|bytes| same(&bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>(), wanted)))
    }

    fn verify(&self, string: &str, signature: &str, wanted: bool) -> Result<(), String> {
        let key = self.key.ok_or("no public key stands beside it")?;
        let key = PublicKey::read(key).map_err(|error| error.to_string())?;
        same(&snap::verify::is_signed(string, signature, &key).to_string(), &wanted.to_string())
    }
}

/// The digest that the core signs for a body.
fn digest_of(body: &str) -> String {
    let minified = snap::minify::minify(body.as_bytes()).unwrap_or_else(|| body.as_bytes().to_vec());
    snap::text::asymmetric("", "", &minified, "").trim_matches(':').to_owned()
}

/// String and signature that the core makes of these arguments.
fn sign(arguments: &Value) -> Result<(String, String), String> {
    let made = call("snap_sign", arguments)?;
    let text = |name: &str| made[name].as_str().unwrap_or_default().to_owned();
    Ok((text("string_to_sign"), text("signature")))
}

fn call(verb: &str, arguments: &Value) -> Result<Value, String> {
    let answer: Value = serde_json::from_str(&document::call(verb, &arguments.to_string())).map_err(|error| error.to_string())?;
    answer.get("ok").cloned().ok_or_else(|| answer["error"]["message"].to_string())
}

/// Values of others are not printed: only how long they are, and from where on they differ.
fn same(found: &str, wanted: &str) -> Result<(), String> {
    if found == wanted {
        return Ok(());
    }
    let from = found.bytes().zip(wanted.bytes()).take_while(|(one, other)| one == other).count();
    Err(format!("another one came out: {} characters in place of {}, different from character {from} on", found.len(), wanted.len()))
}
