//! Answers about payments and accounts, and answers gone wrong.

use serde_json::{Value, json};

use super::super::snap::keys;
use super::codes::{self, Kind, Stage, Word};
use super::habits::Habits;
use crate::simulate::counts;
use crate::simulate::faults::{Fault, Luck};
use crate::simulate::gateway::Reply;

/// What an answer may tell of a payment, or of an account: fields under their names, beside what is said.
#[derive(Debug, Clone, Default)]
pub struct About {
    /// The merchant's number of the payment; empty of an account.
    pub trx_no: String,
    /// The amount.
    pub amount: u64,
    /// The account, the wallet, or the telephone number of who collects cash.
    pub payee: String,
    /// The bank, the wallet's brand, or the outlet.
    pub bank: String,
    /// The path of the merchant's address for notifications; empty where there is none.
    pub path: String,
    /// When it is to be paid, where that is later.
    pub scheduled: Option<u64>,
    /// What the request said, which its answers echo.
    pub asked: Value,
}

/// Which echoes come along.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Echo {
    /// All.
    Whole,
    /// Empty texts and a zero amount.
    Empty,
    /// None.
    None,
}

/// What an answer may say that is not about this payment, or names none: nothing follows from it.
const STRAY: [&Word; 7] =
    [&codes::SUCCESS, &codes::SUCCESS, &codes::REVERSED, &codes::FAILED, &codes::NO_ACCOUNT, &codes::UNAUTHORIZED, &codes::ON_PROCESS];

/// The words of an answer, without anything that it is about.
pub fn said(stage: Stage, word: &Word, habits: &Habits) -> Value {
    let message = if word.kind == Kind::Used { habits.used } else { word.message };
    let is_found = stage == Stage::Status && word.kind == Kind::Failed;
    let code = if is_found && !habits.tells_bank_code { "00" } else { word.response };
    let mut body = json!({ "message": message, "response_code": code, "response_desc": message.to_lowercase() });
    if let Some(status) = word.status {
        body["status"] = status.into();
    }
    body
}

/// The HTTP status of a word.
pub fn http_of(word: &Word, habits: &Habits) -> u16 {
    match word.kind {
        Kind::Unauthorized => habits.unauthorized_http,
        Kind::OnProcess | Kind::Success | Kind::Reversed | Kind::Failed | Kind::Account => 200,
        Kind::Mendable | Kind::Used | Kind::NotFound | Kind::Open => habits.error_http,
    }
}

/// An answer with this word, which is true; or one gone wrong.
pub fn reply(stage: Stage, word: &'static Word, about: &About, habits: &Habits, luck: &mut Luck) -> Reply {
    let stray = |luck: &mut Luck| if luck.random.chance(700) { luck.random.pick(&STRAY) } else { word };
    let whole = |word: &Word, about: &About, luck: &mut Luck| Reply {
        status: http_of(word, habits),
        body: write(stage, said(stage, word, habits), about, Echo::Whole, luck),
    };
    let is_payment = matches!(stage, Stage::Payment | Stage::Status);
    if luck.strikes(Fault::WrongReference) {
        let other = luck.random.between(100, 999);
        let mut changed = About { trx_no: format!("7777{other}"), payee: format!("99990000{other}"), ..about.clone() };
        for name in ["beneficiary_account", "beneficiary_phone"].iter().filter(|name| about.asked.get(**name).is_some()) {
            changed.asked[name] = changed.payee.as_str().into();
        }
        return whole(stray(luck), &changed, luck);
    }
    // Of a payment that it does not know it tells no amount.
    if is_payment && about.amount > 0 && luck.strikes(Fault::WrongAmount) {
        let amount = if luck.random.chance(500) { about.amount * 10 } else { about.amount + 1 };
        return whole(stray(luck), &About { amount, ..about.clone() }, luck);
    }
    if luck.strikes(Fault::HttpDisagrees) {
        let reply = whole(stray(luck), about, luck);
        return Reply { status: luck.random.pick(&[302, 500, 503]), ..reply };
    }
    if luck.strikes(Fault::BareAnswer) {
        // A bare refusal of a call that pays is believed: only what is true may be said so. A bare end proves nothing.
        let word = match stage {
            Stage::Status => stray(luck),
            Stage::Payment if luck.random.chance(500) => luck.random.pick(&[&codes::SUCCESS, &codes::REVERSED, &codes::FAILED]),
            _ => word,
        };
        let echo = luck.random.pick(&[Echo::None, Echo::Empty]);
        return Reply { status: http_of(word, habits), body: write(stage, said(stage, word, habits), about, echo, luck) };
    }
    if luck.strikes(Fault::UnlistedCode) {
        return Reply { status: 200, body: write(stage, unlisted(stage, luck), about, Echo::Whole, luck) };
    }
    if luck.strikes(Fault::UnlistedStatus) {
        let mut body = said(stage, &codes::SUCCESS, habits);
        body["status"] = luck.random.pick(&["0", "7", "8", "SUCCESS", "22"]).into();
        return Reply { status: 200, body: write(stage, body, about, Echo::Whole, luck) };
    }
    luck.counts.add(counts::Kind::Code, stage.name(), word.name);
    let echo = match word.kind {
        Kind::OnProcess | Kind::Success | Kind::Reversed | Kind::Account => Echo::Whole,
        Kind::Failed => luck.random.pick(&[Echo::Whole, Echo::Whole, Echo::Whole, Echo::None]),
        _ => luck.random.pick(&[Echo::Whole, Echo::Empty, Echo::None, Echo::None]),
    };
    Reply { status: http_of(word, habits), body: write(stage, said(stage, word, habits), about, echo, luck) }
}

/// Words that no page has, or that contradict each other.
fn unlisted(stage: Stage, luck: &mut Luck) -> Value {
    match luck.random.below(5) {
        0 => json!({ "message": "…", "response_code": luck.random.pick(&["77", "0", ""]) }),
        1 if stage == Stage::Payment => json!({ "status": "4", "message": "Failed", "response_code": luck.random.pick(&["00", "99"]) }),
        1 | 2 if stage != Stage::Registration => json!({ "status": "2", "message": "Success", "response_code": "05" }),
        3 => json!({ "status": "9", "message": "Transaction date is invalid", "response_code": "09" }),
        _ => json!({ "message": "Success" }),
    }
}

/// The body of an answer.
fn write(stage: Stage, mut body: Value, about: &About, echo: Echo, luck: &mut Luck) -> String {
    if echo == Echo::None {
        return body.to_string();
    }
    let is_whole = echo == Echo::Whole;
    if let Some(asked) = about.asked.as_object() {
        for (name, value) in asked {
            body[name] = if is_whole { value.clone() } else { "".into() };
        }
    }
    if matches!(stage, Stage::Payment | Stage::Status) {
        body["trx_no"] = if is_whole { about.trx_no.as_str().into() } else { Value::from("") };
        if !about.payee.is_empty() {
            let amount = if is_whole { about.amount * 100 } else { 0 };
            // The page says a number in answers, and a text in requests.
            body["trx_amount"] = if luck.random.chance(800) { amount.into() } else { amount.to_string().into() };
            body["trx_id"] = if luck.random.chance(800) { json!(6411) } else { json!("6411") };
            body["trx_reff"] = "O4wg 9999=".into();
        }
    }
    let is_cash = matches!(about.bank.as_str(), "imr" | "alf" | "C013");
    match stage {
        Stage::Payment if is_cash && is_whole => {
            let (name, code) = match about.bank.as_str() {
                "imr" => ("cash out_code", "1234567890123456"),
                "alf" => ("cashout_code", "1234567890123456"),
                // One that nobody can decode is a problem of the answer.
                _ if luck.strikes(Fault::UnlistedCode) => ("cashout_code", "MTIzNDU2Nzg5MA=="),
                _ => ("cashout_code", keys::CASH_OUT_CODE.as_str()),
            };
            body[name] = code.into();
        }
        Stage::Status if is_whole => {
            body["bank_response_code"] = luck.random.pick(&["00", "", "51"]).into();
            body["beneficiary_bank_name"] = "BANK".into();
        }
        _ => {}
    }
    body.to_string()
}

/// The body that comes with an HTTP error: HTML, nothing, or an answer that the status contradicts.
pub fn of_trouble(status: u16, habits: &Habits, luck: &mut Luck) -> String {
    match luck.random.below(4) {
        0 => String::new(),
        // Errors may come with 429, and say as little there.
        1 if status == 429 => said(Stage::Payment, &codes::INTERNAL, habits).to_string(),
        1 => {
            let mut body = said(Stage::Payment, luck.random.pick(&STRAY), habits);
            body["access_token"] = "none".into();
            if status == 429 { String::new() } else { body.to_string() }
        }
        _ => "<html><head><title>Error</title></head><body><h1>The service is unavailable.</h1></body></html>".to_owned(),
    }
}
