//! What the merchant pays through Duitku, and with which calls.

use salur::duitku::{CashOut, ClearingInquiry, ClearingType, Inquiry, Outlet};
use salur::json::{Json, Object};
use salur::record::Record as _;

use crate::simulate::merchant::Order;
use crate::simulate::random::Random;

/// What a payment is for.
const PURPOSE: &str = "Gaji November";

/// Some order.
pub fn any(payment: usize, random: &mut Random) -> Order {
    let way = random.pick(&["online", "online", "online", "LLG", "RTGS", "H2H", "H2H", "BIFAST", "Indomaret", "Pos"]);
    let (bank, amount) = match way {
        "online" => (random.pick(&["014", "008", "002", "013", "1012"]), random.between(10_000, 50_000_000)),
        "LLG" => (random.pick(&["014", "022"]), random.between(10_000, 1_000_000_000)),
        "RTGS" => (random.pick(&["014", "008"]), random.between(100_000_000, 5_000_000_000)),
        "H2H" => (random.pick(&["009", "002", "008", "013", "022"]), random.between(10_000, 100_000_000)),
        "BIFAST" => (random.pick(&["014", "009"]), random.between(10_000, 250_000_000)),
        "Indomaret" => ("2010", random.between(1, 20) * 50_000),
        _ => ("2011", random.between(50_000, 2_000_000)),
    };
    let payee = if matches!(way, "Indomaret" | "Pos") { format!("0822{payment:08}") } else { format!("8760{payment:06}") };
    Order { payment, way, payee, bank, amount, detail: random.next() }
}

/// The first call of a round.
pub fn begin(order: &Order, round: u32) -> (&'static str, Object) {
    // The inquiry is told what the payment is for, or the transfer must add it.
    let purpose = order.does(0, 600).then(|| PURPOSE.to_owned());
    match (ClearingType::of(order.way), Outlet::of(order.bank)) {
        (Some(channel), _) => {
            let mut inquiry = ClearingInquiry::new(order.bank, order.payee.as_str(), order.amount, channel);
            inquiry.purpose = purpose;
            ("duitku.clearing_inquiry", inquiry.to_json())
        }
        (None, Some(outlet)) => {
            let mut cash = CashOut::new(outlet, order.amount, reference(order, round), "Customer", "3171234567890001", order.payee.as_str());
            cash.callback_url = Some(format!("https://merchant.example/duitku/cash/{}", order.payment));
            cash.purpose = purpose;
            ("duitku.cash_out", cash.to_json())
        }
        (None, None) => {
            let mut inquiry = Inquiry::new(order.bank, order.payee.as_str(), order.amount);
            inquiry.purpose = purpose;
            ("duitku.inquiry", inquiry.to_json())
        }
    }
}

/// What a transfer may miss after its inquiry.
pub fn add(order: &Order, round: u32, name: &str) -> Option<Json> {
    match name {
        "purpose" => Some(PURPOSE.into()),
        "cust_ref_number" => Some(reference(order, round).into()),
        _ => None,
    }
}

fn reference(order: &Order, round: u32) -> String {
    format!("CASH-{}-{round}", order.payment)
}
