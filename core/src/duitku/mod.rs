//! Duitku Disbursement (the JSON and SHA-256 API; its page, version 1.2).
//!
//! | File | |
//! |---|---|
//! | `config.rs` | credentials, options, addresses |
//! | `signature.rs` | the strings to sign |
//! | `codes.rs` | what each code means at each stage |
//! | `amounts.rs`, `banks.rs` | limits per channel, and which bank offers what |
//! | `inquiry.rs`, `transfer.rs` | online transfer: look the account up, then pay |
//! | `clearing.rs` | the same over LLG, RTGS, H2H and BI-FAST |
//! | `cash_out.rs` | cash at Indomaret and Pos Indonesia |
//! | `status.rs`, `balance.rs`, `bank_list.rs` | what became of a transfer; the balance; the banks |
//! | `callbacks.rs` | the two notifications |
//! | `continuation.rs` | from an inquiry into its transfer |

mod amounts;
mod balance;
mod bank_list;
pub mod banks;
mod callbacks;
mod cash_out;
mod clearing;
pub mod codes;
mod config;
mod continuation;
mod inquiry;
#[cfg(feature = "testing")]
mod probe;
mod signature;
mod status;
mod transfer;

use alloc::string::String;
use alloc::vec::Vec;

use crate::error::Error;
use crate::json::{Json, Object};
use crate::message::{Message, Request};
use crate::notification::{Notification, NotificationSpec};
use crate::operation::{Draft, Entry, Gateway, Patience, Stamp};
use crate::rules::{Characters, Format, Rules};
use crate::time::{Millis, Moment};

pub use balance::{Balance, BalanceAnswer};
pub use bank_list::{BankRow, Banks, BanksAnswer};
pub use callbacks::{CashOutCallback, ClearingCallback};
pub use cash_out::{CashOut, CashOutAnswer, Outlet};
pub use clearing::{ClearingInquiry, ClearingInquiryAnswer, ClearingTransfer, ClearingTransferAnswer, ClearingType};
pub use config::{Config, Environment};
pub use inquiry::{Inquiry, InquiryAnswer};
#[cfg(feature = "testing")]
pub use probe::{Probe, ProbeAnswer};
pub use status::{Status, StatusAnswer};
pub use transfer::{Transfer, TransferAnswer};

/// Duitku refuses time stamps that are older than this (code -960).
pub(crate) const TIMESTAMP_LIVES: Millis = 5 * 60 * 1000;

/// A client of Duitku.
pub type Client = crate::Client<Duitku>;

/// One merchant's Duitku account.
#[derive(Debug)]
pub struct Duitku {
    config: Config,
}

impl Gateway for Duitku {
    const NAME: &'static str = "duitku";
    const TITLE: &'static str = "Duitku Disbursement";
    const ABOUT: &'static str = "Online transfers, clearing (LLG, RTGS, H2H, BI-FAST) and cash-outs at Indomaret and Pos Indonesia. \
        Credentials of the disbursement product differ from those of Duitku's payments.";
    type Config = Config;

    fn from_config(config: Config) -> Self {
        Self { config }
    }
    fn identity(&self) -> String {
        self.config.identity()
    }
    fn patience(&self) -> Patience {
        self.config.patience()
    }
    fn operations() -> &'static [Entry<Self>] {
        crate::catalog::DUITKU
    }
    fn notifications() -> &'static [NotificationSpec] {
        callbacks::SPECS
    }
    fn receive(&self, message: &Message, _: &Moment) -> Result<Notification, Error> {
        callbacks::receive(self, message)
    }
    fn codes() -> Vec<Json> {
        codes::to_json()
    }
    fn banks() -> Vec<Json> {
        banks::to_json()
    }
}

impl Duitku {
    /// The request of a signed body: the signature comes last, over `parts` in their order.
    fn signed(&self, url: String, body: Object, parts: &[&str]) -> Draft {
        let signature = signature::sign(parts, &self.config.secret_key);
        Request::json(url, &body.with("signature", signature)).into()
    }

    /// The body and signature of the calls that say nothing but who asks.
    fn signed_bare(&self, path: &str, stamp: &Stamp) -> Draft {
        let at = timestamp(stamp);
        let body = Object::new().with("userId", self.config.user_id).with("email", &self.config.email).with("timestamp", stamp.now);
        self.signed(self.config.disbursement(path), body, &[&self.config.email, &at])
    }
}

/// The time stamp as it is signed: the digits of Unix milliseconds.
fn timestamp(stamp: &Stamp) -> String {
    alloc::format!("{}", stamp.now)
}

// Rules that several operations share. The page types most texts as string(255).

const BANK_CODE: Rules = Rules::text(3, 6).of(Characters::Alphanumeric).such_as("014");
const BANK_ACCOUNT: Rules = Rules::text(1, 255).of(Characters::Digits).personal().such_as("8760673566");
const ACCOUNT_NAME: Rules = Rules::text(1, 255).personal().such_as("Test Account");
const REFERENCE: Rules = Rules::text(1, 255).such_as("000000001278");
const DISBURSE_ID: Rules = Rules::text(1, 255).of(Characters::Digits).form(Format::NotZero).such_as("12345");
const PURPOSE: Rules = Rules::text(1, 255).personal().such_as("Gaji November");
const OPTIONAL_PURPOSE: Rules = Rules::text(0, 255).personal().such_as("Gaji November");
const SENDER_NAME: Rules = Rules::text(0, 255).personal().such_as("John Doe");
const SENDER_ID: Rules = Rules::text(1, 255).personal().such_as("123456789");
const PERSONAL: Rules = Rules::ANY.personal();
