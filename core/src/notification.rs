//! What a gateway sends to the merchant, after its sender was proven.

use alloc::string::String;
#[cfg(feature = "catalog")]
use alloc::vec::Vec;
use core::fmt;

use crate::json::{Json, Object};
use crate::message::{Message, Reply};
use crate::operation::CallbackProof;
use crate::outcome::State;
use crate::record::Field;

/// The fixed facts of a notification.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotificationSpec {
    /// `gateway.notification`
    pub name: &'static str,
    /// A short title.
    pub title: &'static str,
    /// What it says, and when it comes.
    pub about: &'static str,
    /// Where the gateway documents it.
    pub source: &'static str,
    /// Its fields.
    pub fields: &'static [Field],
    /// The fields that its signature covers.
    pub covered: &'static [&'static str],
    /// The fields that anybody on the way may have changed.
    pub uncovered: &'static [&'static str],
    /// What it proves.
    pub proves: CallbackProof,
    /// What the gateway wants to hear.
    pub reply: Reply,
}

/// A notification whose signature was checked. Only [`receive`](crate::Client::receive) makes one.
#[derive(Clone, PartialEq, Eq)]
pub struct Notification {
    pub(crate) spec: &'static NotificationSpec,
    pub(crate) references: Object,
    pub(crate) code: Option<String>,
    pub(crate) meaning: Option<&'static str>,
    pub(crate) reported: State,
    pub(crate) fresh: Option<bool>,
    pub(crate) fields: Object,
    pub(crate) unknown_fields: Object,
    pub(crate) message: Message,
}

impl Notification {
    /// Its name, as `duitku.clearing_callback`.
    #[must_use]
    pub const fn operation(&self) -> &'static str {
        self.spec.name
    }

    /// What to look the payment up by, as `cust_ref_number`.
    #[must_use]
    pub fn reference(&self, name: &str) -> Option<&str> {
        self.references.text(name)
    }

    /// What its code alone would mean; believe it only as far as the signature covers it.
    #[must_use]
    pub const fn reported(&self) -> State {
        self.reported
    }

    /// Whether it is recent; `None` where the gateway signs no time.
    #[must_use]
    pub const fn fresh(&self) -> Option<bool> {
        self.fresh
    }

    /// The fields that the signature does not cover.
    #[must_use]
    pub const fn uncovered(&self) -> &'static [&'static str] {
        self.spec.uncovered
    }

    /// Its fields, under their names here.
    #[must_use]
    pub const fn fields(&self) -> &Object {
        &self.fields
    }

    /// What to answer, once the content is safely stored.
    #[must_use]
    pub const fn reply(&self) -> &Reply {
        &self.spec.reply
    }

    /// The notification as a document.
    #[must_use]
    pub fn to_json(&self) -> Json {
        let mut out = Object::new().with("operation", self.spec.name).with("references", self.references.clone());
        out.set("reported", self.reported.word());
        out.set_some("code", self.code.as_ref());
        out.set_some("meaning", self.meaning);
        out.set("fresh", self.fresh.map_or(Json::Null, Json::from));
        out.set("covered", self.spec.covered);
        out.set("uncovered", self.spec.uncovered);
        out.set("fields", self.fields.clone());
        if !self.unknown_fields.is_empty() {
            out.set("unknown_fields", self.unknown_fields.clone());
        }
        out.set("reply", self.spec.reply.to_json());
        out.set("message", self.message.to_json());
        out.into()
    }
}

/// Beneficiaries stand in it.
impl fmt::Debug for Notification {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Notification")
            .field("operation", &self.spec.name)
            .field("code", &self.code)
            .field("reported", &self.reported)
            .field("uncovered", &self.spec.uncovered)
            .finish_non_exhaustive()
    }
}

impl NotificationSpec {
    /// The facts as notifications need them: without what only the catalog tells, where there is none.
    pub(crate) const fn kept(self) -> Self {
        if cfg!(feature = "catalog") { self } else { Self { title: "", about: "", source: "", ..self } }
    }

    #[cfg(feature = "catalog")]
    pub(crate) fn to_json(self, fields: Vec<Json>) -> Json {
        Object::new()
            .with("name", self.name)
            .with("title", self.title)
            .with("about", self.about.trim())
            .with("source", self.source)
            .with("fields", fields)
            .with("covered", self.covered)
            .with("uncovered", self.uncovered)
            .with("proves", self.proves.word())
            .with("reply", self.reply.body)
            .into()
    }
}
