//! The merchant's table: one row per payment, and a version that a writer must know. Contexts stand in it as texts.

/// What a payment's row says.
#[derive(Debug, Clone, Default)]
pub struct Row {
    /// Which payment in place of a closed one this is, from 0.
    pub round: u32,
    /// What is to be done.
    pub todo: Todo,
    /// The ticket of the latest claim.
    pub ticket: u64,
    /// The context of the latest request of this round that pays.
    pub paid: Option<String>,
    /// Its operation; empty before the first.
    pub paid_by: String,
    /// Its attempt; 0 before the first.
    pub attempt: u32,
    /// How often something of this round was prepared again.
    pub tries: u32,
    /// The reference that the gateway books this round under, as far as it is known.
    pub handle: Option<String>,
    /// How it would end, where the money might still come back, and until when that is watched.
    pub settled: Option<(End, u64)>,
    /// How it ended.
    pub end: Option<End>,
    /// What it went through.
    pub past: Past,
}

/// What is to be done for a payment.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Todo {
    /// Prepare this operation, not before a time.
    Call {
        /// The operation.
        operation: String,
        /// Its input, as JSON text.
        input: String,
        /// Not before this.
        not_before: u64,
    },
    /// Prepare this context again, not before a time.
    Again {
        /// The context.
        context: String,
        /// Not before this.
        not_before: u64,
    },
    /// A request was handed out to a worker: it is sent by nobody else.
    Claimed {
        /// Its context.
        context: String,
        /// Which worker has it.
        worker: usize,
        /// In which of its lives.
        life: u32,
        /// Since when, by that worker's clock.
        since: u64,
    },
    /// A callback will come.
    Wait {
        /// What to ask if none came by then: an operation, and its input as JSON text.
        call: Option<(String, String)>,
        /// By when.
        until: u64,
    },
    /// A person was asked.
    Person {
        /// What.
        question: String,
    },
    /// Nothing.
    #[default]
    Nothing,
}

/// How a payment ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// The library said `succeeded`.
    Succeeded,
    /// The library said `failed`, or nothing was ever sent, and the merchant gave up.
    Failed,
    /// The money came back, and the merchant gave up.
    Returned,
    /// A person found it paid.
    FoundPaid,
    /// A person found it not paid, and the merchant gave up.
    FoundUnpaid,
}

impl End {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Succeeded, Self::Failed, Self::Returned, Self::FoundPaid, Self::FoundUnpaid];

    /// Its name in traces and tables.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Succeeded => "succeeded",
            Self::Failed => "failed",
            Self::Returned => "returned",
            Self::FoundPaid => "a person found it paid",
            Self::FoundUnpaid => "a person found it unpaid",
        }
    }
}

/// What a payment went through: for the stories that must occur.
#[derive(Debug, Clone, Default)]
pub struct Past {
    /// It was unknown.
    pub unknown: bool,
    /// It was pending.
    pub pending: bool,
    /// It failed, and a new one was made.
    pub renewed: bool,
    /// The money came back.
    pub returned: bool,
    /// It came back after it had been taken for paid.
    pub returned_late: bool,
    /// A person found an earlier round unpaid.
    pub unpaid: bool,
    /// A claim was found whose worker was lost.
    pub orphaned: bool,
    /// A claim for a token was found whose worker was lost.
    pub lost_at_token: bool,
    /// It was signed again while an earlier copy was open.
    pub signed_again: bool,
}

/// The table.
#[derive(Debug, Default)]
pub struct Table(Vec<(u64, Row)>);

impl Table {
    /// Adds a row; gives its number.
    pub fn insert(&mut self, row: Row) -> usize {
        self.0.push((1, row));
        self.0.len() - 1
    }

    /// How many rows there are.
    pub const fn len(&self) -> usize {
        self.0.len()
    }

    /// The version of a row.
    pub fn version(&self, payment: usize) -> u64 {
        self.0[payment].0
    }

    /// A row as it stands.
    pub fn row(&self, payment: usize) -> &Row {
        &self.0[payment].1
    }

    /// A row to be changed, and its version.
    pub fn load(&self, payment: usize) -> (Row, u64) {
        let (version, row) = &self.0[payment];
        (row.clone(), *version)
    }

    /// Writes a row, where it still has this version; gives the new one.
    pub fn compare_and_set(&mut self, payment: usize, version: u64, row: &Row) -> Option<u64> {
        let (current, stored) = &mut self.0[payment];
        if *current != version {
            return None;
        }
        stored.clone_from(row);
        *current += 1;
        Some(*current)
    }
}
