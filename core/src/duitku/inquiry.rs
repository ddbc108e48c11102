//! Online transfer, first half: whose account is it?

use alloc::string::String;
use alloc::vec::Vec;

use crate::compare::Comparison;
use crate::error::Violation;
use crate::json::{Json, Object};
use crate::money::{Decimal, Rupiah};
use crate::operation::{Capability, Draft, Effect, Operation, READ_ANSWER_LIMIT, Reading, Spec, Stamp};
use crate::outcome::Verdict;
use crate::record::{Identifier, answer, record};
use crate::rules::Rules;

use super::codes::{Stage, judge};
use super::continuation::Reserved;
use super::{BANK_ACCOUNT, BANK_CODE, Duitku, OPTIONAL_PURPOSE, PERSONAL, SENDER_ID, SENDER_NAME, TIMESTAMP_LIVES, amounts, timestamp};

record! {
    /// Looks up the name of an account before an online transfer, and reserves the id that the transfer needs.
    ///
    /// No money moves. The outcome continues into `duitku.transfer` with everything that it needs but `purpose`, where that was not given.
    Inquiry {
        required {
            /// Code of the beneficiary's bank or e-wallet, as in Duitku's table.
            bank_code: String = "bankCode", BANK_CODE;
            /// The beneficiary's account number; for e-wallets the telephone number.
            bank_account: String = "bankAccount", BANK_ACCOUNT;
            /// Amount to transfer, in whole rupiah: 10,000 to 100,000,000 (Permata 50,000,000) unless the client's options say otherwise.
            amount: Rupiah = "amountTransfer", Rules::amount_by_channel(10_000, Some(100_000_000)).such_as("50000");
        }
        optional {
            /// What the transfer is for. The transfer itself will want it.
            purpose: String = "purpose", OPTIONAL_PURPOSE;
            /// The merchant's id of whoever sends the money.
            sender_id: Identifier = "senderId", SENDER_ID;
            /// The name of whoever sends the money.
            sender_name: String = "senderName", SENDER_NAME;
        }
    }
}

answer! {
    /// What Duitku found.
    InquiryAnswer {
        /// The merchant's e-mail address, as sent.
        email: String = "email", PERSONAL;
        /// The bank code, as sent.
        bank_code: String = "bankCode", Rules::ANY;
        /// The account number, as sent.
        bank_account: String = "bankAccount", PERSONAL;
        /// The amount, as sent.
        amount: Decimal = "amountTransfer", Rules::ANY;
        /// The account's owner. May be padded with blanks, which the transfer must keep.
        account_name: String = "accountName", PERSONAL;
        /// Duitku's reference for the transfer; it is printed on the beneficiary's statement.
        cust_ref_number: String = "custRefNumber", Rules::ANY;
        /// The id of the transfer to come; it serves once. 0 where there is none.
        disburse_id: String = "disburseId", Rules::ANY;
        /// Duitku's response code.
        response_code: String = "responseCode", Rules::ANY;
        /// Its description. Its wording and letter case vary.
        response_desc: String = "responseDesc" | "responseMessage", Rules::ANY;
    }
}

impl Operation for Inquiry {
    type Gateway = Duitku;
    type Answer = InquiryAnswer;
    const SPEC: &'static Spec = &Spec {
        name: "duitku.inquiry",
        title: "Online transfer: inquiry",
        effect: Effect::Reads,
        capability: Capability::read(Some(TIMESTAMP_LIVES)),
        answer_limit: READ_ANSWER_LIMIT,
        source: "Duitku disbursement page, Online Transfer Inquiry Request",
    };

    fn together(gateway: &Duitku, input: &Object, violations: &mut Vec<Violation>) {
        amounts::check_online(&gateway.config, input, violations);
    }

    fn request(&self, gateway: &Duitku, stamp: &Stamp) -> Draft {
        let (config, at, amount) = (&gateway.config, timestamp(stamp), alloc::format!("{}", self.amount.0));
        let mut body = Object::new()
            .with("userId", config.user_id)
            .with("amountTransfer", self.amount.0)
            .with("bankAccount", &self.bank_account)
            .with("bankCode", &self.bank_code)
            .with("email", &config.email);
        body.set_some("purpose", self.purpose.as_ref());
        body.set("timestamp", stamp.now);
        body.set_some("senderId", self.sender_id.as_ref().map(sender_id));
        body.set_some("senderName", self.sender_name.as_ref());
        let purpose = self.purpose.as_deref().unwrap_or_default();
        let parts = [&config.email, &at, &self.bank_code, &self.bank_account, &amount, purpose];
        gateway.signed(config.transfer("inquiry"), body, &parts)
    }

    fn judge(&self, gateway: &Duitku, reading: &Reading<'_>) -> Verdict {
        let verdict = judge(Stage::Inquiry, reading);
        let Some(answer) = reading.answer else { return verdict };
        let comparison = Comparison::of_reading(&verdict, answer, reading)
            .text("email", &gateway.config.email)
            .text("bank_code", &self.bank_code)
            .text("bank_account", &self.bank_account)
            .amount("amount", self.amount);
        let reserved = Reserved {
            disburse_id: answer.text("disburse_id"),
            account_name: answer.text("account_name"),
            cust_ref_number: answer.text("cust_ref_number"),
        };
        let asked = Object::new().with("bank_code", &self.bank_code).with("bank_account", &self.bank_account).with("amount", self.amount.0);
        reserved.continue_into("duitku.transfer", asked, self.purpose.as_deref(), comparison.into(verdict))
    }
}

/// A sender's id as a JSON number where it is one of at most 64 bits, else as text. The page types it int, and prints both.
pub(super) fn sender_id(id: &Identifier) -> Json {
    match id.0.parse::<i64>() {
        Ok(number) if alloc::format!("{number}") == id.0 => number.into(),
        _ => (&id.0).into(),
    }
}
