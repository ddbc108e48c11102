//! Pay cash at an outlet: Indomaret, Alfamart, Permata's ATMs.

use alloc::borrow::ToOwned as _;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::context::Context;
use crate::error::{Found, Rule, Violation};
use crate::json::{Json, Object};
use crate::money::{Hundredths, Rupiah};
use crate::notification::Notification;
use crate::operation::{Draft, Effect, Operation, PAYMENT_ANSWER_LIMIT, Reading, Spec, Stamp, Subject};
use crate::outcome::Verdict;
use crate::record::{answer, choice, record};
use crate::rules::{Format, Rules, Whole, absent, check_range};
use crate::time::Moment;

use super::codes::{Stage, judge};
use super::paid::Paid;
use super::{
    CALLBACK, COUNTRY, EMAIL, FaspaySendme, INSTRUCT_DATE, NAME, PERSONAL, PHONE, PURPOSE, REGION, SOURCE, TIME, TRANSFER, TRX_DATE, TRX_NO,
    hundredths, notification,
};

pub(super) const OPERATION: &str = "faspay_sendme.cash_out";

choice! {
    /// Where the cash is paid out.
    Outlet {
        /// Indomaret.
        Indomaret = "imr",
        /// Alfamart.
        Alfamart = "alf",
        /// Permata's ATMs.
        Permata = "C013",
    }
}

/// Such values as the older form of this call takes; passed on as given.
const OLDER: Rules = Rules::text(1, 255).personal();

record! {
    /// Pays cash at an outlet, to whoever shows the code of the answer and the telephone number. Money moves.
    ///
    /// Indomaret and Alfamart pay multiples of 50,000 rupiah, Permata's ATMs multiples of 100,000. Which fields an outlet takes differs: see each.
    CashOut {
        required {
            /// The outlet.
            beneficiary_bank_code: Outlet = "beneficiary_bank_code", Rules::ANY;
            /// The beneficiary's telephone number.
            beneficiary_phone: String = "beneficiary_phone", PHONE;
            /// The beneficiary's name.
            beneficiary_name: String = "beneficiary_account_name", NAME;
            /// The merchant's number of this payment, never used before; at Alfamart of at most 12 characters. Repeats keep it.
            trx_no: String = "trx_no", TRX_NO;
            /// Amount to pay out, in whole rupiah.
            amount: Rupiah = "trx_amount", Rules::amount_by_channel(50_000, None).such_as("100000");
        }
        optional {
            /// Code of the region. Indomaret and Alfamart: required. Permata: none.
            beneficiary_region_code: String = "beneficiary_region_code", REGION;
            /// The country: ID. Indomaret and Alfamart: required. Permata: none.
            beneficiary_country_code: String = "beneficiary_country_code", COUNTRY;
            /// The purpose: a digit of Faspay's list. Alfamart: required. Permata: none.
            beneficiary_purpose_code: String = "beneficiary_purpose_code", PURPOSE;
            /// The beneficiary's e-mail address. Indomaret and Alfamart: required. Permata: none.
            beneficiary_email: String = "beneficiary_email", EMAIL;
            /// The date of the transaction, on Jakarta's clock. Repeats keep it. Permata: none.
            trx_date: String = "trx_date", TRX_DATE;
            /// Until when the cash may be collected, on Jakarta's clock. Permata: none.
            trx_expired: String = "trx_expired", TIME.default_is("24 hours, unless agreed otherwise");
            /// From when, on Jakarta's clock. Permata: none.
            instruct_date: String = "instruct_date", INSTRUCT_DATE;
            /// What the payment is for, and not "fee": 15 characters, at Permata 27 (Faspay would cut more). Alfamart and Permata: required.
            trx_desc: String = "trx_desc", Rules::text(1, 27).form(Format::NotFee).such_as("Gaji Juni");
            /// Where Faspay sends its notification. Permata: required.
            callback_url: String = "callback_url", CALLBACK;
            /// The merchant's SendMe account.
            source_account: String = "virtual_account", SOURCE;
            /// Number of the beneficiary's identity card, as an older form of this call takes it.
            ktp_id: String = "ktp_id", OLDER;
            /// The beneficiary's place of birth, as an older form of this call takes it.
            place_of_birth: String = "place_of_birth", OLDER;
            /// The beneficiary's date of birth, as an older form of this call takes it.
            date_of_birth: String = "date_of_birth", OLDER;
            /// The beneficiary's gender, as an older form of this call takes it.
            gender: String = "gender", OLDER;
            /// The beneficiary's citizenship, as an older form of this call takes it.
            citizenship: String = "citizenship", OLDER;
            /// The beneficiary's occupation, as an older form of this call takes it.
            occupation: String = "occupation", OLDER;
            /// The beneficiary's address, as an older form of this call takes it.
            address: String = "address", OLDER;
        }
    }
}

answer! {
    /// Faspay's word on the cash-out.
    CashOutAnswer {
        /// The merchant's account.
        virtual_account: String = "virtual_account", Rules::ANY;
        /// The outlet.
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
        /// The beneficiary's name.
        beneficiary_name: String = "beneficiary_account_name" | "beneficiary_name", PERSONAL;
        /// The merchant's number of the payment.
        trx_no: String = "trx_no", Rules::ANY;
        /// The date of the transaction.
        trx_date: String = "trx_date", Rules::ANY;
        /// Until when the cash may be collected.
        trx_expired: String = "trx_expired", Rules::ANY;
        /// From when.
        instruct_date: String = "instruct_date", Rules::ANY;
        /// The amount, in rupiah.
        amount: Hundredths = "trx_amount", Rules::ANY;
        /// What the payment is for.
        trx_desc: String = "trx_desc", Rules::ANY;
        /// Where the notification goes.
        callback_url: String = "callback_url", Rules::ANY;
        /// Faspay's id of the payment.
        trx_id: String = "trx_id", Rules::ANY;
        /// Faspay's reference of the payment.
        trx_reff: String = "trx_reff", Rules::ANY;
        /// The code, as it came: whoever shows it collects the money, so treat it as a secret. Of Permata's ATMs it is encrypted.
        cashout_code: String = "cash out_code" | "cashout_code", PERSONAL;
        /// Permata's code, decoded with Faspay's public key. Computed here; absent where the client was opened without that key.
        decoded_cashout_code: String = "", PERSONAL;
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

/// What one outlet asks of its fields.
struct Terms {
    required: &'static [&'static str],
    none: &'static [&'static str],
    trx_no: usize,
    trx_desc: usize,
    multiple: u64,
    /// Largest amount, where a page says how many digits it may have.
    maximum: Option<u64>,
}

impl Outlet {
    /// Sources: Faspay SendMe pages Alfamart, Indomaret, Permata. Permata's amount has 12 digits, two of them implied decimals.
    const fn terms(self) -> Terms {
        match self {
            Self::Indomaret => Terms {
                required: &["beneficiary_region_code", "beneficiary_country_code", "beneficiary_email"],
                none: &[],
                trx_no: 255,
                trx_desc: 15,
                multiple: 50_000,
                maximum: None,
            },
            Self::Alfamart => Terms {
                required: &["beneficiary_region_code", "beneficiary_country_code", "beneficiary_purpose_code", "beneficiary_email", "trx_desc"],
                none: &[],
                trx_no: 12,
                trx_desc: 15,
                multiple: 50_000,
                maximum: None,
            },
            Self::Permata => Terms {
                required: &["trx_desc", "callback_url"],
                none: &[
                    "beneficiary_region_code",
                    "beneficiary_country_code",
                    "beneficiary_purpose_code",
                    "beneficiary_email",
                    "trx_date",
                    "trx_expired",
                    "instruct_date",
                ],
                trx_no: 255,
                trx_desc: 27,
                multiple: 100_000,
                maximum: Some(9_999_999_999),
            },
        }
    }
}

impl Operation for CashOut {
    type Gateway = FaspaySendme;
    type Answer = CashOutAnswer;
    const SPEC: &'static Spec = &Spec {
        name: OPERATION,
        title: "Cash-out",
        effect: Effect::Pays,
        capability: notification::capability(Some("callback_url was given")),
        answer_limit: PAYMENT_ANSWER_LIMIT,
        source: "Faspay SendMe pages, Cash Out: Indomaret, Alfamart, ATM Permata",
    };

    fn together(gateway: &FaspaySendme, input: &Object, violations: &mut Vec<Violation>) {
        gateway.check_source(input, violations);
        if let Some(outlet) = input.text("beneficiary_bank_code").and_then(Outlet::of) {
            let lax = outlet == Outlet::Indomaret && gateway.config.quirk_indomaret_multiple == Some(false);
            outlet.check(input, lax, violations);
        }
    }

    fn complete(&mut self, gateway: &FaspaySendme, moment: &Moment) {
        self.source_account.get_or_insert_with(|| gateway.source(None).into());
        if self.beneficiary_bank_code != Outlet::Permata {
            self.trx_date.get_or_insert_with(|| gateway.now(moment));
        }
    }

    fn service(&self) -> &'static str {
        TRANSFER
    }

    fn request(&self, gateway: &FaspaySendme, stamp: &Stamp) -> Draft {
        let is_permata = self.beneficiary_bank_code == Outlet::Permata;
        let mut body = Object::new().with("virtual_account", gateway.source(self.source_account.as_ref()));
        body.set("beneficiary_bank_code", self.beneficiary_bank_code.word());
        body.set_some("beneficiary_region_code", self.beneficiary_region_code.as_ref());
        body.set_some("beneficiary_country_code", self.beneficiary_country_code.as_ref());
        body.set_some("beneficiary_purpose_code", self.beneficiary_purpose_code.as_ref());
        body.set("beneficiary_phone", &self.beneficiary_phone);
        body.set_some("beneficiary_email", self.beneficiary_email.as_ref());
        body.set(if is_permata { "beneficiary_name" } else { "beneficiary_account_name" }, &self.beneficiary_name);
        body.set("trx_no", &self.trx_no);
        body.set_some("trx_date", self.trx_date.as_ref());
        body.set_some("trx_expired", self.trx_expired.as_ref());
        if !is_permata {
            body.set("instruct_date", self.instruct_date.as_deref().unwrap_or_default());
        }
        body.set("trx_amount", hundredths(self.amount));
        body.set_some("trx_desc", self.trx_desc.as_ref());
        body.set_some("callback_url", self.callback_url.as_ref());
        body.set_some("ktp_id", self.ktp_id.as_ref());
        body.set_some("place_of_birth", self.place_of_birth.as_ref());
        body.set_some("date_of_birth", self.date_of_birth.as_ref());
        body.set_some("gender", self.gender.as_ref());
        body.set_some("citizenship", self.citizenship.as_ref());
        body.set_some("occupation", self.occupation.as_ref());
        body.set_some("address", self.address.as_ref());
        gateway.post(TRANSFER, &body, stamp)
    }

    fn judge(&self, gateway: &FaspaySendme, reading: &Reading<'_>) -> Verdict {
        let mut verdict = self.paid().judged(judge(Stage::Payment, reading), reading);
        match reading.answer.and_then(|answer| self.decoded(gateway, answer)) {
            Some(Ok(code)) => verdict.computed.set("decoded_cashout_code", code),
            Some(Err(problem)) => verdict.problems.push(problem),
            None => {}
        }
        verdict
    }

    fn hear(&self, _: &FaspaySendme, notification: &Notification) -> Option<Verdict> {
        Some(notification::hear(notification, &self.paid()))
    }

    fn subject(&self, context: &Context) -> Option<Subject> {
        Some(self.paid().subject(context, self.callback_url.is_some(), self.instruct_date.as_deref()))
    }
}

impl CashOut {
    pub(super) fn paid(&self) -> Paid {
        Paid {
            trx_no: self.trx_no.clone(),
            amount: self.amount,
            bank_code: self.beneficiary_bank_code.word().to_owned(),
            source_account: self.source_account.clone().unwrap_or_default(),
            beneficiary: [("beneficiary_phone", self.beneficiary_phone.clone())].into(),
        }
    }

    /// The code of Permata's ATMs, which comes encrypted with Faspay's private key.
    fn decoded(&self, gateway: &FaspaySendme, answer: &Object) -> Option<Result<String, Violation>> {
        let key = gateway.config.faspay_public_key.as_ref().filter(|_| self.beneficiary_bank_code == Outlet::Permata)?;
        let came = answer.text("cashout_code").filter(|code| !code.trim().is_empty())?;
        let digits = |bytes: Vec<u8>| String::from_utf8(bytes).ok().filter(|text| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()));
        let code = STANDARD.decode(came.trim()).ok().and_then(|bytes| key.recover(&bytes)).and_then(digits);
        Some(code.ok_or_else(|| {
            Violation::new(
                "cashout_code",
                Rule::Format,
                Found::shape(&Json::from(came)),
                "digits that Faspay's public key decodes: is it Faspay's key, of this environment?",
            )
        }))
    }
}

impl Outlet {
    /// Checks what this outlet asks of the fields.
    fn check(self, input: &Object, lax: bool, violations: &mut Vec<Violation>) {
        let Terms { required, none, trx_no, trx_desc, multiple, maximum } = self.terms();
        let given = |name: &str| input.get(name).filter(|value| **value != Json::Null);
        for name in required.iter().filter(|name| given(name).is_none()) {
            violations.push(absent(name, input.get(name), format!("this field: {} needs it", self.word())));
        }
        for (name, value) in none.iter().filter_map(|name| given(name).map(|value| (name, value))) {
            violations.push(Violation::new(*name, Rule::Agrees, Found::shape(value), format!("nothing: {} knows no such field", self.word())));
        }
        for (name, longest) in [("trx_no", trx_no), ("trx_desc", trx_desc)] {
            if let Some(text) = input.text(name) {
                // What the field's own rule says already is not said twice.
                let widest = if name == "trx_no" { 255 } else { 27 };
                if text.chars().count() <= widest {
                    Rules::text(0, longest).check_length(name, text, violations);
                }
            }
        }
        let amount = input.get("amount").map(Whole::of).and_then(Whole::number);
        let Some(amount) = amount else { return };
        let multiple = if lax { 1 } else { multiple };
        let in_range = check_range("amount", amount, multiple, maximum, violations);
        if in_range && amount.checked_rem(i128::from(multiple)).is_some_and(|rest| rest != 0) {
            let found = Found::value(&Json::Number(format!("{amount}")), true);
            violations
                .push(Violation::new("amount", Rule::MultipleOf, found, format!("a multiple of {multiple} at {}", self.word())).limited(multiple));
        }
    }
}
