//! Compiling a crate to WebAssembly, with rustup's target or, where that cannot be downloaded, with Debian's compiler. Small is what counts: where the
//! source of the standard library is there, it is built along, as small as the rest.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::root;

const TARGET: &str = "wasm32-unknown-unknown";

/// What builds the standard library along.
const WITH_STD: [&str; 4] = ["-Z", "build-std=std,panic_abort", "-Z", "build-std-features=optimize_for_size"];
/// Nothing tells where a panic happened, nothing depends on `Debug`, and AES comes in its small form.
const SMALL: [&str; 4] = ["-Zlocation-detail=none", "-Zfmt-debug=none", "--cfg", "aes_compact"];
/// A panic traps at once, and its message is not compiled in. That goes for the standard library too, so it must be built along.
const NO_PANIC_TEXTS: [&str; 2] = ["-Zunstable-options", "-Cpanic=immediate-abort"];

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
    let rustc = Path::new("rustc");
    let has_std = sysroot(rustc)?.join("lib/rustlib/src/rust/library/Cargo.toml").is_file();
    run(small(Command::new("cargo").args(arguments), rustc, has_std)?.env("CARGO_TARGET_DIR", &folder).current_dir(root()))?;
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
    run(small(Command::new(cargo).args(arguments), &compiler, true)?
        .env("RUSTC", &compiler)
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker()?)
        .env("CARGO_TARGET_DIR", &folder)
        .env_remove("RUSTUP_TOOLCHAIN")
        .env_remove("CARGO")
        .current_dir(root()))?;
    Ok(folder)
}

/// The command with what makes modules small. Its flags are for compilers of every day; the variable makes a stable one take them.
fn small<'a>(command: &'a mut Command, rustc: &Path, with_std: bool) -> Result<&'a mut Command, String> {
    let mut flags = SMALL.to_vec();
    if with_std {
        command.args(WITH_STD);
        if knows(rustc, &NO_PANIC_TEXTS)? {
            flags.extend(NO_PANIC_TEXTS);
        }
    } else {
        println!("wasm: the standard library comes as it is, so the module is some 35 kB larger: `rustup component add rust-src` makes it smaller");
    }
    Ok(command.env("RUSTC_BOOTSTRAP", "1").env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}")))
}

/// Whether a compiler takes these flags.
fn knows(rustc: &Path, flags: &[&str]) -> Result<bool, String> {
    let mut command = Command::new(rustc);
    command.args(flags).args(["--print", "cfg"]).env("RUSTC_BOOTSTRAP", "1");
    command.output().map(|output| output.status.success()).map_err(|error| format!("{command:?}: {error}"))
}

fn sysroot(rustc: &Path) -> Result<PathBuf, String> {
    let output = Command::new(rustc).args(["--print", "sysroot"]).output().map_err(|error| format!("{}: {error}", rustc.display()))?;
    Ok(PathBuf::from(String::from_utf8_lossy(&output.stdout).trim()))
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
    let host = format!("{}-unknown-linux-gnu", env::consts::ARCH);
    let linker = sysroot(Path::new("rustc"))?.join("lib/rustlib").join(host).join("bin/rust-lld");
    if linker.is_file() { Ok(linker) } else { Err(format!("no rust-lld at {}; name one in SALUR_WASM_LINKER", linker.display())) }
}
