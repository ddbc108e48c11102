//! The workers: load a row, claim, sign, send; each step may be the last of a process.

use std::rc::Rc;

use salur::operation::Prepared;
use salur::{Answer, ErrorCode, Request, Step};

use super::counts::Kind;
use super::events::{Event, Exchange, Ready, Work};
use super::facts::Fact;
use super::faults::Fault;
use super::store::{Row, Todo};
use super::stories;
use super::world::World;

const SECOND: u64 = 1000;
const MINUTE: u64 = 60 * SECOND;
/// So many of a thousand requests are signed by a client that holds the private key itself: RSA takes its time.
const KEY_INSIDE: u64 = 1;

impl World {
    /// A worker looks at a row, and does what is due.
    pub fn look(&mut self, worker: usize, payment: usize, version: u64) {
        if self.workers[worker].down_until > self.now || self.table.version(payment) != version {
            // The start, or the row's newer version, has a look of its own.
            return;
        }
        let now = self.clock(worker);
        let due = match &self.table.row(payment).todo {
            Todo::Call { not_before, .. } | Todo::Again { not_before, .. } => *not_before,
            Todo::Wait { until, .. } => *until,
            Todo::Claimed { worker: owner, life, .. } if *owner == worker && *life != self.workers[worker].life => 0,
            Todo::Claimed { since, .. } => since + self.lease(),
            Todo::Person { .. } | Todo::Nothing => return,
        };
        if now < due {
            // Clocks jump: it looks again at least every hour.
            let at = self.now + (due - now).min(60 * MINUTE);
            return self.plan(at, Event::Look(worker, payment, version));
        }
        let (row, version) = self.table.load(payment);
        match &row.todo {
            Todo::Call { operation, input, .. } => match self.wanted_again(worker, &row, operation) {
                Some(context) => {
                    self.say(Some(payment), || format!("an operator at worker {worker} has the payment signed again"));
                    self.again(worker, payment, version, &context);
                }
                None => self.call(worker, payment, version, operation, input),
            },
            Todo::Wait { call: Some((operation, input)), .. } => self.call(worker, payment, version, operation, input),
            Todo::Again { context, .. } => self.again(worker, payment, version, context),
            Todo::Claimed { context, .. } => {
                self.say(Some(payment), || format!("worker {worker} finds a claim without its worker"));
                let mut row = row.clone();
                row.past.orphaned = true;
                row.past.lost_at_token |= context.contains("\"token_step\":true") && row.paid.as_deref() == Some(context.as_str());
                let fact = Fact { worker, payment, ticket: row.ticket, round: row.round, attempt: row.attempt, context };
                self.note(&fact, &Answer::NoAnswer, row.clone(), version);
            }
            Todo::Wait { call: None, .. } => {
                let Some(context) = &row.paid else { return self.complain(payment, "a next that is impossible", "nothing to wait for".to_owned()) };
                self.try_to_pay_again(worker, payment, context);
                let fact = Fact { worker, payment, ticket: row.ticket, round: row.round, attempt: row.attempt, context };
                self.note(&fact, &Answer::NoAnswer, row.clone(), version);
            }
            Todo::Person { .. } | Todo::Nothing => {}
        }
    }

    /// The context of a payment whose status is to be asked, where an operator wants it signed and sent again, and the gateway is known to
    /// refuse a second copy.
    fn wanted_again(&mut self, worker: usize, row: &Row, operation: &str) -> Option<String> {
        let paid = row.paid.as_deref().filter(|_| row.attempt < 3 && row.settled.is_none())?;
        let library = &self.workers[worker].library;
        let is_harmless = library.is_question(operation) && self.gateway.refuses_repeats(&row.paid_by);
        (is_harmless && self.luck.strikes(Fault::SignedAgain)).then(|| paid.to_owned())
    }

    /// Whoever tries to repeat what pays per copy, and may have been sent, is refused.
    fn try_to_pay_again(&mut self, worker: usize, payment: usize, context: &str) {
        let moment = self.moment(worker);
        let Some(context) = self.read_context(payment, context) else { return };
        if !self.workers[worker].library.pays_per_copy(context.operation()) {
            return;
        }
        let refused = self.workers[worker].library.prepare_again(&context, &moment).map_err(|error| error.code);
        if !matches!(refused, Err(ErrorCode::RepeatPaysAgain)) {
            self.complain(payment, "a repeat that pays again", format!("{refused:?}"));
        }
        self.luck.counts.add(Kind::Story, "", stories::REPEAT_REFUSED_HERE);
    }

    fn call(&mut self, worker: usize, payment: usize, version: u64, operation: &str, input: &str) {
        let moment = self.moment(worker);
        let is_inside = self.holds_key();
        let library = self.library(worker, is_inside);
        let step = library.prepare(operation, input, &moment);
        self.prepared(worker, payment, version, step);
    }

    fn again(&mut self, worker: usize, payment: usize, version: u64, context: &str) {
        let moment = self.moment(worker);
        let Some(context) = self.read_context(payment, context) else { return };
        let is_inside = self.holds_key();
        let library = self.library(worker, is_inside);
        let step = library.prepare_again(&context, &moment).map_err(|error| error.to_string());
        self.prepared(worker, payment, version, step);
    }

    /// Whether this request is one of the few that a client with the key inside signs.
    fn holds_key(&mut self) -> bool {
        self.luck.random.chance(KEY_INSIDE) && self.key_inside.get_or_init(|| self.gateway.open_with_key()).is_some()
    }

    /// A step that is to be claimed before anything else is done of it.
    pub fn prepared(&mut self, worker: usize, payment: usize, version: u64, step: Result<Step, String>) {
        let (context, ready) = match step {
            Ok(Step::Request(prepared)) => (prepared.context, Ready::ToSend(prepared.request)),
            Ok(Step::ToSign(to_sign)) => (to_sign.context, Ready::ToSign(to_sign.string_to_sign)),
            other => return self.complain(payment, "a next that is impossible", format!("{other:?}")),
        };
        let text = context.to_text();
        // One that waits for its signature is checked now and then, with it always.
        if matches!(ready, Ready::ToSend(_)) || self.luck.random.chance(100) {
            self.check_stored(payment, &context, &text);
        }
        let handle = context.send_before().map(|_| self.handle_of(&text));
        let work = Work { payment, version, context, text, handle, ready };
        let thinks = self.luck.random.below(40);
        let life = self.workers[worker].life;
        self.plan(self.now + thinks, Event::Claim(worker, life, Box::new(work)));
    }

    /// A worker stores its claim: with the version that it read, before anything is signed or sent.
    pub fn claim(&mut self, worker: usize, life: u32, work: Box<Work>) {
        if self.workers[worker].life != life {
            return;
        }
        if self.luck.strikes(Fault::CrashBeforeClaim) {
            return self.crash(worker);
        }
        let payment = work.payment;
        let (mut row, version) = self.table.load(payment);
        if version != work.version {
            self.luck.counts.add(Kind::Story, "", stories::CLAIM_REFUSED);
            return self.say(Some(payment), || format!("worker {worker} is too late with its claim"));
        }
        let context = &work.context;
        if work.text.contains("\"token_step\":true,\"token_again\":true") {
            self.luck.counts.add(Kind::Story, "", stories::TOKEN_REFUSED);
        }
        self.ticket += 1;
        let ticket = self.ticket;
        row.ticket = ticket;
        row.todo = Todo::Claimed { context: work.text.clone(), worker, life, since: self.clock(worker) };
        if let Some(handle) = &work.handle {
            row.past.signed_again |= row.paid.is_some() && context.attempt() > 1 && work.text.contains("\"earlier_copy\":true");
            row.paid = Some(work.text.clone());
            row.paid_by = context.operation().to_owned();
            row.attempt = context.attempt();
            self.references.insert(handle.clone(), payment);
            row.handle = Some(handle.clone());
        }
        self.say(Some(payment), || format!("worker {worker} claims {} (ticket {ticket}, attempt {})", context.operation(), context.attempt()));
        if self.table.compare_and_set(payment, version, &row).is_none() {
            return;
        }
        let (round, attempt) = (row.round, row.attempt);
        self.follow(payment, &row);
        if self.luck.strikes(Fault::StoreReplyLost) {
            // Whether it is stored is not known: nothing is sent. The claim is found later.
            return self.say(Some(payment), || format!("worker {worker} does not hear from the store"));
        }
        if self.luck.strikes(Fault::CrashAfterClaim) {
            return self.crash(worker);
        }
        let is_signed = matches!(work.ready, Ready::ToSend(_));
        self.exchanges.insert(ticket, Exchange { worker, work: Rc::from(work), round, attempt, is_sent: false });
        let stalls = if self.luck.strikes(Fault::Stall) { self.luck.random.between(10 * SECOND, 20 * MINUTE) } else { 5 };
        self.plan(self.now + stalls, if is_signed { Event::Send(ticket) } else { Event::Sign(ticket) });
    }

    /// A service that holds the key signs what was claimed; the worker stores the signed request's context.
    pub fn sign(&mut self, ticket: u64) {
        let Some(exchange) = self.exchanges.get(&ticket) else { return };
        let (worker, work) = (exchange.worker, Rc::clone(&exchange.work));
        let Ready::ToSign(string_to_sign) = &work.ready else { return };
        if self.luck.strikes(Fault::CrashBeforeSignature) {
            return self.crash(worker);
        }
        let payment = work.payment;
        let signature = self.gateway.sign(string_to_sign);
        let prepared = match self.workers[worker].library.attach_signature(&work.context, &signature) {
            Ok(Step::Request(prepared)) => prepared,
            other => return self.complain(payment, "a next that is impossible", format!("{other:?}")),
        };
        let text = prepared.context.to_text();
        self.check_stored(payment, &prepared.context, &text);
        self.say(Some(payment), || format!("ticket {ticket}: signed"));
        if self.luck.strikes(Fault::CrashAfterSignature) {
            return self.crash(worker);
        }
        // Some merchants store it, some keep the one that waited for its signature.
        if self.stores_signed && !self.store_signed(payment, ticket, &text) {
            self.exchanges.remove(&ticket);
            return self.say(Some(payment), || format!("ticket {ticket}: its claim was taken over, so it is not sent"));
        }
        let Prepared { request, context } = *prepared;
        let signed = Work { context, text, ready: Ready::ToSend(request), handle: work.handle.clone(), ..*work };
        if let Some(exchange) = self.exchanges.get_mut(&ticket) {
            exchange.work = Rc::new(signed);
        }
        self.plan(self.now + 5, Event::Send(ticket));
    }

    fn store_signed(&mut self, payment: usize, ticket: u64, text: &str) -> bool {
        let (mut row, version) = self.table.load(payment);
        let Todo::Claimed { context, .. } = &mut row.todo else { return false };
        if row.ticket != ticket {
            return false;
        }
        let waited = std::mem::replace(context, text.to_owned());
        if row.paid.as_ref() == Some(&waited) {
            row.paid = Some(text.to_owned());
        }
        let is_stored = self.table.compare_and_set(payment, version, &row).is_some();
        self.follow(payment, &row);
        is_stored
    }

    /// A worker sends what it claimed, once, and not after its time.
    pub fn send(&mut self, ticket: u64) {
        let Some(exchange) = self.exchanges.get_mut(&ticket) else { return };
        let (worker, work) = (exchange.worker, Rc::clone(&exchange.work));
        let Ready::ToSend(request) = &work.ready else { return };
        if std::mem::replace(&mut exchange.is_sent, true) {
            return self.complain(work.payment, "sent twice", format!("ticket {ticket}"));
        }
        if self.luck.strikes(Fault::CrashBeforeSend) {
            return self.crash(worker);
        }
        if work.context.send_before().is_some_and(|end| self.clock(worker) > end) {
            self.luck.counts.add(Kind::Story, "", stories::CLAIM_TOO_OLD);
            self.say(Some(work.payment), || format!("worker {worker} is too late to send ticket {ticket}"));
            return self.answered(ticket, &Answer::NotSent);
        }
        if self.luck.strikes(Fault::NotSent) {
            self.say(Some(work.payment), || format!("ticket {ticket}: no connection"));
            return self.answered(ticket, &Answer::NotSent);
        }
        self.check_sent(&work, request);
        self.count_call(work.payment, self.gateway.moves_nothing(request));
        self.transmit(ticket, &work);
        if self.luck.strikes(Fault::CrashAfterSend) {
            self.crash(worker);
        }
    }
}

/// Where the header of this name stands in a request.
pub fn header<'a>(request: &'a Request, name: &str) -> Option<&'a str> {
    request.headers.iter().find(|(other, _)| other.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
}
