//! Payments by their references: what became of each, and what their calls are answered.

use std::collections::{BTreeMap, BTreeSet};

use super::super::clock;
use super::answers::{About, Writes, reply};
use super::call::{Call, Does, Service};
use super::codes::{Code, Kind, any, code};
use super::habits::Habits;
use super::plan::{Plan, plan};
use super::{notices, stories};
use crate::simulate::counts;
use crate::simulate::faults::{Fault, Luck};
use crate::simulate::gateway::{Desk, Later, Reply, Seen};
use crate::simulate::ledger::Ledger;

const SECOND: u64 = 1000;
const MINUTE: u64 = 60 * SECOND;
const HOUR: u64 = 60 * MINUTE;
/// Requests that are older than this are refused, at gateways that look at their age.
const WINDOW: u64 = 5 * MINUTE;

/// What became of a payment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    /// Taken, not settled.
    Taken,
    /// Money left.
    Booked,
    /// It was refused, for ever: this was the code, and this is its status.
    Closed(&'static Code, &'static str),
    /// Money left and came back; whether it was told to have arrived before.
    Returned(bool),
}

#[derive(Debug)]
struct Payment {
    service: &'static Service,
    about: About,
    /// What its first request said.
    content: String,
    fate: Fate,
    taken_at: u64,
    settles_at: u64,
    /// Before this a status does not find it.
    found_from: u64,
    /// Before this a status does not tell its latest end.
    told_from: u64,
}

/// Every payment of a gateway.
#[derive(Debug)]
pub struct Payments {
    /// The habits.
    pub habits: Habits,
    payments: BTreeMap<String, Payment>,
    ids: BTreeSet<(u64, String)>,
    /// What was refused and not recorded, by the ids of its requests.
    refusals: BTreeMap<String, &'static Code>,
    missed: BTreeSet<String>,
}

impl Payments {
    /// None yet.
    pub fn new(habits: Habits) -> Self {
        Self { habits, payments: BTreeMap::new(), ids: BTreeSet::new(), refusals: BTreeMap::new(), missed: BTreeSet::new() }
    }

    /// Refuses a request whose id was used on its day.
    pub fn refuse_used_id(&mut self, call: &Call, desk: &mut Desk<'_>) -> Option<&'static Code> {
        let day = if self.habits.pays_again { 0 } else { clock::day(call.timestamp) };
        if self.ids.insert((day, call.id.clone())) || !self.habits.looks_up_ids {
            return None;
        }
        if call.service.does == Does::Pays {
            desk.luck.counts.add(counts::Kind::Story, "", stories::ID_USED);
        }
        Some(code(409, "00"))
    }

    /// Refuses a request for its age.
    fn refuse_old(&self, call: &Call, desk: &mut Desk<'_>) -> Option<&'static Code> {
        let is_old = self.habits.looks_at_age && desk.now.saturating_sub(call.timestamp) > WINDOW;
        is_old.then(|| {
            desk.luck.counts.add(counts::Kind::Story, "", stories::TOO_OLD);
            code(401, "00")
        })
    }

    /// An inquiry: whatever its answer, no money moves.
    pub fn read(&self, call: &Call, about: &About, writes: &dyn Writes, desk: &mut Desk<'_>) -> Reply {
        let listed = desk.luck.strikes(Fault::ListedCode).then(|| any(desk.luck)).filter(|code| code.kind != Kind::Used);
        let said = self.refuse_old(call, desk).or(listed).unwrap_or(code(200, "00"));
        reply(writes, call.service, said, None, about, desk.luck)
    }

    /// A request that pays.
    pub fn pay(&mut self, call: &Call, about: About, writes: &dyn Writes, desk: &mut Desk<'_>) -> Reply {
        if let Some(known) = self.payments.get(&about.reference) {
            if known.content != call.raw {
                let text = format!("{}: first {}, now {}", about.reference, known.content, call.raw);
                desk.ledger.complain(None, "a reference used for something else", text);
            }
            if !self.habits.pays_again {
                let said = already(known, desk.luck);
                return reply(writes, call.service, said, None, &about, desk.luck);
            }
        }
        // Another copy of bytes that were refused is refused alike.
        let refused = self.refusals.get(&call.id).copied();
        if let Some(said) = refused.or_else(|| self.refuse_old(call, desk)) {
            return reply(writes, call.service, said, None, &about, desk.luck);
        }
        let (said, status, plan) = plan(&about, writes.has_status(call.service), desk);
        let answered = reply(writes, call.service, said, status, &about, desk.luck);
        self.carry_out(plan, said, call, about, desk);
        answered
    }

    fn carry_out(&mut self, plan: Plan, said: &'static Code, call: &Call, mut about: About, desk: &mut Desk<'_>) {
        let reference = about.reference.clone();
        if matches!(plan, Plan::Refuse) {
            if said.kind == Kind::Refusal {
                self.refusals.insert(call.id.clone(), said);
            }
            return;
        }
        if !desk.luck.random.chance(self.habits.notifies) {
            about.path.clear();
        }
        let payment = Payment {
            service: call.service,
            about,
            content: call.raw.clone(),
            fate: Fate::Taken,
            taken_at: desk.now,
            settles_at: desk.now,
            found_from: 0,
            told_from: 0,
        };
        let lag = desk.lag(8 * MINUTE);
        self.payments.insert(reference.clone(), Payment { found_from: desk.now + lag, ..payment });
        match plan {
            Plan::Book => self.book(&reference, desk),
            Plan::Return => {
                self.book(&reference, desk);
                self.give_back(&reference, false, desk);
            }
            Plan::Take => self.take(&reference, desk),
            Plan::Close(status) => self.end(&reference, Fate::Closed(said, status), desk),
            Plan::Refuse => {}
        }
    }

    fn take(&mut self, reference: &str, desk: &mut Desk<'_>) {
        let Some(payment) = self.payments.get_mut(reference) else { return };
        let is_early = desk.luck.strikes(Fault::CallbackEarly);
        let longest = match desk.luck.strikes(Fault::SlowSettlement) {
            true => desk.luck.random.pick(&[MINUTE, 10 * MINUTE, HOUR, 20 * HOUR]),
            false => 9 * SECOND,
        };
        let after = if is_early { 1 } else { desk.luck.random.between(SECOND, longest) };
        payment.settles_at = payment.about.scheduled.unwrap_or_default().max(desk.now) + after;
        desk.later.push((payment.settles_at, Later::Settle(reference.to_owned())));
        if desk.luck.random.chance(200) {
            self.tell(reference, "03", desk);
        }
    }

    /// Does what was planned.
    pub fn act(&mut self, later: &Later, desk: &mut Desk<'_>) {
        match later {
            Later::Settle(reference) => self.settle(reference, desk),
            Later::Return(reference) => self.give_back(reference, true, desk),
            Later::Collect(_) | Later::Notify(_) => {}
        }
    }

    /// The end of a payment that was taken.
    fn settle(&mut self, reference: &str, desk: &mut Desk<'_>) {
        if desk.luck.strikes(Fault::LateRefusal) {
            let status = desk.luck.random.pick(&["06", "06", "05"]);
            self.end(reference, Fate::Closed(code(403, "05"), status), desk);
            return self.tell(reference, "06", desk);
        }
        self.book(reference, desk);
        // Some money comes back at once, before anybody has seen it arrive.
        if desk.luck.strikes(Fault::LateReturn) && desk.luck.random.chance(300) {
            return self.give_back(reference, false, desk);
        }
        self.tell(reference, "00", desk);
    }

    fn book(&mut self, reference: &str, desk: &mut Desk<'_>) {
        self.end(reference, Fate::Booked, desk);
        let Some(payment) = self.payments.get(reference) else { return };
        let about = &payment.about;
        desk.ledger.book(reference, &about.payee, &about.bank, about.amount);
        let mut count = |story: &'static str| desk.luck.counts.add(counts::Kind::Story, "", story);
        if self.missed.remove(reference) {
            count(stories::NOT_FOUND_YET);
        }
        if about.scheduled.is_some() {
            count(stories::SCHEDULED);
        }
        if self.habits.pays_again {
            count(stories::PAYS_AGAIN);
        }
        // What no status call follows is not watched: nobody would learn of it.
        if payment.service.digits != "33" && desk.luck.strikes(Fault::LateReturn) {
            desk.plan_return(reference);
        }
    }

    /// Money that arrived comes back.
    fn give_back(&mut self, reference: &str, was_told: bool, desk: &mut Desk<'_>) {
        let is_booked = self.payments.get(reference).is_some_and(|payment| payment.fate == Fate::Booked);
        if is_booked {
            desk.ledger.reverse(reference);
            self.end(reference, Fate::Returned(was_told), desk);
            self.tell(reference, "04", desk);
        }
    }

    fn end(&mut self, reference: &str, fate: Fate, desk: &mut Desk<'_>) {
        let told_from = desk.now + desk.lag(30 * MINUTE);
        if let Some(payment) = self.payments.get_mut(reference) {
            payment.fate = fate;
            payment.told_from = told_from;
        }
    }

    /// The payment that a status call asks about, as far as it is known.
    pub fn asked(&self, call: &Call, of: &str) -> Result<About, String> {
        let reference = call.text("/originalPartnerReferenceNo", 64)?;
        if call.text("/serviceCode", 2)? != of {
            return Err("a status call of another service".to_owned());
        }
        let known = self.payments.get(&reference).filter(|payment| payment.service.digits == of);
        Ok(known.map_or_else(|| About { reference, ..About::default() }, |payment| payment.about.clone()))
    }

    /// Says what became of a payment.
    pub fn status(&mut self, call: &Call, about: &About, writes: &dyn Writes, desk: &mut Desk<'_>) -> Reply {
        let known = self.payments.get(&about.reference).filter(|_| !about.payee.is_empty());
        if let Some(said) = self.refuse_old(call, desk) {
            return reply(writes, call.service, said, None, about, desk.luck);
        }
        if desk.luck.strikes(Fault::ListedCode) {
            // Whatever the code, without a status it says nothing of the payment.
            let said = any(desk.luck);
            if said.kind != Kind::Used {
                return reply(writes, call.service, said, None, about, desk.luck);
            }
        }
        match known.map(|payment| payment.status(desk.now)).filter(|status| *status != "07") {
            Some(status) => reply(writes, call.service, code(200, "00"), Some(status), about, desk.luck),
            None => {
                self.missed.insert(about.reference.clone());
                let said = if desk.luck.random.chance(600) { code(404, "01") } else { code(200, "00") };
                let status = (said.kind == Kind::Accepted).then_some("07");
                reply(writes, call.service, said, status, about, desk.luck)
            }
        }
    }

    fn tell(&self, reference: &str, status: &'static str, desk: &mut Desk<'_>) {
        if let Some(payment) = self.payments.get(reference).filter(|payment| !payment.about.path.is_empty()) {
            notices::send(payment.service, &payment.about, status, desk);
        }
    }

    /// What a person sees of a payment.
    pub fn dashboard(&self, reference: &str, ledger: &Ledger) -> Seen {
        match self.payments.get(reference).map(|payment| payment.fate) {
            Some(Fate::Taken) => Seen::UnderWay,
            Some(Fate::Returned(_)) => Seen::Returned,
            _ if ledger.is_booked(reference) => Seen::Paid,
            Some(_) | None => Seen::NotPaid,
        }
    }
}

impl Payment {
    /// `latestTransactionStatus` as it is told now: it moves from 01 over 02 and 03 to its end, and lags behind it perhaps.
    fn status(&self, now: u64) -> &'static str {
        let part = |now: u64| 3 * now.saturating_sub(self.taken_at) / self.settles_at.saturating_sub(self.taken_at).max(1);
        match self.fate {
            _ if now < self.found_from => "07",
            // What was refused by its answer may not have been recorded.
            Fate::Closed(_, "07") => "07",
            Fate::Taken => ["01", "02", "03"][part(now).min(2) as usize],
            Fate::Returned(true) if now < self.told_from => "00",
            _ if now < self.told_from => "03",
            Fate::Booked => "00",
            Fate::Returned(_) => "04",
            Fate::Closed(_, status) => status,
        }
    }
}

/// The refusal of a request whose reference was used.
fn already(known: &Payment, luck: &mut Luck) -> &'static Code {
    let (said, story) = match known.fate {
        Fate::Booked if known.service.digits == "33" && luck.random.chance(300) => return code(404, "14"),
        Fate::Closed(said, _) if said.kind == Kind::Refusal && luck.random.chance(300) => return said,
        _ if luck.random.chance(250) => (code(404, "18"), stories::INCONSISTENT),
        _ => (code(409, "01"), stories::REFERENCE_USED),
    };
    luck.counts.add(counts::Kind::Story, "", story);
    said
}
