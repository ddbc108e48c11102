//! What comes to the merchant: notifications, and a person's word.

use salur::{Do, ErrorCode, Message, Step};

use super::counts::Kind;
use super::events::Event;
use super::faults::Fault;
use super::gateway::{Notice, Seen};
use super::merchant::{Came, Merchant};
use super::store::{End, Todo};
use super::stories;
use super::world::World;

const MINUTE: u64 = 60_000;
const HOUR: u64 = 60 * MINUTE;
/// A person calls a payment unpaid that is not in the dashboard only when its request is older than this by the gateway's clock: no copy
/// travels longer, and the time stamp of a worker whose clock is ahead lives longer than five minutes.
const OLD: u64 = HOUR;

impl World {
    /// A notification arrives at a path of the merchant's: one for each payment, which ends with its number, or one for all.
    pub fn hear(&mut self, notice: Notice) {
        let Some(worker) = (0..self.workers.len()).find(|worker| self.workers[*worker].down_until <= self.now) else {
            return self.say(None, || "a notification finds nobody".to_owned());
        };
        let Notice { mut path, headers, body, mut is_forged } = notice;
        let own = path.rsplit_once('/').filter(|(_, last)| last.bytes().all(|byte| byte.is_ascii_digit())).map(|(front, _)| front.to_owned());
        if let Some(front) = &own
            && self.luck.strikes(Fault::CallbackOfAnother)
        {
            let other = format!("{front}/{}", self.luck.random.below(self.orders.len() as u64));
            is_forged |= other != path && self.gateway.signs_addresses();
            path = other;
        }
        let moment = self.moment(worker);
        let message = Message::new("POST", path.as_str(), headers, body.as_str());
        let notification = match self.workers[worker].library.receive(&message, &moment) {
            Ok(notification) if !is_forged => notification,
            Err(error) if is_forged && error.code == ErrorCode::ForgedNotification => {
                return self.say(None, || format!("a forged notification is refused: {body}"));
            }
            other => return self.ledger.complain(None, "a notification misread", format!("forged: {is_forged}; {other:?}; {body}")),
        };
        let by_path = own.and_then(|_| path.rsplit('/').next()?.parse().ok());
        let by_reference = || self.gateway.handle().iter().find_map(|name| self.references.get(notification.reference(name)?)).copied();
        let Some(payment) = by_path.or_else(by_reference) else {
            return self.say(None, || "a notification of nothing known".to_owned());
        };
        let (mut row, version) = self.table.load(payment);
        let Some(context) = row.paid.clone() else { return };
        let Some(context) = self.read_context(payment, &context) else { return };
        let outcome = match self.workers[worker].library.parse_notification(&context, &notification, &moment) {
            Ok(Step::Outcome(outcome)) => outcome,
            other => return self.complain(payment, "an error where an outcome is due", format!("{other:?}")),
        };
        self.say(Some(payment), || {
            let state = outcome.state().map_or("-", |state| state.word());
            format!("worker {worker} hears {} {}: {state}, next {}", path, notification.reported().word(), outcome.next.act.word())
        });
        self.check_outcome(payment, &context, &outcome, Some(&notification));
        if matches!(row.todo, Todo::Claimed { .. }) {
            self.luck.counts.add(Kind::Story, "", stories::CALLBACK_EARLY);
        }
        // It moves only the next question forward; a person who was asked stays asked.
        let is_open = row.end.is_none() && !matches!(row.todo, Todo::Person { .. } | Todo::Nothing);
        let waits = outcome.next.act == Do::Wait && !matches!(row.todo, Todo::Claimed { .. } | Todo::Wait { .. });
        if !is_open || waits {
            return;
        }
        let before = row.clone();
        let came = Came { question: None, look_back: self.look_back(worker, &row), now: moment.now(), gives_up: false };
        if let Err(trouble) = self.merchant(payment).obey(&mut row, &outcome, came) {
            return self.complain(payment, "a next that is impossible", format!("{trouble}: {outcome:?}"));
        }
        self.check_belief(payment, &before, &outcome);
        self.write(payment, version, &row);
    }

    /// A person looks at the gateway's dashboard and says truly what is there.
    pub fn person(&mut self, payment: usize) {
        let (mut row, version) = self.table.load(payment);
        let (Todo::Person { question }, Some(handle), Some(paid)) = (&row.todo, row.handle.clone(), row.paid.clone()) else { return };
        if !question.contains(&handle) {
            return self.complain(payment, "a question that names nothing", format!("{question}: no {handle}"));
        }
        let Some(context) = self.read_context(payment, &paid) else { return };
        let seen = self.gateway.dashboard(&handle, &self.ledger);
        let is_old = self.now > context.prepared_at() + OLD;
        let gives_up = row.round >= 3 || self.luck.random.chance(400);
        let closed = match seen {
            Seen::Paid => {
                self.ledger.take_for_paid(payment, &handle, "found paid by a person", false);
                let came = Came { question: None, look_back: self.look_back(0, &row), now: self.now, gives_up };
                Merchant::is_paid(&mut row, End::FoundPaid, &came);
                None
            }
            Seen::NotPaid if is_old => {
                self.ledger.give_up(payment, &handle, "found unpaid by a person");
                Some(End::FoundUnpaid)
            }
            Seen::Returned => {
                self.ledger.give_up(payment, &handle, "found returned by a person");
                Some(End::Returned)
            }
            Seen::NotPaid | Seen::UnderWay => {
                let at = self.now + self.luck.random.between(30 * MINUTE, 6 * HOUR);
                return self.plan(at, Event::Person(payment));
            }
        };
        if let Some(end) = closed {
            if let Err(trouble) = self.merchant(payment).renew(&mut row, None, self.now, gives_up) {
                return self.complain(payment, "a next that is impossible", trouble);
            }
            row.past.unpaid |= end == End::FoundUnpaid;
            row.past.returned |= end == End::Returned;
            row.end = gives_up.then_some(end);
        }
        self.say(Some(payment), || format!("a person says of {handle}: {seen:?}"));
        self.write(payment, version, &row);
    }
}
