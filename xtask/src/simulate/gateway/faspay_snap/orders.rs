//! What the merchant pays through Faspay, and with which calls.

use salur::faspay_snap::{AccountInquiry, BillInquiry, Platform, TopUp};
use salur::json::{Json, Object};
use salur::record::Record as _;
use salur::snap::stamp;

use crate::simulate::merchant::Order;
use crate::simulate::random::Random;
use crate::simulate::world::DAWN;

const HOUR: u64 = 3_600_000;
/// The ways to pay later.
const SCHEDULED: [&str; 2] = ["scheduled transfer", "scheduled top-up"];

/// Some order.
pub fn any(payment: usize, random: &mut Random) -> Order {
    let way = match random.below(20) {
        0..9 => "transfer",
        9..15 => "top-up",
        15..18 => "bill",
        18 => "scheduled transfer",
        _ => "scheduled top-up",
    };
    let (bank, payee) = match way {
        "bill" => (random.pick(&["013", "008"]), format!("7008{payment:011}")),
        "top-up" | "scheduled top-up" => (random.pick(&["ovo", "gpy", "dna", "lkj"]), format!("0812{payment:08}")),
        _ => (random.pick(&["014", "008", "002", "009"]), format!("6000{payment:07}")),
    };
    Order { payment, way, payee, bank, amount: random.between(10_000, 100_000_000), detail: random.next() }
}

/// The first call of a round.
pub fn begin(order: &Order, round: u32) -> (&'static str, Object) {
    // The inquiry is told the reference, or the payment must add it.
    let own = order.does(0, 500).then(|| reference(order, round));
    match order.way {
        "bill" => {
            let (service_id, customer) = order.payee.split_at(4);
            let mut inquiry = BillInquiry::new(service_id, customer, order.bank);
            inquiry.partner_reference_no = own;
            ("faspay_snap.bill_inquiry", inquiry.to_json())
        }
        "top-up" | "scheduled top-up" => {
            let platform = Platform::of(order.bank).unwrap_or_else(|| panic!("no wallet: {}", order.bank));
            let mut top_up = TopUp::new(reference(order, round), order.payee.as_str(), order.amount, platform, url(order));
            top_up.instruct_date = instruct_date(order);
            top_up.transaction_description = order.does(1, 300).then(|| "Gaji November".to_owned());
            ("faspay_snap.top_up", top_up.to_json())
        }
        _ => {
            let mut inquiry = AccountInquiry::new(order.bank, order.payee.as_str());
            inquiry.partner_reference_no = own;
            ("faspay_snap.account_inquiry", inquiry.to_json())
        }
    }
}

/// What a payment misses after its inquiry.
pub fn add(order: &Order, round: u32, name: &str) -> Option<Json> {
    match name {
        "partner_reference_no" => Some(reference(order, round).into()),
        "amount" => Some(order.amount.into()),
        "callback_url" => Some(url(order).into()),
        "beneficiary_account_name" => Some("Test Account".into()),
        _ => None,
    }
}

/// What a transfer takes besides: when it is to be made.
pub fn wishes(order: &Order, operation: &str) -> Vec<(&'static str, Json)> {
    let date = instruct_date(order).filter(|_| operation == "faspay_snap.transfer");
    date.map(|date| ("instruct_date", date.into())).into_iter().collect()
}

fn reference(order: &Order, round: u32) -> String {
    format!("PAY-{}-{round}", order.payment)
}

/// Some merchants have an address for each payment, others one for all.
fn url(order: &Order) -> String {
    if order.does(2, 500) { format!("https://merchant.example/faspay/{}", order.payment) } else { "https://merchant.example/faspay".to_owned() }
}

fn instruct_date(order: &Order) -> Option<String> {
    let after = 2 * HOUR + (order.detail >> 40) % (58 * HOUR);
    SCHEDULED.contains(&order.way).then(|| stamp::timestamp(DAWN + after))
}
