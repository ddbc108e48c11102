//! Answers as JSON text, in the shapes that the page documents and the looser ones that were seen; and answers gone wrong.

use salur::duitku::codes::{Class, Stage, find};

use super::{EMAIL, stage_name};
use crate::simulate::counts::Kind;
use crate::simulate::faults::{Fault, Luck};

/// What an answer may echo.
#[derive(Debug, Clone, Default)]
pub struct Answering {
    /// The bank's code.
    pub bank: String,
    /// The account number.
    pub account: String,
    /// The amount.
    pub amount: u64,
    /// The owner's name.
    pub name: String,
    /// The reference.
    pub reference: String,
    /// The clearing type; empty online.
    pub channel: String,
    /// The id, where the answer tells it.
    pub id: Option<u64>,
    /// The telephone number of a cash-out.
    pub phone: String,
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

/// Codes that an answer may bear which is not about this payment, or names none: nothing follows from them.
const STRAY: [&str; 5] = ["00", "51", "-510", "-141", "76"];

/// The answer of a stage, or one gone wrong.
pub fn write(stage: Stage, code: &'static str, answering: &Answering, luck: &mut Luck) -> String {
    let mut changed = answering.clone();
    if luck.strikes(Fault::WrongReference) {
        let other = luck.random.between(100, 999);
        if stage == Stage::CashOut {
            changed.phone = format!("0811999{other}");
        } else {
            changed.account = format!("99990000{other}");
        }
        changed.reference = format!("00000000{other}");
        let code = if luck.random.chance(700) { luck.random.pick(&STRAY) } else { code };
        return body(stage, code, &changed, Echo::Whole, luck);
    }
    if luck.strikes(Fault::WrongAmount) {
        changed.amount = if luck.random.chance(500) { answering.amount * 10 } else { answering.amount + 1 };
        let code = if luck.random.chance(700) { luck.random.pick(&STRAY) } else { code };
        return body(stage, code, &changed, Echo::Whole, luck);
    }
    if luck.strikes(Fault::BareAnswer) {
        // A bare refusal of a call that pays is believed: only what is true may be said so. A bare status proves nothing.
        let stray = if stage == Stage::Status { luck.random.pick(&STRAY) } else { "00" };
        let code = if luck.random.chance(700) { stray } else { code };
        let echo = if luck.random.chance(500) { Echo::None } else { Echo::Empty };
        return body(stage, code, answering, echo, luck);
    }
    if luck.strikes(Fault::UnlistedCode) {
        let unlisted = luck.random.pick(&["ZZ", "99", "0", "-999", "000", "  ", "0O"]);
        return body(stage, unlisted, answering, Echo::Whole, luck);
    }
    luck.counts.add(Kind::Code, stage_name(stage), code);
    let is_refusal = find(code).is_none_or(|row| !matches!(row.class, Class::Success | Class::Waiting));
    let echo = match (is_refusal, stage) {
        (false, _) => Echo::Whole,
        (true, Stage::Status) => luck.random.pick(&[Echo::Whole, Echo::Whole, Echo::Whole, Echo::Empty]),
        (true, _) => luck.random.pick(&[Echo::Whole, Echo::Empty, Echo::None]),
    };
    body(stage, code, answering, echo, luck)
}

/// A code, and nothing that names a payment.
pub fn bare(code: &str, luck: &mut Luck) -> String {
    let echo = if luck.random.chance(500) { Echo::None } else { Echo::Empty };
    body(Stage::Transfer, code, &Answering::default(), echo, luck)
}

/// The body that comes with an HTTP error: HTML, nothing, or an answer that the status contradicts.
pub fn of_trouble(luck: &mut Luck) -> String {
    match luck.random.below(4) {
        0 => String::new(),
        1 => format!(r#"{{"responseCode":"{}","responseDesc":"Success"}}"#, luck.random.pick(&STRAY)),
        _ => "<html><head><title>Error</title></head><body><h1>The service is unavailable.</h1></body></html>".to_owned(),
    }
}

fn body(stage: Stage, code: &str, answering: &Answering, echo: Echo, luck: &mut Luck) -> String {
    let text = |value: &str| serde_json::Value::from(if echo == Echo::Whole { value } else { "" }).to_string();
    let amount = if echo == Echo::Whole { answering.amount } else { 0 };
    let amount = match luck.random.below(4) {
        0 => format!("{amount}"),
        1 => format!("{amount}.00"),
        2 => format!("\"{amount}.0\""),
        _ => format!("{amount}.0"),
    };
    let code = format!(r#""responseCode":"{code}","responseDesc":"…""#);
    if echo == Echo::None {
        return format!("{{{code}}}");
    }
    let id = answering.id.filter(|_| echo == Echo::Whole).unwrap_or_default();
    let beneficiary = || {
        format!(
            r#""bankCode":{},"bankAccount":{},"amountTransfer":{amount},"accountName":{},"custRefNumber":{}"#,
            text(&answering.bank),
            text(&answering.account),
            text(&answering.name),
            text(&answering.reference)
        )
    };
    let channel = if answering.channel.is_empty() { String::new() } else { format!(r#","type":{}"#, text(&answering.channel)) };
    match stage {
        Stage::Inquiry => format!(r#"{{"email":{},{}{channel},"disburseId":{id},{code}}}"#, text(EMAIL), beneficiary()),
        Stage::Transfer => format!(r#"{{"email":{},{}{channel},{code}}}"#, text(EMAIL), beneficiary()),
        Stage::Status | Stage::Callback => format!("{{{},{code}}}", beneficiary()),
        Stage::CashOut => format!(
            r#"{{"disburseId":{id},"amountTransfer":{amount},"custRefNumber":{},"accountName":{},"email":{},"phoneNumber":{},"token":{id}42,{code}}}"#,
            text(&answering.reference),
            text(&answering.name),
            text(EMAIL),
            text(&answering.phone),
        ),
    }
}
