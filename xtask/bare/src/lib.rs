//! The whole core behind one exported function, so that the linker keeps all of it.

/// Opens a client and calls a verb; gives the length of what came. Called by nobody: it only has to link.
///
/// # Safety
/// `text` must point to `length` bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn salur_bare(text: *const u8, length: usize) -> usize {
    // SAFETY: the caller's promise above.
    let bytes = unsafe { core::slice::from_raw_parts(text, length) };
    let text = core::str::from_utf8(bytes).unwrap_or_default();
    let catalog = salur::document::call(text, text);
    let answer = salur::document::open(text).map_or_else(|error| error, |client| client.call(text, text));
    catalog.len().saturating_add(answer.len())
}
