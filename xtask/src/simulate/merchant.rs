//! A merchant that obeys `next`: what it wants to pay, and what it notes after each outcome.

use salur::{Do, Next, Outcome, State};

use super::gateway::Gateway;
use super::ledger::Owed;
use super::store::{End, Row, Todo};

/// How long the merchant waits before it tries again; twice as long each time.
const PAUSE: u64 = 10_000;
/// So often it doubles.
const DOUBLINGS: u32 = 7;
/// After so long it asks again about money that might have come back.
const HOUR: u64 = 60 * 60_000;

/// Something to pay: each to a payee of its own.
#[derive(Debug, Clone)]
pub struct Order {
    /// Its number.
    pub payment: usize,
    /// How.
    pub way: &'static str,
    /// The account, the wallet, or who collects cash.
    pub payee: String,
    /// The bank, the wallet's brand, or the outlet.
    pub bank: &'static str,
    /// The amount.
    pub amount: u64,
    /// Chance that decides the rest.
    pub detail: u64,
}

impl Order {
    /// What the auditor must know.
    pub fn owed(&self) -> Owed {
        Owed { payment: self.payment, bank: self.bank.to_owned(), amount: self.amount }
    }

    /// Whether it has this trait, of six, as so many of a thousand orders have it.
    pub const fn does(&self, of_six: u32, per_mille: u64) -> bool {
        (self.detail >> (10 * of_six)) % 1024 * 1000 < per_mille * 1024
    }
}

/// What came, apart from its outcome.
#[derive(Debug)]
pub struct Came {
    /// The question that was answered, to be asked again, where it was one.
    pub question: Option<Todo>,
    /// The question whether money that arrived came back, where that can be and is watched.
    pub look_back: Option<Todo>,
    /// The worker's time.
    pub now: u64,
    /// Whether the merchant gives up what has failed.
    pub gives_up: bool,
}

/// What the merchant does for one order at its gateway.
#[derive(Debug, Clone, Copy)]
pub struct Merchant<'a> {
    /// The gateway.
    pub gateway: &'a dyn Gateway,
    /// The order.
    pub order: &'a Order,
}

impl Merchant<'_> {
    /// The row of a payment of which nothing was done yet.
    pub fn row(self, now: u64) -> Row {
        let todo = self.begin(0, now);
        Row { todo, ..Row::default() }
    }

    /// The first call of a round.
    fn begin(self, round: u32, not_before: u64) -> Todo {
        let (operation, input) = self.gateway.begin(self.order, round);
        Todo::Call { operation: operation.to_owned(), input: input.to_text(), not_before }
    }

    /// A next call, with what the merchant must add and wants besides.
    fn complete(self, next: &Next, round: u32) -> Result<(String, String), String> {
        let operation = next.operation.ok_or("no operation")?;
        let mut input = next.input.clone().ok_or("an operation without an input")?;
        for name in &next.missing {
            let value = self.gateway.add(self.order, round, name).ok_or_else(|| format!("{name} is wanted, which the merchant cannot know"))?;
            input.set(name, value);
        }
        for (name, value) in self.gateway.wishes(self.order, operation) {
            input.set(name, value);
        }
        Ok((operation.to_owned(), input.to_text()))
    }

    /// Begins anew in place of a round that is closed, or gives up.
    pub fn renew(self, row: &mut Row, call: Option<&Next>, now: u64, gives_up: bool) -> Result<(), String> {
        if gives_up {
            row.todo = Todo::Nothing;
            return Ok(());
        }
        row.round += 1;
        row.todo = match call.filter(|next| next.operation.is_some()) {
            Some(next) => {
                let (operation, input) = self.complete(next, row.round)?;
                Todo::Call { operation, input, not_before: now + 1000 }
            }
            None => self.begin(row.round, now + PAUSE),
        };
        let (round, todo, past) = (row.round, std::mem::take(&mut row.todo), std::mem::take(&mut row.past));
        *row = Row { round, todo, past, ticket: row.ticket, ..Row::default() };
        Ok(())
    }

    /// Takes a payment for paid; where the money might come back, it will ask once more.
    pub fn is_paid(row: &mut Row, end: End, came: &Came) {
        let until = match (row.settled, &came.look_back) {
            (Some((_, until)), _) => until,
            (None, Some(Todo::Call { not_before, .. })) => *not_before,
            (None, _) => 0,
        };
        let (end, _) = *row.settled.get_or_insert((end, until));
        match &came.look_back {
            Some(Todo::Call { operation, input, .. }) if came.now < until => {
                row.todo = Todo::Call { operation: operation.clone(), input: input.clone(), not_before: until };
            }
            _ => {
                row.todo = Todo::Nothing;
                row.end = Some(end);
            }
        }
    }

    /// Does what an outcome says: notes it in the row.
    pub fn obey(self, row: &mut Row, outcome: &Outcome, came: Came) -> Result<(), String> {
        let next = &outcome.next;
        let Came { now, gives_up, .. } = came;
        let state = outcome.state();
        match state {
            Some(State::Unknown) => row.past.unknown = true,
            Some(State::Pending) => row.past.pending = true,
            Some(State::Returned) => row.past.returned_late |= row.settled.is_some(),
            _ => {}
        }
        if row.settled.is_some() && !matches!(state, Some(State::Succeeded | State::Returned)) {
            // It was taken for paid, and a weaker fact never undoes a stronger one.
            let Some(Todo::Call { operation, input, .. }) = came.question.or(came.look_back) else { return Ok(()) };
            row.todo = Todo::Call { operation, input, not_before: now + HOUR };
            return Ok(());
        }
        match next.act {
            // What is done without a payment leaves something to others, such as to confirm an account: it is begun anew.
            Do::Done if state.is_none() => {
                self.renew(row, None, now, gives_up)?;
                row.end = gives_up.then_some(End::Failed);
            }
            Do::Done => Self::is_paid(row, End::Succeeded, &came),
            Do::Wait => {
                let call = if next.operation.is_some() { Some(self.complete(next, row.round)?) } else { None };
                row.todo = Todo::Wait { call, until: next.after.ok_or("a wait without an end")? };
            }
            Do::CheckStatus => {
                let (operation, input) = self.complete(next, row.round)?;
                row.todo = Todo::Call { operation, input, not_before: next.after.ok_or("a status call without a time")? };
            }
            Do::Continue => {
                let (operation, input) = self.complete(next, row.round)?;
                row.todo = Todo::Call { operation, input, not_before: 0 };
            }
            Do::Resend => {
                let pause = PAUSE << row.tries.min(DOUBLINGS);
                row.tries += 1;
                row.todo = Todo::Again { context: next.context.clone().ok_or("a resend without a context")?, not_before: now + pause };
            }
            Do::NewPayment => {
                let is_back = state == Some(State::Returned);
                row.past.renewed |= !gives_up;
                row.past.returned |= is_back;
                self.renew(row, Some(next), now, gives_up)?;
                if gives_up {
                    row.end = Some(if is_back { End::Returned } else { End::Failed });
                }
            }
            Do::Fix if state.is_none_or(|state| state == State::Failed) => {
                row.past.renewed |= !gives_up && state.is_some();
                self.renew(row, None, now, gives_up)?;
                if gives_up {
                    row.end = Some(End::Failed);
                }
            }
            // The question was wrong, not the payment: put right, it is asked again.
            Do::Fix => row.todo = came.question.ok_or("a payment that is to be fixed and may have been made")?,
            Do::AskHuman => {
                row.todo = Todo::Person { question: next.question.clone().ok_or("no question")? };
            }
            _ => return Err(format!("the merchant does not know {}", next.act.word())),
        }
        Ok(())
    }
}

/// A question that was asked, to be asked again later.
pub fn again_later(operation: &str, input: &str, now: u64) -> Todo {
    Todo::Call { operation: operation.to_owned(), input: input.to_owned(), not_before: now + PAUSE }
}
