//! Faspay SendMe's older interface: transfers to registered bank accounts, cash-outs at Indomaret, Alfamart and Permata's ATMs, top-ups of e-wallets.
//!
//! | File | |
//! |---|---|
//! | `config.rs` | credentials, options, quirks, addresses |
//! | `headers.rs` | the four headers that prove who asks |
//! | `token.rs` | the token that every call carries, and its request |
//! | `codes.rs` | statuses, messages and response codes |
//! | `registration.rs`, `registration_confirm.rs` | register an account, so that it can be paid |
//! | `transfer.rs`, `cash_out.rs`, `top_up.rs` | pay: a registered bank account, cash at an outlet, an e-wallet |
//! | `status.rs`, `paid.rs` | what became of a payment; what of it is compared |
//! | `name_inquiry.rs`, `balance.rs`, `statement.rs` | whose account, how much money, what happened |
//! | `notification.rs` | what Faspay sends by itself |
//! | `path.rs`, `stamp.rs` | addresses and times as SendMe writes them |

mod balance;
mod cash_out;
mod codes;
mod config;
mod headers;
mod name_inquiry;
mod notification;
mod paid;
mod path;
mod registration;
mod registration_confirm;
mod stamp;
mod statement;
mod status;
mod token;
mod top_up;
mod transfer;

use alloc::borrow::ToOwned as _;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use crate::error::{Error, Violation};
use crate::json::{Json, Object};
use crate::message::{Message, Request};
use crate::money::Rupiah;
use crate::notification::{Notification, NotificationSpec};
use crate::operation::{Draft, Entry, Gateway, Patience, Stamp};
use crate::rules::{Characters, Format, Rules, absent};
use crate::time::Moment;
use crate::token::{TokenSource, Tokens};

pub use balance::{Balance, BalanceAnswer};
pub use cash_out::{CashOut, CashOutAnswer, Outlet};
pub use config::{Config, Environment, GetPath, SignatureForm};
pub use name_inquiry::{NameInquiry, NameInquiryAnswer};
pub use notification::PaymentNotification;
pub use registration::{Registration, RegistrationAnswer};
pub use registration_confirm::{RegistrationConfirm, RegistrationConfirmAnswer};
pub use statement::{Statement, StatementAnswer, StatementRow};
pub use status::{Status, StatusAnswer};
pub use top_up::{TopUp, TopUpAnswer, Wallet};
pub use transfer::{Transfer, TransferAnswer};

/// A client of SendMe's older interface.
pub type Client = crate::Client<FaspaySendme>;

/// One merchant's account at SendMe's older interface, with the tokens that it remembers.
#[derive(Debug)]
pub struct FaspaySendme {
    config: Config,
    tokens: Tokens,
}

/// Its name for people.
const SENDME: &str = "Faspay SendMe";

impl Gateway for FaspaySendme {
    const NAME: &'static str = "faspay_sendme";
    const TITLE: &'static str = SENDME;
    const ABOUT: &'static str = "SendMe's older interface: transfers to bank accounts that were registered, cash-outs at Indomaret, Alfamart and Permata's ATMs, top-ups of OVO, GoPay, DANA \
        and LinkAja, statements. A call takes a token first; clients remember them.";
    type Config = Config;

    fn from_config(config: Config) -> Self {
        Self { config, tokens: Tokens::default() }
    }
    fn identity(&self) -> String {
        self.config.identity()
    }
    fn patience(&self) -> Patience {
        self.config.patience()
    }
    fn tokens(&self) -> Option<&dyn TokenSource> {
        Some(self)
    }
    fn operations() -> &'static [Entry<Self>] {
        crate::catalog::FASPAY_SENDME
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

impl FaspaySendme {
    /// A request with its headers.
    fn build(&self, method: &'static str, path: &str, signed_path: &str, body: String, stamp: &Stamp) -> Request {
        let timestamp = stamp::timestamp(stamp.now, self.config.minutes_east());
        let signed = headers::Signed { method, path: signed_path, timestamp: &timestamp, token: stamp.token.as_ref() };
        let headers = headers::of(&self.config, signed).map(|(name, value)| (name.to_owned(), value)).into();
        Request { method, url: self.config.url(path), headers, body }
    }

    /// The POST of a body to a service.
    fn post(&self, service: &'static str, body: &Object, stamp: &Stamp) -> Draft {
        self.build("POST", service, service, body.to_text(), stamp).into()
    }

    /// The GET of a service, with its parameters as segments of the path.
    fn get(&self, service: &'static str, parameters: &[&str], stamp: &Stamp) -> Draft {
        let path = path::with(service, parameters);
        let signed = match self.config.quirk_get_path.unwrap_or(GetPath::Base) {
            GetPath::Base => service,
            GetPath::WithParameters => &path,
        };
        self.build("GET", &path, signed, String::new(), stamp).into()
    }

    /// The merchant's account: the call's own, or the client's.
    fn source<'a>(&'a self, own: Option<&'a String>) -> &'a str {
        own.or(self.config.source_account.as_ref()).map_or("", String::as_str)
    }

    /// Adds a violation where neither the call nor the client names an account.
    fn check_source(&self, input: &Object, violations: &mut Vec<Violation>) {
        if self.config.source_account.is_none() && matches!(input.get("source_account"), None | Some(Json::Null)) {
            violations.push(absent("source_account", None, "the merchant's SendMe account, here or as the client's source_account"));
        }
    }

    /// The present time as SendMe writes it.
    fn now(&self, moment: &Moment) -> String {
        stamp::timestamp(moment.now(), self.config.minutes_east())
    }
}

/// An amount as SendMe writes it: with two implied decimals.
fn hundredths(amount: Rupiah) -> String {
    format!("{}00", amount.0)
}

/// No page names a largest amount; this one is where its hundredths still have 16 digits.
const LARGEST: u64 = 99_999_999_999_999;

const SOURCE: Rules = Rules::text(1, 20).of(Characters::Digits).default_is("the client's source_account").such_as("9920000001");
const VIRTUAL_ACCOUNT: Rules = Rules::text(1, 20).of(Characters::Digits).personal().such_as("9920000002");
const ACCOUNT: Rules = Rules::text(1, 128).of(Characters::Digits).personal().such_as("10000006");
const NAME: Rules = Rules::text(1, 255).personal().such_as("Jane Roe");
const BANK: Rules = Rules::text(3, 3).of(Characters::Digits).such_as("014");
const REGION: Rules = Rules::text(1, 4).of(Characters::Digits).such_as("0391");
const COUNTRY: Rules = Rules::text(2, 2).of(Characters::Alphanumeric).such_as("ID");
const PURPOSE: Rules = Rules::text(1, 1).of(Characters::Digits).such_as("1");
const PHONE: Rules = Rules::text(1, 15).of(Characters::Digits).personal().such_as("081234567890");
const EMAIL: Rules = Rules::text(3, 128).form(Format::Email).personal().such_as("jane@example.com");
const TRX_NO: Rules = Rules::text(1, 255).of(Characters::Reference).form(Format::Segment).such_as("GAJI-2025-000042");
const TRX_DATE: Rules = TIME.default_is("the moment's time");
const INSTRUCT_DATE: Rules = TIME.default_is("now");
const TIME: Rules = Rules::text(19, 19).form(Format::LocalTime).such_as("2025-06-12 13:44:50");
const AMOUNT: Rules = Rules::number(1, LARGEST).such_as("50000");
const DESCRIPTION: Rules = Rules::text(1, 15).form(Format::NotFee).such_as("Gaji Juni");
const CALLBACK: Rules = Rules::text(1, 255).form(Format::WebAddress).such_as("https://merchant.example/faspay/callback");
const CONTEXT: Rules = Rules::text(1, 65_536).personal().named("context");
const PERSONAL: Rules = Rules::ANY.personal();

/// The service of everything that pays.
const TRANSFER: &str = "/account/api/transfer";
