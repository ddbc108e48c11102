//! The catalog as a document.

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;

use super::GATEWAYS;
use crate::context::CONTEXT_VERSION;
use crate::error::{ErrorCode, Rule};
use crate::json::{Json, Object};
use crate::notification::NotificationSpec;
use crate::operation::{Algorithm, Entry, Gateway};
use crate::outcome::{Call, Do, State};
use crate::record::{Field, Record};
use crate::rules::Characters;

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

pub(super) fn gateway_to_json<G: Gateway>() -> Json {
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
        .with("about", prose(entry.about.get()))
        .with("effect", spec.effect.word())
        .with("source", spec.source)
        .with("inputs", fields_to_json(entry.inputs.get()))
        .with("answer", fields_to_json(entry.answer.get()))
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
    let mut out =
        Object::new().with("name", field.name()).with("wire", field.wire).with("type", field.kind.get()).with("required", field.required.get());
    out.set("about", prose(field.about.get()));
    if rules.personal {
        out.set("personal", true);
    }
    if rules.secret {
        out.set("secret", true);
    }
    out.set_some("default", rules.default.get());
    out.set_some("example", rules.example.get());
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
    let choices = field.choices.get();
    if !choices.is_empty() {
        let choices = choices.iter().map(|choice| Json::from(Object::new().with("value", choice.value).with("about", prose(choice.about.get()))));
        out.set("choices", choices.collect::<Vec<Json>>());
    }
    if !field.fields.is_empty() {
        out.set("fields", fields_to_json(field.fields));
    }
    out.into()
}
