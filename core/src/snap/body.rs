//! The bytes of a body. They are built once, hashed and sent: nothing may change them on the way.

use alloc::string::String;
use core::fmt::Write as _;

use crate::json::Object;

/// How characters beyond ASCII stand in a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Escapes {
    /// As lower-case `\uXXXX`, with pairs of surrogates above U+FFFF: survives a server that reads and writes the body again before it hashes.
    Ascii,
    /// As they are, in UTF-8.
    Raw,
}

/// A body as compact text: no blanks outside of strings; `/`, `&`, `<` and `>` as they are.
#[must_use]
pub fn text(body: &Object, escapes: Escapes) -> String {
    let text = body.to_text();
    if escapes == Escapes::Raw || text.is_ascii() {
        return text;
    }
    // Outside of strings JSON is ASCII, so every other character stands inside of one.
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        if character.is_ascii() {
            out.push(character);
        } else {
            for unit in character.encode_utf16(&mut [0; 2]) {
                // Writing into a String cannot fail.
                let _ = write!(out, "\\u{unit:04x}");
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_are_lower_case_and_paired() {
        let body = Object::new().with("name", "José 漢 🙏").with("url", "https://a/b?c=1&d=<2>");
        assert_eq!(text(&body, Escapes::Ascii), r#"{"name":"Jos\u00e9 \u6f22 \ud83d\ude4f","url":"https://a/b?c=1&d=<2>"}"#);
        assert_eq!(text(&body, Escapes::Raw), r#"{"name":"José 漢 🙏","url":"https://a/b?c=1&d=<2>"}"#);
    }
}
