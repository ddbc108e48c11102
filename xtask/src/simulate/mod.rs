//! A deterministic simulation: the real core, a merchant that obeys `next`, a model of each gateway, a network and a table, and
//! faults of every kind. A world follows from its seed alone, its gateway too; many worlds make a run.
//!
//! | File | |
//! |---|---|
//! | `random.rs`, `faults.rs` | chance, and every kind of bad luck |
//! | `gateway/` | the gateways: a folder for each; `ledger.rs` is their book, the auditor |
//! | `network.rs` | what happens between the two |
//! | `store.rs`, `merchant.rs`, `workers.rs`, `facts.rs`, `hearing.rs` | the merchant's table, obedience, processes, what they note, notifications and people |
//! | `world.rs`, `events.rs` | the clock and the queue of events |
//! | `checks.rs` | what must hold, at every step and at the end |
//! | `counts.rs`, `stories.rs`, `summary.rs`, `trace.rs` | what occurred, as tables and as lines |

mod checks;
mod counts;
mod events;
mod facts;
mod faults;
mod gateway;
mod hearing;
mod ledger;
mod merchant;
mod network;
mod random;
mod store;
mod stories;
mod summary;
mod trace;
mod workers;
mod world;

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use counts::Counts;
use gateway::GATEWAYS;
use ledger::Complaint;
use random::{Random, seed_of};
use world::{Report, World};

const USAGE: &str = "cargo xtask simulate [--payments N] [--seed S] [--gateway NAME]   many worlds, N payments in all (100000), seeds from S (1)
cargo xtask simulate --world SEED [--payments N]                  one world alone, with its trace; N cuts it short";

/// So many payments must show every state, code and fault; in fewer some may be missing by chance.
const ENOUGH: usize = 50_000;
/// The payments of a world.
const SMALLEST: u64 = 20;
const LARGEST: u64 = 100;
/// So many failing worlds are listed.
const LISTED: usize = 20;

/// Runs the task.
pub fn run(arguments: &[&str]) -> Result<(), String> {
    let (mut payments, mut seed, mut world, mut only) = (None, 1, None, None);
    let mut rest = arguments.iter();
    while let Some(name) = rest.next() {
        let value = *rest.next().ok_or(USAGE)?;
        let number = || value.parse::<u64>().map_err(|_| USAGE.to_owned());
        match *name {
            "--payments" => payments = Some(number()? as usize),
            "--seed" => seed = number()?,
            "--world" => world = Some(number()?),
            "--gateway" => only = Some(GATEWAYS.iter().position(|entry| entry.name == value).ok_or(USAGE)?),
            _ => return Err(USAGE.to_owned()),
        }
    }
    match world {
        Some(world) => alone(world, payments),
        None => many(payments.unwrap_or(100_000), seed, only),
    }
}

/// What a seed makes of a world.
#[derive(Debug, Clone, Copy)]
struct Plan {
    seed: u64,
    /// Which of [`GATEWAYS`].
    gateway: usize,
    payments: usize,
}

impl Plan {
    /// The whole world of a seed.
    fn of(seed: u64) -> Self {
        let mut random = Random::new(!seed);
        let payments = random.between(SMALLEST, LARGEST) as usize;
        let mut left = random.below(GATEWAYS.iter().map(|entry| entry.share).sum());
        let falls_here = |entry: &gateway::Entry| {
            let is_here = left < entry.share;
            left = left.saturating_sub(entry.share);
            is_here
        };
        Self { seed, gateway: GATEWAYS.iter().position(falls_here).unwrap_or_default(), payments }
    }

    /// The same, with no more payments than this.
    fn at_most(self, payments: usize) -> Self {
        Self { payments: self.payments.min(payments), ..self }
    }

    fn run(self, is_traced: bool) -> Report {
        World::new(self.seed, GATEWAYS[self.gateway].new, self.payments, is_traced).run()
    }
}

/// One world, with its trace.
fn alone(seed: u64, payments: Option<usize>) -> Result<(), String> {
    let plan = Plan::of(seed).at_most(payments.unwrap_or(usize::MAX));
    let report = plan.run(true);
    for line in report.trace.lines(None) {
        println!("{line}");
    }
    summary::print_world(plan.payments, &GATEWAYS[plan.gateway], &report);
    report.complaint.map_or(Ok(()), |complaint| Err(format!("{}: {}", complaint.rule, complaint.text)))
}

/// A world that failed.
struct Failure {
    index: usize,
    plan: Plan,
    complaint: Complaint,
}

/// What many worlds came to.
#[derive(Default)]
struct Total {
    counts: [Counts; GATEWAYS.len()],
    calls: u64,
    lasted: u64,
    failures: Vec<Failure>,
}

impl Total {
    fn add(&mut self, index: usize, plan: Plan, report: Report) {
        self.counts[plan.gateway].merge(&report.counts);
        self.calls += report.calls;
        self.lasted += report.lasted;
        if let Some(complaint) = report.complaint {
            self.failures.push(Failure { index, plan, complaint });
        }
    }
}

/// The worlds of a run, of all gateways or of one.
fn worlds(payments: usize, run: u64, only: Option<usize>) -> Vec<Plan> {
    let mut worlds = Vec::new();
    let mut left = payments;
    let all = (0..).map(|index| Plan::of(seed_of(run, index)));
    let mut wanted = all.filter(|plan| only.is_none_or(|only| plan.gateway == only));
    while left > 0
        && let Some(plan) = wanted.next()
    {
        let plan = plan.at_most(left);
        left -= plan.payments;
        worlds.push(plan);
    }
    worlds
}

/// Many worlds, on all cores; what they come to does not depend on their order.
fn many(payments: usize, run: u64, only: Option<usize>) -> Result<(), String> {
    let worlds = worlds(payments, run, only);
    let began = Instant::now();
    let next = AtomicUsize::new(0);
    let total = Mutex::new(Total::default());
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..cores {
            scope.spawn(|| {
                while let Some((index, plan)) = take(&next, &worlds) {
                    let report = plan.run(false);
                    total.lock().unwrap_or_else(std::sync::PoisonError::into_inner).add(index, plan, report);
                }
            });
        }
    });
    let mut total = total.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
    total.failures.sort_by_key(|failure| failure.index);

    let shown = GATEWAYS.iter().zip(&total.counts).enumerate().filter(|(index, _)| only.is_none_or(|only| *index == only));
    let missing: Vec<String> = shown.flat_map(|(_, (entry, counts))| summary::print_counts(entry, counts)).collect();
    let took = began.elapsed().as_secs_f64();
    println!(
        "\n{} worlds, {} days of their time, {} calls in {took:.1} s: {:.0} payments a second",
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

fn take(next: &AtomicUsize, worlds: &[Plan]) -> Option<(usize, Plan)> {
    let index = next.fetch_add(1, Ordering::Relaxed);
    worlds.get(index).map(|plan| (index, *plan))
}

/// The first failing world with the trace of its payment, others with a line each.
fn show_failures(failures: &[Failure]) {
    if let Some(first) = failures.first() {
        println!("\nworld {} failed; its trace, of what concerns the payment:", first.plan.seed);
        let report = first.plan.run(true);
        for line in report.trace.lines(first.complaint.payment) {
            println!("{line}");
        }
    }
    for failure in failures.iter().take(LISTED) {
        let Complaint { payment, rule, text } = &failure.complaint;
        let Plan { seed, gateway, payments } = failure.plan;
        let payment = payment.map_or_else(String::new, |payment| format!("payment {payment}, "));
        let cut = if payments < Plan::of(seed).payments { format!(" --payments {payments}") } else { String::new() };
        println!("world {seed} ({}): {payment}{rule}: {text}\n  again: cargo xtask simulate --world {seed}{cut}", GATEWAYS[gateway].name);
    }
}

#[cfg(test)]
mod tests;
