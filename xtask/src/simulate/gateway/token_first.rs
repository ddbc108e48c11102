//! A gateway whose operations take two requests where no token lives: a token first, then the call. None of the library's gateways is of that
//! kind yet, so this one stands over another's, to show that the workers go through both steps, and survive between them.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use salur::json::{Json, Object};
use salur::operation::{Prepared, Spec};
use salur::{Answer, Context, Error, Message, Moment, Notification, Request, Step};

use super::library::Library;
use super::{Desk, Gateway, Later, Reply, Seen};
use crate::simulate::counts::Kind;
use crate::simulate::faults::Luck;
use crate::simulate::ledger::Ledger;
use crate::simulate::merchant::Order;
use crate::simulate::random::Random;

const URL: &str = "https://token.example/tokens";
/// So many calls live off one token.
const LIVES: u32 = 5;

/// A token was given.
pub const TOKEN_GIVEN: &str = "a token was given";

/// A client that takes a token first. It is remembered where the process remembers it, and lost with it.
#[derive(Debug)]
struct TokenFirst {
    inner: Box<dyn Library>,
    left: Cell<u32>,
    taken: Cell<u32>,
    /// The calls that wait for a token, by their contexts.
    waiting: RefCell<BTreeMap<String, Step>>,
}

impl TokenFirst {
    fn with_token(&self, step: Step) -> Step {
        let Step::Request(call) = &step else { return step };
        if self.left.get() > 0 {
            self.left.set(self.left.get() - 1);
            return step;
        }
        let request = Request { method: "GET", url: URL.to_owned(), headers: Vec::new(), body: String::new() };
        // The token's own request has an id, which tells its context from the call's.
        let mut waiting = self.waiting.borrow_mut();
        let text = call.context.to_text().replacen("\"digest\"", &format!("\"request_id\":\"{}\",\"digest\"", self.taken.get()), 1);
        self.taken.set(self.taken.get() + 1);
        let context = Context::read(&text).unwrap_or_else(|error| panic!("no context: {error}"));
        waiting.insert(text, step);
        Step::Request(Box::new(Prepared { request, context }))
    }
}

impl Library for TokenFirst {
    fn prepare(&self, operation: &str, input: &str, moment: &Moment) -> Result<Step, String> {
        self.inner.prepare(operation, input, moment).map(|step| self.with_token(step))
    }
    fn prepare_again(&self, context: &Context, moment: &Moment) -> Result<Step, Error> {
        self.inner.prepare_again(context, moment).map(|step| self.with_token(step))
    }
    fn attach_signature(&self, context: &Context, signature: &[u8]) -> Result<Step, Error> {
        self.inner.attach_signature(context, signature)
    }
    fn parse(&self, context: &Context, answer: &Answer, moment: &Moment) -> Result<Step, Error> {
        let waiting = self.waiting.borrow_mut().remove(&context.to_text());
        match (waiting, answer) {
            (None, _) => self.inner.parse(context, answer, moment),
            (Some(call), Answer::Http(http)) if http.status == 200 && http.body == b"token" => {
                self.left.set(LIVES);
                Ok(call)
            }
            // No token, so no call.
            (Some(_), _) => self.inner.parse(context, &Answer::NotSent, moment),
        }
    }
    fn receive(&self, message: &Message, moment: &Moment) -> Result<Notification, Error> {
        self.inner.receive(message, moment)
    }
    fn parse_notification(&self, context: &Context, notification: &Notification, moment: &Moment) -> Result<Step, Error> {
        self.inner.parse_notification(context, notification, moment)
    }
    fn find(&self, is_one: &dyn Fn(&Spec) -> bool) -> Option<&'static Spec> {
        self.inner.find(is_one)
    }
}

/// A gateway that wants a token.
#[derive(Debug)]
pub struct WantsToken(pub Box<dyn Gateway>);

impl Gateway for WantsToken {
    fn open(&self) -> Box<dyn Library> {
        Box::new(TokenFirst { inner: self.0.open(), left: Cell::new(0), taken: Cell::new(0), waiting: RefCell::default() })
    }
    fn order(&self, payment: usize, random: &mut Random) -> Order {
        self.0.order(payment, random)
    }
    fn begin(&self, order: &Order, round: u32) -> (&'static str, Object) {
        self.0.begin(order, round)
    }
    fn add(&self, order: &Order, round: u32, name: &str) -> Option<Json> {
        self.0.add(order, round, name)
    }
    fn handle(&self) -> &'static [&'static str] {
        self.0.handle()
    }
    fn secrets(&self) -> &'static [&'static str] {
        self.0.secrets()
    }
    fn refuses_repeats(&self, operation: &str) -> bool {
        self.0.refuses_repeats(operation)
    }
    fn moves_nothing(&self, request: &Request) -> bool {
        request.url == URL
    }
    fn lists(&self, notification: &Notification) -> bool {
        self.0.lists(notification)
    }
    fn serve(&mut self, request: &Request, desk: &mut Desk<'_>) -> Reply {
        if request.url == URL {
            desk.luck.counts.add(Kind::Story, "", TOKEN_GIVEN);
            return Reply { status: 200, body: "token".to_owned() };
        }
        self.0.serve(request, desk)
    }
    fn trouble(&self, request: &Request, status: u16, luck: &mut Luck) -> String {
        self.0.trouble(request, status, luck)
    }
    fn act(&mut self, later: &Later, desk: &mut Desk<'_>) {
        self.0.act(later, desk);
    }
    fn dashboard(&self, handle: &str, ledger: &Ledger) -> Seen {
        self.0.dashboard(handle, ledger)
    }
}
