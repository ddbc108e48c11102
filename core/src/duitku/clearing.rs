//! Clearing: LLG, RTGS, H2H and BI-FAST. An inquiry, then the transfer.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use crate::compare::Comparison;
use crate::context::Context;
use crate::error::Violation;
use crate::json::Object;
use crate::money::{Decimal, Rupiah};
use crate::notification::Notification;
use crate::operation::{
    Callback, CallbackProof, Capability, Draft, Effect, Operation, PAYMENT_ANSWER_LIMIT, READ_ANSWER_LIMIT, Reading, Repeat, Spec, Stamp, Subject,
};
use crate::outcome::{NextCall, State, Verdict};
use crate::record::{Identifier, answer, choice, record};
use crate::rules::Rules;

use super::codes::{Stage, judge};
use super::continuation::Reserved;
use super::inquiry::sender_id;
use super::transfer::{question, status_call};
use super::{
    ACCOUNT_NAME, BANK_ACCOUNT, BANK_CODE, DISBURSE_ID, Duitku, OPTIONAL_PURPOSE, PERSONAL, PURPOSE, REFERENCE, SENDER_ID, SENDER_NAME,
    TIMESTAMP_LIVES, amounts, callbacks, timestamp,
};

choice! {
    /// How a clearing transfer travels.
    ClearingType {
        /// Lalu Lintas Giro: at most 1,000,000,000; settled 08:00 to 15:00 on business days.
        Llg = "LLG",
        /// Real Time Gross Settlement: at least 100,000,000; 08:00 to 15:00 on business days.
        Rtgs = "RTGS",
        /// Duitku's host-to-host connection to BNI, BRI, Mandiri, Permata or CIMB; ends with a callback.
        H2h = "H2H",
        /// BI-FAST: at any time, to banks that take it.
        Bifast = "BIFAST",
    }
}

const AMOUNT: Rules = Rules::amount_by_channel(1, None).such_as("500000000");

record! {
    /// Looks up the name of an account before a clearing transfer, and reserves the id that the transfer needs.
    ///
    /// No money moves. The outcome continues into `duitku.clearing_transfer` with everything that it needs but `purpose`, where that was not given.
    ClearingInquiry {
        required {
            /// Code of the beneficiary's bank, as in Duitku's table; for H2H and BI-FAST one that offers it.
            bank_code: String = "bankCode", BANK_CODE;
            /// The beneficiary's account number.
            bank_account: String = "bankAccount", BANK_ACCOUNT;
            /// Amount to transfer, in whole rupiah: LLG at most 1,000,000,000, RTGS at least 100,000,000.
            amount: Rupiah = "amountTransfer", AMOUNT;
            /// How the transfer travels.
            r#type: ClearingType = "type", Rules::ANY;
        }
        optional {
            /// What the transfer is for. The transfer itself will want it.
            purpose: String = "purpose", OPTIONAL_PURPOSE;
            /// A reference of the merchant's own, which Duitku answers back; it makes one where none is given. The page says 9 digits, and shows 12.
            cust_ref_number: String = "custRefNumber", REFERENCE;
            /// The name of whoever sends the money.
            sender_name: String = "senderName", SENDER_NAME;
            /// The merchant's id of whoever sends the money.
            sender_id: Identifier = "senderId", SENDER_ID;
        }
    }
}

answer! {
    /// What Duitku found.
    ClearingInquiryAnswer {
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
        /// The merchant's reference where one was given, else Duitku's.
        cust_ref_number: String = "custRefNumber", Rules::ANY;
        /// The id of the transfer to come; it serves once. 0 where there is none.
        disburse_id: String = "disburseId", Rules::ANY;
        /// How the transfer travels, as sent.
        r#type: String = "type", Rules::ANY;
        /// Duitku's response code.
        response_code: String = "responseCode", Rules::ANY;
        /// Its description. Its wording and letter case vary.
        response_desc: String = "responseDesc" | "responseMessage", Rules::ANY;
    }
}

impl Operation for ClearingInquiry {
    type Gateway = Duitku;
    type Answer = ClearingInquiryAnswer;
    const SPEC: &'static Spec = &Spec {
        name: "duitku.clearing_inquiry",
        title: "Clearing: inquiry",
        effect: Effect::Reads,
        capability: Capability::read(Some(TIMESTAMP_LIVES)),
        answer_limit: READ_ANSWER_LIMIT,
        source: "Duitku disbursement page, Clearing Inquiry Request",
    };

    fn together(gateway: &Duitku, input: &Object, violations: &mut Vec<Violation>) {
        amounts::check_clearing(&gateway.config, input, violations);
    }

    fn request(&self, gateway: &Duitku, stamp: &Stamp) -> Draft {
        let (config, at, amount) = (&gateway.config, timestamp(stamp), format!("{}", self.amount.0));
        let mut body = Object::new()
            .with("userId", config.user_id)
            .with("email", &config.email)
            .with("bankCode", &self.bank_code)
            .with("bankAccount", &self.bank_account)
            .with("amountTransfer", self.amount.0);
        body.set_some("custRefNumber", self.cust_ref_number.as_ref());
        body.set_some("senderName", self.sender_name.as_ref());
        body.set_some("senderId", self.sender_id.as_ref().map(sender_id));
        body.set_some("purpose", self.purpose.as_ref());
        body.set("type", self.r#type.word());
        body.set("timestamp", stamp.now);
        let purpose = self.purpose.as_deref().unwrap_or_default();
        let parts = [&config.email, at.as_str(), &self.bank_code, self.r#type.word(), &self.bank_account, &amount, purpose];
        gateway.signed(config.transfer("inquiryclearing"), body, &parts)
    }

    fn judge(&self, gateway: &Duitku, reading: &Reading<'_>) -> Verdict {
        let verdict = judge(Stage::Inquiry, reading);
        let Some(answer) = reading.answer else { return verdict };
        let comparison = Comparison::of_reading(&verdict, answer, reading)
            .text("email", &gateway.config.email)
            .text("bank_code", &self.bank_code)
            .name("bank_account", &self.bank_account)
            .amount("amount", self.amount)
            .text("type", self.r#type.word());
        let reserved = Reserved {
            disburse_id: answer.text("disburse_id"),
            account_name: answer.text("account_name"),
            cust_ref_number: answer.text("cust_ref_number"),
        };
        let asked = Object::new()
            .with("bank_code", &self.bank_code)
            .with("bank_account", &self.bank_account)
            .with("amount", self.amount.0)
            .with("type", self.r#type.word());
        reserved.continue_into("duitku.clearing_transfer", asked, self.purpose.as_deref(), comparison.into(verdict))
    }
}

record! {
    /// Pays the account that a clearing inquiry looked up. Money moves.
    ///
    /// Give it what the inquiry's outcome prefilled (`next.input`); every field but `purpose` is the inquiry's, unchanged, blanks included.
    /// The id serves once. H2H ends with a callback, to the address that is registered at Duitku; the others are asked for with `duitku.status`.
    ClearingTransfer {
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
            /// The inquiry's amount, in whole rupiah: LLG at most 1,000,000,000, RTGS at least 100,000,000.
            amount: Rupiah = "amountTransfer", AMOUNT;
            /// How the transfer travels: the inquiry's.
            r#type: ClearingType = "type", Rules::ANY;
            /// What the transfer is for.
            purpose: String = "purpose", PURPOSE;
        }
        optional {}
    }
}

answer! {
    /// Duitku's word on the transfer.
    ClearingTransferAnswer {
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
        /// How the transfer travels, as sent.
        r#type: String = "type", Rules::ANY;
        /// Duitku's response code.
        response_code: String = "responseCode", Rules::ANY;
        /// Its description. Its wording and letter case vary.
        response_desc: String = "responseDesc" | "responseMessage", Rules::ANY;
    }
}

impl Operation for ClearingTransfer {
    type Gateway = Duitku;
    type Answer = ClearingTransferAnswer;
    const SPEC: &'static Spec = &Spec {
        name: "duitku.clearing_transfer",
        title: "Clearing: transfer",
        effect: Effect::Pays,
        capability: Capability {
            repeat: Repeat::Refused,
            late_copy_refused_after: Some(TIMESTAMP_LIVES),
            status_by: Some("duitku.status"),
            status_not_before: 0,
            callback: Some(Callback { operation: "duitku.clearing_callback", proves: CallbackProof::Hint, when: Some("type is H2H") }),
            success_can_be_undone: true,
            about: "The disburse_id serves once: a second copy is refused with -142, a copy older than five minutes with -960; neither says what became of the first. \
                duitku.status tells how it ended; for H2H a callback comes before, whose status is not signed. \
                LLG and RTGS settle in banking hours: the beneficiary's bank may still send the money back after success.",
        },
        answer_limit: PAYMENT_ANSWER_LIMIT,
        source: "Duitku disbursement page, Clearing Transfer Request",
    };

    fn together(gateway: &Duitku, input: &Object, violations: &mut Vec<Violation>) {
        amounts::check_clearing(&gateway.config, input, violations);
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
            .with("type", self.r#type.word())
            .with("timestamp", stamp.now);
        let parts = [
            &config.email,
            at.as_str(),
            &self.bank_code,
            self.r#type.word(),
            &self.bank_account,
            &self.account_name,
            &self.cust_ref_number,
            &amount,
            &self.purpose,
            &self.disburse_id.0,
        ];
        gateway.signed(config.transfer("transferclearing"), body, &parts)
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
            .text("type", self.r#type.word())
            .into_named(verdict, &[State::Succeeded], "cust_ref_number")
    }

    fn hear(&self, _: &Duitku, notification: &Notification) -> Option<Verdict> {
        let verdict = callbacks::hear_clearing(notification)?;
        let comparison = Comparison::of(&verdict, notification.fields())
            .text("disburse_id", &self.disburse_id.0)
            .text("bank_code", &self.bank_code)
            .text("bank_account", &self.bank_account)
            .amount("amount", self.amount)
            .text("account_name", &self.account_name)
            .text("cust_ref_number", &self.cust_ref_number);
        Some(comparison.into(verdict))
    }

    fn subject(&self, context: &Context) -> Option<Subject> {
        let renewal = Object::new()
            .with("bank_code", &self.bank_code)
            .with("bank_account", &self.bank_account)
            .with("amount", self.amount.0)
            .with("type", self.r#type.word())
            .with("purpose", &self.purpose);
        Some(Subject {
            status: Some(status_call(&self.disburse_id, context)),
            renewal: Some(NextCall { operation: "duitku.clearing_inquiry", input: renewal, missing: Vec::new() }),
            question: question(&self.disburse_id, &self.cust_ref_number, self.amount, context),
            callback_comes: self.r#type == ClearingType::H2h,
            can_be_returned: matches!(self.r#type, ClearingType::Llg | ClearingType::Rtgs),
            ..Subject::of(context)
        })
    }
}
