//! Online transfer, second half: pay.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use crate::compare::Comparison;
use crate::context::Context;
use crate::error::Violation;
use crate::json::Object;
use crate::money::{Decimal, Rupiah};
use crate::operation::{Capability, Draft, Effect, Operation, PAYMENT_ANSWER_LIMIT, Reading, Repeat, Spec, Stamp, Subject};
use crate::outcome::{NextCall, State, Verdict};
use crate::record::{Identifier, answer, record};
use crate::rules::Rules;
use crate::time::wib;

use super::codes::{Stage, judge};
use super::{ACCOUNT_NAME, BANK_ACCOUNT, BANK_CODE, DISBURSE_ID, Duitku, PERSONAL, PURPOSE, REFERENCE, TIMESTAMP_LIVES, amounts, timestamp};

record! {
    /// Pays the account that an inquiry looked up. Money moves.
    ///
    /// Give it what the inquiry's outcome prefilled (`next.input`); every field but `purpose` is the inquiry's, unchanged, blanks included.
    /// The id serves once: a second transfer with it is refused (-142), which says nothing about the first.
    Transfer {
        required {
            /// The inquiry's id; it serves once.
            disburse_id: Identifier = "disburseId", DISBURSE_ID;
            /// The inquiry's bank code.
            bank_code: String = "bankCode", BANK_CODE;
            /// The inquiry's account number.
            bank_account: String = "bankAccount", BANK_ACCOUNT;
            /// The account's owner as the inquiry answered it, padding blanks included.
            account_name: String = "accountName", ACCOUNT_NAME;
            /// The reference that the inquiry answered.
            cust_ref_number: String = "custRefNumber", REFERENCE;
            /// The inquiry's amount, in whole rupiah: 10,000 to 100,000,000 (Permata 50,000,000) unless the client's options say otherwise.
            amount: Rupiah = "amountTransfer", Rules::amount_by_channel(10_000, Some(100_000_000)).such_as("50000");
            /// What the transfer is for.
            purpose: String = "purpose", PURPOSE;
        }
        optional {}
    }
}

answer! {
    /// Duitku's word on the transfer.
    TransferAnswer {
        /// The merchant's e-mail address, as sent.
        email: String = "email", PERSONAL;
        /// The bank code, as sent.
        bank_code: String = "bankCode", Rules::ANY;
        /// The account number, as sent.
        bank_account: String = "bankAccount", PERSONAL;
        /// The amount, as sent.
        amount: Decimal = "amountTransfer", Rules::ANY;
        /// The account's owner.
        account_name: String = "accountName", PERSONAL;
        /// The reference of the transfer.
        cust_ref_number: String = "custRefNumber", Rules::ANY;
        /// Duitku's response code.
        response_code: String = "responseCode", Rules::ANY;
        /// Its description. Its wording and letter case vary.
        response_desc: String = "responseDesc" | "responseMessage", Rules::ANY;
    }
}

impl Operation for Transfer {
    type Gateway = Duitku;
    type Answer = TransferAnswer;
    const SPEC: &'static Spec = &Spec {
        name: "duitku.transfer",
        title: "Online transfer",
        effect: Effect::Pays,
        capability: Capability {
            repeat: Repeat::Refused,
            late_copy_refused_after: Some(TIMESTAMP_LIVES),
            status_by: Some("duitku.status"),
            status_not_before: 0,
            callback: None,
            success_can_be_undone: false,
            about: "The disburse_id serves once: a second copy is refused with -142, a copy older than five minutes with -960; neither says what became of the first. \
                duitku.status tells how it ended; there is no callback.",
        },
        answer_limit: PAYMENT_ANSWER_LIMIT,
        source: "Duitku disbursement page, Online Transfer Transfer Request",
    };

    fn together(gateway: &Duitku, input: &Object, violations: &mut Vec<Violation>) {
        amounts::check_online(&gateway.config, input, violations);
    }

    fn request(&self, gateway: &Duitku, stamp: &Stamp) -> Draft {
        let (config, at, amount) = (&gateway.config, timestamp(stamp), format!("{}", self.amount.0));
        let body = Object::new()
            .with("disburseId", &self.disburse_id.0)
            .with("userId", config.user_id)
            .with("email", &config.email)
            .with("bankCode", &self.bank_code)
            .with("bankAccount", &self.bank_account)
            .with("amountTransfer", self.amount.0)
            .with("accountName", &self.account_name)
            .with("custRefNumber", &self.cust_ref_number)
            .with("purpose", &self.purpose)
            .with("timestamp", stamp.now);
        let parts = [
            &config.email,
            at.as_str(),
            &self.bank_code,
            &self.bank_account,
            &self.account_name,
            &self.cust_ref_number,
            &amount,
            &self.purpose,
            &self.disburse_id.0,
        ];
        gateway.signed(config.transfer("transfer"), body, &parts)
    }

    fn judge(&self, gateway: &Duitku, reading: &Reading<'_>) -> Verdict {
        let verdict = judge(Stage::Transfer, reading);
        let Some(answer) = reading.answer else { return verdict };
        Comparison::of_reading(&verdict, answer, reading)
            .text("email", &gateway.config.email)
            .text("bank_code", &self.bank_code)
            .name("bank_account", &self.bank_account)
            .amount("amount", self.amount)
            .text("account_name", &self.account_name)
            .name("cust_ref_number", &self.cust_ref_number)
            .into_named(verdict, &[State::Succeeded], "cust_ref_number")
    }

    fn subject(&self, context: &Context) -> Option<Subject> {
        let renewal = Object::new()
            .with("bank_code", &self.bank_code)
            .with("bank_account", &self.bank_account)
            .with("amount", self.amount.0)
            .with("purpose", &self.purpose);
        Some(Subject {
            status: Some(status_call(&self.disburse_id, context)),
            renewal: Some(NextCall { operation: "duitku.inquiry", input: renewal, missing: Vec::new() }),
            question: question(&self.disburse_id, &self.cust_ref_number, self.amount, context),
            ..Subject::of(context)
        })
    }
}

/// The status call that asks about the transfer of this context.
pub(super) fn status_call(disburse_id: &Identifier, context: &Context) -> NextCall {
    let input = Object::new().with("disburse_id", &disburse_id.0).with("payment", context.to_text());
    NextCall { operation: "duitku.status", input, missing: Vec::new() }
}

/// What a person must find out about a transfer.
pub(super) fn question(disburse_id: &Identifier, cust_ref_number: &str, amount: Rupiah, context: &Context) -> String {
    format!(
        "Look in Duitku's dashboard, at the disbursement history of {}, for disburseId {} (custRefNumber {cust_ref_number}) of {amount}: \
         was it paid, and is the amount gone from the balance? Until that is known, do not pay again.",
        wib(context.prepared_at()),
        disburse_id.0,
    )
}
