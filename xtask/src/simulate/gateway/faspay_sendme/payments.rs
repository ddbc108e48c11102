//! Payments by their numbers: what became of each, and what their calls are answered.

use std::collections::{BTreeMap, BTreeSet};

use super::answers::About;
use super::codes::{self, Kind, Word};
use super::habits::Habits;
use super::plan::{Plan, plan};
use super::request::Call;
use super::{notices, stories};
use crate::simulate::counts;
use crate::simulate::faults::Fault;
use crate::simulate::gateway::{Desk, Later, Seen};
use crate::simulate::ledger::Ledger;

const SECOND: u64 = 1000;
const MINUTE: u64 = 60 * SECOND;
const HOUR: u64 = 60 * MINUTE;

/// What became of a payment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    /// Taken, not settled.
    Taken,
    /// Money left.
    Booked,
    /// It was refused, for ever; whether a status tells so.
    Closed(bool),
    /// Money left and came back; whether it was told to have arrived before.
    Returned(bool),
}

#[derive(Debug)]
struct Payment {
    about: About,
    /// What its first request said.
    body: String,
    fate: Fate,
    /// Before this a status does not find it.
    found_from: u64,
    /// Before this a status does not tell its latest end.
    told_from: u64,
}

/// Every payment.
#[derive(Debug)]
pub struct Payments {
    habits: Habits,
    payments: BTreeMap<String, Payment>,
    /// What was refused and not recorded, by the signatures of its requests.
    refusals: BTreeMap<String, &'static Word>,
    /// The numbers of which a request came with a token that was not taken.
    turned_away: BTreeSet<String>,
    /// Those of which a copy was refused as used.
    repeated: BTreeSet<String>,
    missed: BTreeSet<String>,
}

impl Payments {
    /// None yet.
    pub fn new(habits: Habits) -> Self {
        Self {
            habits,
            payments: BTreeMap::new(),
            refusals: BTreeMap::new(),
            turned_away: BTreeSet::new(),
            repeated: BTreeSet::new(),
            missed: BTreeSet::new(),
        }
    }

    /// Notes that a request came with a token that was not taken.
    pub fn turn_away(&mut self, trx_no: &str) {
        self.turned_away.insert(trx_no.to_owned());
    }

    /// A request that pays; whether its account may be paid.
    pub fn pay(&mut self, call: &Call, about: About, is_payable: bool, desk: &mut Desk<'_>) -> &'static Word {
        if let Some(known) = self.payments.get(&about.trx_no) {
            if known.body != call.raw {
                let text = format!("{}: first {}, now {}", about.trx_no, known.body, call.raw);
                desk.ledger.complain(None, "a reference used for something else", text);
            }
            desk.luck.counts.add(counts::Kind::Story, "", stories::NUMBER_USED);
            self.repeated.insert(about.trx_no);
            return &codes::USED;
        }
        // Another copy of bytes that were refused is refused alike.
        if let Some(word) = self.refusals.get(&call.signature) {
            return word;
        }
        let (word, plan) = if is_payable { plan(&about, desk) } else { (&codes::NO_ACCOUNT, Plan::Refuse) };
        self.carry_out(&plan, word, call, about, desk);
        word
    }

    fn carry_out(&mut self, plan: &Plan, word: &'static Word, call: &Call, about: About, desk: &mut Desk<'_>) {
        if matches!(plan, Plan::Refuse) {
            if word.kind == Kind::Mendable {
                self.refusals.insert(call.signature.clone(), word);
            }
            return;
        }
        let trx_no = about.trx_no.clone();
        let found_from = desk.now + self.habits.finds_after + desk.lag(8 * MINUTE);
        let payment = Payment { about, body: call.raw.clone(), fate: Fate::Taken, found_from, told_from: 0 };
        self.payments.insert(trx_no.clone(), payment);
        match plan {
            Plan::Book => self.book(&trx_no, desk),
            Plan::Return => {
                self.book(&trx_no, desk);
                self.give_back(&trx_no, false, desk);
            }
            Plan::Take => self.take(&trx_no, desk),
            Plan::Close(is_told) => self.end(&trx_no, Fate::Closed(*is_told), desk),
            Plan::Refuse => {}
        }
    }

    fn take(&mut self, trx_no: &str, desk: &mut Desk<'_>) {
        let Some(payment) = self.payments.get(trx_no) else { return };
        let longest = if desk.luck.strikes(Fault::SlowSettlement) {
            desk.luck.random.pick(&[MINUTE, 10 * MINUTE, HOUR, 20 * HOUR])
        } else if payment.is_cash() {
            // Somebody must go there.
            HOUR
        } else {
            9 * SECOND
        };
        let after = if desk.luck.strikes(Fault::CallbackEarly) { 1 } else { desk.luck.random.between(SECOND, longest) };
        let at = payment.about.scheduled.unwrap_or_default().max(desk.now) + after;
        desk.later.push((at, Later::Settle(trx_no.to_owned())));
        if desk.luck.random.chance(200) {
            self.tell(trx_no, "1", desk);
        }
    }

    /// Does what was planned.
    pub fn act(&mut self, later: &Later, desk: &mut Desk<'_>) {
        match later {
            Later::Settle(trx_no) => self.settle(trx_no, desk),
            Later::Return(trx_no) => self.give_back(trx_no, true, desk),
            Later::Collect(_) | Later::Notify(_) => {}
        }
    }

    /// The end of a payment that was taken.
    fn settle(&mut self, trx_no: &str, desk: &mut Desk<'_>) {
        let is_cash = self.payments.get(trx_no).is_some_and(Payment::is_cash);
        if desk.luck.strikes(Fault::LateRefusal) {
            // Of cash that nobody collects, or that the counter does not hand out in time, the money comes back.
            if is_cash && desk.luck.random.chance(700) {
                self.book(trx_no, desk);
                desk.luck.counts.add(counts::Kind::Story, "", stories::UNCOLLECTED);
                return self.give_back(trx_no, false, desk);
            }
            self.end(trx_no, Fate::Closed(true), desk);
            return self.tell(trx_no, "4", desk);
        }
        self.book(trx_no, desk);
        // Some money comes back at once, before anybody has seen it arrive.
        if desk.luck.strikes(Fault::LateReturn) && desk.luck.random.chance(300) {
            return self.give_back(trx_no, false, desk);
        }
        self.tell(trx_no, "2", desk);
    }

    fn book(&mut self, trx_no: &str, desk: &mut Desk<'_>) {
        self.end(trx_no, Fate::Booked, desk);
        let Some(payment) = self.payments.get(trx_no) else { return };
        let about = &payment.about;
        desk.ledger.book(trx_no, &about.payee, &about.bank, about.amount);
        let mut count = |story: &'static str| desk.luck.counts.add(counts::Kind::Story, "", story);
        if self.missed.remove(trx_no) {
            count(stories::NOT_FOUND_YET);
        }
        if self.turned_away.remove(trx_no) {
            count(stories::TOKEN_AGAIN);
        }
        if about.scheduled.is_some() {
            count(stories::SCHEDULED);
        }
        if desk.luck.strikes(Fault::LateReturn) {
            desk.plan_return(trx_no);
        }
    }

    /// Money that arrived comes back.
    fn give_back(&mut self, trx_no: &str, was_told: bool, desk: &mut Desk<'_>) {
        let is_booked = self.payments.get(trx_no).is_some_and(|payment| payment.fate == Fate::Booked);
        if is_booked {
            desk.ledger.reverse(trx_no);
            self.end(trx_no, Fate::Returned(was_told), desk);
            self.tell(trx_no, "5", desk);
        }
    }

    fn end(&mut self, trx_no: &str, fate: Fate, desk: &mut Desk<'_>) {
        let told_from = desk.now + desk.lag(30 * MINUTE);
        if let Some(payment) = self.payments.get_mut(trx_no) {
            payment.fate = fate;
            payment.told_from = told_from;
        }
    }

    /// What a status call is answered, and about what.
    pub fn status(&mut self, trx_no: &str, desk: &mut Desk<'_>) -> (&'static Word, About) {
        let known = self.payments.get(trx_no).and_then(|payment| payment.status(desk.now).map(|word| (word, payment.about.clone())));
        let unknown = About { trx_no: trx_no.to_owned(), ..About::default() };
        if desk.luck.strikes(Fault::ListedCode) {
            // Whatever the error, it says nothing of the payment.
            let about = known.map_or(unknown, |(_, about)| about);
            return (codes::any_error(desk.luck), about);
        }
        let Some((word, about)) = known else {
            self.missed.insert(trx_no.to_owned());
            return (&codes::NOT_FOUND, unknown);
        };
        if word == &codes::SUCCESS && self.repeated.contains(trx_no) {
            desk.luck.counts.add(counts::Kind::Story, "", stories::USED_THEN_PAID);
        }
        (word, about)
    }

    fn tell(&self, trx_no: &str, status: &'static str, desk: &mut Desk<'_>) {
        if let Some(payment) = self.payments.get(trx_no).filter(|payment| !payment.about.path.is_empty()) {
            notices::send(&payment.about, status, self.habits.notices, desk);
        }
    }

    /// What a person sees of a payment.
    pub fn dashboard(&self, trx_no: &str, ledger: &Ledger) -> Seen {
        match self.payments.get(trx_no).map(|payment| payment.fate) {
            Some(Fate::Taken) => Seen::UnderWay,
            Some(Fate::Returned(_)) => Seen::Returned,
            _ if ledger.is_booked(trx_no) => Seen::Paid,
            Some(_) | None => Seen::NotPaid,
        }
    }
}

impl Payment {
    fn is_cash(&self) -> bool {
        matches!(self.about.bank.as_str(), "imr" | "alf" | "C013")
    }

    /// Its status as it is told now, which lags behind perhaps; `None` where it is not found.
    fn status(&self, now: u64) -> Option<&'static Word> {
        match self.fate {
            _ if now < self.found_from => None,
            // What was refused by its answer may not have been recorded.
            Fate::Closed(false) => None,
            Fate::Returned(true) if now < self.told_from => Some(&codes::SUCCESS),
            Fate::Taken => Some(&codes::ON_PROCESS),
            _ if now < self.told_from => Some(&codes::ON_PROCESS),
            Fate::Booked => Some(&codes::SUCCESS),
            Fate::Returned(_) => Some(&codes::REVERSED),
            Fate::Closed(true) => Some(&codes::FAILED),
        }
    }
}
