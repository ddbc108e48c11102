//! The library's client of a gateway, its type forgotten: the workers know no gateway.

use salur::json::{Json, Object, read};
use salur::operation::{Operation, Repeat, Spec};
use salur::record::Record;
use salur::{Answer, Client, Context, Error, Message, Moment, Notification, Step, operation};

/// The verbs, as the merchant uses them.
pub trait Library: std::fmt::Debug {
    /// Prepares an operation by its name, through its type; the input is JSON text.
    fn prepare(&self, operation: &str, input: &str, moment: &Moment) -> Result<Step, String>;
    /// Signs the same payment, or asks the same question, again.
    fn prepare_again(&self, context: &Context, moment: &Moment) -> Result<Step, Error>;
    /// Attaches a signature that was made outside.
    fn attach_signature(&self, context: &Context, signature: &[u8]) -> Result<Step, Error>;
    /// Reads what came of a request.
    fn parse(&self, context: &Context, answer: &Answer, moment: &Moment) -> Result<Step, Error>;
    /// Proves who sent a notification, and reads it.
    fn receive(&self, message: &Message, moment: &Moment) -> Result<Notification, Error>;
    /// Compares a notification with a payment.
    fn parse_notification(&self, context: &Context, notification: &Notification, moment: &Moment) -> Result<Step, Error>;
    /// The fixed facts of the first operation that is such a one.
    fn find(&self, is_one: &dyn Fn(&Spec) -> bool) -> Option<&'static Spec>;

    /// The fixed facts of this operation.
    fn spec(&self, operation: &str) -> Option<&'static Spec> {
        self.find(&|spec| spec.name == operation)
    }
    /// Whether this operation asks what became of a payment.
    fn is_question(&self, operation: &str) -> bool {
        self.find(&|spec| spec.capability.status_by == Some(operation)).is_some()
    }
    /// Whether each copy of this operation's requests pays.
    fn pays_per_copy(&self, operation: &str) -> bool {
        self.spec(operation).is_some_and(|spec| spec.capability.repeat == Repeat::PaysAgain)
    }
}

/// How an operation of one name is prepared.
pub struct Verb<G: operation::Gateway> {
    name: &'static str,
    prepare: fn(&Client<G>, &Object, &Moment) -> Result<Step, String>,
}

/// The verb of this operation.
pub const fn verb<O: Operation>() -> Verb<O::Gateway> {
    Verb { name: O::SPEC.name, prepare: typed::<O> }
}

fn typed<O: Operation>(client: &Client<O::Gateway>, input: &Object, moment: &Moment) -> Result<Step, String> {
    let mut violations = Vec::new();
    let record = <O as Record>::from_json(input, &mut violations).filter(|_| violations.is_empty());
    let record = record.ok_or_else(|| format!("{}: {violations:?}", O::SPEC.name))?;
    client.prepare(&record, moment).map_err(|error| error.to_string())
}

/// An opened client, and the operations that the merchant uses of it.
pub struct Opened<G: operation::Gateway> {
    client: Client<G>,
    verbs: &'static [Verb<G>],
}

impl<G: operation::Gateway> Opened<G> {
    /// Opens a client.
    pub fn boxed(config: G::Config, verbs: &'static [Verb<G>]) -> Box<dyn Library> {
        let client = Client::open(config).unwrap_or_else(|error| panic!("no client: {error}"));
        Box::new(Self { client, verbs })
    }
}

impl<G: operation::Gateway> std::fmt::Debug for Opened<G> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.client.fmt(f)
    }
}

impl<G: operation::Gateway> Library for Opened<G> {
    fn prepare(&self, operation: &str, input: &str, moment: &Moment) -> Result<Step, String> {
        let Ok(Json::Object(input)) = read(input) else { return Err(format!("no input: {input}")) };
        let verb = self.verbs.iter().find(|verb| verb.name == operation).ok_or_else(|| format!("there is no operation {operation}"))?;
        (verb.prepare)(&self.client, &input, moment)
    }
    fn prepare_again(&self, context: &Context, moment: &Moment) -> Result<Step, Error> {
        self.client.prepare_again(context, moment)
    }
    fn attach_signature(&self, context: &Context, signature: &[u8]) -> Result<Step, Error> {
        self.client.attach_signature(context, signature)
    }
    fn parse(&self, context: &Context, answer: &Answer, moment: &Moment) -> Result<Step, Error> {
        self.client.parse(context, answer, moment)
    }
    fn receive(&self, message: &Message, moment: &Moment) -> Result<Notification, Error> {
        self.client.receive(message, moment)
    }
    fn parse_notification(&self, context: &Context, notification: &Notification, moment: &Moment) -> Result<Step, Error> {
        self.client.parse_notification(context, notification, moment)
    }
    fn find(&self, is_one: &dyn Fn(&Spec) -> bool) -> Option<&'static Spec> {
        G::operations().iter().map(|entry| entry.spec).find(|spec| is_one(spec))
    }
}
