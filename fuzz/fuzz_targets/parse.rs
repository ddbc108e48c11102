//! Any answer to any call: an outcome; no payment succeeds without code 00 under HTTP 200, none fails on a second attempt.
#![no_main]

use libfuzzer_sys::fuzz_target;
use salur::{Answer, HttpAnswer, State, Step};

include!("common.rs");

fn steps(client: &Client<duitku::Duitku>) -> Vec<Step> {
    let moment = moment();
    let transfer = duitku::Transfer::new("12345", "014", "8760673566", "Test Account", "000000001278", 50_000_u64, "Gaji");
    let clearing = duitku::ClearingTransfer::new("12345", "009", "8760673466", "Test Account", "000000001278", 500_000_000_u64, duitku::ClearingType::H2h, "Gaji");
    let cash = duitku::CashOut::new(duitku::Outlet::Indomaret, 50_000_u64, "000000001278", "Test Account", "1234567889", "082211789110");
    let paid = client.prepare(&transfer, &moment).expect("a step");
    let mut status = duitku::Status::new();
    status.payment = paid.request().map(|prepared| prepared.context.to_text());
    let again = client.prepare_again(&paid.request().expect("a request").context, &moment).expect("a step");
    vec![
        paid,
        client.prepare(&clearing, &moment).expect("a step"),
        client.prepare(&cash, &moment).expect("a step"),
        client.prepare(&status, &moment).expect("a step"),
        again,
        client.prepare(&duitku::Inquiry::new("014", "8760673566", 50_000_u64), &moment).expect("a step"),
        client.prepare(&duitku::Balance::new(), &moment).expect("a step"),
        client.prepare(&duitku::Banks::new(), &moment).expect("a step"),
    ]
}

fuzz_target!(|data: (u8, u16, &[u8])| {
    let (choice, status, body) = data;
    let client = client();
    let steps = steps(&client);
    let index = usize::from(choice) % steps.len();
    let context = &steps[index].request().expect("a request").context;
    let status = if status % 4 == 0 { 100 + status % 900 } else { 200 };
    let step = client.parse(context, &Answer::Http(HttpAnswer::new(status, vec![], body)), &moment()).expect("an outcome");
    let outcome = step.outcome().expect("an outcome");
    assert_eq!(outcome.body.as_deref(), Some(body));
    match outcome.state() {
        Some(State::Succeeded) => {
            assert_eq!((status, outcome.code.as_deref()), (200, Some("00")));
            assert!(index != 2, "a cash-out never succeeds by its own answer");
        }
        Some(State::Failed) => assert!(status == 200 && index != 4 && outcome.code.is_some()),
        Some(State::Returned) => panic!("no code of Duitku's says so"),
        Some(State::Pending | State::Unknown) | None => {}
        Some(_) => panic!("a state that this target does not know"),
    }
    assert!(salur::json::read_within(&step.to_json().to_text(), salur::json::DOCUMENT_DEPTH).is_ok());
});
