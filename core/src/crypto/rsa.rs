//! RSA keys, and signatures with them: RSASSA-PKCS1-v1_5 over SHA-256, which is deterministic.

use alloc::string::{String, ToString as _};
use alloc::vec::Vec;
use alloc::{borrow::ToOwned as _, format};
use core::fmt;

use rsa::traits::PublicKeyParts as _;
use rsa::{BigUint, Pkcs1v15Sign, RsaPrivateKey, RsaPublicKey};
use sha2::Sha256;

use super::der::{private_info, private_numbers, public_info, public_numbers};
use super::digest::sha256;
use super::mask::Mask;
use super::pem::{self, Unusable};
use crate::error::{Found, Rule, Violation};
use crate::json::Json;
use crate::record::Value;
use crate::rules::{Rules, wrong_type};

/// Fewest bits of a key: shorter ones can be broken.
const SHORTEST: usize = 2048;
/// Most bits of a key: longer ones take seconds.
const LONGEST: usize = 8192;

/// Fewest bytes of padding in a block of PKCS#1 v1.5.
const SHORTEST_PADDING: usize = 8;

/// An RSA private key of 2048 to 8192 bits: parsed once, never shown, wiped when it is dropped.
#[derive(Clone, PartialEq, Eq)]
pub struct PrivateKey(RsaPrivateKey);

impl PrivateKey {
    /// Reads PKCS#8 or PKCS#1: PEM with any line breaks, with `\n` spelled out, or the bare base64.
    ///
    /// # Errors
    /// What stood there instead, and how to make a key of it.
    pub fn read(text: &str) -> Result<Self, UnusableKey> {
        read_private(text)
            .map(Self)
            .map_err(|trouble| UnusableKey { trouble, wanted: "an RSA private key (PKCS#8 or PKCS#1, PEM or its bare base64)" })
    }

    /// The signature of a message. The seed blinds the computation; it does not change the signature.
    pub(crate) fn sign(&self, message: &str, seed: [u8; 32]) -> Option<Vec<u8>> {
        self.0.sign_with_rng(&mut Mask::of(seed), Pkcs1v15Sign::new::<Sha256>(), &sha256(&[message.as_bytes()])).ok()
    }
}

impl fmt::Debug for PrivateKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PrivateKey(…)")
    }
}

/// An RSA public key of 2048 to 8192 bits.
#[derive(Clone, PartialEq, Eq)]
pub struct PublicKey(RsaPublicKey);

impl PublicKey {
    /// Reads SPKI ("PUBLIC KEY") or PKCS#1 ("RSA PUBLIC KEY"), in the forms of [`PrivateKey::read`].
    ///
    /// # Errors
    /// What stood there instead, and how to make a key of it.
    pub fn read(text: &str) -> Result<Self, UnusableKey> {
        read_public(text).map(Self).map_err(|trouble| UnusableKey { trouble, wanted: "an RSA public key (SPKI or PKCS#1, PEM or its bare base64)" })
    }

    /// Whether this key's owner signed these bytes.
    pub(crate) fn verifies(&self, message: &[u8], signature: &[u8]) -> bool {
        self.0.verify(Pkcs1v15Sign::new::<Sha256>(), &sha256(&[message]), signature).is_ok()
    }
}

impl PublicKey {
    /// The text that this key's owner encrypted with the private key: PKCS#1 v1.5 of block type 1, as OpenSSL's "public decrypt" undoes it.
    /// `None` where the bytes are no such text.
    pub(crate) fn recover(&self, encrypted: &[u8]) -> Option<Vec<u8>> {
        let size = self.0.size();
        let number = BigUint::from_bytes_be(encrypted);
        if encrypted.len() != size || number >= *self.0.n() {
            return None;
        }
        // Nothing here is secret: whoever has the public key may read the text.
        let block = number.modpow(self.0.e(), self.0.n()).to_bytes_be();
        // The block is 00 01 FF … FF 00 text, and the number drops the zero in front.
        let mut parts = block.splitn(2, |byte| *byte == 0);
        let (padding, text) = (parts.next()?.strip_prefix(&[1])?, parts.next()?);
        let whole = block.len().checked_add(1) == Some(size);
        (whole && padding.len() >= SHORTEST_PADDING && padding.iter().all(|byte| *byte == 0xff)).then(|| text.to_vec())
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PublicKey({} bits)", self.0.size().saturating_mul(8))
    }
}

/// How the bytes of a signature look where they are the text of one: the bytes themselves never consist of such characters alone.
pub(crate) fn spelled_out(signature: &[u8]) -> Option<&'static str> {
    let text = signature.trim_ascii();
    let all = |of: fn(&u8) -> bool| !text.is_empty() && text.iter().all(of);
    if all(u8::is_ascii_hexdigit) {
        Some("the bytes of an RSA signature: these are hex digits of one, to be decoded first")
    } else if all(|byte| byte.is_ascii_alphanumeric() || b"+/-_=\r\n".contains(byte)) {
        Some("the bytes of an RSA signature: this is base64 of one, to be decoded first")
    } else {
        None
    }
}

fn read_private(text: &str) -> Result<RsaPrivateKey, Unusable> {
    let armoured = pem::open(text)?;
    let der = armoured.der.as_slice();
    match armoured.label {
        Some("PRIVATE KEY" | "RSA PRIVATE KEY") | None => {}
        Some("PUBLIC KEY" | "RSA PUBLIC KEY") => return Err(Unusable::Public),
        Some(_) => return Err(Unusable::Broken),
    }
    // The bytes say which of the two forms it is: people exchange the labels.
    let inner = match private_info(der) {
        Some(info) if !info.is_rsa => return Err(Unusable::NotRsa),
        Some(info) => info.key,
        None => der,
    };
    let Some(key) = private(inner) else {
        return Err(match public(der) {
            _ if is_encrypted(der) => Unusable::Encrypted,
            Ok(_) | Err(Unusable::Short(_) | Unusable::Long(_)) => Unusable::Public,
            Err(trouble) => trouble,
        });
    };
    of_safe_size(key.n().bits())?;
    key.validate().map(|()| key).map_err(|_| Unusable::Broken)
}

fn read_public(text: &str) -> Result<RsaPublicKey, Unusable> {
    let armoured = pem::open(text)?;
    let der = armoured.der.as_slice();
    match armoured.label {
        Some("PUBLIC KEY" | "RSA PUBLIC KEY") | None => {}
        Some("PRIVATE KEY" | "RSA PRIVATE KEY") => return Err(Unusable::Private),
        Some(_) => return Err(Unusable::Broken),
    }
    let is_private = || private_info(der).is_some() || private_numbers(der).is_some();
    public(der).map_err(|trouble| if trouble == Unusable::Broken && is_private() { Unusable::Private } else { trouble })
}

/// The private key of these bytes, PKCS#1.
fn private(der: &[u8]) -> Option<RsaPrivateKey> {
    let [modulus, exponent, secret_exponent, p, q] = private_numbers(der)?;
    RsaPrivateKey::from_components(modulus, exponent, secret_exponent, [p, q].into()).ok()
}

/// The public key of these bytes, SPKI or PKCS#1.
fn public(der: &[u8]) -> Result<RsaPublicKey, Unusable> {
    let info = public_info(der);
    if info.as_ref().is_some_and(|info| !info.is_rsa) {
        return Err(Unusable::NotRsa);
    }
    let [modulus, exponent] = public_numbers(info.map_or(der, |info| info.key)).ok_or(Unusable::Broken)?;
    of_safe_size(modulus.bits())?;
    RsaPublicKey::new_with_max_size(modulus, exponent, LONGEST).map_err(|_| Unusable::Broken)
}

/// The object identifiers of encryption with a pass phrase (PKCS#5) begin so.
const PKCS5: [u8; 8] = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x05];

/// Whether these bytes, which are no key, begin as an encrypted one.
fn is_encrypted(der: &[u8]) -> bool {
    der.windows(PKCS5.len()).take(32).any(|window| window == PKCS5)
}

fn of_safe_size(bits: usize) -> Result<(), Unusable> {
    match bits {
        ..SHORTEST => Err(Unusable::Short(bits)),
        SHORTEST..=LONGEST => Ok(()),
        _ => Err(Unusable::Long(bits)),
    }
}

/// Why a text is not the key that was wanted, and what to do. It shows nothing of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnusableKey {
    trouble: Unusable,
    wanted: &'static str,
}

impl UnusableKey {
    /// As a violation of the field at `path`, which holds `text`.
    pub(crate) fn violation(&self, path: &str, text: &str) -> Violation {
        let found = Found { kind: "text", length: Some(text.chars().count()), position: None, value: None };
        match self.trouble {
            Unusable::Short(_) => Violation::new(path, Rule::Minimum, found, self.to_string()).limited(SHORTEST),
            Unusable::Long(_) => Violation::new(path, Rule::Maximum, found, self.to_string()).limited(LONGEST),
            _ => Violation::new(path, Rule::Format, found, self.to_string()),
        }
    }
}

impl fmt::Display for UnusableKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let advice: String = match self.trouble {
            Unusable::Encrypted => "this one is encrypted with a pass phrase: `openssl pkcs8 -topk8 -nocrypt -in key.pem -out plain.pem`".to_owned(),
            Unusable::Public => "this is a public key: the private one stays with whoever made the pair".to_owned(),
            Unusable::Private => "this is a private key, which does not belong here: `openssl pkey -in key.pem -pubout`".to_owned(),
            Unusable::Certificate => {
                "this is a certificate: `openssl x509 -in cert.pem -pubkey -noout` gives its public key; a private key is in another file".to_owned()
            }
            Unusable::OpenSsh => "this is OpenSSH's own form: `ssh-keygen -p -m PEM -f key` rewrites it".to_owned(),
            Unusable::NotRsa => {
                "this key is of another kind (of an elliptic curve, perhaps): `openssl genrsa -out key.pem 2048` makes an RSA key".to_owned()
            }
            Unusable::Cut => "its last line (-----END …-----) is missing: the text was cut".to_owned(),
            Unusable::NotBase64 => "this is neither PEM nor base64: give the key's text itself, not the name of its file".to_owned(),
            Unusable::Broken => "its bytes are those of no such key: copy it again, or try `openssl pkey -in key.pem -check -noout`".to_owned(),
            Unusable::Short(bits) => format!("of at least {SHORTEST} bits; this one has {bits}: `openssl genrsa -out key.pem 2048` makes a new pair"),
            Unusable::Long(bits) => format!("of at most {LONGEST} bits; this one has {bits}"),
        };
        match self.trouble {
            Unusable::Short(_) | Unusable::Long(_) => write!(f, "{} {advice}", self.wanted),
            _ => write!(f, "{}; {advice}", self.wanted),
        }
    }
}

impl core::error::Error for UnusableKey {}

/// A key in a configuration: it is parsed where it is checked, and only there.
macro_rules! key_value {
    ($($key:ident)+) => { $(
        impl Value for $key {
            const KIND: &'static str = "text";
            fn read(path: &str, value: &Json, rules: &Rules, violations: &mut Vec<Violation>) -> Option<Self> {
                let Json::Text(text) = value else {
                    violations.push(wrong_type(path, value, rules, "text"));
                    return None;
                };
                if !rules.check_length(path, text, violations) {
                    return None;
                }
                $key::read(text).map_err(|trouble| violations.push(trouble.violation(path, text))).ok()
            }
            fn check(&self, _: &str, _: &Rules, _: &mut Vec<Violation>) {}
            /// Never written into a document: contexts hold no key.
            fn write(&self) -> Json {
                Json::Null
            }
        }
    )+ };
}
key_value!(PrivateKey PublicKey);

#[cfg(test)]
mod tests {
    use super::*;

    /// Made for these tests: the two halves of a key on the curve P-256, and the head of an encrypted key.
    const EC: &str = "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg+wmq10IRrVmq2KP/6eh7IuvvZMe+wdmHNy3JzTVtHqahRANCAAQV8MYSnYKxDtRFfwyRev77Dx6dt5/vkeQl8XmaeCae9DwfFyvhH0WQmY/F0Oit7T20hfFW6M3kgSet+CJDoJH7";
    const EC_PUBLIC: &str =
        "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEidQg0bUHSEOlF68MC3ti4fpk85hzvTO3l0A/ROBuw6JEqouv3HJTdE/DOqpLEJRGm5+Kd3hy5Cyp5GBt0ZUdxQ==";
    const ENCRYPTED: &str =
        "MIIFNTBfBgkqhkiG9w0BBQ0wUjAxBgkqhkiG9w0BBQwwJAQQQB/sTEDCtqIRVwrglX4PWAICCAAwDAYIKoZIhvcNAgkFADAdBglghkgBZQMEASoEENanwrLj2qzthxLX";

    #[test]
    fn a_refusal_says_what_was_found_and_what_to_do() {
        for (text, found) in [
            (EC, "of another kind"),
            (EC_PUBLIC, "of another kind"),
            (ENCRYPTED, "openssl pkcs8 -topk8 -nocrypt"),
            ("QUJD", "no such key"),
            ("rahasia.pem", "not the name of its file"),
        ] {
            let refusal = PrivateKey::read(text).unwrap_err().to_string();
            assert!(refusal.starts_with("an RSA private key") && refusal.contains(found), "{refusal}");
        }
        for (text, found) in [(EC_PUBLIC, "of another kind"), (EC, "a private key, which does not belong here"), ("QUJD", "no such key")] {
            let refusal = PublicKey::read(text).unwrap_err().to_string();
            assert!(refusal.starts_with("an RSA public key") && refusal.contains(found), "{refusal}");
        }
        for (trouble, found) in
            [(Unusable::Short(1024), "of at least 2048 bits; this one has 1024: `openssl genrsa"), (Unusable::Long(8200), "of at most 8192 bits")]
        {
            let refusal = UnusableKey { trouble, wanted: "an RSA private key" }.to_string();
            assert!(refusal.contains(found), "{refusal}");
        }
    }

    #[test]
    fn a_signature_is_bytes_and_not_their_text() {
        let signature: Vec<u8> = (0..=255).collect();
        assert_eq!(spelled_out(&signature), None);
        assert_eq!(spelled_out(b""), None);
        for text in ["ab".repeat(256), format!("  {}\n", "0F".repeat(256))] {
            assert!(spelled_out(text.as_bytes()).is_some_and(|wanted| wanted.contains("hex")), "{text}");
        }
        for text in ["QUJD+/==", "QUJD-_", "QUJDREVG\r\nREVG"] {
            assert!(spelled_out(text.as_bytes()).is_some_and(|wanted| wanted.contains("base64")), "{text}");
        }
    }
}
