//! SNAP, Indonesia's national standard of payment interfaces (Standar Nasional Open API Pembayaran).
//!
//! A gateway that speaks it is a [`Profile`], its operations and its vectors: what is common to all stands here.
//!
//! | File | |
//! |---|---|
//! | `text.rs` | the strings to sign |
//! | `body.rs` | the bytes of a body: compact, and with which escapes |
//! | `minify.rs` | the one change that a verifier may make: blanks outside of strings go |
//! | `request.rs` | the headers, and a gateway's profile |
//! | `stamp.rs` | time stamps of 25 characters; ids of requests |
//! | `amount.rs` | `{"value": "50000.00", "currency": "IDR"}` |
//! | `codes.rs` | the 63 response codes, by HTTP status and case |
//! | `status.rs` | `latestTransactionStatus` |
//! | `judge.rs` | what a code and a status say about a call and a payment |
//! | `question.rs` | what status calls have in common |
//! | `document.rs` | the standard itself as verbs over JSON text |
//! | `verify.rs` | the signatures of notifications |

pub mod amount;
pub mod body;
pub mod codes;
pub(crate) mod document;
pub mod judge;
pub mod minify;
pub mod question;
pub mod request;
pub mod stamp;
pub mod status;
pub mod text;
pub mod verify;

pub use request::{Profile, Scheme};
