//! The native half of the Node package: JSON text in and out. It knows no gateway, throws nothing and prints nothing.

use std::panic::{AssertUnwindSafe, catch_unwind};

use napi::Either;
use napi_derive::{module_init, napi};

/// What stands in the place of a result when the core has a defect.
const DEFECT: &str =
    r#"{"error":{"code":"internal","phase":"internal","message":"salur: a defect of this library; nothing was sent","violations":[]}}"#;

/// A caught panic is told by its envelope, not on the terminal. The hook is this library's own.
#[module_init]
fn silence() {
    std::panic::set_hook(Box::new(|_| {}));
}

/// One merchant's opened credentials.
#[napi]
pub struct Client(salur::document::Client);

#[napi]
impl Client {
    /// Calls a verb; gives an envelope.
    #[napi(catch_unwind)]
    pub fn call(&self, verb: String, arguments: String) -> String {
        guarded(|| self.0.call(&verb, &arguments)).unwrap_or_else(|| DEFECT.to_owned())
    }
}

/// Opens credentials: a client, or the envelope of the error that kept it from being opened.
#[napi(catch_unwind)]
pub fn open(config: String) -> Either<Client, String> {
    match guarded(|| salur::document::open(&config)) {
        Some(Ok(client)) => Either::A(Client(client)),
        Some(Err(error)) => Either::B(format!(r#"{{"error":{error}}}"#)),
        None => Either::B(DEFECT.to_owned()),
    }
}

/// Calls a verb that needs no client; gives an envelope.
#[napi(catch_unwind)]
pub fn call(verb: String, arguments: String) -> String {
    guarded(|| salur::document::call(&verb, &arguments)).unwrap_or_else(|| DEFECT.to_owned())
}

/// The version of the core.
#[napi(catch_unwind)]
pub fn version() -> &'static str {
    salur::VERSION
}

/// Runs the core; `None` where it panicked, which would otherwise end the process.
fn guarded<T>(work: impl FnOnce() -> T) -> Option<T> {
    catch_unwind(AssertUnwindSafe(work)).ok()
}
