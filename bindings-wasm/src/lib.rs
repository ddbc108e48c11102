//! The WebAssembly half of the browser package: JSON text in and out. It knows no gateway and throws nothing.
//!
//! Nothing here can catch a panic: in WebAssembly it traps. The package's JavaScript turns the trap into the error of a defect, throws this
//! instance away and makes a fresh one.

use wasm_bindgen::prelude::*;

/// One merchant's opened credentials.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Client(salur::document::Client);

#[wasm_bindgen]
impl Client {
    /// Calls a verb; gives an envelope.
    #[must_use]
    pub fn call(&self, verb: &str, arguments: &str) -> String {
        self.0.call(verb, arguments)
    }
}

/// Opens credentials: a client, or the envelope of the error that kept it from being opened.
#[wasm_bindgen(unchecked_return_type = "Client | string")]
#[must_use]
pub fn open(config: &str) -> JsValue {
    match salur::document::open(config) {
        Ok(client) => Client(client).into(),
        Err(error) => format!(r#"{{"error":{error}}}"#).into(),
    }
}

/// Calls a verb that needs no client; gives an envelope.
#[wasm_bindgen]
#[must_use]
pub fn call(verb: &str, arguments: &str) -> String {
    salur::document::call(verb, arguments)
}

/// The version of the core.
#[wasm_bindgen]
#[must_use]
pub fn version() -> String {
    salur::VERSION.to_owned()
}
