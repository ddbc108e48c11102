//! The token that every call carries. Source: Faspay, Access Token.
//!
//! Its request signs the path of the service that it will serve, so a token is taken to be good for that service alone.

use alloc::boxed::Box;
use alloc::string::String;

use crate::error::{Found, Rule, Violation};
use crate::json::Object;
use crate::message::Request;
use crate::operation::Stamp;
use crate::outcome::{Call, Remedy, Verdict};
use crate::secret::Secret;
use crate::time::Millis;
use crate::token::{TOKEN_FIELD, TokenSource};

use super::FaspaySendme;
use super::codes::{self, Word};

const PATH: &str = "/account/api/tokens";
/// A token is not used in its last minute, nor in the last twentieth of its life.
const SHORTEST_MARGIN: u64 = 60;

impl TokenSource for FaspaySendme {
    fn live(&self, service: &'static str, now: Millis) -> Option<Secret> {
        self.tokens.live(service, now)
    }

    fn request(&self, service: &'static str, now: Millis) -> Request {
        let stamp = Stamp { now, request_id: String::new(), token: None };
        self.build("GET", PATH, service, String::new(), &stamp)
    }

    fn take(&self, service: &'static str, http_status: u16, answer: Option<&Object>, asked_at: Millis) -> Result<Secret, Box<Verdict>> {
        let nothing = Object::new();
        let answer = answer.unwrap_or(&nothing);
        let word = |name: &str| codes::word(answer, name);
        let (status, code) = (word("status"), word("response_code"));
        let token = answer.text(TOKEN_FIELD).filter(|token| !token.trim().is_empty());
        let is_success = status.as_deref().is_none_or(|status| status == "2") && code.as_deref().is_none_or(|code| code == "00");
        match token.filter(|_| http_status == 200 && is_success) {
            Some(token) => {
                let secret = Secret::from(token.trim());
                if self.config.remember_tokens.unwrap_or(true) {
                    let seconds = word("expired_in").and_then(|seconds| seconds.parse::<u64>().ok()).unwrap_or(0);
                    let margin = SHORTEST_MARGIN.max(seconds / 20);
                    // It lives since some time after it was asked for: an answer that is read later makes no token younger.
                    let until = asked_at.saturating_add(seconds.saturating_sub(margin).saturating_mul(1000));
                    self.tokens.remember(service, secret.clone(), asked_at, until);
                }
                Ok(secret)
            }
            None => Err(Box::new(refused(http_status, status.as_deref(), code.as_deref(), answer))),
        }
    }

    fn forget(&self, service: &'static str) {
        self.tokens.forget(service);
    }
}

/// What an answer means that holds no token: a refusal by HTTP's own word for it, or by another status than success.
fn refused(http_status: u16, status: Option<&str>, code: Option<&str>, answer: &Object) -> Verdict {
    let of_gateway = (200..300).contains(&http_status) || (400..500).contains(&http_status);
    let says_no = of_gateway && status.is_some_and(|status| status != "2");
    if !(matches!(http_status, 401 | 403) || says_no) {
        return unreadable(http_status, answer);
    }
    let Word { code, meaning } = codes::shown(status, code, answer);
    Verdict { code: code.map(|code| (code, meaning)), remedy: Remedy::Fix, ..Verdict::only(Call::Refused) }
}

/// An answer that nobody documented: of another HTTP status, or one without a token.
fn unreadable(http_status: u16, answer: &Object) -> Verdict {
    let problem = match http_status {
        200 => {
            let found = answer.get(TOKEN_FIELD).map_or(Found::NOTHING, Found::shape);
            Violation::new(TOKEN_FIELD, Rule::Missing, found, "a token")
        }
        other => codes::http_problem(other),
    };
    Verdict { problems: [problem].into(), ..Verdict::only(Call::Unreadable) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::faspay_sendme::{Config, Environment, stamp};
    use crate::json::{Json, read};
    use crate::operation::Gateway as _;

    const SERVICE: &str = "/account/api/transfer";
    const NOW: Millis = 1_749_710_690_000;

    fn answered(gateway: &FaspaySendme, status: u16, body: &str) -> Result<Secret, Box<Verdict>> {
        let Json::Object(answer) = read(body).unwrap() else { panic!("no object") };
        gateway.take(SERVICE, status, Some(&answer), NOW)
    }

    fn gateway() -> FaspaySendme {
        FaspaySendme::from_config(Config::new(Environment::Sandbox, "fk", "fs", "ak", "as", "ck", "cs", "iv"))
    }

    #[test]
    fn a_token_is_remembered_until_shortly_before_its_end() {
        let gateway = gateway();
        for (seconds, lives) in [("\"36000\"", 34_200), ("36000", 34_200), ("\"100\"", 40), ("\"60\"", 0), ("\"x\"", 0)] {
            assert!(
                answered(&gateway, 200, &alloc::format!(r#"{{"access_token":"abc","expired_in":{seconds},"status":"2","response_code":"00"}}"#))
                    .is_ok()
            );
            let end = NOW + lives * 1000;
            assert_eq!(gateway.live(SERVICE, NOW.max(end - 1)).is_some(), lives > 0, "{seconds}");
            assert!(gateway.live(SERVICE, end).is_none(), "{seconds}");
        }
        assert!(gateway.live("/account/api/mutasi", NOW).is_none());
    }

    #[test]
    fn what_holds_no_token() {
        for (status, body, call, remedy) in [
            (401, "{}", Call::Refused, Remedy::Fix),
            (200, r#"{"status":"9","message":"Unauthorized"}"#, Call::Refused, Remedy::Fix),
            (200, r#"{"status":"4","access_token":"abc"}"#, Call::Refused, Remedy::Fix),
            (403, "{}", Call::Refused, Remedy::Fix),
            (400, r#"{"status":"9"}"#, Call::Refused, Remedy::Fix),
            (400, r#"{"response_code":"01"}"#, Call::Unreadable, Remedy::Later),
            (200, r#"{"response_code":"99"}"#, Call::Unreadable, Remedy::Later),
            (200, r#"{"status":"2","response_code":"99","access_token":"abc"}"#, Call::Unreadable, Remedy::Later),
            (200, r#"{"status":"2","response_code":"00"}"#, Call::Unreadable, Remedy::Later),
            (200, r#"{"status":"2","access_token":" "}"#, Call::Unreadable, Remedy::Later),
            (500, r#"{"status":"2","access_token":"abc"}"#, Call::Unreadable, Remedy::Later),
            (404, "{}", Call::Unreadable, Remedy::Later),
        ] {
            let verdict = answered(&gateway(), status, body).unwrap_err();
            assert_eq!((verdict.call, verdict.remedy), (call, remedy), "{status} {body}");
        }
    }

    #[test]
    fn a_page_of_refusal_refuses() {
        for (status, call) in [(401, Call::Refused), (403, Call::Refused), (200, Call::Unreadable), (404, Call::Unreadable), (502, Call::Unreadable)]
        {
            assert_eq!(gateway().take(SERVICE, status, None, NOW).unwrap_err().call, call, "{status}");
        }
    }

    #[test]
    fn times_are_jakarta_s() {
        assert_eq!(stamp::timestamp(NOW, 420), "2025-06-12 13:44:50");
    }
}
