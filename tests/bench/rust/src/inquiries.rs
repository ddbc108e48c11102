//! Duitku's inquiry, signed with a hash.

use std::hint::black_box;
use std::path::Path;

use salur::duitku::{Client, Config, Environment, Inquiry};
use serde_json::{Value, json};

use crate::by_hand::{Duitku, InquiryRow, now};
use crate::case::{BATCH, CHUNK, batches, moment, parse, request, require_same, round_trip, stored};
use crate::taken::Taken;

/// What Linux tells of this process.
const STATUS: &str = "/proc/self/status";

/// The case of Duitku.
pub struct Inquiries<'a> {
    case: &'a Value,
    client: Client,
    hand: Duitku,
    row: InquiryRow,
}

impl<'a> Inquiries<'a> {
    /// Opens a client of the gateway at `url`.
    pub fn open(case: &'a Value, url: &str) -> Self {
        let text = |part: &str, name: &str| case[part][name].as_str().unwrap_or_default().to_owned();
        let number = |part: &str, name: &str| case[part][name].as_u64().unwrap_or_default();
        let (user_id, email, secret_key) = (number("config", "user_id"), text("config", "email"), text("config", "secret_key"));
        let hand = Duitku { url: format!("{url}{}", case["url_path"].as_str().unwrap_or_default()), user_id, email, secret_key };
        let mut config = Config::new(Environment::Sandbox, user_id, hand.email.as_str(), hand.secret_key.as_str());
        config.disbursement_url = Some(hand.url.clone());
        let client = Client::open(config).expect("the case's configuration");
        let row = InquiryRow { bank_code: text("row", "bank_code"), bank_account: text("row", "bank_account"), amount: number("row", "amount") };
        Self { case, client, hand, row }
    }

    /// What a batch leaves behind, and what ten times as much does. Only of use while the process is still small.
    pub fn memory(&self) -> Value {
        if !Path::new(STATUS).exists() {
            return json!({"reason": "only Linux tells the peak of a process"});
        }
        let peaks = [CHUNK, BATCH, 10 * BATCH].map(|count| {
            for index in 0..count {
                let row = InquiryRow { amount: self.row.amount + u64::from(index), ..self.row.clone() };
                black_box(stored(self.prepare(&row, &moment())));
            }
            peak_kilobytes()
        });
        let figures = json!({"before": peaks[0], "after_10000": peaks[1], "after_100000": peaks[2]});
        json!({"ratio": peaks[2] / peaks[1], "figures": figures})
    }

    /// A call, and a batch. `sandbox` is this case at the sandbox.
    pub fn measures(&self, sandbox: &Self, agent: &ureq::Agent) -> [(&'static str, Value); 3] {
        let prepared = request(self.prepare(&self.row, &moment()));
        require_same(&prepared, &self.hand.inquiry(&self.row, prepared.context.prepared_at()));
        let booked = request(sandbox.prepare(&self.row, &moment()));
        let prepare = || {
            black_box(stored(self.prepare(&self.row, &moment())));
        };
        let call = Taken::rounds(
            25,
            vec![
                ("prepare", Box::new(prepare)),
                ("parse", parse(&self.client, &prepared, self.case)),
                ("round_trip", round_trip(agent, &self.client, &prepared)),
                ("sandbox_trip", round_trip(agent, &sandbox.client, &booked)),
            ],
            1,
        );
        let rows: Vec<InquiryRow> = (0..BATCH).map(|index| InquiryRow { amount: self.row.amount + u64::from(index), ..self.row.clone() }).collect();
        let ours = |row: &InquiryRow, _, moment: &_| {
            black_box(stored(self.prepare(row, moment)));
        };
        let hand = |row: &InquiryRow| {
            black_box(self.hand.inquiry(row, now()));
        };
        let batch = batches(20, CHUNK, &rows, ours, hand);
        [
            ("duitku.call", call.measure(&["prepare", "parse"], "round_trip")),
            ("duitku.call.sandbox", call.measure(&["prepare", "parse"], "sandbox_trip")),
            ("duitku.batch", batch.measure(&["item"], "by_hand")),
        ]
    }

    fn prepare(&self, row: &InquiryRow, moment: &salur::Moment) -> salur::Step {
        let inquiry = Inquiry::new(row.bank_code.as_str(), row.bank_account.as_str(), row.amount);
        self.client.prepare(&inquiry, moment).expect("the case's row")
    }
}

/// The most memory that this process has had so far.
fn peak_kilobytes() -> f64 {
    let status = std::fs::read_to_string(STATUS).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
    line.trim().trim_end_matches(" kB").parse().expect("Linux tells the peak of a process")
}
