//! The fixed facts of an operation: what it does, what a second copy does, how its end is learned, how long to wait for what.

use crate::error::words;
#[cfg(feature = "catalog")]
use crate::json::{Json, Object};
use crate::time::Millis;
words! {
    /// What a call of an operation does.
    Effect {
        /// It reads; repeating it is harmless.
        Reads = "reads",
        /// It changes something at the gateway, but moves no money.
        Changes = "changes",
        /// It moves money.
        Pays = "pays",
    }
}

words! {
    /// What a second copy of the same request does.
    Repeat {
        /// Nothing more than the first.
        Harmless = "harmless",
        /// It is refused: the reference serves once.
        Refused = "refused",
        /// It pays a second time.
        PaysAgain = "pays_again",
    }
}

words! {
    /// What a callback of a gateway proves.
    CallbackProof {
        /// That the gateway knows the payment; its status is not signed.
        Hint = "hint",
        /// The status itself: it is signed.
        Status = "status",
    }
}

/// The callback that tells how a payment ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Callback {
    /// The notification's name.
    pub operation: &'static str,
    /// What it proves.
    pub proves: CallbackProof,
    /// For which payments it comes, where not for all.
    pub when: Option<&'static str>,
}

/// What repeats, late copies, status calls and callbacks do at this operation. Hosts and flows read it instead of knowing gateways.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Capability {
    /// What a second copy does.
    pub repeat: Repeat,
    /// How long after its time stamp a copy is still taken; `None` where no limit is documented.
    pub late_copy_refused_after: Option<Millis>,
    /// The operation that tells the status.
    pub status_by: Option<&'static str>,
    /// How long to wait before the first status call.
    pub status_not_before: Millis,
    /// The callback that tells the end.
    pub callback: Option<Callback>,
    /// Whether success can still be undone.
    pub success_can_be_undone: bool,
    /// The same for people.
    pub about: &'static str,
}

impl Capability {
    /// A call that may be repeated as often as one likes.
    #[must_use]
    pub const fn read(late_copy_refused_after: Option<Millis>) -> Self {
        Self {
            repeat: Repeat::Harmless,
            late_copy_refused_after,
            status_by: None,
            status_not_before: 0,
            callback: None,
            success_can_be_undone: false,
            about: "Moves no money: ask again as often as needed.",
        }
    }

    #[cfg(feature = "catalog")]
    pub(crate) fn to_json(self) -> Json {
        let mut out = Object::new().with("repeat", self.repeat.word());
        out.set_some("late_copy_refused_after", self.late_copy_refused_after);
        out.set_some("status_by", self.status_by);
        out.set("status_not_before", self.status_not_before);
        out.set_some(
            "callback",
            self.callback.map(|callback| {
                let mut out = Object::new().with("operation", callback.operation).with("proves", callback.proves.word());
                out.set_some("when", callback.when);
                out
            }),
        );
        out.set("success_can_be_undone", self.success_can_be_undone);
        out.set("about", self.about);
        out.into()
    }
}

/// Largest answer that is read where money is asked about, in bytes.
pub const PAYMENT_ANSWER_LIMIT: usize = 1024 * 1024;
/// Largest answer of a pure read, in bytes.
pub const READ_ANSWER_LIMIT: usize = 64 * 1024 * 1024;
/// Largest notification, in bytes.
pub const NOTIFICATION_LIMIT: usize = 1024 * 1024;

/// The fixed facts of an operation.
#[derive(Debug, Clone, Copy)]
pub struct Spec {
    /// `gateway.operation`
    pub name: &'static str,
    /// A short title.
    pub title: &'static str,
    /// What a call does.
    pub effect: Effect,
    /// What repeats, late copies, status calls and callbacks do.
    pub capability: Capability,
    /// Largest answer that is read, in bytes.
    pub answer_limit: usize,
    /// Where the gateway documents it.
    pub source: &'static str,
}

impl Spec {
    /// The facts as calls need them: without what only the catalog tells, where there is none.
    pub(super) const fn kept(&self) -> Self {
        if cfg!(feature = "catalog") {
            return *self;
        }
        let capability = Capability { repeat: self.capability.repeat, about: "", ..Capability::read(None) };
        Self { title: "", source: "", capability, ..*self }
    }
}

/// How long to wait for what, in milliseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Patience {
    /// How long after it was prepared a request that pays may be sent.
    pub send_within: Millis,
    /// How long after `send_before` a payment that is not found may still appear; `None` where the gateway documents no window.
    pub not_found_window: Option<Millis>,
    /// After how long without a final state a person is asked.
    pub ask_human_after: Millis,
}
