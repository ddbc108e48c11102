//! What must hold at every step, and at the end.

use salur::{Call, Context, Do, Notification, Outcome, Request, State};

use super::counts::Kind;
use super::events::Work;
use super::store::{End, Row, Todo};
use super::stories;
use super::workers::header;
use super::world::World;

impl World {
    /// A context loses nothing through being stored and read again, and holds no secret.
    pub fn check_stored(&mut self, payment: usize, context: &Context, text: &str) {
        match Context::read(text) {
            Ok(again) if again == *context => {}
            other => self.complain(payment, "a context that lost something", format!("{other:?}: {text}")),
        }
        if self.gateway.secrets().iter().any(|secret| text.contains(secret)) {
            self.complain(payment, "a secret in a context", text.to_owned());
        }
    }

    /// No id of a request is used twice; and where nobody knows what a second copy does, there is none.
    pub fn check_sent(&mut self, work: &Work, request: &Request) {
        if let Some(name) = self.gateway.id_header() {
            let id = header(request, name).unwrap_or_default().to_owned();
            if id.is_empty() || !self.ids.insert(id.clone()) {
                self.complain(work.payment, "an id used twice", format!("{name}: {id} of {}", work.context.operation()));
            }
        }
        if let Some(handle) = &work.handle
            && !self.gateway.moves_nothing(request)
            && !self.sent.insert(handle.clone())
            && !self.gateway.refuses_repeats(work.context.operation())
        {
            self.complain(work.payment, "sent again", format!("{handle}, which may be paid a second time"));
        }
    }

    /// An outcome shows no secret, a token among them.
    fn check_shown(&mut self, payment: usize, outcome: &Outcome) {
        let body = String::from_utf8_lossy(outcome.body.as_deref().unwrap_or_default());
        let unknown = if outcome.unknown_fields.is_empty() { String::new() } else { outcome.unknown_fields.to_text() };
        if self.gateway.secrets().iter().any(|secret| body.contains(secret) || unknown.contains(secret)) {
            self.complain(payment, "a secret in an outcome", format!("{body} {unknown}"));
        }
    }

    /// What an outcome says must be possible, and fit together.
    pub fn check_outcome(&mut self, payment: usize, context: &Context, outcome: &Outcome, notification: Option<&Notification>) {
        self.check_shown(payment, outcome);
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
        let is_closed = matches!(state, Some(State::Failed | State::Returned));
        let pays = context.send_before().is_some();
        // Of an attempt whose first token was refused nothing was sent, so nothing need be compared.
        let has = |flag: &str| context.to_text().contains(flag);
        let is_unsent =
            || state == Some(State::Failed) && has("\"token_step\":true") && !has("\"token_again\":true") && !has("\"earlier_copy\":true");
        let trouble = if state == Some(State::Returned) && outcome.payment.as_ref().is_some_and(|payment| !payment.can_be_returned) {
            Some("returned, which cannot be")
        } else if notification.is_some() && is_final {
            Some("a hint was believed")
        } else if state.is_some() && (act == Do::Done) != (state == Some(State::Succeeded)) {
            Some("done and succeeded do not go together")
        } else if act == Do::NewPayment && !is_closed {
            Some("a new payment, and the old one has not failed")
        } else if act == Do::Fix && pays && state != Some(State::Failed) {
            Some("a payment to be fixed that has not failed")
        } else if matches!(outcome.call, Call::NoAnswer | Call::Unreadable | Call::NotSent) && is_final {
            Some("nothing was read, and that is final")
        } else if is_final && outcome.payment.as_ref().is_some_and(|payment| !payment.matched) && !is_unsent() {
            Some("final, and not matched")
        } else if notification.is_some_and(|notification| !self.gateway.lists(notification) && state == Some(State::Pending)) {
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

    /// What the merchant now believes must be what the ledger says; and what it will send again was not sent, whatever the library was told.
    pub fn check_belief(&mut self, payment: usize, row: &Row, outcome: &Outcome) {
        let Some(handle) = &row.handle else { return };
        let is_payment = row.paid_by == outcome.operation;
        // Unless the library knows that it was, and the gateway pays no number twice: a copy was refused for its token.
        let is_known =
            outcome.next.context.as_ref().is_some_and(|text| text.contains("\"token_again\":true") || text.contains("\"earlier_copy\":true"));
        let is_harmless = is_known && self.gateway.refuses_repeats(&row.paid_by);
        if outcome.next.act == Do::Resend && is_payment && self.sent.contains(handle) && !is_harmless {
            self.complain(payment, "a payment sent again that may have been sent", format!("{handle}: {outcome:?}"));
        }
        match outcome.state() {
            Some(State::Succeeded) => self.ledger.take_for_paid(payment, handle, "succeeded", self.looks_back),
            Some(State::Failed) => self.ledger.give_up(payment, handle, "failed"),
            Some(State::Returned) => {
                self.ledger.take_for_returned(payment, handle);
                self.ledger.give_up(payment, handle, "returned");
            }
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
        let is_followed = self.workers[0].library.spec(&row.paid_by).is_some_and(|spec| spec.capability.status_by.is_some());
        let occurred = [
            (end == End::Succeeded && past.unknown, stories::SUCCEEDED_AFTER_UNKNOWN),
            (end == End::Succeeded && past.pending, stories::SUCCEEDED_AFTER_PENDING),
            (end == End::Failed && past.unknown, stories::FAILED_AFTER_UNKNOWN),
            (end == End::Succeeded && row.attempt > 1, stories::SUCCEEDED_AT_SECOND),
            (end == End::Succeeded && past.signed_again, stories::SUCCEEDED_SIGNED_AGAIN),
            (is_paid && past.renewed, stories::PAID_AFTER_REFUSAL),
            (is_paid && past.unpaid, stories::PAID_AFTER_PERSON),
            (is_paid && past.orphaned, stories::PAID_ORPHANED),
            (is_paid && past.lost_at_token, stories::PAID_LOST_AT_TOKEN),
            (is_paid && past.returned, stories::PAID_AFTER_RETURN),
            (past.returned_late, stories::RETURN_NOTICED),
            (end == End::FoundPaid, stories::FOUND_PAID),
            (end == End::FoundUnpaid, stories::FOUND_UNPAID),
            (end == End::FoundPaid && !is_followed, stories::UNFOLLOWED_PAID),
        ];
        for (_, story) in occurred.iter().filter(|(is_so, _)| *is_so) {
            self.luck.counts.add(Kind::Story, "", story);
        }
    }

    /// At the end every payment has ended, and who is owed was paid once or not at all, as the merchant believes.
    pub fn check_the_end(&mut self) {
        for payment in 0..self.table.len() {
            let row = self.table.row(payment);
            let (end, todo) = (row.end, &row.todo);
            let times = self.ledger.times_paid(&self.orders[payment].payee);
            let Some(end) = end else {
                let todo = match todo {
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
