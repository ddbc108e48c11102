//! What signing and sealing need, each from a well-kept crate; nothing is invented here.
//!
//! | File | |
//! |---|---|
//! | `aes_cbc.rs` | AES-256-CBC with PKCS#7, as one gateway signs |
//! | `der.rs` | the numbers of an RSA key in PKCS#8, SPKI and PKCS#1 |
//! | `digest.rs` | SHA-256, MD5, hex, comparison in constant time |
//! | `hmac.rs` | HMAC-SHA256, HMAC-SHA512 |
//! | `mask.rs` | randomness to blind RSA with, out of the moment's |
//! | `pem.rs` | keys as people paste them: PEM in its many forms, or bare base64 |
//! | `rsa.rs` | signatures: RSASSA-PKCS1-v1_5 with SHA-256, made and verified; texts that the private key encrypted |
//! | `seal.rs` | AES-256-GCM for credentials at rest |

pub mod aes_cbc;
mod der;
pub mod digest;
pub mod hmac;
mod mask;
mod pem;
pub mod rsa;
pub mod seal;
