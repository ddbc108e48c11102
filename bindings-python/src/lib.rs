//! The native half of the Python package: JSON text in and out. It knows no gateway, raises nothing and prints nothing.

use std::panic::{AssertUnwindSafe, catch_unwind};

use pyo3::prelude::*;

/// What stands in the place of a result when the core has a defect.
const DEFECT: &str =
    r#"{"error":{"code":"internal","phase":"internal","message":"salur: a defect of this library; nothing was sent","violations":[]}}"#;

/// One merchant's opened credentials.
#[pyclass(frozen)]
struct Client(salur::document::Client);

#[pymethods]
impl Client {
    /// Calls a verb; gives an envelope.
    fn call(&self, py: Python<'_>, verb: &str, arguments: &str) -> String {
        py.detach(|| guarded(|| self.0.call(verb, arguments))).unwrap_or_else(|| DEFECT.to_owned())
    }
}

/// A client, or the envelope of the error that kept it from being opened.
#[derive(IntoPyObject)]
enum Opened {
    Client(Client),
    Error(String),
}

/// Opens credentials.
#[pyfunction]
fn open(py: Python<'_>, config: &str) -> Opened {
    match py.detach(|| guarded(|| salur::document::open(config))) {
        Some(Ok(client)) => Opened::Client(Client(client)),
        Some(Err(error)) => Opened::Error(format!(r#"{{"error":{error}}}"#)),
        None => Opened::Error(DEFECT.to_owned()),
    }
}

/// Calls a verb that needs no client; gives an envelope.
#[pyfunction]
fn call(py: Python<'_>, verb: &str, arguments: &str) -> String {
    py.detach(|| guarded(|| salur::document::call(verb, arguments))).unwrap_or_else(|| DEFECT.to_owned())
}

/// Runs the core; `None` where it panicked, which would otherwise pass by `except Exception`.
fn guarded<T>(work: impl FnOnce() -> T) -> Option<T> {
    catch_unwind(AssertUnwindSafe(work)).ok()
}

/// The module `salur._native`.
#[pymodule]
mod _native {
    use pyo3::prelude::*;

    #[pymodule_export]
    use super::{Client, call, open};

    /// A caught panic is told by its envelope, not on the terminal. The hook is this library's own.
    #[pymodule_init]
    fn silence(_module: &Bound<'_, PyModule>) -> PyResult<()> {
        std::panic::set_hook(Box::new(|_| {}));
        Ok(())
    }

    #[pymodule_export]
    #[allow(non_upper_case_globals)]
    const __version__: &str = salur::VERSION;
}
