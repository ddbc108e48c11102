//! SendMe's one primitive, from the other side: AES-256-CBC, undone with the merchant's secrets.

use std::sync::LazyLock;

use aes::Aes256;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use cbc::Decryptor;
use cbc::cipher::block_padding::Pkcs7;
use cbc::cipher::{BlockDecryptMut as _, KeyIvInit as _};
use md5::Md5;
use sha2::{Digest as _, Sha256};

use super::credentials::{FASPAY_SECRET, IV};

/// The key: the SHA-256 of the secret.
static KEY: LazyLock<[u8; 32]> = LazyLock::new(|| Sha256::digest(FASPAY_SECRET).into());
/// The last half of the MD5 of secret and `iv`, as hex digits.
static START: LazyLock<[u8; 16]> = LazyLock::new(|| {
    let digits: String = Md5::digest(format!("{FASPAY_SECRET}{IV}")).iter().map(|byte| format!("{byte:02x}")).collect();
    std::array::from_fn(|place| digits.as_bytes()[16 + place])
});

/// The text of a header.
pub fn decrypt(header: &str) -> Result<String, String> {
    let bytes = STANDARD.decode(header).map_err(|error| error.to_string())?;
    let text = Decryptor::<Aes256>::new(&(*KEY).into(), &(*START).into()).decrypt_padded_vec_mut::<Pkcs7>(&bytes);
    String::from_utf8(text.map_err(|error| error.to_string())?).map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_encrypted_elsewhere_is_read() {
        // Made with OpenSSL's command line from these credentials.
        assert_eq!(decrypt("5ZRY6ETGC6DCCyc8QLvfSlHBbdF5tI5cD31In/HoCqQ=").as_deref(), Ok("ak-5ec2e7:as-5ec2e70000sendme"));
    }
}
