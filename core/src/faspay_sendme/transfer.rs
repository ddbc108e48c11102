//! Pay a bank account that was registered.

use alloc::string::String;
use alloc::vec::Vec;

use crate::context::Context;
use crate::error::Violation;
use crate::json::Object;
use crate::money::{Hundredths, Rupiah};
use crate::notification::Notification;
use crate::operation::{Draft, Effect, Operation, PAYMENT_ANSWER_LIMIT, Reading, Spec, Stamp, Subject};
use crate::outcome::Verdict;
use crate::record::{answer, record};
use crate::rules::{Characters, Format, Rules};
use crate::time::Moment;

use super::codes::{Stage, judge};
use super::paid::Paid;
use super::{
    ACCOUNT, AMOUNT, BANK, CALLBACK, COUNTRY, DESCRIPTION, FaspaySendme, INSTRUCT_DATE, NAME, PERSONAL, PURPOSE, REGION, SOURCE, TRANSFER, TRX_DATE,
    VIRTUAL_ACCOUNT, hundredths, notification,
};

pub(super) const OPERATION: &str = "faspay_sendme.transfer";

record! {
    /// Pays a bank account that was registered. Money moves, now or at `instruct_date`.
    ///
    /// Register the account first (`faspay_sendme.registration`, then its confirmation): their outcomes prefill this.
    Transfer {
        required {
            /// The number that the registration gave to the beneficiary.
            beneficiary_virtual_account: String = "beneficiary_virtual_account", VIRTUAL_ACCOUNT;
            /// The beneficiary's account number, as it was registered.
            beneficiary_account: String = "beneficiary_account", ACCOUNT;
            /// The account's owner, as registered: Faspay compares it.
            beneficiary_name: String = "beneficiary_name", NAME;
            /// Code of the beneficiary's bank: 3 digits.
            beneficiary_bank_code: String = "beneficiary_bank_code", BANK;
            /// Code of the bank's region.
            beneficiary_region_code: String = "beneficiary_region_code", REGION;
            /// The country: ID.
            beneficiary_country_code: String = "beneficiary_country_code", COUNTRY;
            /// The purpose: a digit of Faspay's list.
            beneficiary_purpose_code: String = "beneficiary_purpose_code", PURPOSE;
            /// The merchant's number of this payment, never used before. Repeats keep it.
            trx_no: String = "trx_no", Rules::text(1, 255).of(Characters::Digits).such_as("250612000042");
            /// Amount to transfer, in whole rupiah.
            amount: Rupiah = "trx_amount", AMOUNT;
            /// What the transfer is for: 15 characters (Faspay would cut more), and not "fee".
            trx_desc: String = "trx_desc", DESCRIPTION;
            /// Where Faspay sends its notification.
            callback_url: String = "callback_url", CALLBACK;
        }
        optional {
            /// The beneficiary's e-mail addresses, with commas between them.
            beneficiary_email: String = "beneficiary_email", Rules::text(3, 255).form(Format::Emails).personal().such_as("jane@example.com");
            /// The date of the transaction, on Jakarta's clock. Repeats keep it.
            trx_date: String = "trx_date", TRX_DATE;
            /// When to pay, for a scheduled transfer; on Jakarta's clock.
            instruct_date: String = "instruct_date", INSTRUCT_DATE;
            /// The merchant's SendMe account.
            source_account: String = "virtual_account", SOURCE;
        }
    }
}

answer! {
    /// Faspay's word on the transfer.
    TransferAnswer {
        /// The merchant's account.
        virtual_account: String = "virtual_account", Rules::ANY;
        /// The number of the registered beneficiary.
        beneficiary_virtual_account: String = "beneficiary_virtual_account", PERSONAL;
        /// The account number.
        beneficiary_account: String = "beneficiary_account", PERSONAL;
        /// The account's owner.
        beneficiary_name: String = "beneficiary_name", PERSONAL;
        /// The bank's code.
        beneficiary_bank_code: String = "beneficiary_bank_code", Rules::ANY;
        /// Code of the bank's region.
        beneficiary_region_code: String = "beneficiary_region_code", Rules::ANY;
        /// The country.
        beneficiary_country_code: String = "beneficiary_country_code", Rules::ANY;
        /// The purpose.
        beneficiary_purpose_code: String = "beneficiary_purpose_code", Rules::ANY;
        /// The beneficiary's e-mail addresses.
        beneficiary_email: String = "beneficiary_email", PERSONAL;
        /// The merchant's number of the payment.
        trx_no: String = "trx_no", Rules::ANY;
        /// The date of the transaction.
        trx_date: String = "trx_date", Rules::ANY;
        /// When it will be paid; empty where that is now.
        instruct_date: String = "instruct_date", Rules::ANY;
        /// The amount, in rupiah.
        amount: Hundredths = "trx_amount", Rules::ANY;
        /// What the transfer is for.
        trx_desc: String = "trx_desc", Rules::ANY;
        /// Where the notification goes.
        callback_url: String = "callback_url", Rules::ANY;
        /// Faspay's id of the payment.
        trx_id: String = "trx_id", Rules::ANY;
        /// Faspay's reference of the payment.
        trx_reff: String = "trx_reff", Rules::ANY;
        /// How far it has come: 1 on process, 2 success, 4 failed, 5 reversed; 9 an error.
        status: String = "status", Rules::ANY;
        /// The status in words; of an error, which one.
        message: String = "message", Rules::ANY;
        /// 00, an error of Faspay's, or the bank's own code.
        response_code: String = "response_code", Rules::ANY;
        /// The same in words.
        response_desc: String = "response_desc", Rules::ANY;
    }
}

impl Operation for Transfer {
    type Gateway = FaspaySendme;
    type Answer = TransferAnswer;
    const SPEC: &'static Spec = &Spec {
        name: OPERATION,
        title: "Bank transfer",
        effect: Effect::Pays,
        capability: notification::capability(None),
        answer_limit: PAYMENT_ANSWER_LIMIT,
        source: "Faspay SendMe page, Transfer",
    };

    fn together(gateway: &FaspaySendme, input: &Object, violations: &mut Vec<Violation>) {
        gateway.check_source(input, violations);
    }

    fn complete(&mut self, gateway: &FaspaySendme, moment: &Moment) {
        self.source_account.get_or_insert_with(|| gateway.source(None).into());
        self.trx_date.get_or_insert_with(|| gateway.now(moment));
    }

    fn service(&self) -> &'static str {
        TRANSFER
    }

    fn request(&self, gateway: &FaspaySendme, stamp: &Stamp) -> Draft {
        let mut body = Object::new().with("virtual_account", gateway.source(self.source_account.as_ref()));
        body.set("beneficiary_virtual_account", &self.beneficiary_virtual_account);
        body.set("beneficiary_account", &self.beneficiary_account);
        body.set("beneficiary_name", &self.beneficiary_name);
        body.set("beneficiary_bank_code", &self.beneficiary_bank_code);
        body.set("beneficiary_region_code", &self.beneficiary_region_code);
        body.set("beneficiary_country_code", &self.beneficiary_country_code);
        body.set("beneficiary_purpose_code", &self.beneficiary_purpose_code);
        body.set_some("beneficiary_email", self.beneficiary_email.as_ref());
        body.set("trx_no", &self.trx_no);
        body.set("trx_date", self.trx_date.as_deref().unwrap_or_default());
        // It must be there; empty means now.
        body.set("instruct_date", self.instruct_date.as_deref().unwrap_or_default());
        body.set("trx_amount", hundredths(self.amount));
        body.set("trx_desc", &self.trx_desc);
        body.set("callback_url", &self.callback_url);
        gateway.post(TRANSFER, &body, stamp)
    }

    fn judge(&self, _: &FaspaySendme, reading: &Reading<'_>) -> Verdict {
        self.paid().judged(judge(Stage::Payment, reading), reading)
    }

    fn hear(&self, _: &FaspaySendme, notification: &Notification) -> Option<Verdict> {
        Some(notification::hear(notification, &self.paid()))
    }

    fn subject(&self, context: &Context) -> Option<Subject> {
        Some(self.paid().subject(context, true, self.instruct_date.as_deref()))
    }
}

impl Transfer {
    pub(super) fn paid(&self) -> Paid {
        Paid {
            trx_no: self.trx_no.clone(),
            amount: self.amount,
            bank_code: self.beneficiary_bank_code.clone(),
            source_account: self.source_account.clone().unwrap_or_default(),
            beneficiary: [
                ("beneficiary_account", self.beneficiary_account.clone()),
                ("beneficiary_virtual_account", self.beneficiary_virtual_account.clone()),
            ]
            .into(),
        }
    }
}
