//! Cash-outs: each request that is taken makes a token and takes the money from the balance, one with an old reference as well.

use salur::duitku::codes::{Class, Stage};

use super::super::faults::{Fault, Luck};
use super::answers::Answering;
use super::request::Request;
use super::{Gateway, Later, MINUTE, any_code, callbacks};

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

impl Gateway {
    /// A cash-out.
    pub(super) fn cash_out(&mut self, request: &Request, now: u64, luck: &mut Luck) -> String {
        self.next_id += luck.random.between(1, 3);
        let answering = Answering {
            bank: request.text("bankCode"),
            amount: request.amount(),
            name: request.text("accountName"),
            reference: request.text("custRefNumber"),
            phone: request.text("phoneNumber"),
            id: Some(self.next_id),
            ..Answering::default()
        };
        let (code, is_made) = if luck.strikes(Fault::ListedCode) {
            let code = any_code(luck);
            let is_made = match code.class {
                Class::Success | Class::Waiting => true,
                // Only what happened makes a copy stale.
                Class::Open if code.code == "-960" => false,
                // Nothing tells: it was made, or was not.
                Class::Open | Class::NotFound | Class::NoSuchTransfer => luck.random.chance(500),
                Class::Sender | Class::Mendable | Class::Declined => false,
            };
            (code.code, is_made)
        } else if luck.strikes(Fault::SlowSettlement) {
            ("68", true)
        } else {
            ("00", true)
        };
        if is_made {
            self.make_token(request, &answering, now, luck);
        }
        self.answer(Stage::CashOut, code, &answering, luck)
    }

    fn make_token(&mut self, request: &Request, answering: &Answering, now: u64, luck: &mut Luck) {
        let reference = answering.reference.clone();
        self.ledger.book(&reference, &answering.phone, &answering.bank, answering.amount);
        let callback_url = request.text("callbackUrl");
        let path = callback_url.strip_prefix("https://merchant.example").unwrap_or_default().to_owned();
        self.tokens.insert(reference.clone(), Token { answering: answering.clone(), path, has_ended: false });
        let is_early = luck.strikes(Fault::CallbackEarly);
        let longest = luck.random.pick(&[10 * MINUTE, 5 * 60 * MINUTE, 40 * 60 * MINUTE]);
        let after = if is_early { 1 } else { luck.random.between(1000, longest) };
        self.later.push((now + after, Later::Collect(reference)));
        if luck.random.chance(50) {
            let callback = callbacks::cash_out(answering);
            callbacks::send(&mut self.later, &self.tokens[&answering.reference].path, &callback, "68", now, luck);
        }
    }

    /// The customer collects the money, or never does and it comes back.
    pub(super) fn collect(&mut self, reference: &str, now: u64, luck: &mut Luck) {
        let comes_back = luck.strikes(Fault::LateRefusal);
        let Some(token) = self.tokens.get_mut(reference) else { return };
        token.has_ended = true;
        if comes_back {
            self.ledger.reverse(reference);
        }
        let callback = callbacks::cash_out(&token.answering);
        callbacks::send(&mut self.later, &token.path, &callback, if comes_back { "01" } else { "00" }, now, luck);
    }
}
