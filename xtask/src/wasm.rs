//! The bare core as a WebAssembly module: its size, and the proof that it imports nothing.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::root;

const TARGET: &str = "wasm32-unknown-unknown";
/// The budget of a wasm core, in bytes.
const LARGEST: usize = 350_000;

/// Builds the module and reports its size.
pub fn build() -> Result<PathBuf, String> {
    let module = if target_is_installed() { build_with_rustup()? } else { build_with_debian()? };
    let size = shipped_size(&fs::read(&module).map_err(|error| error.to_string())?)?;
    println!("wasm: {size} bytes without names, budget {LARGEST}");
    if size > LARGEST { Err(format!("the wasm core has {size} bytes, more than {LARGEST}")) } else { Ok(module) }
}

/// Builds the module and fails unless it imports nothing: no clock, no randomness, no IO.
pub fn purity() -> Result<(), String> {
    let module = build()?;
    let bytes = fs::read(&module).map_err(|error| error.to_string())?;
    let sections = sections(&bytes)?;
    let imports = sections.iter().find(|(id, _)| *id == IMPORT_SECTION).map_or(Ok(0), |(_, body)| leb128(body).map(|(count, _)| count))?;
    let has_code = sections.iter().any(|(id, body)| *id == CODE_SECTION && body.len() > 50_000);
    if !has_code {
        return Err("the module holds no core: the linker dropped it".to_owned());
    }
    println!("purity: {} passed, {} failed", u8::from(imports == 0), u8::from(imports != 0));
    if imports == 0 { Ok(()) } else { Err(format!("the bare core imports {imports} functions; it must import none")) }
}

const CUSTOM_SECTION: u8 = 0;
const IMPORT_SECTION: u8 = 2;
const CODE_SECTION: u8 = 10;

/// The size of what ships: packaging drops the custom sections (names, producers).
fn shipped_size(bytes: &[u8]) -> Result<usize, String> {
    let kept = sections(bytes)?.into_iter().filter(|(id, _)| *id != CUSTOM_SECTION);
    // Each section begins with its id and a length of at most five bytes; the module with eight bytes of its own.
    Ok(kept.map(|(_, body)| body.len() + 6).sum::<usize>() + 8)
}

/// The sections of a module: id and body. Format: WebAssembly core specification, binary format of modules.
fn sections(bytes: &[u8]) -> Result<Vec<(u8, &[u8])>, String> {
    let mut rest = bytes.strip_prefix(b"\0asm\x01\0\0\0").ok_or("not a WebAssembly module of version 1")?;
    let mut out = Vec::new();
    while let Some((id, after)) = rest.split_first() {
        let (length, after) = leb128(after)?;
        let length = usize::try_from(length).map_err(|error| error.to_string())?;
        let (body, after) = after.split_at_checked(length).ok_or("a section is cut short")?;
        out.push((*id, body));
        rest = after;
    }
    Ok(out)
}

/// An unsigned LEB128 number, and what follows it.
fn leb128(bytes: &[u8]) -> Result<(u64, &[u8]), String> {
    let mut value = 0_u64;
    for (index, byte) in bytes.iter().take(10).enumerate() {
        value |= u64::from(byte & 0x7f) << (7 * index as u32).min(63);
        if byte & 0x80 == 0 {
            return Ok((value, bytes.get(index + 1..).unwrap_or_default()));
        }
    }
    Err("a number is cut short".to_owned())
}

fn target_is_installed() -> bool {
    let list = Command::new("rustup").args(["target", "list", "--installed"]).output();
    list.is_ok_and(|output| String::from_utf8_lossy(&output.stdout).lines().any(|line| line == TARGET))
}

fn build_with_rustup() -> Result<PathBuf, String> {
    let folder = root().join("target");
    run(Command::new("cargo").args(arguments()).env("CARGO_TARGET_DIR", &folder).current_dir(root()))?;
    Ok(module_in(&folder))
}

/// Where the target cannot be downloaded: Debian's rustc for the web, which brings the standard library's source, and the linker of rustup's toolchain.
fn build_with_debian() -> Result<PathBuf, String> {
    let folder = root().join("target/wasm");
    let compiler = debian_compiler()
        .ok_or("WebAssembly needs one of: `rustup target add wasm32-unknown-unknown`, or Debian's packages `rustc-web rust-web-src cargo-web`")?;
    let bin = compiler.parent().map(Path::to_path_buf).unwrap_or_default();
    let cargo = [bin.join("cargo-web"), bin.join("cargo"), PathBuf::from("/usr/bin/cargo-web"), PathBuf::from("/usr/bin/cargo")]
        .into_iter()
        .find(|path| path.is_file())
        .ok_or("Debian's cargo is missing: install cargo-web")?;
    run(Command::new(cargo)
        .args(arguments())
        .args(["-Z", "build-std=std,panic_abort"])
        .env("RUSTC_BOOTSTRAP", "1")
        .env("RUSTC", &compiler)
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker()?)
        .env("CARGO_TARGET_DIR", &folder)
        .env_remove("RUSTUP_TOOLCHAIN")
        .env_remove("CARGO")
        .current_dir(root()))?;
    Ok(module_in(&folder))
}

fn arguments() -> [&'static str; 8] {
    ["build", "--locked", "--profile", "wasm", "--package", "salur-bare", "--target", TARGET]
}

fn module_in(folder: &Path) -> PathBuf {
    folder.join(TARGET).join("wasm/salur_bare.wasm")
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

fn run(command: &mut Command) -> Result<(), String> {
    let status = command.status().map_err(|error| format!("{command:?}: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("{command:?} failed")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sections_are_found() {
        // One import section with one import, as the specification writes it.
        let module = b"\0asm\x01\0\0\0\x02\x07\x01\x01a\x01b\x00\x00";
        let sections = sections(module).unwrap_or_default();
        assert_eq!(sections.len(), 1);
        assert_eq!(sections.first().map(|(id, body)| (*id, leb128(body).map(|(count, _)| count))), Some((IMPORT_SECTION, Ok(1))));
        assert!(super::sections(b"\0asm\x01\0\0\0\x02\x09\x01").is_err());
    }
}
