//! A model of SendMe's older interface: transfers to registered accounts, cash-outs, top-ups; each call with a token that was asked for before.
//! It reads both headers by decrypting them.
//!
//! What it assumes beyond the pages, because no rule of the library could hold without it:
//! - a number that was taken serves no second request, whatever token that carries;
//! - another copy of bytes that were refused for what they say is refused alike: never for another reason while the first is paid;
//! - a token that was refused once is refused for good;
//! - a refusal is true when it is answered, unless the answer is one about another payment: that request is not executed;
//! - a status says "failed" or "reverse" only of a payment that can never be booked any more.
//!
//! What they leave open each world has one way: [`Habits`]. Requests are signed by AES, as Faspay's own libraries do; the other reading is in the vectors.
//!
//! | File | |
//! |---|---|
//! | `request.rs`, `cipher.rs`, `credentials.rs`, `fields.rs` | reading a request: its headers, its fields |
//! | `tokens.rs` | tokens |
//! | `accounts.rs` | registrations |
//! | `payments.rs`, `plan.rs`, `habits.rs` | what becomes of payments, and why |
//! | `codes.rs`, `answers.rs` | what is answered, and answers gone wrong |
//! | `notices.rs` | notifications |
//! | `orders.rs` | what the merchant orders |
//! | `wanted.rs`, `stories.rs` | what must occur |

mod accounts;
mod answers;
mod cipher;
mod codes;
mod credentials;
mod fields;
mod habits;
mod notices;
mod orders;
mod payments;
mod plan;
mod request;
mod stories;
mod tokens;
mod wanted;

use salur::faspay_sendme::{self, Config, Environment, GetPath};
use salur::json::{Json, Object};
use salur::{Notification, Request};

use super::library::{Library, Opened, Verb, verb};
use super::snap::keys;
use super::{Desk, Gateway, Later, Reply, Seen};
use crate::simulate::counts::Kind;
use crate::simulate::faults::Luck;
use crate::simulate::ledger::Ledger;
use crate::simulate::merchant::Order;
use crate::simulate::random::Random;
use accounts::Accounts;
use answers::{About, reply};
use codes::Stage;
use credentials::{APP_KEY, APP_SECRET, CLIENT_KEY, CLIENT_SECRET, FASPAY_KEY, FASPAY_SECRET, IV, SOURCE, TOKEN};
use habits::Habits;
use payments::Payments;
use request::{Call, Signs, TOKENS};
use tokens::{Found, Tokens};

pub use wanted::wanted;

/// The operations that the merchant uses.
const VERBS: &[Verb<faspay_sendme::FaspaySendme>] = &[
    verb::<faspay_sendme::Registration>(),
    verb::<faspay_sendme::RegistrationConfirm>(),
    verb::<faspay_sendme::Transfer>(),
    verb::<faspay_sendme::CashOut>(),
    verb::<faspay_sendme::TopUp>(),
    verb::<faspay_sendme::Status>(),
];

/// The gateway.
#[derive(Debug)]
pub struct FaspaySendme {
    habits: Habits,
    tokens: Tokens,
    accounts: Accounts,
    payments: Payments,
    choices: Choices,
}

/// What the merchant chose.
#[derive(Debug)]
struct Choices {
    send_within: Option<u64>,
    not_found_window: Option<u64>,
    ask_human_after: Option<u64>,
    remember_tokens: Option<bool>,
}

impl FaspaySendme {
    /// An empty gateway.
    pub fn new(luck: &mut Luck) -> Self {
        let habits = Habits::any(luck);
        Self {
            habits,
            tokens: Tokens::default(),
            accounts: Accounts::default(),
            payments: Payments::new(habits),
            choices: Choices {
                send_within: luck.random.pick(&[None, None, Some(5_000), Some(300_000)]),
                not_found_window: luck.random.pick(&[None, None, Some(0), Some(30 * 60_000), Some(6 * 3_600_000)]),
                ask_human_after: luck.random.pick(&[None, None, Some(10 * 60_000), Some(3 * 3_600_000)]),
                remember_tokens: luck.random.pick(&[None, None, None, Some(false)]),
            },
        }
    }

    fn answer(&mut self, call: &Call, desk: &mut Desk<'_>) -> Result<Reply, String> {
        let Some(token) = &call.token else { return Ok(self.tokens.answer(call.service, &self.habits, desk)) };
        match self.tokens.find(token, call.service, desk) {
            Found::Foreign => return Err(format!("the token {token}, which was not given for this")),
            Found::Ended => return self.turn_away(call, desk),
            Found::Live => {}
        }
        let (word, about) = match call.service.stage {
            Stage::Token => return Err("a token's request with a token".to_owned()),
            Stage::Registration => self.accounts.answer(call, &self.habits, desk)?,
            Stage::Payment => {
                let about = fields::read(call)?;
                let is_payable = self.is_payable(&about)?;
                let word = self.payments.pay(call, about.clone(), is_payable, desk);
                if word == &codes::SUCCESS && self.accounts.is_new(&about.payee) {
                    desk.luck.counts.add(Kind::Story, "", stories::REGISTERED);
                }
                (word, about)
            }
            Stage::Status => match call.parameters.as_slice() {
                [source, trx_no] if source == SOURCE => self.payments.status(trx_no, desk),
                other => return Err(format!("a status call of {other:?}")),
            },
        };
        if word == &codes::UNAUTHORIZED {
            self.tokens.drop(token, desk.now);
        }
        Ok(reply(call.service.stage, word, &about, &self.habits, desk.luck))
    }

    /// Whether an account may be paid: a bank's was registered under this number.
    fn is_payable(&self, about: &About) -> Result<bool, String> {
        match about.asked.get("beneficiary_virtual_account") {
            Some(number) if number.as_str() != Some(&accounts::number_of(&about.payee)) => Err(format!("{number}, which nobody was told")),
            Some(_) => Ok(self.accounts.is_registered(&about.payee)),
            None => Ok(true),
        }
    }

    /// Refuses a call for its token.
    fn turn_away(&mut self, call: &Call, desk: &mut Desk<'_>) -> Result<Reply, String> {
        if call.service.stage == Stage::Payment {
            self.payments.turn_away(&fields::read(call)?.trx_no);
        }
        desk.luck.counts.add(Kind::Code, call.service.stage.name(), codes::UNAUTHORIZED.name);
        let status = answers::http_of(&codes::UNAUTHORIZED, &self.habits);
        // HTTP's own word for it may be all that there is.
        let is_bare = status == 401 && desk.luck.random.chance(300);
        let body = if is_bare {
            "<html><body>401</body></html>".to_owned()
        } else {
            answers::said(call.service.stage, &codes::UNAUTHORIZED, &self.habits).to_string()
        };
        Ok(Reply { status, body })
    }
}

impl Gateway for FaspaySendme {
    fn open(&self) -> Box<dyn Library> {
        let mut config = Config::new(Environment::Sandbox, FASPAY_KEY, FASPAY_SECRET, APP_KEY, APP_SECRET, CLIENT_KEY, CLIENT_SECRET, IV);
        config.source_account = Some(SOURCE.to_owned());
        config.faspay_public_key = Some(keys::GATEWAYS_PUBLIC.clone());
        config.quirk_get_path = (self.habits.signs == Signs::Whole).then_some(GetPath::WithParameters);
        config.send_within = self.choices.send_within;
        config.not_found_window = self.choices.not_found_window;
        config.ask_human_after = self.choices.ask_human_after;
        config.remember_tokens = self.choices.remember_tokens;
        Opened::boxed(config, VERBS)
    }
    fn order(&self, payment: usize, random: &mut Random) -> Order {
        orders::any(payment, random)
    }
    fn begin(&self, order: &Order, round: u32) -> (&'static str, Object) {
        orders::begin(order, round)
    }
    fn add(&self, order: &Order, round: u32, name: &str) -> Option<Json> {
        orders::add(order, round, name)
    }
    fn handle(&self) -> &'static [&'static str] {
        &["trx_no"]
    }
    fn secrets(&self) -> &'static [&'static str] {
        &[FASPAY_SECRET, APP_SECRET, CLIENT_SECRET, IV, TOKEN]
    }
    fn refuses_repeats(&self, _: &str) -> bool {
        true
    }
    fn moves_nothing(&self, request: &Request) -> bool {
        request.url.ends_with(TOKENS)
    }
    fn patience(&self) -> u32 {
        // Where a new token ends the older one, processes end each other's, and a call may have to be made many times.
        if self.habits.ends_older { 300 } else { 90 }
    }
    fn lists(&self, notification: &Notification) -> bool {
        matches!(notification.fields().text("trx_status").unwrap_or_default(), "1" | "2" | "4" | "5")
    }
    fn serve(&mut self, request: &Request, desk: &mut Desk<'_>) -> Reply {
        let call = Call::read(request, self.habits.signs, desk.now);
        call.and_then(|call| self.answer(&call, desk)).unwrap_or_else(|trouble| {
            desk.ledger.complain(None, "a request that is wrong", format!("{trouble}: {} {:?} {}", request.url, request.headers, request.body));
            Reply { status: 400, body: String::new() }
        })
    }
    fn trouble(&self, _: &Request, status: u16, luck: &mut Luck) -> String {
        answers::of_trouble(status, &self.habits, luck)
    }
    fn act(&mut self, later: &Later, desk: &mut Desk<'_>) {
        self.payments.act(later, desk);
    }
    fn dashboard(&self, handle: &str, ledger: &Ledger) -> Seen {
        self.payments.dashboard(handle, ledger)
    }
}
