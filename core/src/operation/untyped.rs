//! Operations and gateways with their types forgotten: what does not depend on them is written, and compiled, once for all.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

use crate::context::Context;
use crate::crypto::rsa::PrivateKey;
use crate::error::{Error, Violation};
use crate::json::Object;
use crate::message::Message;
use crate::notification::Notification;
use crate::outcome::Verdict;
use crate::record::{AnswerRecord, Field, Slots};
use crate::time::Moment;
use crate::token::TokenSource;

use super::{Draft, Gateway, Operation, Patience, Reading, Spec, Stamp, Subject};
/// A call of one client's operation, with the types of both forgotten. Everything of it that does not depend on them is written, and compiled,
/// once for all operations and gateways.
pub(crate) trait AnyCall {
    fn spec(&self) -> &'static Spec;
    fn input(&self) -> &dyn Slots;
    fn input_mut(&mut self) -> &mut dyn Slots;
    /// Asks nothing of the input that was read: some of its fields may be wrong.
    fn together(&self, input: &Object, violations: &mut Vec<Violation>);
    fn in_time(&self, moment: &Moment, violations: &mut Vec<Violation>);
    fn complete(&mut self, moment: &Moment);
    fn service(&self) -> &'static str;
    fn request(&self, stamp: &Stamp) -> Draft;
    fn answer_fields(&self) -> &'static [Field];
    /// Says what an answer means.
    fn judge(&self, reading: &Reading<'_>) -> Verdict;
    fn hear(&self, notification: &Notification) -> Option<Verdict>;
    fn subject(&self, context: &Context) -> Option<Subject>;
}

/// An operation and the gateway that it is for.
pub(crate) struct Bound<'a, O: Operation> {
    pub(crate) gateway: &'a O::Gateway,
    pub(crate) operation: O,
}

impl<O: Operation> AnyCall for Bound<'_, O> {
    fn spec(&self) -> &'static Spec {
        const { &O::SPEC.kept() }
    }
    fn input(&self) -> &dyn Slots {
        &self.operation
    }
    fn input_mut(&mut self) -> &mut dyn Slots {
        &mut self.operation
    }
    fn together(&self, input: &Object, violations: &mut Vec<Violation>) {
        O::together(self.gateway, input, violations);
    }
    fn in_time(&self, moment: &Moment, violations: &mut Vec<Violation>) {
        self.operation.in_time(moment, violations);
    }
    fn complete(&mut self, moment: &Moment) {
        self.operation.complete(self.gateway, moment);
    }
    fn service(&self) -> &'static str {
        self.operation.service()
    }
    fn request(&self, stamp: &Stamp) -> Draft {
        self.operation.request(self.gateway, stamp)
    }
    fn answer_fields(&self) -> &'static [Field] {
        O::Answer::FIELDS
    }
    fn judge(&self, reading: &Reading<'_>) -> Verdict {
        self.operation.judge(self.gateway, reading)
    }
    fn hear(&self, notification: &Notification) -> Option<Verdict> {
        self.operation.hear(self.gateway, notification)
    }
    fn subject(&self, context: &Context) -> Option<Subject> {
        self.operation.subject(context)
    }
}

/// A call whose input is still to be read.
pub(super) fn blank<'a, O: Operation>(gateway: &'a O::Gateway) -> Box<dyn AnyCall + 'a> {
    Box::new(Bound { gateway, operation: O::blank() })
}

/// A gateway with its type forgotten.
pub(crate) trait AnyGateway: Send + Sync {
    fn name(&self) -> &'static str;
    fn identity(&self) -> String;
    fn patience(&self) -> Patience;
    fn request_id(&self, moment: &Moment) -> Option<String>;
    fn signing_key(&self) -> Option<&PrivateKey>;
    fn tokens(&self) -> Option<&dyn TokenSource>;
    fn receive(&self, message: &Message, moment: &Moment) -> Result<Notification, Error>;
    /// The facts of the operation at this place of its list.
    fn spec(&self, place: usize) -> Option<&'static Spec>;
    /// A call of that operation, whose input is still to be read.
    fn blank(&self, place: usize) -> Option<Box<dyn AnyCall + '_>>;
}

impl<G: Gateway> AnyGateway for G {
    fn name(&self) -> &'static str {
        G::NAME
    }
    fn identity(&self) -> String {
        Gateway::identity(self)
    }
    fn patience(&self) -> Patience {
        Gateway::patience(self)
    }
    fn request_id(&self, moment: &Moment) -> Option<String> {
        Gateway::request_id(self, moment)
    }
    fn signing_key(&self) -> Option<&PrivateKey> {
        Gateway::signing_key(self)
    }
    fn tokens(&self) -> Option<&dyn TokenSource> {
        Gateway::tokens(self)
    }
    fn receive(&self, message: &Message, moment: &Moment) -> Result<Notification, Error> {
        Gateway::receive(self, message, moment)
    }
    fn spec(&self, place: usize) -> Option<&'static Spec> {
        G::operations().get(place).map(|entry| entry.spec)
    }
    fn blank(&self, place: usize) -> Option<Box<dyn AnyCall + '_>> {
        G::operations().get(place).map(|entry| (entry.blank)(self))
    }
}
