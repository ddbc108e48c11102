//! An operation that only test builds have (feature `testing`): bindings show with it that a new operation appears in them without an edit,
//! and that a defect of the core, which it can be asked for, stays within them.

use crate::money::Rupiah;
use crate::operation::{Capability, Draft, Effect, Operation, READ_ANSWER_LIMIT, Reading, Spec, Stamp};
use crate::outcome::Verdict;
use crate::record::{answer, record};
use crate::rules::Rules;

use super::codes::{Stage, judge};
use super::{Duitku, TIMESTAMP_LIVES};

record! {
    /// Asks nothing: it exists in test builds only. No money moves.
    Probe {
        required {
            /// Any amount, in whole rupiah.
            amount_of_nothing: Rupiah = "amountOfNothing", Rules::number(1, 1_000_000);
        }
        optional {
            /// Whether the core shall panic.
            panic: bool = "", Rules::ANY;
        }
    }
}

answer! {
    /// Nothing.
    ProbeAnswer {
        /// Duitku's response code.
        response_code: alloc::string::String = "responseCode", Rules::ANY;
    }
}

impl Operation for Probe {
    type Gateway = Duitku;
    type Answer = ProbeAnswer;
    const SPEC: &'static Spec = &Spec {
        name: "duitku.probe",
        title: "Probe of test builds",
        effect: Effect::Reads,
        capability: Capability::read(Some(TIMESTAMP_LIVES)),
        answer_limit: READ_ANSWER_LIMIT,
        source: "none: test builds only",
    };

    #[expect(clippy::panic, reason = "this is what it is for")]
    fn request(&self, gateway: &Duitku, stamp: &Stamp) -> Draft {
        if self.panic == Some(true) {
            panic!("a panic that a test asked for");
        }
        gateway.signed_bare("probe", stamp)
    }

    fn judge(&self, _: &Duitku, reading: &Reading<'_>) -> Verdict {
        judge(Stage::Inquiry, reading)
    }
}
