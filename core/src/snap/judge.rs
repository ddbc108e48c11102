//! What an answer says about its call and its payment.

use alloc::string::String;
use alloc::vec::Vec;

use crate::error::{Found, Rule, Violation};
use crate::json::Json;
use crate::operation::Reading;
use crate::outcome::{Call, Remedy, State, Verdict};

use super::codes::{Class, ResponseCode, Stage};
use super::status::{self, Status};

/// Where an answer has the status of its payment, and the gateway's table of them.
pub type StatusField = (&'static str, fn(&str) -> Option<&'static Status>);

/// Reads the answer of a service at a stage.
pub fn judge(service: &'static str, stage: Stage, reading: &Reading<'_>, status: Option<StatusField>) -> Verdict {
    let http = reading.status;
    let Some(answer) = reading.answer else {
        return Verdict { problems: http_problem(http, None), ..Verdict::only(Call::Unreadable) };
    };
    let came = answer.text("response_code").map(str::trim).filter(|code| !code.is_empty());
    let parts = came.and_then(ResponseCode::read);
    let row = parts.and_then(ResponseCode::row);
    let code = came.map(|code| (String::from(code), row.map(|row| row.meaning)));
    let problem = match (came, row) {
        (None, _) => Some(Violation::new("response_code", Rule::Missing, Found::NOTHING, "a response code of 7 digits")),
        (Some(came), None) => {
            let found = Found::value(&Json::from(came), true);
            Some(Violation::new("response_code", Rule::UnlistedCode, found, "a code of the standard's list"))
        }
        _ => None,
    };
    let mut problems: Vec<Violation> = problem.into_iter().chain(http_problem(http, parts.map(|parts| parts.http))).collect();
    let Some((parts, row)) = parts.zip(row).filter(|_| problems.is_empty()) else {
        return Verdict { code, problems, ..Verdict::only(Call::Unreadable) };
    };
    if parts.service != service {
        let found = Found::value(&Json::from(came.unwrap_or_default()), true);
        problems.push(Violation::new("response_code", Rule::UnlistedCode, found, alloc::format!("a code of service {service}")));
    }
    let (call, reported) = row.class.at(stage);
    // Nothing is believed of an answer that belongs to another call; of a read nothing else is left of it.
    let call = if stage == Stage::Read && call == Call::Accepted && !problems.is_empty() { Call::Unreadable } else { call };
    let mut verdict = Verdict {
        code,
        reported,
        remedy: row.class.remedy(),
        not_found: stage != Stage::Read && row.class == Class::NotFound,
        about_the_question: stage == Stage::Status && row.class == Class::Mendable,
        problems,
        ..Verdict::only(call)
    };
    if let Some((field, find)) = status {
        let came = answer.text(field).map(str::trim).filter(|status| !status.is_empty());
        let is_accepted = row.class == Class::Accepted;
        let is_refusal = stage == Stage::Payment && matches!(row.class, Class::Mendable | Class::Declined);
        match came {
            Some(came) if is_accepted => follow_status(&mut verdict, field, came, find),
            Some(came) if is_refusal => contradict(&mut verdict, field, came, find),
            _ => {}
        }
        if let Some(unfit) = reading.unfit.iter().find(|unfit| unfit.field == field && (is_accepted || is_refusal)) {
            verdict.problems.push(Violation::new(field, Rule::Type, unfit.found.clone(), "one status, as text"));
        }
    }
    verdict
}

/// A refusal beside a status that is no failure: one of the two is wrong, and nobody knows which.
fn contradict(verdict: &mut Verdict, field: &str, came: &str, find: impl Fn(&str) -> Option<&'static Status>) {
    if find(came).is_none_or(|status| status.state != State::Failed) {
        let found = Found::value(&Json::from(came), true);
        verdict.problems.push(Violation::new(field, Rule::Differs, found, "no status, or one of a failed payment, beside a refusal"));
    }
}

/// The status inside of an accepted answer says how far the payment has come.
fn follow_status(verdict: &mut Verdict, field: &str, came: &str, find: impl Fn(&str) -> Option<&'static Status>) {
    match find(came) {
        Some(status) => {
            verdict.reported = Some(status.state);
            verdict.not_found = status.meaning == status::NOT_FOUND;
            if matches!(status.state, State::Failed | State::Returned) {
                verdict.remedy = Remedy::NewPayment;
            }
        }
        None => {
            let found = Found::value(&Json::from(came), true);
            verdict.reported = Some(State::Unknown);
            verdict.problems.push(Violation::new(field, Rule::UnlistedCode, found, "a status of the gateway's list"));
        }
    }
}

/// The HTTP status must be the one that the code says.
fn http_problem(came: u16, said: Option<u16>) -> Vec<Violation> {
    let problem = |wanted: &str| {
        let found = Found::value(&Json::from(came), true);
        [Violation::new("http_status", Rule::HttpStatus, found, wanted)].into()
    };
    match said {
        Some(said) if said != came => problem("the HTTP status with which the response code begins"),
        None if !(200..300).contains(&came) => problem("an answer of the gateway itself"),
        _ => Vec::new(),
    }
}
