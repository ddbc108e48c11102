//! Tokens: where a gateway wants one, a call takes two steps, the token's request and the call itself; a client that remembers a live one takes one.
//!
//! A token is the only thing that a client learns after it was opened. It is kept in memory alone, and no context holds it.

use alloc::boxed::Box;
use alloc::vec::Vec;
use core::fmt;

use spin::Mutex;

use crate::json::Object;
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
    /// Reads the answer to that request, and remembers the token.
    ///
    /// # Errors
    /// What the answer means where it holds none.
    fn take(&self, service: &'static str, http_status: u16, answer: Option<&Object>, now: Millis) -> Result<Secret, Box<Verdict>>;
    /// Forgets a token that was refused.
    fn forget(&self, service: &'static str);
}

/// The names under which answers hold tokens: none of it is shown.
pub const TOKEN_FIELD: &str = "access_token";

/// The tokens that a client remembers, by service.
#[derive(Default)]
pub struct Tokens(Mutex<Vec<Token>>);

struct Token {
    service: &'static str,
    secret: Secret,
    until: Millis,
}

impl Tokens {
    /// The token of this service, where one lives at this time.
    #[must_use]
    pub fn live(&self, service: &str, now: Millis) -> Option<Secret> {
        self.0.lock().iter().find(|token| token.service == service && now < token.until).map(|token| token.secret.clone())
    }

    /// Remembers a token until this time, in place of an earlier one of the same service.
    pub fn remember(&self, service: &'static str, secret: Secret, until: Millis) {
        let mut tokens = self.0.lock();
        tokens.retain(|token| token.service != service);
        tokens.push(Token { service, secret, until });
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

    #[test]
    fn tokens_end_and_are_replaced() {
        let tokens = Tokens::default();
        let text = |service: &str, now| tokens.live(service, now).map(|token| alloc::string::String::from(token.expose()));
        tokens.remember("/transfer", "first".into(), 100);
        tokens.remember("/balance", "other".into(), 100);
        assert_eq!(text("/transfer", 99).as_deref(), Some("first"));
        assert_eq!(text("/transfer", 100), None);
        tokens.remember("/transfer", "second".into(), 200);
        assert_eq!(text("/transfer", 150).as_deref(), Some("second"));
        tokens.forget("/transfer");
        assert_eq!(text("/transfer", 150), None);
        assert_eq!(text("/balance", 50).as_deref(), Some("other"));
        assert_eq!(alloc::format!("{tokens:?}"), "Tokens(…)");
    }
}
