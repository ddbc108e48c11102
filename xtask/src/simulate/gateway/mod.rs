//! The gateways of the simulation. Each has a folder: its model, written from its documentation and not from the library; what the
//! merchant orders there; and what must occur in a run. A new one is a folder and a line in [`GATEWAYS`].
//!
//! | File | |
//! |---|---|
//! | `library.rs` | the library's client of a gateway, its type forgotten |
//! | `duitku/`, `faspay_snap/`, `cashin/`, `faspay_sendme/` | the gateways |
//! | `snap/` | what the models of the national standard's gateways share |
//! | `clock.rs` | Jakarta's clock |

mod cashin;
mod clock;
mod duitku;
mod faspay_sendme;
mod faspay_snap;
pub mod library;
mod snap;

use salur::json::{Json, Object};
use salur::{Notification, Request, State};

use super::faults::{Fault, Luck};
use super::ledger::Ledger;
use super::merchant::Order;
use super::random::Random;
use super::store::End;
use library::Library;

const MINUTE: u64 = 60_000;

/// One gateway of the simulation.
#[derive(Debug)]
pub struct Entry {
    /// Its name.
    pub name: &'static str,
    /// Its share of the worlds, in a hundred.
    pub share: u64,
    /// A gateway as a world with this luck has it.
    pub new: fn(&mut Luck) -> Box<dyn Gateway>,
    /// What must occur in a run.
    pub wanted: fn() -> Wanted,
}

/// Every gateway.
pub static GATEWAYS: [Entry; 4] = [
    Entry { name: "duitku", share: 40, new: |luck| Box::new(duitku::Duitku::new(luck)), wanted: duitku::wanted },
    Entry { name: "faspay_snap", share: 26, new: |luck| Box::new(faspay_snap::FaspaySnap::new(luck)), wanted: faspay_snap::wanted },
    Entry { name: "cashin", share: 14, new: |luck| Box::new(cashin::Cashin::new(luck)), wanted: cashin::wanted },
    Entry { name: "faspay_sendme", share: 20, new: |luck| Box::new(faspay_sendme::FaspaySendme::new(luck)), wanted: faspay_sendme::wanted },
];

/// What must occur in a run, at this gateway, so that no check holds for want of a case.
#[derive(Debug)]
pub struct Wanted {
    /// The states that the outcomes of an operation, or of callbacks, can have.
    pub states: &'static [(&'static str, &'static [State])],
    /// Why the others cannot be.
    pub impossible: &'static str,
    /// What never is to be done.
    pub never: &'static [salur::Do],
    /// Its codes by stage and class: each class occurs at each stage, and each code somewhere.
    pub codes: Vec<Stage>,
    /// The faults that it cannot meet.
    pub spared: &'static [Fault],
    /// The ways to pay, and how payments cannot end there.
    pub ways: &'static [(&'static str, &'static [End])],
    /// The stories.
    pub stories: Vec<&'static str>,
}

/// The codes that may be answered at one stage.
#[derive(Debug)]
pub struct Stage {
    /// Its name.
    pub name: &'static str,
    /// The codes of each class.
    pub classes: Vec<(&'static str, Vec<&'static str>)>,
}

/// A gateway: the other side of the wire, and what the merchant knows of it.
pub trait Gateway: std::fmt::Debug {
    /// Opens the library's client, as a process does when it starts.
    fn open(&self) -> Box<dyn Library>;
    /// The same client with the merchant's private key inside, where its requests are signed with a key pair.
    fn open_with_key(&self) -> Option<Box<dyn Library>> {
        None
    }
    /// Signs what a client without the key asks for, as a service that holds the key does.
    fn sign(&self, string_to_sign: &str) -> Vec<u8> {
        panic!("nothing is to be signed here: {string_to_sign}")
    }
    /// Something to pay through it.
    fn order(&self, payment: usize, random: &mut Random) -> Order;
    /// The call that begins a round, and its input.
    fn begin(&self, order: &Order, round: u32) -> (&'static str, Object);
    /// What the merchant adds to a next call that misses this; `None` where it cannot know it.
    fn add(&self, order: &Order, round: u32, name: &str) -> Option<Json>;
    /// What the merchant wants of a next call besides: its optional inputs.
    fn wishes(&self, _: &Order, _operation: &str) -> Vec<(&'static str, Json)> {
        Vec::new()
    }
    /// The input of an operation that pays, or the reference of a notification, under which the gateway books a payment.
    fn handle(&self) -> &'static [&'static str];
    /// Texts that no context may hold.
    fn secrets(&self) -> &'static [&'static str];
    /// Whether a second attempt at a payment that may have been made is harmless. Where it is not, or nobody knows, nobody makes one.
    fn refuses_repeats(&self, operation: &str) -> bool;
    /// Whether a request only prepares the call that is meant, such as one for a token.
    fn moves_nothing(&self, _: &Request) -> bool {
        false
    }
    /// How many calls a payment may need after the faults end; those that only prepare another do not count. One that was prepared by a clock
    /// that was ten minutes ahead is asked about every ten seconds until then.
    fn patience(&self) -> u32 {
        90
    }
    /// The header that holds the id of one request, where requests have one: it is never used twice.
    fn id_header(&self) -> Option<&'static str> {
        None
    }
    /// Whether the code of a notification is one that it lists.
    fn lists(&self, _: &Notification) -> bool {
        true
    }
    /// Whether notifications are signed for the address that they are sent to: at another they are forged.
    fn signs_addresses(&self) -> bool {
        false
    }
    /// Takes a request and answers it.
    fn serve(&mut self, request: &Request, desk: &mut Desk<'_>) -> Reply;
    /// The body that comes with an HTTP error: HTML, nothing, or an answer that means no more than the status.
    fn trouble(&self, request: &Request, status: u16, luck: &mut Luck) -> String;
    /// Does what was planned.
    fn act(&mut self, later: &Later, desk: &mut Desk<'_>);
    /// What a person sees of a payment in the dashboard.
    fn dashboard(&self, handle: &str, ledger: &Ledger) -> Seen;
}

/// What a gateway works with: the true time, luck, the book, and what it will do by itself.
#[derive(Debug)]
pub struct Desk<'a> {
    /// The true time.
    pub now: u64,
    /// Chance and faults.
    pub luck: &'a mut Luck,
    /// The book.
    pub ledger: &'a mut Ledger,
    /// What is to be done later, and when.
    pub later: &'a mut Vec<(u64, Later)>,
}

impl Desk<'_> {
    /// How far a status lags behind what it tells of, in milliseconds; nothing, without that bad luck.
    pub fn lag(&mut self, longest: u64) -> u64 {
        if self.luck.strikes(Fault::StatusLag) { self.luck.random.between(0, longest) } else { 0 }
    }

    /// Money that arrived will come back, within two days.
    pub fn plan_return(&mut self, handle: &str) {
        let at = self.now + self.luck.random.between(MINUTE, 48 * 60 * MINUTE);
        self.later.push((at, Later::Return(handle.to_owned())));
    }
}

/// An HTTP answer.
#[derive(Debug, Clone)]
pub struct Reply {
    /// The status.
    pub status: u16,
    /// The body.
    pub body: String,
}

/// What a gateway will do by itself later, to the payment of this handle.
#[derive(Debug, Clone)]
pub enum Later {
    /// A payment that was taken is booked or refused.
    Settle(String),
    /// Cash is collected, or its money comes back.
    Collect(String),
    /// Money that arrived comes back.
    Return(String),
    /// A notification is sent.
    Notify(Notice),
}

/// A notification on its way.
#[derive(Debug, Clone)]
pub struct Notice {
    /// The path of the merchant's address.
    pub path: String,
    /// The headers.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: String,
    /// Whether its signature is not the gateway's over it.
    pub is_forged: bool,
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
    /// Paid, and the money came back.
    Returned,
}

/// A request arrives: it is served, or something goes wrong, before the work or after it.
pub fn handle(gateway: &mut dyn Gateway, request: &Request, desk: &mut Desk<'_>) -> Reply {
    let status = [(Fault::Http500, 500), (Fault::Http502, 502), (Fault::Http429, 429), (Fault::Http302, 302)]
        .into_iter()
        .find(|(fault, _)| desk.luck.strikes(*fault))
        .map(|(_, status)| status);
    let Some(status) = status else { return gateway.serve(request, desk) };
    if desk.luck.random.chance(500) {
        gateway.serve(request, desk);
    }
    Reply { status, body: gateway.trouble(request, status, desk.luck) }
}
