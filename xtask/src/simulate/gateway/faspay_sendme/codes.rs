//! What SendMe says, in its own words: `status`, `message`, `response_code`; and what may be true where it says so.

use crate::simulate::faults::Luck;
use crate::simulate::gateway;

/// What a call is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// A token.
    Token,
    /// An account.
    Registration,
    /// Money.
    Payment,
    /// What became of a payment.
    Status,
}

impl Stage {
    /// Its name in tables.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Token => "token",
            Self::Registration => "registration",
            Self::Payment => "payment",
            Self::Status => "status",
        }
    }
}

/// What may be true where a word is said of a payment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// It was taken.
    OnProcess,
    /// It is paid.
    Success,
    /// It is not paid, and will not be.
    Failed,
    /// It was paid, and the money came back.
    Reversed,
    /// Said of accounts alone.
    Account,
    /// This request was not carried out: something in it is wrong.
    Mendable,
    /// The number was used before: only what happened says so.
    Used,
    /// The number is not known.
    NotFound,
    /// The token was not taken.
    Unauthorized,
    /// Anything.
    Open,
}

impl Kind {
    const ALL: [(Self, &'static str); 10] = [
        (Self::OnProcess, "on process"),
        (Self::Success, "success"),
        (Self::Failed, "failed"),
        (Self::Reversed, "reversed"),
        (Self::Account, "account"),
        (Self::Mendable, "mendable"),
        (Self::Used, "used before"),
        (Self::NotFound, "not found"),
        (Self::Unauthorized, "unauthorized"),
        (Self::Open, "open"),
    ];
}

/// A word of its tables.
#[derive(Debug, PartialEq, Eq)]
pub struct Word {
    /// Its name in tables.
    pub name: &'static str,
    /// `status`, where it has one.
    pub status: Option<&'static str>,
    /// `message`.
    pub message: &'static str,
    /// `response_code`; of a failure it is the bank's.
    pub response: &'static str,
    /// What may be true.
    pub kind: Kind,
}

const fn status(status: &'static str, message: &'static str, response: &'static str, kind: Kind) -> Word {
    Word { name: status, status: Some(status), message, response, kind }
}

const fn error(message: &'static str, kind: Kind) -> Word {
    Word { name: message, status: Some("9"), message, response: "", kind }
}

const fn response(code: &'static str, message: &'static str, kind: Kind) -> Word {
    Word { name: code, status: None, message, response: code, kind }
}

/// It was taken.
pub static ON_PROCESS: Word = status("1", "On Process", "00", Kind::OnProcess);
/// It is paid, or was done.
pub static SUCCESS: Word = status("2", "Success", "00", Kind::Success);
/// An account that somebody else must confirm.
pub static UNCONFIRMED: Word = status("3", "Unconfirmed by parent partner", "00", Kind::Account);
/// It is not paid.
pub static FAILED: Word = status("4", "Failed", "51", Kind::Failed);
/// The money came back.
pub static REVERSED: Word = status("5", "Reverse", "00", Kind::Reversed);
/// The account was registered before.
pub static REGISTERED: Word = status("6", "Already registered", "00", Kind::Account);
/// The account's number at SendMe is none.
pub static NO_ACCOUNT: Word = error("Beneficiary Virtual Account Invalid", Kind::Mendable);
/// The number was used before.
pub static USED: Word = error("Your Transaction Number already exists", Kind::Used);
/// The number is not known.
pub static NOT_FOUND: Word = error("Transaction not found", Kind::NotFound);
/// The token was not taken.
pub static UNAUTHORIZED: Word = error("Unauthorized", Kind::Unauthorized);
/// What no page lists.
pub static OTHER: Word = error("Please contact Faspay", Kind::Open);
static MENDABLE: [Word; 5] = [
    error("Invalid Virtual Account", Kind::Mendable),
    error("Beneficiary Account Not Match", Kind::Mendable),
    error("Beneficiary Name Not Match", Kind::Mendable),
    error("Invalid Request body", Kind::Mendable),
    error("Invalid Transaction Description Value", Kind::Mendable),
];
static MISSING: Word = response("01", "parameter 'trx_amount' is mandatory", Kind::Mendable);
static FEE: Word = response("02", "invalid value 'fee' for 'trx_desc'", Kind::Mendable);
/// Its own trouble.
pub static INTERNAL: Word = response("99", "internal error", Kind::Open);

/// Every word that may be answered at a stage.
fn words(stage: Stage) -> Vec<&'static Word> {
    let statuses: &[&'static Word] = match stage {
        Stage::Token => return [&SUCCESS, &UNAUTHORIZED, &OTHER, &INTERNAL].into(),
        Stage::Registration => &[&ON_PROCESS, &SUCCESS, &UNCONFIRMED, &FAILED, &REGISTERED],
        Stage::Payment | Stage::Status => &[&ON_PROCESS, &SUCCESS, &FAILED, &REVERSED, &NOT_FOUND, &MISSING, &FEE],
    };
    let numbered: &[&'static Word] = if stage == Stage::Payment { &[&USED] } else { &[] };
    let errors = [&NO_ACCOUNT, &UNAUTHORIZED, &OTHER, &INTERNAL];
    statuses.iter().chain(numbered).copied().chain(errors).chain(&MENDABLE).collect()
}

/// Any word of a stage.
pub fn any(stage: Stage, luck: &mut Luck) -> &'static Word {
    luck.random.pick(&words(stage))
}

/// Any documented error that says nothing of a payment, where it is an answer to a question.
pub fn any_error(luck: &mut Luck) -> &'static Word {
    luck.random.pick(&[
        &UNAUTHORIZED,
        &OTHER,
        &INTERNAL,
        &MISSING,
        &FEE,
        &NO_ACCOUNT,
        &MENDABLE[0],
        &MENDABLE[1],
        &MENDABLE[2],
        &MENDABLE[3],
        &MENDABLE[4],
    ])
}

/// The stages, for the table of what occurred.
pub fn stages() -> Vec<gateway::Stage> {
    let stage = |stage: Stage| {
        let of = |kind: Kind| words(stage).iter().filter(|word| word.kind == kind).map(|word| word.name).collect();
        let classes = Kind::ALL.map(|(kind, class)| (class, of(kind))).into_iter().filter(|(_, words): &(_, Vec<_>)| !words.is_empty()).collect();
        gateway::Stage { name: stage.name(), classes }
    };
    let notified = gateway::Stage { name: "callback", classes: [("status", ["1", "2", "4", "5"].into())].into() };
    [Stage::Token, Stage::Registration, Stage::Payment, Stage::Status].map(stage).into_iter().chain([notified]).collect()
}
