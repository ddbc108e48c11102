//! What the pages of the standard's gateways leave open.

use crate::simulate::faults::Luck;

/// What is left open: each world has it one way.
#[derive(Debug, Clone, Copy)]
pub struct Habits {
    /// A second request with the same reference pays again. Then ids of requests are looked up, and never forgotten: no library could help
    /// against copies of the same bytes that an HTTP client makes.
    pub pays_again: bool,
    /// A request whose id was used on its day is refused.
    pub looks_up_ids: bool,
    /// A request that is older than five minutes is refused, where neither its id nor its reference was used.
    pub looks_at_age: bool,
    /// Of so many of a thousand payments it sends notifications.
    pub notifies: u64,
}

impl Habits {
    /// Those of a world.
    pub fn any(luck: &mut Luck, notifies: u64) -> Self {
        let pays_again = luck.random.chance(200);
        Self { pays_again, looks_up_ids: pays_again || luck.random.chance(600), looks_at_age: luck.random.chance(500), notifies }
    }
}
