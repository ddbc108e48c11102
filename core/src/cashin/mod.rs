//! Cash In: top-ups of e-wallets over the national standard.
//!
//! | File | |
//! |---|---|
//! | `config.rs` | credentials, options, quirks, addresses |
//! | `account_inquiry.rs`, `top_up.rs`, `top_up_status.rs` | services 37, 38, 39: whose wallet, fill it, what became of it |

mod account_inquiry;
mod config;
mod top_up;
mod top_up_status;

use alloc::string::String;
use alloc::vec::Vec;

use crate::crypto::rsa::PrivateKey;
use crate::error::{Error, ErrorCode, Found, Rule, Violation};
use crate::json::{Json, Object};
use crate::message::Message;
use crate::money::Rupiah;
use crate::notification::{Notification, NotificationSpec};
use crate::operation::{Algorithm, Draft, Entry, Gateway, Patience, Stamp};
use crate::record::choice;
use crate::rules::{Characters, Format, Rules, absent};
use crate::snap::{amount, codes};
use crate::time::Moment;

pub use account_inquiry::{AccountInquiry, AccountInquiryAnswer};
pub use config::{Config, Environment, Scheme};
pub use top_up::{TopUp, TopUpAnswer};
pub use top_up_status::{TopUpStatus, TopUpStatusAnswer};

/// A client of Cash In.
pub type Client = crate::Client<Cashin>;

/// One merchant's account at Cash In.
#[derive(Debug)]
pub struct Cashin {
    config: Config,
}

/// Its name for people.
const CASH_IN: &str = "Cash In";

choice! {
    /// Which wallet.
    Channel {
        /// DANA.
        Dana = "TOP_UP_E_WALLET_DANA",
        /// OVO. The page prints it with a blank after TRANSFER: see the client's quirk_ovo_blank.
        Ovo = "TRANSFER_E_WALLET_OVO",
        /// GoPay.
        Gopay = "TRANSFER_E_WALLET_GOPAY",
        /// ShopeePay.
        ShopeePay = "TRANSFER_E_WALLET_SHOPEEPAY",
    }
}

impl Gateway for Cashin {
    const NAME: &'static str = "cashin";
    const TITLE: &'static str = "Cash In";
    const ABOUT: &'static str = "Top-ups of DANA, OVO, GoPay and ShopeePay over the national standard SNAP. \
        Requests are signed with the merchant's own RSA key; its public half is registered at Cash In.";
    const KEY_PAIR: Option<Algorithm> = Some(Algorithm::RsaPkcs1Sha256);
    type Config = Config;

    fn check(config: &Config, violations: &mut Vec<Violation>) {
        let is_shared = config.quirk_scheme == Some(Scheme::HmacSha512);
        if is_shared && config.quirk_client_secret.is_none() {
            violations.push(absent("quirk_client_secret", None, "the shared secret, with quirk_scheme hmac_sha512"));
        }
        if !is_shared && config.quirk_client_secret.is_some() {
            let wanted = "no shared secret, unless quirk_scheme is hmac_sha512";
            violations.push(Violation::new("quirk_client_secret", Rule::Agrees, Found::NOTHING, wanted));
        }
    }
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
        Some(self.config.external_id(moment))
    }
    fn signing_key(&self) -> Option<&PrivateKey> {
        self.config.private_key.as_ref()
    }
    fn operations() -> &'static [Entry<Self>] {
        crate::catalog::CASHIN
    }
    fn notifications() -> &'static [NotificationSpec] {
        &[]
    }
    /// Cash In documents no notification of transfers: whatever claims to be one is none.
    fn receive(&self, _: &Message, _: &Moment) -> Result<Notification, Error> {
        let violation = Violation::new("", Rule::OneOf, Found::NOTHING, "no notification: Cash In documents none; ask the status");
        Err(Error::new(ErrorCode::MalformedNotification, Self::NAME, [violation].into()))
    }
    fn codes() -> Vec<Json> {
        codes::to_json()
    }
    fn banks() -> Vec<Json> {
        Vec::new()
    }
}

impl Cashin {
    /// The request of one service, at its place beneath the version.
    fn draft(&self, service: &str, body: &Object, stamp: &Stamp) -> Draft {
        let config = &self.config;
        config.profile().draft(config.url(service), &config::signed_path(service), body, stamp)
    }

    /// The body that an inquiry and its top-up share.
    fn wallet(&self, reference: &str, amount: Rupiah, customer: &str, channel: Channel) -> Object {
        let mut body = Object::new().with("partnerReferenceNo", reference);
        body.set("amount", amount::to_json(amount));
        body.set("customerNumber", customer);
        body.set_at("additionalInfo.channel", self.config.channel(channel));
        body
    }
}

const REFERENCE: Rules = Rules::text(1, 64).such_as("TOPUP-2025-000042");
const CUSTOMER: Rules = Rules::text(4, 32).of(Characters::Digits).form(Format::MobileNumber).personal().such_as("6281234567890");
/// 16 digits: the value of an amount has at most 19 characters.
const AMOUNT: Rules = Rules::number(1, 9_999_999_999_999_999).such_as("50000");
const CONTEXT: Rules = Rules::text(1, 65_536).personal().named("context");
const PERSONAL: Rules = Rules::ANY.personal();
