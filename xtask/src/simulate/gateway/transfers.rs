//! Inquiries and transfers, online and by clearing. An inquiry gives an id; the id serves one transfer.

use salur::duitku::codes::{Class, Stage};

use super::super::faults::{Fault, Luck};
use super::answers::{self, Answering};
use super::request::{Path, Request};
use super::{Gateway, Later, MINUTE, any_code, any_failure, callbacks};

/// One id, from its inquiry on.
#[derive(Debug)]
pub struct Transfer {
    /// What its answers echo.
    pub answering: Answering,
    /// What became of it.
    pub fate: Fate,
    /// Before this a status does not find it.
    pub found_from: u64,
    /// Before this a status does not know how it ended.
    pub told_from: u64,
}

/// What became of an id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It waits for its transfer.
    Open,
    /// Taken, not settled.
    Taken,
    /// Money left.
    Booked,
    /// It can never be booked: this is the transfer's own result.
    Closed(&'static str),
}

impl Transfer {
    /// Whether it was taken and is not settled.
    pub fn is_under_way(&self) -> bool {
        self.fate == Fate::Taken
    }
}

/// What the gateway makes of a transfer.
enum Plan {
    Book,
    Take,
    /// Refused for ever.
    Close,
    /// This copy is refused; another attempt may still be taken.
    Refuse,
}

impl Gateway {
    /// An inquiry: looks up a name, reserves an id.
    pub(super) fn inquire(&mut self, request: &Request, luck: &mut Luck) -> String {
        let mut answering = Answering {
            bank: request.text("bankCode"),
            account: request.text("bankAccount"),
            amount: request.amount(),
            channel: request.text("type"),
            ..Answering::default()
        };
        if luck.strikes(Fault::ListedCode) {
            let code = any_code(luck).code;
            if code != "00" {
                return self.answer(Stage::Inquiry, code, &answering, luck);
            }
        }
        self.next_id += luck.random.between(1, 3);
        let id = self.next_id;
        answering.id = Some(id);
        answering.name = luck.random.pick(&["Test Account", "Test Account                  ", "SITI \"NUR\" AISYAH", "I Gusti Ngurah é"]).to_owned();
        let own = request.text("custRefNumber");
        answering.reference = if own.is_empty() { format!("{:012}", id * 7 + 1278) } else { own };
        self.transfers.insert(id, Transfer { answering: answering.clone(), fate: Fate::Open, found_from: 0, told_from: 0 });
        self.answer(Stage::Inquiry, "00", &answering, luck)
    }

    /// A transfer.
    pub(super) fn transfer(&mut self, request: &Request, now: u64, luck: &mut Luck) -> String {
        let Some((id, answering, fate)) = self.find(request) else {
            return answers::bare("-420", luck);
        };
        match fate {
            Fate::Open => {}
            Fate::Taken | Fate::Booked => return self.answer(Stage::Transfer, "-142", &answering, luck),
            Fate::Closed(code) => {
                let code = if luck.random.chance(500) { "-142" } else { code };
                return self.answer(Stage::Transfer, code, &answering, luck);
            }
        }
        // Another copy of bytes that were refused is refused alike.
        if let Some(code) = self.refusals.get(&(id, request.timestamp)) {
            return self.answer(Stage::Transfer, code, &answering, luck);
        }
        let is_h2h = answering.channel == "H2H";
        let (code, plan) = plan(is_h2h, luck);
        match plan {
            Plan::Book => self.book(id, now, luck),
            Plan::Take => self.take(id, now, luck),
            Plan::Close => self.close(id, code, now, luck),
            Plan::Refuse => {
                self.refusals.insert((id, request.timestamp), code);
            }
        }
        self.answer(Stage::Transfer, code, &answering, luck)
    }

    /// The id that a transfer names, where all of its fields are the inquiry's.
    fn find(&mut self, request: &Request) -> Option<(u64, Answering, Fate)> {
        let id = request.text("disburseId").parse().ok()?;
        let transfer = self.transfers.get(&id)?;
        let asked = &transfer.answering;
        let agrees = asked.bank == request.text("bankCode")
            && asked.account == request.text("bankAccount")
            && asked.amount == request.amount()
            && asked.name == request.text("accountName")
            && asked.reference == request.text("custRefNumber")
            && asked.channel == request.text("type")
            && (request.path == Path::ClearingTransfer) != asked.channel.is_empty()
            && !request.text("purpose").is_empty();
        let found = (id, asked.clone(), transfer.fate);
        if !agrees {
            self.ledger.complain(None, "a request that is wrong", format!("the transfer of {id} is not its inquiry's: {request:?}"));
        }
        Some(found)
    }

    fn book(&mut self, id: u64, now: u64, luck: &mut Luck) {
        self.end(id, Fate::Booked, now, luck);
        if let Some(Transfer { answering, .. }) = self.transfers.get(&id) {
            self.ledger.book(&id.to_string(), &answering.account, &answering.bank, answering.amount);
        }
    }

    fn close(&mut self, id: u64, code: &'static str, now: u64, luck: &mut Luck) {
        self.end(id, Fate::Closed(code), now, luck);
    }

    fn end(&mut self, id: u64, fate: Fate, now: u64, luck: &mut Luck) {
        let (found, told) = if luck.strikes(Fault::StatusLag) {
            let found = luck.random.between(0, 8 * MINUTE);
            (found, found + luck.random.between(0, 90 * MINUTE))
        } else {
            (0, 0)
        };
        if let Some(transfer) = self.transfers.get_mut(&id) {
            transfer.fate = fate;
            transfer.found_from = transfer.found_from.max(now + found);
            transfer.told_from = now + told;
        }
    }

    fn take(&mut self, id: u64, now: u64, luck: &mut Luck) {
        let is_early = luck.strikes(Fault::CallbackEarly);
        let longest = luck.random.pick(&[MINUTE, 10 * MINUTE, 60 * MINUTE, 20 * 60 * MINUTE]);
        let after = if is_early { 1 } else { luck.random.between(1000, longest) };
        let lag = if luck.strikes(Fault::StatusLag) { luck.random.between(0, 10 * MINUTE) } else { 0 };
        if let Some(transfer) = self.transfers.get_mut(&id) {
            transfer.fate = Fate::Taken;
            transfer.found_from = now + lag;
        }
        self.later.push((now + after, Later::Settle(id)));
        self.tell(id, "68", now, luck);
    }

    /// The end of a transfer that was taken.
    pub(super) fn settle(&mut self, id: u64, now: u64, luck: &mut Luck) {
        if luck.strikes(Fault::LateRefusal) {
            let code = any_failure(luck);
            self.close(id, code, now, luck);
            self.tell(id, "01", now, luck);
        } else {
            self.book(id, now, luck);
            self.tell(id, "00", now, luck);
        }
    }

    /// Sends the callback of an H2H transfer; the first, of waiting, only now and then.
    fn tell(&mut self, id: u64, code: &'static str, now: u64, luck: &mut Luck) {
        let Some(transfer) = self.transfers.get(&id).filter(|transfer| transfer.answering.channel == "H2H") else { return };
        if code != "68" || luck.random.chance(200) {
            let callback = callbacks::clearing(id, &transfer.answering);
            callbacks::send(&mut self.later, "/duitku/clearing", &callback, code, now, luck);
        }
    }
}

/// What the gateway answers to a transfer, and what it makes of it.
fn plan(is_h2h: bool, luck: &mut Luck) -> (&'static str, Plan) {
    if !luck.strikes(Fault::ListedCode) {
        let is_slow = is_h2h || luck.strikes(Fault::SlowSettlement);
        return match (is_h2h, is_slow) {
            (true, _) => ("80", Plan::Take),
            (false, true) => (luck.random.pick(&["68", "68", "80"]), Plan::Take),
            (false, false) => ("00", Plan::Book),
        };
    }
    let code = any_code(luck);
    let refused = |luck: &mut Luck| if luck.random.chance(500) { Plan::Close } else { Plan::Refuse };
    let plan = match code.class {
        Class::Success => Plan::Book,
        Class::Waiting => Plan::Take,
        // Only what happened makes a copy stale, or an id used.
        Class::Open if matches!(code.code, "-960" | "-142") => return ("00", Plan::Book),
        Class::Open | Class::NotFound => match luck.random.below(4) {
            0 => Plan::Book,
            1 => Plan::Take,
            2 => return (code.code, Plan::Refuse),
            _ => return (code.code, Plan::Close),
        },
        Class::NoSuchTransfer | Class::Sender | Class::Mendable | Class::Declined => refused(luck),
    };
    (code.code, plan)
}
