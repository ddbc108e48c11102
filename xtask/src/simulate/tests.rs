//! The simulation itself: worlds follow from their seeds, and an operation may take more than one request.

use super::counts::Kind;
use super::*;

/// The first world of a gateway, cut to a few payments.
fn first(name: &str) -> Plan {
    let only = GATEWAYS.iter().position(|entry| entry.name == name);
    worlds(20, 7, only)[0].at_most(20)
}

#[test]
fn a_world_follows_from_its_seed() {
    for entry in &GATEWAYS {
        let plan = first(entry.name);
        let (one, other) = (plan.run(true), plan.run(true));
        assert!(one.complaint.is_none(), "{}: {:?}", entry.name, one.complaint);
        assert_eq!(one.counts, other.counts, "{}", entry.name);
        assert!(one.trace.lines(None).eq(other.trace.lines(None)), "{}", entry.name);
        // A trace changes nothing.
        assert_eq!(plan.run(false).counts, one.counts, "{}", entry.name);
    }
}

#[test]
fn seeds_make_different_worlds() {
    assert_ne!(seed_of(1, 0), seed_of(1, 1));
    assert_ne!(seed_of(1, 0), seed_of(2, 0));
    let run = |index| Plan { seed: seed_of(1, index), gateway: 0, payments: 20 }.run(false).counts;
    assert_ne!(run(0), run(1));
}

#[test]
fn every_gateway_has_its_share() {
    let worlds = worlds(100_000, 1, None);
    let all: u64 = GATEWAYS.iter().map(|entry| entry.share).sum();
    for (index, entry) in GATEWAYS.iter().enumerate() {
        let here: usize = worlds.iter().filter(|plan| plan.gateway == index).map(|plan| plan.payments).sum();
        let expected = 100_000 * entry.share / all;
        assert!((expected * 4 / 5..expected * 6 / 5).contains(&(here as u64)), "{}: {here} of {expected}", entry.name);
    }
}

#[test]
fn an_operation_may_take_two_requests() {
    // A token first, then the call: workers are lost between the two, tokens are refused, and yet everybody is paid once.
    let sendme = GATEWAYS.iter().position(|entry| entry.name == "faspay_sendme");
    let mut counts = Counts::default();
    for plan in worlds(1500, 3, sendme) {
        let report = plan.run(false);
        assert!(report.complaint.is_none(), "world {}: {:?}", plan.seed, report.complaint);
        counts.merge(&report.counts);
    }
    let of_all = [stories::PAID_ORPHANED, stories::SUCCEEDED_AT_SECOND, stories::CLAIM_REFUSED];
    for story in of_all.into_iter().chain(stories::OF_TOKENS.iter().copied()) {
        assert!(counts.of(Kind::Story, "", story) > 0, "{story}");
    }
}
