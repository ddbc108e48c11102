//! Cash-outs: each request that is taken makes a token and takes the money from the balance, one with an old reference as well.

use salur::duitku::codes::{Class, Stage};

use super::answers::{self, Answering};
use super::request::Call;
use super::{Desk, Duitku, Later, MINUTE, any_code, callbacks};
use crate::simulate::faults::Fault;

/// A token that was made.
#[derive(Debug)]
pub struct Token {
    /// What its answers and callbacks echo.
    pub answering: Answering,
    /// Where the callback goes.
    pub path: String,
    /// Whether the money was collected, or came back.
    pub has_ended: bool,
}

impl Duitku {
    /// A cash-out.
    pub(super) fn cash_out(&mut self, call: &Call, desk: &mut Desk<'_>) -> String {
        self.next_id += desk.luck.random.between(1, 3);
        let answering = Answering {
            bank: call.text("bankCode"),
            amount: call.amount(),
            name: call.text("accountName"),
            reference: call.text("custRefNumber"),
            phone: call.text("phoneNumber"),
            id: Some(self.next_id),
            ..Answering::default()
        };
        let (code, is_made) = if desk.luck.strikes(Fault::ListedCode) {
            let code = any_code(desk.luck);
            let is_made = match code.class {
                Class::Success | Class::Waiting => true,
                // Only what happened makes a copy stale.
                Class::Open if code.code == "-960" => false,
                // Nothing tells: it was made, or was not.
                Class::Open | Class::NotFound | Class::NoSuchTransfer => desk.luck.random.chance(500),
                Class::Sender | Class::Mendable | Class::Declined => false,
            };
            (code.code, is_made)
        } else if desk.luck.strikes(Fault::SlowSettlement) {
            ("68", true)
        } else {
            ("00", true)
        };
        if is_made {
            self.make_token(call, &answering, desk);
        }
        answers::write(Stage::CashOut, code, &answering, desk.luck)
    }

    fn make_token(&mut self, call: &Call, answering: &Answering, desk: &mut Desk<'_>) {
        let reference = answering.reference.clone();
        desk.ledger.book(&reference, &answering.phone, &answering.bank, answering.amount);
        let callback_url = call.text("callbackUrl");
        let path = callback_url.strip_prefix("https://merchant.example").unwrap_or_default().to_owned();
        self.tokens.insert(reference.clone(), Token { answering: answering.clone(), path, has_ended: false });
        let is_early = desk.luck.strikes(Fault::CallbackEarly);
        let longest = desk.luck.random.pick(&[10 * MINUTE, 5 * 60 * MINUTE, 40 * 60 * MINUTE]);
        let after = if is_early { 1 } else { desk.luck.random.between(1000, longest) };
        desk.later.push((desk.now + after, Later::Collect(reference)));
        if desk.luck.random.chance(50) {
            let callback = callbacks::cash_out(answering);
            callbacks::send(&self.tokens[&answering.reference].path, &callback, "68", desk);
        }
    }

    /// The customer collects the money, or never does and it comes back.
    pub(super) fn collect(&mut self, reference: &str, desk: &mut Desk<'_>) {
        let comes_back = desk.luck.strikes(Fault::LateRefusal);
        let Some(token) = self.tokens.get_mut(reference) else { return };
        token.has_ended = true;
        if comes_back {
            desk.ledger.reverse(reference);
        }
        let callback = callbacks::cash_out(&token.answering);
        callbacks::send(&token.path, &callback, if comes_back { "01" } else { "00" }, desk);
    }
}
