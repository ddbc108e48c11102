//! Accounts: registered, confirmed, and then payable under a number of SendMe's.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::answers::About;
use super::codes::{self, Kind, Stage, Word};
use super::credentials::SOURCE;
use super::habits::Habits;
use super::request::Call;
use super::stories;
use crate::simulate::counts;
use crate::simulate::faults::Fault;
use crate::simulate::gateway::Desk;

/// What accounts begin with that were registered before the world began.
pub const OLD: &str = "6000";

/// The number of an account at SendMe.
pub fn number_of(account: &str) -> String {
    format!("77{account}")
}

/// The accounts that were registered since.
#[derive(Debug, Default)]
pub struct Accounts {
    /// Whom the bank named as owner.
    named: BTreeMap<String, &'static str>,
    confirmed: BTreeSet<String>,
}

impl Accounts {
    /// Whether an account may be paid.
    pub fn is_registered(&self, account: &str) -> bool {
        account.starts_with(OLD) || self.confirmed.contains(account)
    }

    /// Whether it was registered in this world.
    pub fn is_new(&self, account: &str) -> bool {
        self.confirmed.contains(account)
    }

    /// Takes a registration, or its confirmation: what is answered, and about what.
    pub fn answer(&mut self, call: &Call, habits: &Habits, desk: &mut Desk<'_>) -> Result<(&'static Word, About), String> {
        let (account, mut about) = read(call)?;
        let is_confirmation = call.service.path.ends_with("/confirm");
        let word = if is_confirmation { self.confirm(call, &account, desk)? } else { self.register(&account, desk) };
        if word.kind != Kind::OnProcess && self.is_registered(&account) && (is_confirmation || habits.tells_registered) {
            about.asked["beneficiary_virtual_account"] = number_of(&account).into();
        }
        if let Some(name) = self.named.get(&account).filter(|_| word == &codes::ON_PROCESS) {
            about.asked["bank_account_number"] = account.as_str().into();
            about.asked["bank_account_name"] = (*name).into();
            about.asked["beneficiary_bank_name"] = "BANK".into();
        }
        Ok((word, about))
    }

    fn register(&mut self, account: &str, desk: &mut Desk<'_>) -> &'static Word {
        if let Some(word) = listed(desk) {
            return word;
        }
        if self.is_registered(account) {
            desk.luck.counts.add(counts::Kind::Story, "", stories::REGISTERED_BEFORE);
            return &codes::REGISTERED;
        }
        let name = desk.luck.random.pick(&["TEST ACCOUNT", "Test Account          ", "SITI \"NUR\" AISYAH é"]);
        self.named.entry(account.to_owned()).or_insert(name);
        &codes::ON_PROCESS
    }

    fn confirm(&mut self, call: &Call, account: &str, desk: &mut Desk<'_>) -> Result<&'static Word, String> {
        let name = self.named.get(account).ok_or("confirmed, and never registered")?;
        // An answer may have left the name out: then the merchant gives its own.
        let told = call.text("bank_account_name", 255)?;
        if call.digits("bank_account_number", 128)? != account || (told != *name && told != "Test Account") || call.text("confirm", 1)? != "2" {
            return Err("confirmed is something else".to_owned());
        }
        if let Some(word) = listed(desk) {
            return Ok(word);
        }
        let is_first = self.confirmed.insert(account.to_owned());
        Ok(if is_first || desk.luck.random.chance(500) { &codes::SUCCESS } else { &codes::REGISTERED })
    }
}

/// Any word that does not tell a number.
fn listed(desk: &mut Desk<'_>) -> Option<&'static Word> {
    let said = desk.luck.strikes(Fault::ListedCode).then(|| codes::any(Stage::Registration, desk.luck));
    said.filter(|word| !matches!(word.kind, Kind::OnProcess | Kind::Success))
}

/// Which account a registration is about.
fn read(call: &Call) -> Result<(String, About), String> {
    if call.digits("virtual_account", 20)? != SOURCE {
        return Err("another merchant's account".to_owned());
    }
    let account = call.digits("beneficiary_account", 128)?.to_owned();
    for name in ["beneficiary_account_name", "beneficiary_va_name", "beneficiary_bank_branch"] {
        call.text(name, 255)?;
    }
    call.digits("beneficiary_bank_code", 10)?;
    call.digits("beneficiary_region_code", 4)?;
    call.text("beneficiary_country_code", 2)?;
    let asked = call.body.as_object().cloned().unwrap_or_default();
    Ok((account, About { asked: Value::Object(asked), ..About::default() }))
}
