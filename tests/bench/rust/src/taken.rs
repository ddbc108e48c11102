//! Rounds: all that is compared takes turns, each for about as long, so that whatever disturbs the machine disturbs all of it alike.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

/// One turn, where a single call does not take longer.
const SLICE: Duration = Duration::from_millis(20);
/// For so long each runs before anything is noted.
const WARM: Duration = Duration::from_millis(100);

/// What takes turns, by name.
pub type Calls<'a> = Vec<(&'static str, Box<dyn FnMut() + 'a>)>;

/// Microseconds of one call, by name: one for each round.
#[derive(Default)]
pub struct Taken(BTreeMap<&'static str, Vec<f64>>);

impl Taken {
    /// Each has its turn in every round; each call does so many `items`.
    pub fn rounds(count: u32, mut calls: Calls<'_>, items: u32) -> Self {
        let times: Vec<u32> = calls.iter_mut().map(|(_, call)| times_of(call)).collect();
        let mut taken = Self::default();
        for _ in 0..count {
            for ((name, call), times) in calls.iter_mut().zip(&times) {
                taken.add(&[(name, took(call, *times).as_secs_f64() * 1e6 / f64::from(*times) / f64::from(items))]);
            }
        }
        taken
    }

    /// Notes a round.
    pub fn add(&mut self, means: &[(&'static str, f64)]) {
        for (name, mean) in means {
            self.0.entry(name).or_default().push(*mean);
        }
    }

    /// The median of one of them.
    pub fn figure(&self, name: &str) -> f64 {
        median(self.0[name].clone())
    }

    /// The sum of `ours` to the `other`: the median of the rounds' ratios, and the figures of what is in it.
    pub fn measure(&self, ours: &[&str], other: &str) -> Value {
        let sum = |round: usize| ours.iter().map(|name| self.0[*name][round]).sum::<f64>();
        let ratios = self.0[other].iter().enumerate().map(|(round, theirs)| sum(round) / theirs).collect();
        let figures: BTreeMap<&str, f64> = ours.iter().chain([&other]).map(|name| (*name, self.figure(name))).collect();
        json!({"ratio": median(ratios), "figures": figures})
    }
}

/// Warms it up; tells how often it runs in a turn.
fn times_of(call: &mut dyn FnMut()) -> u32 {
    let (mut times, started) = (1_u32, Instant::now());
    loop {
        let turn = took(call, times);
        if turn < SLICE / 2 {
            times *= 2;
        } else if started.elapsed() >= WARM {
            let fitting = f64::from(times) * SLICE.as_secs_f64() / turn.as_secs_f64();
            return (fitting.round() as u32).max(1);
        }
    }
}

/// How long it takes to call it so often.
fn took(call: &mut dyn FnMut(), times: u32) -> Duration {
    let started = Instant::now();
    for _ in 0..times {
        call();
    }
    started.elapsed()
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    let middle = values.len() / 2;
    if values.len() % 2 == 1 { values[middle] } else { f64::midpoint(values[middle - 1], values[middle]) }
}
