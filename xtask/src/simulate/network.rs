//! The network between the workers and the gateway: it loses, delays, repeats, resets and cuts.

use std::rc::Rc;

use salur::{Answer, HttpAnswer};

use super::events::{Copy, Event, Ready, Work};
use super::faults::Fault;
use super::gateway;
use super::world::World;

const SECOND: u64 = 1000;
const MINUTE: u64 = 60 * SECOND;

impl World {
    /// Sends a request: as one copy or more, none or all of which arrive.
    pub fn transmit(&mut self, ticket: u64, work: &Rc<Work>) {
        let payment = Some(work.payment);
        self.plan(self.now + self.time_out, Event::Answer(ticket, Answer::NoAnswer));
        let mut copy = Copy { is_answered: true, latency: self.luck.random.between(10, 400), is_cut: false };
        let mut arrives = self.luck.random.between(10, 400);
        if self.luck.strikes(Fault::RequestLost) {
            return self.say(payment, || format!("ticket {ticket}: lost on its way"));
        }
        if self.luck.strikes(Fault::Reset) {
            let at = self.now + self.luck.random.between(1, 300);
            self.plan(at, Event::Answer(ticket, Answer::NoAnswer));
            copy.is_answered = false;
            if self.luck.random.chance(500) {
                return self.say(payment, || format!("ticket {ticket}: reset before it arrives"));
            }
        }
        if self.luck.strikes(Fault::LostBefore) {
            self.plan(self.now + 1, Event::Answer(ticket, Answer::NoAnswer));
            copy.is_answered = false;
            arrives += self.luck.random.between(SECOND, 2 * MINUTE);
        }
        if self.luck.strikes(Fault::LostAfter) {
            copy.is_answered = false;
        }
        if self.luck.strikes(Fault::RequestDelayed) {
            arrives += self.luck.random.between(SECOND, 5 * MINUTE);
        }
        if self.luck.strikes(Fault::RequestStale) {
            arrives += self.luck.random.between(5 * MINUTE, 30 * MINUTE);
        }
        if self.luck.strikes(Fault::AnswerTooLate) {
            copy.latency += self.time_out;
        }
        copy.is_cut = self.luck.strikes(Fault::CutBody);
        // What pays per copy: its host must have a client that sends one, and no rule of a library could replace that.
        if !self.workers[0].library.pays_per_copy(work.context.operation()) {
            let repeated = [Fault::ClientRepeats, Fault::ProxyRepeats].into_iter().find(|fault| self.luck.strikes(*fault));
            if let Some(by) = repeated {
                let mut second = copy;
                second.is_answered = copy.is_answered && by == Fault::ClientRepeats;
                copy.is_answered = copy.is_answered && by == Fault::ProxyRepeats;
                let longest = self.luck.random.pick(&[SECOND, 30 * SECOND, 7 * MINUTE]);
                let after = arrives + self.luck.random.below(longest);
                second.latency = self.luck.random.between(10, 400);
                self.plan(self.now + after, Event::Arrive(ticket, Rc::clone(work), second));
            }
        }
        self.plan(self.now + arrives, Event::Arrive(ticket, Rc::clone(work), copy));
    }

    /// A copy reaches the gateway; its answer goes back.
    pub fn arrive(&mut self, ticket: u64, work: &Rc<Work>, copy: Copy) {
        let Ready::ToSend(request) = &work.ready else { return };
        let reply = self.at_the_gateway(|gateway, desk| gateway::handle(gateway, request, desk));
        self.say(Some(work.payment), || {
            let fate = if copy.is_answered { "" } else { " (nobody hears it)" };
            format!("the gateway answers a copy of ticket {ticket}{fate}: {} {}", reply.status, reply.body)
        });
        if copy.is_answered {
            let mut body = reply.body.into_bytes();
            if copy.is_cut && !body.is_empty() {
                let kept = self.luck.random.below(body.len() as u64) as usize;
                body.truncate(kept);
            }
            let answer = Answer::Http(HttpAnswer::new(reply.status, Vec::new(), body));
            self.plan(self.now + copy.latency, Event::Answer(ticket, answer));
        }
    }
}
