//! The fields of Faspay's requests, checked as its page documents them, and of its answers.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::super::snap::answers::{About, Echo, Words, Writes};
use super::super::snap::call::{Call, Does, Service};
use super::SOURCE;
use crate::simulate::faults::Luck;
use crate::simulate::ledger::Ledger;

/// Its services.
pub const SERVICES: &[Service] = &[
    Service { place: "account-inquiry-external", digits: "16", does: Does::Reads },
    Service { place: "transfer-interbank", digits: "18", does: Does::Pays },
    Service { place: "transfer/status", digits: "36", does: Does::Tells("18") },
    Service { place: "emoney/topup", digits: "38", does: Does::Pays },
    Service { place: "emoney/topup-status", digits: "39", does: Does::Tells("38") },
    Service { place: "transfer-va/inquiry-intrabank", digits: "32", does: Does::Reads },
    Service { place: "transfer-va/payment-intrabank", digits: "33", does: Does::Pays },
];

/// Whom a request is about.
pub fn read(call: &Call, writing: &Writing, inquired: &mut BTreeSet<(String, String)>, ledger: &Ledger) -> Result<About, String> {
    let about = match call.service.digits {
        "16" => About {
            reference: call.text("/partnerReferenceNo", 64).unwrap_or_default(),
            payee: call.text("/beneficiaryAccountNo", 34)?,
            bank: call.text("/beneficiaryBankCode", 8)?,
            source: call.text("/additionalInfo/sourceAccount", 20)?,
            ..About::default()
        },
        "18" => About {
            reference: call.text("/partnerReferenceNo", 64)?,
            amount: call.amount("/amount")?,
            payee: call.text("/beneficiaryAccountNo", 34)?,
            bank: call.text("/beneficiaryBankCode", 3)?,
            name: call.text("/beneficiaryAccountName", 100)?,
            source: call.text("/sourceAccountNo", 20)?,
            ..About::default()
        },
        "38" => About {
            reference: call.text("/partnerReferenceNo", 64)?,
            amount: call.amount("/amount")?,
            payee: call.text("/customerNumber", 32)?,
            bank: call.text("/additionalInfo/platformCode", 3)?,
            source: call.text("/additionalInfo/sourceAccount", 20)?,
            ..About::default()
        },
        digits => {
            let (service_id, customer) = (call.text("/partnerServiceId", 8)?, call.text("/customerNo", 20)?);
            let payee = call.text("/virtualAccountNo", 28)?;
            if service_id.len() != 8 || payee != format!("{}{customer}", service_id.trim_start()) {
                return Err("a virtual account that is not its parts".to_owned());
            }
            let source = if digits == "32" { format!("/additionalInfo/{}", writing.bill_source) } else { format!("/{}", writing.bill_source) };
            About {
                reference: call.text("/partnerReferenceNo", 64).unwrap_or_default(),
                // A bill says what is to be paid; a payment says what it pays.
                amount: if digits == "32" { ledger.owed(&payee).map_or(0, |owed| owed.amount) } else { call.amount("/paidAmount")? },
                payee,
                bank: call.text("/additionalInfo/billerCode", 3)?,
                source: call.text(&source, 20)?,
                ..About::default()
            }
        }
    };
    if about.source != SOURCE {
        return Err("another merchant's account".to_owned());
    }
    let account = (about.bank.clone(), about.payee.clone());
    if call.service.does == Does::Reads {
        inquired.insert(account);
        return Ok(about);
    }
    if call.service.digits == "18" && !inquired.contains(&account) {
        return Err("a transfer to an account that was not inquired".to_owned());
    }
    let date = if call.service.digits == "33" { "/trxDateTime" } else { "/transactionDate" };
    if call.time(date)?.is_none() || about.reference.is_empty() {
        return Err("a payment without a date or a reference".to_owned());
    }
    let url = call.text("/additionalInfo/callbackUrl", 255)?;
    let path = url.strip_prefix("https://merchant.example").ok_or("an address of somebody else's")?.to_owned();
    Ok(About { path, scheduled: call.time("/additionalInfo/instructDate")?, ..about })
}

/// How Faspay writes its answers.
#[derive(Debug)]
pub struct Writing {
    /// Under which name bills carry the merchant's account.
    pub bill_source: &'static str,
}

impl Writes for Writing {
    fn has_status(&self, service: &Service) -> bool {
        service.does != Does::Reads
    }

    fn write(&self, service: &Service, words: &Words<'_>, luck: &mut Luck) -> String {
        let mut body = json!({ "responseCode": words.code, "responseMessage": "…" });
        if words.code.is_empty() {
            body = json!({ "responseMessage": "…" });
        }
        let mut info = json!({});
        if words.echo != Echo::None {
            self.echo(service, words, &mut body, &mut info, luck);
        }
        if let Some(status) = words.status {
            let (field, status) = if service.digits == "33" { ("status", bill_status(status)) } else { ("latestTransactionStatus", status) };
            // A status call has it outside.
            let place = if matches!(service.does, Does::Tells(_)) { &mut body } else { &mut info };
            place[field] = status.into();
        }
        if info.as_object().is_some_and(|info| !info.is_empty()) {
            body["additionalInfo"] = info;
        }
        body.to_string()
    }
}

impl Writing {
    fn echo(&self, service: &Service, words: &Words<'_>, body: &mut Value, info: &mut Value, luck: &mut Luck) {
        let about = words.about;
        let text = |value: &str| Value::from(if words.echo == Echo::Whole { value } else { "" });
        let amount = if words.echo == Echo::Whole { about.amount } else { 0 };
        let amount = json!({ "value": format!("{amount}.00"), "currency": if words.echo == Echo::Whole { "IDR" } else { "" } });
        match service.digits {
            "16" => {
                let name = luck.random.pick(&["Test Account", "SITI \"NUR\" AISYAH", "I Gusti Ngurah é", " Jane Roe "]);
                body["beneficiaryAccountName"] = text(name);
                body["beneficiaryAccountNo"] = text(&about.payee);
                body["beneficiaryBankCode"] = text(&about.bank);
                body["partnerReferenceNo"] = text(&about.reference);
                body["currency"] = "IDR".into();
                info["status"] = luck.random.pick(&["1", "1", "1", ""]).into();
            }
            "18" => {
                body["referenceNo"] = text("2020102977770000000009");
                body["partnerReferenceNo"] = text(&about.reference);
                body["amount"] = amount;
                body["beneficiaryAccountNo"] = text(&about.payee);
                body["beneficiaryBankCode"] = text(&about.bank);
                body["sourceAccountNo"] = text(&about.source);
                info["beneficiaryAccountName"] = text(&about.name);
            }
            "38" => {
                body["referenceNo"] = text("2020102977770000000009");
                body["partnerReferenceNo"] = text(&about.reference);
                body["customerNumber"] = text(&about.payee);
                body["amount"] = amount;
                info["platformCode"] = text(&about.bank);
                info["sourceAccount"] = text(&about.source);
            }
            "36" | "39" => {
                body["originalPartnerReferenceNo"] = text(&about.reference);
                body["serviceCode"] = text(if service.digits == "36" { "18" } else { "38" });
                // Of a payment that it does not know, it can tell no more.
                if about.payee.is_empty() {
                    return;
                }
                body["amount"] = amount;
                if service.digits == "36" {
                    body["beneficiaryAccountNo"] = text(&about.payee);
                    body["beneficiaryBankCode"] = text(&about.bank);
                    body["sourceAccountNo"] = text(&about.source);
                } else {
                    info["customerNumber"] = text(&about.payee);
                    info["platformCode"] = text(&about.bank);
                }
            }
            digits => {
                let (service_id, customer) = about.payee.split_at_checked(4).unwrap_or_default();
                let mut data = json!({ "partnerReferenceNo": text(&about.reference), "customerNo": text(customer) });
                data["partnerServiceId"] = text(&format!("{service_id:>8}"));
                data["virtualAccountNo"] = text(&about.payee);
                if digits == "33" {
                    data["paidAmount"] = amount;
                } else if luck.random.chance(700) {
                    data["totalAmount"] = amount;
                }
                body["virtualAccountData"] = data;
                info["billerCode"] = text(&about.bank);
                if digits == "32" {
                    info["status"] = luck.random.pick(&["1", "2", "2", "6"]).into();
                }
            }
        }
    }
}

/// A bill's status is a digit of Faspay's own.
fn bill_status(status: &'static str) -> &'static str {
    match status {
        "00" => "2",
        "01" | "02" | "03" => "1",
        "04" => "5",
        "05" | "06" => "4",
        "07" => "7",
        other => other,
    }
}
