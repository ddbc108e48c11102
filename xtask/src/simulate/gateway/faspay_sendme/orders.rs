//! What the merchant pays through SendMe, and with which calls.

use salur::faspay_sendme::{CashOut, Outlet, Registration, TopUp, Transfer, Wallet};
use salur::json::{Json, Object};
use salur::record::Record as _;

use super::super::clock;
use super::accounts::{OLD, number_of};
use crate::simulate::merchant::Order;
use crate::simulate::random::Random;
use crate::simulate::world::DAWN;

const HOUR: u64 = 3_600_000;
/// The ways to pay later.
const SCHEDULED: [&str; 2] = ["scheduled transfer", "scheduled top-up"];
/// What a payment is for.
const PURPOSE: &str = "Gaji November";
/// Whom it pays.
const NAME: &str = "Test Account";

/// Some order.
pub fn any(payment: usize, random: &mut Random) -> Order {
    let way = match random.below(22) {
        0..6 => "transfer",
        6..10 => "new account",
        10..12 => "Indomaret",
        12..14 => "Alfamart",
        14..16 => "Permata",
        16..20 => "top-up",
        20 => "scheduled transfer",
        _ => "scheduled top-up",
    };
    let banks = ["014", "008", "002", "009"];
    let (bank, payee) = match way {
        "Indomaret" => ("imr", format!("0822{payment:08}")),
        "Alfamart" => ("alf", format!("0822{payment:08}")),
        "Permata" => ("C013", format!("0822{payment:08}")),
        "top-up" | "scheduled top-up" => (random.pick(&["ovo", "gpy", "dna", "lkj"]), format!("0812{payment:08}")),
        "new account" => (random.pick(&banks), format!("6001{payment:07}")),
        _ => (random.pick(&banks), format!("{OLD}{payment:07}")),
    };
    let amount = if Outlet::of(bank).is_some() { random.between(1, 20) * 100_000 } else { random.between(10_000, 100_000_000) };
    Order { payment, way, payee, bank, amount, detail: random.next() }
}

/// The first call of a round.
pub fn begin(order: &Order, round: u32) -> (&'static str, Object) {
    if let Some(outlet) = Outlet::of(order.bank) {
        return ("faspay_sendme.cash_out", cash_out(order, round, outlet).to_json());
    }
    if let Some(wallet) = Wallet::of(order.bank) {
        let mut top_up = TopUp::new(wallet, order.payee.as_str(), NAME, "0391", "ID", reference(order, round), order.amount, url(order));
        top_up.instruct_date = instruct_date(order);
        top_up.trx_desc = order.does(1, 500).then(|| PURPOSE.to_owned());
        return ("faspay_sendme.top_up", top_up.to_json());
    }
    // Whose registration ended in nothing is tried under the number that the dashboard has, in turns.
    if order.way == "new account" && round.is_multiple_of(2) {
        let mut registration = Registration::new(order.payee.as_str(), NAME, NAME, order.bank, "KCP Kota", "0391", "ID");
        registration.beneficiary_purpose_code = order.does(0, 500).then(|| "1".to_owned());
        return ("faspay_sendme.registration", registration.to_json());
    }
    let (number, trx_no) = (number_of(&order.payee), reference(order, round));
    let mut transfer = Transfer::new(number, order.payee.as_str(), NAME, order.bank, "0391", "ID", "1", trx_no, order.amount, PURPOSE, url(order));
    transfer.instruct_date = instruct_date(order);
    transfer.beneficiary_email = order.does(0, 300).then(|| "a@example.com,b@example.com".to_owned());
    ("faspay_sendme.transfer", transfer.to_json())
}

fn cash_out(order: &Order, round: u32, outlet: Outlet) -> CashOut {
    let mut cash = CashOut::new(outlet, order.payee.as_str(), NAME, reference(order, round), order.amount);
    cash.trx_desc = Some(PURPOSE.to_owned());
    let is_called_back = outlet == Outlet::Permata || order.does(1, 700);
    cash.callback_url = is_called_back.then(|| url(order));
    if outlet != Outlet::Permata {
        cash.beneficiary_region_code = Some("0391".to_owned());
        cash.beneficiary_country_code = Some("ID".to_owned());
        cash.beneficiary_purpose_code = Some("1".to_owned());
        cash.beneficiary_email = Some("a@example.com".to_owned());
    }
    cash
}

/// What a call misses after the one before it.
pub fn add(order: &Order, round: u32, name: &str) -> Option<Json> {
    match name {
        "trx_no" => Some(reference(order, round).into()),
        "amount" => Some(order.amount.into()),
        "trx_desc" => Some(PURPOSE.into()),
        "callback_url" => Some(url(order).into()),
        "beneficiary_purpose_code" => Some("1".into()),
        "bank_account_number" => Some(order.payee.as_str().into()),
        "bank_account_name" => Some(NAME.into()),
        _ => None,
    }
}

/// Digits everywhere, and no more than Alfamart takes.
fn reference(order: &Order, round: u32) -> String {
    format!("25{:06}{round}", order.payment)
}

/// Some merchants have an address for each payment, others one for all.
fn url(order: &Order) -> String {
    if order.does(2, 500) { format!("https://merchant.example/faspay/{}", order.payment) } else { "https://merchant.example/faspay".to_owned() }
}

fn instruct_date(order: &Order) -> Option<String> {
    let after = 2 * HOUR + (order.detail >> 40) % (58 * HOUR);
    let there = clock::text(DAWN + after).replacen('T', " ", 1).replacen("+07:00", "", 1);
    SCHEDULED.contains(&order.way).then_some(there)
}
