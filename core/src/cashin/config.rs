//! Cash In's credentials, options, quirks and addresses.

use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::String;

use crate::crypto::rsa::PrivateKey;
use crate::operation::Patience;
use crate::record::{choice, record};
use crate::rules::{Characters, Format, Rules};
use crate::secret::Secret;
use crate::snap::body::Escapes;
use crate::snap::{Profile, request, stamp};
use crate::time::{Millis, Moment};

use super::Channel;

choice! {
    /// Which of Cash In's two worlds a client talks to.
    Environment {
        /// Cash In's sandbox: no money moves.
        Sandbox = "sandbox",
        /// The real one.
        Production = "production",
    }
}

choice! {
    /// How requests are signed. The page says "asymmetric", and prints a signature that has the length of the other.
    Scheme {
        /// With the merchant's RSA key.
        Asymmetric = "asymmetric",
        /// With a shared secret: HMAC-SHA512.
        HmacSha512 = "hmac_sha512",
    }
}

const DAY: Millis = 24 * 60 * 60 * 1000;
const MONTH: Millis = 30 * DAY;

record! {
    /// A merchant's account at Cash In, and how its client behaves.
    Config {
        required {
            /// Which of Cash In's two worlds the client talks to.
            environment: Environment = "", Rules::ANY;
            /// The merchant's id (X-PARTNER-ID), given by Cash In.
            partner_id: String = "X-PARTNER-ID", Rules::text(1, 36).of(Characters::VisibleAscii).such_as("CID1234567890");
            /// The channel (CHANNEL-ID), given by Cash In: its page prints 9501 in one place and 9552 in another.
            channel_id: String = "CHANNEL-ID", Rules::text(1, 5).of(Characters::Digits).such_as("95521");
        }
        optional {
            /// The merchant's RSA private key, of at least 2048 bits: PKCS#8 or PKCS#1, as PEM (also with \n spelled out) or its bare base64. Left out where the key lives elsewhere: then every step asks for a signature (`to_sign`).
            private_key: PrivateKey = "", Rules::text(1, 16_384).secret().default_is("the key lives elsewhere");
            /// Address in place of Cash In's own, as https://sandbox-api.cashin.co.id/pg/fo; plain http only to this machine.
            base_url: String = "", Rules::text(1, 255).form(Format::BaseAddress).default_is("the environment's");
            /// How long after it was prepared a request that pays may be sent, in milliseconds.
            send_within: u64 = "", Rules::number(1000, 5 * 60 * 1000).named("milliseconds").default_is("60000");
            /// How long after the end of sending a top-up that Cash In does not find may still appear, in milliseconds; then a person is asked. Cash In documents no such time.
            not_found_window: u64 = "", Rules::number(0, MONTH).named("milliseconds").default_is("as ask_human_after");
            /// After how long without a final state a person is asked, in milliseconds.
            ask_human_after: u64 = "", Rules::number(60_000, MONTH).named("milliseconds").default_is("86400000");
            /// A quirk that only Cash In can settle: how requests are signed.
            quirk_scheme: Scheme = "", Rules::ANY.default_is("asymmetric");
            /// The shared secret of the quirk hmac_sha512.
            quirk_client_secret: Secret = "", Rules::text(1, 255).secret().default_is("none");
            /// A quirk that only Cash In can settle: send OVO's channel with the blank that the page prints.
            quirk_ovo_blank: bool = "", Rules::ANY.default_is("false");
            /// A quirk that only Cash In can settle: ids of requests as UUIDs, as in the page's samples, in place of digits, as in its table.
            quirk_uuid_external_id: bool = "", Rules::ANY.default_is("false");
        }
    }
}

impl Config {
    pub(super) fn identity(&self) -> String {
        format!("cashin/{}/{}", self.environment.word(), self.partner_id)
    }

    pub(super) fn patience(&self) -> Patience {
        Patience {
            send_within: self.send_within.unwrap_or(60_000),
            not_found_window: self.not_found_window,
            ask_human_after: self.ask_human_after.unwrap_or(DAY),
        }
    }

    pub(super) fn profile(&self) -> Profile<'_> {
        let scheme = match (self.quirk_scheme, &self.quirk_client_secret) {
            (Some(Scheme::HmacSha512), Some(secret)) => request::Scheme::HmacSha512(secret),
            _ => request::Scheme::Asymmetric,
        };
        Profile { scheme, escapes: Escapes::Raw, partner_id: &self.partner_id, channel_id: &self.channel_id, origin: None }
    }

    pub(super) fn url(&self, service: &str) -> String {
        let own = match self.environment {
            Environment::Sandbox => "https://sandbox-api.cashin.co.id/pg/fo",
            Environment::Production => "https://api.cashin.co.id/pg/fo",
        };
        let base = self.base_url.as_deref().unwrap_or(own);
        format!("{}/api/v1.0/emoney/{service}", base.trim_end_matches('/'))
    }

    pub(super) fn external_id(&self, moment: &Moment) -> String {
        if self.quirk_uuid_external_id == Some(true) { stamp::uuid(moment) } else { stamp::numeric_id(moment) }
    }

    pub(super) fn channel(&self, channel: Channel) -> String {
        match channel {
            Channel::Ovo if self.quirk_ovo_blank == Some(true) => "TRANSFER _E_WALLET_OVO".to_owned(),
            other => other.word().to_owned(),
        }
    }
}

/// What of an address is signed: what follows the prefix /pg/fo.
pub(super) fn signed_path(service: &str) -> String {
    format!("/api/v1.0/emoney/{service}")
}
