//! What became of a transfer, a cash-out or a top-up.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use crate::context::Context;
use crate::error::{Found, Rule, Violation};
use crate::json::{Json, Object};
use crate::money::Hundredths;
use crate::operation::{Capability, Draft, Effect, Operation, PAYMENT_ANSWER_LIMIT, Reading, Spec, Stamp, Subject};
use crate::outcome::{NextCall, Verdict};
use crate::record::{Identifier, answer, record};
use crate::rules::{Characters, Format, Rules, absent};
use crate::time::{Moment, wib};

use super::codes::{Stage, judge};
use super::paid::Paid;
use super::{CONTEXT, CashOut, FaspaySendme, PERSONAL, SENDME, SOURCE, TopUp, Transfer, cash_out, top_up, transfer};

pub(super) const NAME: &str = "faspay_sendme.status";
const SERVICE: &str = "/account/api/inquiry_status";

record! {
    /// Asks what became of a transfer, a cash-out or a top-up. No money moves.
    ///
    /// Give it the payment's context: then the answer is compared with what was to be paid, and only then can it end the matter.
    Status {
        required {}
        optional {
            /// The merchant's number of the payment. Needed only where no context is given; with a bare number nothing can be compared.
            trx_no: String = "trx_no", Rules::text(1, 255).form(Format::Segment).such_as("GAJI-2025-000042");
            /// Faspay's id of the payment.
            trx_id: Identifier = "trx_id", Rules::text(1, 32).of(Characters::Digits).such_as("6411");
            /// The merchant's SendMe account.
            source_account: String = "virtual_account", SOURCE.default_is("the payment's, or the client's source_account");
            /// The context of the payment, as it was stored before sending.
            payment: String = "", CONTEXT;
        }
    }
}

answer! {
    /// What Faspay recorded of the payment.
    StatusAnswer {
        /// The merchant's account.
        virtual_account: String = "virtual_account", Rules::ANY;
        /// The number of the registered beneficiary.
        beneficiary_virtual_account: String = "beneficiary_virtual_account", PERSONAL;
        /// The account number.
        beneficiary_account: String = "beneficiary_account", PERSONAL;
        /// The beneficiary's telephone number.
        beneficiary_phone: String = "beneficiary_phone", PERSONAL;
        /// The beneficiary's name.
        beneficiary_name: String = "beneficiary_name" | "beneficiary_account_name", PERSONAL;
        /// Code of the bank, the outlet or the wallet.
        beneficiary_bank_code: String = "beneficiary_bank_code", Rules::ANY;
        /// Its name.
        beneficiary_bank_name: String = "beneficiary_bank_name", Rules::ANY;
        /// Faspay's id of the payment.
        trx_id: String = "trx_id", Rules::ANY;
        /// The merchant's number of the payment.
        trx_no: String = "trx_no", Rules::ANY;
        /// The date of the transaction.
        trx_date: String = "trx_date", Rules::ANY;
        /// The amount, in rupiah.
        amount: Hundredths = "trx_amount", Rules::ANY;
        /// What the payment is for.
        trx_desc: String = "trx_desc", Rules::ANY;
        /// Faspay's reference of the payment.
        trx_reff: String = "trx_reff", Rules::ANY;
        /// Where the notification goes.
        callback_url: String = "callback_url", Rules::ANY;
        /// When it came to this status.
        trx_status_date: String = "trx_status_date", Rules::ANY;
        /// The bank's own code.
        bank_response_code: String = "bank_response_code", Rules::ANY;
        /// The same in words.
        bank_response_msg: String = "bank_response_msg", Rules::ANY;
        /// How far the payment has come: 1 on process, 2 success, 4 failed, 5 reversed; 9 an error of this question.
        status: String = "status", Rules::ANY;
        /// The status in words; of an error, which one.
        message: String = "message", Rules::ANY;
        /// 00, or an error of this question.
        response_code: String = "response_code", Rules::ANY;
        /// The same in words.
        response_desc: String = "response_desc", Rules::ANY;
    }
}

impl Operation for Status {
    type Gateway = FaspaySendme;
    type Answer = StatusAnswer;
    const SPEC: &'static Spec = &Spec {
        name: NAME,
        title: "Status of a payment",
        effect: Effect::Reads,
        capability: Capability::read(None),
        answer_limit: PAYMENT_ANSWER_LIMIT,
        source: "Faspay SendMe page, Inquiry Status",
    };

    fn together(gateway: &FaspaySendme, input: &Object, violations: &mut Vec<Violation>) {
        let given = |name: &str| input.get(name).filter(|value| **value != Json::Null);
        let Some(payment) = given("payment") else {
            if given("trx_no").is_none() {
                violations.push(absent("trx_no", None, "the payment's context as payment, or its trx_no"));
            }
            return gateway.check_source(input, violations);
        };
        let paid = payment.as_text().map(|text| Paid::of(text, &gateway.config.identity()));
        let agree = |name: &'static str, asked: &str| {
            given(name).and_then(Json::as_text).filter(|given| *given != asked).map(|given| {
                let found = Found::value(&Json::from(given), true);
                Violation::new(name, Rule::Agrees, found, format!("the {name} of the payment's context, or none"))
            })
        };
        match paid {
            Some(None) => violations.push(Violation::new("payment", Rule::Format, Found::shape(payment), "the context of a payment of this client")),
            Some(Some(paid)) => {
                violations.extend(agree("trx_no", &paid.trx_no));
                violations.extend(agree("source_account", &paid.source_account));
            }
            None => {}
        }
    }

    fn complete(&mut self, gateway: &FaspaySendme, _: &Moment) {
        if self.payment.is_none() {
            self.source_account.get_or_insert_with(|| gateway.source(None).into());
        }
    }

    fn service(&self) -> &'static str {
        SERVICE
    }

    fn request(&self, gateway: &FaspaySendme, stamp: &Stamp) -> Draft {
        let paid = self.asked(gateway);
        let of_payment = paid.as_ref().map(|paid| paid.source_account.as_str());
        let source = self.source_account.as_deref().or(of_payment).unwrap_or_default();
        let trx_no = self.trx_no.as_deref().or(paid.as_ref().map(|paid| paid.trx_no.as_str())).unwrap_or_default();
        match &self.trx_id {
            Some(id) => gateway.get(SERVICE, &[source, trx_no, &id.0], stamp),
            None => gateway.get(SERVICE, &[source, trx_no], stamp),
        }
    }

    fn judge(&self, gateway: &FaspaySendme, reading: &Reading<'_>) -> Verdict {
        let verdict = judge(Stage::Status, reading);
        match self.asked(gateway) {
            Some(paid) => paid.judged(verdict, reading),
            None => verdict,
        }
    }

    fn subject(&self, context: &Context) -> Option<Subject> {
        let payment = self.payment.as_deref().and_then(|text| Context::read(text).ok()).filter(|payment| payment.client() == context.client());
        let of_payment = payment.and_then(|payment| subject_of(&payment));
        Some(of_payment.map_or_else(|| self.bare(context), |subject| Subject { is_question: true, ..subject }))
    }
}

impl Status {
    fn asked(&self, gateway: &FaspaySendme) -> Option<Paid> {
        self.payment.as_deref().and_then(|text| Paid::of(text, &gateway.config.identity()))
    }

    /// A question with nothing to compare its answer with.
    fn bare(&self, context: &Context) -> Subject {
        let trx_no = self.trx_no.as_deref().unwrap_or_default();
        let mut input = Object::new().with("trx_no", trx_no);
        input.set_some("trx_id", self.trx_id.as_ref().map(|id| id.0.as_str()));
        Subject {
            status: Some(NextCall { operation: NAME, input, missing: ["payment"].into() }),
            question: format!(
                "Ask {SENDME} about trx_no {trx_no}, asked about on {}: compare its beneficiary and amount with your own record.",
                wib(context.prepared_at())
            ),
            is_question: true,
            comparable: false,
            can_be_returned: true,
            ..Subject::of(context)
        }
    }
}

/// The payment of a context, as its own operation sees it.
fn subject_of(payment: &Context) -> Option<Subject> {
    match payment.operation() {
        transfer::OPERATION => payment.input_as::<Transfer>()?.subject(payment),
        cash_out::OPERATION => payment.input_as::<CashOut>()?.subject(payment),
        top_up::OPERATION => payment.input_as::<TopUp>()?.subject(payment),
        _ => None,
    }
}
