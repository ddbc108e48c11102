//! All gateways and operations by name: the one list from which bindings, types and documentation are made.

use alloc::borrow::ToOwned;
use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

use crate::cashin::{self, Cashin};
use crate::context::CONTEXT_VERSION;
use crate::document::{AnyClient, open_gateway};
use crate::duitku::{self, Duitku};
use crate::error::{Error, ErrorCode, Rule};
use crate::faspay_sendme::{self, FaspaySendme};
use crate::faspay_snap::{self, FaspaySnap};
use crate::json::{Json, Object};
use crate::notification::NotificationSpec;
use crate::operation::{Algorithm, Entry, Gateway};
use crate::outcome::{Call, Do, State};
use crate::record::{Field, Record};
use crate::rules::Characters;

/// Duitku's operations.
pub static DUITKU: &[Entry<Duitku>] = &[
    Entry::of::<duitku::Inquiry>(),
    Entry::of::<duitku::Transfer>(),
    Entry::of::<duitku::ClearingInquiry>(),
    Entry::of::<duitku::ClearingTransfer>(),
    Entry::of::<duitku::CashOut>(),
    Entry::of::<duitku::Status>(),
    Entry::of::<duitku::Balance>(),
    Entry::of::<duitku::Banks>(),
    #[cfg(feature = "testing")]
    Entry::of::<duitku::Probe>(),
];

/// The operations of Faspay's SNAP interface.
pub static FASPAY_SNAP: &[Entry<FaspaySnap>] = &[
    Entry::of::<faspay_snap::AccountInquiry>(),
    Entry::of::<faspay_snap::Transfer>(),
    Entry::of::<faspay_snap::TransferStatus>(),
    Entry::of::<faspay_snap::Balance>(),
    Entry::of::<faspay_snap::Statement>(),
    Entry::of::<faspay_snap::TopUp>(),
    Entry::of::<faspay_snap::TopUpStatus>(),
    Entry::of::<faspay_snap::BillInquiry>(),
    Entry::of::<faspay_snap::BillPayment>(),
];

/// The operations of Cash In.
pub static CASHIN: &[Entry<Cashin>] = &[Entry::of::<cashin::AccountInquiry>(), Entry::of::<cashin::TopUp>(), Entry::of::<cashin::TopUpStatus>()];

/// The operations of SendMe's older interface.
pub static FASPAY_SENDME: &[Entry<FaspaySendme>] = &[
    Entry::of::<faspay_sendme::Registration>(),
    Entry::of::<faspay_sendme::RegistrationConfirm>(),
    Entry::of::<faspay_sendme::Transfer>(),
    Entry::of::<faspay_sendme::CashOut>(),
    Entry::of::<faspay_sendme::TopUp>(),
    Entry::of::<faspay_sendme::Status>(),
    Entry::of::<faspay_sendme::NameInquiry>(),
    Entry::of::<faspay_sendme::Balance>(),
    Entry::of::<faspay_sendme::Statement>(),
];

/// Every gateway.
pub(crate) static GATEWAYS: &[GatewayLine] =
    &[GatewayLine::of::<Duitku>(), GatewayLine::of::<FaspaySnap>(), GatewayLine::of::<Cashin>(), GatewayLine::of::<FaspaySendme>()];

/// One gateway with its type forgotten.
pub(crate) struct GatewayLine {
    pub(crate) name: &'static str,
    pub(crate) open: fn(&Object) -> Result<Box<dyn AnyClient>, Error>,
    describe: fn() -> Json,
}

impl GatewayLine {
    const fn of<G: Gateway>() -> Self {
        Self { name: G::NAME, open: open_gateway::<G>, describe: gateway_to_json::<G> }
    }
}

/// The whole catalog as a document.
#[must_use]
pub fn to_json() -> Json {
    let word = |name: &str, about: &str| Json::from(Object::new().with("name", name).with("about", about));
    let errors = ErrorCode::ALL
        .iter()
        .map(|code| Json::from(Object::new().with("code", code.word()).with("phase", code.phase().word()).with("about", code.about())));
    let rules = Rule::ALL.iter().map(|rule| Json::from(Object::new().with("rule", rule.word()).with("about", rule.about())));
    Object::new()
        .with("version", crate::VERSION)
        .with("context_version", CONTEXT_VERSION)
        .with("gateways", GATEWAYS.iter().map(|gateway| (gateway.describe)()).collect::<Vec<Json>>())
        .with("errors", errors.collect::<Vec<Json>>())
        .with("rules", rules.collect::<Vec<Json>>())
        .with("states", State::ALL.iter().map(|state| word(state.word(), state.about())).collect::<Vec<Json>>())
        .with("calls", Call::ALL.iter().map(|call| word(call.word(), call.about())).collect::<Vec<Json>>())
        .with("next", Do::ALL.iter().map(|act| word(act.word(), act.about())).collect::<Vec<Json>>())
        .into()
}

fn gateway_to_json<G: Gateway>() -> Json {
    let mut head = Object::new().with("name", G::NAME).with("title", G::TITLE).with("about", G::ABOUT);
    head.set_some("key_pair", G::KEY_PAIR.map(Algorithm::word));
    head.with("config", fields_to_json(G::Config::FIELDS))
        .with("operations", G::operations().iter().map(operation_to_json).collect::<Vec<Json>>())
        .with("notifications", G::notifications().iter().map(notification_to_json).collect::<Vec<Json>>())
        .with("codes", G::codes())
        .with("banks", G::banks())
        .into()
}

fn operation_to_json<G: Gateway>(entry: &Entry<G>) -> Json {
    let spec = entry.spec;
    let verb = spec.name.split_once('.').map_or(spec.name, |(_, verb)| verb);
    Object::new()
        .with("name", spec.name)
        .with("verb", verb)
        .with("title", spec.title)
        .with("about", prose(entry.about))
        .with("effect", spec.effect.word())
        .with("source", spec.source)
        .with("inputs", fields_to_json(entry.inputs))
        .with("answer", fields_to_json(entry.answer))
        .with("capability", spec.capability.to_json())
        .into()
}

fn notification_to_json(spec: &NotificationSpec) -> Json {
    spec.to_json(spec.fields.iter().map(field_to_json).collect())
}

fn fields_to_json(fields: &[Field]) -> Vec<Json> {
    fields.iter().map(field_to_json).collect()
}

/// Doc comments carry a blank before each line.
fn prose(text: &str) -> String {
    text.lines().map(str::trim).collect::<Vec<&str>>().join("\n").trim().to_owned()
}

fn field_to_json(field: &Field) -> Json {
    let rules = &field.rules;
    let mut out = Object::new().with("name", field.name()).with("wire", field.wire).with("type", field.kind).with("required", field.required);
    out.set("about", prose(field.about));
    if rules.personal {
        out.set("personal", true);
    }
    if rules.secret {
        out.set("secret", true);
    }
    out.set_some("default", rules.default);
    out.set_some("example", rules.example);
    if let Some(longest) = rules.max_length {
        out.set("min_length", rules.min_length);
        out.set("max_length", longest);
        if rules.characters != Characters::Printable {
            out.set("characters", rules.characters.words());
        }
    }
    if rules.minimum > 0 {
        out.set("minimum", rules.minimum);
    }
    out.set_some("maximum", rules.maximum);
    if !field.choices.is_empty() {
        let choices = field.choices.iter().map(|choice| Json::from(Object::new().with("value", choice.value).with("about", prose(choice.about))));
        out.set("choices", choices.collect::<Vec<Json>>());
    }
    if !field.fields.is_empty() {
        out.set("fields", fields_to_json(field.fields));
    }
    out.into()
}
