//! SendMe's credentials, options, quirks and addresses.

use alloc::format;
use alloc::string::String;

use crate::crypto::rsa::PublicKey;
use crate::operation::Patience;
use crate::record::{choice, record};
use crate::rules::{Characters, Format, Rules};
use crate::secret::Secret;
use crate::time::{JAKARTA, Millis};

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
    /// How requests are signed. Faspay's pages and its own libraries contradict each other; the libraries' way runs in production.
    SignatureForm {
        /// AES-256-CBC over the string to sign, in base64, as Faspay's libraries do.
        Aes = "aes",
        /// HMAC-SHA256 over the string to sign, in lower-case hex, as Faspay's pages say.
        HmacSha256 = "hmac_sha256",
    }
}

choice! {
    /// Which path is signed of calls that carry their parameters in it. Faspay's pages and its own libraries contradict each other.
    GetPath {
        /// The service's own path, as Faspay's libraries do.
        Base = "base",
        /// The path with its parameters, as Faspay's pages say.
        WithParameters = "with_parameters",
    }
}

const DAY: Millis = 24 * 60 * 60 * 1000;
const MONTH: Millis = 30 * DAY;
const CREDENTIAL: Rules = Rules::text(1, 255);

record! {
    /// A merchant's account at SendMe's older interface, and how its client behaves.
    Config {
        required {
            /// Which of Faspay's two worlds the client talks to.
            environment: Environment = "", Rules::ANY;
            /// The merchant's key (faspay_key): it names the merchant in every request, and is no secret.
            faspay_key: String = "faspay-key", CREDENTIAL.of(Characters::VisibleAscii).such_as("fk-3b1f7a62");
            /// The secret (faspay_secret) from which both headers are encrypted.
            faspay_secret: Secret = "", CREDENTIAL.secret();
            /// The application's key (app_key).
            app_key: Secret = "", CREDENTIAL.secret();
            /// The application's secret (app_secret): it proves notifications, too.
            app_secret: Secret = "", CREDENTIAL.secret();
            /// The client's key (client_key), which notifications call client_id.
            client_key: Secret = "", CREDENTIAL.secret();
            /// The client's secret (client_secret).
            client_secret: Secret = "", CREDENTIAL.secret();
            /// The initialisation vector (iv), as Faspay gave it.
            iv: Secret = "", Rules::text(0, 255).secret();
        }
        optional {
            /// The merchant's SendMe account (virtual_account), for all calls that do not name another.
            source_account: String = "virtual_account", Rules::text(1, 20).of(Characters::Digits).such_as("9920000001");
            /// Faspay's RSA public key, given by Faspay: it decodes the cash-out codes of Permata's ATMs. PEM or its bare base64.
            faspay_public_key: PublicKey = "", Rules::text(1, 16_384).default_is("these codes are not decoded");
            /// Address in place of Faspay's own, as https://sendme-sandbox.faspay.co.id; plain http only to this machine.
            base_url: String = "", Rules::text(1, 255).form(Format::BaseAddress).default_is("the environment's");
            /// Whether the client remembers tokens, in memory, until shortly before they end. Otherwise each call takes a token of its own.
            remember_tokens: bool = "", Rules::ANY.default_is("true");
            /// How long after it was prepared a request that pays may be sent, in milliseconds.
            send_within: u64 = "", Rules::number(1000, 5 * 60 * 1000).named("milliseconds").default_is("60000");
            /// How long after the end of sending a payment that Faspay does not find may still appear, in milliseconds; then a person is asked. Faspay documents no such time.
            not_found_window: u64 = "", Rules::number(0, MONTH).named("milliseconds").default_is("as ask_human_after");
            /// After how long without a final state a person is asked, in milliseconds.
            ask_human_after: u64 = "", Rules::number(60_000, MONTH).named("milliseconds").default_is("86400000");
            /// A quirk that only Faspay can settle: how requests are signed.
            quirk_signature: SignatureForm = "", Rules::ANY.default_is("aes");
            /// A quirk that only Faspay can settle: which path is signed of calls that carry their parameters in it.
            quirk_get_path: GetPath = "", Rules::ANY.default_is("base");
            /// A quirk that only Faspay can settle: the clock of time stamps and dates, in minutes ahead of UTC.
            quirk_utc_offset: u64 = "", Rules::number(0, 14 * 60).default_is("420 (Jakarta)");
            /// A quirk that only Faspay can settle: whether amounts at Indomaret must be multiples of 50,000 rupiah, as the page says without a unit.
            quirk_indomaret_multiple: bool = "", Rules::ANY.default_is("true");
        }
    }
}

impl Config {
    pub(super) fn identity(&self) -> String {
        format!("faspay_sendme/{}/{}", self.environment.word(), self.faspay_key)
    }

    pub(super) fn patience(&self) -> Patience {
        Patience {
            send_within: self.send_within.unwrap_or(60_000),
            not_found_window: self.not_found_window,
            ask_human_after: self.ask_human_after.unwrap_or(DAY),
        }
    }

    /// The address of a path.
    pub(super) fn url(&self, path: &str) -> String {
        let own = match self.environment {
            Environment::Sandbox => "https://sendme-sandbox.faspay.co.id",
            Environment::Production => "https://sendme.faspay.co.id",
        };
        format!("{}{path}", self.base_url.as_deref().unwrap_or(own).trim_end_matches('/'))
    }

    /// Minutes by which the clock of time stamps is ahead of UTC's.
    pub(super) fn minutes_east(&self) -> u16 {
        self.quirk_utc_offset.and_then(|minutes| u16::try_from(minutes).ok()).unwrap_or(JAKARTA)
    }
}
