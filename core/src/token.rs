//! Tokens: where a gateway wants one, a call takes two steps, the token's request and the call itself; a client that remembers a live one takes one.
//!
//! A token is the only thing that a client learns after it was opened. It is kept in memory alone, and no context holds it.

use alloc::boxed::Box;
use alloc::vec::Vec;
use core::fmt;

use spin::Mutex;

use crate::json::{Json, Object};
use crate::message::Request;
use crate::outcome::Verdict;
use crate::secret::Secret;
use crate::time::Millis;

/// What a gateway knows of its tokens. Each serves one service.
pub trait TokenSource {
    /// A token that will still live for a while.
    fn live(&self, service: &'static str, now: Millis) -> Option<Secret>;
    /// The request that asks for one.
    fn request(&self, service: &'static str, now: Millis) -> Request;
    /// Reads the answer to that request, which was made at this time, and remembers the token.
    ///
    /// # Errors
    /// What the answer means where it holds none.
    fn take(&self, service: &'static str, http_status: u16, answer: Option<&Object>, asked_at: Millis) -> Result<Secret, Box<Verdict>>;
    /// Forgets a token that was refused.
    fn forget(&self, service: &'static str);
}

/// The name under which answers hold tokens.
pub const TOKEN_FIELD: &str = "access_token";
/// What the name of anything that may hold a token has in it.
const TOKEN_WORD: &str = "token";

/// Whether a token may stand in an answer, in a field of any name and depth, or in a text that could not be read: none of it is shown then.
pub(crate) fn may_hold_token(answer: Option<&Object>, body: &[u8]) -> bool {
    match answer {
        Some(object) => has_token(object),
        None => body.windows(TOKEN_WORD.len()).any(|part| part.eq_ignore_ascii_case(TOKEN_WORD.as_bytes())),
    }
}

fn has_token(object: &Object) -> bool {
    object.iter().any(|(key, value)| key.to_ascii_lowercase().contains(TOKEN_WORD) || is_inside(value))
}

fn is_inside(value: &Json) -> bool {
    match value {
        Json::Object(object) => has_token(object),
        Json::List(items) => items.iter().any(is_inside),
        _ => false,
    }
}

/// The tokens that a client remembers, by service.
#[derive(Default)]
pub struct Tokens(Mutex<Vec<Token>>);

struct Token {
    service: &'static str,
    secret: Secret,
    asked_at: Millis,
    until: Millis,
}

impl Tokens {
    /// The token of this service, where one lives at this time.
    #[must_use]
    pub fn live(&self, service: &str, now: Millis) -> Option<Secret> {
        self.0.lock().iter().find(|token| token.service == service && now < token.until).map(|token| token.secret.clone())
    }

    /// Remembers a token that was asked for at this time until it ends, in place of an earlier one of the same service. Answers may be read in
    /// another order than they were asked for.
    pub fn remember(&self, service: &'static str, secret: Secret, asked_at: Millis, until: Millis) {
        let mut tokens = self.0.lock();
        if tokens.iter().any(|token| token.service == service && token.asked_at > asked_at) {
            return;
        }
        tokens.retain(|token| token.service != service);
        tokens.push(Token { service, secret, asked_at, until });
    }

    /// Forgets the token of this service.
    pub fn forget(&self, service: &str) {
        self.0.lock().retain(|token| token.service != service);
    }
}

/// Shows no token.
impl fmt::Debug for Tokens {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Tokens(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::read;

    #[test]
    fn where_a_token_may_stand() {
        for (body, may) in [
            (r#"{"access_token":"abc"}"#, true),
            (r#"{"accessToken":"abc"}"#, true),
            (r#"{"acc\u0065ss_tok\u0065n":"abc"}"#, true),
            (r#"{"data":[{"Token":"abc"}]}"#, true),
            (r#"{"access_token":"abc","access_token":"abc"}"#, true),
            (r#"[{"access_token":"abc"}]"#, true),
            (r#"{"access_token":"ab"#, true),
            (r#"{"status":"9","message":"Invalid token"}"#, false),
            ("<html>Bad Gateway</html>", false),
            ("", false),
        ] {
            let json = read(body).ok();
            assert_eq!(may_hold_token(json.as_ref().and_then(Json::as_object), body.as_bytes()), may, "{body}");
        }
    }

    #[test]
    fn tokens_end_and_are_replaced() {
        let tokens = Tokens::default();
        let text = |service: &str, now| tokens.live(service, now).map(|token| alloc::string::String::from(token.expose()));
        tokens.remember("/transfer", "first".into(), 0, 100);
        tokens.remember("/balance", "other".into(), 0, 100);
        assert_eq!(text("/transfer", 99).as_deref(), Some("first"));
        assert_eq!(text("/transfer", 100), None);
        tokens.remember("/transfer", "second".into(), 10, 200);
        assert_eq!(text("/transfer", 150).as_deref(), Some("second"));
        tokens.remember("/transfer", "late".into(), 5, 300);
        assert_eq!(text("/transfer", 150).as_deref(), Some("second"));
        tokens.forget("/transfer");
        assert_eq!(text("/transfer", 150), None);
        assert_eq!(text("/balance", 50).as_deref(), Some("other"));
        assert_eq!(alloc::format!("{tokens:?}"), "Tokens(…)");
    }
}
