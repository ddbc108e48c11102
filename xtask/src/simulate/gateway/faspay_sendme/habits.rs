//! What SendMe's pages leave open: each world has it one way.

use super::request::Signs;
use crate::simulate::faults::Luck;

/// What is left open.
#[derive(Debug, Clone, Copy)]
pub struct Habits {
    /// A new token ends the older one of the same service.
    pub ends_older: bool,
    /// How many seconds tokens are said to live, and do.
    pub lives: (u64, u64),
    /// Which path is signed of calls that carry their parameters in it.
    pub signs: Signs,
    /// The HTTP status of errors.
    pub error_http: u16,
    /// The HTTP status of a token that is not taken.
    pub unauthorized_http: u16,
    /// How a number that was used is refused: in the words of the page, or in others.
    pub used: &'static str,
    /// Whether the registration of a registered account tells the account's number at SendMe.
    pub tells_registered: bool,
    /// Whether a status that tells of a failure has the bank's code as its own.
    pub tells_bank_code: bool,
    /// How long a status does not find a payment that was taken, in milliseconds.
    pub finds_after: u64,
    /// How notifications are signed.
    pub notices: Notices,
}

/// How notifications are signed, which the page tells in part.
#[derive(Debug, Clone, Copy)]
pub struct Notices {
    /// The header in which the signature travels; in a field of the body where there is none.
    pub header: Option<&'static str>,
    /// How it is spelled.
    pub spelling: Spelling,
    /// Whether bodies have blanks between their parts.
    pub has_blanks: bool,
}

/// How a signature is spelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spelling {
    /// Lower-case hex.
    Lower,
    /// Upper-case hex.
    Upper,
    /// Base64.
    Base64,
}

impl Habits {
    /// Those of a world.
    pub fn any(luck: &mut Luck) -> Self {
        let random = &mut luck.random;
        Self {
            ends_older: random.chance(350),
            // Some end before their time is over, some while their first call is on its way.
            lives: random.pick(&[(36_000, 36_000), (36_000, 36_000), (36_000, 36_000), (3600, 3600), (36_000, 900), (300, 300), (90, 90), (20, 20)]),
            signs: random.pick(&[Signs::Service, Signs::Service, Signs::Whole]),
            error_http: random.pick(&[200, 200, 400, 422]),
            unauthorized_http: random.pick(&[401, 401, 200, 403]),
            used: random.pick(&[
                "Your Transaction Number already exists",
                "Your Transaction Number already exists",
                " YOUR TRANSACTION NUMBER ALREADY EXISTS.",
                "Nomor transaksi sudah ada",
                "Duplicate",
            ]),
            tells_registered: random.chance(600),
            tells_bank_code: random.chance(100),
            finds_after: random.pick(&[0, 0, 0, 30_000, 6 * 60_000]),
            notices: Notices {
                header: random.pick(&[None, Some("faspay-signature"), Some("Signature"), Some("X-Signature")]),
                spelling: random.pick(&[Spelling::Lower, Spelling::Upper, Spelling::Base64]),
                has_blanks: random.chance(400),
            },
        }
    }
}
