//! Faspay's SNAP credentials, options, quirks and addresses.

use alloc::format;
use alloc::string::String;

use crate::crypto::rsa::{PrivateKey, PublicKey};
use crate::operation::Patience;
use crate::record::{choice, record};
use crate::rules::{Characters, Format, Rules};
use crate::snap::body::Escapes;
use crate::snap::{Profile, Scheme};
use crate::time::Millis;

choice! {
    /// Which of Faspay's two worlds a client talks to.
    Environment {
        /// Faspay's sandbox: no money moves.
        Sandbox = "sandbox",
        /// The real one.
        Production = "production",
    }
}

choice! {
    /// Which path is signed. Faspay's documents contradict each other; its own libraries sign the whole path.
    SignedPath {
        /// The whole path, as /account/v1.0/transfer-interbank.
        Whole = "whole",
        /// Without its first part, as /v1.0/transfer-interbank.
        WithoutAccount = "without_account",
    }
}

choice! {
    /// Under which name bills carry the merchant's account. Faspay's page and its own libraries differ.
    BillSource {
        /// The page's name.
        SourceAccountNo = "sourceAccountNo",
        /// The libraries' name.
        SourceAccount = "sourceAccount",
    }
}

const DAY: Millis = 24 * 60 * 60 * 1000;
const MONTH: Millis = 30 * DAY;
const KEY: Rules = Rules::text(1, 16_384);

record! {
    /// A merchant's account at Faspay's SNAP interface, and how its client behaves.
    Config {
        required {
            /// Which of Faspay's two worlds the client talks to.
            environment: Environment = "", Rules::ANY;
            /// The merchant's id (X-PARTNER-ID): 5 characters, given by Faspay.
            partner_id: String = "X-PARTNER-ID", Rules::text(5, 5).of(Characters::Alphanumeric).such_as("99999");
        }
        optional {
            /// The merchant's RSA private key, of at least 2048 bits: PKCS#8 or PKCS#1, as PEM (also with \n spelled out) or its bare base64. Left out where the key lives elsewhere: then every step asks for a signature (`to_sign`).
            private_key: PrivateKey = "", KEY.secret().default_is("the key lives elsewhere");
            /// Faspay's RSA public key, given by Faspay: only it proves notifications. PEM or its bare base64.
            faspay_public_key: PublicKey = "", KEY.default_is("notifications are refused");
            /// The merchant's SendMe account, for all calls that do not name another.
            source_account: String = "sourceAccount", Rules::text(1, 20).of(Characters::Digits).such_as("9920000001");
            /// The channel (CHANNEL-ID).
            channel_id: String = "CHANNEL-ID", Rules::text(1, 5).of(Characters::Digits).default_is("88001");
            /// The merchant's own domain (ORIGIN).
            origin: String = "ORIGIN", Rules::text(1, 255).of(Characters::VisibleAscii).default_is("not sent").such_as("www.merchant.example");
            /// Address in place of Faspay's own, as https://sendme-sandbox.faspay.co.id; plain http only to this machine.
            base_url: String = "", Rules::text(1, 255).form(Format::BaseAddress).default_is("the environment's");
            /// How long after it was prepared a request that pays may be sent, in milliseconds.
            send_within: u64 = "", Rules::number(1000, 5 * 60 * 1000).named("milliseconds").default_is("60000");
            /// How long after the end of sending a payment that Faspay does not find may still appear, in milliseconds; then a person is asked. Faspay documents no such time.
            not_found_window: u64 = "", Rules::number(0, MONTH).named("milliseconds").default_is("as ask_human_after");
            /// After how long without a final state a person is asked, in milliseconds; of a scheduled payment from its date on.
            ask_human_after: u64 = "", Rules::number(60_000, MONTH).named("milliseconds").default_is("86400000");
            /// A quirk that only Faspay can settle: which path is signed.
            quirk_signed_path: SignedPath = "", Rules::ANY.default_is("whole");
            /// A quirk that only Faspay can settle: under which name bills carry the merchant's account.
            quirk_bill_source: BillSource = "", Rules::ANY.default_is("sourceAccountNo");
        }
    }
}

impl Config {
    pub(super) fn identity(&self) -> String {
        format!("faspay_snap/{}/{}", self.environment.word(), self.partner_id)
    }

    pub(super) fn patience(&self) -> Patience {
        Patience {
            send_within: self.send_within.unwrap_or(60_000),
            not_found_window: self.not_found_window,
            ask_human_after: self.ask_human_after.unwrap_or(DAY),
        }
    }

    pub(super) fn profile(&self) -> Profile<'_> {
        Profile {
            scheme: Scheme::Asymmetric,
            escapes: Escapes::Ascii,
            partner_id: &self.partner_id,
            channel_id: self.channel_id.as_deref().unwrap_or("88001"),
            origin: self.origin.as_deref(),
        }
    }

    pub(super) fn url(&self, service: &str) -> String {
        let own = match self.environment {
            Environment::Sandbox => "https://sendme-sandbox.faspay.co.id",
            Environment::Production => "https://sendme.faspay.co.id",
        };
        let base = self.base_url.as_deref().unwrap_or(own);
        format!("{}/account/v1.0/{service}", base.trim_end_matches('/'))
    }

    /// What of the address is signed. A base address in place of Faspay's own changes nothing of it.
    pub(super) fn signed_path(&self, service: &str) -> String {
        match self.quirk_signed_path.unwrap_or(SignedPath::Whole) {
            SignedPath::Whole => format!("/account/v1.0/{service}"),
            SignedPath::WithoutAccount => format!("/v1.0/{service}"),
        }
    }

    pub(super) fn bill_source(&self) -> &'static str {
        self.quirk_bill_source.unwrap_or(BillSource::SourceAccountNo).word()
    }
}
