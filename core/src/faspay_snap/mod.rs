//! Faspay SNAP Disbursement: bank transfers, e-wallet top-ups and bills over the national standard, signed with the merchant's RSA key.
//!
//! | File | |
//! |---|---|
//! | `config.rs` | credentials, options, quirks, addresses |
//! | `account_inquiry.rs`, `transfer.rs`, `transfer_status.rs` | services 16, 18, 36: whose account, pay, what became of it |
//! | `top_up.rs`, `top_up_status.rs` | services 38, 39: e-wallets |
//! | `bill.rs` | services 32, 33: virtual accounts of banks |
//! | `balance.rs`, `statement.rs` | services 11, 12 |
//! | `notification.rs` | what Faspay sends by itself (assumed: no page describes it) |

mod account_inquiry;
mod balance;
mod bill;
mod config;
mod notification;
mod statement;
mod top_up;
mod top_up_status;
mod transfer;
mod transfer_status;

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use crate::crypto::rsa::PrivateKey;
use crate::error::{Error, Rule, Violation};
use crate::json::{Json, Object};
use crate::message::Message;
use crate::notification::{Notification, NotificationSpec};
use crate::operation::{Algorithm, Draft, Entry, Gateway, Patience, Stamp};
use crate::rules::{Characters, Format, Rules, absent};
use crate::snap::{codes, stamp};
use crate::time::Moment;

pub use account_inquiry::{AccountInquiry, AccountInquiryAnswer};
pub use balance::{AccountInfo, Balance, BalanceAnswer};
pub use bill::{BillInquiry, BillInquiryAnswer, BillPayment, BillPaymentAnswer};
pub use config::{BillSource, Config, Environment, SignedPath};
pub use notification::PaymentNotification;
pub use statement::{SourceOfFunds, Statement, StatementAnswer, StatementRow};
pub use top_up::{Platform, TopUp, TopUpAnswer};
pub use top_up_status::{TopUpStatus, TopUpStatusAnswer};
pub use transfer::{Transfer, TransferAnswer};
pub use transfer_status::{TransferStatus, TransferStatusAnswer};

/// A client of Faspay SNAP.
pub type Client = crate::Client<FaspaySnap>;

/// One merchant's account at Faspay's SNAP interface.
#[derive(Debug)]
pub struct FaspaySnap {
    config: Config,
}

/// Its name for people.
const FASPAY: &str = "Faspay";

impl Gateway for FaspaySnap {
    const NAME: &'static str = "faspay_snap";
    const TITLE: &'static str = "Faspay SNAP Disbursement";
    const ABOUT: &'static str = "Bank transfers, top-ups of OVO, GoPay, DANA and LinkAja, and bills at banks' virtual accounts, over the national standard SNAP. \
        Requests are signed with the merchant's own RSA key; its public half is registered at Faspay.";
    const KEY_PAIR: Option<Algorithm> = Some(Algorithm::RsaPkcs1Sha256);
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
    fn request_id(&self, moment: &Moment) -> Option<String> {
        Some(stamp::numeric_id(moment))
    }
    fn signing_key(&self) -> Option<&PrivateKey> {
        self.config.private_key.as_ref()
    }
    fn operations() -> &'static [Entry<Self>] {
        crate::catalog::FASPAY_SNAP
    }
    fn notifications() -> &'static [NotificationSpec] {
        notification::SPECS
    }
    fn receive(&self, message: &Message, moment: &Moment) -> Result<Notification, Error> {
        notification::receive(self, message, moment)
    }
    fn codes() -> Vec<Json> {
        codes::to_json()
    }
    fn banks() -> Vec<Json> {
        Vec::new()
    }
}

impl FaspaySnap {
    /// The request of one service, at its place beneath the version.
    fn draft(&self, service: &str, body: &Object, stamp: &Stamp) -> Draft {
        let config = &self.config;
        config.profile().draft(config.url(service), &config.signed_path(service), body, stamp)
    }

    /// The merchant's account: the call's own, or the client's.
    fn source<'a>(&'a self, own: Option<&'a String>) -> &'a str {
        own.or(self.config.source_account.as_ref()).map_or("", String::as_str)
    }

    /// Adds a violation where neither the call nor the client names an account.
    fn check_source(&self, name: &str, input: &Object, violations: &mut Vec<Violation>) {
        if self.config.source_account.is_none() && matches!(input.get(name), None | Some(Json::Null)) {
            violations.push(absent(name, None, "the merchant's SendMe account, here or as the client's source_account"));
        }
    }
}

/// An amount that the gateway's notation (digits, 2 decimals) can hold.
const fn amounts(maximum: u64) -> Rules {
    Rules::number(1, maximum).such_as("50000")
}

/// (12,2), read as 12 digits in all: the sources do not say whether they mean more.
const LARGEST: u64 = 9_999_999_999;
/// (16,2), read the same way.
const LARGEST_BILL: u64 = 99_999_999_999_999;

const REFERENCE: Rules = Rules::text(1, 64).such_as("TRF-2025-000042");
const ACCOUNT: Rules = Rules::text(1, 34).of(Characters::Alphanumeric).personal().such_as("60004400184");
const SOURCE: Rules = Rules::text(1, 20).of(Characters::Digits).default_is("the client's source_account").such_as("9920000001");
const DESCRIPTION: Rules = Rules::text(1, 15).form(Format::NotFee).such_as("Invoice 42");
const CALLBACK: Rules = Rules::text(1, 255).form(Format::WebAddress).such_as("https://merchant.example/faspay/callback");
const TIME: Rules = Rules::text(25, 25).form(Format::Timestamp).such_as("2025-06-12T13:44:50+07:00");
const CONTEXT: Rules = Rules::text(1, 65_536).personal().named("context");
const PERSONAL: Rules = Rules::ANY.personal();

/// The status that a bill, or an account, has: a digit of Faspay's own, perhaps with zeros in front. Nothing of nothing, and a zero of zeros.
fn plain_digit(status: &str) -> &str {
    let status = status.trim();
    match status.trim_start_matches('0') {
        "" if !status.is_empty() => "0",
        digit => digit,
    }
}

/// A problem with a status that stands in no table.
fn unlisted(path: &str, status: &str) -> Violation {
    let found = crate::error::Found::value(&Json::from(status), true);
    Violation::new(path, Rule::UnlistedCode, found, format!("a status of {FASPAY}'s list"))
}
