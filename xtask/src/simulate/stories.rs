//! Stories that must occur, so that no check holds for want of a case: those of all gateways; each gateway adds its own.

/// It succeeded after it was unknown.
pub const SUCCEEDED_AFTER_UNKNOWN: &str = "succeeded after unknown";
/// It succeeded after it was pending.
pub const SUCCEEDED_AFTER_PENDING: &str = "succeeded after pending";
/// It failed after it was unknown.
pub const FAILED_AFTER_UNKNOWN: &str = "failed after unknown";
/// It succeeded at a second attempt.
pub const SUCCEEDED_AT_SECOND: &str = "succeeded at a second attempt";
/// It succeeded though an operator had it signed again while it was open.
pub const SUCCEEDED_SIGNED_AGAIN: &str = "succeeded though signed again while open";
/// It was paid by a new payment after a refusal.
pub const PAID_AFTER_REFUSAL: &str = "paid by a new payment after a refusal";
/// It was paid by a new payment after a person's word.
pub const PAID_AFTER_PERSON: &str = "paid by a new payment after a person's word";
/// It was paid though a worker was lost.
pub const PAID_ORPHANED: &str = "paid though a worker was lost";
/// It was paid by a new payment after its money came back.
pub const PAID_AFTER_RETURN: &str = "paid by a new payment after its money came back";
/// Money that came back after success was noticed.
pub const RETURN_NOTICED: &str = "money that came back after success was noticed";
/// A person found it paid.
pub const FOUND_PAID: &str = "found paid by a person";
/// A person found it unpaid.
pub const FOUND_UNPAID: &str = "found unpaid by a person";
/// A payment without a status call was paid, by a person's word.
pub const UNFOLLOWED_PAID: &str = "paid without a status call, by a person's word";
/// A claim was refused.
pub const CLAIM_REFUSED: &str = "a claim was refused: another worker was first";
/// A claim was too old to be sent.
pub const CLAIM_TOO_OLD: &str = "a claim was too old to be sent";
/// A notification came before the answer.
pub const CALLBACK_EARLY: &str = "a notification came before the answer";
/// Whoever tried to repeat what pays per copy was refused.
pub const REPEAT_REFUSED_HERE: &str = "a repeat that would pay again was refused";

/// Those that occur at every gateway.
pub const OF_ALL: &[&str] = &[
    SUCCEEDED_AFTER_UNKNOWN,
    SUCCEEDED_AFTER_PENDING,
    FAILED_AFTER_UNKNOWN,
    SUCCEEDED_AT_SECOND,
    SUCCEEDED_SIGNED_AGAIN,
    PAID_AFTER_REFUSAL,
    PAID_AFTER_PERSON,
    PAID_ORPHANED,
    FOUND_PAID,
    FOUND_UNPAID,
    CLAIM_REFUSED,
    CLAIM_TOO_OLD,
];

/// Those of gateways where money that arrived may come back.
pub const OF_RETURNS: &[&str] = &[PAID_AFTER_RETURN, RETURN_NOTICED];

/// It was paid though a worker was lost while it had, or waited for, a token.
pub const PAID_LOST_AT_TOKEN: &str = "paid though a worker was lost between token and call";
/// A token was refused, and another one was asked for.
pub const TOKEN_REFUSED: &str = "a token was refused and fetched once more";
/// A token came when its call could not be sent any more.
pub const TOKEN_TOO_LATE: &str = "a token came too late for its call";

/// Those of gateways whose calls want a token.
pub const OF_TOKENS: &[&str] = &[PAID_LOST_AT_TOKEN, TOKEN_REFUSED, TOKEN_TOO_LATE];
