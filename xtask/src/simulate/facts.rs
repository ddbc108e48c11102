//! What a worker notes of what came: read through the library, and merged into the row.

use salur::{Answer, Call, Context, Do, State, Step};

use super::counts::Kind;
use super::faults::Fault;
use super::merchant::{Came, Merchant, again_later};
use super::store::{Row, Todo};
use super::stories;
use super::world::World;

/// After so many closed rounds the merchant gives up for sure.
const ROUNDS: u32 = 4;
/// So long after it was taken for paid, the merchant asks whether the money came back: no later than two days after it arrived.
const LOOK_BACK: u64 = 49 * 60 * 60_000;

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
    /// Something came of a request, or nothing in time.
    pub fn answered(&mut self, ticket: u64, answer: &Answer) {
        let Some(exchange) = self.exchanges.remove(&ticket) else { return };
        let (worker, payment) = (exchange.worker, exchange.work.payment);
        self.say(Some(payment), || format!("ticket {ticket}: {}", shown(answer)));
        if self.luck.strikes(Fault::CrashBeforeFact) {
            return self.crash(worker);
        }
        let (row, version) = self.table.load(payment);
        let context = &exchange.work.text;
        let fact = Fact { worker, payment, ticket, round: exchange.round, attempt: exchange.attempt, context };
        self.note(&fact, answer, row, version);
        if self.luck.strikes(Fault::CrashAfterFact) {
            self.crash(worker);
        }
    }

    /// Reads an answer through the library and merges it into the row: a weaker fact never undoes a stronger one.
    pub fn note(&mut self, fact: &Fact, answer: &Answer, mut row: Row, version: u64) {
        let payment = fact.payment;
        let moment = self.moment(fact.worker);
        let Some(context) = self.read_context(payment, fact.context) else { return };
        let is_of_round = row.round == fact.round;
        let is_current = is_of_round && row.ticket == fact.ticket && !matches!(row.todo, Todo::Nothing | Todo::Person { .. });
        let outcome = match self.workers[fact.worker].library.parse(&context, answer, &moment) {
            Ok(Step::Outcome(outcome)) => outcome,
            // The operation takes one request more: it is claimed like the first.
            Ok(step) if is_current => return self.prepared(fact.worker, payment, version, Ok(step)),
            Ok(_) => return self.say(Some(payment), || "which leads to nothing any more".to_owned()),
            Err(error) => return self.complain(payment, "an error where an outcome is due", error.to_string()),
        };
        self.check_outcome(payment, &context, &outcome, None);
        if outcome.call == Call::NotSent && matches!(answer, Answer::Http(_)) {
            self.luck.counts.add(Kind::Story, "", stories::TOKEN_TOO_LATE);
        }
        self.say(Some(payment), || {
            let (state, code) = (outcome.state().map_or("-", |state| state.word()), outcome.code.as_deref().unwrap_or("-"));
            format!("outcome of {}: {} {code}, {state}, next {}", outcome.operation, outcome.call.word(), outcome.next.act.word())
        });
        // A refusal is one attempt's; a success, a return and a status are the payment's.
        let is_answered = is_of_round
            && match (outcome.next.act, outcome.state()) {
                (Do::Done, Some(_)) | (Do::NewPayment, Some(State::Returned)) => true,
                (Do::NewPayment | Do::Fix, Some(State::Failed)) => row.attempt == fact.attempt || context.send_before().is_none(),
                _ => false,
            };
        if row.end.is_some() || !(is_current || is_answered) {
            return self.say(Some(payment), || "which changes nothing any more".to_owned());
        }
        let gives_up = row.round + 1 >= ROUNDS || self.luck.random.chance(200);
        let is_wanted = outcome.next.act == Do::Fix || row.settled.is_some();
        let is_question = is_wanted && self.workers[fact.worker].library.is_question(context.operation());
        let question = is_question.then(|| again_later(context.operation(), &field(fact.context, "input").to_string(), moment.now()));
        let before = row.clone();
        let came = Came { question, look_back: self.look_back(fact.worker, &row), now: moment.now(), gives_up };
        if let Err(trouble) = self.merchant(payment).obey(&mut row, &outcome, came) {
            return self.complain(payment, "a next that is impossible", format!("{trouble}: {outcome:?}"));
        }
        self.check_belief(payment, &before, &outcome);
        self.write(payment, version, &row);
    }

    /// Writes a row where it still has the version that was read, and plans what follows.
    pub fn write(&mut self, payment: usize, version: u64, row: &Row) {
        if self.table.compare_and_set(payment, version, row).is_some() {
            self.ended(payment, row);
            self.follow(payment, row);
        }
    }

    /// The merchant, about one payment.
    pub fn merchant(&self, payment: usize) -> Merchant<'_> {
        Merchant { gateway: &*self.gateway, order: &self.orders[payment] }
    }

    /// The question whether the money of a payment came back, where that can be, can be asked, and is watched in this world.
    pub fn look_back(&self, worker: usize, row: &Row) -> Option<Todo> {
        let paid = row.paid.as_ref().filter(|_| self.looks_back)?;
        let capability = self.workers[worker].library.spec(&row.paid_by)?.capability;
        let operation = capability.status_by.filter(|_| capability.success_can_be_undone)?;
        let input = serde_json::json!({ "payment": paid }).to_string();
        Some(Todo::Call { operation: operation.to_owned(), input, not_before: self.clock(worker) + LOOK_BACK })
    }

    /// Reads a context that was stored.
    pub fn read_context(&mut self, payment: usize, text: &str) -> Option<Context> {
        let context = Context::read(text);
        if let Err(error) = &context {
            self.complain(payment, "a context that lost something", format!("{error}: {text}"));
        }
        context.ok()
    }

    /// What the gateway books a request under that pays.
    pub fn handle_of(&self, context: &str) -> String {
        let input = field(context, "input");
        let handle = self.gateway.handle().iter().find_map(|name| input.get(name)).and_then(serde_json::Value::as_str);
        handle.unwrap_or_default().to_owned()
    }
}

/// A part of a context's text.
pub fn field(text: &str, name: &str) -> serde_json::Value {
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
