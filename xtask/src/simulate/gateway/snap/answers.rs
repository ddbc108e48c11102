//! Answers, and answers gone wrong: what a gateway of the standard says of a payment. How it writes them is its own.

use super::call::{Does, Service};
use super::codes::{Code, Kind, code};
use crate::simulate::counts;
use crate::simulate::faults::{Fault, Luck};
use crate::simulate::gateway::Reply;

/// What an answer may tell of a payment, or of an account.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct About {
    /// The merchant's reference.
    pub reference: String,
    /// The amount.
    pub amount: u64,
    /// The account or the wallet.
    pub payee: String,
    /// The bank, or the wallet's brand.
    pub bank: String,
    /// The owner's name.
    pub name: String,
    /// The merchant's account.
    pub source: String,
    /// The path of the merchant's address for notifications; empty where there is none.
    pub path: String,
    /// When it is to be paid, where that is later.
    pub scheduled: Option<u64>,
}

/// Which echoes come along.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Echo {
    /// All.
    Whole,
    /// Empty texts and a zero amount.
    Empty,
    /// None.
    None,
}

/// What is to be written.
#[derive(Debug)]
pub struct Words<'a> {
    /// The response code.
    pub code: String,
    /// `latestTransactionStatus`, where the answer has one.
    pub status: Option<&'static str>,
    /// The payment.
    pub about: &'a About,
    /// Which echoes come along.
    pub echo: Echo,
}

/// How one gateway writes its answers.
pub trait Writes {
    /// The body of an answer of this service.
    fn write(&self, service: &Service, words: &Words<'_>, luck: &mut Luck) -> String;
    /// Whether answers of this service have a status.
    fn has_status(&self, service: &Service) -> bool;
}

/// What an answer may say that is not about this payment, or names none: nothing follows from it.
const STRAY: [(u16, &str, Option<&str>); 8] = [
    (200, "00", Some("00")),
    (200, "00", Some("00")),
    (200, "00", Some("04")),
    (200, "00", Some("05")),
    (200, "00", Some("06")),
    (403, "14", None),
    (400, "01", None),
    (404, "11", None),
];

/// What no list has, in the place of a response code.
const UNLISTED: [&str; 7] = ["2009900", "20018", "2001899", "4189901", "abcdefg", "", "00"];
/// What no list has, in the place of a status.
const UNLISTED_STATUS: [&str; 5] = ["08", "99", "SUCCESS", "0", "9"];

/// The name of a service's stage in tables.
pub const fn stage_name(does: Does) -> &'static str {
    match does {
        Does::Reads => "inquiry",
        Does::Pays => "payment",
        Does::Tells(_) => "status",
    }
}

/// An answer of a service with this code and status, which are true; or one gone wrong.
pub fn reply(writes: &dyn Writes, service: &Service, said: &'static Code, status: Option<&'static str>, about: &About, luck: &mut Luck) -> Reply {
    let status = status.filter(|_| writes.has_status(service));
    let stray = |luck: &mut Luck| match luck.random.chance(700) {
        true => luck.random.pick(&STRAY),
        false => (said.http, said.case, status),
    };
    let whole = |digits: &str, (http, case, status): (u16, &str, Option<&'static str>), about: &About, luck: &mut Luck| {
        let words = Words { code: format!("{http}{digits}{case}"), status, about, echo: Echo::Whole };
        Reply { status: http, body: writes.write(service, &words, luck) }
    };
    if luck.strikes(Fault::WrongReference) {
        let other = luck.random.between(100, 999);
        let changed = About { reference: format!("OTHER-{other}"), payee: format!("99990000{other}"), ..about.clone() };
        return whole(service.digits, stray(luck), &changed, luck);
    }
    // A bill's amount is the gateway's to tell; and of a payment that it does not know it tells none.
    if service.does != Does::Reads && about.amount > 0 && luck.strikes(Fault::WrongAmount) {
        let amount = if luck.random.chance(500) { about.amount * 10 } else { about.amount + 1 };
        return whole(service.digits, stray(luck), &About { amount, ..about.clone() }, luck);
    }
    if luck.strikes(Fault::WrongService) {
        let others: Vec<&str> = ["11", "16", "18", "33", "36", "38", "39"].into_iter().filter(|digits| *digits != service.digits).collect();
        return whole(luck.random.pick(&others), stray(luck), about, luck);
    }
    if luck.strikes(Fault::HttpDisagrees) {
        let stray = stray(luck);
        let reply = whole(service.digits, stray, about, luck);
        let others: Vec<u16> = [200, 202, 400, 404, 500].into_iter().filter(|http| *http != stray.0).collect();
        return Reply { status: luck.random.pick(&others), ..reply };
    }
    if luck.strikes(Fault::BareAnswer) {
        // A bare refusal of a call that pays is believed: only what is true may be said so. A bare success, or a bare status, proves nothing.
        let (http, case, status) = match service.does {
            Does::Tells(_) => stray(luck),
            Does::Pays if luck.random.chance(500) => (200, "00", luck.random.pick(&[Some("00"), Some("04"), None])),
            _ => (said.http, said.case, status),
        };
        let echo = luck.random.pick(&[Echo::None, Echo::Empty]);
        let words = Words { code: format!("{http}{}{case}", service.digits), status: status.filter(|_| writes.has_status(service)), about, echo };
        return Reply { status: http, body: writes.write(service, &words, luck) };
    }
    if luck.strikes(Fault::UnlistedCode) {
        let words = Words { code: luck.random.pick(&UNLISTED).to_owned(), status, about, echo: Echo::Whole };
        return Reply { status: luck.random.pick(&[200, said.http]), body: writes.write(service, &words, luck) };
    }
    if writes.has_status(service) && luck.strikes(Fault::UnlistedStatus) {
        return whole(service.digits, (200, "00", Some(luck.random.pick(&UNLISTED_STATUS))), about, luck);
    }
    luck.counts.add(counts::Kind::Code, stage_name(service.does), &said.name);
    let echo = match said.kind {
        Kind::Accepted | Kind::InProgress => Echo::Whole,
        _ => luck.random.pick(&[Echo::Whole, Echo::Whole, Echo::Empty, Echo::None]),
    };
    let words = Words { code: format!("{}{}{}", said.http, service.digits, said.case), status, about, echo };
    Reply { status: said.http, body: writes.write(service, &words, luck) }
}

/// The body that comes with an HTTP error: HTML, nothing, a code that says as little, or an answer that the status contradicts.
pub fn of_trouble(writes: &dyn Writes, service: Option<&Service>, status: u16, luck: &mut Luck) -> String {
    let Some(service) = service else { return String::new() };
    let bare = |code: String, status, luck: &mut Luck| {
        let words = Words { code, status, about: &About::default(), echo: Echo::None };
        writes.write(service, &words, luck)
    };
    match (luck.random.below(4), status) {
        (0, _) => String::new(),
        (1, 429 | 500) => {
            let case = if status == 500 { luck.random.pick(&["00", "01", "02"]) } else { "00" };
            luck.counts.add(counts::Kind::Code, stage_name(service.does), &code(status, case).name);
            bare(format!("{status}{}{case}", service.digits), None, luck)
        }
        (1 | 2, _) => {
            let (http, case, status) = luck.random.pick(&STRAY);
            bare(format!("{http}{}{case}", service.digits), status, luck)
        }
        _ => "<html><head><title>Error</title></head><body><h1>The service is unavailable.</h1></body></html>".to_owned(),
    }
}
