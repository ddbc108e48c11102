//! What signing and sealing need, each from a well-kept crate; nothing is invented here.
//!
//! | File | |
//! |---|---|
//! | `digest.rs` | SHA-256, hex, comparison in constant time |
//! | `der.rs` | the numbers of an RSA key in PKCS#8, SPKI and PKCS#1 |
//! | `hmac.rs` | HMAC-SHA512 |
//! | `pem.rs` | keys as people paste them: PEM in its many forms, or bare base64 |
//! | `rsa.rs` | signatures: RSASSA-PKCS1-v1_5 with SHA-256, made and verified |
//! | `seal.rs` | AES-256-GCM for credentials at rest |

mod der;
pub mod digest;
pub mod hmac;
mod pem;
pub mod rsa;
pub mod seal;
