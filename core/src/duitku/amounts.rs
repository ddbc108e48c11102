//! Limits per channel, and which bank offers which. Each number is one of Duitku's documented ones; weaker hearsay is not enforced.

use alloc::format;
use alloc::vec::Vec;

use crate::error::{Found, Rule, Violation};
use crate::json::{Json, Object};
use crate::rules::{Whole, check_range};

use super::banks::{Bank, find};
use super::{ClearingType, Config, Outlet};

/// The largest LLG transfer. Source: introduction of the page.
const LLG_MAXIMUM: u64 = 1_000_000_000;
/// The smallest RTGS transfer. Source: introduction of the page; enforced by Duitku at the inquiry (-141).
const RTGS_MINIMUM: u64 = 100_000_000;
/// What both outlets pay at least. Source: parameters of Cash Out Inquiry.
const CASH_MINIMUM: u64 = 50_000;

/// Checks an online transfer. Source: Duitku's feature overview (10,000 to 100,000,000; Permata 50,000,000).
pub(super) fn check_online(config: &Config, input: &Object, violations: &mut Vec<Violation>) {
    let code = input.text("bank_code").unwrap_or_default();
    check_bank(config, code, violations);
    let (minimum, maximum) = config.online_range(code);
    check_amount(input, minimum, Some(maximum), violations);
}

/// Checks a clearing transfer: its amount by type, and whether the bank offers the type.
pub(super) fn check_clearing(config: &Config, input: &Object, violations: &mut Vec<Violation>) {
    let code = input.text("bank_code").unwrap_or_default();
    let bank = check_bank(config, code, violations);
    let channel = input.text("type").and_then(ClearingType::of);
    let (minimum, maximum) = match channel {
        Some(ClearingType::Llg) => (1, Some(LLG_MAXIMUM)),
        Some(ClearingType::Rtgs) => (RTGS_MINIMUM, None),
        Some(ClearingType::H2h | ClearingType::Bifast) | None => (1, None),
    };
    check_amount(input, minimum, maximum, violations);
    let unsupported = match (channel, bank) {
        (Some(ClearingType::H2h), Some(bank)) => !bank.h2h,
        (Some(ClearingType::Bifast), Some(bank)) => bank.bifast == Some(false),
        _ => false,
    };
    if let Some(channel) = channel.filter(|_| unsupported && config.checks_banks()) {
        let found = Found::value(&Json::from(code), true);
        let wanted = format!("a bank that offers {} (see the catalog's banks)", channel.word());
        violations.push(Violation::new("bank_code", Rule::BankUnsupported, found, wanted).limited(channel.word()));
    }
}

/// Checks a cash-out. Source: parameters of Cash Out Inquiry.
pub(super) fn check_cash_out(input: &Object, violations: &mut Vec<Violation>) {
    let outlet = input.text("bank_code").and_then(Outlet::of);
    let (maximum, step): (Option<u64>, u64) = match outlet {
        Some(Outlet::Indomaret) => (Some(1_000_000), 50_000),
        Some(Outlet::Pos) => (Some(2_000_000), 1),
        None => (None, 1),
    };
    let minimum = if outlet.is_some() { CASH_MINIMUM } else { 1 };
    let off_the_step = |amount: &i128| amount.checked_rem(i128::from(step)).is_some_and(|rest| rest != 0);
    if let Some(amount) = check_amount(input, minimum, maximum, violations).filter(off_the_step) {
        let found = Found::value(&Json::Number(format!("{amount}")), true);
        violations.push(Violation::new("amount", Rule::MultipleOf, found, format!("a multiple of {step}")).limited(step));
    }
}

/// Checks the amount of an input against a range; gives it where it lies inside.
fn check_amount(input: &Object, minimum: u64, maximum: Option<u64>, violations: &mut Vec<Violation>) -> Option<i128> {
    // Other types and longer numbers were reported by the field's own rules.
    let amount = input.get("amount").and_then(|value| Whole::of(value).number())?;
    check_range("amount", amount, minimum, maximum, violations).then_some(amount)
}

/// The bank of a code; where it is unknown that is a violation, unless the merchant switched the check off.
fn check_bank(config: &Config, code: &str, violations: &mut Vec<Violation>) -> Option<&'static Bank> {
    let bank = find(code);
    // A code of another form was reported by the field's own rules.
    let has_form = (3..=6).contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if bank.is_none() && has_form && config.checks_banks() {
        let found = Found::value(&Json::from(code), true);
        let wanted = "a bank code of Duitku's table (check_banks switches this off)";
        violations.push(Violation::new("bank_code", Rule::BankUnknown, found, wanted));
    }
    bank
}
