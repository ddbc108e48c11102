//! Faspay's SNAP transfer, signed with RSA: by the core, or by ring in its place.

use std::hint::black_box;

use salur::faspay_snap::{Client, Config, Environment, Transfer};
use salur::{Moment, PrivateKey, Step};
use serde_json::{Value, json};

use crate::by_hand::{Faspay, TransferRow, now};
use crate::case::{BATCH, CHUNK, asked, batches, moment, parse, request, require_same, round_trip, stored, waiting};
use crate::taken::Taken;

/// Where the core signs, an item takes as long as a hundred others: fewer of them tell as much.
const SIGNED_CHUNK: u32 = 100;

/// One merchant three times: with the key in the core, with the key elsewhere, and by hand.
pub struct Transfers<'a> {
    case: &'a Value,
    here: Client,
    elsewhere: Client,
    hand: Faspay,
    row: TransferRow,
}

impl<'a> Transfers<'a> {
    /// Opens all three, and requires that they write the same.
    pub fn open(case: &'a Value, url: &str, private_key: &str) -> Self {
        let text = |part: &str, name: &str| case[part][name].as_str().unwrap_or_default().to_owned();
        let (partner_id, source_account) = (text("config", "partner_id"), text("config", "source_account"));
        let client = |private_key| {
            let mut config = Config::new(Environment::Sandbox, partner_id.as_str());
            config.source_account = Some(source_account.clone());
            config.base_url = Some(url.to_owned());
            config.private_key = private_key;
            Client::open(config).expect("the case's configuration")
        };
        let row = TransferRow {
            partner_reference_no: text("row", "partner_reference_no"),
            amount: case["row"]["amount"].as_u64().unwrap_or_default(),
            beneficiary_account_name: text("row", "beneficiary_account_name"),
            beneficiary_account_no: text("row", "beneficiary_account_no"),
            beneficiary_bank_code: text("row", "beneficiary_bank_code"),
            callback_url: text("row", "callback_url"),
            transaction_description: text("row", "transaction_description"),
        };
        let (here, elsewhere) = (client(Some(PrivateKey::read(private_key).expect("the case's key"))), client(None));
        let hand = Faspay { url: url.to_owned(), partner_id, source_account, key: Faspay::key(private_key) };
        let transfers = Self { case, here, elsewhere, hand, row };
        for prepared in [request(transfers.prepare(&transfers.here, &transfers.row, &moment())), transfers.signed(&transfers.row, &moment())] {
            let (now, id) = (prepared.context.prepared_at(), prepared.context.request_id().unwrap_or_default());
            require_same(&prepared, &transfers.hand.transfer(&transfers.row, now, id));
        }
        transfers
    }

    /// A call. With the key elsewhere, the signature itself is not ours and does not count.
    pub fn calls(&self, agent: &ureq::Agent) -> [(&'static str, Value); 2] {
        let prepared = request(self.prepare(&self.here, &self.row, &moment()));
        let unsigned = waiting(self.prepare(&self.elsewhere, &self.row, &moment()));
        let signature = self.hand.sign(&unsigned.string_to_sign);
        let prepare_signed = || {
            black_box(stored(self.prepare(&self.here, &self.row, &moment())));
        };
        let prepare = || {
            black_box(self.prepare(&self.elsewhere, &self.row, &moment()));
        };
        let attach = || {
            black_box(stored(self.elsewhere.attach_signature(&unsigned.context, &signature).expect("it waits")));
        };
        let taken = Taken::rounds(
            25,
            vec![
                ("prepare_signed", Box::new(prepare_signed)),
                ("prepare", Box::new(prepare)),
                ("attach", Box::new(attach)),
                ("parse", parse(&self.here, &prepared, self.case)),
                ("round_trip", round_trip(agent, &self.here, &prepared)),
            ],
            1,
        );
        [
            ("faspay_snap.core_key.call", taken.measure(&["prepare_signed", "parse"], "round_trip")),
            ("faspay_snap.external_key.call", taken.measure(&["prepare", "attach", "parse"], "round_trip")),
        ]
    }

    /// A batch. Here every signature counts, for by hand it does as well.
    pub fn batches(&self) -> [(&'static str, Value); 2] {
        let row = |index: u32| TransferRow {
            partner_reference_no: format!("BENCH-{index:06}"),
            amount: self.row.amount + u64::from(index),
            ..self.row.clone()
        };
        let rows: Vec<TransferRow> = (0..BATCH).map(row).collect();
        let hand = |row: &TransferRow| {
            let now = now();
            black_box(self.hand.transfer(row, now, &Faspay::id(now)));
        };
        let here = |row: &TransferRow, _, moment: &_| {
            black_box(stored(self.prepare(&self.here, row, moment)));
        };
        let elsewhere = |row: &TransferRow, _, moment: &_| {
            let prepared = self.signed(row, moment);
            black_box(prepared.context.to_text());
        };
        let core = batches(10, SIGNED_CHUNK, &rows, here, hand);
        let external = batches(10, CHUNK, &rows, elsewhere, hand);
        [
            ("faspay_snap.core_key.batch", core.measure(&["item"], "by_hand")),
            ("faspay_snap.external_key.batch", external.measure(&["item"], "by_hand")),
        ]
    }

    /// One signature. The core's is what a prepare with the key takes longer than one without.
    pub fn signatures(&self, agent: &ureq::Agent, url: &str) -> [(&'static str, Value); 2] {
        let unsigned = waiting(self.prepare(&self.elsewhere, &self.row, &moment()));
        let (mut core, mut external) = (Taken::default(), Taken::default());
        for _ in 0..3 {
            let told = asked(agent, &format!("{url}/openssl"));
            let Some(per_second) = told["per_second"].as_f64() else {
                return ["rsa_2048.core_key", "rsa_2048.external_key"].map(|name| (name, json!({"reason": told["error"]})));
            };
            let taken = Taken::rounds(
                5,
                vec![
                    ("signed", Box::new(|| drop(black_box(self.prepare(&self.here, &self.row, &moment()))))),
                    ("unsigned", Box::new(|| drop(black_box(self.prepare(&self.elsewhere, &self.row, &moment()))))),
                    ("external", Box::new(|| drop(black_box(self.hand.sign(&unsigned.string_to_sign))))),
                ],
                1,
            );
            core.add(&[("signature", taken.figure("signed") - taken.figure("unsigned")), ("openssl", 1e6 / per_second)]);
            external.add(&[("signature", taken.figure("external")), ("openssl", 1e6 / per_second)]);
        }
        [("rsa_2048.core_key", core.measure(&["signature"], "openssl")), ("rsa_2048.external_key", external.measure(&["signature"], "openssl"))]
    }

    fn prepare(&self, client: &Client, row: &TransferRow, moment: &Moment) -> Step {
        let mut transfer = Transfer::new(
            row.partner_reference_no.as_str(),
            row.amount,
            row.beneficiary_account_name.as_str(),
            row.beneficiary_account_no.as_str(),
            row.beneficiary_bank_code.as_str(),
            row.callback_url.as_str(),
        );
        transfer.transaction_description = Some(row.transaction_description.clone());
        client.prepare(&transfer, moment).expect("the case's row")
    }

    fn signed(&self, row: &TransferRow, moment: &Moment) -> Box<salur::operation::Prepared> {
        let unsigned = waiting(self.prepare(&self.elsewhere, row, moment));
        let signature = self.hand.sign(&unsigned.string_to_sign);
        request(self.elsewhere.attach_signature(&unsigned.context, &signature).expect("it waits"))
    }
}
