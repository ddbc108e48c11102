//! Records: one listing of fields makes the Rust type, its rules, its documents and its entry in the catalog.
//!
//! [`record!`] declares what a caller gives (inputs, configurations): strict. [`answer!`] declares what a gateway sends: lenient,
//! every field optional, and whatever is not understood is kept.
//!
//! | File | |
//! |---|---|
//! | `values.rs`, `choice.rs` | what a caller gives: the types of values |
//! | `answers.rs` | what a gateway sends |

mod answers;
mod choice;
mod values;

use alloc::borrow::ToOwned;
use alloc::format;
use alloc::vec::Vec;

use crate::error::{Found, Rule, Violation, shown_key};
use crate::json::{Json, Object};
use crate::money::{Decimal, Hundredths};
use crate::rules::{Rules, absent};
use crate::told::Told;

pub(crate) use answers::answer;
pub use answers::{AnswerRecord, Came, Unfit, documented, field_of, unfit};
pub(crate) use choice::choice;
pub use choice::read_choice;
pub use values::{AmountsByCode, Identifier, Required, Value};

/// One value of a choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice {
    /// The value in documents and on the wire.
    pub value: &'static str,
    /// What it stands for.
    pub about: Told<&'static str>,
}

/// One field of a record, as the catalog lists it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    pub(crate) ident: &'static str,
    /// The gateway's own name for it; empty for options of this library.
    pub wire: &'static str,
    /// What it is, in a sentence or two.
    pub about: Told<&'static str>,
    /// The type's name in the catalog.
    pub kind: Told<&'static str>,
    /// Whether it must be given.
    pub required: Told<bool>,
    /// Its rules.
    pub rules: &'static Rules,
    /// Its values, where it is a choice.
    pub choices: Told<&'static [Choice]>,
    /// The fields of its items, where it is a list.
    pub fields: &'static [Field],
    /// Other names that the gateway uses for it.
    pub others: &'static [&'static str],
    /// How it is read of what a gateway sends.
    pub form: Form,
}

/// The forms in which values come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// It never comes: a caller gives it.
    Given,
    /// A text, or a number's digits.
    Text,
    /// A plain decimal number, as text or as a number.
    Decimal,
    /// A whole number of hundredths, as text or as a number: 2500000 is 25000.00.
    Hundredths,
    /// A list of objects.
    Rows,
}

impl Form {
    /// The value as it stands in an outcome's document; `None` where something else came.
    fn read(self, value: &Json, fields: &[Field]) -> Option<Json> {
        match (self, value) {
            (Self::Text, Json::Text(text) | Json::Number(text)) => Some(text.into()),
            (Self::Decimal, Json::Text(text) | Json::Number(text)) => Decimal::read(text).map(|decimal| decimal.as_text().into()),
            (Self::Hundredths, Json::Text(text) | Json::Number(text)) => Hundredths::read(text).map(|amount| amount.0.as_text().into()),
            (Self::Rows, Json::List(items)) => {
                let rows: Option<Vec<Json>> = items.iter().map(|item| item.as_object().map(|row| documented(row, fields).0.into())).collect();
                rows.map(Json::List)
            }
            _ => None,
        }
    }
}

impl Field {
    /// The name in documents: snake_case.
    #[must_use]
    pub fn name(&self) -> &'static str {
        plain(self.ident)
    }
}

/// A Rust identifier as a document's key: `r#type` is `type`.
#[must_use]
pub fn plain(ident: &'static str) -> &'static str {
    ident.strip_prefix("r#").unwrap_or(ident)
}

/// A field's place in a record, with its type forgotten. One that may be left out is an `Option`.
pub trait Slot {
    /// Reads what stands under the field's name, and checks its rules; false where the type cannot hold it.
    fn read_slot(&mut self, name: &str, value: Option<&Json>, rules: &Rules, violations: &mut Vec<Violation>) -> bool;
    /// Checks the rules of what Rust code gave.
    fn check_slot(&self, name: &str, rules: &Rules, violations: &mut Vec<Violation>);
    /// The value as it stands in a document; `None` where there is none.
    fn write_slot(&self) -> Option<Json>;
}

impl<T: Required> Slot for T {
    fn read_slot(&mut self, name: &str, value: Option<&Json>, rules: &Rules, violations: &mut Vec<Violation>) -> bool {
        let Some(given) = value.filter(|value| **value != Json::Null) else {
            violations.push(absent(name, value, format!("{} (required)", T::KIND)));
            return false;
        };
        T::read(name, given, rules, violations).map(|read| *self = read).is_some()
    }
    fn check_slot(&self, name: &str, rules: &Rules, violations: &mut Vec<Violation>) {
        Value::check(self, name, rules, violations);
    }
    fn write_slot(&self) -> Option<Json> {
        Some(Value::write(self))
    }
}

impl<T: Value> Slot for Option<T> {
    fn read_slot(&mut self, name: &str, value: Option<&Json>, rules: &Rules, violations: &mut Vec<Violation>) -> bool {
        let Some(given) = value.filter(|value| **value != Json::Null) else { return true };
        *self = T::read(name, given, rules, violations);
        self.is_some()
    }
    fn check_slot(&self, name: &str, rules: &Rules, violations: &mut Vec<Violation>) {
        if let Some(value) = self {
            value.check(name, rules, violations);
        }
    }
    fn write_slot(&self) -> Option<Json> {
        self.as_ref().map(Value::write)
    }
}

/// A record with its type forgotten: what is done field by field is written, and compiled, once for all records.
pub trait Slots {
    /// Its fields, required ones first.
    fn fields(&self) -> &'static [Field];
    /// Shows the place of each field, in their order.
    fn slots(&self, see: &mut dyn FnMut(&dyn Slot));
    /// The same, to be read into.
    fn slots_mut(&mut self, see: &mut dyn FnMut(&mut dyn Slot));
}

/// Reads a blank record from a document; adds every broken rule of a single field, and is false where the record cannot hold it.
pub fn fill(record: &mut dyn Slots, object: &Object, violations: &mut Vec<Violation>) -> bool {
    let mut fields = record.fields().iter();
    let mut whole = true;
    record.slots_mut(&mut |slot| {
        let Some(field) = fields.next() else { return };
        whole &= slot.read_slot(field.name(), object.get(field.name()), field.rules, violations);
    });
    refuse_unknown(object, record.fields(), violations);
    whole
}

/// The record as a document; secrets are left out.
#[must_use]
pub fn written(record: &dyn Slots) -> Object {
    let mut fields = record.fields().iter();
    let mut out = Object::new();
    record.slots(&mut |slot| {
        if let Some(field) = fields.next().filter(|field| !field.rules.secret) {
            out.set_some(field.name(), slot.write_slot());
        }
    });
    out
}

/// A record that a caller gives.
pub trait Record: Slots + Sized {
    /// What it is for.
    const ABOUT: &'static str;
    /// Its fields, required ones first.
    const FIELDS: &'static [Field];
    /// The record before it was read.
    #[doc(hidden)]
    fn blank() -> Self;

    /// Reads it from a document; adds every broken rule of a single field, and is `None` where the Rust type cannot hold it.
    fn from_json(object: &Object, violations: &mut Vec<Violation>) -> Option<Self> {
        let mut record = Self::blank();
        fill(&mut record, object, violations).then_some(record)
    }

    /// The record as a document; secrets are left out.
    fn to_json(&self) -> Object {
        written(self)
    }

    /// Checks every rule of a single field.
    fn check(&self, violations: &mut Vec<Violation>) {
        let mut fields = Self::FIELDS.iter();
        self.slots(&mut |slot| {
            if let Some(field) = fields.next() {
                slot.check_slot(field.name(), field.rules, violations);
            }
        });
    }
}

/// Adds a violation for every key that is no field's name.
pub fn refuse_unknown(object: &Object, fields: &[Field], violations: &mut Vec<Violation>) {
    for (key, value) in object.iter() {
        if fields.iter().any(|field| field.name() == key) {
            continue;
        }
        let wanted = match fields.iter().find(|field| field.wire == key || field.name().eq_ignore_ascii_case(key)) {
            Some(field) => format!("{} (the same field, under its name here)", field.name()),
            None if fields.is_empty() => "no fields: this operation takes none".to_owned(),
            None => {
                let names: Vec<&str> = fields.iter().map(Field::name).collect();
                format!("one of {}", names.join(", "))
            }
        };
        violations.push(Violation::new(shown_key(key), Rule::UnknownField, Found::shape(value), wanted));
    }
}

/// Declares a record: `field: Type = "wireName", rules;`.
macro_rules! record {
    (
        $(#[doc = $about:literal])+
        $name:ident {
            required { $( $(#[doc = $rdoc:literal])+ $rname:ident : $rty:ty = $rwire:literal, $rrules:expr; )* }
            optional { $( $(#[doc = $odoc:literal])+ $oname:ident : $oty:ty = $owire:literal, $orules:expr; )* }
        }
    ) => {
        $(#[doc = $about])+
        #[derive(Clone, PartialEq, Eq)]
        #[non_exhaustive]
        pub struct $name {
            $( $(#[doc = $rdoc])+ pub $rname: $rty, )*
            $( $(#[doc = $odoc])+ pub $oname: Option<$oty>, )*
        }

        impl $name {
            /// The record with its required fields; the optional ones are set afterwards.
            #[must_use]
            #[allow(clippy::too_many_arguments, clippy::new_without_default)]
            pub fn new($( $rname: impl Into<$rty>, )*) -> Self {
                Self { $( $rname: $rname.into(), )* $( $oname: None, )* }
            }
        }

        impl $crate::record::Record for $name {
            const ABOUT: &'static str = concat!($($about, "\n"),+);
            const FIELDS: &'static [$crate::record::Field] = &[
                $( $crate::record::Field {
                    ident: stringify!($rname), wire: $rwire, about: $crate::told::told(concat!($($rdoc, "\n"),+)),
                    required: $crate::told::told(true), rules: &$rrules, kind: $rrules.kind_or(<$rty as $crate::record::Value>::KIND),
                    choices: $crate::told::told(<$rty as $crate::record::Value>::CHOICES), fields: &[], others: &[], form: $crate::record::Form::Given,
                }, )*
                $( $crate::record::Field {
                    ident: stringify!($oname), wire: $owire, about: $crate::told::told(concat!($($odoc, "\n"),+)),
                    required: $crate::told::told(false), rules: &$orules, kind: $orules.kind_or(<$oty as $crate::record::Value>::KIND),
                    choices: $crate::told::told(<$oty as $crate::record::Value>::CHOICES), fields: &[], others: &[], form: $crate::record::Form::Given,
                }, )*
            ];

            fn blank() -> Self {
                Self { $( $rname: <$rty as $crate::record::Required>::blank(), )* $( $oname: None, )* }
            }
        }

        impl $crate::record::Slots for $name {
            fn fields(&self) -> &'static [$crate::record::Field] {
                <Self as $crate::record::Record>::FIELDS
            }
            #[allow(unused_variables)]
            fn slots(&self, see: &mut dyn FnMut(&dyn $crate::record::Slot)) {
                $( see(&self.$rname); )*
                $( see(&self.$oname); )*
            }
            #[allow(unused_variables)]
            fn slots_mut(&mut self, see: &mut dyn FnMut(&mut dyn $crate::record::Slot)) {
                $( see(&mut self.$rname); )*
                $( see(&mut self.$oname); )*
            }
        }

        /// Personal and secret fields are not shown.
        impl core::fmt::Debug for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                let mut out = f.debug_struct(stringify!($name));
                $( if $rrules.shown() { out.field(stringify!($rname), &self.$rname); } )*
                $( if let Some(value) = self.$oname.as_ref().filter(|_| $orules.shown()) { out.field(stringify!($oname), value); } )*
                out.finish_non_exhaustive()
            }
        }
    };
}
pub(crate) use record;
