//! What the models of the national standard's gateways share. It is written from the standard and not from the library.
//!
//! What it assumes beyond their pages, because no rule of the library could hold without it:
//! - a second copy of the same bytes is refused by its id or by its reference where the first was taken, and refused alike where the first was
//!   refused: never for its age, its signature, funds or limits while the first is paid;
//! - a refusal is true when it is answered, unless the answer is one about another payment: that request is not executed;
//! - a status says "failed" or "returned" only of a payment that can never be booked any more.
//!
//! What they leave open each world has one way: [`Habits`].
//!
//! | File | |
//! |---|---|
//! | `call.rs`, `keys.rs` | reading a request: its headers, signature, fields |
//! | `payments.rs`, `plan.rs`, `habits.rs` | what becomes of payments, and why |
//! | `codes.rs`, `answers.rs` | what is answered, and answers gone wrong |
//! | `notices.rs` | notifications |
//! | `stories.rs` | what must occur |

pub mod answers;
pub mod call;
pub mod codes;
mod habits;
pub mod keys;
mod notices;
mod payments;
mod plan;
pub mod stories;

use salur::Request;

use super::{Desk, Reply};
use crate::simulate::counts::Kind;
use crate::simulate::faults::Luck;
use answers::{About, Writes, reply};
use call::{Call, Does, Door};
pub use habits::Habits;
pub use payments::Payments;

/// What a gateway makes of the fields of a request: whom it is about.
pub type Reads<'a> = &'a mut dyn FnMut(&Call, &mut Desk<'_>) -> Result<About, String>;

/// Takes a request and answers it.
pub fn serve(door: &Door, payments: &mut Payments, request: &Request, reads: Reads<'_>, writes: &dyn Writes, desk: &mut Desk<'_>) -> Reply {
    let wrong = |trouble: String, desk: &mut Desk<'_>| {
        desk.ledger.complain(None, "a request that is wrong", format!("{trouble}: {} {:?} {}", request.url, request.headers, request.body));
        Reply { status: 400, body: String::new() }
    };
    let call = match Call::read(door, request) {
        Ok(call) => call,
        Err(trouble) => return wrong(trouble, desk),
    };
    if call.is_by_key {
        desk.luck.counts.add(Kind::Story, "", stories::KEY_INSIDE);
    }
    let about = match call.service.does {
        Does::Tells(of) => payments.asked(&call, of),
        Does::Reads | Does::Pays => reads(&call, desk),
    };
    let about = match about {
        Ok(about) => about,
        Err(trouble) => return wrong(trouble, desk),
    };
    if let Some(said) = payments.refuse_used_id(&call, desk) {
        return reply(writes, call.service, said, None, &about, desk.luck);
    }
    match call.service.does {
        Does::Reads => payments.read(&call, &about, writes, desk),
        Does::Pays => payments.pay(&call, about, writes, desk),
        Does::Tells(_) => payments.status(&call, &about, writes, desk),
    }
}

/// The body that comes with an HTTP error.
pub fn trouble(door: &Door, request: &Request, status: u16, writes: &dyn Writes, luck: &mut Luck) -> String {
    let place = request.url.strip_prefix(door.base);
    answers::of_trouble(writes, door.services.iter().find(|service| Some(service.place) == place), status, luck)
}
