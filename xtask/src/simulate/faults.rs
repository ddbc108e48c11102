//! Every kind of bad luck. Each world draws which kinds it has at all, and how often they strike (a swarm): faults that are
//! always on hide one another.

use super::counts::{Counts, Kind};
use super::random::Random;

/// Declares the faults with their names.
macro_rules! faults {
    ($( $(#[doc = $doc:literal])+ $variant:ident = $name:literal, )+) => {
        /// One kind of bad luck.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Fault { $( $(#[doc = $doc])+ $variant, )+ }
        impl Fault {
            /// All of them.
            pub const ALL: &'static [Self] = &[ $( Self::$variant, )+ ];
            /// Its name in traces and tables.
            pub const fn name(self) -> &'static str { match self { $( Self::$variant => $name, )+ } }
        }
    };
}

faults! {
    /// The host could not connect, and knows it.
    NotSent = "not sent",
    /// The request never arrives; the caller waits in vain.
    RequestLost = "request lost",
    /// The request arrives late, within the gateway's window.
    RequestDelayed = "request delayed",
    /// The request arrives when its time stamp is too old.
    RequestStale = "request stale",
    /// The HTTP client sends a second copy by itself, and gives its answer.
    ClientRepeats = "client repeats",
    /// A proxy sends a second copy by itself, and passes the first one's answer on.
    ProxyRepeats = "proxy repeats",
    /// The connection is reset; the request may have arrived.
    Reset = "reset",
    /// The line drops at once; the request arrives later.
    LostBefore = "answer lost before booking",
    /// The gateway did its work; its answer is lost.
    LostAfter = "answer lost after booking",
    /// The answer comes after the caller's time-out.
    AnswerTooLate = "answer too late",
    /// The connection ends in the middle of the body.
    CutBody = "cut in the body",
    /// HTTP 500 with HTML, or with JSON that it contradicts.
    Http500 = "HTTP 500",
    /// HTTP 502 of something in between.
    Http502 = "HTTP 502",
    /// HTTP 429.
    Http429 = "HTTP 429",
    /// HTTP 302 to a page.
    Http302 = "HTTP 302",
    /// An answer with another amount, and any code.
    WrongAmount = "wrong amount",
    /// An answer about another payment, and any code.
    WrongReference = "wrong reference",
    /// An answer that names no payment.
    BareAnswer = "bare answer",
    /// A code that nobody listed.
    UnlistedCode = "unlisted code",
    /// One of the listed codes.
    ListedCode = "listed code",
    /// A code with the digits of another service.
    WrongService = "wrong service digits",
    /// An answer that comes with another HTTP status than its code says.
    HttpDisagrees = "HTTP status disagrees",
    /// An answer of acceptance to what was refused.
    FalseAcceptance = "acceptance of a refusal",
    /// A status that no list has.
    UnlistedStatus = "unlisted status",
    /// A token is refused before its time is over.
    TokenDropped = "token dropped",
    /// An answer to a token's request that holds none.
    TokenWithheld = "token withheld",
    /// The gateway takes the transfer and settles it later.
    SlowSettlement = "slow settlement",
    /// A settlement that ends in a refusal.
    LateRefusal = "late refusal",
    /// Money that arrived comes back.
    LateReturn = "money comes back",
    /// The status lags behind the truth: not found, pending, then the end.
    StatusLag = "status lags",
    /// A callback comes hours late.
    CallbackLate = "callback late",
    /// A callback comes twice.
    CallbackDoubled = "callback doubled",
    /// A callback comes before the answer.
    CallbackEarly = "callback early",
    /// A callback never comes.
    CallbackNever = "callback never",
    /// A callback with a signature of somebody else's.
    CallbackForged = "callback forged",
    /// A callback whose unsigned status was changed on the way.
    CallbackAltered = "callback altered",
    /// A callback of another payment, at this payment's address.
    CallbackOfAnother = "callback of another",
    /// A process is lost before it stores a claim.
    CrashBeforeClaim = "crash before claim",
    /// A process is lost after it stored a claim.
    CrashAfterClaim = "crash after claim",
    /// A process is lost before what it claimed is signed.
    CrashBeforeSignature = "crash before signature",
    /// A process is lost after that, before it stored the signed request's context.
    CrashAfterSignature = "crash after signature",
    /// A process is lost right before it sends.
    CrashBeforeSend = "crash before send",
    /// A process is lost right after it sent.
    CrashAfterSend = "crash after send",
    /// A process is lost before it stores what came.
    CrashBeforeFact = "crash before fact",
    /// A process is lost after it stored what came.
    CrashAfterFact = "crash after fact",
    /// The claim was stored, and the store's own answer is lost.
    StoreReplyLost = "store's reply lost",
    /// Two workers take up the same payment at the same time.
    TwoWorkers = "two workers",
    /// A worker sleeps between its claim and its sending.
    Stall = "worker stalls",
    /// A clock jumps forwards.
    ClockForward = "clock forward",
    /// A clock jumps backwards.
    ClockBack = "clock back",
    /// An operator has the same transfer signed and sent again while its first copy is open.
    SignedAgain = "signed again",
    /// A person takes days to answer.
    LatePerson = "person late",
}

impl Fault {
    /// How often it strikes where it is on, in a thousand: one of these.
    const fn rates(self) -> &'static [u64] {
        match self {
            // A lost process loses many requests at once.
            Self::CrashBeforeClaim
            | Self::CrashAfterClaim
            | Self::CrashBeforeSignature
            | Self::CrashAfterSignature
            | Self::CrashBeforeSend
            | Self::CrashAfterSend
            | Self::CrashBeforeFact
            | Self::CrashAfterFact => &[2, 5, 10, 30],
            // What few calls can meet must be likelier.
            Self::ListedCode
            | Self::FalseAcceptance
            | Self::SlowSettlement
            | Self::LateRefusal
            | Self::LateReturn
            | Self::StatusLag
            | Self::CallbackLate
            | Self::CallbackDoubled
            | Self::CallbackEarly
            | Self::CallbackNever
            | Self::CallbackForged
            | Self::CallbackAltered
            | Self::CallbackOfAnother
            | Self::TwoWorkers
            | Self::SignedAgain
            | Self::RequestDelayed
            | Self::LatePerson => &[50, 100, 200, 400],
            _ => &[5, 10, 20, 40, 80, 160],
        }
    }
}

/// Faults that do their worst together: some worlds have all of one list, and often.
const TOGETHER: [&[Fault]; 4] = [
    // A second attempt is refused while the first is still on its way.
    &[Fault::SignedAgain, Fault::RequestDelayed, Fault::LostBefore, Fault::ListedCode],
    // The second copy of a request is too old, and its answer is the one that comes.
    &[Fault::ClientRepeats, Fault::ClockBack],
    // The second copy of a request is refused while the first is paid, and its answer is the one that comes.
    &[Fault::ClientRepeats, Fault::ListedCode, Fault::SlowSettlement, Fault::StatusLag],
    // Workers take each other's claims for lost.
    &[Fault::TwoWorkers, Fault::Stall, Fault::ClockForward, Fault::ClockBack, Fault::RequestDelayed],
];

/// Chance, bad luck, and the counts of both.
#[derive(Debug)]
pub struct Luck {
    /// Chance.
    pub random: Random,
    /// What occurred.
    pub counts: Counts,
    rates: Vec<u64>,
    is_calm: bool,
}

impl Luck {
    /// The luck of the world with this seed.
    pub fn new(seed: u64) -> Self {
        let mut random = Random::new(seed);
        // One world in sixteen has no faults at all, one has nearly all kinds.
        let share = random.pick(&[0, 950, 500, 500, 500, 500, 500, 500, 300, 300, 300, 300, 150, 150, 150, 150]);
        let mut rates: Vec<u64> = Fault::ALL.iter().map(|fault| if random.chance(share) { random.pick(fault.rates()) } else { 0 }).collect();
        if share > 0 && random.chance(200) {
            for fault in random.pick(&TOGETHER) {
                rates[*fault as usize] = 300;
            }
        }
        Self { random, counts: Counts::default(), rates, is_calm: false }
    }

    /// Whether this fault strikes now; counted where it does.
    pub fn strikes(&mut self, fault: Fault) -> bool {
        let rate = if self.is_calm { 0 } else { self.rates[fault as usize] };
        let strikes = rate > 0 && self.random.chance(rate);
        if strikes {
            self.counts.add(Kind::Fault, "", fault.name());
        }
        strikes
    }

    /// Whether this world has this fault at all.
    pub fn has(&self, fault: Fault) -> bool {
        !self.is_calm && self.rates[fault as usize] > 0
    }

    /// From now on nothing goes wrong.
    pub const fn calm(&mut self) {
        self.is_calm = true;
    }
}
