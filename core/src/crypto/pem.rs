//! Keys as people paste them: PEM with any line breaks, with `\n` spelled out as environment variables have it, or the bare base64 of it.

use alloc::string::String;
use alloc::vec::Vec;

use base64::Engine as _;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use secrecy::zeroize::Zeroizing;

/// What stood where a key was wanted, and is none that can be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unusable {
    /// It is encrypted with a pass phrase.
    Encrypted,
    /// A public key in the place of a private one.
    Public,
    /// A private key in the place of a public one.
    Private,
    /// A certificate.
    Certificate,
    /// OpenSSH's own form.
    OpenSsh,
    /// A key that is not RSA.
    NotRsa,
    /// PEM without its last line.
    Cut,
    /// Not base64.
    NotBase64,
    /// Base64 of something else, or of a key whose numbers do not fit together.
    Broken,
    /// A key of so many bits, fewer than are safe.
    Short(usize),
    /// A key of so many bits, more than are read.
    Long(usize),
}

/// The bytes of a key, and what its armour said it is. They are wiped when they are dropped.
pub struct Armoured<'a> {
    /// What stands after BEGIN; nothing where there was no armour.
    pub label: Option<&'a str>,
    /// The bytes.
    pub der: Zeroizing<Vec<u8>>,
}

/// Merchants lose padding; a key whose bits are wrong is found by reading it.
const LENIENT: GeneralPurpose = GeneralPurpose::new(&STANDARD, GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent));

/// Takes the armour off.
pub fn open(text: &str) -> Result<Armoured<'_>, Unusable> {
    let Some((label, body)) = block(text)? else {
        return decode(text).map(|der| Armoured { label: None, der });
    };
    match label {
        _ if body.contains("ENCRYPTED") => Err(Unusable::Encrypted),
        "ENCRYPTED PRIVATE KEY" => Err(Unusable::Encrypted),
        "CERTIFICATE" => Err(Unusable::Certificate),
        "OPENSSH PRIVATE KEY" => Err(Unusable::OpenSsh),
        "EC PRIVATE KEY" | "DSA PRIVATE KEY" => Err(Unusable::NotRsa),
        _ => decode(body).map(|der| Armoured { label: Some(label), der }),
    }
}

/// The label and the body of the first key in a text, or else of whatever comes first: bundles have a certificate or parameters in front.
fn block(text: &str) -> Result<Option<(&str, &str)>, Unusable> {
    let mut first = None;
    for piece in text.split("-----BEGIN ").skip(1) {
        let (label, rest) = piece.split_once("-----").ok_or(Unusable::Cut)?;
        let (body, _) = rest.split_once("-----END ").ok_or(Unusable::Cut)?;
        if label.ends_with("KEY") {
            return Ok(Some((label, body)));
        }
        first = first.or(Some((label, body)));
    }
    Ok(first)
}

/// The bytes of base64 in lines, with line ends that may be spelled out. Nothing of it stays in memory but these bytes.
fn decode(text: &str) -> Result<Zeroizing<Vec<u8>>, Unusable> {
    // As long as it can become: a buffer that grows would leave copies behind.
    let mut bare = Zeroizing::new(String::with_capacity(text.len()));
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let is_spelled_out = character == '\\' && characters.next_if(|next| matches!(next, 'r' | 'n')).is_some();
        if !is_spelled_out && !character.is_whitespace() {
            bare.push(character);
        }
    }
    LENIENT.decode(bare.as_str()).map(Zeroizing::new).map_err(|_| Unusable::NotBase64)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn der(text: &str) -> Result<Vec<u8>, Unusable> {
        open(text).map(|armoured| armoured.der.to_vec())
    }

    #[test]
    fn every_way_to_paste() {
        let forms = [
            "-----BEGIN PRIVATE KEY-----\nQUJD\nREVG\n-----END PRIVATE KEY-----\n",
            "-----BEGIN PRIVATE KEY-----\r\nQUJD\r\nREVG\r\n-----END PRIVATE KEY-----",
            "-----BEGIN PRIVATE KEY-----\\nQUJD\\r\\nREVG\\n-----END PRIVATE KEY-----\\n",
            "Bag Attributes: <none>\n\n  -----BEGIN PRIVATE KEY-----\n  QUJDREVG\n  -----END PRIVATE KEY-----",
            "-----BEGIN PRIVATE KEY----- QUJDREVG -----END PRIVATE KEY-----",
            "-----BEGIN CERTIFICATE-----\nQUJD\n-----END CERTIFICATE-----\n-----BEGIN PRIVATE KEY-----\nQUJDREVG\n-----END PRIVATE KEY-----\n",
            "QUJDREVG",
            " QUJD\n REVG ",
            "QUJD\\r\\nREVG\\n",
        ];
        for form in forms {
            assert_eq!(der(form).as_deref(), Ok(b"ABCDEF".as_slice()), "{form:?}");
        }
    }

    #[test]
    fn what_is_no_key() {
        for (text, trouble) in [
            ("-----BEGIN PRIVATE KEY-----\nQUJD", Unusable::Cut),
            ("-----BEGIN ", Unusable::Cut),
            ("-----BEGIN ENCRYPTED PRIVATE KEY-----\nQUJD\n-----END ENCRYPTED PRIVATE KEY-----", Unusable::Encrypted),
            ("-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n\nQUJD\n-----END RSA PRIVATE KEY-----", Unusable::Encrypted),
            ("-----BEGIN CERTIFICATE-----\nQUJD\n-----END CERTIFICATE-----", Unusable::Certificate),
            ("-----BEGIN OPENSSH PRIVATE KEY-----\nQUJD\n-----END OPENSSH PRIVATE KEY-----", Unusable::OpenSsh),
            ("-----BEGIN EC PRIVATE KEY-----\nQUJD\n-----END EC PRIVATE KEY-----", Unusable::NotRsa),
            (
                "-----BEGIN EC PARAMETERS-----\nQUJD\n-----END EC PARAMETERS-----\n-----BEGIN EC PRIVATE KEY-----\nQUJD\n-----END EC PRIVATE KEY-----",
                Unusable::NotRsa,
            ),
            ("-----BEGIN CERTIFICATE-----\nQUJD\n-----END CERTIFICATE-----\n-----BEGIN PRIVATE KEY-----\nQUJD", Unusable::Cut),
            ("QUJD\\tREVG", Unusable::NotBase64),
            ("/etc/keys/private.pem", Unusable::NotBase64),
        ] {
            assert_eq!(der(text), Err(trouble), "{text:?}");
        }
    }
}
