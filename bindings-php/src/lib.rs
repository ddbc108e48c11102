//! The native half of the PHP package: a C interface of text in and text out (`include/salur.h`). It knows no gateway and prints nothing.

#![deny(unsafe_op_in_unsafe_fn)]

use std::ffi::{c_char, c_void};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::ptr;
use std::slice;
use std::str;
use std::sync::Once;

/// The number of the interface.
const ABI: u32 = 1;

/// What stands in the place of a result when the core has a defect.
const DEFECT: &str =
    r#"{"error":{"code":"internal","phase":"internal","message":"salur: a defect of this library; nothing was sent","violations":[]}}"#;

/// What a pointer of `salur_open` points to.
enum Handle {
    Open(salur::document::Client),
    /// The envelope of the error that kept it from being opened.
    Refused(String),
}

/// The number of this interface.
#[unsafe(no_mangle)]
pub extern "C" fn salur_abi() -> u32 {
    ABI
}

/// The version of the library; ends with NUL.
#[unsafe(no_mangle)]
pub extern "C" fn salur_version() -> *const c_char {
    concat!(env!("CARGO_PKG_VERSION"), "\0").as_ptr().cast()
}

/// Opens credentials; never null.
///
/// # Safety
/// `config` points to `config_length` bytes, or is null where that is 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn salur_open(config: *const c_char, config_length: usize) -> *mut c_void {
    // SAFETY: as this function's own contract.
    let config = unsafe { bytes(config, config_length) };
    let handle = guarded(|| open(config)).unwrap_or_else(|| Handle::Refused(DEFECT.to_owned()));
    Box::into_raw(Box::new(handle)).cast()
}

/// Calls a verb; gives an envelope and its length, never null.
///
/// # Safety
/// `client` is null or came from `salur_open` and was not closed; `verb` and `arguments` point to as many bytes as their lengths say, or are
/// null where these are 0; `length` may be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn salur_call(
    client: *mut c_void,
    verb: *const c_char,
    verb_length: usize,
    arguments: *const c_char,
    arguments_length: usize,
    length: *mut usize,
) -> *mut c_char {
    // SAFETY: as this function's own contract; nothing ever writes to an open client.
    let (client, verb, arguments) = unsafe { (client.cast::<Handle>().as_ref(), bytes(verb, verb_length), bytes(arguments, arguments_length)) };
    let envelope = guarded(|| call(client, verb, arguments)).unwrap_or_else(|| DEFECT.to_owned());
    let text: Box<[u8]> = envelope.into_bytes().into_boxed_slice();
    // SAFETY: the caller lets us write there.
    unsafe { length.write(text.len()) };
    Box::into_raw(text).cast()
}

/// Frees what `salur_call` gave.
///
/// # Safety
/// `text` is null, or came from `salur_call` with this length and was not freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn salur_free(text: *mut c_char, length: usize) {
    if !text.is_null() {
        // SAFETY: it is the box that `salur_call` let go, with the length that it told.
        drop(unsafe { Box::from_raw(ptr::slice_from_raw_parts_mut(text.cast::<u8>(), length)) });
    }
}

/// Wipes a client's credentials and frees it.
///
/// # Safety
/// `client` is null, or came from `salur_open`, was not closed, and no call of it runs.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn salur_close(client: *mut c_void) {
    if !client.is_null() {
        // SAFETY: it is the box that `salur_open` let go.
        let handle = unsafe { Box::from_raw(client.cast::<Handle>()) };
        let _ = guarded(|| drop(handle));
    }
}

fn open(config: &[u8]) -> Handle {
    let Ok(config) = str::from_utf8(config) else { return Handle::Refused(not_utf8("invalid_config", "config", "open")) };
    match salur::document::open(config) {
        Ok(client) => Handle::Open(client),
        Err(error) => Handle::Refused(format!(r#"{{"error":{error}}}"#)),
    }
}

fn call(client: Option<&Handle>, verb: &[u8], arguments: &[u8]) -> String {
    let verb = String::from_utf8_lossy(verb);
    let Ok(arguments) = str::from_utf8(arguments) else { return not_utf8("invalid_input", "input", "arguments") };
    match client {
        None => salur::document::call(&verb, arguments),
        Some(Handle::Refused(envelope)) => envelope.clone(),
        Some(Handle::Open(_)) if verb == "opened" => r#"{"ok":true}"#.to_owned(),
        Some(Handle::Open(client)) => client.call(&verb, arguments),
    }
}

/// The envelope of an error: what came is no text.
fn not_utf8(code: &str, phase: &str, subject: &str) -> String {
    let told = "wanted JSON text in UTF-8";
    format!(
        r#"{{"error":{{"code":"{code}","phase":"{phase}","message":"{subject}: {told}","violations":[{{"path":"","rule":"json","found":{{"type":"text"}},"wanted":"{told}","message":"{subject}: {told}"}}]}}}}"#
    )
}

/// The bytes that a host passes.
///
/// # Safety
/// `start` points to `length` bytes that live and stay as they are for `'a`; it may be null where `length` is 0.
unsafe fn bytes<'a>(start: *const c_char, length: usize) -> &'a [u8] {
    if start.is_null() || length == 0 {
        return &[];
    }
    // SAFETY: as this function's own contract.
    unsafe { slice::from_raw_parts(start.cast(), length) }
}

/// Runs the core; `None` where it panicked. The panic is told by an envelope, not on the terminal: the hook is this library's own.
fn guarded<T>(work: impl FnOnce() -> T) -> Option<T> {
    static SILENCE: Once = Once::new();
    SILENCE.call_once(|| std::panic::set_hook(Box::new(|_| {})));
    catch_unwind(AssertUnwindSafe(work)).ok()
}
