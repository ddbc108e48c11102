//! What comes to the merchant: callbacks, and a person's word.

use salur::{Do, ErrorCode, Message, Step};

use super::counts::Kind;
use super::faults::Fault;
use super::gateway::Seen;
use super::store::{End, Todo};
use super::world::{Event, World};

const MINUTE: u64 = 60_000;
const HOUR: u64 = 60 * MINUTE;
/// A person calls a payment unpaid that is not in the dashboard only when its request is older than this by the gateway's clock:
/// the time stamp of a worker whose clock is ahead lives longer than five minutes.
const OLD: u64 = HOUR;

impl World {
    /// A callback arrives at a path of the merchant's.
    pub fn callback(&mut self, path: &str, body: &str, is_forged: bool) {
        let Some(worker) = (0..self.workers.len()).find(|worker| self.workers[*worker].down_until <= self.now) else {
            return self.say(None, || "a callback finds nobody".to_owned());
        };
        let mut path = path.to_owned();
        if path.starts_with("/duitku/cash/") && self.luck.strikes(Fault::CallbackOfAnother) {
            let other = self.luck.random.below(self.orders.len() as u64);
            path = format!("/duitku/cash/{other}");
        }
        let moment = self.moment(worker);
        let message = Message::new("POST", path.as_str(), Vec::new(), body);
        let notification = match self.client.receive(&message, &moment) {
            Ok(notification) if !is_forged => notification,
            Err(error) if is_forged && error.code == ErrorCode::ForgedNotification => {
                return self.say(None, || format!("a forged callback is refused: {body}"));
            }
            other => return self.gateway.ledger.complain(None, "a callback misread", format!("forged: {is_forged}; {other:?}; {body}")),
        };
        // Cash-outs have an address per payment; for H2H there is one, and the reference tells.
        let by_path = path.strip_prefix("/duitku/cash/").and_then(|number| number.parse().ok());
        let by_reference = || notification.reference("disburse_id").and_then(|id| self.references.get(id)).copied();
        let Some(payment) = by_path.or_else(by_reference) else {
            return self.say(None, || "a callback of nothing known".to_owned());
        };
        let (mut row, version) = self.table.load(payment);
        let Some(context) = row.paid.clone() else { return };
        let Some(context) = self.read_context(payment, &context) else { return };
        let outcome = match self.client.parse_notification(&context, &notification, &moment) {
            Ok(Step::Outcome(outcome)) => outcome,
            other => return self.complain(payment, "an error where an outcome is due", format!("{other:?}")),
        };
        self.say(Some(payment), || {
            let state = outcome.state().map_or("-", |state| state.word());
            format!("worker {worker} hears {} {}: {state}, next {}", path, notification.reported().word(), outcome.next.act.word())
        });
        self.check_outcome(payment, &context, &outcome, Some(&notification));
        if matches!(row.todo, Todo::Claimed { .. }) {
            self.luck.counts.add(Kind::Story, "", "a callback came before the answer");
        }
        // It moves only the next question forward; a person who was asked stays asked.
        let is_open = row.end.is_none() && !matches!(row.todo, Todo::Person { .. } | Todo::Nothing);
        let waits = outcome.next.act == Do::Wait && !matches!(row.todo, Todo::Claimed { .. } | Todo::Wait { .. });
        if !is_open || waits {
            return;
        }
        let before = row.clone();
        if let Err(trouble) = self.orders[payment].obey(&mut row, &outcome, None, moment.now(), false) {
            return self.complain(payment, "a next that is impossible", format!("{trouble}: {outcome:?}"));
        }
        self.check_belief(payment, &before, &outcome);
        if self.table.compare_and_set(payment, version, &row).is_some() {
            self.ended(payment, &row);
            self.follow(payment, &row);
        }
    }

    /// A person looks at the gateway's dashboard and says truly what is there.
    pub fn person(&mut self, payment: usize) {
        let (mut row, version) = self.table.load(payment);
        let (Todo::Person { question }, Some(handle), Some(paid)) = (&row.todo, row.handle.clone(), row.paid.clone()) else { return };
        if !question.contains(&handle) {
            return self.complain(payment, "a question that names nothing", format!("{question}: no {handle}"));
        }
        let Some(context) = self.read_context(payment, &paid) else { return };
        let seen = self.gateway.dashboard(&handle);
        let is_old = self.now > context.prepared_at() + OLD;
        let gives_up = row.round >= 3 || self.luck.random.chance(400);
        match seen {
            Seen::Paid => {
                self.gateway.ledger.take_for_paid(payment, &handle, "found paid by a person");
                row.todo = Todo::Nothing;
                row.end = Some(End::FoundPaid);
            }
            Seen::NotPaid if is_old => {
                self.gateway.ledger.give_up(payment, &handle, "found unpaid by a person");
                if let Err(trouble) = self.orders[payment].renew(&mut row, None, self.now, gives_up) {
                    return self.complain(payment, "a next that is impossible", trouble);
                }
                row.past.unpaid = true;
                row.end = gives_up.then_some(End::FoundUnpaid);
            }
            Seen::NotPaid | Seen::UnderWay => {
                let at = self.now + self.luck.random.between(30 * MINUTE, 6 * HOUR);
                return self.plan(at, Event::Person(payment));
            }
        }
        self.say(Some(payment), || format!("a person says of {handle}: {seen:?}"));
        if self.table.compare_and_set(payment, version, &row).is_some() {
            self.ended(payment, &row);
            self.follow(payment, &row);
        }
    }
}
