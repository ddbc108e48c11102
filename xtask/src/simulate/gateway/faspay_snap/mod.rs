//! A model of Faspay's SNAP interface: bank transfers, top-ups and bills. An account must be inquired before it is paid.

mod fields;
mod orders;
mod wanted;

use std::collections::BTreeSet;

use salur::faspay_snap::{self, BillSource, Config, Environment, SignedPath};
use salur::json::{Json, Object};
use salur::{Notification, Request};

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

const PARTNER: &str = "99999";
/// The merchant's account.
const SOURCE: &str = "9920000001";
/// Of so many of a thousand payments there are notifications: their signatures are real ones, and take their time.
const NOTIFIES: u64 = 40;

/// The operations that the merchant uses.
const VERBS: &[Verb<faspay_snap::FaspaySnap>] = &[
    verb::<faspay_snap::AccountInquiry>(),
    verb::<faspay_snap::Transfer>(),
    verb::<faspay_snap::TransferStatus>(),
    verb::<faspay_snap::TopUp>(),
    verb::<faspay_snap::TopUpStatus>(),
    verb::<faspay_snap::BillInquiry>(),
    verb::<faspay_snap::BillPayment>(),
];

/// The gateway.
#[derive(Debug)]
pub struct FaspaySnap {
    door: Door,
    payments: Payments,
    writing: Writing,
    /// The accounts that were inquired.
    inquired: BTreeSet<(String, String)>,
    patience: Patience,
}

/// What the merchant chose to wait for, in milliseconds.
#[derive(Debug)]
struct Patience {
    send_within: Option<u64>,
    not_found_window: Option<u64>,
    ask_human_after: Option<u64>,
}

impl FaspaySnap {
    /// An empty gateway.
    pub fn new(luck: &mut Luck) -> Self {
        // Two things that only Faspay can settle: each world has them one way.
        let signed = luck.random.pick(&["/account/v1.0/", "/account/v1.0/", "/v1.0/"]);
        let bill_source = luck.random.pick(&["sourceAccountNo", "sourceAccount"]);
        Self {
            door: Door {
                base: "https://sendme-sandbox.faspay.co.id/account/v1.0/",
                signed,
                services: SERVICES,
                partner: PARTNER,
                channel: "88001",
                scheme: Scheme::KeyPair,
                id: Id::Digits,
                is_ascii: true,
            },
            payments: Payments::new(Habits::any(luck, NOTIFIES)),
            writing: Writing { bill_source },
            inquired: BTreeSet::new(),
            patience: Patience {
                send_within: luck.random.pick(&[None, None, Some(5_000), Some(300_000)]),
                not_found_window: luck.random.pick(&[None, None, Some(0), Some(30 * 60_000), Some(6 * 3_600_000)]),
                ask_human_after: luck.random.pick(&[None, None, Some(10 * 60_000), Some(3 * 3_600_000)]),
            },
        }
    }

    fn config(&self) -> Config {
        let mut config = Config::new(Environment::Sandbox, PARTNER);
        config.faspay_public_key = Some(keys::GATEWAYS_PUBLIC.clone());
        config.source_account = Some(SOURCE.to_owned());
        config.quirk_signed_path = (self.door.signed == "/v1.0/").then_some(SignedPath::WithoutAccount);
        config.quirk_bill_source = (self.writing.bill_source == "sourceAccount").then_some(BillSource::SourceAccount);
        config.send_within = self.patience.send_within;
        config.not_found_window = self.patience.not_found_window;
        config.ask_human_after = self.patience.ask_human_after;
        config
    }
}

impl Gateway for FaspaySnap {
    fn open(&self) -> Box<dyn Library> {
        Opened::boxed(self.config(), VERBS)
    }
    fn open_with_key(&self) -> Option<Box<dyn Library>> {
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
    fn add(&self, order: &Order, round: u32, name: &str) -> Option<Json> {
        orders::add(order, round, name)
    }
    fn wishes(&self, order: &Order, operation: &str) -> Vec<(&'static str, Json)> {
        orders::wishes(order, operation)
    }
    fn handle(&self) -> &'static [&'static str] {
        &["partner_reference_no", "original_partner_reference_no"]
    }
    fn secrets(&self) -> &'static [&'static str] {
        &["PRIVATE KEY"]
    }
    fn refuses_repeats(&self, _: &str) -> bool {
        !self.payments.habits.pays_again
    }
    fn id_header(&self) -> Option<&'static str> {
        Some("X-EXTERNAL-ID")
    }
    fn lists(&self, notification: &Notification) -> bool {
        let status = notification.fields().text("latest_transaction_status").unwrap_or_default();
        matches!(status, "00" | "01" | "02" | "03" | "04" | "05" | "06" | "07")
    }
    fn signs_addresses(&self) -> bool {
        true
    }
    fn serve(&mut self, request: &Request, desk: &mut Desk<'_>) -> Reply {
        let (inquired, writing) = (&mut self.inquired, &self.writing);
        let mut reads = |call: &_, desk: &mut Desk<'_>| fields::read(call, writing, inquired, desk.ledger);
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
