//! The auditor: who was paid how often, to which account, which amount. It is the gateway's book and knows nothing of what
//! the library says; whatever contradicts it is a complaint.

use std::collections::BTreeMap;

/// What somebody is owed.
#[derive(Debug, Clone)]
pub struct Owed {
    /// The payment's number.
    pub payment: usize,
    /// The bank, or the outlet.
    pub bank: String,
    /// The amount.
    pub amount: u64,
}

/// One booking.
#[derive(Debug)]
struct Entry {
    payee: String,
    handle: String,
    is_reversed: bool,
}

/// Something that must never be.
#[derive(Debug, Clone)]
pub struct Complaint {
    /// The payment, where it is about one.
    pub payment: Option<usize>,
    /// Which invariant is broken.
    pub rule: &'static str,
    /// How.
    pub text: String,
}

/// The book.
#[derive(Debug, Default)]
pub struct Ledger {
    entries: Vec<Entry>,
    owed: BTreeMap<String, Owed>,
    given_up: BTreeMap<String, (usize, &'static str)>,
    /// What must never be, and was.
    pub complaints: Vec<Complaint>,
}

impl Ledger {
    /// Says what somebody is owed. A payee is an account number or a telephone number; each is owed one payment.
    pub fn owe(&mut self, payee: String, owed: Owed) {
        self.owed.insert(payee, owed);
    }

    /// Books a payment under the gateway's reference.
    pub fn book(&mut self, handle: &str, payee: &str, bank: &str, amount: u64) {
        self.entries.push(Entry { payee: payee.to_owned(), handle: handle.to_owned(), is_reversed: false });
        let Some(owed) = self.owed.get(payee).cloned() else {
            return self.complain(None, "paid to a stranger", format!("{amount} to {payee} under {handle}"));
        };
        let payment = Some(owed.payment);
        if owed.amount != amount || owed.bank != bank {
            let text = format!("{amount} to {payee} at {bank} under {handle}; owed {} at {}", owed.amount, owed.bank);
            self.complain(payment, "paid something else", text);
        }
        let handles: Vec<&str> =
            self.entries.iter().filter(|entry| entry.payee == payee && !entry.is_reversed).map(|entry| entry.handle.as_str()).collect();
        if handles.len() > 1 {
            let text = format!("{payee} has {} bookings, under {}", handles.len(), handles.join(" and "));
            self.complain(payment, "paid twice", text);
        }
        if let Some((_, why)) = self.given_up.get(handle) {
            self.complain(payment, "failed, yet booked", format!("{handle} was {why}, and is booked now"));
        }
    }

    /// Takes a booking back: the money was never collected.
    pub fn reverse(&mut self, handle: &str) {
        for entry in self.entries.iter_mut().filter(|entry| entry.handle == handle) {
            entry.is_reversed = true;
        }
    }

    /// Whether money left under this reference, and did not come back.
    pub fn is_booked(&self, handle: &str) -> bool {
        self.entries.iter().any(|entry| entry.handle == handle && !entry.is_reversed)
    }

    /// The merchant takes this reference for not paid; `why` says on whose word.
    pub fn give_up(&mut self, payment: usize, handle: &str, why: &'static str) {
        if self.is_booked(handle) {
            self.complain(Some(payment), "failed, yet booked", format!("{handle} is {why}, and was booked before"));
        }
        self.given_up.insert(handle.to_owned(), (payment, why));
    }

    /// Who is owed what: a bill tells it.
    pub fn owed(&self, payee: &str) -> Option<&Owed> {
        self.owed.get(payee)
    }

    /// The merchant takes this reference for paid. Where money comes back late, it may have done so a moment ago: then that is noticed later.
    pub fn take_for_paid(&mut self, payment: usize, handle: &str, why: &'static str, may_be_back: bool) {
        let is_paid = self.entries.iter().any(|entry| entry.handle == handle && (may_be_back || !entry.is_reversed));
        if !is_paid {
            self.complain(Some(payment), "succeeded, not booked", format!("{handle} is {why}, and nothing is booked"));
        }
    }

    /// The merchant takes the money of this reference for come back.
    pub fn take_for_returned(&mut self, payment: usize, handle: &str) {
        if !self.entries.iter().any(|entry| entry.handle == handle && entry.is_reversed) {
            self.complain(Some(payment), "returned, and nothing came back", format!("{handle} was never booked and taken back"));
        }
    }

    /// How often a payee was paid, taken-back bookings aside.
    pub fn times_paid(&self, payee: &str) -> usize {
        self.entries.iter().filter(|entry| entry.payee == payee && !entry.is_reversed).count()
    }

    /// Adds a complaint.
    pub fn complain(&mut self, payment: Option<usize>, rule: &'static str, text: String) {
        self.complaints.push(Complaint { payment, rule, text });
    }
}
