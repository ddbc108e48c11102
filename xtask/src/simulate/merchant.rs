//! A merchant that obeys `next`: what it wants to pay, and what it notes after each outcome.

use salur::duitku::{CashOut, ClearingInquiry, ClearingTransfer, ClearingType, Duitku, Inquiry, Outlet, Status, Transfer};
use salur::json::{Json, Object, read};
use salur::operation::Operation;
use salur::record::Record;
use salur::{Client, Do, Moment, Next, Outcome, State, Step};

use super::ledger::Owed;
use super::random::Random;
use super::store::{End, Past, Row, Todo};

/// The ways to pay.
pub const WAYS: [&str; 7] = ["online", "LLG", "RTGS", "H2H", "BIFAST", "Indomaret", "Pos"];

/// How long the merchant waits before it tries again; twice as long each time.
const PAUSE: u64 = 10_000;
/// So often it doubles.
const DOUBLINGS: u32 = 7;

/// Something to pay: each to a payee of its own.
#[derive(Debug, Clone)]
pub struct Order {
    /// Its number.
    pub payment: usize,
    /// How.
    pub way: &'static str,
    /// The account, or the telephone number of who collects cash.
    pub payee: String,
    /// The bank, or the outlet.
    pub bank: &'static str,
    /// The amount.
    pub amount: u64,
    /// Whether the inquiry is told what the payment is for; else the transfer must add it.
    pub tells_purpose: bool,
}

impl Order {
    /// Some order.
    pub fn any(payment: usize, random: &mut Random) -> Self {
        let way = random.pick(&["online", "online", "online", "LLG", "RTGS", "H2H", "H2H", "BIFAST", "Indomaret", "Pos"]);
        let (bank, amount) = match way {
            "online" => (random.pick(&["014", "008", "002", "013", "1012"]), random.between(10_000, 50_000_000)),
            "LLG" => (random.pick(&["014", "022"]), random.between(10_000, 1_000_000_000)),
            "RTGS" => (random.pick(&["014", "008"]), random.between(100_000_000, 5_000_000_000)),
            "H2H" => (random.pick(&["009", "002", "008", "013", "022"]), random.between(10_000, 100_000_000)),
            "BIFAST" => (random.pick(&["014", "009"]), random.between(10_000, 250_000_000)),
            "Indomaret" => ("2010", random.between(1, 20) * 50_000),
            _ => ("2011", random.between(50_000, 2_000_000)),
        };
        let payee = if matches!(way, "Indomaret" | "Pos") { format!("0822{payment:08}") } else { format!("8760{payment:06}") };
        Self { payment, way, payee, bank, amount, tells_purpose: random.chance(600) }
    }

    /// What the auditor must know.
    pub fn owed(&self) -> Owed {
        Owed { payment: self.payment, bank: self.bank.to_owned(), amount: self.amount }
    }

    /// Whether it is cash.
    pub fn is_cash(&self) -> bool {
        matches!(self.way, "Indomaret" | "Pos")
    }

    /// The row of a payment of which nothing was done yet.
    pub fn row(&self, now: u64) -> Row {
        Row { round: 0, todo: self.begin(0, now), ticket: 0, paid: None, attempt: 0, tries: 0, handle: None, end: None, past: Past::default() }
    }

    /// The first call of a round.
    fn begin(&self, round: u32, not_before: u64) -> Todo {
        let (operation, input) = match (self.way, ClearingType::of(self.way), Outlet::of(self.bank)) {
            (_, Some(channel), _) => {
                let mut inquiry = ClearingInquiry::new(self.bank, self.payee.as_str(), self.amount, channel);
                inquiry.purpose = self.purpose();
                ("duitku.clearing_inquiry", inquiry.to_json())
            }
            (_, None, Some(outlet)) => {
                let reference = self.own_reference(round);
                let mut cash = CashOut::new(outlet, self.amount, reference, "Customer", "3171234567890001", self.payee.as_str());
                cash.callback_url = Some(format!("https://merchant.example/duitku/cash/{}", self.payment));
                cash.purpose = self.purpose();
                ("duitku.cash_out", cash.to_json())
            }
            _ => {
                let mut inquiry = Inquiry::new(self.bank, self.payee.as_str(), self.amount);
                inquiry.purpose = self.purpose();
                ("duitku.inquiry", inquiry.to_json())
            }
        };
        Todo::Call { operation: operation.to_owned(), input: input.to_text(), not_before }
    }

    fn purpose(&self) -> Option<String> {
        self.tells_purpose.then(|| "Gaji November".to_owned())
    }

    fn own_reference(&self, round: u32) -> String {
        format!("CASH-{}-{round}", self.payment)
    }

    /// The input of a next call, with what the merchant must add.
    fn complete(&self, next: &Next, round: u32) -> Result<String, String> {
        let mut input = next.input.clone().ok_or("an operation without an input")?;
        for name in &next.missing {
            match *name {
                "purpose" => input.set("purpose", "Gaji November"),
                "cust_ref_number" => input.set("cust_ref_number", self.own_reference(round)),
                other => return Err(format!("{other} is wanted, which the merchant cannot know")),
            }
        }
        Ok(input.to_text())
    }

    /// Begins anew in place of a round that is closed, or gives up.
    pub fn renew(&self, row: &mut Row, call: Option<&Next>, now: u64, gives_up: bool) -> Result<(), String> {
        if gives_up {
            row.todo = Todo::Nothing;
            return Ok(());
        }
        row.round += 1;
        row.todo = match call.and_then(|next| next.operation.map(|operation| (next, operation))) {
            Some((next, operation)) => Todo::Call { operation: operation.to_owned(), input: self.complete(next, row.round)?, not_before: now + 1000 },
            None => self.begin(row.round, now + PAUSE),
        };
        row.paid = None;
        row.attempt = 0;
        row.tries = 0;
        row.handle = None;
        Ok(())
    }

    /// Does what an outcome says: notes it in the row. `question` is the call that was answered, where it is one to ask again.
    pub fn obey(&self, row: &mut Row, outcome: &Outcome, question: Option<Todo>, now: u64, gives_up: bool) -> Result<(), String> {
        let next = &outcome.next;
        let call = |round: u32| -> Result<(String, String), String> {
            let operation = next.operation.ok_or("no operation")?;
            Ok((operation.to_owned(), self.complete(next, round)?))
        };
        match outcome.state() {
            Some(State::Unknown) => row.past.unknown = true,
            Some(State::Pending) => row.past.pending = true,
            _ => {}
        }
        match next.act {
            Do::Done => {
                row.todo = Todo::Nothing;
                row.end = Some(End::Succeeded);
            }
            Do::Wait => {
                let call = if next.operation.is_some() { Some(call(row.round)?) } else { None };
                row.todo = Todo::Wait { call, until: next.after.ok_or("a wait without an end")? };
            }
            Do::CheckStatus => {
                let (operation, input) = call(row.round)?;
                row.todo = Todo::Call { operation, input, not_before: next.after.ok_or("a status call without a time")? };
            }
            Do::Continue => {
                let (operation, input) = call(row.round)?;
                row.todo = Todo::Call { operation, input, not_before: 0 };
            }
            Do::Resend => {
                let pause = PAUSE << row.tries.min(DOUBLINGS);
                row.tries += 1;
                row.todo = Todo::Again { context: next.context.clone().ok_or("a resend without a context")?, not_before: now + pause };
            }
            Do::NewPayment => {
                row.past.renewed |= !gives_up;
                self.renew(row, Some(next), now, gives_up)?;
                if gives_up {
                    row.end = Some(End::Failed);
                }
            }
            Do::Fix if outcome.state().is_none_or(|state| state == State::Failed) => {
                row.past.renewed |= !gives_up && outcome.state().is_some();
                self.renew(row, None, now, gives_up)?;
                if gives_up {
                    row.end = Some(End::Failed);
                }
            }
            // The question was wrong, not the payment: put right, it is asked again.
            Do::Fix => row.todo = question.ok_or("a payment that is to be fixed and may have been made")?,
            Do::AskHuman => {
                row.todo = Todo::Person { question: next.question.clone().ok_or("no question")? };
            }
            _ => return Err(format!("the merchant does not know {}", next.act.word())),
        }
        Ok(())
    }
}

/// The question that was asked, to be asked again later.
pub fn again_later(operation: &str, input: &str, now: u64) -> Todo {
    Todo::Call { operation: operation.to_owned(), input: input.to_owned(), not_before: now + PAUSE }
}

/// Prepares an operation by its name, through its type.
pub fn prepare(client: &Client<Duitku>, operation: &str, input: &str, moment: &Moment) -> Result<Step, String> {
    let Ok(Json::Object(input)) = read(input) else { return Err(format!("no input: {input}")) };
    match operation {
        "duitku.inquiry" => typed::<Inquiry>(client, &input, moment),
        "duitku.transfer" => typed::<Transfer>(client, &input, moment),
        "duitku.clearing_inquiry" => typed::<ClearingInquiry>(client, &input, moment),
        "duitku.clearing_transfer" => typed::<ClearingTransfer>(client, &input, moment),
        "duitku.cash_out" => typed::<CashOut>(client, &input, moment),
        "duitku.status" => typed::<Status>(client, &input, moment),
        other => Err(format!("there is no operation {other}")),
    }
}

fn typed<O: Operation<Gateway = Duitku>>(client: &Client<Duitku>, input: &Object, moment: &Moment) -> Result<Step, String> {
    let mut violations = Vec::new();
    let record = O::from_json(input, &mut violations).filter(|_| violations.is_empty());
    let record = record.ok_or_else(|| format!("{}: {violations:?}", O::SPEC.name))?;
    client.prepare(&record, moment).map_err(|error| error.to_string())
}
