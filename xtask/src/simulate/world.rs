//! One world: a virtual clock, a queue of events, a table, workers, a gateway, and luck. All of it follows from a seed.

use std::cell::OnceCell;
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap};

use salur::Moment;

use super::counts::{Counts, Kind};
use super::events::{Event, Exchange};
use super::faults::{Fault, Luck};
use super::gateway::library::Library;
use super::gateway::{Desk, Gateway, Later};
use super::ledger::{Complaint, Ledger};
use super::merchant::{Merchant, Order};
use super::store::{Row, Table, Todo};
use super::trace::Trace;

const SECOND: u64 = 1000;
const MINUTE: u64 = 60 * SECOND;
const HOUR: u64 = 60 * MINUTE;

/// When a world begins, in Unix milliseconds.
pub const DAWN: u64 = 1_637_304_000_000;

/// One of the merchant's processes. Its memory is lost where it is lost; the table is not.
#[derive(Debug)]
pub struct Worker {
    /// The library, opened when the process started.
    pub library: Box<dyn Library>,
    /// By how much its clock is ahead, in milliseconds.
    pub ahead: i64,
    /// How often it was started.
    pub life: u32,
    /// Until when it is down.
    pub down_until: u64,
}

struct Planned(u64, u64, Event);

impl PartialEq for Planned {
    fn eq(&self, other: &Self) -> bool {
        (self.0, self.1) == (other.0, other.1)
    }
}
impl Eq for Planned {}
impl PartialOrd for Planned {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
/// The earliest first: a heap gives the greatest.
impl Ord for Planned {
    fn cmp(&self, other: &Self) -> Ordering {
        (other.0, other.1).cmp(&(self.0, self.1))
    }
}

/// One world.
pub struct World {
    /// Chance and faults.
    pub luck: Luck,
    /// The true time.
    pub now: u64,
    /// What was seen.
    pub trace: Trace,
    /// The gateway.
    pub gateway: Box<dyn Gateway>,
    /// The gateway's book, and what must never be and was.
    pub ledger: Ledger,
    /// What the gateway will do by itself, and when.
    pub later: Vec<(u64, Later)>,
    /// The merchant's table.
    pub table: Table,
    /// What the merchant wants to pay.
    pub orders: Vec<Order>,
    /// The merchant's index of the gateway's references.
    pub references: BTreeMap<String, usize>,
    /// The merchant's processes.
    pub workers: Vec<Worker>,
    /// The library with the merchant's private key inside, where the gateway's requests are signed with one.
    pub key_inside: OnceCell<Option<Box<dyn Library>>>,
    /// Whether the merchant stores the context of a request that was signed outside, or keeps the one that waited for it.
    pub stores_signed: bool,
    /// Whether the merchant asks later whether money that arrived came back.
    pub looks_back: bool,
    /// Requests on their way.
    pub exchanges: BTreeMap<u64, Exchange>,
    /// The ids of all requests that were sent.
    pub ids: BTreeSet<String>,
    /// The handles of the payments of which a request was sent.
    pub sent: BTreeSet<String>,
    /// The latest ticket.
    pub ticket: u64,
    /// How long a worker waits for an answer.
    pub time_out: u64,
    /// The requests that were sent.
    pub calls: u64,
    is_calm: bool,
    calls_since: Vec<u32>,
    queue: BinaryHeap<Planned>,
    planned: u64,
}

/// What became of a world.
#[derive(Debug)]
pub struct Report {
    /// What occurred.
    pub counts: Counts,
    /// The requests that were sent.
    pub calls: u64,
    /// How long it lasted, in virtual milliseconds.
    pub lasted: u64,
    /// The first thing that must never be, and was.
    pub complaint: Option<Complaint>,
    /// What was seen.
    pub trace: Trace,
}

impl World {
    /// The world of this seed at a gateway, with so many payments.
    pub fn new(seed: u64, gateway: fn(&mut Luck) -> Box<dyn Gateway>, payments: usize, is_traced: bool) -> Self {
        let mut luck = Luck::new(seed);
        let gateway = gateway(&mut luck);
        let time_out = luck.random.pick(&[10 * SECOND, 30 * SECOND, 30 * SECOND, 60 * SECOND, 8 * MINUTE]);
        let workers = if luck.has(Fault::TwoWorkers) { 2 } else { 1 };
        Self {
            now: DAWN,
            trace: Trace::new(is_traced),
            ledger: Ledger::default(),
            later: Vec::new(),
            table: Table::default(),
            orders: Vec::with_capacity(payments),
            references: BTreeMap::new(),
            workers: (0..workers).map(|_| Worker { library: gateway.open(), ahead: 0, life: 1, down_until: 0 }).collect(),
            key_inside: OnceCell::new(),
            stores_signed: luck.random.chance(700),
            looks_back: luck.has(Fault::LateReturn),
            exchanges: BTreeMap::new(),
            ids: BTreeSet::new(),
            sent: BTreeSet::new(),
            ticket: 0,
            time_out,
            calls: 0,
            is_calm: false,
            calls_since: vec![0; payments],
            queue: BinaryHeap::new(),
            planned: 0,
            luck,
            gateway,
        }
        .populated(payments)
    }

    fn populated(mut self, payments: usize) -> Self {
        let lasts = self.luck.random.pick(&[2 * HOUR, 8 * HOUR, 26 * HOUR, 60 * HOUR]);
        for payment in 0..payments {
            let order = self.gateway.order(payment, &mut self.luck.random);
            self.ledger.owe(order.payee.clone(), order.owed());
            self.luck.counts.add(Kind::Way, "", order.way);
            let begins = DAWN + self.luck.random.below(HOUR);
            self.table.insert(Merchant { gateway: &*self.gateway, order: &order }.row(begins));
            self.say(Some(payment), || format!("is to pay {} to {} at {}, {}", order.amount, order.payee, order.bank, order.way));
            self.orders.push(order);
            self.look_at(payment, begins);
        }
        for worker in 0..self.workers.len() {
            for (fault, sign) in [(Fault::ClockForward, 1), (Fault::ClockBack, -1)] {
                let jumps = if self.luck.has(fault) { self.luck.random.between(1, 20) } else { 0 };
                for _ in 0..jumps {
                    let at = DAWN + self.luck.random.below(lasts.min(4 * HOUR));
                    let ahead = sign * self.luck.random.below(10 * MINUTE) as i64;
                    self.plan(at, Event::Clock(worker, ahead));
                    // Most are put right soon.
                    if self.luck.random.chance(700) {
                        let at = at + self.luck.random.below(HOUR);
                        self.plan(at, Event::Clock(worker, 0));
                    }
                }
            }
        }
        self.plan(DAWN + lasts, Event::Calm);
        self
    }

    /// Runs it to its end, or to the first thing that must never be.
    pub fn run(mut self) -> Report {
        while self.ledger.complaints.is_empty() {
            let Some(Planned(at, _, event)) = self.queue.pop() else { break };
            self.now = self.now.max(at);
            self.happen(event);
            for (at, later) in std::mem::take(&mut self.later) {
                self.plan(at, Event::Gateway(later));
            }
        }
        if self.ledger.complaints.is_empty() {
            self.check_the_end();
        }
        let complaint = self.ledger.complaints.first().cloned();
        if let Some(complaint) = &complaint {
            self.trace.line(self.now - DAWN, complaint.payment, || format!("MUST NEVER BE: {}: {}", complaint.rule, complaint.text));
        }
        Report { counts: self.luck.counts, calls: self.calls, lasted: self.now - DAWN, complaint, trace: self.trace }
    }

    fn happen(&mut self, event: Event) {
        match event {
            Event::Look(worker, payment, version) => self.look(worker, payment, version),
            Event::Claim(worker, life, work) => self.claim(worker, life, work),
            Event::Sign(ticket) => self.sign(ticket),
            Event::Send(ticket) => self.send(ticket),
            Event::Arrive(ticket, work, copy) => self.arrive(ticket, &work, copy),
            Event::Answer(ticket, answer) => self.answered(ticket, &answer),
            Event::Gateway(Later::Notify(notice)) => self.hear(notice),
            Event::Gateway(later) => {
                self.say(None, || format!("the gateway does {later:?}"));
                self.at_the_gateway(|gateway, desk| gateway.act(&later, desk));
            }
            Event::Restart(worker) => self.restart(worker),
            Event::Clock(worker, ahead) => self.set_clock(worker, ahead),
            Event::Person(payment) => self.person(payment),
            Event::Calm => self.calm(),
        }
    }

    /// Faults off, clocks right, all workers up: from now on everything must end.
    fn calm(&mut self) {
        self.say(None, || "the faults end".to_owned());
        self.is_calm = true;
        self.luck.calm();
        for worker in &mut self.workers {
            worker.ahead = 0;
            worker.down_until = 0;
        }
        for payment in 0..self.table.len() {
            self.look_at(payment, self.now);
        }
    }

    fn set_clock(&mut self, worker: usize, ahead: i64) {
        if self.is_calm {
            return;
        }
        let by = ahead - self.workers[worker].ahead;
        let fault = if by > 0 { Fault::ClockForward } else { Fault::ClockBack };
        self.luck.counts.add(Kind::Fault, "", fault.name());
        self.say(None, || format!("the clock of worker {worker} jumps by {} s", by / 1000));
        self.workers[worker].ahead = ahead;
    }

    /// A process is lost with all that it has in memory.
    pub fn crash(&mut self, worker: usize) {
        let back = self.now + self.luck.random.pick(&[SECOND, 20 * SECOND, 3 * MINUTE, 30 * MINUTE]);
        self.say(None, || format!("worker {worker} is lost"));
        self.workers[worker].life += 1;
        self.workers[worker].down_until = back;
        let lost: Vec<u64> = self.exchanges.iter().filter(|(_, exchange)| exchange.worker == worker).map(|(ticket, _)| *ticket).collect();
        for ticket in lost {
            self.exchanges.remove(&ticket);
        }
        self.plan(back, Event::Restart(worker));
    }

    /// Lets the gateway work.
    pub fn at_the_gateway<T>(&mut self, work: impl FnOnce(&mut dyn Gateway, &mut Desk<'_>) -> T) -> T {
        let mut desk = Desk { now: self.now, luck: &mut self.luck, ledger: &mut self.ledger, later: &mut self.later };
        work(&mut *self.gateway, &mut desk)
    }

    /// A process starts and looks through the table.
    fn restart(&mut self, worker: usize) {
        self.workers[worker].library = self.gateway.open();
        self.say(None, || format!("worker {worker} starts"));
        for payment in 0..self.table.len() {
            let version = self.table.version(payment);
            let at = self.now + self.luck.random.below(500);
            self.plan(at, Event::Look(worker, payment, version));
        }
    }

    /// Plans an event.
    pub fn plan(&mut self, at: u64, event: Event) {
        self.planned += 1;
        self.queue.push(Planned(at.max(self.now), self.planned, event));
    }

    /// Each worker will look at a row at this true time, or a little later.
    pub fn look_at(&mut self, payment: usize, at: u64) {
        let version = self.table.version(payment);
        // Two workers take up the same row together, or one is enough.
        let both = self.workers.len() > 1 && (self.luck.strikes(Fault::TwoWorkers) || self.is_calm);
        let first = self.luck.random.below(self.workers.len() as u64) as usize;
        for worker in 0..self.workers.len() {
            let late = if worker == first {
                0
            } else if both {
                self.luck.random.below(30)
            } else {
                5 * MINUTE
            };
            self.plan(at + late, Event::Look(worker, payment, version));
        }
    }

    /// After a row was written, plans what follows from it.
    pub fn follow(&mut self, payment: usize, row: &Row) {
        let lease = self.lease();
        let due = match &row.todo {
            Todo::Call { not_before, .. } | Todo::Again { not_before, .. } => *not_before,
            Todo::Claimed { since, .. } => since + lease,
            Todo::Wait { until, .. } => *until,
            Todo::Person { .. } => {
                let longest = if self.luck.strikes(Fault::LatePerson) { 72 * HOUR } else { 3 * HOUR };
                let at = self.now + self.luck.random.between(MINUTE, longest);
                return self.plan(at, Event::Person(payment));
            }
            Todo::Nothing => return,
        };
        let at = (due as i64 - self.workers[0].ahead).max(0) as u64;
        self.look_at(payment, at.max(self.now));
    }

    /// How long a claim belongs to the worker that made it.
    pub const fn lease(&self) -> u64 {
        self.time_out + MINUTE
    }

    /// The time by a worker's clock.
    pub fn clock(&self, worker: usize) -> u64 {
        self.now.saturating_add_signed(self.workers[worker].ahead)
    }

    /// A worker's library, or the one with the private key inside.
    pub fn library(&self, worker: usize, is_inside: bool) -> &dyn Library {
        let key_inside = self.key_inside.get().and_then(Option::as_deref).filter(|_| is_inside);
        key_inside.unwrap_or(&*self.workers[worker].library)
    }

    /// A worker's moment.
    pub fn moment(&mut self, worker: usize) -> Moment {
        let entropy = self.luck.random.bytes();
        Moment::new(self.clock(worker), entropy).unwrap_or_else(|error| panic!("no moment: {error}"))
    }

    /// Counts a request; those that only prepare another do not tire.
    pub fn count_call(&mut self, payment: usize, prepares: bool) {
        self.calls += 1;
        if self.is_calm && !prepares {
            self.calls_since[payment] += 1;
            let patience = self.gateway.patience();
            if self.calls_since[payment] > patience {
                self.complain(payment, "asks without end", format!("more than {patience} calls after the faults ended"));
            }
        }
    }

    /// Adds a line to the trace.
    pub fn say(&mut self, payment: Option<usize>, text: impl FnOnce() -> String) {
        self.trace.line(self.now - DAWN, payment, text);
    }

    /// Notes something that must never be.
    pub fn complain(&mut self, payment: usize, rule: &'static str, text: String) {
        self.ledger.complain(Some(payment), rule, text);
    }
}
