//! What Faspay sends to a payment's `callback_url`.
//!
//! Its signature is documented in part: what is signed, not how it is spelled nor where it travels. Read here: hex in either letter case or base64, in a
//! header or in the body's own field `signature`, which then is not part of what is signed. Blanks are signed nowhere, those inside of texts neither, so
//! different bodies have one signature: whatever it says is a hint, and the status is asked. Source: Faspay, Notification Callback.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::crypto::digest::{equal, from_hex, hex, sha256};
use crate::crypto::hmac::hmac_sha256;
use crate::error::{Error, ErrorCode, Found, Rule, Violation};
use crate::json::{Json, Object};
use crate::message::{Message, Reply};
use crate::money::Hundredths;
use crate::notification::{Notification, NotificationSpec};
use crate::operation::{Callback, CallbackProof, Capability, NOTIFICATION_LIMIT, Repeat};
use crate::outcome::{Call, Proof, Verdict};
use crate::reading::read_body;
use crate::record::{AnswerRecord, answer, documented};
use crate::rules::Rules;
use crate::time::{Moment, local_seconds};

use super::config::Config;
use super::paid::Paid;
use super::{FaspaySendme, PERSONAL, codes, stamp, status};

pub(super) const NAME: &str = "faspay_sendme.payment_notification";

/// How far from now the time of its status may lie for a notification to be fresh.
const FRESH: u64 = 15 * 60 * 1000;

/// What a payment's repeats, status calls and notifications do: the same for all of SendMe's payments.
pub(super) const fn capability(when: Option<&'static str>) -> Capability {
    Capability {
        repeat: Repeat::Refused,
        late_copy_refused_after: None,
        status_by: Some(status::NAME),
        status_not_before: 0,
        callback: Some(Callback { operation: NAME, proves: CallbackProof::Hint, when }),
        success_can_be_undone: true,
        about: "trx_no serves once: a second copy is refused as already existing, which says nothing of the first. Nothing signed holds a limit of time, so an old copy may still pay. \
            faspay_sendme.status tells how it ended; money that arrived may come back (5).",
    }
}

answer! {
    /// How far a payment has come.
    PaymentNotification {
        /// What Faspay calls this message.
        request: String = "request", Rules::ANY;
        /// The merchant's account.
        virtual_account: String = "virtual_account", Rules::ANY;
        /// The name of the merchant's account.
        va_name: String = "va_name", Rules::ANY;
        /// The number of the registered beneficiary.
        beneficiary_virtual_account: String = "beneficiary_virtual_account", PERSONAL;
        /// The account number.
        beneficiary_account: String = "beneficiary_account", PERSONAL;
        /// The beneficiary's name.
        beneficiary_name: String = "beneficiary_name", PERSONAL;
        /// The beneficiary's telephone number.
        beneficiary_phone: String = "beneficiary_phone", PERSONAL;
        /// Faspay's id of the payment.
        trx_id: String = "trx_id", Rules::ANY;
        /// The date of the transaction.
        trx_date: String = "trx_date", Rules::ANY;
        /// The amount, in rupiah.
        amount: Hundredths = "trx_amount", Rules::ANY;
        /// What the payment is for.
        trx_desc: String = "trx_desc", Rules::ANY;
        /// How far the payment has come: 1 on process, 2 success, 4 failed, 5 reversed.
        trx_status: String = "trx_status", Rules::ANY;
        /// When it came to this status, on Jakarta's clock.
        trx_status_date: String = "trx_status_date", Rules::ANY;
        /// Faspay's reference of the payment.
        trx_reff: String = "trx_reff", Rules::ANY;
        /// The merchant's number of the payment.
        trx_no: String = "trx_no", Rules::ANY;
        /// Code of the bank, the outlet or the wallet.
        beneficiary_bank_code: String = "bank_code", Rules::ANY;
        /// Its name.
        bank_name: String = "bank_name", Rules::ANY;
        /// The bank's own code.
        bank_response_code: String = "bank_response_code", Rules::ANY;
        /// The same in words.
        bank_response_msg: String = "bank_response_msg", Rules::ANY;
        /// The signature, where it travels in the body.
        signature: String = "signature", Rules::ANY;
    }
}

const SPEC: NotificationSpec = NotificationSpec {
    name: NAME,
    title: "Payment notification",
    about: "Tells how far a payment has come, to its callback_url. The page says what is signed, but neither how the signature is spelled nor where it travels, and the rule leaves out \
        all blanks, so that different messages have one signature. Take it as a hint, and ask faspay_sendme.status.",
    source: "Faspay SendMe page, Notification Callback",
    fields: PaymentNotification::FIELDS,
    covered: &[
        "request",
        "virtual_account",
        "va_name",
        "beneficiary_virtual_account",
        "beneficiary_account",
        "beneficiary_name",
        "beneficiary_phone",
        "trx_id",
        "trx_date",
        "amount",
        "trx_desc",
        "trx_status",
        "trx_status_date",
        "trx_reff",
        "trx_no",
        "beneficiary_bank_code",
        "bank_name",
        "bank_response_code",
        "bank_response_msg",
    ],
    uncovered: &[],
    proves: CallbackProof::Hint,
    reply: Reply { status: 200, content_type: "text/plain", body: "" },
}
.kept();

pub(super) static SPECS: &[NotificationSpec] = &[SPEC];

/// Proves the sender of a notification, and reads it.
pub(super) fn receive(gateway: &FaspaySendme, message: &Message, moment: &Moment) -> Result<Notification, Error> {
    if !message.method.eq_ignore_ascii_case("POST") {
        let found = Found::value(&Json::from(&message.method), true);
        return Err(malformed(Violation::new("method", Rule::OneOf, found, "POST")));
    }
    let body = read_body(&message.body, NOTIFICATION_LIMIT).map_err(|trouble| malformed(*trouble))?;
    let (signature, in_body) = find_signature(message, &body)?;
    if !is_signed(&gateway.config, message, signature, in_body) {
        return Err(Error::new(ErrorCode::ForgedNotification, NAME, Vec::new()));
    }
    let (fields, unknown_fields) = documented(&body, PaymentNotification::FIELDS);
    let Some(trx_no) = fields.text("trx_no").map(str::trim).filter(|trx_no| !trx_no.is_empty()) else {
        return Err(malformed(Violation::new("trx_no", Rule::Missing, Found::NOTHING, "the merchant's number of the payment")));
    };
    let mut references = Object::new().with("trx_no", trx_no);
    references.set_some("trx_id", fields.text("trx_id").map(str::trim).filter(|id| !id.is_empty()));
    let code = fields.text("trx_status").map(str::trim).filter(|status| !status.is_empty());
    let (meaning, reported) = codes::heard(code.unwrap_or_default());
    let told = fields.text("trx_status_date").and_then(|text| local_seconds(text.trim()));
    let told = told.and_then(|seconds| stamp::unix(seconds, gateway.config.minutes_east()));
    Ok(Notification {
        spec: &SPEC,
        references,
        code: code.map(String::from),
        meaning,
        reported,
        fresh: told.map(|told| told.abs_diff(moment.now()) <= FRESH),
        fields,
        unknown_fields,
        message: message.clone(),
    })
}

/// What a notification says about this payment: a hint, whatever it says.
pub(super) fn hear(notification: &Notification, paid: &Paid) -> Verdict {
    let verdict = Verdict {
        code: notification.code.clone().map(|code| (code, notification.meaning)),
        reported: Some(notification.reported),
        proof: Proof::Hint,
        ..Verdict::only(Call::Accepted)
    };
    paid.heard(verdict, &notification.fields)
}

/// Headers in which gateways of this house send signatures.
const HEADERS: [&str; 3] = ["faspay-signature", "signature", "x-signature"];
const FIELD: &str = "signature";

/// The signature of a message, and whether it travels in the body.
fn find_signature<'a>(message: &'a Message, body: &'a Object) -> Result<(&'a str, bool), Error> {
    let in_header = HEADERS.iter().find_map(|name| {
        let mut values = message.headers.iter().filter(|(other, value)| other.eq_ignore_ascii_case(name) && !value.trim().is_empty());
        values.next().map(|(_, value)| (value.trim(), values.next().is_some()))
    });
    match (in_header, body.text(FIELD).map(str::trim).filter(|text| !text.is_empty())) {
        (Some((_, true)), _) => Err(malformed(Violation::new(FIELD, Rule::DuplicateKey, Found::NOTHING, "this header once"))),
        (Some((signature, false)), _) => Ok((signature, false)),
        (None, Some(signature)) => Ok((signature, true)),
        (None, None) => {
            let wanted = "a signature, as a header (faspay-signature) or as a field of the body";
            Err(malformed(Violation::new(FIELD, Rule::Missing, Found::NOTHING, wanted)))
        }
    }
}

/// Whether the owner of the merchant's secrets signed this.
fn is_signed(config: &Config, message: &Message, signature: &str, in_body: bool) -> bool {
    let came = from_hex(signature).or_else(|| STANDARD.decode(signature).ok().and_then(|bytes| <[u8; 32]>::try_from(bytes).ok()));
    let stripped: Vec<u8> = message.body.iter().copied().filter(|byte| !matches!(byte, b' ' | b'\t' | b'\r' | b'\n')).collect();
    let signed = if in_body { without_signature(&stripped) } else { Some(stripped) };
    let (Some(came), Some(signed)) = (came, signed) else { return false };
    let digest = hex(&sha256(&[&signed])).to_ascii_uppercase();
    let client = STANDARD.encode(format!("{}:{}", config.client_key.expose(), config.client_secret.expose()));
    let text = format!("{}:{}:{client}:{digest}", config.app_key.expose(), message.method.to_ascii_uppercase());
    equal(&came, &hmac_sha256(config.app_secret.expose().as_bytes(), text.as_bytes()))
}

/// The text of an object without its own field `signature`, and without one comma beside it. The text holds no blanks, and was read as JSON before.
fn without_signature(text: &[u8]) -> Option<Vec<u8>> {
    let inner = text.strip_prefix(b"{")?.strip_suffix(b"}")?;
    let mut members: Vec<&[u8]> = Vec::new();
    let (mut start, mut depth, mut in_string, mut escaped) = (0_usize, 0_usize, false, false);
    for (place, byte) in inner.iter().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_string => escaped = true,
            b'"' => in_string = !in_string,
            _ if in_string => {}
            b'{' | b'[' => depth = depth.saturating_add(1),
            b'}' | b']' => depth = depth.saturating_sub(1),
            b',' if depth == 0 => {
                members.push(inner.get(start..place)?);
                start = place.checked_add(1)?;
            }
            _ => {}
        }
    }
    members.push(inner.get(start..)?);
    members.retain(|member| !member.starts_with(b"\"signature\":"));
    let mut out = Vec::from(b"{".as_slice());
    out.extend(members.join(&b','));
    out.push(b'}');
    Some(out)
}

fn malformed(violation: Violation) -> Error {
    Error::new(ErrorCode::MalformedNotification, "faspay_sendme", [violation].into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_object_s_own_signature_goes() {
        for (text, left) in [
            (r#"{"signature":"x"}"#, "{}"),
            (r#"{"a":1,"signature":"x"}"#, r#"{"a":1}"#),
            (r#"{"signature":"x,}","a":[1,{"signature":2}]}"#, r#"{"a":[1,{"signature":2}]}"#),
            (r#"{"a":"\",\"signature\":","signature":"x","b":{}}"#, r#"{"a":"\",\"signature\":","b":{}}"#),
            (r#"{"a":1}"#, r#"{"a":1}"#),
        ] {
            assert_eq!(without_signature(text.as_bytes()).as_deref(), Some(left.as_bytes()), "{text}");
        }
        assert_eq!(without_signature(b"[]"), None);
    }
}
