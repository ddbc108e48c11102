//! What the merchant pays through Cash In, and with which calls.

use salur::cashin::{AccountInquiry, Channel};
use salur::json::Object;
use salur::record::Record as _;

use crate::simulate::merchant::Order;
use crate::simulate::random::Random;

/// Some order.
pub fn any(payment: usize, random: &mut Random) -> Order {
    let (way, bank) = random.pick(&[
        ("DANA", "TOP_UP_E_WALLET_DANA"),
        ("OVO", "TRANSFER_E_WALLET_OVO"),
        ("GoPay", "TRANSFER_E_WALLET_GOPAY"),
        ("ShopeePay", "TRANSFER_E_WALLET_SHOPEEPAY"),
    ]);
    Order { payment, way, payee: format!("62812{payment:08}"), bank, amount: random.between(10_000, 20_000_000), detail: random.next() }
}

/// The first call of a round. Its outcome continues into the top-up with the same reference.
pub fn begin(order: &Order, round: u32) -> (&'static str, Object) {
    let channel = Channel::of(order.bank).unwrap_or_else(|| panic!("no wallet: {}", order.bank));
    let reference = format!("TOPUP-{}-{round}", order.payment);
    ("cashin.account_inquiry", AccountInquiry::new(reference, order.amount, order.payee.as_str(), channel).to_json())
}
