//! A model of Duitku: it checks signatures by itself, lets an id serve once, refuses time stamps older than five minutes, books money,
//! and answers in the documented shapes.
//!
//! What it assumes of Duitku beyond the page, because no rule of the library could hold without it:
//! - copies of the very same bytes get the same refusal: one is not refused for good while another is paid;
//! - a final refusal of a transfer is true when it is answered, unless the answer is one about another payment;
//! - a status says "failed" only of a transfer that can never be booked any more.

mod answers;
mod callbacks;
mod cash_out;
mod orders;
mod request;
mod status;
mod transfers;
mod wanted;

use std::collections::BTreeMap;

use salur::duitku::codes::{CODES, Class, Code, Stage, find_in_callback};
use salur::duitku::{self, Config, Environment};
use salur::json::{Json, Object};
use salur::{Notification, Request};

use super::library::{Library, Opened, Verb, verb};
use super::{Desk, Gateway, Later, Reply, Seen};
use crate::simulate::counts::Kind;
use crate::simulate::faults::Luck;
use crate::simulate::ledger::Ledger;
use crate::simulate::merchant::Order;
use crate::simulate::random::Random;

use cash_out::Token;
use request::{Call, Path};
use transfers::Transfer;

pub use wanted::wanted;

const EMAIL: &str = "finance@merchant.example";
const USER_ID: u64 = 3551;
const SECRET: &str = "5ec2e7000000000000000000000000000000000000000000000000000000abcd";

const MINUTE: u64 = 60_000;
/// Time stamps older than this are refused.
const WINDOW: u64 = 5 * MINUTE;

/// The operations that the merchant uses.
const VERBS: &[Verb<duitku::Duitku>] = &[
    verb::<duitku::Inquiry>(),
    verb::<duitku::Transfer>(),
    verb::<duitku::ClearingInquiry>(),
    verb::<duitku::ClearingTransfer>(),
    verb::<duitku::CashOut>(),
    verb::<duitku::Status>(),
];

/// The gateway.
#[derive(Debug)]
pub struct Duitku {
    transfers: BTreeMap<u64, Transfer>,
    tokens: BTreeMap<String, Token>,
    refusals: BTreeMap<(u64, u64), &'static str>,
    next_id: u64,
    takes_future: bool,
}

impl Duitku {
    /// An empty gateway.
    pub fn new(luck: &mut Luck) -> Self {
        Self {
            transfers: BTreeMap::new(),
            tokens: BTreeMap::new(),
            refusals: BTreeMap::new(),
            next_id: luck.random.between(1000, 900_000),
            takes_future: luck.random.chance(700),
        }
    }

    fn answer_to(&mut self, url: &str, body: &str, desk: &mut Desk<'_>) -> String {
        let call = match Call::read(url, body) {
            Ok(call) => call,
            Err(trouble) => {
                desk.ledger.complain(None, "a request that is wrong", format!("{trouble}: {url} {body}"));
                return answers::bare("-952", desk.luck);
            }
        };
        let path = call.path;
        if !self.is_fresh(call.timestamp, desk.now) {
            if path.stage() == Stage::Transfer && desk.ledger.is_booked(&call.text("disburseId")) {
                desk.luck.counts.add(Kind::Story, "", wanted::STALE_AFTER_BOOKING);
            }
            desk.luck.counts.add(Kind::Code, stage_name(path.stage()), "-960");
            return answers::bare("-960", desk.luck);
        }
        match path {
            Path::Inquiry | Path::ClearingInquiry => self.inquire(&call, desk.luck),
            Path::Transfer | Path::ClearingTransfer => self.transfer(&call, desk),
            Path::Status => self.status(&call, desk.now, desk.luck),
            Path::CashOut => self.cash_out(&call, desk),
        }
    }

    fn is_fresh(&self, timestamp: u64, now: u64) -> bool {
        now.saturating_sub(timestamp) <= WINDOW && (self.takes_future || timestamp.saturating_sub(now) <= WINDOW)
    }
}

impl Gateway for Duitku {
    fn open(&self) -> Box<dyn Library> {
        Opened::boxed(Config::new(Environment::Sandbox, USER_ID, EMAIL, SECRET), VERBS)
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
        &["disburse_id", "cust_ref_number"]
    }
    fn secrets(&self) -> &'static [&'static str] {
        &[SECRET]
    }
    fn refuses_repeats(&self, operation: &str) -> bool {
        operation != "duitku.cash_out"
    }
    fn lists(&self, notification: &Notification) -> bool {
        find_in_callback(notification.fields().text("status_code").unwrap_or_default()).is_some()
    }
    fn serve(&mut self, request: &Request, desk: &mut Desk<'_>) -> Reply {
        Reply { status: 200, body: self.answer_to(&request.url, &request.body, desk) }
    }
    fn trouble(&self, _: &Request, _: u16, luck: &mut Luck) -> String {
        answers::of_trouble(luck)
    }
    fn act(&mut self, later: &Later, desk: &mut Desk<'_>) {
        match later {
            Later::Settle(handle) => self.settle(handle, desk),
            Later::Collect(reference) => self.collect(reference, desk),
            Later::Return(_) | Later::Notify(_) => {}
        }
    }
    fn dashboard(&self, handle: &str, ledger: &Ledger) -> Seen {
        let transfer = handle.parse().ok().and_then(|id: u64| self.transfers.get(&id));
        let is_waiting = self.tokens.get(handle).is_some_and(|token| !token.has_ended);
        if is_waiting || transfer.is_some_and(Transfer::is_under_way) {
            Seen::UnderWay
        } else if ledger.is_booked(handle) {
            Seen::Paid
        } else {
            Seen::NotPaid
        }
    }
}

/// The name of a stage in tables.
const fn stage_name(stage: Stage) -> &'static str {
    match stage {
        Stage::Inquiry => "inquiry",
        Stage::Transfer => "transfer",
        Stage::CashOut => "cash-out",
        Stage::Status => "status",
        Stage::Callback => "callback",
    }
}

/// Any listed code.
fn any_code(luck: &mut Luck) -> &'static Code {
    &CODES[luck.random.below(CODES.len() as u64) as usize]
}

/// A code with which a transfer ends unpaid, as its own result.
fn any_failure(luck: &mut Luck) -> &'static str {
    loop {
        let code = any_code(luck);
        if matches!(code.class, Class::Mendable | Class::Declined) {
            return code.code;
        }
    }
}
