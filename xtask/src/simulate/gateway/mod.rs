//! A model of Duitku as a gateway, written from its documentation and not from the library: it checks signatures by itself,
//! lets an id serve once, refuses time stamps older than five minutes, books money, and answers in the documented shapes.
//!
//! What it assumes of Duitku beyond the page, because no rule of the library could hold without it:
//! - copies of the very same bytes get the same refusal: one is not refused for good while another is paid;
//! - a final refusal of a transfer is true when it is answered, unless the answer is one about another payment;
//! - a status says "failed" only of a transfer that can never be booked any more.

mod answers;
mod callbacks;
mod cash_out;
mod request;
mod status;
mod transfers;

use std::collections::BTreeMap;

use salur::duitku::codes::{CODES, Class, Code, Stage};

use super::counts::Kind;
use super::faults::{Fault, Luck};
use super::ledger::Ledger;
use answers::Answering;
use cash_out::Token;
use request::Request;
use transfers::Transfer;

/// The merchant's e-mail address.
pub const EMAIL: &str = "finance@merchant.example";
/// The merchant's id.
pub const USER_ID: u64 = 3551;
/// The merchant's secret key.
pub const SECRET: &str = "5ec2e7000000000000000000000000000000000000000000000000000000abcd";

const MINUTE: u64 = 60_000;
/// Time stamps older than this are refused.
const WINDOW: u64 = 5 * MINUTE;

/// An HTTP answer.
#[derive(Debug, Clone)]
pub struct Reply {
    /// The status.
    pub status: u16,
    /// The body.
    pub body: String,
}

/// What the gateway will do by itself later.
#[derive(Debug, Clone)]
pub enum Later {
    /// A transfer that was taken is booked or refused.
    Settle(u64),
    /// The money of a cash-out is collected, or comes back.
    Collect(String),
    /// A callback is sent to this path.
    Callback {
        /// The path.
        path: String,
        /// The body.
        body: String,
        /// Whether its signature is wrong.
        is_forged: bool,
    },
}

/// What a person sees in the gateway's dashboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seen {
    /// Paid.
    Paid,
    /// Under way.
    UnderWay,
    /// Refused, or never there.
    NotPaid,
}

/// The gateway.
#[derive(Debug)]
pub struct Gateway {
    transfers: BTreeMap<u64, Transfer>,
    tokens: BTreeMap<String, Token>,
    refusals: BTreeMap<(u64, u64), &'static str>,
    next_id: u64,
    takes_future: bool,
    /// The book.
    pub ledger: Ledger,
    /// What it will do by itself, and when.
    pub later: Vec<(u64, Later)>,
}

impl Gateway {
    /// An empty gateway.
    pub fn new(luck: &mut Luck) -> Self {
        Self {
            transfers: BTreeMap::new(),
            tokens: BTreeMap::new(),
            refusals: BTreeMap::new(),
            next_id: luck.random.between(1000, 900_000),
            takes_future: luck.random.chance(700),
            ledger: Ledger::default(),
            later: Vec::new(),
        }
    }

    /// Takes a request and answers it.
    pub fn handle(&mut self, url: &str, body: &str, now: u64, luck: &mut Luck) -> Reply {
        let status = [(Fault::Http500, 500), (Fault::Http502, 502), (Fault::Http429, 429), (Fault::Http302, 302)]
            .into_iter()
            .find(|(fault, _)| luck.strikes(*fault))
            .map(|(_, status)| status);
        match status {
            Some(status) => {
                // The work may have been done all the same.
                if luck.random.chance(500) {
                    self.serve(url, body, now, luck);
                }
                Reply { status, body: answers::of_trouble(luck) }
            }
            None => Reply { status: 200, body: self.serve(url, body, now, luck) },
        }
    }

    /// What a person sees of a payment in the dashboard.
    pub fn dashboard(&self, handle: &str) -> Seen {
        let transfer = handle.parse().ok().and_then(|id: u64| self.transfers.get(&id));
        let is_waiting = self.tokens.get(handle).is_some_and(|token| !token.has_ended);
        if is_waiting || transfer.is_some_and(Transfer::is_under_way) {
            Seen::UnderWay
        } else if self.ledger.is_booked(handle) {
            Seen::Paid
        } else {
            Seen::NotPaid
        }
    }

    fn serve(&mut self, url: &str, body: &str, now: u64, luck: &mut Luck) -> String {
        let request = match Request::read(url, body) {
            Ok(request) => request,
            Err(trouble) => {
                self.ledger.complain(None, "a request that is wrong", format!("{trouble}: {url} {body}"));
                return answers::bare("-952", luck);
            }
        };
        let path = request.path;
        if !self.is_fresh(request.timestamp, now) {
            if path.stage() == Stage::Transfer && self.ledger.is_booked(&request.text("disburseId")) {
                luck.counts.add(Kind::Story, "", "a stale copy was refused after another was booked");
            }
            luck.counts.add(Kind::Code, stage_name(path.stage()), "-960");
            return answers::bare("-960", luck);
        }
        match path {
            request::Path::Inquiry | request::Path::ClearingInquiry => self.inquire(&request, luck),
            request::Path::Transfer | request::Path::ClearingTransfer => self.transfer(&request, now, luck),
            request::Path::Status => self.status(&request, now, luck),
            request::Path::CashOut => self.cash_out(&request, now, luck),
        }
    }

    fn is_fresh(&self, timestamp: u64, now: u64) -> bool {
        now.saturating_sub(timestamp) <= WINDOW && (self.takes_future || timestamp.saturating_sub(now) <= WINDOW)
    }

    /// Does what was planned.
    pub fn act(&mut self, later: &Later, now: u64, luck: &mut Luck) {
        match later {
            Later::Settle(id) => self.settle(*id, now, luck),
            Later::Collect(reference) => self.collect(reference, now, luck),
            Later::Callback { .. } => {}
        }
    }
}

impl Gateway {
    fn answer(&self, stage: Stage, code: &'static str, answering: &Answering, luck: &mut Luck) -> String {
        answers::write(stage, code, answering, luck)
    }
}

/// The name of a stage in tables.
pub const fn stage_name(stage: Stage) -> &'static str {
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
