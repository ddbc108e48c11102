//! The typed clients of all gateways behind one face, so that a vector finds its own by name.

use std::collections::BTreeMap;

use salur::json::Object;
use salur::operation::{Gateway, Operation};
use salur::record::Record;
use salur::{Answer, Client, Context, Error, Message, Moment, Notification, Rule, Step, cashin, duitku, faspay_sendme, faspay_snap};

/// A typed client whose gateway is known at run time only.
pub trait Typed {
    /// Prepares through the operation's Rust type; `None` where that type cannot hold the input.
    ///
    /// # Errors
    /// There is no such operation in the table below.
    fn prepare(&self, operation: &str, input: &Object, at: &Moment) -> Result<Option<Result<Step, Error>>, String>;
    fn prepare_again(&self, context: &Context, at: &Moment) -> Result<Step, Error>;
    fn attach_signature(&self, context: &Context, signature: &[u8]) -> Result<Step, Error>;
    fn parse(&self, context: &Context, answer: &Answer, at: &Moment) -> Result<Step, Error>;
    fn receive(&self, message: &Message, at: &Moment) -> Result<Notification, Error>;
    fn parse_notification(&self, context: &Context, notification: &Notification, at: &Moment) -> Result<Step, Error>;
}

/// Opens the client of a gateway.
pub fn open(gateway: &str, config: &Object) -> Result<Box<dyn Typed>, String> {
    match gateway {
        "duitku" => of(
            config,
            [
                line::<duitku::Inquiry>(),
                line::<duitku::Transfer>(),
                line::<duitku::ClearingInquiry>(),
                line::<duitku::ClearingTransfer>(),
                line::<duitku::CashOut>(),
                line::<duitku::Status>(),
                line::<duitku::Balance>(),
                line::<duitku::Banks>(),
            ],
        ),
        "faspay_snap" => of(
            config,
            [
                line::<faspay_snap::AccountInquiry>(),
                line::<faspay_snap::Transfer>(),
                line::<faspay_snap::TransferStatus>(),
                line::<faspay_snap::Balance>(),
                line::<faspay_snap::Statement>(),
                line::<faspay_snap::TopUp>(),
                line::<faspay_snap::TopUpStatus>(),
                line::<faspay_snap::BillInquiry>(),
                line::<faspay_snap::BillPayment>(),
            ],
        ),
        "cashin" => of(config, [line::<cashin::AccountInquiry>(), line::<cashin::TopUp>(), line::<cashin::TopUpStatus>()]),
        "faspay_sendme" => of(
            config,
            [
                line::<faspay_sendme::Registration>(),
                line::<faspay_sendme::RegistrationConfirm>(),
                line::<faspay_sendme::Transfer>(),
                line::<faspay_sendme::CashOut>(),
                line::<faspay_sendme::TopUp>(),
                line::<faspay_sendme::Status>(),
                line::<faspay_sendme::NameInquiry>(),
                line::<faspay_sendme::Balance>(),
                line::<faspay_sendme::Statement>(),
            ],
        ),
        other => Err(format!("no typed client of {other}")),
    }
}

type Prepare<G> = fn(&Client<G>, &Object, &Moment) -> Option<Result<Step, Error>>;

struct Of<G: Gateway> {
    client: Client<G>,
    operations: BTreeMap<&'static str, Prepare<G>>,
}

fn of<G: Gateway, const N: usize>(config: &Object, operations: [(&'static str, Prepare<G>); N]) -> Result<Box<dyn Typed>, String> {
    let mut violations = Vec::new();
    let record = G::Config::from_json(config, &mut violations).ok_or("the configuration is refused")?;
    let client = Client::open(record).map_err(|error| error.to_string())?;
    Ok(Box::new(Of { client, operations: operations.into() }))
}

fn line<O: Operation>() -> (&'static str, Prepare<O::Gateway>) {
    (O::SPEC.name, prepare::<O>)
}

fn prepare<O: Operation>(client: &Client<O::Gateway>, input: &Object, at: &Moment) -> Option<Result<Step, Error>> {
    let mut violations = Vec::new();
    let record = O::from_json(input, &mut violations)?;
    // Broken rules are the client's to find; unknown fields cannot be written in Rust.
    let unknown = violations.iter().any(|violation| violation.rule == Rule::UnknownField);
    (!unknown).then(|| client.prepare(&record, at))
}

impl<G: Gateway> Typed for Of<G> {
    fn prepare(&self, operation: &str, input: &Object, at: &Moment) -> Result<Option<Result<Step, Error>>, String> {
        let prepare = self.operations.get(operation).ok_or(format!("no typed {operation}"))?;
        Ok(prepare(&self.client, input, at))
    }
    fn prepare_again(&self, context: &Context, at: &Moment) -> Result<Step, Error> {
        self.client.prepare_again(context, at)
    }
    fn attach_signature(&self, context: &Context, signature: &[u8]) -> Result<Step, Error> {
        self.client.attach_signature(context, signature)
    }
    fn parse(&self, context: &Context, answer: &Answer, at: &Moment) -> Result<Step, Error> {
        self.client.parse(context, answer, at)
    }
    fn receive(&self, message: &Message, at: &Moment) -> Result<Notification, Error> {
        self.client.receive(message, at)
    }
    fn parse_notification(&self, context: &Context, notification: &Notification, at: &Moment) -> Result<Step, Error> {
        self.client.parse_notification(context, notification, at)
    }
}
