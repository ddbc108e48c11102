//! The simulation itself: worlds follow from their seeds, and an operation may take more than one request.

use super::counts::Kind;
use super::gateway::token_first::{TOKEN_GIVEN, WantsToken};
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
    // Duitku's, behind a token.
    let wants_token: fn(&mut faults::Luck) -> Box<dyn gateway::Gateway> = |luck| Box::new(WantsToken((GATEWAYS[0].new)(luck)));
    let mut calls = [0, 0];
    let mut counts = Counts::default();
    for index in 0..40 {
        let seed = seed_of(3, index);
        let plain = World::new(seed, GATEWAYS[0].new, 20, false).run();
        let report = World::new(seed, wants_token, 20, false).run();
        if let Some(complaint) = &report.complaint {
            let again = World::new(seed, wants_token, 20, true).run();
            let lines: Vec<&str> = again.trace.lines(complaint.payment).collect();
            panic!("world {seed}: {complaint:?}\n{}", lines.join("\n"));
        }
        counts.merge(&report.counts);
        calls[0] += plain.calls;
        calls[1] += report.calls;
    }
    assert!(counts.of(Kind::Story, "", TOKEN_GIVEN) > 100);
    assert!(calls[1] > calls[0], "{calls:?}");
    for (way, ends) in (GATEWAYS[0].wanted)().ways {
        assert!(ends.iter().any(|end| counts.of(Kind::End, way, end.name()) > 0), "{way}");
    }
    for story in [stories::PAID_ORPHANED, stories::SUCCEEDED_AT_SECOND, stories::CLAIM_REFUSED] {
        assert!(counts.of(Kind::Story, "", story) > 0, "{story}");
    }
}
