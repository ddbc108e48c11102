//! What happens in a world, and what is on its way.

use std::rc::Rc;

use salur::{Answer, Context, Request};

use super::gateway::Later;

/// What is to be done first with what a worker has prepared.
#[derive(Debug)]
pub enum Ready {
    /// Send this.
    ToSend(Request),
    /// Have this signed.
    ToSign(String),
}

/// A request that a worker has prepared: only in its memory.
#[derive(Debug)]
pub struct Work {
    /// The payment.
    pub payment: usize,
    /// The row's version that it was prepared from.
    pub version: u64,
    /// Its context.
    pub context: Context,
    /// The same, as text.
    pub text: String,
    /// What the gateway books it under, where it pays.
    pub handle: Option<String>,
    /// The request, or what lacks to it.
    pub ready: Ready,
}

/// A request on its way, and who waits for its answer.
#[derive(Debug)]
pub struct Exchange {
    /// The worker.
    pub worker: usize,
    /// The request.
    pub work: Rc<Work>,
    /// Which round of the payment it is about.
    pub round: u32,
    /// Which attempt it is about.
    pub attempt: u32,
    /// Whether it has been handed to the network.
    pub is_sent: bool,
}

/// How a copy of a request travels.
#[derive(Debug, Clone, Copy)]
pub struct Copy {
    /// Whether its answer is the one that the caller gets.
    pub is_answered: bool,
    /// How long its answer travels.
    pub latency: u64,
    /// Whether its answer is cut.
    pub is_cut: bool,
}

/// What happens.
#[derive(Debug)]
pub enum Event {
    /// A worker looks at a row, where it has still this version.
    Look(usize, usize, u64),
    /// A worker, in this life, stores its claim.
    Claim(usize, u32, Box<Work>),
    /// The claim of this ticket is signed.
    Sign(u64),
    /// The claim of this ticket is sent.
    Send(u64),
    /// A copy reaches the gateway.
    Arrive(u64, Rc<Work>, Copy),
    /// Something comes of this ticket's request.
    Answer(u64, Answer),
    /// The gateway does something by itself.
    Gateway(Later),
    /// A worker is up again.
    Restart(usize),
    /// A worker's clock is set.
    Clock(usize, i64),
    /// A person looks at the gateway's dashboard for this payment.
    Person(usize),
    /// The faults end.
    Calm,
}
