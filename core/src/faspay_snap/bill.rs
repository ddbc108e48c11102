//! Services 32 and 33: look up a bill at a bank's virtual account, and pay it.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use crate::compare::Comparison;
use crate::context::Context;
use crate::error::Violation;
use crate::json::Object;
use crate::money::{Decimal, Rupiah};
use crate::notification::Notification;
use crate::operation::{Capability, Draft, Effect, Operation, PAYMENT_ANSWER_LIMIT, READ_ANSWER_LIMIT, Reading, Repeat, Spec, Stamp, Subject};
use crate::outcome::{Call, NextCall, State, Verdict};
use crate::record::{answer, record};
use crate::rules::{Characters, Rules};
use crate::snap::codes::Stage;
use crate::snap::judge::judge;
use crate::snap::question::{self, Paid};
use crate::snap::status::Status;
use crate::snap::{amount, stamp};
use crate::time::Moment;

use super::{CALLBACK, FASPAY, FaspaySnap, LARGEST_BILL, PERSONAL, REFERENCE, SOURCE, TIME, amounts, notification, plain_digit, unlisted};

const SERVICE_ID: Rules = Rules::text(1, 8).of(Characters::Digits).such_as("7008");
const CUSTOMER: Rules = Rules::text(1, 20).of(Characters::Digits).personal().such_as("08000047816");
const BILLER: Rules = Rules::text(3, 3).of(Characters::Alphanumeric).such_as("013");

record! {
    /// Looks up a bill at a bank's virtual account. No money moves. The outcome continues into `faspay_snap.bill_payment`.
    BillInquiry {
        required {
            /// The company's code at the bank, without blanks: it is padded to 8 characters on the wire.
            partner_service_id: String = "partnerServiceId", SERVICE_ID;
            /// The customer's number at the company. Company code and number together are the virtual account.
            customer_no: String = "customerNo", CUSTOMER;
            /// Code of the bank that has the virtual account.
            biller_code: String = "additionalInfo.billerCode", BILLER;
        }
        optional {
            /// The merchant's reference.
            partner_reference_no: String = "partnerReferenceNo", REFERENCE;
            /// The merchant's SendMe account.
            source_account: String = "additionalInfo.sourceAccountNo", SOURCE;
        }
    }
}

answer! {
    /// The bill.
    BillInquiryAnswer {
        /// The response code: HTTP status, service, case.
        response_code: String = "responseCode", Rules::ANY;
        /// Its description. Its wording varies.
        response_message: String = "responseMessage", Rules::ANY;
        /// The merchant's reference.
        partner_reference_no: String = "virtualAccountData.partnerReferenceNo", Rules::ANY;
        /// The company's code. May be padded with blanks.
        partner_service_id: String = "virtualAccountData.partnerServiceId", Rules::ANY;
        /// The customer's number.
        customer_no: String = "virtualAccountData.customerNo", PERSONAL;
        /// The virtual account.
        virtual_account_no: String = "virtualAccountData.virtualAccountNo", PERSONAL;
        /// Its owner, partly hidden perhaps.
        virtual_account_name: String = "virtualAccountData.virtualAccountName", PERSONAL;
        /// What is to be paid, in rupiah.
        total_amount: Decimal = "virtualAccountData.totalAmount.value", Rules::ANY;
        /// Its currency.
        currency: String = "virtualAccountData.totalAmount.currency", Rules::ANY;
        /// O: any amount may be paid; C: this amount.
        virtual_account_trx_type: String = "virtualAccountData.virtualAccountTrxType", Rules::ANY;
        /// The bank.
        biller_code: String = "additionalInfo.billerCode", Rules::ANY;
        /// The merchant's account.
        source_account: String = "additionalInfo.sourceAccountNo" | "additionalInfo.sourceAccount", Rules::ANY;
        /// 1 on process, 2 success, 6 already registered.
        status: String = "additionalInfo.status", Rules::ANY;
        /// The status in words.
        message: String = "additionalInfo.message", Rules::ANY;
    }
}

impl Operation for BillInquiry {
    type Gateway = FaspaySnap;
    type Answer = BillInquiryAnswer;
    const SPEC: &'static Spec = &Spec {
        name: "faspay_snap.bill_inquiry",
        title: "Bill inquiry",
        effect: Effect::Reads,
        capability: Capability::read(None),
        answer_limit: READ_ANSWER_LIMIT,
        source: "Faspay SNAP Disbursement page, Bill Payment: Inquiry (service 32)",
    };

    fn together(gateway: &FaspaySnap, input: &Object, violations: &mut Vec<Violation>) {
        gateway.check_source("source_account", input, violations);
    }

    fn request(&self, gateway: &FaspaySnap, stamp: &Stamp) -> Draft {
        let mut body = Object::new();
        body.set_some("partnerReferenceNo", self.partner_reference_no.as_ref());
        set_account(&mut body, &self.partner_service_id, &self.customer_no);
        body.set_at("additionalInfo.billerCode", &self.biller_code);
        body.set_at(&format!("additionalInfo.{}", gateway.config.bill_source()), gateway.source(self.source_account.as_ref()));
        gateway.draft("transfer-va/inquiry-intrabank", &body, stamp)
    }

    fn judge(&self, _: &FaspaySnap, reading: &Reading<'_>) -> Verdict {
        let verdict = judge("32", Stage::Read, reading, None);
        let Some(answer) = reading.answer else { return verdict };
        let mut verdict = Comparison::of_reading(&verdict, answer, reading)
            .text("partner_service_id", &self.partner_service_id)
            .text("customer_no", &self.customer_no)
            .text("virtual_account_no", &account(&self.partner_service_id, &self.customer_no))
            .text("biller_code", &self.biller_code)
            .into(verdict);
        if verdict.call != Call::Accepted {
            return verdict;
        }
        if let Some(status) = answer.text("status").filter(|status| !matches!(plain_digit(status), "" | "1" | "2" | "6")) {
            verdict.problems.push(unlisted("status", status));
        }
        if !verdict.problems.is_empty() {
            return Verdict { call: Call::Unreadable, ..verdict };
        }
        Verdict { continuation: Some(self.payment(answer)), ..verdict }
    }
}

impl BillInquiry {
    /// The payment of this bill, as far as it is known.
    fn payment(&self, answer: &Object) -> NextCall {
        let mut input = Object::new()
            .with("partner_service_id", &self.partner_service_id)
            .with("customer_no", &self.customer_no)
            .with("biller_code", &self.biller_code);
        input.set_some("virtual_account_name", answer.text("virtual_account_name").filter(|name| !name.trim().is_empty()));
        input.set_some("source_account", self.source_account.as_ref());
        let mut missing = Vec::new();
        match &self.partner_reference_no {
            Some(reference) => input.set("partner_reference_no", reference),
            None => missing.push("partner_reference_no"),
        }
        match answer.text("total_amount").and_then(Decimal::read).and_then(|amount| amount.whole_rupiah()).filter(|amount| amount.0 > 0) {
            Some(amount) => input.set("amount", amount.0),
            None => missing.push("amount"),
        }
        missing.push("callback_url");
        NextCall { operation: "faspay_snap.bill_payment", input, missing }
    }
}

record! {
    /// Pays a bill at a bank's virtual account. Money moves, now or at `instruct_date`.
    ///
    /// No status call exists for bills: where the answer does not tell the end, a person must ask Faspay.
    BillPayment {
        required {
            /// The merchant's reference of this payment, never used before. The page lets it be left out; without it nobody could find the payment again.
            partner_reference_no: String = "partnerReferenceNo", REFERENCE;
            /// The company's code at the bank, without blanks: it is padded to 8 characters on the wire.
            partner_service_id: String = "partnerServiceId", SERVICE_ID;
            /// The customer's number at the company. Company code and number together are the virtual account.
            customer_no: String = "customerNo", CUSTOMER;
            /// Amount to pay, in whole rupiah.
            amount: Rupiah = "paidAmount.value", amounts(LARGEST_BILL);
            /// Code of the bank that has the virtual account.
            biller_code: String = "additionalInfo.billerCode", BILLER;
            /// Where Faspay sends its notification.
            callback_url: String = "additionalInfo.callbackUrl", CALLBACK;
        }
        optional {
            /// The owner of the virtual account, as the inquiry answered it.
            virtual_account_name: String = "virtualAccountName", Rules::text(1, 50).personal().such_as("DUMMY VA");
            /// The merchant's SendMe account.
            source_account: String = "sourceAccountNo", SOURCE;
            /// The date of the transaction. Repeats keep it.
            trx_date_time: String = "trxDateTime", TIME.default_is("the moment's time");
            /// When to pay, for a scheduled payment.
            instruct_date: String = "additionalInfo.instructDate", TIME.default_is("now");
        }
    }
}

answer! {
    /// Faspay's word on the payment.
    BillPaymentAnswer {
        /// The response code: HTTP status, service, case.
        response_code: String = "responseCode", Rules::ANY;
        /// Its description. Its wording varies.
        response_message: String = "responseMessage", Rules::ANY;
        /// The merchant's reference.
        partner_reference_no: String = "virtualAccountData.partnerReferenceNo", Rules::ANY;
        /// Faspay's reference.
        reference_no: String = "virtualAccountData.referenceNo", Rules::ANY;
        /// The company's code. May be padded with blanks.
        partner_service_id: String = "virtualAccountData.partnerServiceId", Rules::ANY;
        /// The customer's number.
        customer_no: String = "virtualAccountData.customerNo", PERSONAL;
        /// The virtual account.
        virtual_account_no: String = "virtualAccountData.virtualAccountNo", PERSONAL;
        /// Its owner.
        virtual_account_name: String = "virtualAccountData.virtualAccountName", PERSONAL;
        /// The merchant's account.
        source_account: String = "virtualAccountData.sourceAccountNo" | "virtualAccountData.sourceAccount", Rules::ANY;
        /// What was paid, in rupiah.
        amount: Decimal = "virtualAccountData.paidAmount.value", Rules::ANY;
        /// Its currency.
        currency: String = "virtualAccountData.paidAmount.currency", Rules::ANY;
        /// The date of the transaction.
        trx_date_time: String = "virtualAccountData.trxDateTime", Rules::ANY;
        /// The bank.
        biller_code: String = "additionalInfo.billerCode", Rules::ANY;
        /// When it will be paid.
        instruct_date: String = "additionalInfo.instructDate", Rules::ANY;
        /// Where the notification goes.
        callback_url: String = "additionalInfo.callbackUrl" | "additionalInfo.callbackURL", Rules::ANY;
        /// 1 on process, 2 success, 4 failed, 5 reversed.
        status: String = "additionalInfo.status", Rules::ANY;
        /// The status in words.
        message: String = "additionalInfo.message", Rules::ANY;
    }
}

/// A bill's status is a digit of Faspay's own.
static STATUSES: [Status; 4] = [
    Status { code: "1", meaning: "on process", state: State::Pending },
    Status { code: "2", meaning: "success", state: State::Succeeded },
    Status { code: "4", meaning: "failed", state: State::Failed },
    Status { code: "5", meaning: "reversed", state: State::Returned },
];

fn find(status: &str) -> Option<&'static Status> {
    STATUSES.iter().find(|known| known.code == plain_digit(status))
}

impl Operation for BillPayment {
    type Gateway = FaspaySnap;
    type Answer = BillPaymentAnswer;
    const SPEC: &'static Spec = &Spec {
        name: "faspay_snap.bill_payment",
        title: "Bill payment",
        effect: Effect::Pays,
        capability: Capability {
            repeat: Repeat::Refused,
            late_copy_refused_after: None,
            status_by: None,
            status_not_before: 0,
            callback: None,
            success_can_be_undone: true,
            about: "partnerReferenceNo names one payment: the standard refuses a second copy with 409xx01 or 404xx18, which says nothing of the first; what Faspay does is not documented. \
                There is no status call: where the answer does not tell the end, a person must ask Faspay. Money that arrived may come back (5).",
        },
        answer_limit: PAYMENT_ANSWER_LIMIT,
        source: "Faspay SNAP Disbursement page, Bill Payment: Payment (service 33)",
    };

    fn together(gateway: &FaspaySnap, input: &Object, violations: &mut Vec<Violation>) {
        gateway.check_source("source_account", input, violations);
    }

    fn complete(&mut self, gateway: &FaspaySnap, moment: &Moment) {
        self.source_account.get_or_insert_with(|| gateway.source(None).into());
        self.trx_date_time.get_or_insert_with(|| stamp::timestamp(moment.now()));
    }

    fn request(&self, gateway: &FaspaySnap, stamp: &Stamp) -> Draft {
        let mut body = Object::new().with("partnerReferenceNo", &self.partner_reference_no);
        set_account(&mut body, &self.partner_service_id, &self.customer_no);
        body.set_some("virtualAccountName", self.virtual_account_name.as_ref());
        body.set(gateway.config.bill_source(), gateway.source(self.source_account.as_ref()));
        body.set("paidAmount", amount::to_json(self.amount));
        body.set("trxDateTime", self.trx_date_time.as_deref().unwrap_or_default());
        body.set_at("additionalInfo.billerCode", &self.biller_code);
        body.set_at("additionalInfo.instructDate", self.instruct_date.as_deref().unwrap_or_default());
        body.set_at("additionalInfo.callbackUrl", &self.callback_url);
        gateway.draft("transfer-va/payment-intrabank", &body, stamp)
    }

    fn judge(&self, _: &FaspaySnap, reading: &Reading<'_>) -> Verdict {
        let verdict = judge("33", Stage::Payment, reading, Some(("status", find)));
        let Some(answer) = reading.answer else { return verdict };
        Comparison::of_reading(&verdict, answer, reading)
            .name("partner_reference_no", &self.partner_reference_no)
            .text("partner_service_id", &self.partner_service_id)
            .name("customer_no", &self.customer_no)
            .name("virtual_account_no", &account(&self.partner_service_id, &self.customer_no))
            .amount("amount", self.amount)
            .text("currency", amount::CURRENCY)
            .text("biller_code", &self.biller_code)
            .into_named(verdict, &[State::Succeeded, State::Returned], "partner_reference_no")
    }

    fn hear(&self, _: &FaspaySnap, notification: &Notification) -> Option<Verdict> {
        Some(notification::hear(notification, &self.paid()))
    }

    fn subject(&self, context: &Context) -> Option<Subject> {
        Some(Subject {
            due_at: question::due_at(self.instruct_date.as_deref(), context),
            can_be_returned: true,
            question: question::for_people(FASPAY, &self.paid(), context),
            ..Subject::of(context)
        })
    }
}

impl BillPayment {
    fn paid(&self) -> Paid {
        Paid { reference: self.partner_reference_no.clone(), amount: self.amount, beneficiary: self.customer_no.clone() }
    }
}

/// The three fields of a virtual account. Faspay's sample pads the company's code where it stands alone, and not inside of the account.
fn set_account(body: &mut Object, service_id: &str, customer: &str) {
    body.set("partnerServiceId", format!("{service_id:>8}"));
    body.set("customerNo", customer);
    body.set("virtualAccountNo", account(service_id, customer));
}

/// The number of a virtual account.
fn account(service_id: &str, customer: &str) -> String {
    format!("{service_id}{customer}")
}
