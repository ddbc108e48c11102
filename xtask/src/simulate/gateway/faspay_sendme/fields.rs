//! The fields of requests that pay, checked as their pages document them.

use serde_json::Value;

use super::answers::About;
use super::credentials::SOURCE;
use super::request::Call;

/// Fields that answers echo.
const ECHOED: [&str; 13] = [
    "virtual_account",
    "beneficiary_virtual_account",
    "beneficiary_account",
    "beneficiary_name",
    "beneficiary_account_name",
    "beneficiary_phone",
    "beneficiary_email",
    "beneficiary_bank_code",
    "beneficiary_region_code",
    "trx_date",
    "instruct_date",
    "trx_desc",
    "callback_url",
];

/// Whom a request pays.
pub fn read(call: &Call) -> Result<About, String> {
    if call.digits("virtual_account", 20)? != SOURCE {
        return Err("another merchant's account".to_owned());
    }
    let bank = call.text("beneficiary_bank_code", 4)?;
    let payee = match bank {
        "imr" | "alf" => at_counter(call, bank)?,
        "C013" => at_machine(call)?,
        "ovo" | "gpy" | "dna" | "lkj" => wallet(call)?,
        _ => transfer(call)?,
    };
    let asked = ECHOED.iter().filter_map(|name| call.body.get(*name).map(|value| ((*name).to_owned(), value.clone()))).collect();
    let url = call.body.get("callback_url").and_then(Value::as_str).unwrap_or_default();
    Ok(About {
        trx_no: call.text("trx_no", 255)?.to_owned(),
        amount: call.amount()?,
        payee: payee.to_owned(),
        bank: bank.to_owned(),
        path: url.strip_prefix("https://merchant.example").unwrap_or_default().to_owned(),
        scheduled: call.time("instruct_date")?,
        asked: Value::Object(asked),
    })
}

/// What everything but Permata's machines takes.
fn common(call: &Call) -> Result<(), String> {
    call.digits("beneficiary_region_code", 4)?;
    call.text("beneficiary_country_code", 2)?;
    call.time("trx_date")?.ok_or("no trx_date")?;
    Ok(())
}

/// A description that SendMe neither cuts nor refuses.
fn description(call: &Call, longest: usize) -> Result<(), String> {
    let text = call.text("trx_desc", longest)?;
    if text.eq_ignore_ascii_case("fee") { Err("the word fee".to_owned()) } else { Ok(()) }
}

fn transfer(call: &Call) -> Result<&str, String> {
    common(call)?;
    description(call, 15)?;
    call.digits("beneficiary_bank_code", 3)?;
    call.digits("beneficiary_virtual_account", 20)?;
    call.digits("beneficiary_purpose_code", 1)?;
    call.digits("trx_no", 255)?;
    call.text("beneficiary_name", 255)?;
    call.text("callback_url", 255)?;
    call.body.get("instruct_date").ok_or("no instruct_date")?;
    call.digits("beneficiary_account", 128)
}

fn wallet(call: &Call) -> Result<&str, String> {
    common(call)?;
    call.text("beneficiary_name", 255)?;
    call.text("callback_url", 255)?;
    if call.body.get("trx_desc").is_some() {
        description(call, 15)?;
    }
    if call.body.get("beneficiary_virtual_account").is_some() {
        return Err("a wallet is not registered".to_owned());
    }
    call.digits("beneficiary_account", 128)
}

fn at_counter<'a>(call: &'a Call, outlet: &str) -> Result<&'a str, String> {
    common(call)?;
    call.text("beneficiary_email", 128)?;
    call.text("beneficiary_account_name", 255)?;
    call.body.get("instruct_date").ok_or("no instruct_date")?;
    if outlet == "alf" {
        call.digits("beneficiary_purpose_code", 1)?;
        call.text("trx_no", 12)?;
        description(call, 15)?;
    }
    if !call.amount()?.is_multiple_of(50_000) {
        return Err("no multiple of 50,000".to_owned());
    }
    call.digits("beneficiary_phone", 15)
}

fn at_machine(call: &Call) -> Result<&str, String> {
    call.text("beneficiary_name", 255)?;
    call.text("callback_url", 255)?;
    call.digits("trx_amount", 12)?;
    description(call, 27)?;
    if !call.amount()?.is_multiple_of(100_000) {
        return Err("no multiple of 100,000".to_owned());
    }
    if call.body.get("trx_date").is_some() || call.body.get("instruct_date").is_some() {
        return Err("a date where none belongs".to_owned());
    }
    call.digits("beneficiary_phone", 15)
}
