//! Inquiries and transfers, online and by clearing. An inquiry gives an id; the id serves one transfer.

use salur::duitku::codes::{Class, Stage};

use super::answers::{self, Answering};
use super::request::{Call, Path};
use super::{Desk, Duitku, Later, MINUTE, any_code, any_failure, callbacks};
use crate::simulate::faults::{Fault, Luck};

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

impl Duitku {
    /// An inquiry: looks up a name, reserves an id.
    pub(super) fn inquire(&mut self, call: &Call, luck: &mut Luck) -> String {
        let mut answering = Answering {
            bank: call.text("bankCode"),
            account: call.text("bankAccount"),
            amount: call.amount(),
            channel: call.text("type"),
            ..Answering::default()
        };
        if luck.strikes(Fault::ListedCode) {
            let code = any_code(luck).code;
            if code != "00" {
                return answers::write(Stage::Inquiry, code, &answering, luck);
            }
        }
        self.next_id += luck.random.between(1, 3);
        let id = self.next_id;
        answering.id = Some(id);
        answering.name = luck.random.pick(&["Test Account", "Test Account                  ", "SITI \"NUR\" AISYAH", "I Gusti Ngurah é"]).to_owned();
        let own = call.text("custRefNumber");
        answering.reference = if own.is_empty() { format!("{:012}", id * 7 + 1278) } else { own };
        self.transfers.insert(id, Transfer { answering: answering.clone(), fate: Fate::Open, found_from: 0, told_from: 0 });
        answers::write(Stage::Inquiry, "00", &answering, luck)
    }

    /// A transfer.
    pub(super) fn transfer(&mut self, call: &Call, desk: &mut Desk<'_>) -> String {
        let Some((id, answering, fate)) = self.find(call, desk) else {
            return answers::bare("-420", desk.luck);
        };
        match fate {
            Fate::Open => {}
            Fate::Taken | Fate::Booked => return answers::write(Stage::Transfer, "-142", &answering, desk.luck),
            Fate::Closed(code) => {
                let code = if desk.luck.random.chance(500) { "-142" } else { code };
                return answers::write(Stage::Transfer, code, &answering, desk.luck);
            }
        }
        // Another copy of bytes that were refused is refused alike.
        if let Some(code) = self.refusals.get(&(id, call.timestamp)) {
            return answers::write(Stage::Transfer, code, &answering, desk.luck);
        }
        let is_h2h = answering.channel == "H2H";
        let (code, plan) = plan(is_h2h, desk.luck);
        match plan {
            Plan::Book => self.book(id, desk),
            Plan::Take => self.take(id, desk),
            Plan::Close => self.close(id, code, desk),
            Plan::Refuse => {
                self.refusals.insert((id, call.timestamp), code);
            }
        }
        answers::write(Stage::Transfer, code, &answering, desk.luck)
    }

    /// The id that a transfer names, where all of its fields are the inquiry's.
    fn find(&self, call: &Call, desk: &mut Desk<'_>) -> Option<(u64, Answering, Fate)> {
        let id = call.text("disburseId").parse().ok()?;
        let transfer = self.transfers.get(&id)?;
        let asked = &transfer.answering;
        let agrees = asked.bank == call.text("bankCode")
            && asked.account == call.text("bankAccount")
            && asked.amount == call.amount()
            && asked.name == call.text("accountName")
            && asked.reference == call.text("custRefNumber")
            && asked.channel == call.text("type")
            && (call.path == Path::ClearingTransfer) != asked.channel.is_empty()
            && !call.text("purpose").is_empty();
        let found = (id, asked.clone(), transfer.fate);
        if !agrees {
            desk.ledger.complain(None, "a request that is wrong", format!("the transfer of {id} is not its inquiry's: {call:?}"));
        }
        Some(found)
    }

    fn book(&mut self, id: u64, desk: &mut Desk<'_>) {
        self.end(id, Fate::Booked, desk);
        if let Some(Transfer { answering, .. }) = self.transfers.get(&id) {
            desk.ledger.book(&id.to_string(), &answering.account, &answering.bank, answering.amount);
        }
    }

    fn close(&mut self, id: u64, code: &'static str, desk: &mut Desk<'_>) {
        self.end(id, Fate::Closed(code), desk);
    }

    fn end(&mut self, id: u64, fate: Fate, desk: &mut Desk<'_>) {
        let (now, luck) = (desk.now, &mut *desk.luck);
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

    fn take(&mut self, id: u64, desk: &mut Desk<'_>) {
        let (now, luck) = (desk.now, &mut *desk.luck);
        let is_early = luck.strikes(Fault::CallbackEarly);
        let longest = luck.random.pick(&[MINUTE, 10 * MINUTE, 60 * MINUTE, 20 * 60 * MINUTE]);
        let after = if is_early { 1 } else { luck.random.between(1000, longest) };
        let lag = desk.lag(10 * MINUTE);
        if let Some(transfer) = self.transfers.get_mut(&id) {
            transfer.fate = Fate::Taken;
            transfer.found_from = now + lag;
        }
        desk.later.push((now + after, Later::Settle(id.to_string())));
        self.tell(id, "68", desk);
    }

    /// The end of a transfer that was taken.
    pub(super) fn settle(&mut self, handle: &str, desk: &mut Desk<'_>) {
        let Ok(id) = handle.parse() else { return };
        if desk.luck.strikes(Fault::LateRefusal) {
            let code = any_failure(desk.luck);
            self.close(id, code, desk);
            self.tell(id, "01", desk);
        } else {
            self.book(id, desk);
            self.tell(id, "00", desk);
        }
    }

    /// Sends the callback of an H2H transfer; the first, of waiting, only now and then.
    fn tell(&self, id: u64, code: &'static str, desk: &mut Desk<'_>) {
        let Some(transfer) = self.transfers.get(&id).filter(|transfer| transfer.answering.channel == "H2H") else { return };
        if code != "68" || desk.luck.random.chance(200) {
            let callback = callbacks::clearing(id, &transfer.answering);
            callbacks::send("/duitku/clearing", &callback, code, desk);
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
