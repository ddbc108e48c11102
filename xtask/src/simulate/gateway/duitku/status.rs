//! The status call: the truth, perhaps late; or the refusal of the question.

use salur::duitku::codes::{Class, Stage, find};

use super::answers::{self, Answering};
use super::request::Call;
use super::transfers::Fate;
use super::{Duitku, any_code};
use crate::simulate::faults::{Fault, Luck};

impl Duitku {
    /// Says what became of a transfer.
    pub(super) fn status(&self, call: &Call, now: u64, luck: &mut Luck) -> String {
        let transfer = call.text("disburseId").parse().ok().and_then(|id: u64| self.transfers.get(&id));
        let Some(transfer) = transfer else {
            return answers::write(Stage::Status, "-420", &Answering::default(), luck);
        };
        if luck.strikes(Fault::ListedCode) {
            let code = any_code(luck);
            // Those of the other classes would be the transfer's own result, which is not invented.
            if matches!(code.class, Class::Open | Class::NotFound | Class::NoSuchTransfer | Class::Sender | Class::Waiting) {
                return answers::write(Stage::Status, code.code, &transfer.answering, luck);
            }
        }
        let not_found = |luck: &mut Luck| if luck.random.chance(800) { "NF" } else { "-420" };
        let waiting = |luck: &mut Luck| luck.random.pick(&["68", "80"]);
        let code = match transfer.fate {
            _ if now < transfer.found_from => not_found(luck),
            Fate::Open => not_found(luck),
            Fate::Taken => waiting(luck),
            _ if now < transfer.told_from => waiting(luck),
            Fate::Booked => "00",
            Fate::Closed(code) => match find(code).map(|row| row.class) {
                Some(Class::Mendable | Class::Declined) => code,
                // Nothing was recorded of it.
                _ => not_found(luck),
            },
        };
        answers::write(Stage::Status, code, &transfer.answering, luck)
    }
}
