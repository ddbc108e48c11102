//! What SendMe answers to a request that pays, and what it makes of it.

use super::answers::About;
use super::codes::{self, Kind, Stage, Word};
use super::stories;
use crate::simulate::counts;
use crate::simulate::faults::{Fault, Luck};
use crate::simulate::gateway::Desk;

/// What it makes of a request that pays.
pub enum Plan {
    /// Paid at once.
    Book,
    /// Paid at once, and the money came back.
    Return,
    /// Taken, and settled later.
    Take,
    /// Refused for ever; whether a status tells so.
    Close(bool),
    /// Not recorded: another attempt may still be taken.
    Refuse,
}

/// What it answers to a request that pays, and what it makes of it.
pub fn plan(about: &About, desk: &mut Desk<'_>) -> (&'static Word, Plan) {
    let luck = &mut *desk.luck;
    if luck.strikes(Fault::FalseAcceptance) {
        luck.counts.add(counts::Kind::Story, "", stories::NEVER_TAKEN);
        return (&codes::ON_PROCESS, if luck.random.chance(500) { Plan::Refuse } else { Plan::Close(luck.random.chance(500)) });
    }
    if !luck.strikes(Fault::ListedCode) {
        let is_cash = about.asked.get("beneficiary_phone").is_some();
        return if is_cash || about.scheduled.is_some() || luck.random.chance(500) {
            (&codes::ON_PROCESS, Plan::Take)
        } else if luck.strikes(Fault::LateRefusal) {
            (&codes::FAILED, Plan::Close(true))
        } else if luck.strikes(Fault::LateReturn) && luck.random.chance(300) {
            (&codes::REVERSED, Plan::Return)
        } else {
            (&codes::SUCCESS, Plan::Book)
        };
    }
    let said = codes::any(Stage::Payment, luck);
    let plan = match said.kind {
        Kind::OnProcess => Plan::Take,
        Kind::Success => Plan::Book,
        Kind::Reversed => Plan::Return,
        Kind::Failed => Plan::Close(true),
        // Only what happened says so.
        Kind::Used | Kind::Account => return (&codes::SUCCESS, Plan::Book),
        Kind::Mendable if luck.random.chance(500) => Plan::Close(luck.random.chance(500)),
        Kind::Mendable | Kind::Unauthorized => Plan::Refuse,
        Kind::NotFound | Kind::Open => anything(luck),
    };
    (said, plan)
}

/// Anything that may be true.
fn anything(luck: &mut Luck) -> Plan {
    match luck.random.below(4) {
        0 => Plan::Book,
        1 => Plan::Take,
        2 => Plan::Refuse,
        _ => Plan::Close(true),
    }
}
