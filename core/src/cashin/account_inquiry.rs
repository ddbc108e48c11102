//! Service 37: whose wallet is it?

use alloc::string::String;

use crate::compare::Comparison;
use crate::json::Object;
use crate::money::{Decimal, Rupiah};
use crate::operation::{Capability, Draft, Effect, Operation, READ_ANSWER_LIMIT, Reading, Spec, Stamp};
use crate::outcome::{Call, NextCall, Verdict};
use crate::record::{Record, answer, record};
use crate::rules::Rules;
use crate::snap::amount;
use crate::snap::codes::Stage;
use crate::snap::judge::judge;

use super::{AMOUNT, CUSTOMER, Cashin, Channel, PERSONAL, REFERENCE};

record! {
    /// Looks up the owner of a wallet. No money moves. The outcome continues into `cashin.top_up`, with the same reference.
    AccountInquiry {
        required {
            /// The merchant's reference.
            partner_reference_no: String = "partnerReferenceNo", REFERENCE;
            /// The amount that is to be filled in, in whole rupiah.
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
    /// Whose wallet it is.
    AccountInquiryAnswer {
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

impl Operation for AccountInquiry {
    type Gateway = Cashin;
    type Answer = AccountInquiryAnswer;
    const SPEC: &'static Spec = &Spec {
        name: "cashin.account_inquiry",
        title: "Wallet inquiry",
        effect: Effect::Reads,
        capability: Capability::read(None),
        answer_limit: READ_ANSWER_LIMIT,
        source: "Cash In, Transfer to E-Wallet, Account Inquiry (service 37)",
    };

    fn request(&self, gateway: &Cashin, stamp: &Stamp) -> Draft {
        let body = gateway.wallet(&self.partner_reference_no, self.amount, &self.customer_number, self.channel);
        gateway.draft("account-inquiry", &body, stamp)
    }

    fn judge(&self, _: &Cashin, reading: &Reading<'_>) -> Verdict {
        let verdict = judge("37", Stage::Read, reading, None);
        let Some(answer) = reading.answer else { return verdict };
        let verdict = Comparison::of_reading(&verdict, answer, reading)
            .text("partner_reference_no", &self.partner_reference_no)
            .amount("amount", self.amount)
            .text("currency", amount::CURRENCY)
            .text("customer_number", &self.customer_number)
            .into(verdict);
        match verdict.call {
            Call::Accepted if verdict.problems.is_empty() => Verdict { continuation: Some(self.top_up()), ..verdict },
            Call::Accepted => Verdict { call: Call::Unreadable, ..verdict },
            _ => verdict,
        }
    }
}

impl AccountInquiry {
    /// The top-up of this wallet takes the same fields.
    fn top_up(&self) -> NextCall {
        let input: Object = self.to_json();
        NextCall { operation: "cashin.top_up", input, missing: alloc::vec::Vec::new() }
    }
}
