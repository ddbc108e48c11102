//! Pay an e-wallet.

use alloc::borrow::ToOwned as _;
use alloc::string::String;
use alloc::vec::Vec;

use crate::context::Context;
use crate::error::Violation;
use crate::json::Object;
use crate::money::{Hundredths, Rupiah};
use crate::notification::Notification;
use crate::operation::{Draft, Effect, Operation, PAYMENT_ANSWER_LIMIT, Reading, Spec, Stamp, Subject};
use crate::outcome::Verdict;
use crate::record::{answer, choice, record};
use crate::rules::{Characters, Rules};
use crate::time::Moment;

use super::codes::{Stage, judge};
use super::paid::Paid;
use super::{
    AMOUNT, CALLBACK, COUNTRY, DESCRIPTION, EMAIL, FaspaySendme, INSTRUCT_DATE, NAME, PERSONAL, PHONE, PURPOSE, REGION, SOURCE, TRANSFER, TRX_DATE,
    TRX_NO, hundredths, notification,
};

pub(super) const OPERATION: &str = "faspay_sendme.top_up";

choice! {
    /// An e-wallet.
    Wallet {
        /// OVO.
        Ovo = "ovo",
        /// GoPay.
        Gopay = "gpy",
        /// DANA.
        Dana = "dna",
        /// LinkAja.
        Linkaja = "lkj",
    }
}

record! {
    /// Tops up an e-wallet. Money moves, now or at `instruct_date`. No account is registered before.
    TopUp {
        required {
            /// The wallet.
            beneficiary_bank_code: Wallet = "beneficiary_bank_code", Rules::ANY;
            /// The telephone number of the wallet.
            beneficiary_account: String = "beneficiary_account", Rules::text(1, 128).of(Characters::Digits).personal().such_as("081234567890");
            /// The wallet's owner.
            beneficiary_name: String = "beneficiary_name", NAME;
            /// Code of the region.
            beneficiary_region_code: String = "beneficiary_region_code", REGION;
            /// The country: ID.
            beneficiary_country_code: String = "beneficiary_country_code", COUNTRY;
            /// The merchant's number of this payment, never used before. Repeats keep it.
            trx_no: String = "trx_no", TRX_NO;
            /// Amount to top up, in whole rupiah.
            amount: Rupiah = "trx_amount", AMOUNT;
            /// Where Faspay sends its notification.
            callback_url: String = "callback_url", CALLBACK;
        }
        optional {
            /// The purpose: a digit of Faspay's list.
            beneficiary_purpose_code: String = "beneficiary_purpose_code", PURPOSE;
            /// The beneficiary's telephone number.
            beneficiary_phone: String = "beneficiary_phone", PHONE;
            /// The beneficiary's e-mail address.
            beneficiary_email: String = "beneficiary_email", EMAIL;
            /// The date of the transaction, on Jakarta's clock. Repeats keep it.
            trx_date: String = "trx_date", TRX_DATE;
            /// When to pay, for a scheduled top-up; on Jakarta's clock.
            instruct_date: String = "instruct_date", INSTRUCT_DATE;
            /// What the top-up is for: 15 characters (Faspay would cut more), and not "fee".
            trx_desc: String = "trx_desc", DESCRIPTION;
            /// The merchant's SendMe account.
            source_account: String = "virtual_account", SOURCE;
        }
    }
}

answer! {
    /// Faspay's word on the top-up.
    TopUpAnswer {
        /// The merchant's account.
        virtual_account: String = "virtual_account", Rules::ANY;
        /// The telephone number of the wallet.
        beneficiary_account: String = "beneficiary_account", PERSONAL;
        /// The wallet's owner.
        beneficiary_name: String = "beneficiary_name", PERSONAL;
        /// The wallet.
        beneficiary_bank_code: String = "beneficiary_bank_code", Rules::ANY;
        /// Code of the region.
        beneficiary_region_code: String = "beneficiary_region_code", Rules::ANY;
        /// The country.
        beneficiary_country_code: String = "beneficiary_country_code", Rules::ANY;
        /// The purpose.
        beneficiary_purpose_code: String = "beneficiary_purpose_code", Rules::ANY;
        /// The beneficiary's telephone number.
        beneficiary_phone: String = "beneficiary_phone", PERSONAL;
        /// The beneficiary's e-mail address.
        beneficiary_email: String = "beneficiary_email", PERSONAL;
        /// The merchant's number of the payment.
        trx_no: String = "trx_no", Rules::ANY;
        /// The date of the transaction.
        trx_date: String = "trx_date", Rules::ANY;
        /// When it will be paid; empty where that is now.
        instruct_date: String = "instruct_date", Rules::ANY;
        /// The amount, in rupiah.
        amount: Hundredths = "trx_amount", Rules::ANY;
        /// What the top-up is for.
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
        /// 00, an error of Faspay's, or the wallet's own code.
        response_code: String = "response_code", Rules::ANY;
        /// The same in words.
        response_desc: String = "response_desc", Rules::ANY;
    }
}

impl Operation for TopUp {
    type Gateway = FaspaySendme;
    type Answer = TopUpAnswer;
    const SPEC: &'static Spec = &Spec {
        name: OPERATION,
        title: "E-wallet top-up",
        effect: Effect::Pays,
        capability: notification::capability(None),
        answer_limit: PAYMENT_ANSWER_LIMIT,
        source: "Faspay SendMe page, E-Wallet Top Up",
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
        body.set("beneficiary_account", &self.beneficiary_account);
        body.set("beneficiary_name", &self.beneficiary_name);
        body.set("beneficiary_bank_code", self.beneficiary_bank_code.word());
        body.set("beneficiary_region_code", &self.beneficiary_region_code);
        body.set("beneficiary_country_code", &self.beneficiary_country_code);
        body.set_some("beneficiary_purpose_code", self.beneficiary_purpose_code.as_ref());
        body.set_some("beneficiary_phone", self.beneficiary_phone.as_ref());
        body.set_some("beneficiary_email", self.beneficiary_email.as_ref());
        body.set("trx_no", &self.trx_no);
        body.set("trx_date", self.trx_date.as_deref().unwrap_or_default());
        body.set_some("instruct_date", self.instruct_date.as_ref());
        body.set("trx_amount", hundredths(self.amount));
        body.set_some("trx_desc", self.trx_desc.as_ref());
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

impl TopUp {
    pub(super) fn paid(&self) -> Paid {
        Paid {
            trx_no: self.trx_no.clone(),
            amount: self.amount,
            bank_code: self.beneficiary_bank_code.word().to_owned(),
            source_account: self.source_account.clone().unwrap_or_default(),
            beneficiary: [("beneficiary_account", self.beneficiary_account.clone())].into(),
        }
    }
}
