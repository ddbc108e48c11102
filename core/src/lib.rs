//! # Salur: pay people through Indonesia's disbursement gateways
//!
//! This crate turns "pay this person" into the exact bytes that a gateway accepts, and the gateway's bytes back into an
//! outcome that a merchant may act upon. It opens no socket, reads no clock and draws no random number: the program that
//! uses it does, in its own way. Bad input gets an [`Error`] that names every field; what gateways and networks do is an [`Outcome`].
//!
//! ```
//! use salur::{Answer, Do, HttpAnswer, Moment, Step, duitku};
//!
//! # fn main() -> Result<(), salur::Error> {
//! let client = duitku::Client::open(duitku::Config::new(duitku::Environment::Sandbox, 3551_u64, "pay@merchant.example", "the-secret-key"))?;
//! let moment = Moment::new(1_637_304_586_325, [7; 32])?; // the time, and 32 random bytes: yours to provide
//!
//! // Whom would we pay? Nothing is sent by this: the request is yours to send.
//! let step = client.prepare(&duitku::Inquiry::new("014", "8760673566", 50_000), &moment)?;
//! let Step::Request(inquiry) = step else { unreachable!() };
//! assert_eq!(inquiry.request.url, "https://sandbox.duitku.com/webapi/api/disbursement/inquirysandbox");
//!
//! // Store `inquiry.context.to_text()`, send the request, and hand back what came.
//! let body = r#"{"bankCode":"014","bankAccount":"8760673566","amountTransfer":50000.0,"accountName":"Test Account",
//!               "custRefNumber":"000000001278","disburseId":12345,"responseCode":"00","responseDesc":"Success"}"#;
//! let answer = Answer::Http(HttpAnswer::new(200, vec![], body));
//! let Step::Outcome(outcome) = client.parse(&inquiry.context, &answer, &moment)? else { unreachable!() };
//! assert_eq!((outcome.next.act, outcome.next.operation), (Do::Continue, Some("duitku.transfer")));
//! # Ok(())
//! # }
//! ```
//!
//! | Where to look | for |
//! |---|---|
//! | [`Client`] | the verbs: open, prepare, prepare again, attach a signature, parse, receive |
//! | [`duitku`], [`faspay_snap`], [`cashin`] | a gateway each: its operations, codes, banks, notifications |
//! | [`snap`] | the national standard, which the last two speak |
//! | [`Outcome`] | what may be believed about a call and a payment, and what to do now |
//! | [`document`] | the same verbs over JSON text, which every binding uses |
//! | [`catalog`] | all operations by name, with fields, rules and codes |

#![no_std]

extern crate alloc;

pub mod cashin;
pub mod catalog;
mod client;
mod compare;
mod context;
mod crypto;
pub mod document;
pub mod duitku;
pub mod error;
pub mod faspay_sendme;
pub mod faspay_snap;
pub mod json;
pub mod message;
pub mod money;
pub mod notification;
pub mod operation;
pub mod outcome;
mod reading;
pub mod record;
pub mod rules;
pub mod secret;
mod settle;
pub mod snap;
pub mod time;
pub mod token;
pub mod told;

pub use client::Client;
pub use context::{CONTEXT_VERSION, Context};
pub use crypto::rsa::{PrivateKey, PublicKey, UnusableKey};
pub use error::{Error, ErrorCode, Phase, Rule, Violation};
pub use message::{Answer, HttpAnswer, Message, Request};
pub use money::{Decimal, Rupiah};
pub use notification::Notification;
pub use operation::Step;
pub use outcome::{Call, Do, Next, Outcome, Payment, State};
pub use time::{Millis, Moment};

/// The version of this library.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");
