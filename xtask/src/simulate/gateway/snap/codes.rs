//! The standard's codes, and what its text says that may be true where one is answered: told again, without the library.

use std::sync::LazyLock;

use salur::snap::codes::ROWS;

use crate::simulate::faults::Luck;
use crate::simulate::gateway::Stage;

/// What may be true where a code is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// It was taken.
    Accepted,
    /// It was taken, and nothing was done yet.
    InProgress,
    /// It was not executed, and will not be.
    Refusal,
    /// The reference is not known.
    NotFound,
    /// Anything.
    Open,
    /// Only what happened before says so: an id or a reference that was used.
    Used,
}

impl Kind {
    const ALL: [(Self, &'static str); 6] = [
        (Self::Accepted, "accepted"),
        (Self::InProgress, "in progress"),
        (Self::Refusal, "refusal"),
        (Self::NotFound, "not found"),
        (Self::Open, "open"),
        (Self::Used, "used before"),
    ];

    fn of(http: u16, case: &str) -> Self {
        match (http, case) {
            (200, _) => Self::Accepted,
            (202, _) => Self::InProgress,
            (409, _) | (404, "18") => Self::Used,
            (404, "01") => Self::NotFound,
            (403 | 404, "00") | (404, "14") | (429 | 500.., _) => Self::Open,
            _ => Self::Refusal,
        }
    }
}

/// A code without its service.
#[derive(Debug, PartialEq, Eq)]
pub struct Code {
    /// The HTTP status.
    pub http: u16,
    /// The case.
    pub case: &'static str,
    /// What may be true.
    pub kind: Kind,
    /// Its name in tables, as `409xx01`.
    pub name: String,
}

static CODES: LazyLock<Vec<Code>> = LazyLock::new(|| {
    let code = |http, case| Code { http, case, kind: Kind::of(http, case), name: format!("{http}xx{case}") };
    ROWS.iter().map(|row| code(row.http, row.case)).collect()
});

/// This code.
pub fn code(http: u16, case: &str) -> &'static Code {
    let found = CODES.iter().find(|code| code.http == http && code.case == case);
    found.unwrap_or_else(|| panic!("the standard has no {http}xx{case}"))
}

/// Any code.
pub fn any(luck: &mut Luck) -> &'static Code {
    &CODES[luck.random.below(CODES.len() as u64) as usize]
}

/// The stages at which every code may be answered, for the table of what occurred.
pub fn stages() -> Vec<Stage> {
    let of = |kind: Kind| CODES.iter().filter(|code| code.kind == kind).map(|code| code.name.as_str()).collect();
    ["inquiry", "payment", "status"].map(|name| Stage { name, classes: Kind::ALL.map(|(kind, class)| (class, of(kind))).into() }).into()
}

/// The statuses of notifications, for the same table.
pub fn of_notifications() -> Stage {
    Stage { name: "callback", classes: [("status", ["00", "03", "04", "06"].into())].into() }
}
