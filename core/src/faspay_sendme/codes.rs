//! What SendMe's answers mean: `status`, `response_code`, and for status 9 its message. Source: Faspay, Error Code and Response Code, and each operation's page.

use alloc::format;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;

use crate::error::{Found, Rule, Violation};
use crate::json::{Json, Object};
use crate::operation::Reading;
use crate::outcome::{Call, Remedy, State, Verdict};
use crate::record::Unfit;

/// What kind of call an answer belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stage {
    /// Money moves.
    Payment,
    /// The status of a payment is asked.
    Status,
    /// An account is registered, or confirmed.
    Registration,
    /// A name, a balance, a statement.
    Read,
}

impl Stage {
    const ALL: [(Self, &'static str); 4] =
        [(Self::Payment, "payment"), (Self::Status, "status"), (Self::Registration, "registration"), (Self::Read, "read")];
}

/// What follows of a word of the tables, at one stage.
#[derive(Debug, Clone, Copy)]
struct Row {
    call: Call,
    state: Option<State>,
    remedy: Remedy,
}

const fn row(call: Call, state: Option<State>, remedy: Remedy) -> Option<Row> {
    Some(Row { call, state, remedy })
}

/// Every status.
const STATUSES: [(&str, &str); 6] = [
    ("1", "on process"),
    ("2", "success"),
    ("3", "unconfirmed by the parent partner"),
    ("4", "failed"),
    ("5", "reversed"),
    ("6", "already registered"),
];

const ERROR: &str = "9";

fn status_row(status: &str, stage: Stage) -> Option<Row> {
    use Call::{Accepted, Refused};
    use Stage::{Payment, Read, Registration, Status};
    use State::{Failed, Pending, Returned, Succeeded};
    match (stage, status) {
        (Payment | Status, "1") => row(Accepted, Some(Pending), Remedy::Later),
        (Payment | Status, "2") => row(Accepted, Some(Succeeded), Remedy::Later),
        (Payment, "4") => row(Refused, Some(Failed), Remedy::NewPayment),
        (Status, "4") => row(Accepted, Some(Failed), Remedy::NewPayment),
        (Payment | Status, "5") => row(Accepted, Some(Returned), Remedy::NewPayment),
        (Registration, "1" | "2" | "3") | (Read, "2") => row(Accepted, None, Remedy::Later),
        // Whether an account that is registered already can be paid, its operation sees in the answer.
        (Registration, "4" | "6") => row(Refused, None, Remedy::Fix),
        _ => None,
    }
}

/// The messages of status 9: a part of them that no other has, and what they say. The first that stands in an answer counts: where several do,
/// the one that says least of the payment.
const MESSAGES: [(&str, Error); 9] = [
    ("transaction number already exists", Error::Used),
    ("transaction not found", Error::NotFound),
    ("beneficiary virtual account invalid", Error::Mendable),
    ("invalid virtual account", Error::Mendable),
    ("beneficiary account not match", Error::Mendable),
    ("beneficiary name not match", Error::Mendable),
    ("invalid request body", Error::Mendable),
    ("invalid transaction description value", Error::Mendable),
    (UNAUTHORIZED, Error::Unauthorized),
];
const UNAUTHORIZED: &str = "unauthorized";

/// What an error is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Error {
    /// The caller can mend it; nothing was done.
    Mendable,
    /// The transaction number was used before, by a silent copy of this very request perhaps.
    Used,
    /// The payment is not known (yet).
    NotFound,
    /// The token was not taken: that of a silent copy perhaps, which came after its token had ended, while the first was taken.
    Unauthorized,
    /// The gateway's own trouble, which may pass.
    Internal,
    /// Nobody documents it.
    Other,
}

impl Error {
    const fn at(self, stage: Stage) -> Row {
        let (state, remedy) = match (stage, self) {
            (Stage::Payment, Self::Mendable) => (Some(State::Failed), Remedy::Fix),
            (Stage::Payment, Self::Unauthorized) | (Stage::Payment | Stage::Status, Self::Used | Self::NotFound | Self::Internal | Self::Other) => {
                (Some(State::Unknown), Remedy::Later)
            }
            (Stage::Status, Self::Mendable | Self::Unauthorized) => (Some(State::Unknown), Remedy::Fix),
            (Stage::Registration | Stage::Read, Self::Internal) => (None, Remedy::Later),
            (Stage::Registration | Stage::Read, _) => (None, Remedy::Fix),
        };
        Row { call: Call::Refused, state, remedy }
    }
}

/// The response codes that Faspay itself gives; all others come from banks.
const RESPONSES: [(&str, &str, Error); 3] = [
    ("01", "a mandatory parameter is missing", Error::Mendable),
    ("02", "trx_desc has a value that is refused", Error::Mendable),
    (INTERNAL, "internal error", Error::Internal),
];
const SUCCESS: &str = "00";
const INTERNAL: &str = "99";

/// A word of an answer: a text, or a number's digits, without blanks around it; `None` where nothing stands there.
pub(super) fn word(answer: &Object, name: &str) -> Option<String> {
    match answer.get(name) {
        Some(Json::Text(text) | Json::Number(text)) => Some(text.trim()).filter(|text| !text.is_empty()).map(String::from),
        _ => None,
    }
}

/// A code as outcomes show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    pub(super) code: Option<String>,
    pub(super) meaning: Option<&'static str>,
}

/// The code of an answer, and what it means: its status, or where it has none its response code.
pub(super) fn shown(status: Option<&str>, response: Option<&str>, answer: &Object) -> Word {
    let (code, meaning) = match (status, response) {
        (Some(ERROR), _) => (Some(ERROR), message_of(answer).0),
        (Some(status), _) => (Some(status), STATUSES.iter().find(|known| known.0 == status).map(|known| known.1)),
        (None, response) => (response, response.and_then(|code| RESPONSES.iter().find(|known| known.0 == code).map(|known| known.1))),
    };
    Word { code: code.map(String::from), meaning }
}

/// Which of the documented errors an answer of status 9 is.
fn message_of(answer: &Object) -> (Option<&'static str>, Error) {
    let texts = [answer.text("message"), answer.text("response_desc")].map(|text| text.unwrap_or_default().to_ascii_lowercase());
    let known = MESSAGES.iter().find(|(part, _)| texts.iter().any(|text| text.contains(part)));
    known.map_or((None, Error::Other), |(part, error)| (Some(*part), *error))
}

/// A problem with the HTTP status.
pub(super) fn http_problem(came: u16) -> Violation {
    Violation::new(
        "http_status",
        Rule::HttpStatus,
        Found::value(&Json::from(came), true),
        "an answer of the gateway itself, and a status that agrees with it",
    )
}

/// Reads an answer at a stage.
pub(super) fn judge(stage: Stage, reading: &Reading<'_>) -> Verdict {
    let http = reading.status;
    let (status, response) = reading.answer.map_or((None, None), |answer| (word(answer, "status"), word(answer, "response_code")));
    let (status, response) = (status.as_deref(), response.as_deref());
    let said = reading.answer.filter(|_| status == Some(ERROR)).map(|answer| message_of(answer).1);
    // A word that cannot be read may say anything.
    let is_word = |field: &str| matches!(field, "status" | "response_code");
    let unread: Vec<&Unfit> = reading.unfit.iter().filter(|unfit| is_word(unfit.field)).collect();
    // HTTP's own word for it, unless the answer says something else.
    let is_silent = (status, response) == (None, None);
    if http == 401 && unread.is_empty() && (is_silent || matches!(said, Some(Error::Unauthorized | Error::Other))) {
        return unauthorized(stage, status);
    }
    let Some(answer) = reading.answer else {
        let problems = if (200..300).contains(&http) { Vec::new() } else { [http_problem(http)].into() };
        return Verdict { problems, ..Verdict::only(Call::Unreadable) };
    };
    let Word { code, meaning } = shown(status, response, answer);
    let code = code.map(|code| (code, meaning));
    let error = match (status, response) {
        (None, Some(response)) => RESPONSES.iter().find(|known| known.0 == response).map(|known| known.2),
        _ => said,
    };
    let found = match (status, error) {
        (_, Some(error)) => Some(error.at(stage)),
        (Some(status), None) => status_row(status, stage),
        (None, None) => None,
    };
    // Refusals come with any status of 4xx; what was taken, with one of 2xx.
    let agrees = (200..300).contains(&http) || ((400..500).contains(&http) && found.is_some_and(|row| row.call == Call::Refused));
    let mut problems: Vec<Violation> = (!agrees).then(|| http_problem(http)).into_iter().collect();
    match found {
        None => problems.push(unlisted(status, response)),
        Some(_) => problems.extend(contradiction(stage, status, response)),
    }
    problems.extend(unread.iter().map(|unfit| Violation::new(unfit.field, Rule::Type, unfit.found.clone(), "a text, or a number")));
    let Some(row) = found.filter(|_| problems.is_empty()) else {
        return Verdict { code, problems, ..Verdict::only(Call::Unreadable) };
    };
    Verdict {
        code,
        reported: row.state,
        remedy: row.remedy,
        not_found: stage == Stage::Status && error == Some(Error::NotFound),
        about_the_question: stage == Stage::Status && row.call == Call::Refused && row.remedy == Remedy::Fix,
        token_refused: error == Some(Error::Unauthorized),
        ..Verdict::only(row.call)
    }
}

/// An answer that was taken, and is about something else than was asked: not one to act upon.
pub(super) fn about_another(verdict: Verdict) -> Verdict {
    let call = if verdict.call == Call::Accepted && !verdict.problems.is_empty() { Call::Unreadable } else { verdict.call };
    Verdict { call, ..verdict }
}

fn unauthorized(stage: Stage, status: Option<&str>) -> Verdict {
    let row = Error::Unauthorized.at(stage);
    Verdict {
        code: Some((status.unwrap_or("401").to_string(), Some(UNAUTHORIZED))),
        reported: row.state,
        remedy: row.remedy,
        about_the_question: stage == Stage::Status,
        token_refused: true,
        ..Verdict::only(Call::Refused)
    }
}

/// A status and a response code that contradict each other: neither is believed.
fn contradiction(stage: Stage, status: Option<&str>, response: Option<&str>) -> Option<Violation> {
    let (status, response) = (status?, response?);
    let wanted = match (stage, status) {
        // The response code of these is the bank's, or the question's own.
        (Stage::Payment, "2") | (Stage::Status, "1" | "2" | "4" | "5") if response != SUCCESS => "00 beside this status",
        (Stage::Payment, "4") if matches!(response, SUCCESS | INTERNAL) => "a reason beside a failure, neither 00 nor 99",
        _ => return None,
    };
    Some(Violation::new("response_code", Rule::UnlistedCode, Found::value(&Json::from(response), true), format!("{wanted} ({status})")))
}

fn unlisted(status: Option<&str>, response: Option<&str>) -> Violation {
    match (status, response) {
        (Some(status), _) => {
            Violation::new("status", Rule::UnlistedCode, Found::value(&Json::from(status), true), "a status that is documented for this call")
        }
        (None, Some(response)) => {
            Violation::new("response_code", Rule::UnlistedCode, Found::value(&Json::from(response), true), "a status, or one of the codes 01, 02, 99")
        }
        (None, None) => Violation::new("status", Rule::Missing, Found::NOTHING, "a status"),
    }
}

/// The state that a notification's status would mean.
pub(super) fn heard(status: &str) -> (Option<&'static str>, State) {
    let meaning = STATUSES.iter().find(|known| known.0 == status).map(|known| known.1);
    let state = status_row(status, Stage::Status).and_then(|row| row.state).unwrap_or(State::Unknown);
    (meaning.filter(|_| state != State::Unknown), state)
}

/// The codes as the catalog lists them.
pub(super) fn to_json() -> Vec<Json> {
    let statuses = STATUSES.iter().map(|(code, meaning)| entry(code, "status", meaning, |stage| status_row(code, stage)));
    let messages = MESSAGES.iter().map(|(part, error)| entry(ERROR, "message", part, |stage| Some(error.at(stage))));
    let responses = RESPONSES.iter().map(|(code, meaning, error)| entry(code, "response_code", meaning, |stage| Some(error.at(stage))));
    statuses.chain(messages).chain(responses).collect()
}

fn entry(code: &str, table: &str, meaning: &str, row: impl Fn(Stage) -> Option<Row>) -> Json {
    let mut at = Object::new();
    for (stage, name) in Stage::ALL {
        if let Some(row) = row(stage) {
            let mut verdict = Object::new().with("call", row.call.word());
            verdict.set_some("state", row.state.map(State::word));
            at.set(name, verdict);
        }
    }
    Object::new().with("code", code).with("tables", [table].as_slice()).with("meaning", meaning).with("at", at).into()
}
