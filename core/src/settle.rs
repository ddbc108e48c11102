//! From a verdict to what may be believed and what to do: the rules that keep a payment from being made twice, in one place.

use crate::context::Context;
use crate::operation::{Patience, Subject};
use crate::outcome::{Call, Do, Next, Payment, Proof, Remedy, State, Verdict};
use crate::time::Millis;

const SECOND: Millis = 1000;
const MINUTE: Millis = 60 * SECOND;
const HOUR: Millis = 60 * MINUTE;

/// When to ask for a status again: the first of these that is not shorter than the payment's age, and once a day at last.
const LADDER: [Millis; 11] =
    [10 * SECOND, 30 * SECOND, MINUTE, 2 * MINUTE, 5 * MINUTE, 10 * MINUTE, 30 * MINUTE, HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR];
const LAST_STEP: Millis = 24 * HOUR;

/// How long a payment that was taken may wait for its callback before its status is asked.
const CALLBACK_PATIENCE: Millis = 10 * MINUTE;
/// How long a payment without a status call, whose answer was lost, waits for its callback before a person is asked.
const LOST_PATIENCE: Millis = HOUR;

/// What follows from an answer to a call that is about no payment.
pub fn settle_read(verdict: &Verdict, context: &Context) -> Next {
    match verdict.call {
        Call::Accepted => match &verdict.continuation {
            Some(call) => Next::call(Do::Continue, call.clone()),
            None => Next::only(Do::Done),
        },
        Call::Refused if verdict.remedy != Remedy::Later => Next::only(Do::Fix),
        Call::Refused | Call::Unreadable | Call::NotSent | Call::NoAnswer => Next { context: Some(context.to_text()), ..Next::only(Do::Resend) },
    }
}

/// What may be believed of the payment that a call is about, and what follows.
pub fn settle_payment(verdict: &Verdict, subject: Subject, patience: &Patience, context: &Context, now: Millis) -> (Payment, Next) {
    let was_read = matches!(verdict.call, Call::Accepted | Call::Refused);
    let matched = was_read && subject.comparable && verdict.problems.is_empty();
    // A status answer is about the payment, not about one copy of its request.
    let state = verdict.believed(matched, subject.earlier_copy && !subject.is_question);
    let payment = Payment { state, reported: verdict.reported, matched, can_be_returned: subject.can_be_returned, attempt: subject.attempt };
    let next = match state {
        State::Succeeded => Next::only(Do::Done),
        State::Failed if verdict.remedy == Remedy::Fix => Next::only(Do::Fix),
        State::Failed | State::Returned => match subject.renewal {
            Some(call) => Next::call(Do::NewPayment, call),
            None => Next::only(Do::NewPayment),
        },
        State::Pending | State::Unknown if subject.is_question => after_question(verdict, subject, patience, context, now),
        State::Pending => after_pending(subject, patience, now),
        State::Unknown => after_unknown(verdict, subject, context, now),
    };
    (payment, next)
}

/// What follows where the request for a token came to nothing: nothing was sent with it. A call that was refused for the token before it was sent,
/// as two copies perhaps, of which the other was taken.
pub fn settle_unsent(verdict: &Verdict, subject: Option<Subject>, context: &Context, now: Millis) -> (Option<Payment>, Next) {
    let is_refused = verdict.call == Call::Refused && verdict.remedy == Remedy::Fix;
    let again = || if is_refused { Next::only(Do::Fix) } else { Next { context: Some(context.marked_unsent().to_text()), ..Next::only(Do::Resend) } };
    let Some(subject) = subject else { return (None, again()) };
    let has_a_refused_copy = context.token_again;
    // An earlier copy may have paid, and a question left unasked answers nothing.
    let is_open = subject.is_question || subject.earlier_copy || has_a_refused_copy;
    let state = if is_refused && !is_open { State::Failed } else { State::Unknown };
    let payment = Payment { state, reported: None, matched: false, can_be_returned: subject.can_be_returned, attempt: subject.attempt };
    // A copy that was refused is no reason not to ask again: the next attempt counts it.
    let is_asked_about = !subject.is_question && (subject.earlier_copy || (has_a_refused_copy && is_refused));
    let next = if is_asked_about { after_unknown(verdict, subject, context, now) } else { again() };
    (Some(payment), next)
}

fn ask_human(subject: Subject) -> Next {
    Next { question: Some(subject.question), ..Next::only(Do::AskHuman) }
}

/// A status call that did not end the matter.
fn after_question(verdict: &Verdict, subject: Subject, patience: &Patience, context: &Context, now: Millis) -> Next {
    if verdict.call == Call::NotSent {
        return Next { context: Some(context.to_text()), ..Next::only(Do::Resend) };
    }
    if verdict.disagrees() {
        return ask_human(subject);
    }
    if verdict.about_the_question {
        return Next::only(Do::Fix);
    }
    // What is not found, though it is due later, should have been found by now.
    let begun_at = if verdict.not_found { subject.prepared_at } else { subject.due_at };
    let tired_at = begun_at.saturating_add(patience.ask_human_after);
    let deadline = match patience.not_found_window.filter(|_| verdict.not_found) {
        Some(window) => subject.send_before.saturating_add(window),
        None => tired_at,
    };
    match subject.status.clone() {
        Some(call) if !subject.comparable => Next::call(Do::CheckStatus, call).timed(now.saturating_add(ladder(0))),
        Some(call) if now < deadline => Next::call(Do::CheckStatus, call).timed(ask_again_at(&subject, now)),
        _ => ask_human(subject),
    }
}

/// When to ask again: by the payment's age, which begins anew when a scheduled payment falls due.
fn ask_again_at(subject: &Subject, now: Millis) -> Millis {
    let is_waited_for = now < subject.due_at;
    let begun_at = if is_waited_for { subject.prepared_at } else { subject.due_at };
    let at = now.saturating_add(ladder(now.saturating_sub(begun_at)));
    if is_waited_for { at.min(subject.due_at.max(now.saturating_add(ladder(0)))) } else { at }
}

/// The payment was taken and is not final.
fn after_pending(subject: Subject, patience: &Patience, now: Millis) -> Next {
    let tired_at = subject.due_at.saturating_add(patience.ask_human_after);
    match (subject.callback_comes, subject.status.clone()) {
        (true, Some(call)) => Next::call(Do::Wait, call).timed(now.saturating_add(CALLBACK_PATIENCE)),
        (false, Some(call)) => Next::call(Do::CheckStatus, call).timed(now.saturating_add(ladder(0))),
        (true, None) if now < tired_at => Next::only(Do::Wait).timed(tired_at),
        (_, None) => ask_human(subject),
    }
}

/// The payment may have happened.
fn after_unknown(verdict: &Verdict, subject: Subject, context: &Context, now: Millis) -> Next {
    if verdict.call == Call::NotSent && !subject.earlier_copy {
        return Next { context: Some(context.marked_unsent().to_text()), ..Next::only(Do::Resend) };
    }
    let is_hint = verdict.proof == Proof::Hint;
    let lost_at = subject.prepared_at.saturating_add(LOST_PATIENCE);
    match subject.status.clone() {
        Some(call) => Next::call(Do::CheckStatus, call).timed(if is_hint { now } else { now.saturating_add(ladder(0)) }),
        None if subject.callback_comes && !is_hint && now < lost_at => Next::only(Do::Wait).timed(lost_at),
        None => ask_human(subject),
    }
}

fn ladder(age: Millis) -> Millis {
    LADDER.iter().copied().find(|step| *step >= age).unwrap_or(LAST_STEP)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ladder_never_falls_below_the_age() {
        for (age, step) in
            [(0, 10 * SECOND), (10 * SECOND, 10 * SECOND), (10_001, 30 * SECOND), (HOUR, HOUR), (7 * HOUR, 12 * HOUR), (25 * HOUR, 24 * HOUR)]
        {
            assert_eq!(ladder(age), step, "{age}");
        }
    }
}
