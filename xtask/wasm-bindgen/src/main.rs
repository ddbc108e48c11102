//! Writes the JavaScript that belongs to a module: `xtask-wasm-bindgen MODULE.wasm FOLDER`.

use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [module, folder] = arguments.as_slice() else {
        eprintln!("xtask-wasm-bindgen MODULE.wasm FOLDER");
        return ExitCode::FAILURE;
    };
    match generate(module, folder) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{module}: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn generate(module: &str, folder: &str) -> Result<(), Box<dyn std::error::Error>> {
    let mut bindgen = wasm_bindgen_cli_support::Bindgen::new();
    bindgen.input_path(module).out_name("salur").web(true)?.typescript(true).remove_name_section(true).remove_producers_section(true);
    // The package fetches the module itself, to say what went wrong, and makes a fresh instance after a trap.
    bindgen.omit_default_module_path(true).reset_state_function(true);
    bindgen.generate(folder)?;
    Ok(())
}
