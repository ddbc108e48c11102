//! Cash at Indomaret or Pos Indonesia: one call, which commits.

use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use crate::compare::Comparison;
use crate::context::Context;
use crate::error::Violation;
use crate::json::Object;
use crate::money::{Decimal, Rupiah};
use crate::notification::Notification;
use crate::operation::{Callback, CallbackProof, Capability, Draft, Effect, Operation, PAYMENT_ANSWER_LIMIT, Reading, Repeat, Spec, Stamp, Subject};
use crate::outcome::{NextCall, Verdict};
use crate::record::{Record, answer, choice, record};
use crate::rules::{Characters, Format, Rules};
use crate::time::wib;

use super::codes::{Stage, judge};
use super::{ACCOUNT_NAME, Duitku, OPTIONAL_PURPOSE, PERSONAL, REFERENCE, TIMESTAMP_LIVES, amounts, callbacks, timestamp};

choice! {
    /// Where the customer collects the money.
    Outlet {
        /// Indomaret: 50,000 to 1,000,000, in multiples of 50,000.
        Indomaret = "2010",
        /// Pos Indonesia: 50,000 to 2,000,000.
        Pos = "2011",
    }
}

record! {
    /// Gives a customer a token, by SMS, for cash at Indomaret or Pos Indonesia. Money moves: the one call takes it from the balance.
    ///
    /// There is no status call, and a repeat makes a second token. `cust_ref_number` is the only handle on a payment whose answer was lost:
    /// Duitku says it is optional, we require it. A callback to `callback_url` tells the end.
    CashOut {
        required {
            /// Where the customer collects the money.
            bank_code: Outlet = "bankCode", Rules::ANY.such_as("2010");
            /// Amount, in whole rupiah: Indomaret 50,000 to 1,000,000 in multiples of 50,000; Pos Indonesia 50,000 to 2,000,000.
            amount: Rupiah = "amountTransfer", Rules::amount_by_channel(50_000, Some(2_000_000)).such_as("50000");
            /// The merchant's own reference of this payment, never used before; part of the callback's signature.
            cust_ref_number: String = "custRefNumber", REFERENCE;
            /// The customer's name.
            account_name: String = "accountName", ACCOUNT_NAME;
            /// The customer's identity number (KTP).
            account_identity: String = "accountIdentity", Rules::text(1, 255).personal().such_as("1234567889");
            /// The customer's telephone number, to which the token is sent.
            phone_number: String = "phoneNumber", Rules::text(1, 50).of(Characters::Phone).personal().such_as("082211789110");
        }
        optional {
            /// The customer's address.
            account_address: String = "accountAddress", Rules::text(0, 255).personal();
            /// What the payment is for.
            purpose: String = "purpose", OPTIONAL_PURPOSE;
            /// Where Duitku sends the callback; best an https:// address.
            callback_url: String = "callbackUrl", Rules::text(1, 255).form(Format::WebAddress).such_as("https://merchant.example/duitku/cash-out");
        }
    }
}

answer! {
    /// Duitku's word on the cash-out.
    CashOutAnswer {
        /// Duitku's id of the cash-out.
        disburse_id: String = "disburseId", Rules::ANY;
        /// The amount, as sent.
        amount: Decimal = "amountTransfer", Rules::ANY;
        /// The merchant's reference, as sent.
        cust_ref_number: String = "custRefNumber", Rules::ANY;
        /// The customer's name, as sent.
        account_name: String = "accountName", PERSONAL;
        /// The merchant's e-mail address, as sent.
        email: String = "email", PERSONAL;
        /// The customer's telephone number, as sent.
        phone_number: String = "phoneNumber", PERSONAL;
        /// The token with which the customer collects the money. Whoever has it can: treat it as a secret.
        token: String = "token", PERSONAL;
        /// The PIN that goes with it at Pos Indonesia.
        pin: String = "pin", PERSONAL;
        /// Duitku's response code.
        response_code: String = "responseCode", Rules::ANY;
        /// Its description. Its wording and letter case vary.
        response_desc: String = "responseDesc" | "responseMessage", Rules::ANY;
    }
}

impl Operation for CashOut {
    type Gateway = Duitku;
    type Answer = CashOutAnswer;
    const SPEC: &'static Spec = &Spec {
        name: "duitku.cash_out",
        title: "Cash-out",
        effect: Effect::Pays,
        capability: Capability {
            repeat: Repeat::PaysAgain,
            late_copy_refused_after: Some(TIMESTAMP_LIVES),
            status_by: None,
            status_not_before: 0,
            callback: Some(Callback { operation: "duitku.cash_out_callback", proves: CallbackProof::Hint, when: Some("callback_url was given") }),
            success_can_be_undone: false,
            about: "A second copy makes a second token and takes the money again. Nothing tells the status: the callback does, to callback_url, \
                by cust_ref_number; its status and amount are not signed, so a person confirms them.",
        },
        answer_limit: PAYMENT_ANSWER_LIMIT,
        source: "Duitku disbursement page, Cash Out Inquiry Request",
    };

    fn together(_: &Duitku, input: &Object, violations: &mut Vec<Violation>) {
        amounts::check_cash_out(input, violations);
    }

    fn request(&self, gateway: &Duitku, stamp: &Stamp) -> Draft {
        let (config, at, amount) = (&gateway.config, timestamp(stamp), format!("{}", self.amount.0));
        let mut body = Object::new()
            .with("userId", config.user_id)
            .with("amountTransfer", self.amount.0)
            .with("custRefNumber", &self.cust_ref_number)
            .with("bankCode", self.bank_code.word())
            .with("accountName", &self.account_name);
        body.set_some("accountAddress", self.account_address.as_ref());
        body.set("accountIdentity", &self.account_identity);
        body.set("email", &config.email);
        body.set("phoneNumber", &self.phone_number);
        body.set_some("purpose", self.purpose.as_ref());
        body.set("timestamp", stamp.now);
        body.set_some("callbackUrl", self.callback_url.as_ref());
        let purpose = self.purpose.as_deref().unwrap_or_default();
        gateway.signed(config.cash_out(), body, &[&config.email, &at, &amount, purpose])
    }

    fn judge(&self, gateway: &Duitku, reading: &Reading<'_>) -> Verdict {
        let verdict = judge(Stage::CashOut, reading);
        let Some(answer) = reading.answer else { return verdict };
        Comparison::of_reading(&verdict, answer, reading)
            .amount("amount", self.amount)
            .text("cust_ref_number", &self.cust_ref_number)
            .text("account_name", &self.account_name)
            .text("email", &gateway.config.email)
            .text("phone_number", &self.phone_number)
            .into(verdict)
    }

    fn hear(&self, _: &Duitku, notification: &Notification) -> Option<Verdict> {
        let verdict = callbacks::hear_cash_out(notification)?;
        let comparison = Comparison::of(&verdict, notification.fields())
            .text("cust_ref_number", &self.cust_ref_number)
            .text("bank_code", self.bank_code.word())
            .amount("amount", self.amount)
            .text("account_name", &self.account_name)
            .text("phone_number", &self.phone_number);
        Some(comparison.into(verdict))
    }

    fn subject(&self, context: &Context) -> Option<Subject> {
        let renewal = self.to_json().without(&["cust_ref_number".to_owned()]);
        Some(Subject {
            renewal: Some(NextCall { operation: "duitku.cash_out", input: renewal, missing: ["cust_ref_number"].into() }),
            question: format!(
                "Look in Duitku's dashboard, at the cash-out history of {}, for custRefNumber {} of {}: was a token made, was the money collected, \
                 and is the amount gone from the balance? Until that is known, do not pay again.",
                wib(context.prepared_at()),
                self.cust_ref_number,
                self.amount,
            ),
            callback_comes: true,
            ..Subject::of(context)
        })
    }
}
