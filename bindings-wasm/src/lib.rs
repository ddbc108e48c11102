//! The WebAssembly half of the browser package.
