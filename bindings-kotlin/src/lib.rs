//! The native half of the Kotlin package: JSON text in and out. It knows no gateway, throws nothing and prints nothing.

use std::panic::{AssertUnwindSafe, catch_unwind, set_hook};
use std::sync::{Arc, Once};

uniffi::setup_scaffolding!("salur");

/// What stands in the place of a result when the core has a defect.
const DEFECT: &str =
    r#"{"error":{"code":"internal","phase":"internal","message":"salur: a defect of this library; nothing was sent","violations":[]}}"#;

/// One merchant's opened credentials.
#[derive(uniffi::Object)]
pub struct NativeClient(salur::document::Client);

#[uniffi::export]
impl NativeClient {
    /// Calls a verb; gives an envelope.
    pub fn call(&self, verb: String, arguments: String) -> String {
        guarded(|| self.0.call(&verb, &arguments)).unwrap_or_else(|| DEFECT.to_owned())
    }
}

/// A client, or the envelope of the error that kept it from being opened.
#[derive(uniffi::Record)]
pub struct Opened {
    /// The client.
    client: Option<Arc<NativeClient>>,
    /// The envelope.
    error: Option<String>,
}

/// Opens credentials.
#[uniffi::export]
pub fn open(config: String) -> Opened {
    let refused = |error| Opened { client: None, error: Some(error) };
    match guarded(|| salur::document::open(&config)) {
        Some(Ok(client)) => Opened { client: Some(Arc::new(NativeClient(client))), error: None },
        Some(Err(error)) => refused(format!(r#"{{"error":{error}}}"#)),
        None => refused(DEFECT.to_owned()),
    }
}

/// Calls a verb that needs no client; gives an envelope.
#[uniffi::export]
pub fn call(verb: String, arguments: String) -> String {
    guarded(|| salur::document::call(&verb, &arguments)).unwrap_or_else(|| DEFECT.to_owned())
}

/// The version of the core.
#[uniffi::export]
pub fn version() -> String {
    salur::VERSION.to_owned()
}

/// Runs the core; `None` where it panicked. That is told by an envelope, not on the terminal: the hook is this library's own.
fn guarded<T>(work: impl FnOnce() -> T) -> Option<T> {
    static SILENCE: Once = Once::new();
    SILENCE.call_once(|| set_hook(Box::new(|_| {})));
    catch_unwind(AssertUnwindSafe(work)).ok()
}
