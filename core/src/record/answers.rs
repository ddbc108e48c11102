//! What a gateway sends: read as far as it can be understood, and nothing of it lost.

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;

use crate::error::Found;
use crate::json::{Json, Object};
use crate::money::{Decimal, Hundredths};

use super::{Field, Form, plain};
/// A value that a gateway sends: read as far as it can be understood.
pub trait Came: Sized {
    /// The type's name in the catalog.
    const KIND: &'static str;
    /// The fields of its items, where it is a list.
    const FIELDS: &'static [Field] = &[];
    /// How it is read of what a gateway sends.
    const FORM: Form;
    /// Reads it from an outcome's document.
    fn of_document(value: &Json) -> Option<Self>;
}

impl Came for String {
    const KIND: &'static str = "text";
    const FORM: Form = Form::Text;
    fn of_document(value: &Json) -> Option<Self> {
        value.as_text().map(ToOwned::to_owned)
    }
}

impl Came for Decimal {
    const KIND: &'static str = "decimal";
    const FORM: Form = Form::Decimal;
    fn of_document(value: &Json) -> Option<Self> {
        value.as_text().and_then(Self::read)
    }
}

impl Came for Hundredths {
    const KIND: &'static str = "decimal";
    const FORM: Form = Form::Hundredths;
    fn of_document(value: &Json) -> Option<Self> {
        value.as_text().and_then(Decimal::read).map(Self)
    }
}

impl<T: AnswerRecord> Came for Vec<T> {
    const KIND: &'static str = "list";
    const FIELDS: &'static [Field] = T::FIELDS;
    const FORM: Form = Form::Rows;
    fn of_document(value: &Json) -> Option<Self> {
        let Json::List(items) = value else { return None };
        items.iter().map(|item| item.as_object().map(T::of_document)).collect()
    }
}

/// A record that a gateway sends.
pub trait AnswerRecord: Sized {
    /// Its documented fields.
    const FIELDS: &'static [Field];
    /// Reads it from an outcome's document.
    fn of_document(document: &Object) -> Self;
}

/// What came, taken apart: the documented fields under their names here, and what remains, as it came.
///
/// A field is the first of its names (`amount.value` is a place inside) under which something understandable stands that says something, else the
/// first under which something understandable stands.
#[must_use]
pub fn documented(object: &Object, fields: &[Field]) -> (Object, Object) {
    let (mut document, mut taken) = (Object::new(), Vec::new());
    for field in fields {
        for wire in core::iter::once(&field.wire).chain(field.others) {
            // Fields that are computed have no name on the wire.
            let Some(value) = object.at(wire).filter(|_| !wire.is_empty()) else { continue };
            let read = field.form.read(value, field.fields);
            if read.is_some() || *value == Json::Null {
                taken.push((*wire).to_owned());
            }
            if let Some(read) = read {
                let is_enough = !says_nothing(&read);
                // What is empty stands only where nothing else does.
                if is_enough || document.get(field.name()).is_none() {
                    document.set(field.name(), read);
                }
                if is_enough {
                    break;
                }
            }
        }
    }
    let left = object.without_places(&taken);
    (document, left)
}

/// A documented field that came, but of which nothing can be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unfit {
    /// Its name here.
    pub field: &'static str,
    /// What came, without its value.
    pub found: Found,
}

/// The documented fields that came in no form that is read, or under two of their names with different values. What is empty says nothing, and is
/// none of them.
#[must_use]
pub fn unfit(object: &Object, document: &Object, fields: &[Field]) -> Vec<Unfit> {
    let came = fields.iter().filter_map(|field| {
        let mut values = core::iter::once(&field.wire).chain(field.others).filter(|wire| !wire.is_empty()).filter_map(|wire| standing(object, wire));
        let value = match document.get(field.name()).filter(|taken| !says_nothing(taken)) {
            None => values.next(),
            Some(taken) => values.find(|value| field.form.read(value, field.fields).is_none_or(|read| differ(&read, taken))),
        };
        value.map(|value| Unfit { field: field.name(), found: Found::shape(value) })
    });
    came.collect()
}

fn differ(one: &Json, other: &Json) -> bool {
    one.as_text().map(str::trim) != other.as_text().map(str::trim)
}

/// What stands at a place, or in the way to it.
fn standing<'a>(object: &'a Object, place: &str) -> Option<&'a Json> {
    let (key, rest) = place.split_once('.').map_or((place, None), |(key, rest)| (key, Some(rest)));
    match (object.get(key)?, rest) {
        (Json::Object(inner), Some(rest)) => standing(inner, rest),
        (value, _) => Some(value).filter(|value| !says_nothing(value)),
    }
}

fn says_nothing(value: &Json) -> bool {
    match value {
        Json::Null => true,
        Json::Text(text) => text.trim().is_empty(),
        Json::List(items) => items.is_empty(),
        Json::Object(object) => object.is_empty(),
        Json::Bool(_) | Json::Number(_) => false,
    }
}

/// One field of an outcome's document, where it came.
#[inline(never)]
#[must_use]
pub fn field_of<T: Came>(document: &Object, name: &'static str) -> Option<T> {
    document.get(plain(name)).and_then(T::of_document)
}

/// Declares an answer: `field: Type = "wireName" | "otherName", rules;`.
macro_rules! answer {
    (
        $(#[doc = $about:literal])+
        $name:ident { $( $(#[doc = $doc:literal])+ $field:ident : $ty:ty = $wire:literal $(| $other:literal)*, $rules:expr; )* }
    ) => {
        $(#[doc = $about])+
        #[derive(Clone, PartialEq, Eq)]
        #[non_exhaustive]
        pub struct $name { $( $(#[doc = $doc])+ pub $field: Option<$ty>, )* }

        impl $crate::record::AnswerRecord for $name {
            const FIELDS: &'static [$crate::record::Field] = &[ $( $crate::record::Field {
                ident: stringify!($field), wire: $wire, about: $crate::told::told(concat!($($doc, "\n"),+)),
                required: $crate::told::told(false), rules: &$rules, kind: $crate::told::told(<$ty as $crate::record::Came>::KIND),
                choices: $crate::told::told(&[]), fields: <$ty as $crate::record::Came>::FIELDS,
                others: &[$($other),*], form: <$ty as $crate::record::Came>::FORM,
            }, )* ];

            fn of_document(document: &$crate::json::Object) -> Self {
                Self { $( $field: $crate::record::field_of(document, stringify!($field)), )* }
            }
        }

        /// Personal fields are not shown.
        impl core::fmt::Debug for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                let mut out = f.debug_struct(stringify!($name));
                $( if let Some(value) = self.$field.as_ref().filter(|_| $rules.shown()) { out.field(stringify!($field), value); } )*
                out.finish_non_exhaustive()
            }
        }
    };
}
pub(crate) use answer;
