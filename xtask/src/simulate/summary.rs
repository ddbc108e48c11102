//! The counts as compact tables, and what is missing in them.

use salur::{Call, Do};

use super::counts::{Counts, Kind};
use super::faults::Fault;
use super::gateway::{Entry, Wanted};
use super::store::End;
use super::world::Report;

/// Prints what occurred at a gateway; gives what did not, and could have.
pub fn print_counts(entry: &Entry, counts: &Counts) -> Vec<String> {
    let wanted = (entry.wanted)();
    let mut table = Table { gateway: entry.name, counts, missing: Vec::new() };
    println!("\n{}: {} payments", entry.name, wanted.ways.iter().map(|(way, _)| counts.of(Kind::Way, "", way)).sum::<u64>());
    for (operation, states) in wanted.states {
        table.row("state of", Kind::State, operation, states.iter().map(|state| state.word()));
    }
    println!("impossible, so not wanted: {}", wanted.impossible);
    table.row("call", Kind::Call, "", Call::ALL.iter().map(|call| call.word()));
    table.row("next", Kind::Next, "", Do::ALL.iter().filter(|act| !wanted.never.contains(act)).map(|act| act.word()));
    table.codes(&wanted);
    table.row("fault", Kind::Fault, "", Fault::ALL.iter().filter(|fault| !wanted.spared.contains(fault)).map(|fault| fault.name()));
    table.row("way", Kind::Way, "", wanted.ways.iter().map(|(way, _)| *way));
    for (way, ends) in wanted.ways {
        table.row("end of", Kind::End, way, ends.iter().map(|end| end.name()));
    }
    table.row("story", Kind::Story, "", wanted.stories.into_iter());
    table.missing
}

/// The width of the first column.
const WIDTH: usize = 38;

struct Table<'a> {
    gateway: &'static str,
    counts: &'a Counts,
    missing: Vec<String>,
}

impl Table<'_> {
    fn row(&mut self, title: &str, kind: Kind, group: &'static str, names: impl Iterator<Item = &'static str>) {
        let cells = names.map(|name| (name.to_owned(), self.counts.of(kind, group, name), String::new())).collect();
        self.print(&format!("{title} {group}"), cells);
    }

    /// The codes at each stage by their class, and how many of the class there were; a code that came at no stage is missing.
    fn codes(&mut self, wanted: &Wanted) {
        for stage in &wanted.codes {
            let cells = stage.classes.iter().map(|(class, codes)| {
                let of = |code: &&'static str| self.counts.of(Kind::Code, stage.name, code);
                let different = codes.iter().filter(|code| of(code) > 0).count();
                ((*class).to_owned(), codes.iter().map(of).sum(), format!(" ({different} of {})", codes.len()))
            });
            let cells = cells.collect();
            self.print(&format!("code at {}", stage.name), cells);
        }
        let mut all: Vec<&'static str> = wanted.codes.iter().flat_map(|stage| &stage.classes).flat_map(|(_, codes)| codes.iter().copied()).collect();
        all.sort_unstable();
        all.dedup();
        let never = |code: &&&'static str| wanted.codes.iter().all(|stage| self.counts.of(Kind::Code, stage.name, code) == 0);
        let never: Vec<String> = all.iter().filter(never).map(|code| format!("{}: code {code}", self.gateway)).collect();
        self.missing.extend(never);
    }

    fn print(&mut self, head: &str, cells: Vec<(String, u64, String)>) {
        let mut line = format!("{:<WIDTH$}", head.trim());
        let mut width = line.len();
        for (name, count, more) in cells {
            if count == 0 {
                self.missing.push(format!("{}: {} {name}", self.gateway, head.trim()));
            }
            let cell = format!("{name} {count}{more}{}", if count == 0 { " MISSING" } else { "" });
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
pub fn print_world(payments: usize, entry: &Entry, report: &Report) {
    let ways = (entry.wanted)().ways;
    let ends = ways.iter().map(|(way, _)| End::ALL.iter().map(|end| report.counts.of(Kind::End, way, end.name())).sum::<u64>()).sum::<u64>();
    println!("{payments} payments at {}, {ends} ended, {} calls, {} minutes of its time", entry.name, report.calls, report.lasted / 60_000);
}
