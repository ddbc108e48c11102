//! The counts as compact tables, and what is missing in them.

use salur::duitku::codes::{CODES, Stage};
use salur::{Call, Do, State};

use super::counts::{Counts, Kind};
use super::faults::Fault;
use super::gateway::stage_name;
use super::merchant::WAYS;
use super::store::End;
use super::world::Report;

/// The states that an operation's outcomes can have. The others are impossible:
/// - `returned` nowhere: no code of Duitku's reports it;
/// - `succeeded` and `failed` of a callback: its signature does not cover the status;
/// - `succeeded` of a cash-out: its answer only says that a token was made, and nothing else tells its end but a callback.
const STATES: [(&str, &[State]); 5] = [
    ("duitku.transfer", &[State::Succeeded, State::Pending, State::Failed, State::Unknown]),
    ("duitku.clearing_transfer", &[State::Succeeded, State::Pending, State::Failed, State::Unknown]),
    ("duitku.cash_out", &[State::Pending, State::Failed, State::Unknown]),
    ("duitku.status", &[State::Succeeded, State::Pending, State::Failed, State::Unknown]),
    ("callback", &[State::Pending, State::Unknown]),
];
const IMPOSSIBLE: &str = "impossible, so not wanted: state returned (no code of Duitku's reports it); \
    succeeded and failed of a callback (its status is not signed); succeeded of a cash-out (its answer is a token, not its end)";

/// The stories that must occur.
const STORIES: [&str; 15] = [
    "succeeded after unknown",
    "succeeded after pending",
    "failed after unknown",
    "succeeded at a second attempt",
    "succeeded though signed again while open",
    "paid by a new payment after a refusal",
    "paid by a new payment after a person's word",
    "paid though a worker was lost",
    "found paid by a person",
    "found unpaid by a person",
    "cash-out paid, by a person's word",
    "a claim was refused: another worker was first",
    "a claim was too old to be sent",
    "a callback came before the answer",
    "a stale copy was refused after another was booked",
];

/// Prints what occurred; gives what did not, and could have.
pub fn print_counts(counts: &Counts) -> Vec<String> {
    let mut table = Table { counts, missing: Vec::new() };
    for (operation, states) in STATES {
        table.row("state of", Kind::State, operation, states.iter().map(|state| state.word()));
    }
    println!("{IMPOSSIBLE}");
    table.row("call", Kind::Call, "", Call::ALL.iter().map(|call| call.word()));
    table.row("next", Kind::Next, "", Do::ALL.iter().map(|act| act.word()));
    for stage in [Stage::Inquiry, Stage::Transfer, Stage::CashOut, Stage::Status, Stage::Callback] {
        // As the catalog lists them: callback codes are those of the callback's own table.
        let listed = CODES.iter().filter(|code| stage != Stage::Callback || code.tables.contains(&"Callback Status Code"));
        table.row("code at", Kind::Code, stage_name(stage), listed.map(|code| code.code));
    }
    table.row("fault", Kind::Fault, "", Fault::ALL.iter().map(|fault| fault.name()));
    table.row("way", Kind::Way, "", WAYS.into_iter());
    for way in WAYS {
        let is_cash = matches!(way, "Indomaret" | "Pos");
        let ends = End::ALL.into_iter().filter(|end| !(is_cash && *end == End::Succeeded));
        table.row("end of", Kind::End, way, ends.map(End::name));
    }
    table.row("story", Kind::Story, "", STORIES.into_iter());
    table.missing
}

/// The width of the first column.
const WIDTH: usize = 35;

struct Table<'a> {
    counts: &'a Counts,
    missing: Vec<String>,
}

impl Table<'_> {
    fn row(&mut self, title: &str, kind: Kind, group: &'static str, names: impl Iterator<Item = &'static str>) {
        let head = format!("{title} {group}");
        let mut line = format!("{:<WIDTH$}", head.trim());
        let mut width = line.len();
        for name in names {
            let count = self.counts.of(kind, group, name);
            if count == 0 {
                self.missing.push(format!("{} {name}", head.trim()));
            }
            let cell = format!("{name} {count}{}", if count == 0 { " MISSING" } else { "" });
            if width + cell.chars().count() + 3 > 150 {
                line.push_str(&format!("\n{:WIDTH$}", ""));
                width = WIDTH;
            }
            width += cell.chars().count() + 3;
            line.push_str(&format!("{cell} · "));
        }
        println!("{}", line.trim_end_matches(" · "));
    }
}

/// Prints what became of one world.
pub fn print_world(payments: usize, report: &Report) {
    let ends = WAYS.iter().map(|way| End::ALL.iter().map(|end| report.counts.of(Kind::End, way, end.name())).sum::<u64>()).sum::<u64>();
    println!("{payments} payments, {ends} ended, {} calls, {} minutes of its time", report.calls, report.lasted / 60_000);
}
