//! Tokens: each serves the service that its request signed, and lives a while. One that was refused once is refused for good.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::answers;
use super::codes::{self, Stage};
use super::credentials::TOKEN;
use super::habits::Habits;
use super::request::Service;
use super::stories;
use crate::simulate::counts::Kind;
use crate::simulate::faults::Fault;
use crate::simulate::gateway::{Desk, Reply};

/// A token that was given.
#[derive(Debug)]
struct Token {
    service: &'static str,
    ends_at: u64,
    was_used: bool,
}

/// What is found of a token.
#[derive(Debug, PartialEq, Eq)]
pub enum Found {
    /// It lives.
    Live,
    /// It lived.
    Ended,
    /// It was never given, or for another service.
    Foreign,
}

/// The tokens that were given.
#[derive(Debug, Default)]
pub struct Tokens(BTreeMap<String, Token>);

impl Tokens {
    /// Answers a token's request.
    pub fn answer(&mut self, service: &'static Service, habits: &Habits, desk: &mut Desk<'_>) -> Reply {
        if desk.luck.strikes(Fault::ListedCode) {
            let said = codes::any(Stage::Token, desk.luck);
            if said != &codes::SUCCESS {
                desk.luck.counts.add(Kind::Code, Stage::Token.name(), said.name);
                let status = answers::http_of(said, habits);
                return Reply { status, body: answers::said(Stage::Token, said, habits).to_string() };
            }
        }
        let token = self.give(service.path, habits, desk.now);
        let mut body = answers::said(Stage::Token, &codes::SUCCESS, habits);
        // The page has a text; a number would be as good.
        body["expired_in"] = if desk.luck.random.chance(700) { Value::from(habits.lives.0.to_string()) } else { Value::from(habits.lives.0) };
        body["access_token"] = token.into();
        if desk.luck.strikes(Fault::TokenWithheld) {
            body["access_token"] = desk.luck.random.pick(&[None, Some("")]).into();
        } else if desk.luck.strikes(Fault::UnlistedCode) {
            body["response_code"] = desk.luck.random.pick(&["77", "0", "99"]).into();
        } else if desk.luck.strikes(Fault::BareAnswer) {
            body = json!({ "access_token": body["access_token"] });
        } else {
            desk.luck.counts.add(Kind::Code, Stage::Token.name(), codes::SUCCESS.name);
        }
        Reply { status: 200, body: body.to_string() }
    }

    fn give(&mut self, service: &'static str, habits: &Habits, now: u64) -> String {
        if habits.ends_older {
            self.end(|token| token.service == service, now);
        }
        let text = format!("{TOKEN}+{}/=", self.0.len());
        self.0.insert(text.clone(), Token { service, ends_at: now + habits.lives.1 * 1000, was_used: false });
        text
    }

    fn end(&mut self, is_one: impl Fn(&Token) -> bool, now: u64) {
        for token in self.0.values_mut().filter(|token| is_one(token)) {
            token.ends_at = token.ends_at.min(now);
        }
    }

    /// Whether a call's token lives; some are dropped before their time.
    pub fn find(&mut self, text: &str, service: &'static Service, desk: &mut Desk<'_>) -> Found {
        let Some(token) = self.0.get_mut(text).filter(|token| token.service == service.path) else { return Found::Foreign };
        if token.ends_at <= desk.now {
            if !token.was_used {
                desk.luck.counts.add(Kind::Story, "", stories::TOKEN_ENDED);
            }
            return Found::Ended;
        }
        token.was_used = true;
        if desk.luck.strikes(Fault::TokenDropped) {
            token.ends_at = desk.now;
            return Found::Ended;
        }
        Found::Live
    }

    /// Ends the token of a call.
    pub fn drop(&mut self, text: &str, now: u64) {
        if let Some(token) = self.0.get_mut(text) {
            token.ends_at = token.ends_at.min(now);
        }
    }
}
