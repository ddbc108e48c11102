//! Service 38: fill an e-wallet.

use alloc::string::String;
use alloc::vec::Vec;

use crate::compare::Comparison;
use crate::context::Context;
use crate::error::Violation;
use crate::json::Object;
use crate::money::{Decimal, Rupiah};
use crate::notification::Notification;
use crate::operation::{Callback, CallbackProof, Capability, Draft, Effect, Operation, PAYMENT_ANSWER_LIMIT, Reading, Repeat, Spec, Stamp, Subject};
use crate::outcome::{State, Verdict};
use crate::record::{answer, choice, record};
use crate::rules::{Characters, Format, Rules};
use crate::snap::codes::Stage;
use crate::snap::judge::judge;
use crate::snap::question::{self, Paid};
use crate::snap::{amount, stamp, status};
use crate::time::Moment;

use super::{CALLBACK, DESCRIPTION, FASPAY, FaspaySnap, LARGEST, PERSONAL, REFERENCE, SOURCE, TIME, amounts, notification};

choice! {
    /// Which wallet.
    Platform {
        /// OVO.
        Ovo = "ovo",
        /// GoPay.
        Gopay = "gpy",
        /// DANA.
        Dana = "dna",
        /// LinkAja.
        LinkAja = "lkj",
    }
}

record! {
    /// Fills an e-wallet. Money moves, now or at `instruct_date`.
    ///
    /// 2003800 is acceptance, not success: the status call tells the end.
    TopUp {
        required {
            /// The merchant's reference of this payment, never used before. Repeats keep it.
            partner_reference_no: String = "partnerReferenceNo", REFERENCE;
            /// The wallet's number: the customer's telephone number.
            customer_number: String = "customerNumber", Rules::text(1, 32).of(Characters::Digits).personal().such_as("081234567890");
            /// Amount to fill in, in whole rupiah.
            amount: Rupiah = "amount.value", amounts(LARGEST);
            /// Which wallet.
            platform_code: Platform = "additionalInfo.platformCode", Rules::ANY.such_as("gpy");
            /// Where Faspay sends its notification.
            callback_url: String = "additionalInfo.callbackUrl", CALLBACK;
        }
        optional {
            /// The merchant's SendMe account.
            source_account: String = "additionalInfo.sourceAccount", SOURCE;
            /// The date of the transaction. Repeats keep it.
            transaction_date: String = "transactionDate", TIME.default_is("the moment's time");
            /// When to pay, for a scheduled top-up.
            instruct_date: String = "additionalInfo.instructDate", TIME.default_is("now");
            /// The customer's e-mail address.
            beneficiary_email: String = "additionalInfo.beneficiaryEmail", Rules::text(3, 128).form(Format::Email).personal().such_as("jane@example.com");
            /// What it is for: 15 characters (Faspay would cut more), and not "fee".
            transaction_description: String = "additionalInfo.transactionDescription", DESCRIPTION;
        }
    }
}

answer! {
    /// Faspay's word on the top-up.
    TopUpAnswer {
        /// The response code: HTTP status, service, case.
        response_code: String = "responseCode", Rules::ANY;
        /// Its description. Its wording varies.
        response_message: String = "responseMessage", Rules::ANY;
        /// Faspay's reference.
        reference_no: String = "referenceNo", Rules::ANY;
        /// The merchant's reference.
        partner_reference_no: String = "partnerReferenceNo", Rules::ANY;
        /// The wallet's number.
        customer_number: String = "customerNumber", PERSONAL;
        /// The amount, in rupiah.
        amount: Decimal = "amount.value", Rules::ANY;
        /// Its currency.
        currency: String = "amount.currency", Rules::ANY;
        /// The merchant's account.
        source_account: String = "additionalInfo.sourceAccount" | "additionalInfo.sourceAccountNo", Rules::ANY;
        /// The wallet.
        platform_code: String = "additionalInfo.platformCode", Rules::ANY;
        /// The customer's e-mail address.
        beneficiary_email: String = "additionalInfo.beneficiaryEmail", PERSONAL;
        /// The date of the transaction.
        transaction_date: String = "additionalInfo.transactionDate" | "transactionDate", Rules::ANY;
        /// When it will be paid.
        instruct_date: String = "additionalInfo.instructDate", Rules::ANY;
        /// What it is for.
        transaction_description: String = "additionalInfo.transactionDescription" | "additionalInfo.trxDescription", Rules::ANY;
        /// The reference in Faspay's disbursement system.
        transaction_reference: String = "additionalInfo.transactionReference", Rules::ANY;
        /// Where the notification goes.
        callback_url: String = "additionalInfo.callbackUrl" | "additionalInfo.callbackURL", Rules::ANY;
        /// How far it has come: 00 to 07.
        latest_transaction_status: String = "additionalInfo.latestTransactionStatus" | "latestTransactionStatus", Rules::ANY;
        /// The same in words.
        transaction_status_desc: String = "additionalInfo.transactionStatusDesc" | "transactionStatusDesc", Rules::ANY;
    }
}

impl Operation for TopUp {
    type Gateway = FaspaySnap;
    type Answer = TopUpAnswer;
    const SPEC: &'static Spec = &Spec {
        name: "faspay_snap.top_up",
        title: "E-wallet top-up",
        effect: Effect::Pays,
        capability: Capability {
            repeat: Repeat::Refused,
            late_copy_refused_after: None,
            status_by: Some("faspay_snap.top_up_status"),
            status_not_before: 0,
            callback: Some(Callback { operation: notification::NAME, proves: CallbackProof::Hint, when: Some("assumed: no page describes it") }),
            success_can_be_undone: true,
            about: "partnerReferenceNo names one payment: the standard refuses a second copy with 409xx01 or 404xx18, which says nothing of the first; what Faspay does, with an older copy too, is not \
                documented. faspay_snap.top_up_status tells how it ended; money that arrived may come back (04).",
        },
        answer_limit: PAYMENT_ANSWER_LIMIT,
        source: "Faspay SNAP Disbursement page, Customer Top Up (service 38)",
    };

    fn together(gateway: &FaspaySnap, input: &Object, violations: &mut Vec<Violation>) {
        gateway.check_source("source_account", input, violations);
    }

    fn complete(&mut self, gateway: &FaspaySnap, moment: &Moment) {
        self.source_account.get_or_insert_with(|| gateway.source(None).into());
        self.transaction_date.get_or_insert_with(|| stamp::timestamp(moment.now()));
    }

    fn request(&self, gateway: &FaspaySnap, stamp: &Stamp) -> Draft {
        let mut info = Object::new().with("sourceAccount", gateway.source(self.source_account.as_ref()));
        info.set("platformCode", self.platform_code.word());
        info.set("instructDate", self.instruct_date.as_deref().unwrap_or_default());
        info.set_some("beneficiaryEmail", self.beneficiary_email.as_ref());
        info.set_some("transactionDescription", self.transaction_description.as_ref());
        info.set("callbackUrl", &self.callback_url);
        let mut body = Object::new().with("partnerReferenceNo", &self.partner_reference_no);
        body.set("customerNumber", &self.customer_number);
        body.set("amount", amount::to_json(self.amount));
        body.set("transactionDate", self.transaction_date.as_deref().unwrap_or_default());
        body.set("additionalInfo", info);
        gateway.draft("emoney/topup", &body, stamp)
    }

    fn judge(&self, _: &FaspaySnap, reading: &Reading<'_>) -> Verdict {
        let verdict = judge("38", Stage::Payment, reading, Some(("latest_transaction_status", status::find)));
        let Some(answer) = reading.answer else { return verdict };
        Comparison::of_reading(&verdict, answer, reading)
            .name("partner_reference_no", &self.partner_reference_no)
            .amount("amount", self.amount)
            .text("currency", amount::CURRENCY)
            .name("customer_number", &self.customer_number)
            .text("platform_code", self.platform_code.word())
            .into_named(verdict, &[State::Succeeded, State::Returned], "partner_reference_no")
    }

    fn hear(&self, _: &FaspaySnap, notification: &Notification) -> Option<Verdict> {
        Some(notification::hear(notification, &self.paid()))
    }

    fn subject(&self, context: &Context) -> Option<Subject> {
        let paid = self.paid();
        Some(Subject {
            due_at: question::due_at(self.instruct_date.as_deref(), context),
            can_be_returned: true,
            status: Some(question::call("faspay_snap.top_up_status", &paid.reference, context)),
            question: question::for_people(FASPAY, &paid, context),
            ..Subject::of(context)
        })
    }
}

impl TopUp {
    /// What is compared with a later answer.
    pub(super) fn paid(&self) -> Paid {
        Paid { reference: self.partner_reference_no.clone(), amount: self.amount, beneficiary: self.customer_number.clone() }
    }
}
