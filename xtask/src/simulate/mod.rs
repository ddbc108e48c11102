//! A deterministic simulation: the real core, a merchant that obeys `next`, a model of the gateway, a network and a table, and
//! faults of every kind. A world follows from its seed alone; many worlds make a run.
//!
//! | File | |
//! |---|---|
//! | `random.rs`, `faults.rs` | chance, and every kind of bad luck |
//! | `gateway/` | the model of Duitku; `ledger.rs` is its book, the auditor |
//! | `network.rs` | what happens between the two |
//! | `store.rs`, `merchant.rs`, `workers.rs`, `hearing.rs` | the merchant's table, obedience, processes, callbacks and people |
//! | `world.rs` | the clock and the queue of events |
//! | `checks.rs` | what must hold, at every step and at the end |
//! | `counts.rs`, `summary.rs`, `trace.rs` | what occurred, as tables and as lines |

mod checks;
mod counts;
mod faults;
mod gateway;
mod hearing;
mod ledger;
mod merchant;
mod network;
mod random;
mod store;
mod summary;
mod trace;
mod workers;
mod world;

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use counts::Counts;
use ledger::Complaint;
use random::{Random, seed_of};
use world::{Report, World};

const USAGE: &str = "cargo xtask simulate [--payments N] [--seed S]   many worlds, N payments in all (100000), seeds from S (1)
cargo xtask simulate --world SEED [--payments N]   one world alone, with its trace; N cuts it short";

/// So many payments must show every state, code and fault; in fewer some may be missing by chance.
const ENOUGH: usize = 50_000;
/// The payments of a world.
const SMALLEST: u64 = 20;
const LARGEST: u64 = 100;
/// So many failing worlds are listed.
const LISTED: usize = 20;

/// Runs the task.
pub fn run(arguments: &[&str]) -> Result<(), String> {
    let (mut payments, mut seed, mut world) = (None, 1, None);
    let mut rest = arguments.iter();
    while let Some(name) = rest.next() {
        let value = rest.next().and_then(|value| value.parse::<u64>().ok()).ok_or(USAGE)?;
        match *name {
            "--payments" => payments = Some(value as usize),
            "--seed" => seed = value,
            "--world" => world = Some(value),
            _ => return Err(USAGE.to_owned()),
        }
    }
    match world {
        Some(world) => alone(world, payments),
        None => many(payments.unwrap_or(100_000), seed),
    }
}

/// How many payments the world of a seed has, where it is not cut short.
fn size_of(seed: u64) -> usize {
    Random::new(!seed).between(SMALLEST, LARGEST) as usize
}

/// One world, with its trace.
fn alone(seed: u64, payments: Option<usize>) -> Result<(), String> {
    let size = payments.unwrap_or(usize::MAX).min(size_of(seed));
    let report = World::new(seed, size, true).run();
    for line in report.trace.lines(None) {
        println!("{line}");
    }
    summary::print_world(size, &report);
    report.complaint.map_or(Ok(()), |complaint| Err(format!("{}: {}", complaint.rule, complaint.text)))
}

/// A world that failed.
struct Failure {
    index: usize,
    seed: u64,
    size: usize,
    complaint: Complaint,
}

/// What many worlds came to.
#[derive(Default)]
struct Total {
    counts: Counts,
    calls: u64,
    lasted: u64,
    failures: Vec<Failure>,
}

impl Total {
    fn add(&mut self, index: usize, (seed, size): (u64, usize), report: Report) {
        self.counts.merge(&report.counts);
        self.calls += report.calls;
        self.lasted += report.lasted;
        if let Some(complaint) = report.complaint {
            self.failures.push(Failure { index, seed, size, complaint });
        }
    }
}

/// Many worlds, on all cores; what they come to does not depend on their order.
fn many(payments: usize, run: u64) -> Result<(), String> {
    let mut worlds = Vec::new();
    let mut left = payments;
    while left > 0 {
        let seed = seed_of(run, worlds.len() as u64);
        let size = size_of(seed).min(left);
        worlds.push((seed, size));
        left -= size;
    }
    let began = Instant::now();
    let next = AtomicUsize::new(0);
    let total = Mutex::new(Total::default());
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..cores {
            scope.spawn(|| {
                while let Some((index, world)) = take(&next, &worlds) {
                    let report = World::new(world.0, world.1, false).run();
                    total.lock().unwrap_or_else(std::sync::PoisonError::into_inner).add(index, world, report);
                }
            });
        }
    });
    let mut total = total.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
    total.failures.sort_by_key(|failure| failure.index);

    let missing = summary::print_counts(&total.counts);
    let took = began.elapsed().as_secs_f64();
    println!(
        "{} worlds, {} days of their time, {} calls in {took:.1} s: {:.0} payments a second",
        worlds.len(),
        total.lasted / 86_400_000,
        total.calls,
        payments as f64 / took
    );
    show_failures(&total.failures);
    // A world stops at its first failure, which is one payment's.
    println!("simulation: {} passed, {} failed", payments - total.failures.len(), total.failures.len());
    if !total.failures.is_empty() {
        return Err(format!("{} worlds failed", total.failures.len()));
    }
    if payments >= ENOUGH && !missing.is_empty() {
        return Err(format!("never occurred: {}", missing.join(", ")));
    }
    Ok(())
}

fn take(next: &AtomicUsize, worlds: &[(u64, usize)]) -> Option<(usize, (u64, usize))> {
    let index = next.fetch_add(1, Ordering::Relaxed);
    worlds.get(index).map(|world| (index, *world))
}

/// The first failing world with the trace of its payment, others with a line each.
fn show_failures(failures: &[Failure]) {
    if let Some(first) = failures.first() {
        println!("\nworld {} failed; its trace, of what concerns the payment:", first.seed);
        let report = World::new(first.seed, first.size, true).run();
        for line in report.trace.lines(first.complaint.payment) {
            println!("{line}");
        }
    }
    for failure in failures.iter().take(LISTED) {
        let Complaint { payment, rule, text } = &failure.complaint;
        let payment = payment.map_or_else(String::new, |payment| format!("payment {payment}, "));
        let cut = if failure.size < size_of(failure.seed) { format!(" --payments {}", failure.size) } else { String::new() };
        println!("world {}: {payment}{rule}: {text}\n  again: cargo xtask simulate --world {}{cut}", failure.seed, failure.seed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_world_follows_from_its_seed() {
        let run = || World::new(7, 20, true).run();
        let (one, other) = (run(), run());
        assert!(one.complaint.is_none(), "{:?}", one.complaint);
        assert_eq!(one.counts, other.counts);
        assert!(one.trace.lines(None).eq(other.trace.lines(None)));
        // A trace changes nothing.
        assert_eq!(World::new(7, 20, false).run().counts, one.counts);
    }

    #[test]
    fn seeds_make_different_worlds() {
        assert_ne!(seed_of(1, 0), seed_of(1, 1));
        assert_ne!(seed_of(1, 0), seed_of(2, 0));
        assert_ne!(World::new(1, 20, false).run().counts, World::new(2, 20, false).run().counts);
    }
}
