//! Arbitrary answers to every call of the two gateways of the national standard, told against its tables.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test fails by panicking; the wall is the core's"
)]

mod common;

use std::sync::LazyLock;

use common::fields::{self, Fields, any_of, echoes, field, is_odd, word};
use common::rules::hold;
use common::{Case, Kind, MINUTE, NOW, context_of, http, open, outcome_of, parse, prepare, prepare_again};
use proptest::prelude::*;
use salur::document::Client;
use salur::json::{Object, read};

/// Its key lives elsewhere: signatures are attached.
const FASPAY: &str = r#"{"gateway":"faspay_snap","environment":"sandbox","partner_id":"99999","source_account":"9920000001"}"#;
const SECRET: &str = "rahasia-bersama";
const CASH_IN: &str = r#"{"gateway":"cashin","environment":"sandbox","partner_id":"CID1234567890","channel_id":"95521","quirk_scheme":"hmac_sha512",
    "quirk_client_secret":"rahasia-bersama"}"#;

static FASPAY_CLIENT: LazyLock<Client> = LazyLock::new(|| open(FASPAY));
static CASH_IN_CLIENT: LazyLock<Client> = LazyLock::new(|| open(CASH_IN));

/// What its answers must say again.
struct Terms {
    operation: &'static str,
    input: &'static str,
    service: &'static str,
    /// Where the payment's status stands.
    status: &'static [&'static str],
    /// Its amount, with its currency beside it.
    amount: &'static str,
    /// What names the payment.
    names: &'static [(&'static str, &'static str)],
    others: &'static [(&'static str, &'static str)],
}

const NOTHING: Terms = Terms { operation: "", input: "{}", service: "", status: &[], amount: "", names: &[], others: &[] };
const REFERENCE: (&str, &str) = ("partnerReferenceNo", "REF-42");
const ORIGINAL: (&str, &str) = ("originalPartnerReferenceNo", "REF-42");
const INSIDE: &[&str] = &["additionalInfo.latestTransactionStatus", "latestTransactionStatus"];
const OUTSIDE: &[&str] = &["latestTransactionStatus", "additionalInfo.latestTransactionStatus"];

const TRANSFER: Terms = Terms {
    operation: "faspay_snap.transfer",
    input: r#"{"partner_reference_no":"REF-42","amount":50000,"beneficiary_account_name":"Jane Roe","beneficiary_account_no":"60004400184","beneficiary_bank_code":"008","callback_url":"https://a.example/cb"}"#,
    service: "18",
    status: INSIDE,
    amount: "amount",
    names: &[REFERENCE, ("beneficiaryAccountNo", "60004400184")],
    others: &[("beneficiaryBankCode", "008")],
};
const TOP_UP: Terms = Terms {
    operation: "faspay_snap.top_up",
    input: r#"{"partner_reference_no":"REF-42","customer_number":"6281234567890","amount":50000,"platform_code":"gpy","callback_url":"https://a.example/cb"}"#,
    service: "38",
    status: INSIDE,
    amount: "amount",
    names: &[REFERENCE, ("customerNumber", "6281234567890")],
    others: &[("additionalInfo.platformCode", "gpy")],
};
const BILL: Terms = Terms {
    operation: "faspay_snap.bill_payment",
    input: r#"{"partner_reference_no":"REF-42","partner_service_id":"7008","customer_no":"08000047816","amount":50000,"biller_code":"013","callback_url":"https://a.example/cb"}"#,
    service: "33",
    status: &["additionalInfo.status"],
    amount: "virtualAccountData.paidAmount",
    names: &[("virtualAccountData.partnerReferenceNo", "REF-42"), ("virtualAccountData.customerNo", "08000047816")],
    others: &[("virtualAccountData.partnerServiceId", "7008"), ("additionalInfo.billerCode", "013")],
};
const FILL: Terms = Terms {
    operation: "cashin.top_up",
    input: r#"{"partner_reference_no":"REF-42","amount":50000,"customer_number":"6281234567890","channel":"TOP_UP_E_WALLET_DANA"}"#,
    service: "38",
    status: &[],
    amount: "amount",
    names: &[REFERENCE, ("customerNumber", "6281234567890")],
    others: &[],
};
/// Status calls, and the payments that they ask about.
const QUESTIONS: [(Terms, Terms); 3] = [
    (
        Terms {
            operation: "faspay_snap.transfer_status",
            service: "36",
            status: OUTSIDE,
            amount: "amount",
            names: &[ORIGINAL, ("beneficiaryAccountNo", "60004400184")],
            others: &[("serviceCode", "18")],
            ..NOTHING
        },
        TRANSFER,
    ),
    (
        Terms {
            operation: "faspay_snap.top_up_status",
            service: "39",
            status: OUTSIDE,
            amount: "amount",
            names: &[ORIGINAL, ("additionalInfo.customerNumber", "6281234567890"), ("customerNumber", "6281234567890")],
            others: &[("serviceCode", "38")],
            ..NOTHING
        },
        TOP_UP,
    ),
    (
        Terms {
            operation: "cashin.top_up_status",
            service: "39",
            status: &["latestTransactionStatus"],
            amount: "amount",
            names: &[ORIGINAL],
            others: &[("serviceCode", "38")],
            ..NOTHING
        },
        FILL,
    ),
];
const READS: [Terms; 5] = [
    Terms {
        operation: "faspay_snap.account_inquiry",
        input: r#"{"beneficiary_bank_code":"008","beneficiary_account_no":"60004400184"}"#,
        service: "16",
        ..NOTHING
    },
    Terms {
        operation: "faspay_snap.bill_inquiry",
        input: r#"{"partner_service_id":"7008","customer_no":"08000047816","biller_code":"013"}"#,
        service: "32",
        ..NOTHING
    },
    Terms { operation: "faspay_snap.balance", service: "11", ..NOTHING },
    Terms {
        operation: "faspay_snap.statement",
        input: r#"{"from_date_time":"2025-06-01T00:00:00+07:00","to_date_time":"2025-06-12T00:00:00+07:00"}"#,
        service: "12",
        ..NOTHING
    },
    Terms {
        operation: "cashin.account_inquiry",
        input: r#"{"partner_reference_no":"REF-42","amount":50000,"customer_number":"6281234567890","channel":"TOP_UP_E_WALLET_DANA"}"#,
        service: "37",
        ..NOTHING
    },
];

fn client(operation: &str) -> &'static Client {
    if operation.starts_with("cashin.") { &CASH_IN_CLIENT } else { &FASPAY_CLIENT }
}

fn case(terms: Terms, kind: Kind, earlier: bool, step: &Object) -> (Terms, Case) {
    let (operation, context) = (terms.operation.to_owned(), context_of(step).to_owned());
    let name = format!("{operation}, {kind:?}{}", if earlier { ", second" } else { "" });
    (terms, Case { name, kind, earlier, token_step: false, operation, context })
}

static CASES: LazyLock<Vec<(Terms, Case)>> = LazyLock::new(|| {
    let prepared = |terms: &Terms| prepare(client(terms.operation), terms.operation, terms.input, NOW);
    let mut cases = Vec::new();
    for terms in [TRANSFER, TOP_UP, BILL, FILL] {
        let first = prepared(&terms);
        let second = prepare_again(client(terms.operation), context_of(&first), NOW + MINUTE);
        cases.push(case(Terms { ..terms }, Kind::Pays, true, &second));
        cases.push(case(terms, Kind::Pays, false, &first));
    }
    for (question, paid) in QUESTIONS {
        let first = prepared(&paid);
        let second = prepare_again(client(paid.operation), context_of(&first), NOW + MINUTE);
        for payment in [&first, &second] {
            let input = Object::new().with("payment", context_of(payment)).to_text();
            let asked = prepare(client(question.operation), question.operation, &input, NOW + MINUTE);
            cases.push(case(Terms { ..question }, Kind::Asks, false, &asked));
        }
        let bare = prepare(client(question.operation), question.operation, r#"{"original_partner_reference_no":"REF-42"}"#, NOW);
        cases.push(case(question, Kind::AsksBare, false, &bare));
    }
    cases.extend(READS.map(|terms| {
        let step = prepared(&terms);
        case(terms, Kind::Reads, false, &step)
    }));
    cases
});

/// What the standard's codes say of a payment that is made by the call, told again for this test.
const CODES: [(u16, &str, &str); 15] = [
    (200, "00", "accepted"),
    (200, "00", "accepted"),
    (202, "00", "pending"),
    (400, "01", "failed"),
    (401, "00", "failed"),
    (403, "00", "unknown"),
    (403, "14", "failed"),
    (404, "01", "unknown"),
    (404, "11", "failed"),
    (404, "14", "unknown"),
    (404, "18", "unknown"),
    (409, "00", "unknown"),
    (409, "01", "unknown"),
    (429, "00", "unknown"),
    (504, "00", "unknown"),
];
const STATUSES: [(&str, &str); 8] = [
    ("00", "succeeded"),
    ("01", "pending"),
    ("02", "pending"),
    ("03", "pending"),
    ("04", "returned"),
    ("05", "failed"),
    ("06", "failed"),
    ("07", "unknown"),
];
const BILL_STATUSES: [(&str, &str); 4] = [("1", "pending"), ("2", "succeeded"), ("4", "failed"), ("5", "returned")];

/// A response code of some service, or something else in its place.
#[derive(Debug, Clone)]
enum Code {
    Of { http: u16, case: &'static str, class: &'static str, service_is_right: bool },
    Other(&'static str),
}

impl Code {
    fn text(&self, service: &str) -> String {
        match self {
            Self::Of { http, case, service_is_right, .. } => format!("\"{http}{}{case}\"", if *service_is_right { service } else { "77" }),
            Self::Other(raw) => (*raw).to_owned(),
        }
    }
}

fn any_code() -> impl Strategy<Value = Code> {
    let of = (prop::sample::select(&CODES[..]), prop::bool::weighted(0.9));
    prop_oneof![
        9 => of.prop_map(|((http, case, class), service_is_right)| Code::Of { http, case, class, service_is_right }),
        1 => prop::sample::select(&["\"\"", "null", "[\"2001800\"]", "\"00\"", "\"2009900\"", "\"2001899\"", "{}"][..]).prop_map(Code::Other),
    ]
}

fn any_fields() -> impl Strategy<Value = Fields> {
    const REFERENCES: &[&str] = &["\"REF-42\"", "\"REF-42\"", "\" REF-42 \"", "\"REF-43\"", "\"\"", "null", "[\"REF-42\"]"];
    const AMOUNTS: &[&str] = &["\"50000.00\"", "50000", "\"50000.50\"", "\"500000.00\"", "\"0.00\"", "\"50,000\"", "null", "[1]"];
    const NUMBERS: &[&str] = &["\"60004400184\"", "60004400185", "\"6281234567890\"", "\"08000047816\"", "8000047816", "\"\"", "true"];
    const CURRENCIES: &[&str] = &["\"IDR\"", "\"IDR\"", "\"USD\"", "360"];
    const PAID: &[&str] = &["\"00\"", "\"00\"", "\"03\"", "\" 04 \"", "\"05\"", "\"06\"", "\"07\"", "\"99\"", "\"SUCCESS\"", "0", "\"\"", "[\"00\"]"];
    any_of(vec![
        field("partnerReferenceNo", 0.6, REFERENCES),
        field("originalPartnerReferenceNo", 0.6, REFERENCES),
        field("virtualAccountData.partnerReferenceNo", 0.6, REFERENCES),
        field("amount.value", 0.4, AMOUNTS),
        field("amount.currency", 0.3, CURRENCIES),
        field("virtualAccountData.paidAmount.value", 0.4, AMOUNTS),
        field("virtualAccountData.paidAmount.currency", 0.3, CURRENCIES),
        field("virtualAccountData.customerNo", 0.2, NUMBERS),
        field("virtualAccountData.partnerServiceId", 0.2, &["\"    7008\"", "\"7009\"", "7008"]),
        field("beneficiaryAccountNo", 0.2, NUMBERS),
        field("beneficiaryBankCode", 0.2, &["\"008\"", "\"014\"", "8"]),
        field("customerNumber", 0.2, NUMBERS),
        field("serviceCode", 0.3, &["\"18\"", "\"38\"", "18", "\"39\""]),
        field("additionalInfo.platformCode", 0.2, &["\"gpy\"", "\"ovo\"", "7"]),
        field("additionalInfo.billerCode", 0.2, &["\"013\"", "\"014\""]),
        field("additionalInfo.status", 0.6, &["\"1\"", "\"2\"", "\"02\"", "2", "\"4\"", "\"5\"", "\"6\"", "\"9\"", "\"\"", "{\"a\":2}"]),
        field("additionalInfo.latestTransactionStatus", 0.5, PAID),
        field("latestTransactionStatus", 0.5, PAID),
    ])
}

/// The statuses that an answer holds, and whether there is one that cannot be read.
fn statuses_of(terms: &Terms, fields: &Fields) -> (Vec<String>, bool) {
    (terms.status.iter().filter_map(|place| word(fields, place)).collect(), terms.status.iter().any(|place| is_odd(fields, place)))
}

/// What a reader of the standard believes of a payment.
fn says(terms: &Terms, case: &Case, status: u16, code: &Code, fields: &Fields) -> &'static str {
    let Code::Of { http, class, service_is_right: true, .. } = code else { return "unknown" };
    if *http != status || case.kind == Kind::AsksBare {
        return "unknown";
    }
    let is_question = case.kind == Kind::Asks;
    let (came, has_odd) = statuses_of(terms, fields);
    let refuses_payment = *class == "failed" && !is_question;
    if (*class == "accepted" || refuses_payment) && (has_odd || came.iter().any(|other| Some(other) != came.first())) {
        return "unknown";
    }
    let found = came.first().map(|came| {
        let (table, came) =
            if terms.operation == BILL.operation { (&BILL_STATUSES[..], came.trim_start_matches('0')) } else { (&STATUSES[..], came.as_str()) };
        table.iter().find(|row| row.0 == came).map_or("unknown", |row| row.1)
    });
    let state = match (*class, found) {
        ("accepted", Some(state)) => state,
        ("accepted", None) if is_question => "unknown",
        ("accepted", None) => "pending",
        _ if is_question => "unknown",
        // One of the two is wrong.
        ("failed", Some(state)) if state != "failed" => "unknown",
        (class, _) => class,
    };
    let value = format!("{}.value", terms.amount);
    let is_failure = *class != "accepted" && *class != "pending" || state == "failed";
    let amount_agrees = match word(fields, &value).as_deref() {
        None => !is_odd(fields, &value),
        Some("0.00") => is_failure,
        Some(amount) => matches!(amount, "50000.00" | "50000"),
    };
    let agrees = amount_agrees
        && echoes(fields, &format!("{}.currency", terms.amount), "IDR")
        && terms.names.iter().chain(terms.others).all(|(place, asked)| echoes(fields, place, asked));
    let is_named = terms.names.iter().any(|(place, asked)| word(fields, place).is_some_and(|came| came == *asked));
    let must_be_named = matches!(state, "succeeded" | "returned") || (is_question && state == "failed");
    let is_doubtful = case.earlier && state == "failed";
    if !agrees || (must_be_named && !is_named) || is_doubtful { "unknown" } else { state }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, ..ProptestConfig::default() })]

    #[test]
    fn any_answer_to_any_call(fields in any_fields(), code in any_code(), other in prop::option::weighted(0.1, 100_u16..600)) {
        let status = other.unwrap_or(match code { Code::Of { http, .. } => http, Code::Other(_) => 200 });
        for (terms, case) in CASES.iter() {
            let mut body = read(&fields::body(&fields)).ok().and_then(|json| json.as_object().cloned()).expect("an object");
            body.set("responseCode", read(&code.text(terms.service)).expect("a value"));
            let step = parse(client(&case.operation), &case.context, http(status, &body.to_text()), NOW + MINUTE + 1000).expect("a step");
            let told = hold(case, outcome_of(&step).expect("an outcome"), &[SECRET])?;
            if let Some(state) = told.state {
                prop_assert_eq!(state, says(terms, case, status, &code, &fields), "{}: {} {:?} {:?}", case.name, status, code, fields);
            }
        }
    }

    #[test]
    fn any_bytes_end_nothing(body in "(?s).{0,64}", which in 0..CASES.len(), status in 100_u16..600) {
        let case = &CASES[which].1;
        let step = parse(client(&case.operation), &case.context, http(status, &body), NOW + MINUTE).expect("a step");
        let told = hold(case, outcome_of(&step).expect("an outcome"), &[SECRET])?;
        prop_assert!(told.call == "unreadable" && matches!(told.state, None | Some("unknown")), "{}: {} {}", case.name, status, body);
    }
}
