//! Service 38: fill a wallet.

use alloc::string::String;

use crate::compare::Comparison;
use crate::context::Context;
use crate::money::{Decimal, Rupiah};
use crate::operation::{Capability, Draft, Effect, Operation, PAYMENT_ANSWER_LIMIT, Reading, Repeat, Spec, Stamp, Subject};
use crate::outcome::{State, Verdict};
use crate::record::{answer, record};
use crate::rules::Rules;
use crate::snap::amount;
use crate::snap::codes::Stage;
use crate::snap::judge::judge;
use crate::snap::question::{self, Paid};

use super::{AMOUNT, CASH_IN, CUSTOMER, Cashin, Channel, PERSONAL, REFERENCE};

record! {
    /// Fills a wallet. Money moves.
    ///
    /// 2003800 is acceptance, not success: Cash In's page prints the same code for a refusal. The status call tells the end.
    TopUp {
        required {
            /// The merchant's reference of this payment, never used for another. Repeats keep it.
            partner_reference_no: String = "partnerReferenceNo", REFERENCE;
            /// Amount to fill in, in whole rupiah.
            amount: Rupiah = "amount.value", AMOUNT;
            /// The wallet's number: the customer's telephone number, from 628.
            customer_number: String = "customerNumber", CUSTOMER;
            /// Which wallet.
            channel: Channel = "additionalInfo.channel", Rules::ANY.such_as("TOP_UP_E_WALLET_DANA");
        }
        optional {}
    }
}

answer! {
    /// Cash In's word on the top-up.
    TopUpAnswer {
        /// The response code: HTTP status, service, case.
        response_code: String = "responseCode", Rules::ANY;
        /// Its description. Its wording varies, blanks around it too.
        response_message: String = "responseMessage", Rules::ANY;
        /// The merchant's reference.
        partner_reference_no: String = "partnerReferenceNo", Rules::ANY;
        /// The amount, in rupiah.
        amount: Decimal = "amount.value", Rules::ANY;
        /// Its currency.
        currency: String = "amount.currency", Rules::ANY;
        /// The wallet's owner.
        customer_name: String = "customerName", PERSONAL;
        /// The wallet's number.
        customer_number: String = "customerNumber", PERSONAL;
    }
}

impl Operation for TopUp {
    type Gateway = Cashin;
    type Answer = TopUpAnswer;
    const SPEC: &'static Spec = &Spec {
        name: "cashin.top_up",
        title: "E-wallet top-up",
        effect: Effect::Pays,
        capability: Capability {
            repeat: Repeat::Refused,
            late_copy_refused_after: None,
            status_by: Some("cashin.top_up_status"),
            status_not_before: 0,
            callback: None,
            success_can_be_undone: true,
            about: "partnerReferenceNo names one payment: the standard refuses a second copy with 409xx01 or 404xx18, which says nothing of the first; what Cash In does is not documented. \
                cashin.top_up_status tells how it ended; there is no callback. Money that arrived may come back (04).",
        },
        answer_limit: PAYMENT_ANSWER_LIMIT,
        source: "Cash In, Transfer to E-Wallet, Create Transfer (service 38)",
    };

    fn request(&self, gateway: &Cashin, stamp: &Stamp) -> Draft {
        let body = gateway.wallet(&self.partner_reference_no, self.amount, &self.customer_number, self.channel);
        gateway.draft("topup", &body, stamp)
    }

    fn judge(&self, _: &Cashin, reading: &Reading<'_>) -> Verdict {
        // No status is documented here: whatever is accepted waits for its status call.
        let verdict = judge("38", Stage::Payment, reading, None);
        let Some(answer) = reading.answer else { return verdict };
        Comparison::of_reading(&verdict, answer, reading)
            .name("partner_reference_no", &self.partner_reference_no)
            .amount("amount", self.amount)
            .text("currency", amount::CURRENCY)
            .name("customer_number", &self.customer_number)
            .into_named(verdict, &[State::Succeeded], "partner_reference_no")
    }

    fn subject(&self, context: &Context) -> Option<Subject> {
        let paid = self.paid();
        Some(Subject {
            can_be_returned: true,
            status: Some(question::call("cashin.top_up_status", &paid.reference, context)),
            question: question::for_people(CASH_IN, &paid, context),
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
