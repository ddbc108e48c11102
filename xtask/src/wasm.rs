//! WebAssembly: the browser package's module and its JavaScript, and the bare core, which must import nothing.

mod compile;
mod module;
mod package;

use std::fs;
use std::path::PathBuf;

use self::module::Section;

/// Builds the browser package's module, reports its size, and puts it with its JavaScript into `bindings-wasm/dist`.
///
/// With `SALUR_WASM_FEATURES=testing` a module for tests goes into `target/wasm-testing` instead.
pub fn build() -> Result<PathBuf, String> {
    package::build()
}

/// Builds the bare core and fails unless it imports nothing: no clock, no randomness, no IO.
pub fn purity() -> Result<(), String> {
    let module = compile::package("salur-bare", None)?;
    let bytes = fs::read(&module).map_err(|error| error.to_string())?;
    let sections = module::sections(&bytes)?;
    let imports = match sections.iter().find(|section| section.id == Section::IMPORTS) {
        Some(section) => module::leb128(section.body)?.0,
        None => 0,
    };
    if !sections.iter().any(|section| section.id == Section::CODE && section.body.len() > 50_000) {
        return Err("the module holds no core: the linker dropped it".to_owned());
    }
    println!("purity: {} passed, {} failed", u8::from(imports == 0), u8::from(imports != 0));
    if imports == 0 { Ok(()) } else { Err(format!("the bare core imports {imports} functions; it must import none")) }
}
