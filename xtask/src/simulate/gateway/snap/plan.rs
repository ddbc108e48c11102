//! What a gateway answers to a request that pays, and what it makes of it.

use super::answers::About;
use super::codes::{Code, Kind, any, code};
use super::stories;
use crate::simulate::counts;
use crate::simulate::faults::{Fault, Luck};
use crate::simulate::gateway::Desk;

/// What the gateway makes of a request that pays.
pub enum Plan {
    /// Paid at once.
    Book,
    /// Paid at once, and the money came back.
    Return,
    /// Taken, and settled later.
    Take,
    /// Refused for ever; the status that it has from now on.
    Close(&'static str),
    /// Not recorded: another attempt may still be taken.
    Refuse,
}

/// What the gateway answers to a request that pays, and what it makes of it.
pub fn plan(about: &About, has_status: bool, desk: &mut Desk<'_>) -> (&'static Code, Option<&'static str>, Plan) {
    let luck = &mut *desk.luck;
    if luck.strikes(Fault::FalseAcceptance) {
        luck.counts.add(counts::Kind::Story, "", stories::NEVER_TAKEN);
        let status = luck.random.pick(&[None, Some("01"), Some("03")]);
        return (code(200, "00"), status, if luck.random.chance(500) { Plan::Refuse } else { Plan::Close("07") });
    }
    if !luck.strikes(Fault::ListedCode) {
        let is_later = about.scheduled.is_some() || luck.random.chance(500);
        if is_later && luck.random.chance(50) {
            return (code(202, "00"), None, Plan::Take);
        }
        let (status, plan) = if is_later {
            (luck.random.pick(&[None, Some("01"), Some("02"), Some("03"), Some("03")]), Plan::Take)
        } else if has_status && luck.strikes(Fault::LateRefusal) {
            let status = luck.random.pick(&["05", "06"]);
            (Some(status), Plan::Close(status))
        } else if has_status && luck.strikes(Fault::LateReturn) && luck.random.chance(300) {
            (Some("04"), Plan::Return)
        } else {
            (Some("00"), Plan::Book)
        };
        return (code(200, "00"), status, plan);
    }
    let said = any(luck);
    let refused = |luck: &mut Luck| match luck.random.below(4) {
        0 => Plan::Close("06"),
        1 => Plan::Close("07"),
        _ => Plan::Refuse,
    };
    match said.kind {
        // Only what happened says so.
        Kind::Used => (code(200, "00"), Some("00"), Plan::Book),
        Kind::Accepted if !has_status => (said, None, anything(luck)),
        Kind::Accepted => {
            let status = luck.random.pick(&["00", "01", "02", "03", "04", "05", "06", "07"]);
            let plan = match status {
                "00" => Plan::Book,
                "04" => Plan::Return,
                "05" | "06" => Plan::Close(status),
                "07" => anything(luck),
                _ => Plan::Take,
            };
            (said, Some(status), plan)
        }
        Kind::InProgress => (said, None, anything(luck)),
        Kind::NotFound | Kind::Open => (said, None, anything(luck)),
        Kind::Refusal => (said, None, refused(luck)),
    }
}

/// Anything that may be true.
fn anything(luck: &mut Luck) -> Plan {
    match luck.random.below(4) {
        0 => Plan::Book,
        1 => Plan::Take,
        2 => Plan::Refuse,
        _ => Plan::Close("06"),
    }
}
