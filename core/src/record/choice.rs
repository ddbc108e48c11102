//! Choices: closed lists of values.

use alloc::format;
use alloc::vec::Vec;

use crate::error::{Found, Rule, Violation};
use crate::json::Json;
use crate::rules::{Rules, wrong_type};

use super::Choice;
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
