//! A model of Cash In: top-ups of wallets. Its answer of acceptance may be one to a refusal.

mod fields;
mod orders;
mod wanted;

use salur::Request;
use salur::cashin::{self, Config, Environment};
use salur::json::{Json, Object};

use super::library::{Library, Opened, Verb, verb};
use super::snap::call::{Door, Id, Scheme};
use super::snap::{self, Habits, Payments, keys};
use super::{Desk, Gateway, Later, Reply, Seen};
use crate::simulate::faults::Luck;
use crate::simulate::ledger::Ledger;
use crate::simulate::merchant::Order;
use crate::simulate::random::Random;
use fields::{SERVICES, Writing};

pub use wanted::wanted;

const PARTNER: &str = "CID1234567890";
const CHANNEL: &str = "95521";

/// The operations that the merchant uses.
const VERBS: &[Verb<cashin::Cashin>] = &[verb::<cashin::AccountInquiry>(), verb::<cashin::TopUp>(), verb::<cashin::TopUpStatus>()];

/// The gateway.
#[derive(Debug)]
pub struct Cashin {
    door: Door,
    payments: Payments,
    writing: Writing,
    not_found_window: Option<u64>,
    ask_human_after: Option<u64>,
}

impl Cashin {
    /// An empty gateway.
    pub fn new(luck: &mut Luck) -> Self {
        // Three things that only Cash In can settle: each world has them one way.
        let scheme = luck.random.pick(&[Scheme::KeyPair, Scheme::KeyPair, Scheme::KeyPair, Scheme::Shared]);
        let id = luck.random.pick(&[Id::Digits, Id::Digits, Id::Uuid]);
        let ovo_has_blank = luck.random.chance(300);
        Self {
            door: Door {
                base: "https://sandbox-api.cashin.co.id/pg/fo/api/v1.0/emoney/",
                signed: "/api/v1.0/emoney/",
                services: SERVICES,
                partner: PARTNER,
                channel: CHANNEL,
                scheme,
                id,
                is_ascii: false,
            },
            payments: Payments::new(Habits::any(luck, 0)),
            writing: Writing { ovo_has_blank },
            not_found_window: luck.random.pick(&[None, None, Some(0), Some(30 * 60_000), Some(6 * 3_600_000)]),
            ask_human_after: luck.random.pick(&[None, None, Some(10 * 60_000), Some(3 * 3_600_000)]),
        }
    }

    fn config(&self) -> Config {
        let mut config = Config::new(Environment::Sandbox, PARTNER, CHANNEL);
        if self.door.scheme == Scheme::Shared {
            config.quirk_scheme = Some(cashin::Scheme::HmacSha512);
            config.quirk_client_secret = Some(keys::SHARED.to_owned().into());
        }
        config.quirk_uuid_external_id = Some(self.door.id == Id::Uuid);
        config.quirk_ovo_blank = Some(self.writing.ovo_has_blank);
        config.not_found_window = self.not_found_window;
        config.ask_human_after = self.ask_human_after;
        config
    }
}

impl Gateway for Cashin {
    fn open(&self) -> Box<dyn Library> {
        Opened::boxed(self.config(), VERBS)
    }
    fn open_with_key(&self) -> Option<Box<dyn Library>> {
        if self.door.scheme == Scheme::Shared {
            return None;
        }
        let mut config = self.config();
        config.private_key = Some(keys::MERCHANTS_OWN.clone());
        Some(Opened::boxed(config, VERBS))
    }
    fn sign(&self, string_to_sign: &str) -> Vec<u8> {
        keys::stand_in(string_to_sign)
    }
    fn order(&self, payment: usize, random: &mut Random) -> Order {
        orders::any(payment, random)
    }
    fn begin(&self, order: &Order, round: u32) -> (&'static str, Object) {
        orders::begin(order, round)
    }
    fn add(&self, _: &Order, _: u32, _: &str) -> Option<Json> {
        None
    }
    fn handle(&self) -> &'static [&'static str] {
        &["partner_reference_no"]
    }
    fn secrets(&self) -> &'static [&'static str] {
        &["PRIVATE KEY", keys::SHARED]
    }
    fn refuses_repeats(&self, _: &str) -> bool {
        !self.payments.habits.pays_again
    }
    fn id_header(&self) -> Option<&'static str> {
        Some("X-EXTERNAL-ID")
    }
    fn serve(&mut self, request: &Request, desk: &mut Desk<'_>) -> Reply {
        let writing = &self.writing;
        let mut reads = |call: &_, _: &mut Desk<'_>| fields::read(call, writing);
        snap::serve(&self.door, &mut self.payments, request, &mut reads, writing, desk)
    }
    fn trouble(&self, request: &Request, status: u16, luck: &mut Luck) -> String {
        snap::trouble(&self.door, request, status, &self.writing, luck)
    }
    fn act(&mut self, later: &Later, desk: &mut Desk<'_>) {
        self.payments.act(later, desk);
    }
    fn dashboard(&self, handle: &str, ledger: &Ledger) -> Seen {
        self.payments.dashboard(handle, ledger)
    }
}
