//! The workers: load a row, claim, send, note what came; each step may be the last of a process.

use std::rc::Rc;

use salur::{Answer, Context, Do, ErrorCode, Step};

use super::counts::Kind;
use super::faults::Fault;
use super::merchant::{again_later, prepare};
use super::store::{Row, Todo};
use super::world::{Event, Exchange, Work, World};

const SECOND: u64 = 1000;
const MINUTE: u64 = 60 * SECOND;
/// After so many closed rounds the merchant gives up for sure.
const ROUNDS: u32 = 4;

/// What was answered, and of what.
pub struct Fact<'a> {
    /// The worker that notes it.
    pub worker: usize,
    /// The payment.
    pub payment: usize,
    /// The claim.
    pub ticket: u64,
    /// The round.
    pub round: u32,
    /// The attempt.
    pub attempt: u32,
    /// The context of the request.
    pub context: &'a str,
}

impl World {
    /// A worker looks at a row, and does what is due.
    pub fn look(&mut self, worker: usize, payment: usize, version: u64) {
        if self.workers[worker].down_until > self.now || self.table.version(payment) != version {
            // The start, or the row's newer version, has a look of its own.
            return;
        }
        let (row, version) = self.table.load(payment);
        let now = self.clock(worker);
        let due = match &row.todo {
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
        match &row.todo {
            Todo::Call { operation, input, .. } if operation == "duitku.status" && self.wants_it_again(&row) => {
                let (operation, input) = (operation.clone(), input.clone());
                self.sign_again(worker, payment, version, &row, &operation, &input);
            }
            Todo::Call { operation, input, .. } | Todo::Wait { call: Some((operation, input)), .. } => {
                self.call(worker, payment, version, operation, input);
            }
            Todo::Again { context, .. } => self.again(worker, payment, version, context),
            Todo::Claimed { context, .. } => {
                self.say(Some(payment), || format!("worker {worker} finds a claim without its worker"));
                let mut row = row.clone();
                row.past.orphaned = true;
                let fact = Fact { worker, payment, ticket: row.ticket, round: row.round, attempt: row.attempt, context };
                self.note(&fact, &Answer::NoAnswer, row.clone(), version);
            }
            Todo::Wait { call: None, .. } => {
                let Some(context) = &row.paid else { return self.complain(payment, "a next that is impossible", "nothing to wait for".to_owned()) };
                self.try_to_repeat_cash(worker, payment, context);
                let fact = Fact { worker, payment, ticket: row.ticket, round: row.round, attempt: row.attempt, context };
                self.note(&fact, &Answer::NoAnswer, row.clone(), version);
            }
            Todo::Person { .. } | Todo::Nothing => {}
        }
    }

    /// Whether an operator now wants a transfer whose end is open signed and sent again: its id serves once, so that is allowed.
    fn wants_it_again(&mut self, row: &Row) -> bool {
        row.paid.is_some() && row.attempt < 3 && self.luck.strikes(Fault::SignedAgain)
    }

    fn sign_again(&mut self, worker: usize, payment: usize, version: u64, row: &Row, operation: &str, input: &str) {
        let Some(context) = row.paid.as_deref().filter(|context| !context.contains("\"operation\":\"duitku.cash_out\"")) else {
            return self.call(worker, payment, version, operation, input);
        };
        self.say(Some(payment), || format!("an operator at worker {worker} has the transfer signed again"));
        self.again(worker, payment, version, context);
    }

    /// Whoever tries to repeat a cash-out that may have been sent is refused.
    fn try_to_repeat_cash(&mut self, worker: usize, payment: usize, context: &str) {
        let moment = self.moment(worker);
        let context = self.read_context(payment, context);
        let refused = context.map(|context| self.client.prepare_again(&context, &moment).map_err(|error| error.code));
        if !matches!(refused, Some(Err(ErrorCode::RepeatPaysAgain))) {
            self.complain(payment, "a repeat that pays again", format!("{refused:?}"));
        }
    }

    fn call(&mut self, worker: usize, payment: usize, version: u64, operation: &str, input: &str) {
        let moment = self.moment(worker);
        let step = prepare(&self.client, operation, input, &moment);
        self.prepared(worker, payment, version, step);
    }

    fn again(&mut self, worker: usize, payment: usize, version: u64, context: &str) {
        let moment = self.moment(worker);
        let Some(context) = self.read_context(payment, context) else { return };
        let step = self.client.prepare_again(&context, &moment).map_err(|error| error.to_string());
        self.prepared(worker, payment, version, step);
    }

    fn prepared(&mut self, worker: usize, payment: usize, version: u64, step: Result<Step, String>) {
        let prepared = match step {
            Ok(Step::Request(prepared)) => prepared,
            other => return self.complain(payment, "a next that is impossible", format!("{other:?}")),
        };
        let context = prepared.context.to_text();
        self.check_stored(payment, &prepared.context, &context);
        let send_before = prepared.context.send_before();
        let (url, body) = (prepared.request.url, prepared.request.body);
        let work = Work { payment, version, context, url, body, send_before };
        let thinks = self.luck.random.below(40);
        let life = self.workers[worker].life;
        self.plan(self.now + thinks, Event::Claim(worker, life, work));
    }

    /// A worker stores its claim: with the version that it read, before anything is sent.
    pub fn claim(&mut self, worker: usize, life: u32, work: Work) {
        if self.workers[worker].life != life {
            return;
        }
        if self.luck.strikes(Fault::CrashBeforeClaim) {
            return self.crash(worker);
        }
        let payment = work.payment;
        let (mut row, version) = self.table.load(payment);
        if version != work.version {
            self.luck.counts.add(Kind::Story, "", "a claim was refused: another worker was first");
            return self.say(Some(payment), || format!("worker {worker} is too late with its claim"));
        }
        let Some(context) = self.read_context(payment, &work.context) else { return };
        self.ticket += 1;
        let ticket = self.ticket;
        row.ticket = ticket;
        row.todo = Todo::Claimed { context: work.context.clone(), worker, life, since: self.clock(worker) };
        if context.send_before().is_some() {
            row.past.signed_again |= row.paid.is_some() && context.attempt() > 1 && work.context.contains("\"earlier_copy\":true");
            row.paid = Some(work.context.clone());
            row.attempt = context.attempt();
            let handle = handle_of(&work.context);
            self.references.insert(handle.clone(), payment);
            row.handle = Some(handle);
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
        self.exchanges.insert(ticket, Exchange { worker, work: Rc::new(work), round, attempt, is_sent: false });
        let stalls = if self.luck.strikes(Fault::Stall) { self.luck.random.between(10 * SECOND, 20 * MINUTE) } else { 5 };
        self.plan(self.now + stalls, Event::Send(ticket));
    }

    /// A worker sends what it claimed, once, and not after its time.
    pub fn send(&mut self, ticket: u64) {
        let Some(exchange) = self.exchanges.get_mut(&ticket) else { return };
        let (worker, work) = (exchange.worker, Rc::clone(&exchange.work));
        if std::mem::replace(&mut exchange.is_sent, true) {
            return self.complain(work.payment, "sent twice", format!("ticket {ticket}"));
        }
        if self.luck.strikes(Fault::CrashBeforeSend) {
            return self.crash(worker);
        }
        if work.send_before.is_some_and(|end| self.clock(worker) > end) {
            self.luck.counts.add(Kind::Story, "", "a claim was too old to be sent");
            self.say(Some(work.payment), || format!("worker {worker} is too late to send ticket {ticket}"));
            return self.answered(ticket, &Answer::NotSent);
        }
        if self.luck.strikes(Fault::NotSent) {
            self.say(Some(work.payment), || format!("ticket {ticket}: no connection"));
            return self.answered(ticket, &Answer::NotSent);
        }
        self.count_call(work.payment);
        self.transmit(ticket, &work);
        if self.luck.strikes(Fault::CrashAfterSend) {
            self.crash(worker);
        }
    }

    /// Something came of a request, or nothing in time.
    pub fn answered(&mut self, ticket: u64, answer: &Answer) {
        let Some(exchange) = self.exchanges.remove(&ticket) else { return };
        let (worker, payment) = (exchange.worker, exchange.work.payment);
        self.say(Some(payment), || format!("ticket {ticket}: {}", shown(answer)));
        if self.luck.strikes(Fault::CrashBeforeFact) {
            return self.crash(worker);
        }
        let (row, version) = self.table.load(payment);
        let context = &exchange.work.context;
        let fact = Fact { worker, payment, ticket, round: exchange.round, attempt: exchange.attempt, context };
        self.note(&fact, answer, row, version);
        if self.luck.strikes(Fault::CrashAfterFact) {
            self.crash(worker);
        }
    }

    /// Reads an answer through the library and merges it into the row: a weaker fact never undoes a stronger one.
    fn note(&mut self, fact: &Fact, answer: &Answer, mut row: Row, version: u64) {
        let payment = fact.payment;
        let moment = self.moment(fact.worker);
        let Some(context) = self.read_context(payment, fact.context) else { return };
        let outcome = match self.client.parse(&context, answer, &moment) {
            Ok(Step::Outcome(outcome)) => outcome,
            other => return self.complain(payment, "an error where an outcome is due", format!("{other:?}")),
        };
        self.check_outcome(payment, &context, &outcome, None);
        self.say(Some(payment), || {
            let (state, code) = (outcome.state().map_or("-", |state| state.word()), outcome.code.as_deref().unwrap_or("-"));
            format!("outcome of {}: {} {code}, {state}, next {}", outcome.operation, outcome.call.word(), outcome.next.act.word())
        });
        let is_current = row.ticket == fact.ticket && !matches!(row.todo, Todo::Nothing | Todo::Person { .. });
        let is_of_round = row.round == fact.round;
        // A refusal is one attempt's; a success, and a status, are the payment's.
        let is_answered = is_of_round
            && match outcome.next.act {
                Do::Done => true,
                Do::NewPayment | Do::Fix => {
                    outcome.state() == Some(salur::State::Failed) && (row.attempt == fact.attempt || context.send_before().is_none())
                }
                _ => false,
            };
        if row.end.is_some() || !(is_current && is_of_round || is_answered) {
            return self.say(Some(payment), || "which changes nothing any more".to_owned());
        }
        let gives_up = row.round + 1 >= ROUNDS || self.luck.random.chance(200);
        let question = question_of(fact.context).map(|(operation, input)| again_later(&operation, &input, moment.now()));
        let before = row.clone();
        if let Err(trouble) = self.orders[payment].obey(&mut row, &outcome, question, moment.now(), gives_up) {
            return self.complain(payment, "a next that is impossible", format!("{trouble}: {outcome:?}"));
        }
        self.check_belief(payment, &before, &outcome);
        if self.table.compare_and_set(payment, version, &row).is_some() {
            self.ended(payment, &row);
            self.follow(payment, &row);
        }
    }

    /// Reads a context that was stored.
    pub fn read_context(&mut self, payment: usize, text: &str) -> Option<Context> {
        let context = Context::read(text);
        if let Err(error) = &context {
            self.complain(payment, "a context that lost something", format!("{error}: {text}"));
        }
        context.ok()
    }
}

/// What the gateway books a request under that pays.
fn handle_of(context: &str) -> String {
    let input = field(context, "input");
    let name = if input.get("disburse_id").is_some() { "disburse_id" } else { "cust_ref_number" };
    input.get(name).and_then(serde_json::Value::as_str).unwrap_or_default().to_owned()
}

/// The call of a context that asks about a payment.
fn question_of(context: &str) -> Option<(String, String)> {
    let operation = "duitku.status";
    context.contains(r#""operation":"duitku.status","client""#).then(|| (operation.to_owned(), field(context, "input").to_string()))
}

fn field(text: &str, name: &str) -> serde_json::Value {
    let mut value: serde_json::Value = serde_json::from_str(text).unwrap_or_default();
    value.get_mut(name).map(serde_json::Value::take).unwrap_or_default()
}

fn shown(answer: &Answer) -> String {
    match answer {
        Answer::Http(http) => format!("HTTP {} {}", http.status, String::from_utf8_lossy(&http.body)),
        Answer::NotSent => "not sent".to_owned(),
        Answer::NoAnswer => "no answer".to_owned(),
    }
}
