//! Tells the linker that Node provides its own functions.

fn main() {
    napi_build::setup();
}
