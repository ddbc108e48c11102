//! Records: one listing of fields makes the Rust type, its rules, its documents and its entry in the catalog.
//!
//! [`record!`] declares what a caller gives (inputs, configurations): strict. [`answer!`] declares what a gateway sends: lenient,
//! every field optional, and whatever is not understood is kept.

use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use crate::error::{Found, Rule, Violation, shown_key};
use crate::json::{Json, Object};
use crate::money::{Decimal, Hundredths, Rupiah};
use crate::rules::{Rules, Whole, absent, wrong_type};
use crate::secret::Secret;
use crate::told::Told;

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

/// A value that a caller gives.
pub trait Value: Sized {
    /// The type's name in the catalog.
    const KIND: &'static str;
    /// The values, where it is a choice.
    const CHOICES: &'static [Choice] = &[];
    /// Reads it from a document and checks its rules; `None` where it is of another type.
    fn read(path: &str, value: &Json, rules: &Rules, violations: &mut Vec<Violation>) -> Option<Self>;
    /// Checks the rules of a value that Rust code gave.
    fn check(&self, path: &str, rules: &Rules, violations: &mut Vec<Violation>);
    /// The value as it stands in a document.
    fn write(&self) -> Json;
}

impl Value for String {
    const KIND: &'static str = "text";
    fn read(path: &str, value: &Json, rules: &Rules, violations: &mut Vec<Violation>) -> Option<Self> {
        let Json::Text(text) = value else {
            violations.push(wrong_type(path, value, rules, "text"));
            return None;
        };
        rules.check_text(path, text, violations);
        Some(text.clone())
    }
    fn check(&self, path: &str, rules: &Rules, violations: &mut Vec<Violation>) {
        rules.check_text(path, self, violations);
    }
    fn write(&self) -> Json {
        self.into()
    }
}

impl Value for Secret {
    const KIND: &'static str = "text";
    fn read(path: &str, value: &Json, rules: &Rules, violations: &mut Vec<Violation>) -> Option<Self> {
        <String as Value>::read(path, value, rules, violations).map(Self::from)
    }
    fn check(&self, path: &str, rules: &Rules, violations: &mut Vec<Violation>) {
        rules.check_text(path, self.expose(), violations);
    }
    /// Never written into a document: contexts hold no secret.
    fn write(&self) -> Json {
        Json::Null
    }
}

/// A reference that people hold as text or as a whole number; the digits are what counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identifier(pub String);

impl From<&str> for Identifier {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}
impl From<String> for Identifier {
    fn from(text: String) -> Self {
        Self(text)
    }
}
impl From<u64> for Identifier {
    fn from(number: u64) -> Self {
        Self(format!("{number}"))
    }
}

impl Identifier {
    /// The identifier in a JSON value, where it is one.
    #[must_use]
    pub fn of(value: &Json) -> Option<Self> {
        match (value, Whole::of(value)) {
            (Json::Text(text), _) => Some(Self(text.clone())),
            (_, Whole::Number(number)) => Some(Self(format!("{number}"))),
            _ => None,
        }
    }
}

impl Value for Identifier {
    const KIND: &'static str = "identifier";
    fn read(path: &str, value: &Json, rules: &Rules, violations: &mut Vec<Violation>) -> Option<Self> {
        let Some(id) = Self::of(value) else {
            violations.push(match Whole::of(value) {
                Whole::TooLong => {
                    let found = Found::value(value, rules.shown());
                    Violation::new(path, Rule::WholeNumber, found, "text, or a whole number of at most 64 bits")
                }
                _ => wrong_type(path, value, rules, "text, or a whole number"),
            });
            return None;
        };
        id.check(path, rules, violations);
        Some(id)
    }
    fn check(&self, path: &str, rules: &Rules, violations: &mut Vec<Violation>) {
        rules.check_text(path, &self.0, violations);
    }
    fn write(&self) -> Json {
        Json::Text(self.0.clone())
    }
}

/// Reads a whole number in the type's range of `u64`; negative ones break a rule, not the type.
fn read_number(path: &str, value: &Json, rules: &Rules, wanted: &str, violations: &mut Vec<Violation>) -> Option<u64> {
    match Whole::of(value) {
        Whole::Number(number) => {
            rules.check_number(path, number, violations);
            u64::try_from(number).ok()
        }
        Whole::Other => {
            violations.push(wrong_type(path, value, rules, wanted));
            None
        }
        Whole::TooLong => {
            let found = Found::value(value, rules.shown());
            violations.push(Violation::new(path, Rule::WholeNumber, found, format!("{wanted}, of at most 64 bits")));
            None
        }
    }
}

impl Value for Rupiah {
    const KIND: &'static str = "amount";
    fn read(path: &str, value: &Json, rules: &Rules, violations: &mut Vec<Violation>) -> Option<Self> {
        let wanted = "whole rupiah as a JSON integer, as 50000 (no text, no decimals)";
        read_number(path, value, rules, wanted, violations).map(Self)
    }
    fn check(&self, path: &str, rules: &Rules, violations: &mut Vec<Violation>) {
        rules.check_number(path, i128::from(self.0), violations);
    }
    fn write(&self) -> Json {
        self.0.into()
    }
}

impl Value for u64 {
    const KIND: &'static str = "integer";
    fn read(path: &str, value: &Json, rules: &Rules, violations: &mut Vec<Violation>) -> Option<Self> {
        read_number(path, value, rules, "a whole number as a JSON integer", violations)
    }
    fn check(&self, path: &str, rules: &Rules, violations: &mut Vec<Violation>) {
        rules.check_number(path, i128::from(*self), violations);
    }
    fn write(&self) -> Json {
        (*self).into()
    }
}

impl Value for bool {
    const KIND: &'static str = "flag";
    fn read(path: &str, value: &Json, rules: &Rules, violations: &mut Vec<Violation>) -> Option<Self> {
        let Json::Bool(flag) = value else {
            violations.push(wrong_type(path, value, rules, "true or false"));
            return None;
        };
        Some(*flag)
    }
    fn check(&self, _: &str, _: &Rules, _: &mut Vec<Violation>) {}
    fn write(&self) -> Json {
        (*self).into()
    }
}

/// Amounts by code, as a merchant's own ceilings per bank: each code once, in the order in which they came.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AmountsByCode(Vec<(String, Rupiah)>);

impl AmountsByCode {
    /// No amounts.
    #[must_use]
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// The amount of this code.
    #[must_use]
    pub fn get(&self, code: &str) -> Option<Rupiah> {
        self.0.iter().find(|(known, _)| known == code).map(|(_, amount)| *amount)
    }

    /// Puts an amount under a code; one that stood there goes.
    pub fn insert(&mut self, code: impl Into<String>, amount: Rupiah) {
        let code = code.into();
        self.0.retain(|(known, _)| *known != code);
        self.0.push((code, amount));
    }
}

impl FromIterator<(String, Rupiah)> for AmountsByCode {
    fn from_iter<I: IntoIterator<Item = (String, Rupiah)>>(amounts: I) -> Self {
        let mut all = Self::new();
        for (code, amount) in amounts {
            all.insert(code, amount);
        }
        all
    }
}

impl Value for AmountsByCode {
    const KIND: &'static str = "map_of_amounts";
    fn read(path: &str, value: &Json, rules: &Rules, violations: &mut Vec<Violation>) -> Option<Self> {
        let Json::Object(object) = value else {
            violations.push(wrong_type(path, value, rules, "an object of codes and amounts, as {\"013\": 50000000}"));
            return None;
        };
        let mut amounts = Self::new();
        for (code, amount) in object.iter() {
            let place = format!("{path}.{}", shown_code(code));
            if let Some(amount) = Rupiah::read(&place, amount, rules, violations) {
                // A JSON object has each key once.
                amounts.0.push((code.to_owned(), amount));
            }
        }
        Some(amounts)
    }
    fn check(&self, path: &str, rules: &Rules, violations: &mut Vec<Violation>) {
        for (code, amount) in &self.0 {
            amount.check(&format!("{path}.{}", shown_code(code)), rules, violations);
        }
    }
    fn write(&self) -> Json {
        let mut object = Object::new();
        for (code, amount) in &self.0 {
            object.set(code, amount.0);
        }
        object.into()
    }
}

fn shown_code(code: &str) -> String {
    let short = code.len() <= 6 && code.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if short { code.to_owned() } else { shown_key(code) }
}

/// A type whose field may be one that must be given.
pub trait Required: Value {
    /// What stands in the field until it was read. A record that keeps one is never given out.
    fn blank() -> Self;
}

impl Required for String {
    fn blank() -> Self {
        Self::new()
    }
}
impl Required for Secret {
    fn blank() -> Self {
        Self::from("")
    }
}
impl Required for Identifier {
    fn blank() -> Self {
        Self(String::new())
    }
}
impl Required for Rupiah {
    fn blank() -> Self {
        Self(0)
    }
}
impl Required for u64 {
    fn blank() -> Self {
        0
    }
}
impl Required for bool {
    fn blank() -> Self {
        false
    }
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

/// Declares a choice: a closed list of values with one spelling each.
macro_rules! choice {
    ($(#[doc = $about:literal])+ $name:ident { $( $(#[doc = $doc:literal])+ $variant:ident = $value:literal, )+ }) => {
        $(#[doc = $about])+
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum $name { $( $(#[doc = $doc])+ $variant, )+ }
        impl $name {
            /// The spelling in documents and on the wire.
            #[must_use]
            pub const fn word(self) -> &'static str { match self { $( Self::$variant => $value, )+ } }
            /// The choice with this spelling.
            #[must_use]
            pub fn of(word: &str) -> Option<Self> { match word { $( $value => Some(Self::$variant), )+ _ => None } }
        }
        impl $crate::record::Value for $name {
            const KIND: &'static str = "choice";
            const CHOICES: &'static [$crate::record::Choice] = &[ $( $crate::record::Choice { value: $value, about: $crate::told::told(concat!($($doc, "\n"),+)) }, )+ ];
            fn read(
                path: &str,
                value: &$crate::json::Json,
                rules: &$crate::rules::Rules,
                violations: &mut alloc::vec::Vec<$crate::error::Violation>,
            ) -> Option<Self> {
                $crate::record::read_choice(path, value, rules, Self::CHOICES, violations).and_then(Self::of)
            }
            fn check(&self, _: &str, _: &$crate::rules::Rules, _: &mut alloc::vec::Vec<$crate::error::Violation>) {}
            fn write(&self) -> $crate::json::Json { self.word().into() }
        }
        impl $crate::record::Required for $name {
            fn blank() -> Self {
                let [first, ..] = [$( Self::$variant ),+];
                first
            }
        }
    };
}
pub(crate) use choice;

/// Reads the text of a choice.
pub fn read_choice<'a>(path: &str, value: &'a Json, rules: &Rules, choices: &[Choice], violations: &mut Vec<Violation>) -> Option<&'a str> {
    let words: Vec<&str> = choices.iter().map(|choice| choice.value).collect();
    let wanted = format!("one of {}", words.join(", "));
    match value {
        Json::Text(text) if words.contains(&text.as_str()) => Some(text),
        Json::Text(_) => {
            let found = Found::value(value, rules.shown());
            violations.push(Violation::new(path, Rule::OneOf, found, wanted).limited(words.as_slice()));
            None
        }
        other => {
            violations.push(wrong_type(path, other, rules, &wanted));
            None
        }
    }
}

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
