//! Minifying as a verifier may: blanks outside of strings go, and nothing else changes.

use alloc::vec::Vec;

use serde::de::IgnoredAny;

/// The body without space, tab, line feed and carriage return outside of strings; nothing of nothing, and `None` of what is not JSON in UTF-8.
#[must_use]
pub fn minify(body: &[u8]) -> Option<Vec<u8>> {
    let is_json = body.is_empty() || core::str::from_utf8(body).is_ok_and(|text| serde_json::from_str::<IgnoredAny>(text).is_ok());
    is_json.then(|| without_blanks(body))
}

/// It knows of JSON only where strings begin and end: an escaped quote ends none.
fn without_blanks(body: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(body.len());
    let (mut in_string, mut escaped) = (false, false);
    for byte in body {
        match (in_string, byte) {
            (false, b' ' | b'\t' | b'\n' | b'\r') => continue,
            (false, b'"') => in_string = true,
            (true, _) if escaped => escaped = false,
            (true, b'\\') => escaped = true,
            (true, b'"') => in_string = false,
            _ => {}
        }
        out.push(*byte);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_keep_their_blanks() {
        let minified = |text: &str| minify(text.as_bytes()).map(|bytes| alloc::string::String::from_utf8(bytes).unwrap());
        assert_eq!(minified("{ \"a b\" :\r\n\t\" c \" }").as_deref(), Some("{\"a b\":\" c \"}"));
        assert_eq!(minified(r#"{ "a" : "\" x \\" , "b" : 1 }"#).as_deref(), Some(r#"{"a":"\" x \\","b":1}"#));
        assert_eq!(minified("").as_deref(), Some(""));
        assert_eq!(minified(r#"{"a":"unclosed"#), None);
        assert_eq!(minified(r#"{"a":"\"#), None);
        for text in ["{\u{a0}}", "{'a':1}", "{\"a\":1,}", "{\"a\":1", "\u{feff}{\"a\":1}"] {
            assert_eq!(minified(text), None, "{text}");
        }
        assert_eq!(minify(b"{\"a\":\"\xff\"}"), None);
    }
}
