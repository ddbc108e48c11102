//! Duitku's credentials, options and addresses.

use alloc::format;
use alloc::string::String;

use crate::money::Rupiah;
use crate::operation::Patience;
use crate::record::{AmountsByCode, choice, record};
use crate::rules::{Characters, Format, Rules};
use crate::secret::Secret;
use crate::time::Millis;

choice! {
    /// Which of Duitku's two worlds a client talks to.
    Environment {
        /// Duitku's sandbox: no money moves.
        Sandbox = "sandbox",
        /// The real one.
        Production = "production",
    }
}

const I64_MAX: u64 = 9_223_372_036_854_775_807;
const MONTH: Millis = 30 * 24 * 60 * 60 * 1000;
const ADDRESS: Rules = Rules::text(1, 255).form(Format::BaseAddress);

record! {
    /// A merchant's Duitku Disbursement account, and how its client behaves.
    Config {
        required {
            /// Which of Duitku's two worlds the client talks to.
            environment: Environment = "", Rules::ANY;
            /// The merchant's id, given by Duitku when disbursement is activated.
            user_id: u64 = "userId", Rules::number(1, I64_MAX).such_as("3551");
            /// The e-mail address registered at Duitku; part of every signature.
            email: String = "email", Rules::text(3, 255).form(Format::Email).personal().such_as("finance@merchant.example");
            /// The secret key of the disbursement product (not the API key of Duitku's payments). Never shown, wiped from memory when the client goes.
            secret_key: Secret = "", Rules::text(1, 255).of(Characters::VisibleAscii).secret();
        }
        optional {
            /// Base address in place of Duitku's own for all calls but cash-out, as https://sandbox.duitku.com/webapi/api; plain http only to this machine.
            disbursement_url: String = "", ADDRESS.default_is("the environment's");
            /// Base address in place of Duitku's own for cash-out, as https://disbursement-sandbox.duitku.com/api; plain http only to this machine.
            cash_out_url: String = "", ADDRESS.default_is("the environment's");
            /// Refuse bank codes that are not in Duitku's table, and clearing types that it says a bank does not offer. Switch it off when Duitku has added a bank since this release.
            check_banks: bool = "", Rules::ANY.default_is("true");
            /// Smallest online transfer, in rupiah.
            online_minimum: Rupiah = "", Rules::number(1, I64_MAX).default_is("10000");
            /// Largest online transfer to banks that have no maximum of their own, in rupiah.
            online_maximum: Rupiah = "", Rules::number(1, I64_MAX).default_is("100000000");
            /// Largest online transfer by bank code, in rupiah, as the answer of the bank list gives them (max_amount_transfer); goes before all other maximums.
            bank_maximums: AmountsByCode = "", Rules::number(1, I64_MAX).default_is("{\"013\": 50000000}");
            /// How long after it was prepared a request that pays may be sent, in milliseconds. Duitku takes none that is older than five minutes.
            send_within: u64 = "", Rules::number(1000, super::TIMESTAMP_LIVES).named("milliseconds").default_is("60000");
            /// How long after the end of sending a transfer that Duitku does not find may still appear, in milliseconds; then a person is asked. Duitku refuses copies older than five minutes.
            not_found_window: u64 = "", Rules::number(0, MONTH).named("milliseconds").default_is("300000");
            /// After how long without a final state a person is asked, in milliseconds.
            ask_human_after: u64 = "", Rules::number(60_000, MONTH).named("milliseconds").default_is("86400000");
        }
    }
}

impl Config {
    pub(super) fn identity(&self) -> String {
        format!("duitku/{}/{}", self.environment.word(), self.user_id)
    }

    pub(super) fn patience(&self) -> Patience {
        Patience {
            send_within: self.send_within.unwrap_or(60_000),
            not_found_window: Some(self.not_found_window.unwrap_or(super::TIMESTAMP_LIVES)),
            ask_human_after: self.ask_human_after.unwrap_or(24 * 60 * 60 * 1000),
        }
    }

    pub(super) fn checks_banks(&self) -> bool {
        self.check_banks.unwrap_or(true)
    }

    pub(super) fn online_range(&self, bank: &str) -> (u64, u64) {
        let usual = self.online_maximum.map_or(100_000_000, |amount| amount.0);
        let of_bank = super::banks::find(bank).and_then(super::banks::Bank::online_maximum).map_or(usual, |maximum| maximum.min(usual));
        let own = self.bank_maximums.as_ref().and_then(|maximums| maximums.get(bank)).map(|amount| amount.0);
        (self.online_minimum.map_or(10_000, |amount| amount.0), own.unwrap_or(of_bank))
    }

    /// The address of a call; only inquiries and transfers have paths of their own in the sandbox.
    pub(super) fn disbursement(&self, path: &str) -> String {
        let own = match self.environment {
            Environment::Sandbox => "https://sandbox.duitku.com/webapi/api",
            Environment::Production => "https://passport.duitku.com/webapi/api",
        };
        join(self.disbursement_url.as_deref().unwrap_or(own), "disbursement/", path)
    }

    /// The address of an inquiry or transfer: the sandbox's paths end in `sandbox`.
    pub(super) fn transfer(&self, path: &str) -> String {
        let suffix = match self.environment {
            Environment::Sandbox => "sandbox",
            Environment::Production => "",
        };
        format!("{}{suffix}", self.disbursement(path))
    }

    pub(super) fn cash_out(&self) -> String {
        let own = match self.environment {
            Environment::Sandbox => "https://disbursement-sandbox.duitku.com/api",
            Environment::Production => "https://disbursement.duitku.com/api",
        };
        join(self.cash_out_url.as_deref().unwrap_or(own), "cashout/", "inquiry")
    }
}

fn join(base: &str, folder: &str, path: &str) -> String {
    format!("{}/{folder}{path}", base.trim_end_matches('/'))
}
