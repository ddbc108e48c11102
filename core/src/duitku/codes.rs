//! What each of Duitku's codes means, and what it says about the call and the payment at each stage.
//!
//! Four tables of the page share one name space, and it does not say which applies when. `docs/decisions/0001-duitku-codes.md`
//! gives the reasons for each row of [`Class::at`].

use alloc::string::String;
use alloc::vec::Vec;

use crate::error::{Found, Rule, Violation};
use crate::json::{Json, Object};
use crate::operation::Reading;
use crate::outcome::{Call, Remedy, State, Verdict};

/// Where in a payment's life a code stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// An inquiry, the balance, the bank list: no money moves.
    Inquiry,
    /// A transfer, online or by clearing.
    Transfer,
    /// A cash-out: its one call commits.
    CashOut,
    /// The answer to a status call.
    Status,
    /// A callback.
    Callback,
}

impl Stage {
    const ALL: [(Self, &'static str); 5] = [
        (Self::Inquiry, "inquiry"),
        (Self::Transfer, "transfer"),
        (Self::CashOut, "cash_out"),
        (Self::Status, "status"),
        (Self::Callback, "callback"),
    ];
}

/// What a code says, whatever the stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// Done.
    Success,
    /// Taken; a callback or the bank's confirmation ends it.
    Waiting,
    /// Nobody knows: time-outs, lost links, errors without a reason, a reference used before, a stale copy.
    Open,
    /// Not recorded (yet).
    NotFound,
    /// There is no such transfer or inquiry.
    NoSuchTransfer,
    /// The call's own form, sender or configuration is refused.
    Sender,
    /// The payment is refused, and the caller can mend why.
    Mendable,
    /// The payment is refused: funds, limits, the bank's decision.
    Declined,
}

impl Class {
    /// What it says about call and payment at a stage.
    #[must_use]
    pub const fn at(self, stage: Stage) -> (Call, Option<State>) {
        use Call::{Accepted, Refused};
        use State::{Failed, Pending, Succeeded, Unknown};
        match (stage, self) {
            (Stage::Inquiry, Self::Success) => (Accepted, None),
            (Stage::Inquiry, _) => (Refused, None),
            (Stage::CashOut, Self::Success) => (Accepted, Some(Pending)),
            (_, Self::Success) => (Accepted, Some(Succeeded)),
            (_, Self::Waiting) => (Accepted, Some(Pending)),
            (_, Self::Open | Self::NotFound) | (Stage::CashOut | Stage::Status, Self::NoSuchTransfer) | (Stage::Status, Self::Sender) => {
                (Refused, Some(Unknown))
            }
            (Stage::Status | Stage::Callback, Self::Mendable | Self::Declined) => (Accepted, Some(Failed)),
            (_, Self::NoSuchTransfer | Self::Sender | Self::Mendable | Self::Declined) => (Refused, Some(Failed)),
        }
    }

    const fn remedy(self) -> Remedy {
        match self {
            Self::Sender | Self::Mendable => Remedy::Fix,
            Self::Declined | Self::NoSuchTransfer => Remedy::NewPayment,
            Self::Success | Self::Waiting | Self::Open | Self::NotFound => Remedy::Later,
        }
    }
}

/// One code.
#[derive(Debug, Clone, Copy)]
pub struct Code {
    /// The code.
    pub code: &'static str,
    /// In which tables of the page it stands.
    pub tables: &'static [&'static str],
    /// What they say of it.
    pub meaning: &'static str,
    /// What follows.
    pub class: Class,
}

const RESPONSE: &str = "Status Code";
const VENDOR: &str = "Vendor Response Code";
const ERROR: &str = "Error Code";
const CALLBACK: &str = "Callback Status Code";
const TESTS: &str = "User Test";

/// The code, where the page lists it.
#[must_use]
pub fn find(code: &str) -> Option<&'static Code> {
    CODES.iter().find(|row| row.code == code)
}

/// The code of a callback, where the page lists it there.
#[must_use]
pub fn find_in_callback(code: &str) -> Option<&'static Code> {
    find(code).filter(|row| row.tables.contains(&CALLBACK))
}

/// Reads an answer's code at a stage.
pub(super) fn judge(stage: Stage, reading: &Reading<'_>) -> Verdict {
    let Some(answer) = reading.answer else {
        return Verdict { problems: http_problem(reading.status), ..Verdict::only(Call::Unreadable) };
    };
    let came = answer.text("response_code").map(str::trim).filter(|code| !code.is_empty());
    let row = came.and_then(find);
    let code = came.map(|code| (String::from(code), row.map(|row| row.meaning)));
    let mut problems = http_problem(reading.status);
    let class = match (came, row) {
        (_, Some(row)) => Some(row.class),
        (Some(came), None) => {
            let found = Found::value(&Json::from(came), true);
            problems.push(Violation::new("response_code", Rule::UnlistedCode, found, "a code of Duitku's tables"));
            None
        }
        (None, None) => {
            problems.push(Violation::new("response_code", Rule::Missing, Found::NOTHING, "a response code"));
            None
        }
    };
    match class.filter(|_| problems.is_empty()) {
        None => Verdict { code, problems, ..Verdict::only(Call::Unreadable) },
        Some(class) => {
            let (call, reported) = class.at(stage);
            Verdict {
                code,
                reported,
                remedy: class.remedy(),
                not_found: matches!(class, Class::NotFound | Class::NoSuchTransfer),
                about_the_question: stage == Stage::Status && class == Class::Sender,
                ..Verdict::only(call)
            }
        }
    }
}

/// Duitku documents answers for HTTP 200 alone; refusals come with it as well.
fn http_problem(status: u16) -> Vec<Violation> {
    if status == 200 {
        return Vec::new();
    }
    let found = Found::value(&Json::from(status), true);
    [Violation::new("http_status", Rule::HttpStatus, found, "200, the only documented status").limited(200_u32)].into()
}

/// All codes as the catalog lists them.
pub(super) fn to_json() -> Vec<Json> {
    CODES.iter().map(|code| code.to_json()).collect()
}

impl Code {
    fn to_json(self) -> Json {
        let mut at = Object::new();
        for (stage, name) in Stage::ALL {
            let in_callback = self.tables.contains(&CALLBACK);
            let only_in_callback = self.tables == [CALLBACK];
            let listed = if stage == Stage::Callback { in_callback } else { !only_in_callback };
            if listed {
                let (call, state) = self.class.at(stage);
                let mut verdict = Object::new().with("call", call.word());
                verdict.set_some("state", state.map(State::word));
                at.set(name, verdict);
            }
        }
        Object::new().with("code", self.code).with("tables", self.tables).with("meaning", self.meaning).with("at", at).into()
    }
}

const fn row(code: &'static str, tables: &'static [&'static str], class: Class, meaning: &'static str) -> Code {
    Code { code, tables, meaning, class }
}

/// Every code of the four tables, and the one that only the test tables name.
#[rustfmt::skip]
pub static CODES: &[Code] = &[
    row("00", &[RESPONSE, VENDOR, ERROR, CALLBACK], Class::Success, "approved or completed"),
    row("EE", &[RESPONSE], Class::Open, "general error"),
    row("TO", &[RESPONSE], Class::Open, "time-out from the ATM Bersama network; do not retry"),
    row("LD", &[RESPONSE], Class::Open, "link problem between Duitku and the ATM Bersama network"),
    row("NF", &[RESPONSE], Class::NotFound, "not recorded at the remittance gateway (yet)"),
    row("76", &[RESPONSE], Class::Mendable, "invalid destination account"),
    row("80", &[RESPONSE], Class::Waiting, "waiting for the callback"),
    row("-100", &[RESPONSE], Class::Open, "other error; do not retry"),
    row("-120", &[RESPONSE], Class::Sender, "user not found or not allowed"),
    row("-123", &[RESPONSE], Class::Sender, "user blocked"),
    row("-141", &[RESPONSE], Class::Mendable, "amount invalid"),
    row("-142", &[RESPONSE], Class::Open, "transaction already finished: this disburseId was used before"),
    row("-148", &[RESPONSE], Class::Mendable, "the bank does not support H2H"),
    row("-149", &[RESPONSE], Class::Mendable, "bank not found"),
    row("-161", &[RESPONSE], Class::Mendable, "callback URL not found"),
    row("-191", &[RESPONSE], Class::Sender, "wrong signature"),
    row("-192", &[RESPONSE], Class::Mendable, "account blacklisted"),
    row("-213", &[RESPONSE], Class::Sender, "e-mail not valid"),
    row("-420", &[RESPONSE], Class::NoSuchTransfer, "transfer not found"),
    row("-510", &[RESPONSE], Class::Declined, "insufficient fund"),
    row("-920", &[RESPONSE], Class::Declined, "limit exceeded"),
    row("-930", &[RESPONSE], Class::Sender, "IP address not whitelisted"),
    row("-951", &[RESPONSE], Class::Open, "time-out at the vendor"),
    row("-952", &[RESPONSE], Class::Sender, "invalid parameter"),
    row("-960", &[RESPONSE], Class::Open, "time stamp expired (older than 5 minutes)"),
    row("01", &[VENDOR, ERROR, CALLBACK], Class::Declined, "refer to issuer; in a callback: failed"),
    row("03", &[ERROR], Class::Declined, "invalid merchant"),
    row("04", &[ERROR], Class::Declined, "pick up card"),
    row("05", &[VENDOR, ERROR], Class::Declined, "disallowed; do not honour"),
    row("12", &[VENDOR, ERROR], Class::Open, "generic exception, or invalid transaction"),
    row("13", &[ERROR], Class::Declined, "invalid amount"),
    row("14", &[VENDOR, ERROR], Class::Mendable, "account not found; invalid account number"),
    row("15", &[ERROR], Class::Declined, "no such issuer"),
    row("20", &[ERROR], Class::Open, "invalid response"),
    row("30", &[VENDOR, ERROR], Class::Declined, "invalid format"),
    row("31", &[VENDOR, ERROR], Class::Mendable, "invalid bank code; bank not supported by the switch"),
    row("33", &[ERROR], Class::Declined, "expired"),
    row("36", &[ERROR], Class::Declined, "restricted"),
    row("38", &[ERROR], Class::Declined, "PIN tries exceeded"),
    row("39", &[ERROR], Class::Declined, "no credit account"),
    row("40", &[ERROR], Class::Declined, "function not supported"),
    row("41", &[ERROR], Class::Declined, "lost card"),
    row("43", &[ERROR], Class::Declined, "stolen card"),
    row("51", &[VENDOR, ERROR], Class::Declined, "insufficient funds or over the limit"),
    row("52", &[ERROR], Class::Declined, "no chequing account"),
    row("66", &[VENDOR], Class::Open, "generic error"),
    row("68", &[VENDOR, ERROR, CALLBACK], Class::Waiting, "received too late; wait for the bank's confirmation, do not retry"),
    row("88", &[VENDOR], Class::Open, "bill already paid"),
    row("89", &[TESTS], Class::Open, "link to the host is down"),
    row("90", &[VENDOR], Class::Declined, "invalid beneficiary or currency"),
    row("91", &[VENDOR, ERROR], Class::Open, "transport error, or issuer, destination or switch inoperative"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_stands_once() {
        for row in CODES {
            assert_eq!(CODES.iter().filter(|other| other.code == row.code).count(), 1, "{}", row.code);
        }
    }
}
