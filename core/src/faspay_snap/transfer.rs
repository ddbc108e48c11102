//! Service 18: pay a bank account.

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
use crate::record::{answer, record};
use crate::rules::{Characters, Format, Rules};
use crate::snap::codes::Stage;
use crate::snap::judge::judge;
use crate::snap::question::{self, Paid};
use crate::snap::{amount, stamp, status};
use crate::time::Moment;

use super::{ACCOUNT, CALLBACK, DESCRIPTION, FASPAY, FaspaySnap, LARGEST, PERSONAL, REFERENCE, SOURCE, TIME, amounts, notification};

record! {
    /// Pays a bank account. Money moves, now or at `instruct_date`.
    ///
    /// Inquire the account first (`faspay_snap.account_inquiry`): its outcome prefills this. 2001800 is acceptance, not success: the status call tells the end.
    Transfer {
        required {
            /// The merchant's reference of this payment, never used before. Repeats keep it.
            partner_reference_no: String = "partnerReferenceNo", REFERENCE;
            /// Amount to transfer, in whole rupiah.
            amount: Rupiah = "amount.value", amounts(LARGEST);
            /// The account's owner, as the inquiry answered it.
            beneficiary_account_name: String = "beneficiaryAccountName", Rules::text(1, 100).personal().such_as("Jane Roe");
            /// The beneficiary's account number.
            beneficiary_account_no: String = "beneficiaryAccountNo", ACCOUNT;
            /// Code of the beneficiary's bank.
            beneficiary_bank_code: String = "beneficiaryBankCode", Rules::text(3, 3).of(Characters::Alphanumeric).such_as("008");
            /// Where Faspay sends its notification.
            callback_url: String = "additionalInfo.callbackUrl", CALLBACK;
        }
        optional {
            /// The beneficiary's e-mail address.
            beneficiary_email: String = "beneficiaryEmail", Rules::text(3, 50).form(Format::Email).personal().such_as("jane@example.com");
            /// The merchant's SendMe account.
            source_account: String = "sourceAccountNo", SOURCE;
            /// The date of the transaction. Repeats keep it.
            transaction_date: String = "transactionDate", TIME.default_is("the moment's time");
            /// When to pay, for a scheduled transfer.
            instruct_date: String = "additionalInfo.instructDate", TIME.default_is("now");
            /// What the transfer is for: 15 characters (Faspay would cut more), and not "fee".
            transaction_description: String = "additionalInfo.transactionDescription", DESCRIPTION;
        }
    }
}

answer! {
    /// Faspay's word on the transfer.
    TransferAnswer {
        /// The response code: HTTP status, service, case.
        response_code: String = "responseCode", Rules::ANY;
        /// Its description. Its wording varies.
        response_message: String = "responseMessage", Rules::ANY;
        /// Faspay's reference.
        reference_no: String = "referenceNo", Rules::ANY;
        /// The merchant's reference.
        partner_reference_no: String = "partnerReferenceNo", Rules::ANY;
        /// The amount, in rupiah.
        amount: Decimal = "amount.value", Rules::ANY;
        /// Its currency.
        currency: String = "amount.currency", Rules::ANY;
        /// The account number.
        beneficiary_account_no: String = "beneficiaryAccountNo", PERSONAL;
        /// The bank's code.
        beneficiary_bank_code: String = "beneficiaryBankCode", Rules::ANY;
        /// The merchant's account.
        source_account: String = "sourceAccountNo" | "sourceAccount", Rules::ANY;
        /// The account's owner.
        beneficiary_account_name: String = "additionalInfo.beneficiaryAccountName", PERSONAL;
        /// The bank's name.
        beneficiary_bank_name: String = "additionalInfo.beneficiaryBankName", Rules::ANY;
        /// When it will be paid.
        instruct_date: String = "additionalInfo.instructDate", Rules::ANY;
        /// What the transfer is for.
        transaction_description: String = "additionalInfo.transactionDescription" | "additionalInfo.trxDescription", Rules::ANY;
        /// Where the notification goes.
        callback_url: String = "additionalInfo.callbackUrl" | "additionalInfo.callbackURL", Rules::ANY;
        /// How far it has come: 00 to 07.
        latest_transaction_status: String = "additionalInfo.latestTransactionStatus" | "latestTransactionStatus", Rules::ANY;
        /// The same in words.
        transaction_status_desc: String = "additionalInfo.transactionStatusDesc" | "transactionStatusDesc", Rules::ANY;
    }
}

impl Operation for Transfer {
    type Gateway = FaspaySnap;
    type Answer = TransferAnswer;
    const SPEC: &'static Spec = &Spec {
        name: "faspay_snap.transfer",
        title: "Bank transfer",
        effect: Effect::Pays,
        capability: Capability {
            repeat: Repeat::Refused,
            late_copy_refused_after: None,
            status_by: Some("faspay_snap.transfer_status"),
            status_not_before: 0,
            callback: Some(Callback { operation: notification::NAME, proves: CallbackProof::Hint, when: Some("assumed: no page describes it") }),
            success_can_be_undone: true,
            about: "partnerReferenceNo names one payment: the standard refuses a second copy with 409xx01 or 404xx18, which says nothing of the first; what Faspay does, with an older copy too, is not \
                documented. faspay_snap.transfer_status tells how it ended; money that arrived may come back (04).",
        },
        answer_limit: PAYMENT_ANSWER_LIMIT,
        source: "Faspay SNAP Disbursement page, Trigger Transfer (service 18)",
    };

    fn together(gateway: &FaspaySnap, input: &Object, violations: &mut Vec<Violation>) {
        gateway.check_source("source_account", input, violations);
    }

    fn complete(&mut self, gateway: &FaspaySnap, moment: &Moment) {
        self.source_account.get_or_insert_with(|| gateway.source(None).into());
        self.transaction_date.get_or_insert_with(|| stamp::timestamp(moment.now()));
    }

    fn request(&self, gateway: &FaspaySnap, stamp: &Stamp) -> Draft {
        let mut body = Object::new().with("partnerReferenceNo", &self.partner_reference_no);
        body.set("amount", amount::to_json(self.amount));
        body.set("beneficiaryAccountName", &self.beneficiary_account_name);
        body.set("beneficiaryAccountNo", &self.beneficiary_account_no);
        body.set("beneficiaryBankCode", &self.beneficiary_bank_code);
        body.set_some("beneficiaryEmail", self.beneficiary_email.as_ref());
        body.set("sourceAccountNo", gateway.source(self.source_account.as_ref()));
        body.set("transactionDate", self.transaction_date.as_deref().unwrap_or_default());
        body.set_at("additionalInfo.instructDate", self.instruct_date.as_deref().unwrap_or_default());
        if let Some(description) = &self.transaction_description {
            body.set_at("additionalInfo.transactionDescription", description);
        }
        body.set_at("additionalInfo.callbackUrl", &self.callback_url);
        gateway.draft("transfer-interbank", &body, stamp)
    }

    fn judge(&self, _: &FaspaySnap, reading: &Reading<'_>) -> Verdict {
        let verdict = judge("18", Stage::Payment, reading, Some(("latest_transaction_status", status::find)));
        let Some(answer) = reading.answer else { return verdict };
        Comparison::of_reading(&verdict, answer, reading)
            .name("partner_reference_no", &self.partner_reference_no)
            .amount("amount", self.amount)
            .text("currency", amount::CURRENCY)
            .name("beneficiary_account_no", &self.beneficiary_account_no)
            .text("beneficiary_bank_code", &self.beneficiary_bank_code)
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
            status: Some(question::call("faspay_snap.transfer_status", &paid.reference, context)),
            question: question::for_people(FASPAY, &paid, context),
            ..Subject::of(context)
        })
    }
}

impl Transfer {
    /// What is compared with a later answer.
    pub(super) fn paid(&self) -> Paid {
        Paid { reference: self.partner_reference_no.clone(), amount: self.amount, beneficiary: self.beneficiary_account_no.clone() }
    }
}
