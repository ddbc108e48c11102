//! What both gateways' cases have in common: what to send and parse, and the proof that by hand it is the same.

use std::cell::Cell;

use salur::operation::{Gateway, Prepared, ToSign};
use salur::{Answer, Call, Client, HttpAnswer, Moment, Step};
use serde_json::Value;

use crate::by_hand::{Request, chance, now};
use crate::taken::{Calls, Taken};

/// Items of a batch.
pub const BATCH: u32 = 10_000;
/// So many items take turns with as many by hand.
pub const CHUNK: u32 = 1_000;

/// A fresh moment.
pub fn moment() -> Moment {
    Moment::new(now(), chance()).expect("now has 13 digits")
}

/// The request of a step.
pub fn request(step: Step) -> Box<Prepared> {
    match step {
        Step::Request(prepared) => prepared,
        other => panic!("no request: {other:?}"),
    }
}

/// What a step waits to have signed.
pub fn waiting(step: Step) -> Box<ToSign> {
    match step {
        Step::ToSign(to_sign) => to_sign,
        other => panic!("nothing to sign: {other:?}"),
    }
}

/// A prepared request with the context as it is stored.
pub fn stored(step: Step) -> (Box<Prepared>, String) {
    let prepared = request(step);
    let context = prepared.context.to_text();
    (prepared, context)
}

/// Parses the answer of the case, which is a good one.
pub fn parse<'a, G: Gateway>(client: &'a Client<G>, prepared: &'a Prepared, case: &'a Value) -> Box<dyn FnMut() + 'a> {
    let answer = Answer::Http(HttpAnswer::new(200, vec![], case["answer"].to_string()));
    let read = move || client.parse(&prepared.context, &answer, &moment()).expect("the context is this client's");
    require_accepted(read());
    Box::new(move || {
        std::hint::black_box(read());
    })
}

/// Requires that an answer is a good one: else something else would be measured.
fn require_accepted(step: Step) {
    let Step::Outcome(outcome) = step else { panic!("no outcome") };
    assert_eq!(outcome.call, Call::Accepted, "the answer");
}

/// Sends the request and reads the answer, on a kept connection; the first time, it must be a good one.
pub fn round_trip<'a, G: Gateway>(agent: &'a ureq::Agent, client: &Client<G>, prepared: &'a Prepared) -> Box<dyn FnMut() + 'a> {
    let send = move || {
        let mut post = agent.post(&prepared.request.url);
        for (name, value) in &prepared.request.headers {
            post = post.header(name, value);
        }
        let read = post.send(&prepared.request.body).and_then(|mut answer| answer.body_mut().read_to_vec());
        read.expect("the gateway answers")
    };
    let first = Answer::Http(HttpAnswer::new(200, vec![], send()));
    require_accepted(client.parse(&prepared.context, &first, &moment()).expect("the context is this client's"));
    Box::new(move || {
        std::hint::black_box(send());
    })
}

/// What the harness says.
pub fn asked(agent: &ureq::Agent, url: &str) -> Value {
    let text = agent.get(url).call().and_then(|mut answer| answer.body_mut().read_to_string()).expect("the harness answers");
    serde_json::from_str(&text).expect("the harness speaks JSON")
}

/// Requires that the package and the hand write the same bytes.
pub fn require_same(prepared: &Prepared, theirs: &Request) {
    let ours = &prepared.request;
    assert_eq!((ours.method, &ours.url, &ours.headers, &ours.body), (theirs.0, &theirs.1, &theirs.2, &theirs.3), "the request by hand");
}

/// Goes through `rows` by `chunk` in each round, and through as many by hand.
pub fn batches<R>(count: u32, chunk: u32, rows: &[R], ours: impl Fn(&R, usize, &Moment), hand: impl Fn(&R)) -> Taken {
    let at = Cell::new(0);
    let chunk_size = usize::try_from(chunk).expect("it is small");
    let part = move |start: usize| (start..start + chunk_size).map(move |index| index % rows.len());
    let package = || {
        // One moment for many items, each with chance of its own, as `prepare_many` has it.
        let moment = moment();
        for index in part(at.get()) {
            ours(&rows[index], index, &moment.of_item(index));
        }
    };
    let by_hand = || {
        for index in part(at.get()) {
            hand(&rows[index]);
        }
        at.set((at.get() + chunk_size) % rows.len());
    };
    let calls: Calls<'_> = vec![("item", Box::new(package)), ("by_hand", Box::new(by_hand))];
    Taken::rounds(count, calls, chunk)
}
