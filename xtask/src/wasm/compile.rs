//! Compiling a crate to WebAssembly, with rustup's target or, where that cannot be downloaded, with Debian's compiler.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::root;

const TARGET: &str = "wasm32-unknown-unknown";

/// Builds a crate of the workspace; gives the module's path.
pub fn package(name: &str, features: Option<&str>) -> Result<PathBuf, String> {
    let mut arguments = vec!["build", "--locked", "--profile", "wasm", "--package", name, "--target", TARGET];
    arguments.extend(features.into_iter().flat_map(|features| ["--features", features]));
    let folder = if target_is_installed() { with_rustup(&arguments)? } else { with_debian(&arguments)? };
    Ok(folder.join(TARGET).join("wasm").join(name.replace('-', "_")).with_extension("wasm"))
}

/// Runs a program; an error says which one failed.
pub fn run(command: &mut Command) -> Result<(), String> {
    let status = command.status().map_err(|error| format!("{command:?}: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("{command:?} failed")) }
}

/// The target folder in use.
pub fn target_folder() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

fn target_is_installed() -> bool {
    let list = Command::new("rustup").args(["target", "list", "--installed"]).output();
    list.is_ok_and(|output| String::from_utf8_lossy(&output.stdout).lines().any(|line| line == TARGET))
}

fn with_rustup(arguments: &[&str]) -> Result<PathBuf, String> {
    let folder = target_folder();
    run(Command::new("cargo").args(arguments).env("CARGO_TARGET_DIR", &folder).current_dir(root()))?;
    Ok(folder)
}

/// Debian's rustc for the web brings the standard library's source; the linker is rustup's.
fn with_debian(arguments: &[&str]) -> Result<PathBuf, String> {
    let folder = target_folder().join("wasm");
    let compiler = debian_compiler()
        .ok_or("WebAssembly needs one of: `rustup target add wasm32-unknown-unknown`, or Debian's packages `rustc-web rust-web-src cargo-web`")?;
    let bin = compiler.parent().map(Path::to_path_buf).unwrap_or_default();
    let cargo = [bin.join("cargo-web"), bin.join("cargo"), PathBuf::from("/usr/bin/cargo-web"), PathBuf::from("/usr/bin/cargo")]
        .into_iter()
        .find(|path| path.is_file())
        .ok_or("Debian's cargo is missing: install cargo-web")?;
    run(Command::new(cargo)
        .args(arguments)
        .args(["-Z", "build-std=std,panic_abort"])
        .env("RUSTC_BOOTSTRAP", "1")
        .env("RUSTC", &compiler)
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker()?)
        .env("CARGO_TARGET_DIR", &folder)
        .env_remove("RUSTUP_TOOLCHAIN")
        .env_remove("CARGO")
        .current_dir(root()))?;
    Ok(folder)
}

/// The program of Debian's package, wherever this release puts it.
fn debian_compiler() -> Option<PathBuf> {
    let listing = Command::new("dpkg").args(["-L", "rustc-web"]).output().ok()?;
    String::from_utf8_lossy(&listing.stdout).lines().map(PathBuf::from).find(|path| path.ends_with("bin/rustc") && path.is_file())
}

/// rustup's `rust-lld`: Debian's own linker is too old.
fn linker() -> Result<PathBuf, String> {
    if let Some(linker) = env::var_os("SALUR_WASM_LINKER") {
        return Ok(linker.into());
    }
    let output = Command::new("rustc").args(["--print", "sysroot"]).output().map_err(|error| error.to_string())?;
    let sysroot = PathBuf::from(String::from_utf8_lossy(&output.stdout).trim());
    let host = format!("{}-unknown-linux-gnu", env::consts::ARCH);
    let linker = sysroot.join("lib/rustlib").join(host).join("bin/rust-lld");
    if linker.is_file() { Ok(linker) } else { Err(format!("no rust-lld at {}; name one in SALUR_WASM_LINKER", linker.display())) }
}
