//! AES-256-CBC with PKCS#7 padding: one gateway encrypts where others sign.

use aes::Aes256;
use alloc::vec::Vec;
use cbc::Encryptor;
use cbc::cipher::block_padding::Pkcs7;
use cbc::cipher::{BlockEncryptMut as _, KeyIvInit as _};

/// The encrypted text; always padded, so an empty text gives one block of 16 bytes.
#[must_use]
pub fn encrypt(key: &[u8; 32], iv: &[u8; 16], text: &[u8]) -> Vec<u8> {
    Encryptor::<Aes256>::new(key.into(), iv.into()).encrypt_padded_vec_mut::<Pkcs7>(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::crypto::digest::{from_hex, hex};

    #[test]
    fn the_standard_example() {
        // NIST SP 800-38A, F.2.5, first block; what follows it is padding.
        let key = from_hex("603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4").unwrap();
        let iv = core::array::from_fn(|index| u8::try_from(index).unwrap());
        let text = [0x6b, 0xc1, 0xbe, 0xe2, 0x2e, 0x40, 0x9f, 0x96, 0xe9, 0x3d, 0x7e, 0x11, 0x73, 0x93, 0x17, 0x2a];
        let encrypted = encrypt(&key, &iv, &text);
        assert_eq!(encrypted.len(), 32);
        assert_eq!(hex(&encrypted[..16]), "f58c4c04d6e5f1ba779eabfb5f7bfbd6");
        assert_eq!(encrypt(&key, &iv, b"").len(), 16);
    }
}
