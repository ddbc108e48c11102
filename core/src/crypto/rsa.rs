//! RSA keys, and signatures with them: RSASSA-PKCS1-v1_5 over SHA-256, which is deterministic.

use alloc::string::{String, ToString as _};
use alloc::vec::Vec;
use alloc::{borrow::ToOwned as _, format};
use core::fmt;

use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;
use rsa::pkcs1::{DecodeRsaPrivateKey as _, DecodeRsaPublicKey as _};
use rsa::pkcs8::{DecodePrivateKey as _, DecodePublicKey as _};
use rsa::traits::PublicKeyParts as _;
use rsa::{BigUint, Pkcs1v15Sign, RsaPrivateKey, RsaPublicKey};
use sha2::Sha256;

use super::digest::sha256;
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
        let mut random = ChaCha20Rng::from_seed(seed);
        self.0.sign_with_rng(&mut random, Pkcs1v15Sign::new::<Sha256>(), &sha256(&[message.as_bytes()])).ok()
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

fn read_private(text: &str) -> Result<RsaPrivateKey, Unusable> {
    let armoured = pem::open(text)?;
    let der = armoured.der.as_slice();
    let key = match armoured.label {
        Some("PRIVATE KEY") => RsaPrivateKey::from_pkcs8_der(der).ok(),
        Some("RSA PRIVATE KEY") => RsaPrivateKey::from_pkcs1_der(der).ok(),
        Some("PUBLIC KEY" | "RSA PUBLIC KEY") => return Err(Unusable::Public),
        Some(_) => return Err(Unusable::Broken),
        None => RsaPrivateKey::from_pkcs8_der(der).or_else(|_| RsaPrivateKey::from_pkcs1_der(der)).ok(),
    };
    match key {
        Some(key) => of_safe_size(key.n().bits()).and_then(|()| key.validate().map(|()| key).map_err(|_| Unusable::Broken)),
        None if armoured.label.is_none() && decode_public(der).is_some() => Err(Unusable::Public),
        None => Err(Unusable::Broken),
    }
}

fn read_public(text: &str) -> Result<RsaPublicKey, Unusable> {
    let armoured = pem::open(text)?;
    let der = armoured.der.as_slice();
    let key = match armoured.label {
        Some("PUBLIC KEY") => RsaPublicKey::from_public_key_der(der).ok(),
        Some("RSA PUBLIC KEY") => RsaPublicKey::from_pkcs1_der(der).ok(),
        Some("PRIVATE KEY" | "RSA PRIVATE KEY") => return Err(Unusable::Private),
        Some(_) => return Err(Unusable::Broken),
        None => decode_public(der),
    };
    let key = key.ok_or(Unusable::Broken)?;
    of_safe_size(key.n().bits()).map(|()| key)
}

fn decode_public(der: &[u8]) -> Option<RsaPublicKey> {
    RsaPublicKey::from_public_key_der(der).or_else(|_| RsaPublicKey::from_pkcs1_der(der)).ok()
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
        let found = Found::shape(&Json::Text(text.to_owned()));
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
            Unusable::NotRsa => "this key is of another kind: `openssl genrsa -out key.pem 2048` makes one".to_owned(),
            Unusable::Cut => "its last line (-----END …-----) is missing: the text was cut".to_owned(),
            Unusable::NotBase64 => "this is neither PEM nor base64: give the key's text itself, not the name of its file".to_owned(),
            Unusable::Broken => "its bytes are those of no such key: copy it again, or try `openssl pkey -in key.pem -check -noout`".to_owned(),
            Unusable::Short(bits) => format!("of at least {SHORTEST} bits; this one has {bits}"),
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
