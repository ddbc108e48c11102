//! The response codes of the standard: HTTP status (3 digits), service (2), case (2). Source: ASPI, "Response Code", the same on all of its pages.
//!
//! A code is classified by HTTP status and case alone: real gateways print the wrong service digits.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use crate::json::{Json, Object};
use crate::outcome::{Call, Remedy, State};

use super::status::STATUSES;

/// What kind of call an answer belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// No money moves, and no payment is asked about.
    Read,
    /// Money moves.
    Payment,
    /// The status of a payment is asked.
    Status,
}

impl Stage {
    const ALL: [(Self, &'static str); 3] = [(Self::Read, "read"), (Self::Payment, "payment"), (Self::Status, "status")];
}

/// What a code says, whatever the stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// Taken. The status, where there is one, says how far it has come.
    Accepted,
    /// Taken, not processed yet.
    InProgress,
    /// Refused before it was executed; the caller can mend why.
    Mendable,
    /// Refused before it was executed: funds, limits, the account, the issuer's decision.
    Declined,
    /// The reference is not known (yet).
    NotFound,
    /// Nobody knows, and the same question may be answered later: time-outs, errors without a reason, an id of a request that serves once.
    Open,
    /// Nobody knows, and the same question gets the same answer: a reference that was used before, a bill that is paid, a request that expired
    /// (the first of two copies, perhaps, that an HTTP client made, did it).
    Spent,
}

impl Class {
    /// What it says about call and payment at a stage, without regard to a status.
    #[must_use]
    pub const fn at(self, stage: Stage) -> (Call, Option<State>) {
        use Call::{Accepted, Refused};
        use State::{Failed, Pending, Unknown};
        match (stage, self) {
            (Stage::Read, Self::Accepted) => (Accepted, None),
            (Stage::Read, _) => (Refused, None),
            // Acceptance is not success.
            (Stage::Payment, Self::Accepted | Self::InProgress) => (Accepted, Some(Pending)),
            (Stage::Payment, Self::Mendable | Self::Declined) => (Refused, Some(Failed)),
            // Without a status the answer to a question answers nothing.
            (Stage::Status, Self::Accepted) => (Accepted, Some(Unknown)),
            (Stage::Payment | Stage::Status, _) => (Refused, Some(Unknown)),
        }
    }

    /// Who can mend a refusal. What a payment's answer leaves open nobody mends: there the status is asked.
    #[must_use]
    pub const fn remedy(self) -> Remedy {
        match self {
            Self::Mendable | Self::NotFound | Self::Spent => Remedy::Fix,
            Self::Declined => Remedy::NewPayment,
            Self::Accepted | Self::InProgress | Self::Open => Remedy::Later,
        }
    }
}

/// A response code, taken apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ResponseCode<'a> {
    /// The HTTP status in it.
    pub http: u16,
    /// The service in it.
    pub service: &'a str,
    /// The case in it.
    pub case: &'a str,
}

impl<'a> ResponseCode<'a> {
    /// Takes seven digits apart; blanks around them do not count.
    #[must_use]
    pub fn read(text: &'a str) -> Option<Self> {
        let text = text.trim();
        let (http, rest) = text.split_at_checked(3)?;
        let (service, case) = rest.split_at_checked(2)?;
        let plain = text.len() == 7 && text.bytes().all(|byte| byte.is_ascii_digit());
        http.parse().ok().filter(|_| plain).map(|http| Self { http, service, case })
    }

    /// The row of the standard's list.
    #[must_use]
    pub fn row(self) -> Option<&'static Row> {
        ROWS.iter().find(|row| row.http == self.http && row.case == self.case)
    }
}

/// One row of the standard's list.
#[derive(Debug, Clone, Copy)]
pub struct Row {
    /// The HTTP status.
    pub http: u16,
    /// The case.
    pub case: &'static str,
    /// What follows.
    pub class: Class,
    /// What the standard says of it.
    pub meaning: &'static str,
}

/// The list of codes, and of statuses, as the catalog of a gateway has it.
#[must_use]
pub fn to_json() -> Vec<Json> {
    let codes = ROWS.iter().map(|row| {
        let mut at = Object::new();
        for (stage, name) in Stage::ALL {
            let (call, state) = row.class.at(stage);
            at.set(name, verdict(call, state));
        }
        entry(format!("{}xx{}", row.http, row.case), "responseCode", row.meaning, at)
    });
    let statuses = STATUSES.iter().map(|status| {
        let at =
            Object::new().with("payment", verdict(Call::Accepted, Some(status.state))).with("status", verdict(Call::Accepted, Some(status.state)));
        entry(String::from(status.code), "latestTransactionStatus", status.meaning, at)
    });
    codes.chain(statuses).collect()
}

fn verdict(call: Call, state: Option<State>) -> Object {
    let mut verdict = Object::new().with("call", call.word());
    verdict.set_some("state", state.map(State::word));
    verdict
}

fn entry(code: String, table: &str, meaning: &str, at: Object) -> Json {
    Object::new().with("code", code).with("tables", [table].as_slice()).with("meaning", meaning).with("at", at).into()
}

const fn row(http: u16, case: &'static str, class: Class, meaning: &'static str) -> Row {
    Row { http, case, class, meaning }
}

/// Every code of the standard.
#[rustfmt::skip]
pub static ROWS: &[Row] = &[
    row(200, "00", Class::Accepted, "successful"),
    row(202, "00", Class::InProgress, "request in progress"),
    row(400, "00", Class::Mendable, "bad request"),
    row(400, "01", Class::Mendable, "invalid field format"),
    row(400, "02", Class::Mendable, "invalid mandatory field"),
    row(401, "00", Class::Mendable, "unauthorized: signature, key or caller not accepted"),
    row(401, "01", Class::Mendable, "invalid token (B2B)"),
    row(401, "02", Class::Mendable, "invalid customer token"),
    row(401, "03", Class::Mendable, "token not found (B2B)"),
    row(401, "04", Class::Mendable, "customer token not found"),
    row(403, "00", Class::Spent, "transaction expired"),
    row(403, "01", Class::Mendable, "feature not allowed"),
    row(403, "02", Class::Declined, "exceeds transaction amount limit"),
    row(403, "03", Class::Declined, "suspected fraud"),
    row(403, "04", Class::Declined, "activity count limit exceeded"),
    row(403, "05", Class::Declined, "do not honor"),
    row(403, "06", Class::Declined, "feature not allowed at this time (cut-off)"),
    row(403, "07", Class::Declined, "card blocked"),
    row(403, "08", Class::Declined, "card expired"),
    row(403, "09", Class::Declined, "dormant account"),
    row(403, "10", Class::Declined, "need to set token limit"),
    row(403, "11", Class::Declined, "OTP blocked"),
    row(403, "12", Class::Declined, "OTP lifetime expired"),
    row(403, "13", Class::Declined, "OTP sent to cardholder"),
    row(403, "14", Class::Declined, "insufficient funds"),
    row(403, "15", Class::Declined, "transaction not permitted"),
    row(403, "16", Class::Declined, "suspend transaction"),
    row(403, "17", Class::Declined, "token limit exceeded"),
    row(403, "18", Class::Declined, "inactive card/account/customer"),
    row(403, "19", Class::Declined, "merchant blacklisted"),
    row(403, "20", Class::Declined, "merchant limit exceed"),
    row(403, "21", Class::Declined, "set limit not allowed"),
    row(403, "22", Class::Declined, "token limit invalid"),
    row(403, "23", Class::Declined, "account limit exceed"),
    row(404, "00", Class::Spent, "invalid transaction status"),
    row(404, "01", Class::NotFound, "transaction not found"),
    row(404, "02", Class::Mendable, "invalid routing"),
    row(404, "03", Class::Mendable, "bank not supported by switch"),
    row(404, "04", Class::Declined, "transaction cancelled"),
    row(404, "05", Class::Mendable, "merchant is not registered for card registration services"),
    row(404, "06", Class::Declined, "need to request OTP"),
    row(404, "07", Class::Declined, "journey not found"),
    row(404, "08", Class::Mendable, "invalid merchant"),
    row(404, "09", Class::Mendable, "no issuer"),
    row(404, "10", Class::Declined, "invalid API transition"),
    row(404, "11", Class::Mendable, "invalid card/account/customer/virtual account"),
    row(404, "12", Class::Mendable, "invalid bill/virtual account"),
    row(404, "13", Class::Mendable, "invalid amount"),
    row(404, "14", Class::Spent, "paid bill"),
    row(404, "15", Class::Declined, "invalid OTP"),
    row(404, "16", Class::Mendable, "partner not found"),
    row(404, "17", Class::Mendable, "invalid terminal"),
    row(404, "18", Class::Spent, "inconsistent request: this reference was used with other content"),
    row(404, "19", Class::Mendable, "bill or virtual account expired"),
    row(405, "00", Class::Mendable, "requested function is not supported"),
    row(405, "01", Class::Mendable, "requested operation is not allowed"),
    row(409, "00", Class::Open, "conflict: this X-EXTERNAL-ID was used today"),
    row(409, "01", Class::Spent, "duplicate partnerReferenceNo: it was processed already"),
    row(429, "00", Class::Open, "too many requests"),
    row(500, "00", Class::Open, "general error"),
    row(500, "01", Class::Open, "internal server error"),
    row(500, "02", Class::Open, "external server error"),
    row(504, "00", Class::Open, "time-out at the issuer"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_taken_apart() {
        assert_eq!(ResponseCode::read(" 4031814 "), Some(ResponseCode { http: 403, service: "18", case: "14" }));
        for text in ["", "200180", "20018000", "200180x", "200-800", "٢٠٠١٨٠٠"] {
            assert_eq!(ResponseCode::read(text), None, "{text}");
        }
    }

    #[test]
    fn every_code_stands_once() {
        assert_eq!(ROWS.len(), 63);
        for row in ROWS {
            assert_eq!(ROWS.iter().filter(|other| (other.http, other.case) == (row.http, row.case)).count(), 1, "{} {}", row.http, row.case);
        }
    }
}
