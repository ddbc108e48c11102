//! What must hold at every step, and at the end.

use salur::duitku::codes::find_in_callback;
use salur::{Call, Context, Do, Notification, Outcome, State};

use super::counts::Kind;
use super::store::{End, Row, Todo};
use super::world::World;

impl World {
    /// A context loses nothing through being stored and read again, and holds no secret.
    pub fn check_stored(&mut self, payment: usize, context: &Context, text: &str) {
        match Context::read(text) {
            Ok(again) if again == *context && again.to_text() == text => {}
            other => self.complain(payment, "a context that lost something", format!("{other:?}: {text}")),
        }
        if text.contains(super::gateway::SECRET) {
            self.complain(payment, "a secret in a context", text.to_owned());
        }
    }

    /// What an outcome says must be possible, and fit together.
    pub fn check_outcome(&mut self, payment: usize, context: &Context, outcome: &Outcome, notification: Option<&Notification>) {
        let group = match notification {
            Some(_) => "callback",
            None => outcome.operation,
        };
        let state = outcome.state();
        let act = outcome.next.act;
        if let Some(state) = state {
            self.luck.counts.add(Kind::State, group, state.word());
        }
        self.luck.counts.add(Kind::Call, "", outcome.call.word());
        self.luck.counts.add(Kind::Next, "", act.word());
        let is_final = matches!(state, Some(State::Succeeded | State::Failed | State::Returned));
        let pays = context.send_before().is_some();
        let trouble = if matches!(state, Some(State::Returned)) {
            Some("no code of this gateway reports a return")
        } else if notification.is_some() && is_final {
            Some("an unsigned status was believed")
        } else if (act == Do::Done) != (state == Some(State::Succeeded)) {
            Some("done and succeeded do not go together")
        } else if act == Do::NewPayment && state != Some(State::Failed) {
            Some("a new payment, and the old one has not failed")
        } else if act == Do::Fix && pays && state != Some(State::Failed) {
            Some("a payment to be fixed that has not failed")
        } else if act == Do::Resend && pays && outcome.call != Call::NotSent {
            Some("a payment sent again that may have been sent")
        } else if matches!(outcome.call, Call::NoAnswer | Call::Unreadable | Call::NotSent) && is_final {
            Some("nothing was read, and that is final")
        } else if is_final && outcome.payment.as_ref().is_some_and(|payment| !payment.matched) {
            Some("final, and not matched")
        } else if notification.is_some_and(|notification| find_in_callback(code_of(notification)).is_none() && state == Some(State::Pending)) {
            Some("an unlisted callback code is waiting")
        } else if act == Do::AskHuman && outcome.next.question.as_ref().is_none_or(String::is_empty) {
            Some("no question")
        } else {
            None
        };
        if let Some(trouble) = trouble {
            self.complain(payment, "an outcome that contradicts itself", format!("{trouble}: {outcome:?}"));
        }
    }

    /// What the merchant now believes must be what the ledger says.
    pub fn check_belief(&mut self, payment: usize, row: &Row, outcome: &Outcome) {
        let Some(handle) = &row.handle else { return };
        match outcome.state() {
            Some(State::Succeeded) => self.gateway.ledger.take_for_paid(payment, handle, "succeeded"),
            Some(State::Failed) => self.gateway.ledger.give_up(payment, handle, "failed"),
            _ => {}
        }
    }

    /// Counts how a payment ended.
    pub fn ended(&mut self, payment: usize, row: &Row) {
        let Some(end) = row.end else { return };
        self.say(Some(payment), || format!("ends: {}", end.name()));
        let way = self.orders[payment].way;
        self.luck.counts.add(Kind::End, way, end.name());
        let past = &row.past;
        let is_paid = matches!(end, End::Succeeded | End::FoundPaid);
        let stories = [
            (end == End::Succeeded && past.unknown, "succeeded after unknown"),
            (end == End::Succeeded && past.pending, "succeeded after pending"),
            (end == End::Failed && past.unknown, "failed after unknown"),
            (end == End::Succeeded && row.attempt > 1, "succeeded at a second attempt"),
            (end == End::Succeeded && past.signed_again, "succeeded though signed again while open"),
            (is_paid && past.renewed, "paid by a new payment after a refusal"),
            (is_paid && past.unpaid, "paid by a new payment after a person's word"),
            (is_paid && past.orphaned, "paid though a worker was lost"),
            (end == End::FoundPaid, "found paid by a person"),
            (end == End::FoundUnpaid, "found unpaid by a person"),
            (is_paid && self.orders[payment].is_cash(), "cash-out paid, by a person's word"),
        ];
        for (_, story) in stories.iter().filter(|(is_so, _)| *is_so) {
            self.luck.counts.add(Kind::Story, "", story);
        }
    }

    /// At the end every payment has ended, and who is owed was paid once or not at all, as the merchant believes.
    pub fn check_the_end(&mut self) {
        for payment in 0..self.table.len() {
            let (row, _) = self.table.load(payment);
            let times = self.gateway.ledger.times_paid(&self.orders[payment].payee);
            let Some(end) = row.end else {
                let todo = match row.todo {
                    Todo::Call { .. } => "a call",
                    Todo::Again { .. } => "a repeat",
                    Todo::Claimed { .. } => "a claim",
                    Todo::Wait { .. } => "waiting",
                    Todo::Person { .. } => "a person",
                    Todo::Nothing => "nothing",
                };
                self.complain(payment, "never ends", format!("left with {todo}"));
                continue;
            };
            let wanted = usize::from(matches!(end, End::Succeeded | End::FoundPaid));
            if times != wanted {
                self.complain(payment, "the end is not the ledger's", format!("{}, paid {times} times", end.name()));
            }
        }
    }
}

fn code_of(notification: &Notification) -> &str {
    notification.fields().text("status_code").unwrap_or_default()
}
