//! The fields of Cash In's requests, checked as its page documents them, and of its answers.

use serde_json::{Value, json};

use super::super::snap::answers::{About, Echo, Words, Writes};
use super::super::snap::call::{Call, Does, Service};
use crate::simulate::faults::Luck;

/// Its services.
pub const SERVICES: &[Service] = &[
    Service { place: "account-inquiry", digits: "37", does: Does::Reads },
    Service { place: "topup", digits: "38", does: Does::Pays },
    Service { place: "topup-status", digits: "39", does: Does::Tells("38") },
];

/// OVO's channel, and how the page prints it.
const OVO: &str = "TRANSFER_E_WALLET_OVO";
const OVO_WITH_BLANK: &str = "TRANSFER _E_WALLET_OVO";
const CHANNELS: [&str; 3] = ["TOP_UP_E_WALLET_DANA", "TRANSFER_E_WALLET_GOPAY", "TRANSFER_E_WALLET_SHOPEEPAY"];

/// Whom a request is about.
pub fn read(call: &Call, writing: &Writing) -> Result<About, String> {
    let payee = call.text("/customerNumber", 32)?;
    let channel = call.text("/additionalInfo/channel", 32)?;
    let ovo = if writing.ovo_has_blank { OVO_WITH_BLANK } else { OVO };
    let bank = if channel == ovo { OVO } else { CHANNELS.into_iter().find(|known| *known == channel).ok_or("no such channel")? };
    if !payee.starts_with("628") {
        return Err("a number that is not international".to_owned());
    }
    Ok(About { reference: call.text("/partnerReferenceNo", 64)?, amount: call.amount("/amount")?, payee, bank: bank.to_owned(), ..About::default() })
}

/// How Cash In writes its answers.
#[derive(Debug)]
pub struct Writing {
    /// Whether it wants OVO's channel with the blank that its page prints.
    pub ovo_has_blank: bool,
}

impl Writes for Writing {
    fn has_status(&self, service: &Service) -> bool {
        matches!(service.does, Does::Tells(_))
    }

    fn write(&self, service: &Service, words: &Words<'_>, luck: &mut Luck) -> String {
        let mut body = json!({ "responseMessage": luck.random.pick(&[" Successful ", "Invalid field format", "…"]) });
        // Its page has blanks around values in places.
        let blank = |text: &str, luck: &mut Luck| if luck.random.chance(100) { format!(" {text}") } else { text.to_owned() };
        if !words.code.is_empty() {
            body["responseCode"] = blank(&words.code, luck).into();
        }
        if words.echo != Echo::None {
            let about = words.about;
            let is_whole = words.echo == Echo::Whole;
            let text = |value: &str| Value::from(if is_whole { value } else { "" });
            let is_question = matches!(service.does, Does::Tells(_));
            let reference = blank(&about.reference, luck);
            body[if is_question { "originalPartnerReferenceNo" } else { "partnerReferenceNo" }] = text(&reference);
            // Of a payment that it does not know, it can tell no more.
            if !about.payee.is_empty() {
                let amount = if is_whole { about.amount } else { 0 };
                // The page says text, and prints a number.
                let value = if luck.random.chance(500) { Value::from(format!("{amount}.00")) } else { Value::from(amount) };
                body["amount"] = json!({ "value": value, "currency": if is_whole { "IDR" } else { "" } });
            }
            if is_question {
                body["serviceCode"] = text("38");
                body["originalReferenceNo"] = text("TF20250612000001");
            } else {
                body["customerNumber"] = text(&about.payee);
                body["customerName"] = text("SITI \"NUR\" AISYAH é");
            }
        }
        if let Some(status) = words.status {
            body["latestTransactionStatus"] = blank(status, luck).into();
        }
        body.to_string()
    }
}
